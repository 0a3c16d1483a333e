import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { FACT_FIELDS } from '../../domain/enumerations';
import { may } from '../../domain/permission';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { orNotFound } from '../../platform/errors/app-error';
import { readCaseOf, readFindingsOf, readLinks, readProviderCaseOf, readReports } from './incident-room.query';
import type { IncidentRoomResponse } from './incident-room.dto';
import { readCauses } from './room-causes.query';
import { readCourse } from './room-course.query';
import { readFacts } from './room-facts.query';
import { readIncident, readProviderIncident } from './room-incidents.query';
import {
  toAnalyses,
  toCauseList,
  toEvents,
  toFacts,
  toIncident,
  toProviderIncident,
  toSnapshots,
} from './room-incidents.response';

type Course = Pick<IncidentRoomResponse, 'facts' | 'timeline' | 'snapshots' | 'reports' | 'links'>;
const NO_COURSE: Course = { facts: [], timeline: [], snapshots: [], reports: [], links: [] };

/** Gathers what a reader may see of one incident. */
@Injectable()
export class IncidentRoomReader {
  constructor(private readonly transactions: Transactions) {}

  read(actor: Actor, incidentId: string): Promise<IncidentRoomResponse> {
    return this.transactions.read(actor, async (tx) => {
      const isInside = actor.side !== 'PROVIDER';
      const found = orNotFound(await (isInside ? readCaseOf : readProviderCaseOf)(tx, incidentId));
      const showsCourse = isInside && may(actor.roles, 'incidents.read-internal');
      const showsCauses = isInside && may(actor.roles, 'causes.read');
      const causes = showsCauses ? await readCauses(tx, found.caseId, incidentId) : [];
      return {
        asOf: tx.now,
        ...found,
        incident: isInside
          ? toIncident(orNotFound(await readIncident(tx, incidentId)))
          : toProviderIncident(orNotFound(await readProviderIncident(tx, incidentId))),
        showsCourse,
        showsCauses,
        ...(showsCourse ? await this.course(tx, found.caseId, incidentId) : NO_COURSE),
        analysis: toAnalyses(causes).at(0) ?? null,
        causes: toCauseList(causes),
        findings: await readFindingsOf(tx, incidentId),
      };
    });
  }

  private async course(tx: Tx, caseId: string, incidentId: string): Promise<Course> {
    const course = await readCourse(tx, caseId, incidentId);
    return {
      facts: toFacts(await readFacts(tx, { caseId, incidentId, fields: FACT_FIELDS })),
      timeline: toEvents(course),
      snapshots: toSnapshots(course),
      reports: await readReports(tx, incidentId),
      links: await readLinks(tx, incidentId),
    };
  }
}
