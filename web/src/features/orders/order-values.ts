import type { components } from '../../generated/api';
import { type DueValues, fromSpec, NO_DUE, ONE_MONTH, THREE_MONTHS, toSpec } from './due-spec';

export type Order = components['schemas']['OrderResponse'];
type DraftOrder = components['schemas']['DraftOrderDto'];
type UpdateOrder = components['schemas']['UpdateOrderDto'];

export interface RequirementValues {
  title: string;
  text: string;
  kind: string;
  /** One per line. */
  criteria: string;
  findingIds: string[];
  due: DueValues;
  effectivenessMonths: string;
  alternativeAllowed: boolean;
  incidentSpecific: boolean;
}

export interface OrderValues {
  providerId: string;
  instrumentType: string;
  legalBasisId: string;
  resultId: string;
  committeeItemId: string;
  title: string;
  facts: string;
  consequence: string;
  exempt: boolean;
  exemptionReason: string;
  exemptionBasisId: string;
  planDue: DueValues;
  resultDue: DueValues;
  officer: { department: string; name: string; contact: string };
  requirements: RequirementValues[];
}

export const ORDER_FIELDS = [
  'instrumentType',
  'legalBasisId',
  'resultId',
  'committeeItemId',
  'title',
  'facts',
  'consequence',
  'exempt',
  'exemptionReason',
  'exemptionBasisId',
  'planDue',
  'resultDue',
  'officer',
  'requirements',
] as const satisfies readonly (keyof OrderValues)[];

export const EMPTY_REQUIREMENT: RequirementValues = {
  title: '',
  text: '',
  kind: 'SHORT_TERM',
  criteria: '',
  findingIds: [],
  due: THREE_MONTHS,
  effectivenessMonths: '6',
  alternativeAllowed: false,
  incidentSpecific: true,
};

export function emptyOrder(officer: OrderValues['officer'], providerId: string): OrderValues {
  return {
    providerId,
    instrumentType: '',
    legalBasisId: '',
    resultId: '',
    committeeItemId: '',
    title: '',
    facts: '',
    consequence: '',
    exempt: false,
    exemptionReason: '',
    exemptionBasisId: '',
    planDue: ONE_MONTH,
    resultDue: NO_DUE,
    officer,
    requirements: [EMPTY_REQUIREMENT],
  };
}

export function valuesOf(order: Order): OrderValues {
  return {
    providerId: order.providerId,
    instrumentType: order.instrumentType,
    legalBasisId: order.legalBasis?.id ?? '',
    resultId: order.resultId ?? '',
    committeeItemId: order.committeeItemId ?? '',
    title: order.title,
    facts: order.facts,
    consequence: order.consequence ?? '',
    exempt: order.priorNoticeExemption !== null,
    exemptionReason: order.priorNoticeExemption?.reason ?? '',
    exemptionBasisId: order.priorNoticeExemption?.legalBasisId ?? '',
    planDue: fromSpec(order.planDue?.spec),
    resultDue: fromSpec(order.resultDue?.spec),
    officer: order.officer,
    requirements: order.requirements.map((requirement) => ({
      title: requirement.title,
      text: requirement.text,
      kind: requirement.kind,
      criteria: requirement.acceptanceCriteria.map(({ text }) => text).join('\n'),
      findingIds: requirement.findingIds,
      due: fromSpec(requirement.due.spec),
      effectivenessMonths: String(requirement.effectivenessMonths),
      alternativeAllowed: requirement.alternativeAllowed,
      incidentSpecific: requirement.incidentSpecific,
    })),
  };
}

export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** What a new order says; nothing is sent for what was left empty. */
export function draftOf(values: OrderValues): DraftOrder {
  return {
    ...commonOf(values),
    providerId: values.providerId,
    ...(values.committeeItemId ? { committeeItemId: values.committeeItemId } : {}),
    ...(values.consequence.trim() ? { consequence: values.consequence } : {}),
    ...(values.exempt ? { priorNoticeExemption: exemptionOf(values) } : {}),
  };
}

/** What an order says now; what was emptied is cleared. */
export function updateOf(values: OrderValues): UpdateOrder {
  return {
    ...commonOf(values),
    committeeItemId: values.committeeItemId || null,
    consequence: values.consequence.trim() ? values.consequence : null,
    priorNoticeExemption: values.exempt ? exemptionOf(values) : null,
  };
}

function commonOf(values: OrderValues) {
  const [planDue, resultDue] = [toSpec(values.planDue), toSpec(values.resultDue)];
  return {
    instrumentType: values.instrumentType as DraftOrder['instrumentType'],
    ...(values.legalBasisId ? { legalBasisId: values.legalBasisId } : {}),
    ...(values.resultId ? { resultId: values.resultId } : {}),
    title: values.title,
    facts: values.facts,
    ...(planDue ? { planDue } : {}),
    ...(resultDue ? { resultDue } : {}),
    officer: values.officer,
    requirements: values.requirements.map(requirementOf),
  };
}

function exemptionOf({ exemptionReason, exemptionBasisId }: OrderValues) {
  return { reason: exemptionReason, legalBasisId: exemptionBasisId };
}

function requirementOf(values: RequirementValues): DraftOrder['requirements'][number] {
  return {
    title: values.title,
    text: values.text,
    kind: values.kind as 'SHORT_TERM',
    due: toSpec(values.due) ?? { kind: 'WITHOUT_DELAY' },
    findingIds: values.findingIds,
    acceptanceCriteria: linesOf(values.criteria),
    effectivenessMonths: Number(values.effectivenessMonths),
    alternativeAllowed: values.alternativeAllowed,
    incidentSpecific: values.incidentSpecific,
  };
}
