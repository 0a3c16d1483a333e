import type { CaseStatus } from '../../domain/case';
import { mergedIntoForProvider, mergedIntoOf } from '../cases/cases.query';
import type { OtherCaseResponse } from '../cases/case.dto';
import type { Tx } from '../../platform/database/tx';

export interface HeadRow {
  readonly id: string;
  readonly caseNo: string;
  readonly title: string;
  readonly status: CaseStatus;
  readonly suspended: boolean;
  readonly mergedInto: OtherCaseResponse | null;
  readonly trigger: string;
  readonly tracks: string[];
  readonly confidentiality: string;
  readonly departmentKo: string | null;
  readonly departmentEn: string | null;
  readonly leadName: string | null;
  readonly leadTitle: string | null;
  readonly summary: string | null;
  readonly publicAlias: string | null;
  readonly planYear: number | null;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  readonly closeReason: string | null;
  readonly migrated: boolean;
  readonly version: number;
}

/** Somebody in the case; a respondent has neither days nor a person's name. */
export interface PartRow {
  readonly part: 'RESPONDENT' | 'TEAM' | 'OFFICER' | 'ACCOUNT' | null;
  readonly partId: string;
  readonly providerId: string | null;
  readonly role: string;
  readonly name: string | null;
  readonly nameEn: string | null;
  /** Office of a person; of a respondent whoever represents it. */
  readonly office: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly releasedAt: Date | null;
  readonly conflictOfInterest: string | null;
}

export type ProviderHeadRow = Pick<HeadRow, 'id' | 'caseNo' | 'title' | 'openedAt' | 'mergedInto' | 'version'>;

const PART = `p.part, p.id AS "partId", p.provider_id AS "providerId", p.role, p.name, p.name_en AS "nameEn", p.title AS "office", p.valid_from AS "validFrom",
              p.valid_to AS "validTo", p.released_at AS "releasedAt", p.conflict AS "conflictOfInterest"`;

const RESPONDENTS = `
         SELECT 'RESPONDENT' AS part, r.id, r.provider_id, r.role, v.legal_name_ko AS name, v.legal_name_en AS name_en, r.representative AS title,
                NULL::date AS valid_from, NULL::date AS valid_to, r.released_at, NULL AS conflict, 1 AS place, r.created_at AS since
         FROM case_respondents r
         JOIN providers v ON v.id = r.provider_id`;

const TEAM = `
         SELECT 'TEAM', m.id, NULL::uuid, m.duty, u.name, NULL, u.title, m.valid_from, m.valid_to, NULL::timestamptz, m.conflict_of_interest, 2, m.created_at
         FROM case_team_members m
         JOIN users u ON u.id = m.user_id`;

/** Whoever held the office at some time since the case was opened. */
const officers = (opened: string): string => `
         SELECT 'OFFICER', o.id, o.provider_id, o.role, o.person_name, NULL, o.title, o.valid_from, o.valid_to, NULL::timestamptz, NULL, 3, o.valid_from::timestamptz
         FROM case_respondents r
         JOIN provider_officers o ON o.provider_id = r.provider_id AND coalesce(o.valid_to, 'infinity') >= (${opened} AT TIME ZONE 'Asia/Seoul')::date`;

const accounts = (opened: string): string => `
         SELECT 'ACCOUNT', m.id, g.provider_id, m.role, u.name, NULL, u.title, m.valid_from, m.valid_to, NULL::timestamptz, NULL, 4, m.valid_from::timestamptz
         FROM case_respondents r
         JOIN organisations g ON g.provider_id = r.provider_id
         JOIN memberships m ON m.organisation_id = g.id AND coalesce(m.valid_to, 'infinity') >= (${opened} AT TIME ZONE 'Asia/Seoul')::date
         JOIN users u ON u.id = m.user_id`;

/** The case with everybody in it: its own columns repeat on every row. No row: the reader does not see the case. */
export function readHead(tx: Tx, caseId: string, withAccounts: boolean): Promise<(HeadRow & PartRow)[]> {
  return tx.query<HeadRow & PartRow>(
    `SELECT c.id, c.case_no AS "caseNo", c.title, c.status, c.suspended, ${mergedIntoOf('c.id')} AS "mergedInto", c.trigger, c.tracks, c.confidentiality, n.name_ko AS "departmentKo",
            n.name_en AS "departmentEn", l.name AS "leadName", l.title AS "leadTitle", c.summary, c.public_alias AS "publicAlias",
            c.plan_year AS "planYear", c.opened_at AS "openedAt", c.closed_at AS "closedAt", c.close_reason AS "closeReason", c.migrated, c.version,
            ${PART}
     FROM cases c
     LEFT JOIN users l ON l.id = c.lead_inspector_id
     LEFT JOIN LATERAL (
         SELECT a.name_ko, a.name_en
         FROM agency_names a
         WHERE a.code = c.department_code
         ORDER BY (c.opened_at AT TIME ZONE 'Asia/Seoul')::date BETWEEN a.effective_from AND coalesce(a.effective_to, 'infinity') DESC, a.effective_from DESC
         LIMIT 1) n ON true
     LEFT JOIN LATERAL (${RESPONDENTS}
         WHERE r.case_id = c.id
         UNION ALL ${TEAM}
         WHERE m.case_id = c.id
         UNION ALL ${officers('c.opened_at')}
         WHERE r.case_id = c.id
         UNION ALL ${accounts('c.opened_at')}
         WHERE r.case_id = c.id AND $2) p ON true
     WHERE c.id = $1
     ORDER BY p.place, p.since, p.id`,
    [caseId, withAccounts],
  );
}

/** The respondent's own row, its officers and, for whoever may see them, its accounts: all that its login reads of the case. */
export function readProviderHead(
  tx: Tx,
  caseId: string,
  withAccounts: boolean,
): Promise<(ProviderHeadRow & PartRow)[]> {
  return tx.query<ProviderHeadRow & PartRow>(
    `SELECT c.case_id AS id, c.case_no AS "caseNo", c.provider_title AS title, c.released_at AS "openedAt", ${mergedIntoForProvider('c.case_id')} AS "mergedInto", c.version,
            ${PART}
     FROM case_respondents c
     LEFT JOIN LATERAL (${RESPONDENTS}
         WHERE r.id = c.id
         UNION ALL ${officers('c.released_at')}
         WHERE r.id = c.id
         UNION ALL ${accounts('c.released_at')}
         WHERE r.id = c.id AND $2) p ON true
     WHERE c.case_id = $1
     ORDER BY p.place, p.since, p.id`,
    [caseId, withAccounts],
  );
}
