import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import { FileStore } from '../../platform/files/file-store';
import { type Job, Scheduler } from '../../platform/jobs/scheduler';
import { DisposalItem } from '../../schema/entities';

interface Remainder {
  readonly id: string;
  readonly storageKey: string;
}

/** Takes away the bytes of what was destroyed on record, unless other evidence that stays has the very same ones. */
@Injectable()
export class ErasureJob implements Job, OnModuleInit {
  readonly name = 'erasure';

  private readonly logger = new Logger(ErasureJob.name);

  constructor(
    private readonly scheduler: Scheduler,
    private readonly files: FileStore,
  ) {}

  onModuleInit(): void {
    this.scheduler.register(this);
  }

  async run(tx: Tx): Promise<number> {
    const remainders = await this.remainders(tx);
    for (const { id, storageKey } of remainders) {
      const item = await tx.lock(DisposalItem, { id });
      if (!item || item.erasedAt !== null || !(await this.isErased(item, storageKey))) continue;
      await tx.update(DisposalItem, item, { erasedAt: tx.now });
      const { caseId, providerId, disposalId, sha256, evidenceNo } = item;
      tx.record({
        type: 'disposal.bytes-erased',
        subjectType: 'disposal',
        subjectId: disposalId,
        caseId,
        providerId,
        payload: { evidenceNo, sha256 },
      });
    }
    return remainders.length;
  }

  /** A file that cannot be taken away now keeps nothing else back; the next round tries again. */
  private async isErased({ evidenceNo }: DisposalItem, storageKey: string): Promise<boolean> {
    try {
      await this.files.erase(storageKey);
      return true;
    } catch (error) {
      this.logger.error(error, `${evidenceNo}: the bytes could not be erased`);
      return false;
    }
  }

  private remainders(tx: Tx): Promise<Remainder[]> {
    return tx.query<Remainder>(
      `SELECT i.id, e.storage_key AS "storageKey"
       FROM disposal_items i
       JOIN disposals d ON d.id = i.disposal_id AND d.status = 'EXECUTED'
       JOIN evidence e ON e.id = i.evidence_id
       WHERE i.erased_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM evidence o WHERE o.storage_key = e.storage_key AND o.status <> 'PURGED')
       ORDER BY i.id
       LIMIT 500`,
    );
  }
}
