import type { Actor } from '../../domain/actor';
import { type AppealFacts, appealMachine } from '../../domain/appeal';
import { standingOf } from '../../domain/due-standing';
import { movesFor } from '../../platform/http/moves';
import type { Appeal, AppealDecision, Deadline, Order, Sanction } from '../../schema/entities';
import type { EvidenceReferenceResponse } from '../evidence/submitted-evidence.dto';
import type { AppealDecisionResponse, AppealDueResponse, AppealResponse } from './appeal.dto';

export interface AppealParts {
  readonly appeal: Appeal;
  readonly order: Order;
  /** The surcharge on the order, where that is contested and not the order. */
  readonly sanction: Sanction | null;
  readonly evidence: readonly EvidenceReferenceResponse[];
  readonly decision: AppealDecision | null;
  /** The ministry's clock for its answer (DL-16). */
  readonly answer: Deadline | null;
  /** The clock of the filing: DL-15, DL-17A or DL-17C. */
  readonly filing: Deadline | null;
  readonly now: Date;
}

export function factsOf({ appeal, order, sanction, answer, now }: AppealParts, actor: Actor): AppealFacts {
  return {
    reasonGiven: true,
    kind: appeal.kind,
    actorSide: actor.side,
    actorIsAuthor: [order.authorId, sanction?.authorId, appeal.filedBy].includes(actor.userId),
    extensionDaysStated: 1,
    answerPeriodOver: answer !== null && answer.acceptedUntil !== null && answer.acceptedUntil <= now,
  };
}

export function toAppealResponse(parts: AppealParts, actor: Actor): AppealResponse {
  const { appeal, order, sanction, decision, answer, filing, now } = parts;
  const filingDueOn = filing?.dueOn ?? null;
  return {
    id: appeal.id,
    caseId: appeal.caseId,
    providerId: appeal.providerId,
    orderId: appeal.orderId,
    orderNo: order.orderNo,
    orderTitle: order.title,
    sanctionId: appeal.sanctionId,
    sanctionNo: sanction?.sanctionNo ?? null,
    kind: appeal.kind,
    grounds: appeal.grounds,
    relief: appeal.relief,
    forum: appeal.forum,
    forumCaseNo: appeal.forumCaseNo,
    receiptNo: appeal.receiptNo,
    filedOn: appeal.filedOn,
    filingDueOn,
    filedLate: filingDueOn !== null && appeal.filedOn > filingDueOn,
    due: answer && toDue(answer, now),
    extensionDays: appeal.extensionDays,
    extensionReason: appeal.extensionReason,
    withdrawalReason: appeal.withdrawalReason,
    evidence: [...parts.evidence],
    decision: decision && toDecision(decision),
    status: appeal.status,
    version: appeal.version,
    availableMoves: movesFor(appealMachine, appeal.status, factsOf(parts, actor), actor),
  };
}

function toDue(deadline: Deadline, now: Date): AppealDueResponse {
  return { deadlineId: deadline.id, dueOn: deadline.dueOn, ...standingOf(deadline, now) };
}

function toDecision({
  decision,
  reasons,
  decidedOn,
  documentId,
  paperEvidenceId,
  notifiedAt,
}: AppealDecision): AppealDecisionResponse {
  return { decision, reasons, decidedOn, documentId, paperEvidenceId, notifiedAt };
}
