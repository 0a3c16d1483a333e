import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { daysBetween, parseDay, seoulDay } from '../../domain/calendar-day';
import {
  DAYS_BEFORE_DISCLOSURE,
  disclosurePeriod,
  type ExternalRequestEvent,
  type ExternalRequestFacts,
  externalRequestMachine,
} from '../../domain/external-request';
import { may } from '../../domain/permission';
import { isReason } from '../../domain/reason';
import { partNumber } from '../../domain/reference-number';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import { movesFor, nextStatus } from '../../platform/http/moves';
import { DEFAULT_LIMIT, decodeCursor, type Page, toPage } from '../../platform/http/page';
import {
  Deadline,
  DisclosureNotice,
  Evidence,
  ExternalRequest,
  ExternalRequestItem,
  OfficialDocument,
} from '../../schema/entities';
import { CasesRepository } from '../cases/cases.repository';
import { DeadlinesService } from '../deadlines/deadlines.service';
import { toDueState } from '../deadlines/due-state.response';
import { toNoticeResponse } from './disclosure-notice.response';
import type {
  AnswerExternalRequestDto,
  ExamineExternalRequestDto,
  ExternalRequestListItem,
  ExternalRequestQuery,
  ExternalRequestResponse,
  HandedOverDto,
  ReceiveExternalRequestDto,
} from './external-request.dto';

const RULE = 'BY_ORDER';

interface Move {
  readonly event: ExternalRequestEvent;
  readonly reason?: string;
  readonly known?: Partial<ExternalRequestFacts>;
  readonly patch?: { readonly [P in keyof ExternalRequest]?: ExternalRequest[P] };
  readonly payload?: Readonly<Record<string, unknown>>;
}

