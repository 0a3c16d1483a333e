import { daysBetween, seoulDay } from '../../domain/calendar-day';
import { INTEREST_DECLARATION_LABELS, TEAM_DUTY_LABELS } from '../../domain/enumeration-labels';
import { TEAM_DUTIES } from '../../domain/enumerations';
import type { ReportInspection, ReportNotice, ReportOverview, ReportTeamMember } from '../../domain/inspection-report';
import { enumerationLabel } from '../../domain/labels';
import type { CaseTeamMember, Inspection, ScopeExtension } from '../../schema/entities';
import { label } from './report-labels';
import type { RespondentRow } from './report-respondents.query';
import type { HeadRow, ReportScope } from './report-scope';
import { distinct, iso, paragraphs, periodOf, personText, printDate } from './report-values';

interface LegalText {
  readonly article: string;
  readonly title: string;
  readonly text: string;
}

export interface InspectionRow {
  readonly id: string;
  readonly providerId: string;
  readonly no: string;
  readonly kind: Inspection['kind'];
  readonly purposes: readonly string[];
  readonly scope: string;
  readonly method: string | null;
  readonly consentBy: string | null;
  readonly consentOn: string | null;
  readonly criteriaCodes: readonly string[];
  readonly sites: readonly string[];
  readonly plannedStartAt: Date;
  readonly plannedEndOn: string;
  readonly noticeArrivedAt: Date | null;
  readonly noticeDocumentNo: string | null;
  readonly exemptionGround: string | null;
  readonly groundKo: string | null;
  readonly groundEn: string | null;
  readonly exemptionReason: string | null;
  readonly exemptionApprovedAt: Date | null;
  readonly approverTitle: string | null;
  readonly approverName: string | null;
  readonly legalBasis: LegalText;
  readonly exemptionBasis: LegalText | null;
  readonly sessionDays: readonly string[];
  readonly extensions: readonly {
    kind: ScopeExtension['kind'];
    on: string;
    added: string;
    reason: string;
    told: string;
  }[];
  readonly refusals: readonly { on: string; by: string; what: string; reason: string | null }[];
}

/** Inspections that took place or met with a refusal; plans and cancelled ones are not part of the report. */
export function readInspections({ tx, caseId, eventDay }: ReportScope): Promise<InspectionRow[]> {
  return tx.query<InspectionRow>(
    `SELECT i.id, i.provider_id AS "providerId", i.inspection_no AS no, i.kind, i.purposes, i.scope, i.method, i.sites,
            i.voluntary_consent_by AS "consentBy", i.voluntary_consent_on AS "consentOn",
            ARRAY(SELECT c.criteria_item_code FROM inspection_criteria c WHERE c.inspection_id = i.id ORDER BY c.criteria_item_code) AS "criteriaCodes",
            i.planned_start_at AS "plannedStartAt", i.planned_end_on AS "plannedEndOn", i.notice_arrived_at AS "noticeArrivedAt",
            n.document_no AS "noticeDocumentNo",
            i.exemption_ground AS "exemptionGround", g.name_ko AS "groundKo", g.name_en AS "groundEn",
            i.exemption_reason AS "exemptionReason", i.exemption_approved_at AS "exemptionApprovedAt",
            u.title AS "approverTitle", u.name AS "approverName",
            jsonb_build_object('article', b.act || ' ' || b.article, 'title', b.title_ko, 'text', b.summary_ko) AS "legalBasis",
            CASE WHEN x.id IS NOT NULL THEN jsonb_build_object('article', x.act || ' ' || x.article, 'title', x.title_ko, 'text', x.summary_ko) END AS "exemptionBasis",
            ARRAY(SELECT s.on_date::text FROM inspection_sessions s WHERE s.inspection_id = i.id ORDER BY s.on_date) AS "sessionDays",
            coalesce((SELECT jsonb_agg(jsonb_build_object('kind', e.kind, 'on', (e.told_at AT TIME ZONE 'Asia/Seoul')::date, 'added', e.added, 'reason', e.reason,
                        'told', e.told_how) ORDER BY e.told_at, e.id)
                      FROM scope_extensions e WHERE e.inspection_id = i.id), '[]') AS extensions,
            coalesce((SELECT jsonb_agg(jsonb_build_object('on', (r.refused_at AT TIME ZONE 'Asia/Seoul')::date, 'by', r.refused_by, 'what', r.what, 'reason', r.reason)
                        ORDER BY r.refused_at, r.id)
                      FROM inspection_refusals r WHERE r.inspection_id = i.id), '[]') AS refusals
     FROM inspections i
     JOIN legal_bases b ON b.id = i.legal_basis_id
     LEFT JOIN legal_bases x ON x.id = i.exemption_legal_basis_id
     LEFT JOIN users u ON u.id = i.exemption_approved_by
     LEFT JOIN LATERAL (
       SELECT d.document_no
       FROM official_documents d
       WHERE d.subject_id = i.id AND d.type IN ('INSPECTION_NOTICE', 'ENTRY_DOCUMENT')
       ORDER BY d.approved_at DESC, d.id DESC
       LIMIT 1) n ON true
     LEFT JOIN LATERAL (
       SELECT k.name_ko, k.name_en
       FROM notice_exemption_grounds k
       WHERE (k.code = i.exemption_ground OR (k.ground = i.exemption_ground AND k.legal_basis_code = x.code))
         AND $2::date BETWEEN k.effective_from AND coalesce(k.effective_to, 'infinity')
       ORDER BY k.code
       LIMIT 1) g ON true
     WHERE i.case_id = $1
       AND i.status IN ('IN_PROGRESS', 'FIELD_CLOSED', 'REPORTING', 'REPORT_SUBMITTED', 'REPORT_APPROVED', 'REFUSED')
     ORDER BY i.seq`,
    [caseId, eventDay],
  );
}

