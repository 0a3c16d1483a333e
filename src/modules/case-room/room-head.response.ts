import type {
  CaseRoomResponse,
  RoomCountsResponse,
  RoomHeadResponse,
  RoomPersonResponse,
  RoomRespondentResponse,
} from './case-room.dto';
import type { HeadRow, PartRow, ProviderHeadRow } from './room-head.query';
import { isOpen, isOverdue, isSettled } from './room-remediation.response';

export function toHead(row: HeadRow): RoomHeadResponse {
  return {
    id: row.id,
    caseNo: row.caseNo,
    title: row.title,
    status: row.status,
    suspended: row.suspended,
    mergedInto: row.mergedInto,
    trigger: row.trigger,
    tracks: row.tracks,
    confidentiality: row.confidentiality,
    departmentKo: row.departmentKo,
    departmentEn: row.departmentEn,
    leadName: row.leadName,
    leadTitle: row.leadTitle,
    summary: row.summary,
    publicAlias: row.publicAlias,
    planYear: row.planYear,
    openedAt: row.openedAt,
    closedAt: row.closedAt,
    closeReason: row.closeReason,
    migrated: row.migrated,
    version: row.version,
  };
}

/** Built from the respondent's own row: what is internal was never read. */
export function toProviderHead({
  id,
  caseNo,
  title,
  openedAt,
  mergedInto,
  version,
}: ProviderHeadRow): RoomHeadResponse {
  return {
    id,
    caseNo,
    title,
    status: null,
    suspended: false,
    mergedInto,
    trigger: null,
    tracks: [],
    confidentiality: null,
    departmentKo: null,
    departmentEn: null,
    leadName: null,
    leadTitle: null,
    summary: null,
    publicAlias: null,
    planYear: null,
    openedAt,
    closedAt: null,
    closeReason: null,
    migrated: false,
    version,
  };
}

export function toRespondents(rows: readonly PartRow[]): RoomRespondentResponse[] {
  return rows
    .filter(({ part }) => part === 'RESPONDENT')
    .map(({ partId, providerId, role, name, nameEn, office, releasedAt }) => ({
      id: partId,
      providerId: providerId ?? '',
      role,
      nameKo: name ?? '',
      nameEn,
      representative: office,
      releasedAt,
    }));
}

export function toPeople(rows: readonly PartRow[]): RoomPersonResponse[] {
  return rows.flatMap(({ part, partId, providerId, role, name, office, validFrom, validTo, conflictOfInterest }) =>
    part === null || part === 'RESPONDENT'
      ? []
      : [{ id: partId, capacity: part, role, providerId, name, title: office, validFrom, validTo, conflictOfInterest }],
  );
}

export function countsOf(room: Omit<CaseRoomResponse, 'counts'>): RoomCountsResponse {
  const open = room.deadlines.filter(isOpen);
  return {
    incidents: room.incidents.length,
    inspections: room.inspections.length,
    findings: room.findings.length,
    requirements: room.requirements.length,
    actions: room.actions.length,
    actionsSettled: room.actions.filter(isSettled).length,
    actionsOverdue: room.actions.filter(({ overdue }) => overdue).length,
    deadlinesOpen: open.length,
    deadlinesOverdue: open.filter(isOverdue).length,
    deadlinesDueSoon: open.filter(({ standing }) => standing === 'DUE_SOON').length,
    documents: room.documents.length,
  };
}
