import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import { type Job, Scheduler } from '../../platform/jobs/scheduler';
import { EffectivenessChecksRepository } from './effectiveness-checks.repository';

/** Opens the review of the effect once the watch over an action has ended. It says nothing about the effect: a person does. */
@Injectable()
export class EffectivenessChecksJob implements Job, OnModuleInit {
  readonly name = 'effectiveness-checks';

  constructor(
    private readonly scheduler: Scheduler,
    private readonly checks: EffectivenessChecksRepository,
  ) {}

  onModuleInit(): void {
    this.scheduler.register(this);
  }

  async run(tx: Tx): Promise<number> {
    const opened = await this.checks.openDue(tx);
    for (const { id, actionId, caseId, providerId, windowFrom, windowTo } of opened)
      tx.record({
        type: 'effectiveness.check-opened',
        subjectType: 'corrective-action',
        subjectId: actionId,
        caseId,
        providerId,
        payload: { checkId: id, windowFrom, windowTo },
      });
    return opened.length;
  }
}