interface TeamRow {
  readonly duty: CaseTeamMember['duty'];
  readonly conflict: CaseTeamMember['conflictOfInterest'];
  readonly name: string;
  readonly title: string | null;
  readonly organisationCode: string | null;
  readonly organisation: string | null;
}

/** Who declared whether an interest conflicts; whoever did not has never seen the case. */
function readTeam({ tx, caseId, today }: ReportScope): Promise<TeamRow[]> {
  return tx.query<TeamRow>(
    `SELECT m.duty, m.conflict_of_interest AS conflict, u.name, u.title, o.code AS "organisationCode", o.name_ko AS organisation
     FROM case_team_members m
     JOIN users u ON u.id = m.user_id
     LEFT JOIN LATERAL (
       SELECT g.code, g.name_ko
       FROM memberships s
       JOIN organisations g ON g.id = s.organisation_id
       WHERE s.user_id = m.user_id AND $2::date BETWEEN s.valid_from AND coalesce(s.valid_to, 'infinity')
       ORDER BY s.valid_from DESC, g.code
       LIMIT 1) o ON true
     WHERE m.case_id = $1 AND m.conflict_of_interest <> 'UNDECLARED'
     ORDER BY array_position($3::text[], m.duty), u.name, u.id`,
    [caseId, today, TEAM_DUTIES],
  );
}

/** 1 점검 개요. */
export async function overviewOf(
  scope: ReportScope,
  inspections: readonly InspectionRow[],
  respondents: readonly RespondentRow[],
): Promise<ReportOverview> {
  const team = await readTeam(scope);
  return {
    purpose: purposeOf(scope.head, inspections),
    legalBases: legalBasesOf(inspections),
    inspections: inspections.map((row) => toInspection(row, respondents)),
    team: team.map((row) => toTeamMember(row, scope)),
    method: distinct(inspections.flatMap(methodLines)).join('\n'),
  };
}

export function inspectionDays({ sessionDays, plannedStartAt, plannedEndOn }: InspectionRow): readonly string[] {
  return sessionDays.length > 0 ? sessionDays : [seoulDay(plannedStartAt), plannedEndOn];
}

