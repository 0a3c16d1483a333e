import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { seoulYear } from '../../domain/calendar-day';
import { caseMachine, type CaseEvent, type CaseFacts, type CaseReopeningGround } from '../../domain/case';
import { retainedUntil, type RetentionPeriod, USUAL_RETENTION } from '../../domain/case-handling';
import { isReason } from '../../domain/reason';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { requireVersion } from '../../platform/http/if-match';
import { nextStatus } from '../../platform/http/moves';
import { Case, CaseClosure } from '../../schema/entities';
import type { CaseResponse } from './case.dto';
import { CasesRepository } from './cases.repository';
import { CasesService } from './cases.service';

export interface CaseMove {
  readonly event: CaseEvent;
  readonly reason?: string;
  /** What the record says beside the reason. */
  readonly payload?: Readonly<Record<string, unknown>>;
  /** Of a closing: how long its records are kept. */
  readonly retention?: RetentionPeriod;
  /** Of a reopening. */
  readonly ground?: CaseReopeningGround;
  /** Of a merger: the case that goes on. */
  readonly mergedIntoId?: string;
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
  async moveIn(tx: Tx, found: Case, move: CaseMove, known: Partial<CaseFacts> = {}): Promise<Case> {
    const { event, reason, payload = {}, mergedIntoId } = move;
    const stated = { reasonGiven: isReason(reason), proceedingsWaiverStated: isReason(reason) };
    const facts = { ...(await this.service.facts(tx, found)), ...stated, ...known };
    const status = nextStatus(caseMachine, found.status, event, facts);
    const moved = await tx.update(Case, found, { status, mergedIntoId, ...closing(tx, status, reason) });
    await recordClosure(tx, moved, move);
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

/** A closing is kept as a record of its own; what reopens the case is added to it and takes nothing away. */
async function recordClosure(tx: Tx, { id: caseId, status }: Case, move: CaseMove): Promise<void> {
  const { reason, ground, retention = USUAL_RETENTION } = move;
  if (status === 'CLOSED' || status === 'CLOSED_NO_ACTION') {
    await tx.insert(CaseClosure, {
      id: tx.newId(),
      caseId,
      closedAs: status,
      reason: reason ?? null,
      closedBy: tx.actor.userId,
      closedAt: tx.now,
      retention,
      retainedUntil: retainedUntil(retention, seoulYear(tx.now)),
    });
    return;
  }
  if (ground === undefined) return;
  const standing = await tx.lock(CaseClosure, { caseId, reopenedAt: null });
  if (standing === null) return;
  const reopened = {
    reopenedBy: tx.actor.userId,
    reopenedAt: tx.now,
    reopeningGround: ground,
    reopeningReason: reason,
  };
  await tx.update(CaseClosure, standing, reopened);
}

const CLOSING = ['CLOSED', 'CLOSED_NO_ACTION', 'TRANSFERRED', 'VOIDED', 'MERGED'];

function closing(
  tx: Tx,
  status: string,
  reason: string | undefined,
): { closedAt?: Date | null; closeReason?: string | null } {
  if (!CLOSING.includes(status)) return { closedAt: null };
  return { closedAt: tx.now, closeReason: reason ?? null };
}
