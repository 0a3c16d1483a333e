import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalJson } from '../../domain/canonical-json';
import type { InspectionReportSnapshot } from '../../domain/inspection-report';
import type { Language } from '../../domain/label';
import { namesOfOthers } from '../../domain/names-of-others';
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

  /** What the other respondents of the case are called, however they take part; not what the reader is called too. */
  async others(tx: Tx, { caseId, providerId }: ReportEdition): Promise<string[]> {
    if (providerId === null) return [];
    const rows = await tx.query<{ name: string; isReader: boolean }>(
      `SELECT n.name, p.id = $2 AS "isReader"
       FROM case_respondents r
       JOIN providers p ON p.id = r.provider_id
       CROSS JOIN LATERAL (
         SELECT unnest(array_append(array_append(p.aliases, p.legal_name_ko), p.legal_name_en)) AS name
         UNION ALL
         SELECT unnest(ARRAY[s.name_ko, s.name_en]) FROM services s WHERE s.provider_id = p.id
       ) n
       WHERE r.case_id = $1 AND n.name IS NOT NULL
       ORDER BY p.legal_name_ko, n.name`,
      [caseId, providerId],
    );
    const namesOf = (isReader: boolean): string[] =>
      rows.filter((row) => row.isReader === isReader).map(({ name }) => name);
    return namesOfOthers(namesOf(false), namesOf(true));
  }

  /** The edition that waits for the notice of a result to arrive at the respondent; none of a report that a later one replaced. */
  async waiting(tx: Tx, resultId: string, providerId: string): Promise<ReportEdition[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT e.id
       FROM report_editions e
       JOIN official_documents d ON d.id = e.document_id
       WHERE d.subject_id = $1 AND e.provider_id = $2 AND e.status = 'PREPARED' AND NOT EXISTS (
         SELECT 1 FROM official_documents l
         WHERE l.case_id = d.case_id AND l.type = d.type AND (l.approved_at, l.document_serial) > (d.approved_at, d.document_serial))
       ORDER BY e.id`,
      [resultId, providerId],
    );
    const editions: ReportEdition[] = [];
    for (const { id } of rows) editions.push(await this.lock(tx, id));
    return editions;
  }

  /** Something was redacted for these readers before: in another edition it may stand again. */
  async wasRedactedBefore(tx: Tx, { id, caseId, providerId }: ReportEdition): Promise<boolean> {
    const row = await tx.one(
      `SELECT 1
       FROM report_editions e
       JOIN report_redactions r ON r.edition_id = e.id
       WHERE e.case_id = $1 AND e.provider_id IS NOT DISTINCT FROM $2 AND e.id <> $3
       LIMIT 1`,
      [caseId, providerId, id],
    );
    return row !== null;
  }

  /** The latest edition that each of the readers of a case can read; the public's is that without a provider. */
  async latest(tx: Tx, caseId: string): Promise<ReadonlyMap<string | null, ReportEdition>> {
    const rows = await tx.query<{ id: string }>(
      `SELECT DISTINCT ON (e.provider_id) e.id
       FROM report_editions e
       JOIN official_documents d ON d.id = e.document_id
       WHERE e.case_id = $1 AND e.status = 'RELEASED' AND e.released_at <= app.now()
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
