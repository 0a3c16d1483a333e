import type { Disclosure, DocumentType } from '../../domain/enumerations';
import type { Label } from '../../domain/label';
import type { DocumentProof } from '../reports/verification-block';

/** What a letter prints around its content; frozen with it, because names and offices change. */
export interface Letterhead {
  /** The agency by its name on the day of the approval. */
  readonly agency: Label;
  readonly drafter: Signatory;
  readonly approver: Signatory;
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
  readonly proof: DocumentProof;
}

interface Basis {
  readonly act: string;
  readonly article: string;
}

export interface Party {
  readonly nameKo: string;
  readonly nameEn?: string | null;
  readonly address?: string | null;
}

interface OfficerWords {
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

export interface OrderWords {
  readonly recipient: Party;
  readonly instrument: Label;
  readonly legalBasis: Basis | null;
  readonly facts: string;
  readonly priorNoticeExemption: string | null;
  readonly requirements: readonly RequirementWords[];
  readonly planDue: Label | null;
  readonly resultDue: Label | null;
  readonly closing: { readonly heading: Label } & Label;
  readonly officer: OfficerWords;
}

/** The seven items of 행정절차법 제21조제1항. */
export interface PriorNoticeWords {
  readonly items: {
    readonly party: Party;
    readonly causeAndDisposition: {
      readonly facts: string;
      readonly disposition: Label;
      readonly requirements: readonly RequirementWords[];
      readonly legalBasis: Basis | null;
    };
    readonly opinions: Label;
    readonly submitTo: OfficerWords;
    readonly due: Label;
    readonly other: string | null;
    readonly title: string;
  };
}

export interface ResultNoticeWords {
  readonly caseNo: string;
  readonly respondent: { readonly name: string };
  readonly asOf: string;
  readonly text: string;
  readonly publicSummary: string | null;
  readonly outcomeClass: string;
  readonly findings: readonly {
    readonly findingNo: string;
    readonly title: string;
    readonly condition: string;
    readonly cause: string;
    readonly effect: string;
  }[];
}

/** The seven items of 행정조사기본법 제11조. */
export interface EntryDocumentWords {
  readonly purposes: readonly string[];
  readonly period: { readonly startAt: string; readonly endOn: string };
  readonly sites: readonly string[];
  readonly inspectors: readonly { readonly name: string; readonly title: string | null; readonly duty: string }[];
  readonly scope: string;
  readonly method: string | null;
  readonly requestedMaterials: readonly string[];
  readonly refusal: { readonly consequence: string | null };
  readonly other: { readonly legalBasis: Basis | null; readonly withoutNotice: unknown };
}
