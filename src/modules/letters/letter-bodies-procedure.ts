import type { ProcedureDocumentType } from '../../domain/procedure-document';
import { isAttendanceMet } from '../../domain/committee-vote';
import { heading, paragraph, table } from '../../platform/pdf/block-builders';
import type { Block, Column } from '../../platform/pdf/blocks';
import type { OfficerWords } from './letter-content';
import type { LetterPrinter } from './letter-printer';
import { PROCEDURE_DOCUMENT_TEXTS, type ProcedureDocumentTexts } from './procedure-document-texts';
import type {
  ConfirmationWords,
  ResolutionWords,
  SeizureWords,
  SupplementWords,
  VerificationWords,
} from './procedure-document-words';

const PAIR: readonly Column[] = [{ weight: 22, heads: true }, { weight: 78 }];
const textsOf = (print: LetterPrinter): ProcedureDocumentTexts => PROCEDURE_DOCUMENT_TEXTS[print.locale];

/** 보완요구서. */
function supplementBody(words: SupplementWords, print: LetterPrinter): Block[] {
  const texts = textsOf(print);
  const received = texts.relatedReceipt(
    words.orderNo,
    print.label(words.document),
    words.receiptNo,
    print.instant(words.submittedAt),
  );
  const rows = words.items.map(({ no, title, reason }) => [shortNo(no), title, reason]);
  const columns = [{ weight: 14, heads: true }, { weight: 32 }, { weight: 54 }];
  const due = words.dueOn === null ? texts.resubmitAtOnce : texts.resubmitBy(print.day(words.dueOn));
  return print.items([
    [texts.related, paragraph(`${received}\n${words.about}`)],
    [texts.supplementReason, ...print.text(words.reason)],
    [texts.supplementItems, ...print.table(columns, texts.supplementColumns, rows)],
    [texts.remaining, ...print.text(words.remainingItems)],
    [texts.resubmit, paragraph(due)],
    [texts.officer, ...officer(words.officer, print)],
  ]);
}

/** 이행점검 결과서. */
function verificationBody(words: VerificationWords, print: LetterPrinter): Block[] {
  const texts = textsOf(print);
  const { requirementNo, requirementTitle, requirementText, monitoringUntil } = words;
  const method = [
    print.label(words.method),
    words.inspectionNo,
    `${print.instant(words.startedAt)} ~ ${print.instant(words.decidedAt)}`,
  ];
  const columns = [{ weight: 8, heads: true }, { weight: 32 }, { weight: 14 }, { weight: 28 }, { weight: 18 }];
  const rows = words.criteria.map(({ seq, text, result, reason, evidenceNos }) => [
    String(seq),
    text,
    result ? print.label(result) : '',
    reason ?? '',
    evidenceNos.map(shortNo).join('\n'),
  ]);
  return [
    ...pairs([
      [texts.related, `${words.orderNo}, ${words.actionNo}`],
      [texts.requirement, `${requirementNo} ${requirementTitle}\n${requirementText}`],
      [texts.report, texts.reportLine(words.receiptNo, words.round, print.day(words.completedOn))],
      [texts.method, method.filter(Boolean).join(', ')],
    ]),
    ...print.items([
      [texts.result, paragraph(print.label(words.result)), ...print.text(words.reason)],
      [texts.criteria, ...print.table(columns, texts.criterionColumns, rows)],
      [texts.remaining, ...print.text(words.remainingItems)],
      [texts.monitoring, ...print.text(monitoringUntil && texts.monitoringUntil(print.day(monitoringUntil)))],
      [texts.officer, ...officer(words.officer, print)],
    ]),
  ];
}

/** 사실확인서. */
function confirmationBody(words: ConfirmationWords, print: LetterPrinter): Block[] {
  const texts = textsOf(print);
  const lines = words.lines.map((line, index) => [String(index + 1), line]);
  const columns = [{ weight: 8, heads: true }, { weight: 92 }];
  const [outcome, comment, by, at, brought] = texts.confirmationPairs;
  const given: [string, string | null][] = [
    [outcome, words.commentedAt === null ? texts.lapsed(print.day(words.dueOn)) : print.label(words.outcome)],
    [comment, words.comment],
    [by, words.commentedBy],
    [at, words.commentedAt && print.instant(words.commentedAt)],
    [brought, words.evidenceNos.join('\n')],
  ];
  return print.items([
    [texts.case, paragraph(`${words.caseNo}, ${texts.finding(words.findingNo, words.round)}`)],
    [texts.statement, ...print.table(columns, texts.statementColumns, lines)],
    [texts.confirmation, ...pairs(given)],
    [texts.ministryAnswer, ...print.text(words.ministryAnswer)],
  ]);
}

/** 영치조서: the same record twice, each copy on pages of its own. */
function seizureBody(words: SeizureWords, print: LetterPrinter): Block[] {
  return textsOf(print).copies.flatMap((copy, index) => [
    ...(index > 0 ? [{ kind: 'page-break' } as const, heading(1, textsOf(print).seizureTitle(words.seq))] : []),
    paragraph(copy, { align: 'right', keepWithNext: true }),
    ...seizureCopy(words, print),
  ]);
}

