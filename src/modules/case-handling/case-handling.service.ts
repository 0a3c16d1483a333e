import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { caseMachine, OPEN_CASE_STATUSES, refuseResumption, refuseSuspension } from '../../domain/case';
import { refuseCarryOver } from '../../domain/case-handling';
import { may, type Permission } from '../../domain/permission';
import type { RefusalCode } from '../../domain/refusals';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { type MoveResponse, movesFor, toRefusal } from '../../platform/http/moves';
import { type Case, CaseClosure } from '../../schema/entities';
import { CasesRepository } from '../cases/cases.repository';
import { CasesService } from '../cases/cases.service';
import type { CaseHandlingResponse, ClosureResponse } from './case-handling.dto';
import { CaseHandlingQuery } from './case-handling.query';

const OF_THE_MACHINE: readonly string[] = ['transfer', 'merge'];

/** Reads what was decided about a case as a whole. */
@Injectable()
export class CaseHandlingReader {
  constructor(
    private readonly transactions: Transactions,
    private readonly cases: CasesRepository,
    private readonly service: CasesService,
    private readonly query: CaseHandlingQuery,
  ) {}

  get(actor: Actor, caseId: string): Promise<CaseHandlingResponse> {
    return this.transactions.read(actor, async (tx) => this.respond(tx, await this.cases.get(tx, caseId)));
  }

  async respond(tx: Tx, found: Case): Promise<CaseHandlingResponse> {
    const { id: caseId, caseNo, suspended, version } = found;
    return {
      caseId,
      caseNo,
      suspended,
      mergedInto: await this.cases.mergedInto(tx, caseId),
      ...(await this.query.relatives(tx, caseId)),
      transfer: await this.query.transfer(tx, caseId),
      carryOvers: await this.query.carryOvers(tx, caseId),
      suspensions: await this.query.suspensions(tx, caseId),
      closures: (await tx.list(CaseClosure, { caseId }, { closedAt: 'DESC' })).map(toClosure),
      availableMoves: await this.moves(tx, found),
      version,
    };
  }

  private async moves(tx: Tx, found: Case): Promise<MoveResponse[]> {
    const facts = await this.service.facts(tx, found);
    const ofMachine = movesFor(caseMachine, found.status, facts, tx.actor);
    return [
      ...ofMachine.filter(({ event }) => OF_THE_MACHINE.includes(event)),
      ...offered(tx.actor, found, 'split', 'cases.split', splitRefusal(found)),
      ...offered(tx.actor, found, 'suspend', 'cases.suspend', suspensionRefusal(found)),
      ...offered(tx.actor, found, 'resume', 'cases.suspend', resumptionRefusal(found)),
    ];
  }
}

function splitRefusal({ status }: Case): RefusalCode | null {
  const isInvestigated = status === 'REGISTERED' || status === 'INVESTIGATING';
  return refuseCarryOver({
    nothingNamed: false,
    issued: 0,
    decided: 0,
    originTakesRecords: isInvestigated,
    targetTakesRecords: true,
  });
}

const suspensionRefusal = ({ suspended }: Case) => refuseSuspension({ suspended, stayOrderRecorded: true });
const resumptionRefusal = ({ suspended }: Case) => refuseResumption({ suspended, stayEnded: true });

/** An act beside the machine: not offered at all to who may not do it, nor once the case is over. */
function offered(
  actor: Actor,
  { status }: Case,
  event: string,
  permission: Permission,
  refusal: RefusalCode | null,
): MoveResponse[] {
  if (!may(actor.roles, permission) || !OPEN_CASE_STATUSES.includes(status)) return [];
  return [{ event, to: status, allowed: refusal === null, needsReason: true, refusal: refusal && toRefusal(refusal) }];
}

function toClosure(row: CaseClosure): ClosureResponse {
  const {
    id,
    closedAs: status,
    reason,
    closedAt,
    retention,
    retainedUntil,
    reopenedAt,
    reopeningGround,
    reopeningReason,
  } = row;
  return { id, status, reason, closedAt, retention, retainedUntil, reopenedAt, reopeningGround, reopeningReason };
}
