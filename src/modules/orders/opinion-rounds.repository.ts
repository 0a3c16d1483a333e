import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import { orNotFound } from '../../platform/errors/app-error';
import { DEFAULT_LIMIT, decodeCursor, type Page, toPage } from '../../platform/http/page';
import { Deadline, Opinion, OpinionConsideration, OpinionEvidence, OpinionRound } from '../../schema/entities';
import { SubmittedEvidence } from '../evidence/submitted-evidence.service';
import type { OpinionRoundQuery, OpinionRoundResponse } from './opinion.dto';
import { type OpinionParts, type RoundParts, toRoundResponse } from './opinion.response';

/** The last day for opinions (행정절차법 제21조제3항). */
export const OPINION_RULE = 'DL-05';

@Injectable()
export class OpinionRoundsRepository {
  constructor(private readonly evidence: SubmittedEvidence) {}

  /** The round of an order; a provider finds it although the order itself is not yet released. */
  async ofOrder(tx: Tx, orderId: string): Promise<OpinionRound> {
    return orNotFound(await tx.find(OpinionRound, { orderId }));
  }

  async parts(tx: Tx, round: OpinionRound): Promise<RoundParts> {
    return { round, opinions: await this.opinions(tx, round.id), deadline: await this.deadline(tx, round) };
  }

  async opinions(tx: Tx, roundId: string): Promise<OpinionParts[]> {
    const parts: OpinionParts[] = [];
    for (const opinion of await tx.list(Opinion, { roundId }, { submittedAt: 'ASC' }))
      parts.push(await this.opinionParts(tx, opinion));
    return parts;
  }

  async opinionParts(tx: Tx, opinion: Opinion): Promise<OpinionParts> {
    const links = await tx.list(OpinionEvidence, { opinionId: opinion.id });
    return {
      opinion,
      consideration: await tx.find(OpinionConsideration, { opinionId: opinion.id }),
      evidence: await this.evidence.referencesIn(
        tx,
        links.map(({ evidenceId }) => evidenceId),
      ),
    };
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
    const responses: OpinionRoundResponse[] = [];
    const rounds = ids.length > 0 ? await tx.list(OpinionRound, { id: ids }, { id: 'ASC' }) : [];
    for (const round of rounds) responses.push(toRoundResponse(await this.parts(tx, round), tx.actor, tx.now));
    return responses;
  }

  private deadline(tx: Tx, { id }: OpinionRound): Promise<Deadline | null> {
    return tx.find(Deadline, { subjectId: id, ruleId: OPINION_RULE });
  }
}
