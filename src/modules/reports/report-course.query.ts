import { INCIDENT_REPORT_KIND_LABELS, TIMELINE_KIND_LABELS } from '../../domain/enumeration-labels';
import type {
  ReportIncident,
  ReportLabel,
  ReportResponse,
  ReportTime,
  ReportTimelineEvent,
} from '../../domain/inspection-report';
import { enumerationLabel } from '../../domain/labels';
import type { IncidentReport, RecoverySnapshot, TimelineEvent } from '../../schema/entities';
import type { FactBook } from './report-facts.query';
import type { IncidentRow } from './report-incidents.query';
import { formatTime } from './report-format';
import { channelText, label } from './report-labels';
import type { ReportScope } from './report-scope';
import { type DeadlineRow, dueOf, printInstant, reportTime } from './report-values';

export interface TimelineRow {
  readonly incidentId: string | null;
  readonly incidentNo: string | null;
  readonly at: Date;
  readonly precision: string;
  readonly kind: TimelineEvent['kind'];
  readonly text: string;
  readonly source: string;
}

export function readTimeline({ tx, caseId }: ReportScope): Promise<TimelineRow[]> {
  return tx.query<TimelineRow>(
    `SELECT t.incident_id AS "incidentId", i.incident_no AS "incidentNo", t.at, t.precision, t.kind, t.text, t.source
     FROM timeline_events t
     LEFT JOIN incidents i ON i.id = t.incident_id
     WHERE t.case_id = $1
     ORDER BY t.at, i.seq NULLS LAST, t.created_at, t.id`,
    [caseId],
  );
}

/** What was recorded, and the official start and end of each outage where nobody recorded them as an event. */
export function timelineOf(rows: readonly TimelineRow[], incidents: readonly ReportIncident[]): ReportTimelineEvent[] {
  const events = rows.map(({ at, precision, incidentNo, kind, text, source }) => ({
    at: reportTime(at, precision),
    incidentNo,
    kind: TIMELINE_KIND_LABELS[kind],
    text,
    source,
  }));
  const bounds = incidents.flatMap((incident) => boundsOf(incident, rows));
  return [...bounds, ...events].toSorted((a, b) => (a.at.at < b.at.at ? -1 : a.at.at > b.at.at ? 1 : 0));
}

function boundsOf(
  { no, title, startedAt, restoredAt }: ReportIncident,
  rows: readonly TimelineRow[],
): ReportTimelineEvent[] {
  const recorded = (kind: TimelineRow['kind']): boolean =>
    rows.some((row) => row.incidentNo === no && row.kind === kind);
  const event = (at: ReportTime | null, kind: 'OCCURRENCE' | 'RECOVERY'): ReportTimelineEvent[] =>
    at === null || recorded(kind)
      ? []
      : [{ at, incidentNo: no, kind: TIMELINE_KIND_LABELS[kind], text: title, source: '공식 시각' }];
  return [...event(startedAt, 'OCCURRENCE'), ...event(restoredAt, 'RECOVERY')];
}

interface RecoveryRow {
  readonly incidentNo: string;
  readonly service: string;
  readonly asOf: Date;
  readonly precision: string;
  readonly state: RecoverySnapshot['state'];
  readonly restored: number | null;
  readonly total: number | null;
  readonly percent: number | null;
  readonly reportedBy: string;
}

function readRecovery({ tx, caseId }: ReportScope): Promise<RecoveryRow[]> {
  return tx.query<RecoveryRow>(
    `SELECT i.incident_no AS "incidentNo", coalesce(s.name_ko, r.asset_group) AS service, r.as_of AS "asOf", r.precision, r.state,
            r.restored_count AS restored, r.total_count AS total, r.percent, r.reported_by AS "reportedBy"
     FROM recovery_snapshots r
     JOIN incidents i ON i.id = r.incident_id
     LEFT JOIN services s ON s.id = r.service_id
     WHERE r.case_id = $1
     ORDER BY i.seq, r.as_of, service, r.id`,
    [caseId],
  );
}

