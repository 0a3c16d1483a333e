import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { caseMachine, type CaseEvent, type CaseFacts } from '../../domain/case';
import { isReason } from '../../domain/reason';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { requireVersion } from '../../platform/http/if-match';
import { nextStatus } from '../../platform/http/moves';
import { Case } from '../../schema/entities';
import type { CaseResponse } from './case.dto';
import { CasesRepository } from './cases.repository';
import { CasesService } from './cases.service';

export interface CaseMove {
  readonly event: CaseEvent;
  readonly reason?: string;
  /** What the record says beside the reason. */
  readonly payload?: Readonly<Record<string, unknown>>;
}

/** Moves a case along its table. */
@Injectable()
export class CaseWorkflow {
  constructor(
    private readonly transactions: Transactions,
    private readonly cases: CasesRepository,
    private readonly service: CasesService,
  ) {}

  move(actor: Actor, id: string, version: number, move: CaseMove): Promise<CaseResponse> {
    return this.transactions.write(actor, async (tx) => {
      const found = await this.cases.lock(tx, id);
      requireVersion(found, version);
      await this.moveIn(tx, found, move);
      return this.service.respond(tx, id);
    });
  }

  /** Within the caller's transaction, for acts that move the case along with something else. */
  async moveIn(
    tx: Tx,
    found: Case,
    { event, reason, payload = {} }: CaseMove,
    known: Partial<CaseFacts> = {},
  ): Promise<Case> {
    const stated = { reasonGiven: isReason(reason), proceedingsWaiverStated: isReason(reason) };
    const facts = { ...(await this.service.facts(tx, found)), ...stated, ...known };
    const status = nextStatus(caseMachine, found.status, event, facts);
    const moved = await tx.update(Case, found, { status, ...closing(tx, status, reason) });
    tx.record({
      type: EVENT_TYPES[event],
      subjectType: 'case',
      subjectId: found.id,
      caseId: found.id,
      payload: { from: found.status, to: status, reason: reason ?? null, ...payload },
    });
    return moved;
  }
}

/** The audit speaks in the past tense. */
const EVENT_TYPES: Record<CaseEvent, string> = {
  start: 'case.started',
  'submit-result': 'case.result-submitted',
  'return-result': 'case.result-returned',
  'refer-to-committee': 'case.referred-to-committee',
  'record-resolution': 'case.resolution-recorded',
  'confirm-result': 'case.result-confirmed',
  'close-without-action': 'case.closed-without-action',
  'begin-remediation': 'case.remediation-begun',
  'submit-closure': 'case.closure-submitted',
  close: 'case.closed',
  'return-closure': 'case.closure-returned',
  'reopen-remediation': 'case.reopened',
  'reopen-investigation': 'case.reopened',
  transfer: 'case.transferred',
  void: 'case.voided',
  merge: 'case.merged',
};

const CLOSING = ['CLOSED', 'CLOSED_NO_ACTION', 'TRANSFERRED', 'VOIDED', 'MERGED'];

function closing(
  tx: Tx,
  status: string,
  reason: string | undefined,
): { closedAt?: Date | null; closeReason?: string | null } {
  if (!CLOSING.includes(status)) return { closedAt: null };
  return { closedAt: tx.now, closeReason: reason ?? null };
}
