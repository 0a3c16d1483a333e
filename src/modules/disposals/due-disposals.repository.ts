import { Injectable } from '@nestjs/common';
import type { DisposalKind } from '../../domain/disposal';
import type { Tx } from '../../platform/database/tx';

/** Something whose time to go has come and against which nothing stands today. */
export interface DueDisposal {
  readonly caseId: string;
  readonly caseNo: string;
  readonly providerId: string | null;
  readonly kind: DisposalKind;
  readonly dueSince: string;
  readonly basis: string;
  readonly evidenceIds: readonly string[];
  readonly manifestSha256: string;
}

/** Neither proposed already nor kept on purpose until a later day. */
const NOT_BEFORE_ANYONE = (kind: DisposalKind, provider: string): string => `
  NOT EXISTS (
    SELECT 1 FROM disposals d
    WHERE d.case_id = c.id AND d.kind = '${kind}' AND d.provider_id IS NOT DISTINCT FROM ${provider}
      AND (d.status IN ('PROPOSED', 'EXAMINED', 'APPROVED')
        OR (d.status = 'RETAINED' AND d.review_on > app.seoul_today())
        OR (d.status = 'HANDED_OVER' AND d.ended_at > k.closed_at)))`;

const LINES = (list: string): string => `encode(sha256(convert_to(coalesce(string_agg(${list}), ''), 'UTF8')), 'hex')`;

@Injectable()
export class DueDisposalsRepository {
  /** Materials of a provider in a closed case: due when the case closed, or when the last period to contest it passed. */
  materials(tx: Tx): Promise<DueDisposal[]> {
    return tx.query<DueDisposal>(
      `SELECT c.id AS "caseId", c.case_no AS "caseNo", e.provider_id AS "providerId", 'MATERIALS' AS kind,
              greatest((k.closed_at AT TIME ZONE 'Asia/Seoul')::date, max(r.last)) AS "dueSince",
              string_agg(DISTINCT concat_ws(' ', b.act, b.article), ', ') AS basis, array_agg(e.id ORDER BY e.evidence_no) AS "evidenceIds",
              ${LINES(`concat_ws(' ', e.evidence_no, e.sha256, e.size), E'\\n' ORDER BY e.evidence_no`)} AS "manifestSha256"
       FROM evidence e
       JOIN cases c ON c.id = e.case_id AND c.status IN ('CLOSED', 'CLOSED_NO_ACTION')
       JOIN case_closures k ON k.case_id = c.id AND k.reopened_at IS NULL
       JOIN reference_entries q ON q.dataset = 'retention-classes' AND q.entry -> 'evidenceClasses' ? e.class
         AND q.entry ->> 'disposal' IN ('WHEN_PURPOSE_ACHIEVED', 'WHEN_ANALYSIS_ENDS')
         AND app.seoul_today() BETWEEN q.effective_from AND coalesce(q.effective_to, 'infinity')
       LEFT JOIN LATERAL (
         SELECT act, article FROM legal_bases
         WHERE code = q.entry ->> 'legalBasis' AND app.seoul_today() BETWEEN effective_from AND coalesce(effective_to, 'infinity')
         ORDER BY effective_from DESC LIMIT 1) b ON true
       LEFT JOIN LATERAL (
         SELECT max(due_on) AS last FROM deadlines
         WHERE case_id = c.id AND rule_id IN ('DL-15', 'DL-17A', 'DL-17C', 'DL-21') AND void_reason IS NULL) r ON true
       WHERE e.class IN ('SUBMITTED', 'BREACH') AND e.status IN ('ACCEPTED', 'SEALED')
         AND NOT EXISTS (SELECT 1 FROM legal_holds h WHERE h.evidence_id = e.id AND h.status = 'PLACED')
         AND ${NOT_BEFORE_ANYONE('MATERIALS', 'e.provider_id')}
         AND cardinality(app.disposal_obstacles(c.id)) = 0
       GROUP BY c.id, e.provider_id, k.closed_at
       ORDER BY c.id, e.provider_id`,
    );
  }

  /** Records of a case past the last day of their retention (공공기록물법 시행령 제26조). */
  records(tx: Tx): Promise<DueDisposal[]> {
    return tx.query<DueDisposal>(
      `SELECT c.id AS "caseId", c.case_no AS "caseNo", NULL::uuid AS "providerId", 'CASE_RECORDS' AS kind,
              k.retained_until + 1 AS "dueSince", concat_ws(' ', b.act, b.article) AS basis,
              coalesce((SELECT array_agg(e.id ORDER BY e.evidence_no) FROM evidence e WHERE e.case_id = c.id AND e.status <> 'PURGED'), '{}') AS "evidenceIds",
              (SELECT ${LINES(`m.line, E'\\n' ORDER BY m.line`)}
               FROM (SELECT concat_ws(' ', evidence_no, sha256, size) AS line FROM evidence WHERE case_id = c.id AND status <> 'PURGED'
                     UNION ALL SELECT concat_ws(' ', document_no, snapshot_sha256) FROM official_documents WHERE case_id = c.id) m) AS "manifestSha256"
       FROM cases c
       JOIN case_closures k ON k.case_id = c.id AND k.reopened_at IS NULL AND k.retained_until < app.seoul_today()
       JOIN reference_entries q ON q.dataset = 'retention-classes' AND q.code = k.retention
         AND app.seoul_today() BETWEEN q.effective_from AND coalesce(q.effective_to, 'infinity')
       LEFT JOIN LATERAL (
         SELECT act, article FROM legal_bases
         WHERE code = q.entry ->> 'legalBasis' AND app.seoul_today() BETWEEN effective_from AND coalesce(effective_to, 'infinity')
         ORDER BY effective_from DESC LIMIT 1) b ON true
       WHERE c.status IN ('CLOSED', 'CLOSED_NO_ACTION')
         AND ${NOT_BEFORE_ANYONE('CASE_RECORDS', 'NULL::uuid')}
         AND cardinality(app.disposal_obstacles(c.id)) = 0
       ORDER BY c.id`,
    );
  }
}
