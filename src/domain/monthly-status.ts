import type { Label } from './label';

export const STATUS_SECTIONS = ['CASES', 'COVERAGE', 'OVERDUE', 'REMEDIATION', 'RECURRENCE', 'LEAD_TIMES'] as const;
export type StatusSection = (typeof STATUS_SECTIONS)[number];

export const STATUS_SECTION_LABELS: Record<StatusSection, Label> = {
  CASES: { ko: '사건', en: 'Cases' },
  COVERAGE: { ko: '점검 실시율', en: 'Coverage of inspections' },
  OVERDUE: { ko: '기한 경과', en: 'Overdue' },
  REMEDIATION: { ko: '시정 이행', en: 'Remediation' },
  RECURRENCE: { ko: '재발', en: 'Recurrence' },
  LEAD_TIMES: { ko: '처리 기간', en: 'Lead times' },
};

export const METRIC_UNITS = ['COUNT', 'PERCENT', 'DAYS'] as const;
export type MetricUnit = (typeof METRIC_UNITS)[number];

export const METRIC_UNIT_LABELS: Record<MetricUnit, Label> = {
  COUNT: { ko: '건', en: '' },
  PERCENT: { ko: '%', en: '%' },
  DAYS: { ko: '일', en: 'days' },
};

interface Metric {
  readonly section: StatusSection;
  readonly unit: MetricUnit;
  readonly name: Label;
  /** What exactly is counted; fixed, so that one month can be laid beside another. */
  readonly definition: Label;
}

const lead = (name: Label, definition: Label): Metric => ({ section: 'LEAD_TIMES', unit: 'DAYS', name, definition });

/** 월간 현황의 지표. "The month" runs from its first day to the day as of which it is drawn up. */
export const METRICS = {
  CASES_OPEN: {
    section: 'CASES',
    unit: 'COUNT',
    name: { ko: '진행 중인 사건', en: 'Open cases' },
    definition: {
      ko: '기준일까지 등록되고 기준일까지 끝나지 않은 사건',
      en: 'Opened by the day and not ended by it',
    },
  },
  CASES_OPENED: {
    section: 'CASES',
    unit: 'COUNT',
    name: { ko: '이달에 등록된 사건', en: 'Cases opened in the month' },
    definition: { ko: '등록일이 그 달에 있는 사건', en: 'Opened within the month' },
  },
  CASES_CLOSED: {
    section: 'CASES',
    unit: 'COUNT',
    name: { ko: '이달에 끝난 사건', en: 'Cases ended in the month' },
    definition: { ko: '종결일이 그 달에 있는 사건', en: 'Ended within the month' },
  },
  COVERAGE: {
    section: 'COVERAGE',
    unit: 'PERCENT',
    name: { ko: '올해 점검한 지정 사업자', en: 'Designated providers inspected this year' },
    definition: {
      ko: '기준일에 지정되어 있는 사업자 중 올해 기준일까지 현장 점검을 시작했거나 점검 결과가 승인된 사업자의 비율',
      en: 'Of the providers designated on the day, those with a visit begun or an inspection report approved this year up to the day',
    },
  },
  OVERDUE_RATE: {
    section: 'OVERDUE',
    unit: 'PERCENT',
    name: { ko: '기한 경과율', en: 'Overdue rate' },
    definition: {
      ko: '기준일에 이행 전인 사업자 기한 중 기한이 기준일보다 앞선 것의 비율(행정지도, 집행정지, 효력을 잃은 기한 제외; 기한은 그날까지의 변경을 반영)',
      en: 'Of the open deadlines of providers, those due before the day (guidance, stays and void deadlines left out; dates as changed up to the day)',
    },
  },
  OVERDUE_1_7: overdue('1–7', { ko: '1–7일', en: '1–7 days' }),
  OVERDUE_8_30: overdue('8–30', { ko: '8–30일', en: '8–30 days' }),
  OVERDUE_31_90: overdue('31–90', { ko: '31–90일', en: '31–90 days' }),
  OVERDUE_91: overdue('91', { ko: '91일 이상', en: '91 days and more' }),
  OVERDUE_MEDIAN: {
    section: 'OVERDUE',
    unit: 'DAYS',
    name: { ko: '경과 일수의 중앙값', en: 'Median of days overdue' },
    definition: { ko: '기한 다음 날을 1일로 센다.', en: 'Day 1 is the first day after the due date.' },
  },
  OVERDUE_P90: {
    section: 'OVERDUE',
    unit: 'DAYS',
    name: { ko: '경과 일수의 90백분위', en: '90th percentile of days overdue' },
    definition: { ko: '기한 다음 날을 1일로 센다.', en: 'Day 1 is the first day after the due date.' },
  },
  PLAN_FIRST_PASS: {
    section: 'REMEDIATION',
    unit: 'PERCENT',
    name: { ko: '조치계획 첫 제출 수용률', en: 'Plans accepted at once' },
    definition: {
      ko: '그 달에 검토를 마친 제1판 조치계획 중 보완요구나 반려 없이 수용된 것의 비율',
      en: 'Of the first versions reviewed in the month, those accepted without being returned',
    },
  },
  REWORK_RATE: {
    section: 'REMEDIATION',
    unit: 'PERCENT',
    name: { ko: '이행결과 재작업률', en: 'Rework rate' },
    definition: {
      ko: '그 달에 결정한 이행점검 중 이행 또는 대안 인정이 아닌 것의 비율',
      en: 'Of the verifications decided in the month, those not complied with and no alternative accepted',
    },
  },
  EXTENSION_RATE: {
    section: 'REMEDIATION',
    unit: 'PERCENT',
    name: { ko: '기한연장 승인율', en: 'Extensions granted' },
    definition: {
      ko: '그 달에 결정한 기한연장 신청 중 전부 또는 일부 승인한 것의 비율',
      en: 'Of the requests decided in the month, those granted in full or in part',
    },
  },
  RECURRENCE_6: recurrence(6),
  RECURRENCE_12: recurrence(12),
  RECURRENCE_24: recurrence(24),
  INCIDENT_TO_SITE: lead(
    { ko: '장애에서 첫 현장 점검까지', en: 'Incident to first visit' },
    {
      ko: '사건의 첫 장애 시작일부터 첫 현장 점검일까지, 첫 점검일이 그 달에 있는 사건의 중앙값',
      en: 'From the day of the first incident of the case to its first day on site, median of cases first visited in the month',
    },
  ),
  SITE_TO_RESULT: lead(
    { ko: '첫 현장 점검에서 결과 확정까지', en: 'First visit to result' },
    {
      ko: '사건의 첫 현장 점검일부터 최종 결과 확정일까지, 그 달에 확정한 사건의 중앙값',
      en: 'From the first day on site to the confirmation of the final result, median of results confirmed in the month',
    },
  ),
  ORDER_TO_DELIVERY: lead(
    { ko: '조치요구 승인에서 도달까지', en: 'Order approved to delivered' },
    {
      ko: '조치요구의 승인일부터 도달일까지, 그 달에 도달한 것의 중앙값',
      en: 'From approval to arrival, median of orders that arrived in the month',
    },
  ),
  PLAN_REVIEW: lead(
    { ko: '조치계획 접수에서 검토 결정까지', en: 'Plan received to decided' },
    {
      ko: '조치계획의 접수일부터 검토 결정일까지, 그 달에 결정한 것의 중앙값',
      en: 'From receipt to the decision, median of plans decided in the month',
    },
  ),
  VERIFICATION_MEDIAN: lead(
    { ko: '이행결과 접수에서 점검 결정까지(중앙값)', en: 'Report received to verified (median)' },
    {
      ko: '이행결과 보고의 접수일부터 이행점검 결정일까지, 그 달에 결정한 것의 중앙값',
      en: 'From receipt of the report to the decision, median of those decided in the month',
    },
  ),
  VERIFICATION_P90: lead(
    { ko: '이행결과 접수에서 점검 결정까지(90백분위)', en: 'Report received to verified (90th percentile)' },
    {
      ko: '이행결과 보고의 접수일부터 이행점검 결정일까지, 그 달에 결정한 것의 90백분위',
      en: 'From receipt of the report to the decision, 90th percentile of those decided in the month',
    },
  ),
} as const satisfies Record<string, Metric>;

