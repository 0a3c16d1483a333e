import { Injectable } from '@nestjs/common';
import {
  actionOccurrenceMachine,
  type ActionOccurrenceEvent,
  type ActionOccurrenceFacts,
} from '../../domain/action-occurrence';
import type { Actor } from '../../domain/actor';
import { seoulDay } from '../../domain/calendar-day';
import { isReason } from '../../domain/reason';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { orNotFound } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import { nextStatus } from '../../platform/http/moves';
import {
  ActionOccurrence,
  CorrectiveAction,
  OccurrenceEvidence,
  OccurrenceJudgement,
  OccurrenceReport,
} from '../../schema/entities';
import { DeadlinesService } from '../deadlines/deadlines.service';
import { keepReceipt, takeReceiptNumber } from '../receipts/keep-receipt';
import { SubmittedEvidence } from '../evidence/submitted-evidence.service';
import type { OccurrenceResponse, OccurrencesResponse, ReportOccurrenceDto } from './occurrence.dto';
import { OCCURRENCE_RULE, recordOccurrence } from './occurrence-opening.service';
import { OccurrencesReader } from './occurrences.reader';

type Act = (tx: Tx, occurrence: ActionOccurrence) => Promise<ActionOccurrence>;

const ATTESTATION = '위 내용은 사실과 다름이 없음을 확인합니다.';

