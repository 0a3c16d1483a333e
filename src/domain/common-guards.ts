import type { Guard } from './state-machine';

/** Four-eyes rule: whoever wrote it does not approve it. */
export const approverIsAuthor: Guard<{ actorIsAuthor: boolean }> = ({ actorIsAuthor }) =>
  actorIsAuthor ? 'approval.approver-is-author' : null;

/** Nobody works on a case before declaring that no interest conflicts. */
export const conflictOfInterestOpen: Guard<{ teamConflictOfInterestOpen: boolean }> = (facts) =>
  facts.teamConflictOfInterestOpen ? 'team.conflict-of-interest-open' : null;
