import { Injectable } from '@nestjs/common';
import { partNumber } from '../../domain/reference-number';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { ThirdPartyEvidence, type ThirdPartyInspection } from '../../schema/entities';
import type { ThirdPartyResponse, UsedEvidenceResponse } from './third-party.dto';

export type ThirdPartyRow = Omit<ThirdPartyResponse, 'used' | 'availableMoves'> & { readonly caseNo: string };

const ROWS = `
  SELECT t.id, t.case_id AS "caseId", c.case_no AS "caseNo", t.inspection_id AS "inspectionId", i.inspection_no AS "inspectionNo", i.status AS "inspectionStatus",
         p.legal_name_ko AS "thirdPartyNameKo", p.legal_name_en AS "thirdPartyNameEn", t.provider_id AS "providerId", t.respondent_id AS "respondentId",
         r.legal_name_ko AS "respondentNameKo", r.legal_name_en AS "respondentNameEn", t.ground, l.act || ' ' || l.article AS "permittedBy",
         t.consent_by AS "consentBy", t.consent_on AS "consentOn", t.necessity, t.notice_document_id AS "noticeDocumentId", d.document_no AS "noticeDocumentNo",
         t.notice_arrived_at AS "noticeArrivedAt", t.deferral_reason AS "deferralReason", t.version
  FROM third_party_inspections t
  JOIN cases c ON c.id = t.case_id
  JOIN inspections i ON i.id = t.inspection_id
  JOIN providers p ON p.id = t.provider_id
  JOIN providers r ON r.id = t.respondent_id
  LEFT JOIN legal_bases l ON l.id = t.legal_basis_id
  LEFT JOIN official_documents d ON d.id = t.notice_document_id`;

@Injectable()
export class ThirdPartiesRepository {
  ofCase(tx: Tx, caseId: string): Promise<ThirdPartyRow[]> {
    return tx.query<ThirdPartyRow>(`${ROWS} WHERE t.case_id = $1 ORDER BY t.created_at, t.id`, [caseId]);
  }

  async row(tx: Tx, id: string): Promise<ThirdPartyRow> {
    return orNotFound(await tx.one<ThirdPartyRow>(`${ROWS} WHERE t.id = $1`, [id]));
  }

  used(tx: Tx, id: string): Promise<UsedEvidenceResponse[]> {
    return tx.query<UsedEvidenceResponse>(
      `SELECT u.evidence_id AS "evidenceId", e.evidence_no AS "evidenceNo", u.copied_to_id AS "copiedToId", k.evidence_no AS "copiedToNo", u.purpose
       FROM third_party_evidence u
       JOIN evidence e ON e.id = u.evidence_id
       JOIN evidence k ON k.id = u.copied_to_id
       WHERE u.third_party_inspection_id = $1
       ORDER BY u.copied_at, e.evidence_no`,
      [id],
    );
  }

  /** The power that permits it, in force on the day. */
  async isInForce(tx: Tx, legalBasisId: string, on: string): Promise<boolean> {
    const row = await tx.one(
      `SELECT 1 FROM legal_bases WHERE id = $1 AND power = 'INSPECTION' AND $2::date BETWEEN effective_from AND coalesce(effective_to, 'infinity')`,
      [legalBasisId, on],
    );
    return row !== null;
  }

  /** What the third party gave, once more as evidence about the respondent; the ministry keeps it, neither side is shown the other's. */
  async copy(tx: Tx, record: ThirdPartyInspection, caseNo: string, evidenceId: string, purpose: string): Promise<void> {
    const seq = await tx.nextNumber('evidence', record.caseId, 0);
    const copiedToId = tx.newId();
    const copied = await tx.query(
      `INSERT INTO evidence (id, case_id, provider_id, seq, evidence_no, title, class, origin, sha256, size, mime, filename, storage_key, collected_at, place,
         collector, source, condition_at_receipt, uploaded_by, uploaded_side, status)
       SELECT $1, case_id, $2, $3, $4, title, class, origin, sha256, size, mime, filename, storage_key, collected_at, place,
         collector, concat_ws(' · ', source, evidence_no), condition_at_receipt, $5, 'MINISTRY', status
       FROM evidence
       WHERE id = $6 AND case_id = $7 AND provider_id = $8 AND status IN ('ACCEPTED', 'SEALED')
       RETURNING id`,
      [
        copiedToId,
        record.respondentId,
        seq,
        partNumber(caseNo, 'EVIDENCE', seq),
        tx.actor.userId,
        evidenceId,
        record.caseId,
        record.providerId,
      ],
    );
    if (copied.length !== 1) throw new AppError('third-party.evidence-not-its-own');
    await tx.insert(ThirdPartyEvidence, {
      thirdPartyInspectionId: record.id,
      caseId: record.caseId,
      evidenceId,
      copiedToId,
      purpose,
      copiedBy: tx.actor.userId,
      copiedAt: tx.now,
    });
  }
}
