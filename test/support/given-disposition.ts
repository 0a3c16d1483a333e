import { addMonths, parseDay } from '../../src/domain/calendar-day';
import { legalBasis } from './given-case';
import { actOn, handedOver, type OrderBody, givenOrderAt, byHand } from './given-order';
import type { Session, TestApp } from './test-app';

export const EXEMPTED_ORDER = {
  instrumentType: 'CORRECTIVE_ORDER',
  legalBasisId: legalBasis('BCDA_36-2_2_ORDER', '2023-07-04'),
  title: '시정명령',
  priorNoticeExemption: {
    reason: '공공의 안전을 위하여 긴급히 처분할 필요가 있음',
    legalBasisId: legalBasis('APA_21', '2022-07-12'),
  },
};

export interface DeadlineBody {
  readonly id: string;
  readonly ruleId: string;
  readonly dueOn: string | null;
  readonly standing: string;
  readonly satisfiedAt: string | null;
  readonly voidReason: string | null;
  readonly version: number;
}

/** A corrective order that has arrived at this instant of the clock of legal acts. */
export async function givenDisposition(
  system: TestApp,
  caseId: string,
  code: string,
  at: string,
  more: object = {},
): Promise<OrderBody> {
  await system.setClock(at);
  const { id } = await givenOrderAt(system, caseId, code, 'DISPATCHED', { ...EXEMPTED_ORDER, ...more });
  const arrived = await actOn(system, 'lead', id, 'record-arrival', handedOver(await clockOf(system)));
  if (arrived.status !== 200) throw new Error(JSON.stringify(arrived.body));
  return arrived.body;
}

/** The instant that the clock of legal acts shows. */
export async function clockOf(system: TestApp): Promise<Date> {
  const [{ now }] = await system.sql<{ now: Date }>('owner', 'SELECT app.now() AS now');
  return new Date(now.getTime());
}

/** Handed over on the spot at the present instant of the clock. */
export async function arrival(system: TestApp): Promise<object> {
  return handedOver(await clockOf(system));
}

export const byPost = byHand;

export async function deadlinesOf(session: Session, subjectId: string): Promise<DeadlineBody[]> {
  const { body } = await session.get(`/deadlines?subjectId=${subjectId}&limit=100`).expect(200);
  return (body as { items: DeadlineBody[] }).items;
}

export async function dueOf(session: Session, subjectId: string, ruleId: string): Promise<string | null> {
  return (await deadlinesOf(session, subjectId)).find((deadline) => deadline.ruleId === ruleId)?.dueOn ?? null;
}

export const monthsAfter = (day: string, months: number): string => addMonths(parseDay(day), months);
