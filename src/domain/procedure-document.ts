import type { DocumentType } from './enumerations';
import type { RefusalCode } from './refusals';

/** Documents that write down an act already done; each is issued once, by another than whoever did the act. */
export const PROCEDURE_DOCUMENT_TYPES = [
  'SUPPLEMENT_REQUEST',
  'VERIFICATION_RESULT',
  'CONFIRMATION_OF_FACTS',
  'SEIZURE_RECORD',
  'COMMITTEE_RESOLUTION',
] as const satisfies readonly DocumentType[];
export type ProcedureDocumentType = (typeof PROCEDURE_DOCUMENT_TYPES)[number];

export interface ProcedureDocumentFacts {
  /** Whether the act that it writes down is done and can no longer change. */
  readonly actDone: boolean;
  readonly issuedBefore: boolean;
  readonly actorIsAuthor: boolean;
  /** Whether it goes to a respondent, or stays with the ministry. */
  readonly goesOut: boolean;
  readonly dispatchStated: boolean;
}

/** Why it cannot be issued now, or null. */
export function refusalToIssue(facts: Omit<ProcedureDocumentFacts, 'dispatchStated'>): RefusalCode | null {
  if (!facts.actDone) return 'procedure-document.act-not-done';
  if (facts.issuedBefore) return 'procedure-document.issued-already';
  return facts.actorIsAuthor ? 'approval.approver-is-author' : null;
}

/** Why it cannot be issued as it is asked for, or null. */
export function refusalOfIssue(facts: ProcedureDocumentFacts): RefusalCode | null {
  const refusal = refusalToIssue(facts);
  if (refusal) return refusal;
  return facts.goesOut === facts.dispatchStated ? null : 'procedure-document.dispatch';
}
