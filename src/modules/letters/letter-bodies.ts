import { enumerationLabel } from '../../domain/labels';
import { paragraph } from '../../platform/pdf/block-builders';
import type { Block } from '../../platform/pdf/blocks';
import type {
  EntryDocumentWords,
  LetterRecord,
  OrderWords,
  PriorNoticeWords,
  RequirementWords,
  ResultNoticeWords,
} from './letter-content';
import type { LetterPrinter } from './letter-printer';

/** What every letter prints in its frame, so that its body does not say it again. */
const FRAME = [
  'schema',
  'kind',
  'documentNo',
  'department',
  'departmentName',
  'title',
  'letterhead',
  'recipient',
  'issuedAt',
  'approvedAt',
];

/** 본문: the items of the letter, in the order that law or custom gives them. */
export function letterBody({ type, content }: LetterRecord, print: LetterPrinter): Block[] {
  switch (type) {
    case 'ORDER':
      return orderBody(content as OrderWords, print);
    case 'PRIOR_NOTICE':
      return priorNoticeBody(content as PriorNoticeWords, print);
    case 'RESULT_NOTICE':
      return resultNoticeBody(content as ResultNoticeWords, print);
    case 'ENTRY_DOCUMENT':
      return entryDocumentBody(content as EntryDocumentWords, print);
    default:
      return print.content(content, FRAME);
  }
}

function orderBody(order: OrderWords, print: LetterPrinter): Block[] {
  const { texts } = print;
  const { officer } = order;
  return print.items([
    [texts.basis, ...basis(order.legalBasis, print)],
    [texts.orderFacts, ...print.text(order.facts)],
    [texts.orderDemand, ...requirements(order.requirements, print)],
    [texts.planDue, ...print.text(order.planDue && print.label(order.planDue))],
    [texts.resultDue, ...print.text(order.resultDue && print.label(order.resultDue))],
    [texts.priorNoticeExemption, ...print.text(order.priorNoticeExemption)],
    [print.label(order.closing.heading), ...print.text(print.label(order.closing))],
    [texts.officer, ...print.text(`${officer.officerDepartment ?? ''} ${officer.name} (${officer.contact})`.trim())],
  ]);
}

function priorNoticeBody({ items }: PriorNoticeWords, print: LetterPrinter): Block[] {
  const { texts } = print;
  const { facts, disposition, requirements: demanded, legalBasis } = items.causeAndDisposition;
  const { party, submitTo } = items;
  return print.items([
    [texts.disposition, ...print.text(items.title)],
    [texts.party, ...print.text([partyName(party, print), party.address].filter(Boolean).join(', '))],
    [texts.intended, ...print.text(`${facts}\n→ ${print.label(disposition)}`), ...requirements(demanded, print)],
    [texts.basis, ...basis(legalBasis, print)],
    [texts.opinions, ...print.text(print.label(items.opinions))],
    [texts.submitTo, ...print.text(`${submitTo.department ?? ''} ${submitTo.name} (${submitTo.contact})`.trim())],
    [texts.opinionsDue, ...print.text(print.label(items.due))],
    [texts.other, ...print.text(items.other)],
  ]);
}

function resultNoticeBody(notice: ResultNoticeWords, print: LetterPrinter): Block[] {
  const { texts } = print;
  const rows = notice.findings.map((one) => [shortNo(one.findingNo), one.title, one.condition, one.cause, one.effect]);
  const columns = [{ weight: 9, heads: true }, { weight: 18 }, { weight: 27 }, { weight: 23 }, { weight: 23 }];
  return print.items([
    [texts.case, paragraph(`${notice.caseNo} (${texts.asOf} ${print.instant(notice.asOf)})`)],
    [texts.result, ...print.text(notice.text)],
    [texts.outcome, paragraph(print.label(enumerationLabel('outcomeClass', notice.outcomeClass)))],
    [texts.findings, ...print.table(columns, texts.findingColumns, rows)],
    [texts.publicSummary, ...print.text(notice.publicSummary)],
  ]);
}

function entryDocumentBody(entry: EntryDocumentWords, print: LetterPrinter): Block[] {
  const { texts } = print;
  const purposes = entry.purposes.map((code) => print.label(enumerationLabel('inspectionPurpose', code)));
  const people = entry.inspectors.map(({ name, title, duty }) => [
    name,
    title ?? '',
    print.label(enumerationLabel('teamDuty', duty)),
  ]);
  const period = `${print.instant(entry.period.startAt)} ~ ${print.day(entry.period.endOn)}`;
  const { legalBasis } = entry.other;
  return print.items([
    [texts.purposes, paragraph(purposes.join(', '))],
    [texts.period, paragraph(period), ...print.bullets(entry.sites)],
    [texts.inspectors, ...print.table([{ weight: 1 }, { weight: 1 }, { weight: 1 }], texts.inspectorColumns, people)],
    [texts.scope, ...print.text(entry.scope), ...print.text(entry.method)],
    [texts.materials, ...print.bullets(entry.requestedMaterials)],
    [texts.refusal, ...print.text(entry.refusal.consequence)],
    [texts.other, ...basis(legalBasis, print)],
  ]);
}

function requirements(demanded: readonly RequirementWords[], print: LetterPrinter): Block[] {
  const rows = demanded.map(({ no, title, text, acceptanceCriteria, due, alternativeAllowed }) => [
    shortNo(no),
    [title, text === title ? '' : text, alternativeAllowed ? print.texts.alternative : ''].filter(Boolean).join('\n'),
    acceptanceCriteria.map((criterion, index) => `${index + 1}) ${criterion}`).join('\n'),
    due ? print.label(due) : '',
  ]);
  const columns = [{ weight: 11, heads: true }, { weight: 39 }, { weight: 32 }, { weight: 18 }];
  return print.table(columns, print.texts.demandColumns, rows);
}

function basis(legalBasis: { act: string; article: string } | null, print: LetterPrinter): Block[] {
  return print.text(legalBasis && `「${legalBasis.act}」 ${legalBasis.article}`);
}

export function partyName(party: { nameKo: string; nameEn?: string | null }, print: LetterPrinter): string {
  return print.locale === 'en' && party.nameEn ? party.nameEn : party.nameKo;
}

/** `요01-1` of `점검-2024-0002-요01-1`. */
function shortNo(no: string): string {
  return no.split('-').slice(3).join('-') || no;
}
