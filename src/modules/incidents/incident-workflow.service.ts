import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { incidentMachine, type IncidentEvent, type IncidentFacts } from '../../domain/incident';
import { isReason } from '../../domain/reason';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { requireVersion } from '../../platform/http/if-match';
import { nextStatus } from '../../platform/http/moves';
import { Incident } from '../../schema/entities';
import type { IncidentResponse } from './incident.dto';
import { IncidentsRepository } from './incidents.repository';
import { IncidentsService } from './incidents.service';

export interface IncidentMove {
  readonly event: IncidentEvent;
  readonly reason?: string;
}

/** Moves an incident along its table. */
@Injectable()
export class IncidentWorkflow {
  constructor(
    private readonly transactions: Transactions,
    private readonly incidents: IncidentsRepository,
    private readonly service: IncidentsService,
  ) {}

  move(actor: Actor, id: string, version: number, move: IncidentMove): Promise<IncidentResponse> {
    return this.transactions.write(actor, async (tx) => {
      const found = await this.incidents.lockOpen(tx, id);
      requireVersion(found, version);
      await this.moveIn(tx, found, move);
      return this.service.respond(tx, id);
    });
  }

  /** Within the caller's transaction, for acts that move the incident along with something else. */
  async moveIn(
    tx: Tx,
    found: Incident,
    { event, reason }: IncidentMove,
    known: Partial<IncidentFacts> = {},
  ): Promise<Incident> {
    const facts = { ...(await this.incidents.facts(tx, found)), reasonGiven: isReason(reason), ...known };
    const status = nextStatus(incidentMachine, found.status, event, facts);
    const moved = await tx.update(Incident, found, { status });
    tx.record({
      type: EVENT_TYPES[event],
      subjectType: 'incident',
      subjectId: found.id,
      caseId: found.caseId,
      providerId: found.providerId,
      payload: { from: found.status, to: status, reason: reason ?? null },
    });
    return moved;
  }
}

/** The audit speaks in the past tense. */
const EVENT_TYPES: Record<IncidentEvent, string> = {
  'confirm-ongoing': 'incident.confirmed-ongoing',
  'record-mitigation': 'incident.mitigated',
  'record-restoration': 'incident.restored',
  'start-cause-analysis': 'incident.cause-analysis-started',
  'determine-cause': 'incident.cause-determined',
  'declare-undetermined': 'incident.cause-declared-undetermined',
};
