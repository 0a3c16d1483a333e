import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { type CalendarDay, parseDay, seoulDay, startOfSeoulDay } from '../../domain/calendar-day';
import { revised, type Trigger, type WorkingStep } from '../../domain/deadline-working';
import { REVISION_REASON_LABELS } from '../../domain/enumeration-labels';
import type { HolidayCalendar } from '../../domain/holiday-calendar';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import type { Page } from '../../platform/http/page';
import { Deadline, DeadlineNotice, DeadlineRevision } from '../../schema/entities';
import type {
  DeadlineBoardItem,
  DeadlineQuery,
  DeadlineResponse,
  PreviewDeadlineDto,
  PreviewResponse,
  ReviseDeadlineDto,
} from './deadline.dto';
import { type AnySpec, type Computed, DeadlineCalculator } from './deadline-calculator.service';
import { previewSpecOf, toDeadlineResponse, triggerOf } from './deadline.response';
import { yearMissing } from './year-missing';
import { DeadlinesQuery } from './deadlines.query';

export interface OpenDeadline {
  readonly caseId: string;
  readonly providerId: string | null;
  /** DL-01 to DL-30, or `BY_ORDER` for a due date that the order alone sets. */
  readonly ruleId: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly bound: Deadline['bound'];
  readonly titleKo: string;
  readonly titleEn: string;
  /** The recorded event that starts it, such as `ORDER_ARRIVED`. */
  readonly triggerKind: string;
  /** An instant, or the day where only the day matters: a day is never counted itself. */
  readonly triggerAt: Trigger;
  /** null takes the length from the rule in force on the trigger's day. */
  readonly spec: AnySpec | null;
  /** The words of the order; those of the due specification where they are left out. */
  readonly printedPhrase?: string;
  /** Whether the provider sees it from the start. */
  readonly released: boolean;
}

export interface Revision {
  readonly reasonCode: Exclude<DeadlineRevision['reasonCode'], 'INITIAL'>;
  readonly reason: string;
  /** A new length counted from the same trigger, or a named day. */
  readonly spec?: AnySpec;
  readonly dueOn?: string;
  /** The provision that allows it, told in the working. */
  readonly basis?: string | null;
}

