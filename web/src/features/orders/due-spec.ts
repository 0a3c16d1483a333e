import type { components } from '../../generated/api';

export type DueSpec = NonNullable<components['schemas']['DraftOrderDto']['planDue']>;

export const DUE_KINDS = ['RELATIVE', 'FIXED', 'RANGE', 'RECURRING', 'WITHOUT_DELAY'] as const;
export type DueKind = (typeof DUE_KINDS)[number];

export const UNITS = ['DAYS', 'WEEKS', 'MONTHS', 'YEARS', 'BUSINESS_DAYS', 'HOURS'] as const;
export const PERIODS = ['MONTH', 'QUARTER', 'HALF', 'YEAR'] as const;

/** A due specification as its fields hold it; those of the other kinds keep what was typed. */
export interface DueValues {
  kind: DueKind | '';
  amount: string;
  unit: (typeof UNITS)[number];
  date: string;
  from: string;
  to: string;
  precision: string;
  times: string;
  per: (typeof PERIODS)[number];
  until: string;
  /** The words of the document, where they were set apart from the kind; they go with it unchanged. */
  phrase: { ko: string; en: string } | null;
}

export const NO_DUE: DueValues = {
  kind: '',
  amount: '1',
  unit: 'MONTHS',
  date: '',
  from: '',
  to: '',
  precision: 'DAY',
  times: '1',
  per: 'QUARTER',
  until: '',
  phrase: null,
};

export const ONE_MONTH: DueValues = { ...NO_DUE, kind: 'RELATIVE' };
export const THREE_MONTHS: DueValues = { ...ONE_MONTH, amount: '3' };

export function toSpec(values: DueValues): DueSpec | undefined {
  const phrase = values.phrase ? { phrase: values.phrase } : {};
  switch (values.kind) {
    case '':
      return undefined;
    case 'RELATIVE':
      return { kind: 'RELATIVE', amount: Number(values.amount), unit: values.unit, from: 'ARRIVAL', ...phrase };
    case 'FIXED':
      return { kind: 'FIXED', date: values.date, ...phrase };
    case 'RANGE':
      return {
        kind: 'RANGE',
        from: values.from,
        to: values.to,
        precision: values.precision as 'DAY',
        ...phrase,
      };
    case 'RECURRING':
      return {
        kind: 'RECURRING',
        times: Number(values.times),
        per: values.per,
        until: values.until === '' ? null : values.until,
        ...phrase,
      };
    case 'WITHOUT_DELAY':
      return { kind: 'WITHOUT_DELAY', ...phrase };
  }
}

/** What of a specification comes from the server, whose contract tells the kinds apart. */
interface AnySpec {
  readonly kind: DueKind;
  readonly amount?: number;
  readonly unit?: DueValues['unit'];
  readonly date?: string;
  readonly from?: string;
  readonly to?: string;
  readonly precision?: string;
  readonly times?: number;
  readonly per?: DueValues['per'];
  readonly until?: string | null;
  readonly phrase?: { ko: string; en: string };
}

export function fromSpec(given: unknown): DueValues {
  if (given === null || given === undefined) return NO_DUE;
  const spec = given as AnySpec;
  return {
    ...NO_DUE,
    kind: spec.kind,
    amount: String(spec.amount ?? NO_DUE.amount),
    unit: spec.unit ?? NO_DUE.unit,
    date: spec.date ?? '',
    from: spec.kind === 'RANGE' ? (spec.from ?? '') : '',
    to: spec.to ?? '',
    precision: spec.precision ?? NO_DUE.precision,
    times: String(spec.times ?? NO_DUE.times),
    per: spec.per ?? NO_DUE.per,
    until: spec.until ?? '',
    phrase: spec.phrase ?? null,
  };
}
