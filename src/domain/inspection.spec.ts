import { describeMachine } from '../../test/support/describe-machine';
import { inspectionMachine, type InspectionFacts } from './inspection';
import { apply } from './state-machine';

const WILLING: InspectionFacts = {
  reasonGiven: true,
  actorIsAuthor: false,
  teamConflictOfInterestOpen: false,
  isOnSite: true,
  planElementsMissing: 0,
  teamMembers: 3,
  membersWithoutCredential: 0,
  entryDocumentApproved: true,
  entryDocumentDispatched: true,
  noticeArrived: true,
  noticeRequired: true,
  noticePeriodSatisfied: true,
  exemptionApproved: false,
  postponementAccepted: true,
  newNoticeDispatched: true,
  exemptionGroundStated: true,
  exemptionArticleStated: true,
  urgentApprovalUnconfirmed: false,
  sessionsOpened: 1,
  credentialShown: true,
  entryDocumentHandedOver: true,
  noticeShownAtStart: true,
  extensionToldStated: true,
  scopeExtensionToldStated: true,
  refusalRecorded: true,
  openSessions: 0,
  closingMeetingHeld: true,
  sessionsWithoutConfirmation: 0,
  seizuresWithoutRecord: 0,
  reportDrafted: true,
  findingsWithoutEvidence: 0,
  planWaivedForUrgency: false,
  reportLacksPlanElements: false,
  cancellationNoticeDispatched: true,
  isThirdParty: false,
  originalRespondentTold: false,
  tellingDeferred: false,
  jointAgenciesUnsettled: false,
};

const startOf = (facts: Partial<InspectionFacts>) =>
  apply(inspectionMachine, 'NOTICE_DELIVERED', 'start', { ...WILLING, ...facts });

