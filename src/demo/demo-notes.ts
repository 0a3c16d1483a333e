import { Injectable } from '@nestjs/common';
import { type CalendarDay, seoulDay } from '../domain/calendar-day';
import type { DemoResult } from '../domain/demo-case-procedure';
import type { DemoCase, DemoHeadquartersMeeting, DemoPublication } from '../domain/demo-case';
import type { Published } from '../domain/demo-case-facts';
import type { WriteNoteDto } from '../modules/case-notes/case-note.dto';
import type { CaseNoteDetails, PublicationDetails } from '../domain/case-note';
import { CaseNotesService } from '../modules/case-notes/case-notes.service';
import type { CaseHistory } from './case-history';
import { onDay, recordingOf } from './record-time';

interface DatedNote {
  readonly datum: Published;
  readonly note: WriteNoteDto & { readonly details: CaseNoteDetails };
  readonly at: Date;
}

/** What was said, announced, disclosed and reported around the case, and the meetings of the headquarters. */
@Injectable()
export class DemoNotes {
  constructor(private readonly notes: CaseNotesService) {}

  async load(history: CaseHistory): Promise<void> {
    for (const { datum, note, at } of notesOf(history)) {
      await history.act('inspector', at, async (tx) => {
        const written = await this.notes.writeIn(tx, history.caseId, note);
        await history.keep(tx, datum, 'case-note', written.id);
      });
    }
  }

  /** The announcement belongs to the result; its datum is kept with the result. */
  async announce(history: CaseHistory, result: DemoResult): Promise<void> {
    const { announcedOn } = result;
    if (announcedOn === null) return;
    const details: PublicationDetails = {
      publication: 'RESULT_ANNOUNCEMENT',
      publishers: result.announcedBy,
      publishedOn: announcedOn,
      titleKo: `${history.demo.case.title.ko} 결과`,
      titleEn: result.publicSummary.en,
      due: null,
      items: [],
    };
    await history.act('approver', evening(announcedOn), (tx) =>
      this.notes.writeIn(tx, history.caseId, {
        kind: 'PUBLICATION',
        text: result.publicSummary.ko,
        details,
        source: result.source,
        notedOn: announcedOn,
      }),
    );
  }
}

/** The days on which something was noted. */
export function notedDays(history: CaseHistory): CalendarDay[] {
  return notesOf(history).map(({ at }) => seoulDay(at));
}

function notesOf(history: CaseHistory): DatedNote[] {
  const { demo } = history;
  return [
    ...statements(demo),
    ...meetings(demo),
    ...demo.damageReports.map((datum) =>
      dated(datum, datum.asOf, `피해 접수 ${datum.approximate ? '약 ' : ''}${datum.count.toLocaleString('ko')}건`, {
        kind: 'DAMAGE_REPORT',
        details: {
          provider: history.providerCodeOf(datum.respondent),
          count: datum.count,
          approximate: datum.approximate,
          unit: datum.unit,
          asOf: datum.asOf,
        },
      }),
    ),
    ...demo.publications.map((datum) =>
      dated(datum, datum.publishedOn, datum.title.ko, { kind: 'PUBLICATION', details: publicationOf(datum) }),
    ),
    ...demo.disclosures.map((datum) =>
      dated(datum, datum.disclosedOn, datum.whatKo, {
        kind: 'DISCLOSURE',
        details: {
          requester: datum.requester,
          disclosedOn: datum.disclosedOn,
          whatKo: datum.whatKo,
          whatEn: datum.whatEn,
        },
      }),
    ),
  ];
}

function statements({ statements: list }: DemoCase): DatedNote[] {
  return list.map((datum) =>
    dated(datum, datum.saidOn, datum.text.ko, {
      kind: 'STATEMENT',
      details: {
        statement: datum.kind,
        party: datum.party,
        speakerTitle: datum.speakerTitle,
        saidOn: datum.saidOn,
        textEn: datum.text.en,
        quoted: datum.quoted,
      },
    }),
  );
}

/** A meeting of which only the number is known is noted on the day of the announcement that gives it. */
function meetings({ headquartersMeetings, results }: DemoCase): DatedNote[] {
  return headquartersMeetings.map((datum: DemoHeadquartersMeeting) => {
    const { heldAt } = datum;
    const note = dated(datum, heldAt ? seoulDay(new Date(heldAt.at)) : results[0].confirmedOn, datum.noteKo, {
      kind: 'MEETING',
      details: {
        no: datum.no,
        heldAt: heldAt?.at ?? null,
        precision: heldAt?.precision ?? null,
        chairTitle: datum.chairTitle,
        place: datum.placeKo,
      },
    });
    return heldAt ? { ...note, at: recordingOf(heldAt) } : note;
  });
}

function publicationOf({ kind, publisher, publishedOn, title, dueKo, items }: DemoPublication): PublicationDetails {
  return {
    publication: kind,
    publishers: [publisher],
    publishedOn,
    titleKo: title.ko,
    titleEn: title.en,
    due: dueKo,
    items: items.map(({ textKo, textEn, before, after }) => ({ textKo, textEn, before, after })),
  };
}

function dated(
  datum: Published,
  day: CalendarDay,
  text: string,
  note: Pick<DatedNote['note'], 'kind' | 'details'>,
): DatedNote {
  return { datum, note: { ...note, text, source: datum.source, notedOn: day }, at: evening(day) };
}

function evening(day: CalendarDay): Date {
  return onDay(day, '18:00');
}
