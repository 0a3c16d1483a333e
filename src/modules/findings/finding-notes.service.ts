import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError } from '../../platform/errors/app-error';
import { FindingInternal } from '../../schema/entities';
import type { InternalNoteResponse } from './finding.dto';
import { FindingsRepository } from './findings.repository';

/** What the ministry notes of a finding for itself: a table that no provider's role reads, open also after the finding is frozen. */
@Injectable()
export class FindingNotes {
  constructor(
    private readonly transactions: Transactions,
    private readonly findings: FindingsRepository,
  ) {}

  get(actor: Actor, findingId: string): Promise<InternalNoteResponse> {
    return this.transactions.read(actor, async (tx) => {
      const { caseId, providerId } = await this.findings.get(tx, findingId);
      tx.record({ type: 'finding.note-read', subjectType: 'finding', subjectId: findingId, caseId, providerId });
      return this.present(tx, findingId);
    });
  }

  /** `version` is that of the note, 0 for the first. */
  put(actor: Actor, findingId: string, version: number, note: string): Promise<InternalNoteResponse> {
    return this.transactions.write(actor, async (tx) => {
      const { caseId, providerId } = await this.findings.lock(tx, findingId);
      const present = await this.present(tx, findingId);
      if (present.version !== version) throw new AppError('precondition.stale');
      if (version === 0) await tx.insert(FindingInternal, { findingId, caseId, note });
      else await this.findings.updateNote(tx, findingId, note);
      tx.record({ type: 'finding.noted', subjectType: 'finding', subjectId: findingId, caseId, providerId });
      return this.present(tx, findingId);
    });
  }

  private async present(tx: Tx, findingId: string): Promise<InternalNoteResponse> {
    const row = await tx.find(FindingInternal, { findingId });
    return { findingId, note: row?.note ?? null, version: row?.version ?? 0 };
  }
}
