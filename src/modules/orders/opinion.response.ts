import type { Actor } from '../../domain/actor';
import { seoulDay } from '../../domain/calendar-day';
import { opinionRoundMachine, type OpinionRoundFacts, type OpinionRoundStatus } from '../../domain/opinion-round';
import { may } from '../../domain/permission';
import { movesFor } from '../../platform/http/moves';
import type { Deadline, Opinion, OpinionConsideration, OpinionRound } from '../../schema/entities';
import { toDueState } from '../deadlines/due-state.response';
import type { EvidenceReferenceResponse } from '../evidence/submitted-evidence.dto';
import type { OpinionResponse, OpinionRoundResponse } from './opinion.dto';

/** An opinion with what belongs to it, as far as the reader may see it. */
export interface OpinionParts {
  readonly opinion: Opinion;
  readonly consideration: OpinionConsideration | null;
  readonly evidence: EvidenceReferenceResponse[];
}

export interface RoundParts {
  readonly round: OpinionRound;
  readonly opinions: readonly OpinionParts[];
  readonly deadline: Deadline | null;
}

/** What the party does itself; the ministry's steps are acts on the order and on each opinion. */
const OWN_MOVES: readonly string[] = ['submit', 'waive'];

/** A round keeps no status of its own: it follows from what was recorded. */
export function statusOfRound(round: OpinionRound, opinions: readonly OpinionParts[]): OpinionRoundStatus {
  if (round.arrivedAt === null) return 'PREPARED';
  if (opinions.some(({ opinion }) => opinion.kind === 'WAIVER')) return 'WAIVED';
  if (opinions.length === 0) return round.closedAt === null ? 'OPEN' : 'LAPSED';
  const considered = opinions.every(({ consideration }) => consideration !== null);
  return round.closedAt !== null && considered ? 'CONSIDERED' : 'SUBMITTED';
}

export function factsOfRound(round: OpinionRound, now: Date): OpinionRoundFacts {
  return {
    reasonGiven: true,
    noticeArrived: round.arrivedAt !== null,
    windowDays: round.windowDays,
    windowOver: round.closedAt !== null || (round.dueOn !== null && seoulDay(now) > round.dueOn),
    opinionStated: true,
    waiverSignatureStated: true,
    opinionsWithoutDisposition: 0,
    unreflectedOpinionsWithoutReason: 0,
  };
}

export function toRoundResponse(
  { round, opinions, deadline }: RoundParts,
  actor: Actor,
  now: Date,
): OpinionRoundResponse {
  const status = statusOfRound(round, opinions);
  return {
    id: round.id,
    caseId: round.caseId,
    providerId: round.providerId,
    orderId: round.orderId,
    noticeDocumentId: round.noticeDocumentId,
    proposedDisposition: round.proposedDisposition,
    windowDays: round.windowDays,
    status,
    arrivedAt: round.arrivedAt,
    dueOn: round.dueOn,
    closedAt: round.closedAt,
    closeReason: round.closeReason,
    due: deadline && toDueState(deadline, now),
    opinions: opinions.map((parts) => toOpinionResponse(parts, actor)),
    availableMoves: movesFor(opinionRoundMachine, status, factsOfRound(round, now), actor).filter(({ event }) =>
      OWN_MOVES.includes(event),
    ),
    version: round.version,
  };
}

export function toOpinionResponse({ opinion, consideration, evidence }: OpinionParts, actor: Actor): OpinionResponse {
  return {
    id: opinion.id,
    roundId: opinion.roundId,
    kind: opinion.kind,
    text: opinion.text,
    receiptNo: opinion.receiptNo,
    submittedAt: opinion.submittedAt,
    evidence,
    consideration: consideration?.consideration ?? 'OPEN',
    considerationReason: consideration?.reason ?? null,
    consideredAt: consideration?.consideredAt ?? null,
    mayConsider: opinion.kind === 'OPINION' && may(actor.roles, 'opinions.consider'),
    version: opinion.version,
  };
}
