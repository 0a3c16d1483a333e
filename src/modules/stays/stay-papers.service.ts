import { Injectable } from '@nestjs/common';
import { seoulDay } from '../../domain/calendar-day';
import type { Tx } from '../../platform/database/tx';
import { AppError } from '../../platform/errors/app-error';
import { Appeal, Evidence } from '../../schema/entities';
import type { SetStayDto } from './stay.dto';

interface Stayed {
  readonly caseId: string;
  readonly id: string;
  /** Null for an order itself. */
  readonly sanctionId?: string | null;
}

/** A stay is recorded on the court's paper, from the day that it names, in an appeal against the very thing that is stayed. */
@Injectable()
export class StayPapers {
  async requireIn(tx: Tx, { caseId, id, sanctionId = null }: Stayed, dto: SetStayDto): Promise<void> {
    if (dto.effectiveOn < dto.decidedOn || dto.effectiveOn > seoulDay(tx.now)) throw new AppError('stay.effective-on');
    await this.requirePaperIn(tx, { caseId }, dto.paperEvidenceId);
    if (dto.appealId === undefined) return;
    if (!(await tx.find(Appeal, { id: dto.appealId, orderId: id, sanctionId })))
      throw new AppError('stay.other-appeal');
  }

  async requirePaperIn(tx: Tx, { caseId }: Pick<Stayed, 'caseId'>, id: string): Promise<void> {
    if (!(await tx.find(Evidence, { id, caseId }))) throw new AppError('stay.paper-missing');
  }
}
