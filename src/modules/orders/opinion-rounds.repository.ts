import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import { orNotFound } from '../../platform/errors/app-error';
import { DEFAULT_LIMIT, decodeCursor, type Page, toPage } from '../../platform/http/page';
import { Opinion, OpinionRound } from '../../schema/entities';
import type { OpinionRoundQuery, OpinionRoundResponse } from './opinion.dto';
import { toRoundResponse } from './opinion.response';

@Injectable()
export class OpinionRoundsRepository {
  /** The round of an order; a provider finds it although the order itself is not yet released. */
  async ofOrder(tx: Tx, orderId: string): Promise<OpinionRound> {
    return orNotFound(await tx.find(OpinionRound, { orderId }));
  }

  opinions(tx: Tx, roundId: string): Promise<Opinion[]> {
    return tx.list(Opinion, { roundId }, { submittedAt: 'ASC' });
  }

  async list(tx: Tx, query: OpinionRoundQuery): Promise<Page<OpinionRoundResponse>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [after] = query.cursor ? decodeCursor(query.cursor, 1) : [null];
    const rows = await tx.query<{ id: string }>(
      `SELECT r.id
       FROM opinion_rounds r
       WHERE ($1::uuid IS NULL OR r.case_id = $1)
         AND ($2::uuid IS NULL OR r.order_id = $2)
         AND ($3::uuid IS NULL OR r.id > $3)
       ORDER BY r.id
       LIMIT $4`,
      [query.caseId ?? null, query.orderId ?? null, after, limit + 1],
    );
    const page = toPage(
      rows,
      limit,
      (row) => [row.id],
      (row) => row.id,
    );
    return { ...page, items: await this.responses(tx, page.items) };
  }

  private async responses(tx: Tx, ids: readonly string[]): Promise<OpinionRoundResponse[]> {
    if (ids.length === 0) return [];
    const rounds = await tx.list(OpinionRound, { id: ids }, { id: 'ASC' });
    const opinions = await tx.list(Opinion, { roundId: ids }, { submittedAt: 'ASC' });
    return rounds.map((round) =>
      toRoundResponse(
        round,
        opinions.filter(({ roundId }) => roundId === round.id),
      ),
    );
  }
}
