import { describeMachine } from '../../test/support/describe-machine';
import { inspectionResultMachine } from './inspection-result';

describe('Inspection result', () => {
  describeMachine(inspectionResultMachine, {
    willing: {
      reasonGiven: true,
      actorIsAuthor: false,
      unsettledFindings: 0,
      incidentsWithoutOfficialTimes: 0,
      conclusionsStated: true,
      inspectionsWithoutApprovedReport: 0,
      caseReferredToCommittee: true,
      committeeResolutionAttached: true,
    },
    matrix: {
      DRAFT: { submit: 'IN_REVIEW' },
      IN_REVIEW: { return: 'DRAFT', confirm: 'CONFIRMED' },
      CONFIRMED: {},
    },
    who: { submit: ['LEAD'], return: ['APP'], confirm: ['APP'] },
    reasons: ['return'],
    rules: [
      [
        'a result settles every finding',
        'DRAFT',
        'submit',
        { unsettledFindings: 1 },
        'inspection-result.findings-unsettled',
      ],
      [
        'a result has the official times of every incident',
        'DRAFT',
        'submit',
        { incidentsWithoutOfficialTimes: 1 },
        'inspection-result.official-times-missing',
      ],
      [
        'a result states its conclusions',
        'DRAFT',
        'submit',
        { conclusionsStated: false },
        'inspection-result.conclusions-missing',
      ],
      [
        'whoever wrote the result does not confirm it',
        'IN_REVIEW',
        'confirm',
        { actorIsAuthor: true },
        'approval.approver-is-author',
      ],
      [
        'a result is confirmed after the inspection reports',
        'IN_REVIEW',
        'confirm',
        { inspectionsWithoutApprovedReport: 1 },
        'inspection-result.report-not-approved',
      ],
      [
        'the result of a referred case rests on the resolution',
        'IN_REVIEW',
        'confirm',
        { committeeResolutionAttached: false },
        'inspection-result.committee-resolution-missing',
      ],
      [
        'a finding reopened during review holds the confirmation back',
        'IN_REVIEW',
        'confirm',
        { unsettledFindings: 1 },
        'inspection-result.findings-unsettled',
      ],
    ],
    creation: { by: ['INS', 'LEAD'], willing: {}, rules: [] },
  });
});
