import { describeMachine } from '../../test/support/describe-machine';
import type { LineFacts } from './common-guards';
import { apply } from './state-machine';
import { inspectionResultMachine, resultOrdinal } from './inspection-result';

const NO_LINE: LineFacts = { lineRefusesApproval: null, lineRefusesReturn: null };

describe('Inspection result', () => {
  describeMachine(inspectionResultMachine, {
    willing: {
      reasonGiven: true,
      ...NO_LINE,
      actorIsAuthor: false,
      isInterim: false,
      unsettledFindings: 0,
      incidentsWithoutOfficialTimes: 0,
      commentsUnanswered: 0,
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
    who: { submit: ['LEAD'], return: ['LEAD', 'APP'], confirm: ['APP'] },
    reasons: ['return'],
    rules: [
      [
        'the approval is the last signature of its line',
        'IN_REVIEW',
        'confirm',
        { lineRefusesApproval: 'approval.step-open' },
        'approval.step-open',
      ],
      [
        'whoever is no approver returns only what waits for them',
        'IN_REVIEW',
        'return',
        { lineRefusesReturn: 'approval.not-your-step' },
        'approval.not-your-step',
      ],
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
        'a result is final when every comment that disputes a finding has its answer',
        'DRAFT',
        'submit',
        { commentsUnanswered: 1 },
        'inspection-result.comments-unanswered',
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
        'a comment that came during review and has no answer holds the confirmation back',
        'IN_REVIEW',
        'confirm',
        { commentsUnanswered: 1 },
        'inspection-result.comments-unanswered',
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

  it('tells what is known so far as an interim one, with findings, times, reports and resolution still open', () => {
    const open = {
      ...NO_LINE,
      reasonGiven: true,
      actorIsAuthor: false,
      isInterim: true,
      unsettledFindings: 3,
      incidentsWithoutOfficialTimes: 1,
      commentsUnanswered: 1,
      conclusionsStated: true,
      inspectionsWithoutApprovedReport: 1,
      caseReferredToCommittee: true,
      committeeResolutionAttached: false,
    };
    expect(apply(inspectionResultMachine, 'DRAFT', 'submit', open)).toMatchObject({ to: 'IN_REVIEW' });
    expect(apply(inspectionResultMachine, 'IN_REVIEW', 'confirm', open)).toMatchObject({ to: 'CONFIRMED' });
    expect(apply(inspectionResultMachine, 'IN_REVIEW', 'confirm', { ...open, isInterim: false })).toMatchObject({
      kind: 'refused',
    });
    expect(apply(inspectionResultMachine, 'DRAFT', 'submit', { ...open, conclusionsStated: false })).toMatchObject({
      code: 'inspection-result.conclusions-missing',
    });
  });

  it('is numbered while it is interim, and named final at the end', () => {
    expect([resultOrdinal({ kind: 'INTERIM', seq: 2 }).ko, resultOrdinal({ kind: 'FINAL', seq: 3 }).ko]).toEqual([
      '2차',
      '최종',
    ]);
  });
});
