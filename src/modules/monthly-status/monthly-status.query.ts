import { Injectable } from '@nestjs/common';
import {
  addMonths,
  type CalendarDay,
  dayParts,
  endOfSeoulDay,
  startOfSeoulDay,
  toDay,
} from '../../domain/calendar-day';
import { type MetricCode, type MetricValue, share } from '../../domain/monthly-status';
import type { Tx } from '../../platform/database/tx';
import { orNotFound } from '../../platform/errors/app-error';
import type { OverdueItemResponse } from './monthly-status.dto';

type Values = Partial<Record<MetricCode, MetricValue>>;

/** What is owed by providers on the day, with the date as it stood then; guidance and what a court stayed are left out. */
const OWED = `
  owed AS (
    SELECT d.id, d.case_id, d.provider_id, d.title_ko, d.title_en, known.due_on, $1::date - known.due_on AS days
    FROM deadlines d
    JOIN LATERAL (
      SELECT r.due_on FROM deadline_revisions r
      WHERE r.deadline_id = d.id AND (r.created_at < $2 OR r.seq = 1)
      ORDER BY r.seq DESC
      LIMIT 1) known ON known.due_on IS NOT NULL
    LEFT JOIN corrective_actions a ON a.id = d.subject_id
    WHERE d.bound = 'PROVIDER' AND d.binding AND d.void_reason IS NULL
      AND d.trigger_at < $2
      AND (d.satisfied_at IS NULL OR d.satisfied_at >= $2)
      AND NOT EXISTS (
        SELECT 1 FROM stay_orders s
        WHERE s.order_id IN (d.subject_id, a.order_id) AND s.effective_on <= $1 AND coalesce(s.lifted_on, 'infinity') > $1))`;

/** 월간 현황: every figure computed from the dates on record, as of the end of one day in Seoul. */
@Injectable()
export class MonthlyStatusQuery {
  async values(tx: Tx, day: CalendarDay): Promise<Values> {
    const { year, month } = dayParts(day);
    const end = endOfSeoulDay(day);
    const monthStart = startOfSeoulDay(toDay(year, month, 1));
    return {
      ...(await this.cases(tx, monthStart, end)),
      ...(await this.coverage(tx, day, end)),
      ...(await this.overdue(tx, day, end)),
      ...(await this.remediation(tx, monthStart, end)),
      ...(await this.recurrence(tx, startOfSeoulDay(addMonths(day, -12)), end)),
      ...(await this.leadTimes(tx, monthStart, end)),
    };
  }

  overdueItems(tx: Tx, day: CalendarDay, limit: number): Promise<OverdueItemResponse[]> {
    return tx.query<OverdueItemResponse>(
      `WITH ${OWED}
       SELECT o.id AS "deadlineId", r.case_no AS "caseNo", o.case_id AS "caseId", p.legal_name_ko AS "providerNameKo",
              p.legal_name_en AS "providerNameEn", o.title_ko AS "titleKo", o.title_en AS "titleEn", o.due_on AS "dueOn", o.days
       FROM owed o
       JOIN case_respondents r ON r.case_id = o.case_id AND r.provider_id = o.provider_id
       JOIN providers p ON p.id = o.provider_id
       WHERE o.days > 0
       ORDER BY o.days DESC, r.case_no, o.id
       LIMIT $3`,
      [day, endOfSeoulDay(day), limit],
    );
  }

  private async cases(tx: Tx, start: Date, end: Date): Promise<Values> {
    const row = await one<{ open: number; opened: number; closed: number }>(
      tx,
      `SELECT count(*) FILTER (WHERE closed_at IS NULL OR closed_at >= $2)::integer AS open,
              count(*) FILTER (WHERE opened_at >= $1)::integer AS opened,
              count(*) FILTER (WHERE closed_at >= $1 AND closed_at < $2)::integer AS closed
       FROM cases
       WHERE opened_at < $2 AND status <> 'VOIDED'`,
      [start, end],
    );
    return { CASES_OPEN: count(row.open), CASES_OPENED: count(row.opened), CASES_CLOSED: count(row.closed) };
  }

