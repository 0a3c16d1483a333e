import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError } from '../../platform/errors/app-error';
import type { Page, PageQuery } from '../../platform/http/page';
import { type Incident, IncidentReport, RecoverySnapshot, TimelineEvent } from '../../schema/entities';
import { CasesRepository } from '../cases/cases.repository';
import { refuseFuture } from './fact-rules';
import type { FactSubject } from './facts.service';
import type {
  IncidentReportResponse,
  RecordReportDto,
  RecordSnapshotDto,
  RecordTimelineEventDto,
  SnapshotResponse,
  TimelineEventResponse,
} from './incident-records.dto';
import { IncidentRecordsQuery } from './incident-records.query';
import { IncidentsRepository } from './incidents.repository';

/** The timeline, the course of the recovery and the reports received: append-only, each entry with its source. */
@Injectable()
export class IncidentRecordsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly incidents: IncidentsRepository,
    private readonly cases: CasesRepository,
    private readonly query: IncidentRecordsQuery,
  ) {}

  timelineOfCase(actor: Actor, caseId: string, query: PageQuery): Promise<Page<TimelineEventResponse>> {
    return this.transactions.read(actor, async (tx) => {
      await this.cases.get(tx, caseId);
      return this.query.timeline(tx, caseId, null, query);
    });
  }

  timelineOfIncident(actor: Actor, incidentId: string, query: PageQuery): Promise<Page<TimelineEventResponse>> {
    return this.transactions.read(actor, async (tx) => {
      const { caseId } = await this.incidents.get(tx, incidentId);
      return this.query.timeline(tx, caseId, incidentId, query);
    });
  }

  recordEventOfCase(actor: Actor, caseId: string, dto: RecordTimelineEventDto): Promise<TimelineEventResponse> {
    return this.transactions.write(actor, async (tx) => {
      await this.incidents.requireOpenCase(tx, caseId);
      return this.query.event(tx, (await this.recordEventIn(tx, { caseId, incident: null }, dto)).id);
    });
  }

  recordEventOfIncident(actor: Actor, incidentId: string, dto: RecordTimelineEventDto): Promise<TimelineEventResponse> {
    return this.transactions.write(actor, async (tx) => {
      const incident = await this.incidents.lockOpen(tx, incidentId);
      return this.query.event(tx, (await this.recordEventIn(tx, { caseId: incident.caseId, incident }, dto)).id);
    });
  }

  async recordEventIn(tx: Tx, { caseId, incident }: FactSubject, dto: RecordTimelineEventDto): Promise<TimelineEvent> {
    refuseFuture('at', dto.at, tx.now);
    const alertParts = [dto.alertLevel, dto.alertAction].filter((part) => part !== undefined).length;
    if (alertParts !== (dto.kind === 'CRISIS_ALERT' ? 2 : 0)) throw new AppError('timeline.alert-incomplete');
    const event = await tx.insert(TimelineEvent, {
      ...dto,
      id: tx.newId(),
      caseId,
      incidentId: incident?.id,
      recordedBy: tx.actor.userId,
    });
    tx.record({
      type: 'timeline-event.recorded',
      subjectType: 'timeline-event',
      subjectId: event.id,
      caseId,
      providerId: incident?.providerId,
      payload: { ...dto },
    });
    return event;
  }

  snapshots(actor: Actor, incidentId: string, query: PageQuery): Promise<Page<SnapshotResponse>> {
    return this.transactions.read(actor, async (tx) => {
      await this.incidents.get(tx, incidentId);
      return this.query.snapshots(tx, incidentId, query);
    });
  }

  recordSnapshot(actor: Actor, incidentId: string, dto: RecordSnapshotDto): Promise<SnapshotResponse> {
    return this.transactions.write(actor, async (tx) => {
      const incident = await this.incidents.lockOpen(tx, incidentId);
      return this.query.snapshot(tx, (await this.recordSnapshotIn(tx, incident, dto)).id);
    });
  }

  async recordSnapshotIn(tx: Tx, incident: Incident, dto: RecordSnapshotDto): Promise<RecoverySnapshot> {
    refuseFuture('asOf', dto.asOf, tx.now);
    requireSoundSnapshot(dto);
    if (dto.serviceId) await this.incidents.requireServicesOf(tx, incident.providerId, [dto.serviceId]);
    const snapshot = await tx.insert(RecoverySnapshot, {
      ...dto,
      id: tx.newId(),
      ...placeOf(incident),
      recordedBy: tx.actor.userId,
    });
    tx.record({
      type: 'recovery-snapshot.recorded',
      subjectType: 'recovery-snapshot',
      subjectId: snapshot.id,
      caseId: incident.caseId,
      providerId: incident.providerId,
      payload: { ...dto },
    });
    return snapshot;
  }

  reports(actor: Actor, incidentId: string): Promise<IncidentReportResponse[]> {
    return this.transactions.read(actor, async (tx) => {
      await this.incidents.get(tx, incidentId);
      const reports = await tx.list(IncidentReport, { incidentId }, { receivedAt: 'ASC', id: 'ASC' });
      return reports.map(toReportResponse);
    });
  }

  recordReport(actor: Actor, incidentId: string, dto: RecordReportDto): Promise<IncidentReportResponse> {
    return this.transactions.write(actor, async (tx) => {
      const incident = await this.incidents.lockOpen(tx, incidentId);
      return toReportResponse(await this.recordReportIn(tx, incident, dto));
    });
  }

  /** 재난보고: whether it came in time is judged by when the server took it in, not by when it is said to have been sent. */
  async recordReportIn(tx: Tx, incident: Incident, dto: RecordReportDto): Promise<IncidentReport> {
    refuseFuture('claimedSentAt', dto.claimedSentAt, tx.now);
    const report = await tx.insert(IncidentReport, {
      ...dto,
      id: tx.newId(),
      ...placeOf(incident),
      receivedAt: tx.now,
      recordedBy: tx.actor.userId,
    });
    tx.record({
      type: 'incident-report.received',
      subjectType: 'incident-report',
      subjectId: report.id,
      caseId: incident.caseId,
      providerId: incident.providerId,
      payload: { kind: dto.kind, channel: dto.channel, claimedSentAt: dto.claimedSentAt ?? null },
    });
    return report;
  }
}

function placeOf(incident: Incident): { caseId: string; incidentId: string } {
  return { caseId: incident.caseId, incidentId: incident.id };
}

function requireSoundSnapshot(dto: RecordSnapshotDto): void {
  if ((dto.serviceId === undefined) === (dto.assetGroup === undefined))
    throw new AppError('recovery-snapshot.subject-ambiguous');
  if (dto.restoredCount === undefined) return;
  if (dto.totalCount === undefined || dto.restoredCount > dto.totalCount)
    throw new AppError('recovery-snapshot.counts-inconsistent');
}

function toReportResponse(report: IncidentReport): IncidentReportResponse {
  const { id, kind, channel, receivedAt, claimedSentAt, content, source, recordedBy } = report;
  return { id, kind, channel, receivedAt, claimedSentAt, content, source, recordedBy };
}
