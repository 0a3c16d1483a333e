import { Injectable } from '@nestjs/common';
import { actionReopeningMachine } from '../../domain/action-reopening';
import { daysBetween, seoulDay } from '../../domain/calendar-day';
import type { CorrectiveActionStatus } from '../../domain/corrective-action';
import { recurrenceMatchMachine, strengthOf } from '../../domain/recurrence';
import type { Tx } from '../../platform/database/tx';
import { orNotFound } from '../../platform/errors/app-error';
import { movesFor } from '../../platform/http/moves';
import type { RecurrenceActionResponse, RecurrenceResponse, ReopeningResponse } from './recurrence.dto';
import { type MatchedActionRow, type RecurrenceRow, RecurrencesQuery, type ReopeningRow } from './recurrences.query';

/** Where an action was proved, so that a recurrence says that it did not hold. */
const PROVED: readonly CorrectiveActionStatus[] = ['VERIFIED', 'MONITORING', 'CLOSED'];

export const isProved = (status: CorrectiveActionStatus): boolean => PROVED.includes(status);

export function isReopenable({ status, guidance }: Pick<MatchedActionRow, 'status' | 'guidance'>): boolean {
  return isProved(status) && !guidance;
}

/** Puts a possible recurrence together for the person who asks: its evidence, the actions behind it and what may be done. */
@Injectable()
export class RecurrenceReader {
  constructor(private readonly query: RecurrencesQuery) {}

  async read(tx: Tx, id: string): Promise<RecurrenceResponse> {
    return this.complete(tx, orNotFound(await this.query.recurrence(tx, id)));
  }

  async all(tx: Tx, rows: readonly RecurrenceRow[]): Promise<RecurrenceResponse[]> {
    const responses: RecurrenceResponse[] = [];
    for (const row of rows) responses.push(await this.complete(tx, row));
    return responses;
  }

  async reopening(tx: Tx, id: string): Promise<ReopeningResponse> {
    return toReopening(tx, orNotFound(await this.query.reopening(tx, id)));
  }

  async reopeningsOfAction(tx: Tx, actionId: string): Promise<ReopeningResponse[]> {
    return (await this.query.reopeningsOfAction(tx, actionId)).map((row) => toReopening(tx, row));
  }

  private async complete(tx: Tx, row: RecurrenceRow): Promise<RecurrenceResponse> {
    const actions = row.kind === 'INCIDENT' ? [] : await this.query.actionsOf(tx, row.id);
    const reopenings = row.status === 'CONFIRMED' ? await this.query.reopeningsOf(tx, row.id) : [];
    return {
      ...row,
      strength: strengthOf(row.basis),
      actions: actions.map((action) => toAction(action, row.beganAt)),
      reopenings: reopenings.map((reopening) => toReopening(tx, reopening)),
      availableMoves: movesFor(recurrenceMatchMachine, row.status, { reasonGiven: true }, tx.actor).filter(
        ({ event }) => event !== 'lapse',
      ),
    };
  }
}

function toAction(row: MatchedActionRow, beganAt: Date): RecurrenceActionResponse {
  const verifiedOn = row.verifiedAt && seoulDay(row.verifiedAt);
  return {
    actionId: row.actionId,
    actionNo: row.actionNo,
    title: row.title,
    status: row.status,
    verifiedOn,
    failedAfterDays: verifiedOn && daysBetween(verifiedOn, seoulDay(beganAt)),
    reopenable: isReopenable(row),
  };
}

function toReopening(tx: Tx, { proposedBy, actionStatus, ...shown }: ReopeningRow): ReopeningResponse {
  const facts = {
    reasonGiven: true,
    actorIsProposer: proposedBy === tx.actor.userId,
    actionIsProved: actionStatus !== null && isProved(actionStatus),
  };
  return { ...shown, availableMoves: movesFor(actionReopeningMachine, shown.status, facts, tx.actor) };
}
