import { Injectable } from '@nestjs/common';
import { actionReopeningMachine, type ActionReopeningEvent } from '../../domain/action-reopening';
import type { Actor } from '../../domain/actor';
import { isReason } from '../../domain/reason';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { orNotFound } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import { nextStatus } from '../../platform/http/moves';
import { ActionReopening } from '../../schema/entities';
import { CaseWorkflow } from '../cases/case-workflow.service';
import { CasesRepository } from '../cases/cases.repository';
import { CorrectiveActionWorkflow } from '../corrective-actions/corrective-action-workflow.service';
import { CorrectiveActionsRepository } from '../corrective-actions/corrective-actions.repository';
import type { ReopeningResponse } from './recurrence.dto';
import { isProved, RecurrenceReader } from './recurrence-reader';

/** Decides whether an action that did not hold is reopened; never by whoever asked for it. */
@Injectable()
export class ReopeningsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: RecurrenceReader,
    private readonly actions: CorrectiveActionsRepository,
    private readonly workflow: CorrectiveActionWorkflow,
    private readonly cases: CasesRepository,
    private readonly caseWorkflow: CaseWorkflow,
  ) {}

  get(actor: Actor, id: string): Promise<ReopeningResponse> {
    return this.transactions.read(actor, (tx) => this.reader.reopening(tx, id));
  }

  ofAction(actor: Actor, actionId: string): Promise<ReopeningResponse[]> {
    return this.transactions.read(actor, async (tx) => {
      await this.actions.get(tx, actionId);
      return this.reader.reopeningsOfAction(tx, actionId);
    });
  }

  approve(actor: Actor, id: string, version: number, reason: string): Promise<ReopeningResponse> {
    return this.act(actor, id, version, (tx, found) => this.approveIn(tx, found, reason));
  }

  decline(actor: Actor, id: string, version: number, reason: string): Promise<ReopeningResponse> {
    return this.act(actor, id, version, (tx, found) => this.decideIn(tx, found, 'decline', reason));
  }

  /** A case that was closed goes on with its action. */
  async approveIn(tx: Tx, found: ActionReopening, reason: string): Promise<ActionReopening> {
    const approved = await this.decideIn(tx, found, 'approve', reason);
    const action = await this.actions.lock(tx, found.actionId);
    await this.workflow.reopenIn(tx, action, { reason, ground: 'RECURRENCE' });
    const theCase = await this.cases.lock(tx, found.caseId);
    if (theCase.status === 'CLOSED' || theCase.status === 'CLOSED_NO_ACTION')
      await this.caseWorkflow.moveIn(
        tx,
        theCase,
        { event: 'reopen-remediation', reason },
        { reopeningGroundStated: true },
      );
    return approved;
  }

  async decideIn(
    tx: Tx,
    found: ActionReopening,
    event: ActionReopeningEvent,
    reason: string,
  ): Promise<ActionReopening> {
    const action = await this.actions.get(tx, found.actionId);
    const status = nextStatus(actionReopeningMachine, found.status, event, {
      reasonGiven: isReason(reason),
      actorIsProposer: found.proposedBy === tx.actor.userId,
      actionIsProved: isProved(action.status),
    });
    const decision = { decidedBy: tx.actor.userId, decidedAt: tx.now, decisionReason: reason };
    const decided = await tx.update(ActionReopening, found, { status, ...decision });
    tx.record({
      type: EVENT_TYPES[event],
      subjectType: 'corrective-action',
      subjectId: found.actionId,
      caseId: found.caseId,
      payload: { reopeningId: found.id, recurrenceId: found.matchId, reason },
    });
    return decided;
  }

  private act(
    actor: Actor,
    id: string,
    version: number,
    decide: (tx: Tx, found: ActionReopening) => Promise<ActionReopening>,
  ): Promise<ReopeningResponse> {
    return this.transactions.write(actor, async (tx) => {
      const found = orNotFound(await tx.lock(ActionReopening, { id }));
      requireVersion(found, version);
      await decide(tx, found);
      return this.reader.reopening(tx, id);
    });
  }
}

/** The audit speaks in the past tense. */
const EVENT_TYPES: Record<ActionReopeningEvent, string> = {
  approve: 'reopening.approved',
  decline: 'reopening.declined',
};
