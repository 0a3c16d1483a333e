import { describeMachine } from '../../test/support/describe-machine';
import { incidentMachine } from './incident';

describe('Incident', () => {
  describeMachine(incidentMachine, {
    willing: {
      reasonGiven: true,
      startSettled: true,
      mitigationTimeStated: true,
      restorationSettled: true,
      restoredBeforeStarted: false,
      causeAnalysisExists: true,
      directCauseStated: true,
      rootCauses: 1,
    },
    matrix: {
      REPORTED: { 'confirm-ongoing': 'ONGOING', 'record-restoration': 'RESTORED' },
      ONGOING: { 'record-mitigation': 'MITIGATED', 'record-restoration': 'RESTORED' },
      MITIGATED: { 'record-restoration': 'RESTORED' },
      RESTORED: { 'start-cause-analysis': 'CAUSE_PENDING' },
      CAUSE_PENDING: { 'determine-cause': 'CAUSE_DETERMINED', 'declare-undetermined': 'CAUSE_UNDETERMINED' },
      CAUSE_DETERMINED: {},
      CAUSE_UNDETERMINED: {},
    },
    who: {
      'confirm-ongoing': ['INS', 'LEAD'],
      'record-mitigation': ['INS', 'LEAD'],
      'record-restoration': ['INS', 'LEAD'],
      'start-cause-analysis': ['INS', 'LEAD'],
      'determine-cause': ['LEAD'],
      'declare-undetermined': ['LEAD'],
    },
    reasons: ['declare-undetermined'],
    rules: [
      [
        'a mitigation has its time',
        'ONGOING',
        'record-mitigation',
        { mitigationTimeStated: false },
        'incident.mitigation-time-missing',
      ],
      [
        'an incident is restored with an official start',
        'REPORTED',
        'record-restoration',
        { startSettled: false },
        'incident.start-missing',
      ],
      [
        'an incident is restored with an official restoration',
        'MITIGATED',
        'record-restoration',
        { restorationSettled: false },
        'incident.restoration-missing',
      ],
      [
        'an incident is not restored before it started',
        'ONGOING',
        'record-restoration',
        { restoredBeforeStarted: true },
        'incident.restored-before-started',
      ],
      [
        'a cause is determined by an analysis',
        'CAUSE_PENDING',
        'determine-cause',
        { causeAnalysisExists: false },
        'incident.cause-analysis-missing',
      ],
      [
        'an undetermined cause was looked for',
        'CAUSE_PENDING',
        'declare-undetermined',
        { causeAnalysisExists: false },
        'incident.cause-analysis-missing',
      ],
      [
        'a determined cause names the direct cause',
        'CAUSE_PENDING',
        'determine-cause',
        { directCauseStated: false },
        'incident.direct-cause-missing',
      ],
      [
        'a determined cause names a root cause',
        'CAUSE_PENDING',
        'determine-cause',
        { rootCauses: 0 },
        'incident.root-cause-missing',
      ],
    ],
    creation: { by: ['INS', 'LEAD'], willing: {}, rules: [] },
  });
});
