import { PLAN_ELEMENTS, type PlanElement } from '../../domain/action-plan';
import { addMonths, parseDay } from '../../domain/calendar-day';
import type { PlanItem } from '../../schema/entities';

export interface PlannedMilestone {
  readonly title: string;
  readonly plannedOn: string;
}

export const PLAN_WARNINGS = ['MILESTONES_FAR_APART', 'COMPLETION_AFTER_DUE'] as const;
export type PlanWarning = (typeof PLAN_WARNINGS)[number];

type Written = Pick<
  PlanItem,
  | 'cause'
  | 'correction'
  | 'sameKindScope'
  | 'prevention'
  | 'monitoring'
  | 'completeOn'
  | 'completePhrase'
  | 'responsibleTitle'
>;

/** A plan should reach something at least this often (policy). */
const MOST_MONTHS_BETWEEN_MILESTONES = 3;

/** The fields that are still empty, per element. Completion is a day or, where there is none, the words for it. */
const EMPTY_FIELDS: Record<PlanElement, (item: Written) => (keyof Written)[]> = {
  CAUSE: ({ cause }) => (cause ? [] : ['cause']),
  CORRECTION: ({ correction }) => (correction ? [] : ['correction']),
  SAME_TYPE_CHECK: ({ sameKindScope }) => (sameKindScope ? [] : ['sameKindScope']),
  RECURRENCE_PREVENTION: ({ prevention }) => (prevention ? [] : ['prevention']),
  MONITORING: ({ monitoring }) => (monitoring ? [] : ['monitoring']),
  COMPLETION_AND_OWNER: ({ completeOn, completePhrase, responsibleTitle }) => [
    ...(completeOn || completePhrase ? [] : (['completeOn'] as const)),
    ...(responsibleTitle ? [] : (['responsibleTitle'] as const)),
  ],
};

export function missingElements(item: Written): PlanElement[] {
  return PLAN_ELEMENTS.filter((element) => EMPTY_FIELDS[element](item).length > 0);
}

export function emptyFields(item: Written): string[] {
  return PLAN_ELEMENTS.flatMap((element) => EMPTY_FIELDS[element](item));
}

export function milestonesOf(item: Pick<PlanItem, 'milestones'>): PlannedMilestone[] {
  return item.milestones as PlannedMilestone[];
}

/** What a reviewer will ask about, though nothing forbids it. */
export function warningsOf(item: Pick<PlanItem, 'milestones' | 'completeOn'>, dueOn: string | null): PlanWarning[] {
  const days = [
    ...milestonesOf(item).map(({ plannedOn }) => plannedOn),
    ...(item.completeOn ? [item.completeOn] : []),
  ].sort();
  const farApart = days.some(
    (day, index) => index > 0 && day > addMonths(parseDay(days[index - 1]), MOST_MONTHS_BETWEEN_MILESTONES),
  );
  const afterDue = item.completeOn !== null && dueOn !== null && item.completeOn > dueOn;
  return [
    ...(farApart ? (['MILESTONES_FAR_APART'] as const) : []),
    ...(afterDue ? (['COMPLETION_AFTER_DUE'] as const) : []),
  ];
}
