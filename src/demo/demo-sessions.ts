import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../domain/calendar-day';
import type { DemoInspection, DemoSession } from '../domain/demo-case-procedure';
import type { AttendeeDto } from '../modules/inspections/session.dto';
import { InspectionSessionsService } from '../modules/inspections/inspection-sessions.service';
import { InspectionWorkflow } from '../modules/inspections/inspection-workflow.service';
import { InspectionsRepository } from '../modules/inspections/inspections.repository';
import type { Tx } from '../platform/database/tx';
import { orNotFound } from '../platform/errors/app-error';
import { InspectionSession } from '../schema/entities';
import type { CaseHistory } from './case-history';
import { DemoLookup } from './demo-lookup.query';
import { reportDayOf } from './procedure-times';
import { instantOf, minutesAfter, onDay } from './record-time';

const NOT_ON_RECORD = '공개 기록에 없음';

/** The days on site and the report that closes each inspection. */
@Injectable()
export class DemoSessions {
  constructor(
    private readonly sessions: InspectionSessionsService,
    private readonly workflow: InspectionWorkflow,
    private readonly repository: InspectionsRepository,
    private readonly lookup: DemoLookup,
  ) {}

  async load(history: CaseHistory): Promise<void> {
    for (const datum of history.demo.inspections) {
      for (const [index, session] of datum.sessions.entries()) await this.hold(history, datum, session, index === 0);
      await this.closeField(history, datum);
    }
  }

  async report(history: CaseHistory): Promise<void> {
    for (const datum of history.demo.inspections) {
      const day = reportDayOf(datum);
      const id = history.idOf(datum.ref);
      await history.act('lead', onDay(day, '10:00'), async (tx) => {
        const found = await this.repository.lock(tx, id);
        const written = await this.workflow.startReportIn(tx, found, { conclusion: conclusionOf(history, datum) });
        await this.workflow.submitReportIn(tx, written);
      });
      await history.act('approver', onDay(day, '11:00'), async (tx) => {
        await this.workflow.approveReportIn(tx, await this.repository.lock(tx, id));
      });
    }
  }

  private async hold(
    history: CaseHistory,
    inspection: DemoInspection,
    datum: DemoSession,
    isFirst: boolean,
  ): Promise<void> {
    await history.act('lead', instantOf(datum.startedAt), async (tx) => {
      const found = await this.repository.lock(tx, history.idOf(inspection.ref));
      const opened = await this.sessions.openIn(tx, found, {
        onDate: datum.date,
        site: await this.lookup.facilityName(tx, datum.facility),
        startedAt: instantOf(datum.startedAt),
        openingNotes: datum.openingNote,
        attendees: await this.attendees(tx, inspection, datum),
      });
      const shown = await this.sessions.showCredentialsIn(tx, opened, { at: instantOf(datum.credentialShownAt) });
      await this.sessions.handOverEntryDocumentIn(tx, shown, { at: instantOf(datum.entryDocumentHandedAt) });
      if (isFirst) await this.workflow.startIn(tx, found);
      await history.keep(tx, datum, 'session', opened.id);
    });
    await history.act('lead', instantOf(datum.endedAt), (tx) => this.close(tx, history, datum));
  }

  private async close(tx: Tx, history: CaseHistory, datum: DemoSession): Promise<void> {
    const session = orNotFound(await tx.lock(InspectionSession, { id: history.idOf(datum.ref) }));
    await this.sessions.closeIn(tx, session, {
      endedAt: instantOf(datum.endedAt),
      closingMeetingAt: instantOf(datum.closingMeetingAt),
      closingNotes: datum.closingNote,
      statement: datum.statementStatus,
    });
  }

  private async closeField(history: CaseHistory, { ref, sessions }: DemoInspection): Promise<void> {
    const last = sessions
      .map(({ endedAt }) => instantOf(endedAt))
      .toSorted((a, b) => a.getTime() - b.getTime())
      .at(-1);
    if (!last) return;
    await history.act('lead', minutesAfter(last, 15), async (tx) => {
      await this.workflow.moveIn(tx, await this.repository.lock(tx, history.idOf(ref)), { event: 'close-field' });
    });
  }

  /** Who the record says was there, and members of its team who hold no account and are not named among them. */
  private async attendees(tx: Tx, { team }: DemoInspection, { attendees, date }: DemoSession): Promise<AttendeeDto[]> {
    const present: AttendeeDto[] = [];
    for (const { side, titleKo, organisation } of attendees)
      present.push({ side, title: titleKo, organisation: await this.organisation(tx, organisation, date) });
    for (const { role, titleKo, institution } of team) {
      const hasAccount = role === 'LEAD' || role === 'INSPECTOR';
      const [field] = titleKo.split(' ');
      if (hasAccount || attendees.some((attendee) => attendee.titleKo.includes(field))) continue;
      const side = role === 'EXPERT' ? 'EXPERT' : 'MINISTRY';
      present.push({ side, title: titleKo, organisation: await this.organisation(tx, institution, date) });
    }
    return present;
  }

  private async organisation(tx: Tx, code: string | null, on: CalendarDay): Promise<string> {
    return code === null ? NOT_ON_RECORD : this.lookup.partyName(tx, code, on);
  }
}

function conclusionOf({ demo }: CaseHistory, { ref }: DemoInspection): string {
  const titles = demo.findings.filter(({ inspection }) => inspection === ref).map(({ title }) => title.ko);
  return `확인한 사항: ${titles.join(', ')}`;
}
