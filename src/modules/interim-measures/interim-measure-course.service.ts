import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type CalendarDay, parseDay, seoulDay } from '../../domain/calendar-day';
import { lastDayOfRestriction } from '../../domain/restriction-period';
import type { Tx } from '../../platform/database/tx';
import { type Job, Scheduler } from '../../platform/jobs/scheduler';
import { InterimMeasure, type Order } from '../../schema/entities';

/** What happens to a measure by time alone: the arrival of its order puts it in force, its last day ends it. */
@Injectable()
export class InterimMeasureCourse implements Job, OnModuleInit {
  readonly name = 'interim-measures';

  constructor(private readonly scheduler: Scheduler) {}

  onModuleInit(): void {
    this.scheduler.register(this);
  }

  /** The consequence of the order's arrival; a day named beforehand never puts it in force earlier. */
  async takeEffectIn(tx: Tx, { id: orderId }: Order, arrivedAt: Date): Promise<void> {
    const arrivedOn = seoulDay(arrivedAt);
    for (const measure of await tx.list(InterimMeasure, { orderId, status: 'DRAFT' }, { seq: 'ASC' })) {
      const inForceFrom = measure.startsOn !== null && measure.startsOn > arrivedOn ? measure.startsOn : arrivedOn;
      const inForceTo = lastDayOf(measure, parseDay(inForceFrom));
      const patch = { inForceFrom, inForceTo, frozenAt: tx.now, status: 'IN_FORCE' as const };
      const inForce = await tx.update(InterimMeasure, measure, patch);
      recordMeasure(tx, inForce, 'interim-measure.took-effect', { inForceFrom, inForceTo });
    }
  }

  async run(tx: Tx): Promise<number> {
    const over = await tx.query<{ id: string }>(
      `SELECT id FROM interim_measures WHERE status = 'IN_FORCE' AND in_force_to < app.seoul_today() ORDER BY id`,
    );
    for (const { id } of over) {
      const measure = await tx.lock(InterimMeasure, { id, status: 'IN_FORCE' });
      if (!measure) continue;
      const expired = await tx.update(InterimMeasure, measure, { status: 'EXPIRED' });
      recordMeasure(tx, expired, 'interim-measure.expired', { inForceTo: measure.inForceTo });
    }
    return over.length;
  }
}

export function recordMeasure(
  tx: Tx,
  { id, caseId, providerId, orderId, seq }: InterimMeasure,
  type: string,
  payload: Readonly<Record<string, unknown>>,
): void {
  const subject = { subjectType: 'interim-measure', subjectId: id, caseId, providerId };
  tx.record({ type, ...subject, payload: { orderId, seq, ...payload } });
}

/** A last day that was named stays, even where the order arrives after it: it then holds for that one day. */
function lastDayOf({ months, endsOn }: InterimMeasure, from: CalendarDay): string | null {
  if (months !== null) return lastDayOfRestriction(from, months);
  return endsOn === null || endsOn >= from ? endsOn : from;
}
