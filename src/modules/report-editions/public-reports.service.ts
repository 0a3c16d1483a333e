import { Injectable } from '@nestjs/common';
import type { Language } from '../../domain/label';
import { Transactions } from '../../platform/database/transactions';
import { orNotFound } from '../../platform/errors/app-error';
import type { PdfFile } from '../../platform/http/pdf-file';
import { EditionPdfService } from './edition-pdf.service';
import type { PublicReportListItem, PublicReportResponse } from './report-edition.dto';

/** Public editions from their time on, for anyone; the database decides which these are. */
@Injectable()
export class PublicReports {
  constructor(
    private readonly transactions: Transactions,
    private readonly pdf: EditionPdfService,
  ) {}

  list(): Promise<PublicReportListItem[]> {
    return this.transactions.asAuth((tx) =>
      tx.query<PublicReportListItem>(
        `SELECT id, document_no AS "documentNo", title, department_name AS "departmentName", approved_at AS "approvedAt",
                released_at AS "releasedAt", content_sha256 AS "contentSha256"
         FROM app.public_reports()`,
      ),
    );
  }

  async get(id: string): Promise<PublicReportResponse> {
    const row = await this.transactions.asAuth((tx) =>
      tx.one<Omit<PublicReportResponse, 'content'> & { readonly content: string }>(
        `SELECT id, document_no AS "documentNo", content, content_sha256 AS "contentSha256", released_at AS "releasedAt",
                approved_at AS "approvedAt"
         FROM app.public_report($1)`,
        [id],
      ),
    );
    const found = orNotFound(row);
    return { ...found, content: JSON.parse(found.content) as object };
  }

  async file(id: string, locale: Language): Promise<PdfFile> {
    await this.get(id);
    return this.pdf.issued(id, locale);
  }
}
