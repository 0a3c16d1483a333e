import { Injectable } from '@nestjs/common';
import { seoulDay } from '../../domain/calendar-day';
import type { Tx } from '../../platform/database/tx';
import { orNotFound } from '../../platform/errors/app-error';
import { Deadline, LegalBasis, Order, Sanction, SanctionOpinion, SanctionPayment } from '../../schema/entities';
import type { SanctionParts } from './sanction.response';

@Injectable()
export class SanctionsRepository {
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
      order: orNotFound(await tx.find(Order, { id: sanction.orderId })),
      basis: orNotFound(await tx.find(LegalBasis, { id: sanction.legalBasisId })),
      opinion: await tx.find(SanctionOpinion, { sanctionId: id }),
      payments: await tx.list(SanctionPayment, { sanctionId: id }, { paidOn: 'ASC' }),
      deadlines: await tx.list(Deadline, { subjectId: id }, { triggerAt: 'ASC' }),
      now: tx.now,
    };
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
