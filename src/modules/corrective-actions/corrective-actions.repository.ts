import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import { orNotFound } from '../../platform/errors/app-error';
import { CompletionReport, CorrectiveAction, Milestone, Verification } from '../../schema/entities';

/** What the guards of an action's moves are judged by, as far as the database counts it. */
export interface ActionCounts {
  readonly orderStatus: string;
  readonly planAccepted: boolean;
  readonly acceptanceCriteria: number;
  readonly milestonesOpen: number;
  readonly reporterId: string | null;
  readonly verificationId: string | null;
  readonly verifierId: string | null;
  readonly method: string | null;
  readonly verifiedAt: Date | null;
  readonly actorChecked: boolean;
  readonly criteriaJudged: number;
  readonly criteriaComplied: number;
  readonly alternativesNotAllowed: number;
  readonly criteriaProved: number;
}

export interface ActionInternals {
  readonly ownConflictOpen: boolean;
  readonly inspectionApproved: boolean;
  readonly recurrencesUnanswered: number;
}

export interface LatestReview {
  readonly result: string;
  readonly recurrences: number;
  readonly windowTo: string;
}

@Injectable()
export class CorrectiveActionsRepository {
  async get(tx: Tx, id: string): Promise<CorrectiveAction> {
    return orNotFound(await tx.find(CorrectiveAction, { id }));
  }

  async lock(tx: Tx, id: string): Promise<CorrectiveAction> {
    return orNotFound(await tx.lock(CorrectiveAction, { id }));
  }

  async lockMilestone(tx: Tx, id: string): Promise<Milestone> {
    return orNotFound(await tx.lock(Milestone, { id }));
  }

  async getVerification(tx: Tx, id: string): Promise<Verification> {
    return orNotFound(await tx.find(Verification, { id }));
  }

  async lockVerification(tx: Tx, id: string): Promise<Verification> {
    return orNotFound(await tx.lock(Verification, { id }));
  }

  /** The verification of the latest report that stands. */
  async currentVerification(tx: Tx, actionId: string): Promise<Verification> {
    const row = await tx.one<{ id: string }>(
      `SELECT v.id
       FROM completion_reports r
       JOIN verifications v ON v.report_id = r.id
       WHERE r.action_id = $1 AND r.withdrawn_at IS NULL
       ORDER BY r.round DESC
       LIMIT 1`,
      [actionId],
    );
    return this.lockVerification(tx, orNotFound(row).id);
  }

  /** The latest report that stands. */
  async latestReport(tx: Tx, actionId: string): Promise<CompletionReport> {
    const [report] = await tx.list(CompletionReport, { actionId, withdrawnAt: null }, { round: 'DESC' });
    return orNotFound(report);
  }

  async counts(tx: Tx, actionId: string): Promise<ActionCounts> {
    return orNotFound(
      await tx.one<ActionCounts>(
        `SELECT o.status AS "orderStatus",
                EXISTS (SELECT 1 FROM action_plans p JOIN plan_items i ON i.plan_id = p.id
                        WHERE p.order_id = a.order_id AND p.status = 'ACCEPTED' AND i.requirement_id = a.requirement_id) AS "planAccepted",
                (SELECT count(*) FROM acceptance_criteria c WHERE c.requirement_id = a.requirement_id) AS "acceptanceCriteria",
                (SELECT count(*) FROM milestones m WHERE m.action_id = a.id AND m.actual_on IS NULL) AS "milestonesOpen",
                r.attested_by AS "reporterId",
                v.id AS "verificationId", v.verifier_id AS "verifierId", v.method, v.decided_at AS "verifiedAt",
                EXISTS (SELECT 1 FROM verification_checks c WHERE c.verification_id = v.id AND c.checked_by = $2) AS "actorChecked",
                (SELECT count(*) FROM verification_checks c WHERE c.verification_id = v.id) AS "criteriaJudged",
                (SELECT count(*) FROM verification_checks c
                 WHERE c.verification_id = v.id AND c.result IN ('COMPLIED', 'ALTERNATIVE_ACCEPTED')) AS "criteriaComplied",
                (SELECT count(*) FROM verification_checks c
                 WHERE c.verification_id = v.id AND c.result = 'ALTERNATIVE_ACCEPTED' AND NOT q.alternative_allowed) AS "alternativesNotAllowed",
                (SELECT count(*) FROM verification_checks c WHERE c.verification_id = v.id AND EXISTS (
                   SELECT 1 FROM verification_evidence e JOIN evidence x ON x.id = e.evidence_id
                   WHERE e.check_id = c.id AND x.status IN ('ACCEPTED', 'SEALED'))) AS "criteriaProved"
         FROM corrective_actions a
         JOIN orders o ON o.id = a.order_id
         JOIN requirements q ON q.id = a.requirement_id
         LEFT JOIN LATERAL (
           SELECT id, attested_by FROM completion_reports
           WHERE action_id = a.id AND withdrawn_at IS NULL
           ORDER BY round DESC LIMIT 1) r ON true
         LEFT JOIN verifications v ON v.report_id = r.id
         WHERE a.id = $1`,
        [actionId, tx.actor.userId],
      ),
    );
  }

