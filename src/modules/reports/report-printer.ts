import type {
  ReportDay,
  ReportDue,
  ReportInstant,
  ReportLabel,
  ReportPeriod,
  ReportTime,
} from '../../domain/inspection-report';
import { heading, paragraph, table } from '../../platform/pdf/block-builders';
import type { Block, Cell, Column, TableBlock } from '../../platform/pdf/blocks';
import { CELL } from '../../platform/pdf/styles';
import { itemMarker } from '../../platform/pdf/item-markers';
import { formatDay, formatDuration, formatInstant, formatPeriod, formatTime, type ReportLocale } from './report-format';
import { WITHHELD } from '../../domain/report-view';
import { REPORT_TEXTS } from './report-texts';
import type { ReportTexts } from './report-texts.ko';

/** The words, dates and recurring shapes of one report in one language. */
export class ReportPrinter {
  readonly texts: ReportTexts;

  /** Within an edition for readers outside, what is empty may have been left out. */
  constructor(
    readonly locale: ReportLocale,
    readonly isEdition = false,
  ) {
    const texts = REPORT_TEXTS[locale];
    const { noneInEdition, notRecordedInEdition } = texts;
    this.texts = isEdition ? { ...texts, none: noneInEdition, notRecorded: notRecordedInEdition } : texts;
  }

  label(label: ReportLabel): string {
    return label[this.locale];
  }

  labels(labels: readonly ReportLabel[]): string {
    return labels.map((label) => this.label(label)).join(', ');
  }

  day(day: ReportDay | null): string {
    return day === null ? this.texts.notRecorded : formatDay(day, this.locale);
  }

  period(period: ReportPeriod): string {
    return formatPeriod(period, this.locale);
  }

  instant(at: ReportInstant | null): string {
    return at === null ? this.texts.notRecorded : formatInstant(at, this.locale);
  }

  time(time: ReportTime | null): string {
    return time === null ? this.texts.notRecorded : formatTime(time, this.locale);
  }

  duration(minutes: number): string {
    return formatDuration(minutes, this.locale);
  }

  due({ phrase, on }: ReportDue): string {
    return on === null ? phrase : `${phrase}\n${formatDay(on, this.locale)}`;
  }

  /** The text, or 해당 없음. */
  orNone(text: string | null): string {
    return text === null || text === '' ? this.texts.none : text;
  }

  /** Office, name and the like on one line, without what is not recorded. */
  words(...parts: readonly string[]): string {
    return parts.filter((part) => part !== '').join(' ');
  }

  /** One per line, or 해당 없음. */
  lines(texts: readonly string[]): string {
    return this.orNone(texts.join('\n'));
  }

  /** A numbered item per line when there are several. */
  numbered(texts: readonly string[]): string {
    return texts.length < 2 ? this.lines(texts) : this.lines(texts.map((text, index) => `${index + 1}) ${text}`));
  }

  section(no: number, title: string): Block {
    return heading(1, `${no}. ${title}`);
  }

  /** 가. 나. 다. in Korean, 3.1 3.2 in English. */
  subsection(section: number, index: number, title: string): Block {
    return heading(2, this.locale === 'ko' ? `${itemMarker(1, index)} ${title}` : `${section}.${index + 1} ${title}`);
  }

  none(): Block {
    return paragraph(this.texts.none);
  }

  /** The table, or 해당 없음 when it has no rows. */
  tableOrNone(
    columns: readonly Column[],
    header: readonly string[],
    rows: readonly (readonly Cell[])[],
    more: Partial<Pick<TableBlock, 'caption'>> = {},
  ): Block[] {
    if (rows.length > 0) return [tableWithoutWithheld(columns, header, rows, more)];
    if (more.caption === undefined) return [this.none()];
    return [paragraph(`${more.caption}${this.texts.colon}${this.texts.none}`, { style: CELL })];
  }

  /** Label and value, one pair per row. */
  pairs(rows: readonly (readonly [label: string, value: string])[], caption?: string): TableBlock {
    return table([{ weight: 18, heads: true }, { weight: 82 }], undefined, rows.filter(isPrinted), { caption });
  }

  /** Label and value, two pairs per row; a lone pair takes the whole width. */
  doublePairs(rows: readonly (readonly (readonly [label: string, value: string])[])[], caption?: string): TableBlock {
    const columns: Column[] = [
      { weight: 17, heads: true },
      { weight: 33 },
      { weight: 17, heads: true },
      { weight: 33 },
    ];
    const printed = rows.map((pairs) => pairs.filter(isPrinted)).filter((pairs) => pairs.length > 0);
    const cells = printed.map((pairs) =>
      pairs.length === 1
        ? [pairs[0][0], { text: pairs[0][1], span: 3 }]
        : pairs.flatMap(([label, value]) => [label, value]),
    );
    return table(columns, undefined, cells, { caption });
  }
}

const isPrinted = ([, value]: readonly [label: string, value: string]): boolean => value !== WITHHELD;

/** A column of which the edition carries nothing is not drawn. */
function tableWithoutWithheld(
  columns: readonly Column[],
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
  more: Partial<Pick<TableBlock, 'caption'>>,
): TableBlock {
  const kept = columns.map((_, index) => !rows.every((cells) => cells[index] === WITHHELD));
  const only = <T>(items: readonly T[]): T[] => items.filter((_, index) => kept[index]);
  return table(only(columns), only(header), rows.map(only), more);
}
