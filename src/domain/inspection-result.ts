import { approverIsAuthor, type LineFacts, lineStandsAgainst, returnNotTheirs } from './common-guards';
import { defineMachine } from './define-machine';
import type { ResultKind } from './enumerations';
import type { Label } from './label';
import { firstOf, type Guard, type MoveFacts } from './state-machine';

/** CONFIRMED freezes the result and its findings; a later result is a new one with the next sequence number. */
export const INSPECTION_RESULT_STATUSES = ['DRAFT', 'IN_REVIEW', 'CONFIRMED'] as const;
export type InspectionResultStatus = (typeof INSPECTION_RESULT_STATUSES)[number];

export const INSPECTION_RESULT_EVENTS = ['submit', 'return', 'confirm'] as const;
export type InspectionResultEvent = (typeof INSPECTION_RESULT_EVENTS)[number];

export interface InspectionResultFacts extends MoveFacts, LineFacts {
  actorIsAuthor: boolean;
  /** A numbered interim result (1차, 2차): it tells what is known while the investigation goes on, and settles nothing. */
  isInterim: boolean;
  unsettledFindings: number;
  incidentsWithoutOfficialTimes: number;
  /** Comments in which a respondent disputes or corrects a finding and which nobody answered. */
  commentsUnanswered: number;
  conclusionsStated: boolean;
  /** Inspections of the case whose report is neither approved nor cancelled. */
  inspectionsWithoutApprovedReport: number;
  caseReferredToCommittee: boolean;
  committeeResolutionAttached: boolean;
}

type ResultGuard = Guard<InspectionResultFacts>;

const findingsUnsettled: ResultGuard = (facts) =>
  !facts.isInterim && facts.unsettledFindings > 0 ? 'inspection-result.findings-unsettled' : null;
const officialTimesMissing: ResultGuard = (facts) =>
  !facts.isInterim && facts.incidentsWithoutOfficialTimes > 0 ? 'inspection-result.official-times-missing' : null;
const commentsUnanswered: ResultGuard = (facts) =>
  !facts.isInterim && facts.commentsUnanswered > 0 ? 'inspection-result.comments-unanswered' : null;
const conclusionsMissing: ResultGuard = (facts) =>
  facts.conclusionsStated ? null : 'inspection-result.conclusions-missing';
const reportNotApproved: ResultGuard = (facts) =>
  !facts.isInterim && facts.inspectionsWithoutApprovedReport > 0 ? 'inspection-result.report-not-approved' : null;
const resolutionMissing: ResultGuard = (facts) =>
  !facts.isInterim && facts.caseReferredToCommittee && !facts.committeeResolutionAttached
    ? 'inspection-result.committee-resolution-missing'
    : null;

export const inspectionResultMachine = defineMachine<
  InspectionResultStatus,
  InspectionResultEvent,
  InspectionResultFacts
>({
  name: 'inspection-result',
  statuses: INSPECTION_RESULT_STATUSES,
  events: INSPECTION_RESULT_EVENTS,
  initial: 'DRAFT',
  final: ['CONFIRMED'],
  creation: { event: 'draft', permission: 'results.create' },
  transitions: [
    {
      event: 'submit',
      from: ['DRAFT'],
      to: 'IN_REVIEW',
      permission: 'results.submit',
      refuse: firstOf(findingsUnsettled, officialTimesMissing, commentsUnanswered, conclusionsMissing),
    },
    {
      event: 'return',
      from: ['IN_REVIEW'],
      to: 'DRAFT',
      permission: 'results.return',
      needsReason: true,
      refuse: returnNotTheirs,
    },
    {
      event: 'confirm',
      from: ['IN_REVIEW'],
      to: 'CONFIRMED',
      permission: 'results.confirm',
      refuse: firstOf<InspectionResultFacts>(
        approverIsAuthor,
        lineStandsAgainst,
        findingsUnsettled,
        officialTimesMissing,
        commentsUnanswered,
        reportNotApproved,
        resolutionMissing,
      ),
    },
  ],
});

/** `1차`, `2차`, … as an interim result is counted within its case; the final one is named so (최종). */
export function resultOrdinal({ kind, seq }: { readonly kind: ResultKind; readonly seq: number }): Label {
  if (kind === 'FINAL') return { ko: '최종', en: 'Final' };
  return { ko: `${seq}차`, en: `Interim ${seq}` };
}
