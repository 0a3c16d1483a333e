import type { OpinionRoundStatus } from '../../domain/opinion-round';
import type { Opinion, OpinionRound } from '../../schema/entities';
import type { OpinionResponse, OpinionRoundResponse } from './opinion.dto';

/** A round keeps no status of its own: it follows from what was recorded. */
export function statusOfRound(round: OpinionRound, opinions: readonly Opinion[]): OpinionRoundStatus {
  if (round.arrivedAt === null) return 'PREPARED';
  if (opinions.some(({ kind }) => kind === 'WAIVER')) return 'WAIVED';
  if (opinions.length === 0) return round.closedAt === null ? 'OPEN' : 'LAPSED';
  const considered = opinions.every(({ consideration }) => consideration !== 'OPEN');
  return round.closedAt !== null && considered ? 'CONSIDERED' : 'SUBMITTED';
}

export function toRoundResponse(round: OpinionRound, opinions: readonly Opinion[]): OpinionRoundResponse {
  return {
    id: round.id,
    caseId: round.caseId,
    providerId: round.providerId,
    orderId: round.orderId,
    noticeDocumentId: round.noticeDocumentId,
    proposedDisposition: round.proposedDisposition,
    windowDays: round.windowDays,
    status: statusOfRound(round, opinions),
    arrivedAt: round.arrivedAt,
    dueOn: round.dueOn,
    closedAt: round.closedAt,
    closeReason: round.closeReason,
    opinions: opinions.map(toOpinionResponse),
    version: round.version,
  };
}

export function toOpinionResponse(row: Opinion): OpinionResponse {
  return {
    id: row.id,
    roundId: row.roundId,
    kind: row.kind,
    text: row.text,
    receiptNo: row.receiptNo,
    submittedAt: row.submittedAt,
    consideration: row.consideration,
    considerationReason: row.considerationReason,
    consideredAt: row.consideredAt,
    version: row.version,
  };
}
