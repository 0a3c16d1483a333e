import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { seoulDay } from '../../domain/calendar-day';
import { daysLeft } from '../../domain/due-standing';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError } from '../../platform/errors/app-error';
import { toDeadlineItem } from '../deadlines/deadline.response';
import type { CaseRoomResponse } from './case-room.dto';
import { readActions } from './room-actions.query';
import { readCauses } from './room-causes.query';
import { readCourse } from './room-course.query';
import { readDeadlines } from './room-deadlines.query';
import { readDecisions } from './room-decisions.query';
import { readDocuments } from './room-documents.query';
import { readFacts } from './room-facts.query';
import { readFindings } from './room-findings.query';
import { readHead, readProviderHead } from './room-head.query';
import { countsOf, toHead, toPeople, toProviderHead, toRespondents } from './room-head.response';
import { readIncidents, readProviderIncidents } from './room-incidents.query';
import { toCauses, toEvents, toFacts, toIncident, toProviderIncident, toSnapshots } from './room-incidents.response';
import { readInspections, readProviderInspections } from './room-inspections.query';
import { readOrders } from './room-orders.query';
import {
  toAction,
  toCommitteeItems,
  toDocuments,
  toFinding,
  toLinks,
  toOrders,
  toProviderInspection,
  toRequirements,
  toResults,
} from './room-remediation.response';
import { type RoomSection, sectionsFor } from './room-sections';

type Uncounted = Omit<CaseRoomResponse, 'counts'>;
type Frame = Pick<CaseRoomResponse, 'asOf' | 'today' | 'sections'>;
type Front = Pick<
  CaseRoomResponse,
  | 'head'
  | 'respondents'
  | 'people'
  | 'incidents'
  | 'facts'
  | 'timeline'
  | 'snapshots'
  | 'causes'
  | 'inspections'
  | 'committee'
  | 'results'
>;

/** Gathers what a reader may see of a case, each part by one statement, in one transaction. */
@Injectable()
export class CaseRoomReader {
  constructor(private readonly transactions: Transactions) {}

  read(actor: Actor, caseId: string): Promise<CaseRoomResponse> {
    return this.transactions.read(actor, async (tx) => {
      const sections = sectionsFor(actor);
      const frame = { asOf: tx.now, today: seoulDay(tx.now), sections };
      const front = await (actor.side === 'PROVIDER'
        ? this.providerFront(tx, caseId, sections)
        : this.front(tx, caseId, sections));
      const room = await this.withRemediation(tx, caseId, frame, front);
      return { ...room, counts: countsOf(room) };
    });
  }

  private async front(tx: Tx, caseId: string, sections: readonly RoomSection[]): Promise<Front> {
    const head = await readHead(tx, caseId, sections.includes('accounts'));
    if (head.length === 0) throw new AppError('resource.not-found');
    const incidents = await readIncidents(tx, caseId);
    const course = await readCourse(tx, caseId);
    const decisions = await readDecisions(tx, caseId);
    return {
      head: toHead(head[0]),
      respondents: toRespondents(head),
      people: toPeople(head),
      incidents: incidents.map(toIncident),
      facts: toFacts(await readFacts(tx, { caseId })),
      timeline: toEvents(course),
      snapshots: toSnapshots(course),
      causes: toCauses(incidents, await readCauses(tx, caseId)),
      inspections: await readInspections(tx, caseId),
      committee: toCommitteeItems(decisions),
      results: toResults(decisions),
    };
  }

  /** The same parts from what a provider's login reads; the others it has no grant to. */
  private async providerFront(tx: Tx, caseId: string, sections: readonly RoomSection[]): Promise<Front> {
    const head = await readProviderHead(tx, caseId, sections.includes('accounts'));
    if (head.length === 0) throw new AppError('resource.not-found');
    const incidents = await readProviderIncidents(tx, caseId);
    const inspections = await readProviderInspections(tx, caseId);
    return {
      head: toProviderHead(head[0]),
      respondents: toRespondents(head),
      people: toPeople(head),
      incidents: incidents.map(toProviderIncident),
      facts: [],
      timeline: [],
      snapshots: [],
      causes: { analyses: [], nodes: [], edges: [] },
      inspections: inspections.map(toProviderInspection),
      committee: [],
      results: [],
    };
  }

  /** From the finding to the proved action: both sides read the same statements, row security decides the rows. */
  private async withRemediation(tx: Tx, caseId: string, frame: Frame, front: Front): Promise<Uncounted> {
    const findings = await readFindings(tx, caseId);
    const orders = frame.sections.includes('orders') ? await readOrders(tx, caseId) : [];
    const actions = await readActions(tx, caseId);
    const deadlines = (await readDeadlines(tx, caseId)).map((row) => ({
      ...toDeadlineItem(row, tx.now),
      daysLeft: daysLeft(row, tx.now),
    }));
    return {
      ...frame,
      ...front,
      findings: findings.map((row) => toFinding(row, tx.actor.side === 'PROVIDER')),
      orders: toOrders(orders),
      requirements: toRequirements(orders),
      actions: actions.map((row) => toAction(row, deadlines)),
      links: toLinks(findings, orders, actions),
      deadlines,
      documents: toDocuments(await readDocuments(tx, caseId)),
    };
  }
}
