import { Injectable } from '@nestjs/common';
import {
  actionOccurrenceMachine,
  nextPeriod,
  type OccurrenceRow,
  SETTLED_OCCURRENCE_STATUSES,
} from '../../domain/action-occurrence';
import { addDays, parseDay, seoulDay } from '../../domain/calendar-day';
import type { Trigger } from '../../domain/deadline-working';
import {
  type DueSpec,
  type Occurrence,
  printDueSpec,
  recurrencePeriods,
  type RecurrencePeriod,
} from '../../domain/due-spec';
import type { OccurrenceSource } from '../../domain/enumerations';
import type { Tx } from '../../platform/database/tx';
import { ActionOccurrence, type CorrectiveAction } from '../../schema/entities';
import { DeadlinesService } from '../deadlines/deadlines.service';

/** The deadline of one occurrence rests on the order or the plan alone. */
export const OCCURRENCE_RULE = 'BY_ORDER';

type RecurringDue = Extract<DueSpec, { kind: 'RECURRING' }>;
type ActionOf = Pick<CorrectiveAction, 'id' | 'caseId' | 'providerId' | 'actionNo'>;

interface Opening {
  readonly action: ActionOf;
  readonly per: RecurrencePeriod;
  readonly untilOn: string | null;
  readonly source: OccurrenceSource;
  readonly triggerKind: 'ORDER_ARRIVED' | 'PLAN_ACCEPTED' | 'PERIOD_BEGAN';
  readonly triggerAt: Trigger;
  readonly firstSeq: number;
}

/** Opens what is owed in a period, each with its own deadline and the working of its date. Decides nothing. */
@Injectable()
export class OccurrenceOpening {
  constructor(private readonly deadlines: DeadlinesService) {}

  /** The first period that begins after the order arrived or the plan was accepted; later ones follow as they begin. */
  async openFirstIn(
    tx: Tx,
    action: ActionOf,
    spec: RecurringDue,
    trigger: Pick<Opening, 'source' | 'triggerKind'> & { readonly at: Date },
  ): Promise<void> {
    if ((await tx.count(ActionOccurrence, { actionId: action.id })) > 0) return;
    const [first] = recurrencePeriods(spec.per, spec.times, addDays(seoulDay(trigger.at), 1), spec.until);
    if (!first) return;
    const { source, triggerKind, at: triggerAt } = trigger;
    const { per, until: untilOn } = spec;
    await this.openPeriodIn(tx, first, { action, per, untilOn, source, triggerKind, triggerAt, firstSeq: 1 });
  }

  /** The period after the last one, once it has begun. @returns how many occurrences were opened. */
  async openNextIn(tx: Tx, action: ActionOf, last: ActionOccurrence): Promise<number> {
    const next = nextPeriod(toRow(last));
    if (!next || next.from > seoulDay(tx.now)) return 0;
    const { per, untilOn, source } = last;
    await this.openPeriodIn(tx, next, {
      action,
      per,
      untilOn,
      source,
      triggerKind: 'PERIOD_BEGAN',
      triggerAt: next.from,
      firstSeq: last.seq + 1,
    });
    return next.times;
  }

  /** Nothing more is owed: the action is over, or the watch over it is. */
  async endIn(tx: Tx, actionId: string, reason: string): Promise<void> {
    const rows = await tx.list(ActionOccurrence, { actionId }, { seq: 'ASC' });
    for (const row of rows.filter(({ status }) => !SETTLED_OCCURRENCE_STATUSES.some((one) => one === status))) {
      await tx.update(ActionOccurrence, row, { status: 'WAIVED', endReason: reason });
      await this.deadlines.voidIn(tx, row.id, reason);
      recordOccurrence(tx, row, 'action-occurrence.waived', { reason });
    }
  }

  private async openPeriodIn(tx: Tx, period: Occurrence, opening: Opening): Promise<void> {
    for (let part = 1; part <= period.times; part += 1) await this.openOneIn(tx, period, part, opening);
  }

  private async openOneIn(tx: Tx, { from, to, times }: Occurrence, part: number, opening: Opening): Promise<void> {
    const { action, per, untilOn, source, triggerKind, triggerAt, firstSeq } = opening;
    const { caseId, providerId } = action;
    const id = tx.newId();
    const seq = firstSeq + part - 1;
    const spec = { kind: 'RANGE', from, to, precision: per } as const;
    const words = printDueSpec(spec);
    const which = times > 1 ? ` ${part}/${times}` : '';
    await this.deadlines.openOrAwaitIn(tx, {
      caseId,
      providerId,
      ruleId: OCCURRENCE_RULE,
      subjectType: 'action-occurrence',
      subjectId: id,
      bound: 'PROVIDER',
      titleKo: `반복 의무 제${seq}회(${words.ko}${which}): ${action.actionNo}`,
      titleEn: `Occurrence ${seq} (${words.en}${which}) of ${action.actionNo}`,
      triggerKind,
      triggerAt,
      spec,
      printedPhrase: words.ko,
      released: true,
    });
    const opened = await tx.insert(ActionOccurrence, {
      id,
      caseId,
      providerId,
      actionId: action.id,
      seq,
      periodFrom: from,
      periodTo: to,
      part,
      parts: times,
      per,
      untilOn,
      source,
      openedAt: tx.now,
      status: actionOccurrenceMachine.initial,
    });
    recordOccurrence(tx, opened, 'action-occurrence.opened', { periodFrom: from, periodTo: to, part, source });
  }
}

export function toRow({ periodFrom, periodTo, per, parts, untilOn, status }: ActionOccurrence): OccurrenceRow {
  return {
    periodFrom: parseDay(periodFrom),
    periodTo: parseDay(periodTo),
    per,
    parts,
    untilOn: untilOn === null ? null : parseDay(untilOn),
    status,
  };
}

export function recordOccurrence(
  tx: Tx,
  {
    id,
    caseId,
    providerId,
    actionId,
    seq,
  }: Pick<ActionOccurrence, 'id' | 'caseId' | 'providerId' | 'actionId' | 'seq'>,
  type: string,
  payload: Readonly<Record<string, unknown>>,
): void {
  tx.record({
    type,
    subjectType: 'action-occurrence',
    subjectId: id,
    caseId,
    providerId,
    payload: { actionId, seq, ...payload },
  });
}
