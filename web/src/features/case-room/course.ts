import { seoulDay } from '../../lib/dates';
import { isOpen, type Room, type RoomDeadline } from './room';
import type { IncidentRow } from './incident-rows';

export const COURSE_LANES = ['incident', 'inspection', 'decision', 'order', 'action', 'deadline'] as const;
export type CourseLane = (typeof COURSE_LANES)[number];

export type CourseItem =
  | { readonly kind: 'opened' | 'closed'; readonly lane: 'incident' }
  | { readonly kind: 'incident'; readonly lane: 'incident'; readonly row: IncidentRow }
  | {
      readonly kind: 'notice' | 'visit' | 'report';
      readonly lane: 'inspection';
      readonly inspection: Room['inspections'][number];
    }
  | { readonly kind: 'meeting' | 'resolution'; readonly lane: 'decision'; readonly item: Room['committee'][number] }
  | { readonly kind: 'result'; readonly lane: 'decision'; readonly result: Room['results'][number] }
  | { readonly kind: 'order' | 'plan'; readonly lane: 'order'; readonly order: Room['orders'][number] }
  | {
      readonly kind: 'reported' | 'verified';
      readonly lane: 'action';
      readonly actions: readonly Room['actions'][number][];
    }
  | { readonly kind: 'due'; readonly lane: 'deadline'; readonly deadlines: readonly RoomDeadline[] };

export interface CourseDay {
  readonly day: string;
  readonly items: readonly CourseItem[];
}

type Dated = readonly [day: string, item: CourseItem];

/** The days on which something of consequence happened or is due, each with what it was. */
export function courseOf(room: Room, rows: readonly IncidentRow[]): CourseDay[] {
  const dated = [
    ...frame(room),
    ...incidents(rows),
    ...room.inspections.flatMap(inspectionDays),
    ...room.committee.flatMap(committeeDays),
    ...results(room),
    ...orders(room),
    ...actions(room),
    ...deadlines(room.deadlines),
  ];
  const byDay = new Map<string, CourseItem[]>();
  for (const [day, item] of dated) byDay.set(day, [...(byDay.get(day) ?? []), item]);
  return [...byDay].map(([day, items]) => ({ day, items })).toSorted((a, b) => a.day.localeCompare(b.day));
}

function frame({ head }: Room): Dated[] {
  const opened: Dated = [seoulDay(head.openedAt), { kind: 'opened', lane: 'incident' }];
  return head.closedAt ? [opened, [seoulDay(head.closedAt), { kind: 'closed', lane: 'incident' }]] : [opened];
}

function incidents(rows: readonly IncidentRow[]): Dated[] {
  return rows.flatMap((row) => {
    const at = row.start?.at ?? row.end?.at;
    return at ? [[seoulDay(at), { kind: 'incident', lane: 'incident', row }] satisfies Dated] : [];
  });
}

function inspectionDays(inspection: Room['inspections'][number]): Dated[] {
  const { noticeArrivedAt, sessionDays, plannedStartAt, reportApprovedAt } = inspection;
  const visits = sessionDays.length > 0 ? sessionDays : [seoulDay(plannedStartAt)];
  return [
    ...once(noticeArrivedAt, { kind: 'notice', lane: 'inspection', inspection }),
    ...visits.map((day): Dated => [day, { kind: 'visit', lane: 'inspection', inspection }]),
    ...once(reportApprovedAt, { kind: 'report', lane: 'inspection', inspection }),
  ];
}

function committeeDays(item: Room['committee'][number]): Dated[] {
  const meeting: Dated[] = item.heldFrom ? [[item.heldFrom, { kind: 'meeting', lane: 'decision', item }]] : [];
  return item.resolvedOn ? [...meeting, [item.resolvedOn, { kind: 'resolution', lane: 'decision', item }]] : meeting;
}

function results(room: Room): Dated[] {
  return room.results.flatMap((result) => once(result.confirmedAt, { kind: 'result', lane: 'decision', result }));
}

function orders(room: Room): Dated[] {
  return room.orders.flatMap((order) => [
    ...once(order.deliveredAt, { kind: 'order', lane: 'order', order }),
    ...once(order.plan?.signedAt ?? null, { kind: 'plan', lane: 'order', order }),
  ]);
}

function actions(room: Room): Dated[] {
  const reported = groupedBy(room.actions, ({ lastReport }) => lastReport && seoulDay(lastReport.reportedAt));
  const verified = groupedBy(
    room.actions,
    ({ verification }) => verification?.decidedAt && seoulDay(verification.decidedAt),
  );
  return [
    ...reported.map(([day, own]): Dated => [day, { kind: 'reported', lane: 'action', actions: own }]),
    ...verified.map(([day, own]): Dated => [day, { kind: 'verified', lane: 'action', actions: own }]),
  ];
}

function deadlines(all: readonly RoomDeadline[]): Dated[] {
  const standing = all.filter(({ voidReason }) => voidReason === null);
  return groupedBy(standing, ({ dueOn, dueAt }) => dueOn ?? (dueAt && seoulDay(dueAt))).map(([day, own]): Dated => [
    day,
    { kind: 'due', lane: 'deadline', deadlines: own.toSorted((a, b) => Number(isOpen(b)) - Number(isOpen(a))) },
  ]);
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
