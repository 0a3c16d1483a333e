import { Injectable } from '@nestjs/common';
import { seoulDay } from '../../domain/calendar-day';
import { templateInForce } from '../../domain/document-template';
import type { TemplatedType } from '../../domain/template-parts';
import type { Tx } from '../../platform/database/tx';
import type { TemplateListItem } from './template.dto';
import { type TemplateRow, toTemplateListItem } from './template.response';

@Injectable()
export class TemplatesQuery {
  /** Every version, by type, the latest first. */
  async list(tx: Tx): Promise<TemplateListItem[]> {
    const rows = await tx.query<TemplateRow>(
      `SELECT t.id, t.type, t.version_no AS "versionNo", t.effective_from::text AS "effectiveFrom",
              t.change_note AS "changeNote", t.status, a.name AS "authorName", p.name AS "approverName",
              t.approved_at AS "approvedAt"
       FROM document_templates t
       LEFT JOIN users a ON a.id = t.author_id
       LEFT JOIN users p ON p.id = t.approved_by
       ORDER BY t.type, t.effective_from DESC, t.version_no DESC`,
    );
    const today = seoulDay(tx.now);
    const inForce = (type: TemplatedType): string | null =>
      templateInForce(
        rows.filter((row) => row.type === type),
        today,
      )?.id ?? null;
    return rows.map((row) => toTemplateListItem(row, inForce(row.type)));
  }
}
