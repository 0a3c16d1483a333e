import { Injectable } from '@nestjs/common';
import { type CalendarDay, compareDays, seoulDay } from '../../domain/calendar-day';
import type { NoticeDays } from '../../domain/deadline';
import type { InspectionFacts } from '../../domain/inspection';
import type { Tx } from '../../platform/database/tx';
import type { Inspection } from '../../schema/entities';
import { DeadlineCalculator } from '../deadlines/deadline-calculator.service';
import { ApprovalLines } from '../review-rounds/approval-lines.service';
import { type InspectionCounts, InspectionsRepository } from './inspections.repository';

type Noticed = Pick<Inspection, 'kind' | 'noticeDays' | 'plannedStartAt' | 'noticeArrivedAt'>;

/** Judges an inspection: the law's days by the deadline engine, the rest by what is on record. */
@Injectable()
export class InspectionFactsReader {
  constructor(
    private readonly inspections: InspectionsRepository,
    private readonly calculator: DeadlineCalculator,
    private readonly lines: ApprovalLines,
  ) {}

  /** Answers that a request states are taken as given here; a move replaces them by what was stated. */
  async facts(tx: Tx, row: Inspection, known: Partial<InspectionFacts> = {}): Promise<InspectionFacts> {
    const counts = await this.inspections.counts(tx, row);
    const entryDocument = await this.inspections.entryDocument(tx, row.id);
    const begins = earliest(seoulDay(row.plannedStartAt), counts.firstSessionOn);
    return {
      ...stated(row),
      ...counted(row, counts),
      ...(await this.lines.standingIn(tx, row.id, 'inspection', null)),
      actorIsAuthor: isAuthor(row, tx.actor.userId),
      planElementsMissing: missingElements(row),
      entryDocumentApproved: entryDocument !== null,
      noticeRequired: row.noticeDays > 0,
      noticePeriodSatisfied: await this.isNoticeInTime(tx, row, begins),
      exemptionApproved: row.exemptionApprovedAt !== null,
      urgentApprovalUnconfirmed: row.exemptionOral && row.writtenConfirmationAt === null,
      reportDrafted: row.reportConclusion !== null,
      planWaivedForUrgency: row.planApprovedAt === null,
      reportLacksPlanElements: missingElements(row) > 0,
      ...(await this.inspections.others(tx, row)),
      ...known,
    };
  }

  /** Full days lie between arrival and beginning (DL-01, the strict reading). */
  async isNoticeInTime(tx: Tx, row: Noticed, begins: CalendarDay): Promise<boolean> {
    if (row.noticeArrivedAt === null) return row.noticeDays === 0;
    const notice = await this.noticeDays(tx, row.noticeDays, begins, ruleOf(row));
    return notice === null || compareDays(seoulDay(row.noticeArrivedAt), notice.strictDay) <= 0;
  }

  /** By when the notice must arrive and be sent; null where none is needed. @throws DomainError `deadline.calendar-not-loaded`. */
  async noticeDays(tx: Tx, days: number, begins: CalendarDay, rule = 'DL-01'): Promise<NoticeDays | null> {
    if (days === 0) return null;
    const { deadline } = await this.calculator.computeIn(
      tx,
      rule,
      { amount: days, unit: 'DAYS', direction: 'BACKWARD', strict: true, roll: false },
      begins,
    );
    return deadline.notice;
  }
}

/** 행정조사기본법 제19조제2항 for a supplementary inspection, 제17조제1항 or the track's own provision for any other. */
export function ruleOf({ kind }: Pick<Inspection, 'kind'>): string {
  return kind === 'SUPPLEMENTARY' ? 'DL-02' : 'DL-01';
}

export function earliest(planned: CalendarDay, ...others: (CalendarDay | null)[]): CalendarDay {
  return others.reduce<CalendarDay>(
    (first, day) => (day !== null && compareDays(day, first) < 0 ? day : first),
    planned,
  );
}

/** The elements of 행정조사기본법 시행령 제10조 that may still be empty; the others every draft has. */
export function missingElements({ method, selectionReason, refusalConsequence, sites, kind }: Inspection): number {
  const empty = [method, selectionReason, refusalConsequence].filter((element) => element === null).length;
  return kind !== 'DESK' && sites.length === 0 ? empty + 1 : empty;
}

/** Of the plan until it is approved, then also of the report. */
function isAuthor({ authorId, reportAuthorId }: Inspection, userId: string): boolean {
  return authorId === userId || reportAuthorId === userId;
}

function stated(row: Inspection) {
  return {
    reasonGiven: true,
    entryDocumentDispatched: true,
    noticeArrived: row.noticeArrivedAt !== null || row.status === 'NOTICED',
    postponementAccepted: true,
    newNoticeDispatched: true,
    exemptionGroundStated: true,
    exemptionArticleStated: true,
    extensionToldStated: true,
    scopeExtensionToldStated: true,
    refusalRecorded: true,
    cancellationNoticeDispatched: true,
  };
}

/** Inspectors' cards are not administered here: none is known to be missing. */
function counted(row: Inspection, counts: InspectionCounts) {
  return {
    teamConflictOfInterestOpen: counts.conflictOfInterestOpen,
    isOnSite: row.kind !== 'DESK',
    teamMembers: counts.teamMembers,
    membersWithoutCredential: 0,
    sessionsOpened: counts.sessions,
    credentialShown: counts.credentialShown,
    entryDocumentHandedOver: counts.entryDocumentHandedOver,
    noticeShownAtStart: counts.entryDocumentHandedOver,
    openSessions: counts.openSessions,
    closingMeetingHeld: counts.closingMeetingHeld,
    sessionsWithoutConfirmation: counts.unconfirmedSessions,
    seizuresWithoutRecord: counts.seizuresWithoutRecord,
    findingsWithoutEvidence: counts.findingsWithoutEvidence,
  };
}
