import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import type { Tx } from '../../platform/database/tx';
import { DEFAULT_LIMIT, decodeCursor, type Page, toPage } from '../../platform/http/page';
import type { AuditEventQuery, AuditEventResponse } from './audit.dto';

type Row = Omit<AuditEventResponse, 'payload' | 'hash'> & { readonly payload: string; readonly hash: string };

const UTC = `'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'`;

/** The audit log, latest first: which events a reader may see is decided by row security. */
@Injectable()
export class AuditEventsQuery {
  async list(tx: Tx, query: AuditEventQuery): Promise<Page<AuditEventResponse>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [at, hash] = query.cursor ? decodeCursor(query.cursor, 2) : [null, null];
    const rows = await tx.query<Row>(
      `SELECT e.chain_id AS "chainId", e.seq, e.case_id AS "caseId", e.provider_id AS "providerId", e.type, e.subject_type AS "subjectType",
              e.subject_id AS "subjectId", e.actor_id AS "actorId", u.name AS "actorName", e.actor_role AS "actorRole",
              e.request_id AS "requestId", e.payload, e.prev_hash AS "prevHash", e.hash,
              to_char(e.occurred_at AT TIME ZONE 'UTC', ${UTC}) AS "occurredAt",
              to_char(e.effective_at AT TIME ZONE 'UTC', ${UTC}) AS "effectiveAt"
       FROM audit_events e
       LEFT JOIN users u ON u.id = e.actor_id
       WHERE ($1::uuid IS NULL OR e.case_id = $1)
         AND ($2::uuid IS NULL OR e.actor_id = $2)
         AND ($3::text IS NULL OR e.type = $3)
         AND ($4::timestamptz IS NULL OR e.occurred_at >= $4)
         AND ($5::timestamptz IS NULL OR e.occurred_at < $5)
         AND ($6::timestamptz IS NULL OR (e.occurred_at, e.hash) < ($6, $7))
       ORDER BY e.occurred_at DESC, e.hash DESC
       LIMIT $8`,
      [
        query.caseId ?? null,
        query.actorId ?? null,
        query.type ?? null,
        query.from ?? null,
        query.to ?? null,
        at,
        hash,
        limit + 1,
      ],
    );
    return toPage(
      rows,
      limit,
      (row) => [row.occurredAt, row.hash],
      (row) => toResponse(row, tx.actor),
    );
  }

  /** Whether the reader may see the case; a provider reads no cases, only what its own people did. */
  async seesCase(tx: Tx, caseId: string): Promise<boolean> {
    return (await tx.one('SELECT id FROM cases WHERE id = $1', [caseId])) !== null;
  }
}

/** A provider is not shown the chain: its numbers would tell how much others do in the same case. */
function toResponse({ payload, ...row }: Row, actor: Actor): AuditEventResponse {
  const event = { ...row, payload: JSON.parse(payload) as object };
  return actor.side === 'PROVIDER' ? { ...event, chainId: null, seq: null, prevHash: null, hash: null } : event;
}
