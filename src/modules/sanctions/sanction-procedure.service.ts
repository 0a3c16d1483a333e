import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { seoulDay, startOfSeoulDay } from '../../domain/calendar-day';
import { specOfRule } from '../../domain/deadline-rule';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { type Delivery, Sanction } from '../../schema/entities';
import type { ArrivalDto } from '../documents/document.dto';
import { DeadlinesRepository } from '../deadlines/deadlines.repository';
import { FINE_PAYMENT_RULE } from '../deadlines/policy-rules';
import { DocumentsService } from '../documents/documents.service';
import { RemedyClocks } from '../orders/remedy-clocks.service';
import type { DecideSanctionDto, SanctionNoticeDto, SanctionResponse } from './sanction.dto';
import { decisionWords, noticeWords, SanctionLetters } from './sanction-letters.service';
import { SanctionMoves } from './sanction-moves.service';
import { SanctionsRepository } from './sanctions.repository';

const SURCHARGE_PAYMENT_RULE = 'DL-18';

/** From the prior notice to the notice of the decision; every clock starts with an arrival, none with a dispatch. */
@Injectable()
export class SanctionProcedure {
  constructor(
    private readonly moves: SanctionMoves,
    private readonly letters: SanctionLetters,
    private readonly sanctions: SanctionsRepository,
    private readonly documents: DocumentsService,
    private readonly rights: RemedyClocks,
    private readonly rules: DeadlinesRepository,
  ) {}

  sendPriorNotice(actor: Actor, id: string, version: number, dto: SanctionNoticeDto): Promise<SanctionResponse> {
    return this.moves.act(actor, id, version, (tx, sanction) => this.sendPriorNoticeIn(tx, sanction, dto));
  }

  openOpinionPeriod(actor: Actor, id: string, version: number, dto: ArrivalDto): Promise<SanctionResponse> {
    return this.moves.act(actor, id, version, (tx, sanction) => this.openOpinionPeriodIn(tx, sanction, dto));
  }

  decide(actor: Actor, id: string, version: number, dto: DecideSanctionDto): Promise<SanctionResponse> {
    return this.moves.act(actor, id, version, (tx, sanction) => this.decideIn(tx, sanction, dto));
  }

  recordArrival(actor: Actor, id: string, version: number, dto: ArrivalDto): Promise<SanctionResponse> {
    return this.moves.act(actor, id, version, (tx, sanction) => this.recordArrivalIn(tx, sanction, dto));
  }

  async sendPriorNoticeIn(tx: Tx, sanction: Sanction, dto: SanctionNoticeDto): Promise<Sanction> {
    const { opinionDays, ...dispatch } = dto;
    const known = { opinionWindowDays: opinionDays };
    await this.moves.requireMove(tx, sanction, { event: 'send-prior-notice', known });
    const parts = await this.sanctions.parts(tx, sanction.id);
    const notice = await this.letters.sendIn(tx, parts, {
      type: 'SANCTION_PRIOR_NOTICE',
      title: '과태료·과징금 사전통지',
      dispatch,
      words: noticeWords(parts, opinionDays),
    });
    return this.moves.moveIn(tx, sanction, {
      event: 'send-prior-notice',
      known,
      patch: { opinionDays, noticeDocumentId: notice.id },
      payload: { documentNo: notice.documentNo, opinionDays },
    });
  }

  async openOpinionPeriodIn(tx: Tx, sanction: Sanction, dto: ArrivalDto): Promise<Sanction> {
    await this.moves.requireMove(tx, sanction, { event: 'open-opinion-period' });
    await this.documents.recordArrivalIn(tx, await this.latest(tx, sanction.noticeDocumentId), dto);
    const noticeArrivedOn = seoulDay(dto.arrivedAt);
    const opinionDueOn = await this.moves.startIn(tx, sanction, {
      ruleId: 'DL-05',
      bound: 'PROVIDER',
      titleKo: `제재 의견제출: ${sanction.sanctionNo}`,
      titleEn: `Opinion on ${sanction.sanctionNo}`,
      triggerKind: 'PRIOR_NOTICE_ARRIVED',
      triggerAt: noticeArrivedOn,
      spec: { kind: 'PERIOD', amount: sanction.opinionDays ?? 0, unit: 'DAYS', direction: 'FORWARD' },
    });
    return this.moves.moveIn(tx, sanction, {
      event: 'open-opinion-period',
      patch: { noticeArrivedOn, opinionDueOn, releasedAt: tx.now },
      payload: { noticeArrivedOn, opinionDueOn },
    });
  }

