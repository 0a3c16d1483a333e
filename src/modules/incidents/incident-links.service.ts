import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { isReason } from '../../domain/reason';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import { type Incident, IncidentLink } from '../../schema/entities';
import type { IncidentLinkResponse, LinkIncidentDto } from './incident.dto';
import { IncidentLinksRepository } from './incident-links.repository';
import { IncidentsRepository } from './incidents.repository';

/** Decides which incident was caused by which, and which is the recurrence of an earlier one. Never open to a provider. */
@Injectable()
export class IncidentLinksService {
  constructor(
    private readonly transactions: Transactions,
    private readonly incidents: IncidentsRepository,
    private readonly links: IncidentLinksRepository,
  ) {}

  list(actor: Actor, incidentId: string): Promise<IncidentLinkResponse[]> {
    return this.transactions.read(actor, async (tx) => {
      await this.incidents.get(tx, incidentId);
      return this.links.ofIncident(tx, incidentId);
    });
  }

  get(actor: Actor, id: string): Promise<IncidentLinkResponse> {
    return this.transactions.read(actor, (tx) => this.links.get(tx, id));
  }

  link(actor: Actor, incidentId: string, dto: LinkIncidentDto): Promise<IncidentLinkResponse> {
    return this.transactions.write(actor, async (tx) => {
      const incident = await this.incidents.lockOpen(tx, incidentId);
      return this.links.get(tx, (await this.linkIn(tx, incident, dto)).id);
    });
  }

  /** @throws AppError 404 for an incident that is not visible, 422 for one out of reach, 409 for a circle. */
  async linkIn(tx: Tx, incident: Incident, dto: LinkIncidentDto): Promise<IncidentLink> {
    if (dto.linkedIncidentId === incident.id) throw new AppError('incident-link.to-itself');
    const linked = await this.incidents.get(tx, dto.linkedIncidentId);
    const withinReach =
      dto.kind === 'CAUSED_BY' ? linked.caseId === incident.caseId : linked.providerId === incident.providerId;
    if (!withinReach) throw new AppError('incident-link.out-of-reach');
    if (await this.links.leadsTo(tx, linked.id, incident.id, dto.kind)) throw new AppError('incident-link.circular');
    const created = await tx.insert(IncidentLink, {
      ...dto,
      id: tx.newId(),
      caseId: incident.caseId,
      incidentId: incident.id,
      decidedBy: tx.actor.userId,
    });
    tx.record({
      type: 'incident-link.decided',
      subjectType: 'incident-link',
      subjectId: created.id,
      caseId: incident.caseId,
      payload: { ...dto, incidentId: incident.id },
    });
    return created;
  }

  withdraw(actor: Actor, id: string, version: number, reason: string): Promise<IncidentLinkResponse> {
    return this.transactions.write(actor, async (tx) => {
      const { caseId } = orNotFound(await tx.find(IncidentLink, { id }));
      await this.incidents.requireOpenCase(tx, caseId);
      const found = orNotFound(await tx.lock(IncidentLink, { id }));
      requireVersion(found, version);
      await this.withdrawIn(tx, found, reason);
      return this.links.get(tx, id);
    });
  }

  async withdrawIn(tx: Tx, found: IncidentLink, reason: string): Promise<void> {
    if (!isReason(reason)) throw new AppError('move.reason-required');
    if (found.withdrawnBy !== null) throw new AppError('incident-link.already-withdrawn');
    await tx.update(IncidentLink, found, { withdrawnBy: tx.actor.userId, withdrawnReason: reason });
    tx.record({
      type: 'incident-link.withdrawn',
      subjectType: 'incident-link',
      subjectId: found.id,
      caseId: found.caseId,
      payload: { reason },
    });
  }
}
