import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { addMonths, seoulDay } from '../../domain/calendar-day';
import {
  correctiveActionMachine,
  type CorrectiveActionEvent,
  type CorrectiveActionFacts,
  type CorrectiveActionStatus,
} from '../../domain/corrective-action';
import { isReason } from '../../domain/reason';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { requireVersion } from '../../platform/http/if-match';
import { nextStatus } from '../../platform/http/moves';
import { ActionReason, CorrectiveAction, OfficialDocument } from '../../schema/entities';
import { DeadlinesService } from '../deadlines/deadlines.service';
import { OccurrenceOpening } from '../occurrences/occurrence-opening.service';
import { FindingWorkflow } from '../findings/finding-workflow.service';
import { FindingsRepository } from '../findings/findings.repository';
import { ActionFactsReader, monthsWatched } from './action-facts';
import { ActionReader } from './action-reader';
import type { ReopenDto, SupersedeDto, WaiveDto } from './corrective-action.dto';
import type { ActionResponse } from './corrective-action.responses';
import { CorrectiveActionsRepository } from './corrective-actions.repository';
import { EffectivenessChecksRepository } from './effectiveness-checks.repository';
import { ACTION_RULE, ORDER_RESULT_RULE, subjectOf } from './required-actions';

export interface ActionMove {
  readonly event: CorrectiveActionEvent;
  readonly reason?: string;
  /** What changes along with the status. */
  readonly patch?: Partial<
    Pick<CorrectiveAction, 'planId' | 'ownerTitle' | 'monitoringUntil' | 'endReason' | 'suspendedFrom' | 'replacedById'>
  >;
  readonly payload?: Readonly<Record<string, unknown>>;
}

type Act = (tx: Tx, action: CorrectiveAction) => Promise<CorrectiveAction>;

/** Moves a corrective action along its table, with the consequences that each move has. */
@Injectable()
export class CorrectiveActionWorkflow {
  constructor(
    private readonly transactions: Transactions,
    private readonly actions: CorrectiveActionsRepository,
    private readonly facts: ActionFactsReader,
    private readonly reader: ActionReader,
    private readonly deadlines: DeadlinesService,
    private readonly findings: FindingWorkflow,
    private readonly findingRows: FindingsRepository,
    private readonly checks: EffectivenessChecksRepository,
    private readonly occurrences: OccurrenceOpening,
  ) {}

  /** One transaction: locks the action at the version that was read, acts on it and answers how it stands afterwards. */
  act(actor: Actor, id: string, version: number, act: Act): Promise<ActionResponse> {
    return this.transactions.write(actor, async (tx) => {
      const action = await this.actions.lock(tx, id);
      requireVersion(action, version);
      await act(tx, action);
      return this.reader.read(tx, id);
    });
  }

  move(actor: Actor, id: string, version: number, move: ActionMove): Promise<ActionResponse> {
    return this.act(actor, id, version, (tx, action) => this.moveIn(tx, action, move));
  }

  async moveIn(
    tx: Tx,
    action: CorrectiveAction,
    move: ActionMove,
    known: Partial<CorrectiveActionFacts> = {},
  ): Promise<CorrectiveAction> {
    const status = await this.judgeIn(tx, action, move, known);
    const moved = await tx.update(CorrectiveAction, action, { ...move.patch, status });
    if (action.status === 'MONITORING') await this.checks.close(tx, action, null);
    if (move.reason !== undefined) await this.keepReason(tx, action, move.event, move.reason);
    tx.record({
      ...subjectOf(action),
      type: `corrective-action.${PAST[move.event]}`,
      payload: { from: action.status, to: status, reason: move.reason ?? null, ...move.payload },
    });
    return moved;
  }

  private async keepReason(
    tx: Tx,
    { id: actionId, caseId, providerId }: CorrectiveAction,
    event: CorrectiveActionEvent,
    reason: string,
  ): Promise<void> {
    const stated = { event, reason, statedBy: tx.actor.userId, statedAt: tx.now };
    await tx.insert(ActionReason, { id: tx.newId(), caseId, providerId, actionId, ...stated });
  }

  /** The status that the move leads to. @throws AppError 409 with what stands against it. */
  async judgeIn(
    tx: Tx,
    action: CorrectiveAction,
    { event, reason }: ActionMove,
    known: Partial<CorrectiveActionFacts> = {},
  ): Promise<CorrectiveActionStatus> {
    const facts = { ...(await this.facts.of(tx, action)), reasonGiven: isReason(reason), ...known };
    return nextStatus(correctiveActionMachine, action.status, event, facts);
  }

  /** The consequence of an accepted plan: what it answers for is planned under it, by the officer it names. */
  async planIn(
    tx: Tx,
    action: CorrectiveAction,
    planned: { planId: string; ownerTitle: string | null },
  ): Promise<CorrectiveAction> {
    if (ENDED.includes(action.status)) return action;
    if (action.status === 'REQUIRED')
      return this.moveIn(tx, action, { event: 'plan', patch: planned, payload: planned });
    const replanned = await tx.update(CorrectiveAction, action, planned);
    tx.record({ ...subjectOf(action), type: 'corrective-action.replanned', payload: planned });
    return replanned;
  }

  /** The due date stays as it was: what was not complied with was not done in time. */
  async returnForReworkIn(tx: Tx, action: CorrectiveAction, reason: string): Promise<CorrectiveAction> {
    const returned = await this.moveIn(tx, action, {
      event: 'return-for-rework',
      reason,
      patch: { monitoringUntil: null },
    });
    await this.reopenDeadlinesIn(tx, action, reason);
    return returned;
  }

