import type { IncidentStatus } from '../../domain/incident';
import type { FindingStatus } from '../../domain/finding';
import type { Tx } from '../../platform/database/tx';

export interface IncidentCaseRow {
  readonly caseId: string;
  readonly caseNo: string;
  readonly caseTitle: string;
  readonly providerCode: string;
  readonly providerKo: string;
  readonly providerEn: string;
}

export interface IncidentReportRow {
  readonly id: string;
  readonly kind: string;
  readonly channel: string;
  readonly receivedAt: Date;
  readonly claimedSentAt: Date | null;
  readonly content: string;
  readonly source: string;
  readonly recordedByName: string;
}

export interface IncidentLinkRow {
  readonly id: string;
  readonly kind: string;
  readonly isEffect: boolean;
  readonly otherId: string;
  readonly otherNo: string | null;
  readonly otherTitle: string | null;
  readonly otherStatus: IncidentStatus | null;
  readonly justification: string;
  readonly decidedByName: string;
  readonly decidedAt: Date;
  readonly withdrawnReason: string | null;
  readonly version: number;
}

export interface IncidentFindingRow {
  readonly id: string;
  readonly findingNo: string;
  readonly title: string;
  readonly status: FindingStatus;
}

/** The case that the incident belongs to and whose it is; null where the reader does not see it. */
export function readCaseOf(tx: Tx, incidentId: string): Promise<IncidentCaseRow | null> {
  return tx.one<IncidentCaseRow>(
    `SELECT c.id AS "caseId", c.case_no AS "caseNo", c.title AS "caseTitle", p.code AS "providerCode", p.legal_name_ko AS "providerKo",
            coalesce(p.legal_name_en, p.legal_name_ko) AS "providerEn"
     FROM incidents i
     JOIN cases c ON c.id = i.case_id
     JOIN providers p ON p.id = i.provider_id
     WHERE i.id = $1`,
    [incidentId],
  );
}

/** The same by the respondent's own row: a provider's login reads no cases. */
export function readProviderCaseOf(tx: Tx, incidentId: string): Promise<IncidentCaseRow | null> {
  return tx.one<IncidentCaseRow>(
    `SELECT r.case_id AS "caseId", r.case_no AS "caseNo", r.provider_title AS "caseTitle", p.code AS "providerCode", p.legal_name_ko AS "providerKo",
            coalesce(p.legal_name_en, p.legal_name_ko) AS "providerEn"
     FROM incidents i
     JOIN case_respondents r ON r.case_id = i.case_id AND r.provider_id = i.provider_id
     JOIN providers p ON p.id = i.provider_id
     WHERE i.id = $1`,
    [incidentId],
  );
}

export function readReports(tx: Tx, incidentId: string): Promise<IncidentReportRow[]> {
  return tx.query<IncidentReportRow>(
    `SELECT r.id, r.kind, r.channel, r.received_at AS "receivedAt", r.claimed_sent_at AS "claimedSentAt", r.content, r.source,
            u.name AS "recordedByName"
     FROM incident_reports r
     JOIN users u ON u.id = r.recorded_by
     WHERE r.incident_id = $1
     ORDER BY r.received_at, r.id`,
    [incidentId],
  );
}

/** Links in both directions, those withdrawn last. `isEffect`: the other incident is the earlier one. */
export function readLinks(tx: Tx, incidentId: string): Promise<IncidentLinkRow[]> {
  return tx.query<IncidentLinkRow>(
    `SELECT l.id, l.kind, l.incident_id = $1 AS "isEffect", x.other AS "otherId", o.incident_no AS "otherNo", o.title AS "otherTitle",
            o.status AS "otherStatus", l.justification, u.name AS "decidedByName", l.created_at AS "decidedAt",
            l.withdrawn_reason AS "withdrawnReason", l.version
     FROM incident_links l
     CROSS JOIN LATERAL (SELECT CASE WHEN l.incident_id = $1 THEN l.linked_incident_id ELSE l.incident_id END AS other) x
     LEFT JOIN incidents o ON o.id = x.other
     JOIN users u ON u.id = l.decided_by
     WHERE l.incident_id = $1 OR l.linked_incident_id = $1
     ORDER BY l.withdrawn_reason IS NOT NULL, l.created_at, l.id`,
    [incidentId],
  );
}

/** For both sides: row security decides which findings there are. */
export function readFindingsOf(tx: Tx, incidentId: string): Promise<IncidentFindingRow[]> {
  return tx.query<IncidentFindingRow>(
    `SELECT f.id, f.finding_no AS "findingNo", f.title, app.shown_finding_status(f.id, f.status) AS status
     FROM finding_incidents x
     JOIN findings f ON f.id = x.finding_id
     WHERE x.incident_id = $1
     ORDER BY f.seq`,
    [incidentId],
  );
}
