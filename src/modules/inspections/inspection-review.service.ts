import { Injectable } from '@nestjs/common';
import { inspectionConditions, lineRefusalFor } from '../../domain/approval-conditions';
import type { DraftStep } from '../../domain/approval-line';
import { seoulDay } from '../../domain/calendar-day';
import { type Json, toJson } from '../../domain/content-difference';
import { inspectionMachine } from '../../domain/inspection';
import { may } from '../../domain/permission';
import { stageOf } from '../../domain/review-round';
import type { Tx } from '../../platform/database/tx';
import { movesFor } from '../../platform/http/moves';
import {
  type Inspection,
  InspectionRefusal,
  InspectionSession,
  type ReviewRound,
  ScopeExtension,
  SessionAttendee,
} from '../../schema/entities';
import { ReviewRoundsService } from '../review-rounds/review-rounds.service';
import type { SubjectUnderReview } from '../review-rounds/review-subject';
import { planContent, type PlanSource, reportContent } from './inspection-content';
import { InspectionFactsReader } from './inspection-facts';
import { InspectionsRepository } from './inspections.repository';

/** What of an inspection is put before the approver: its plan before the visit, its report after it. */
@Injectable()
export class InspectionReview {
  constructor(
    private readonly inspections: InspectionsRepository,
    private readonly reader: InspectionFactsReader,
    private readonly rounds: ReviewRoundsService,
  ) {}

  async submitIn(tx: Tx, inspection: Inspection, line?: readonly DraftStep[]): Promise<ReviewRound> {
    return this.rounds.submitIn(tx, {
      caseId: inspection.caseId,
      providerId: inspection.providerId,
      subjectType: 'inspection',
      subjectId: inspection.id,
      content: await this.content(tx, inspection),
      kind: null,
      authorIds: authorsOf(inspection),
      line,
    });
  }

  async approveIn(tx: Tx, inspection: Inspection): Promise<ReviewRound> {
    return this.rounds.approveIn(tx, inspection.id, await this.content(tx, inspection));
  }

  returnIn(tx: Tx, { id }: Inspection, reason: string): Promise<ReviewRound> {
    return this.rounds.returnIn(tx, id, reason);
  }

  withdrawIn(tx: Tx, { id }: Inspection, reason: string): Promise<void> {
    return this.rounds.withdrawIn(tx, id, reason);
  }

  /** @throws AppError `resource.not-found` */
  async subjectIn(tx: Tx, id: string): Promise<SubjectUnderReview> {
    const row = await this.inspections.get(tx, id);
    const facts = await this.reader.facts(tx, row);
    const stage = stageOf(row.status);
    const approves = stage === 'PLAN' ? 'inspections.approve-plan' : 'inspections.approve-report';
    const mayApprove = may(tx.actor.roles, approves);
    const actorIsAuthor = facts.actorIsAuthor && mayApprove;
    const lineRefusesApproval = lineRefusalFor(facts.lineRefusesApproval, mayApprove);
    return {
      subjectType: 'inspection',
      subjectId: row.id,
      caseId: row.caseId,
      providerId: row.providerId,
      no: row.inspectionNo,
      title: row.scope.slice(0, 200),
      status: row.status,
      stage,
      authorId: row.reportAuthorId ?? row.authorId,
      authorIds: authorsOf(row),
      kind: null,
      version: row.version,
      content: await this.content(tx, row),
      conditions: inspectionConditions(stage, { ...facts, actorIsAuthor, lineRefusesApproval }),
      openItems: [],
      availableMoves: movesFor(inspectionMachine, row.status, facts, tx.actor),
      approvingMove: stage === 'PLAN' ? 'approve-plan' : 'approve-report',
    };
  }

  private async content(tx: Tx, inspection: Inspection): Promise<Json> {
    const source = await this.planSource(tx, inspection);
    if (stageOf(inspection.status) === 'PLAN') return toJson(planContent(source));
    const sessions = await tx.list(InspectionSession, { inspectionId: inspection.id }, { onDate: 'ASC', id: 'ASC' });
    const attendees =
      sessions.length > 0
        ? await tx.list(SessionAttendee, { sessionId: sessions.map(({ id }) => id) }, { id: 'ASC' })
        : [];
    return toJson(
      reportContent({
        ...source,
        sessions: sessions.map((session) => ({
          session,
          attendees: attendees.filter(({ sessionId }) => sessionId === session.id),
        })),
        extensions: await tx.list(ScopeExtension, { inspectionId: inspection.id }, { createdAt: 'ASC', id: 'ASC' }),
        refusals: await tx.list(InspectionRefusal, { inspectionId: inspection.id }, { createdAt: 'ASC', id: 'ASC' }),
      }),
    );
  }

  private async planSource(tx: Tx, inspection: Inspection): Promise<PlanSource> {
    const { id, legalBasisId, adhocGround: ground, plannedStartAt } = inspection;
    return {
      inspection,
      basis: await this.inspections.legalBasis(tx, legalBasisId),
      adHocGround: ground === null ? null : await this.inspections.adHocGround(tx, ground, seoulDay(plannedStartAt)),
      criteria: await this.inspections.criteriaTitles(tx, id),
    };
  }
}

function authorsOf({ authorId, reportAuthorId }: Inspection): string[] {
  return reportAuthorId === null ? [authorId] : [authorId, reportAuthorId];
}
