import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { dayParts, parseDay, seoulDay, toDay } from '../../domain/calendar-day';
import { METRIC_CODES, METRICS, type MetricCode, type MetricValue } from '../../domain/monthly-status';
import type { Language } from '../../domain/label';
import { Transactions } from '../../platform/database/transactions';
import { AppError } from '../../platform/errors/app-error';
import type { PdfFile } from '../../platform/http/pdf-file';
import { DocumentRenderer } from '../documents/document-renderer.service';
import type { MetricResponse, MonthlyStatusResponse } from './monthly-status.dto';
import { monthlyStatusCsv, monthlyStatusPages } from './monthly-status.files';
import { MonthlyStatusQuery } from './monthly-status.query';

const MOST_OVERDUE = 200;
const NOTHING: MetricValue = { value: null, counted: null, outOf: null };

/** 월간 현황: read as of a day, as figures, as PDF and for a spreadsheet. */
@Injectable()
export class MonthlyStatusService {
  constructor(
    private readonly transactions: Transactions,
    private readonly query: MonthlyStatusQuery,
    private readonly renderer: DocumentRenderer,
  ) {}

  /** @throws AppError `monthly-status.in-future` */
  get(actor: Actor, asOn?: string): Promise<MonthlyStatusResponse> {
    return this.transactions.read(actor, async (tx) => {
      const today = seoulDay(tx.now);
      const day = asOn === undefined ? today : parseDay(asOn);
      if (day > today) throw new AppError('monthly-status.in-future');
      const { year, month } = dayParts(day);
      const values = await this.query.values(tx, day);
      return {
        asOn: day,
        fromOn: toDay(year, month, 1),
        computedAt: tx.now,
        metrics: METRIC_CODES.map((code) => toMetric(code, values[code] ?? NOTHING)),
        overdue: await this.query.overdueItems(tx, day, MOST_OVERDUE),
      };
    });
  }

  async pdf(actor: Actor, asOn: string | undefined, locale: Language): Promise<PdfFile> {
    const status = await this.get(actor, asOn);
    const spec = monthlyStatusPages(status, locale);
    const bytes = await this.renderer.render({ kind: 'pages', spec, locale });
    return fileOf(bytes, `월간현황-${status.asOn}.pdf`);
  }

  async csv(actor: Actor, asOn: string | undefined, locale: Language): Promise<PdfFile> {
    const status = await this.get(actor, asOn);
    return fileOf(monthlyStatusCsv(status, locale), `월간현황-${status.asOn}.csv`);
  }
}

function fileOf(bytes: Buffer, filename: string): PdfFile {
  return { filename, sha256: createHash('sha256').update(bytes).digest('hex'), bytes };
}

function toMetric(code: MetricCode, value: MetricValue): MetricResponse {
  const { section, unit, name, definition } = METRICS[code];
  return {
    code,
    section,
    unit,
    nameKo: name.ko,
    nameEn: name.en,
    definitionKo: definition.ko,
    definitionEn: definition.en,
    ...value,
  };
}
