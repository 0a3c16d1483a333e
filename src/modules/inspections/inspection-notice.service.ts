import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import { seoulDay } from '../../domain/calendar-day';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { type Inspection, ProcedureDecision, ProcedureRequest } from '../../schema/entities';
import { CasesService } from '../cases/cases.service';
import type { ArrivalDto, DispatchDto } from '../documents/document.dto';
import { DocumentsService } from '../documents/documents.service';
import { EntryDocumentService } from './entry-document.service';
import { InspectionFactsReader } from './inspection-facts';
import { InspectionReview } from './inspection-review.service';
import { InspectionWorkflow } from './inspection-workflow.service';
import type { CancelDto, NewNoticeDto, PostponeDto } from './inspection.dto';
import { InspectionsRepository } from './inspections.repository';

/** Requests that put an inspection off when they are accepted. */
const POSTPONING_REQUESTS = ['POSTPONEMENT', 'DATE_CHANGE'] as const;

/** From the approved plan to the notice that has arrived in time. */
@Injectable()
export class InspectionNoticeService {
  constructor(
    private readonly workflow: InspectionWorkflow,
    private readonly papers: EntryDocumentService,
    private readonly documents: DocumentsService,
    private readonly inspections: InspectionsRepository,
    private readonly reader: InspectionFactsReader,
    private readonly cases: CasesService,
    private readonly review: InspectionReview,
  ) {}

  /** The approver's signature stands under the plan and under the entry document, which is numbered with it. */
  async approvePlanIn(tx: Tx, found: Inspection): Promise<Inspection> {
    const approved = await this.workflow.moveIn(tx, found, {
      event: 'approve-plan',
      patch: { planApprovedBy: tx.actor.userId, planApprovedAt: tx.now },
    });
    await this.papers.issueIn(tx, approved);
    return approved;
  }

  async sendNoticeIn(tx: Tx, found: Inspection, dto: DispatchDto): Promise<Inspection> {
    const document = await this.inspections.entryDocument(tx, found.id);
    const sent = await this.workflow.moveIn(tx, found, {
      event: 'send-notice',
      patch: { noticeMethod: dto.method, noticeRecipient: dto.recipient },
      known: { entryDocumentDispatched: document !== null },
    });
    await this.documents.dispatchIn(tx, orNotFound(document), { ...dto, providerId: found.providerId });
    return sent;
  }

  /** The arrival counts, not the dispatch; whether it came in time decides over the start (DL-01). */
  async recordArrivalIn(tx: Tx, found: Inspection, dto: ArrivalDto): Promise<Inspection> {
    const document = orNotFound(await this.inspections.entryDocument(tx, found.id));
    const delivery = await this.documents.latestDeliveryIn(tx, document.id);
    if (!delivery) throw new AppError('inspection.entry-document-not-dispatched');
    await this.documents.recordArrivalIn(tx, delivery, dto);
    const noticed = { ...found, noticeArrivedAt: dto.arrivedAt };
    const inTime = await this.reader.isNoticeInTime(tx, noticed, seoulDay(found.plannedStartAt));
    const arrived = await this.workflow.moveIn(tx, found, {
      event: 'record-notice-arrival',
      patch: { noticeArrivedAt: dto.arrivedAt, releasedAt: found.releasedAt ?? tx.now },
      known: { noticeArrived: true },
      payload: { arrivedAt: dto.arrivedAt.toISOString(), inTime },
    });
    await this.cases.releaseIn(tx, found.caseId, found.providerId);
    return arrived;
  }

  /** On a request that was accepted, on a ground of the ministry's own, or because the notice came too late. */
  async postponeIn(tx: Tx, found: Inspection, dto: PostponeDto): Promise<Inspection> {
    const { reason, procedureRequestId, ministryGround } = dto;
    if (procedureRequestId !== undefined) await this.requireAccepted(tx, found, procedureRequestId);
    return this.workflow.moveIn(tx, found, {
      event: 'postpone',
      reason,
      known: { postponementAccepted: procedureRequestId !== undefined || ministryGround !== undefined },
      payload: { procedureRequestId: procedureRequestId ?? null, ministryGround: ministryGround ?? null },
    });
  }

  private async requireAccepted(tx: Tx, { id: inspectionId }: Inspection, requestId: string): Promise<void> {
    const request = await tx.find(ProcedureRequest, { id: requestId, inspectionId, kind: [...POSTPONING_REQUESTS] });
    const made = request && (await tx.find(ProcedureDecision, { requestId }));
    if (!made?.decision || made.decision === 'REJECTED') throw new AppError('inspection.request-not-accepted');
  }

  /** New days need a new notice: its own document, and an arrival of its own. */
  async sendNewNoticeIn(
    tx: Tx,
    found: Inspection,
    { plannedStartAt, plannedEndOn, ...dispatch }: NewNoticeDto,
  ): Promise<Inspection> {
    const begins = seoulDay(plannedStartAt);
    if (plannedEndOn < begins) throw new AppError('inspection.ends-before-start');
    await this.reader.noticeDays(tx, found.noticeDays, begins);
    const renewed = await this.workflow.moveIn(tx, found, {
      event: 'send-new-notice',
      patch: {
        plannedStartAt,
        plannedEndOn,
        noticeArrivedAt: null,
        noticeMethod: dispatch.method,
        noticeRecipient: dispatch.recipient,
      },
      payload: { plannedStartAt: plannedStartAt.toISOString() },
    });
    const document = await this.papers.issueIn(tx, renewed);
    await this.documents.dispatchIn(tx, document, { ...dispatch, providerId: found.providerId });
    return renewed;
  }

  async cancelIn(tx: Tx, found: Inspection, { reason, notice }: CancelDto): Promise<Inspection> {
    const cancelled = await this.workflow.moveIn(tx, found, {
      event: 'cancel',
      reason,
      patch: { cancelReason: reason },
      known: { noticeArrived: found.noticeArrivedAt !== null, cancellationNoticeDispatched: notice !== undefined },
    });
    await this.review.withdrawIn(tx, found, reason);
    if (!notice) return cancelled;
    const document = await this.papers.issueCancellationIn(tx, cancelled, reason);
    await this.documents.dispatchIn(tx, document, { ...notice, providerId: found.providerId });
    return cancelled;
  }
}
