import type { ActionPlan, Order } from '../../schema/entities';
import type { PlanWords } from '../../domain/receipt-content';
import { milestonesOf } from './plan-elements';
import type { ItemRow } from './plans.repository';

/** 시정계획서 as it was signed, requirement by requirement. */
export function planWords(
  { versionNo, summary }: ActionPlan,
  { orderNo, title }: Order,
  items: readonly ItemRow[],
): PlanWords {
  return { orderNo, orderTitle: title, versionNo, summary, items: items.map(itemWords) };
}

function itemWords(item: ItemRow): PlanWords['items'][number] {
  return {
    requirementNo: item.requirementNo,
    requirementTitle: item.requirementTitle,
    dueOn: item.dueOn,
    cause: item.cause,
    correction: item.correction,
    sameKindScope: item.sameKindScope,
    prevention: item.prevention,
    monitoring: item.monitoring,
    completeOn: item.completeOn,
    completePhrase: item.completePhrase,
    responsibleTitle: item.responsibleTitle,
    alternative: item.alternative,
    interimMeasure: item.interimMeasure,
    milestones: milestonesOf(item).map(({ title, plannedOn }) => ({ title, plannedOn })),
  };
}
