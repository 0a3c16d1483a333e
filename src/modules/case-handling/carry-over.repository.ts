import { Injectable } from '@nestjs/common';
import { type CasePart, partNumber } from '../../domain/reference-number';
import type { Tx } from '../../platform/database/tx';
import { orNotFound } from '../../platform/errors/app-error';
import type { Case } from '../../schema/entities';

/** A number in the case of origin and the one that the same record has in the other case. */
export interface Renumbered {
  readonly from: string;
  readonly to: string;
}

export interface Carried extends Renumbered {
  readonly id: string;
  readonly toId: string;
}

const NUMBERS = { INCIDENT: 'incident', FINDING: 'finding', EVIDENCE: 'evidence' } as const;

/** Records of one case written anew in another, as they stand; those of the origin are left where they are. */
@Injectable()
export class CarryOverRepository {
  /** What of the named records the other side was told of, or a document, a result or an agenda carries. */
  async issued(tx: Tx, incidentIds: readonly string[], findingIds: readonly string[]): Promise<number> {
    const row = await tx.one<{ n: number }>(
      `SELECT (SELECT count(*) FROM incidents WHERE id = ANY ($1) AND (released_at IS NOT NULL OR moved_to_id IS NOT NULL))
            + (SELECT count(*) FROM findings f WHERE id = ANY ($2) AND (f.released_at IS NOT NULL OR EXISTS (SELECT 1 FROM fact_checks k WHERE k.finding_id = f.id)))
            + (SELECT count(DISTINCT i.incident_id) FROM finding_incidents i JOIN findings f ON f.id = i.finding_id
               WHERE i.incident_id = ANY ($1) AND f.id <> ALL ($2) AND f.status NOT IN ('VOIDED', 'NOT_A_FINDING')) AS n`,
      [incidentIds, findingIds],
    );
    return row?.n ?? 0;
  }

  async incident(tx: Tx, id: string, target: Case): Promise<Carried> {
    const { seq, no } = await this.number(tx, target, 'INCIDENT');
    const toId = tx.newId();
    const row = orNotFound(
      await tx.one<{ from: string }>(
        `WITH origin AS (SELECT * FROM incidents WHERE id = $1), written AS (
           INSERT INTO incidents (id, case_id, provider_id, seq, incident_no, type, title, symptoms, platforms, third_party, planned_work, status, created_by)
           SELECT $2, $3, provider_id, $4, $5, type, title, symptoms, platforms, third_party, planned_work, 'REPORTED', created_by FROM origin)
         SELECT incident_no AS "from" FROM origin`,
        [id, toId, target.id, seq, no],
      ),
    );
    await this.partsOfIncident(tx, id, toId, target.id);
    return { id, toId, from: row.from, to: no };
  }

  async evidence(tx: Tx, id: string, target: Case): Promise<Carried> {
    const { seq, no } = await this.number(tx, target, 'EVIDENCE');
    const toId = tx.newId();
    const row = orNotFound(
      await tx.one<{ from: string }>(
        `WITH origin AS (SELECT * FROM evidence WHERE id = $1), written AS (
           INSERT INTO evidence (id, case_id, provider_id, seq, evidence_no, title, class, origin, sha256, size, mime, filename, storage_key, collected_at, place,
             collector, source, condition_at_receipt, uploaded_by, uploaded_side, status)
           SELECT $2, $3, provider_id, $4, $5, title, class, origin, sha256, size, mime, filename, storage_key, collected_at, place,
             collector, concat_ws(' · ', source, evidence_no), condition_at_receipt, $6, 'MINISTRY', status FROM origin)
         SELECT evidence_no AS "from" FROM origin`,
        [id, toId, target.id, seq, no, tx.actor.userId],
      ),
    );
    return { id, toId, from: row.from, to: no };
  }

