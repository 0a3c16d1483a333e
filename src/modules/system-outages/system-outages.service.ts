import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError } from '../../platform/errors/app-error';
import { SystemOutage } from '../../schema/entities';
import type { RecordOutageDto, SystemOutageResponse } from './system-outage.dto';

/** When this system itself could not be reached. What that does to due dates is proposed to an approver. */
@Injectable()
export class SystemOutagesService {
  constructor(private readonly transactions: Transactions) {}

  list(actor: Actor): Promise<SystemOutageResponse[]> {
    return this.transactions.read(actor, async (tx) =>
      (await tx.list(SystemOutage, {}, { startedAt: 'DESC' })).map(toResponse),
    );
  }

  record(actor: Actor, dto: RecordOutageDto): Promise<SystemOutageResponse> {
    return this.transactions.write(actor, async (tx) => toResponse(await this.recordIn(tx, dto)));
  }

  /** @throws AppError `system-outage.invalid-times`. */
  async recordIn(tx: Tx, { startedAt, endedAt, reason }: RecordOutageDto): Promise<SystemOutage> {
    if (endedAt <= startedAt || endedAt > tx.now) throw new AppError('system-outage.invalid-times');
    const outage = await tx.insert(SystemOutage, {
      id: tx.newId(),
      startedAt,
      endedAt,
      reason,
      recordedBy: tx.actor.userId,
    });
    tx.record({
      type: 'system-outage.recorded',
      subjectType: 'system-outage',
      subjectId: outage.id,
      caseId: null,
      payload: { startedAt: startedAt.toISOString(), endedAt: endedAt.toISOString(), reason },
    });
    return outage;
  }
}

function toResponse({ id, startedAt, endedAt, reason, createdAt }: SystemOutage): SystemOutageResponse {
  return { id, startedAt, endedAt, reason, createdAt };
}
