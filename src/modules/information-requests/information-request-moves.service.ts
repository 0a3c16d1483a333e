import { Injectable } from '@nestjs/common';
import {
  type InformationRequestEvent,
  type InformationRequestFacts,
  informationRequestMachine,
} from '../../domain/information-request';
import { isReason } from '../../domain/reason';
import type { Tx } from '../../platform/database/tx';
import { nextStatus } from '../../platform/http/moves';
import { InformationRequest } from '../../schema/entities';
import { factsOf, InformationRequestParts } from './information-request.parts';
import { InformationRequestPeriod } from './information-request-period.service';
import { record } from './information-requests.service';

export interface RequestMove {
  readonly event: InformationRequestEvent;
  readonly reason?: string;
  /** What the request states, in place of what is on record. */
  readonly known?: Partial<InformationRequestFacts>;
  readonly patch?: { readonly [P in keyof InformationRequest]?: InformationRequest[P] };
  readonly payload?: Readonly<Record<string, unknown>>;
}

/** Moves a request along its table, and nothing else. */
@Injectable()
export class InformationRequestMoves {
  constructor(
    private readonly parts: InformationRequestParts,
    private readonly period: InformationRequestPeriod,
  ) {}

  /** @throws AppError of the guard that stands against the move. */
  async requireMove(tx: Tx, request: InformationRequest, move: RequestMove): Promise<InformationRequest['status']> {
    const { event, reason, known } = move;
    const parts = await this.parts.of(tx, request);
    return nextStatus(informationRequestMachine, request.status, event, {
      ...factsOf(request, parts, tx.actor.userId, tx.now),
      ...(await this.period.facts(tx, request)),
      reasonGiven: isReason(reason),
      ...known,
    });
  }

  async moveIn(tx: Tx, request: InformationRequest, move: RequestMove): Promise<InformationRequest> {
    const status = await this.requireMove(tx, request, move);
    const moved = await tx.update(InformationRequest, request, { ...move.patch, status });
    record(tx, moved, EVENT_TYPES[move.event], {
      from: request.status,
      to: status,
      reason: move.reason ?? null,
      ...move.payload,
    });
    return moved;
  }
}

const EVENT_TYPES: Record<InformationRequestEvent, string> = {
  return: 'information-request.returned',
  issue: 'information-request.issued',
  dispatch: 'information-request.dispatched',
  'record-return': 'information-request.letter-returned',
  'record-arrival': 'information-request.arrived',
  answer: 'information-request.answered',
  judge: 'information-request.judged',
  accept: 'information-request.accepted',
  'find-insufficient': 'information-request.found-insufficient',
  'record-refusal': 'information-request.refused',
};
