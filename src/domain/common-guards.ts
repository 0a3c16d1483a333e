import type { RefusalCode } from './refusals';
import type { Guard } from './state-machine';

/** Four-eyes rule: whoever wrote it does not approve it. */
export const approverIsAuthor: Guard<{ actorIsAuthor: boolean }> = ({ actorIsAuthor }) =>
  actorIsAuthor ? 'approval.approver-is-author' : null;

/** What the approval line says to the actor; null where it has nothing against it, or where no line waits. */
export interface LineFacts {
  lineRefusesApproval: RefusalCode | null;
  lineRefusesReturn: RefusalCode | null;
}

/** The approval is the last signature of its line. */
export const lineStandsAgainst: Guard<Pick<LineFacts, 'lineRefusesApproval'>> = ({ lineRefusesApproval }) =>
  lineRefusesApproval;

/** Whoever is no approver returns only what waits for their signature. */
export const returnNotTheirs: Guard<Pick<LineFacts, 'lineRefusesReturn'>> = ({ lineRefusesReturn }) =>
  lineRefusesReturn;

/** Nobody works on a case before declaring that no interest conflicts. */
export const conflictOfInterestOpen: Guard<{ teamConflictOfInterestOpen: boolean }> = (facts) =>
  facts.teamConflictOfInterestOpen ? 'team.conflict-of-interest-open' : null;