function purposeOf({ title, summary }: HeadRow, inspections: readonly InspectionRow[]): string {
  const purposes = distinct(inspections.flatMap((row) => row.purposes)).map(
    (code) => enumerationLabel('inspectionPurpose', code).ko,
  );
  const checks = purposes.length === 0 ? '제출된 자료' : purposes.join(', ');
  const scopes = inspections.map((row) => row.scope);
  return distinct([`${title}: ${checks} 점검`, ...paragraphs(summary), ...scopes]).join('\n');
}

function legalBasesOf(inspections: readonly InspectionRow[]): LegalText[] {
  const bases = new Map<string, LegalText>();
  for (const { legalBasis, exemptionBasis } of inspections) {
    for (const basis of [legalBasis, ...(exemptionBasis ? [exemptionBasis] : [])]) {
      bases.set(`${basis.article} ${basis.title}`, { article: basis.article, title: basis.title, text: basis.text });
    }
  }
  return [...bases.values()];
}

function toInspection(row: InspectionRow, respondents: readonly RespondentRow[]): ReportInspection {
  const days = inspectionDays(row);
  const respondent = respondents.find(({ providerId }) => providerId === row.providerId);
  return {
    no: row.no,
    ...(respondent ? { respondent: respondent.name } : {}),
    kind: enumerationLabel('inspectionKind', row.kind),
    purposes: row.purposes.map((code) => enumerationLabel('inspectionPurpose', code)),
    period: periodOf(days) ?? { from: row.plannedEndOn, to: row.plannedEndOn },
    places: [...row.sites],
    notice: noticeOf(row),
  };
}

function noticeOf(row: InspectionRow): ReportNotice {
  if (row.exemptionGround !== null && row.exemptionApprovedAt !== null)
    return exemptionOf(row, row.exemptionGround, row.exemptionApprovedAt);
  if (row.noticeArrivedAt === null) {
    return { kind: 'NOT_REQUIRED', reason: row.kind === 'DESK' ? '현장에 출입하지 않는 서면 점검' : '통지 기록 없음' };
  }
  const arrivedOn = seoulDay(row.noticeArrivedAt);
  const daysAhead = daysBetween(arrivedOn, seoulDay(row.plannedStartAt));
  return { kind: 'GIVEN', arrivedOn, documentNo: row.noticeDocumentNo, daysAhead };
}

function exemptionOf(row: InspectionRow, ground: string, approvedAt: Date): ReportNotice {
  return {
    kind: 'EXEMPT',
    ground:
      row.groundKo !== null && row.groundEn !== null
        ? label(row.groundKo, row.groundEn)
        : enumerationLabel('exemptionGround', ground),
    article: row.exemptionBasis?.article ?? '',
    reason: row.exemptionReason ?? '',
    approver: personText(row.approverTitle, row.approverName),
    approvedAt: iso(approvedAt),
  };
}

/** The method, and what the law wants recorded when an inspection rested on consent, grew (행정조사기본법 제23조) or was refused. */
function methodLines({ method, consentBy, consentOn, extensions, refusals }: InspectionRow): string[] {
  const consent = consentOn === null ? [] : [`자발적 협조 동의: ${consentBy ?? ''}(${printDate(consentOn)})`];
  const grown = extensions.map(({ kind, on, added, reason, told }) => {
    const what = kind === 'SCOPE' ? '조사범위 확대' : '조사기간 연장';
    return `${what}(${printDate(on)} ${told === 'ORAL' ? '구두' : '서면'} 통지): ${added}. 사유: ${reason}`;
  });
  const refused = refusals.map(
    ({ on, by, what, reason }) =>
      `조사 거부(${printDate(on)}, ${by}): ${what}${reason === null ? '' : `. 사유: ${reason}`}`,
  );
  return [...paragraphs(method), ...consent, ...grown, ...refused];
}

function toTeamMember(
  { duty, conflict, name, title, organisationCode, organisation }: TeamRow,
  { names, today }: ReportScope,
): ReportTeamMember {
  const asNamed = organisationCode === null ? null : names.on(organisationCode, today);
  return {
    role: TEAM_DUTY_LABELS[duty],
    name,
    organisation: (asNamed === organisationCode ? organisation : asNamed) ?? '',
    position: title ?? '',
    conflictOfInterest: INTEREST_DECLARATION_LABELS[conflict],
  };
}
