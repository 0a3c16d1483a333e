import type { InspectionReportSnapshot, ReportChange } from '../../domain/inspection-report';
import { heading, paragraph } from '../../platform/pdf/block-builders';
import type { Block } from '../../platform/pdf/blocks';
import type { ReportPrinter } from './report-printer';

const INSTANT = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})/g;

/** 정정·변경 대비표, before everything else: what a reader of the version before has to know. */
export function changesSection({ changes }: InspectionReportSnapshot, print: ReportPrinter): Block[] {
  if (changes === undefined) return [];
  const texts = print.texts.changes;
  return [
    heading(1, texts.title),
    paragraph(texts.since(changes.sinceNo, print.day(changes.sinceOn))),
    paragraph(`${texts.reason}${print.texts.colon}${changes.reason}`),
    ...(changes.rows.length === 0 ? [paragraph(texts.nothing)] : [changeTable(changes.rows, print)]),
  ];
}

function changeTable(rows: readonly ReportChange[], print: ReportPrinter): Block {
  const texts = print.texts.changes;
  const [block] = print.tableOrNone(
    [{ weight: 22 }, { weight: 12, align: 'center' }, { weight: 33 }, { weight: 33 }],
    [texts.place, texts.kind, texts.before, texts.after],
    rows.map(({ place, kind, before, after }) => [
      print.label(place),
      print.label(kind),
      valueText(print.label(before), print),
      valueText(print.label(after), print),
    ]),
  );
  return block;
}

function valueText(text: string, print: ReportPrinter): string {
  return text === '' ? '–' : text.replace(INSTANT, (at) => print.instant(at));
}
