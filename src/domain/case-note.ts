import { isCalendarDay } from './calendar-day';
import { DomainError } from './domain-error';
import { type CaseNoteKind, TIME_PRECISIONS, type TimePrecision } from './enumerations';

export const STATEMENT_KINDS = ['EXPLANATION', 'QUOTE', 'COMMITMENT', 'ACCEPTANCE'] as const;
export const PUBLICATION_KINDS = ['RESULT_ANNOUNCEMENT', 'PROVIDER_REPORT', 'POLICY'] as const;
export const DISCLOSURE_REQUESTERS = [
  'NATIONAL_ASSEMBLY',
  'INFORMATION_REQUEST',
  'AUDIT_BOARD',
  'COURT',
  'OTHER',
] as const;
export type DisclosureRequester = (typeof DISCLOSURE_REQUESTERS)[number];

/** A public statement (발언). `quoted` is false where the words give the sense of what was said. */
export interface StatementDetails {
  readonly statement: (typeof STATEMENT_KINDS)[number];
  /** Code of the agency or provider that spoke. */
  readonly party: string;
  readonly speakerTitle: string;
  readonly saidOn: string;
  readonly textEn: string | null;
  readonly quoted: boolean;
}

/** A meeting of the disaster headquarters (대책본부 회의); when it was held may be unknown. */
export interface MeetingDetails {
  readonly no: number;
  /** ISO 8601 instant. */
  readonly heldAt: string | null;
  readonly precision: TimePrecision | null;
  readonly chairTitle: string | null;
  readonly place: string | null;
}

/** What was given to an outside body, to whom and when (자료 제공). */
export interface DisclosureDetails {
  readonly requester: DisclosureRequester;
  readonly disclosedOn: string;
  readonly whatKo: string;
  readonly whatEn: string | null;
}

/** Something made public (공표·발표), with the values it changes. */
export interface PublicationDetails {
  readonly publication: (typeof PUBLICATION_KINDS)[number];
  /** Codes of agencies or providers. */
  readonly publishers: readonly string[];
  readonly publishedOn: string;
  readonly titleKo: string;
  readonly titleEn: string | null;
  /** When it had been promised for, as it was worded. */
  readonly due: string | null;
  readonly items: readonly PublicationItem[];
}

export interface PublicationItem {
  readonly textKo: string;
  readonly textEn: string | null;
  readonly before: string | null;
  readonly after: string;
}

/** How many cases of damage were received (피해 접수). */
export interface DamageReportDetails {
  /** Code of the provider that received them. */
  readonly provider: string;
  readonly count: number;
  readonly approximate: boolean;
  readonly unit: string;
  readonly asOf: string;
}

export interface NoteDetailsByKind {
  readonly STATEMENT: StatementDetails;
  readonly MEETING: MeetingDetails;
  readonly DISCLOSURE: DisclosureDetails;
  readonly PUBLICATION: PublicationDetails;
  readonly DAMAGE_REPORT: DamageReportDetails;
}

export type CaseNoteDetails = NoteDetailsByKind[keyof NoteDetailsByKind];

type Check = (value: unknown) => boolean;
type Shape = Readonly<Record<string, Check>>;

const text: Check = (value) => typeof value === 'string' && value.trim() !== '' && value.length <= 2_000;
const day: Check = (value) => isCalendarDay(value);
const flag: Check = (value) => typeof value === 'boolean';
const count: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const instant: Check = (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value));
const oneOf =
  (codes: readonly string[]): Check =>
  (value) =>
    codes.includes(value as string);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length <= 100 && value.every(check);

const ITEM: Shape = { textKo: text, textEn: orNull(text), before: orNull(text), after: text };

const SHAPES: Record<Exclude<CaseNoteKind, 'INTERNAL'>, Shape> = {
  STATEMENT: {
    statement: oneOf(STATEMENT_KINDS),
    party: text,
    speakerTitle: text,
    saidOn: day,
    textEn: orNull(text),
    quoted: flag,
  },
  MEETING: {
    no: count,
    heldAt: orNull(instant),
    precision: orNull(oneOf(TIME_PRECISIONS)),
    chairTitle: orNull(text),
    place: orNull(text),
  },
  DISCLOSURE: { requester: oneOf(DISCLOSURE_REQUESTERS), disclosedOn: day, whatKo: text, whatEn: orNull(text) },
  PUBLICATION: {
    publication: oneOf(PUBLICATION_KINDS),
    publishers: listOf(text),
    publishedOn: day,
    titleKo: text,
    titleEn: orNull(text),
    due: orNull(text),
    items: listOf((value) => faultOf(ITEM, value) === null),
  },
  DAMAGE_REPORT: { provider: text, count, approximate: flag, unit: text, asOf: day },
};

/**
 * The details as the kind of the note wants them, all fields given and no other.
 * @throws DomainError `case-note.details-invalid` with the first wrong field.
 */
export function parseNoteDetails(kind: CaseNoteKind, details: unknown): CaseNoteDetails | null {
  if (kind === 'INTERNAL') {
    if (details === undefined || details === null) return null;
    throw new DomainError('case-note.details-invalid', { kind, field: 'details' });
  }
  if (details === undefined || details === null) return null;
  const fault = faultOf(SHAPES[kind], details);
  if (fault !== null) throw new DomainError('case-note.details-invalid', { kind, field: fault });
  return details as CaseNoteDetails;
}

function faultOf(shape: Shape, value: unknown): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'details';
  const given = value as Readonly<Record<string, unknown>>;
  const stranger = Object.keys(given).find((field) => !Object.hasOwn(shape, field));
  return stranger ?? Object.keys(shape).find((field) => !shape[field](given[field])) ?? null;
}
