import * as jobs from './background-job-labels';
import * as caseHandling from './case-handling';
import * as approvals from './approval-line';
import { TEMPLATE_FAULT_LABELS } from './document-template';
import * as enumerations from './enumeration-labels';
import { INSTRUMENT_LABELS, REMEDY_TEXT_LABELS } from './instrument';
import * as joint from './joint-participant';
import type { Label } from './label';
import { FINDING_DISPUTE_DECISION_LABELS } from './finding-dispute';
import * as publications from './publication';
import * as referrals from './referral';
import type { MachineName } from './machine-names';
import { MOVE_LABELS } from './move-labels';
import * as requests from './request-labels';
import * as remedies from './remedy-labels';
import * as retention from './retention-labels';
import * as outward from './outward-labels';
import * as editions from './report-edition-labels';
import { ROLE_LABELS, SIDE_LABELS } from './roles';
import { SEARCH_TYPE_LABELS } from './search-type';
import { STATUS_LABELS } from './status-labels';
import * as verification from './verification-labels';
import { WORK_KIND_LABELS, WORK_SUBJECT_LABELS, WORK_TASK_LABELS } from './work-item';
import { RECEIPT_KIND_LABELS } from './receipt';

/** Every code list that people see, by the name the API uses for it. */
export const ENUMERATION_LABELS = {
  backgroundJobKind: jobs.BACKGROUND_JOB_KIND_LABELS,
  backgroundJobState: jobs.BACKGROUND_JOB_STATE_LABELS,
  verificationStanding: verification.VERIFICATION_STANDING_LABELS,
  caseBundlePurpose: verification.CASE_BUNDLE_PURPOSE_LABELS,
  editionVariant: editions.EDITION_VARIANT_LABELS,
  personalDataKind: editions.PERSONAL_DATA_KIND_LABELS,
  appealKind: remedies.APPEAL_KIND_LABELS,
  appealDecision: remedies.APPEAL_DECISION_LABELS,
  sanctionKind: remedies.SANCTION_KIND_LABELS,
  sanctionGround: remedies.SANCTION_GROUND_LABELS,
  jointInitiative: joint.JOINT_INITIATIVE_LABELS,
  duplicateAnswer: joint.DUPLICATE_ANSWER_LABELS,
  thirdPartyGround: joint.THIRD_PARTY_GROUND_LABELS,
  referralKind: referrals.REFERRAL_KIND_LABELS,
  referralAnswer: referrals.REFERRAL_ANSWER_LABELS,
  findingDisputeDecision: FINDING_DISPUTE_DECISION_LABELS,
  publicationExemption: publications.PUBLICATION_EXEMPTION_LABELS,
  publicationDropGround: publications.PUBLICATION_DROP_GROUND_LABELS,
  publicationCorrectionKind: publications.PUBLICATION_CORRECTION_KIND_LABELS,
  publicationChannel: publications.PUBLICATION_CHANNEL_LABELS,
  suspensionGround: caseHandling.SUSPENSION_GROUND_LABELS,
  retentionPeriod: caseHandling.RETENTION_PERIOD_LABELS,
  caseReopeningGround: remedies.CASE_REOPENING_GROUND_LABELS,
  role: ROLE_LABELS,
  side: SIDE_LABELS,
  track: enumerations.TRACK_LABELS,
  legalPower: enumerations.LEGAL_POWER_LABELS,
  holidayKind: enumerations.HOLIDAY_KIND_LABELS,
  organisationKind: enumerations.ORGANISATION_KIND_LABELS,
  agencyKind: enumerations.AGENCY_KIND_LABELS,
  userStatus: enumerations.USER_STATUS_LABELS,
  providerKind: enumerations.PROVIDER_KIND_LABELS,
  facilityKind: enumerations.FACILITY_KIND_LABELS,
  officerRole: enumerations.OFFICER_ROLE_LABELS,
  criticality: enumerations.CRITICALITY_LABELS,
  userMetric: enumerations.USER_METRIC_LABELS,
  caseTrigger: enumerations.CASE_TRIGGER_LABELS,
  confidentiality: enumerations.CONFIDENTIALITY_LABELS,
  respondentRole: enumerations.RESPONDENT_ROLE_LABELS,
  teamDuty: enumerations.TEAM_DUTY_LABELS,
  interestDeclaration: enumerations.INTEREST_DECLARATION_LABELS,
  caseRelationKind: enumerations.CASE_RELATION_KIND_LABELS,
  caseNoteKind: enumerations.CASE_NOTE_KIND_LABELS,
  incidentType: enumerations.INCIDENT_TYPE_LABELS,
  incidentLinkKind: enumerations.INCIDENT_LINK_KIND_LABELS,
  incidentReportKind: enumerations.INCIDENT_REPORT_KIND_LABELS,
  factField: enumerations.FACT_FIELD_LABELS,
  factStatus: enumerations.FACT_STATUS_LABELS,
  timePrecision: enumerations.TIME_PRECISION_LABELS,
  impactBasis: enumerations.IMPACT_BASIS_LABELS,
  timelineKind: enumerations.TIMELINE_KIND_LABELS,
  crisisLevel: enumerations.CRISIS_LEVEL_LABELS,
  crisisAction: enumerations.CRISIS_ACTION_LABELS,
  audience: enumerations.AUDIENCE_LABELS,
  recoveryState: enumerations.RECOVERY_STATE_LABELS,
  causeMethod: enumerations.CAUSE_METHOD_LABELS,
  causeDetermination: enumerations.CAUSE_DETERMINATION_LABELS,
  causeKind: enumerations.CAUSE_KIND_LABELS,
  thirdPartyShare: enumerations.THIRD_PARTY_SHARE_LABELS,
  inspectionKind: enumerations.INSPECTION_KIND_LABELS,
  inspectionPurpose: enumerations.INSPECTION_PURPOSE_LABELS,
  exemptionGround: enumerations.EXEMPTION_GROUND_LABELS,
  statementStatus: enumerations.STATEMENT_STATUS_LABELS,
  attendeeSide: enumerations.ATTENDEE_SIDE_LABELS,
  scopeExtensionKind: enumerations.SCOPE_EXTENSION_KIND_LABELS,
  toldHow: enumerations.TOLD_HOW_LABELS,
  itemAnswer: requests.ITEM_ANSWER_LABELS,
  itemJudgement: requests.ITEM_JUDGEMENT_LABELS,
  seizedForm: requests.SEIZED_FORM_LABELS,
  legalHoldGround: retention.LEGAL_HOLD_GROUND_LABELS,
  externalRequestKind: outward.EXTERNAL_REQUEST_KIND_LABELS,
  externalDecision: outward.EXTERNAL_DECISION_LABELS,
  handedOverKind: outward.HANDED_OVER_KIND_LABELS,
  disposalKind: retention.DISPOSAL_KIND_LABELS,
  disposalObstacle: retention.DISPOSAL_OBSTACLE_LABELS,
  procedureRequestKind: requests.PROCEDURE_REQUEST_KIND_LABELS,
  postponementGround: requests.POSTPONEMENT_GROUND_LABELS,
  procedureDecision: requests.PROCEDURE_DECISION_LABELS,
  evidenceClass: enumerations.EVIDENCE_CLASS_LABELS,
  evidenceOrigin: enumerations.EVIDENCE_ORIGIN_LABELS,
  uploadingSide: enumerations.UPLOADING_SIDE_LABELS,
  findingAspect: enumerations.FINDING_ASPECT_LABELS,
  findingType: enumerations.FINDING_TYPE_LABELS,
  severity: enumerations.SEVERITY_LABELS,
  scope: enumerations.SCOPE_LABELS,
  priority: enumerations.PRIORITY_LABELS,
  causality: enumerations.CAUSALITY_LABELS,
  factCheckOutcome: enumerations.FACT_CHECK_OUTCOME_LABELS,
  resultKind: enumerations.RESULT_KIND_LABELS,
  outcomeClass: enumerations.OUTCOME_CLASS_LABELS,
  reviewOutcome: enumerations.REVIEW_OUTCOME_LABELS,
  signatureStep: approvals.SIGNATURE_STEP_LABELS,
  stepDecision: approvals.STEP_DECISION_LABELS,
  signatureMark: approvals.SIGNATURE_MARK_LABELS,
  position: approvals.POSITION_LABELS,
  committeeDecision: enumerations.COMMITTEE_DECISION_LABELS,
  documentType: enumerations.DOCUMENT_TYPE_LABELS,
  receiptKind: RECEIPT_KIND_LABELS,
  templateFault: TEMPLATE_FAULT_LABELS,
  disclosure: enumerations.DISCLOSURE_LABELS,
  deliveryMethod: enumerations.DELIVERY_METHOD_LABELS,
  instrumentType: INSTRUMENT_LABELS,
  requirementKind: enumerations.REQUIREMENT_KIND_LABELS,
  opinionKind: enumerations.OPINION_KIND_LABELS,
  opinionConsideration: enumerations.OPINION_CONSIDERATION_LABELS,
  opinionCloseReason: enumerations.OPINION_CLOSE_REASON_LABELS,
  planOrigin: enumerations.PLAN_ORIGIN_LABELS,
  itemReview: enumerations.ITEM_REVIEW_LABELS,
  actionKind: enumerations.ACTION_KIND_LABELS,
  tableCellKind: enumerations.TABLE_CELL_KIND_LABELS,
  ministryPostponementGround: enumerations.MINISTRY_POSTPONEMENT_GROUND_LABELS,
  recurrenceBasis: enumerations.RECURRENCE_BASIS_LABELS,
  recurrenceKind: enumerations.RECURRENCE_KIND_LABELS,
  recurrenceStrength: enumerations.RECURRENCE_STRENGTH_LABELS,
  causeComparison: enumerations.CAUSE_COMPARISON_LABELS,
  reopeningGround: enumerations.REOPENING_GROUND_LABELS,
  verificationMethod: enumerations.VERIFICATION_METHOD_LABELS,
  verificationResult: enumerations.VERIFICATION_RESULT_LABELS,
  effectResult: enumerations.EFFECT_RESULT_LABELS,
  determinationHolding: enumerations.DETERMINATION_HOLDING_LABELS,
  letterAct: enumerations.LETTER_ACT_LABELS,
  occurrenceSource: enumerations.OCCURRENCE_SOURCE_LABELS,
  occurrenceOutcome: enumerations.OCCURRENCE_OUTCOME_LABELS,
  boundParty: enumerations.BOUND_PARTY_LABELS,
  triggerPrecision: enumerations.TRIGGER_PRECISION_LABELS,
  duePrecision: enumerations.DUE_PRECISION_LABELS,
  revisionReason: enumerations.REVISION_REASON_LABELS,
  dueBadge: enumerations.DUE_BADGE_LABELS,
  remedyText: REMEDY_TEXT_LABELS,
  planElement: enumerations.PLAN_ELEMENT_LABELS,
  extensionGround: enumerations.EXTENSION_GROUND_LABELS,
  workItemKind: WORK_KIND_LABELS,
  workTask: WORK_TASK_LABELS,
  workSubject: WORK_SUBJECT_LABELS,
  searchType: SEARCH_TYPE_LABELS,
} satisfies Record<string, Readonly<Record<string, Label>>>;

export type EnumerationName = keyof typeof ENUMERATION_LABELS;

/** The word for a status; an unknown code is a mistake of the program. */
export function statusLabel(machine: MachineName, status: string): Label {
  return known(STATUS_LABELS[machine][status], `${machine} status ${status}`);
}

/** The word for a move, as on its button. */
export function moveLabel(machine: MachineName, event: string): Label {
  return known(MOVE_LABELS[machine][event], `${machine} move ${event}`);
}

/** The word for a code of a code list. */
export function enumerationLabel(name: EnumerationName, code: string): Label {
  const labels: Readonly<Record<string, Label>> = ENUMERATION_LABELS[name];
  return known(labels[code], `${name} ${code}`);
}

function known(label: Label | undefined, what: string): Label {
  if (!label) throw new Error(`No label for ${what}`);
  return label;
}
