import type { ChainHead, ChainRow } from '../../platform/audit/audit-chain';
import type { Tx } from '../../platform/database/tx';

export interface BundleDocument {
  readonly id: string;
  readonly documentNo: string;
  readonly title: string;
  readonly type: string;
  readonly status: string;
  readonly approvedAt: Date;
  readonly code: string;
  readonly address: string;
  readonly snapshot: string;
  readonly snapshotSha256: string;
}

export interface BundlePdf {
  readonly documentId: string;
  readonly variant: string;
  readonly locale: string;
  readonly sha256: string;
  readonly size: string;
  readonly storageKey: string;
  readonly bodySha256: string;
  readonly bodySize: string;
  readonly signerSha256: string | null;
}

export interface BundleEvidence {
  readonly evidenceNo: string;
  readonly title: string;
  readonly filename: string;
  readonly mime: string;
  readonly sha256: string;
  readonly size: string;
  readonly storageKey: string;
  readonly status: string;
}

export interface RecordTable {
  readonly name: string;
  /** Rows as JSON, in a fixed order. */
  readonly rows: readonly unknown[];
}

export function bundleDocuments(tx: Tx, caseId: string): Promise<BundleDocument[]> {
  return tx.query<BundleDocument>(
    `SELECT id, document_no AS "documentNo", title, type, status, approved_at AS "approvedAt", verification_code AS code,
            verification_address AS address, snapshot, snapshot_sha256 AS "snapshotSha256"
     FROM official_documents
     WHERE case_id = $1
     ORDER BY approved_at, document_year, document_serial, id`,
    [caseId],
  );
}

/** Every file that was ever made of a document or of an edition of a report. */
export function bundlePdfs(tx: Tx, caseId: string): Promise<BundlePdf[]> {
  const columns = (
    from: string,
  ) => `${from}.pdf_sha256 AS sha256, ${from}.size::text AS size, ${from}.storage_key AS "storageKey",
    ${from}.body_sha256 AS "bodySha256", ${from}.body_size::text AS "bodySize", ${from}.signer_sha256 AS "signerSha256"`;
  return tx.query<BundlePdf>(
    `SELECT r.document_id AS "documentId", r.variant, r.locale, ${columns('r')}
     FROM document_renderings r WHERE r.case_id = $1
     UNION ALL
     SELECT e.document_id, e.variant, r.locale, ${columns('r')}
     FROM report_edition_renderings r JOIN report_editions e ON e.id = r.edition_id WHERE r.case_id = $1
     ORDER BY 1, 2, 3, 4`,
    [caseId],
  );
}

export function bundleEvidence(tx: Tx, caseId: string): Promise<BundleEvidence[]> {
  return tx.query<BundleEvidence>(
    `SELECT evidence_no AS "evidenceNo", title, filename, mime, sha256, size::text AS size, storage_key AS "storageKey", status
     FROM evidence
     WHERE case_id = $1
     ORDER BY seq`,
    [caseId],
  );
}

/** The case and every row that names it, table by table, as far as the person may read. */
export async function caseRecord(tx: Tx, caseId: string): Promise<RecordTable[]> {
  const tables = await tx.query<{ name: string; ident: string }>(
    `SELECT c.relname AS name, quote_ident(c.relname) AS ident
     FROM pg_class c
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'case_id' AND NOT a.attisdropped
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> 'audit_events'
       AND has_table_privilege(c.oid, 'SELECT')
     ORDER BY c.relname`,
  );
  const record: RecordTable[] = [await rowsOf(tx, 'cases', 'cases', 'id', caseId)];
  for (const { name, ident } of tables) record.push(await rowsOf(tx, name, ident, 'case_id', caseId));
  return record.filter(({ rows }) => rows.length > 0);
}

async function rowsOf(tx: Tx, name: string, ident: string, column: string, caseId: string): Promise<RecordTable> {
  const found = await tx.query<{ row: string }>(
    `SELECT to_jsonb(t)::text AS row FROM ${ident} t WHERE t.${column} = $1 ORDER BY to_jsonb(t)::text COLLATE "C"`,
    [caseId],
  );
  return { name, rows: found.map(({ row }) => JSON.parse(row) as unknown) };
}

export interface BundleChain {
  readonly head: ChainHead & { readonly chainId: string };
  readonly events: readonly ChainRow[];
}

const UTC = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** The chain of the case up to now. Its head is that of its last event: every event after it belongs to a later bundle. */
export async function caseChain(tx: Tx, caseId: string): Promise<BundleChain> {
  const events = await tx.query<ChainRow>(
    `SELECT chain_id AS "chainId", seq::integer AS seq, case_id AS "caseId", provider_id AS "providerId", type,
            subject_type AS "subjectType", subject_id AS "subjectId", actor_id AS "actorId", actor_role AS "actorRole",
            request_id AS "requestId", ${UTC('occurred_at')} AS "occurredAt", ${UTC('effective_at')} AS "effectiveAt",
            payload, prev_hash AS "prevHash", hash
     FROM audit_events
     WHERE chain_id = $1
     ORDER BY seq`,
    [caseId],
  );
  const last = events.at(-1);
  return { head: { chainId: caseId, seq: last?.seq ?? 0, hash: last?.hash ?? '0'.repeat(64) }, events };
}