interface IncidentReportRow {
  readonly incidentId: string;
  readonly kind: IncidentReport['kind'];
  readonly channel: string;
  readonly receivedAt: Date;
  readonly claimedSentAt: Date | null;
}

function readIncidentReports({ tx, caseId }: ReportScope): Promise<IncidentReportRow[]> {
  return tx.query<IncidentReportRow>(
    `SELECT r.incident_id AS "incidentId", r.kind, r.channel, r.received_at AS "receivedAt", r.claimed_sent_at AS "claimedSentAt"
     FROM incident_reports r
     WHERE r.case_id = $1
     ORDER BY r.received_at, r.id`,
    [caseId],
  );
}

interface DutyRule {
  readonly id: string;
  readonly rule: {
    readonly nameKo: string;
    readonly basis: string;
    readonly amount: number | null;
    readonly unit: string | null;
  };
}

const BREACH_REPORT = 'DL-10';
const DISASTER_REPORT = 'DL-12';
const USER_NOTICE = 'DL-13';

/** The duties to report and to tell users, as the law stood on the day of the event. */
function readDutyRules({ tx, eventDay }: ReportScope): Promise<DutyRule[]> {
  return tx.query<DutyRule>(
    `SELECT r.id, r.rule
     FROM deadline_rules r
     WHERE r.id = ANY ($1) AND $2::date BETWEEN r.effective_from AND coalesce(r.effective_to, 'infinity')
     ORDER BY r.id`,
    [[BREACH_REPORT, DISASTER_REPORT, USER_NOTICE], eventDay],
  );
}

export interface CourseParts {
  readonly incidents: readonly IncidentRow[];
  readonly timeline: readonly TimelineRow[];
  readonly facts: FactBook;
  readonly deadlines: readonly DeadlineRow[];
}

/** 5 대응·복구 현황. */
export async function responseOf(scope: ReportScope, parts: CourseParts): Promise<ReportResponse> {
  const recovery = await readRecovery(scope);
  const reports = await readIncidentReports(scope);
  const rules = await readDutyRules(scope);
  return {
    narratives: parts.incidents.flatMap((incident) => narrativeOf(incident, parts.timeline)),
    recovery: recovery.map((row) => ({
      incidentNo: row.incidentNo,
      service: row.service,
      asOf: reportTime(row.asOf, row.precision),
      state: enumerationLabel('recoveryState', row.state),
      restored: row.restored,
      total: row.total,
      percent: row.percent,
      reportedBy: scope.names.at(row.reportedBy, row.asOf),
    })),
    duties: parts.incidents.flatMap((incident) => dutiesOf(incident, parts, reports, rules)),
  };
}

function narrativeOf({ id, no }: IncidentRow, timeline: readonly TimelineRow[]): ReportResponse['narratives'] {
  const tell = (...kinds: TimelineRow['kind'][]): string | null => {
    const events = timeline.filter(({ incidentId, kind }) => incidentId === id && kinds.includes(kind));
    return events.length === 0
      ? null
      : events.map(({ at, precision, text }) => `${formatTime(reportTime(at, precision), 'ko')} ${text}`).join('\n');
  };
  const narrative = {
    incidentNo: no,
    detection: tell('DETECTION'),
    escalation: tell('REPORT', 'CRISIS_ALERT'),
    recovery: tell('RESPONSE', 'RECOVERY'),
    userNotice: tell('USER_NOTICE'),
  };
  const { detection, escalation, recovery, userNotice } = narrative;
  return [detection, escalation, recovery, userNotice].every((text) => text === null) ? [] : [narrative];
}

type Duty = ReportResponse['duties'][number];

const OPEN = label('판단 유보', 'Open');
const ON_TIME = label('기한 내', 'On time');
const LATE = label('기한 경과', 'Late');