  /** The consequence of a verified action whose effect is to be watched, by calendar months from the day of the decision. */
  async startMonitoringIn(tx: Tx, action: CorrectiveAction): Promise<CorrectiveAction> {
    if (action.effectivenessMonths === 0 && action.recurrenceRule === null) return action;
    const monitoringUntil = addMonths(seoulDay(tx.now), monthsWatched(action));
    return this.moveIn(tx, action, {
      event: 'start-monitoring',
      patch: { monitoringUntil },
      payload: { monitoringUntil },
    });
  }

  async closeIn(tx: Tx, action: CorrectiveAction): Promise<CorrectiveAction> {
    await this.judgeIn(tx, action, { event: 'close' });
    await this.occurrences.endIn(tx, action.id, '사후 관찰이 끝나 시정조치를 종료하였습니다.');
    const closed = await this.moveIn(tx, action, { event: 'close' });
    await this.settleFindingsIn(tx, action);
    return closed;
  }

  async waiveIn(tx: Tx, action: CorrectiveAction, { reason, ground, documentId }: WaiveDto): Promise<CorrectiveAction> {
    const document = await tx.find(OfficialDocument, { id: documentId, caseId: action.caseId });
    const endReason = `${ground}: ${reason}`;
    const waived = await this.moveIn(
      tx,
      action,
      { event: 'waive', reason, patch: { endReason }, payload: { ground, documentId } },
      { waiverDocumentApproved: document !== null },
    );
    await this.deadlines.voidIn(tx, action.id, endReason);
    await this.occurrences.endIn(tx, action.id, endReason);
    await this.settleFindingsIn(tx, action);
    return waived;
  }

  async supersedeIn(
    tx: Tx,
    action: CorrectiveAction,
    { reason, replacedById }: SupersedeDto,
  ): Promise<CorrectiveAction> {
    const replacing = await tx.find(CorrectiveAction, {
      id: replacedById,
      caseId: action.caseId,
      providerId: action.providerId,
    });
    const replacingActionExists = replacing !== null && replacing.id !== action.id && !ENDED.includes(replacing.status);
    const superseded = await this.moveIn(
      tx,
      action,
      { event: 'supersede', reason, patch: { endReason: reason, replacedById }, payload: { replacedById } },
      { replacingActionExists },
    );
    await this.deadlines.voidIn(tx, action.id, reason);
    await this.occurrences.endIn(tx, action.id, reason);
    return superseded;
  }

  /** What a stay of its order brings with it: it stands still wherever it is, and nothing of it is late. */
  suspendIn(tx: Tx, action: CorrectiveAction, reason: string): Promise<CorrectiveAction> {
    return this.moveIn(tx, action, { event: 'suspend', reason, patch: { suspendedFrom: action.status } });
  }

  resumeIn(tx: Tx, action: CorrectiveAction, reason: string): Promise<CorrectiveAction> {
    return this.moveIn(tx, action, { event: 'resume', reason, patch: { suspendedFrom: null } });
  }

  async reopenIn(tx: Tx, action: CorrectiveAction, { reason, ground }: ReopenDto): Promise<CorrectiveAction> {
    const reopened = await this.moveIn(tx, action, {
      event: 'reopen',
      reason,
      patch: { monitoringUntil: null },
      payload: { ground },
    });
    await this.reopenDeadlinesIn(tx, action, reason);
    return reopened;
  }

  async reopenDeadlinesIn(tx: Tx, action: CorrectiveAction, reason: string): Promise<void> {
    await this.deadlines.reopenIn(tx, action.id, ACTION_RULE, reason);
    await this.deadlines.reopenIn(tx, action.orderId, ORDER_RESULT_RULE, reason);
  }

  /**
   * The findings follow: remedied once every linked action is proved, closed once every one is over. An action also answers for
   * what it took the place of.
   */
  async settleFindingsIn(tx: Tx, action: CorrectiveAction): Promise<void> {
    for (const requirementId of await this.actions.requirementsServed(tx, action.id)) {
      await this.findings.completeRemediationIn(tx, requirementId);
      for (const id of await this.findingRows.ofRequirement(tx, requirementId)) await this.closeFindingIn(tx, id);
    }
  }

  private async closeFindingIn(tx: Tx, id: string): Promise<void> {
    const finding = await this.findingRows.lock(tx, id);
    const { unclosedActions } = await this.findingRows.counts(tx, id);
    if (finding.status === 'REMEDIATED' && unclosedActions === 0) await this.findings.closeIn(tx, finding);
  }
}

const ENDED: readonly string[] = ['CLOSED', 'WAIVED', 'SUPERSEDED'];

const PAST: Record<CorrectiveActionEvent, string> = {
  plan: 'planned',
  start: 'started',
  'report-completion': 'completion-reported',
  'withdraw-report': 'report-withdrawn',
  'start-verification': 'verification-started',
  verify: 'verified',
  'accept-partially': 'partially-verified',
  reject: 'rejected',
  'return-for-rework': 'returned-for-rework',
  'start-monitoring': 'monitoring-started',
  close: 'closed',
  'record-failed-effect': 'effect-failed',
  waive: 'waived',
  supersede: 'superseded',
  suspend: 'suspended',
  resume: 'resumed',
  reopen: 'reopened',
};
