import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { incidentMachine } from '../../domain/incident';
import { partNumber } from '../../domain/reference-number';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import type { Page } from '../../platform/http/page';
import { Incident, IncidentFacility } from '../../schema/entities';
import { CasesRepository } from '../cases/cases.repository';
import { CasesService } from '../cases/cases.service';
import { refuseFuture } from './fact-rules';
import { FactsService } from './facts.service';
import type {
  CreateIncidentDto,
  IncidentListItem,
  IncidentQuery,
  IncidentResponse,
  PlannedWorkDto,
  UpdateIncidentDto,
} from './incident.dto';
import { toIncidentResponse, toProviderIncidentResponse } from './incident.response';
import { IncidentsQuery } from './incidents.query';
import { IncidentsRepository } from './incidents.repository';
import { RecurrenceDetector } from './recurrence-detector.service';

/** Records, reads and edits the incidents of a case. */
@Injectable()
export class IncidentsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly incidents: IncidentsRepository,
    private readonly query: IncidentsQuery,
    private readonly facts: FactsService,
    private readonly cases: CasesRepository,
    private readonly casesService: CasesService,
    private readonly recurrences: RecurrenceDetector,
  ) {}

  list(actor: Actor, caseId: string, query: IncidentQuery): Promise<Page<IncidentListItem>> {
    return this.transactions.read(actor, async (tx) => {
      await this.requireVisibleCase(tx, caseId);
      return this.query.list(tx, caseId, query);
    });
  }

  get(actor: Actor, id: string): Promise<IncidentResponse> {
    return this.transactions.read(actor, (tx) => this.respond(tx, id));
  }

  create(actor: Actor, caseId: string, dto: CreateIncidentDto): Promise<IncidentResponse> {
    return this.transactions.write(actor, async (tx) => this.respond(tx, (await this.createIn(tx, caseId, dto)).id));
  }

  /** With its first statements, none of which is official yet. */
  async createIn(tx: Tx, caseId: string, dto: CreateIncidentDto): Promise<Incident> {
    const { caseNo } = await this.incidents.requireOpenCase(tx, caseId);
    await this.incidents.requireRespondent(tx, caseId, dto.providerId);
    requireSoundWork(dto.plannedWork, tx.now);
    const serviceIds = dto.serviceIds ?? [];
    await this.incidents.requireServicesOf(tx, dto.providerId, serviceIds);
    const created = await this.insert(tx, caseId, caseNo, dto);
    await this.incidents.replaceServices(tx, created, serviceIds);
    for (const facilityId of dto.facilityIds ?? [])
      await tx.insert(IncidentFacility, { incidentId: created.id, caseId, facilityId });
    this.record(tx, created, 'incident.reported', { incidentNo: created.incidentNo, title: created.title, serviceIds });
    await this.facts.assertFirstIn(tx, created, dto.facts ?? []);
    await this.recurrences.detectIn(tx, created);
    return created;
  }

  update(actor: Actor, id: string, version: number, dto: UpdateIncidentDto): Promise<IncidentResponse> {
    return this.transactions.write(actor, async (tx) => {
      const found = await this.incidents.lockOpen(tx, id);
      requireVersion(found, version);
      requireSoundWork(dto.plannedWork, tx.now);
      await tx.update(Incident, found, { ...dto });
      this.record(tx, found, 'incident.updated', { ...dto });
      return this.respond(tx, id);
    });
  }

  replaceServices(actor: Actor, id: string, version: number, serviceIds: string[]): Promise<IncidentResponse> {
    return this.transactions.write(actor, async (tx) => {
      const found = await this.incidents.lockOpen(tx, id);
      requireVersion(found, version);
      await this.replaceServicesIn(tx, found, serviceIds);
      return this.respond(tx, id);
    });
  }

  async replaceServicesIn(tx: Tx, found: Incident, serviceIds: string[]): Promise<void> {
    await this.incidents.requireServicesOf(tx, found.providerId, serviceIds);
    await this.incidents.replaceServices(tx, found, serviceIds);
    await tx.update(Incident, found, {});
    this.record(tx, found, 'incident.services-replaced', { serviceIds });
    await this.recurrences.detectIn(tx, found);
  }

  release(actor: Actor, id: string, version: number): Promise<IncidentResponse> {
    return this.transactions.write(actor, async (tx) => {
      const found = await this.incidents.lockOpen(tx, id);
      requireVersion(found, version);
      await this.releaseIn(tx, found);
      return this.respond(tx, id);
    });
  }

  /** From now on the provider sees its incident, and with it that there is a case. A second release changes nothing. */
  async releaseIn(tx: Tx, found: Incident): Promise<void> {
    if (found.releasedAt !== null) return;
    await this.casesService.releaseIn(tx, found.caseId, found.providerId);
    await tx.update(Incident, found, { releasedAt: tx.now });
    this.record(tx, found, 'incident.released', {});
  }

  async respond(tx: Tx, id: string): Promise<IncidentResponse> {
    const found = await this.incidents.get(tx, id);
    const services = await this.incidents.services(tx, id);
    if (tx.actor.side === 'PROVIDER') return toProviderIncidentResponse(found, services, tx.actor);
    const facilities = await this.incidents.facilities(tx, id);
    return toIncidentResponse(found, { services, facilities }, await this.incidents.facts(tx, found), tx.actor);
  }

  private async requireVisibleCase(tx: Tx, caseId: string): Promise<void> {
    await this.cases.requireVisible(tx, caseId);
  }

  private async insert(tx: Tx, caseId: string, caseNo: string, dto: CreateIncidentDto): Promise<Incident> {
    const seq = await tx.nextNumber('incident', caseId, 0);
    return tx.insert(Incident, {
      id: tx.newId(),
      caseId,
      providerId: dto.providerId,
      seq,
      incidentNo: partNumber(caseNo, 'INCIDENT', seq),
      type: dto.type,
      title: dto.title,
      symptoms: dto.symptoms,
      platforms: dto.platforms ?? [],
      thirdParty: dto.thirdParty ?? false,
      plannedWork: dto.plannedWork,
      status: incidentMachine.initial,
      createdBy: tx.actor.userId,
    });
  }

  private record(tx: Tx, incident: Incident, type: string, payload: Record<string, unknown>): void {
    tx.record({
      type,
      subjectType: 'incident',
      subjectId: incident.id,
      caseId: incident.caseId,
      providerId: incident.providerId,
      payload,
    });
  }
}

/** Approved and actual windows run forward, and what was done lies in the past. */
function requireSoundWork(work: PlannedWorkDto | null | undefined, now: Date): void {
  if (!work) return;
  const { approvedFrom, approvedTo, actualFrom, actualTo } = work;
  const isReversed = (from?: Date, to?: Date): boolean => from !== undefined && to !== undefined && to < from;
  if (isReversed(approvedFrom, approvedTo) || isReversed(actualFrom, actualTo))
    throw new AppError('incident.planned-work-reversed');
  refuseFuture('plannedWork.actualFrom', actualFrom, now);
  refuseFuture('plannedWork.actualTo', actualTo, now);
}
