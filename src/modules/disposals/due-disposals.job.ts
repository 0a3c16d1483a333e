import { Injectable, type OnModuleInit } from '@nestjs/common';
import { disposalMachine } from '../../domain/disposal';
import { partNumber } from '../../domain/reference-number';
import type { Tx } from '../../platform/database/tx';
import { type Job, Scheduler } from '../../platform/jobs/scheduler';
import { Disposal, DisposalItem, Evidence } from '../../schema/entities';
import { type DueDisposal, DueDisposalsRepository } from './due-disposals.repository';

/** Lists what is due for disposal. It destroys nothing and decides nothing: people examine and decide. */
@Injectable()
export class DueDisposalsJob implements Job, OnModuleInit {
  readonly name = 'due-disposals';

  constructor(
    private readonly scheduler: Scheduler,
    private readonly due: DueDisposalsRepository,
  ) {}

  onModuleInit(): void {
    this.scheduler.register(this);
  }

  async run(tx: Tx): Promise<number> {
    const found = [...(await this.due.materials(tx)), ...(await this.due.records(tx))];
    for (const one of found) await this.propose(tx, one);
    return found.length;
  }

  private async propose(tx: Tx, { caseNo, evidenceIds, ...due }: DueDisposal): Promise<void> {
    const { caseId, providerId } = due;
    const seq = await tx.nextNumber('disposal', caseId, 0);
    const proposed = await tx.insert(Disposal, {
      id: tx.newId(),
      disposalNo: partNumber(caseNo, 'DISPOSAL', seq),
      ...due,
      proposedBy: tx.actor.userId,
      proposedAt: tx.now,
      status: disposalMachine.initial,
    });
    const items = evidenceIds.length > 0 ? await tx.list(Evidence, { id: evidenceIds }, { seq: 'ASC' }) : [];
    for (const item of items) await tx.insert(DisposalItem, itemOf(tx, proposed.id, item));
    tx.record({
      type: 'disposal.proposed',
      subjectType: 'disposal',
      subjectId: proposed.id,
      caseId,
      providerId,
      payload: { disposalNo: proposed.disposalNo, kind: due.kind, dueSince: due.dueSince, items: items.length },
    });
  }
}

function itemOf(tx: Tx, disposalId: string, item: Evidence) {
  const { id: evidenceId, caseId, providerId, evidenceNo, filename, class: evidenceClass, size, sha256 } = item;
  return {
    id: tx.newId(),
    disposalId,
    caseId,
    providerId,
    evidenceId,
    evidenceNo,
    filename,
    class: evidenceClass,
    size,
    sha256,
  };
}
