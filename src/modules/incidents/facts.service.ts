import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { isReason } from '../../domain/reason';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import { FactAssertion, FactDetermination, type Incident } from '../../schema/entities';
import { CasesRepository } from '../cases/cases.repository';
import type { AssertFactDto, CaseFactsResponse, FactResponse, IncidentFactsResponse } from './fact.dto';
import { compareFacts, durationOf, statedDurations, toFactResponse } from './fact-comparison';
import { refuseFuture, requireSoundValue } from './fact-rules';
import { IncidentsRepository } from './incidents.repository';
import { RecurrenceDetector } from './recurrence-detector.service';

/** What a statement is about: an incident, or the case as a whole when `incident` is null. */
export interface FactSubject {
  readonly caseId: string;
  readonly incident: Incident | null;
}

/** Records who stated what, on which source. A statement is corrected by a new one, never overwritten. */
@Injectable()
export class FactsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly incidents: IncidentsRepository,
    private readonly cases: CasesRepository,
    private readonly recurrences: RecurrenceDetector,
  ) {}

  get(actor: Actor, id: string): Promise<FactResponse> {
    return this.transactions.read(actor, async (tx) =>
      toFactResponse(orNotFound(await tx.find(FactAssertion, { id }))),
    );
  }

  ofIncident(actor: Actor, incidentId: string): Promise<IncidentFactsResponse> {
    return this.transactions.read(actor, (tx) => this.respondForIncident(tx, incidentId));
  }

  ofCase(actor: Actor, caseId: string): Promise<CaseFactsResponse> {
    return this.transactions.read(actor, (tx) => this.respondForCase(tx, caseId));
  }

  assertForIncident(actor: Actor, incidentId: string, dto: AssertFactDto): Promise<FactResponse> {
    return this.transactions.write(actor, async (tx) => {
      const incident = await this.incidents.lockOpen(tx, incidentId);
      return toFactResponse(await this.assertIn(tx, { caseId: incident.caseId, incident }, dto));
    });
  }

  assertForCase(actor: Actor, caseId: string, dto: AssertFactDto): Promise<FactResponse> {
    return this.transactions.write(actor, async (tx) => {
      await this.incidents.requireOpenCase(tx, caseId);
      return toFactResponse(await this.assertIn(tx, { caseId, incident: null }, dto));
    });
  }

  /** @throws AppError 422 when the value, its time, its service or what it supersedes does not fit. */
  async assertIn(tx: Tx, subject: FactSubject, dto: AssertFactDto): Promise<FactAssertion> {
    requireSoundValue(dto, tx.now);
    refuseFuture('assertedAt', dto.assertedAt, tx.now);
    await this.requireFittingService(tx, subject, dto.serviceId);
    if (dto.supersedesId) await requireSupersedable(tx, subject, dto, dto.supersedesId);
    const fact = await tx.insert(FactAssertion, {
      ...dto,
      id: tx.newId(),
      caseId: subject.caseId,
      incidentId: subject.incident?.id,
      assertedAt: dto.assertedAt ?? tx.now,
      recordedBy: tx.actor.userId,
    });
    record(tx, fact, 'fact.asserted', { ...dto }, subject.incident);
    if (subject.incident && dto.field === 'STARTED_AT') await this.recurrences.detectIn(tx, subject.incident);
    return fact;
  }

  /** The statements that come with a new incident. @throws AppError 409 when one source has it end before it began. */
  async assertFirstIn(tx: Tx, incident: Incident, dtos: readonly AssertFactDto[]): Promise<void> {
    refuseReversedTimes(dtos);
    for (const dto of dtos) await this.assertIn(tx, { caseId: incident.caseId, incident }, dto);
  }

  retract(actor: Actor, id: string, version: number, reason: string): Promise<FactResponse> {
    return this.transactions.write(actor, async (tx) => {
      const found = orNotFound(await tx.find(FactAssertion, { id }));
      await this.incidents.requireOpenCase(tx, found.caseId);
      const fact = orNotFound(await tx.lock(FactAssertion, { id }));
      requireVersion(fact, version);
      return toFactResponse(await this.retractIn(tx, fact, reason));
    });
  }

  /** The statement stays on record with the reason for which it no longer counts. */
  async retractIn(tx: Tx, fact: FactAssertion, reason: string): Promise<FactAssertion> {
    if (!isReason(reason)) throw new AppError('move.reason-required');
    if (fact.status === 'RETRACTED') throw new AppError('fact.already-retracted');
    if (await isOfficial(tx, fact)) throw new AppError('fact.is-official');
    const incident = fact.incidentId ? await this.incidents.get(tx, fact.incidentId) : null;
    const retracted = await tx.update(FactAssertion, fact, { status: 'RETRACTED', retractedReason: reason });
    record(tx, retracted, 'fact.retracted', { field: fact.field, reason }, incident);
    return retracted;
  }

  async respondForIncident(tx: Tx, incidentId: string): Promise<IncidentFactsResponse> {
    const incident = await this.incidents.get(tx, incidentId);
    const facts = await tx.list(FactAssertion, { incidentId }, { assertedAt: 'ASC', id: 'ASC' });
    const determinations = await tx.list(FactDetermination, { incidentId });
    const officialDuration = durationOf(incident.startedAt, incident.restoredAt);
    return {
      fields: compareFacts(facts, determinations),
      officialDuration,
      statedDurations: statedDurations(facts, officialDuration),
    };
  }

  async respondForCase(tx: Tx, caseId: string): Promise<CaseFactsResponse> {
    await this.cases.get(tx, caseId);
    const facts = await tx.list(FactAssertion, { caseId, incidentId: null }, { assertedAt: 'ASC', id: 'ASC' });
    return { fields: compareFacts(facts, await tx.list(FactDetermination, { caseId, incidentId: null })) };
  }

  private async requireFittingService(
    tx: Tx,
    { caseId, incident }: FactSubject,
    serviceId: string | undefined,
  ): Promise<void> {
    if (!serviceId) return;
    if (incident) return this.incidents.requireServicesOf(tx, incident.providerId, [serviceId]);
    return this.incidents.requireServiceOfARespondent(tx, caseId, serviceId);
  }
}

