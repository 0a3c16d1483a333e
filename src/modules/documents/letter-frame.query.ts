import { createHash } from 'node:crypto';
import { seoulDay } from '../../domain/calendar-day';
import { canonicalJson } from '../../domain/canonical-json';
import type { TemplateContent } from '../../domain/document-template';
import type { Disclosure, DocumentType } from '../../domain/enumerations';
import type { AgencySealRow, OfficeContactRow } from '../../domain/reference-data';
import { isTemplated } from '../../domain/template-parts';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { type OfficialDocument, Provider } from '../../schema/entities';
import type { OfficeContact, Party, SealDrawing } from '../letters/letter-content';

interface Framed {
  readonly type: DocumentType;
  readonly departmentCode: string;
  readonly providerId: string | null;
}

/** How the letter names the version it was written with; its content is looked up by the id and held against the hash. */
export interface TemplateReference {
  readonly id: string;
  readonly versionNo: number;
  readonly sha256: string;
}

export interface LetterFrame {
  readonly template: TemplateReference | null;
  readonly disclosure: Disclosure;
  readonly disclosureItems: readonly number[];
  readonly addressee?: Party;
  readonly office?: OfficeContact;
  readonly seal?: SealDrawing;
}

type TemplateRow = TemplateReference & { readonly content: TemplateContent };

/** What the day of issue fixes around a letter: template, recipient, office, seal and whether it is open. */
export async function readLetterFrame(tx: Tx, agency: string, issue: Framed): Promise<LetterFrame> {
  const template = await templateInForce(tx, issue.type);
  const { disclosure, disclosureItems } = template?.content ?? UNDER_INVESTIGATION;
  const [addressee, office, seal] = [
    await addresseeOf(tx, issue),
    await officeOf(tx, issue.departmentCode),
    await sealOf(tx, agency),
  ];
  return {
    template: template && { id: template.id, versionNo: template.versionNo, sha256: template.sha256 },
    disclosure,
    disclosureItems,
    ...(addressee && { addressee }),
    ...(office && { office }),
    ...(seal && { seal }),
  };
}

/** What is not said to be open while an inspection goes on: 정보공개법 제9조제1항제5호와 제7호. */
const UNDER_INVESTIGATION: Pick<TemplateContent, 'disclosure' | 'disclosureItems'> = {
  disclosure: 'CLOSED',
  disclosureItems: [5, 7],
};

/** @throws AppError `document-template.none-in-force` for a letter that must have one. */
async function templateInForce(tx: Tx, type: DocumentType): Promise<TemplateRow | null> {
  if (!isTemplated(type)) return null;
  const row = await tx.one<TemplateRow>(
    `SELECT id, version_no AS "versionNo", content_sha256 AS sha256, content
     FROM document_templates
     WHERE type = $1 AND status = 'APPROVED' AND effective_from <= $2
     ORDER BY effective_from DESC, version_no DESC
     LIMIT 1`,
    [type, seoulDay(tx.now)],
  );
  if (!row) throw new AppError('document-template.none-in-force', { type, day: seoulDay(tx.now) });
  return row;
}

/**
 * The content of the version that a letter names; null for one written without. @throws AppError `document.template-damaged`
 * where it is no longer what was in force on the day of the letter.
 */
export async function templateOf(tx: Tx, { snapshot }: OfficialDocument): Promise<TemplateContent | null> {
  const { template } = JSON.parse(snapshot) as { template?: TemplateReference | null };
  if (!template) return null;
  const row = await tx.one<{ content: TemplateContent }>('SELECT content FROM document_templates WHERE id = $1', [
    template.id,
  ]);
  const content = row && canonicalJson(row.content);
  if (!content || createHash('sha256').update(content, 'utf8').digest('hex') !== template.sha256)
    throw new AppError('document.template-damaged');
  return row.content;
}

/** One letter, one recipient: the respondent of the document as the register names it, whatever its content says. */
async function addresseeOf(tx: Tx, { providerId }: Framed): Promise<Party | null> {
  if (providerId === null) return null;
  const { legalNameKo, legalNameEn, address } = orNotFound(await tx.find(Provider, { id: providerId }));
  return { nameKo: legalNameKo, nameEn: legalNameEn, address };
}

async function officeOf(tx: Tx, departmentCode: string): Promise<OfficeContact | null> {
  const row = await entryInForce<OfficeContactRow>(tx, 'office-contacts', departmentCode);
  if (!row) return null;
  const { postalCode, addressKo, addressEn, homepage, telephone, fax, email } = row;
  const address = addressKo === null ? null : { ko: addressKo, en: addressEn ?? addressKo };
  return { postalCode, address, homepage, telephone, fax, email };
}

async function sealOf(tx: Tx, agency: string): Promise<SealDrawing | null> {
  const row = await entryInForce<AgencySealRow>(tx, 'agency-seals', agency);
  return row && { sizeMm: row.sizeMm, lines: row.lines, specimen: row.specimen };
}

async function entryInForce<T>(tx: Tx, dataset: string, code: string): Promise<T | null> {
  const row = await tx.one<{ entry: T }>(
    `SELECT entry
     FROM reference_entries
     WHERE dataset = $1 AND code = $2 AND $3::date BETWEEN effective_from AND coalesce(effective_to, 'infinity')`,
    [dataset, code, seoulDay(tx.now)],
  );
  return row?.entry ?? null;
}
