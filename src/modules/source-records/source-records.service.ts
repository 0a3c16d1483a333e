import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import type { Page } from '../../platform/http/page';
import { SourceRecord } from '../../schema/entities';
import { CasesRepository } from '../cases/cases.repository';
import type { SourceRecordQuery, SourceRecordResponse } from './source-record.dto';
import { SourceRecordsQuery } from './source-records.query';

/** A record of a migrated case and the datum that it was made from. */
export interface MigratedRecord {
  readonly caseId: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly ref: string;
  readonly source: string;
  readonly factKeys: readonly string[];
  readonly assumedFields: readonly string[];
  readonly assumedReason: string | null;
  readonly original: object;
}

/** Keeps for every migrated record what it was made from, apart from what the ministry makes of it later. */
@Injectable()
export class SourceRecordsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly cases: CasesRepository,
    private readonly query: SourceRecordsQuery,
  ) {}

  list(actor: Actor, caseId: string, query: SourceRecordQuery): Promise<Page<SourceRecordResponse>> {
    return this.transactions.read(actor, async (tx) => {
      await this.cases.get(tx, caseId);
      return this.query.list(tx, caseId, query);
    });
  }

  async keepIn(tx: Tx, record: MigratedRecord): Promise<void> {
    await tx.insert(SourceRecord, {
      ...record,
      id: tx.newId(),
      factKeys: [...record.factKeys],
      assumedFields: [...record.assumedFields],
    });
  }
}
