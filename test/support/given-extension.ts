import { addDays, parseDay } from '../../src/domain/calendar-day';
import { demoOrganisationId } from '../../src/demo/load-demo-accounts';
import { legalBasis } from './given-case';
import { givenDeliveredOrder, type DeliveredOrder } from './given-delivered-order';
import { Session, type Person, type TestApp } from './test-app';
import { TEST_PASSWORD } from './test-server';

/** A corrective order under 전기통신사업법 §92, whose period is extended once. */
export const UNDER_ART_92 = {
  instrument_type: 'CORRECTIVE_ORDER',
  legal_basis_id: legalBasis('TBA_92_1_1', '2022-10-15'),
  prior_notice_exempt: true,
  prior_notice_exemption_reason: '공공의 안전을 위하여 긴급함',
  prior_notice_exemption_basis_id: legalBasis('TBA_92_1_1', '2022-10-15'),
};

export interface RunningDeadline {
  readonly id: string;
  readonly dueOn: string;
  readonly version: number;
  readonly acceptedUntil: string;
}

export interface GivenExtension {
  readonly order: DeliveredOrder;
  readonly plan: RunningDeadline;
  readonly action: RunningDeadline;
  readonly evidenceId: string;
}

/** A delivered order with the clocks of its plan and action running, and a proof that its provider uploaded. */
export async function givenExtendable(system: TestApp, order: object = {}): Promise<GivenExtension> {
  const delivered = await givenDeliveredOrder(system, 'KAKAO', [{}], { ...order });
  const staff = await system.as('kakaoStaff');
  const { body: uploaded } = await staff
    .upload(
      `/cases/${delivered.caseId}/evidence`,
      { title: '납품 지연 확인서', providerId: delivered.providerId, class: 'RECORD', origin: 'SUBMISSION' },
      '확인서.txt',
      Buffer.from(`납품 지연 ${delivered.orderId}`),
    )
    .expect(201);
  return {
    order: delivered,
    plan: await deadlineOf(system, delivered.orderId, 'DL-07'),
    action: await deadlineOf(system, delivered.actionIds[0], 'BY_ORDER'),
    evidenceId: (uploaded as { id: string }).id,
  };
}

export async function deadlineOf(system: TestApp, subjectId: string, ruleId: string): Promise<RunningDeadline> {
  const { body } = await (await system.as('approver')).get(`/deadlines?subjectId=${subjectId}`).expect(200);
  const found = (body as { items: (RunningDeadline & { ruleId: string })[] }).items.find(
    (one) => one.ruleId === ruleId,
  );
  if (!found) throw new Error(`no ${ruleId} of ${subjectId}`);
  return found;
}

export const daysAfter = (day: string, count: number): string => addDays(parseDay(day), count);

/** A request that the provider's manager has submitted; answers its id. */
export async function givenSubmitted(
  system: TestApp,
  deadline: RunningDeadline,
  evidenceId: string,
  content: object = {},
  [staff, manager]: readonly [Person, Person] = ['kakaoStaff', 'kakaoManager'],
): Promise<string> {
  const { body } = await (
    await system.as(staff)
  )
    .post(`/deadlines/${deadline.id}/extension-requests`, {
      ground: 'UNAVOIDABLE',
      reason: '이중화 장비의 납품이 세관에서 지연되고 있다.',
      requestedOn: daysAfter(deadline.dueOn, 20),
      evidenceIds: [evidenceId],
      ...content,
    })
    .expect(201);
  const { id, version } = body as { id: string; version: number };
  await (await system.as(manager)).post(`/extension-requests/${id}/submit`, { signed: true }, version).expect(200);
  return id;
}

let approvers = 0;

/** Another person who approves. */
export async function anotherApprover(system: TestApp): Promise<Session> {
  approvers += 1;
  const email = `approver${approvers + 1}@msit.example`;
  await (
    await system.as('admin')
  )
    .post('/users', {
      email,
      name: '다른 승인권자',
      password: TEST_PASSWORD,
      organisationId: demoOrganisationId('MSIT'),
      roles: ['APP'],
    })
    .expect(201);
  const { body } = await system
    .anonymous()
    .post('/api/auth/login')
    .send({ email, password: TEST_PASSWORD })
    .expect(200);
  const { accessToken, user } = body as { accessToken: string; user: { id: string } };
  return new Session(system.app, accessToken, user.id);
}
