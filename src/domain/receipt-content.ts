import type { BoundParty } from './enumerations';
import type { Label } from './label';
import type { ReceiptKind } from './receipt';

/** What the register keeps of a submission; frozen, and the only source of what is printed of it. */
export interface ReceiptContent {
  readonly schema: 'receipt/1';
  readonly receiptNo: string;
  readonly kind: ReceiptKind;
  /** What the paper is called. */
  readonly document: Label;
  readonly caseNo: string;
  /** Who received it, by its name of that day. */
  readonly agency: Label;
  readonly provider: { readonly nameKo: string; readonly nameEn: string | null };
  readonly about: string;
  readonly receivedAt: string;
  /** Who entered it: the provider itself, or the ministry for a paper that was brought. */
  readonly side: BoundParty;
  readonly submittedBy: { readonly name: string; readonly title: string | null } | null;
  readonly handedInBy: string | null;
  readonly words: object;
  readonly files: readonly ReceiptFile[];
}

export interface ReceiptFile {
  readonly evidenceNo: string;
  readonly title: string;
  readonly filename: string;
  readonly size: number;
  readonly sha256: string;
  readonly receivedAt: string;
}

/** The words of 시정계획서 as it was signed. */
export interface PlanWords {
  readonly orderNo: string;
  readonly orderTitle: string;
  readonly versionNo: number;
  readonly summary: string | null;
  readonly items: readonly PlanItemWords[];
}

export interface PlanItemWords {
  readonly requirementNo: string;
  readonly requirementTitle: string;
  readonly dueOn: string | null;
  readonly cause: string | null;
  readonly correction: string | null;
  readonly sameKindScope: string | null;
  readonly prevention: string | null;
  readonly monitoring: string | null;
  readonly completeOn: string | null;
  readonly completePhrase: string | null;
  readonly responsibleTitle: string | null;
  readonly alternative: string | null;
  readonly interimMeasure: string | null;
  readonly milestones: readonly { readonly title: string; readonly plannedOn: string }[];
}

/** The words of 이행결과 보고서 as it was attested. */
export interface CompletionWords {
  readonly orderNo: string;
  readonly actionNo: string;
  readonly requirementNo: string;
  readonly requirementTitle: string;
  readonly round: number;
  readonly completedOn: string;
  readonly summary: string;
  readonly criteria: readonly CriterionWords[];
  readonly milestones: readonly {
    readonly title: string;
    readonly plannedOn: string;
    readonly actualOn: string | null;
  }[];
  readonly residualRisk: string | null;
  readonly attestation: string;
}

export interface CriterionWords {
  readonly seq: number;
  readonly text: string;
  readonly note: string | null;
  readonly evidenceNos: readonly string[];
}
