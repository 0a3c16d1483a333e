import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalJson } from '../../domain/canonical-json';
import type { InspectionReportSnapshot } from '../../domain/inspection-report';
import type { Language } from '../../domain/label';
import type { Tx } from '../../platform/database/tx';
import { orNotFound } from '../../platform/errors/app-error';
import { ReportEdition, ReportEditionRendering } from '../../schema/entities';
import type { RedactionResponse } from './report-edition.dto';

export interface EditionRecipient {
  readonly providerId: string;
  readonly name: string;
}

export type NewEditionRendering = Pick<
  ReportEditionRendering,
  'locale' | 'renderer' | 'pdfSha256' | 'size' | 'storageKey' | 'bodySha256' | 'bodySize' | 'signerSha256'
>;

export const frozenContent = (content: InspectionReportSnapshot): { content: string; contentSha256: string } => {
  const text = canonicalJson(content);
  return { content: text, contentSha256: createHash('sha256').update(text, 'utf8').digest('hex') };
};

@Injectable()
export class ReportEditionsRepository {
  async get(tx: Tx, id: string): Promise<ReportEdition> {
    return orNotFound(await tx.find(ReportEdition, { id }));
  }

  async lock(tx: Tx, id: string): Promise<ReportEdition> {
    return orNotFound(await tx.lock(ReportEdition, { id }));
  }

  /** Newest report first, the public edition before those of the respondents. */
  list(tx: Tx, caseId: string | null, documentId: string | null): Promise<ReportEdition[]> {
    return tx.list(
      ReportEdition,
      { ...(caseId === null ? {} : { caseId }), ...(documentId === null ? {} : { documentId }) },
      { createdAt: 'DESC', variant: 'DESC', id: 'ASC' },
    );
  }

  /** Respondents who were inspected, by the names that the report gives them. */
  recipients(tx: Tx, caseId: string): Promise<EditionRecipient[]> {
    return tx.query<EditionRecipient>(
      `SELECT r.provider_id AS "providerId", p.legal_name_ko AS name
       FROM case_respondents r
       JOIN providers p ON p.id = r.provider_id
       WHERE r.case_id = $1 AND r.role <> 'REFERENCE'
       ORDER BY r.created_at, r.id`,
      [caseId],
    );
  }

  /** Legal names of the other respondents of the case, however they take part. */
  async others(tx: Tx, { caseId, providerId }: ReportEdition): Promise<string[]> {
    if (providerId === null) return [];
    const rows = await tx.query<{ name: string }>(
      `SELECT p.legal_name_ko AS name
       FROM case_respondents r
       JOIN providers p ON p.id = r.provider_id
       WHERE r.case_id = $1 AND r.provider_id <> $2
       ORDER BY p.legal_name_ko`,
      [caseId, providerId],
    );
    return rows.map(({ name }) => name);
  }

  /** Editions of the reports on a result that wait for the notice to arrive at the respondent. */
  async waiting(tx: Tx, resultId: string, providerId: string): Promise<ReportEdition[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT e.id
       FROM report_editions e
       JOIN official_documents d ON d.id = e.document_id
       WHERE d.subject_id = $1 AND e.provider_id = $2 AND e.status = 'PREPARED'
       ORDER BY d.approved_at, e.id`,
      [resultId, providerId],
    );
    const editions: ReportEdition[] = [];
    for (const { id } of rows) editions.push(await this.lock(tx, id));
    return editions;
  }

  /** The latest edition for each of the readers of a case; the public's is that without a provider. */
  async latest(tx: Tx, caseId: string): Promise<ReadonlyMap<string | null, ReportEdition>> {
    const rows = await tx.query<{ id: string }>(
      `SELECT DISTINCT ON (e.provider_id) e.id
       FROM report_editions e
       JOIN official_documents d ON d.id = e.document_id
       WHERE e.case_id = $1
       ORDER BY e.provider_id, d.approved_at DESC, d.document_serial DESC`,
      [caseId],
    );
    const editions = rows.length === 0 ? [] : await tx.list(ReportEdition, { id: rows.map(({ id }) => id) });
    return new Map(editions.map((edition) => [edition.providerId, edition]));
  }

  redactions(tx: Tx, editionId: string): Promise<RedactionResponse[]> {
    return tx.query<RedactionResponse>(
      `SELECT r.id, r.seq, r.path, r.original, r.replacement, r.reason, u.name AS "redactedByName", r.redacted_at AS "redactedAt"
       FROM report_redactions r
       JOIN users u ON u.id = r.redacted_by
       WHERE r.edition_id = $1
       ORDER BY r.seq`,
      [editionId],
    );
  }

  rendering(tx: Tx, editionId: string, locale: Language): Promise<ReportEditionRendering | null> {
    return tx.find(ReportEditionRendering, { editionId, locale });
  }

  /** Of several first renderings at the same time one row wins; the row that stands is returned. */
  async keepRendering(tx: Tx, edition: ReportEdition, made: NewEditionRendering): Promise<ReportEditionRendering> {
    const { locale, renderer, pdfSha256, size, storageKey, bodySha256, bodySize, signerSha256 } = made;
    await tx.query(
      `INSERT INTO report_edition_renderings
         (id, case_id, provider_id, edition_id, locale, renderer, pdf_sha256, size, storage_key, body_sha256, body_size, signer_sha256)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
       ON CONFLICT ON CONSTRAINT report_edition_renderings_key DO NOTHING`,
      [
        tx.newId(),
        edition.caseId,
        edition.providerId,
        edition.id,
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
    return orNotFound(await this.rendering(tx, edition.id, locale));
  }
}