/** What either side does with one occurrence: reported by the provider's manager, judged by the inspector, waived by the approver. */
@Injectable()
export class OccurrencesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: OccurrencesReader,
    private readonly deadlines: DeadlinesService,
    private readonly evidence: SubmittedEvidence,
  ) {}

  list(actor: Actor, actionId: string): Promise<OccurrencesResponse> {
    return this.transactions.read(actor, (tx) => this.reader.ofAction(tx, actionId));
  }

  get(actor: Actor, id: string): Promise<OccurrenceResponse> {
    return this.transactions.read(actor, async (tx) =>
      this.reader.respond(tx, orNotFound(await tx.find(ActionOccurrence, { id }))),
    );
  }

  report(actor: Actor, id: string, version: number, dto: ReportOccurrenceDto): Promise<OccurrenceResponse> {
    return this.act(actor, id, version, (tx, occurrence) => this.reportIn(tx, occurrence, dto));
  }

  accept(actor: Actor, id: string, version: number): Promise<OccurrenceResponse> {
    return this.act(actor, id, version, (tx, occurrence) => this.acceptIn(tx, occurrence));
  }

  sendBack(actor: Actor, id: string, version: number, reason: string): Promise<OccurrenceResponse> {
    return this.act(actor, id, version, (tx, occurrence) => this.sendBackIn(tx, occurrence, reason));
  }

  waive(actor: Actor, id: string, version: number, reason: string): Promise<OccurrenceResponse> {
    return this.act(actor, id, version, (tx, occurrence) => this.waiveIn(tx, occurrence, reason));
  }

  async reportIn(tx: Tx, occurrence: ActionOccurrence, dto: ReportOccurrenceDto): Promise<ActionOccurrence> {
    const status = await this.next(tx, occurrence, 'report', {
      heldWithinPeriod: dto.heldOn >= occurrence.periodFrom && dto.heldOn <= seoulDay(tx.now),
      evidence: dto.evidenceIds.length,
      attestationStated: dto.attested,
    });
    const report = await this.insertReport(tx, occurrence, dto);
    const reported = await tx.update(ActionOccurrence, occurrence, { status, round: report.round });
    const { receiptNo, heldOn } = report;
    await this.deadlines.satisfyIn(tx, occurrence.id, OCCURRENCE_RULE, `occurrence-report ${receiptNo}`);
    recordOccurrence(tx, reported, 'action-occurrence.reported', { receiptNo, heldOn });
    return reported;
  }

  async acceptIn(tx: Tx, occurrence: ActionOccurrence): Promise<ActionOccurrence> {
    const status = await this.next(tx, occurrence, 'accept');
    await this.judge(tx, occurrence, 'ACCEPTED', null);
    const accepted = await tx.update(ActionOccurrence, occurrence, { status });
    recordOccurrence(tx, accepted, 'action-occurrence.accepted', { round: occurrence.round });
    return accepted;
  }

  /** The date stays as it was: what was not done was not done in time. */
  async sendBackIn(tx: Tx, occurrence: ActionOccurrence, reason: string): Promise<ActionOccurrence> {
    const status = await this.next(tx, occurrence, 'return', { reasonGiven: isReason(reason) });
    await this.judge(tx, occurrence, 'RETURNED', reason);
    const returned = await tx.update(ActionOccurrence, occurrence, { status });
    await this.deadlines.reopenIn(tx, occurrence.id, OCCURRENCE_RULE, reason);
    recordOccurrence(tx, returned, 'action-occurrence.returned', { reason });
    return returned;
  }

  async waiveIn(tx: Tx, occurrence: ActionOccurrence, reason: string): Promise<ActionOccurrence> {
    const status = await this.next(tx, occurrence, 'waive', { reasonGiven: isReason(reason) });
    const waived = await tx.update(ActionOccurrence, occurrence, { status, endReason: reason });
    await this.deadlines.voidIn(tx, occurrence.id, reason);
    recordOccurrence(tx, waived, 'action-occurrence.waived', { reason });
    return waived;
  }

  /** The action is locked first, so that it is not closed while its occurrence changes. */
  private act(actor: Actor, id: string, version: number, act: Act): Promise<OccurrenceResponse> {
    return this.transactions.write(actor, async (tx) => {
      const { actionId } = orNotFound(await tx.find(ActionOccurrence, { id }));
      orNotFound(await tx.lock(CorrectiveAction, { id: actionId }));
      const occurrence = orNotFound(await tx.lock(ActionOccurrence, { id }));
      requireVersion(occurrence, version);
      return this.reader.respond(tx, await act(tx, occurrence));
    });
  }

  private async next(
    tx: Tx,
    occurrence: ActionOccurrence,
    event: ActionOccurrenceEvent,
    stated: Partial<ActionOccurrenceFacts> = {},
  ) {
    const facts = { ...(await this.reader.facts(tx, occurrence)), ...stated };
    return nextStatus(actionOccurrenceMachine, occurrence.status, event, facts);
  }

  private async insertReport(
    tx: Tx,
    occurrence: ActionOccurrence,
    { heldOn, summary, evidenceIds }: ReportOccurrenceDto,
  ): Promise<OccurrenceReport> {
    const { id: occurrenceId, caseId, providerId, round } = occurrence;
    await this.evidence.requireIn(tx, { caseId, providerId }, evidenceIds);
    const report = await tx.insert(OccurrenceReport, {
      id: tx.newId(),
      caseId,
      providerId,
      occurrenceId,
      round: round + 1,
      heldOn,
      summary,
      attestation: ATTESTATION,
      reportedBy: tx.actor.userId,
      reportedAt: tx.now,
      receiptNo: await takeReceiptNumber(tx),
    });
    const links = evidenceIds.map((evidenceId) => ({ reportId: report.id, evidenceId, caseId, providerId }));
    await tx.insertAll(OccurrenceEvidence, links);
    await this.keepIn(tx, occurrence, report, evidenceIds);
    return report;
  }

  private async keepIn(
    tx: Tx,
    { actionId, periodFrom, periodTo }: ActionOccurrence,
    report: OccurrenceReport,
    evidenceIds: readonly string[],
  ): Promise<void> {
    const { id: subjectId, caseId, providerId, receiptNo, heldOn, summary, attestation } = report;
    const { actionNo, description } = orNotFound(await tx.find(CorrectiveAction, { id: actionId }));
    await keepReceipt(tx, {
      receiptNo,
      kind: 'OCCURRENCE_REPORT',
      caseId,
      providerId,
      subjectType: 'occurrence-report',
      subjectId,
      about: `${actionNo} ${description}`,
      words: { period: { from: periodFrom, to: periodTo }, heldOn, summary, attestation },
      evidenceIds,
    });
  }

  private async judge(
    tx: Tx,
    { id: occurrenceId, caseId, providerId, round }: ActionOccurrence,
    outcome: OccurrenceJudgement['outcome'],
    reason: string | null,
  ): Promise<void> {
    const { id: reportId } = orNotFound(await tx.find(OccurrenceReport, { occurrenceId, round }));
    const judged = { outcome, reason, judgedBy: tx.actor.userId, judgedAt: tx.now };
    await tx.insert(OccurrenceJudgement, { id: tx.newId(), caseId, providerId, reportId, ...judged });
  }
}
