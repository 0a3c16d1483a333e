import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { extensionRequestMachine, type ExtensionRequestEvent } from '../../domain/extension-request';
import { enumerationLabel } from '../../domain/labels';
import { create } from '../../domain/state-machine';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import { nextStatus } from '../../platform/http/moves';
import type { Page } from '../../platform/http/page';
import { Deadline, ExtensionEvidence, ExtensionRequest } from '../../schema/entities';
import { SubmittedEvidence } from '../evidence/submitted-evidence.service';
import { keepReceipt, takeReceiptNumber } from '../receipts/keep-receipt';
import type {
  DraftExtensionDto,
  ExtensionRequestQuery,
  ExtensionRequestResponse,
  UpdateExtensionDto,
} from './extension-request.dto';
import { ExtensionReader } from './extension-reader';
import { recordExtension } from './record-extension';

/** What a provider does with its request: drafted by its staff, signed and submitted by its manager, withdrawn. */
@Injectable()
export class ExtensionRequestsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: ExtensionReader,
    private readonly evidence: SubmittedEvidence,
  ) {}

  list(actor: Actor, query: ExtensionRequestQuery): Promise<Page<ExtensionRequestResponse>> {
    return this.transactions.read(actor, (tx) => this.reader.list(tx, query));
  }

  get(actor: Actor, id: string): Promise<ExtensionRequestResponse> {
    return this.transactions.read(actor, async (tx) =>
      this.reader.respond(tx, orNotFound(await tx.find(ExtensionRequest, { id }))),
    );
  }

  create(actor: Actor, deadlineId: string, dto: DraftExtensionDto): Promise<ExtensionRequestResponse> {
    return this.transactions.write(actor, async (tx) =>
      this.reader.respond(tx, await this.createIn(tx, deadlineId, dto)),
    );
  }

  update(actor: Actor, id: string, version: number, dto: UpdateExtensionDto): Promise<ExtensionRequestResponse> {
    return this.act(actor, id, version, (tx, request) => this.updateIn(tx, request, dto));
  }

  submit(actor: Actor, id: string, version: number): Promise<ExtensionRequestResponse> {
    return this.act(actor, id, version, (tx, request) => this.submitIn(tx, request));
  }

  withdraw(actor: Actor, id: string, version: number, reason: string): Promise<ExtensionRequestResponse> {
    return this.act(actor, id, version, (tx, request) => this.withdrawIn(tx, request, reason));
  }

  /** @throws AppError `extension-request.not-extendable`, `…deadline-settled`, `…other-request-open`, `…not-later-than-due`. */
  async createIn(tx: Tx, deadlineId: string, dto: DraftExtensionDto): Promise<ExtensionRequest> {
    const deadline = orNotFound(await tx.lock(Deadline, { id: deadlineId }));
    const order = await this.reader.orderOf(tx, deadline);
    const begun = create(extensionRequestMachine, await this.reader.creationFacts(tx, deadline, order));
    if (begun.kind === 'refused') throw new AppError(begun.code);
    const { evidenceIds = [], ...content } = dto;
    const { caseId } = deadline;
    const { id: orderId, providerId } = orNotFound(order);
    const created = await tx.insert(ExtensionRequest, {
      id: tx.newId(),
      caseId,
      providerId,
      deadlineId,
      orderId,
      ...laterThanDue(content, deadline),
      draftedBy: tx.actor.userId,
      status: begun.to,
    });
    await this.attach(tx, created, evidenceIds);
    recordExtension(tx, created, 'extension-request.drafted', { requestedOn: created.requestedOn });
    return created;
  }

  /** Content stays open while it is drafted and once it was returned. */
  async updateIn(
    tx: Tx,
    request: ExtensionRequest,
    { evidenceIds, ...changes }: UpdateExtensionDto,
  ): Promise<ExtensionRequest> {
    if (request.status !== 'DRAFT' && request.status !== 'RETURNED') throw new AppError('record.frozen');
    const deadline = await this.deadlineOf(tx, request);
    if (evidenceIds) await this.replace(tx, request, evidenceIds);
    const requestedOn = changes.requestedOn ?? request.requestedOn;
    const updated = await tx.update(ExtensionRequest, request, {
      ...changes,
      ...laterThanDue({ requestedOn }, deadline),
    });
    recordExtension(tx, updated, 'extension-request.updated', { fields: Object.keys(changes) });
    return updated;
  }

  /**
   * The signature of the manager; the answer carries the receipt number (접수번호). The clock runs on. Submitted again, the
   * request keeps the number of its first receipt, and the supplement has a receipt of its own.
   */
  async submitIn(tx: Tx, request: ExtensionRequest): Promise<ExtensionRequest> {
    const deadline = await this.deadlineOf(tx, request);
    const status = await this.next(tx, request, deadline, 'submit');
    const receiptNo = await takeReceiptNumber(tx);
    const submitted = await tx.update(ExtensionRequest, request, {
      dueOnBefore: laterThanDue({ requestedOn: request.requestedOn }, deadline).dueOnBefore,
      submittedBy: tx.actor.userId,
      submittedAt: tx.now,
      receiptNo: request.receiptNo ?? receiptNo,
      status,
    });
    await this.keepIn(tx, submitted, deadline, receiptNo);
    recordExtension(tx, submitted, 'extension-request.submitted', {
      receiptNo,
      ground: submitted.ground,
      requestedOn: submitted.requestedOn,
      dueOn: deadline.dueOn,
    });
    return submitted;
  }

  async withdrawIn(tx: Tx, request: ExtensionRequest, reason: string): Promise<ExtensionRequest> {
    const status = await this.next(tx, request, await this.deadlineOf(tx, request), 'withdraw');
    const withdrawn = await tx.update(ExtensionRequest, request, { status, withdrawalReason: reason });
    recordExtension(tx, withdrawn, 'extension-request.withdrawn', { reason });
    return withdrawn;
  }

  private async keepIn(tx: Tx, request: ExtensionRequest, deadline: Deadline, receiptNo: string): Promise<void> {
    const { id: subjectId, caseId, providerId, ground, reason, requestedOn } = request;
    const links = await tx.list(ExtensionEvidence, { requestId: subjectId });
    await keepReceipt(tx, {
      receiptNo,
      kind: 'EXTENSION_REQUEST',
      caseId,
      providerId,
      subjectType: 'extension-request',
      subjectId,
      about: deadline.titleKo,
      words: {
        extensionGround: enumerationLabel('extensionGround', ground),
        reason,
        dueOnBefore: deadline.dueOn,
        requestedOn,
      },
      evidenceIds: links.map(({ evidenceId }) => evidenceId),
    });
  }

  private act(
    actor: Actor,
    id: string,
    version: number,
    change: (tx: Tx, request: ExtensionRequest) => Promise<ExtensionRequest>,
  ): Promise<ExtensionRequestResponse> {
    return this.transactions.write(actor, async (tx) => {
      const found = orNotFound(await tx.lock(ExtensionRequest, { id }));
      requireVersion(found, version);
      return this.reader.respond(tx, await change(tx, found));
    });
  }

  private async next(tx: Tx, request: ExtensionRequest, deadline: Deadline, event: ExtensionRequestEvent) {
    return nextStatus(extensionRequestMachine, request.status, event, await this.reader.facts(tx, request, deadline));
  }

  private async deadlineOf(tx: Tx, { deadlineId }: ExtensionRequest): Promise<Deadline> {
    return orNotFound(await tx.lock(Deadline, { id: deadlineId }));
  }

  private async attach(tx: Tx, request: ExtensionRequest, evidenceIds: readonly string[]): Promise<void> {
    await this.evidence.requireIn(tx, request, evidenceIds);
    const { id: requestId, caseId, providerId } = request;
    await tx.insertAll(
      ExtensionEvidence,
      evidenceIds.map((evidenceId) => ({ requestId, evidenceId, caseId, providerId })),
    );
  }

  private async replace(tx: Tx, request: ExtensionRequest, evidenceIds: readonly string[]): Promise<void> {
    await tx.discard(ExtensionEvidence, { requestId: request.id });
    await this.attach(tx, request, evidenceIds);
  }
}

/** The date asked for beside the date that it is to replace. @throws AppError `extension-request.not-later-than-due`. */
function laterThanDue<C extends { requestedOn: string }>(content: C, { dueOn }: Deadline): C & { dueOnBefore: string } {
  if (dueOn === null || content.requestedOn <= dueOn) throw new AppError('extension-request.not-later-than-due');
  return { ...content, dueOnBefore: dueOn };
}
