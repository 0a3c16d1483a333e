import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import type { CorrectiveAction } from '../../schema/entities';
import type { EffectivenessCheckResponse } from './corrective-action.responses';

export interface OpenedCheckRow {
  readonly id: string;
  readonly actionId: string;
  readonly caseId: string;
  readonly providerId: string;
  readonly windowFrom: string;
  readonly windowTo: string;
}

@Injectable()
export class EffectivenessChecksRepository {
  /** One for each action whose window is over, unless that window has one that is open or was answered by a review. */
  async openDue(tx: Tx): Promise<OpenedCheckRow[]> {
    const due = await tx.query<Omit<OpenedCheckRow, 'id'>>(
      `SELECT a.id AS "actionId", a.case_id AS "caseId", a.provider_id AS "providerId", a.monitoring_until AS "windowTo",
              least(a.monitoring_until, coalesce(
                (SELECT (max(v.decided_at) AT TIME ZONE 'Asia/Seoul')::date FROM verifications v WHERE v.action_id = a.id), a.monitoring_until)) AS "windowFrom"
       FROM corrective_actions a
       WHERE a.status = 'MONITORING' AND a.monitoring_until < app.seoul_today()
         AND NOT EXISTS (SELECT 1 FROM effectiveness_checks c
                         WHERE c.action_id = a.id AND (c.closed_at IS NULL OR (c.window_to = a.monitoring_until AND c.review_id IS NOT NULL)))
       ORDER BY a.action_no`,
    );
    const opened: OpenedCheckRow[] = [];
    for (const row of due) opened.push(await this.open(tx, { ...row, id: tx.newId() }));
    return opened;
  }

  ofAction(tx: Tx, actionId: string): Promise<EffectivenessCheckResponse[]> {
    return tx.query<EffectivenessCheckResponse>(
      `SELECT c.id, c.window_from AS "windowFrom", c.window_to AS "windowTo", c.opened_at AS "openedAt", c.closed_at AS "closedAt",
              c.review_id AS "reviewId"
       FROM effectiveness_checks c
       WHERE c.action_id = $1
       ORDER BY c.opened_at, c.id`,
      [actionId],
    );
  }

  /** By the person who reviewed the effect to the end of its window, or who took the action out of the watch. */
  async close(
    tx: Tx,
    { id }: Pick<CorrectiveAction, 'id'>,
    reviewId: string | null,
    coveredTo?: string,
  ): Promise<void> {
    await tx.query(
      `UPDATE effectiveness_checks
       SET closed_at = $2, closed_by = $3, review_id = $4, version = version + 1
       WHERE action_id = $1 AND closed_at IS NULL AND ($5::date IS NULL OR window_to <= $5)`,
      [id, tx.now, tx.actor.userId, reviewId, coveredTo ?? null],
    );
  }

  private async open(tx: Tx, row: OpenedCheckRow): Promise<OpenedCheckRow> {
    await tx.query(
      `INSERT INTO effectiveness_checks (id, case_id, provider_id, action_id, window_from, window_to, opened_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [row.id, row.caseId, row.providerId, row.actionId, row.windowFrom, row.windowTo, tx.now],
    );
    tx.wrote = true;
    return row;
  }
}
