import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import { orNotFound } from '../../platform/errors/app-error';
import { DEFAULT_LIMIT, decodeCursor, toPage, type Page } from '../../platform/http/page';
import type { NoteQuery, NoteResponse } from './case-note.dto';

const NOTES = `
  SELECT n.id, n.kind, n.text, n.details, n.source, n.noted_on AS "notedOn", n.author_id AS "authorId", u.name AS "authorName", n.created_at AS "createdAt"
  FROM case_notes n
  JOIN users u ON u.id = n.author_id`;

@Injectable()
export class CaseNotesQuery {
  async get(tx: Tx, id: string): Promise<NoteResponse> {
    return orNotFound(await tx.one<NoteResponse>(`${NOTES} WHERE n.id = $1`, [id]));
  }

  /** In the order written: ids grow with time. */
  async list(tx: Tx, caseId: string, query: NoteQuery): Promise<Page<NoteResponse>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [after] = query.cursor ? decodeCursor(query.cursor, 1) : [null];
    const rows = await tx.query<NoteResponse>(
      `${NOTES}
       WHERE n.case_id = $1
         AND ($2::text IS NULL OR n.kind = $2)
         AND ($3::uuid IS NULL OR n.id > $3)
       ORDER BY n.id
       LIMIT $4`,
      [caseId, query.kind ?? null, after, limit + 1],
    );
    return toPage(
      rows,
      limit,
      (row) => [row.id],
      (row) => row,
    );
  }
}
