import type { PreservationItem, PreservationOrder } from '../../schema/entities';
import type { IssuedNumber } from '../documents/documents.service';
import type { PreservationBasisResponse } from './preservation-order.dto';
import type { PenaltyClause } from './preservation-orders.query';

interface Recipient {
  readonly nameKo: string;
  readonly nameEn: string | null;
}

/** 불복 고지 of an order without a hearing (행정절차법 제26조): generated, never typed. */
const REMEDIES = {
  heading: { ko: '불복 고지', en: 'Notice of appeal' },
  ko: '이 처분에 불복하면 처분을 받은 날부터 30일 이내에 이의신청을, 처분이 있음을 안 날부터 90일(처분이 있었던 날부터 180일) 이내에 행정심판을 청구하거나, 안 날부터 90일(있은 날부터 1년) 이내에 행정소송을 제기할 수 있습니다.',
  en: 'You may object within 30 days of receiving this order, file an administrative appeal within 90 days of knowing of it (180 days of its making), or sue within 90 days of knowing of it (one year of its making).',
};

export interface OrderLetterSource {
  readonly order: PreservationOrder;
  readonly items: readonly PreservationItem[];
  readonly basis: PreservationBasisResponse;
  readonly penalty: PenaltyClause | null;
  readonly recipient: Recipient;
}

/** 자료보전명령서: basis and reasons, what is kept from when until when, the penalty, remedies and the officer in charge. */
export function orderLetter({ order, items, basis, penalty, recipient }: OrderLetterSource, issued: IssuedNumber) {
  return {
    schema: 'preservation-order/1',
    ...headOf(issued, recipient),
    orderNo: order.orderNo,
    title: order.title,
    legalBasis: { act: basis.act, article: basis.article },
    reason: order.reason,
    materials: items.map(({ seq, system, material, rangeFrom, rangeTo }) => ({
      no: seq,
      system,
      material,
      rangeFrom: rangeFrom?.toISOString() ?? null,
      rangeTo: rangeTo?.toISOString() ?? null,
    })),
    preserveFrom: order.preserveFrom,
    until: order.untilPhrase,
    hearingExemption: order.hearingExemption,
    penaltyClause: penalty && { article: penalty.article, conduct: { ko: penalty.conductKo, en: penalty.conductEn } },
    closing: REMEDIES,
    officer: officerOf(order),
  };
}

/** 해제 통지: from its arrival on the materials need no longer be kept for this order. */
export function releaseLetter(order: PreservationOrder, recipient: Recipient, reason: string, issued: IssuedNumber) {
  return {
    schema: 'preservation-release/1',
    ...headOf(issued, recipient),
    orderNo: order.orderNo,
    title: order.title,
    reason,
    officer: officerOf(order),
  };
}

function headOf({ documentNo, departmentName, approvedAt }: IssuedNumber, recipient: Recipient) {
  return { documentNo, departmentName, approvedAt: approvedAt.toISOString(), recipient };
}

function officerOf(order: PreservationOrder) {
  return { department: order.officerDepartment, name: order.officerName, contact: order.officerContact };
}
