import { type CaseFacts, caseMachine } from '../../domain/case';
import type { RefusalCode } from '../../domain/refusals';
import { permissionFor, refusalsOf } from '../../domain/state-machine';
import type { Case, InspectionResult } from '../../schema/entities';

/** An interim result leaves the case where it is; so does a later one after the case went on. */
export function movesCase(ofCase: Case, { seq, kind }: InspectionResult): boolean {
  if (kind === 'INTERIM') return false;
  return seq === 1 || !['RESULT_CONFIRMED', 'REMEDIATING'].includes(ofCase.status);
}

/** What of the case stands against the confirmation of the result. */
export function caseRefusals(ofCase: Case, result: InspectionResult, facts: CaseFacts): RefusalCode[] {
  if (result.status === 'CONFIRMED' || !movesCase(ofCase, result)) return [];
  if (permissionFor(caseMachine, ofCase.status, 'confirm-result') === null) return ['case.move-not-allowed'];
  return refusalsOf(caseMachine, ofCase.status, 'confirm-result', facts);
}
