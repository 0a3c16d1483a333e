import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { inspectionResultMachine, type InspectionResultFacts } from '../../domain/inspection-result';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import type { Page } from '../../platform/http/page';
import { InspectionResult } from '../../schema/entities';
import { CasesRepository } from '../cases/cases.repository';
import type {
  CreateResultDto,
  NoticeTextDto,
  ResultListItem,
  ResultQuery,
  ResultResponse,
  UpdateResultDto,
} from './result.dto';
import { ApprovalLines } from '../review-rounds/approval-lines.service';
import { toResultResponse } from './result.response';
import { ResultsQuery } from './results.query';
import { ResultsRepository } from './results.repository';

/** Writes and reads inspection results; only a draft is edited. */
@Injectable()
export class ResultsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly results: ResultsRepository,
    private readonly query: ResultsQuery,
    private readonly cases: CasesRepository,
    private readonly lines: ApprovalLines,
  ) {}

  list(actor: Actor, caseId: string, query: ResultQuery): Promise<Page<ResultListItem>> {
    return this.transactions.read(actor, async (tx) => {
      await this.cases.get(tx, caseId);
      return this.query.list(tx, caseId, query);
    });
  }

  get(actor: Actor, id: string): Promise<ResultResponse> {
    return this.transactions.read(actor, (tx) => this.respond(tx, id));
  }

  create(actor: Actor, caseId: string, dto: CreateResultDto): Promise<ResultResponse> {
    return this.transactions.write(actor, async (tx) => {
      const created = await this.createIn(tx, caseId, dto);
      return this.respond(tx, created.id);
    });
  }

  async createIn(tx: Tx, caseId: string, dto: CreateResultDto): Promise<InspectionResult> {
    await this.cases.lock(tx, caseId);
    await this.refuseStrangers(tx, caseId, dto.noticeTexts);
    const created = await tx.insert(InspectionResult, {
      id: tx.newId(),
      caseId,
      seq: await tx.nextNumber('result', caseId, 0),
      ...dto,
      noticeTexts: dto.noticeTexts ?? [],
      authorId: tx.actor.userId,
      status: inspectionResultMachine.initial,
    });
    record(tx, created, 'inspection-result.drafted', { seq: created.seq, kind: created.kind });
    return created;
  }

  update(actor: Actor, id: string, version: number, dto: UpdateResultDto): Promise<ResultResponse> {
    return this.transactions.write(actor, async (tx) => {
      const found = await this.results.lock(tx, id);
      requireVersion(found, version);
      await this.updateIn(tx, found, dto);
      return this.respond(tx, id);
    });
  }

  async updateIn(tx: Tx, found: InspectionResult, dto: UpdateResultDto): Promise<InspectionResult> {
    if (found.frozenAt) throw new AppError('record.frozen');
    if (found.status !== 'DRAFT') throw new AppError('result.not-a-draft');
    await this.refuseStrangers(tx, found.caseId, dto.noticeTexts);
    const updated = await tx.update(InspectionResult, found, { ...dto });
    record(tx, updated, 'inspection-result.updated', { fields: Object.keys(dto) });
    return updated;
  }

  async respond(tx: Tx, id: string): Promise<ResultResponse> {
    const found = await this.results.get(tx, id);
    return toResultResponse(found, await this.results.documents(tx, id), await this.facts(tx, found), tx.actor);
  }

  async facts(tx: Tx, found: InspectionResult): Promise<InspectionResultFacts> {
    const counts = await this.results.counts(tx, found.caseId);
    return {
      reasonGiven: true,
      ...(await this.lines.standingIn(tx, found.id, 'inspection-result', null)),
      actorIsAuthor: found.authorId === tx.actor.userId,
      isInterim: found.kind === 'INTERIM',
      unsettledFindings: counts.unsettledFindings,
      incidentsWithoutOfficialTimes: counts.incidentsWithoutOfficialTimes,
      commentsUnanswered: counts.commentsUnanswered,
      conclusionsStated: found.conclusions !== '',
      inspectionsWithoutApprovedReport: counts.inspectionsWithoutApprovedReport,
      caseReferredToCommittee: counts.tabledItems > 0,
      committeeResolutionAttached: counts.resolvedItems > 0,
    };
  }

  private async refuseStrangers(tx: Tx, caseId: string, texts: readonly NoticeTextDto[] = []): Promise<void> {
    const known = (await this.results.recipients(tx, caseId)).map(({ providerId }) => providerId);
    if (texts.some(({ providerId }) => !known.includes(providerId))) throw new AppError('result.not-a-respondent');
  }
}

export function record(tx: Tx, { id, caseId }: InspectionResult, type: string, payload: Record<string, unknown>): void {
  tx.record({ type, subjectType: 'inspection-result', subjectId: id, caseId, payload });
}
