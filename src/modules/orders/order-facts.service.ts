import { Injectable } from '@nestjs/common';
import { MIN_OPINION_DAYS, type OrderFacts } from '../../domain/order';
import type { Tx } from '../../platform/database/tx';
import type { Order } from '../../schema/entities';
import { ApprovalLines } from '../review-rounds/approval-lines.service';
import { OrdersRepository } from './orders.repository';

/** What the guards of an order's moves are judged by. */
@Injectable()
export class OrderFactsReader {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly lines: ApprovalLines,
  ) {}

  /** What a request itself states or brings about, such as an arrival and its proof, is taken as given here. */
  async read(tx: Tx, order: Order): Promise<OrderFacts> {
    const counts = await this.orders.counts(tx, order.id);
    return {
      reasonGiven: true,
      ...(await this.lines.standingIn(tx, order.id, 'order', order.instrumentType)),
      instrumentType: order.instrumentType,
      actorIsAuthor: order.authorId === tx.actor.userId,
      legalBasisStated: order.legalBasisId !== null,
      requirements: counts.requirements,
      requirementsWithoutCriteria: counts.requirementsWithoutCriteria,
      requirementsWithoutDueSpec: 0,
      priorNoticeDispatched: true,
      priorNoticeExemptionRecorded: order.priorNoticeExempt,
      priorNoticeArrived: true,
      opinionWindowDays: counts.windowDays ?? MIN_OPINION_DAYS,
      opinionWindowElapsed: counts.windowElapsed,
      allOpinionsIn: counts.opinionsIn > 0,
      opinionRoundHeld: counts.roundHeld,
      opinionsWithoutConsideration: counts.opinionsOpen,
      remedyTextPresent: counts.remedyTextInForce,
      officerContactPresent: order.officerContact.trim() !== '',
      caseReferredToCommittee: counts.referredToCommittee,
      committeeResolutionAttached: counts.resolutionAttached,
      documentNumbered: order.documentId !== null,
      recipientAddressConfirmed: true,
      arrivalRecorded: true,
      serviceFailureRecorded: true,
      publicNoticePosted: true,
      publicNoticeDaysElapsed: Number.MAX_SAFE_INTEGER,
      requirementsComplied: counts.requirementsComplied,
      dueDayPassed: counts.dueDayPassed,
      unsettledActions: counts.unsettledActions,
      openProceedings: counts.openProceedings,
      stayOrderRecorded: true,
      stayEnded: true,
      statusBeforeStay: 'DELIVERED',
      replacingOrderApproved: counts.replacingOrderApproved,
      revocationNoticeApproved: true,
    };
  }
}
