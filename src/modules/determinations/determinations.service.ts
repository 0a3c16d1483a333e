import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { resultOrdinal } from '../../domain/inspection-result';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import { CaseRespondent, InspectionResult, LegalDetermination } from '../../schema/entities';
import { CasesRepository } from '../cases/cases.repository';
import type { LegalDeterminationResponse, WriteDeterminationDto } from './determination.dto';

/** What a result decides for others than the respondent, from and until when; it stands once its result is confirmed. */
@Injectable()
export class LegalDeterminationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly cases: CasesRepository,
  ) {}

  ofResult(actor: Actor, resultId: string): Promise<LegalDeterminationResponse[]> {
    return this.transactions.read(actor, async (tx) => {
      orNotFound(await tx.find(InspectionResult, { id: resultId }));
      return this.responses(tx, await tx.list(LegalDetermination, { resultId }, { seq: 'ASC' }));
    });
  }

  /** Of the respondent those that a notice has brought to it. */
  ofCase(actor: Actor, caseId: string): Promise<LegalDeterminationResponse[]> {
    return this.transactions.read(actor, async (tx) => {
      await this.cases.requireVisible(tx, caseId);
      return this.responses(tx, await tx.list(LegalDetermination, { caseId }, { seq: 'ASC' }));
    });
  }

  write(actor: Actor, resultId: string, dto: WriteDeterminationDto): Promise<LegalDeterminationResponse> {
    return this.transactions.write(actor, async (tx) => this.respond(tx, await this.writeIn(tx, resultId, dto)));
  }

  update(actor: Actor, id: string, version: number, dto: WriteDeterminationDto): Promise<LegalDeterminationResponse> {
    return this.transactions.write(actor, async (tx) => {
      const found = orNotFound(await tx.lock(LegalDetermination, { id }));
      requireVersion(found, version);
      return this.respond(tx, await this.updateIn(tx, found, dto));
    });
  }

  async writeIn(tx: Tx, resultId: string, dto: WriteDeterminationDto): Promise<LegalDetermination> {
    const result = await this.requireDraft(tx, resultId);
    const words = await this.checked(tx, result, dto, null);
    const written = await tx.insert(LegalDetermination, {
      id: tx.newId(),
      caseId: result.caseId,
      resultId,
      seq: await tx.nextNumber('determination', result.caseId, 0),
      ...words,
      authorId: tx.actor.userId,
    });
    record(tx, written, 'determination.written');
    return orNotFound(await tx.find(LegalDetermination, { id: written.id }));
  }

  async updateIn(tx: Tx, found: LegalDetermination, dto: WriteDeterminationDto): Promise<LegalDetermination> {
    const result = await this.requireDraft(tx, found.resultId);
    await tx.update(LegalDetermination, found, await this.checked(tx, result, dto, found.id));
    const updated = orNotFound(await tx.find(LegalDetermination, { id: found.id }));
    record(tx, updated, 'determination.updated');
    return updated;
  }

  /** @throws AppError `result.not-a-draft`. */
  private async requireDraft(tx: Tx, resultId: string): Promise<InspectionResult> {
    const result = orNotFound(await tx.lock(InspectionResult, { id: resultId }));
    if (result.frozenAt) throw new AppError('record.frozen');
    if (result.status !== 'DRAFT') throw new AppError('result.not-a-draft');
    return result;
  }

  private async checked(tx: Tx, { caseId }: InspectionResult, dto: WriteDeterminationDto, own: string | null) {
    const { appliesUntil = null, retroactivityReason = null, supersedesId = null, ...words } = dto;
    const { providerId, appliesFrom, decidedOn } = words;
    if (!(await tx.find(CaseRespondent, { caseId, providerId }))) throw new AppError('result.not-a-respondent');
    if (appliesUntil !== null && appliesUntil < appliesFrom) throw new AppError('determination.span-reversed');
    if (appliesFrom < decidedOn && retroactivityReason === null)
      throw new AppError('determination.retroactivity-reason-missing');
    if (supersedesId !== null) await this.requireSupersedable(tx, supersedesId, { caseId, providerId }, own);
    return { ...words, appliesUntil, retroactivityReason, supersedesId };
  }

  private async requireSupersedable(
    tx: Tx,
    id: string,
    of: { readonly caseId: string; readonly providerId: string },
    own: string | null,
  ): Promise<void> {
    const earlier = await tx.find(LegalDetermination, { id, ...of });
    const result = earlier && (await tx.find(InspectionResult, { id: earlier.resultId }));
    if (result?.status !== 'CONFIRMED') throw new AppError('determination.supersedes-unknown');
    const later = await tx.find(LegalDetermination, { supersedesId: id });
    if (later && later.id !== own) throw new AppError('determination.superseded');
  }

  private async responses(tx: Tx, rows: readonly LegalDetermination[]): Promise<LegalDeterminationResponse[]> {
    const responses: LegalDeterminationResponse[] = [];
    for (const row of rows) responses.push(await this.respond(tx, row));
    return responses;
  }

  private async respond(tx: Tx, row: LegalDetermination): Promise<LegalDeterminationResponse> {
    const { authorId: _author, createdAt: _created, updatedAt: _updated, ...shown } = row;
    const result = tx.actor.side === 'PROVIDER' ? null : await tx.find(InspectionResult, { id: row.resultId });
    const later = await tx.find(LegalDetermination, { supersedesId: row.id });
    const ordinal = result && resultOrdinal(result);
    return {
      ...shown,
      retroactive: row.appliesFrom < row.decidedOn,
      resultOrdinalKo: ordinal?.ko ?? null,
      resultOrdinalEn: ordinal?.en ?? null,
      supersededById: later?.id ?? null,
      // The respondent reads no result itself, and of determinations only what a notice of a confirmed one brought.
      confirmed: result === null || result.status === 'CONFIRMED',
    };
  }
}

function record(tx: Tx, { id, caseId, providerId, resultId, matter, appliesFrom }: LegalDetermination, type: string) {
  const subject = { subjectType: 'determination', subjectId: id, caseId, providerId };
  tx.record({ type, ...subject, payload: { resultId, matter, appliesFrom } });
}
