import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { legalHoldMachine } from '../../domain/legal-hold';
import { isReason } from '../../domain/reason';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { orNotFound } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import { movesFor, nextStatus } from '../../platform/http/moves';
import { Case, Evidence, LegalHold, User } from '../../schema/entities';
import type { LegalHoldResponse, PlaceHoldDto } from './legal-hold.dto';

/** Holds on evidence and on the records of a case: placed by the lead or an approver, lifted by another approver. */
@Injectable()
export class LegalHoldsService {
  constructor(private readonly transactions: Transactions) {}

  list(actor: Actor, caseId: string): Promise<LegalHoldResponse[]> {
    return this.transactions.read(actor, async (tx) => {
      orNotFound(await tx.find(Case, { id: caseId }));
      const answers: LegalHoldResponse[] = [];
      for (const hold of await tx.list(LegalHold, { caseId }, { placedAt: 'DESC' }))
        answers.push(await this.respond(tx, hold));
      return answers;
    });
  }

  get(actor: Actor, id: string): Promise<LegalHoldResponse> {
    return this.transactions.read(actor, async (tx) => this.respond(tx, orNotFound(await tx.find(LegalHold, { id }))));
  }

  place(actor: Actor, caseId: string, dto: PlaceHoldDto): Promise<LegalHoldResponse> {
    return this.transactions.write(actor, async (tx) => this.respond(tx, await this.placeIn(tx, caseId, dto)));
  }

  release(actor: Actor, id: string, version: number, reason: string): Promise<LegalHoldResponse> {
    return this.transactions.write(actor, async (tx) => {
      const hold = orNotFound(await tx.lock(LegalHold, { id }));
      requireVersion(hold, version);
      return this.respond(tx, await this.releaseIn(tx, hold, reason));
    });
  }

  async placeIn(tx: Tx, caseId: string, dto: PlaceHoldDto): Promise<LegalHold> {
    orNotFound(await tx.find(Case, { id: caseId }));
    if (dto.evidenceId) orNotFound(await tx.find(Evidence, { id: dto.evidenceId, caseId }));
    const placed = await tx.insert(LegalHold, {
      id: tx.newId(),
      caseId,
      ...dto,
      placedBy: tx.actor.userId,
      placedAt: tx.now,
      status: legalHoldMachine.initial,
    });
    record(tx, placed, 'legal-hold.placed', { ...dto });
    return placed;
  }

  async releaseIn(tx: Tx, hold: LegalHold, reason: string): Promise<LegalHold> {
    const facts = { reasonGiven: isReason(reason), actorPlacedIt: hold.placedBy === tx.actor.userId };
    const status = nextStatus(legalHoldMachine, hold.status, 'release', facts);
    const released = await tx.update(LegalHold, hold, {
      status,
      liftedBy: tx.actor.userId,
      liftedAt: tx.now,
      liftReason: reason,
    });
    record(tx, released, 'legal-hold.released', { reason });
    return released;
  }

  private async respond(tx: Tx, hold: LegalHold): Promise<LegalHoldResponse> {
    const { liftedBy, ...shown } = hold;
    const evidence = hold.evidenceId === null ? null : await tx.find(Evidence, { id: hold.evidenceId });
    const facts = { reasonGiven: true, actorPlacedIt: hold.placedBy === tx.actor.userId };
    return {
      ...shown,
      evidenceNo: evidence?.evidenceNo ?? null,
      placedByName: await nameOf(tx, hold.placedBy),
      liftedByName: liftedBy && (await nameOf(tx, liftedBy)),
      availableMoves: movesFor(legalHoldMachine, hold.status, facts, tx.actor),
    };
  }
}

async function nameOf(tx: Tx, id: string): Promise<string> {
  return orNotFound(await tx.find(User, { id })).name;
}

function record(tx: Tx, { id, caseId }: LegalHold, type: string, payload: Record<string, unknown>): void {
  tx.record({ type, subjectType: 'legal-hold', subjectId: id, caseId, payload });
}
