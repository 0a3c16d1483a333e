import {
  approverIsAuthor,
  conflictOfInterestOpen,
  type LineFacts,
  lineStandsAgainst,
  returnNotTheirs,
} from './common-guards';
import { defineMachine } from './define-machine';
import { firstOf, type Guard, type MoveFacts } from './state-machine';

export const INSPECTION_STATUSES = [
  'DRAFT',
  'PLAN_APPROVED',
  'NOTICED',
  'NOTICE_DELIVERED',
  'POSTPONED',
  'URGENT_AUTHORISED',
  'IN_PROGRESS',
  'FIELD_CLOSED',
  'REPORTING',
  'REPORT_SUBMITTED',
  'REPORT_APPROVED',
  'CANCELLED',
  'REFUSED',
] as const;
export type InspectionStatus = (typeof INSPECTION_STATUSES)[number];

export const INSPECTION_EVENTS = [
  'approve-plan',
  'send-notice',
  'record-notice-arrival',
  'postpone',
  'send-new-notice',
  'authorise-urgent',
  'start',
  'extend-period',
  'extend-scope',
  'record-refusal',
  'resume',
  'close-field',
  'start-report',
  'submit-report',
  'return-report',
  'approve-report',
  'cancel',
] as const;
export type InspectionEvent = (typeof INSPECTION_EVENTS)[number];

/** A written notice must have arrived this many full days before the inspection begins (행정조사기본법 §17①). */
export const NOTICE_DAYS = 7;

/** An urgent inspection authorised by word of mouth is confirmed in writing within this time (policy, 24 hours). */
export const ORAL_APPROVAL_CONFIRMATION_HOURS = 24;

export interface InspectionCreationFacts {
  /** Regular, desk or another kind that needs no ground of its own. */
  isAdHoc: boolean;
  /** One of the five grounds of 행정조사기본법 §7 for an inspection outside the yearly plan. */
  adHocGroundStated: boolean;
  isFollowUp: boolean;
  linkedCorrectiveActions: number;
  legalBasisStated: boolean;
  /** Without a legal basis the respondent's recorded consent is needed (행정조사기본법 §5, §20). */
  voluntaryConsentRecorded: boolean;
  scopeStated: boolean;
  /** Same matter and same respondent were already investigated (행정조사기본법 §15①); a follow-up is no repetition. */
  sameMatterInvestigatedBefore: boolean;
  newEvidenceStated: boolean;
  /** Not a respondent: whoever the matter of a respondent leads to (행정조사기본법 §19). */
  isThirdParty: boolean;
  /** A supplementary inspection on the permission of law or the third party's consent. */
  thirdPartyGroundStated: boolean;
}

export interface InspectionFacts extends MoveFacts, LineFacts {
  /** The actor wrote the plan (before it is approved) or the report (before that is approved). */
  actorIsAuthor: boolean;
  teamConflictOfInterestOpen: boolean;
  isOnSite: boolean;
  /** Elements of the plan still empty (행정조사기본법 시행령 §10). */
  planElementsMissing: number;
  teamMembers: number;
  membersWithoutCredential: number;
  entryDocumentApproved: boolean;
  entryDocumentDispatched: boolean;
  noticeArrived: boolean;
  noticeRequired: boolean;
  /** Arrival lies early enough before the planned start, counted by the deadline engine. */
  noticePeriodSatisfied: boolean;
  /** Ground, article and approver of not giving notice in time are all on record. */
  exemptionApproved: boolean;
  postponementAccepted: boolean;
  newNoticeDispatched: boolean;
  exemptionGroundStated: boolean;
  exemptionArticleStated: boolean;
  /** The approval was given by word of mouth and the written confirmation is not there. */
  urgentApprovalUnconfirmed: boolean;
  sessionsOpened: number;
  credentialShown: boolean;
  entryDocumentHandedOver: boolean;
  /** An urgent inspection shows or tells its notice at the very start (행정조사기본법 §17① 단서). */
  noticeShownAtStart: boolean;
  extensionToldStated: boolean;
  scopeExtensionToldStated: boolean;
  refusalRecorded: boolean;
  openSessions: number;
  closingMeetingHeld: boolean;
  /** Sessions whose confirmation is neither signed nor recorded as refused. */
  sessionsWithoutConfirmation: number;
  seizuresWithoutRecord: number;
  reportDrafted: boolean;
  findingsWithoutEvidence: number;
  /** No plan was made because of urgency, so the report carries its elements (행정조사기본법 §16). */
  planWaivedForUrgency: boolean;
  reportLacksPlanElements: boolean;
  cancellationNoticeDispatched: boolean;
  isThirdParty: boolean;
  /** The notice of the supplementary inspection reached the respondent whose matter it is (§19③). */
  originalRespondentTold: boolean;
  /** Telling beforehand would defeat the purpose; it is made up for before the result. */
  tellingDeferred: boolean;
  /** Of a joint inspection: an agency has not answered, or none takes part. */
  jointAgenciesUnsettled: boolean;
}

