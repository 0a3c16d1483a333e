import { Injectable } from '@nestjs/common';
import { RIGHT_RULES } from '../../domain/due-standing';
import type { Label } from '../../domain/label';
import type { Tx } from '../../platform/database/tx';
import type { OtherCaseResponse } from '../cases/case.dto';
import type { CarryOverResponse, SuspensionResponse, TransferResponse } from './case-handling.dto';

export interface Relatives {
  readonly mergedFrom: OtherCaseResponse[];
  readonly splitFrom: OtherCaseResponse | null;
  readonly splitInto: OtherCaseResponse[];
}

export interface StoppedPeriod {
  readonly id: string;
  readonly formerDue: string;
}

/** What was decided about a case as a whole; another case is named only where the reader sees it. */
@Injectable()
export class CaseHandlingQuery {
  async relatives(tx: Tx, caseId: string): Promise<Relatives> {
    const found = await tx.one<Relatives>(
      `SELECT
         (SELECT coalesce(json_agg(json_build_object('id', m.id, 'caseNo', m.case_no) ORDER BY m.case_no), '[]') FROM cases m WHERE m.merged_into_id = c.id) AS "mergedFrom",
         (SELECT json_build_object('id', o.id, 'caseNo', o.case_no) FROM cases o WHERE o.id = c.split_from_id) AS "splitFrom",
         (SELECT coalesce(json_agg(json_build_object('id', n.id, 'caseNo', n.case_no) ORDER BY n.case_no), '[]') FROM cases n WHERE n.split_from_id = c.id) AS "splitInto"
       FROM cases c
       WHERE c.id = $1`,
      [caseId],
    );
    return found ?? { mergedFrom: [], splitFrom: null, splitInto: [] };
  }

  transfer(tx: Tx, caseId: string): Promise<TransferResponse | null> {
    return tx.one<TransferResponse>(
      `SELECT t.id, t.agency_name AS "agencyName", t.legal_ground AS "legalGround", t.reason, t.enclosures, t.method, t.document_id AS "documentId",
              d.document_no AS "documentNo", t.transferred_at AS "transferredAt", t.acknowledged_on AS "acknowledgedOn",
              t.acknowledgement_no AS "acknowledgementNo", t.version
       FROM case_transfers t
       JOIN official_documents d ON d.id = t.document_id
       WHERE t.case_id = $1`,
      [caseId],
    );
  }

  carryOvers(tx: Tx, caseId: string): Promise<CarryOverResponse[]> {
    return tx.query<CarryOverResponse>(
      `SELECT k.id, k.case_id = $1 AS outgoing,
              (SELECT json_build_object('id', o.id, 'caseNo', o.case_no) FROM cases o WHERE o.id = CASE WHEN k.case_id = $1 THEN k.to_case_id ELSE k.case_id END) AS other,
              k.reason, k.respondents, k.incidents, k.findings, k.evidence, k.decided_at AS "decidedAt"
       FROM case_carry_overs k
       WHERE $1 IN (k.case_id, k.to_case_id)
       ORDER BY k.decided_at, k.id`,
      [caseId],
    );
  }

  suspensions(tx: Tx, caseId: string): Promise<SuspensionResponse[]> {
    return tx.query<SuspensionResponse>(
      `SELECT s.id, s.ground, s.stay_order_id AS "stayOrderId", s.referral_id AS "referralId", coalesce(s.authority, o.court) AS authority,
              coalesce(s.authority_case_no, o.court_case_no) AS "authorityCaseNo", s.since, s.reason, cardinality(s.stopped_deadline_ids) AS "stoppedDeadlines",
              s.ended_on AS "endedOn", s.end_reason AS "endReason"
       FROM case_suspensions s
       LEFT JOIN stay_orders o ON o.id = s.stay_order_id
       WHERE s.case_id = $1
       ORDER BY s.set_at DESC, s.id`,
      [caseId],
    );
  }

  /** The name that the agency bears on that day; null where the register has no such agency. */
  agencyName(tx: Tx, code: string, on: string): Promise<Label | null> {
    return tx.one<Label>(
      `SELECT name_ko AS ko, name_en AS en
       FROM agency_names
       WHERE code = $1 AND $2::date BETWEEN effective_from AND coalesce(effective_to, 'infinity')
       ORDER BY effective_from DESC
       LIMIT 1`,
      [code, on],
    );
  }

  /** Periods of the respondents that run now; rights run on. */
  async runningPeriods(tx: Tx, caseId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT d.id
       FROM deadlines d
       WHERE d.case_id = $1 AND d.bound = 'PROVIDER' AND d.satisfied_at IS NULL AND d.void_reason IS NULL AND d.due_on IS NOT NULL AND d.rule_id <> ALL ($2)
       ORDER BY d.due_at, d.id`,
      [caseId, RIGHT_RULES],
    );
    return rows.map(({ id }) => id);
  }

  /** Of these the ones that still stand still, with the day that each had before; what a stay holds goes on with that stay. */
  stoppedPeriods(tx: Tx, ids: readonly string[]): Promise<StoppedPeriod[]> {
    return tx.query<StoppedPeriod>(
      `SELECT d.id, b.due_on AS "formerDue"
       FROM deadlines d
       JOIN deadline_revisions r ON r.deadline_id = d.id AND r.seq = d.revision AND r.spec ->> 'kind' = 'STAYED'
       JOIN LATERAL (SELECT due_on FROM deadline_revisions WHERE deadline_id = d.id AND seq < r.seq ORDER BY seq DESC LIMIT 1) b ON true
       WHERE d.id = ANY ($1) AND d.void_reason IS NULL
         AND NOT EXISTS (SELECT 1 FROM stay_orders s WHERE s.lifted_on IS NULL AND (d.subject_id = s.order_id
           OR d.subject_id IN (SELECT a.id FROM corrective_actions a WHERE a.order_id = s.order_id)
           OR d.subject_id IN (SELECT p.id FROM action_plans p WHERE p.order_id = s.order_id)))
       ORDER BY d.id`,
      [ids],
    );
  }
}
