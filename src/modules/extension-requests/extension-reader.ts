import { Injectable } from '@nestjs/common';
import { addMonths, parseDay, seoulDay } from '../../domain/calendar-day';
import {
  EXTENDABLE_SUBJECTS,
  extensionRequestMachine,
  type ExtensionRequestCreation,
  type ExtensionRequestFacts,
} from '../../domain/extension-request';
import type { LetterAct } from '../../domain/enumerations';
import { DomainError } from '../../domain/domain-error';
import { isGuidance } from '../../domain/instrument';
import type { Tx } from '../../platform/database/tx';
import { orNotFound } from '../../platform/errors/app-error';
import { movesFor } from '../../platform/http/moves';
import { DEFAULT_LIMIT, decodeCursor, type Page, toPage } from '../../platform/http/page';
import {
  CorrectiveAction,
  Deadline,
  ExtensionEvidence,
  ExtensionRequest,
  OfficialDocument,
  Order,
} from '../../schema/entities';
import { DeadlineCalculator } from '../deadlines/deadline-calculator.service';
import { DeadlinesRepository } from '../deadlines/deadlines.repository';
import { LONGEST_EXTENSION_RULE } from '../deadlines/policy-rules';
import { toDueState } from '../deadlines/due-state.response';
import { may } from '../../domain/permission';
import { SubmittedEvidence } from '../evidence/submitted-evidence.service';
import type { ExtensionLetterResponse, ExtensionRequestQuery, ExtensionRequestResponse } from './extension-request.dto';

/** 기한연장 신청의 권장 시점: five business days before the due date, by policy. */
const FILE_BY_RULE = 'DL-09';
export const EXTENSION_LETTER = 'EXTENSION_DECISION';
const OPEN = ['DRAFT', 'SUBMITTED', 'RETURNED'] as const;

/** What a request and its deadline are at the moment: the facts of its moves, and how it is shown. */
@Injectable()
export class ExtensionReader {
  constructor(
    private readonly calculator: DeadlineCalculator,
    private readonly deadlines: DeadlinesRepository,
    private readonly evidence: SubmittedEvidence,
  ) {}

  /** The order whose plan or result is due, or null for a deadline that cannot be extended. */
  async orderOf(tx: Tx, { subjectType, subjectId, bound, dueOn }: Deadline): Promise<Order | null> {
    if (bound !== 'PROVIDER' || dueOn === null || !EXTENDABLE_SUBJECTS.some((one) => one === subjectType)) return null;
    const action = subjectType === 'order' ? null : await tx.find(CorrectiveAction, { id: subjectId });
    return tx.find(Order, { id: action?.orderId ?? subjectId });
  }

  async creationFacts(tx: Tx, deadline: Deadline, order: Order | null): Promise<ExtensionRequestCreation> {
    return {
      extendable: order !== null && !isGuidance(order.instrumentType),
      deadlineOpen: isOpen(deadline),
      otherRequestOpen: (await tx.count(ExtensionRequest, { deadlineId: deadline.id, status: OPEN })) > 0,
    };
  }

  /** What a request itself states, such as the signature or another date, is taken as given here. */
  async facts(tx: Tx, request: ExtensionRequest, deadline: Deadline): Promise<ExtensionRequestFacts> {
    const due = deadline.dueOn;
    const approved = { orderId: request.orderId, status: ['APPROVED', 'PARTIAL'] as const };
    return {
      reasonGiven: true,
      ground: request.ground,
      isTelecommunicationsBusinessOrder: request.onlyOnce,
      approvedExtensions: await tx.count(ExtensionRequest, approved),
      duePassed: deadline.acceptedUntil !== null && tx.now >= deadline.acceptedUntil,
      requestedIsLaterThanDue: due !== null && request.requestedOn > due,
      requestedWithinPolicy: due !== null && request.requestedOn <= (await this.latestExtension(tx, request, due)),
      evidence: await tx.count(ExtensionEvidence, { requestId: request.id }),
      signatureStated: true,
      actorIsRequester: tx.actor.userId === request.draftedBy || tx.actor.userId === request.submittedBy,
      otherDateStated: true,
      responsePeriodOver: request.respondOn !== null && seoulDay(tx.now) > request.respondOn,
      deadlineOpen: isOpen(deadline),
    };
  }

