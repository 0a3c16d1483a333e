import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { findingMachine, type FindingEvent, type FindingFacts } from '../../domain/finding';
import { isReason } from '../../domain/reason';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { requireVersion } from '../../platform/http/if-match';
import { nextStatus } from '../../platform/http/moves';
import { Finding, ScopeExtension } from '../../schema/entities';
import type { FindingResponse, ProposeFindingDto } from './finding.dto';
import { FindingsRepository } from './findings.repository';
import { FindingsService } from './findings.service';

export interface FindingMove {
  readonly event: FindingEvent;
  readonly reason?: string;
}

type Patch = Partial<Pick<Finding, 'confirmedBy' | 'confirmedAt' | 'decisionReason' | 'frozenAt' | 'releasedAt'>>;

/** Moves findings along their table, by a person's act or as the consequence of a document, a plan or a verification. */
@Injectable()
export class FindingWorkflow {
  constructor(
    private readonly transactions: Transactions,
    private readonly findings: FindingsRepository,
    private readonly service: FindingsService,
  ) {}

  propose(actor: Actor, id: string, version: number, scope: ProposeFindingDto): Promise<FindingResponse> {
    return this.act(actor, id, version, (tx, found) => this.proposeIn(tx, found, scope));
  }

  confirm(actor: Actor, id: string, version: number): Promise<FindingResponse> {
    return this.act(actor, id, version, (tx, found) => this.confirmIn(tx, found));
  }

  close(actor: Actor, id: string, version: number): Promise<FindingResponse> {
    return this.act(actor, id, version, (tx, found) => this.closeIn(tx, found));
  }

  /** A move that states a reason and changes nothing but the status: return, dismissal, void, recurrence. */
  decide(actor: Actor, id: string, version: number, move: FindingMove): Promise<FindingResponse> {
    return this.act(actor, id, version, (tx, found) => this.decideIn(tx, found, move));
  }

  async proposeIn(tx: Tx, found: Finding, scope: ProposeFindingDto): Promise<Finding> {
    return this.moveIn(
      tx,
      found,
      { event: 'propose' },
      { withinInspectedScope: await this.isWithinScope(tx, found, scope) },
    );
  }

  /** From here on the content stands: the table knows no way back to the draft. */
  confirmIn(tx: Tx, found: Finding): Promise<Finding> {
    const patch: Patch = { confirmedBy: tx.actor.userId, confirmedAt: tx.now, frozenAt: tx.now, decisionReason: null };
    return this.moveIn(tx, found, { event: 'confirm' }, {}, patch);
  }

  /** The reason of a frozen finding's move stands in the audit alone. */
  decideIn(tx: Tx, found: Finding, move: FindingMove): Promise<Finding> {
    return this.moveIn(tx, found, move, {}, found.frozenAt ? {} : { decisionReason: move.reason ?? null });
  }

  closeIn(tx: Tx, found: Finding): Promise<Finding> {
    return this.moveIn(tx, found, { event: 'close' });
  }

  /** By the approval of a result notice or an order. Findings that an earlier document issued stay as they are. */
  async issueIn(tx: Tx, findingIds: readonly string[], documentId: string): Promise<void> {
    for (const id of findingIds) {
      const found = await this.findings.lock(tx, id);
      if (found.status !== 'CONFIRMED' && found.frozenAt) continue;
      await this.moveIn(tx, found, { event: 'issue' }, { carriedByApprovedDocument: true }, {}, { documentId });
    }
  }

  /** With the arrival of the document that carries them the provider sees the findings. */
  async releaseIn(tx: Tx, findingIds: readonly string[]): Promise<void> {
    for (const id of findingIds) {
      const found = await this.findings.lock(tx, id);
      if (found.releasedAt) continue;
      const released = await tx.update(Finding, found, { releasedAt: tx.now });
      record(tx, released, 'finding.released', { findingNo: found.findingNo });
    }
  }

  /** The plan of the order was accepted: its issued findings are being remedied. */
  async startRemediationIn(tx: Tx, orderId: string): Promise<void> {
    for (const id of await this.findings.ofOrder(tx, orderId)) {
      const found = await this.findings.lock(tx, id);
      if (found.status !== 'ISSUED') continue;
      await this.moveIn(tx, found, { event: 'start-remediation' }, { planAccepted: true }, {}, { orderId });
    }
  }

  /** An action of the requirement was verified: its findings are remedied once every linked action is. */
  async completeRemediationIn(tx: Tx, requirementId: string): Promise<void> {
    for (const id of await this.findings.ofRequirement(tx, requirementId)) {
      const found = await this.findings.lock(tx, id);
      const { linkedActions, unverifiedActions } = await this.findings.counts(tx, id);
      if (found.status !== 'IN_REMEDIATION' || linkedActions === 0 || unverifiedActions > 0) continue;
      await this.moveIn(tx, found, { event: 'complete-remediation' }, {}, {}, { requirementId });
    }
  }

  async moveIn(
    tx: Tx,
    found: Finding,
    { event, reason }: FindingMove,
    known: Partial<FindingFacts> = {},
    patch: Patch = {},
    also: Record<string, unknown> = {},
  ): Promise<Finding> {
    const facts = { ...(await this.service.facts(tx, found)), reasonGiven: isReason(reason), ...known };
    const status = nextStatus(findingMachine, found.status, event, facts);
    const moved = await tx.update(Finding, found, { status, ...patch });
    record(tx, moved, EVENT_TYPES[event], { from: found.status, to: status, reason: reason ?? null, ...also });
    return moved;
  }

  private act(
    actor: Actor,
    id: string,
    version: number,
    move: (tx: Tx, found: Finding) => Promise<unknown>,
  ): Promise<FindingResponse> {
    return this.transactions.write(actor, async (tx) => {
      const found = await this.findings.lock(tx, id);
      requireVersion(found, version);
      await move(tx, found);
      return this.service.respond(tx, id);
    });
  }

  /** Whether a text lies within a scope a person judges and states; a recorded extension proves it. */
  private async isWithinScope(
    tx: Tx,
    found: Finding,
    { withinScope, scopeExtensionId }: ProposeFindingDto,
  ): Promise<boolean> {
    if (found.inspectionId === null || withinScope === true) return true;
    if (!scopeExtensionId) return false;
    return (await tx.find(ScopeExtension, { id: scopeExtensionId, inspectionId: found.inspectionId })) !== null;
  }
}

const EVENT_TYPES: Record<FindingEvent, string> = {
  propose: 'finding.proposed',
  'return-to-draft': 'finding.returned',
  'send-to-fact-check': 'finding.sent-to-fact-check',
  comment: 'finding.commented',
  'close-fact-check': 'finding.fact-check-closed',
  confirm: 'finding.confirmed',
  dismiss: 'finding.dismissed',
  issue: 'finding.issued',
  dispute: 'finding.disputed',
  uphold: 'finding.upheld',
  'return-to-issued': 'finding.returned-to-issued',
  amend: 'finding.amended',
  withdraw: 'finding.withdrawn',
  'start-remediation': 'finding.remediation-started',
  'complete-remediation': 'finding.remediated',
  close: 'finding.closed',
  'mark-recurred': 'finding.recurred',
  void: 'finding.voided',
};

function record(tx: Tx, { id, caseId, providerId }: Finding, type: string, payload: Record<string, unknown>): void {
  tx.record({ type, subjectType: 'finding', subjectId: id, caseId, providerId, payload });
}
