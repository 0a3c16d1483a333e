import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../../domain/calendar-day';
import type { RecurrenceKind } from '../../domain/enumerations';
import type { RecurrenceRule } from '../../domain/recurrence';
import type { Tx } from '../../platform/database/tx';
import { orNotFound } from '../../platform/errors/app-error';

export interface HappeningRow {
  readonly caseId: string;
  readonly providerId: string;
  /** Null while nobody has stated when it began. */
  readonly at: Date | null;
  readonly causeCodes: string[];
  /** The services concerned, with those that contain them and those that they contain. */
  readonly serviceIds: string[];
}

export interface EarlierRow {
  readonly kind: RecurrenceKind;
  readonly earlierId: string;
  readonly earlierCaseId: string;
  readonly earlierNo: string;
  readonly earlierTitle: string | null;
  readonly incidentNos: string[];
  readonly earlierAt: Date;
  readonly verifiedAt: Date | null;
  readonly causeCodes: string[];
  readonly serviceIds: string[];
}

/** What the detector compares. Earlier records are read through the owner's eyes: they may lie in cases of other teams. */
@Injectable()
export class RecurrenceCandidatesQuery {
  /** Two people who record incidents of one case at once look for recurrences one after the other. */
  async takeTurn(tx: Tx, caseId: string): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('recurrence ' || $1, 0))`, [caseId]);
  }

  async incidentsOf(tx: Tx, caseId: string, providerId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      'SELECT id FROM incidents WHERE case_id = $1 AND provider_id = $2 ORDER BY seq',
      [caseId, providerId],
    );
    return rows.map(({ id }) => id);
  }

  async happening(tx: Tx, incidentId: string): Promise<HappeningRow> {
    return orNotFound(
      await tx.one<HappeningRow>(
        `WITH RECURSIVE own AS (SELECT service_id AS id FROM incident_services WHERE incident_id = $1),
           above AS (
             SELECT id FROM own
             UNION
             SELECT s.parent_service_id FROM services s JOIN above a ON a.id = s.id WHERE s.parent_service_id IS NOT NULL),
           below AS (
             SELECT id FROM own
             UNION
             SELECT s.id FROM services s JOIN below b ON b.id = s.parent_service_id)
         SELECT i.case_id AS "caseId", i.provider_id AS "providerId", app.incident_began(i.id) AS at,
                app.incident_cause_codes(i.id) AS "causeCodes",
                ARRAY(SELECT id FROM above UNION SELECT id FROM below) AS "serviceIds"
         FROM incidents i
         WHERE i.id = $1`,
        [incidentId],
      ),
    );
  }

  /** The rule in force on a day; null where there was none. */
  async ruleOn(tx: Tx, day: CalendarDay): Promise<RecurrenceRule | null> {
    const row = await tx.one<{ entry: RecurrenceRule }>(
      `SELECT entry FROM reference_entries
       WHERE dataset = 'recurrence-rules' AND $1::date BETWEEN effective_from AND coalesce(effective_to, 'infinity')
       ORDER BY effective_from DESC
       LIMIT 1`,
      [day],
    );
    return row?.entry ?? null;
  }

  earlier(tx: Tx, incidentId: string, at: Date): Promise<EarlierRow[]> {
    return tx.query<EarlierRow>(
      `SELECT kind, earlier_id AS "earlierId", earlier_case_id AS "earlierCaseId", earlier_no AS "earlierNo", earlier_title AS "earlierTitle",
              incident_nos AS "incidentNos", earlier_at AS "earlierAt", verified_at AS "verifiedAt", cause_codes AS "causeCodes",
              service_ids AS "serviceIds"
       FROM app.recurrence_candidates($1, $2)
       ORDER BY earlier_at DESC, earlier_no`,
      [incidentId, at],
    );
  }
}
