import { defineMachine } from './define-machine';
import type { Guard, MoveFacts } from './state-machine';

export const EDITION_VARIANTS = ['PROVIDER', 'PUBLIC'] as const;
export type EditionVariant = (typeof EDITION_VARIANTS)[number];

export const REPORT_EDITION_STATUSES = ['PREPARED', 'RELEASED', 'WITHHELD'] as const;
export type ReportEditionStatus = (typeof REPORT_EDITION_STATUSES)[number];

export const REPORT_EDITION_EVENTS = ['release', 'release-on-arrival', 'withhold'] as const;
export type ReportEditionEvent = (typeof REPORT_EDITION_EVENTS)[number];

export interface ReportEditionFacts extends MoveFacts {
  /** Places that look like data of a person or name another respondent. */
  sensitivePlaces: number;
  /** An embargo ends in the future; without one it is released at once. */
  releaseInPast: boolean;
  /** Only the public edition waits for a time. */
  embargoOnProvider: boolean;
}

const stillSensitive: Guard<ReportEditionFacts> = (facts) =>
  facts.sensitivePlaces > 0 ? 'report-edition.sensitive-places' : null;
const inPast: Guard<ReportEditionFacts> = (facts) => (facts.releaseInPast ? 'report-edition.release-in-past' : null);
const noEmbargo: Guard<ReportEditionFacts> = (facts) =>
  facts.embargoOnProvider ? 'report-edition.no-embargo-for-provider' : null;

/**
 * An edition of an inspection report for readers outside the ministry. Made when the report is issued; released by the approver,
 * or with the arrival of the notice of the result at the respondent. Its content stands from its first release.
 */
export const reportEditionMachine = defineMachine<ReportEditionStatus, ReportEditionEvent, ReportEditionFacts>({
  name: 'report-edition',
  statuses: REPORT_EDITION_STATUSES,
  events: REPORT_EDITION_EVENTS,
  initial: 'PREPARED',
  final: [],
  creation: { event: 'prepare', permission: 'documents.approve' },
  transitions: [
    {
      event: 'release',
      from: ['PREPARED', 'WITHHELD'],
      to: 'RELEASED',
      permission: 'report-editions.release',
      refuse: (facts) => stillSensitive(facts) ?? inPast(facts) ?? noEmbargo(facts),
    },
    {
      event: 'release-on-arrival',
      from: ['PREPARED'],
      to: 'RELEASED',
      permission: 'deliveries.record',
      refuse: stillSensitive,
    },
    {
      event: 'withhold',
      from: ['RELEASED'],
      to: 'WITHHELD',
      permission: 'report-editions.withhold',
      needsReason: true,
    },
  ],
});
