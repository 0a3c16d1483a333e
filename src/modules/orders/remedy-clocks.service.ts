import { Injectable } from '@nestjs/common';
import { seoulDay } from '../../domain/calendar-day';
import { DomainError } from '../../domain/domain-error';
import { instrumentOf } from '../../domain/instrument';
import type { Tx } from '../../platform/database/tx';
import type { Order } from '../../schema/entities';
import { DeadlinesService } from '../deadlines/deadlines.service';

/** Ways to contest a disposition, each with the period that its arrival starts (행정기본법 §36, 행정심판법 §27, 행정소송법 §20). */
const RIGHTS = [
  ['DL-15', '이의신청', 'Objection'],
  ['DL-17A', '행정심판 청구(안 날부터)', 'Administrative appeal, from knowledge'],
  ['DL-17B', '행정심판 청구(있었던 날부터)', 'Administrative appeal, from the disposition'],
  ['DL-17C', '행정소송 제기(안 날부터)', 'Lawsuit, from knowledge'],
  ['DL-17D', '행정소송 제기(있은 날부터)', 'Lawsuit, from the disposition'],
] as const;

/** The law of that day knew no such period. A year whose holidays are not known takes no right away: it waits for its date. */
const NOT_YET_LAW = ['deadline-rule.not-in-force', 'deadline-rule.not-found'];

/** What the rights are given against. */
export interface Disposition {
  readonly subjectType: string;
  readonly id: string;
  readonly caseId: string;
  readonly providerId: string;
  readonly title: string;
  readonly orderNo: string;
}

/** Opens the periods of the rights that a disposition gives. They bind nobody: what passes is the right. */
@Injectable()
export class RemedyClocks {
  constructor(private readonly deadlines: DeadlinesService) {}

  async openIn(tx: Tx, order: Order, arrivedAt: Date): Promise<void> {
    if (!instrumentOf(order.instrumentType).isDisposition) return;
    await this.openForIn(tx, { ...order, subjectType: 'order' }, arrivedAt);
  }

  async openForIn(tx: Tx, disposition: Disposition, arrivedAt: Date): Promise<void> {
    for (const right of RIGHTS) await this.openOne(tx, disposition, arrivedAt, right);
  }

  private async openOne(
    tx: Tx,
    { subjectType, id, caseId, providerId, title, orderNo }: Disposition,
    arrivedAt: Date,
    [ruleId, ko, en]: (typeof RIGHTS)[number],
  ): Promise<void> {
    try {
      await this.deadlines.openOrAwaitIn(tx, {
        caseId,
        providerId,
        ruleId,
        subjectType,
        subjectId: id,
        bound: 'PROVIDER',
        titleKo: `${ko}: ${title}`,
        titleEn: `${en}: ${orderNo}`,
        triggerKind: 'ORDER_ARRIVED',
        triggerAt: seoulDay(arrivedAt),
        spec: null,
        released: true,
      });
    } catch (error) {
      if (!(error instanceof DomainError) || !NOT_YET_LAW.includes(error.code)) throw error;
    }
  }
}