/** Requests of parliament, for disclosure and of audits: received, examined, decided, and answered with a list of what went out. */
@Injectable()
export class ExternalRequestsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly cases: CasesRepository,
    private readonly deadlines: DeadlinesService,
  ) {}

  list(actor: Actor, query: ExternalRequestQuery): Promise<Page<ExternalRequestListItem>> {
    return this.transactions.read(actor, (tx) => listed(tx, query));
  }

  get(actor: Actor, id: string): Promise<ExternalRequestResponse> {
    return this.transactions.read(actor, (tx) => this.respond(tx, id));
  }

  receive(actor: Actor, caseId: string, dto: ReceiveExternalRequestDto): Promise<ExternalRequestResponse> {
    return this.transactions.write(actor, async (tx) => this.respond(tx, (await this.receiveIn(tx, caseId, dto)).id));
  }

  extend(actor: Actor, id: string, version: number, reason: string): Promise<ExternalRequestResponse> {
    return this.actOn(actor, id, version, (tx, row) => this.extendIn(tx, row, reason));
  }

  examine(actor: Actor, id: string, version: number, dto: ExamineExternalRequestDto): Promise<ExternalRequestResponse> {
    return this.actOn(actor, id, version, (tx, row) => this.examineIn(tx, row, dto));
  }

  sendBack(actor: Actor, id: string, version: number, reason: string): Promise<ExternalRequestResponse> {
    const move: Move = { event: 'return', reason, patch: { returnReason: reason } };
    return this.actOn(actor, id, version, (tx, row) => this.moveIn(tx, row, move));
  }

  decide(actor: Actor, id: string, version: number): Promise<ExternalRequestResponse> {
    return this.actOn(actor, id, version, (tx, row) => this.decideIn(tx, row));
  }

  answer(actor: Actor, id: string, version: number, dto: AnswerExternalRequestDto): Promise<ExternalRequestResponse> {
    return this.actOn(actor, id, version, (tx, row) => this.answerIn(tx, row, dto));
  }

  async receiveIn(tx: Tx, caseId: string, dto: ReceiveExternalRequestDto): Promise<ExternalRequest> {
    const { caseNo } = await this.cases.get(tx, caseId);
    requirePast(tx, dto.receivedOn);
    const isDisclosure = dto.kind === 'DISCLOSURE';
    if (!isDisclosure && dto.answerBy === undefined) throw new AppError('external-request.due-missing');
    const seq = await tx.nextNumber('external-request', caseId, 0);
    const received = await tx.insert(ExternalRequest, {
      id: tx.newId(),
      caseId,
      seq,
      requestNo: partNumber(caseNo, 'EXTERNAL_REQUEST', seq),
      ...dto,
      answerBy: isDisclosure ? null : dto.answerBy,
      receivedBy: tx.actor.userId,
      receivedAt: tx.now,
      status: externalRequestMachine.initial,
    });
    await this.openPeriod(tx, received);
    record(tx, received, 'external-request.received', { requestNo: received.requestNo, kind: received.kind });
    return received;
  }

  /** Once, with a reason (정보공개법 제11조제2항). */
  async extendIn(tx: Tx, row: ExternalRequest, reason: string): Promise<ExternalRequest> {
    await this.requireMove(tx, row, { event: 'extend', reason });
    const deadline = orNotFound(await tx.find(Deadline, { subjectId: row.id, ruleId: RULE }));
    await this.deadlines.reviseIn(tx, deadline, {
      reasonCode: 'EXTENSION',
      reason,
      spec: disclosurePeriod(true),
      basis: '공공기관의 정보공개에 관한 법률 제11조제2항',
    });
    return this.moveIn(tx, row, {
      event: 'extend',
      reason,
      patch: { extendedBy: tx.actor.userId, extendedAt: tx.now, extensionReason: reason },
    });
  }

  /** The team's view with the list of what would go out; a later one takes the place of an earlier. */
  async examineIn(tx: Tx, row: ExternalRequest, dto: ExamineExternalRequestDto): Promise<ExternalRequest> {
    const { decision, reason, closedItem, items } = dto;
    const move: Move = {
      event: 'examine',
      known: {
        proposedDecision: decision,
        items: items.length,
        refusalGrounded: reason !== undefined && (row.kind !== 'DISCLOSURE' || closedItem !== undefined),
      },
      patch: {
        proposedDecision: decision,
        proposedReason: reason ?? null,
        closedItem: closedItem ?? null,
        examinedBy: tx.actor.userId,
        examinedAt: tx.now,
        returnReason: null,
      },
      payload: { decision, items: items.length },
    };
    await this.requireMove(tx, row, move);
    await tx.discard(ExternalRequestItem, { requestId: row.id });
    for (const [index, item] of items.entries())
      await tx.insert(ExternalRequestItem, await itemOf(tx, row, index, item));
    return this.moveIn(tx, row, move);
  }

  async decideIn(tx: Tx, row: ExternalRequest): Promise<ExternalRequest> {
    const decided = await this.moveIn(tx, row, {
      event: 'decide',
      patch: { decision: row.proposedDecision, decidedBy: tx.actor.userId, decidedAt: tx.now },
      payload: { decision: row.proposedDecision },
    });
    if (row.kind === 'DISCLOSURE')
      await this.deadlines.satisfyIn(tx, row.id, RULE, `external-request ${row.requestNo}`);
    return decided;
  }

  async answerIn(tx: Tx, row: ExternalRequest, dto: AnswerExternalRequestDto): Promise<ExternalRequest> {
    requirePast(tx, dto.answeredOn);
    const items = await tx.list(ExternalRequestItem, { requestId: row.id }, { seq: 'ASC' });
    const answered = await this.moveIn(tx, row, {
      event: 'answer',
      patch: { ...dto, answeredBy: tx.actor.userId, answeredAt: tx.now },
      payload: { ...dto, handedOver: items.map(({ title, sha256 }) => ({ title, sha256 })) },
    });
    if (row.kind !== 'DISCLOSURE')
      await this.deadlines.satisfyIn(tx, row.id, RULE, `external-request ${row.requestNo}`);
    return answered;
  }

  async respond(tx: Tx, id: string): Promise<ExternalRequestResponse> {
    const row = orNotFound(await tx.find(ExternalRequest, { id }));
    const deadline = await tx.find(Deadline, { subjectId: id, ruleId: RULE });
    const notices = await tx.list(DisclosureNotice, { requestId: id });
    const { requestNo, kind, requester, requesterRef, subject, receivedOn, extensionReason, status } = row;
    const { proposedDecision, proposedReason, closedItem, returnReason, decision, decidedAt } = row;
    return {
      id,
      caseId: row.caseId,
      requestNo,
      kind,
      requester,
      requesterRef,
      subject,
      receivedOn,
      due: deadline && toDueState(deadline, tx.now),
      extensionReason,
      proposedDecision,
      proposedReason,
      closedItem,
      returnReason,
      decision,
      decidedAt,
      answeredOn: row.answeredOn,
      answeredHow: row.answeredHow,
      items: (await tx.list(ExternalRequestItem, { requestId: id }, { seq: 'ASC' })).map(toItem),
      notices: notices.map((notice) => toNoticeResponse(notice, tx)),
      mayNotify: (status === 'RECEIVED' || status === 'EXAMINED') && may(tx.actor.roles, 'external-requests.decide'),
      status,
      availableMoves: movesFor(externalRequestMachine, status, await this.facts(tx, row), tx.actor),
      version: row.version,
    };
  }

  actOn(
    actor: Actor,
    id: string,
    version: number,
    act: (tx: Tx, row: ExternalRequest) => Promise<unknown>,
  ): Promise<ExternalRequestResponse> {
    return this.transactions.write(actor, async (tx) => {
      const row = orNotFound(await tx.lock(ExternalRequest, { id }));
      requireVersion(row, version);
      await act(tx, row);
      return this.respond(tx, id);
    });
  }

  private async openPeriod(tx: Tx, row: ExternalRequest): Promise<void> {
    await this.deadlines.openIn(tx, {
      caseId: row.caseId,
      providerId: null,
      ruleId: RULE,
      subjectType: 'external-request',
      subjectId: row.id,
      bound: 'MINISTRY',
      titleKo: `대외 요구 처리: ${row.requestNo}`,
      titleEn: `External request ${row.requestNo}`,
      triggerKind: 'EXTERNAL_REQUEST_RECEIVED',
      triggerAt: parseDay(row.receivedOn),
      spec: row.answerBy === null ? disclosurePeriod(false) : { kind: 'FIXED', date: parseDay(row.answerBy) },
      released: false,
    });
  }

  private async moveIn(tx: Tx, row: ExternalRequest, move: Move): Promise<ExternalRequest> {
    const status = await this.requireMove(tx, row, move);
    const moved = await tx.update(ExternalRequest, row, { ...move.patch, status });
    record(tx, moved, EVENT_TYPES[move.event], {
      from: row.status,
      to: status,
      reason: move.reason ?? null,
      ...move.payload,
    });
    return moved;
  }

  private async requireMove(
    tx: Tx,
    row: ExternalRequest,
    { event, reason, known }: Move,
  ): Promise<ExternalRequest['status']> {
    const facts = { ...(await this.facts(tx, row)), reasonGiven: isReason(reason), ...known };
    return nextStatus(externalRequestMachine, row.status, event, facts);
  }

  private async facts(tx: Tx, row: ExternalRequest): Promise<ExternalRequestFacts> {
    const items = await tx.list(ExternalRequestItem, { requestId: row.id });
    const notices = await tx.list(DisclosureNotice, { requestId: row.id });
    const concerned = new Set(items.flatMap(({ providerId }) => providerId ?? []));
    const told = new Set(notices.flatMap(({ providerId, arrivedAt }) => (arrivedAt ? providerId : [])));
    const today = seoulDay(tx.now);
    const objected = notices.some(({ objects }) => objects === true);
    const sinceDecision = row.decidedAt ? daysBetween(seoulDay(row.decidedAt), today) : 0;
    return {
      reasonGiven: true,
      kind: row.kind,
      alreadyExtended: row.extendedAt !== null,
      actorIsAuthor: row.examinedBy === tx.actor.userId,
      proposedDecision: row.proposedDecision ?? 'FULL',
      items: row.status === 'RECEIVED' ? 1 : items.length,
      refusalGrounded: true,
      thirdPartiesNotTold: [...concerned].filter((providerId) => !told.has(providerId)).length,
      thirdPartiesStillHeard: notices.filter(
        ({ answeredAt, answerBy }) => answeredAt === null && answerBy !== null && today <= answerBy,
      ).length,
      tooEarlyToDisclose: objected && row.decision !== 'REFUSED' && sinceDecision <= DAYS_BEFORE_DISCLOSURE,
    };
  }
}

