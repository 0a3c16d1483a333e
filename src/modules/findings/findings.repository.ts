import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import { orNotFound } from '../../platform/errors/app-error';
import { Finding } from '../../schema/entities';
import type { FindingCriterionResponse } from './finding.dto';

/** What a finding is linked with, as far as the reader may see it. */
export interface FindingLinks {
  readonly criteria: FindingCriterionResponse[];
  readonly incidentIds: string[];
  readonly evidenceIds: string[];
}

/** What the database counts for the guards of a finding's moves. */
export interface FindingCounts {
  readonly criteria: number;
  readonly acceptedEvidence: number;
  readonly factChecks: number;
  readonly openFactChecks: number;
  /** The last day of the running fact check. */
  readonly factCheckDueOn: string | null;
  readonly linkedActions: number;
  readonly unverifiedActions: number;
  readonly unclosedActions: number;
  readonly repeats: number;
}

@Injectable()
export class FindingsRepository {
  async get(tx: Tx, id: string): Promise<Finding> {
    return orNotFound(await tx.find(Finding, { id }));
  }

  async lock(tx: Tx, id: string): Promise<Finding> {
    return orNotFound(await tx.lock(Finding, { id }));
  }

  /** To its respondent it is disputed until the letter with the decision has arrived. */
  async shownStatus(tx: Tx, { id, status }: Finding): Promise<Finding['status']> {
    const sql = 'SELECT app.shown_finding_status($1, $2) AS status';
    const row = await tx.one<Pick<Finding, 'status'>>(sql, [id, status]);
    return row?.status ?? status;
  }

  async counts(tx: Tx, id: string): Promise<FindingCounts> {
    return orNotFound(
      await tx.one<FindingCounts>(
        `SELECT
           (SELECT count(*) FROM finding_criteria WHERE finding_id = f.id) AS criteria,
           (SELECT count(*) FROM finding_evidence l JOIN evidence e ON e.id = l.evidence_id
            WHERE l.finding_id = f.id AND e.status IN ('ACCEPTED', 'SEALED')) AS "acceptedEvidence",
           (SELECT count(*) FROM fact_checks WHERE finding_id = f.id) AS "factChecks",
           (SELECT count(*) FROM fact_checks WHERE finding_id = f.id AND outcome = 'OPEN') AS "openFactChecks",
           (SELECT max(due_on) FROM fact_checks WHERE finding_id = f.id AND outcome = 'OPEN') AS "factCheckDueOn",
           count(a.id) AS "linkedActions",
           count(a.id) FILTER (WHERE a.status NOT IN ('VERIFIED', 'MONITORING', 'CLOSED', 'WAIVED', 'SUPERSEDED')) AS "unverifiedActions",
           count(a.id) FILTER (WHERE a.status NOT IN ('CLOSED', 'WAIVED', 'SUPERSEDED')) AS "unclosedActions",
           (SELECT count(*) FROM findings r WHERE r.repeat_of_id = f.id AND r.status NOT IN ('VOIDED', 'NOT_A_FINDING')) AS repeats
         FROM findings f
         LEFT JOIN requirement_findings l ON l.finding_id = f.id
         LEFT JOIN corrective_actions a ON a.requirement_id = l.requirement_id
         WHERE f.id = $1
         GROUP BY f.id`,
        [id],
      ),
    );
  }

  /** Possible recurrences that wait for an answer; they are never open to a provider. */
  async recurrencesUnanswered(tx: Tx, findingId: string): Promise<number> {
    const row = await tx.one<{ n: number }>(
      `SELECT count(*) AS n FROM recurrences WHERE finding_id = $1 AND status = 'PROPOSED'`,
      [findingId],
    );
    return row?.n ?? 0;
  }

  async links(tx: Tx, findingId: string): Promise<FindingLinks> {
    return {
      criteria: await this.criteria(tx, findingId),
      incidentIds: await this.ids(
        tx,
        'SELECT incident_id AS id FROM finding_incidents WHERE finding_id = $1 ORDER BY 1',
        findingId,
      ),
      evidenceIds: await this.ids(
        tx,
        'SELECT e.id FROM finding_evidence l JOIN evidence e ON e.id = l.evidence_id WHERE l.finding_id = $1 ORDER BY e.seq',
        findingId,
      ),
    };
  }

  /** Evidence of this case and respondent among the ids that a finding may rest on. */
  async acceptedEvidence(tx: Tx, finding: Finding, ids: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM evidence
       WHERE id = ANY ($1::uuid[]) AND case_id = $2 AND provider_id = $3 AND status IN ('ACCEPTED', 'SEALED')`,
      [ids, finding.caseId, finding.providerId],
    );
    return rows.map((row) => row.id);
  }

  async unknownCauseCodes(tx: Tx, codes: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ code: string }>(
      `SELECT given.code
       FROM unnest($1::text[]) AS given (code)
       WHERE NOT EXISTS (SELECT 1 FROM cause_codes c WHERE c.code = given.code)`,
      [codes],
    );
    return rows.map((row) => row.code);
  }

  /** Findings that the requirements of an order answer. */
  ofOrder(tx: Tx, orderId: string): Promise<string[]> {
    return this.ids(
      tx,
      'SELECT DISTINCT finding_id AS id FROM requirement_findings WHERE order_id = $1 ORDER BY 1',
      orderId,
    );
  }

  ofRequirement(tx: Tx, requirementId: string): Promise<string[]> {
    return this.ids(
      tx,
      'SELECT finding_id AS id FROM requirement_findings WHERE requirement_id = $1 ORDER BY 1',
      requirementId,
    );
  }

  /** Confirmed findings of a respondent, in the order of their numbers. */
  confirmed(tx: Tx, caseId: string, providerId: string): Promise<Finding[]> {
    return tx.list(Finding, { caseId, providerId, status: 'CONFIRMED' }, { seq: 'ASC' });
  }

  async updateNote(tx: Tx, findingId: string, note: string): Promise<void> {
    await tx.query('UPDATE finding_internals SET note = $2, version = version + 1 WHERE finding_id = $1', [
      findingId,
      note,
    ]);
  }

  private criteria(tx: Tx, findingId: string): Promise<FindingCriterionResponse[]> {
    return tx.query<FindingCriterionResponse>(
      `SELECT c.legal_basis_id AS "legalBasisId", '「' || b.act || '」 ' || b.article AS article, c.criteria_item_code AS "criteriaItemCode",
              i.title_ko AS "criteriaItemTitle", c.plan_year AS "planYear", c.clause
       FROM finding_criteria c
       LEFT JOIN legal_bases b ON b.id = c.legal_basis_id
       LEFT JOIN criteria_items i ON i.code = c.criteria_item_code
       WHERE c.finding_id = $1
       ORDER BY c.id`,
      [findingId],
    );
  }

  private async ids(tx: Tx, sql: string, id: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(sql, [id]);
    return rows.map((row) => row.id);
  }
}
