import { Injectable } from '@nestjs/common';
import { correctiveActionMachine } from '../../domain/corrective-action';
import type { Tx } from '../../platform/database/tx';
import { orNotFound } from '../../platform/errors/app-error';
import { movesFor } from '../../platform/http/moves';
import {
  AcceptanceCriterion,
  ActionReason,
  CompletionReport,
  Deadline,
  EffectivenessReview,
  Milestone,
  Requirement,
  Verification,
  VerificationCheck,
} from '../../schema/entities';
import { ActionDetailsQuery } from './action-details.query';
import { ActionFactsReader } from './action-facts';
import { workFor } from './action-work';
import {
  toCriterion,
  toDeadline,
  toMilestone,
  toReason,
  toReport,
  toRequirement,
  toReview,
  toVerification,
} from './corrective-action.response';
import type { ActionResponse, CompletionReportResponse, VerificationResponse } from './corrective-action.responses';
import { CorrectiveActionsQuery } from './corrective-actions.query';
import { CorrectiveActionsRepository } from './corrective-actions.repository';
import { EffectivenessChecksRepository } from './effectiveness-checks.repository';
import { ACTION_RULE } from './required-actions';

/** Reads one action with everything that belongs to it, as far as the reader may see it. */
@Injectable()
export class ActionReader {
  constructor(
    private readonly actions: CorrectiveActionsRepository,
    private readonly query: CorrectiveActionsQuery,
    private readonly details: ActionDetailsQuery,
    private readonly facts: ActionFactsReader,
    private readonly checks: EffectivenessChecksRepository,
  ) {}

  async read(tx: Tx, id: string): Promise<ActionResponse> {
    const action = await this.actions.get(tx, id);
    const item = orNotFound(await this.query.one(tx, id));
    const deadline = await tx.find(Deadline, { subjectId: id, ruleId: ACTION_RULE });
    const facts = await this.facts.of(tx, action);
    return {
      ...item,
      kind: action.kind,
      requirement: toRequirement(
        orNotFound(await tx.find(Requirement, { id: action.requirementId })),
        await this.details.findings(tx, action.requirementId),
      ),
      acceptanceCriteria: (
        await tx.list(AcceptanceCriterion, { requirementId: action.requirementId }, { seq: 'ASC' })
      ).map(toCriterion),
      planId: action.planId,
      recurrenceRule: action.recurrenceRule,
      effectivenessMonths: action.effectivenessMonths,
      monitoringUntil: action.monitoringUntil,
      endReason: action.endReason,
      replacedById: action.replacedById,
      deadline: deadline && toDeadline(deadline),
      milestones: (await tx.list(Milestone, { actionId: id }, { seq: 'ASC' })).map(toMilestone),
      reports: await this.reports(tx, id, deadline),
      verifications: await this.verifications(tx, await tx.list(Verification, { actionId: id }, { startedAt: 'ASC' })),
      effectivenessChecks: await this.checks.ofAction(tx, id),
      effectivenessReviews: (await tx.list(EffectivenessReview, { actionId: id }, { reviewedAt: 'ASC' })).map(toReview),
      reasons: (await tx.list(ActionReason, { actionId: id }, { statedAt: 'ASC' })).map(toReason),
      availableMoves: movesFor(correctiveActionMachine, action.status, facts, tx.actor).filter(
        ({ event }) => !CONSEQUENCES.includes(event),
      ),
      availableWork: workFor(tx.actor, action.status),
    };
  }

  async verification(tx: Tx, id: string): Promise<VerificationResponse> {
    const [response] = await this.verifications(tx, [await this.actions.getVerification(tx, id)]);
    return response;
  }

  private async reports(tx: Tx, actionId: string, deadline: Deadline | null): Promise<CompletionReportResponse[]> {
    const reports = await tx.list(CompletionReport, { actionId }, { round: 'ASC' });
    const evidence = await this.details.reportEvidence(tx, actionId);
    const signers = await this.details.people(
      tx,
      reports.map(({ attestedBy }) => attestedBy),
    );
    return reports.map((report) => toReport(report, evidence, deadline, signers.get(report.attestedBy)));
  }

  private async verifications(tx: Tx, rows: readonly Verification[]): Promise<VerificationResponse[]> {
    const ids = rows.map(({ id }) => id);
    const people = rows.flatMap(({ verifierId, decidedBy }) => [verifierId, decidedBy]);
    const inspections = rows.map(({ inspectionId }) => inspectionId);
    const parts = {
      checks: await tx.list(VerificationCheck, { verificationId: ids }),
      accepted: await this.details.acceptedEvidence(tx, ids),
      people: await this.details.people(tx, people),
      inspectionNos: await this.details.inspectionNos(tx, inspections),
    };
    return rows.map((row) => toVerification(row, parts, tx.actor.side === 'PROVIDER'));
  }
}

/** Moves that follow from another act and are nobody's button. */
const CONSEQUENCES: readonly string[] = ['start-monitoring'];