export function record(
  tx: Tx,
  { id, caseId }: Pick<ExternalRequest, 'id' | 'caseId'>,
  type: string,
  payload: Record<string, unknown>,
): void {
  tx.record({ type, subjectType: 'external-request', subjectId: id, caseId, payload });
}

async function listed(tx: Tx, query: ExternalRequestQuery): Promise<Page<ExternalRequestListItem>> {
  const limit = query.limit ?? DEFAULT_LIMIT;
  const [after] = query.cursor ? decodeCursor(query.cursor, 1) : [null];
  const rows = await tx.query<ExternalRequestListItem>(
    `SELECT r.id, r.case_id AS "caseId", r.request_no AS "requestNo", r.kind, r.requester, r.subject, r.received_on AS "receivedOn",
            (SELECT d.due_on FROM deadlines d WHERE d.subject_id = r.id AND d.rule_id = 'BY_ORDER') AS "dueOn", r.status
     FROM external_requests r
     WHERE ($1::uuid IS NULL OR r.case_id = $1)
       AND ($2::uuid IS NULL OR r.id < $2)
     ORDER BY r.id DESC
     LIMIT $3`,
    [query.caseId ?? null, after, limit + 1],
  );
  return toPage(
    rows,
    limit,
    (row) => [row.id],
    (row) => row,
  );
}

