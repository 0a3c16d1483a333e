import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { appealMachine } from '../../domain/appeal';
import { parseDay, seoulDay } from '../../domain/calendar-day';
import { enumerationLabel } from '../../domain/labels';
import { create } from '../../domain/state-machine';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { Appeal, AppealEvidence, Order, Sanction } from '../../schema/entities';
import { CasesRepository } from '../cases/cases.repository';
import { DeadlinesService } from '../deadlines/deadlines.service';
import { SubmittedEvidence } from '../evidence/submitted-evidence.service';
import { keepReceipt, takeReceiptNumber } from '../receipts/keep-receipt';
import { ANSWER_RULE, FILING_RULE } from './appeal-clocks';
import type { AppealResponse, FileAppealDto } from './appeal.dto';
import { toAppealResponse } from './appeal.response';
import { AppealsRepository } from './appeals.repository';

/** Takes in and reads appeals. */
@Injectable()
export class AppealsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly appeals: AppealsRepository,
    private readonly cases: CasesRepository,
    private readonly deadlines: DeadlinesService,
    private readonly evidence: SubmittedEvidence,
  ) {}

  list(actor: Actor, caseId: string): Promise<AppealResponse[]> {
    return this.transactions.read(actor, async (tx) => {
      await this.cases.requireVisible(tx, caseId);
      const found: AppealResponse[] = [];
      for (const { id } of await this.appeals.ofCase(tx, caseId)) found.push(await this.respond(tx, id));
      return found;
    });
  }

  get(actor: Actor, id: string): Promise<AppealResponse> {
    return this.transactions.read(actor, (tx) => this.respond(tx, id));
  }

  file(actor: Actor, orderId: string, dto: FileAppealDto): Promise<AppealResponse> {
    return this.transactions.write(actor, async (tx) => this.respond(tx, (await this.fileIn(tx, orderId, dto)).id));
  }

  fileAgainstSanction(actor: Actor, sanctionId: string, dto: FileAppealDto): Promise<AppealResponse> {
    return this.transactions.write(actor, async (tx) =>
      this.respond(tx, (await this.fileAgainstSanctionIn(tx, sanctionId, dto)).id),
    );
  }

  async fileIn(tx: Tx, orderId: string, dto: FileAppealDto): Promise<Appeal> {
    return this.fileAgainst(tx, { order: orNotFound(await tx.find(Order, { id: orderId })), sanction: null }, dto);
  }

  /** Against the surcharge alone; the order that it rests on stands (방송통신발전 기본법 §40의4, 행정기본법 §36). */
  async fileAgainstSanctionIn(tx: Tx, sanctionId: string, dto: FileAppealDto): Promise<Appeal> {
    const sanction = orNotFound(await tx.find(Sanction, { id: sanctionId }));
    if (sanction.kind === 'FINE' || sanction.orderId === null) throw new AppError('appeal.fine-is-objected');
    return this.fileAgainst(tx, { order: orNotFound(await tx.find(Order, { id: sanction.orderId })), sanction }, dto);
  }

  /** A late one is taken in all the same: whether it was in time is decided with it. */
  private async fileAgainst(tx: Tx, contested: Contested, dto: FileAppealDto): Promise<Appeal> {
    const { order, sanction } = contested;
    const { evidenceIds = [], ...stated } = dto;
    const filedOn = this.dayOf(tx, dto.filedOn);
    await this.refuse(tx, contested, dto);
    await this.evidence.requireOfPartyIn(tx, order, evidenceIds);
    const appeal = await tx.insert(Appeal, {
      id: tx.newId(),
      caseId: order.caseId,
      providerId: order.providerId,
      orderId: order.id,
      sanctionId: sanction?.id ?? null,
      ...stated,
      receiptNo: await takeReceiptNumber(tx),
      filedOn,
      filedBy: tx.actor.userId,
      filedAt: tx.now,
      status: appealMachine.initial,
    });
    const { id: subjectId, caseId, providerId, kind, receiptNo } = appeal;
    const links = evidenceIds.map((evidenceId) => ({ appealId: appeal.id, evidenceId, caseId, providerId }));
    await tx.insertAll(AppealEvidence, links);
    await keepReceipt(tx, {
      receiptNo,
      kind: 'APPEAL',
      caseId,
      providerId,
      subjectType: 'appeal',
      subjectId,
      about: sanction ? `${sanction.sanctionNo} ${sanction.title}` : `${order.orderNo} ${order.title}`,
      words: appealWords(appeal),
      evidenceIds,
    });
    await this.startClocks(tx, contested, appeal);
    const payload = { kind, receiptNo, orderNo: order.orderNo, sanctionNo: sanction?.sanctionNo ?? null, filedOn };
    tx.record({ type: 'appeal.filed', subjectType: 'appeal', subjectId, caseId, providerId, payload });
    return appeal;
  }

  async respond(tx: Tx, id: string): Promise<AppealResponse> {
    return toAppealResponse(await this.appeals.parts(tx, id), tx.actor);
  }

  /** A provider files when it files; the ministry may record the day on which a paper reached it. */
  private dayOf(tx: Tx, stated: string | undefined): string {
    const today = seoulDay(tx.now);
    if (stated === undefined || tx.actor.side === 'PROVIDER') return today;
    if (stated > today) throw new AppError('appeal.filed-in-future');
    return stated;
  }

  private async refuse(tx: Tx, { order, sanction }: Contested, { kind, forum }: FileAppealDto): Promise<void> {
    if ((kind === 'OBJECTION') !== (forum === undefined)) throw new AppError('appeal.forum');
    const before = await tx.list(Appeal, { orderId: order.id, sanctionId: sanction?.id ?? null, kind });
    const result = create(appealMachine, {
      kind,
      filedBy: tx.actor.side,
      against: sanction?.kind ?? 'ORDER',
      instrumentType: order.instrumentType,
      inForce: sanction ? stands(sanction) : order.deliveredAt !== null && !ENDED.includes(order.status),
      sameKindBefore: before.filter(({ status }) => status !== 'WITHDRAWN').length,
    });
    if (result.kind === 'refused') throw new AppError(result.code);
  }

  /** The right is used; an objection starts the ministry's fourteen days. */
  private async startClocks(tx: Tx, { order, sanction }: Contested, appeal: Appeal): Promise<void> {
    await this.deadlines.satisfyIn(
      tx,
      sanction?.id ?? order.id,
      FILING_RULE[appeal.kind],
      `appeal ${appeal.receiptNo}`,
    );
    if (appeal.kind !== 'OBJECTION') return;
    await this.deadlines.openIn(tx, {
      caseId: appeal.caseId,
      providerId: appeal.providerId,
      ruleId: ANSWER_RULE,
      subjectType: 'appeal',
      subjectId: appeal.id,
      bound: 'MINISTRY',
      titleKo: `이의신청 결과 통지: ${order.title}`,
      titleEn: `Answer to the objection against ${sanction?.sanctionNo ?? order.orderNo}`,
      triggerKind: 'OBJECTION_RECEIVED',
      triggerAt: parseDay(appeal.filedOn),
      spec: null,
      released: true,
    });
  }
}

const appealWords = ({ kind, grounds, relief, forum, forumCaseNo, filedOn }: Appeal): object => ({
  kind: enumerationLabel('appealKind', kind),
  relief,
  reasons: grounds,
  forum,
  forumCaseNo,
  filedOn,
});

/** An order, or the surcharge on it. */
interface Contested {
  readonly order: Order;
  readonly sanction: Sanction | null;
}

const ENDED: readonly string[] = ['REVOKED', 'CHANGED'];

const stands = ({ notifiedOn, status }: Sanction): boolean => notifiedOn !== null && status !== 'REVOKED';
