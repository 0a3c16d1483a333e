import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import { AcceptanceCriterion, CompletionDraft, type CorrectiveAction } from '../../schema/entities';
import { ActionDetailsQuery } from './action-details.query';
import { isOpenFor } from './action-work';
import { CorrectiveActionsRepository } from './corrective-actions.repository';
import type { DraftCriterionResponse, ReportDraftResponse, SaveReportDraftDto } from './report-draft.dto';
import { subjectOf } from './required-actions';

/** What a provider's people prepare together of the next report of an action; nobody else reads it. */
@Injectable()
export class ReportDraftsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly actions: CorrectiveActionsRepository,
    private readonly details: ActionDetailsQuery,
  ) {}

  get(actor: Actor, actionId: string): Promise<ReportDraftResponse> {
    return this.transactions.read(actor, async (tx) => {
      await this.actions.get(tx, actionId);
      return this.respond(tx, actionId);
    });
  }

  save(actor: Actor, actionId: string, version: number, dto: SaveReportDraftDto): Promise<ReportDraftResponse> {
    return this.transactions.write(actor, async (tx) => {
      const action = await this.actions.lock(tx, actionId);
      await this.saveIn(tx, action, version, dto);
      return this.respond(tx, actionId);
    });
  }

  /** Whoever saves second has read the words of the first: the action is locked, and the version must be the one read. */
  async saveIn(tx: Tx, action: CorrectiveAction, version: number, dto: SaveReportDraftDto): Promise<void> {
    if (!isOpenFor('PREPARE_REPORT', action.status)) throw new AppError('corrective-action.no-longer-editable');
    await this.requireKnown(tx, action, dto);
    const present = await tx.lock(CompletionDraft, { actionId: action.id });
    requireVersion(present ?? NOTHING_YET, version);
    const content = contentOf(tx, dto);
    if (present) await tx.update(CompletionDraft, present, content);
    else await this.insert(tx, action, content);
    tx.record({ ...subjectOf(action), type: 'completion-report.drafted' });
  }

  /** Once it is reported, or the words are no longer wanted. */
  discardIn(tx: Tx, actionId: string): Promise<void> {
    return tx.discard(CompletionDraft, { actionId });
  }

  private async insert(tx: Tx, action: CorrectiveAction, content: ReturnType<typeof contentOf>): Promise<void> {
    const { id: actionId, caseId, providerId } = action;
    await tx.insert(CompletionDraft, { id: tx.newId(), caseId, providerId, actionId, ...content });
  }

  private async requireKnown(tx: Tx, action: CorrectiveAction, { criteria }: SaveReportDraftDto): Promise<void> {
    const own = await tx.list(AcceptanceCriterion, { requirementId: action.requirementId });
    const known = new Set(own.map(({ id }) => id));
    if (criteria.some(({ criterionId }) => !known.has(criterionId)))
      throw new AppError('corrective-action.criterion-unknown');
    const ids = criteria.flatMap(({ evidenceIds }) => evidenceIds);
    const usable = await this.actions.usableEvidence(tx, action, ids);
    if (ids.some((id) => !usable.has(id))) throw new AppError('corrective-action.evidence-unusable');
  }

  private async respond(tx: Tx, actionId: string): Promise<ReportDraftResponse> {
    const draft = await tx.find(CompletionDraft, { actionId });
    if (draft === null) return { actionId, ...EMPTY };
    const { summary, completedOn, residualRisk, savedBy, version } = draft;
    const people = await this.details.people(tx, [savedBy]);
    return {
      actionId,
      summary,
      completedOn,
      residualRisk,
      criteria: draft.criteria as DraftCriterionResponse[],
      savedByName: people.get(savedBy)?.name ?? null,
      savedAt: draft.updatedAt,
      version,
    };
  }
}

const NOTHING_YET = { version: 0 };

const EMPTY = {
  summary: null,
  completedOn: null,
  residualRisk: null,
  criteria: [],
  savedByName: null,
  savedAt: null,
  version: 0,
};

function contentOf(tx: Tx, { summary, completedOn, residualRisk, criteria }: SaveReportDraftDto) {
  return {
    summary: summary ?? null,
    completedOn: completedOn ?? null,
    residualRisk: residualRisk ?? null,
    criteria: criteria.map(({ criterionId, note, evidenceIds }) => ({ criterionId, note: note ?? null, evidenceIds })),
    savedBy: tx.actor.userId,
  };
}
