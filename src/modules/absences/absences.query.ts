import { Injectable } from '@nestjs/common';
import { seoulDay } from '../../domain/calendar-day';
import type { Tx } from '../../platform/database/tx';
import type { AbsencePersonResponse, AbsenceResponse } from './absence.dto';

@Injectable()
export class AbsencesQuery {
  /** One's own and those one stands in for; an administrator and an auditor read all. The latest first. */
  list(tx: Tx, readsAll: boolean, id: string | null = null): Promise<AbsenceResponse[]> {
    const mayCancel = tx.actor.roles.includes('ADM');
    return tx.query<AbsenceResponse>(
      `SELECT a.id, a.user_id AS "userId", u.name AS "userName", a.deputy_id AS "deputyId", d.name AS "deputyName",
              a.starts_on AS "startsOn", a.ends_on AS "endsOn", a.reason, r.name AS "recordedByName",
              a.cancelled_at IS NULL AND $2::date BETWEEN a.starts_on AND a.ends_on AS "inForce",
              a.ends_on < $2::date AS over, a.cancelled_at IS NULL AND a.ends_on >= $2::date AND (a.user_id = $1 OR $5) AS cancellable,
              a.cancelled_at AS "cancelledAt", a.version
       FROM approver_absences a
       JOIN users u ON u.id = a.user_id
       JOIN users d ON d.id = a.deputy_id
       JOIN users r ON r.id = a.recorded_by
       WHERE ($3 OR $1 IN (a.user_id, a.deputy_id)) AND ($4::uuid IS NULL OR a.id = $4)
       ORDER BY a.starts_on DESC, a.id
       LIMIT 200`,
      [tx.actor.userId, seoulDay(tx.now), readsAll, id, mayCancel],
    );
  }

  /** Approvers of today. */
  people(tx: Tx): Promise<AbsencePersonResponse[]> {
    return tx.query<AbsencePersonResponse>(
      `SELECT u.id, u.name, u.title, u.post AS position
       FROM users u
       WHERE u.status = 'ACTIVE' AND EXISTS (
         SELECT 1 FROM memberships m
         WHERE m.user_id = u.id AND m.role = 'APP' AND $1::date BETWEEN m.valid_from AND coalesce(m.valid_to, 'infinity'))
       ORDER BY u.name, u.id`,
      [seoulDay(tx.now)],
    );
  }

  async overlaps(tx: Tx, userId: string, startsOn: string, endsOn: string): Promise<boolean> {
    const row = await tx.one<{ found: boolean }>(
      `SELECT EXISTS (
         SELECT 1 FROM approver_absences
         WHERE user_id = $1 AND cancelled_at IS NULL AND starts_on <= $3::date AND ends_on >= $2::date) AS found`,
      [userId, startsOn, endsOn],
    );
    return row?.found ?? false;
  }

  /** Those of the people who are approvers until that day. */
  async approversUntil(tx: Tx, ids: readonly string[], day: string): Promise<number> {
    const row = await tx.one<{ n: number }>(
      `SELECT count(DISTINCT m.user_id) AS n
       FROM memberships m
       JOIN users u ON u.id = m.user_id
       WHERE m.user_id = ANY ($1::uuid[]) AND m.role = 'APP' AND u.status = 'ACTIVE'
         AND $2::date BETWEEN m.valid_from AND coalesce(m.valid_to, 'infinity')`,
      [ids, day],
    );
    return row?.n ?? 0;
  }
}
