import type { CorrectiveActionStatus } from '../../domain/corrective-action';
import type { Tx } from '../../platform/database/tx';

export interface ActionRow {
  readonly id: string;
  readonly providerId: string;
  readonly actionNo: string;
  readonly requirementId: string;
  readonly requirementNo: string;
  readonly requirementTitle: string;
  readonly kind: string;
  readonly description: string;
  readonly ownerTitle: string | null;
  readonly status: CorrectiveActionStatus;
  readonly monitoringUntil: string | null;
  readonly round: number | null;
  readonly completedOn: string;
  readonly reportedAt: Date;
  readonly receiptNo: string;
  readonly withdrawnAt: Date | null;
  readonly verificationId: string | null;
  readonly method: string;
  readonly startedAt: Date;
  readonly result: string | null;
  readonly decidedAt: Date | null;
  readonly effect: string | null;
}

/** Each action with its last report, the verification of that report and the last review of its effect. For both sides. */
export function readActions(tx: Tx, caseId: string): Promise<ActionRow[]> {
  return tx.query<ActionRow>(
    `SELECT a.id, a.provider_id AS "providerId", a.action_no AS "actionNo", a.requirement_id AS "requirementId", q.requirement_no AS "requirementNo",
            q.title AS "requirementTitle", a.kind, a.description, a.owner_title AS "ownerTitle", a.status, a.monitoring_until AS "monitoringUntil",
            r.round, r.completed_on AS "completedOn", r.reported_at AS "reportedAt", r.receipt_no AS "receiptNo", r.withdrawn_at AS "withdrawnAt",
            v.id AS "verificationId", v.method, v.started_at AS "startedAt", v.result, v.decided_at AS "decidedAt", e.result AS effect
     FROM corrective_actions a
     JOIN requirements q ON q.id = a.requirement_id
     LEFT JOIN LATERAL (SELECT * FROM completion_reports x WHERE x.action_id = a.id ORDER BY x.round DESC LIMIT 1) r ON true
     LEFT JOIN verifications v ON v.report_id = r.id
     LEFT JOIN LATERAL (SELECT x.result FROM effectiveness_reviews x WHERE x.action_id = a.id ORDER BY x.reviewed_at DESC LIMIT 1) e ON true
     WHERE a.case_id = $1
     ORDER BY a.seq`,
    [caseId],
  );
}
