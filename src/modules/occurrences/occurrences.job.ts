import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import { type Job, Scheduler } from '../../platform/jobs/scheduler';
import { ActionOccurrence, CorrectiveAction } from '../../schema/entities';
import { OccurrenceOpening, recordOccurrence } from './occurrence-opening.service';

/** Opens the occurrences of periods that have begun and flags those that were missed. What follows from a miss a person decides. */
@Injectable()
export class OccurrencesJob implements Job, OnModuleInit {
  readonly name = 'occurrences';

  constructor(
    private readonly scheduler: Scheduler,
    private readonly opening: OccurrenceOpening,
  ) {}

  onModuleInit(): void {
    this.scheduler.register(this);
  }

  async run(tx: Tx): Promise<number> {
    return (await this.openBegun(tx)) + (await this.flagMissed(tx));
  }

  /** Period after period, until the one that runs today is open. */
  private async openBegun(tx: Tx): Promise<number> {
    const due = await tx.query<{ actionId: string }>(
      `SELECT a.id AS "actionId"
       FROM corrective_actions a
       WHERE a.status NOT IN ('CLOSED', 'WAIVED', 'SUPERSEDED')
         AND (SELECT max(o.period_to) FROM action_occurrences o WHERE o.action_id = a.id) < app.seoul_today()
       ORDER BY a.action_no`,
    );
    let opened = 0;
    for (const { actionId } of due) opened += await this.openFor(tx, actionId);
    return opened;
  }

  private async openFor(tx: Tx, actionId: string): Promise<number> {
    const action = await tx.lock(CorrectiveAction, { id: actionId });
    let opened = 0;
    for (;;) {
      const [last] = await tx.list(ActionOccurrence, { actionId }, { seq: 'DESC' });
      const more = action && last ? await this.opening.openNextIn(tx, action, last) : 0;
      if (more === 0) return opened;
      opened += more;
    }
  }

  /** Owed, its deadline over, and nothing reported; while a stay stops the action nothing is missed. */
  private async flagMissed(tx: Tx): Promise<number> {
    const missed = await tx.query<{ id: string }>(
      `SELECT o.id
       FROM action_occurrences o
       JOIN corrective_actions a ON a.id = o.action_id
       JOIN deadlines d ON d.subject_id = o.id AND d.rule_id = 'BY_ORDER'
       WHERE o.status IN ('OPEN', 'RETURNED') AND o.missed_at IS NULL AND a.status <> 'SUSPENDED'
         AND d.void_reason IS NULL AND d.accepted_until <= $1
       ORDER BY d.accepted_until, o.id`,
      [tx.now],
    );
    for (const { id } of missed) {
      const row = await tx.lock(ActionOccurrence, { id });
      if (!row) continue;
      await tx.update(ActionOccurrence, row, { missedAt: tx.now });
      recordOccurrence(tx, row, 'action-occurrence.missed', { periodFrom: row.periodFrom, periodTo: row.periodTo });
    }
    return missed.length;
  }
}