  async decideIn(tx: Tx, sanction: Sanction, dto: DecideSanctionDto): Promise<Sanction> {
    const { dispatch, reason, consideration, considerationReason } = dto;
    const parts = await this.sanctions.parts(tx, sanction.id);
    const isReasoned = consideration === 'REFLECTED' || considerationReason !== undefined;
    const opinionConsideredStated = parts.opinion?.kind !== 'OPINION' || (consideration !== undefined && isReasoned);
    const known = { opinionConsideredStated };
    await this.moves.requireMove(tx, sanction, { event: 'decide', known });
    const daysToPay = await this.daysToPay(tx, sanction);
    const letter = await this.letters.sendIn(tx, parts, {
      type: 'SANCTION_NOTICE',
      title: '과태료·과징금 부과 통지',
      dispatch,
      words: decisionWords(
        parts,
        {
          reason,
          consideration: consideration ?? null,
          considerationReason: considerationReason ?? null,
        },
        daysToPay,
      ),
    });
    await this.moves.endClocksIn(tx, sanction, '의견 없이 기한이 지남', 'DL-05');
    return this.moves.moveIn(tx, sanction, {
      event: 'decide',
      known,
      patch: { decisionDocumentId: letter.id, decidedBy: tx.actor.userId, decidedAt: tx.now },
      payload: { documentNo: letter.documentNo, amount: sanction.amount, reason, consideration: consideration ?? null },
    });
  }

  /** The party has the notice: it owes from here, and its way to contest counts from here. */
  async recordArrivalIn(tx: Tx, sanction: Sanction, dto: ArrivalDto): Promise<Sanction> {
    await this.moves.requireMove(tx, sanction, { event: 'record-arrival' });
    await this.documents.recordArrivalIn(tx, await this.latest(tx, sanction.decisionDocumentId), dto);
    const notifiedOn = seoulDay(dto.arrivedAt);
    const paymentDueOn = await this.startPayment(tx, sanction, notifiedOn);
    await this.moves.meetIn(tx, sanction, 'DL-30');
    return this.moves.moveIn(tx, sanction, {
      event: 'record-arrival',
      patch: { notifiedOn, paymentDueOn },
      payload: { notifiedOn, paymentDueOn },
    });
  }

  private async startPayment(
    tx: Tx,
    sanction: Sanction,
    notifiedOn: ReturnType<typeof seoulDay>,
  ): Promise<string | null> {
    const payment = {
      bound: 'PROVIDER',
      titleKo: `납부: ${sanction.sanctionNo}`,
      titleEn: `Payment of ${sanction.sanctionNo}`,
      triggerKind: 'SANCTION_NOTICE_ARRIVED',
      triggerAt: notifiedOn,
    } as const;
    if (sanction.kind === 'SURCHARGE') {
      await this.rights.openForIn(
        tx,
        { ...sanction, subjectType: 'sanction', orderNo: sanction.sanctionNo },
        startOfSeoulDay(notifiedOn),
      );
      return this.moves.startIn(tx, sanction, { ruleId: 'DL-18', ...payment });
    }
    await this.moves.startIn(tx, sanction, {
      ...payment,
      ruleId: 'DL-21',
      titleKo: `과태료 이의제기: ${sanction.sanctionNo}`,
      titleEn: `Objection to the fine ${sanction.sanctionNo}`,
    });
    const rule = await this.rules.rule(tx, FINE_PAYMENT_RULE, notifiedOn);
    return this.moves.startIn(tx, sanction, {
      ...payment,
      ruleId: 'BY_ORDER',
      spec: specOfRule(rule),
      printedPhrase: `통지를 받은 날부터 ${rule.amount}일 이내`,
    });
  }

  /** @throws DomainError `deadline-rule.not-in-force`. */
  private async daysToPay(tx: Tx, { kind }: Sanction): Promise<number> {
    const id = kind === 'FINE' ? FINE_PAYMENT_RULE : SURCHARGE_PAYMENT_RULE;
    const { amount } = await this.rules.rule(tx, id, seoulDay(tx.now));
    return orNotFound(amount);
  }

  private async latest(tx: Tx, documentId: string | null): Promise<Delivery> {
    if (documentId === null) throw new AppError('sanction.move-not-allowed');
    return orNotFound(await this.documents.latestDeliveryIn(tx, documentId));
  }
}
