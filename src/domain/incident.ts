import { defineMachine } from './define-machine';
import { firstOf, type Guard, type MoveFacts } from './state-machine';

export const INCIDENT_STATUSES = [
  'REPORTED',
  'ONGOING',
  'MITIGATED',
  'RESTORED',
  'CAUSE_PENDING',
  'CAUSE_DETERMINED',
  'CAUSE_UNDETERMINED',
] as const;
export type IncidentStatus = (typeof INCIDENT_STATUSES)[number];

export const INCIDENT_EVENTS = [
  'confirm-ongoing',
  'record-mitigation',
  'record-restoration',
  'start-cause-analysis',
  'determine-cause',
  'declare-undetermined',
] as const;
export type IncidentEvent = (typeof INCIDENT_EVENTS)[number];

export interface IncidentFacts extends MoveFacts {
  /** An official start is determined, or declared unknown. */
  startSettled: boolean;
  mitigationTimeStated: boolean;
  /** An official restoration is determined, or declared unknown. */
  restorationSettled: boolean;
  restoredBeforeStarted: boolean;
  causeAnalysisExists: boolean;
  directCauseStated: boolean;
  rootCauses: number;
}

type IncidentGuard = Guard<IncidentFacts>;

const startMissing: IncidentGuard = (facts) => (facts.startSettled ? null : 'incident.start-missing');
const mitigationMissing: IncidentGuard = (facts) =>
  facts.mitigationTimeStated ? null : 'incident.mitigation-time-missing';
const restorationMissing: IncidentGuard = (facts) => (facts.restorationSettled ? null : 'incident.restoration-missing');
const restoredBeforeStarted: IncidentGuard = (facts) =>
  facts.restoredBeforeStarted ? 'incident.restored-before-started' : null;
const analysisMissing: IncidentGuard = (facts) =>
  facts.causeAnalysisExists ? null : 'incident.cause-analysis-missing';
const directCauseMissing: IncidentGuard = (facts) => (facts.directCauseStated ? null : 'incident.direct-cause-missing');
const rootCauseMissing: IncidentGuard = (facts) => (facts.rootCauses < 1 ? 'incident.root-cause-missing' : null);

/**
 * A short outage is over before anyone registers it, so restoration may follow the report at once. "Undetermined" is
 * a legal end value that can be published.
 */
export const incidentMachine = defineMachine<IncidentStatus, IncidentEvent, IncidentFacts>({
  name: 'incident',
  statuses: INCIDENT_STATUSES,
  events: INCIDENT_EVENTS,
  initial: 'REPORTED',
  final: ['CAUSE_DETERMINED', 'CAUSE_UNDETERMINED'],
  creation: { event: 'report', permission: 'incidents.create' },
  transitions: [
    { event: 'confirm-ongoing', from: ['REPORTED'], to: 'ONGOING', permission: 'incidents.record-progress' },
    {
      event: 'record-mitigation',
      from: ['ONGOING'],
      to: 'MITIGATED',
      permission: 'incidents.record-progress',
      refuse: mitigationMissing,
    },
    {
      event: 'record-restoration',
      from: ['REPORTED', 'ONGOING', 'MITIGATED'],
      to: 'RESTORED',
      permission: 'incidents.record-progress',
      refuse: firstOf(startMissing, restorationMissing, restoredBeforeStarted),
    },
    {
      event: 'start-cause-analysis',
      from: ['RESTORED'],
      to: 'CAUSE_PENDING',
      permission: 'incidents.record-progress',
    },
    {
      event: 'determine-cause',
      from: ['CAUSE_PENDING'],
      to: 'CAUSE_DETERMINED',
      permission: 'incidents.conclude-cause',
      refuse: firstOf(analysisMissing, directCauseMissing, rootCauseMissing),
    },
    {
      event: 'declare-undetermined',
      from: ['CAUSE_PENDING'],
      to: 'CAUSE_UNDETERMINED',
      permission: 'incidents.conclude-cause',
      needsReason: true,
      refuse: analysisMissing,
    },
  ],
});
