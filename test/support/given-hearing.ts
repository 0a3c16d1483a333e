import { legalBasis } from './journey';
import { moved } from './moves';
import type { TestApp } from './test-app';

/** The Kakao case of the demo as its manager sees it. */
export interface DemoOrder {
  readonly caseId: string;
  readonly orderId: string;
  readonly orderNo: string;
  readonly providerId: string;
}

interface Listed {
  readonly id: string;
}

const HAND = { method: 'HAND', address: '과학기술정보통신부 회의실', recipient: '재난관리책임자' };
const WITHIN = (amount: number): object => ({ kind: 'RELATIVE', amount, unit: 'MONTHS', from: 'ARRIVAL' });

/** The order that the demo's Kakao case issued on 31 May 2024. */
export async function demoOrder(system: TestApp): Promise<DemoOrder> {
  const manager = await system.as('kakaoManager');
  const { body: cases } = await manager.get('/cases?limit=100').expect(200);
  const { id: caseId } = (cases as { items: { id: string; caseNo: string }[] }).items.find(
    ({ caseNo }) => caseNo === '점검-2024-0001',
  ) as Listed;
  const { body: orders } = await manager.get(`/cases/${caseId}/orders`).expect(200);
  const [{ id: orderId, orderNo, providerId }] = (
    orders as { items: { id: string; orderNo: string; providerId: string }[] }
  ).items;
  return { caseId, orderId, orderNo, providerId };
}

/** A finding of the case whose facts were just sent to the provider. */
export async function givenOpenFactCheck(
  system: TestApp,
  { caseId, providerId }: DemoOrder,
  words: { condition: string; title: string; cause: string; effect: string },
  dueOn: string,
): Promise<{ id: string; findingId: string }> {
  const [inspector, lead] = [await system.as('inspector'), await system.as('lead')];
  const { body: findings } = await inspector.get(`/cases/${caseId}/findings`).expect(200);
  const [{ id }] = (findings as { items: Listed[] }).items;
  const { body: model } = await inspector.get(`/findings/${id}`).expect(200);
  const { body: finding } = await inspector
    .post(`/cases/${caseId}/findings`, {
      ...words,
      providerId,
      aspect: 'CAUSE',
      type: 'DEFICIENCY',
      severity: 'MAJOR',
      scope: 'PATTERN',
      causal: 'CAUSAL',
      criteria: [{ legalBasisId: legalBasis('BCDA_36-2', '2024-05-31'), planYear: 2024, clause: '작업관리' }],
      evidenceIds: (model as { evidenceIds: string[] }).evidenceIds.slice(0, 1),
    })
    .expect(201);
  const path = `/findings/${(finding as Listed).id}`;
  await moved(inspector, path, 'propose', { withinScope: true });
  await moved(lead, path, 'send-to-fact-check', { dueOn });
  const { body: checks } = await lead.get(`/fact-checks?findingId=${(finding as Listed).id}`).expect(200);
  return { id: (checks as { items: Listed[] }).items[0].id, findingId: (finding as Listed).id };
}

/** A corrective order of the case whose prior notice has just arrived; 14 days are given for opinions. */
export async function givenHearing(
  system: TestApp,
  { caseId, orderId, providerId }: DemoOrder,
  title: string,
): Promise<string> {
  const [lead, approver] = [await system.as('lead'), await system.as('approver')];
  const { body: model } = await lead.get(`/orders/${orderId}`).expect(200);
  const { committeeItemId, resultId } = model as { committeeItemId: string; resultId: string };
  const { body: order } = await lead
    .post(`/cases/${caseId}/orders`, {
      providerId,
      committeeItemId,
      resultId,
      instrumentType: 'CORRECTIVE_ORDER',
      legalBasisId: legalBasis('BCDA_36-2_2_ORDER', '2024-05-31'),
      title,
      facts: '비상조치 계획이 마련되지 않았다.',
      planDue: WITHIN(1),
      resultDue: WITHIN(3),
      officer: { department: '디지털기반안전과', name: '홍길동', contact: '044-202-0000' },
      requirements: [
        {
          title: '비상조치 계획 마련',
          text: '장애 유형별 비상조치 계획을 마련하여 시행할 것',
          kind: 'SHORT_TERM',
          alternativeAllowed: true,
          due: WITHIN(2),
          acceptanceCriteria: ['비상조치 계획이 시행되고 있다.'],
        },
      ],
    })
    .expect(201);
  const path = `/orders/${(order as Listed).id}`;
  await moved(approver, path, 'send-prior-notice', { ...HAND, windowDays: 14 });
  await moved(lead, path, 'open-opinion-period', { arrivedAt: await now(system), proof: '교부 확인서' });
  return (order as Listed).id;
}

/** The order that was heard is approved and arrives. */
export async function issueHeard(system: TestApp, orderId: string): Promise<void> {
  const [lead, approver] = [await system.as('lead'), await system.as('approver')];
  const path = `/orders/${orderId}`;
  await moved(lead, path, 'close-opinion-period', { reason: 'ALL_SUBMITTED' });
  await moved(lead, path, 'request-approval');
  await moved(approver, path, 'approve');
  await moved(lead, path, 'dispatch', HAND);
  await moved(lead, path, 'record-arrival', { arrivedAt: await now(system), proof: '교부 확인서' });
}

async function now(system: TestApp): Promise<string> {
  const { body } = await (await system.as('lead')).get('/work-items').expect(200);
  return (body as { asOf: string }).asOf;
}
