import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { parseDay, seoulDay } from '../../domain/calendar-day';
import { isReason } from '../../domain/reason';
import { partNumber } from '../../domain/reference-number';
import { type SanctionEvent, type SanctionFacts, sanctionMachine } from '../../domain/sanction';
import { type Calculation, sanctionAmount } from '../../domain/sanction-amount';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import { nextStatus } from '../../platform/http/moves';
import { Case, Sanction } from '../../schema/entities';
import { DeadlinesService, type OpenDeadline } from '../deadlines/deadlines.service';
import type { RecalculateSanctionDto, SanctionResponse } from './sanction.dto';
import { factsOf, toSanctionResponse } from './sanction.response';
import { SanctionsRepository } from './sanctions.repository';

export interface SanctionMove {
  readonly event: SanctionEvent;
  readonly reason?: string;
  readonly known?: Partial<SanctionFacts>;
  readonly patch?: Partial<Sanction>;
  readonly payload?: Readonly<Record<string, unknown>>;
}

type Clock = Pick<OpenDeadline, 'ruleId' | 'bound' | 'titleKo' | 'titleEn' | 'triggerKind' | 'triggerAt'> &
  Partial<Pick<OpenDeadline, 'spec' | 'released' | 'printedPhrase'>>;

/** What a proposal says; number, amount, author and status are given to it. */
export type Proposal = Pick<
  Sanction,
  | 'caseId'
  | 'providerId'
  | 'ground'
  | 'title'
  | 'kind'
  | 'legalBasisId'
  | 'facts'
  | 'violationEndedOn'
  | 'officerDepartment'
  | 'officerName'
  | 'officerContact'
> &
  Partial<Pick<Sanction, 'orderId' | 'inspectionId' | 'informationRequestId' | 'incidentId'>> &
  RecalculateSanctionDto;

export const ENDED_SANCTIONS: readonly Sanction['status'][] = ['DROPPED', 'REVOKED'];

/** Moves a sanction along its table, records it and starts its clocks. */
@Injectable()
export class SanctionMoves {
  constructor(
    private readonly transactions: Transactions,
    private readonly sanctions: SanctionsRepository,
    private readonly deadlines: DeadlinesService,
  ) {}

  act(
    actor: Actor,
    id: string,
    version: number,
    work: (tx: Tx, sanction: Sanction) => Promise<unknown>,
  ): Promise<SanctionResponse> {
    return this.transactions.write(actor, async (tx) => {
      const sanction = await this.sanctions.lock(tx, id);
      requireVersion(sanction, version);
      await work(tx, sanction);
      return this.respond(tx, id);
    });
  }

  /** Written down once the table has allowed it; the five years of limitation run from here. */
  async proposeIn(tx: Tx, proposal: Proposal, payload: Readonly<Record<string, unknown>>): Promise<Sanction> {
    const { caseId, kind, ground, legalBasisId, violationEndedOn } = proposal;
    if (violationEndedOn > seoulDay(tx.now)) throw new AppError('sanction.violation-in-future');
    if (!(await this.sanctions.sanctionBasis(tx, legalBasisId))) throw new AppError('sanction.legal-basis');
    const { caseNo } = orNotFound(await tx.find(Case, { id: caseId }));
    const seq = await tx.nextNumber('sanction', caseId, 0);
    const sanction = await tx.insert(Sanction, {
      id: tx.newId(),
      seq,
      sanctionNo: partNumber(caseNo, 'SANCTION', seq),
      ...proposal,
      amount: sanctionAmount(calculationOf(kind, proposal)).amount,
      authorId: tx.actor.userId,
      status: sanctionMachine.initial,
    });
    record(tx, sanction, 'sanction.proposed', { ...payload, kind, ground, amount: sanction.amount });
    await this.startIn(tx, sanction, {
      ruleId: 'DL-30',
      bound: 'MINISTRY',
      titleKo: `제척기간: ${sanction.sanctionNo}`,
      titleEn: `Limitation of ${sanction.sanctionNo}`,
      triggerKind: 'VIOLATION_ENDED',
      triggerAt: parseDay(violationEndedOn),
      released: false,
    });
    return sanction;
  }

