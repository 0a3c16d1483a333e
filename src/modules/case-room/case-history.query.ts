import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import { decodeCursor } from '../../platform/http/page';
import type { HistoryPage } from './case-history.dto';

export interface HistoryRow {
  readonly at: Date;
  readonly effectiveAt: string;
  readonly occurredAt: string;
  readonly hash: string;
  readonly type: string;
  readonly subjectId: string | null;
  readonly actorName: string | null;
  /** Roles joined by `+`. */
  readonly actorRole: string;
  readonly reason: string | null;
}

/** What an event was about: its number or name, and the page that shows it. */
export interface SubjectRow {
  readonly id: string;
  readonly nameKo: string;
  readonly nameEn: string;
  readonly page: HistoryPage | null;
  readonly pageId: string;
}

const UTC = `'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'`;

/** A subject by its number, shown on a page of its own or of what it belongs to. */
const subject = (number: string, page: HistoryPage, pageId: string, from: string): string =>
  `SELECT x.id, ${number} AS "nameKo", ${number} AS "nameEn", '${page}' AS page, ${pageId} AS "pageId" FROM ${from} WHERE x.id = ANY ($1)`;

/** Readable for both sides, as far as row security shows the rows. */
const SHARED = [
  subject('x.incident_no', 'incident', 'x.id', 'incidents x'),
  subject('x.inspection_no', 'inspection', 'x.id', 'inspections x'),
  subject('x.evidence_no', 'evidence', 'x.id', 'evidence x'),
  subject('x.finding_no', 'finding', 'x.id', 'findings x'),
  subject('x.document_no', 'document', 'x.id', 'official_documents x'),
  subject('x.order_no', 'order', 'x.id', 'orders x'),
  subject('o.order_no', 'order', 'o.id', 'opinion_rounds x JOIN orders o ON o.id = x.order_id'),
  subject('x.receipt_no', 'order', 'r.order_id', 'opinions x JOIN opinion_rounds r ON r.id = x.round_id'),
  subject(`o.order_no || ' v' || x.version_no`, 'plan', 'x.id', 'action_plans x JOIN orders o ON o.id = x.order_id'),
  subject('x.action_no', 'action', 'x.id', 'corrective_actions x'),
  subject('a.action_no', 'action', 'a.id', 'milestones x JOIN corrective_actions a ON a.id = x.action_id'),
  subject('a.action_no', 'action', 'a.id', 'verifications x JOIN corrective_actions a ON a.id = x.action_id'),
  `SELECT x.id, x.title_ko, x.title_en, 'deadline', x.id FROM deadlines x WHERE x.id = ANY ($1)`,
];

const OF_INCIDENT = [
  'fact_assertions',
  'timeline_events',
  'recovery_snapshots',
  'incident_reports',
  'incident_links',
  'recurrences',
  'cause_analyses',
];

const INSIDE = [
  ...SHARED,
  subject('x.case_no', 'case', 'x.id', 'cases x'),
  ...OF_INCIDENT.map((table) =>
    subject('i.incident_no', 'incident', 'i.id', `${table} x JOIN incidents i ON i.id = x.incident_id`),
  ),
  subject(
    `i.inspection_no || ' ' || x.on_date`,
    'inspection',
    'i.id',
    'inspection_sessions x JOIN inspections i ON i.id = x.inspection_id',
  ),
  subject('x.finding_no', 'finding', 'x.finding_id', 'fact_checks x'),
  subject('x.seq::text', 'result', 'x.id', 'inspection_results x'),
  `SELECT x.id, x.title, x.title, NULL, x.id FROM committee_items x WHERE x.id = ANY ($1)`,
].join('\nUNION ALL\n');

/** The finding behind a fact-check is not the provider's to see yet. */
const OF_PROVIDER = [...SHARED, subject('x.finding_no', 'fact-check', 'x.id', 'fact_checks x')].join('\nUNION ALL\n');

@Injectable()
export class CaseHistoryQuery {
  async seesCase(tx: Tx, caseId: string): Promise<boolean> {
    const row =
      tx.actor.side === 'PROVIDER'
        ? await tx.one('SELECT id FROM case_respondents WHERE case_id = $1', [caseId])
        : await tx.one('SELECT id FROM cases WHERE id = $1', [caseId]);
    return row !== null;
  }

  /** Acts without the mere looking. One more than `limit`, newest first. */
  events(tx: Tx, caseId: string, limit: number, cursor: string | undefined): Promise<HistoryRow[]> {
    const [effectiveAt, occurredAt, hash] = cursor ? decodeCursor(cursor, 3) : [null, null, null];
    return tx.query<HistoryRow>(
      `SELECT e.effective_at AS at, to_char(e.effective_at AT TIME ZONE 'UTC', ${UTC}) AS "effectiveAt",
              to_char(e.occurred_at AT TIME ZONE 'UTC', ${UTC}) AS "occurredAt", e.hash, e.type, e.subject_id AS "subjectId",
              u.name AS "actorName", e.actor_role AS "actorRole", e.payload::jsonb ->> 'reason' AS reason
       FROM audit_events e
       LEFT JOIN users u ON u.id = e.actor_id
       WHERE e.case_id = $1
         AND e.type NOT LIKE '%.read'
         AND e.type NOT LIKE '%-read'
         AND e.type <> 'document.rendered'
         AND ($2::timestamptz IS NULL OR (e.effective_at, e.occurred_at, e.hash) < ($2, $3::timestamptz, $4))
       ORDER BY e.effective_at DESC, e.occurred_at DESC, e.hash DESC
       LIMIT $5`,
      [caseId, effectiveAt, occurredAt, hash, limit + 1],
    );
  }

  /** Those that the reader sees; what an event it may not see is about stays without a name. */
  subjects(tx: Tx, ids: readonly string[]): Promise<SubjectRow[]> {
    return tx.query<SubjectRow>(tx.actor.side === 'PROVIDER' ? OF_PROVIDER : INSIDE, [ids]);
  }
}