  async respond(tx: Tx, request: ExtensionRequest): Promise<ExtensionRequestResponse> {
    const deadline = orNotFound(await tx.find(Deadline, { id: request.deadlineId }));
    const order = orNotFound(await tx.find(Order, { id: request.orderId }));
    const links = await tx.list(ExtensionEvidence, { requestId: request.id });
    const fileBy = await this.fileBy(tx, request);
    return {
      ...stored(request),
      orderNo: order.orderNo,
      deadlineTitleKo: deadline.titleKo,
      deadlineTitleEn: deadline.titleEn,
      deadlineSubjectType: deadline.subjectType,
      deadlineSubjectId: deadline.subjectId,
      due: toDueState(deadline, tx.now),
      evidence: await this.evidence.referencesIn(
        tx,
        links.map(({ evidenceId }) => evidenceId),
      ),
      letter: await this.letter(tx, request),
      fileBy,
      filedLate: fileBy !== null && seoulDay(request.submittedAt ?? tx.now) > fileBy,
      availableMoves: movesFor(
        extensionRequestMachine,
        request.status,
        await this.facts(tx, request, deadline),
        tx.actor,
      ),
    };
  }

  async list(tx: Tx, query: ExtensionRequestQuery): Promise<Page<ExtensionRequestResponse>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [after] = query.cursor ? decodeCursor(query.cursor, 1) : [null];
    const rows = await tx.query<{ id: string }>(
      `SELECT r.id
       FROM extension_requests r
       WHERE ($1::uuid IS NULL OR r.case_id = $1)
         AND ($2::uuid IS NULL OR r.deadline_id = $2)
         AND ($3::uuid IS NULL OR r.order_id = $3)
         AND ($4::text IS NULL OR r.status = $4)
         AND ($5::uuid IS NULL OR r.id > $5)
       ORDER BY r.id
       LIMIT $6`,
      [query.caseId ?? null, query.deadlineId ?? null, query.orderId ?? null, query.status ?? null, after, limit + 1],
    );
    const page = toPage(
      rows,
      limit,
      (row) => [row.id],
      (row) => row.id,
    );
    return { ...page, items: await this.responses(tx, page.items) };
  }

  /** Of the provider once it has arrived. */
  private async letter(tx: Tx, { id }: ExtensionRequest): Promise<ExtensionLetterResponse | null> {
    const found = await tx.find(OfficialDocument, { subjectId: id, type: EXTENSION_LETTER });
    if (!found) return null;
    const { id: documentId, documentNo, title, status, version } = found;
    const acts = may(tx.actor.roles, 'extension-requests.notify') ? LETTER_ACTS_IN[status] : [];
    return { documentId, documentNo, title, status, version, availableActs: [...(acts ?? [])] };
  }

  private async responses(tx: Tx, ids: readonly string[]): Promise<ExtensionRequestResponse[]> {
    const found = ids.length > 0 ? await tx.list(ExtensionRequest, { id: ids }, { id: 'ASC' }) : [];
    const responses: ExtensionRequestResponse[] = [];
    for (const request of found) responses.push(await this.respond(tx, request));
    return responses;
  }

  /** By the policy of the day on which it was asked for. */
  private async latestExtension(tx: Tx, { submittedAt }: ExtensionRequest, due: string): Promise<string> {
    const { amount } = await this.deadlines.rule(tx, LONGEST_EXTENSION_RULE, seoulDay(submittedAt ?? tx.now));
    if (amount === null) throw new DomainError('deadline-rule.needs-length', { id: LONGEST_EXTENSION_RULE });
    return addMonths(parseDay(due), amount);
  }

  /** Null where the calendar of that year is not loaded: the policy is only told, never enforced. */
  private async fileBy(tx: Tx, { dueOnBefore }: ExtensionRequest): Promise<string | null> {
    try {
      const { deadline } = await this.calculator.computeIn(tx, FILE_BY_RULE, null, parseDay(dueOnBefore));
      return deadline.dueOn;
    } catch (error) {
      if (error instanceof DomainError) return null;
      throw error;
    }
  }
}

const LETTER_ACTS_IN: Partial<Record<OfficialDocument['status'], readonly LetterAct[]>> = {
  APPROVED: ['DISPATCH'],
  RETURNED: ['DISPATCH'],
  DISPATCHED: ['RECORD_ARRIVAL', 'RECORD_RETURN'],
  RE_DISPATCHED: ['RECORD_ARRIVAL', 'RECORD_RETURN'],
};

/** What of the row both sides read: not who of the ministry decided. */
function stored(request: ExtensionRequest) {
  const { id, caseId, providerId, orderId, dueOnBefore, onlyOnce, ground, reason, requestedOn, status, version } =
    request;
  const { receiptNo, submittedAt, decidedAt, decisionReason, grantedOn, respondOn, withdrawalReason } = request;
  const head = { id, caseId, providerId, orderId, dueOnBefore, onlyOnce, ground, reason, requestedOn, status, version };
  return { ...head, receiptNo, submittedAt, decidedAt, decisionReason, grantedOn, respondOn, withdrawalReason };
}

function isOpen({ satisfiedAt, voidReason }: Deadline): boolean {
  return satisfiedAt === null && voidReason === null;
}
