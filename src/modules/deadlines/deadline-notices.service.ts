import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import { Deadline, DeadlineNotice } from '../../schema/entities';
import type { DeadlineResponse } from './deadline.dto';
import { DeadlinesService } from './deadlines.service';

/** Who of a side has taken note of a changed date. */
@Injectable()
export class DeadlineNotices {
  constructor(
    private readonly transactions: Transactions,
    private readonly deadlines: DeadlinesService,
  ) {}

  acknowledge(actor: Actor, id: string, version: number): Promise<DeadlineResponse> {
    return this.transactions.write(actor, async (tx) => {
      const found = orNotFound(await tx.find(Deadline, { id }));
      requireVersion(found, version);
      await this.acknowledgeIn(tx, found);
      return this.deadlines.respond(tx, id);
    });
  }

  /** @throws AppError `deadline.nothing-to-acknowledge`. */
  async acknowledgeIn(tx: Tx, { id, caseId, providerId }: Deadline): Promise<void> {
    const side = tx.actor.side === 'PROVIDER' ? 'PROVIDER' : 'MINISTRY';
    const unread = await tx.list(DeadlineNotice, { deadlineId: id, side, readAt: null }, { seq: 'ASC' });
    if (unread.length === 0) throw new AppError('deadline.nothing-to-acknowledge');
    for (const notice of unread) await tx.update(DeadlineNotice, notice, { readBy: tx.actor.userId, readAt: tx.now });
    tx.record({
      type: 'deadline.change-acknowledged',
      subjectType: 'deadline',
      subjectId: id,
      caseId,
      providerId,
      payload: { seqs: unread.map(({ seq }) => seq), side },
    });
  }
}