function dutiesOf(
  incident: IncidentRow,
  { facts, deadlines }: CourseParts,
  reports: readonly IncidentReportRow[],
  rules: readonly DutyRule[],
): Duty[] {
  const counted = deadlines.filter(({ subjectId, bound }) => subjectId === incident.id && bound === 'PROVIDER');
  const reportRule = incident.type === 'INTRUSION' || incident.type === 'LEAK' ? BREACH_REPORT : DISASTER_REPORT;
  const own = reports.filter(({ incidentId }) => incidentId === incident.id);
  const told = facts.official(incident.id, 'USER_NOTICE_AT');
  const uncounted = (ruleId: string): boolean => counted.every((row) => row.ruleId !== ruleId);
  return [
    ...counted.map((row) => countedDuty(incident.no, row, row.ruleId === reportRule ? own : [])),
    ...own
      .filter(({ kind }) => kind !== 'INITIAL' || uncounted(reportRule))
      .map((report) => reportDuty(incident.no, report, ruleOf(rules, reportRule))),
    ...(told?.valueAt && uncounted(USER_NOTICE)
      ? [noticeDuty(incident.no, told.valueAt, told.precision, told.source, ruleOf(rules, USER_NOTICE))]
      : []),
  ];
}

const ruleOf = (rules: readonly DutyRule[], id: string): DutyRule['rule'] | null =>
  rules.find((rule) => rule.id === id)?.rule ?? null;

function countedDuty(incidentNo: string, row: DeadlineRow, reports: readonly IncidentReportRow[]): Duty {
  const initial = reports.find(({ kind }) => kind === 'INITIAL');
  const doneAt = row.satisfiedAt ?? initial?.receivedAt ?? null;
  return {
    incidentNo,
    duty: row.titleKo,
    article: row.basis,
    due: dueWords(row),
    doneAt: doneAt === null ? null : reportTime(doneAt, 'MINUTE'),
    channel: initial ? channelText(initial.channel) : null,
    judgement: judge(row, doneAt),
    note: row.voidReason ?? sentNote(initial),
  };
}

/** A duty counted in hours ends at an instant. */
function dueWords(row: DeadlineRow): string {
  const { phrase, on } = dueOf(row);
  if (row.dueAt === null || on === null) return phrase;
  return row.printedPhrase === null ? printInstant(row.dueAt) : `${row.printedPhrase}\n${printInstant(row.dueAt)}`;
}

function judge({ dueAt }: DeadlineRow, doneAt: Date | null): ReportLabel {
  if (dueAt === null || doneAt === null) return OPEN;
  return doneAt <= dueAt ? ON_TIME : LATE;
}

function reportDuty(incidentNo: string, report: IncidentReportRow, rule: DutyRule['rule'] | null): Duty {
  return {
    incidentNo,
    duty: `${rule?.nameKo ?? '장애 보고'}(${INCIDENT_REPORT_KIND_LABELS[report.kind].ko})`,
    article: rule?.basis ?? null,
    due: ruleWords(rule),
    doneAt: reportTime(report.receivedAt, 'MINUTE'),
    channel: channelText(report.channel),
    judgement: OPEN,
    note: sentNote(report),
  };
}

function noticeDuty(
  incidentNo: string,
  at: Date,
  precision: string | null,
  means: string,
  rule: DutyRule['rule'] | null,
): Duty {
  return {
    incidentNo,
    duty: rule?.nameKo ?? '이용자 고지',
    article: rule?.basis ?? null,
    due: ruleWords(rule),
    doneAt: reportTime(at, precision),
    channel: means,
    judgement: OPEN,
    note: null,
  };
}

function ruleWords(rule: DutyRule['rule'] | null): string {
  return rule?.unit === 'HOURS' && rule.amount !== null ? `${rule.amount}시간 이내` : '지체 없이';
}

/** What the provider says of the sending; the server knows only when it came. */
function sentNote(report: IncidentReportRow | undefined): string | null {
  return report?.claimedSentAt ? `사업자 주장 발송 ${printInstant(report.claimedSentAt)}` : null;
}
