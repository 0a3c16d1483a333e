import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import { DEFAULT_LIMIT, decodeCursor, toPage, type Page } from '../../platform/http/page';
import type { InspectionResult } from '../../schema/entities';
import { resultOrdinal } from '../../domain/inspection-result';
import type { ResultListItem, ResultQuery } from './result.dto';

@Injectable()
export class ResultsQuery {
  async list(tx: Tx, caseId: string, query: ResultQuery): Promise<Page<ResultListItem>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [after] = query.cursor ? decodeCursor(query.cursor, 1) : [null];
    const rows = await tx.query<Omit<ResultListItem, 'ordinalKo' | 'ordinalEn'> & Pick<InspectionResult, 'kind'>>(
      `SELECT id, case_id AS "caseId", seq, kind, as_of AS "asOf", outcome_class AS "outcomeClass", status,
              confirmed_at AS "confirmedAt"
       FROM inspection_results
       WHERE case_id = $1
         AND ($2::text IS NULL OR status = $2)
         AND ($3::integer IS NULL OR seq > $3)
       ORDER BY seq
       LIMIT $4`,
      [caseId, query.status ?? null, after, limit + 1],
    );
    return toPage(rows, limit, (row) => [row.seq], withOrdinal);
  }
}

function withOrdinal<R extends Pick<InspectionResult, 'kind' | 'seq'>>(row: R) {
  const { ko: ordinalKo, en: ordinalEn } = resultOrdinal(row);
  return { ...row, ordinalKo, ordinalEn };
}
