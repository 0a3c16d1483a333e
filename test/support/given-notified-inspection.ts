import { legalBasis } from './given-case';
import { type CaseInHand, givenCaseInHand } from './given-finding';
import { provider } from './given-incident';
import { moved } from './moves';
import type { TestApp } from './test-app';

export interface NotifiedInspection extends CaseInHand {
  readonly inspectionId: string;
}

/** A regular inspection on 11 June 2024 whose notice arrived on 3 June, the last day for it; the clock stands on that evening. */
export async function givenNotifiedInspection(system: TestApp, code: string): Promise<NotifiedInspection> {
  await system.setClock('2024-06-03T09:00:00+09:00');
  const inHand = await givenCaseInHand(system, [code], { status: 'INVESTIGATING' });
  const inspector = await system.as('inspector');
  const { body } = await inspector
    .post(`/cases/${inHand.caseId}/inspections`, {
      providerId: provider(code),
      kind: 'REGULAR',
      purposes: ['PLAN_COMPLIANCE'],
      legalBasisId: legalBasis('BCDA_36-2_2', '2023-07-04'),
      scope: '재난관리계획의 이행',
      method: '현장 확인',
      selectionReason: '연간 점검계획에 따름',
      refusalConsequence: '과태료를 부과할 수 있음',
      sites: ['판교아지트'],
      plannedStartAt: '2024-06-11T10:00:00+09:00',
      plannedEndOn: '2024-06-11',
    })
    .expect(201);
  const { id } = body as { id: string };
  const path = `/inspections/${id}`;
  await moved(await system.as('approver'), path, 'approve-plan');
  await moved(inspector, path, 'send-notice', { method: 'HAND', address: '판교', recipient: '재난관리책임자' });
  await system.setClock('2024-06-03T18:00:00+09:00');
  await moved(inspector, path, 'record-notice-arrival', {
    arrivedAt: '2024-06-03T10:00:00+09:00',
    proof: '수령 서명',
  });
  return { ...inHand, inspectionId: id };
}
