import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import type { Audience } from '../../domain/enumerations';
import type { Language } from '../../domain/label';
import type { InspectionReportSnapshot } from '../../domain/inspection-report';
import { SYSTEM_ACTOR } from '../../domain/system-actor';
import { AuditService } from '../../platform/audit/audit.service';
import { Transactions } from '../../platform/database/transactions';
import { AppError } from '../../platform/errors/app-error';
import { FileStore } from '../../platform/files/file-store';
import type { PdfFile } from '../../platform/http/pdf-file';
import { DocumentSigner } from '../../platform/signature/document-signer';
import type { DocumentRendering, OfficialDocument } from '../../schema/entities';
import { isLetter, type Letterhead } from '../letters/letter-content';
import { DocumentRenderer } from './document-renderer.service';
import { DocumentsRepository } from './documents.repository';
import type { PrintOrder } from './print-order';

/** Names of the layouts that made the bytes: a stored rendering stays, whatever later layouts look like. */
const RENDERERS = { report: 'inspection-report/1', letter: 'letter/1' } as const;

interface Wanted {
  readonly variant: Exclude<Audience, 'PUBLIC'>;
  readonly locale: Language;
  readonly now: Date;
  readonly signal?: AbortSignal;
}

/** The PDF of a document: rendered from the frozen snapshot when first asked for, kept by hash, served as it is. */
@Injectable()
export class DocumentPdfService {
  constructor(
    private readonly transactions: Transactions,
    private readonly documents: DocumentsRepository,
    private readonly files: FileStore,
    private readonly audit: AuditService,
    private readonly renderer: DocumentRenderer,
    private readonly signer: DocumentSigner,
  ) {}

  async file(actor: Actor, id: string, locale: Language): Promise<PdfFile> {
    const variant = variantFor(actor);
    const { document, rendering, now } = await this.transactions.read(actor, async (tx) => {
      const found = await this.documents.get(tx, id);
      this.audit.recordRead(tx, 'document', found, { documentNo: found.documentNo, as: 'PDF', variant, locale });
      return { document: found, rendering: await this.documents.rendering(tx, id, variant, locale), now: tx.now };
    });
    const kept = rendering ?? (await this.render(actor, document, { variant, locale, now }));
    return { filename: `${document.documentNo}.pdf`, sha256: kept.pdfSha256, bytes: await this.read(kept) };
  }

  /** Makes the PDF unless it is there, for whoever will ask for it. The signal's reason ends the work. */
  async prepare(actor: Actor, id: string, locale: Language, signal?: AbortSignal): Promise<void> {
    const variant = variantFor(actor);
    const { document, rendering, now } = await this.transactions.read(actor, async (tx) => ({
      document: await this.documents.get(tx, id),
      rendering: await this.documents.rendering(tx, id, variant, locale),
      now: tx.now,
    }));
    if (!rendering) await this.render(actor, document, { variant, locale, now, signal });
  }

  /** Rendering takes seconds and touches the disk, so it happens between transactions. */
  private async render(
    actor: Actor,
    document: OfficialDocument,
    { variant, locale, now, signal }: Wanted,
  ): Promise<DocumentRendering> {
    const body = await this.renderer.render(orderFor(document, locale), signal);
    const { bytes, signerSha256 } = await this.signer.sign(body, { reason: document.documentNo, at: now });
    const { sha256, size, key } = await this.files.put(Readable.from([bytes]));
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
        bodySha256: createHash('sha256').update(body).digest('hex'),
        bodySize: body.length,
        signerSha256,
      });
      tx.record({
        type: 'document.rendered',
        subjectType: 'document',
        subjectId: document.id,
        caseId: document.caseId,
        providerId: document.providerId,
        payload: { variant, locale, sha256: kept.pdfSha256, bodySha256: kept.bodySha256 },
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

/** The copy that the person's side may see. */
export function variantFor(actor: Actor): Exclude<Audience, 'PUBLIC'> {
  return actor.side === 'PROVIDER' ? 'PROVIDER' : 'INTERNAL';
}

/** The frozen content of a document as it is printed, whenever that is. */
export function orderFor(document: OfficialDocument, locale: Language): PrintOrder {
  const frozen: unknown = JSON.parse(document.snapshot);
  const proof = {
    documentNo: document.documentNo,
    code: document.verificationCode,
    address: document.verificationAddress,
  };
  if (!isLetter(document.type)) {
    return { kind: 'report', snapshot: frozen as InspectionReportSnapshot, locale, preview: false, proof };
  }
  const content = frozen as { letterhead: Letterhead };
  const { type, documentNo, title, departmentName, approvedAt, disclosure } = document;
  const { letterhead } = content;
  const letter = { type, documentNo, title, departmentName, approvedAt, disclosure, letterhead, content, proof };
  return { kind: 'letter', letter, locale };
}