/** Opens deadlines, moves them by revisions alone and tells why a date is what it is. */
@Injectable()
export class DeadlinesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly calculator: DeadlineCalculator,
    private readonly query: DeadlinesQuery,
  ) {}

  calendarIn(tx: Tx): Promise<HolidayCalendar> {
    return this.calculator.calendarIn(tx);
  }

  list(actor: Actor, query: DeadlineQuery): Promise<Page<DeadlineBoardItem>> {
    return this.transactions.read(actor, (tx) => this.query.list(tx, query));
  }

  get(actor: Actor, id: string): Promise<DeadlineResponse> {
    return this.transactions.read(actor, (tx) => this.respond(tx, id));
  }

  /** Writes nothing; runs as a write so that a repeated Idempotency-Key is answered as everywhere. */
  preview(actor: Actor, dto: PreviewDeadlineDto): Promise<PreviewResponse> {
    const spec = previewSpecOf(dto);
    return this.transactions.write(actor, async (tx) => {
      const computed = await this.calculator.computeIn(tx, dto.ruleId ?? null, spec, dto.triggeredAt);
      const { deadline, phrase } = computed;
      const { dueOn, dueAt, precision, working } = deadline;
      const read = dto.phrase === undefined ? null : { ...computed.spec };
      return { dueOn, dueAt, printedPhrase: phrase, precision, working, spec: read };
    });
  }

  revise(actor: Actor, id: string, version: number, dto: ReviseDeadlineDto): Promise<DeadlineResponse> {
    return this.transactions.write(actor, async (tx) => {
      const found = orNotFound(await tx.lock(Deadline, { id }));
      requireVersion(found, version);
      await this.reviseIn(tx, found, { reasonCode: 'CORRECTION', ...dto });
      return this.respond(tx, id);
    });
  }

  async openIn(tx: Tx, opening: OpenDeadline): Promise<Deadline> {
    const { spec, triggerAt, released, ...row } = opening;
    const computed = await this.calculator.computeIn(tx, opening.ruleId, spec, triggerAt);
    const opened = await tx.insert(Deadline, {
      id: tx.newId(),
      ...row,
      printedPhrase: opening.printedPhrase ?? computed.phrase,
      triggerAt: typeof triggerAt === 'string' ? startOfSeoulDay(triggerAt) : triggerAt,
      triggerPrecision: typeof triggerAt === 'string' ? 'DAY' : 'INSTANT',
      releasedAt: released ? tx.now : null,
    });
    await this.write(tx, opened, computed, 'INITIAL', opening.triggerKind);
    this.record(tx, opened, 'deadline.opened', {
      ruleId: opening.ruleId,
      dueOn: computed.deadline.dueOn,
      dueAt: computed.deadline.dueAt,
    });
    return orNotFound(await tx.find(Deadline, { id: opened.id }));
  }

  /** As `openIn`; where the holidays of its year are not known yet, it is opened without its date and says so. */
  async openOrAwaitIn(tx: Tx, opening: OpenDeadline): Promise<Deadline> {
    try {
      return await this.openIn(tx, opening);
    } catch (error) {
      const year = yearMissing(error);
      if (year === null) throw error;
      return this.awaitCalendarIn(tx, opening, year);
    }
  }

  /** @throws DomainError `deadline.calendar-not-loaded` where the date lies in yet another such year. */
  async dateAwaitedIn(tx: Tx, row: Deadline, spec: AnySpec | null): Promise<void> {
    const computed = await this.calculator.computeIn(tx, row.ruleId, spec, triggerOf(row));
    const dated = await tx.update(Deadline, row, { awaitsYear: null });
    await this.write(tx, dated, computed, 'INITIAL', row.triggerKind);
    const { dueOn, dueAt } = computed.deadline;
    this.record(tx, row, 'deadline.dated', { ruleId: row.ruleId, year: row.awaitsYear, dueOn, dueAt });
  }

  private async awaitCalendarIn(tx: Tx, opening: OpenDeadline, awaitsYear: number): Promise<Deadline> {
    const { spec, triggerAt, released, ...row } = opening;
    const opened = await tx.insert(Deadline, {
      id: tx.newId(),
      ...row,
      triggerAt: typeof triggerAt === 'string' ? startOfSeoulDay(triggerAt) : triggerAt,
      triggerPrecision: typeof triggerAt === 'string' ? 'DAY' : 'INSTANT',
      releasedAt: released ? tx.now : null,
      awaitsYear,
      awaitsSpec: spec,
    });
    this.record(tx, opened, 'deadline.awaits-calendar', { ruleId: opening.ruleId, year: awaitsYear });
    return opened;
  }

  /**
   * The only way to move a date. An earlier one burdens whoever is bound and is refused, except to correct a mistake.
   * @throws AppError `deadline.revision-detrimental`.
   */
  async reviseIn(tx: Tx, deadline: Deadline, revision: Revision): Promise<Deadline> {
    const { spec, dueOn, reasonCode, reason, basis } = revision;
    const chosen: AnySpec | null = spec ?? (dueOn === undefined ? null : { kind: 'FIXED', date: parseDay(dueOn) });
    const computed = await this.calculator.computeIn(tx, deadline.ruleId, chosen, triggerOf(deadline));
    const ofStay = reasonCode === 'STAY' && deadline.dueAt === null;
    if (reasonCode !== 'CORRECTION' && !ofStay && isEarlier(computed.deadline.dueAt, deadline.dueAt))
      throw new AppError('deadline.revision-detrimental');
    const told = leadWith(computed, revised(REVISION_REASON_LABELS[reasonCode], basis ?? null, formerDay(deadline)));
    await this.write(tx, deadline, told, reasonCode, reason);
    this.record(tx, deadline, 'deadline.revised', {
      reasonCode,
      reason,
      from: deadline.dueOn ?? deadline.dueAt,
      to: computed.deadline.dueOn ?? computed.deadline.dueAt,
    });
    return orNotFound(await tx.find(Deadline, { id: deadline.id }));
  }

  /** What was due has been done; nothing happens where no such deadline is open. `by` names the act, such as `action-plan 3f…`. */
  async satisfyIn(tx: Tx, subjectId: string, ruleId: string, by: string): Promise<void> {
    const found = await tx.lock(Deadline, { subjectId, ruleId });
    if (!found || found.satisfiedAt !== null || found.voidReason !== null) return;
    await tx.update(Deadline, found, { satisfiedAt: tx.now, satisfiedBy: by });
    this.record(tx, found, 'deadline.satisfied', { ruleId, by });
  }

  /** What counted as done does not: withdrawn, sent back or not complied with. The date stays as it was. */
  async reopenIn(tx: Tx, subjectId: string, ruleId: string, reason: string): Promise<void> {
    const found = await tx.lock(Deadline, { subjectId, ruleId });
    if (!found || found.satisfiedAt === null) return;
    await tx.update(Deadline, found, { satisfiedAt: null, satisfiedBy: null });
    this.record(tx, found, 'deadline.reopened', { ruleId, reason });
  }

  /** From now on the provider sees the deadlines of the subject. */
  async releaseIn(tx: Tx, subjectId: string): Promise<void> {
    for (const found of await tx.list(Deadline, { subjectId, releasedAt: null }))
      await tx.update(Deadline, found, { releasedAt: tx.now });
  }

  /** The duty has fallen away, as when its order is revoked; the deadline stays on record. */
  async voidIn(tx: Tx, subjectId: string, reason: string, ruleId?: string): Promise<void> {
    const open = await tx.list(Deadline, { subjectId, satisfiedAt: null, voidReason: null });
    for (const found of open.filter((deadline) => ruleId === undefined || deadline.ruleId === ruleId)) {
      await tx.update(Deadline, found, { voidReason: reason });
      this.record(tx, found, 'deadline.voided', { reason });
    }
  }

  async respond(tx: Tx, id: string): Promise<DeadlineResponse> {
    const found = orNotFound(await tx.find(Deadline, { id }));
    const revisions = await tx.list(DeadlineRevision, { deadlineId: id }, { seq: 'ASC' });
    const side = tx.actor.side === 'PROVIDER' ? 'PROVIDER' : 'MINISTRY';
    const unread = await tx.count(DeadlineNotice, { deadlineId: id, side, readAt: null });
    return toDeadlineResponse(found, revisions, unread, tx);
  }

  private async write(
    tx: Tx,
    row: Deadline,
    { spec, deadline }: Computed,
    reasonCode: DeadlineRevision['reasonCode'],
    reason: string,
  ): Promise<void> {
    const seq = row.revision + 1;
    await tx.insert(DeadlineRevision, {
      id: tx.newId(),
      caseId: row.caseId,
      providerId: row.providerId,
      deadlineId: row.id,
      seq,
      reasonCode,
      reason,
      spec,
      dueOn: deadline.dueOn,
      dueAt: deadline.dueAt,
      // Nobody is late with what guidance only asks for.
      acceptedUntil: row.binding ? deadline.acceptedUntil : null,
      rawDueOn: deadline.rawDueOn,
      duePrecision: deadline.precision,
      calendarVersion: deadline.working.calendarVersion,
      working: deadline.working,
      decidedBy: tx.actor.userId,
    });
    if (reasonCode !== 'INITIAL' && !tx.migrated) await this.tell(tx, row, seq);
  }

  /** Both sides learn that a date has changed: the ministry always, the provider where it sees the deadline. */
  private async tell(tx: Tx, { id, caseId, providerId, releasedAt }: Deadline, seq: number): Promise<void> {
    const notice = { caseId, providerId, deadlineId: id, seq, toldAt: tx.now };
    await tx.insert(DeadlineNotice, { id: tx.newId(), ...notice, side: 'MINISTRY' });
    if (providerId !== null && releasedAt !== null)
      await tx.insertBlind(DeadlineNotice, { id: tx.newId(), ...notice, side: 'PROVIDER' });
  }

  private record(tx: Tx, row: Deadline, type: string, payload: Readonly<Record<string, unknown>>): void {
    tx.record({
      type,
      subjectType: 'deadline',
      subjectId: row.id,
      caseId: row.caseId,
      providerId: row.providerId,
      payload,
    });
  }
}

function formerDay({ dueOn, dueAt }: Deadline): CalendarDay | null {
  return dueOn === null ? dueAt && seoulDay(dueAt) : parseDay(dueOn);
}

function leadWith(computed: Computed, step: WorkingStep): Computed {
  const { deadline } = computed;
  const working = { ...deadline.working, steps: [step, ...deadline.working.steps] };
  return { ...computed, deadline: { ...deadline, working } };
}

function isEarlier(next: Date | null, present: Date | null): boolean {
  if (present === null) return next !== null;
  return next !== null && next.getTime() < present.getTime();
}
