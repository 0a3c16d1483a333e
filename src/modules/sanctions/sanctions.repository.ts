import { Injectable } from '@nestjs/common';
import { addDays, parseDay, seoulDay } from '../../domain/calendar-day';
import type { Tx } from '../../platform/database/tx';
import { orNotFound } from '../../platform/errors/app-error';
import {
  Deadline,
  LegalBasis,
  Order,
  Sanction,
  SanctionOpinion,
  SanctionOpinionEvidence,
  SanctionPayment,
  StayOrder,
} from '../../schema/entities';
import { SubmittedEvidence } from '../evidence/submitted-evidence.service';
import type { LateRule, SanctionParts } from './sanction.response';

@Injectable()
export class SanctionsRepository {
  constructor(private readonly evidence: SubmittedEvidence) {}

  ofCase(tx: Tx, caseId: string): Promise<Sanction[]> {
    return tx.list(Sanction, { caseId }, { seq: 'ASC' });
  }

  async lock(tx: Tx, id: string): Promise<Sanction> {
    return orNotFound(await tx.lock(Sanction, { id }));
  }

  async parts(tx: Tx, id: string): Promise<SanctionParts> {
    const sanction = orNotFound(await tx.find(Sanction, { id }));
    return {
      sanction,
      order: sanction.orderId === null ? null : orNotFound(await tx.find(Order, { id: sanction.orderId })),
      stays: await this.stays(tx, sanction),
      lateRule: await this.lateRule(tx, sanction),
      basis: orNotFound(await tx.find(LegalBasis, { id: sanction.legalBasisId })),
      ...(await this.opinion(tx, id)),
      payments: await tx.list(SanctionPayment, { sanctionId: id }, { paidOn: 'ASC' }),
      deadlines: await tx.list(Deadline, { subjectId: id }, { triggerAt: 'ASC' }),
      now: tx.now,
    };
  }

  private async opinion(tx: Tx, sanctionId: string): Promise<Pick<SanctionParts, 'opinion' | 'opinionEvidence'>> {
    const opinion = await tx.find(SanctionOpinion, { sanctionId });
    const links = opinion ? await tx.list(SanctionOpinionEvidence, { sanctionOpinionId: opinion.id }) : [];
    const ids = links.map(({ evidenceId }) => evidenceId);
    return { opinion, opinionEvidence: await this.evidence.referencesIn(tx, ids) };
  }

  /** Stays of the sanction itself and of the order that it rests on. */
  private async stays(tx: Tx, { id, orderId }: Sanction): Promise<StayOrder[]> {
    if (orderId === null) return [];
    const all = await tx.list(StayOrder, { orderId }, { effectiveOn: 'ASC' });
    return all.filter(({ sanctionId }) => sanctionId === null || sanctionId === id);
  }

  /** What lateness costs by the law of the day after the payment was due. */
  private async lateRule(tx: Tx, { kind, paymentDueOn }: Sanction): Promise<LateRule | null> {
    if (paymentDueOn === null) return null;
    const row = await tx.one<{ entry: LateRule }>(
      `SELECT entry FROM reference_entries
       WHERE dataset = 'late-charge-rules' AND code = $1 AND $2::date BETWEEN effective_from AND coalesce(effective_to, 'infinity')`,
      [kind, addDays(parseDay(paymentDueOn), 1)],
    );
    return row?.entry ?? null;
  }

  /** An article in force on the day of the act that provides for sanctions. */
  async sanctionBasis(tx: Tx, id: string): Promise<boolean> {
    const row = await tx.one<{ found: number }>(
      `SELECT 1 AS found
       FROM legal_bases
       WHERE id = $1 AND power = 'SANCTION' AND $2::date BETWEEN effective_from AND coalesce(effective_to, 'infinity')`,
      [id, seoulDay(tx.now)],
    );
    return row !== null;
  }
}
