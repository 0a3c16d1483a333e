import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError } from '../../platform/errors/app-error';
import { FactAssertion, FactDetermination, Incident } from '../../schema/entities';
import type { CaseFactsResponse, DetermineFactDto, IncidentFactsResponse } from './fact.dto';
import { FactsService, type FactSubject } from './facts.service';
import { IncidentsRepository } from './incidents.repository';
import { RecurrenceDetector } from './recurrence-detector.service';

/** Makes one statement official, or the field unknown (미상). The newest act counts; earlier ones stay on record. */
@Injectable()
export class DeterminationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly incidents: IncidentsRepository,
    private readonly facts: FactsService,
    private readonly recurrences: RecurrenceDetector,
  ) {}

  determineForIncident(actor: Actor, incidentId: string, dto: DetermineFactDto): Promise<IncidentFactsResponse> {
    return this.transactions.write(actor, async (tx) => {
      const incident = await this.incidents.lockOpen(tx, incidentId);
      await this.determineIn(tx, { caseId: incident.caseId, incident }, dto);
      return this.facts.respondForIncident(tx, incidentId);
    });
  }

  determineForCase(actor: Actor, caseId: string, dto: DetermineFactDto): Promise<CaseFactsResponse> {
    return this.transactions.write(actor, async (tx) => {
      await this.incidents.requireOpenCase(tx, caseId);
      await this.determineIn(tx, { caseId, incident: null }, dto);
      return this.facts.respondForCase(tx, caseId);
    });
  }

  /**
   * The caller holds the incident's row. What became of its official instants is written back to it.
   * @throws AppError 409 `incident.restored-before-started`, 422 when the statement is about something else.
   */
  async determineIn(tx: Tx, subject: FactSubject, dto: DetermineFactDto): Promise<FactDetermination> {
    const fact = await requireFact(tx, subject, dto);
    const times = officialTimes(subject.incident, dto, fact);
    if (times?.startedAt && times.restoredAt && times.restoredAt < times.startedAt)
      throw new AppError('incident.restored-before-started');
    const determination = await this.insert(tx, subject, dto);
    if (subject.incident && times) await tx.update(Incident, subject.incident, times);
    tx.record({
      type: 'fact.determined',
      subjectType: subject.incident ? 'incident' : 'case',
      subjectId: subject.incident?.id ?? subject.caseId,
      caseId: subject.caseId,
      providerId: subject.incident?.providerId,
      payload: { ...dto },
    });
    if (subject.incident && dto.field === 'STARTED_AT') await this.recurrences.detectIn(tx, subject.incident);
    return determination;
  }

  private async insert(tx: Tx, { caseId, incident }: FactSubject, dto: DetermineFactDto): Promise<FactDetermination> {
    return tx.insert(FactDetermination, {
      id: tx.newId(),
      caseId,
      incidentId: incident?.id,
      serviceId: dto.serviceId,
      segment: dto.segment,
      field: dto.field,
      factId: dto.factId,
      undetermined: dto.undetermined ?? false,
      justification: dto.justification,
      decidedBy: tx.actor.userId,
      decidedAt: tx.now,
      seq: await tx.nextNumber('fact-determination', caseId, 0),
    });
  }
}

/** The statement to make official; null where the field is declared unknown. */
async function requireFact(
  tx: Tx,
  { caseId, incident }: FactSubject,
  dto: DetermineFactDto,
): Promise<FactAssertion | null> {
  const undetermined = dto.undetermined ?? false;
  if (undetermined === (dto.factId !== undefined)) throw new AppError('determination.choice-missing');
  if (!dto.factId) return null;
  const fact = await tx.lock(FactAssertion, { id: dto.factId, caseId });
  const fits =
    fact !== null &&
    fact.incidentId === (incident?.id ?? null) &&
    fact.field === dto.field &&
    fact.serviceId === (dto.serviceId ?? null) &&
    fact.segment === (dto.segment ?? null) &&
    fact.status !== 'RETRACTED';
  if (!fits) throw new AppError('determination.fact-mismatch');
  return fact;
}

type OfficialTimes = Pick<Incident, 'startedAt' | 'restoredAt'>;

/** The instants of the incident as a whole after this determination; null where it is about something else. */
function officialTimes(
  incident: Incident | null,
  dto: DetermineFactDto,
  fact: FactAssertion | null,
): OfficialTimes | null {
  if (!incident || dto.serviceId || dto.segment) return null;
  const { startedAt, restoredAt } = incident;
  if (dto.field === 'STARTED_AT') return { startedAt: fact?.valueAt ?? null, restoredAt };
  if (dto.field === 'RESTORED_AT') return { startedAt, restoredAt: fact?.valueAt ?? null };
  return null;
}
