import { Injectable } from '@nestjs/common';
import type { CorrectiveActionStatus } from '../../domain/corrective-action';
import type { Tx } from '../../platform/database/tx';
import type { RecurrenceResponse, ReopeningResponse } from './recurrence.dto';

/** An action behind a match, seen through the owner's eyes: its case may be another team's. */
export interface MatchedActionRow {
  readonly actionId: string;
  readonly caseId: string;
  readonly providerId: string;
  readonly actionNo: string;
  readonly title: string;
  readonly status: CorrectiveActionStatus;
  readonly guidance: boolean;
  readonly verifiedAt: Date | null;
}

export type RecurrenceRow = Omit<RecurrenceResponse, 'strength' | 'actions' | 'reopenings' | 'availableMoves'>;
export type ReopeningRow = Omit<ReopeningResponse, 'availableMoves'> & {
  readonly proposedBy: string;
  readonly actionStatus: CorrectiveActionStatus | null;
};

const RECURRENCES = `
  SELECT m.id, m.case_id AS "caseId", c.case_no AS "caseNo", m.incident_id AS "incidentId", i.incident_no AS "incidentNo", i.title AS "incidentTitle",
         m.kind, m.earlier_case_id AS "earlierCaseId", coalesce(m.earlier_incident_id, m.finding_id, m.action_id) AS "earlierId",
         m.earlier_no AS "earlierNo", m.earlier_title AS "earlierTitle", m.incident_nos AS "incidentNos", m.basis, m.cause_comparison AS "causeComparison",
         (SELECT coalesce(json_agg(json_build_object('code', k.code, 'nameKo', k.name_ko, 'nameEn', k.name_en) ORDER BY k.code), '[]')
          FROM cause_codes k WHERE k.code = ANY (m.cause_codes)) AS causes,
         (SELECT coalesce(json_agg(json_build_object('code', s.code, 'nameKo', s.name_ko, 'nameEn', coalesce(s.name_en, s.name_ko)) ORDER BY s.code), '[]')
          FROM services s WHERE s.id = ANY (m.service_ids)) AS services,
         m.earlier_at AS "earlierAt", m.began_at AS "beganAt", m.days_between AS "daysBetween", m.window_months AS "windowMonths",
         m.verified_on AS "verifiedOn", m.failed_after_days AS "failedAfterDays", m.status, m.proposed_at AS "proposedAt",
         u.name AS "decidedByName", m.decided_at AS "decidedAt", m.decision_reason AS "decisionReason", m.version
  FROM recurrences m
  LEFT JOIN cases c ON c.id = m.case_id
  LEFT JOIN incidents i ON i.id = m.incident_id
  LEFT JOIN users u ON u.id = m.decided_by`;

const STRONG_FIRST = `m.basis = 'CAUSE_AND_SERVICE' DESC`;

const REOPENINGS = `
  SELECT o.id, o.case_id AS "caseId", o.action_id AS "actionId", o.action_no AS "actionNo", o.match_id AS "recurrenceId", o.reason,
         o.verified_on AS "verifiedOn", o.failed_after_days AS "failedAfterDays", p.name AS "proposedByName", o.proposed_by AS "proposedBy",
         o.proposed_at AS "proposedAt", d.name AS "decidedByName", o.decided_at AS "decidedAt", o.decision_reason AS "decisionReason",
         a.status AS "actionStatus", o.status, o.version
  FROM action_reopenings o
  JOIN users p ON p.id = o.proposed_by
  LEFT JOIN users d ON d.id = o.decided_by
  LEFT JOIN corrective_actions a ON a.id = o.action_id`;

@Injectable()
export class RecurrencesQuery {
  recurrence(tx: Tx, id: string): Promise<RecurrenceRow | null> {
    return tx.one<RecurrenceRow>(`${RECURRENCES} WHERE m.id = $1`, [id]);
  }

  ofIncident(tx: Tx, incidentId: string): Promise<RecurrenceRow[]> {
    return tx.query<RecurrenceRow>(
      `${RECURRENCES} WHERE m.incident_id = $1 ORDER BY ${STRONG_FIRST}, m.earlier_at DESC, m.earlier_no`,
      [incidentId],
    );
  }

  /** What recurred in the case, and what of the case recurred elsewhere. */
  ofCase(tx: Tx, caseId: string): Promise<RecurrenceRow[]> {
    return tx.query<RecurrenceRow>(
      `${RECURRENCES} WHERE $1 IN (m.case_id, m.earlier_case_id) ORDER BY ${STRONG_FIRST}, m.began_at, m.earlier_at DESC, m.earlier_no`,
      [caseId],
    );
  }

  actionsOf(tx: Tx, recurrenceId: string): Promise<MatchedActionRow[]> {
    return tx.query<MatchedActionRow>(
      `SELECT action_id AS "actionId", case_id AS "caseId", provider_id AS "providerId", action_no AS "actionNo", title, status, guidance,
              verified_at AS "verifiedAt"
       FROM app.recurrence_actions($1)`,
      [recurrenceId],
    );
  }

  reopening(tx: Tx, id: string): Promise<ReopeningRow | null> {
    return tx.one<ReopeningRow>(`${REOPENINGS} WHERE o.id = $1`, [id]);
  }

  reopeningsOf(tx: Tx, recurrenceId: string): Promise<ReopeningRow[]> {
    return tx.query<ReopeningRow>(`${REOPENINGS} WHERE o.match_id = $1 ORDER BY o.action_no`, [recurrenceId]);
  }

  reopeningsOfAction(tx: Tx, actionId: string): Promise<ReopeningRow[]> {
    return tx.query<ReopeningRow>(`${REOPENINGS} WHERE o.action_id = $1 ORDER BY o.proposed_at DESC, o.id`, [actionId]);
  }

  async isRequested(tx: Tx, actionId: string): Promise<boolean> {
    return (
      (await tx.one(`SELECT 1 FROM action_reopenings WHERE action_id = $1 AND status = 'REQUESTED'`, [actionId])) !==
      null
    );
  }

  /** Marks the finding that the actor has confirmed as recurred; null where it never counted as remedied. */
  async markRecurred(tx: Tx, recurrenceId: string): Promise<MarkedFindingRow | null> {
    const row = await tx.one<MarkedFindingRow>(
      `SELECT finding_id AS "findingId", case_id AS "caseId", provider_id AS "providerId", finding_no AS "findingNo", from_status AS "fromStatus"
       FROM app.mark_finding_recurred($1)`,
      [recurrenceId],
    );
    return row;
  }
}

export interface MarkedFindingRow {
  readonly findingId: string;
  readonly caseId: string;
  readonly providerId: string;
  readonly findingNo: string;
  readonly fromStatus: string;
}
