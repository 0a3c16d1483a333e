import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { type CalendarDay, parseDay, seoulDay } from '../../domain/calendar-day';
import { OWED_SANCTION_STATUSES, type SanctionEvent } from '../../domain/sanction';
import type { Tx } from '../../platform/database/tx';
import { AppError } from '../../platform/errors/app-error';
import { Evidence, Sanction, SanctionPayment } from '../../schema/entities';
import type { DispatchDto } from '../documents/document.dto';
import { keepReceipt, takeReceiptNumber } from '../receipts/keep-receipt';
import type { CourtDecisionDto, GrantInstalmentsDto, PaymentDto, SanctionResponse } from './sanction.dto';
import { SanctionLetters } from './sanction-letters.service';
import { record, SanctionMoves } from './sanction-moves.service';
import { lateChargeOf, leftOn, type SanctionParts } from './sanction.response';
import { SanctionsRepository } from './sanctions.repository';

/** What is owed today with what lateness adds, and by which article it goes on growing. */
function dunningWords(parts: SanctionParts, today: CalendarDay): object {
  const { sanction, lateRule } = parts;
  const late = lateChargeOf(parts, today);
  return {
    owed: leftOn(parts, today),
    paymentDueOn: sanction.paymentDueOn,
    lateCharge: lateRule && { amount: late, asOf: today, basis: { ko: lateRule.basisKo, en: lateRule.basisEn } },
  };
}

/** DL-18 of a surcharge; BY_ORDER of a fine; DL-20 of either once dunned. */
const PAYMENT_RULES = ['DL-18', 'BY_ORDER', 'DL-20'] as const;

/** What becomes of a sanction once it is owed: paid, put in instalments, pursued; or, a fine, contested before the court. */
@Injectable()
export class SanctionCollection {
  constructor(
    private readonly moves: SanctionMoves,
    private readonly letters: SanctionLetters,
    private readonly sanctions: SanctionsRepository,
  ) {}

  recordPayment(actor: Actor, id: string, version: number, dto: PaymentDto): Promise<SanctionResponse> {
    return this.moves.act(actor, id, version, (tx, sanction) => this.recordPaymentIn(tx, sanction, dto));
  }

  grantInstalments(actor: Actor, id: string, version: number, dto: GrantInstalmentsDto): Promise<SanctionResponse> {
    return this.moves.act(actor, id, version, (tx, sanction) => this.grantInstalmentsIn(tx, sanction, dto));
  }

  recordOverdue(actor: Actor, id: string, version: number): Promise<SanctionResponse> {
    return this.moves.act(actor, id, version, (tx, sanction) => this.recordOverdueIn(tx, sanction));
  }

  dun(actor: Actor, id: string, version: number, dto: DispatchDto): Promise<SanctionResponse> {
    return this.moves.act(actor, id, version, (tx, sanction) => this.dunIn(tx, sanction, dto));
  }

  object(actor: Actor, id: string, version: number, reason: string): Promise<SanctionResponse> {
    return this.moves.act(actor, id, version, (tx, sanction) => this.objectIn(tx, sanction, reason));
  }

  sendToCourt(actor: Actor, id: string, version: number, court: string): Promise<SanctionResponse> {
    return this.moves.act(actor, id, version, (tx, sanction) => this.sendToCourtIn(tx, sanction, court));
  }

  recordCourtDecision(actor: Actor, id: string, version: number, dto: CourtDecisionDto): Promise<SanctionResponse> {
    return this.moves.act(actor, id, version, (tx, sanction) => this.recordCourtDecisionIn(tx, sanction, dto));
  }

  collect(actor: Actor, id: string, version: number, reason: string): Promise<SanctionResponse> {
    return this.moves.act(actor, id, version, (tx, sanction) =>
      this.moves.moveIn(tx, sanction, { event: 'collect', reason }),
    );
  }

  end(
    actor: Actor,
    id: string,
    version: number,
    event: Extract<SanctionEvent, 'drop' | 'revoke'>,
    reason: string,
  ): Promise<SanctionResponse> {
    return this.moves.act(actor, id, version, (tx, sanction) => this.endIn(tx, sanction, event, reason));
  }

  /** Every payment is kept; the one that reaches what is owed settles it. */
  async recordPaymentIn(tx: Tx, sanction: Sanction, { amount, paidOn }: PaymentDto): Promise<Sanction> {
    const { id: sanctionId, caseId, providerId } = sanction;
    const early = sanction.status === 'OPINION' && sanction.kind === 'FINE';
    const takes = early || (OWED_SANCTION_STATUSES as readonly string[]).includes(sanction.status);
    const left = leftOn(await this.sanctions.parts(tx, sanctionId), parseDay(paidOn));
    if (!takes || amount > left || paidOn > seoulDay(tx.now)) throw new AppError('sanction.nothing-owed');
    await tx.insert(SanctionPayment, {
      id: tx.newId(),
      caseId,
      providerId,
      sanctionId,
      amount,
      paidOn,
      recordedBy: tx.actor.userId,
      recordedAt: tx.now,
    });
    record(tx, sanction, 'sanction.payment-recorded', { amount, paidOn, left: left - amount });
    if (amount < left) return tx.update(Sanction, sanction, {});
    await this.moves.meetIn(tx, sanction, ...PAYMENT_RULES, 'DL-05', 'DL-21', 'DL-19', 'DL-30');
    return this.moves.moveIn(tx, sanction, { event: early ? 'settle-early' : 'settle' });
  }

