import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { seoulDay } from '../../domain/calendar-day';
import type { Tx } from '../../platform/database/tx';
import { AppError } from '../../platform/errors/app-error';
import { Sanction, StayOrder } from '../../schema/entities';
import type { SanctionResponse } from '../sanctions/sanction.dto';
import { isStayable } from '../sanctions/sanction.response';
import { record, SanctionMoves } from '../sanctions/sanction-moves.service';
import type { LiftStayDto, SetStayDto } from './stay.dto';
import { StayClocks } from './stay-clocks.service';
import { StayPapers } from './stay-papers.service';
import { StaysRepository } from './stays.repository';

/**
 * A court stays a surcharge alone: the order stands, while paying, dunning and collecting stand still and nothing is added for
 * lateness. A fine is not stayed, because an objection takes its effect (질서위반행위규제법 §20②).
 */
@Injectable()
export class SanctionStays {
  constructor(
    private readonly stays: StaysRepository,
    private readonly moves: SanctionMoves,
    private readonly clocks: StayClocks,
    private readonly papers: StayPapers,
  ) {}

  set(actor: Actor, id: string, version: number, dto: SetStayDto): Promise<SanctionResponse> {
    return this.moves.act(actor, id, version, (tx, sanction) => this.setIn(tx, sanction, dto));
  }

  lift(actor: Actor, id: string, version: number, dto: LiftStayDto): Promise<SanctionResponse> {
    return this.moves.act(actor, id, version, (tx, sanction) => this.liftIn(tx, sanction, dto));
  }

  async setIn(tx: Tx, sanction: Sanction, { reason, ...stated }: SetStayDto): Promise<StayOrder> {
    const { id, caseId, providerId, orderId } = sanction;
    if (sanction.kind === 'FINE' || orderId === null) throw new AppError('sanction.fine-is-not-stayed');
    if (!isStayable(sanction)) throw new AppError('sanction.move-not-allowed');
    if (await this.stays.openOfSanction(tx, id)) throw new AppError('sanction.stayed');
    await this.papers.requireIn(tx, { caseId, id: orderId, sanctionId: id }, { reason, ...stated });
    const stay = await tx.insert(StayOrder, {
      id: tx.newId(),
      caseId,
      providerId,
      orderId,
      sanctionId: id,
      ...stated,
      statusBefore: sanction.status,
      setBy: tx.actor.userId,
      setAt: tx.now,
    });
    const { court, courtCaseNo, effectiveOn } = stay;
    await this.clocks.stopIn(tx, 'sanction', id, stay);
    await tx.update(Sanction, sanction, {});
    record(tx, sanction, 'sanction.stayed', { stayOrderId: stay.id, court, courtCaseNo, effectiveOn, reason });
    return stay;
  }

  async liftIn(tx: Tx, sanction: Sanction, { liftedOn, paperEvidenceId, reason }: LiftStayDto): Promise<StayOrder> {
    const stay = await this.stays.openOfSanction(tx, sanction.id);
    if (!stay) throw new AppError('sanction.not-stayed');
    if (liftedOn <= stay.effectiveOn || liftedOn > seoulDay(tx.now)) throw new AppError('stay.lifted-on');
    await this.papers.requirePaperIn(tx, sanction, paperEvidenceId);
    const lifted = await tx.update(StayOrder, stay, {
      liftedOn,
      liftPaperEvidenceId: paperEvidenceId,
      liftReason: reason,
      liftedBy: tx.actor.userId,
      liftedAt: tx.now,
    });
    await tx.update(Sanction, sanction, {});
    await this.clocks.resumeIn(tx, 'sanction', sanction.id, stay, liftedOn);
    record(tx, sanction, 'sanction.stay-lifted', { stayOrderId: stay.id, liftedOn, reason });
    return lifted;
  }
}
