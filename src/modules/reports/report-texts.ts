import type { ReportLocale } from './report-format';
import { en } from './report-texts.en';
import { ko, type ReportTexts } from './report-texts.ko';

export const REPORT_TEXTS: Readonly<Record<ReportLocale, ReportTexts>> = { ko, en };
