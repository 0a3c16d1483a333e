import type { Actor } from '../../domain/actor';
import { inspectionResultMachine, resultOrdinal, type InspectionResultFacts } from '../../domain/inspection-result';
import { movesFor } from '../../platform/http/moves';
import type { InspectionResult } from '../../schema/entities';
import type { NoticeTextResponse, ResultDocumentResponse, ResultListItem, ResultResponse } from './result.dto';

export function toResultListItem(row: InspectionResult): ResultListItem {
  const { id, caseId, seq, kind, asOf, outcomeClass, status, confirmedAt } = row;
  const { ko: ordinalKo, en: ordinalEn } = resultOrdinal(row);
  return { id, caseId, seq, ordinalKo, ordinalEn, kind, asOf, outcomeClass, status, confirmedAt };
}

export function toResultResponse(
  row: InspectionResult,
  documents: ResultDocumentResponse[],
  facts: InspectionResultFacts,
  actor: Actor,
): ResultResponse {
  return {
    ...toResultListItem(row),
    conclusions: row.conclusions,
    announcingAgencies: row.announcingAgencies,
    publicSummary: row.publicSummary,
    overallOpinion: row.overallOpinion,
    followUp: row.followUp,
    noticeTexts: noticeTextsOf(row),
    authorId: row.authorId,
    confirmedBy: row.confirmedBy,
    returnReason: row.returnReason,
    frozenAt: row.frozenAt,
    documents,
    version: row.version,
    availableMoves: movesFor(inspectionResultMachine, row.status, facts, actor),
  };
}

export function noticeTextsOf(row: InspectionResult): NoticeTextResponse[] {
  return row.noticeTexts as NoticeTextResponse[];
}