  async respond(tx: Tx, id: string): Promise<SanctionResponse> {
    return toSanctionResponse(await this.sanctions.parts(tx, id), tx.actor);
  }

  /** Whether the table takes the move, before anything is numbered or sent for it. @throws AppError with the refusal. */
  async requireMove(tx: Tx, sanction: Sanction, { event, reason, known = {} }: SanctionMove): Promise<void> {
    const facts = factsOf(await this.sanctions.parts(tx, sanction.id), tx.actor);
    nextStatus(sanctionMachine, sanction.status, event, { ...facts, reasonGiven: isReason(reason), ...known });
  }

  async moveIn(tx: Tx, sanction: Sanction, move: SanctionMove): Promise<Sanction> {
    const { event, reason, known = {}, patch = {}, payload = {} } = move;
    const facts = factsOf(await this.sanctions.parts(tx, sanction.id), tx.actor);
    const status = nextStatus(sanctionMachine, sanction.status, event, {
      ...facts,
      reasonGiven: isReason(reason),
      ...known,
    });
    const moved = await tx.update(Sanction, sanction, { status, ...patch });
    record(tx, moved, EVENT_TYPES[event], { from: sanction.status, to: status, reason: reason ?? null, ...payload });
    return moved;
  }

  async startIn(tx: Tx, { id, caseId, providerId }: Sanction, clock: Clock): Promise<string | null> {
    const opened = await this.deadlines.openIn(tx, {
      caseId,
      providerId,
      subjectType: 'sanction',
      subjectId: id,
      spec: null,
      released: true,
      ...clock,
    });
    return opened.dueOn;
  }

  meetIn(tx: Tx, { id, sanctionNo }: Sanction, ...ruleIds: readonly string[]): Promise<void> {
    return ruleIds.reduce(
      (before, ruleId) => before.then(() => this.deadlines.satisfyIn(tx, id, ruleId, `sanction ${sanctionNo}`)),
      Promise.resolve(),
    );
  }

  /** @param ruleId ends that clock alone; left out, every one that still runs. */
  endClocksIn(tx: Tx, { id }: Sanction, reason: string, ruleId?: string): Promise<void> {
    return this.deadlines.voidIn(tx, id, reason, ruleId);
  }
}

export function record(
  tx: Tx,
  { id, caseId, providerId }: Sanction,
  type: string,
  payload: Readonly<Record<string, unknown>>,
): void {
  tx.record({ type, subjectType: 'sanction', subjectId: id, caseId, providerId, payload });
}

export function calculationOf(kind: Sanction['kind'], dto: RecalculateSanctionDto): Calculation {
  const { statutoryMaximum = null, baseAmount = null, revenues = null, rate = null, aggravation, reduction } = dto;
  return { kind, statutoryMaximum, baseAmount, revenues, rate, aggravation, reduction };
}

const EVENT_TYPES: Record<SanctionEvent, string> = {
  'send-prior-notice': 'sanction.prior-notice-sent',
  'open-opinion-period': 'sanction.opinion-period-opened',
  decide: 'sanction.decided',
  'record-arrival': 'sanction.notified',
  settle: 'sanction.paid',
  'settle-early': 'sanction.paid',
  'grant-instalments': 'sanction.instalments-granted',
  'record-overdue': 'sanction.overdue',
  dun: 'sanction.dunned',
  collect: 'sanction.collected',
  object: 'sanction.objected',
  'send-to-court': 'sanction.sent-to-court',
  'record-court-decision': 'sanction.court-decided',
  drop: 'sanction.dropped',
  revoke: 'sanction.revoked',
};
