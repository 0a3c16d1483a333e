import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { parseDay, printDay, seoulDay } from '../../domain/calendar-day';
import { extensionRequestMachine, type ExtensionRequestEvent } from '../../domain/extension-request';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import { nextStatus } from '../../platform/http/moves';
import { Deadline, ExtensionRequest, Order } from '../../schema/entities';
import { DeadlinesService } from '../deadlines/deadlines.service';
import type { ExtensionRequestResponse, GrantOtherDateDto, ReturnExtensionDto } from './extension-request.dto';
import { ExtensionLetters } from './extension-letters.service';
import { ExtensionReader } from './extension-reader';
import { recordExtension } from './record-extension';

type Act = (tx: Tx, request: ExtensionRequest, deadline: Deadline) => Promise<ExtensionRequest>;

const LAW_OF_ONE_EXTENSION = '전기통신사업법 제92조제4항';

/** What an approver decides on a request. Only an approval moves the date, by a revision. Every decision is told by a letter. */
@Injectable()
export class ExtensionDecisions {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: ExtensionReader,
    private readonly deadlines: DeadlinesService,
    private readonly letters: ExtensionLetters,
  ) {}

  approve(actor: Actor, id: string, version: number): Promise<ExtensionRequestResponse> {
    return this.act(actor, id, version, (tx, request, deadline) => this.approveIn(tx, request, deadline));
  }

  approveOtherDate(
    actor: Actor,
    id: string,
    version: number,
    dto: GrantOtherDateDto,
  ): Promise<ExtensionRequestResponse> {
    return this.act(actor, id, version, (tx, request, deadline) => this.approveOtherDateIn(tx, request, deadline, dto));
  }

  sendBack(actor: Actor, id: string, version: number, dto: ReturnExtensionDto): Promise<ExtensionRequestResponse> {
    return this.act(actor, id, version, (tx, request, deadline) => this.sendBackIn(tx, request, deadline, dto));
  }

  deny(actor: Actor, id: string, version: number, reason: string): Promise<ExtensionRequestResponse> {
    return this.act(actor, id, version, (tx, request, deadline) => this.denyIn(tx, request, deadline, reason));
  }

  recordLapse(actor: Actor, id: string, version: number): Promise<ExtensionRequestResponse> {
    return this.act(actor, id, version, (tx, request, deadline) => this.recordLapseIn(tx, request, deadline));
  }

  async approveIn(tx: Tx, request: ExtensionRequest, deadline: Deadline): Promise<ExtensionRequest> {
    const status = await this.next(tx, request, deadline, 'approve');
    const { requestedOn: grantedOn } = request;
    await this.revise(tx, request, deadline, grantedOn, null);
    const approved = await tx.update(ExtensionRequest, request, { ...decided(tx), grantedOn, status });
    await this.letters.issueIn(tx, approved, deadline);
    recordExtension(tx, approved, 'extension-request.approved', { from: deadline.dueOn, grantedOn });
    return approved;
  }

  async approveOtherDateIn(
    tx: Tx,
    request: ExtensionRequest,
    deadline: Deadline,
    { reason, grantedOn }: GrantOtherDateDto,
  ): Promise<ExtensionRequest> {
    const otherDateStated = grantedOn > (deadline.dueOn ?? '') && grantedOn < request.requestedOn;
    const status = await this.next(tx, request, deadline, 'approve-other-date', { otherDateStated });
    await this.revise(tx, request, deadline, grantedOn, reason);
    const patch = { ...decided(tx), decisionReason: reason, grantedOn, status };
    const approved = await tx.update(ExtensionRequest, request, patch);
    await this.letters.issueIn(tx, approved, deadline);
    recordExtension(tx, approved, 'extension-request.approved-other-date', { from: deadline.dueOn, grantedOn, reason });
    return approved;
  }

  /** @throws AppError `extension-request.respond-on-passed`. */
  async sendBackIn(
    tx: Tx,
    request: ExtensionRequest,
    deadline: Deadline,
    { reason, respondOn }: ReturnExtensionDto,
  ): Promise<ExtensionRequest> {
    const status = await this.next(tx, request, deadline, 'return');
    if (respondOn < seoulDay(tx.now)) throw new AppError('extension-request.respond-on-passed');
    const patch = { ...decided(tx), decisionReason: reason, respondOn, status };
    const returned = await tx.update(ExtensionRequest, request, patch);
    recordExtension(tx, returned, 'extension-request.returned', { reason, respondOn });
    return returned;
  }

  async denyIn(tx: Tx, request: ExtensionRequest, deadline: Deadline, reason: string): Promise<ExtensionRequest> {
    const status = await this.next(tx, request, deadline, 'deny');
    const denied = await tx.update(ExtensionRequest, request, { ...decided(tx), decisionReason: reason, status });
    await this.letters.issueIn(tx, denied, deadline);
    recordExtension(tx, denied, 'extension-request.denied', { reason });
    return denied;
  }

  async recordLapseIn(tx: Tx, request: ExtensionRequest, deadline: Deadline): Promise<ExtensionRequest> {
    const status = await this.next(tx, request, deadline, 'record-lapse');
    const lapsed = await tx.update(ExtensionRequest, request, { status });
    recordExtension(tx, lapsed, 'extension-request.lapsed', { respondOn: request.respondOn });
    return lapsed;
  }

  /** The order is locked first: two requests for dates of one order are decided one after the other. */
  private act(actor: Actor, id: string, version: number, change: Act): Promise<ExtensionRequestResponse> {
    return this.transactions.write(actor, async (tx) => {
      const seen = orNotFound(await tx.find(ExtensionRequest, { id }));
      await tx.lock(Order, { id: seen.orderId });
      const found = orNotFound(await tx.lock(ExtensionRequest, { id }));
      requireVersion(found, version);
      const deadline = orNotFound(await tx.lock(Deadline, { id: found.deadlineId }));
      return this.reader.respond(tx, await change(tx, found, deadline));
    });
  }

  private async next(
    tx: Tx,
    request: ExtensionRequest,
    deadline: Deadline,
    event: ExtensionRequestEvent,
    stated: { otherDateStated?: boolean } = {},
  ) {
    const facts = { ...(await this.reader.facts(tx, request, deadline)), ...stated };
    return nextStatus(extensionRequestMachine, request.status, event, facts);
  }

  private async revise(
    tx: Tx,
    request: ExtensionRequest,
    deadline: Deadline,
    dueOn: string,
    reason: string | null,
  ): Promise<void> {
    const granted = `기한 연장 신청(${request.receiptNo})에 따라 ${printDay(parseDay(dueOn))}까지 연장`;
    await this.deadlines.reviseIn(tx, deadline, {
      reasonCode: 'EXTENSION',
      reason: reason === null ? granted : `${granted}: ${reason}`,
      dueOn,
      basis: request.onlyOnce ? LAW_OF_ONE_EXTENSION : null,
    });
  }
}

function decided(tx: Tx): Pick<ExtensionRequest, 'decidedBy' | 'decidedAt'> {
  return { decidedBy: tx.actor.userId, decidedAt: tx.now };
}
