import { printDueSpec } from '../../domain/due-spec';
import type { DeadlineListItem } from '../deadlines/deadline.dto';
import type {
  RoomActionResponse,
  RoomCommitteeItemResponse,
  RoomDocumentResponse,
  RoomFindingResponse,
  RoomInspectionResponse,
  RoomLinksResponse,
  RoomOrderResponse,
  RoomRequirementResponse,
  RoomResultResponse,
} from './case-room-remediation.dto';
import { groupBy } from './group-by';
import type { ActionRow } from './room-actions.query';
import type { CommitteeRow, ResultRow } from './room-decisions.query';
import type { DocumentRow } from './room-documents.query';
import type { FindingRow } from './room-findings.query';
import type { ProviderInspectionRow } from './room-inspections.query';
import type { OrderRow } from './room-orders.query';

export function toProviderInspection(row: ProviderInspectionRow): RoomInspectionResponse {
  return { ...row, status: null, sessionDays: [], team: [], reportApprovedAt: null };
}

export function toFinding({ incidentIds: _, ...row }: FindingRow, forProvider: boolean): RoomFindingResponse {
  return { ...row, priority: forProvider ? null : row.priority };
}

export function toOrders(rows: readonly OrderRow[]): RoomOrderResponse[] {
  return [...new Map(rows.map((row) => [row.id, toOrder(row)])).values()];
}

function toOrder(row: OrderRow): RoomOrderResponse {
  const { id, providerId, orderNo, instrumentType, title, status, approvedAt, deliveredAt, documentId, planId } = row;
  const plan = planId && {
    id: planId,
    versionNo: row.planVersionNo,
    status: row.planStatus,
    signedAt: row.planSignedAt,
  };
  return {
    id,
    providerId,
    orderNo,
    instrumentType,
    title,
    status,
    approvedAt,
    deliveredAt,
    documentId,
    plan: plan || null,
  };
}

export function toRequirements(rows: readonly OrderRow[]): RoomRequirementResponse[] {
  return rows.flatMap((row) => (row.requirementId === null ? [] : [toRequirement(row, row.requirementId)]));
}

function toRequirement(row: OrderRow, id: string): RoomRequirementResponse {
  const phrase = row.due.phrase ?? printDueSpec(row.due);
  return {
    id,
    orderId: row.id,
    requirementNo: row.requirementNo,
    title: row.requirementTitle,
    text: row.requirementText,
    kind: row.requirementKind,
    incidentSpecific: row.incidentSpecific,
    criteriaCount: row.criteriaCount,
    duePhraseKo: phrase.ko,
    duePhraseEn: phrase.en,
  };
}

const OVER: readonly ActionRow['status'][] = ['CLOSED', 'WAIVED', 'SUPERSEDED'];
export const isSettled = ({ status }: Pick<ActionRow, 'status'>): boolean => OVER.includes(status);

/** @param deadlines all of the case: the one that its order sets the action is found among them. */
export function toAction(row: ActionRow, deadlines: readonly DeadlineListItem[]): RoomActionResponse {
  const due = deadlines.find(({ subjectId, ruleId }) => subjectId === row.id && ruleId === 'BY_ORDER');
  const { id, providerId, actionNo, requirementId, requirementNo, requirementTitle, kind, description, ownerTitle } =
    row;
  return {
    id,
    providerId,
    actionNo,
    requirementId,
    requirementNo,
    requirementTitle,
    kind,
    description,
    ownerTitle,
    status: row.status,
    monitoringUntil: row.monitoringUntil,
    deadlineId: due?.id ?? null,
    dueOn: due?.dueOn ?? null,
    overdue: isOverdue(due) && !isSettled(row) && row.status !== 'SUSPENDED',
    lastReport: lastReportOf(row),
    verification: verificationOf(row),
    effect: row.effect,
  };
}

export function isOverdue(due: DeadlineListItem | undefined): boolean {
  return due !== undefined && isOpen(due) && due.standing === 'OVERDUE';
}

export function isOpen({ satisfiedAt, voidReason }: DeadlineListItem): boolean {
  return satisfiedAt === null && voidReason === null;
}

function lastReportOf(row: ActionRow): RoomActionResponse['lastReport'] {
  if (row.round === null) return null;
  const { round, completedOn, reportedAt, receiptNo, withdrawnAt } = row;
  return { round, completedOn, reportedAt, receiptNo, withdrawnAt };
}

function verificationOf(row: ActionRow): RoomActionResponse['verification'] {
  if (row.verificationId === null) return null;
  const { method, startedAt, result, decidedAt } = row;
  return { id: row.verificationId, method, startedAt, result, decidedAt };
}

export function toLinks(
  findings: readonly FindingRow[],
  orders: readonly OrderRow[],
  actions: readonly ActionRow[],
): RoomLinksResponse {
  return {
    findingIncidents: findings.flatMap(({ id, incidentIds }) => incidentIds.map((to) => ({ from: id, to }))),
    findingRequirements: orders.flatMap(({ requirementId: to, findingIds }) =>
      to === null ? [] : findingIds.map((from) => ({ from, to })),
    ),
    requirementActions: actions.map(({ id, requirementId }) => ({ from: requirementId, to: id })),
  };
}

export function toDocuments(rows: readonly DocumentRow[]): RoomDocumentResponse[] {
  return groupBy(rows, ({ id }) => id).map((same) => {
    const { id, providerId, type, documentNo, title, status, approvedAt, outdatedFacts } = same[0];
    const deliveries = same.flatMap(toDelivery);
    return { id, providerId, type, documentNo, title, status, approvedAt, deliveries, outdatedFacts };
  });
}

function toDelivery(row: DocumentRow): RoomDocumentResponse['deliveries'] {
  if (row.deliveryId === null) return [];
  const { attempt, method, dispatchedAt, arrivedAt, failedAt, firstViewedAt } = row;
  return [
    {
      id: row.deliveryId,
      providerId: row.deliveredTo,
      attempt,
      method,
      dispatchedAt,
      arrivedAt,
      failedAt,
      firstViewedAt,
    },
  ];
}

export function toResults(rows: readonly (ResultRow | CommitteeRow)[]): RoomResultResponse[] {
  return rows
    .filter((row) => row.part === 'RESULT')
    .map(({ id, seq, kind, status, asOf, confirmedAt, outcomeClass, text }) => ({
      id,
      seq,
      kind,
      status,
      asOf,
      confirmedAt,
      outcomeClass,
      conclusions: text,
    }));
}

export function toCommitteeItems(rows: readonly (ResultRow | CommitteeRow)[]): RoomCommitteeItemResponse[] {
  return rows
    .filter((row) => row.part === 'COMMITTEE')
    .map(({ text, ...row }) => ({
      id: row.id,
      committeeKo: row.committeeKo,
      committeeEn: row.committeeEn,
      meetingYear: row.meetingYear,
      meetingNo: row.meetingNo,
      agendaNo: row.agendaNo,
      title: row.title,
      heldFrom: row.heldFrom,
      heldTo: row.heldTo,
      status: row.status,
      decision: row.decision,
      resolution: text,
      resolvedOn: row.resolvedOn,
    }));
}
