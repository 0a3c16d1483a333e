import { act } from './given-delivered-order';
import type { TestApp } from './test-app';

export interface StartedAction {
  readonly id: string;
  readonly actionNo: string;
  readonly caseId: string;
  readonly criteria: readonly string[];
}

interface ListedAction {
  readonly id: string;
  readonly actionNo: string;
  readonly caseId: string;
  readonly orderId: string;
}

const ITEM = {
  cause: '작업 전 시험이 없었다.',
  correction: '작업 전 시험을 의무로 한다.',
  sameKindScope: '핵심 서비스의 모든 배포 작업을 점검한다.',
  prevention: '시험 결과가 없으면 배포를 승인하지 않는다.',
  monitoring: '매월 배포 기록과 시험 기록을 대조한다.',
  completePhrase: '이행 기한까지',
  responsibleTitle: '최고기술책임자',
};

/** Of the order that the demo's Kakao case issued in 2024: its plan is accepted, and this action of it is begun. */
export async function givenStartedAction(system: TestApp, requirement = 1): Promise<StartedAction> {
  const staff = await system.as('kakaoStaff');
  const { body } = await staff.get('/corrective-actions?limit=100').expect(200);
  const suffix = `-조${String(requirement).padStart(2, '0')}`;
  const listed = (body as { items: ListedAction[] }).items.find(
    ({ actionNo }) => actionNo.startsWith('점검-2024-') && actionNo.endsWith(suffix),
  );
  if (!listed) throw new Error(`the demo has no action ${suffix}`);
  await acceptPlan(system, listed.orderId);
  const { body: started } = await act(200, staff, `/corrective-actions/${listed.id}`, 'start');
  const criteria = (started as { acceptanceCriteria: { text: string }[] }).acceptanceCriteria;
  return { ...listed, criteria: criteria.map(({ text }) => text) };
}

async function acceptPlan(system: TestApp, orderId: string): Promise<void> {
  const staff = await system.as('kakaoStaff');
  const { body: present } = await staff.get(`/orders/${orderId}/plans`).expect(200);
  if ((present as object[]).length > 0) return;
  const { body } = await staff.post(`/orders/${orderId}/plans`).expect(201);
  const { id, items } = body as { id: string; items: { requirementId: string; version: number }[] };
  for (const { requirementId, version } of items)
    await staff.put(`/plans/${id}/items/${requirementId}`, ITEM, version).expect(200);
  const path = `/plans/${id}`;
  await act(200, await system.as('kakaoManager'), path, 'submit', { signed: true });
  await act(200, await system.as('inspector'), path, 'take-up-review');
  await act(200, await system.as('lead'), path, 'accept');
}
