import type { Label } from './label';
import type { MachineName } from './machine-names';
import { CASE_REFUSALS } from './refusals-cases';
import { GENERAL_REFUSALS } from './refusals-general';
import { INSPECTION_REFUSALS } from './refusals-inspection';
import { OBLIGATION_REFUSALS } from './refusals-obligations';
import { TEMPLATE_REFUSALS } from './refusals-templates';
import { JOINT_REFUSALS, REFERRAL_REFUSALS } from './refusals-joint';
import { PUBLICATION_REFUSALS } from './refusals-publications';
import { RECORD_REFUSALS } from './refusals-records';
import { RECURRENCE_REFUSALS } from './refusals-recurrence';
import { REMEDIATION_REFUSALS } from './refusals-remediation';
import { REPORT_EDITION_REFUSALS } from './refusals-editions';
import { REQUEST_REFUSALS } from './refusals-requests';
import { REMEDY_REFUSALS } from './refusals-remedies';
import { OUTWARD_REFUSALS } from './refusals-outward';
import { RETENTION_REFUSALS } from './refusals-retention';

/** Why a move is refused: one stable code each, with the sentence that tells people what to do about it. */
export const REFUSALS = {
  ...GENERAL_REFUSALS,
  ...CASE_REFUSALS,
  ...JOINT_REFUSALS,
  ...REFERRAL_REFUSALS,
  ...TEMPLATE_REFUSALS,
  ...PUBLICATION_REFUSALS,
  ...INSPECTION_REFUSALS,
  ...RECORD_REFUSALS,
  ...REMEDIATION_REFUSALS,
  ...OBLIGATION_REFUSALS,
  ...REMEDY_REFUSALS,
  ...RECURRENCE_REFUSALS,
  ...REQUEST_REFUSALS,
  ...RETENTION_REFUSALS,
  ...OUTWARD_REFUSALS,
  ...REPORT_EDITION_REFUSALS,
} satisfies Record<`${MachineName}.move-not-allowed`, Label>;

export type RefusalCode = keyof typeof REFUSALS;

export const REFUSAL_CODES = Object.keys(REFUSALS) as RefusalCode[];

export function refusalText(code: RefusalCode): Label {
  return REFUSALS[code];
}
