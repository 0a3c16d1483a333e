import { legalBasis } from './given-case';
import { provider } from './given-incident';
import type { Person, TestApp } from './test-app';

export interface OrderBody {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly orderNo: string;
  readonly documentId: string | null;
  readonly closingText: string | null;
  readonly planDue: { dueOn: string | null; deadlineId: string | null } | null;
  readonly resultDue: { dueOn: string | null; deadlineId: string | null } | null;
  readonly requirements: readonly {
    readonly id: string;
    readonly requirementNo: string;
    readonly due: {
      readonly dueOn: string | null;
      readonly phrase: { readonly ko: string };
      readonly working: { readonly steps: readonly { readonly code: string }[] } | null;
    };
    readonly acceptanceCriteria: readonly { readonly text: string }[];
  }[];
  readonly availableMoves: readonly { event: string; allowed: boolean; refusal: { code: string } | null }[];
}

export interface Answer<T> {
  readonly status: number;
  readonly body: T & { readonly code?: string };
}

export const oneMonth = { kind: 'RELATIVE', amount: 1, unit: 'MONTHS' };
export const threeMonths = { kind: 'RELATIVE', amount: 3, unit: 'MONTHS' };

export const requirementBody = (more: object = {}): object => ({
  title: '작업 전 사전테스트',
  text: '주요 작업 전에 사전테스트를 실시하고 그 결과를 기록할 것',
  kind: 'SHORT_TERM',
  due: threeMonths,
  acceptanceCriteria: [
    '사전테스트 대상과 방법을 정한 지침이 시행되고 있다.',
    '최근 작업 3건의 사전테스트 기록이 있다.',
  ],
  ...more,
});

export const orderBody = (code: string, more: object = {}): object => ({
  providerId: provider(code),
  instrumentType: 'CORRECTIVE_REQUEST',
  legalBasisId: legalBasis('BCDA_36-2_2', '2023-07-04'),
  title: '카카오톡 장애 관련 시정요구',
  facts: '2024년 5월 세 차례에 걸쳐 카카오톡 서비스가 중단되었다.',
  planDue: oneMonth,
  resultDue: threeMonths,
  officer: { department: '디지털기반안전과', name: '홍길동', contact: '044-202-0000' },
  requirements: [requirementBody()],
  ...more,
});

export const byHand = {
  method: 'HAND',
  address: '제주특별자치도 제주시 첨단로 242',
  recipient: '대표이사',
};
export const handedOver = (arrivedAt = new Date()): object => ({ arrivedAt: arrivedAt.toISOString(), proof: '수령증' });

/** Acts on an order at its present version; the answer is returned whatever it is. */
export async function actOn(
  system: TestApp,
  who: Person,
  orderId: string,
  event: string,
  body: object = {},
): Promise<Answer<OrderBody>> {
  const { status, body: answer } = await (await system.as(who)).move(`/orders/${orderId}`, event, body);
  return { status, body: answer as OrderBody };
}

export async function givenDraftOrder(
  system: TestApp,
  caseId: string,
  code: string,
  more: object = {},
): Promise<OrderBody> {
  const lead = await system.as('lead');
  const { body } = await lead.post(`/cases/${caseId}/orders`, orderBody(code, more)).expect(201);
  return body as OrderBody;
}

/** Takes an order that needs no prior notice up to the step named. */
export async function givenOrderAt(
  system: TestApp,
  caseId: string,
  code: string,
  step: 'IN_APPROVAL' | 'APPROVED' | 'DISPATCHED' | 'DELIVERED',
  more: object = {},
): Promise<OrderBody> {
  const { id } = await givenDraftOrder(system, caseId, code, more);
  const path: [typeof step, Person, string, object][] = [
    ['IN_APPROVAL', 'lead', 'request-approval', {}],
    ['APPROVED', 'approver', 'approve', {}],
    ['DISPATCHED', 'lead', 'dispatch', byHand],
    ['DELIVERED', 'lead', 'record-arrival', handedOver()],
  ];
  for (const [reached, who, event, body] of path) {
    const answer = await actOn(system, who, id, event, event === 'record-arrival' ? handedOver() : body);
    if (answer.status !== 200) throw new Error(`${event}: ${JSON.stringify(answer.body)}`);
    if (reached === step) return answer.body;
  }
  throw new Error(`${step} was not reached`);
}
