import { Injectable } from '@nestjs/common';
import { seoulDay } from '../../domain/calendar-day';
import type { DelegationRule, Position, SigningActor } from '../../domain/approval-line';
import type { Tx } from '../../platform/database/tx';
import { ReviewStep } from '../../schema/entities';

/** One who may sign on a case, with who stands in today. */
export interface SignerRow {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly position: Position | null;
  readonly isApprover: boolean;
  /** The last day of an absence that includes today. */
  readonly absentUntil: string | null;
  readonly deputyName: string | null;
}

/** A step with the names of its people. */
export interface StepRow {
  readonly id: string;
  readonly roundId: string;
  readonly seq: number;
  readonly role: ReviewStep['role'];
  readonly signerId: string | null;
  readonly signerName: string | null;
  readonly signerTitle: string | null;
  readonly decision: ReviewStep['decision'];
  readonly opinion: string | null;
  readonly decidedBy: string | null;
  readonly decidedByName: string | null;
  readonly decidedByTitle: string | null;
  readonly decidedAt: Date | null;
  readonly mark: ReviewStep['mark'];
  readonly acknowledgedAt: Date | null;
  readonly version: number;
}

export interface RuleRow extends DelegationRule {
  readonly nameKo: string;
  readonly nameEn: string;
  readonly basisKo: string;
  readonly basisEn: string;
}

const STEP = `s.id, s.round_id AS "roundId", s.seq, s.role, s.signer_id AS "signerId", p.name AS "signerName", p.title AS "signerTitle",
  s.decision, s.opinion, s.decided_by AS "decidedBy", d.name AS "decidedByName", d.title AS "decidedByTitle",
  s.decided_at AS "decidedAt", s.mark, s.acknowledged_at AS "acknowledgedAt", s.version`;

const STEPS = `review_steps s LEFT JOIN users p ON p.id = s.signer_id LEFT JOIN users d ON d.id = s.decided_by`;

@Injectable()
export class ApprovalLinesRepository {
  /** The delegation rules of the day of the act. */
  async rules(tx: Tx): Promise<RuleRow[]> {
    const rows = await tx.query<{ entry: RuleRow }>(
      `SELECT entry
       FROM reference_entries
       WHERE dataset = 'delegation-rules' AND $1::date BETWEEN effective_from AND coalesce(effective_to, 'infinity')
       ORDER BY code`,
      [seoulDay(tx.now)],
    );
    return rows.map(({ entry }) => entry);
  }

  /** Approvers, and the lead inspectors of the case's team. */
  signers(tx: Tx, caseId: string): Promise<SignerRow[]> {
    return tx.query<SignerRow>(
      `SELECT u.id, u.name, u.title, u.post AS position, a.approves AS "isApprover", b.ends_on AS "absentUntil", e.name AS "deputyName"
       FROM users u
       CROSS JOIN LATERAL (
         SELECT bool_or(m.role = 'APP') AS approves, bool_or(m.role = 'LEAD') AS leads
         FROM memberships m
         WHERE m.user_id = u.id AND $2::date BETWEEN m.valid_from AND coalesce(m.valid_to, 'infinity')) a
       LEFT JOIN LATERAL app.absent_until(u.id, $2::date) b ON true
       LEFT JOIN users e ON e.id = b.deputy_id
       WHERE u.status = 'ACTIVE'
         AND (a.approves OR (a.leads AND EXISTS (
           SELECT 1 FROM case_team_members t
           WHERE t.case_id = $1 AND t.user_id = u.id AND t.conflict_of_interest = 'NONE'
             AND $2::date BETWEEN t.valid_from AND coalesce(t.valid_to, 'infinity'))))
       ORDER BY u.name, u.id`,
      [caseId, seoulDay(tx.now)],
    );
  }

  async signingActor(tx: Tx): Promise<SigningActor> {
    const { userId, roles } = tx.actor;
    const row = await tx.one<{ position: Position | null; deputyOf: string[] }>(
      `SELECT u.post AS position, ARRAY(SELECT app.deputised($2::date)) AS "deputyOf"
       FROM users u
       WHERE u.id = $1`,
      [userId, seoulDay(tx.now)],
    );
    return {
      id: userId,
      position: row?.position ?? null,
      isApprover: roles.includes('APP'),
      deputyOf: row?.deputyOf ?? [],
    };
  }

  /** The steps of rounds, in their order. */
  steps(tx: Tx, roundIds: readonly string[]): Promise<StepRow[]> {
    return tx.query<StepRow>(
      `SELECT ${STEP} FROM ${STEPS} WHERE s.round_id = ANY ($1::uuid[]) ORDER BY s.round_id, s.seq`,
      [roundIds],
    );
  }

  lines(tx: Tx, roundId: string): Promise<ReviewStep[]> {
    return tx.list(ReviewStep, { roundId }, { seq: 'ASC' });
  }

  /** Names and titles of people, for the boxes that are printed. */
  async people(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, { name: string; title: string | null }>> {
    const rows = await tx.query<{ id: string; name: string; title: string | null }>(
      'SELECT id, name, title FROM users WHERE id = ANY ($1::uuid[])',
      [ids],
    );
    return new Map(rows.map(({ id, name, title }) => [id, { name, title }]));
  }
}
