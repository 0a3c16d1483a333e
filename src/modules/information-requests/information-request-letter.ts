import type { InformationRequest, InformationRequestItem } from '../../schema/entities';
import type { IssuedNumber } from '../documents/documents.service';
import type { RequestBasisResponse, RequestPenaltyResponse } from './information-request.responses';

export interface LetterSource {
  readonly request: InformationRequest;
  readonly items: readonly InformationRequestItem[];
  readonly basis: RequestBasisResponse | null;
  readonly penalty: RequestPenaltyResponse | null;
  readonly recipient: { readonly nameKo: string; readonly nameEn: string | null };
}

/** What a request without a power must say (행정조사기본법 제20조): generated, never typed. */
const VOLUNTARY = {
  ko: '이 요구는 자발적인 협조를 구하는 것으로, 응하지 않아도 불이익이 없습니다. 응답이 없으면 거부한 것으로 봅니다.',
  en: 'This asks for voluntary cooperation. Not answering has no disadvantage and counts as a refusal.',
};

/** 자료제출요구서: the six items of 행정조사기본법 제10조제2항, in its order, with basis and officer (정보통신망법 제64조제6항). */
export function letterContent(
  { request, items, basis, penalty, recipient }: LetterSource,
  issued: IssuedNumber,
): object {
  return {
    schema: 'information-request/1',
    documentNo: issued.documentNo,
    departmentName: issued.departmentName,
    approvedAt: issued.approvedAt.toISOString(),
    requestNo: request.requestNo,
    recipient,
    title: request.title,
    legalBasis: basis && { act: basis.act, article: basis.article },
    period: periodWords(request),
    urgentReason: request.urgentReason,
    reason: request.reason,
    materials: items.map(({ seq, title, detail }) => ({ no: seq, title, detail })),
    returned: request.returnRequired
      ? { ko: '제출한 자료는 목적을 이룬 뒤 돌려드립니다.', en: 'The materials are returned once they have served.' }
      : { ko: '제출한 자료는 돌려드리지 않습니다.', en: 'The materials are not returned.' },
    refusal: {
      consequence: request.refusalConsequence,
      penaltyClause: penalty && { article: penalty.article, conduct: { ko: penalty.conductKo, en: penalty.conductEn } },
      voluntary: basis === null ? VOLUNTARY : null,
    },
    other: request.remarks,
    officer: { department: request.officerDepartment, name: request.officerName, contact: request.officerContact },
  };
}

function periodWords({ periodDays, fixedDueOn }: InformationRequest) {
  if (fixedDueOn !== null) return { ko: `${fixedDueOn}까지`, en: `by ${fixedDueOn}` };
  return {
    ko: `이 문서가 도달한 날부터 ${periodDays}일 이내`,
    en: `within ${periodDays} days of the arrival of this letter`,
  };
}
