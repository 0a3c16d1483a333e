import { Injectable } from '@nestjs/common';
import { actionReopeningMachine } from '../../domain/action-reopening';
import type { Actor } from '../../domain/actor';
import { daysBetween, seoulDay } from '../../domain/calendar-day';
import { isReason } from '../../domain/reason';
import { recurrenceMatchMachine } from '../../domain/recurrence';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import { nextStatus } from '../../platform/http/moves';
import { ActionReopening, Incident, IncidentLink, Recurrence } from '../../schema/entities';
import { CasesRepository } from '../cases/cases.repository';
import { IncidentLinksService } from '../incidents/incident-links.service';
import { IncidentsRepository } from '../incidents/incidents.repository';
import type { ConfirmRecurrenceDto, RecurrenceResponse } from './recurrence.dto';
import { isReopenable, RecurrenceReader } from './recurrence-reader';
import { type MatchedActionRow, RecurrencesQuery } from './recurrences.query';

/** What a lead inspector answers where an incident looks like a recurrence, and what follows from the answer. */
@Injectable()
export class RecurrencesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly query: RecurrencesQuery,
    private readonly reader: RecurrenceReader,
    private readonly cases: CasesRepository,
    private readonly incidents: IncidentsRepository,
    private readonly links: IncidentLinksService,
  ) {}

  get(actor: Actor, id: string): Promise<RecurrenceResponse> {
    return this.transactions.read(actor, (tx) => this.reader.read(tx, id));
  }

  ofIncident(actor: Actor, incidentId: string): Promise<RecurrenceResponse[]> {
    return this.transactions.read(actor, async (tx) => {
      await this.incidents.get(tx, incidentId);
      return this.reader.all(tx, await this.query.ofIncident(tx, incidentId));
    });
  }

  ofCase(actor: Actor, caseId: string): Promise<RecurrenceResponse[]> {
    return this.transactions.read(actor, async (tx) => {
      await this.cases.get(tx, caseId);
      return this.reader.all(tx, await this.query.ofCase(tx, caseId));
    });
  }

  confirm(actor: Actor, id: string, version: number, dto: ConfirmRecurrenceDto): Promise<RecurrenceResponse> {
    return this.act(actor, id, version, (tx, found) => this.confirmIn(tx, found, dto));
  }

  reject(actor: Actor, id: string, version: number, reason: string): Promise<RecurrenceResponse> {
    return this.act(actor, id, version, (tx, found) => this.answerIn(tx, found, 'reject', reason));
  }

  /** The finding counts as recurred at once; its actions are reopened only when somebody else approves. */
  async confirmIn(tx: Tx, found: Recurrence, { reason, actionIds }: ConfirmRecurrenceDto): Promise<Recurrence> {
    const confirmed = await this.answerIn(tx, found, 'confirm', reason);
    if (confirmed.kind === 'INCIDENT') await this.linkIncidentsIn(tx, confirmed, reason);
    if (confirmed.kind === 'FINDING') await this.markRecurredIn(tx, confirmed, reason);
    for (const action of await this.chosenIn(tx, confirmed, actionIds))
      await this.requestReopeningIn(tx, confirmed, action, reason);
    return confirmed;
  }

  async answerIn(tx: Tx, found: Recurrence, event: 'confirm' | 'reject', reason: string): Promise<Recurrence> {
    const status = nextStatus(recurrenceMatchMachine, found.status, event, { reasonGiven: isReason(reason) });
    const decision = { decidedBy: tx.actor.userId, decidedAt: tx.now, decisionReason: reason };
    const answered = await tx.update(Recurrence, found, { status, ...decision });
    tx.record({
      type: EVENT_TYPES[event],
      subjectType: 'recurrence',
      subjectId: found.id,
      caseId: found.caseId,
      payload: { incidentId: found.incidentId, earlierNo: found.earlierNo, basis: found.basis, reason },
    });
    return answered;
  }

  private async chosenIn(tx: Tx, { id }: Recurrence, actionIds?: readonly string[]): Promise<MatchedActionRow[]> {
    const reopenable = (await this.query.actionsOf(tx, id)).filter(isReopenable);
    if (actionIds === undefined) return reopenable;
    const chosen = reopenable.filter(({ actionId }) => actionIds.includes(actionId));
    if (chosen.length < new Set(actionIds).size) throw new AppError('recurrence.action-not-reopenable');
    return chosen;
  }

  /** Where the earlier incident is out of the actor's sight the confirmed recurrence alone holds them together. */
  private async linkIncidentsIn(tx: Tx, { incidentId, earlierIncidentId }: Recurrence, reason: string): Promise<void> {
    const earlier = earlierIncidentId && (await tx.find(Incident, { id: earlierIncidentId }));
    if (!earlier) return;
    const link = { linkedIncidentId: earlier.id, kind: 'RECURRENCE_OF' } as const;
    if (await tx.find(IncidentLink, { incidentId, ...link, withdrawnBy: null })) return;
    await this.links.linkIn(tx, await this.incidents.get(tx, incidentId), { ...link, justification: reason });
  }

  /** A finding that was never remedied has not recurred: it is still there. */
  private async markRecurredIn(tx: Tx, { id, incidentId }: Recurrence, reason: string): Promise<void> {
    const marked = await this.query.markRecurred(tx, id);
    if (!marked) return;
    const { findingId, caseId, providerId, fromStatus } = marked;
    tx.record({
      type: 'finding.recurred',
      subjectType: 'finding',
      subjectId: findingId,
      caseId,
      providerId,
      payload: { from: fromStatus, to: 'RECURRED', reason, incidentId },
    });
  }

  private async requestReopeningIn(tx: Tx, match: Recurrence, action: MatchedActionRow, reason: string): Promise<void> {
    const { actionId, caseId, providerId, actionNo, verifiedAt } = action;
    if (await this.query.isRequested(tx, actionId)) return;
    const verifiedOn = verifiedAt && seoulDay(verifiedAt);
    const failedAfterDays = verifiedOn && daysBetween(verifiedOn, seoulDay(match.beganAt));
    const requested = await tx.insert(ActionReopening, {
      id: tx.newId(),
      caseId,
      providerId,
      actionId,
      matchId: match.id,
      matchCaseId: match.caseId,
      actionNo,
      reason,
      verifiedOn,
      failedAfterDays,
      proposedBy: tx.actor.userId,
      proposedAt: tx.now,
      status: actionReopeningMachine.initial,
    });
    tx.record({
      type: 'reopening.requested',
      subjectType: 'corrective-action',
      subjectId: actionId,
      caseId,
      payload: { reopeningId: requested.id, recurrenceId: match.id, verifiedOn, failedAfterDays, reason },
    });
  }

  private act(
    actor: Actor,
    id: string,
    version: number,
    answer: (tx: Tx, found: Recurrence) => Promise<Recurrence>,
  ): Promise<RecurrenceResponse> {
    return this.transactions.write(actor, async (tx) => {
      const { caseId } = orNotFound(await tx.find(Recurrence, { id }));
      await this.incidents.requireOpenCase(tx, caseId);
      const found = orNotFound(await tx.lock(Recurrence, { id }));
      requireVersion(found, version);
      await answer(tx, found);
      return this.reader.read(tx, id);
    });
  }
}

/** The audit speaks in the past tense. */
const EVENT_TYPES: Record<'confirm' | 'reject', string> = {
  confirm: 'recurrence.confirmed',
  reject: 'recurrence.rejected',
};