type InspectionGuard = Guard<InspectionFacts>;
type CreationGuard = Guard<InspectionCreationFacts>;

const neitherBasisNorConsent: CreationGuard = (facts) =>
  facts.legalBasisStated || facts.voluntaryConsentRecorded ? null : 'inspection.no-legal-basis';
const scopeMissing: CreationGuard = (facts) => (facts.scopeStated ? null : 'inspection.no-scope');
const adHocWithoutGround: CreationGuard = (facts) =>
  facts.isAdHoc && !facts.adHocGroundStated ? 'inspection.ad-hoc-ground-missing' : null;
const followUpWithoutAction: CreationGuard = (facts) =>
  facts.isFollowUp && facts.linkedCorrectiveActions < 1 ? 'inspection.follow-up-without-action' : null;
const repeatedInvestigation: CreationGuard = (facts) =>
  facts.sameMatterInvestigatedBefore && !facts.isFollowUp && !facts.newEvidenceStated
    ? 'inspection.same-matter-investigated'
    : null;

const thirdPartyWithoutGround: CreationGuard = (facts) =>
  facts.isThirdParty && !facts.thirdPartyGroundStated ? 'inspection.third-party-ground-missing' : null;

const thirdPartyNeedsNotice: InspectionGuard = (facts) =>
  facts.isThirdParty ? 'inspection.third-party-needs-notice' : null;
const respondentNotTold: InspectionGuard = (facts) =>
  facts.isThirdParty && !facts.originalRespondentTold && !facts.tellingDeferred
    ? 'inspection.original-respondent-not-told'
    : null;
const respondentNeverTold: InspectionGuard = (facts) =>
  facts.isThirdParty && !facts.originalRespondentTold ? 'inspection.original-respondent-not-told' : null;
const agenciesUnsettled: InspectionGuard = (facts) =>
  facts.jointAgenciesUnsettled ? 'inspection.joint-agencies-unsettled' : null;
const planIncomplete: InspectionGuard = (facts) =>
  facts.planElementsMissing > 0 ? 'inspection.plan-incomplete' : null;
const noTeam: InspectionGuard = (facts) => (facts.teamMembers < 1 ? 'inspection.no-team' : null);
const credentialMissing: InspectionGuard = (facts) =>
  facts.membersWithoutCredential > 0 ? 'inspection.credential-missing' : null;
const entryDocumentNotApproved: InspectionGuard = (facts) =>
  facts.entryDocumentApproved ? null : 'inspection.entry-document-not-approved';
const entryDocumentNotDispatched: InspectionGuard = (facts) =>
  facts.entryDocumentDispatched ? null : 'inspection.entry-document-not-dispatched';
const arrivalNotRecorded: InspectionGuard = (facts) =>
  facts.noticeArrived ? null : 'inspection.notice-arrival-missing';
const noGroundToPostpone: InspectionGuard = (facts) =>
  facts.postponementAccepted || !facts.noticePeriodSatisfied ? null : 'inspection.no-ground-to-postpone';
const newNoticeNotDispatched: InspectionGuard = (facts) =>
  facts.newNoticeDispatched ? null : 'inspection.new-notice-not-dispatched';
const exemptionGroundMissing: InspectionGuard = (facts) =>
  facts.exemptionGroundStated ? null : 'inspection.exemption-ground-missing';
const exemptionArticleMissing: InspectionGuard = (facts) =>
  facts.exemptionArticleStated ? null : 'inspection.exemption-article-missing';
