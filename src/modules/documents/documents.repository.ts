import { Injectable } from '@nestjs/common';
import { seoulDay } from '../../domain/calendar-day';
import type { Audience } from '../../domain/enumerations';
import type { Label, Language } from '../../domain/label';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { Delivery, DeliveryConsent, DocumentRendering, OfficialDocument } from '../../schema/entities';
import type { Letterhead, Signatory } from '../letters/letter-content';

export interface NewRendering {
  readonly variant: Exclude<Audience, 'PUBLIC'>;
  readonly locale: Language;
  readonly renderer: string;
  readonly pdfSha256: string;
  /** Of the printed pages before they were signed: the first `bodySize` bytes of the file. */
  readonly bodySha256: string;
  readonly bodySize: number;
  /** SHA-256 of the certificate that signed; null for a file without a signature. */
  readonly signerSha256: string | null;
  readonly size: number;
  readonly storageKey: string;
}

/** Every document is issued in the name of the ministry; its names are data. */
export const ISSUING_AGENCY = 'MSIT';

@Injectable()
export class DocumentsRepository {
  async get(tx: Tx, id: string): Promise<OfficialDocument> {
    return orNotFound(await tx.find(OfficialDocument, { id }));
  }

  async lock(tx: Tx, id: string): Promise<OfficialDocument> {
    return orNotFound(await tx.lock(OfficialDocument, { id }));
  }

  /** What the department is called on the day of the act. @throws AppError `document.department-unknown` */
  async departmentName(tx: Tx, code: string): Promise<string> {
    const row = await tx.one<{ name: string }>(
      `SELECT name_ko AS name
       FROM agency_names
       WHERE code = $1 AND effective_from <= $2 AND coalesce(effective_to, 'infinity') >= $2
       ORDER BY effective_from DESC
       LIMIT 1`,
      [code, seoulDay(tx.now)],
    );
    if (!row) throw new AppError('document.department-unknown', { code, day: seoulDay(tx.now) });
    return row.name;
  }

  /** Who writes, drafts and approves, by the names of the day of the act. */
  async letterhead(tx: Tx, authorId: string): Promise<Letterhead> {
    const agency = await tx.one<Label>(
      `SELECT name_ko AS ko, name_en AS en
       FROM agency_names
       WHERE code = $1 AND effective_from <= $2 AND coalesce(effective_to, 'infinity') >= $2`,
      [ISSUING_AGENCY, seoulDay(tx.now)],
    );
    const people = await tx.query<Signatory & { readonly id: string }>(
      'SELECT id, title, name FROM users WHERE id = ANY ($1)',
      [[authorId, tx.actor.userId]],
    );
    const signatory = (id: string): Signatory => {
      const { title, name } = orNotFound(people.find((person) => person.id === id));
      return { title, name };
    };
    return { agency: orNotFound(agency), drafter: signatory(authorId), approver: signatory(tx.actor.userId) };
  }

  /** The consent to electronic service that is in force now: the one named, or the one for the address. */
  async consentInForce(
    tx: Tx,
    providerId: string,
    address: string,
    consentId?: string,
  ): Promise<DeliveryConsent | null> {
    const row = await tx.one<{ id: string }>(
      `SELECT id
       FROM delivery_consents
       WHERE provider_id = $1
         AND ($2::uuid IS NULL OR id = $2)
         AND address = $3
         AND granted_at <= $4 AND coalesce(revoked_at, 'infinity') > $4
       ORDER BY granted_at DESC
       LIMIT 1`,
      [providerId, consentId ?? null, address, tx.now],
    );
    return row && tx.find(DeliveryConsent, { id: row.id });
  }

  deliveries(tx: Tx, documentId: string): Promise<Delivery[]> {
    return tx.list(Delivery, { documentId }, { attempt: 'ASC' });
  }

  /** The first time only; a later view changes nothing. */
  async markFirstView(tx: Tx, documentId: string): Promise<boolean> {
    const marked = await tx.query<{ id: string }>(
      `UPDATE deliveries
       SET first_viewed_at = $2, first_viewed_by = $3, version = version + 1
       WHERE document_id = $1 AND arrived_at IS NOT NULL AND first_viewed_at IS NULL
       RETURNING id`,
      [documentId, tx.now, tx.actor.userId],
    );
    return marked.length > 0;
  }

  rendering(
    tx: Tx,
    documentId: string,
    variant: NewRendering['variant'],
    locale: NewRendering['locale'],
  ): Promise<DocumentRendering | null> {
    return tx.find(DocumentRendering, { documentId, variant, locale });
  }

  /** Of several first renderings at the same time one row wins; the row that stands is returned. */
  async keepRendering(tx: Tx, document: OfficialDocument, rendering: NewRendering): Promise<DocumentRendering> {
    const { variant, locale, renderer, pdfSha256, size, storageKey, bodySha256, bodySize, signerSha256 } = rendering;
    await tx.query(
      `INSERT INTO document_renderings (id, case_id, provider_id, document_id, variant, locale, renderer, pdf_sha256, size, storage_key,
         body_sha256, body_size, signer_sha256)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
       ON CONFLICT ON CONSTRAINT document_renderings_key DO NOTHING`,
      [
        tx.newId(),
        document.caseId,
        document.providerId,
        document.id,
        variant,
        locale,
        renderer,
        pdfSha256,
        size,
        storageKey,
        bodySha256,
        bodySize,
        signerSha256,
      ],
    );
    return orNotFound(await this.rendering(tx, document.id, variant, locale));
  }
}
