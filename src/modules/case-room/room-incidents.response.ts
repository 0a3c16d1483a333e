import { minutesBetween } from '../../domain/duration';
import type {
  RoomAnalysisResponse,
  RoomCauseGraphResponse,
  RoomEventResponse,
  RoomFactResponse,
  RoomIncidentResponse,
  RoomSnapshotResponse,
  RoomStatementResponse,
} from './case-room-incidents.dto';
import { causeGraph, type GraphCause } from './cause-graph';
import { groupBy } from './group-by';
import type { IncidentRoomCauseResponse } from './incident-room.dto';
import type { CauseRow } from './room-causes.query';
import type { EventRow, SnapshotRow } from './room-course.query';
import type { FactRow } from './room-facts.query';
import type { IncidentRow, ProviderIncidentRow } from './room-incidents.query';

export function toIncident(row: IncidentRow): RoomIncidentResponse {
  const { causedByIds: _a, recurrenceOfIds: _b, recurrenceOfNos: _c, recurrenceOfTitles: _d, ...shown } = row;
  return { ...shown, durationMinutes: durationOf(row) };
}

export function toProviderIncident(row: ProviderIncidentRow): RoomIncidentResponse {
  return {
    ...row,
    facilitiesKo: [],
    facilitiesEn: [],
    thirdParty: null,
    status: null,
    durationMinutes: durationOf(row),
  };
}

function durationOf({ startedAt, restoredAt }: Pick<IncidentRow, 'startedAt' | 'restoredAt'>): number | null {
  return startedAt && restoredAt ? minutesBetween(startedAt, restoredAt) : null;
}

export function toFacts(rows: readonly FactRow[]): RoomFactResponse[] {
  const bySubject = groupBy(rows, ({ incidentId, field, serviceId, segment }) =>
    JSON.stringify([incidentId, field, serviceId, segment]),
  );
  return bySubject.map((same) => toFact(same[0], same));
}

function toFact(subject: FactRow, rows: readonly FactRow[]): RoomFactResponse {
  const {
    incidentId,
    field,
    serviceId,
    serviceKo,
    serviceEn,
    segment,
    undetermined,
    justification,
    decidedByName,
    decidedAt,
  } = subject;
  return {
    incidentId,
    field,
    serviceId,
    serviceKo,
    serviceEn: serviceKo === null ? null : serviceEn,
    segment,
    determination: undetermined === null ? null : { undetermined, justification, decidedByName, decidedAt },
    statements: rows.flatMap((row) => (row.id === null ? [] : [toStatement(row, row.id)])),
  };
}

function toStatement(row: FactRow, id: string): RoomStatementResponse {
  const { valueAt, valueNumber, valueText, precision, unit, basis, statedAt, source, note, status, official } = row;
  return {
    id,
    valueAt,
    valueNumber,
    valueText,
    precision,
    unit,
    basis,
    statedBy: { code: row.statedByCode, nameKo: row.statedByKo, nameEn: row.statedByEn },
    statedAt,
    source,
    note,
    status,
    retractedReason: row.retractedReason,
    standing: status !== 'RETRACTED' && !row.superseded,
    official,
    version: row.version,
  };
}

export function toEvents(rows: readonly (EventRow | SnapshotRow)[]): RoomEventResponse[] {
  return rows
    .filter((row) => row.part === 'EVENT')
    .map(({ id, incidentId, at, precision, kind, alertLevel, alertAction, text, source, visibility }) => ({
      id,
      incidentId,
      at,
      precision,
      kind,
      alertLevel,
      alertAction,
      text,
      source,
      visibility,
    }));
}

export function toSnapshots(rows: readonly (EventRow | SnapshotRow)[]): RoomSnapshotResponse[] {
  return rows
    .filter((row) => row.part === 'SNAPSHOT')
    .map(({ id, incidentId, at, precision, source, ...row }) => ({
      id,
      incidentId,
      asOf: at,
      precision,
      subjectKo: row.subjectKo,
      subjectEn: row.subjectEn,
      state: row.state,
      totalCount: row.totalCount,
      restoredCount: row.restoredCount,
      percent: row.percent,
      reportedBy: { code: row.reportedByCode, nameKo: row.reportedByKo, nameEn: row.reportedByEn },
      source,
    }));
}

export function toCauses(incidents: readonly IncidentRow[], rows: readonly CauseRow[]): RoomCauseGraphResponse {
  const causes = rows.flatMap((row) => (row.causeId === null ? [] : [toCauseNode(row, row.causeId)]));
  return { analyses: toAnalyses(rows), ...causeGraph(incidents, causes) };
}

export function toAnalyses(rows: readonly CauseRow[]): RoomAnalysisResponse[] {
  return [...new Map(rows.map((row) => [row.analysisId, toAnalysis(row)])).values()];
}

export function toCauseList(rows: readonly CauseRow[]): IncidentRoomCauseResponse[] {
  return rows.flatMap((row) => (row.causeId === null ? [] : [toCause(row, row.causeId)]));
}

function toCauseNode(row: CauseRow, id: string): GraphCause {
  return { ...toCause(row, id), kind: row.kind, incidentId: row.incidentId };
}

function toCause(row: CauseRow, id: string): IncidentRoomCauseResponse {
  const { kind, text, ruledOutReason, thirdParty, nameKo, nameEn, categoryKo, categoryEn } = row;
  return {
    id,
    kind,
    code: row.causeCode,
    labelKo: nameKo,
    labelEn: nameEn,
    categoryKo,
    categoryEn,
    text,
    ruledOutReason,
    thirdParty,
  };
}

function toAnalysis(row: CauseRow): RoomAnalysisResponse {
  const { incidentId, versionNo, method, determination, summary, providerClaim, concludedAt, version } = row;
  return {
    id: row.analysisId,
    incidentId,
    versionNo,
    method,
    determination,
    summary,
    providerClaim,
    concludedAt,
    version,
  };
}