  /** What only the ministry's side knows: its team's interests, its inspections and what looks like a recurrence. */
  async internals(
    tx: Tx,
    { id, caseId, requirementId }: CorrectiveAction,
    verificationId: string | null,
  ): Promise<ActionInternals> {
    return orNotFound(
      await tx.one<ActionInternals>(
        `SELECT EXISTS (SELECT 1 FROM case_team_members m
                        WHERE m.case_id = $1 AND m.user_id = $2 AND m.conflict_of_interest <> 'NONE') AS "ownConflictOpen",
                EXISTS (SELECT 1 FROM verifications v
                        JOIN inspections n ON n.id = v.inspection_id
                        WHERE v.id = $3 AND n.status = 'REPORT_APPROVED') AS "inspectionApproved",
                (SELECT count(*) FROM recurrences m
                 WHERE m.status = 'PROPOSED' AND (m.action_id = $4
                   OR m.finding_id IN (SELECT l.finding_id FROM requirement_findings l WHERE l.requirement_id = $5)))
                  + (SELECT count(*) FROM action_reopenings o WHERE o.action_id = $4 AND o.status = 'REQUESTED') AS "recurrencesUnanswered"`,
        [caseId, tx.actor.userId, verificationId, id, requirementId],
      ),
    );
  }

  /** The last review of the effect since the action was last verified. */
  latestReview(tx: Tx, actionId: string): Promise<LatestReview | null> {
    return tx.one<LatestReview>(
      `SELECT e.result, e.recurrences, e.window_to AS "windowTo"
       FROM effectiveness_reviews e
       WHERE e.action_id = $1
         AND e.reviewed_at >= (SELECT max(decided_at) FROM verifications WHERE action_id = $1)
       ORDER BY e.reviewed_at DESC, e.id DESC
       LIMIT 1`,
      [actionId],
    );
  }

  /** Which of these items of evidence can prove something about the provider's action. */
  async usableEvidence(
    tx: Tx,
    action: Pick<CorrectiveAction, 'caseId' | 'providerId'>,
    ids: readonly string[],
  ): Promise<Set<string>> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM evidence
       WHERE id = ANY ($1) AND case_id = $2 AND provider_id = $3 AND status IN ('ACCEPTED', 'SEALED')`,
      [ids, action.caseId, action.providerId],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Actions of the order that still wait for their first or next report. */
  async unreported(tx: Tx, orderId: string): Promise<number> {
    const row = await tx.one<{ n: number }>(
      `SELECT count(*) AS n FROM corrective_actions
       WHERE order_id = $1
         AND status IN ('REQUIRED', 'PLANNED', 'IN_PROGRESS', 'PARTIALLY_VERIFIED', 'REJECTED', 'FAILED_EFFECT', 'SUSPENDED', 'REOPENED')`,
      [orderId],
    );
    return row?.n ?? 0;
  }

  /** The requirement of the action and of every action that it took the place of. */
  async requirementsServed(tx: Tx, actionId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `WITH RECURSIVE served AS (
         SELECT id, requirement_id FROM corrective_actions WHERE id = $1
         UNION
         SELECT a.id, a.requirement_id FROM corrective_actions a JOIN served s ON a.replaced_by_id = s.id)
       SELECT DISTINCT requirement_id AS id FROM served ORDER BY 1`,
      [actionId],
    );
    return rows.map(({ id }) => id);
  }

  async nextRound(tx: Tx, actionId: string): Promise<number> {
    const row = await tx.one<{ n: number }>(
      'SELECT coalesce(max(round), 0) + 1 AS n FROM completion_reports WHERE action_id = $1',
      [actionId],
    );
    return row?.n ?? 1;
  }

  async nextMilestoneSeq(tx: Tx, actionId: string): Promise<number> {
    const row = await tx.one<{ n: number }>(
      'SELECT coalesce(max(seq), 0) + 1 AS n FROM milestones WHERE action_id = $1',
      [actionId],
    );
    return row?.n ?? 1;
  }
}
