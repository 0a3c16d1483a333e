import { endOfSeoulDay, parseDay } from '../../domain/calendar-day';
import { daysLeft, standingOf } from '../../domain/due-standing';
import { may } from '../../domain/permission';
import type { Tx } from '../../platform/database/tx';
import type { FactCheck } from '../../schema/entities';
import type { EvidenceReferenceResponse } from '../evidence/submitted-evidence.dto';
import type { FactCheckResponse } from './fact-check.dto';

export function toFactCheckResponse(row: FactCheck, evidence: EvidenceReferenceResponse[], tx: Tx): FactCheckResponse {
  const { commentedBy: _, findingId, ...shown } = row;
  return {
    ...shown,
    findingId: tx.actor.side === 'PROVIDER' ? null : findingId,
    ...standingNow(row, tx.now),
    evidence,
    mayAnswer: row.outcome === 'OPEN' && may(tx.actor.roles, 'findings.comment'),
    mayReply: row.commentedAt !== null && may(tx.actor.roles, 'findings.reply-to-comment'),
  };
}

function standingNow({ dueOn, commentedAt, outcome }: FactCheck, now: Date) {
  const due = {
    dueOn,
    dueAt: null,
    acceptedUntil: endOfSeoulDay(parseDay(dueOn)),
    satisfiedAt: commentedAt,
    voidReason: outcome === 'LAPSED' ? outcome : null,
  };
  return { ...standingOf(due, now), daysLeft: daysLeft(due, now) };
}
