import type { Actor } from '../../domain/actor';
import type { NoticeDays } from '../../domain/deadline';
import { inspectionMachine, type InspectionFacts } from '../../domain/inspection';
import { movesFor } from '../../platform/http/moves';
import type { Inspection, InspectionRefusal, ScopeExtension } from '../../schema/entities';
import type { InspectionExemptionResponse, InspectionNoticeResponse, InspectionResponse } from './inspection.dto';
import type { ProviderInspection } from './inspections.repository';

export interface InspectionParts {
  readonly criteria: string[];
  readonly correctiveActionIds: string[];
  readonly scopeExtensions: ScopeExtension[];
  readonly refusals: InspectionRefusal[];
  readonly entryDocumentId: string | null;
  readonly notice: NoticeDays | null;
  readonly noticeInTime: boolean;
}

export function toInspectionResponse(
  row: Inspection,
  parts: InspectionParts,
  facts: InspectionFacts,
  actor: Actor,
): InspectionResponse {
  return {
    id: row.id,
    caseId: row.caseId,
    providerId: row.providerId,
    inspectionNo: row.inspectionNo,
    kind: row.kind,
    status: row.status,
    plannedStartAt: row.plannedStartAt,
    plannedEndOn: row.plannedEndOn,
    purposes: row.purposes,
    legalBasisId: row.legalBasisId,
    adHocGround: row.adhocGround,
    scope: row.scope,
    method: row.method,
    selectionReason: row.selectionReason,
    refusalConsequence: row.refusalConsequence,
    refusalPenaltyCode: row.refusalPenaltyCode,
    planYear: row.planYear,
    requestedMaterials: row.requestedMaterials,
    sites: row.sites,
    criteria: parts.criteria,
    correctiveActionIds: parts.correctiveActionIds,
    voluntaryConsent:
      row.voluntaryConsentBy && row.voluntaryConsentOn
        ? { by: row.voluntaryConsentBy, on: row.voluntaryConsentOn }
        : null,
    newEvidence: row.newEvidence,
    notice: toNotice(row, parts),
    exemption: toExemption(row),
    entryDocumentId: parts.entryDocumentId,
    authorId: row.authorId,
    planApprovedBy: row.planApprovedBy,
    planApprovedAt: row.planApprovedAt,
    reportConclusion: row.reportConclusion,
    reportApprovedBy: row.reportApprovedBy,
    reportApprovedAt: row.reportApprovedAt,
    cancelReason: row.cancelReason,
    scopeExtensions: parts.scopeExtensions.map(
      ({ id, kind, added, reason, toldHow, toldAt, toldTo, extendedUntil }) => ({
        id,
        kind,
        added,
        reason,
        toldHow,
        toldAt,
        toldTo,
        extendedUntil,
      }),
    ),
    refusals: parts.refusals.map(({ id, refusedAt, refusedBy, what, reason }) => ({
      id,
      refusedAt,
      refusedBy,
      what,
      reason,
    })),
    releasedAt: row.releasedAt,
    frozenAt: row.frozenAt,
    version: row.version,
    availableMoves: movesFor(inspectionMachine, row.status, facts, actor),
  };
}

/** Built from the columns that a provider's login may read. */
export function toProviderInspectionResponse(
  row: ProviderInspection,
  criteria: string[],
  entryDocumentId: string | null,
): InspectionResponse {
  const {
    noticeDays,
    noticeArrivedAt,
    noticeMethod,
    noticeRecipient,
    exemptionGround,
    exemptionLegalBasisId,
    ...shown
  } = row;
  return {
    ...shown,
    status: null,
    adHocGround: null,
    selectionReason: null,
    refusalPenaltyCode: null,
    planYear: null,
    criteria,
    correctiveActionIds: [],
    voluntaryConsent: null,
    newEvidence: null,
    notice: {
      days: noticeDays,
      arriveBy: null,
      sendBy: null,
      arrivedAt: noticeArrivedAt,
      method: noticeMethod,
      recipient: noticeRecipient,
      inTime: null,
    },
    exemption:
      exemptionGround && exemptionLegalBasisId
        ? {
            ground: exemptionGround,
            legalBasisId: exemptionLegalBasisId,
            reason: null,
            approvedBy: null,
            approvedAt: null,
            oral: null,
            confirmedInWritingAt: null,
          }
        : null,
    entryDocumentId,
    authorId: null,
    planApprovedBy: null,
    planApprovedAt: null,
    reportConclusion: null,
    reportApprovedBy: null,
    reportApprovedAt: null,
    cancelReason: null,
    scopeExtensions: [],
    refusals: [],
    frozenAt: null,
    availableMoves: [],
  };
}

function toNotice(row: Inspection, { notice, noticeInTime }: InspectionParts): InspectionNoticeResponse {
  return {
    days: row.noticeDays,
    arriveBy: notice?.strictDay ?? null,
    sendBy: notice?.sendBy ?? null,
    arrivedAt: row.noticeArrivedAt,
    method: row.noticeMethod,
    recipient: row.noticeRecipient,
    inTime: row.noticeArrivedAt === null ? null : noticeInTime,
  };
}

function toExemption(row: Inspection): InspectionExemptionResponse | null {
  if (!row.exemptionGround || !row.exemptionLegalBasisId) return null;
  return {
    ground: row.exemptionGround,
    legalBasisId: row.exemptionLegalBasisId,
    reason: row.exemptionReason,
    approvedBy: row.exemptionApprovedBy,
    approvedAt: row.exemptionApprovedAt,
    oral: row.exemptionOral,
    confirmedInWritingAt: row.writtenConfirmationAt,
  };
}