export type MetricCode = keyof typeof METRICS;
export const METRIC_CODES = Object.keys(METRICS) as MetricCode[];

/** A value with what it is a share or a median of; null where there is nothing to count. */
export interface MetricValue {
  readonly value: number | null;
  /** How many are counted, of how many; for medians only of how many. */
  readonly counted: number | null;
  readonly outOf: number | null;
}

/** Rounded to a tenth; null of nothing. */
export function share(counted: number, outOf: number): MetricValue {
  return { value: outOf === 0 ? null : Math.round((counted / outOf) * 1000) / 10, counted, outOf };
}

/** What a spreadsheet would take for a formula is text: such a cell begins with an apostrophe (CSV injection). */
export function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** UTF-8 with its mark, so that a spreadsheet reads Korean; lines end as RFC 4180 has it. */
export function csvOf(rows: readonly (readonly (string | number | null)[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

function overdue(range: string, name: Label): Metric {
  return {
    section: 'OVERDUE',
    unit: 'COUNT',
    name: { ko: `기한 경과 ${name.ko}`, en: `Overdue ${name.en}` },
    definition: { ko: `경과 일수 ${range}인 기한의 수`, en: `Deadlines overdue by ${range} days` },
  };
}

function recurrence(months: number): Metric {
  return {
    section: 'RECURRENCE',
    unit: 'PERCENT',
    name: { ko: `${months}개월 이내 재발`, en: `Recurrence within ${months} months` },
    definition: {
      ko: `기준일까지 12개월 동안 시작된 장애 중 앞선 장애·조치 뒤 ${months}개월 이내의 재발로 확정된 것의 비율`,
      en: `Of the incidents begun in the 12 months up to the day, those confirmed as a recurrence within ${months} months`,
    },
  };
}
