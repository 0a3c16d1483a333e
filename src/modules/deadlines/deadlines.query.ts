import { Injectable } from '@nestjs/common';
import { parseDay, startOfSeoulDay } from '../../domain/calendar-day';
import type { Tx } from '../../platform/database/tx';
import { DEFAULT_LIMIT, decodeCursor, type Page, toPage } from '../../platform/http/page';
import { DUE_SOON_DAYS, RIGHT_RULES } from '../../domain/due-standing';
import type { DeadlineBoardItem, DeadlineQuery } from './deadline.dto';
import { type BoardRow, toBoardItem } from './deadline.response';

/** Rights that pass are not duties that are late. */
const RIGHTS = RIGHT_RULES.map((id) => `'${id}'`).join(', ');

/** As `standingOf` judges: when it was met, otherwise now ($5). */
const STANDING = `CASE
    WHEN d.accepted_until IS NULL OR d.void_reason IS NOT NULL OR (d.rule_id IN (${RIGHTS}) AND d.accepted_until <= $5) THEN 'ON_TIME'
    WHEN d.accepted_until < coalesce(d.satisfied_at, $5) OR (d.accepted_until = coalesce(d.satisfied_at, $5) AND d.due_on IS NOT NULL) THEN 'OVERDUE'
    WHEN d.satisfied_at IS NULL AND d.accepted_until <= $5::timestamptz + make_interval(days => ${DUE_SOON_DAYS}) THEN 'DUE_SOON'
    ELSE 'ON_TIME' END`;

/** Lists of deadlines, the earliest first and duties without a date last. */
@Injectable()
export class DeadlinesQuery {
  async list(tx: Tx, query: DeadlineQuery): Promise<Page<DeadlineBoardItem>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const rows = await this.rows(tx, query, limit);
    return toPage(
      rows,
      limit,
      (row) => [row.dueAt?.toISOString() ?? '', row.id],
      (row) => toBoardItem(row, tx.now),
    );
  }

  /** How the reader knows the case of a deadline. */
  async caseOf(tx: Tx, caseId: string): Promise<Pick<BoardRow, 'caseNo' | 'caseTitle'>> {
    const row = await tx.one<Pick<BoardRow, 'caseNo' | 'caseTitle'>>(
      'SELECT case_no AS "caseNo", title AS "caseTitle" FROM cases WHERE id = $1',
      [caseId],
    );
    return row ?? { caseNo: null, caseTitle: null };
  }

  private rows(tx: Tx, query: DeadlineQuery, limit: number): Promise<BoardRow[]> {
    const isProvider = tx.actor.side === 'PROVIDER';
    const [after, afterId] = query.cursor ? decodeCursor(query.cursor, 2) : [null, null];
    return tx.query<BoardRow>(
      `SELECT d.id, d.case_id AS "caseId", d.provider_id AS "providerId", d.rule_id AS "ruleId", d.subject_type AS "subjectType", d.subject_id AS "subjectId",
              d.bound, d.title_ko AS "titleKo", d.title_en AS "titleEn", d.printed_phrase AS "printedPhrase", d.due_on AS "dueOn", d.due_at AS "dueAt",
              d.accepted_until AS "acceptedUntil", d.due_precision AS "duePrecision", d.satisfied_at AS "satisfiedAt", d.void_reason AS "voidReason", d.binding, d.awaits_year AS "awaitsYear", d.version,
              c.case_no AS "caseNo", ${isProvider ? 'c.provider_title' : 'c.title'} AS "caseTitle"
       FROM deadlines d
       LEFT JOIN ${isProvider ? 'case_respondents c ON c.case_id' : 'cases c ON c.id'} = d.case_id
       WHERE ($1::uuid IS NULL OR d.case_id = $1)
         AND ($2::text IS NULL OR d.bound = $2)
         AND ($3::boolean IS NULL OR (d.satisfied_at IS NULL AND d.void_reason IS NULL) = $3)
         AND ($4::boolean IS NULL OR (d.satisfied_at IS NULL AND d.void_reason IS NULL AND d.accepted_until IS NOT NULL AND d.rule_id NOT IN (${RIGHTS})
              AND (d.accepted_until < $5 OR (d.accepted_until = $5 AND d.due_on IS NOT NULL))) = $4)
         AND ($6::date IS NULL OR d.due_on < $6 OR (d.due_on IS NULL AND d.due_at < $7))
         AND ($8::uuid IS NULL OR d.subject_id = $8)
         AND ($9::text IS NULL
              OR ($9 <> '' AND ((d.due_at, d.id) > (nullif($9, '')::timestamptz, $10::uuid) OR d.due_at IS NULL))
              OR ($9 = '' AND d.due_at IS NULL AND d.id > $10::uuid))
         AND ($11::text IS NULL OR ${STANDING} = $11)
       ORDER BY d.due_at, d.id
       LIMIT $12`,
      [
        query.caseId ?? null,
        query.bound ?? null,
        flag(query.open),
        flag(query.overdue),
        tx.now,
        query.dueBefore ?? null,
        query.dueBefore ? startOfSeoulDay(parseDay(query.dueBefore)) : null,
        query.subjectId ?? null,
        after,
        afterId,
        query.standing ?? null,
        limit + 1,
      ],
    );
  }
}

function flag(value: 'true' | 'false' | undefined): boolean | null {
  return value === undefined ? null : value === 'true';
}
