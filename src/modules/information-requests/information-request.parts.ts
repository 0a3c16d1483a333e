import { Injectable } from '@nestjs/common';
import type { ItemJudgement } from '../../domain/enumerations';
import type { InformationRequestFacts } from '../../domain/information-request';
import type { Tx } from '../../platform/database/tx';
import {
  Deadline,
  Delivery,
  type InformationRequest,
  InformationRequestAnswer,
  InformationRequestAnswerEvidence,
  InformationRequestItem,
  InformationRequestJudgement,
  InformationRequestReceipt,
} from '../../schema/entities';

export const PERIOD_RULE = 'DL-26';

/** Everything that hangs on a request; answers of an item in the order in which they came. */
export interface RequestParts {
  readonly items: readonly InformationRequestItem[];
  readonly receipts: readonly InformationRequestReceipt[];
  readonly answers: readonly InformationRequestAnswer[];
  readonly evidence: readonly InformationRequestAnswerEvidence[];
  /** Empty for the provider, whose login does not reach them. */
  readonly judgements: readonly InformationRequestJudgement[];
  readonly deadline: Deadline | null;
  readonly delivery: Delivery | null;
}

@Injectable()
export class InformationRequestParts {
  async of(tx: Tx, request: InformationRequest): Promise<RequestParts> {
    const requestId = request.id;
    const answers = await tx.list(InformationRequestAnswer, { requestId }, { id: 'ASC' });
    const answerIds = answers.map(({ id }) => id);
    const deliveries =
      request.documentId === null
        ? []
        : await tx.list(Delivery, { documentId: request.documentId }, { attempt: 'DESC' });
    return {
      items: await tx.list(InformationRequestItem, { requestId }, { seq: 'ASC' }),
      receipts: await tx.list(InformationRequestReceipt, { requestId }, { submittedAt: 'ASC', id: 'ASC' }),
      answers,
      evidence: answerIds.length > 0 ? await tx.list(InformationRequestAnswerEvidence, { answerId: answerIds }) : [],
      judgements:
        tx.actor.side === 'PROVIDER' ? [] : await tx.list(InformationRequestJudgement, { requestId }, { id: 'ASC' }),
      deadline: await tx.find(Deadline, { subjectId: requestId, ruleId: PERIOD_RULE }),
      delivery: deliveries[0] ?? null,
    };
  }
}

/** The answer that counts: the latest. */
export function latestAnswer(parts: RequestParts, itemId: string): InformationRequestAnswer | null {
  return parts.answers.findLast((answer) => answer.itemId === itemId) ?? null;
}

export function judgementOf(parts: RequestParts, answerId: string): InformationRequestJudgement | null {
  return parts.judgements.find((judgement) => judgement.answerId === answerId) ?? null;
}

/** What a request itself states, such as an arrival or answers, is taken as given here. */
export function factsOf(
  request: InformationRequest,
  parts: RequestParts,
  actorId: string,
  now: Date,
): InformationRequestFacts {
  const latest = parts.items.map(({ id }) => latestAnswer(parts, id));
  const given = latest.filter((answer) => answer !== null);
  const judged = (judgement: ItemJudgement | null) =>
    given.filter(({ id }) => (judgementOf(parts, id)?.judgement ?? null) === judgement).length;
  return {
    reasonGiven: true,
    actorIsAuthor: request.authorId === actorId,
    items: parts.items.length,
    formElementsMissing: request.legalBasisId !== null && request.refusalConsequence === null ? 1 : 0,
    periodTooShort: false,
    urgencyStated: request.urgentReason !== null,
    letterUnderWay: isUnderWay(parts.delivery),
    arrivalRecorded: true,
    itemsAnsweredNow: parts.items.length,
    itemsUnanswered: latest.length - given.length,
    itemsUnjudged: judged(null),
    itemsInsufficient: judged('INSUFFICIENT'),
    itemsRefused: given.filter(({ kind }) => kind === 'REFUSED').length,
    dueDayPassed: isOver(parts.deadline, now),
  };
}

function isUnderWay(delivery: Delivery | null): boolean {
  return delivery !== null && delivery.arrivedAt === null && delivery.failedAt === null;
}

function isOver(deadline: Deadline | null, now: Date): boolean {
  return deadline !== null && deadline.acceptedUntil !== null && deadline.acceptedUntil <= now;
}
