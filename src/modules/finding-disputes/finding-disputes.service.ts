import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { findingMachine } from '../../domain/finding';
import { DISPUTE_DECISION_OF, type DisputeDecisionEvent } from '../../domain/finding-dispute';
import { may } from '../../domain/permission';
import { isReason } from '../../domain/reason';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import { nextStatus } from '../../platform/http/moves';
import { Finding, FindingDispute, FindingDisputeDecision, OfficialDocument, Provider } from '../../schema/entities';
import { CasesRepository } from '../cases/cases.repository';
import type { ArrivalDto } from '../documents/document.dto';
import { DocumentsService } from '../documents/documents.service';
import { SubmittedEvidence } from '../evidence/submitted-evidence.service';
import { FindingWorkflow } from '../findings/finding-workflow.service';
import type { FindingResponse } from '../findings/finding.dto';
import { FindingsRepository } from '../findings/findings.repository';
import { FindingsService } from '../findings/findings.service';
import { keepReceipt, takeReceiptNumber } from '../receipts/keep-receipt';
import type {
  DecideFindingDisputeDto,
  DisputeFindingDto,
  FindingDisputeDecisionResponse,
  FindingDisputeResponse,
} from './finding-dispute.dto';
import { disputeLetter } from './dispute-letter';

interface Decision extends DecideFindingDisputeDto {
  readonly event: DisputeDecisionEvent;
  readonly replacedById?: string;
}

/** A respondent says that an issued finding is not right; a second person of the ministry decides, by letter. */
@Injectable()
export class FindingDisputes {
  constructor(
    private readonly transactions: Transactions,
    private readonly findings: FindingsRepository,
    private readonly service: FindingsService,
    private readonly workflow: FindingWorkflow,
    private readonly cases: CasesRepository,
    private readonly documents: DocumentsService,
    private readonly evidence: SubmittedEvidence,
  ) {}

  list(actor: Actor, findingId: string): Promise<FindingDisputeResponse[]> {
    return this.transactions.read(actor, async (tx) => {
      const { id } = await this.findings.get(tx, findingId);
      const found: FindingDisputeResponse[] = [];
      for (const row of await tx.list(FindingDispute, { findingId: id }, { seq: 'ASC' }))
        found.push(await this.toResponse(tx, row));
      return found;
    });
  }

  dispute(actor: Actor, id: string, version: number, dto: DisputeFindingDto): Promise<FindingResponse> {
    return this.transactions.write(actor, async (tx) => {
      const found = await this.findings.get(tx, id);
      requireVersion(found, version);
      await this.disputeIn(tx, found, dto);
      return this.service.respond(tx, id);
    });
  }

  decide(actor: Actor, id: string, version: number, decision: Decision): Promise<FindingResponse> {
    return this.transactions.write(actor, async (tx) => {
      const found = await this.findings.lock(tx, id);
      requireVersion(found, version);
      await this.decideIn(tx, found, decision);
      return this.service.respond(tx, id);
    });
  }

  recordArrival(actor: Actor, id: string, version: number, dto: ArrivalDto): Promise<FindingResponse> {
    return this.transactions.write(actor, async (tx) => {
      const found = await this.findings.lock(tx, id);
      requireVersion(found, version);
      await this.recordArrivalIn(tx, found, dto);
      return this.service.respond(tx, id);
    });
  }

  /** The finding itself, which the respondent does not write, is moved by the database's own hand. */
  async disputeIn(tx: Tx, found: Finding, { text, evidenceIds = [] }: DisputeFindingDto): Promise<FindingDispute> {
    const facts = { ...(await this.service.facts(tx, found)), appealOrOpinionLodged: true };
    nextStatus(findingMachine, await this.findings.shownStatus(tx, found), 'dispute', facts);
    await this.evidence.requireIn(tx, found, evidenceIds);
    const { id: findingId, caseId, providerId, findingNo } = found;
    const receiptNo = await takeReceiptNumber(tx);
    const dispute = await tx.insert(FindingDispute, {
      id: tx.newId(),
      caseId,
      providerId,
      findingId,
      seq: (await tx.count(FindingDispute, { findingId })) + 1,
      text,
      evidenceIds,
      receiptNo,
      submittedBy: tx.actor.userId,
      submittedAt: tx.now,
    });
    await keepReceipt(tx, {
      receiptNo,
      kind: 'FINDING_DISPUTE',
      caseId,
      providerId,
      subjectType: 'finding',
      subjectId: findingId,
      about: `${findingNo} ${found.title}`,
      words: { findingNo, statement: found.condition, opinion: text },
      evidenceIds,
    });
    record(tx, found, 'finding.disputed', { findingNo, receiptNo, reason: text });
    return dispute;
  }