/** With the hash of what it was taken from, and with whose materials it is. */
async function itemOf(tx: Tx, { id: requestId, caseId }: ExternalRequest, index: number, item: HandedOverDto) {
  const { kind, title, documentId, evidenceId, statement, leftOut } = item;
  const given = { DOCUMENT: documentId, EVIDENCE: evidenceId, STATEMENT: statement }[kind];
  const sources = [documentId, evidenceId, statement].filter((source) => source !== undefined);
  if (given === undefined || sources.length !== 1) throw new AppError('external-request.item-unclear');
  const { sha256, providerId } = await sourceOf(tx, caseId, item);
  const base = { id: tx.newId(), caseId, requestId, seq: index + 1, kind, title, leftOut };
  return { ...base, documentId, evidenceId, statement, providerId: item.providerId ?? providerId, sha256 };
}

async function sourceOf(
  tx: Tx,
  caseId: string,
  { documentId, evidenceId, statement = '' }: HandedOverDto,
): Promise<{ sha256: string; providerId: string | null }> {
  if (documentId) {
    const document = orNotFound(await tx.find(OfficialDocument, { id: documentId, caseId }));
    return { sha256: document.snapshotSha256, providerId: null };
  }
  if (!evidenceId) return { sha256: createHash('sha256').update(statement, 'utf8').digest('hex'), providerId: null };
  const status = ['ACCEPTED', 'SEALED'] as const;
  const evidence = orNotFound(await tx.find(Evidence, { id: evidenceId, caseId, status }));
  return { sha256: evidence.sha256, providerId: evidence.class === 'SUBMITTED' ? evidence.providerId : null };
}

function toItem({
  seq,
  kind,
  title,
  documentId,
  evidenceId,
  statement,
  leftOut,
  providerId,
  sha256,
}: ExternalRequestItem) {
  return { seq, kind, title, documentId, evidenceId, statement, leftOut, providerId, sha256 };
}

function requirePast(tx: Tx, day: string): void {
  if (day > seoulDay(tx.now)) throw new AppError('external-request.day-in-future');
}

const EVENT_TYPES: Record<ExternalRequestEvent, string> = {
  extend: 'external-request.extended',
  examine: 'external-request.examined',
  return: 'external-request.returned',
  decide: 'external-request.decided',
  answer: 'external-request.answered',
};
