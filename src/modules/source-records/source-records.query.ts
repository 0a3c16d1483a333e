import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import { DEFAULT_LIMIT, decodeCursor, type Page, toPage } from '../../platform/http/page';
import type { SourceRecordQuery, SourceRecordResponse } from './source-record.dto';

@Injectable()
export class SourceRecordsQuery {
  async list(tx: Tx, caseId: string, query: SourceRecordQuery): Promise<Page<SourceRecordResponse>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [after] = query.cursor ? decodeCursor(query.cursor, 1) : [null];
    const rows = await tx.query<SourceRecordResponse>(
      `SELECT s.id, s.ref, s.subject_type AS "subjectType", s.subject_id AS "subjectId", s.source, s.fact_keys AS "factKeys",
              s.assumed_fields AS "assumedFields", s.assumed_reason AS "assumedReason", s.original
       FROM source_records s
       WHERE s.case_id = $1
         AND ($2::uuid IS NULL OR s.subject_id = $2)
         AND ($3::text IS NULL OR s.subject_type = $3)
         AND ($4::text IS NULL OR s.ref > $4)
       ORDER BY s.ref
       LIMIT $5`,
      [caseId, query.subjectId ?? null, query.subjectType ?? null, after, limit + 1],
    );
    return toPage(
      rows,
      limit,
      (row) => [row.ref],
      (row) => row,
    );
  }
}
