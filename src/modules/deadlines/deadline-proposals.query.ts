import { Injectable } from '@nestjs/common';
import { LAST_HOURS_SQL } from './policy-rules';
import type { Tx } from '../../platform/database/tx';
import type { AnySpec } from './deadline-calculator.service';

/** Periods of law before other bodies, which an outage of this system does not touch. */
const ELSEWHERE = `('DL-17A', 'DL-17B', 'DL-17C', 'DL-17D')`;

/** What a date may change by, beside the deadline it may change. */
export interface Candidate {
  readonly id: string;
  readonly spec: AnySpec;
}

export interface OutageCandidate {
  readonly id: string;
  readonly startedAt: Date;
  readonly endedAt: Date;
  readonly reason: string;
}

/** Which deadlines a new holiday or an outage may concern; whether it changes them, the engine says. */
@Injectable()
export class DeadlineProposalsQuery {
  /** Open days still ahead that were counted on another calendar than the present one. */
  counted(tx: Tx, calendarVersion: string, id: string | null): Promise<Candidate[]> {
    return tx.query<Candidate>(
      `SELECT d.id, r.spec
       FROM deadlines d
       JOIN deadline_revisions r ON r.deadline_id = d.id AND r.seq = d.revision
       WHERE d.satisfied_at IS NULL AND d.void_reason IS NULL AND d.due_on IS NOT NULL AND d.accepted_until > $1
         AND d.calendar_version <> $2
         AND ($3::uuid IS NULL OR d.id = $3)
       ORDER BY d.due_at, d.id`,
      [tx.now, calendarVersion, id],
    );
  }

  /** Days of providers whose last hours an outage took, unless they were met before. */
  lost(tx: Tx, id: string | null): Promise<OutageCandidate[]> {
    return tx.query<OutageCandidate>(
      `SELECT DISTINCT ON (d.id) d.id, o.started_at AS "startedAt", o.ended_at AS "endedAt", o.reason
       FROM deadlines d
       JOIN system_outages o ON o.started_at < d.accepted_until AND o.ended_at > d.accepted_until - make_interval(hours => ${LAST_HOURS_SQL})
       WHERE d.bound = 'PROVIDER' AND d.void_reason IS NULL AND d.due_on IS NOT NULL AND d.rule_id NOT IN ${ELSEWHERE}
         AND d.trigger_at < o.ended_at
         AND (d.satisfied_at IS NULL OR d.satisfied_at >= d.accepted_until)
         AND ($1::uuid IS NULL OR d.id = $1)
       ORDER BY d.id, o.ended_at DESC`,
      [id],
    );
  }

  /** The names of the holidays that were entered after the date was last counted and lie before it is late. */
  async holidaysSince(tx: Tx, id: string, until: Date): Promise<{ ko: string; en: string }> {
    const rows = await tx.query<{ day: string; ko: string; en: string }>(
      `SELECT to_char(h.on_date, 'YYYY-MM-DD') AS day, h.name_ko AS ko, h.name_en AS en
       FROM holidays h
       JOIN deadlines d ON d.id = $1
       JOIN deadline_revisions r ON r.deadline_id = d.id AND r.seq = d.revision
       WHERE h.created_at > r.created_at AND h.on_date BETWEEN (d.trigger_at AT TIME ZONE 'Asia/Seoul')::date AND ($2::timestamptz AT TIME ZONE 'Asia/Seoul')::date
       ORDER BY h.on_date`,
      [id, until],
    );
    return {
      ko: rows.map(({ day, ko }) => `${day} ${ko}`).join(', ') || '공휴일 변경',
      en: rows.map(({ day, en }) => `${day} ${en}`).join(', ') || 'Change of the calendar',
    };
  }
}