  private async coverage(tx: Tx, day: CalendarDay, end: Date): Promise<Values> {
    const row = await one<{ designated: number; inspected: number }>(
      tx,
      `WITH designated AS (
         SELECT DISTINCT provider_id FROM provider_designations
         WHERE designated_from <= $1 AND coalesce(designated_to, 'infinity') >= $1)
       SELECT count(*)::integer AS designated,
              count(*) FILTER (WHERE EXISTS (
                SELECT 1 FROM inspections i
                LEFT JOIN inspection_sessions s ON s.inspection_id = i.id
                WHERE i.provider_id = d.provider_id
                  AND ((s.started_at IS NOT NULL AND s.on_date BETWEEN $3 AND $1)
                    OR (i.report_approved_at >= $4 AND i.report_approved_at < $2))))::integer AS inspected
       FROM designated d`,
      [day, end, toDay(dayParts(day).year, 1, 1), startOfSeoulDay(toDay(dayParts(day).year, 1, 1))],
    );
    return { COVERAGE: share(row.inspected, row.designated) };
  }

  private async overdue(tx: Tx, day: CalendarDay, end: Date): Promise<Values> {
    const row = await one<Record<'open' | 'late' | 'a' | 'b' | 'c' | 'd', number> & Spread>(
      tx,
      `WITH ${OWED}
       SELECT count(*)::integer AS open,
              count(*) FILTER (WHERE days > 0)::integer AS late,
              count(*) FILTER (WHERE days BETWEEN 1 AND 7)::integer AS a,
              count(*) FILTER (WHERE days BETWEEN 8 AND 30)::integer AS b,
              count(*) FILTER (WHERE days BETWEEN 31 AND 90)::integer AS c,
              count(*) FILTER (WHERE days > 90)::integer AS d,
              (percentile_cont(0.5) WITHIN GROUP (ORDER BY days) FILTER (WHERE days > 0))::float8 AS median,
              (percentile_cont(0.9) WITHIN GROUP (ORDER BY days) FILTER (WHERE days > 0))::float8 AS p90
       FROM owed`,
      [day, end],
    );
    return {
      OVERDUE_RATE: share(row.late, row.open),
      OVERDUE_1_7: count(row.a),
      OVERDUE_8_30: count(row.b),
      OVERDUE_31_90: count(row.c),
      OVERDUE_91: count(row.d),
      OVERDUE_MEDIAN: spread(row.median, row.late),
      OVERDUE_P90: spread(row.p90, row.late),
    };
  }

  private async remediation(tx: Tx, start: Date, end: Date): Promise<Values> {
    const row = await one<Record<'plans' | 'accepted' | 'verified' | 'again' | 'asked' | 'granted', number>>(
      tx,
      `SELECT p.plans, p.accepted, v.verified, v.again, e.asked, e.granted
       FROM (SELECT count(*)::integer AS plans, count(*) FILTER (WHERE status IN ('ACCEPTED', 'AMENDED'))::integer AS accepted
             FROM action_plans WHERE version_no = 1 AND origin = 'PROVIDER' AND reviewed_at >= $1 AND reviewed_at < $2) p,
            (SELECT count(*)::integer AS verified,
                    count(*) FILTER (WHERE result NOT IN ('COMPLIED', 'ALTERNATIVE_ACCEPTED'))::integer AS again
             FROM verifications WHERE decided_at >= $1 AND decided_at < $2) v,
            (SELECT count(*)::integer AS asked, count(*) FILTER (WHERE status IN ('APPROVED', 'PARTIAL'))::integer AS granted
             FROM extension_requests WHERE decided_at >= $1 AND decided_at < $2 AND status IN ('APPROVED', 'PARTIAL', 'DENIED')) e`,
      [start, end],
    );
    return {
      PLAN_FIRST_PASS: share(row.accepted, row.plans),
      REWORK_RATE: share(row.again, row.verified),
      EXTENSION_RATE: share(row.granted, row.asked),
    };
  }

