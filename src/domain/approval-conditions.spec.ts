import {
  APPROVAL_CONDITIONS,
  inspectionConditions,
  lineRefusalFor,
  orderConditions,
  resultConditions,
} from './approval-conditions';
import type { InspectionFacts } from './inspection';
import type { InspectionResultFacts } from './inspection-result';
import type { OrderFacts } from './order';

const READY_ORDER: OrderFacts = {
  reasonGiven: true,
  lineRefusesApproval: null,
  lineRefusesReturn: null,
  instrumentType: 'CORRECTIVE_ORDER',
  actorIsAuthor: false,
  legalBasisStated: true,
  requirements: 2,
  requirementsWithoutCriteria: 0,
  requirementsWithoutDueSpec: 0,
  priorNoticeDispatched: true,
  priorNoticeExemptionRecorded: true,
  priorNoticeArrived: true,
  opinionWindowDays: 10,
  opinionWindowElapsed: true,
  allOpinionsIn: true,
  opinionRoundHeld: false,
  opinionsWithoutConsideration: 0,
  remedyTextPresent: true,
  officerContactPresent: true,
  caseReferredToCommittee: true,
  committeeResolutionAttached: true,
  documentNumbered: true,
  recipientAddressConfirmed: true,
  arrivalRecorded: true,
  serviceFailureRecorded: true,
  publicNoticePosted: true,
  publicNoticeDaysElapsed: 14,
  requirementsComplied: 0,
  dueDayPassed: false,
  unsettledActions: 0,
  openProceedings: 0,
  stayOrderRecorded: false,
  stayEnded: false,
  statusBeforeStay: null,
  replacingOrderApproved: false,
  revocationNoticeApproved: false,
};

const READY_RESULT: InspectionResultFacts = {
  reasonGiven: true,
  lineRefusesApproval: null,
  lineRefusesReturn: null,
  actorIsAuthor: false,
  isInterim: false,
  unsettledFindings: 0,
  incidentsWithoutOfficialTimes: 0,
  commentsUnanswered: 0,
  conclusionsStated: true,
  inspectionsWithoutApprovedReport: 0,
  caseReferredToCommittee: true,
  committeeResolutionAttached: true,
};

const READY_INSPECTION: InspectionFacts = {
  reasonGiven: true,
  lineRefusesApproval: null,
  lineRefusesReturn: null,
  actorIsAuthor: false,
  teamConflictOfInterestOpen: false,
  isOnSite: true,
  planElementsMissing: 0,
  teamMembers: 2,
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

const unmet = (conditions: readonly { code: string; met: boolean }[]) =>
  conditions.filter(({ met }) => !met).map(({ code }) => code);
const codes = (conditions: readonly { code: string }[]) => conditions.map(({ code }) => code);

describe('Conditions of an approval', () => {
  it('are all met by what is ready', () => {
    expect(unmet(orderConditions(READY_ORDER))).toEqual([]);
    expect(unmet(resultConditions(READY_RESULT))).toEqual([]);
    expect(unmet(inspectionConditions('PLAN', READY_INSPECTION))).toEqual([]);
    expect(unmet(inspectionConditions('REPORT', READY_INSPECTION))).toEqual([]);
  });

  it('of an order name everything that is missing at once, not the first thing only', () => {
    const bare = {
      legalBasisStated: false,
      requirements: 0,
      requirementsWithoutCriteria: 1,
      requirementsWithoutDueSpec: 1,
      priorNoticeExemptionRecorded: false,
      opinionsWithoutConsideration: 1,
      remedyTextPresent: false,
      officerContactPresent: false,
      committeeResolutionAttached: false,
      actorIsAuthor: true,
    };
    const found = orderConditions({ ...READY_ORDER, ...bare });
    expect(unmet(found)).toEqual(codes(found));
    expect(unmet(found)).toContain('order.prior-notice-missing');
  });

  it('of an order on which opinions were asked speak of the opinion period instead of an exemption', () => {
    const asked = { opinionRoundHeld: true, priorNoticeExemptionRecorded: false };
    expect(unmet(orderConditions({ ...READY_ORDER, ...asked }))).toEqual([]);
    const running = orderConditions({
      ...READY_ORDER,
      ...asked,
      opinionWindowElapsed: false,
      allOpinionsIn: false,
      opinionsWithoutConsideration: 1,
    });
    expect(unmet(running)).toEqual(['order.opinion-window-open', 'order.opinions-not-considered']);
  });

  it('of guidance ask for the notice of voluntariness and for no prior notice', () => {
    const guidance = orderConditions({
      ...READY_ORDER,
      instrumentType: 'ADMIN_GUIDANCE',
      legalBasisStated: false,
      priorNoticeExemptionRecorded: false,
      remedyTextPresent: false,
    });
    expect(unmet(guidance)).toEqual(['order.voluntariness-text-missing']);
  });

  it('of a result are those of its submission and of its confirmation', () => {
    const found = resultConditions({
      ...READY_RESULT,
      actorIsAuthor: true,
      unsettledFindings: 2,
      incidentsWithoutOfficialTimes: 1,
      commentsUnanswered: 1,
      conclusionsStated: false,
      inspectionsWithoutApprovedReport: 1,
      committeeResolutionAttached: false,
    });
    expect(unmet(found)).toEqual(codes(found));
  });

  it('of an inspection are those of its plan or of its report', () => {
    const plan = inspectionConditions('PLAN', {
      ...READY_INSPECTION,
      actorIsAuthor: true,
      planElementsMissing: 1,
      teamMembers: 0,
      membersWithoutCredential: 1,
      teamConflictOfInterestOpen: true,
    });
    expect(unmet(plan)).toEqual(codes(plan));
    const report = inspectionConditions('REPORT', {
      ...READY_INSPECTION,
      actorIsAuthor: true,
      reportDrafted: false,
      findingsWithoutEvidence: 1,
      urgentApprovalUnconfirmed: true,
      planWaivedForUrgency: true,
      reportLacksPlanElements: true,
    });
    expect(unmet(report)).toEqual(codes(report));
  });

  it('say of the line only what stands against the approval', () => {
    const waiting = orderConditions({ ...READY_ORDER, lineRefusesApproval: 'approval.step-open' });
    expect(unmet(waiting)).toEqual(['approval.step-open']);
    expect(codes(orderConditions(READY_ORDER))).not.toContain('approval.step-open');
    expect(lineRefusalFor('approval.step-open', false)).toBe('approval.step-open');
    expect(lineRefusalFor('approval.not-your-step', false)).toBeNull();
    expect(lineRefusalFor('approval.not-your-step', true)).toBe('approval.not-your-step');
  });

  it('are worded in both languages', () => {
    const texts = Object.values(APPROVAL_CONDITIONS);
    expect(texts.every(({ ko, en }) => /\p{Script=Hangul}/u.test(ko) && /^[\p{ASCII}]+$/u.test(en))).toBe(true);
  });
});
