import { CRISIS_ACTION_LABELS, CRISIS_LEVEL_LABELS, TIMELINE_KIND_LABELS } from '../../domain/enumeration-labels';
import type { Label } from '../../domain/label';
import type { ReportIncident, ReportResponse, ReportTime, ReportTimelineEvent } from '../../domain/inspection-report';
import { enumerationLabel } from '../../domain/labels';
import type { RecoverySnapshot, TimelineEvent } from '../../schema/entities';
import { dutiesOf, readDutyRules, readIncidentReports } from './report-duties.query';
import type { FactBook } from './report-facts.query';
import type { IncidentRow } from './report-incidents.query';
import { formatTime } from './report-format';
import type { ReportScope } from './report-scope';
import { type DeadlineRow, reportTime } from './report-values';

export interface TimelineRow {
  readonly incidentId: string | null;
  readonly incidentNo: string | null;
  readonly at: Date;
  readonly precision: string;
  readonly kind: TimelineEvent['kind'];
  readonly alertLevel: TimelineEvent['alertLevel'];
  readonly alertAction: TimelineEvent['alertAction'];
  readonly text: string;
  readonly source: string;
}

export function readTimeline({ tx, caseId }: ReportScope): Promise<TimelineRow[]> {
  return tx.query<TimelineRow>(
    `SELECT t.incident_id AS "incidentId", i.incident_no AS "incidentNo", t.at, t.precision, t.kind, t.alert_level AS "alertLevel", t.alert_action AS "alertAction", t.text, t.source
     FROM timeline_events t
     LEFT JOIN incidents i ON i.id = t.incident_id
     WHERE t.case_id = $1
     ORDER BY t.at, i.seq NULLS LAST, t.created_at, t.id`,
    [caseId],
  );
}

/** What was recorded, and the official start and end of each outage where nobody recorded them as an event. */
export function timelineOf(rows: readonly TimelineRow[], incidents: readonly ReportIncident[]): ReportTimelineEvent[] {
  const events = rows.map(({ at, precision, incidentNo, text, source, ...row }) => ({
    at: reportTime(at, precision),
    incidentNo,
    kind: kindOf(row),
    text,
    source,
  }));
  const bounds = incidents.flatMap((incident) => boundsOf(incident, rows));
  return [...bounds, ...events].toSorted((a, b) => (a.at.at < b.at.at ? -1 : a.at.at > b.at.at ? 1 : 0));
}

/** 위기경보: 주의 발령 */
function kindOf({ kind, alertLevel, alertAction }: Pick<TimelineRow, 'kind' | 'alertLevel' | 'alertAction'>): Label {
  const label = TIMELINE_KIND_LABELS[kind];
  if (alertLevel === null || alertAction === null) return label;
  const [level, action] = [CRISIS_LEVEL_LABELS[alertLevel], CRISIS_ACTION_LABELS[alertAction]];
  return { ko: `${label.ko}: ${level.ko} ${action.ko}`, en: `${label.en}: ${level.en} ${action.en}` };
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
