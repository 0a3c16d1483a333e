import { createHash } from 'node:crypto';
import { seoulDay } from '../../domain/calendar-day';
import { canonicalJson } from '../../domain/canonical-json';
import { RECEIPT_KIND_LABELS, type ReceiptKind } from '../../domain/receipt';
import { receiptNumber } from '../../domain/reference-number';
import type { Tx } from '../../platform/database/tx';
import { orNotFound } from '../../platform/errors/app-error';
import { Evidence, Receipt } from '../../schema/entities';
import type { ReceiptContent } from '../../domain/receipt-content';

export interface Submission {
  readonly receiptNo: string;
  readonly kind: ReceiptKind;
  readonly caseId: string;
  readonly providerId: string;
  readonly subjectType: string;
  readonly subjectId: string;
  /** What it is about, such as the number and title of an order. */
  readonly about: string;
  /** What was handed in, as plain JSON; it is printed from here and from nowhere else. */
  readonly words: object;
  readonly evidenceIds?: readonly string[];
  /** Who brought a paper that the ministry entered. */
  readonly handedInBy?: string | null;
}

/** `접수-YYYYMMDD-seq` of today in Seoul; the receipt itself is kept in the same transaction. */
export async function takeReceiptNumber(tx: Tx): Promise<string> {
  const day = seoulDay(tx.now);
  return receiptNumber(day, await tx.nextNumber('receipt', day, 0));
}

/** Enters what was handed in into the register (접수대장): by the server's time, with the SHA-256 of each of its files. */
export async function keepReceipt(tx: Tx, submission: Submission): Promise<void> {
  const { receiptNo, kind, caseId, providerId, subjectType, subjectId, about } = submission;
  const content = canonicalJson(await contentOf(tx, submission));
  await tx.insertBlind(Receipt, {
    id: tx.newId(),
    caseId,
    providerId,
    receiptNo,
    receivedOn: seoulDay(tx.now),
    serial: Number(receiptNo.split('-').at(-1)),
    kind,
    subjectType,
    subjectId,
    title: about.slice(0, 300),
    content,
    contentSha256: createHash('sha256').update(content, 'utf8').digest('hex'),
    recordedBy: tx.actor.userId,
    receivedAt: tx.now,
  });
}

/** Everything is handed in to the ministry; its names are data. */
const RECEIVING_AGENCY = 'MSIT';

interface Names {
  readonly caseNo: string;
  readonly agencyKo: string;
  readonly agencyEn: string;
  readonly nameKo: string;
  readonly nameEn: string | null;
}

async function contentOf(tx: Tx, submission: Submission): Promise<ReceiptContent> {
  const { receiptNo, kind, caseId, providerId, about, words, evidenceIds = [], handedInBy = null } = submission;
  const names = await tx.one<Names>(
    `SELECT r.case_no AS "caseNo", p.legal_name_ko AS "nameKo", p.legal_name_en AS "nameEn",
            a.name_ko AS "agencyKo", a.name_en AS "agencyEn"
     FROM case_respondents r
     JOIN providers p ON p.id = r.provider_id
     JOIN agency_names a ON a.code = $3 AND a.effective_from <= $4 AND coalesce(a.effective_to, 'infinity') >= $4
     WHERE r.case_id = $1 AND r.provider_id = $2`,
    [caseId, providerId, RECEIVING_AGENCY, seoulDay(tx.now)],
  );
  const { caseNo, nameKo, nameEn, agencyKo, agencyEn } = orNotFound(names);
  const person = await tx.one<{ name: string; title: string | null }>('SELECT name, title FROM users WHERE id = $1', [
    tx.actor.userId,
  ]);
  return {
    schema: 'receipt/1',
    receiptNo,
    kind,
    document: RECEIPT_KIND_LABELS[kind],
    caseNo,
    agency: { ko: agencyKo, en: agencyEn },
    provider: { nameKo, nameEn },
    about,
    receivedAt: tx.now.toISOString(),
    side: tx.actor.side === 'PROVIDER' ? 'PROVIDER' : 'MINISTRY',
    submittedBy: person,
    handedInBy,
    words,
    files: await filesOf(tx, evidenceIds),
  };
}

async function filesOf(tx: Tx, ids: readonly string[]): Promise<ReceiptContent['files']> {
  const found = ids.length === 0 ? [] : await tx.list(Evidence, { id: [...new Set(ids)] }, { seq: 'ASC' });
  return found.map(({ evidenceNo, title, filename, size, sha256, receivedAt }) => ({
    evidenceNo,
    title,
    filename,
    size,
    sha256,
    receivedAt: receivedAt.toISOString(),
  }));
}
