import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../domain/calendar-day';
import type { DemoAssertion } from '../domain/demo-case-facts';
import type { AssertFactDto } from '../modules/incidents/fact.dto';
import { DeterminationsService } from '../modules/incidents/determinations.service';
import { FactsService, type FactSubject } from '../modules/incidents/facts.service';
import { IncidentWorkflow } from '../modules/incidents/incident-workflow.service';
import { IncidentsRepository } from '../modules/incidents/incidents.repository';
import type { Tx } from '../platform/database/tx';
import { referenceId } from '../reference-data/load-reference-data';
import type { CaseHistory } from './case-history';
import { onDay } from './record-time';

/**
 * Who stated which value, and which of the statements became official. They carry the days on which they were published,
 * which may lie after acts that already relied on them.
 */
@Injectable()
export class DemoFacts {
  constructor(
    private readonly facts: FactsService,
    private readonly determinations: DeterminationsService,
    private readonly incidents: IncidentsRepository,
    private readonly workflow: IncidentWorkflow,
  ) {}

  async load(history: CaseHistory): Promise<void> {
    for (const datum of history.demo.assertions) await this.assert(history, datum);
    for (const datum of history.demo.assertions) if (datum.official) await this.determine(history, datum);
    for (const { ref, restoredAt } of history.demo.incidents) {
      if (restoredAt === null) await this.declareUnknown(history, ref);
      await this.restore(history, ref);
    }
  }

  private assert(history: CaseHistory, datum: DemoAssertion): Promise<void> {
    return history.act('inspector', onDay(datum.assertedOn, '17:30'), async (tx) => {
      const fact = await this.facts.assertIn(tx, await this.subjectOf(tx, history, datum), toFact(history, datum));
      await history.keep(tx, datum, 'fact', fact.id);
    });
  }

  private determine(history: CaseHistory, datum: DemoAssertion): Promise<void> {
    return history.act('lead', onDay(datum.assertedOn, '17:45'), async (tx) => {
      await this.determinations.determineIn(tx, await this.subjectOf(tx, history, datum), {
        field: datum.field,
        serviceId: serviceOf(datum),
        segment: segmentOf(history, datum),
        factId: history.idOf(datum.ref),
        justification: datum.justification ?? '',
      });
    });
  }

  /** What the record does not tell of the restoration is settled as unknown (미상). */
  private declareUnknown(history: CaseHistory, incidentRef: string): Promise<void> {
    return history.act('lead', onDay(lastDayOf(history, incidentRef), '17:48'), async (tx) => {
      const incident = await this.incidents.lockOpen(tx, history.idOf(incidentRef));
      await this.determinations.determineIn(
        tx,
        { caseId: history.caseId, incident },
        { field: 'RESTORED_AT', undetermined: true, justification: '복구 시각은 공개되지 않았다.' },
      );
    });
  }

  /** Once start and restoration are official the incident counts as restored. */
  private restore(history: CaseHistory, incidentRef: string): Promise<void> {
    return history.act('inspector', onDay(lastDayOf(history, incidentRef), '17:50'), async (tx) => {
      const incident = await this.incidents.lockOpen(tx, history.idOf(incidentRef));
      await this.workflow.moveIn(tx, incident, { event: 'record-restoration' });
    });
  }

  private async subjectOf(tx: Tx, history: CaseHistory, { incident }: DemoAssertion): Promise<FactSubject> {
    const { caseId } = history;
    return { caseId, incident: incident ? await this.incidents.lockOpen(tx, history.idOf(incident)) : null };
  }
}

/** The last day on which anything was stated of the incident. */
function lastDayOf({ demo }: CaseHistory, incidentRef: string): CalendarDay {
  const days = demo.assertions.filter(({ incident }) => incident === incidentRef).map((a) => a.assertedOn);
  return days.toSorted().at(-1) ?? demo.case.openedOn;
}

function toFact(history: CaseHistory, datum: DemoAssertion): AssertFactDto {
  return {
    field: datum.field,
    ...valueOf(datum.value),
    unit: datum.unit ?? undefined,
    basis: datum.basis,
    note: datum.noteKo ?? undefined,
    serviceId: serviceOf(datum),
    segment: segmentOf(history, datum),
    assertedBy: datum.assertedBy,
    source: datum.source,
    status: datum.status === 'RETRACTED' ? 'CLAIMED' : datum.status,
    supersedesId: datum.supersedes === null ? undefined : history.idOf(datum.supersedes),
  };
}

function valueOf(
  value: DemoAssertion['value'],
): Pick<AssertFactDto, 'valueAt' | 'valueNumber' | 'valueText' | 'precision'> {
  if (typeof value === 'number') return { valueNumber: value };
  if (typeof value === 'string') return { valueText: value };
  return { valueAt: new Date(value.at), precision: value.precision };
}

function serviceOf({ service }: DemoAssertion): string | undefined {
  return service === null ? undefined : referenceId('service', service);
}

/** The file tells with the incident which users a share is one of. */
function segmentOf({ demo }: CaseHistory, { incident, segment, field, value }: DemoAssertion): string | undefined {
  if (segment !== null || field !== 'AFFECTED_PERCENT') return segment ?? undefined;
  const affected = demo.incidents.find(({ ref }) => ref === incident)?.affected ?? [];
  const share = affected.find(({ pct }) => pct === value);
  return share === undefined || share.segment === 'ALL' ? undefined : share.segment;
}
