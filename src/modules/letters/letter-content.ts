import type { Disclosure, DocumentType } from '../../domain/enumerations';
import type { TemplateContent } from '../../domain/document-template';
import type { Label } from '../../domain/label';
import type { DocumentProof } from '../reports/verification-block';

/** What a letter prints around its content; frozen with it, because names and offices change. */
export interface Letterhead {
  /** The agency by its name on the day of the approval. */
  readonly agency: Label;
  readonly drafter: Signatory;
  readonly approver: Signatory;
  /** 결재선: everyone who signed, in their order; without it, drafter and approver alone. */
  readonly line?: readonly SignatureBox[];
  /** Who it goes to, as the registers named it on that day; absent where it stays inside or goes to another authority. */
  readonly addressee?: Party;
  readonly office?: OfficeContact;
  readonly seal?: SealDrawing;
  /** 호 of 정보공개법 제9조제1항 by which it is not open. */
  readonly disclosureItems?: readonly number[];
}

/** One signature as the 결문 shows it; steps that nobody took have no box. */
export interface SignatureBox {
  readonly step: 'DRAFT' | 'REVIEW' | 'CONCURRENCE' | 'APPROVAL';
  readonly title: string | null;
  readonly name: string;
  readonly decidedOn: string | null;
  /** 전결 or 대결. */
  readonly mark: 'DELEGATED' | 'ACTING' | null;
  /** "(의견 있음)": the opinion itself is on record. */
  readonly opinion: boolean;
}

/** Where the department that answers for the letter is found; what is not known is not printed. */
export interface OfficeContact {
  readonly postalCode: string | null;
  readonly address: Label | null;
  readonly homepage: string | null;
  readonly telephone: string | null;
  readonly fax: string | null;
  readonly email: string | null;
}

/** 관인, drawn: lines of characters in a square of `sizeMm`. */
export interface SealDrawing {
  readonly sizeMm: number;
  readonly lines: readonly string[];
  /** Said across a seal that is not the agency's own. */
  readonly specimen: Label | null;
}

export interface Signatory {
  readonly title: string | null;
  readonly name: string;
}

/** The report has a layout of its own; everything else goes out as a letter. */
export function isLetter(type: DocumentType): boolean {
  return type !== 'INSPECTION_REPORT';
}

/** A document as its letter prints it. */
export interface LetterRecord {
  readonly type: DocumentType;
  readonly documentNo: string;
  readonly title: string;
  readonly departmentName: string;
  readonly approvedAt: Date;
  readonly disclosure: Disclosure;
  readonly letterhead: Letterhead;
  readonly content: object;
  /** The version that was in force when it was issued; null where the type has a layout in the program. */
  readonly template: TemplateContent | null;
  readonly proof: DocumentProof | null;
}

export interface Party {
  readonly nameKo: string;
  readonly nameEn?: string | null;
  readonly address?: string | null;
}

export interface OfficerWords {
  readonly officerDepartment?: string | null;
  readonly department?: string | null;
  readonly name: string;
  readonly contact: string;
}

export interface RequirementWords {
  readonly no: string;
  readonly title: string;
  readonly text: string;
  readonly due: Label | null;
  readonly acceptanceCriteria: readonly string[];
  readonly alternativeAllowed: boolean;
}

export interface FindingWords {
  readonly findingNo: string;
  readonly title: string;
  readonly condition: string;
  readonly cause: string;
  readonly effect: string;
}

export interface InspectorWords {
  readonly name: string;
  readonly title: string | null;
  readonly duty: string;
}

export interface AgencyWords {
  readonly nameKo: string;
  readonly nameEn: string | null;
  readonly leads: boolean;
  readonly matter: string;
  readonly officers: readonly { readonly name: string; readonly title: string }[];
}

export interface MeasureWords {
  readonly no: number;
  readonly measure: string;
  readonly reason: string;
  readonly startsOn: string | null;
  readonly months: number | null;
  readonly endsOn: string | null;
  readonly endCondition: string | null;
}

export interface DeterminationWords {
  readonly no: number;
  readonly matter: string;
  readonly affected: string;
  readonly holding: Label;
  readonly provision: string;
  readonly grounds: string;
}

/** What is asked for (자료제출요구서), or what is to be kept (자료보전명령서). */
export interface MaterialWords {
  readonly no: number;
  readonly title?: string;
  readonly detail?: string | null;
  readonly system?: string;
  readonly material?: string;
  readonly rangeFrom?: string | null;
  readonly rangeTo?: string | null;
}

export interface PenaltyWords {
  readonly article: string;
  readonly conduct: Label;
}

export interface PeriodWords {
  readonly startAt: string;
  readonly endOn: string;
}

export interface WaivedNoticeWords {
  readonly nameKo: string;
  readonly nameEn: string;
  readonly legalBasis: { readonly act: string; readonly article: string } | null;
}

export interface LateChargeWords {
  readonly amount: number;
  readonly asOf: string;
  readonly basis: Label;
}
