import type { Language } from '../../domain/label';
import {
  csvOf,
  METRIC_UNIT_LABELS,
  METRICS,
  STATUS_SECTION_LABELS,
  STATUS_SECTIONS,
  type StatusSection,
} from '../../domain/monthly-status';
import { heading, paragraph, table } from '../../platform/pdf/block-builders';
import type { Block } from '../../platform/pdf/blocks';
import type { PdfDocumentSpec } from '../../platform/pdf/render-pdf';
import { HEADINGS } from '../../platform/pdf/styles';
import { formatDay, formatInstant } from '../reports/report-format';
import type { MetricResponse, MonthlyStatusResponse, OverdueItemResponse } from './monthly-status.dto';
import { MONTHLY_STATUS_TEXTS, type MonthlyStatusTexts } from './monthly-status-texts';

const TITLE = { ...HEADINGS[1], size: 20, leading: 30 };

/** 월간 현황 on paper, with the definition of every figure. */
export function monthlyStatusPages(status: MonthlyStatusResponse, locale: Language): PdfDocumentSpec {
  const texts = MONTHLY_STATUS_TEXTS[locale];
  const asOf = texts.asOf(formatDay(status.asOn, locale));
  return {
    metadata: {
      title: `${texts.title} ${status.asOn}`,
      author: texts.title,
      subject: asOf,
      keywords: [status.asOn],
      language: texts.language,
      createdAt: status.computedAt,
    },
    runningHead: { left: texts.title, right: asOf },
    blocks: [
      paragraph(texts.title, { style: TITLE, align: 'center', keepWithNext: true }),
      paragraph(
        [
          texts.of(formatDay(status.fromOn, locale), formatDay(status.asOn, locale)),
          texts.computed(formatInstant(status.computedAt.toISOString(), locale)),
        ].join(', '),
        { align: 'center' },
      ),
      ...STATUS_SECTIONS.flatMap((section) => sectionBlocks(section, status.metrics, locale)),
      ...overdueBlocks(status.overdue, texts, locale),
      ...definitionBlocks(status.metrics, texts, locale),
    ],
  };
}

function sectionBlocks(section: StatusSection, metrics: readonly MetricResponse[], locale: Language): Block[] {
  const texts = MONTHLY_STATUS_TEXTS[locale];
  const rows = metrics
    .filter((metric) => metric.section === section)
    .map((metric) => [METRICS[metric.code].name[locale], valueOf(metric, locale), fromOf(metric, texts)]);
  const columns = [
    { weight: 56, heads: true },
    { weight: 20, align: 'right' as const },
    { weight: 24, align: 'right' as const },
  ];
  return [heading(2, STATUS_SECTION_LABELS[section][locale]), table(columns, texts.columns, rows)];
}

function overdueBlocks(items: readonly OverdueItemResponse[], texts: MonthlyStatusTexts, locale: Language): Block[] {
  const columns = [
    { weight: 20, heads: true },
    { weight: 22 },
    { weight: 32 },
    { weight: 16 },
    { weight: 10, align: 'right' as const },
  ];
  const rows = items.map((item) => [
    item.caseNo,
    nameOf(item, locale),
    locale === 'ko' ? item.titleKo : item.titleEn,
    formatDay(item.dueOn, locale),
    String(item.days),
  ]);
  return [
    heading(2, texts.overdue),
    rows.length > 0 ? table(columns, texts.overdueColumns, rows) : paragraph(texts.noOverdue),
  ];
}

function definitionBlocks(metrics: readonly MetricResponse[], texts: MonthlyStatusTexts, locale: Language): Block[] {
  const rows = metrics.map(({ code }) => [METRICS[code].name[locale], METRICS[code].definition[locale]]);
  return [
    heading(2, texts.definitions),
    table([{ weight: 34, heads: true }, { weight: 66 }], texts.definitionColumns, rows),
  ];
}

/** The same figures for a spreadsheet, then what is overdue. */
export function monthlyStatusCsv({ asOn, metrics, overdue }: MonthlyStatusResponse, locale: Language): Buffer {
  const texts = MONTHLY_STATUS_TEXTS[locale];
  const figures = metrics.map(({ code, section, unit, value, counted, outOf }) => [
    STATUS_SECTION_LABELS[section][locale],
    code,
    METRICS[code].name[locale],
    value,
    METRIC_UNIT_LABELS[unit][locale],
    counted,
    outOf,
    METRICS[code].definition[locale],
  ]);
  const late = overdue.map((item) => [
    item.caseNo,
    nameOf(item, locale),
    locale === 'ko' ? item.titleKo : item.titleEn,
    item.dueOn,
    item.days,
  ]);
  const rows = [[texts.title, asOn], texts.csv, ...figures, [], [texts.overdue], texts.overdueColumns, ...late];
  return Buffer.from(csvOf(rows), 'utf8');
}

function valueOf({ value, unit }: MetricResponse, locale: Language): string {
  const texts = MONTHLY_STATUS_TEXTS[locale];
  if (value === null) return texts.none;
  return `${value.toLocaleString('en-US')} ${METRIC_UNIT_LABELS[unit][locale]}`.trim();
}

function fromOf({ counted, outOf }: MetricResponse, texts: MonthlyStatusTexts): string {
  if (outOf === null) return '';
  return counted === null ? texts.outOf(outOf) : texts.share(counted, outOf);
}

function nameOf({ providerNameKo, providerNameEn }: OverdueItemResponse, locale: Language): string {
  return locale === 'en' && providerNameEn ? providerNameEn : providerNameKo;
}
