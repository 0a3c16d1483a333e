import { type CaseFacts, caseMachine } from '../../domain/case';
import type { RefusalCode } from '../../domain/refusals';
import { permissionFor, refusalsOf } from '../../domain/state-machine';
import type { Case, InspectionResult } from '../../schema/entities';

/** A later result, after the case went on, is confirmed without moving the case again. */
export function movesCase(ofCase: Case, { seq }: InspectionResult): boolean {
  return seq === 1 || !['RESULT_CONFIRMED', 'REMEDIATING'].includes(ofCase.status);
}

/** What of the case stands against the confirmation of the result. */
export function caseRefusals(ofCase: Case, result: InspectionResult, facts: CaseFacts): RefusalCode[] {
  if (result.status === 'CONFIRMED' || !movesCase(ofCase, result)) return [];
  if (permissionFor(caseMachine, ofCase.status, 'confirm-result') === null) return ['case.move-not-allowed'];
  return refusalsOf(caseMachine, ofCase.status, 'confirm-result', facts);
}
