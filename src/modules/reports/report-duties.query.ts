import { INCIDENT_REPORT_KIND_LABELS } from '../../domain/enumeration-labels';
import type { ReportLabel, ReportResponse } from '../../domain/inspection-report';
import type { IncidentReport } from '../../schema/entities';
import type { FactBook } from './report-facts.query';
import { formatDuration, minutesBetween } from './report-format';
import type { IncidentRow } from './report-incidents.query';
import { channelText, label } from './report-labels';
import type { ReportScope } from './report-scope';
import { type DeadlineRow, dueOf, iso, printInstant, reportTime } from './report-values';

export interface IncidentReportRow {
  readonly incidentId: string;
  readonly kind: IncidentReport['kind'];
  readonly channel: string;
  readonly receivedAt: Date;
  readonly claimedSentAt: Date | null;
}

export function readIncidentReports({ tx, caseId }: ReportScope): Promise<IncidentReportRow[]> {
  return tx.query<IncidentReportRow>(
    `SELECT r.incident_id AS "incidentId", r.kind, r.channel, r.received_at AS "receivedAt", r.claimed_sent_at AS "claimedSentAt"
     FROM incident_reports r
     WHERE r.case_id = $1
     ORDER BY r.received_at, r.id`,
    [caseId],
  );
}

export interface DutyRule {
  readonly id: string;
  readonly rule: {
    readonly nameKo: string;
    readonly basis: string;
    readonly amount: number | null;
    readonly unit: string | null;
  };
}

const MS_PER_HOUR = 3_600_000;
const BREACH_REPORT = 'DL-10';
const DISASTER_REPORT = 'DL-12';
const USER_NOTICE = 'DL-13';

/** The duties to report and to tell users, as the law stood on the day of the event. */
export function readDutyRules({ tx, eventDay }: ReportScope): Promise<DutyRule[]> {
  return tx.query<DutyRule>(
    `SELECT r.id, r.rule
     FROM deadline_rules r
     WHERE r.id = ANY ($1) AND $2::date BETWEEN r.effective_from AND coalesce(r.effective_to, 'infinity')
     ORDER BY r.id`,
    [[BREACH_REPORT, DISASTER_REPORT, USER_NOTICE], eventDay],
  );
}

type Duty = ReportResponse['duties'][number];

const OPEN = label('판단 유보', 'Open');
const ON_TIME = label('기한 내', 'On time');
const LATE = label('기한 경과', 'Late');

/** What the law of the event asked of the provider, and whether it came in time where that is counted. */
export function dutiesOf(
  incident: IncidentRow,
  { facts, deadlines }: { readonly facts: FactBook; readonly deadlines: readonly DeadlineRow[] },
  reports: readonly IncidentReportRow[],
  rules: readonly DutyRule[],
): Duty[] {
  const counted = deadlines.filter(({ subjectId, bound }) => subjectId === incident.id && bound === 'PROVIDER');
  const reportRule = incident.type === 'INTRUSION' || incident.type === 'LEAK' ? BREACH_REPORT : DISASTER_REPORT;
  const own = reports.filter(({ incidentId }) => incidentId === incident.id);
  const told = facts.official(incident.id, 'USER_NOTICE_AT');
  const uncounted = (ruleId: string): boolean => counted.every((row) => row.ruleId !== ruleId);
  const timed = uncounted(reportRule) ? timedReport(incident, facts, ruleOf(rules, reportRule)) : [];
  return [
    ...counted.map((row) => countedDuty(incident.no, row, row.ruleId === reportRule ? own : [])),
    ...timed,
    ...own
      .filter(({ kind }) => kind !== 'INITIAL' || (timed.length === 0 && uncounted(reportRule)))
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

/** The first report against its hours, once it is decided when the provider knew and when it reported. */
function timedReport({ id, no }: IncidentRow, facts: FactBook, rule: DutyRule['rule'] | null): Duty[] {
  const aware = facts.official(id, 'PROVIDER_AWARE_AT')?.valueAt;
  const reported = facts.official(id, 'REPORTED_AT');
  if (rule?.unit !== 'HOURS' || rule.amount === null || !aware || !reported?.valueAt) return [];
  const dueAt = new Date(aware.getTime() + rule.amount * MS_PER_HOUR);
  const late = minutesBetween(iso(dueAt), iso(reported.valueAt));
  return [
    {
      incidentNo: no,
      duty: rule.nameKo,
      article: rule.basis,
      due: `${ruleWords(rule)}\n${printInstant(dueAt)}`,
      doneAt: reportTime(reported.valueAt, reported.precision),
      channel: null,
      judgement: late > 0 ? LATE : ON_TIME,
      note: late > 0 ? `${formatDuration(late, 'ko')} 경과` : null,
    },
  ];
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
