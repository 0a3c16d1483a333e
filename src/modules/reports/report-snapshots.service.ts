import { Injectable } from '@nestjs/common';
import { seoulDay } from '../../domain/calendar-day';
import type { InspectionReportSnapshot } from '../../domain/inspection-report';
import type { Tx } from '../../platform/database/tx';
import { evidenceAnnex, picturesAnnex, sessionsAnnex, statementsAnnex } from './report-annex.query';
import { causesOf } from './report-causes.query';
import { resolutionsOf } from './report-committee.query';
import { readTimeline, responseOf, timelineOf } from './report-course.query';
import { approvalsOf } from './report-approvals.query';
import { coverOf, opinionOf, readHead } from './report-cover.query';
import { earlierActionsOf } from './report-earlier.query';
import { factsAnnex, readFacts, type FactBook } from './report-facts.query';
import { checklistOf, findingOf, readCriteriaItems, readFindings } from './report-findings.query';
import { termsIn } from './report-glossary';
import { incidentOf, readIncidents } from './report-incidents.query';
import { ordersOf, readDeadlines, scheduleOf } from './report-orders.query';
import { inspectionDays, overviewOf, readInspections, type InspectionRow } from './report-overview.query';
import { repliesAnnex } from './report-replies.query';
import { readRespondents, respondentsOf } from './report-respondents.query';
import { readPartyNames, type ReportScope } from './report-scope';
import { periodOf } from './report-values';

type Content = Omit<InspectionReportSnapshot, 'annex'>;

/** Composes what an inspection report says from the records of its case. */
@Injectable()
export class ReportSnapshots {
  /**
   * The report of a result (점검 결과 보고서) as plain canonical JSON, read within the transaction that approves it. Names,
   * articles and instruments are resolved to the texts of the day they speak of. What the ministry notes for itself never
   * enters. `cover.documentNo` is null: the document gets its number when it is issued.
   * `correction` is why an earlier report is corrected by this one.
   * @throws AppError `resource.not-found` when the result is not visible to the actor or not of this case.
   */
  async buildIn(
    tx: Tx,
    caseId: string,
    resultId: string,
    correction: string | null = null,
  ): Promise<InspectionReportSnapshot> {
    const scope = await openScope(tx, caseId, resultId, correction);
    const facts = await readFacts(scope);
    const content = await this.contentOf(scope, facts);
    const annex = {
      evidence: await evidenceAnnex(scope),
      ...(await picturesAnnex(scope)),
      sessions: await sessionsAnnex(scope),
      statements: await statementsAnnex(scope),
      facts: factsAnnex(facts, scope),
      replies: await repliesAnnex(scope),
    };
    return { ...content, annex: { ...annex, terms: termsIn(JSON.stringify([content, annex])) } };
  }

  private async contentOf(scope: ReportScope, facts: FactBook): Promise<Content> {
    const inspections = await readInspections(scope);
    const respondents = await readRespondents(scope);
    const incidents = await readIncidents(scope);
    const timeline = await readTimeline(scope);
    const deadlines = await readDeadlines(scope);
    const findings = await readFindings(scope);
    const items = await readCriteriaItems(scope);
    const reported = incidents.map((row) => incidentOf(row, facts, scope));
    return {
      schema: 'inspection-report/1',
      cover: coverOf(scope, inspectionPeriod(inspections)),
      approvals: await approvalsOf(scope),
      overview: await overviewOf(scope, inspections, respondents),
      respondents: await respondentsOf(scope, respondents, facts),
      incidents: reported,
      timeline: timelineOf(timeline, reported),
      causes: await causesOf(scope, facts),
      response: await responseOf(scope, { incidents, timeline, facts, deadlines }),
      checklist: checklistOf({ respondents, inspections, findings, items }),
      findings: findings.map(findingOf),
      ...(await ordersOf(scope, deadlines)),
      resolutions: await resolutionsOf(scope),
      earlierActions: await earlierActionsOf(scope),
      opinion: opinionOf(scope),
      schedule: scheduleOf(scope, deadlines),
    };
  }
}

async function openScope(tx: Tx, caseId: string, resultId: string, correction: string | null): Promise<ReportScope> {
  const head = await readHead(tx, caseId, resultId);
  const names = await readPartyNames(tx);
  return { tx, caseId, head, names, correction, today: seoulDay(tx.now), eventDay: seoulDay(head.eventAt) };
}

function inspectionPeriod(inspections: readonly InspectionRow[]) {
  return periodOf(inspections.flatMap(inspectionDays));
}
