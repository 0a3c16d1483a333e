import type { components } from '../../generated/api';
import { fromLocalField, toLocalField } from '../../lib/dates';

export type PreservationOrder = components['schemas']['PreservationOrderResponse'];
export type Case = components['schemas']['CaseResponse'];

export interface OrderValues {
  providerId: string;
  title: string;
  reason: string;
  legalBasisId: string;
  preserveFrom: string;
  untilPhrase: string;
  hearingExemption: string;
  department: string;
  officer: string;
  contact: string;
  items: { system: string; material: string; rangeFrom: string; rangeTo: string }[];
}

export const EMPTY_ITEM = { system: '', material: '', rangeFrom: '', rangeTo: '' };

export function emptyOrder(providerId: string): OrderValues {
  return {
    providerId,
    title: '',
    reason: '',
    legalBasisId: '',
    preserveFrom: '',
    untilPhrase: '',
    hearingExemption: '',
    department: '',
    officer: '',
    contact: '',
    items: [EMPTY_ITEM],
  };
}

export function valuesOf(order: PreservationOrder): OrderValues {
  const { providerId, title, reason, preserveFrom, untilPhrase, hearingExemption, officer } = order;
  const local = (at: string | null) => (at ? toLocalField(new Date(at)) : '');
  return {
    providerId,
    title,
    reason,
    legalBasisId: order.basis.id,
    preserveFrom,
    untilPhrase,
    hearingExemption,
    department: officer.department,
    officer: officer.name,
    contact: officer.contact,
    items: order.items.map(({ system, material, rangeFrom, rangeTo }) => ({
      system,
      material,
      rangeFrom: local(rangeFrom),
      rangeTo: local(rangeTo),
    })),
  };
}

/** What the letter says; an empty range is left out. */
export function contentBody({ providerId: _, department, officer, contact, items, ...content }: OrderValues): object {
  return {
    ...content,
    officer: { department, name: officer, contact },
    items: items.map(({ system, material, rangeFrom, rangeTo }) => ({
      system,
      material,
      ...(rangeFrom ? { rangeFrom: fromLocalField(rangeFrom) } : {}),
      ...(rangeTo ? { rangeTo: fromLocalField(rangeTo) } : {}),
    })),
  };
}
