import { Injectable } from '@nestjs/common';
import type { DemoIncident, DemoSnapshot, DemoTimelineEvent } from '../domain/demo-case-facts';
import type { CreateIncidentDto } from '../modules/incidents/incident.dto';
import { IncidentLinksService } from '../modules/incidents/incident-links.service';
import { IncidentRecordsService } from '../modules/incidents/incident-records.service';
import { IncidentsRepository } from '../modules/incidents/incidents.repository';
import { IncidentsService } from '../modules/incidents/incidents.service';
import type { Tx } from '../platform/database/tx';
import { referenceId } from '../reference-data/load-reference-data';
import type { CaseHistory } from './case-history';
import { instantOf, latest, minutesAfter, openingOf, recordingOf } from './record-time';

const PLANNED_WORK = '작업 중에 난 장애이다. 승인·실시 시각과 작업자는 공개 기록에 없다.';

/** Incidents with their symptoms, the timeline, how services recovered and which incident brought about which. */
@Injectable()
export class DemoIncidents {
  constructor(
    private readonly incidents: IncidentsService,
    private readonly repository: IncidentsRepository,
    private readonly records: IncidentRecordsService,
    private readonly links: IncidentLinksService,
  ) {}

  async load(history: CaseHistory): Promise<void> {
    const reported = minutesAfter(openingOf(history.demo), 60);
    for (const datum of history.demo.incidents) await this.report(history, datum, reported);
    for (const datum of history.demo.timeline) await this.recordEvent(history, datum, reported);
    for (const datum of history.demo.snapshots) await this.recordSnapshot(history, datum);
    for (const datum of history.demo.incidents) await this.link(history, datum);
  }

  private report(history: CaseHistory, datum: DemoIncident, reported: Date): Promise<void> {
    const at = latest(reported, minutesAfter(instantOf(datum.startedAt), 30));
    return history.act('inspector', at, async (tx) => {
      const incident = await this.incidents.createIn(tx, history.caseId, toIncident(history, datum));
      await history.keep(tx, datum, 'incident', incident.id);
    });
  }

  private recordEvent(history: CaseHistory, datum: DemoTimelineEvent, reported: Date): Promise<void> {
    return history.act('inspector', latest(reported, recordingOf(datum.time)), async (tx) => {
      const incident = datum.incident ? await this.repository.get(tx, history.idOf(datum.incident)) : null;
      const event = await this.records.recordEventIn(
        tx,
        { caseId: history.caseId, incident },
        {
          at: instantOf(datum.time),
          precision: datum.time.precision,
          kind: datum.kind,
          text: datum.text.ko,
          source: datum.source,
          visibility: 'PUBLIC',
        },
      );
      await history.keep(tx, datum, 'timeline-event', event.id);
    });
  }

  private recordSnapshot(history: CaseHistory, datum: DemoSnapshot): Promise<void> {
    return history.act('inspector', recordingOf(datum.asOf), async (tx) => {
      const incident = await this.repository.get(tx, history.idOf(datum.incident));
      const snapshot = await this.records.recordSnapshotIn(tx, incident, {
        asOf: instantOf(datum.asOf),
        precision: datum.asOf.precision,
        ...subjectOf(datum),
        state: datum.state,
        totalCount: datum.total ?? undefined,
        restoredCount: datum.restored ?? undefined,
        percent: datum.pct ?? undefined,
        reportedBy: datum.reportedBy,
        source: datum.source,
      });
      await history.keep(tx, datum, 'recovery-snapshot', snapshot.id);
    });
  }

  private async link(history: CaseHistory, { ref, causedBy, source, startedAt }: DemoIncident): Promise<void> {
    if (causedBy === null) return;
    const at = latest(minutesAfter(openingOf(history.demo), 120), recordingOf(startedAt));
    await history.act('lead', at, async (tx: Tx) => {
      const incident = await this.repository.get(tx, history.idOf(ref));
      await this.links.linkIn(tx, incident, {
        linkedIncidentId: history.idOf(causedBy),
        kind: 'CAUSED_BY',
        justification: `공개된 경과와 원인에 따른다. (${source})`,
      });
    });
  }
}

function toIncident(history: CaseHistory, datum: DemoIncident): CreateIncidentDto {
  return {
    providerId: history.providerOf(datum.respondent),
    type: datum.type,
    title: datum.title.ko,
    symptoms: [...new Set(datum.symptoms.map(({ text }) => text.ko))].join('\n'),
    platforms: [...new Set(datum.symptoms.map(({ platform }) => platform))],
    plannedWork: datum.plannedWork ? { description: PLANNED_WORK } : undefined,
    serviceIds: datum.services.map((code) => referenceId('service', code)),
    facilityIds: datum.facilities.map((code) => referenceId('facility', code)),
    facts: datum.symptoms.map(({ service, platform, text }) => ({
      field: 'SYMPTOM',
      valueText: text.ko,
      serviceId: referenceId('service', service),
      segment: platform,
      basis: 'CONFIRMED',
      assertedBy: history.demo.case.agency,
      source: datum.source,
      status: 'DETERMINED',
    })),
  };
}

function subjectOf({ subject }: DemoSnapshot): { serviceId?: string; assetGroup?: string } {
  return 'service' in subject ? { serviceId: referenceId('service', subject.service) } : { assetGroup: subject.group };
}
