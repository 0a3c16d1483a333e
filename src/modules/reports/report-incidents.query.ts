import { minutesBetween } from '../../domain/duration';
import type { IncidentLinkKind } from '../../domain/enumerations';
import type { ReportIncident } from '../../domain/inspection-report';
import { enumerationLabel, statusLabel } from '../../domain/labels';
import type { Incident } from '../../schema/entities';
import { impactsOf, type FactBook } from './report-facts.query';
import { platformText } from './report-labels';
import type { ReportScope } from './report-scope';
import { printInstant, reportTime } from './report-values';

export interface IncidentRow {
  readonly id: string;
  readonly no: string;
  readonly title: string;
  readonly provider: string;
  readonly type: Incident['type'];
  readonly symptoms: string;
  readonly platforms: readonly string[];
  readonly plannedWork: PlannedWork | null;
  readonly startedAt: Date | null;
  readonly restoredAt: Date | null;
  readonly status: Incident['status'];
  readonly services: readonly { id: string; name: string }[];
  readonly facilities: readonly string[];
  readonly links: readonly { kind: IncidentLinkKind; no: string }[];
}

export function readIncidents({ tx, caseId }: ReportScope): Promise<IncidentRow[]> {
  return tx.query<IncidentRow>(
    `SELECT i.id, i.incident_no AS no, i.title, p.legal_name_ko AS provider, i.type, i.symptoms, i.platforms, i.planned_work AS "plannedWork",
            i.started_at AS "startedAt", i.restored_at AS "restoredAt", i.status,
            coalesce((SELECT jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name_ko) ORDER BY s.code)
                      FROM incident_services x JOIN services s ON s.id = x.service_id WHERE x.incident_id = i.id), '[]') AS services,
            ARRAY(SELECT f.name_ko FROM incident_facilities x JOIN facilities f ON f.id = x.facility_id WHERE x.incident_id = i.id ORDER BY f.code) AS facilities,
            coalesce((SELECT jsonb_agg(jsonb_build_object('kind', l.kind, 'no', o.incident_no) ORDER BY l.kind, o.incident_no)
                      FROM incident_links l JOIN incidents o ON o.id = l.linked_incident_id WHERE l.incident_id = i.id), '[]') AS links
     FROM incidents i
     JOIN providers p ON p.id = i.provider_id
     WHERE i.case_id = $1
     ORDER BY i.seq`,
    [caseId],
  );
}

/** 3 장애 개요. */
export function incidentOf(row: IncidentRow, facts: FactBook, { names }: ReportScope): ReportIncident {
  const startedAt = facts.time(row.id, 'STARTED_AT') ?? listed(row.startedAt, facts.isUnknown(row.id, 'STARTED_AT'));
  const restoredAt =
    facts.time(row.id, 'RESTORED_AT') ?? listed(row.restoredAt, facts.isUnknown(row.id, 'RESTORED_AT'));
  return {
    no: row.no,
    title: row.title,
    respondents: [row.provider],
    type: enumerationLabel('incidentType', row.type),
    startedAt,
    detectedAt: facts.time(row.id, 'DETECTED_AT'),
    awareAt: facts.time(row.id, 'PROVIDER_AWARE_AT'),
    mitigatedAt: facts.time(row.id, 'MITIGATED_AT'),
    restoredAt,
    durationMinutes: durationOf(row, facts, startedAt?.at ?? null, restoredAt?.at ?? null),
    status: statusLabel('incident', row.status),
    services: servicesOf(row, facts),
    impacts: impactsOf(row.id, facts, names),
    userNotice: userNoticeOf(row, facts),
    plannedWork: plannedWorkText(row.plannedWork),
    causedBy: linked(row, 'CAUSED_BY'),
    relatedTo: linked(row, 'RECURRENCE_OF'),
  };
}

/** The time that the incident's own row repeats, unless the ministry declared it unknown. */
const listed = (at: Date | null, unknown: boolean) => (at === null || unknown ? null : reportTime(at, 'MINUTE'));

function durationOf(
  { id }: IncidentRow,
  facts: FactBook,
  startedAt: string | null,
  restoredAt: string | null,
): number | null {
  const stated = facts.official(id, 'DURATION_MINUTES')?.valueNumber;
  if (stated !== undefined && stated !== null) return Math.round(stated);
  return startedAt === null || restoredAt === null ? null : minutesBetween(new Date(startedAt), new Date(restoredAt));
}

/** One row per service, or per service and platform where the symptoms were recorded one by one. */
function servicesOf(row: IncidentRow, facts: FactBook): ReportIncident['services'] {
  const platform = row.platforms.map(platformText).join('·');
  const services = row.services.length > 0 ? row.services : [{ id: null, name: row.provider }];
  const recorded = facts.standing(row.id, ['SYMPTOM']).filter(({ valueText }) => valueText !== null);
  const places = row.facilities.map((name) => ({ name, platform: '시설', symptom: '장애가 일어난 곳' }));
  const affected = services.flatMap(({ id, name }) => {
    const own = recorded.filter(({ serviceId }) => serviceId === id);
    if (own.length === 0) return [{ name, platform, symptom: row.symptoms }];
    return own.map(({ segment, valueText }) => ({
      name,
      platform: segment === null ? platform : platformText(segment),
      symptom: valueText ?? '',
    }));
  });
  return [...affected, ...places];
}

function userNoticeOf({ id }: IncidentRow, facts: FactBook): ReportIncident['userNotice'] {
  const fact = facts.official(id, 'USER_NOTICE_AT');
  return fact?.valueAt ? { at: reportTime(fact.valueAt, fact.precision), means: fact.source } : null;
}

/** As the incident form keeps it; instants are ISO texts. */
interface PlannedWork {
  readonly description?: string;
  readonly approvedFrom?: string;
  readonly approvedTo?: string;
  readonly actualFrom?: string;
  readonly actualTo?: string;
  readonly workerOrganisation?: string;
  readonly supervisorPresent?: boolean;
}

function plannedWorkText(work: PlannedWork | null): string | null {
  if (work === null) return null;
  const { description, workerOrganisation, supervisorPresent } = work;
  const lines = [
    description,
    spanText('승인된 시간', work.approvedFrom, work.approvedTo),
    spanText('실제 작업', work.actualFrom, work.actualTo),
    workerOrganisation && `작업 조직: ${workerOrganisation}`,
    supervisorPresent !== undefined && `관리자 입회: ${supervisorPresent ? '있음' : '없음'}`,
  ].filter((line) => typeof line === 'string');
  return lines.length === 0 ? null : lines.join('\n');
}

function spanText(what: string, from: string | undefined, to: string | undefined): string | undefined {
  if (from === undefined && to === undefined) return undefined;
  const [start, end] = [from, to].map((at) => (at === undefined ? '' : printInstant(new Date(at))));
  return `${what}: ${start} ~ ${end}`.trim();
}

function linked({ links }: IncidentRow, kind: IncidentLinkKind): string | null {
  const numbers = links.filter((link) => link.kind === kind).map(({ no }) => no);
  return numbers.length === 0 ? null : numbers.join(', ');
}
