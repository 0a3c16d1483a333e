import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import type { Language } from '../../domain/label';
import { SYSTEM_ACTOR } from '../../domain/system-actor';
import { AuditService } from '../../platform/audit/audit.service';
import { Transactions } from '../../platform/database/transactions';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { FileStore } from '../../platform/files/file-store';
import type { PdfFile } from '../../platform/http/pdf-file';
import { DocumentSigner } from '../../platform/signature/document-signer';
import { OfficialDocument, type ReportEdition, type ReportEditionRendering } from '../../schema/entities';
import { DocumentRenderer } from '../documents/document-renderer.service';
import { contentOf } from './report-edition.response';
import { ReportEditionsRepository } from './report-editions.repository';
import { record } from './report-editions.service';

const RENDERER = 'inspection-report/1';

/** The PDF of an edition: printed from the edition's own content and from nothing else. */
@Injectable()
export class EditionPdfService {
  private readonly rendering = new Map<string, Promise<ReportEditionRendering>>();

  constructor(
    private readonly transactions: Transactions,
    private readonly editions: ReportEditionsRepository,
    private readonly files: FileStore,
    private readonly audit: AuditService,
    private readonly renderer: DocumentRenderer,
    private readonly signer: DocumentSigner,
  ) {}

  /** Before its release the ministry sees a preview that is marked as such and kept nowhere. */
  async file(actor: Actor, id: string, locale: Language): Promise<PdfFile> {
    const edition = await this.transactions.read(actor, async (tx) => {
      const found = await this.editions.get(tx, id);
      this.audit.recordRead(tx, 'report-edition', found, { as: 'PDF', variant: found.variant, locale });
      return found;
    });
    return edition.status === 'PREPARED' ? this.preview(edition, locale) : this.issued(edition.id, locale);
  }

  /** Of a released edition, for whoever was found to be allowed to read it. */
  async issued(id: string, locale: Language): Promise<PdfFile> {
    const { edition, rendering, now } = await this.transactions.read(SYSTEM_ACTOR, async (tx) => ({
      edition: await this.editions.get(tx, id),
      rendering: await this.editions.rendering(tx, id, locale),
      now: tx.now,
    }));
    const kept = rendering ?? (await this.renderOnce(edition, locale, now));
    const bytes = await this.files.readIntact(kept.storageKey, kept.pdfSha256);
    if (!bytes) throw new AppError('document.rendering-damaged');
    return { filename: filenameOf(edition), sha256: kept.pdfSha256, bytes };
  }

  private async preview(edition: ReportEdition, locale: Language): Promise<PdfFile> {
    const snapshot = contentOf(edition);
    const bytes = await this.renderer.render({ kind: 'report', snapshot, locale, preview: true, proof: null });
    return { filename: filenameOf(edition), sha256: createHash('sha256').update(bytes).digest('hex'), bytes };
  }

  /** However many ask at once, an edition is laid out and signed once in each language. */
  private renderOnce(edition: ReportEdition, locale: Language, now: Date): Promise<ReportEditionRendering> {
    const key = `${edition.id} ${locale}`;
    const running =
      this.rendering.get(key) ?? this.render(edition, locale, now).finally(() => this.rendering.delete(key));
    this.rendering.set(key, running);
    return running;
  }

  private async render(edition: ReportEdition, locale: Language, now: Date): Promise<ReportEditionRendering> {
    const { documentNo, verificationCode, verificationAddress } = await this.transactions.read(
      SYSTEM_ACTOR,
      async (tx) => orNotFound(await tx.find(OfficialDocument, { id: edition.documentId })),
    );
    const proof = { documentNo, code: verificationCode, address: verificationAddress };
    const snapshot = contentOf(edition);
    const body = await this.renderer.render({ kind: 'report', snapshot, locale, preview: false, proof });
    const { bytes, signerSha256 } = await this.signer.sign(body, { reason: documentNo, at: now });
    const { sha256, size, key } = await this.files.put(Readable.from([bytes]));
    return this.transactions.write(SYSTEM_ACTOR, async (tx) => {
      const kept = await this.editions.keepRendering(tx, edition, {
        locale,
        renderer: RENDERER,
        pdfSha256: sha256,
        size,
        storageKey: key,
        bodySha256: createHash('sha256').update(body).digest('hex'),
        bodySize: body.length,
        signerSha256,
      });
      record(tx, edition, 'report-edition.rendered', { locale, sha256: kept.pdfSha256, bodySha256: kept.bodySha256 });
      return kept;
    });
  }
}

function filenameOf(edition: ReportEdition): string {
  const { cover } = contentOf(edition);
  return `${cover.documentNo ?? cover.caseNo} (${cover.variant.ko}).pdf`;
}
