import { ApiProperty } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { may } from '../../domain/permission';
import type { RefusalCode } from '../../domain/refusals';
import { apply, availableMoves, create, type Machine, type MoveFacts } from '../../domain/state-machine';
import { AppError } from '../errors/app-error';
import { messageOf } from '../errors/messages';
import { currentRequest } from './request-context';

export class RefusalResponse {
  @ApiProperty() code: string;
  @ApiProperty() message: string;
}

/** What the signed-in person may do next with an object; a refused move says why. */
export class MoveResponse {
  @ApiProperty() event: string;
  @ApiProperty() to: string;
  @ApiProperty() allowed: boolean;
  @ApiProperty() needsReason: boolean;
  @ApiProperty({ type: RefusalResponse, nullable: true }) refusal: RefusalResponse | null;
}

/** The moves of the row for this actor, with refusals in the language of the request. */
export function movesFor<S extends string, E extends string, F extends MoveFacts>(
  machine: Machine<S, E, F, never>,
  status: S,
  facts: F,
  actor: Actor,
): MoveResponse[] {
  return availableMoves(machine, status, facts, (permission) => may(actor.roles, permission)).map((move) => ({
    ...move,
    refusal: move.refusal && toRefusal(move.refusal),
  }));
}

/** Whether the actor may make a new object of this machine now; null where that is not the actor's to do at all. */
export function creationMoveFor<S extends string, C>(
  machine: Pick<Machine<S, string, never, C>, 'initial' | 'creation'>,
  facts: C,
  actor: Actor,
): MoveResponse | null {
  const { event, permission } = machine.creation;
  if (!may(actor.roles, permission)) return null;
  const result = create(machine, facts);
  const allowed = result.kind === 'moved';
  return { event, to: machine.initial, allowed, needsReason: false, refusal: allowed ? null : toRefusal(result.code) };
}

/** The status after the move. @throws AppError 409 with the code of the guard that refuses it. */
export function nextStatus<S extends string, E extends string, F extends MoveFacts>(
  machine: Machine<S, E, F, never>,
  status: S,
  event: E,
  facts: F,
): S {
  const result = apply(machine, status, event, facts);
  if (result.kind === 'refused') throw new AppError(result.code);
  return result.to;
}

export function toRefusal(code: RefusalCode): RefusalResponse {
  return { code, message: messageOf(code, currentRequest()?.locale ?? 'ko') };
}