function seizureCopy(words: SeizureWords, print: LetterPrinter): Block[] {
  const texts = textsOf(print);
  const columns = [
    { weight: 8, heads: true },
    { weight: 30 },
    { weight: 12 },
    { weight: 14 },
    { weight: 16 },
    { weight: 20 },
  ];
  const rows = words.items.map(({ seq, description, quantity, heldAs, evidenceNo, receiptNo }) => [
    String(seq),
    description,
    quantity,
    print.label(heldAs),
    evidenceNo ? shortNo(evidenceNo) : '',
    receiptNo ?? '',
  ]);
  const [inspector, witness, signedAt, handedAt] = texts.signaturePairs;
  const signatures: [string, string][] = [
    [inspector, `${words.inspector} ${texts.signed}`],
    [witness, `${words.witness} ${words.witnessSigned ? texts.signed : texts.refused(words.witnessRefusal ?? '')}`],
    [signedAt, print.instant(words.signedAt)],
    [handedAt, texts.handed(print.instant(words.copyHandedAt))],
  ];
  return print.items([
    [texts.case, paragraph(`${words.caseNo}, ${words.inspectionNo}`)],
    [texts.seizedAt, paragraph(`${print.instant(words.seizedAt)}, ${words.place}`)],
    [texts.seizureReason, ...print.text(words.reason)],
    [
      texts.originals,
      ...print.text(words.hindersBusiness && words.destructionFeared ? texts.hinders : null),
      ...print.text(words.destructionFeared),
    ],
    [texts.items, ...print.table(columns, texts.itemColumns, rows)],
    [texts.signatures, ...pairs(signatures)],
  ]);
}

/** 위원회 의결서. */
function resolutionBody(words: ResolutionWords, print: LetterPrinter): Block[] {
  const texts = textsOf(print);
  const { meetingYear, meetingNo, agendaNo, heldFrom, heldTo, place } = words;
  const meeting = [texts.meetingNo(meetingYear, meetingNo, print.label(words.committee))];
  if (agendaNo !== null) meeting.push(texts.agendaNo(agendaNo));
  const days = [heldFrom, heldTo === heldFrom ? null : heldTo].flatMap((day) => (day ? [print.day(day)] : []));
  const columns = [{ weight: 24, heads: true }, { weight: 58 }, { weight: 18 }];
  const recusals = words.recusals.map(({ member, reason, present }) => [
    member,
    reason,
    present ? texts.present : texts.absent,
  ]);
  return [
    ...pairs([
      [texts.case, words.caseNo],
      [texts.meeting, meeting.join(' ')],
      [texts.held, [days.join(' ~ '), place].filter(Boolean).join(', ')],
      [texts.agenda, words.agenda],
      [texts.attendance, attendance(words, texts)],
      [texts.votes, votes(words, texts)],
      [texts.decision, print.label(words.decision)],
      [texts.resolvedOn, words.resolvedOn && print.day(words.resolvedOn)],
      [texts.minutes, words.minutesNo],
    ]),
    ...print.items([
      [texts.recusals, ...print.table(columns, texts.recusalColumns, recusals)],
      [texts.resolution, ...print.text(words.resolution)],
    ]),
  ];
}

function attendance(words: ResolutionWords, texts: ProcedureDocumentTexts): string {
  const { membersTotal, membersPresent } = words;
  const met = isAttendanceMet(words);
  if (met === null || membersTotal === null || membersPresent === null) return texts.notOnRecord;
  return texts.attendanceLine(membersTotal, membersPresent, met);
}

function votes({ votesFor, votesAgainst, votesAbstained }: ResolutionWords, texts: ProcedureDocumentTexts): string {
  if (votesFor === null) return texts.notOnRecord;
  return texts.votesLine(votesFor, votesAgainst ?? 0, votesAbstained ?? 0);
}

function pairs(members: readonly (readonly [string, string | null])[]): Block[] {
  const rows = members.flatMap(([name, value]) => (value ? [[name, value]] : []));
  return rows.length > 0 ? [table(PAIR, undefined, rows)] : [];
}

function officer({ officerDepartment, name, contact }: OfficerWords, print: LetterPrinter): Block[] {
  return print.text(`${officerDepartment ?? ''} ${name} (${contact})`.trim());
}

type Body = (content: object, print: LetterPrinter) => Block[];

/** The layouts of the documents that write down an act of the procedure. */
export const PROCEDURE_BODIES: Readonly<Record<ProcedureDocumentType, Body>> = {
  SUPPLEMENT_REQUEST: (content, print) => supplementBody(content as SupplementWords, print),
  VERIFICATION_RESULT: (content, print) => verificationBody(content as VerificationWords, print),
  CONFIRMATION_OF_FACTS: (content, print) => confirmationBody(content as ConfirmationWords, print),
  SEIZURE_RECORD: (content, print) => seizureBody(content as SeizureWords, print),
  COMMITTEE_RESOLUTION: (content, print) => resolutionBody(content as ResolutionWords, print),
};

/** `증0001` of `점검-2024-0002-증0001`. */
function shortNo(no: string): string {
  return no.split('-').slice(3).join('-') || no;
}