  /** As a draft again, with its criteria, and with what of its incidents and evidence went along. */
  async finding(tx: Tx, id: string, target: Case, along: readonly Carried[]): Promise<Carried> {
    const { seq, no } = await this.number(tx, target, 'FINDING');
    const toId = tx.newId();
    const row = orNotFound(
      await tx.one<{ from: string }>(
        `WITH origin AS (SELECT * FROM findings WHERE id = $1), written AS (
           INSERT INTO findings (id, case_id, provider_id, seq, finding_no, aspect, type, severity, scope, priority, causal, title, condition, cause, effect, cause_codes,
             tables, repeat_of_id, author_id, status)
           SELECT $2, $3, provider_id, $4, $5, aspect, type, severity, scope, priority, causal, title, condition, cause, effect, cause_codes,
             tables, repeat_of_id, author_id, 'DRAFT' FROM origin)
         SELECT finding_no AS "from" FROM origin`,
        [id, toId, target.id, seq, no],
      ),
    );
    const ids = [along.map((one) => one.id), along.map((one) => one.toId)];
    await tx.query(
      `INSERT INTO finding_criteria (id, case_id, provider_id, finding_id, legal_basis_id, criteria_item_code, plan_year, clause)
       SELECT gen_random_uuid(), $2, provider_id, $3, legal_basis_id, criteria_item_code, plan_year, clause FROM finding_criteria WHERE finding_id = $1`,
      [id, target.id, toId],
    );
    for (const [table, column] of LINKS)
      await tx.query(
        `INSERT INTO ${table} (finding_id, ${column}, case_id, provider_id)
         SELECT $3, w.to_id, $2, l.provider_id
         FROM ${table} l
         JOIN unnest($4::uuid[], $5::uuid[]) w (from_id, to_id) ON w.from_id = l.${column}
         WHERE l.finding_id = $1`,
        [id, target.id, toId, ...ids],
      );
    return { id, toId, from: row.from, to: no };
  }

  /** The evidence of the findings named, each piece once. */
  async evidenceOf(tx: Tx, findingIds: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      'SELECT DISTINCT evidence_id AS id FROM finding_evidence WHERE finding_id = ANY ($1) ORDER BY evidence_id',
      [findingIds],
    );
    return rows.map(({ id }) => id);
  }

  private async number(
    tx: Tx,
    target: Case,
    part: CasePart & keyof typeof NUMBERS,
  ): Promise<{ seq: number; no: string }> {
    const seq = await tx.nextNumber(NUMBERS[part], target.id, 0);
    return { seq, no: partNumber(target.caseNo, part, seq) };
  }

  /** What stands now: statements that nobody retracted or replaced, and the course of events. */
  private async partsOfIncident(tx: Tx, id: string, toId: string, toCaseId: string): Promise<void> {
    for (const statement of PARTS_OF_INCIDENT) await tx.query(statement, [id, toId, toCaseId]);
  }
}

const LINKS = [
  ['finding_incidents', 'incident_id'],
  ['finding_evidence', 'evidence_id'],
] as const;

const PARTS_OF_INCIDENT = [
  `INSERT INTO incident_services (incident_id, case_id, provider_id, service_id)
   SELECT $2, $3, provider_id, service_id FROM incident_services WHERE incident_id = $1`,
  `INSERT INTO incident_facilities (incident_id, case_id, facility_id)
   SELECT $2, $3, facility_id FROM incident_facilities WHERE incident_id = $1`,
  `INSERT INTO fact_assertions (id, case_id, incident_id, service_id, segment, field, value_at, value_number, value_text, precision, unit, basis, note,
     asserted_by, asserted_at, source, status, recorded_by)
   SELECT gen_random_uuid(), $3, $2, service_id, segment, field, value_at, value_number, value_text, precision, unit, basis, note,
     asserted_by, asserted_at, source, status, recorded_by
   FROM fact_assertions f
   WHERE incident_id = $1 AND status <> 'RETRACTED'
     AND NOT EXISTS (SELECT 1 FROM fact_assertions later WHERE later.supersedes_id = f.id AND later.status <> 'RETRACTED')`,
  `INSERT INTO timeline_events (id, case_id, incident_id, at, precision, kind, alert_level, alert_action, text, source, visibility, recorded_by)
   SELECT gen_random_uuid(), $3, $2, at, precision, kind, alert_level, alert_action, text, source, visibility, recorded_by
   FROM timeline_events WHERE incident_id = $1`,
] as const;
