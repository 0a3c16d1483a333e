import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import type { DraftStep } from '../../domain/approval-line';
import { seoulDay } from '../../domain/calendar-day';
import { type InspectionEvent, type InspectionFacts, inspectionMachine } from '../../domain/inspection';
import { isReason } from '../../domain/reason';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import { nextStatus } from '../../platform/http/moves';
import {
  Inspection,
  InspectionRefusal,
  InspectionSession,
  ScopeExtension,
  SessionAttendee,
} from '../../schema/entities';
import { CasesService } from '../cases/cases.service';
import { DocumentsService } from '../documents/documents.service';
import { earliest, InspectionFactsReader } from './inspection-facts';
import { InspectionReview } from './inspection-review.service';
import type {
  InspectionResponse,
  RefusalDto,
  ScopeExtensionDto,
  StartReportDto,
  WriteReportDto,
} from './inspection.dto';
import { InspectionsRepository } from './inspections.repository';
import { InspectionsService } from './inspections.service';

export interface InspectionMove {
  readonly event: InspectionEvent;
  readonly reason?: string;
  /** What changes with the status. */
  readonly patch?: { readonly [P in keyof Inspection]?: Inspection[P] | undefined };
  /** What the request states, in place of what is on record. */
  readonly known?: Partial<InspectionFacts>;
  /** Facts for the audit beside the statuses and the reason. */
  readonly payload?: Readonly<Record<string, unknown>>;
}

type Act = (tx: Tx, inspection: Inspection) => Promise<unknown>;

/** Moves an inspection along its table: the work on site and the report. */
@Injectable()
export class InspectionWorkflow {
  constructor(
    private readonly transactions: Transactions,
    private readonly inspections: InspectionsRepository,
    private readonly service: InspectionsService,
    private readonly reader: InspectionFactsReader,
    private readonly cases: CasesService,
    private readonly documents: DocumentsService,
    private readonly review: InspectionReview,
  ) {}

  /** Locks the inspection at the version that was read, acts and answers with what it is then. */
  act(actor: Actor, id: string, version: number, work: Act): Promise<InspectionResponse> {
    return this.transactions.write(actor, async (tx) => {
      const found = await this.inspections.lock(tx, id);
      requireVersion(found, version);
      await work(tx, found);
      return this.service.respond(tx, id);
    });
  }

  async moveIn(
    tx: Tx,
    found: Inspection,
    { event, reason, patch, known, payload }: InspectionMove,
  ): Promise<Inspection> {
    const facts = await this.reader.facts(tx, found, { reasonGiven: isReason(reason), ...known });
    const status = nextStatus(inspectionMachine, found.status, event, facts);
    const moved = await tx.update(Inspection, found, { ...patch, status });
    tx.record({
      type: `inspection.${event}`,
      subjectType: 'inspection',
      subjectId: found.id,
      caseId: found.caseId,
      providerId: found.providerId,
      payload: { from: found.status, to: status, reason: reason ?? null, ...payload },
    });
    return moved;
  }

  /** From here on the work is under way; an urgent inspection becomes known to the respondent by the paper handed over. */
  async startIn(tx: Tx, found: Inspection): Promise<Inspection> {
    const sessions = await tx.list(InspectionSession, { inspectionId: found.id }, { onDate: 'ASC' });
    const begins = earliest(
      seoulDay(found.plannedStartAt),
      seoulDay(tx.now),
      ...sessions.map((session) => seoulDayOf(session)),
    );
    const started = await this.moveIn(tx, found, {
      event: 'start',
      known: { noticePeriodSatisfied: await this.reader.isNoticeInTime(tx, found, begins) },
      patch: { releasedAt: found.releasedAt ?? tx.now },
    });
    const [first] = sessions.filter((session) => session.entryDocumentHandedAt !== null);
    if (found.noticeArrivedAt === null && first) await this.deliverByHand(tx, found, first);
    await this.cases.releaseIn(tx, found.caseId, found.providerId);
    return started;
  }

