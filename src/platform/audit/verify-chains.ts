import type { Client } from 'pg';
import { type BadRow, ChainChecker, type ChainHead, type ChainRow } from './audit-chain';

const PAGE = 10_000;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

export interface Verification {
  readonly chains: number;
  readonly events: number;
  /** The first row, by chain and number, that does not fit; null when everything does. */
  readonly bad: BadRow | null;
}

/**
 * Recomputes every hash of one chain or of all, as the owner, page by page. One snapshot of the database, so that it may run
 * beside the application.
 */
export async function verifyChains(client: Client, chainId: string | null = null): Promise<Verification> {
  await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
  try {
    const heads = await readHeads(client, chainId);
    const checker = new ChainChecker(heads);
    let events = 0;
    for await (const row of readEvents(client, chainId)) {
      events += 1;
      const bad = checker.next(row);
      if (bad) return { chains: heads.size, events, bad };
    }
    return { chains: heads.size, events, bad: checker.end() };
  } finally {
    await client.query('ROLLBACK');
  }
}

async function readHeads(client: Client, chainId: string | null): Promise<Map<string, ChainHead>> {
  const { rows } = await client.query<{ chainId: string; seq: string; hash: string }>(
    `SELECT chain_id AS "chainId", head_seq::text AS seq, head_hash AS hash
     FROM audit_chains
     WHERE $1::uuid IS NULL OR chain_id = $1
     ORDER BY chain_id`,
    [chainId],
  );
  return new Map(rows.map((row) => [row.chainId, { seq: Number(row.seq), hash: row.hash }]));
}

type Cells = [
  string,
  string,
  string | null,
  string | null,
  string,
  string,
  string | null,
  string | null,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];

async function* readEvents(client: Client, chainId: string | null): AsyncGenerator<ChainRow> {
  let after: [string, number] = [chainId ?? BEFORE_ALL, 0];
  for (;;) {
    const { rows } = await client.query<Cells>({
      name: 'audit-verify',
      text: EVENTS_AFTER,
      values: [...after, chainId, PAGE],
      rowMode: 'array',
    });
    for (const cells of rows) yield toRow(cells);
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = [last[0], Number(last[1])];
  }
}

/** Sorted by the columns, not by the texts made of them. */
const EVENTS_AFTER = `
  SELECT e.chain_id::text, e.seq::text, e.case_id::text, e.provider_id::text, e.type, e.subject_type, e.subject_id::text, e.actor_id::text,
         e.actor_role, e.request_id,
         to_char(e.occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
         to_char(e.effective_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
         e.payload, e.prev_hash, e.hash
  FROM audit_events e
  WHERE (e.chain_id, e.seq) > ($1::uuid, $2::bigint)
    AND ($3::uuid IS NULL OR e.chain_id = $3)
  ORDER BY e.chain_id, e.seq
  LIMIT $4`;

function toRow(cells: Cells): ChainRow {
  const [
    chainId,
    seq,
    caseId,
    providerId,
    type,
    subjectType,
    subjectId,
    actorId,
    actorRole,
    requestId,
    occurredAt,
    effectiveAt,
    payload,
    prevHash,
    hash,
  ] = cells;
  return {
    chainId,
    seq: Number(seq),
    caseId,
    providerId,
    type,
    subjectType,
    subjectId,
    actorId,
    actorRole,
    requestId,
    occurredAt,
    effectiveAt,
    payload,
    prevHash,
    hash,
  };
}
