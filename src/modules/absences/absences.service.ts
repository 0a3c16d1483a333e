import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { seoulDay } from '../../domain/calendar-day';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import { ApproverAbsence } from '../../schema/entities';
import type { AbsencePersonResponse, AbsenceResponse, RecordAbsenceDto } from './absence.dto';
import { AbsencesQuery } from './absences.query';

/** 부재 설정: who is away when, and who decides in the meantime. */
@Injectable()
export class AbsencesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly query: AbsencesQuery,
  ) {}

  list(actor: Actor): Promise<AbsenceResponse[]> {
    return this.transactions.read(actor, (tx) => this.query.list(tx, readsAll(actor)));
  }

  people(actor: Actor): Promise<AbsencePersonResponse[]> {
    return this.transactions.read(actor, (tx) => this.query.people(tx));
  }

  record(actor: Actor, dto: RecordAbsenceDto): Promise<AbsenceResponse> {
    return this.transactions.write(actor, async (tx) => this.respond(tx, (await this.recordIn(tx, dto)).id));
  }

  /** @throws AppError `absence.*` */
  async recordIn(tx: Tx, { userId = tx.actor.userId, ...dto }: RecordAbsenceDto): Promise<ApproverAbsence> {
    if (userId !== tx.actor.userId && !tx.actor.roles.includes('ADM')) throw new AppError('absence.not-yours');
    if (dto.endsOn < dto.startsOn) throw new AppError('absence.ends-before-start');
    if (dto.endsOn < seoulDay(tx.now)) throw new AppError('absence.over');
    if (userId === dto.deputyId) throw new AppError('absence.deputy-is-self');
    if ((await this.query.approversUntil(tx, [userId, dto.deputyId], dto.endsOn)) < 2)
      throw new AppError('absence.not-an-approver');
    if (await this.query.overlaps(tx, userId, dto.startsOn, dto.endsOn)) throw new AppError('absence.overlaps');
    const values = { id: tx.newId(), userId, ...dto, recordedBy: tx.actor.userId };
    const created = await tx.insert(ApproverAbsence, values);
    record(tx, created, 'recorded', { ...dto, userId });
    return created;
  }

  cancel(actor: Actor, id: string, version: number, reason: string): Promise<AbsenceResponse> {
    return this.transactions.write(actor, async (tx) => {
      const found = orNotFound(await tx.lock(ApproverAbsence, { id }));
      requireVersion(found, version);
      if (found.cancelledAt) throw new AppError('absence.cancelled');
      if (found.endsOn < seoulDay(tx.now)) throw new AppError('absence.over');
      await tx.update(ApproverAbsence, found, { cancelledAt: tx.now, cancelledBy: actor.userId });
      record(tx, found, 'cancelled', { reason });
      return this.respond(tx, id);
    });
  }

  private async respond(tx: Tx, id: string): Promise<AbsenceResponse> {
    return orNotFound((await this.query.list(tx, readsAll(tx.actor), id))[0] ?? null);
  }
}

function readsAll({ roles }: Actor): boolean {
  return roles.includes('ADM') || roles.includes('AUD');
}

function record(tx: Tx, { id }: ApproverAbsence, what: string, payload: Record<string, unknown>): void {
  tx.record({ type: `absence.${what}`, subjectType: 'absence', subjectId: id, caseId: null, payload });
}
