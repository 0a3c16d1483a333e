import { seoulDay } from '../../lib/dates';
import type { IncidentRow } from './incident-rows';
import { isOpen, type Room, type RoomDeadline } from './room';

export const COURSE_LANES = ['incident', 'inspection', 'decision', 'order', 'action', 'deadline'] as const;
export type CourseLane = (typeof COURSE_LANES)[number];

type FrameItem = { readonly lane: 'incident'; readonly kind: 'opened' | 'learned' | 'closed' };
type IncidentItem = { readonly lane: 'incident'; readonly kind: 'incident'; readonly row: IncidentRow };
export type InspectionItem = {
  readonly lane: 'inspection';
  readonly kind: 'notice' | 'visit' | 'report';
  readonly inspection: Room['inspections'][number];
};
export type DecisionItem =
  | { readonly lane: 'decision'; readonly kind: 'meeting' | 'resolution' }
  | { readonly lane: 'decision'; readonly kind: 'result'; readonly result: Room['results'][number] };
export type OrderItem = {
  readonly lane: 'order';
  readonly kind: 'order' | 'plan';
  readonly order: Room['orders'][number];
};
type ActionItem = { readonly lane: 'action'; readonly kind: 'reported' | 'verified'; readonly count: number };
export type DeadlineItem = {
  readonly lane: 'deadline';
  readonly kind: 'due';
  readonly deadlines: readonly RoomDeadline[];
};

export type CourseItem = (
  FrameItem | IncidentItem | InspectionItem | DecisionItem | OrderItem | ActionItem | DeadlineItem
) & { readonly key: string };

export interface CourseDay {
  readonly day: string;
  readonly items: readonly CourseItem[];
}

type Dated = readonly [day: string, item: CourseItem];

/** The days on which something of consequence happened or is due, each with what it was. */
export function courseOf(room: Room, rows: readonly IncidentRow[]): CourseDay[] {
  const dated = [
    ...frame(room),
    ...rows.flatMap(incident),
    ...room.inspections.flatMap(inspectionDays),
    ...room.committee.flatMap(committeeDays),
    ...room.results.flatMap((result) =>
      once(result.confirmedAt, { lane: 'decision', kind: 'result', result, key: result.id }),
    ),
    ...room.orders.flatMap(orderDays),
    ...actionDays(room.actions),
    ...deadlineDays(room.deadlines),
  ];
  const byDay = new Map<string, CourseItem[]>();
  for (const [day, item] of dated) byDay.set(day, [...(byDay.get(day) ?? []), item]);
  return [...byDay].map(([day, items]) => ({ day, items })).toSorted((a, b) => a.day.localeCompare(b.day));
}

function frame({ head }: Room): Dated[] {
  const kind = head.status === null ? 'learned' : 'opened';
  return [
    ...once(head.openedAt, { lane: 'incident', kind, key: kind }),
    ...once(head.closedAt, { lane: 'incident', kind: 'closed', key: 'closed' }),
  ];
}

function incident(row: IncidentRow): Dated[] {
  return once(row.start?.at ?? row.end?.at ?? null, { lane: 'incident', kind: 'incident', row, key: row.incident.id });
}

function inspectionDays(inspection: Room['inspections'][number]): Dated[] {
  const { id, noticeArrivedAt, sessionDays, plannedStartAt, reportApprovedAt } = inspection;
  const visits = sessionDays.length > 0 ? sessionDays : [seoulDay(plannedStartAt)];
  return [
    ...once(noticeArrivedAt, { lane: 'inspection', kind: 'notice', inspection, key: `notice${id}` }),
    ...visits.map((day): Dated => [day, { lane: 'inspection', kind: 'visit', inspection, key: `visit${id}` }]),
    ...once(reportApprovedAt, { lane: 'inspection', kind: 'report', inspection, key: `report${id}` }),
  ];
}

function committeeDays({ id, heldFrom, resolvedOn }: Room['committee'][number]): Dated[] {
  const meeting: Dated[] = heldFrom ? [[heldFrom, { lane: 'decision', kind: 'meeting', key: `meeting${id}` }]] : [];
  return resolvedOn
    ? [...meeting, [resolvedOn, { lane: 'decision', kind: 'resolution', key: `resolved${id}` }]]
    : meeting;
}

function orderDays(order: Room['orders'][number]): Dated[] {
  return [
    ...once(order.deliveredAt, { lane: 'order', kind: 'order', order, key: order.id }),
    ...once(order.plan?.signedAt ?? null, { lane: 'order', kind: 'plan', order, key: `plan${order.id}` }),
  ];
}

function actionDays(actions: Room['actions']): Dated[] {
  const days = (kind: 'reported' | 'verified', dayOf: (action: Room['actions'][number]) => string | null | undefined) =>
    groupedBy(actions, dayOf).map(([day, own]): Dated => [day, { lane: 'action', kind, count: own.length, key: kind }]);
  return [
    ...days('reported', ({ lastReport }) => lastReport && seoulDay(lastReport.reportedAt)),
    ...days('verified', ({ verification }) => verification?.decidedAt && seoulDay(verification.decidedAt)),
  ];
}

function deadlineDays(all: readonly RoomDeadline[]): Dated[] {
  const standing = all.filter(({ voidReason }) => voidReason === null);
  return groupedBy(standing, ({ dueOn, dueAt }) => dueOn ?? (dueAt && seoulDay(dueAt))).map(([day, own]): Dated => {
    const deadlines = own.toSorted((a, b) => Number(isOpen(b)) - Number(isOpen(a)));
    return [day, { lane: 'deadline', kind: 'due', deadlines, key: 'due' }];
  });
}

function once(at: string | null, item: CourseItem): Dated[] {
  return at === null ? [] : [[seoulDay(at), item]];
}

function groupedBy<T>(rows: readonly T[], dayOf: (row: T) => string | null | undefined): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const day = dayOf(row);
    if (day) groups.set(day, [...(groups.get(day) ?? []), row]);
  }
  return [...groups];
}
