import { printDueSpec, type DueSpec } from '../../domain/due-spec';
import { INSTRUMENT_LABELS, instrumentOf, REMEDY_TEXT_LABELS } from '../../domain/instrument';
import type { LegalBasis, Order, Provider } from '../../schema/entities';
import type { IssuedNumber } from '../documents/documents.service';
import type { ClosingText, RequirementParts } from './orders.repository';

export interface OrderContentSource {
  readonly order: Order;
  readonly provider: Provider;
  readonly basis: LegalBasis | null;
  readonly requirements: readonly RequirementParts[];
}

/** The content of an order as it is approved: what the letter prints and nothing that can change later. */
export function orderContent(source: OrderContentSource, closing: ClosingText, issued: IssuedNumber): object {
  const { order } = source;
  return {
    kind: 'ORDER',
    orderNo: order.orderNo,
    ...issuedBy(issued),
    instrument: { code: order.instrumentType, ...INSTRUMENT_LABELS[order.instrumentType] },
    title: order.title,
    recipient: partyOf(source.provider),
    legalBasis: basisOf(source.basis),
    facts: order.facts,
    priorNoticeExemption: order.priorNoticeExemptionReason,
    requirements: source.requirements.map(requirementContent),
    planDue: dueWords(order.planDue as DueSpec | null),
    resultDue: dueWords(order.resultDue as DueSpec | null),
    closing: { heading: REMEDY_TEXT_LABELS[instrumentOf(order.instrumentType).remedyText], ...closing },
    officer: officerOf(order),
  };
}

export interface PriorNotice {
  readonly windowDays: number;
  readonly remarks: string | null;
}

/** The seven items of 행정절차법 제21조제1항, in the order of the article. */
export function priorNoticeContent(source: OrderContentSource, notice: PriorNotice, issued: IssuedNumber): object {
  const { order } = source;
  return {
    kind: 'PRIOR_NOTICE',
    orderNo: order.orderNo,
    ...issuedBy(issued),
    items: {
      title: order.title,
      party: partyOf(source.provider),
      causeAndDisposition: {
        facts: order.facts,
        disposition: { code: order.instrumentType, ...INSTRUMENT_LABELS[order.instrumentType] },
        requirements: source.requirements.map(requirementContent),
        legalBasis: basisOf(source.basis),
      },
      opinions: {
        ko: '이 처분에 대하여 의견을 제출할 수 있습니다. 기한까지 의견을 제출하지 않으면 의견이 없는 것으로 보고 처분 절차를 진행합니다.',
        en: 'You may give your opinion on this disposition. Without one by the due date, it is taken that you have none and the procedure goes on.',
      },
      submitTo: { department: issued.departmentName, ...officerOf(order) },
      due: {
        ko: `이 통지가 도달한 날부터 ${notice.windowDays}일 이내`,
        en: `within ${notice.windowDays} days of the arrival of this notice`,
      },
      other: notice.remarks,
    },
  };
}

function requirementContent({ requirement, criteria }: RequirementParts): object {
  return {
    no: requirement.requirementNo,
    title: requirement.title,
    text: requirement.text,
    kind: requirement.kind,
    alternativeAllowed: requirement.alternativeAllowed,
    due: dueWords(requirement.due as DueSpec),
    acceptanceCriteria: criteria.map((criterion) => criterion.text),
  };
}

function issuedBy({ documentNo, departmentName, approvedAt }: IssuedNumber): object {
  return { documentNo, department: departmentName, issuedAt: approvedAt.toISOString() };
}

function partyOf({ legalNameKo, legalNameEn, address }: Provider): object {
  return { nameKo: legalNameKo, nameEn: legalNameEn, address };
}

function basisOf(basis: LegalBasis | null): object | null {
  return basis && { act: basis.act, article: basis.article, titleKo: basis.titleKo, titleEn: basis.titleEn };
}

function officerOf({ officerDepartment, officerName, officerContact }: Order): {
  officerDepartment: string;
  name: string;
  contact: string;
} {
  return { officerDepartment, name: officerName, contact: officerContact };
}

function dueWords(spec: DueSpec | null): object | null {
  return spec && (spec.phrase ?? printDueSpec(spec));
}
