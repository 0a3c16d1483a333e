import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import type { TemplateContent } from '../../domain/document-template';
import type { Audience } from '../../domain/enumerations';
import type { Language } from '../../domain/label';
import type { InspectionReportSnapshot } from '../../domain/inspection-report';
import { SYSTEM_ACTOR } from '../../domain/system-actor';
import { AuditService } from '../../platform/audit/audit.service';
import { Transactions } from '../../platform/database/transactions';
import { AppError } from '../../platform/errors/app-error';
import { FileStore } from '../../platform/files/file-store';
import type { PdfFile } from '../../platform/http/pdf-file';
import type { DocumentRendering, OfficialDocument } from '../../schema/entities';
import { isLetter, type Letterhead } from '../letters/letter-content';
import { renderLetter } from '../letters/letter.pdf';
import { renderInspectionReport } from '../reports/inspection-report.pdf';
import type { DispatchPreviewResponse } from './document.dto';
import { DocumentsRepository } from './documents.repository';
import { templateOf } from './letter-frame.query';

/** Names of the layouts that made the bytes: a stored rendering stays, whatever later layouts look like. */
const RENDERERS = { report: 'inspection-report/1', letter: 'letter/2' } as const;

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
    const { document, template, rendering } = await this.transactions.read(actor, async (tx) => {
      const found = await this.documents.get(tx, id);
      this.audit.recordRead(tx, 'document', found, { documentNo: found.documentNo, as: 'PDF', variant, locale });
      const kept = await this.documents.rendering(tx, id, variant, locale);
      return { document: found, template: await templateOf(tx, found), rendering: kept };
    });
    const kept = rendering ?? (await this.render(actor, { document, template }, variant, locale));
    return { filename: `${document.documentNo}.pdf`, sha256: kept.pdfSha256, bytes: await this.read(kept) };
  }

  /** The recipient's own copy, made now, so that its hash can be named before it goes out. */
  async dispatchPreview(actor: Actor, id: string): Promise<DispatchPreviewResponse> {
    const { document, template, rendering } = await this.transactions.read(actor, async (tx) => {
      const found = await this.documents.get(tx, id);
      const kept = await this.documents.rendering(tx, id, 'PROVIDER', 'ko');
      return { document: found, template: await templateOf(tx, found), rendering: kept };
    });
    const addressee = addresseeOf(document);
    const { pdfSha256, size } = rendering ?? (await this.render(actor, { document, template }, 'PROVIDER', 'ko'));
    return {
      documentId: id,
      documentNo: document.documentNo,
      title: document.title,
      ...addressee,
      variant: 'PROVIDER',
      pdfSha256,
      size,
    };
  }

  /** Rendering takes seconds and touches the disk, so it happens between transactions. */
  private async render(
    actor: Actor,
    { document, template }: Printable,
    variant: Exclude<Audience, 'PUBLIC'>,
    locale: Language,
  ): Promise<DocumentRendering> {
    const pdf = await print({ document, template }, locale);
    const { sha256, size, key } = await this.files.put(Readable.from([pdf]));
    // A provider writes no renderings: what it is first to ask for is kept by the system.
    const keeper = actor.side === 'PROVIDER' ? SYSTEM_ACTOR : actor;
    return this.transactions.write(keeper, async (tx) => {
      const kept = await this.documents.keepRendering(tx, document, {
        variant,
        locale,
        renderer: RENDERERS[isLetter(document.type) ? 'letter' : 'report'],
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

/** @throws AppError `document.no-recipient` for what stays inside or goes to another authority. */
function addresseeOf({ providerId, snapshot }: OfficialDocument) {
  const { letterhead } = JSON.parse(snapshot) as { letterhead?: Letterhead };
  if (providerId === null || !letterhead?.addressee) throw new AppError('document.no-recipient');
  const { nameKo, nameEn = null, address = null } = letterhead.addressee;
  return { recipientId: providerId, recipientNameKo: nameKo, recipientNameEn: nameEn, recipientAddress: address };
}

/** A document with the version of the template that it was written with. */
interface Printable {
  readonly document: OfficialDocument;
  readonly template: TemplateContent | null;
}

function print({ document, template }: Printable, locale: Language): Promise<Buffer> {
  const frozen: unknown = JSON.parse(document.snapshot);
  if (!isLetter(document.type)) return renderInspectionReport(frozen as InspectionReportSnapshot, { locale });
  const content = frozen as { letterhead: Letterhead };
  return renderLetter({ ...document, content, letterhead: content.letterhead, template }, locale);
}
