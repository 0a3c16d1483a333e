import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { type AppealEvent, type AppealFacts, appealMachine } from '../../domain/appeal';
import { addDays, parseDay, seoulDay } from '../../domain/calendar-day';
import { isReason } from '../../domain/reason';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import { nextStatus } from '../../platform/http/moves';
import { Appeal, AppealDecision, Case, Evidence, Provider } from '../../schema/entities';
import { DeadlinesService } from '../deadlines/deadlines.service';
import type { ArrivalDto } from '../documents/document.dto';
import { DocumentsService } from '../documents/documents.service';
import { ANSWER_RULE, RULES_AFTER_ANSWER } from './appeal-clocks';
import type { AppealResponse, DecideAppealDto, ExtendAppealDto } from './appeal.dto';
import { answerContent } from './appeal-letter';
import { factsOf } from './appeal.response';
import { AppealsRepository } from './appeals.repository';
import { AppealsService } from './appeals.service';

interface AppealMove {
  readonly event: AppealEvent;
  readonly reason?: string;
  readonly known?: Partial<AppealFacts>;
  readonly patch?: Partial<Appeal>;
  readonly payload?: Readonly<Record<string, unknown>>;
}

/** Moves an appeal along its table, from its review to the answer that arrives. */
@Injectable()
export class AppealWorkflow {
  constructor(
    private readonly transactions: Transactions,
    private readonly appeals: AppealsRepository,
    private readonly service: AppealsService,
    private readonly deadlines: DeadlinesService,
    private readonly documents: DocumentsService,
  ) {}

  accept(actor: Actor, id: string, version: number): Promise<AppealResponse> {
    const patch = (tx: Tx) => ({ acceptedBy: tx.actor.userId, acceptedAt: tx.now });
    return this.act(actor, id, version, (tx, appeal) => this.moveIn(tx, appeal, { event: 'accept', patch: patch(tx) }));
  }

  extend(actor: Actor, id: string, version: number, dto: ExtendAppealDto): Promise<AppealResponse> {
    return this.act(actor, id, version, (tx, appeal) => this.extendIn(tx, appeal, dto));
  }

  decide(actor: Actor, id: string, version: number, dto: DecideAppealDto): Promise<AppealResponse> {
    return this.act(actor, id, version, (tx, appeal) => this.decideIn(tx, appeal, dto));
  }

  recordArrival(actor: Actor, id: string, version: number, dto: ArrivalDto): Promise<AppealResponse> {
    return this.act(actor, id, version, (tx, appeal) => this.recordArrivalIn(tx, appeal, dto));
  }

  withdraw(actor: Actor, id: string, version: number, reason: string): Promise<AppealResponse> {
    return this.act(actor, id, version, (tx, appeal) => this.withdrawIn(tx, appeal, reason));
  }

  /** Counted from the day after the present last day (행정기본법 §36②). */
  async extendIn(tx: Tx, appeal: Appeal, { days, reason }: ExtendAppealDto): Promise<Appeal> {
    const { answer } = await this.appeals.parts(tx, appeal.id);
    const extended = await this.moveIn(tx, appeal, {
      event: 'extend',
      reason,
      known: { extensionDaysStated: days },
      patch: {
        extendedBy: tx.actor.userId,
        extendedAt: tx.now,
        extensionDays: days,
        extensionReason: reason,
      },
      payload: { days },
    });
    if (answer?.dueOn) {
      const date = addDays(parseDay(answer.dueOn), days);
      await this.deadlines.reviseIn(tx, answer, {
        reasonCode: 'EXTENSION',
        reason: `${days}일 연장(만료일의 다음 날부터): ${reason}`,
        spec: { kind: 'FIXED', date, roll: true },
      });
    }
    return extended;
  }

  async decideIn(tx: Tx, appeal: Appeal, dto: DecideAppealDto): Promise<Appeal> {
    const { decision, reason } = dto;
    await this.requireMove(tx, appeal, 'decide', reason);
    const source = appeal.kind === 'OBJECTION' ? await this.answer(tx, appeal, dto) : await this.paper(tx, appeal, dto);
    const { id: appealId, caseId, providerId } = appeal;
    await tx.insert(AppealDecision, {
      id: tx.newId(),
      appealId,
      caseId,
      providerId,
      decision,
      reasons: reason,
      decidedBy: tx.actor.userId,
      decidedAt: tx.now,
      ...source,
    });
    await this.deadlines.satisfyIn(tx, appeal.id, ANSWER_RULE, `appeal ${appeal.receiptNo}`);
    return this.moveIn(tx, appeal, { event: 'decide', reason, payload: { decision } });
  }

