import { actionOccurrenceMachine } from './action-occurrence';
import { actionPlanMachine } from './action-plan';
import { actionReopeningMachine } from './action-reopening';
import { appealMachine } from './appeal';
import { caseMachine } from './case';
import { committeeItemMachine } from './committee-item';
import { correctiveActionMachine } from './corrective-action';
import { disposalMachine } from './disposal';
import { documentTemplateMachine } from './document-template';
import { evidenceMachine } from './evidence';
import { extensionRequestMachine } from './extension-request';
import { externalRequestMachine } from './external-request';
import { findingMachine } from './finding';
import { incidentMachine } from './incident';
import { interimMeasureMachine } from './interim-measure';
import { informationRequestMachine } from './information-request';
import { inspectionMachine } from './inspection';
import { inspectionResultMachine } from './inspection-result';
import { legalHoldMachine } from './legal-hold';
import { jointParticipantMachine } from './joint-participant';
import type { MachineName } from './machine-names';
import { officialDocumentMachine } from './official-document';
import { opinionRoundMachine } from './opinion-round';
import { orderMachine } from './order';
import { preservationOrderMachine } from './preservation-order';
import { publicationMachine } from './publication';
import { recurrenceMatchMachine } from './recurrence';
import { referralMachine } from './referral';
import { reportEditionMachine } from './report-edition';
import { sanctionMachine } from './sanction';
import { procedureRequestMachine } from './procedure-request';
import type { AnyMachine } from './state-machine';

/** Every life cycle of the product, in the order in which a case passes through them. */
export const MACHINES = {
  case: caseMachine,
  incident: incidentMachine,
  inspection: inspectionMachine,
  'information-request': informationRequestMachine,
  'procedure-request': procedureRequestMachine,
  evidence: evidenceMachine,
  finding: findingMachine,
  'inspection-result': inspectionResultMachine,
  'committee-item': committeeItemMachine,
  'official-document': officialDocumentMachine,
  'document-template': documentTemplateMachine,
  order: orderMachine,
  'interim-measure': interimMeasureMachine,
  'opinion-round': opinionRoundMachine,
  'action-plan': actionPlanMachine,
  'corrective-action': correctiveActionMachine,
  'action-occurrence': actionOccurrenceMachine,
  'extension-request': extensionRequestMachine,
  appeal: appealMachine,
  sanction: sanctionMachine,
  'joint-participant': jointParticipantMachine,
  referral: referralMachine,
  publication: publicationMachine,
  'report-edition': reportEditionMachine,
  'preservation-order': preservationOrderMachine,
  'legal-hold': legalHoldMachine,
  disposal: disposalMachine,
  'external-request': externalRequestMachine,
  'recurrence-match': recurrenceMatchMachine,
  'action-reopening': actionReopeningMachine,
} as const satisfies Record<MachineName, AnyMachine>;

export const ALL_MACHINES: readonly AnyMachine[] = Object.values(MACHINES);
