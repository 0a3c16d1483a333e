import type { components } from '../../generated/api';

export type Plan = components['schemas']['PlanResponse'];
export type PlanItem = components['schemas']['PlanItemResponse'];
export type Order = components['schemas']['OrderResponse'];
export type Milestone = components['schemas']['PlanMilestoneResponse'];

/** A plan with what stands beside it. */
export interface PlanParts {
  readonly plan: Plan;
  /** Undefined for whoever may not read orders. */
  readonly order: Order | undefined;
  readonly previous: Plan | undefined;
}

/** The texts of an item, in the order of the six elements and what goes beyond them. */
export const ELEMENT_FIELDS = ['cause', 'correction', 'sameKindScope', 'prevention', 'monitoring'] as const;
export const COMPLETION_FIELDS = ['completeOn', 'completePhrase', 'responsibleTitle'] as const;
export const EXTRA_FIELDS = ['alternative', 'interimMeasure'] as const;
export type TextField =
  (typeof ELEMENT_FIELDS)[number] | (typeof COMPLETION_FIELDS)[number] | (typeof EXTRA_FIELDS)[number];

export const TEXT_FIELDS: readonly TextField[] = [...ELEMENT_FIELDS, ...COMPLETION_FIELDS, ...EXTRA_FIELDS];

export interface ItemReview {
  readonly requirementId: string;
  readonly review: string;
  readonly reason?: string;
}

/** What the form of an item holds: no nulls, because fields hold texts. */
export type ItemValues = Record<TextField, string> & { milestones: Milestone[] };

export function valuesOf(item: PlanItem): ItemValues {
  const texts = Object.fromEntries(TEXT_FIELDS.map((field) => [field, item[field] ?? ''])) as Record<TextField, string>;
  return { ...texts, milestones: item.milestones.map(({ title, plannedOn }) => ({ title, plannedOn })) };
}

/** The body that saves an item: what is empty is cleared, a milestone that is not complete waits. */
export function bodyOf(values: ItemValues, mayOfferAlternative: boolean): Record<string, unknown> {
  const texts = TEXT_FIELDS.filter((field) => field !== 'alternative' || mayOfferAlternative).map((field) => [
    field,
    values[field].trim() || null,
  ]);
  return { ...Object.fromEntries(texts), milestones: values.milestones.filter(isComplete) };
}

export function isComplete({ title, plannedOn }: Milestone): boolean {
  return title.trim() !== '' && plannedOn !== '';
}

/** The number of a requirement within its order. */
export function shortNo({ requirementNo }: Pick<PlanItem, 'requirementNo'>): string {
  return requirementNo.split('-').at(-1) ?? requirementNo;
}

/** Where an item stands on the page. */
export function anchorOf(item: Pick<PlanItem, 'requirementNo'>): string {
  return `requirement-${shortNo(item)}`;
}
