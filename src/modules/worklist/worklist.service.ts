import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { daysBetween, parseDay, seoulDay } from '../../domain/calendar-day';
import { standingOf } from '../../domain/due-standing';
import { WORK_ITEM_KINDS, type WorkItemKind, workKindsOf } from '../../domain/work-item';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError } from '../../platform/errors/app-error';
import { DEFAULT_LIMIT, decodeCursor, type Page, type PageQuery, toPage } from '../../platform/http/page';
import { type SummaryRow, type WorkCursor, WorkItemsQuery, type WorkRow } from './work-items.query';
import type { WorkGroupResponse, WorkItemResponse, WorkSummaryResponse } from './worklist.dto';

/** What waits for the person who asks, by when and why. */
@Injectable()
export class WorklistService {
  constructor(
    private readonly transactions: Transactions,
    private readonly query: WorkItemsQuery,
  ) {}

  summary(actor: Actor): Promise<WorkSummaryResponse> {
    return this.transactions.read(actor, async (tx) => {
      const kinds = workKindsOf(actor.roles);
      const rows = kinds.length > 0 ? await this.query.summary(tx, kinds) : [];
      return { asOf: tx.now, groups: kinds.map((kind) => toGroup(kind, rows, tx.now)) };
    });
  }

  /** The list behind a count; a kind that is not the person's own has nothing in it. */
  ofKind(actor: Actor, kind: string, query: PageQuery): Promise<Page<WorkItemResponse>> {
    if (!isKind(kind)) throw new AppError('resource.not-found');
    const own = workKindsOf(actor.roles).filter((candidate) => candidate === kind);
    return this.transactions.read(actor, (tx) => this.page(tx, own, query));
  }

  all(actor: Actor, query: PageQuery): Promise<Page<WorkItemResponse>> {
    return this.transactions.read(actor, (tx) => this.page(tx, workKindsOf(actor.roles), query));
  }

  private async page(tx: Tx, kinds: readonly WorkItemKind[], query: PageQuery): Promise<Page<WorkItemResponse>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const after = query.cursor ? cursorOf(query.cursor) : null;
    const rows = kinds.length > 0 ? await this.query.page(tx, kinds, after, limit + 1) : [];
    return toPage(
      rows,
      limit,
      ({ dueKey, sinceKey, subjectId }) => [dueKey, sinceKey, subjectId],
      (row) => toItem(row, tx.now),
    );
  }
}

function cursorOf(cursor: string): WorkCursor {
  const [due, since, id] = decodeCursor(cursor, 3).map(String);
  return [due, since, id];
}

function isKind(text: string): text is WorkItemKind {
  return (WORK_ITEM_KINDS as readonly string[]).includes(text);
}

function toGroup(kind: WorkItemKind, rows: readonly SummaryRow[], now: Date): WorkGroupResponse {
  const own = rows.filter((row) => row.kind === kind);
  return { kind, count: own[0]?.count ?? 0, items: own.map((row) => toItem(row, now)) };
}

function toItem(row: WorkRow, now: Date): WorkItemResponse {
  const { acceptedUntil, dueOn, dueAt } = row;
  const due = { acceptedUntil, dueOn, satisfiedAt: null, voidReason: null };
  const { standing, overdueDays } = standingOf(due, now);
  return {
    kind: row.kind,
    task: row.task,
    caseId: row.caseId,
    caseNo: row.caseNo,
    caseTitle: row.caseTitle,
    subjectType: row.subjectType,
    subjectId: row.subjectId,
    subjectNo: row.subjectNo,
    title: row.title,
    titleEn: row.titleEn,
    since: row.since,
    waitingDays: Math.max(0, daysBetween(seoulDay(row.since), seoulDay(now))),
    dueOn,
    dueAt,
    deadlineId: row.deadlineId,
    standing: acceptedUntil === null ? null : standing,
    overdueDays,
    daysLeft: daysLeft(dueOn ?? (dueAt && seoulDay(dueAt)), now),
    note: row.note,
  };
}

function daysLeft(day: string | null, now: Date): number | null {
  return day === null ? null : daysBetween(seoulDay(now), parseDay(day));
}
