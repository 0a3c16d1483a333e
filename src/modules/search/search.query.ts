import { Injectable } from '@nestjs/common';
import { SEARCH_TYPES, type SearchType } from '../../domain/search-type';
import { loginRoleOf } from '../../platform/database/login-roles';
import type { Tx } from '../../platform/database/tx';
import { mergedIntoForProvider, mergedIntoOf } from '../cases/cases.query';
import type { SearchHitResponse } from './search.dto';

/** One more than a group shows, to know whether there are more. */
const LIMIT = 11;
const EXCERPT_LENGTH = 160;
const BEFORE_THE_HIT = 40;

interface Searched {
  readonly table: string;
  /** The words of a row, as the trigram index of migrations/…-search.ts has them; without an index where there are few rows. */
  readonly words: string;
  readonly hasIndex: boolean;
  readonly id: string;
  readonly caseId: string;
  readonly no: string;
  readonly title: string;
  /** Where the excerpt is taken from; the title where it is the only text. */
  readonly text: string;
  readonly status: string;
  /** The order of a requirement, which has no page of its own. */
  readonly orderId?: string;
  /** Sorts the hits, the newest first. */
  readonly at: string;
}

const OF_A_CASE = { hasIndex: true, id: 'id', caseId: 'case_id', title: 'title', status: 'status' } as const;

export const SEARCHED: Record<SearchType, Searched> = {
  case: {
    ...OF_A_CASE,
    table: 'cases',
    words: `(case_no || ' ' || title || ' ' || coalesce(public_alias, '') || ' ' || coalesce(summary, ''))`,
    caseId: 'id',
    no: 'case_no',
    text: `coalesce(summary, '')`,
    at: 'opened_at',
  },
  incident: {
    ...OF_A_CASE,
    table: 'incidents',
    words: `(incident_no || ' ' || title || ' ' || symptoms)`,
    no: 'incident_no',
    text: 'symptoms',
    at: 'coalesce(started_at, created_at)',
  },
  finding: {
    ...OF_A_CASE,
    table: 'findings',
    words: `(finding_no || ' ' || title || ' ' || condition)`,
    no: 'finding_no',
    text: 'condition',
    at: 'created_at',
  },
  order: {
    ...OF_A_CASE,
    table: 'orders',
    words: `(order_no || ' ' || title || ' ' || facts)`,
    no: 'order_no',
    text: 'facts',
    at: 'created_at',
  },
  requirement: {
    ...OF_A_CASE,
    table: 'requirements',
    words: `(requirement_no || ' ' || title || ' ' || text)`,
    no: 'requirement_no',
    text: 'text',
    status: 'NULL',
    orderId: 'order_id',
    // A requirement tells no instant; identifiers grow with time.
    at: 'NULL::timestamptz',
  },
  'corrective-action': {
    ...OF_A_CASE,
    table: 'corrective_actions',
    words: `(action_no || ' ' || description)`,
    no: 'action_no',
    title: 'left(description, 200)',
    text: 'description',
    at: 'created_at',
  },
  document: {
    ...OF_A_CASE,
    table: 'official_documents',
    words: `(document_no || ' ' || title)`,
    no: 'document_no',
    text: `''`,
    at: 'approved_at',
  },
  evidence: {
    ...OF_A_CASE,
    table: 'evidence',
    words: `(evidence_no || ' ' || title || ' ' || filename)`,
    no: 'evidence_no',
    text: 'filename',
    at: 'received_at',
  },
  provider: {
    table: 'providers',
    words: `(code || ' ' || legal_name_ko || ' ' || coalesce(legal_name_en, '') || ' ' || array_to_string(aliases, ' '))`,
    hasIndex: false,
    id: 'id',
    caseId: 'NULL::uuid',
    no: 'code',
    title: 'legal_name_ko',
    text: `concat_ws(' · ', legal_name_en, array_to_string(aliases, ', '))`,
    status: 'NULL',
    at: 'created_at',
  },
};

/** A provider knows a case by its own respondent row, and no register of providers. */
const CASE_OF_PROVIDER: Searched = {
  ...OF_A_CASE,
  table: 'case_respondents',
  words: `(case_no || ' ' || provider_title)`,
  hasIndex: false,
  id: 'case_id',
  no: 'case_no',
  title: 'provider_title',
  text: `''`,
  status: 'NULL',
  at: 'released_at',
};

export type HitRow = SearchHitResponse;

/** What holds the words, of every type in one statement; whose rows are searched is decided by row security. */
@Injectable()
export class SearchQuery {
  find(tx: Tx, words: string): Promise<HitRow[]> {
    const isProvider = tx.actor.side === 'PROVIDER';
    const types = SEARCH_TYPES.filter((type) => !(isProvider && type === 'provider'));
    const selects = types.map((type) =>
      selectOf(type, isProvider && type === 'case' ? CASE_OF_PROVIDER : SEARCHED[type], seesEverything(tx)),
    );
    return tx.query<HitRow>(
      `SELECT h.type, h.id, h.case_id AS "caseId", c.case_no AS "caseNo", h.number, h.title,
              btrim(substr(h.text, greatest(1, strpos(lower(h.text), lower($2)) - ${BEFORE_THE_HIT}), ${EXCERPT_LENGTH})) AS excerpt, h.status, h.order_id AS "orderId",
              ${isProvider ? mergedIntoForProvider('h.case_id') : mergedIntoOf('h.case_id')} AS "mergedInto"
       FROM (${selects.join('\n       UNION ALL')}) h
       LEFT JOIN ${isProvider ? 'case_respondents c ON c.case_id' : 'cases c ON c.id'} = h.case_id
       ORDER BY h.type, h.place`,
      [`%${words.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`, words],
    );
  }
}

/** These logins may read every row, so that the rows can be found before the policies are asked. */
function seesEverything(tx: Tx): boolean {
  return ['jeomgeom_manager', 'jeomgeom_auditor'].includes(loginRoleOf(tx.actor));
}

function selectOf(type: SearchType, searched: Searched, everything: boolean): string {
  const { table, words, hasIndex, id, caseId, no, title, text, status, orderId, at } = searched;
  const found = everything && hasIndex ? `id IN (SELECT app.rows_with_words('${table}', $1))` : `${words} ILIKE $1`;
  return `
         (SELECT '${type}' AS type, ${id} AS id, ${caseId} AS case_id, ${no} AS number, ${title} AS title, ${text} AS text, ${status}::text AS status, ${orderId ?? 'NULL'}::uuid AS order_id,
                 row_number() OVER (ORDER BY ${at} DESC, ${id} DESC) AS place
          FROM ${table}
          WHERE ${found}
          ORDER BY ${at} DESC, ${id} DESC
          LIMIT ${LIMIT})`;
}
