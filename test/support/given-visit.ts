import { seoulDay } from '../../src/domain/calendar-day';
import { legalBasis } from './given-case';
import { givenCaseInHand, type CaseInHand } from './given-finding';
import { provider } from './given-incident';
import type { TestApp } from './test-app';

export interface VisitAhead extends CaseInHand {
  readonly inspectionId: string;
}

interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** A case against one provider whose urgent inspection is authorised for today: its inspector may enter the site. */
export async function givenVisitAhead(system: TestApp, code: string): Promise<VisitAhead> {
  const inHand = await givenCaseInHand(system, [code], { status: 'INVESTIGATING' });
  const today = seoulDay(new Date());
  const inspector = await system.as('inspector');
  const { body } = await inspector
    .post(`/cases/${inHand.caseId}/inspections`, {
      providerId: provider(code),
      kind: 'URGENT',
      purposes: ['CAUSE'],
      legalBasisId: legalBasis('BCDA_36-2_2', '2023-07-04'),
      adHocGround: 'DECREE_URGENT_PREVENTION',
      scope: '장애의 원인과 복구 상황',
      sites: ['판교아지트'],
      plannedStartAt: `${today}T00:00:00+09:00`,
      plannedEndOn: today,
    })
    .expect(201);
  const { id, version } = body as Versioned;
  const approver = await system.as('approver');
  const ground = { ground: 'A_URGENT', reason: '장애가 이어지고 있어 미리 알리고 기다릴 수 없다.' };
  await approver.post(`/inspections/${id}/authorise-urgent`, ground, version).expect(200);
  return { ...inHand, inspectionId: id };
}
