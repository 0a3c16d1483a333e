import { Injectable } from '@nestjs/common';
import { type CalendarDay, compareDays, parseDay, seoulDay } from '../../domain/calendar-day';
import { type InformationRequestFacts, MIN_SUBMISSION_DAYS } from '../../domain/information-request';
import type { Tx } from '../../platform/database/tx';
import type { Deadline, InformationRequest } from '../../schema/entities';
import { type AnySpec, DeadlineCalculator } from '../deadlines/deadline-calculator.service';
import { DeadlinesService } from '../deadlines/deadlines.service';
import { PERIOD_RULE } from './information-request.parts';

/** The days to submit: seven at least (DL-26), counted from the arrival and never from the day of the letter. */
@Injectable()
export class InformationRequestPeriod {
  constructor(
    private readonly calculator: DeadlineCalculator,
    private readonly deadlines: DeadlinesService,
  ) {}

  /** Whether the period is too short if the letter went out today. */
  async facts(tx: Tx, request: InformationRequest): Promise<Pick<InformationRequestFacts, 'periodTooShort'>> {
    if (request.status !== 'DRAFT') return { periodTooShort: false };
    if (request.periodDays !== null) return { periodTooShort: request.periodDays < MIN_SUBMISSION_DAYS };
    return { periodTooShort: await this.isTooEarly(tx, request, seoulDay(tx.now)) };
  }

  /** A letter that arrived late takes no day away: a date fewer than seven days ahead gives way to the seven days. */
  async openIn(tx: Tx, request: InformationRequest, arrivedAt: Date): Promise<Deadline> {
    const arrival = seoulDay(arrivedAt);
    return this.deadlines.openIn(tx, {
      caseId: request.caseId,
      providerId: request.providerId,
      ruleId: PERIOD_RULE,
      subjectType: 'information-request',
      subjectId: request.id,
      bound: 'PROVIDER',
      titleKo: `자료 제출: ${request.title}`,
      titleEn: `Materials for ${request.requestNo}`,
      triggerKind: 'INFORMATION_REQUEST_ARRIVED',
      triggerAt: arrival,
      spec: await this.specOf(tx, request, arrival),
      released: true,
    });
  }

  private async specOf(tx: Tx, request: InformationRequest, arrival: CalendarDay): Promise<AnySpec | null> {
    const { periodDays, fixedDueOn, urgentReason } = request;
    if (fixedDueOn === null)
      return { kind: 'PERIOD', amount: periodDays ?? MIN_SUBMISSION_DAYS, unit: 'DAYS', direction: 'FORWARD' };
    if (urgentReason === null && (await this.isTooEarly(tx, request, arrival))) return null;
    return { kind: 'FIXED', date: parseDay(fixedDueOn) };
  }

  private async isTooEarly(tx: Tx, { fixedDueOn }: InformationRequest, from: CalendarDay): Promise<boolean> {
    if (fixedDueOn === null) return false;
    const { deadline } = await this.calculator.computeIn(tx, PERIOD_RULE, null, from);
    return deadline.rawDueOn !== null && compareDays(parseDay(fixedDueOn), deadline.rawDueOn) < 0;
  }
}
