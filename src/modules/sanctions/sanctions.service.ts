import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { seoulDay } from '../../domain/calendar-day';
import { asSanctionable, sanctionMachine } from '../../domain/sanction';
import { sanctionAmount } from '../../domain/sanction-amount';
import { create } from '../../domain/state-machine';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { Order, Sanction, SanctionOpinion, SanctionOpinionEvidence } from '../../schema/entities';
import { CasesRepository } from '../cases/cases.repository';
import { SubmittedEvidence } from '../evidence/submitted-evidence.service';
import { keepReceipt, takeReceiptNumber } from '../receipts/keep-receipt';
import type { ProposeSanctionDto, RecalculateSanctionDto, SanctionOpinionDto, SanctionResponse } from './sanction.dto';
import { isLimited } from './sanction.response';
import { calculationOf, ENDED_SANCTIONS, record, SanctionMoves } from './sanction-moves.service';
import { SanctionsRepository } from './sanctions.repository';

const NOT_COMPLIED: readonly Order['status'][] = ['NON_COMPLIED', 'PARTIALLY_COMPLIED'];
const RECALCULABLE: readonly Sanction['status'][] = ['PROPOSED', 'OPINION'];

/** Proposes and reads fines and surcharges, works their amounts out and takes the party's opinion. */
@Injectable()
export class SanctionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly sanctions: SanctionsRepository,
    private readonly cases: CasesRepository,
    private readonly moves: SanctionMoves,
    private readonly evidence: SubmittedEvidence,
  ) {}

  list(actor: Actor, caseId: string): Promise<SanctionResponse[]> {
    return this.transactions.read(actor, async (tx) => {
      await this.cases.requireVisible(tx, caseId);
      const found: SanctionResponse[] = [];
      for (const { id } of await this.sanctions.ofCase(tx, caseId)) found.push(await this.moves.respond(tx, id));
      return found;
    });
  }

  get(actor: Actor, id: string): Promise<SanctionResponse> {
    return this.transactions.read(actor, (tx) => this.moves.respond(tx, id));
  }

  propose(actor: Actor, orderId: string, dto: ProposeSanctionDto): Promise<SanctionResponse> {
    return this.transactions.write(actor, async (tx) =>
      this.moves.respond(tx, (await this.proposeIn(tx, orderId, dto)).id),
    );
  }

  recalculate(actor: Actor, id: string, version: number, dto: RecalculateSanctionDto): Promise<SanctionResponse> {
    return this.moves.act(actor, id, version, (tx, sanction) => this.recalculateIn(tx, sanction, dto));
  }

  giveOpinion(actor: Actor, id: string, dto: SanctionOpinionDto): Promise<SanctionResponse> {
    return this.transactions.write(actor, async (tx) => {
      await this.giveOpinionIn(tx, orNotFound(await tx.find(Sanction, { id })), dto);
      return this.moves.respond(tx, id);
    });
  }

  /** On an order that was not complied with, and on nothing else; guidance and requests never lead here (행정절차법 §48②). */
  async proposeIn(tx: Tx, orderId: string, dto: ProposeSanctionDto): Promise<Sanction> {
    const order = orNotFound(await tx.lock(Order, { id: orderId }));
    await this.refuse(tx, order, dto);
    const { caseId, providerId, title, orderNo, officerDepartment, officerName, officerContact } = order;
    const officer = { officerDepartment, officerName, officerContact };
    const proposal = { caseId, providerId, ground: 'ORDER_NOT_COMPLIED', title, orderId, ...officer, ...dto } as const;
    return this.moves.proposeIn(tx, proposal, { orderNo });
  }

  async recalculateIn(tx: Tx, sanction: Sanction, dto: RecalculateSanctionDto): Promise<Sanction> {
    if (!RECALCULABLE.includes(sanction.status)) throw new AppError('sanction.move-not-allowed');
    const { amount } = sanctionAmount(calculationOf(sanction.kind, dto));
    const changed = await tx.update(Sanction, sanction, { ...dto, amount });
    record(tx, changed, 'sanction.calculated', { from: sanction.amount, to: amount, reason: dto.calculationReason });
    return changed;
  }

  async giveOpinionIn(
    tx: Tx,
    sanction: Sanction,
    { text, waiver = false, evidenceIds = [] }: SanctionOpinionDto,
  ): Promise<void> {
    const today = seoulDay(tx.now);
    const runs = sanction.status === 'OPINION' && sanction.opinionDueOn !== null && today <= sanction.opinionDueOn;
    if (!runs) throw new AppError('sanction.opinion-window-over');
    const { id: sanctionId, caseId, providerId } = sanction;
    if (await tx.find(SanctionOpinion, { sanctionId })) throw new AppError('sanction.opinion-given-already');
    await this.evidence.requireIn(tx, sanction, evidenceIds);
    const receiptNo = await takeReceiptNumber(tx);
    const opinion = await tx.insert(SanctionOpinion, {
      id: tx.newId(),
      caseId,
      providerId,
      sanctionId,
      kind: waiver ? 'WAIVER' : 'OPINION',
      text,
      receiptNo,
      submittedBy: tx.actor.userId,
      submittedAt: tx.now,
    });
    const links = evidenceIds.map((evidenceId) => ({ sanctionOpinionId: opinion.id, evidenceId, caseId, providerId }));
    await tx.insertAll(SanctionOpinionEvidence, links);
    await keepReceipt(tx, {
      receiptNo,
      kind: 'SANCTION_OPINION',
      caseId,
      providerId,
      subjectType: 'sanction',
      subjectId: sanctionId,
      about: `${sanction.sanctionNo} ${sanction.title}`,
      words: { waiver, text },
      evidenceIds,
    });
    await this.moves.meetIn(tx, sanction, 'DL-05');
    record(tx, sanction, 'sanction.opinion-given', { receiptNo, waiver });
  }

  private async refuse(tx: Tx, order: Order, dto: ProposeSanctionDto): Promise<void> {
    const before = await tx.list(Sanction, { orderId: order.id, kind: dto.kind });
    const result = create(sanctionMachine, {
      kind: dto.kind,
      ground: 'ORDER_NOT_COMPLIED',
      groundRecorded: true,
      instrument: asSanctionable(order.instrumentType),
      orderNotComplied: NOT_COMPLIED.includes(order.status) || order.status === 'STAYED',
      stayed: order.status === 'STAYED',
      limitationPassed: isLimited(dto.violationEndedOn, tx.now),
      sameKindBefore: before.filter(({ status }) => !ENDED_SANCTIONS.includes(status)).length,
    });
    if (result.kind === 'refused') throw new AppError(result.code);
  }
}
