import type { InspectionReportSnapshot, ReportAnnex, ReportPicture, ReportReply } from '../../domain/inspection-report';
import { heading, pictures } from '../../platform/pdf/block-builders';
import type { Block } from '../../platform/pdf/blocks';
import type { PrintImage } from '../../platform/pdf/marks';
import { formatCount } from './report-format';
import type { ReportPrinter } from './report-printer';

/** The copies for print of a report's photographs, by the SHA-256 of their originals. */
export type PrintImages = ReadonlyMap<string, PrintImage>;

/** 붙임: evidence with its hashes, photographs, sessions, statements, versioned facts, terms. */
export function annexSection({ annex }: InspectionReportSnapshot, images: PrintImages, print: ReportPrinter): Block[] {
  const texts = print.texts.annex;
  const parts: [string, Block[]][] = [
    [texts.evidence, evidenceTable(annex, print)],
    ...(annex.pictures === undefined
      ? []
      : [[texts.pictures, photographs(annex.pictures, images, print)] as [string, Block[]]]),
    [texts.sessions, sessionTables(annex, print)],
    [texts.statements, statementsTable(annex, print)],
    [texts.facts, factsTable(annex, print)],
    ...(annex.replies === undefined ? [] : [[texts.replies, repliesTable(annex.replies, print)] as [string, Block[]]]),
    [texts.terms, termsTable(annex, print)],
  ];
  return [
    heading(1, texts.title),
    ...carried(parts, print).flatMap(([title, blocks], index) => [
      heading(2, `${texts.title} ${index + 1}. ${title}`),
      ...blocks,
    ]),
  ];
}

/** An edition does not list the parts that it does not carry. */
function carried(parts: readonly [string, Block[]][], print: ReportPrinter): readonly [string, Block[]][] {
  if (!print.isEdition) return parts;
  return parts.filter(([, [first]]) => first.kind !== 'paragraph' || first.text !== print.texts.none);
}

function evidenceTable({ evidence }: ReportAnnex, print: ReportPrinter): Block[] {
  const texts = print.texts.annex;
  const rows = evidence.map((item) => [
    item.no,
    `${item.title}\n[${print.label(item.source)}] ${texts.bytes(formatCount(item.bytes))}`,
    `${print.instant(item.collectedAt)}\n${item.collectedBy}`,
    item.sha256,
  ]);
  return print.tableOrNone(
    [{ weight: 17 }, { weight: 27 }, { weight: 21 }, { weight: 35 }],
    [texts.no, texts.name, texts.collected, texts.hash],
    rows,
  );
}

function photographs(items: readonly ReportPicture[], images: PrintImages, print: ReportPrinter): Block[] {
  const shown = items.map(({ no, title, takenAt, place, sha256 }) => {
    const image = images.get(sha256);
    if (!image) throw new Error(`The photograph ${no} has no copy for print`);
    const taken = [...(takenAt === null ? [] : [print.instant(takenAt)]), ...(place ? [place] : [])].join(', ');
    const caption = `[${no}] ${title}${taken === '' ? '' : ` (${taken})`}`;
    return { image, caption, alt: print.texts.annex.pictureAlt(title) };
  });
  return [pictures(shown)];
}

function sessionTables({ sessions }: ReportAnnex, print: ReportPrinter): Block[] {
  const texts = print.texts.annex;
  if (sessions.length === 0) return [print.none()];
  return sessions.map((session) => {
    const attendees = session.attendees.map(({ side, organisation, position, name }) =>
      print.words(`[${print.label(side)}]`, organisation, position, name),
    );
    const ended = session.endedAt === null ? '' : ` ~ ${print.instant(session.endedAt)}`;
    return print.doublePairs(
      [
        [[texts.time, print.instant(session.startedAt) + ended]],
        [[texts.place, session.place]],
        [
          [texts.credentials, print.instant(session.credentialsShownAt)],
          [texts.entryDocument, print.instant(session.entryDocumentHandedAt)],
        ],
        [[texts.attendees, print.lines(attendees)]],
        [[texts.closing, print.orNone(session.closingNote)]],
        [[texts.confirmation, print.label(session.confirmation)]],
      ],
      session.inspectionNo,
    );
  });
}

function statementsTable({ statements }: ReportAnnex, print: ReportPrinter): Block[] {
  const texts = print.texts.annex;
  const rows = statements.map((statement) => [
    print.label(statement.kind),
    statement.person === '' ? print.texts.notRecorded : statement.person,
    print.lines([print.time(statement.at), statement.place, statement.source].filter((line) => line !== '')),
    statement.summary,
  ]);
  return print.tableOrNone(
    [{ weight: 13 }, { weight: 21 }, { weight: 24 }, { weight: 42 }],
    [texts.status, texts.person, texts.timeAndSource, texts.summary],
    rows,
  );
}

function factsTable({ facts }: ReportAnnex, print: ReportPrinter): Block[] {
  const texts = print.texts.annex;
  const rows = facts.map((fact) => [
    `${fact.subject}\n${fact.field}`,
    fact.value,
    fact.official ? `${print.label(fact.status)}\n(${texts.official})` : print.label(fact.status),
    `${fact.assertedBy}\n${fact.source}`,
    print.instant(fact.assertedAt),
  ]);
  return print.tableOrNone(
    [{ weight: 22 }, { weight: 24 }, { weight: 14, align: 'center' }, { weight: 22 }, { weight: 18 }],
    [texts.subject, texts.value, texts.status, texts.source, texts.assertedAt],
    rows,
  );
}

/** 의견 진술권: what respondents said of the findings, and the answer to it. */
function repliesTable(replies: readonly ReportReply[], print: ReportPrinter): Block[] {
  const texts = print.texts.annex;
  const rows = replies.map((reply) => [
    `${reply.findingNo}\n${reply.respondent}`,
    `[${print.label(reply.opinion)}] ${texts.round(reply.round)}\n${print.day(reply.commentedOn)}`,
    reply.comment === '' ? print.texts.none : reply.comment,
    reply.answer ?? texts.noAnswer,
    reply.answeredOn === null ? texts.noAnswer : print.day(reply.answeredOn),
  ]);
  return print.tableOrNone(
    [{ weight: 20 }, { weight: 16 }, { weight: 24 }, { weight: 24 }, { weight: 16 }],
    [texts.finding, texts.status, texts.comment, texts.answer, texts.answeredOn],
    rows,
  );
}

function termsTable({ terms }: ReportAnnex, print: ReportPrinter): Block[] {
  const texts = print.texts.annex;
  const rows = terms.map(({ term, meaning }) => [term, meaning]);
  return print.tableOrNone([{ weight: 25, heads: true }, { weight: 75 }], [texts.term, texts.meaning], rows);
}
