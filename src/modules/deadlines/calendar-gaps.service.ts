import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import { type Job, Scheduler } from '../../platform/jobs/scheduler';
import { Deadline } from '../../schema/entities';
import type { AnySpec } from './deadline-calculator.service';
import { DeadlinesService } from './deadlines.service';
import { yearMissing } from './year-missing';

/** Gives deadlines that wait for a year its date once the holidays of that year are there. The date follows from the law alone. */
@Injectable()
export class CalendarGaps implements Job, OnModuleInit {
  readonly name = 'calendar-gaps';

  constructor(
    private readonly scheduler: Scheduler,
    private readonly deadlines: DeadlinesService,
  ) {}

  onModuleInit(): void {
    this.scheduler.register(this);
  }

  async run(tx: Tx): Promise<number> {
    const known = await tx.query<{ id: string }>(
      `SELECT d.id FROM deadlines d JOIN holiday_years y ON y.year = d.awaits_year WHERE d.void_reason IS NULL ORDER BY d.id`,
    );
    let dated = 0;
    for (const { id } of known) {
      const row = await tx.lock(Deadline, { id });
      if (row && (await this.date(tx, row))) dated += 1;
    }
    return dated;
  }

  /** It may turn out to end in yet another year that is not there. */
  private async date(tx: Tx, row: Deadline): Promise<boolean> {
    try {
      await this.deadlines.dateAwaitedIn(tx, row, row.awaitsSpec as AnySpec | null);
      return true;
    } catch (error) {
      const year = yearMissing(error);
      if (year === null) throw error;
      await tx.update(Deadline, row, { awaitsYear: year });
      return false;
    }
  }
}