const noticeTooShort: InspectionGuard = (facts) =>
  facts.noticeRequired && !facts.noticePeriodSatisfied && !facts.exemptionApproved
    ? 'inspection.notice-period-too-short'
    : null;
const noSession: InspectionGuard = (facts) => (facts.sessionsOpened < 1 ? 'inspection.no-session' : null);
const credentialNotShown: InspectionGuard = (facts) =>
  facts.isOnSite && !facts.credentialShown ? 'inspection.credential-not-shown' : null;
const entryDocumentNotHandedOver: InspectionGuard = (facts) =>
  facts.isOnSite && !facts.entryDocumentHandedOver ? 'inspection.entry-document-not-handed-over' : null;
const noticeNotShownAtStart: InspectionGuard = (facts) =>
  facts.noticeShownAtStart ? null : 'inspection.notice-not-shown-at-start';
const extensionNotTold: InspectionGuard = (facts) =>
  facts.extensionToldStated ? null : 'inspection.extension-not-told';
const scopeExtensionNotTold: InspectionGuard = (facts) =>
  facts.scopeExtensionToldStated ? null : 'inspection.scope-extension-not-told';
const refusalNotRecorded: InspectionGuard = (facts) =>
  facts.refusalRecorded ? null : 'inspection.refusal-not-recorded';
const sessionsOpen: InspectionGuard = (facts) => (facts.openSessions > 0 ? 'inspection.sessions-open' : null);
const closingMeetingMissing: InspectionGuard = (facts) =>
  facts.isOnSite && !facts.closingMeetingHeld ? 'inspection.closing-meeting-missing' : null;
const confirmationMissing: InspectionGuard = (facts) =>
  facts.sessionsWithoutConfirmation > 0 ? 'inspection.confirmation-missing' : null;
const seizureRecordMissing: InspectionGuard = (facts) =>
  facts.seizuresWithoutRecord > 0 ? 'inspection.seizure-record-missing' : null;
const reportMissing: InspectionGuard = (facts) => (facts.reportDrafted ? null : 'inspection.report-missing');
const findingWithoutEvidence: InspectionGuard = (facts) =>
  facts.findingsWithoutEvidence > 0 ? 'inspection.finding-without-evidence' : null;
const urgentApprovalUnconfirmed: InspectionGuard = (facts) =>
  facts.urgentApprovalUnconfirmed ? 'inspection.urgent-approval-unconfirmed' : null;
const planElementsMissingFromReport: InspectionGuard = (facts) =>
  facts.planWaivedForUrgency && facts.reportLacksPlanElements ? 'inspection.report-lacks-plan-elements' : null;
const cancellationNotTold: InspectionGuard = (facts) =>
  facts.noticeArrived && !facts.cancellationNoticeDispatched ? 'inspection.cancellation-notice-missing' : null;

const startOnSite = firstOf<InspectionFacts>(
  conflictOfInterestOpen,
  noSession,
  credentialNotShown,
  entryDocumentNotHandedOver,
);

export const inspectionMachine = defineMachine<
  InspectionStatus,
  InspectionEvent,
  InspectionFacts,
  InspectionCreationFacts
