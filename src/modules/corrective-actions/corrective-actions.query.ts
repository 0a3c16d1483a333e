import { Injectable } from '@nestjs/common';
import { daysBetween, parseDay, seoulDay } from '../../domain/calendar-day';
import { standingOf } from '../../domain/due-standing';
import type { Tx } from '../../platform/database/tx';
import { DEFAULT_LIMIT, decodeCursor, toPage, type Page } from '../../platform/http/page';
import type { ActionQuery } from './corrective-action.dto';
import type { ActionListItem } from './corrective-action.responses';

interface Row extends Omit<ActionListItem, 'standing' | 'overdueDays' | 'daysLeft'> {
  readonly acceptedUntil: Date | null;
  readonly voidReason: string | null;
  /** The sort key as text: an instant of the database, or `infinity` for what has no date. */
  readonly dueKey: string;
}

/** Later than its date was accepted, and neither reported, nor suspended, nor over. */
const OVERDUE = `(d.satisfied_at IS NULL AND d.void_reason IS NULL AND d.accepted_until <= $1
                  AND a.status NOT IN ('SUSPENDED', 'CLOSED', 'WAIVED', 'SUPERSEDED'))`;

const SELECTION = `
  SELECT a.id, a.action_no AS "actionNo", a.case_id AS "caseId", r.case_no AS "caseNo", a.provider_id AS "providerId", p.legal_name_ko AS "providerNameKo",
         p.legal_name_en AS "providerNameEn", a.order_id AS "orderId", o.order_no AS "orderNo", q.requirement_no AS "requirementNo",
         q.title AS "requirementTitle", a.description, a.owner_title AS "ownerTitle", a.status, d.due_on AS "dueOn", d.due_at AS "dueAt",
         d.accepted_until AS "acceptedUntil", d.satisfied_at AS "satisfiedAt", d.void_reason AS "voidReason", coalesce(${OVERDUE}, false) AS overdue,
         a.version, coalesce(d.due_at, 'infinity')::text AS "dueKey"
  FROM corrective_actions a
  JOIN orders o ON o.id = a.order_id
  JOIN requirements q ON q.id = a.requirement_id
  JOIN case_respondents r ON r.case_id = a.case_id AND r.provider_id = a.provider_id
  JOIN providers p ON p.id = a.provider_id
  LEFT JOIN deadlines d ON d.subject_id = a.id AND d.rule_id = 'BY_ORDER'`;

const FILTER = `
  WHERE ($2::uuid IS NULL OR a.case_id = $2)
    AND ($3::uuid IS NULL OR a.order_id = $3)
    AND ($4::text IS NULL OR a.status = $4)
    AND ($5::boolean IS NULL OR coalesce(${OVERDUE}, false) = $5)`;

/** The list that both sides work from; whose actions are in it is decided by row security. */
@Injectable()
export class CorrectiveActionsQuery {
  async list(tx: Tx, query: ActionQuery): Promise<Page<ActionListItem>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const byDue = (query.sort ?? 'dueAt') === 'dueAt';
    const rows = await (byDue ? this.byDue(tx, query, limit) : this.byId(tx, query, limit));
    return toPage(
      rows,
      limit,
      (row) => (byDue ? [row.dueKey, row.id] : [row.id]),
      (row) => toItem(row, tx.now),
    );
  }

  /** One action as it stands in the list. */
  async one(tx: Tx, id: string): Promise<ActionListItem | null> {
    const row = await tx.one<Row>(`${SELECTION} WHERE a.id = $2`, [tx.now, id]);
    return row && toItem(row, tx.now);
  }

  private byDue(tx: Tx, query: ActionQuery, limit: number): Promise<Row[]> {
    const [after, afterId] = query.cursor ? decodeCursor(query.cursor, 2) : [null, null];
    return tx.query<Row>(
      `${SELECTION} ${FILTER}
         AND ($6::timestamptz IS NULL OR (coalesce(d.due_at, 'infinity'), a.id) > ($6, $7::uuid))
       ORDER BY coalesce(d.due_at, 'infinity'), a.id
       LIMIT $8`,
      [...filtersOf(tx, query), after, afterId, limit + 1],
    );
  }

  private byId(tx: Tx, query: ActionQuery, limit: number): Promise<Row[]> {
    const [afterId] = query.cursor ? decodeCursor(query.cursor, 1) : [null];
    const descending = query.sort === '-id';
    return tx.query<Row>(
      `${SELECTION} ${FILTER}
         AND ($6::uuid IS NULL OR a.id ${descending ? '<' : '>'} $6)
       ORDER BY a.id ${descending ? 'DESC' : 'ASC'}
       LIMIT $7`,
      [...filtersOf(tx, query), afterId, limit + 1],
    );
  }
}

function filtersOf(tx: Tx, { caseId, orderId, status, overdue }: ActionQuery): unknown[] {
  return [tx.now, caseId ?? null, orderId ?? null, status ?? null, overdue ?? null];
}

/** While an action is suspended or over, its date does not run. */
const NOT_RUNNING: readonly string[] = ['SUSPENDED', 'CLOSED', 'WAIVED', 'SUPERSEDED'];

function toItem({ dueKey: _, acceptedUntil, voidReason, ...item }: Row, now: Date): ActionListItem {
  const { dueOn, satisfiedAt, status } = item;
  if (acceptedUntil === null || voidReason !== null || NOT_RUNNING.includes(status))
    return { ...item, standing: null, overdueDays: null, daysLeft: null };
  const left = satisfiedAt === null && dueOn !== null ? daysBetween(seoulDay(now), parseDay(dueOn)) : null;
  return { ...item, ...standingOf({ dueOn, acceptedUntil, satisfiedAt, voidReason }, now), daysLeft: left };
}
