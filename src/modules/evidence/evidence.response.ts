import type { Actor } from '../../domain/actor';
import { evidenceMachine, type EvidenceFacts } from '../../domain/evidence';
import { movesFor } from '../../platform/http/moves';
import type { Evidence } from '../../schema/entities';
import type { EvidenceResponse } from './evidence.dto';

/** A stored item is durable and hashed. Receipts, retention and purge approvals are not kept yet, so those moves are refused. */
export const EVIDENCE_FACTS: EvidenceFacts = {
  reasonGiven: true,
  fileDurable: true,
  hashFixed: true,
  scanClean: true,
  receiptAttached: false,
  legalHolds: 0,
  retentionOver: false,
  purgeApproved: false,
};

export function toEvidenceResponse(row: Evidence, actor: Actor): EvidenceResponse {
  return {
    id: row.id,
    caseId: row.caseId,
    providerId: row.providerId,
    evidenceNo: row.evidenceNo,
    title: row.title,
    class: row.class,
    origin: row.origin,
    sha256: row.sha256,
    size: row.size,
    mime: row.mime,
    filename: row.filename,
    collectedAt: row.collectedAt,
    place: row.place,
    collector: row.collector,
    source: row.source,
    conditionAtReceipt: row.conditionAtReceipt,
    sessionId: row.sessionId,
    supersedesId: row.supersedesId,
    uploadedSide: row.uploadedSide,
    receivedAt: row.receivedAt,
    releasedAt: row.releasedAt,
    status: row.status,
    version: row.version,
    availableMoves: movesFor(evidenceMachine, row.status, EVIDENCE_FACTS, actor),
  };
}
