import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import { DEFAULT_LIMIT, decodeCursor, toPage, type Page } from '../../platform/http/page';
import { Evidence } from '../../schema/entities';
import type { EvidenceQuery, EvidenceResponse } from './evidence.dto';
import { toEvidenceResponse } from './evidence.response';

/** The evidence of a case in the order of its numbers; a provider's list holds what it sent and what was released to it. */
@Injectable()
export class EvidenceList {
  async list(tx: Tx, caseId: string, query: EvidenceQuery): Promise<Page<EvidenceResponse>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const ids = await this.page(tx, caseId, query, limit + 1);
    const rows = ids.length > 0 ? await tx.list(Evidence, { id: ids }, { seq: 'ASC' }) : [];
    return toPage(
      rows,
      limit,
      (row) => [row.seq],
      (row) => toEvidenceResponse(row, tx.actor),
    );
  }

  private async page(tx: Tx, caseId: string, query: EvidenceQuery, size: number): Promise<string[]> {
    const [after] = query.cursor ? decodeCursor(query.cursor, 1) : [null];
    const rows = await tx.query<{ id: string }>(
      `SELECT id
       FROM evidence
       WHERE case_id = $1
         AND ($2::integer IS NULL OR seq > $2)
         AND ($3::uuid IS NULL OR provider_id = $3)
         AND ($4::text IS NULL OR class = $4)
         AND ($5::text IS NULL OR status = $5)
         AND ($6::uuid IS NULL OR session_id = $6)
       ORDER BY seq
       LIMIT $7`,
      [
        caseId,
        after,
        query.providerId ?? null,
        query.class ?? null,
        query.status ?? null,
        query.sessionId ?? null,
        size,
      ],
    );
    return rows.map((row) => row.id);
  }
}
