import { Injectable } from '@nestjs/common';
import { parseDay } from '../../domain/calendar-day';
import type { Tx } from '../../platform/database/tx';
import { orNotFound } from '../../platform/errors/app-error';
import { Deadline, Sanction, type StayOrder } from '../../schema/entities';
import { DeadlinesService } from '../deadlines/deadlines.service';
import { type StayScope, StaysRepository } from './stays.repository';

const BASIS = '행정소송법 제23조';

/** Lets the periods of what is stayed stand still, and run on with the days that were left. */
@Injectable()
export class StayClocks {
  constructor(
    private readonly stays: StaysRepository,
    private readonly deadlines: DeadlinesService,
  ) {}

  async stopIn(tx: Tx, scope: StayScope, id: string, stay: StayOrder): Promise<void> {
    const { court, courtCaseNo, effectiveOn } = stay;
    for (const deadline of await this.stays.running(tx, scope, id))
      await this.deadlines.reviseIn(tx, deadline, {
        reasonCode: 'STAY',
        reason: `${court} ${courtCaseNo}: ${effectiveOn}부터 기한 정지`,
        spec: { kind: 'STAYED', since: parseDay(effectiveOn) },
        basis: BASIS,
      });
  }

  /** The days that were left run on from the day on which it has its effect again. */
  async resumeIn(tx: Tx, scope: StayScope, id: string, stay: StayOrder, liftedOn: string): Promise<void> {
    for (const stopped of await this.stays.stopped(tx, scope, id)) {
      const deadline = await this.deadlines.reviseIn(tx, orNotFound(await tx.find(Deadline, { id: stopped.id })), {
        reasonCode: 'STAY',
        reason: `${stay.court} ${stay.courtCaseNo}: ${stay.effectiveOn}부터 ${liftedOn} 전날까지 정지`,
        spec: {
          kind: 'RESUMED',
          formerDue: parseDay(stopped.formerDue),
          since: parseDay(stopped.since),
          resumedOn: parseDay(liftedOn),
        },
        basis: BASIS,
      });
      if (deadline.subjectType === 'sanction') await this.moveDueOn(tx, deadline);
    }
  }

  /** A sanction keeps the day by which it is paid beside the clock that says it. */
  private async moveDueOn(tx: Tx, { subjectId, ruleId, dueOn }: Deadline): Promise<void> {
    const sanction = orNotFound(await tx.lock(Sanction, { id: subjectId }));
    await tx.update(Sanction, sanction, ruleId === 'DL-20' ? { dunningDueOn: dueOn } : { paymentDueOn: dueOn });
  }
}