describe('Inspection', () => {
  describeMachine(inspectionMachine, {
    willing: WILLING,
    matrix: {
      DRAFT: { 'approve-plan': 'PLAN_APPROVED', 'authorise-urgent': 'URGENT_AUTHORISED', cancel: 'CANCELLED' },
      PLAN_APPROVED: { 'send-notice': 'NOTICED', 'authorise-urgent': 'URGENT_AUTHORISED', cancel: 'CANCELLED' },
      NOTICED: { 'record-notice-arrival': 'NOTICE_DELIVERED', cancel: 'CANCELLED' },
      NOTICE_DELIVERED: { postpone: 'POSTPONED', start: 'IN_PROGRESS', cancel: 'CANCELLED' },
      POSTPONED: { 'send-new-notice': 'NOTICED', cancel: 'CANCELLED' },
      URGENT_AUTHORISED: { start: 'IN_PROGRESS', cancel: 'CANCELLED' },
      IN_PROGRESS: {
        'extend-period': 'IN_PROGRESS',
        'extend-scope': 'IN_PROGRESS',
        'record-refusal': 'REFUSED',
        'close-field': 'FIELD_CLOSED',
      },
      FIELD_CLOSED: { 'start-report': 'REPORTING' },
      REPORTING: { 'submit-report': 'REPORT_SUBMITTED' },
      REPORT_SUBMITTED: { 'return-report': 'REPORTING', 'approve-report': 'REPORT_APPROVED' },
      REPORT_APPROVED: {},
      CANCELLED: {},
      REFUSED: { resume: 'IN_PROGRESS' },
    },
    who: {
      'approve-plan': ['APP'],
      'send-notice': ['INS'],
      'record-notice-arrival': ['INS', 'SYS'],
      postpone: ['APP'],
      'send-new-notice': ['APP'],
      'authorise-urgent': ['APP'],
      start: ['LEAD'],
      'extend-period': ['LEAD'],
      'extend-scope': ['LEAD'],
      'record-refusal': ['LEAD'],
      resume: ['LEAD'],
      'close-field': ['LEAD'],
      'start-report': ['LEAD'],
      'submit-report': ['LEAD'],
      'return-report': ['APP'],
      'approve-report': ['APP'],
      cancel: ['APP'],
    },
    reasons: [
      'postpone',
      'authorise-urgent',
      'extend-period',
      'extend-scope',
      'record-refusal',
      'return-report',
      'cancel',
    ],
    rules: [
      [
        'a joint inspection is approved once every agency has answered',
        'DRAFT',
        'approve-plan',
        { jointAgenciesUnsettled: true },
        'inspection.joint-agencies-unsettled',
      ],
      [
        'a third party is always given notice',
        'DRAFT',
        'authorise-urgent',
        { isThirdParty: true },
        'inspection.third-party-needs-notice',
      ],
      [
        'the respondent is told before a third party is inspected',
        'NOTICE_DELIVERED',
        'start',
        { isThirdParty: true },
        'inspection.original-respondent-not-told',
      ],
      [
        'the respondent is told before the result even where telling was put off',
        'REPORT_SUBMITTED',
        'approve-report',
        { isThirdParty: true, tellingDeferred: true },
        'inspection.original-respondent-not-told',
      ],
      [
        'whoever wrote the plan does not approve it',
        'DRAFT',
        'approve-plan',
        { actorIsAuthor: true },
        'approval.approver-is-author',
      ],
      [
        'a plan with an empty element is not approved',
        'DRAFT',
        'approve-plan',
        { planElementsMissing: 1 },
        'inspection.plan-incomplete',
      ],
      ['a plan names its team', 'DRAFT', 'approve-plan', { teamMembers: 0 }, 'inspection.no-team'],
      [
        'every member of the team has a credential',
        'DRAFT',
        'approve-plan',
        { membersWithoutCredential: 1 },
        'inspection.credential-missing',
      ],
      [
        'every member of the team has declared that no interest conflicts',
        'DRAFT',
        'approve-plan',
        { teamConflictOfInterestOpen: true },
        'team.conflict-of-interest-open',
      ],
      [
        'the notice is an approved entry document',
        'PLAN_APPROVED',
        'send-notice',
        { entryDocumentApproved: false },
        'inspection.entry-document-not-approved',
      ],
      [
        'the notice is dispatched before it counts as sent',
        'PLAN_APPROVED',
        'send-notice',
        { entryDocumentDispatched: false },
        'inspection.entry-document-not-dispatched',
      ],
      [
        'a notice is delivered when it arrived, not when it was sent',
        'NOTICED',
        'record-notice-arrival',
        { noticeArrived: false },
        'inspection.notice-arrival-missing',
      ],
      [
        'an inspection is postponed on an accepted request',
        'NOTICE_DELIVERED',
        'postpone',
        { postponementAccepted: false },
        'inspection.no-ground-to-postpone',
      ],
      [
        'new dates mean a new notice',
        'POSTPONED',
        'send-new-notice',
        { newNoticeDispatched: false },
        'inspection.new-notice-not-dispatched',
      ],
      [
        'an urgent inspection names its ground',
        'DRAFT',
        'authorise-urgent',
        { exemptionGroundStated: false },
        'inspection.exemption-ground-missing',
      ],
      [
        'an urgent inspection names the article that permits it',
        'PLAN_APPROVED',
        'authorise-urgent',
        { exemptionArticleStated: false },
        'inspection.exemption-article-missing',
      ],
      [
        'whoever wrote the plan does not authorise its urgency',
        'DRAFT',
        'authorise-urgent',
        { actorIsAuthor: true },
        'approval.approver-is-author',
      ],
      [
        'an inspection does not start on a notice that arrived too late',
        'NOTICE_DELIVERED',
        'start',
        { noticePeriodSatisfied: false },
        'inspection.notice-period-too-short',
      ],
      [
        'an inspection starts with a session',
        'NOTICE_DELIVERED',
        'start',
        { sessionsOpened: 0 },
        'inspection.no-session',
      ],
      [
        'inspectors show their credentials on site',
        'NOTICE_DELIVERED',
        'start',
        { credentialShown: false },
        'inspection.credential-not-shown',
      ],
      [
        'inspectors hand over the entry document on site',
        'URGENT_AUTHORISED',
        'start',
        { entryDocumentHandedOver: false },
        'inspection.entry-document-not-handed-over',
      ],
      [
        'an urgent inspection shows its notice at the start',
        'URGENT_AUTHORISED',
        'start',
        { noticeShownAtStart: false },
        'inspection.notice-not-shown-at-start',
      ],
      [
        'nobody with an open declaration enters the site',
        'URGENT_AUTHORISED',
        'start',
        { teamConflictOfInterestOpen: true },
        'team.conflict-of-interest-open',
      ],
      [
        'the respondent is told of a longer period',
        'IN_PROGRESS',
        'extend-period',
        { extensionToldStated: false },
        'inspection.extension-not-told',
      ],
      [
        'the respondent is told of a wider scope',
        'IN_PROGRESS',
        'extend-scope',
        { scopeExtensionToldStated: false },
        'inspection.scope-extension-not-told',
      ],
      [
        'a refusal is put on record',
        'IN_PROGRESS',
        'record-refusal',
        { refusalRecorded: false },
        'inspection.refusal-not-recorded',
      ],
      [
        'field work does not close over an open session',
        'IN_PROGRESS',
        'close-field',
        { openSessions: 1 },
        'inspection.sessions-open',
      ],
      [
        'field work closes with a meeting',
        'IN_PROGRESS',
        'close-field',
        { closingMeetingHeld: false },
        'inspection.closing-meeting-missing',
      ],
      [
        'every session has a confirmation, signed or recorded as refused',
        'IN_PROGRESS',
        'close-field',
        { sessionsWithoutConfirmation: 1 },
        'inspection.confirmation-missing',
      ],
      [
        'every seizure has its record',
        'IN_PROGRESS',
        'close-field',
        { seizuresWithoutRecord: 1 },
        'inspection.seizure-record-missing',
      ],
      [
        'a report is written before it is submitted',
        'REPORTING',
        'submit-report',
        { reportDrafted: false },
        'inspection.report-missing',
      ],
      [
        'a report has evidence for every finding',
        'REPORTING',
        'submit-report',
        { findingsWithoutEvidence: 1 },
        'inspection.finding-without-evidence',
      ],
      [
        'an oral approval is confirmed in writing before the report',
        'REPORTING',
        'submit-report',
        { urgentApprovalUnconfirmed: true },
        'inspection.urgent-approval-unconfirmed',
      ],
      [
        'the report of an inspection without a plan carries the elements of the plan',
        'REPORTING',
        'submit-report',
        { planWaivedForUrgency: true, reportLacksPlanElements: true },
        'inspection.report-lacks-plan-elements',
      ],
      [
        'whoever wrote the report does not approve it',
        'REPORT_SUBMITTED',
        'approve-report',
        { actorIsAuthor: true },
        'approval.approver-is-author',
      ],
      [
        'the respondent is told that a noticed inspection is cancelled',
        'NOTICE_DELIVERED',
        'cancel',
        { cancellationNoticeDispatched: false },
        'inspection.cancellation-notice-missing',
      ],
    ],
    creation: {
      by: ['INS', 'LEAD'],
      willing: {
        isAdHoc: false,
        adHocGroundStated: false,
        isFollowUp: false,
        linkedCorrectiveActions: 0,
        legalBasisStated: true,
        voluntaryConsentRecorded: false,
        scopeStated: true,
        sameMatterInvestigatedBefore: false,
        newEvidenceStated: false,
        isThirdParty: false,
        thirdPartyGroundStated: false,
      },
      rules: [
        [
          'a third party is inspected on the permission of law or its consent alone',
          { isThirdParty: true },
          'inspection.third-party-ground-missing',
        ],
        ['an inspection has a legal basis or consent', { legalBasisStated: false }, 'inspection.no-legal-basis'],
        ['an inspection has a scope', { scopeStated: false }, 'inspection.no-scope'],
        ['an ad hoc inspection names its ground', { isAdHoc: true }, 'inspection.ad-hoc-ground-missing'],
        [
          'a follow-up inspection has a corrective action to verify',
          { isFollowUp: true },
          'inspection.follow-up-without-action',
        ],
        [
          'the same matter is not investigated again without new evidence',
          { sameMatterInvestigatedBefore: true },
          'inspection.same-matter-investigated',
        ],
      ],
    },
  });

  it('starts in spite of a late notice when an exemption is approved', () => {
    expect(startOf({ noticePeriodSatisfied: false, exemptionApproved: true }).kind).toBe('moved');
  });

  it('starts without a notice period where the law asks for none', () => {
    expect(startOf({ noticePeriodSatisfied: false, noticeRequired: false }).kind).toBe('moved');
  });

  it('shows no credentials when it is made from the desk', () => {
    expect(startOf({ isOnSite: false, credentialShown: false, entryDocumentHandedOver: false }).kind).toBe('moved');
  });

  it('may be postponed by the ministry itself when the notice arrived too late', () => {
    const facts = { ...WILLING, postponementAccepted: false, noticePeriodSatisfied: false };
    expect(apply(inspectionMachine, 'NOTICE_DELIVERED', 'postpone', facts)).toEqual({ kind: 'moved', to: 'POSTPONED' });
  });

  it('follows up on a matter investigated before', () => {
    const facts = {
      isAdHoc: false,
      adHocGroundStated: false,
      isFollowUp: true,
      linkedCorrectiveActions: 2,
      legalBasisStated: true,
      voluntaryConsentRecorded: false,
      scopeStated: true,
      sameMatterInvestigatedBefore: true,
      newEvidenceStated: false,
      isThirdParty: false,
      thirdPartyGroundStated: false,
    };
    expect(inspectionMachine.creation.refuse?.(facts)).toBeNull();
  });
});
