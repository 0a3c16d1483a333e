import type { Actor } from '../../domain/actor';
import { caseMachine, type CaseFacts } from '../../domain/case';
import { movesFor } from '../../platform/http/moves';
import type { Case, CaseRespondent } from '../../schema/entities';
import type { CaseResponse, OtherCaseResponse } from './case.dto';
import type { RespondentRow, TeamMemberRow } from './cases.repository';

export function toCaseResponse(
  row: Case,
  respondents: RespondentRow[],
  team: TeamMemberRow[],
  facts: CaseFacts,
  mergedInto: OtherCaseResponse | null,
  actor: Actor,
): CaseResponse {
  return {
    id: row.id,
    caseNo: row.caseNo,
    title: row.title,
    status: row.status,
    trigger: row.trigger,
    tracks: row.tracks,
    confidentiality: row.confidentiality,
    departmentCode: row.departmentCode,
    planYear: row.planYear,
    publicAlias: row.publicAlias,
    summary: row.summary,
    leadInspectorId: row.leadInspectorId,
    openedAt: row.openedAt,
    suspended: row.suspended,
    mergedInto,
    closedAt: row.closedAt,
    closeReason: row.closeReason,
    migrated: row.migrated,
    respondents,
    team,
    version: row.version,
    availableMoves: movesFor(caseMachine, row.status, facts, actor),
  };
}

/** Built from the provider's own respondent row: what is internal was never read. */
export function toProviderCaseResponse(
  row: CaseRespondent,
  respondent: RespondentRow,
  mergedInto: OtherCaseResponse | null,
): CaseResponse {
  return {
    id: row.caseId,
    caseNo: row.caseNo,
    title: row.providerTitle,
    status: null,
    trigger: null,
    tracks: [],
    confidentiality: null,
    departmentCode: null,
    planYear: null,
    publicAlias: null,
    summary: null,
    leadInspectorId: null,
    openedAt: row.releasedAt ?? row.createdAt,
    suspended: false,
    mergedInto,
    closedAt: null,
    closeReason: null,
    migrated: false,
    respondents: [respondent],
    team: [],
    version: row.version,
    availableMoves: [],
  };
}
