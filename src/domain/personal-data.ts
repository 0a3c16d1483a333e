import { expressionOf } from './names-of-others';

export const PERSONAL_DATA_KINDS = ['RESIDENT_NO', 'PHONE', 'EMAIL', 'CARD_NO', 'OTHER_RESPONDENT'] as const;
export type PersonalDataKind = (typeof PERSONAL_DATA_KINDS)[number];

/** A text that must not leave the ministry, and where it stands, e.g. `findings[점검-2024-0012-지01].condition`. */
export interface SensitivePlace {
  readonly path: string;
  readonly kind: PersonalDataKind;
  readonly found: string;
}

const NOT_WITHIN = String.raw`(?<![\d.\-–])`;
const NOT_FOLLOWED = String.raw`(?![\d\-–])`;
const DASH = String.raw`[-–‐‑ .]`;

/** A number with any of the usual separators, digits written full-width included. */
const PATTERNS: readonly { readonly kind: PersonalDataKind; readonly expression: RegExp }[] = [
  {
    kind: 'RESIDENT_NO',
    expression: new RegExp(
      String.raw`(?<!\d)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:\s*[-–‐‑]\s*[0-9](?:\d{6}|[*xX●]{6})|[1-8]\d{6})(?!\d)`,
      'g',
    ),
  },
  { kind: 'EMAIL', expression: /[\w.+%-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g },
  {
    kind: 'PHONE',
    expression: new RegExp(
      String.raw`(?:\+82${DASH}?\(?0?\)?(?:1\d|2|[3-6]\d|70|80)|${NOT_WITHIN}\(?0(?:1[016789]|2|[3-6][1-5]|70|80|50\d?)\)?)${DASH}?\d{3,4}${DASH}?\d{4}${NOT_FOLLOWED}`,
      'g',
    ),
  },
  {
    kind: 'CARD_NO',
    expression: new RegExp(String.raw`${NOT_WITHIN}\d{4}${DASH}?\d{4}${DASH}?\d{4}${DASH}?\d{4}${NOT_FOLLOWED}`, 'g'),
  },
];

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** Every text of a content that looks like data of a person or names one of the `others`, in the order in which it stands. */
export function sensitivePlaces(content: unknown, others: readonly string[] = []): SensitivePlace[] {
  const names = expressionOf(others);
  return textsOf(content as Json, '').flatMap(({ path, text }) => placesIn(path, text, names));
}

function placesIn(path: string, text: string, names: RegExp | null): SensitivePlace[] {
  const plain = halfWidth(text);
  const found = PATTERNS.flatMap(({ kind, expression }) =>
    [...plain.matchAll(expression)]
      .filter(([match]) => kind !== 'CARD_NO' || hasCheckDigit(match))
      .map((match): SensitivePlace => ({ path, kind, found: text.slice(match.index, match.index + match[0].length) })),
  );
  const named =
    names === null
      ? []
      : [...plain.matchAll(names)].map(({ index, 0: { length } }) => text.slice(index, index + length));
  const others = [...new Set(named)].map((name): SensitivePlace => ({ path, kind: 'OTHER_RESPONDENT', found: name }));
  return [...found, ...others];
}

/** One code unit for one: places keep their index. */
function halfWidth(text: string): string {
  return text.replace(/[０-９＠－．]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

/** Luhn: of sixteen digits in a row nine in ten are no number of a card. */
function hasCheckDigit(match: string): boolean {
  const digits = match.replace(/\D/g, '').split('').reverse().map(Number);
  const sum = digits.reduce((total, digit, index) => {
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

interface TextPlace {
  readonly path: string;
  readonly text: string;
}

/** Every text of a content with its place: `list[2].name`. Hashes and instants are no texts of people. */
export function textsOf(value: Json, path: string): TextPlace[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (value === null || typeof value !== 'object') return [];
  if (Array.isArray(value))
    return (value as readonly Json[]).flatMap((item, index) => textsOf(item, `${path}[${index}]`));
  return Object.entries(value).flatMap(([name, member]) => textsOf(member, path === '' ? name : `${path}.${name}`));
}

/** The content with one text replaced at a place; null where there is no text at it or the text does not hold `original`. */
export function redacted<T>(content: T, path: string, original: string, replacement: string): T | null {
  const steps = path.split(/\.|\[(\d+)\]/).filter((step) => step !== undefined && step !== '');
  const copy = JSON.parse(JSON.stringify(content)) as T;
  let parent: unknown = copy;
  for (const step of steps.slice(0, -1)) parent = memberOf(parent, step);
  const last = steps.at(-1) ?? '';
  const text = memberOf(parent, last);
  if (typeof text !== 'string' || original === '' || !text.includes(original)) return null;
  (parent as Record<string, unknown>)[last] = text.replaceAll(original, replacement);
  return copy;
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return null;
  return (value as Record<string, unknown>)[name];
}
