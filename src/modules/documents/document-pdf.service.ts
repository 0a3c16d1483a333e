import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import type { Audience } from '../../domain/enumerations';
import type { Language } from '../../domain/label';
import type { InspectionReportSnapshot } from '../../domain/inspection-report';
import { AuditService } from '../../platform/audit/audit.service';
import { Transactions } from '../../platform/database/transactions';
import { AppError } from '../../platform/errors/app-error';
import { FileStore } from '../../platform/files/file-store';
import type { PdfFile } from '../../platform/http/pdf-file';
import type { DocumentRendering, OfficialDocument } from '../../schema/entities';
import { renderInspectionReport } from '../reports/inspection-report.pdf';
import { DocumentsRepository } from './documents.repository';

/** Name of the layout that made the bytes: a stored rendering stays, whatever later layouts look like. */
const RENDERER = 'inspection-report/1';

/** The PDF of a document: rendered from the frozen snapshot when first asked for, kept by hash, served as it is. */
@Injectable()
export class DocumentPdfService {
  constructor(
    private readonly transactions: Transactions,
    private readonly documents: DocumentsRepository,
    private readonly files: FileStore,
    private readonly audit: AuditService,
  ) {}

  async file(actor: Actor, id: string, locale: Language): Promise<PdfFile> {
    const variant = actor.side === 'PROVIDER' ? 'PROVIDER' : 'INTERNAL';
    const { document, rendering } = await this.transactions.read(actor, async (tx) => {
      const found = await this.documents.get(tx, id);
      if (found.type !== 'INSPECTION_REPORT') throw new AppError('document.no-pdf');
      this.audit.recordRead(tx, 'document', found, { documentNo: found.documentNo, as: 'PDF', variant, locale });
      return { document: found, rendering: await this.documents.rendering(tx, id, variant, locale) };
    });
    const kept = rendering ?? (await this.render(actor, document, variant, locale));
    return { filename: `${document.documentNo}.pdf`, sha256: kept.pdfSha256, bytes: await this.read(kept) };
  }

  /** Rendering takes seconds and touches the disk, so it happens between transactions. */
  private async render(
    actor: Actor,
    document: OfficialDocument,
    variant: Exclude<Audience, 'PUBLIC'>,
    locale: Language,
  ): Promise<DocumentRendering> {
    const pdf = await renderInspectionReport(JSON.parse(document.snapshot) as InspectionReportSnapshot, { locale });
    const { sha256, size, key } = await this.files.put(Readable.from([pdf]));
    return this.transactions.write(actor, async (tx) => {
      const kept = await this.documents.keepRendering(tx, document, {
        variant,
        locale,
        renderer: RENDERER,
        pdfSha256: sha256,
        size,
        storageKey: key,
      });
      tx.record({
        type: 'document.rendered',
        subjectType: 'document',
        subjectId: document.id,
        caseId: document.caseId,
        providerId: document.providerId,
        payload: { variant, locale, sha256: kept.pdfSha256 },
      });
      return kept;
    });
  }

  private async read({ storageKey, pdfSha256 }: DocumentRendering): Promise<Buffer> {
    const bytes = await this.files.readIntact(storageKey, pdfSha256);
    if (!bytes) throw new AppError('document.rendering-damaged');
    return bytes;
  }
}