  private async recurrence(tx: Tx, start: Date, end: Date): Promise<Values> {
    const row = await one<Record<'begun' | 'six' | 'twelve' | 'two', number>>(
      tx,
      `WITH begun AS (
         SELECT i.id,
                (SELECT min(r.began_at - r.earlier_at) FROM recurrences r
                 WHERE r.incident_id = i.id AND r.status = 'CONFIRMED' AND r.decided_at < $2) AS gap,
                i.started_at
         FROM incidents i
         WHERE i.started_at >= $1 AND i.started_at < $2)
       SELECT count(*)::integer AS begun,
              count(*) FILTER (WHERE started_at - gap >= started_at - interval '6 months')::integer AS six,
              count(*) FILTER (WHERE started_at - gap >= started_at - interval '12 months')::integer AS twelve,
              count(*) FILTER (WHERE started_at - gap >= started_at - interval '24 months')::integer AS two
       FROM begun`,
      [start, end],
    );
    return {
      RECURRENCE_6: share(row.six, row.begun),
      RECURRENCE_12: share(row.twelve, row.begun),
      RECURRENCE_24: share(row.two, row.begun),
    };
  }

  private async leadTimes(tx: Tx, start: Date, end: Date): Promise<Values> {
    const rows = await tx.query<Spread & { readonly kind: string; readonly n: number }>(
      `WITH visited AS (
         SELECT case_id, min(on_date) AS first_on FROM inspection_sessions WHERE started_at IS NOT NULL GROUP BY case_id),
       taken AS (
         SELECT 'INCIDENT_TO_SITE' AS kind,
                v.first_on - (SELECT min((i.started_at AT TIME ZONE 'Asia/Seoul')::date) FROM incidents i WHERE i.case_id = v.case_id) AS days
         FROM visited v
         WHERE v.first_on >= ($1 AT TIME ZONE 'Asia/Seoul')::date AND v.first_on < ($2 AT TIME ZONE 'Asia/Seoul')::date
         UNION ALL
         SELECT 'SITE_TO_RESULT', (r.confirmed_at AT TIME ZONE 'Asia/Seoul')::date - v.first_on
         FROM inspection_results r JOIN visited v ON v.case_id = r.case_id
         WHERE r.kind = 'FINAL' AND r.confirmed_at >= $1 AND r.confirmed_at < $2
         UNION ALL
         SELECT 'ORDER_TO_DELIVERY', (delivered_at AT TIME ZONE 'Asia/Seoul')::date - (approved_at AT TIME ZONE 'Asia/Seoul')::date
         FROM orders WHERE delivered_at >= $1 AND delivered_at < $2
         UNION ALL
         SELECT 'PLAN_REVIEW', (reviewed_at AT TIME ZONE 'Asia/Seoul')::date - (signed_at AT TIME ZONE 'Asia/Seoul')::date
         FROM action_plans WHERE reviewed_at >= $1 AND reviewed_at < $2
         UNION ALL
         SELECT 'VERIFICATION', (v.decided_at AT TIME ZONE 'Asia/Seoul')::date - (r.reported_at AT TIME ZONE 'Asia/Seoul')::date
         FROM verifications v JOIN completion_reports r ON r.id = v.report_id
         WHERE v.decided_at >= $1 AND v.decided_at < $2)
       SELECT kind, count(days)::integer AS n,
              (percentile_cont(0.5) WITHIN GROUP (ORDER BY days))::float8 AS median,
              (percentile_cont(0.9) WITHIN GROUP (ORDER BY days))::float8 AS p90
       FROM taken
       WHERE days IS NOT NULL
       GROUP BY kind`,
      [start, end],
    );
    const of = (kind: string, of: keyof Spread): MetricValue => {
      const row = rows.find((one) => one.kind === kind);
      return spread(row?.[of] ?? null, row?.n ?? 0);
    };
    return {
      INCIDENT_TO_SITE: of('INCIDENT_TO_SITE', 'median'),
      SITE_TO_RESULT: of('SITE_TO_RESULT', 'median'),
      ORDER_TO_DELIVERY: of('ORDER_TO_DELIVERY', 'median'),
      PLAN_REVIEW: of('PLAN_REVIEW', 'median'),
      VERIFICATION_MEDIAN: of('VERIFICATION', 'median'),
      VERIFICATION_P90: of('VERIFICATION', 'p90'),
    };
  }
}

interface Spread {
  readonly median: number | null;
  readonly p90: number | null;
}

async function one<R extends object>(tx: Tx, sql: string, params: readonly unknown[]): Promise<R> {
  return orNotFound(await tx.one<R>(sql, params));
}

const count = (value: number): MetricValue => ({ value, counted: null, outOf: null });

const spread = (value: number | null, outOf: number): MetricValue => ({
  value: value === null ? null : Math.round(value * 10) / 10,
  counted: null,
  outOf,
});
