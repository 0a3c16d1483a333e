import type { CompletionWords, PlanItemWords, PlanWords, ReceiptContent } from '../../domain/receipt-content';
import { heading, paragraph, table } from '../../platform/pdf/block-builders';
import type { Block, TableBlock } from '../../platform/pdf/blocks';
import type { LetterPrinter } from './letter-printer';
import { SUBMISSION_TEXTS } from './submission-texts';

const PAIR = [{ weight: 22, heads: true }, { weight: 78 }];

/** What a provider handed in, in its own words. */
export function submissionBody({ kind, words }: ReceiptContent, print: LetterPrinter): Block[] {
  switch (kind) {
    case 'ACTION_PLAN':
      return planBody(words as PlanWords, print);
    case 'COMPLETION_REPORT':
      return completionBody(words as CompletionWords, print);
    default:
      return print.content(words, []);
  }
}

/** 시정계획서: the six elements for each requirement. */
function planBody({ orderNo, orderTitle, versionNo, summary, items }: PlanWords, print: LetterPrinter): Block[] {
  const texts = SUBMISSION_TEXTS[print.locale];
  return [
    ...print.items([
      [texts.order, paragraph(`${orderNo} ${orderTitle} (${texts.version(versionNo)})`)],
      [texts.summary, ...print.text(summary)],
    ]),
    ...items.flatMap((item) => [
      heading(2, texts.requirement(item.requirementNo, item.requirementTitle)),
      elements(item, print),
      ...milestones(item.milestones, print),
    ]),
  ];
}

function elements(item: PlanItemWords, print: LetterPrinter): TableBlock {
  const texts = SUBMISSION_TEXTS[print.locale];
  const day = item.completeOn && print.day(item.completeOn);
  const rows: [string, string | null][] = [
    [texts.due, item.dueOn && print.day(item.dueOn)],
    [texts.cause, item.cause],
    [texts.correction, item.correction],
    [texts.sameKindScope, item.sameKindScope],
    [texts.prevention, item.prevention],
    [texts.monitoring, item.monitoring],
    [texts.completion, [day, item.completePhrase, item.responsibleTitle].filter(Boolean).join(', ')],
    [texts.alternative, item.alternative],
    [texts.interimMeasure, item.interimMeasure],
  ];
  return table(PAIR, undefined, filled(rows));
}

function milestones(
  reached: readonly { readonly title: string; readonly plannedOn: string; readonly actualOn?: string | null }[],
  print: LetterPrinter,
): Block[] {
  const texts = SUBMISSION_TEXTS[print.locale];
  const isPlan = reached.every(({ actualOn }) => actualOn === undefined);
  const rows = reached.map(({ title, plannedOn, actualOn }) => [
    title,
    print.day(plannedOn),
    ...(isPlan ? [] : [actualOn ? print.day(actualOn) : '']),
  ]);
  const columns = [{ weight: 52, heads: true }, { weight: 24 }, ...(isPlan ? [] : [{ weight: 24 }])];
  return print.table(columns, texts.milestoneColumns.slice(0, columns.length), rows);
}

/** 이행결과 보고서: what was done, criterion by criterion, with its proof. */
function completionBody(report: CompletionWords, print: LetterPrinter): Block[] {
  const texts = SUBMISSION_TEXTS[print.locale];
  const { orderNo, actionNo, requirementNo, requirementTitle, round, criteria } = report;
  const columns = [{ weight: 8, heads: true }, { weight: 34 }, { weight: 38 }, { weight: 20 }];
  const rows = criteria.map(({ seq, text, note, evidenceNos }) => [
    String(seq),
    text,
    note ?? '',
    evidenceNos.map(shortNo).join('\n'),
  ]);
  return print.items([
    [texts.order, paragraph(orderNo)],
    [texts.action, paragraph(`${actionNo} (${texts.round(round)})\n${requirementNo} ${requirementTitle}`)],
    [texts.completedOn, paragraph(print.day(report.completedOn))],
    [texts.result, ...print.text(report.summary)],
    [texts.criteria, ...print.table(columns, texts.criterionColumns, rows)],
    [texts.milestones, ...milestones(report.milestones, print)],
    [texts.residualRisk, ...print.text(report.residualRisk)],
    [texts.attestation, ...print.text(report.attestation)],
  ]);
}

function filled(rows: readonly (readonly [string, string | null])[]): string[][] {
  return rows.flatMap(([name, value]) => (value ? [[name, value]] : []));
}

/** `증0001` of `점검-2024-0002-증0001`. */
function shortNo(no: string): string {
  return no.split('-').slice(3).join('-') || no;
}