>({
  name: 'inspection',
  statuses: INSPECTION_STATUSES,
  events: INSPECTION_EVENTS,
  initial: 'DRAFT',
  final: ['REPORT_APPROVED', 'CANCELLED'],
  creation: {
    event: 'draft',
    permission: 'inspections.create',
    refuse: firstOf(
      thirdPartyWithoutGround,
      neitherBasisNorConsent,
      scopeMissing,
      adHocWithoutGround,
      followUpWithoutAction,
      repeatedInvestigation,
    ),
  },
  transitions: [
    {
      event: 'approve-plan',
      from: ['DRAFT'],
      to: 'PLAN_APPROVED',
      permission: 'inspections.approve-plan',
      refuse: firstOf<InspectionFacts>(
        approverIsAuthor,
        planIncomplete,
        noTeam,
        credentialMissing,
        conflictOfInterestOpen,
        agenciesUnsettled,
      ),
    },
    {
      event: 'send-notice',
      from: ['PLAN_APPROVED'],
      to: 'NOTICED',
      permission: 'inspections.send-notice',
      refuse: firstOf(entryDocumentNotApproved, entryDocumentNotDispatched),
    },
    {
      event: 'record-notice-arrival',
      from: ['NOTICED'],
      to: 'NOTICE_DELIVERED',
      permission: 'inspections.record-notice-arrival',
      refuse: arrivalNotRecorded,
    },
    {
      event: 'postpone',
      from: ['NOTICE_DELIVERED'],
      to: 'POSTPONED',
      permission: 'inspections.postpone',
      needsReason: true,
      refuse: noGroundToPostpone,
    },
    {
      event: 'send-new-notice',
      from: ['POSTPONED'],
      to: 'NOTICED',
      permission: 'inspections.postpone',
      refuse: newNoticeNotDispatched,
    },
    {
      event: 'authorise-urgent',
      from: ['DRAFT', 'PLAN_APPROVED'],
      to: 'URGENT_AUTHORISED',
      permission: 'inspections.authorise-urgent',
      needsReason: true,
      refuse: firstOf<InspectionFacts>(
        approverIsAuthor,
        thirdPartyNeedsNotice,
        agenciesUnsettled,
        exemptionGroundMissing,
        exemptionArticleMissing,
        noTeam,
        conflictOfInterestOpen,
      ),
    },
    {
      event: 'start',
      from: ['NOTICE_DELIVERED'],
      to: 'IN_PROGRESS',
      permission: 'inspections.start',
      refuse: firstOf(noticeTooShort, respondentNotTold, startOnSite),
    },
    {
      event: 'start',
      from: ['URGENT_AUTHORISED'],
      to: 'IN_PROGRESS',
      permission: 'inspections.start',
      refuse: firstOf(noticeNotShownAtStart, startOnSite),
    },
    {
      event: 'extend-period',
      from: ['IN_PROGRESS'],
      to: 'IN_PROGRESS',
      permission: 'inspections.extend',
      needsReason: true,
      refuse: extensionNotTold,
    },
    {
      event: 'extend-scope',
      from: ['IN_PROGRESS'],
      to: 'IN_PROGRESS',
      permission: 'inspections.extend',
      needsReason: true,
      refuse: scopeExtensionNotTold,
    },
    {
      event: 'record-refusal',
      from: ['IN_PROGRESS'],
      to: 'REFUSED',
      permission: 'inspections.record-refusal',
      needsReason: true,
      refuse: refusalNotRecorded,
    },
    { event: 'resume', from: ['REFUSED'], to: 'IN_PROGRESS', permission: 'inspections.record-refusal' },
    {
      event: 'close-field',
      from: ['IN_PROGRESS'],
      to: 'FIELD_CLOSED',
      permission: 'inspections.close-field',
      refuse: firstOf(sessionsOpen, closingMeetingMissing, confirmationMissing, seizureRecordMissing),
    },
    { event: 'start-report', from: ['FIELD_CLOSED'], to: 'REPORTING', permission: 'inspections.write-report' },
    {
      event: 'submit-report',
      from: ['REPORTING'],
      to: 'REPORT_SUBMITTED',
      permission: 'inspections.submit-report',
      refuse: firstOf(reportMissing, findingWithoutEvidence, urgentApprovalUnconfirmed, planElementsMissingFromReport),
    },
    {
      event: 'return-report',
      from: ['REPORT_SUBMITTED'],
      to: 'REPORTING',
      permission: 'inspections.return-report',
      needsReason: true,
      refuse: returnNotTheirs,
    },
    {
      event: 'approve-report',
      from: ['REPORT_SUBMITTED'],
      to: 'REPORT_APPROVED',
      permission: 'inspections.approve-report',
      refuse: firstOf<InspectionFacts>(approverIsAuthor, lineStandsAgainst, respondentNeverTold),
    },
    {
      event: 'cancel',
      from: ['DRAFT', 'PLAN_APPROVED', 'NOTICED', 'NOTICE_DELIVERED', 'POSTPONED', 'URGENT_AUTHORISED'],
      to: 'CANCELLED',
      permission: 'inspections.cancel',
      needsReason: true,
      refuse: cancellationNotTold,
    },
  ],
});
