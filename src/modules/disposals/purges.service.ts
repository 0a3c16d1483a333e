import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { seoulYear } from '../../domain/calendar-day';
import { destructionNumber } from '../../domain/reference-number';
import { SYSTEM_ACTOR } from '../../domain/system-actor';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import type { PurgedResponse, PurgeResponse } from './disposal.dto';
import { ErasureJob } from './erasure.job';

interface Destroyed {
  readonly caseId: string;
  readonly providerId: string;
  readonly itemsSha256: string;
  readonly items: number;
}

/** Runs what an approver decided. Who runs it sees how much there is, never what it is. */
@Injectable()
export class PurgesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly erasure: ErasureJob,
  ) {}

  list(actor: Actor): Promise<PurgeResponse[]> {
    return this.transactions.read(actor, (tx) => approved(tx));
  }

  /** The record first, in one transaction; the bytes after it, and again with every round until they are gone. */
  async execute(actor: Actor, id: string, version: number): Promise<PurgedResponse> {
    const answer = await this.transactions.write(actor, (tx) => this.executeIn(tx, id, version));
    await this.transactions.write(SYSTEM_ACTOR, (tx) => this.erasure.run(tx));
    return answer;
  }

  private async executeIn(tx: Tx, id: string, version: number): Promise<PurgedResponse> {
    const target = orNotFound((await approved(tx)).find((one) => one.id === id) ?? null);
    if (target.version !== version) throw new AppError('precondition.stale');
    if (target.obstructed) throw new AppError('disposal.obstructed');
    const year = seoulYear(tx.now);
    const certificateNo = destructionNumber(year, await tx.nextNumber('destruction', '', year));
    const done = orNotFound(
      await tx.one<Destroyed>(
        `SELECT case_id AS "caseId", provider_id AS "providerId", items_sha256 AS "itemsSha256", items
         FROM app.execute_disposal($1, $2, $3, $4, $5)`,
        [id, version, tx.newId(), certificateNo, tx.now],
      ),
    );
    const { caseId, providerId, items, itemsSha256 } = done;
    tx.record({
      type: 'disposal.executed',
      subjectType: 'disposal',
      subjectId: id,
      caseId,
      providerId,
      payload: { certificateNo, items, itemsSha256 },
    });
    return { certificateNo, items, itemsSha256 };
  }
}

function approved(tx: Tx): Promise<PurgeResponse[]> {
  return tx.query<PurgeResponse>(
    `SELECT id, disposal_no AS "disposalNo", items, bytes, approved_at AS "approvedAt", obstructed, version FROM app.disposals_to_execute()`,
  );
}
