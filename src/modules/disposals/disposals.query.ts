import { Injectable } from '@nestjs/common';
import type { DisposalObstacle } from '../../domain/disposal';
import type { Tx } from '../../platform/database/tx';
import { orNotFound } from '../../platform/errors/app-error';
import { DEFAULT_LIMIT, decodeCursor, type Page, toPage } from '../../platform/http/page';
import type {
  CertificateQuery,
  CertificateResponse,
  DisposalListItem,
  DisposalQuery,
  RetentionResponse,
} from './disposal.dto';

@Injectable()
export class DisposalsQuery {
  /** What is longest due comes first: the list of what should have been destroyed. */
  async list(tx: Tx, query: DisposalQuery): Promise<Page<DisposalListItem>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [since, id] = query.cursor ? decodeCursor(query.cursor, 2) : [null, null];
    const rows = await tx.query<DisposalListItem>(
      `SELECT d.id, d.case_id AS "caseId", c.case_no AS "caseNo", p.legal_name_ko AS "providerNameKo", p.legal_name_en AS "providerNameEn",
              d.disposal_no AS "disposalNo", d.kind, (SELECT count(*) FROM disposal_items i WHERE i.disposal_id = d.id) AS items,
              d.due_since AS "dueSince", greatest(app.seoul_today() - d.due_since, 0) AS "overdueDays", d.status
       FROM disposals d
       JOIN cases c ON c.id = d.case_id
       LEFT JOIN providers p ON p.id = d.provider_id
       WHERE ($1::uuid IS NULL OR d.case_id = $1)
         AND ($2::text IS NULL OR d.status = $2)
         AND ($3::date IS NULL OR (d.due_since, d.id) > ($3, $4::uuid))
       ORDER BY d.due_since, d.id
       LIMIT $5`,
      [query.caseId ?? null, query.status ?? null, since, id, limit + 1],
    );
    return toPage(
      rows,
      limit,
      (row) => [row.dueSince, row.id],
      (row) => row,
    );
  }

  async obstacles(tx: Tx, caseId: string): Promise<DisposalObstacle[]> {
    const row = orNotFound(
      await tx.one<{ found: DisposalObstacle[] }>('SELECT app.disposal_obstacles($1) AS found', [caseId]),
    );
    return row.found;
  }

  /** Items under a hold of their own. */
  async itemsHeld(tx: Tx, disposalId: string): Promise<number> {
    const row = orNotFound(
      await tx.one<{ held: number }>(
        `SELECT count(DISTINCT i.id) AS held
         FROM disposal_items i
         JOIN legal_holds h ON h.evidence_id = i.evidence_id AND h.status = 'PLACED'
         WHERE i.disposal_id = $1`,
        [disposalId],
      ),
    );
    return row.held;
  }

  /** Whether the records of the case are past their retention today. */
  async isRetentionOver(tx: Tx, caseId: string): Promise<boolean> {
    const row = await tx.one(
      `SELECT 1 AS found FROM case_closures WHERE case_id = $1 AND reopened_at IS NULL AND retained_until < app.seoul_today()`,
      [caseId],
    );
    return row !== null;
  }

  async retention(tx: Tx, caseId: string): Promise<RetentionResponse> {
    orNotFound(await tx.one('SELECT 1 AS found FROM cases WHERE id = $1', [caseId]));
    const closure = await tx.one<Omit<RetentionResponse, 'obstacles'>>(
      `SELECT retention AS period, retained_until AS "retainedUntil", closed_at AS "closedAt"
       FROM case_closures
       WHERE case_id = $1 AND reopened_at IS NULL`,
      [caseId],
    );
    const known = closure ?? { period: null, retainedUntil: null, closedAt: null };
    return { ...known, obstacles: await this.obstacles(tx, caseId) };
  }

  async certificates(tx: Tx, query: CertificateQuery): Promise<Page<CertificateResponse>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [after] = query.cursor ? decodeCursor(query.cursor, 1) : [null];
    const rows = await tx.query<CertificateResponse>(
      `SELECT id, case_id AS "caseId", provider_id AS "providerId", certificate_no AS "certificateNo", basis,
              destroyed_at AS "destroyedAt", items, items_sha256 AS "itemsSha256"
       FROM disposal_certificates
       WHERE ($1::uuid IS NULL OR case_id = $1)
         AND ($2::uuid IS NULL OR id < $2)
       ORDER BY id DESC
       LIMIT $3`,
      [query.caseId ?? null, after, limit + 1],
    );
    return toPage(
      rows,
      limit,
      (row) => [row.id],
      (row) => row,
    );
  }
}
