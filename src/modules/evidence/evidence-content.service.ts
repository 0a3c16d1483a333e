import { Injectable, Logger, StreamableFile } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { AuditService } from '../../platform/audit/audit.service';
import { Transactions } from '../../platform/database/transactions';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { Evidence } from '../../schema/entities';
import { EvidenceFiles } from './evidence-files';
import { safeType } from './evidence-type';
import { attachment } from './file-name';

export interface EvidenceContent {
  readonly file: StreamableFile;
  readonly headers: Readonly<Record<string, string>>;
}

/** Gives evidence out: recorded, checked against its hash before the first byte and again while it is sent. */
@Injectable()
export class EvidenceContentService {
  private readonly logger = new Logger('Evidence');

  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly files: EvidenceFiles,
  ) {}

  /** @throws AppError 409 `evidence.damaged` when the stored bytes are gone or not those received; they are not sent. */
  async open(actor: Actor, id: string): Promise<EvidenceContent> {
    const item = await this.recordRead(actor, id);
    if (!(await this.files.isIntact(item))) {
      await this.raiseAlarm(actor, item);
      throw new AppError('evidence.damaged', { evidenceNo: item.evidenceNo });
    }
    return {
      file: new StreamableFile(this.files.read(item), {
        length: item.size,
        type: safeType(item.mime),
        disposition: attachment(item.filename),
      }),
      headers: headersOf(item),
    };
  }

  private recordRead(actor: Actor, id: string): Promise<Evidence> {
    return this.transactions.read(actor, async (tx) => {
      const item = orNotFound(await tx.find(Evidence, { id }));
      if (item.status === 'QUARANTINED') throw new AppError('evidence.quarantined');
      if (item.status === 'PURGED') throw new AppError('evidence.purged');
      this.audit.recordRead(tx, 'evidence', item, { sha256: item.sha256 });
      return item;
    });
  }

  private async raiseAlarm(actor: Actor, { id, caseId, providerId, evidenceNo, sha256 }: Evidence): Promise<void> {
    this.logger.error(
      `${evidenceNo}: the stored bytes of ${sha256} are missing or changed; restore them from the backup`,
    );
    await this.transactions.read(actor, (tx) => {
      tx.record({
        type: 'evidence.damage-found',
        subjectType: 'evidence',
        subjectId: id,
        caseId,
        providerId,
        payload: { sha256 },
      });
      return Promise.resolve();
    });
  }
}

function headersOf({ sha256 }: Evidence): Record<string, string> {
  const digest = Buffer.from(sha256, 'hex').toString('base64');
  return {
    ETag: `"${sha256}"`,
    Digest: `sha-256=${digest}`,
    'Repr-Digest': `sha-256=:${digest}:`,
    'X-Content-SHA256': sha256,
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Cache-Control': 'private, no-store',
  };
}
