import { CONTENT_FIELD_LABELS } from '../../domain/content-field-labels';
import type { Label, Language } from '../../domain/label';
import { heading, list, paragraph, table } from '../../platform/pdf/block-builders';
import type { Block, Column, TableBlock } from '../../platform/pdf/blocks';
import { formatDay, formatInstant } from '../reports/report-format';
import { LETTER_TEXTS, type LetterTexts } from './letter-texts';

type Members = Readonly<Record<string, unknown>>;
type Item = readonly [title: string, ...body: readonly Block[]];

const WEEKDAY = / ?\([^)]*\)$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
const DAY = /^\d{4}-\d\d-\d\d$/;
/** Numbers from here on are amounts or counts and get separators; smaller ones may be years. */
const LARGE = 10_000;
const FIELD_LABELS: Readonly<Record<string, Label>> = CONTENT_FIELD_LABELS;

/** The words and recurring shapes of one letter in one language. */
export class LetterPrinter {
  readonly texts: LetterTexts;

  constructor(readonly locale: Language) {
    this.texts = LETTER_TEXTS[locale];
  }

  label(label: Label): string {
    return label[this.locale];
  }

  day(day: string): string {
    return formatDay(day, this.locale);
  }

  /** Without its weekday: `2024. 5. 31.` */
  plainDay(day: string): string {
    return this.day(day).replace(WEEKDAY, '');
  }

  instant(at: string): string {
    return formatInstant(at, this.locale);
  }

  /** `1. 관련 근거` and what stands under it; items without a body are left out, and the numbers follow on. */
  items(items: readonly Item[]): Block[] {
    return items
      .filter(([, ...body]) => body.length > 0)
      .flatMap(([title, ...body], index) => [heading(2, `${index + 1}. ${title}`), ...body]);
  }

  text(text: string | null | undefined): Block[] {
    return text ? [paragraph(text)] : [];
  }

  /** 가. 나. 다. under the number of an item. */
  bullets(texts: readonly string[]): Block[] {
    return texts.length > 0
      ? [
          list(
            texts.map((text) => ({ text })),
            1,
          ),
        ]
      : [];
  }

  table(columns: readonly Column[], header: readonly string[], rows: TableBlock['rows']): Block[] {
    return rows.length > 0 ? [table(columns, header, rows)] : [];
  }

  /** A table with a fixed number of lines: the first that stays empty says that nothing follows. */
  form(columns: readonly Column[], header: readonly string[], rows: TableBlock['rows'], lines: number): Block[] {
    const blank = columns.map((): string => '');
    const spare = Array.from({ length: Math.max(0, lines - rows.length) }, (_, index) =>
      index === 0 ? [this.texts.restBlank, ...blank.slice(1)] : blank,
    );
    return [table(columns, header, [...rows, ...spare])];
  }

  /** Content of any shape: each member an item with its name. */
  content(content: object, omit: readonly string[]): Block[] {
    const shown = Object.entries(content).filter(([name, value]) => !omit.includes(name) && !isEmpty(value));
    return this.items(shown.map(([name, value]) => [this.nameOf(name), ...this.value(value)]));
  }

  value(value: unknown): Block[] {
    if (Array.isArray(value)) return this.values(value);
    return isMembers(value) && !isBasis(value) ? [this.pairs(value)] : [paragraph(this.words(value))];
  }

  private values(values: readonly unknown[]): Block[] {
    if (values.some(isMembers)) return values.flatMap((value) => this.value(value));
    return this.bullets(values.map((value) => this.words(value)));
  }

  private pairs(members: Members): TableBlock {
    const rows = Object.entries(members)
      .filter(([, value]) => !isEmpty(value))
      .map(([name, value]) => [this.nameOf(name), this.words(value)]);
    return table([{ weight: 24, heads: true }, { weight: 76 }], undefined, rows);
  }

  /** Anything of a content in one line, or one line each. */
  words(value: unknown): string {
    if (typeof value === 'boolean') return value ? this.texts.yes : this.texts.no;
    if (typeof value === 'string') return this.readable(value);
    if (Array.isArray(value)) return value.map((one) => this.words(one)).join('\n');
    if (isBilingual(value)) return this.label(value);
    if (isBasis(value)) return `「${value.act}」 ${value.article}`;
    if (typeof value === 'number') return value < LARGE ? String(value) : value.toLocaleString('en-US');
    if (isMembers(value))
      return Object.entries(value)
        .filter(([, member]) => !isEmpty(member))
        .map(([name, member]) => `${this.nameOf(name)}: ${this.words(member)}`)
        .join('\n');
    return String(value);
  }

  private readable(text: string): string {
    if (DAY.test(text)) return this.day(text);
    return INSTANT.test(text) && !Number.isNaN(Date.parse(text)) ? this.instant(text) : text;
  }

  private nameOf(name: string): string {
    const label = FIELD_LABELS[name];
    return label ? this.label(label) : name;
  }
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

function isBilingual(value: unknown): value is Label {
  const members = value as Members | null;
  return typeof members?.ko === 'string' && typeof members.en === 'string';
}

function isBasis(value: unknown): value is { act: string; article: string } {
  const members = value as Members | null;
  return typeof members?.act === 'string' && typeof members.article === 'string';
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isBilingual(value);
}