  /** @throws AppError `inspection.time-in-future` */
  async extendIn(tx: Tx, found: Inspection, dto: ScopeExtensionDto): Promise<ScopeExtension> {
    if (dto.toldAt > tx.now) throw new AppError('inspection.time-in-future');
    if (dto.kind === 'PERIOD' && !dto.extendedUntil) throw new AppError('inspection.extension-without-day');
    await this.moveIn(tx, found, {
      event: dto.kind === 'SCOPE' ? 'extend-scope' : 'extend-period',
      reason: dto.reason,
      payload: { added: dto.added, toldAt: dto.toldAt.toISOString() },
    });
    return tx.insert(ScopeExtension, {
      id: tx.newId(),
      caseId: found.caseId,
      inspectionId: found.id,
      ...dto,
      recordedBy: tx.actor.userId,
    });
  }

  async recordRefusalIn(tx: Tx, found: Inspection, dto: RefusalDto): Promise<Inspection> {
    if (dto.refusedAt > tx.now) throw new AppError('inspection.time-in-future');
    await tx.insert(InspectionRefusal, {
      id: tx.newId(),
      caseId: found.caseId,
      inspectionId: found.id,
      ...dto,
      recordedBy: tx.actor.userId,
    });
    return this.moveIn(tx, found, {
      event: 'record-refusal',
      reason: dto.reason,
      payload: { what: dto.what, refusedBy: dto.refusedBy },
    });
  }

  startReportIn(tx: Tx, found: Inspection, { conclusion, ...elements }: StartReportDto): Promise<Inspection> {
    const patch = { ...elements, reportConclusion: conclusion, reportAuthorId: tx.actor.userId };
    return this.moveIn(tx, found, {
      event: 'start-report',
      patch,
      payload: { conclusion: conclusion ?? null, ...elements },
    });
  }

  /** The report is written while the inspection is in REPORTING; what the plan already says is not written again. */
  async writeReportIn(tx: Tx, found: Inspection, { conclusion, ...elements }: WriteReportDto): Promise<Inspection> {
    if (found.status !== 'REPORTING') throw new AppError('inspection.not-reporting');
    const written = await tx.update(Inspection, found, {
      ...elements,
      reportConclusion: conclusion,
      reportAuthorId: tx.actor.userId,
    });
    tx.record({
      type: 'inspection.report-written',
      subjectType: 'inspection',
      subjectId: found.id,
      caseId: found.caseId,
      providerId: found.providerId,
      payload: { conclusion, ...elements },
    });
    return written;
  }

  async submitReportIn(tx: Tx, found: Inspection, line?: readonly DraftStep[]): Promise<Inspection> {
    const submitted = await this.moveIn(tx, found, { event: 'submit-report' });
    await this.review.submitIn(tx, submitted, line);
    return submitted;
  }

  async returnReportIn(tx: Tx, found: Inspection, reason: string): Promise<Inspection> {
    const returned = await this.moveIn(tx, found, { event: 'return-report', reason });
    await this.review.returnIn(tx, found, reason);
    return returned;
  }

  /** Freezes the inspection with its sessions, extensions and refusals. */
  async approveReportIn(tx: Tx, found: Inspection): Promise<Inspection> {
    await this.requireMove(tx, found, 'approve-report');
    await this.review.approveIn(tx, found);
    return this.moveIn(tx, found, {
      event: 'approve-report',
      patch: { reportApprovedBy: tx.actor.userId, reportApprovedAt: tx.now, frozenAt: tx.now },
    });
  }

  private async requireMove(tx: Tx, found: Inspection, event: InspectionEvent): Promise<void> {
    nextStatus(inspectionMachine, found.status, event, await this.reader.facts(tx, found));
  }

  private async deliverByHand(tx: Tx, found: Inspection, session: InspectionSession): Promise<void> {
    const document = await this.inspections.entryDocument(tx, found.id);
    if (!document || document.status !== 'APPROVED') return;
    const recipient = await tx.find(SessionAttendee, { sessionId: session.id, side: 'PROVIDER' });
    const delivery = await this.documents.dispatchIn(tx, document, {
      providerId: found.providerId,
      method: 'HAND',
      address: session.site,
      recipient: recipient?.name ?? recipient?.title ?? '현장 책임자',
    });
    const handedAt = session.entryDocumentHandedAt?.toISOString() ?? '';
    await this.documents.recordArrivalIn(tx, delivery, { arrivedAt: tx.now, proof: `현장 교부 ${handedAt}` });
  }
}

function seoulDayOf({ onDate }: InspectionSession) {
  return onDate as ReturnType<typeof seoulDay>;
}