  /** Upheld, it is issued again as it was; amended, another finding is issued by the same letter. */
  async decideIn(tx: Tx, found: Finding, { event, reason, dispatch, replacedById }: Decision): Promise<void> {
    const actorIsAuthor = [found.authorId, found.confirmedBy].includes(tx.actor.userId);
    if (actorIsAuthor) throw new AppError('approval.approver-is-author');
    const dispute = await this.latest(tx, found.id);
    const replacement = replacedById === undefined ? null : await this.replacement(tx, found, replacedById);
    const known = { correctionDocumentApproved: true, newVersionConfirmed: replacement !== null };
    const facts = { ...(await this.service.facts(tx, found)), ...known, reasonGiven: isReason(reason) };
    nextStatus(findingMachine, found.status, event, facts);
    const decision = DISPUTE_DECISION_OF[event];
    const document = await this.letter(tx, found, { decision, reason, dispute, replacement });
    await this.documents.dispatchIn(tx, document, { ...dispatch, providerId: found.providerId });
    const { caseId, providerId } = found;
    await tx.insert(FindingDisputeDecision, {
      disputeId: dispute.id,
      caseId,
      providerId,
      decision,
      reason,
      replacedById: replacement?.id ?? null,
      documentId: document.id,
      decidedBy: tx.actor.userId,
      decidedAt: tx.now,
    });
    const told = { documentNo: document.documentNo, receiptNo: dispute.receiptNo };
    const moved = await this.workflow.moveIn(tx, found, { event, reason }, known, {}, told);
    if (event === 'uphold') await this.workflow.moveIn(tx, moved, { event: 'return-to-issued' });
    if (replacement) await this.workflow.issueIn(tx, [replacement.id], document.id);
  }

  /** From here on the respondent reads the decision, and the finding that took the place of the other. */
  async recordArrivalIn(tx: Tx, found: Finding, dto: ArrivalDto): Promise<void> {
    const decided = await this.undelivered(tx, found.id);
    const delivery = decided && (await this.documents.latestDeliveryIn(tx, decided.documentId));
    if (!decided || !delivery) throw new AppError('document.not-dispatched');
    await this.documents.recordArrivalIn(tx, delivery, dto);
    if (decided.replacedById) await this.workflow.releaseIn(tx, [decided.replacedById]);
    record(tx, found, 'finding.dispute-decision-arrived', {
      findingNo: found.findingNo,
      arrivedAt: dto.arrivedAt.toISOString(),
    });
  }

  private async latest(tx: Tx, findingId: string): Promise<FindingDispute> {
    const all = await tx.list(FindingDispute, { findingId }, { seq: 'ASC' });
    const last = all.at(-1);
    if (!last) throw new AppError('finding.nothing-lodged');
    return last;
  }

  private undelivered(tx: Tx, findingId: string) {
    return tx.one<{ documentId: string; replacedById: string | null }>(
      `SELECT k.document_id AS "documentId", k.replaced_by_id AS "replacedById"
       FROM finding_dispute_decisions k
       JOIN finding_disputes s ON s.id = k.dispute_id
       JOIN official_documents d ON d.id = k.document_id
       WHERE s.finding_id = $1 AND d.released_at IS NULL
       ORDER BY s.seq
       LIMIT 1`,
      [findingId],
    );
  }

  private async replacement(tx: Tx, { id, caseId, providerId }: Finding, replacedById: string): Promise<Finding> {
    const found = replacedById === id ? null : await tx.find(Finding, { id: replacedById, caseId, providerId });
    if (found?.status !== 'CONFIRMED') throw new AppError('finding.new-version-missing');
    if ([found.authorId, found.confirmedBy].includes(tx.actor.userId))
      throw new AppError('approval.approver-is-author');
    return found;
  }

  private async letter(
    tx: Tx,
    found: Finding,
    words: Omit<Parameters<typeof disputeLetter>[0], 'finding' | 'provider'>,
  ): Promise<OfficialDocument> {
    const { departmentCode } = await this.cases.get(tx, found.caseId);
    const provider = orNotFound(await tx.find(Provider, { id: found.providerId }));
    return this.documents.issueIn(tx, {
      caseId: found.caseId,
      providerId: found.providerId,
      type: 'FINDING_DISPUTE_DECISION',
      subjectType: 'finding',
      subjectId: found.id,
      title: `이의 검토 결과 통지(${found.findingNo})`,
      departmentCode,
      authorId: found.confirmedBy ?? found.authorId,
      snapshot: (issued) => disputeLetter({ finding: found, provider, ...words }, issued),
    });
  }

  private async toResponse(tx: Tx, row: FindingDispute): Promise<FindingDisputeResponse> {
    const { id, findingId, text, receiptNo, submittedAt, evidenceIds } = row;
    const evidence = await this.evidence.referencesIn(tx, evidenceIds);
    return { id, findingId, text, receiptNo, submittedAt, evidence, decision: await this.decision(tx, id) };
  }

  /** Row security hides it from the respondent until its letter has arrived. */
  private async decision(tx: Tx, disputeId: string): Promise<FindingDisputeDecisionResponse | null> {
    const made = await tx.one<Omit<FindingDisputeDecisionResponse, 'mayRecordArrival'> & { isUnderWay: boolean }>(
      `SELECT k.decision, k.reason, k.replaced_by_id AS "replacedById", k.document_id AS "documentId", k.decided_at AS "decidedAt",
              d.status IN ('DISPATCHED', 'RE_DISPATCHED', 'PUBLIC_NOTICE') AS "isUnderWay"
       FROM finding_dispute_decisions k
       JOIN official_documents d ON d.id = k.document_id
       WHERE k.dispute_id = $1`,
      [disputeId],
    );
    if (!made) return null;
    const { isUnderWay, ...shown } = made;
    return { ...shown, mayRecordArrival: isUnderWay && may(tx.actor.roles, 'findings.record-dispute-arrival') };
  }
}

function record(tx: Tx, { id, caseId, providerId }: Finding, type: string, payload: Record<string, unknown>): void {
  tx.record({ type, subjectType: 'finding', subjectId: id, caseId, providerId, payload });
}
