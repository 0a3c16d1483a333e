import * as enumerations from './enumeration-labels';
import { INSTRUMENT_LABELS, REMEDY_TEXT_LABELS } from './instrument';
import type { Label } from './label';
import type { MachineName } from './machine-names';
import { MOVE_LABELS } from './move-labels';
import { PRIORITY_LABELS } from './priority';
import { ROLE_LABELS, SIDE_LABELS } from './roles';
import { STATUS_LABELS } from './status-labels';

/** Every code list that people see, by the name the API uses for it. */
export const ENUMERATION_LABELS = {
  role: ROLE_LABELS,
  side: SIDE_LABELS,
  track: enumerations.TRACK_LABELS,
  caseTrigger: enumerations.CASE_TRIGGER_LABELS,
  confidentiality: enumerations.CONFIDENTIALITY_LABELS,
  reopeningGround: enumerations.REOPENING_GROUND_LABELS,
  respondentRole: enumerations.RESPONDENT_ROLE_LABELS,
  incidentType: enumerations.INCIDENT_TYPE_LABELS,
  impactBasis: enumerations.IMPACT_BASIS_LABELS,
  factStatus: enumerations.FACT_STATUS_LABELS,
  timePrecision: enumerations.TIME_PRECISION_LABELS,
  recoveryState: enumerations.RECOVERY_STATE_LABELS,
  causeKind: enumerations.CAUSE_KIND_LABELS,
  causeCategory: enumerations.CAUSE_CATEGORY_LABELS,
  causeDetermination: enumerations.CAUSE_DETERMINATION_LABELS,
  inspectionKind: enumerations.INSPECTION_KIND_LABELS,
  inspectionPurpose: enumerations.INSPECTION_PURPOSE_LABELS,
  adHocGround: enumerations.AD_HOC_GROUND_LABELS,
  exemptionGround: enumerations.EXEMPTION_GROUND_LABELS,
  findingType: enumerations.FINDING_TYPE_LABELS,
  severity: enumerations.SEVERITY_LABELS,
  scope: enumerations.SCOPE_LABELS,
  priority: PRIORITY_LABELS,
  causality: enumerations.CAUSALITY_LABELS,
  instrumentType: INSTRUMENT_LABELS,
  remedyText: REMEDY_TEXT_LABELS,
  requirementKind: enumerations.REQUIREMENT_KIND_LABELS,
  actionKind: enumerations.ACTION_KIND_LABELS,
  planElement: enumerations.PLAN_ELEMENT_LABELS,
  opinionDisposition: enumerations.OPINION_DISPOSITION_LABELS,
  verificationMethod: enumerations.VERIFICATION_METHOD_LABELS,
  verificationResult: enumerations.VERIFICATION_RESULT_LABELS,
  waiverGround: enumerations.WAIVER_GROUND_LABELS,
  extensionGround: enumerations.EXTENSION_GROUND_LABELS,
  committeeDecision: enumerations.COMMITTEE_DECISION_LABELS,
  evidenceClass: enumerations.EVIDENCE_CLASS_LABELS,
  evidenceOrigin: enumerations.EVIDENCE_ORIGIN_LABELS,
  deliveryMethod: enumerations.DELIVERY_METHOD_LABELS,
  disclosure: enumerations.DISCLOSURE_LABELS,
  dueBadge: enumerations.DUE_BADGE_LABELS,
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
