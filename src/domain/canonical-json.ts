const LONE_SURROGATE = /\p{Surrogate}/u;

/** A value that has no canonical form; `path` says where it stands, e.g. `$.findings[2].effect`. */
export class NotCanonicalError extends Error {
  constructor(
    readonly path: string,
    readonly reason: string,
  ) {
    super(`${path}: ${reason}`);
    this.name = 'NotCanonicalError';
  }
}

/**
 * The one text of a JSON value, made to be hashed and compared byte by byte.
 *
 * - object keys in ascending order of their UTF-16 code units, no white space;
 * - strings and keys in Unicode NFC, escaped as `JSON.stringify` does; a lone surrogate is refused;
 * - numbers as ECMAScript prints them, `-0` as `0`; NaN and infinities are refused;
 * - `undefined`, functions, dates and other class instances are refused rather than dropped.
 *
 * The order and the number form are those of RFC 8785; the NFC rule is added because Hangul typed on macOS and iOS
 * arrives decomposed and would hash differently although it reads the same.
 */
export function canonicalJson(value: unknown): string {
  return encode(value, '$');
}

function encode(value: unknown, path: string): string {
  if (value === null) return 'null';
  switch (typeof value) {
    case 'string':
      return encodeString(value, path);
    case 'number':
      return encodeNumber(value, path);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      return Array.isArray(value) ? encodeArray(value, path) : encodeObject(value, path);
    default:
      throw new NotCanonicalError(path, `${typeof value} has no JSON form`);
  }
}

function encodeString(value: string, path: string): string {
  if (LONE_SURROGATE.test(value)) throw new NotCanonicalError(path, 'lone surrogate');
  return JSON.stringify(value.normalize('NFC'));
}

function encodeNumber(value: number, path: string): string {
  if (!Number.isFinite(value)) throw new NotCanonicalError(path, `${value} has no JSON form`);
  return JSON.stringify(value);
}

function encodeArray(items: readonly unknown[], path: string): string {
  const parts = Array.from(items, (item, index) => encode(item, `${path}[${index}]`));
  return `[${parts.join(',')}]`;
}

function encodeObject(value: object, path: string): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new NotCanonicalError(path, 'not a plain object');
  }
  const encoded = Object.entries(value).map(([key, member]): [string, string] => [
    encodeString(key, `${path}.${key}`),
    encode(member, `${path}.${key}`),
  ]);
  return `{${joinMembers(
    encoded.map(([key, text]) => [JSON.parse(key) as string, key, text]),
    path,
  )}}`;
}

function joinMembers(members: [key: string, encodedKey: string, encodedValue: string][], path: string): string {
  members.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  members.forEach(([key], index) => {
    if (index > 0 && members[index - 1][0] === key) throw new NotCanonicalError(`${path}.${key}`, 'key repeated');
  });
  return members.map(([, encodedKey, encodedValue]) => `${encodedKey}:${encodedValue}`).join(',');
}
