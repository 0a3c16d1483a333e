import type { Response } from 'supertest';
import type { Actor } from '../../src/domain/actor';
import type { DueSpec } from '../../src/domain/due-spec';
import { demoOrganisationId } from '../../src/demo/load-demo-accounts';
import { CorrectiveActionsService } from '../../src/modules/corrective-actions/corrective-actions.service';
import { DeadlinesService } from '../../src/modules/deadlines/deadlines.service';
import { Transactions } from '../../src/platform/database/transactions';
import type { Tx } from '../../src/platform/database/tx';
import { orNotFound } from '../../src/platform/errors/app-error';
import { Order } from '../../src/schema/entities';
import {
  addCase,
  givenRecords,
  legalBasis,
  person,
  within,
  type GivenRespondent,
  type Records,
  type Row,
} from './given-case';
import type { Session, TestApp } from './test-app';

export interface GivenRequirement {
  readonly criteria?: readonly string[];
  readonly alternativeAllowed?: boolean;
  readonly effectivenessMonths?: number;
  readonly due?: DueSpec;
}

export interface DeliveredOrder {
  readonly caseId: string;
  readonly orderId: string;
  readonly providerId: string;
  readonly findingIds: readonly string[];
  readonly requirementIds: readonly string[];
  /** One action per requirement, in their order. */
  readonly actionIds: readonly string[];
}

interface Drawn extends Pick<DeliveredOrder, 'caseId' | 'orderId' | 'providerId' | 'findingIds'> {
  readonly arrivedAt: Date;
}

/** A move at the version that the person reads first, and the status that must come of it. */
export async function act(
  status: number,
  person: Session,
  path: string,
  event: string,
  body: object = {},
): Promise<Response> {
  const { body: read } = await person.get(path).expect(200);
  return person.post(`${path}/${event}`, body, (read as { version: number }).version).expect(status);
}

let cases = 0;

/**
 * An order as it lies with its provider on the day it arrived: findings issued and released, the clocks of plan and result
 * running, and one required action per requirement, brought about by the application's own consequence of the arrival.
 */
export async function givenDeliveredOrder(
  system: TestApp,
  code: 'KAKAO' | 'NAVER' | 'SKCC' = 'KAKAO',
  requirements: readonly GivenRequirement[] = [{}],
  order: Row = {},
): Promise<DeliveredOrder> {
  const drawn = await givenRecords(system.ownerUrl, (records) => addOrder(records, code, requirements, order));
  await system.app.get(Transactions).write(INSPECTOR, (tx) => arrive(system, tx, drawn));
  const rows = await system.sql<{ id: string; requirement_id: string }>(
    'owner',
    'SELECT id, requirement_id FROM corrective_actions WHERE order_id = $1 ORDER BY seq',
    [drawn.orderId],
  );
  return { ...drawn, actionIds: rows.map(({ id }) => id), requirementIds: rows.map((row) => row.requirement_id) };
}

const INSPECTOR: Actor = {
  userId: person('inspector'),
  orgId: demoOrganisationId('MSIT'),
  side: 'MINISTRY',
  providerId: null,
  roles: ['INS'],
  sessionId: '',
};

async function addOrder(
  records: Records,
  code: string,
  requirements: readonly GivenRequirement[],
  order: Row,
): Promise<Drawn> {
  cases += 1;
  const arrivedAt = order.delivered_at instanceof Date ? order.delivered_at : new Date();
  const { caseId, of } = await addCase(records, {
    caseNo: `점검-2020-${String(cases).padStart(4, '0')}`,
    title: `${code} 장애 점검`,
    openedAt: '2024-05-21T09:00',
    row: { status: 'REMEDIATING' },
    respondents: [{ provider: code, role: 'OUTAGE_PROVIDER' }],
  });
  const respondent = of(code);
  await records.read('UPDATE case_respondents SET released_at = now() WHERE case_id = $1', [caseId]);
  const orderId = await addIssuedOrder(records, respondent, arrivedAt, order);
  const findingIds: string[] = [];
  for (const [index, requirement] of requirements.entries()) {
    findingIds.push(await addRequirement(records, respondent, orderId, index + 1, requirement));
  }
  return { caseId, orderId, providerId: respondent.providerId, findingIds, arrivedAt };
}

