import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../../domain/calendar-day';
import { type DeadlineRule, ruleInForce } from '../../domain/deadline-rule';
import { HolidayCalendar, type HolidayRow, toHoliday } from '../../domain/holiday-calendar';
import type { Tx } from '../../platform/database/tx';

/** The calendar and the rules that dates are computed from, as the tables hold them now. */
@Injectable()
export class DeadlinesRepository {
  private cached: HolidayCalendar | null = null;

  /** Read again only when a holiday or a year was added or changed: its version names the content. */
  async calendar(tx: Tx): Promise<HolidayCalendar> {
    const version = await this.calendarVersion(tx);
    if (this.cached?.version === version) return this.cached;
    const years = await tx.query<{ year: number }>('SELECT year FROM holiday_years ORDER BY year');
    const holidays = (await this.holidays(tx)).map(toHoliday);
    this.cached = new HolidayCalendar({ holidays, years: years.map(({ year }) => year), version });
    return this.cached;
  }

  async rule(tx: Tx, id: string, on: CalendarDay): Promise<DeadlineRule> {
    const rows = await tx.query<{ rule: DeadlineRule }>('SELECT rule FROM deadline_rules WHERE id = $1', [id]);
    return ruleInForce(
      rows.map(({ rule }) => rule),
      id,
      on,
    );
  }

  /** `KR-2015-2027/` and a digest of every day and year. */
  private async calendarVersion(tx: Tx): Promise<string> {
    const row = await tx.one<{ version: string }>(
      `SELECT format('KR-%s-%s/%s', min(y.year), max(y.year), left(md5(string_agg(y.year::text, ',' ORDER BY y.year) || coalesce((
         SELECT string_agg(concat_ws('|', h.on_date - date '1970-01-01', h.name_ko, h.name_en, h.kind, extract(epoch FROM h.announced_at)), ';' ORDER BY h.on_date, h.name_ko)
         FROM holidays h), '')), 12)) AS version
       FROM holiday_years y`,
    );
    return row?.version ?? '';
  }

  private holidays(tx: Tx): Promise<HolidayRow[]> {
    return tx.query<HolidayRow>(
      `SELECT to_char(h.on_date, 'YYYY-MM-DD') AS date, h.name_ko AS "nameKo", h.name_en AS "nameEn", h.kind, h.law,
              to_char(h.announced_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "announcedAt"
       FROM holidays h
       WHERE extract(year FROM h.on_date) IN (SELECT year FROM holiday_years)
       ORDER BY h.on_date, h.name_ko`,
    );
  }
}