  async grantInstalmentsIn(tx: Tx, sanction: Sanction, dto: GrantInstalmentsDto): Promise<Sanction> {
    const left = leftOn(await this.sanctions.parts(tx, sanction.id), seoulDay(tx.now));
    const total = dto.instalments.reduce((sum, { amount }) => sum + amount, 0);
    const last =
      dto.instalments
        .map(({ dueOn }) => dueOn)
        .toSorted()
        .at(-1) ?? null;
    const instalments = dto.instalments.map(({ amount, dueOn }) => ({ amount, dueOn }));
    return this.moves.moveIn(tx, sanction, {
      event: 'grant-instalments',
      reason: dto.reason,
      known: { instalmentsCoverAmount: total === left },
      patch: { instalments, paymentDueOn: last },
      payload: { instalments },
    });
  }

  /** The ministry duns within seven days of the expiry (방송통신발전 기본법 시행령 §28의4⑦). */
  async recordOverdueIn(tx: Tx, sanction: Sanction): Promise<Sanction> {
    const overdue = await this.moves.moveIn(tx, sanction, { event: 'record-overdue' });
    await this.moves.startIn(tx, overdue, {
      ruleId: 'DL-19',
      bound: 'MINISTRY',
      titleKo: `독촉장 발급: ${sanction.sanctionNo}`,
      titleEn: `Dunning notice of ${sanction.sanctionNo}`,
      triggerKind: 'PAYMENT_PERIOD_EXPIRED',
      triggerAt: parseDay(sanction.paymentDueOn ?? seoulDay(tx.now)),
      released: false,
    });
    return overdue;
  }

  async dunIn(tx: Tx, sanction: Sanction, dispatch: DispatchDto): Promise<Sanction> {
    await this.moves.requireMove(tx, sanction, { event: 'dun' });
    const parts = await this.sanctions.parts(tx, sanction.id);
    const letter = await this.letters.sendIn(tx, parts, {
      type: 'DUNNING_NOTICE',
      title: '독촉장',
      dispatch,
      words: dunningWords(parts, seoulDay(tx.now)),
    });
    const dunnedOn = seoulDay(tx.now);
    await this.moves.meetIn(tx, sanction, 'DL-19');
    const dunningDueOn = await this.moves.startIn(tx, sanction, {
      ruleId: 'DL-20',
      bound: 'PROVIDER',
      titleKo: `독촉 납부: ${sanction.sanctionNo}`,
      titleEn: `Payment of ${sanction.sanctionNo} as dunned`,
      triggerKind: 'DUNNING_NOTICE_ISSUED',
      triggerAt: dunnedOn,
    });
    const patch = { dunningDocumentId: letter.id, dunnedOn, dunningDueOn };
    return this.moves.moveIn(tx, sanction, { event: 'dun', patch, payload: { documentNo: letter.documentNo } });
  }

  /** With the objection the fine has no effect any more; the court is told within fourteen days (질서위반행위규제법 §20②, §21①). */
  async objectIn(tx: Tx, sanction: Sanction, reason: string): Promise<Sanction> {
    const today = seoulDay(tx.now);
    await this.moves.requireMove(tx, sanction, { event: 'object', reason });
    const objectionReceiptNo = await takeReceiptNumber(tx);
    const { id: subjectId, caseId, providerId, sanctionNo, title } = sanction;
    await keepReceipt(tx, {
      receiptNo: objectionReceiptNo,
      kind: 'SANCTION_OBJECTION',
      caseId,
      providerId,
      subjectType: 'sanction',
      subjectId,
      about: `${sanctionNo} ${title}`,
      words: { reason },
    });
    const objected = await this.moves.moveIn(tx, sanction, {
      event: 'object',
      reason,
      patch: { objectedOn: today, objectionText: reason, objectionReceiptNo },
      payload: { receiptNo: objectionReceiptNo },
    });
    await this.moves.meetIn(tx, sanction, 'DL-21', ...PAYMENT_RULES);
    await this.moves.startIn(tx, objected, {
      ruleId: 'DL-22',
      bound: 'MINISTRY',
      titleKo: `과태료 법원 통보: ${sanction.sanctionNo}`,
      titleEn: `Notice of ${sanction.sanctionNo} to the court`,
      triggerKind: 'OBJECTION_RECEIVED',
      triggerAt: today,
    });
    return objected;
  }

  async sendToCourtIn(tx: Tx, sanction: Sanction, court: string): Promise<Sanction> {
    await this.moves.meetIn(tx, sanction, 'DL-22');
    return this.moves.moveIn(tx, sanction, { event: 'send-to-court', patch: { court }, payload: { court } });
  }

  async recordCourtDecisionIn(tx: Tx, sanction: Sanction, dto: CourtDecisionDto): Promise<Sanction> {
    const { court, decidedOn, amount, paperEvidenceId, reason } = dto;
    const paper = await tx.find(Evidence, { id: paperEvidenceId, caseId: sanction.caseId });
    if (!paper) throw new AppError('sanction.court-missing');
    return this.moves.moveIn(tx, sanction, {
      event: 'record-court-decision',
      reason,
      patch: { court, courtDecidedOn: decidedOn, courtAmount: amount, courtPaperEvidenceId: paperEvidenceId },
      payload: { court, decidedOn, amount },
    });
  }

  async endIn(tx: Tx, sanction: Sanction, event: 'drop' | 'revoke', reason: string): Promise<Sanction> {
    const ended = await this.moves.moveIn(tx, sanction, { event, reason, patch: { endReason: reason } });
    await this.moves.endClocksIn(tx, sanction, reason);
    return ended;
  }
}