async function addIssuedOrder(
  records: Records,
  respondent: GivenRespondent,
  arrivedAt: Date,
  order: Row,
): Promise<string> {
  const resultId = await records.add('inspection_results', {
    case_id: respondent.caseId,
    seq: 1,
    kind: 'FINAL',
    as_of: arrivedAt,
    conclusions: '장애 원인과 복구 상황을 확인하였다.',
    outcome_class: 'ACTION_REQUIRED',
    author_id: person('lead'),
    confirmed_by: person('approver'),
    confirmed_at: arrivedAt,
    frozen_at: arrivedAt,
    status: 'CONFIRMED',
  });
  return records.add('orders', {
    ...respondent.keys,
    seq: 1,
    order_no: respondent.no('요01'),
    instrument_type: 'CORRECTIVE_REQUEST',
    legal_basis_id: legalBasis('BCDA_36-2_2', '2023-07-04'),
    result_id: resultId,
    title: '장애 재발방지를 위한 시정요구',
    facts: '작업관리 절차가 지켜지지 않았다.',
    officer_department: '디지털기반안전과',
    officer_name: '담당 사무관',
    officer_contact: '044-000-0000',
    author_id: person('lead'),
    approved_by: person('approver'),
    approved_at: arrivedAt,
    delivered_at: arrivedAt,
    released_at: arrivedAt,
    frozen_at: arrivedAt,
    status: 'DELIVERED',
    ...order,
  });
}

async function addRequirement(
  records: Records,
  respondent: GivenRespondent,
  orderId: string,
  seq: number,
  { criteria = ['작업관리 지침을 고친다.'], alternativeAllowed, effectivenessMonths, due }: GivenRequirement,
): Promise<string> {
  const findingId = await respondent.finding(
    seq,
    {
      title: '사전테스트 미실시',
      condition: '사전테스트 기록이 없다.',
      cause: '지침이 없다.',
      effect: '오류가 서비스에 반영되었다.',
      status: 'ISSUED',
      frozen_at: new Date(),
      released_at: new Date(),
    },
    { incidents: [], evidence: [], criteria: [] },
  );
  const row = {
    title: `작업관리 개선 ${seq}`,
    text: '작업 전 사전테스트를 하도록 지침을 고칠 것',
    alternative_allowed: alternativeAllowed ?? false,
    effectiveness_months: effectivenessMonths ?? 6,
    due: due ?? within(3, 'MONTHS'),
  };
  await respondent.requirement(orderId, respondent.no('요01'), seq, row, { criteria, findings: [findingId] });
  return findingId;
}

async function arrive(system: TestApp, tx: Tx, { caseId, orderId, providerId, arrivedAt }: Drawn): Promise<void> {
  const clocks = [
    ['DL-07', 1],
    ['DL-08', 3],
  ] as const;
  for (const [ruleId, months] of clocks) {
    await system.app.get(DeadlinesService).openIn(tx, {
      caseId,
      providerId,
      ruleId,
      subjectType: 'order',
      subjectId: orderId,
      bound: 'PROVIDER',
      titleKo: '조치요구',
      titleEn: 'Order',
      triggerKind: 'ORDER_ARRIVED',
      triggerAt: arrivedAt,
      spec: within(months, 'MONTHS'),
      released: true,
    });
  }
  const order = orNotFound(await tx.find(Order, { id: orderId }));
  await system.app.get(CorrectiveActionsService).requireIn(tx, order);
}

const ELEMENTS = {
  cause: '작업 전 사전테스트가 없었다.',
  correction: '사전테스트를 의무로 한다.',
  sameKindScope: '모든 배포 작업을 점검한다.',
  prevention: '작업 승인 체계를 둔다.',
  monitoring: '매월 작업 기록을 검토한다.',
  completePhrase: '이행 기한까지',
  responsibleTitle: '최고기술책임자',
};

const PEOPLE_OF = {
  KAKAO: ['kakaoStaff', 'kakaoManager'],
  NAVER: ['naverStaff', 'naverManager'],
  SKCC: ['skccStaff', 'skccManager'],
} as const;

/** The provider's plan for the order, submitted and accepted: every action is planned. */
export async function givenAcceptedPlan(
  system: TestApp,
  { orderId }: DeliveredOrder,
  item: object = {},
  code: keyof typeof PEOPLE_OF = 'KAKAO',
): Promise<string> {
  const [staff, manager] = [await system.as(PEOPLE_OF[code][0]), await system.as(PEOPLE_OF[code][1])];
  const { body } = await staff.post(`/orders/${orderId}/plans`).expect(201);
  const plan = body as { id: string; items: { requirementId: string; version: number }[] };
  for (const { requirementId, version } of plan.items)
    await staff.put(`/plans/${plan.id}/items/${requirementId}`, { ...ELEMENTS, ...item }, version).expect(200);
  const path = `/plans/${plan.id}`;
  await act(200, manager, path, 'submit', { signed: true });
  await act(200, await system.as('inspector'), path, 'take-up-review');
  await act(200, await system.as('lead'), path, 'accept');
  return plan.id;
}