  /** The answer has reached the party: it reads it, and its ways to the tribunal and the court count from here. */
  async recordArrivalIn(tx: Tx, appeal: Appeal, dto: ArrivalDto): Promise<Appeal> {
    const { decision, order } = await this.appeals.parts(tx, appeal.id);
    const delivery = decision?.documentId && (await this.documents.latestDeliveryIn(tx, decision.documentId));
    if (!decision || !delivery) throw new AppError('appeal.no-answer-sent');
    await this.documents.recordArrivalIn(tx, delivery, dto);
    await tx.update(AppealDecision, decision, { notifiedAt: dto.arrivedAt, releasedAt: tx.now });
    for (const [ruleId, titleKo, titleEn] of RULES_AFTER_ANSWER)
      await this.deadlines.openIn(tx, {
        caseId: appeal.caseId,
        providerId: appeal.providerId,
        ruleId,
        subjectType: 'appeal',
        subjectId: appeal.id,
        bound: 'PROVIDER',
        titleKo: `${titleKo}(이의신청 결과 통지 뒤): ${order.title}`,
        titleEn: `${titleEn} after the answer on ${order.orderNo}`,
        triggerKind: 'OBJECTION_ANSWERED',
        triggerAt: seoulDay(dto.arrivedAt),
        spec: null,
        released: true,
      });
    record(tx, appeal, 'appeal.notified', { arrivedAt: dto.arrivedAt.toISOString(), proof: dto.proof });
    return tx.find(Appeal, { id: appeal.id }).then(orNotFound);
  }

  async withdrawIn(tx: Tx, appeal: Appeal, reason: string): Promise<Appeal> {
    const withdrawn = await this.moveIn(tx, appeal, {
      event: 'withdraw',
      reason,
      patch: { withdrawnAt: tx.now, withdrawalReason: reason },
    });
    await this.deadlines.satisfyIn(tx, appeal.id, ANSWER_RULE, `appeal ${appeal.receiptNo} withdrawn`);
    return withdrawn;
  }

  /** A numbered letter, written by whoever reviewed the objection and approved by whoever decides. */
  private async answer(tx: Tx, appeal: Appeal, { decision, reason, dispatch }: DecideAppealDto) {
    if (dispatch === undefined) throw new AppError('appeal.dispatch-missing');
    const { order, sanction } = await this.appeals.parts(tx, appeal.id);
    const provider = orNotFound(await tx.find(Provider, { id: appeal.providerId }));
    const document = await this.documents.issueIn(tx, {
      caseId: appeal.caseId,
      providerId: appeal.providerId,
      type: 'APPEAL_DECISION',
      subjectType: 'appeal',
      subjectId: appeal.id,
      title: `이의신청 결과 통지: ${order.title}`.slice(0, 200),
      departmentCode: orNotFound(await tx.find(Case, { id: appeal.caseId })).departmentCode,
      authorId: appeal.acceptedBy ?? order.authorId,
      snapshot: (issued) => answerContent({ appeal, order, sanction, provider, decision, reasons: reason }, issued),
    });
    await this.documents.dispatchIn(tx, document, { ...dispatch, providerId: appeal.providerId });
    return { documentId: document.id, decidedOn: seoulDay(tx.now) };
  }

  private async paper(tx: Tx, appeal: Appeal, { paperEvidenceId, decidedOn }: DecideAppealDto) {
    if (paperEvidenceId === undefined) throw new AppError('appeal.paper-missing');
    const paper = await tx.find(Evidence, { id: paperEvidenceId, caseId: appeal.caseId });
    if (!paper) throw new AppError('appeal.paper-missing');
    return { paperEvidenceId, decidedOn: decidedOn ?? seoulDay(tx.now), releasedAt: tx.now };
  }

  private async requireMove(tx: Tx, appeal: Appeal, event: AppealEvent, reason: string): Promise<void> {
    const facts = factsOf(await this.appeals.parts(tx, appeal.id), tx.actor);
    nextStatus(appealMachine, appeal.status, event, { ...facts, reasonGiven: isReason(reason) });
  }

  private async moveIn(
    tx: Tx,
    appeal: Appeal,
    { event, reason, known = {}, patch = {}, payload = {} }: AppealMove,
  ): Promise<Appeal> {
    const facts = factsOf(await this.appeals.parts(tx, appeal.id), tx.actor);
    const status = nextStatus(appealMachine, appeal.status, event, {
      ...facts,
      reasonGiven: isReason(reason),
      ...known,
    });
    const moved = await tx.update(Appeal, appeal, { status, ...patch });
    record(tx, moved, EVENT_TYPES[event], { from: appeal.status, to: status, reason: reason ?? null, ...payload });
    return moved;
  }

  private act(
    actor: Actor,
    id: string,
    version: number,
    move: (tx: Tx, appeal: Appeal) => Promise<Appeal>,
  ): Promise<AppealResponse> {
    return this.transactions.write(actor, async (tx) => {
      const appeal = await this.appeals.lock(tx, id);
      requireVersion(appeal, version);
      await move(tx, appeal);
      return this.service.respond(tx, id);
    });
  }
}

const EVENT_TYPES: Record<AppealEvent, string> = {
  accept: 'appeal.accepted',
  extend: 'appeal.extended',
  decide: 'appeal.decided',
  withdraw: 'appeal.withdrawn',
};

function record(tx: Tx, { id, caseId, providerId }: Appeal, type: string, payload: Record<string, unknown>): void {
  tx.record({ type, subjectType: 'appeal', subjectId: id, caseId, providerId, payload });
}
