import { createHash } from 'node:crypto';
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
import type { Tx } from '../../platform/database/tx';
import { AppError } from '../../platform/errors/app-error';
import { FileStore } from '../../platform/files/file-store';
import type { PdfFile } from '../../platform/http/pdf-file';
import { DocumentSigner } from '../../platform/signature/document-signer';
import type { DocumentRendering, OfficialDocument } from '../../schema/entities';
import { isLetter, type Letterhead } from '../letters/letter-content';
import type { DispatchPreviewResponse } from './document.dto';
import { DocumentRenderer } from './document-renderer.service';
import { DocumentsRepository } from './documents.repository';
import { templateOf } from './letter-frame.query';
import type { PrintOrder } from './print-order';

/** Names of the layouts that made the bytes: a stored rendering stays, whatever later layouts look like. */
const RENDERERS = { report: 'inspection-report/1', letter: 'letter/2' } as const;

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
    const { printable, rendering, wanted } = await this.transactions.read(actor, async (tx) => {
      const found = await this.documents.get(tx, id);
      const variant = variantFor(actor);
      this.audit.recordRead(tx, 'document', found, { documentNo: found.documentNo, as: 'PDF', variant, locale });
      return this.findIn(tx, found, { variant, locale, now: tx.now });
    });
    const kept = rendering ?? (await this.render(actor, printable, wanted));
    return { filename: `${printable.document.documentNo}.pdf`, sha256: kept.pdfSha256, bytes: await this.read(kept) };
  }

  /** Makes the PDF unless it is there, for whoever will ask for it. The signal's reason ends the work. */
  async prepare(actor: Actor, id: string, locale: Language, signal?: AbortSignal): Promise<void> {
    const { printable, rendering, wanted } = await this.transactions.read(actor, async (tx) =>
      this.findIn(tx, await this.documents.get(tx, id), { variant: variantFor(actor), locale, now: tx.now, signal }),
    );
    if (!rendering) await this.render(actor, printable, wanted);
  }

  /** The recipient's own copy, made now, so that its hash can be named before it goes out. */
  async dispatchPreview(actor: Actor, id: string): Promise<DispatchPreviewResponse> {
    const { printable, rendering, wanted } = await this.transactions.read(actor, async (tx) =>
      this.findIn(tx, await this.documents.get(tx, id), { variant: 'PROVIDER', locale: 'ko', now: tx.now }),
    );
    const { documentNo, title } = printable.document;
    const addressee = addresseeOf(printable.document);
    const { pdfSha256, size } = rendering ?? (await this.render(actor, printable, wanted));
    return { documentId: id, documentNo, title, ...addressee, variant: 'PROVIDER', pdfSha256, size };
  }

  private async findIn(tx: Tx, document: OfficialDocument, wanted: Wanted) {
    return {
      printable: { document, template: await templateOf(tx, document) },
      rendering: await this.documents.rendering(tx, document.id, wanted.variant, wanted.locale),
      wanted,
    };
  }

  /** Rendering takes seconds and touches the disk, so it happens between transactions. */
  private async render(
    actor: Actor,
    printable: Printable,
    { variant, locale, now, signal }: Wanted,
  ): Promise<DocumentRendering> {
    const { document } = printable;
    const body = await this.renderer.render(orderFor(printable, locale), signal);
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

/** A document with the version of the template that it was written with. */
export interface Printable {
  readonly document: OfficialDocument;
  readonly template: TemplateContent | null;
}

/** The frozen content of a document as it is printed, whenever that is. */
export function orderFor({ document, template }: Printable, locale: Language): PrintOrder {
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
  const head = { type, documentNo, title, departmentName, approvedAt, disclosure, letterhead };
  return { kind: 'letter', letter: { ...head, content, template, proof }, locale };
}

/** @throws AppError `document.no-recipient` for what stays inside or goes to another authority. */
function addresseeOf({ providerId, snapshot }: OfficialDocument) {
  const { letterhead } = JSON.parse(snapshot) as { letterhead?: Letterhead };
  if (providerId === null || !letterhead?.addressee) throw new AppError('document.no-recipient');
  const { nameKo, nameEn = null, address = null } = letterhead.addressee;
  return { recipientId: providerId, recipientNameKo: nameKo, recipientNameEn: nameEn, recipientAddress: address };
}
