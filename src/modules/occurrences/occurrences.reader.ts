import { Injectable } from '@nestjs/common';
import { actionOccurrenceMachine, type ActionOccurrenceFacts, nextPeriod } from '../../domain/action-occurrence';
import type { Tx } from '../../platform/database/tx';
import { orNotFound } from '../../platform/errors/app-error';
import { movesFor } from '../../platform/http/moves';
import {
  ActionOccurrence,
  CaseTeamMember,
  CorrectiveAction,
  Deadline,
  OccurrenceEvidence,
  OccurrenceJudgement,
  OccurrenceReport,
} from '../../schema/entities';
import { toDueState } from '../deadlines/due-state.response';
import { SubmittedEvidence } from '../evidence/submitted-evidence.service';
import type { OccurrenceReportResponse, OccurrenceResponse, OccurrencesResponse } from './occurrence.dto';
import { OCCURRENCE_RULE, toRow } from './occurrence-opening.service';

const OVER: readonly string[] = ['CLOSED', 'WAIVED', 'SUPERSEDED'];

/** What an occurrence is at the moment: the facts of its moves, and how it is shown to either side. */
@Injectable()
export class OccurrencesReader {
  constructor(private readonly evidence: SubmittedEvidence) {}

  async ofAction(tx: Tx, actionId: string): Promise<OccurrencesResponse> {
    const action = orNotFound(await tx.find(CorrectiveAction, { id: actionId }));
    const rows = await tx.list(ActionOccurrence, { actionId }, { seq: 'ASC' });
    const items: OccurrenceResponse[] = [];
    for (const row of rows) items.push(await this.respondOf(tx, row, action));
    const last = rows.at(-1);
    const coming = last && !OVER.includes(action.status) ? nextPeriod(toRow(last)) : null;
    return {
      actionId,
      recurrenceRule: action.recurrenceRule,
      untilOn: last?.untilOn ?? null,
      items,
      coming: coming && { from: coming.from, to: coming.to },
    };
  }

  async respond(tx: Tx, row: ActionOccurrence): Promise<OccurrenceResponse> {
    return this.respondOf(tx, row, orNotFound(await tx.find(CorrectiveAction, { id: row.actionId })));
  }

  /** What a report itself states is taken as given here. */
  async facts(tx: Tx, row: ActionOccurrence, action?: CorrectiveAction): Promise<ActionOccurrenceFacts> {
    const { status } = action ?? orNotFound(await tx.find(CorrectiveAction, { id: row.actionId }));
    return {
      reasonGiven: true,
      actionOver: OVER.includes(status),
      actionSuspended: status === 'SUSPENDED',
      heldWithinPeriod: true,
      evidence: 1,
      attestationStated: true,
      teamConflictOfInterestOpen: await hasOpenConflict(tx, row.caseId),
    };
  }

  private async respondOf(tx: Tx, row: ActionOccurrence, action: CorrectiveAction): Promise<OccurrenceResponse> {
    const { round: _round, providerId: _provider, updatedAt: _updated, untilOn: _until, ...shown } = row;
    const deadline = await tx.find(Deadline, { subjectId: row.id, ruleId: OCCURRENCE_RULE });
    const facts = await this.facts(tx, row, action);
    return {
      ...shown,
      actionNo: action.actionNo,
      due: deadline && toDueState(deadline, tx.now),
      reports: await this.reports(tx, row, deadline),
      availableMoves: movesFor(actionOccurrenceMachine, row.status, facts, tx.actor).filter(
        ({ event }) => event !== 'end',
      ),
    };
  }

  private async reports(
    tx: Tx,
    { id: occurrenceId }: ActionOccurrence,
    deadline: Deadline | null,
  ): Promise<OccurrenceReportResponse[]> {
    const reports: OccurrenceReportResponse[] = [];
    for (const report of await tx.list(OccurrenceReport, { occurrenceId }, { round: 'ASC' })) {
      const { id, round, heldOn, summary, reportedAt, receiptNo } = report;
      const links = await tx.list(OccurrenceEvidence, { reportId: id });
      const judgement = await tx.find(OccurrenceJudgement, { reportId: id });
      const evidenceIds = links.map(({ evidenceId }) => evidenceId);
      reports.push({
        id,
        round,
        heldOn,
        summary,
        reportedAt,
        receiptNo,
        late: isLate(reportedAt, deadline),
        evidence: await this.evidence.referencesIn(tx, evidenceIds),
        judgement: judgement && toJudgement(judgement),
      });
    }
    return reports;
  }
}

async function hasOpenConflict(tx: Tx, caseId: string): Promise<boolean> {
  if (tx.actor.side === 'PROVIDER') return false;
  const own = await tx.list(CaseTeamMember, { caseId, userId: tx.actor.userId });
  return own.some(({ conflictOfInterest }) => conflictOfInterest !== 'NONE');
}

function isLate(at: Date, deadline: Deadline | null): boolean | null {
  const until = deadline?.acceptedUntil ?? null;
  return until === null ? null : at.getTime() >= until.getTime();
}

function toJudgement({ outcome, reason, judgedAt }: OccurrenceJudgement) {
  return { outcome, reason, judgedAt };
}
