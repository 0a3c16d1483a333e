import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { printDayWithWeekday, seoulDay, seoulTime } from '../../domain/calendar-day';
import {
  dayAfterOutage,
  effectOf,
  type OutageWindow,
  type ProposalEffect,
  type ProposalReason,
} from '../../domain/deadline-proposal';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import { Deadline } from '../../schema/entities';
import type { DeadlineResponse } from './deadline.dto';
import { type AnySpec, type Computed, DeadlineCalculator } from './deadline-calculator.service';
import type { DeadlineProposalResponse, DeadlineProposalsResponse } from './deadline-proposals.dto';
import { DeadlineProposalsQuery } from './deadline-proposals.query';
import { toBoardItem, triggerOf } from './deadline.response';
import { DeadlinesQuery } from './deadlines.query';
import { DeadlinesService } from './deadlines.service';

interface Proposal {
  readonly row: Deadline;
  readonly reasonCode: ProposalReason;
  readonly cause: { readonly ko: string; readonly en: string };
  readonly spec: AnySpec;
  readonly computed: Computed;
  readonly effect: ProposalEffect;
}

/**
 * Dates that a holiday announced later, or an outage of this system, would change. They are worked out when they are asked for;
 * an approver confirms a later date, and an earlier one is never applied.
 */
@Injectable()
export class DeadlineProposals {
  constructor(
    private readonly transactions: Transactions,
    private readonly calculator: DeadlineCalculator,
    private readonly query: DeadlineProposalsQuery,
    private readonly board: DeadlinesQuery,
    private readonly deadlines: DeadlinesService,
  ) {}

  list(actor: Actor): Promise<DeadlineProposalsResponse> {
    return this.transactions.read(actor, async (tx) => {
      const items: DeadlineProposalResponse[] = [];
      for (const proposal of await this.proposals(tx, null)) items.push(await this.toResponse(tx, proposal));
      return { items };
    });
  }

  apply(actor: Actor, id: string, version: number, reasonCode: ProposalReason): Promise<DeadlineResponse> {
    return this.transactions.write(actor, async (tx) => {
      const found = orNotFound(await tx.lock(Deadline, { id }));
      requireVersion(found, version);
      await this.applyIn(tx, found, reasonCode);
      return this.deadlines.respond(tx, id);
    });
  }

  /** @throws AppError `deadline.nothing-proposed`, `deadline.revision-detrimental`. */
  async applyIn(tx: Tx, deadline: Deadline, reasonCode: ProposalReason): Promise<void> {
    const proposal = (await this.proposals(tx, deadline.id)).find((one) => one.reasonCode === reasonCode);
    if (!proposal) throw new AppError('deadline.nothing-proposed');
    if (proposal.effect === 'EARLIER') throw new AppError('deadline.revision-detrimental');
    const { spec, cause } = proposal;
    const basis = reasonCode === 'HOLIDAY_ADDED' ? '민법 제161조' : null;
    await this.deadlines.reviseIn(tx, deadline, { reasonCode, reason: cause.ko, spec, basis });
  }

  private async proposals(tx: Tx, id: string | null): Promise<Proposal[]> {
    return [...(await this.ofHolidays(tx, id)), ...(await this.ofOutages(tx, id))];
  }

  private async ofHolidays(tx: Tx, id: string | null): Promise<Proposal[]> {
    const { version } = await this.calculator.calendarIn(tx);
    const found: Proposal[] = [];
    for (const candidate of await this.query.counted(tx, version, id)) {
      const row = orNotFound(await tx.find(Deadline, { id: candidate.id }));
      const computed = await this.calculator.computeIn(tx, row.ruleId, candidate.spec, triggerOf(row));
      const effect = effectOf(row, computed.deadline);
      if (effect === null) continue;
      const cause = await this.query.holidaysSince(tx, row.id, computed.deadline.acceptedUntil ?? tx.now);
      found.push({ row, reasonCode: 'HOLIDAY_ADDED', cause, spec: candidate.spec, computed, effect });
    }
    return found;
  }

  private async ofOutages(tx: Tx, id: string | null): Promise<Proposal[]> {
    const calendar = await this.calculator.calendarIn(tx);
    const found: Proposal[] = [];
    for (const candidate of await this.query.lost(tx, id)) {
      const row = orNotFound(await tx.find(Deadline, { id: candidate.id }));
      if (row.acceptedUntil === null) continue;
      const spec: AnySpec = { kind: 'FIXED', date: dayAfterOutage(candidate, row.acceptedUntil, calendar) };
      const computed = await this.calculator.computeIn(tx, row.ruleId, spec, triggerOf(row));
      const cause = wordsOf(candidate, candidate.reason);
      found.push({ row, reasonCode: 'SYSTEM_OUTAGE', cause, spec, computed, effect: 'LATER' });
    }
    return found;
  }

  private async toResponse(tx: Tx, { row, reasonCode, cause, computed, effect }: Proposal) {
    const { deadline } = computed;
    return {
      deadline: toBoardItem({ ...row, ...(await this.board.caseOf(tx, row.caseId)) }, tx.now),
      reasonCode,
      causeKo: cause.ko,
      causeEn: cause.en,
      proposedOn: deadline.dueOn,
      proposedUntil: deadline.acceptedUntil,
      effect,
      working: deadline.working,
    };
  }
}

function wordsOf({ startedAt, endedAt }: OutageWindow, reason: string): { ko: string; en: string } {
  const when = (at: Date) => `${printDayWithWeekday(seoulDay(at))} ${seoulTime(at)}`;
  const iso = (at: Date) => `${seoulDay(at)} ${seoulTime(at)}`;
  return {
    ko: `시스템 장애 ${when(startedAt)}부터 ${when(endedAt)}까지: ${reason}`,
    en: `System outage from ${iso(startedAt)} to ${iso(endedAt)}, Korean time: ${reason}`,
  };
}