async function requireSupersedable(
  tx: Tx,
  subject: FactSubject,
  dto: AssertFactDto,
  supersedesId: string,
): Promise<void> {
  const earlier = await tx.find(FactAssertion, { id: supersedesId, caseId: subject.caseId });
  const fits =
    earlier !== null &&
    earlier.incidentId === (subject.incident?.id ?? null) &&
    earlier.field === dto.field &&
    earlier.serviceId === (dto.serviceId ?? null) &&
    earlier.segment === (dto.segment ?? null) &&
    earlier.status !== 'RETRACTED';
  if (!fits) throw new AppError('fact.supersedes-other');
  const successors = await tx.list(FactAssertion, { supersedesId });
  if (successors.some((fact) => fact.status !== 'RETRACTED')) throw new AppError('fact.already-superseded');
}

function refuseReversedTimes(dtos: readonly AssertFactDto[]): void {
  const about = (field: string) => dtos.filter((dto) => dto.field === field);
  for (const started of about('STARTED_AT')) {
    const reversed = about('RESTORED_AT').some(
      (restored) =>
        restored.assertedBy === started.assertedBy &&
        restored.serviceId === started.serviceId &&
        restored.segment === started.segment &&
        (restored.valueAt?.getTime() ?? Infinity) < (started.valueAt?.getTime() ?? 0),
    );
    if (reversed) throw new AppError('incident.restored-before-started');
  }
}

async function isOfficial(tx: Tx, fact: FactAssertion): Promise<boolean> {
  const { caseId, incidentId, serviceId, segment, field } = fact;
  const [newest] = await tx.list(FactDetermination, { caseId, incidentId, serviceId, segment, field }, { seq: 'DESC' });
  return newest?.factId === fact.id;
}

function record(
  tx: Tx,
  fact: FactAssertion,
  type: string,
  payload: Record<string, unknown>,
  incident: Incident | null,
): void {
  tx.record({
    type,
    subjectType: 'fact',
    subjectId: fact.id,
    caseId: fact.caseId,
    providerId: incident?.providerId,
    payload,
  });
}
