import { findingMachine, type FindingFacts } from '../../domain/finding';
import { JUDGEMENTAL_WORDING, judgementalWords } from '../../domain/finding-wording';
import { refusalsOf } from '../../domain/state-machine';
import type { Tx } from '../../platform/database/tx';
import { movesFor, toRefusal } from '../../platform/http/moves';
import { currentRequest } from '../../platform/http/request-context';
import type { Finding } from '../../schema/entities';
import type { FindingListItem, FindingResponse, FindingTableDto, WordingWarning } from './finding.dto';
import type { FindingLinks } from './findings.repository';

export function toFindingListItem(row: Finding, tx: Tx): FindingListItem {
  return {
    id: row.id,
    caseId: row.caseId,
    providerId: row.providerId,
    findingNo: row.findingNo,
    title: row.title,
    aspect: row.aspect,
    type: row.type,
    severity: row.severity,
    scope: row.scope,
    priority: isProvider(tx) ? null : row.priority,
    status: row.status,
  };
}

/** For the ministry. */
export function toFindingResponse(row: Finding, links: FindingLinks, facts: FindingFacts, tx: Tx): FindingResponse {
  return {
    ...contentOf(row, links, tx),
    authorId: row.authorId,
    confirmedBy: row.confirmedBy,
    confirmedAt: row.confirmedAt,
    decisionReason: row.decisionReason,
    availableMoves: movesFor(findingMachine, row.status, facts, tx.actor).filter(
      ({ event }) => event !== 'return-to-issued',
    ),
    missing: row.status === 'DRAFT' ? refusalsOf(findingMachine, 'DRAFT', 'propose', facts).map(toRefusal) : [],
    warnings: warningsOf(row),
  };
}

/** For the provider: the issued content, and nobody's name. */
export function toProviderFindingResponse(
  row: Finding,
  links: FindingLinks,
  facts: FindingFacts,
  tx: Tx,
): FindingResponse {
  return {
    ...contentOf(row, links, tx),
    authorId: null,
    confirmedBy: null,
    confirmedAt: null,
    decisionReason: null,
    availableMoves: movesFor(findingMachine, row.status, facts, tx.actor).filter(({ event }) => event === 'dispute'),
    missing: [],
    warnings: [],
  };
}

type Decided =
  'authorId' | 'confirmedBy' | 'confirmedAt' | 'decisionReason' | 'availableMoves' | 'missing' | 'warnings';

function contentOf(row: Finding, links: FindingLinks, tx: Tx): Omit<FindingResponse, Decided> {
  return {
    ...toFindingListItem(row, tx),
    inspectionId: row.inspectionId,
    causal: row.causal,
    condition: row.condition,
    cause: row.cause,
    effect: row.effect,
    causeCodes: row.causeCodes,
    tables: row.tables as FindingTableDto[],
    repeatOfId: row.repeatOfId,
    ...links,
    frozenAt: row.frozenAt,
    version: row.version,
  };
}

function warningsOf(row: Finding): WordingWarning[] {
  const message = JUDGEMENTAL_WORDING[currentRequest()?.locale ?? 'ko'];
  return judgementalWords(row.condition).map((word) => ({ field: 'condition', word, message }));
}

function isProvider(tx: Tx): boolean {
  return tx.actor.side === 'PROVIDER';
}
