import { canonicalJson } from './canonical-json';

export const CHANGE_KINDS = ['ADDED', 'REMOVED', 'CHANGED'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Plain JSON, as content is kept for approval. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
type JsonObject = { readonly [name: string]: Json };

/** A plain copy of a content, its members in the order in which people read them. @throws NotCanonicalError */
export function toJson(content: object): Json {
  canonicalJson(content);
  return JSON.parse(JSON.stringify(content)) as Json;
}

export interface Difference {
  /** Where it stands, e.g. `requirements[점검-2024-0012-요01-1].acceptanceCriteria[2].text`. */
  readonly path: string;
  /** The names on the way without what numbers the items: `requirements.acceptanceCriteria.text`. */
  readonly labelKey: string;
  readonly kind: ChangeKind;
  /** Null where it was added. */
  readonly before: Json;
  /** Null where it was removed. */
  readonly after: Json;
}

/** What items of a list are known by, in this order: the first that all of them carry, each with a value of its own. */
const IDENTITIES = ['id', 'no', 'code', 'incidentNo', 'name'] as const;

interface Place {
  readonly path: string;
  readonly labelKey: string;
}

const TOP: Place = { path: '', labelKey: '' };

/**
 * What changed between two contents of the same kind, in the order in which it stands there. Items of lists are compared with
 * the item of the same id or number; items without one are the same only when they are equal. A text in two languages is one
 * value.
 */
export function contentDifference(before: Json, after: Json): Difference[] {
  return compare(before, after, TOP);
}

function compare(before: Json, after: Json, place: Place): Difference[] {
  if (isSame(before, after)) return [];
  if (isList(before) && isList(after)) return compareLists(before, after, place);
  if (isComposite(before) && isComposite(after)) return compareObjects(before, after, place);
  return [{ ...place, kind: kindOf(before, after), before, after }];
}

function compareObjects(before: JsonObject, after: JsonObject, place: Place): Difference[] {
  const names = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return names.flatMap((name) => compare(member(before, name), member(after, name), within(place, name)));
}

/** A content's own member: every object also inherits some, such as `toString`. */
function member(content: JsonObject, name: string): Json {
  return Object.hasOwn(content, name) ? content[name] : null;
}

function compareLists(before: readonly Json[], after: readonly Json[], place: Place): Difference[] {
  const identity = identityOf([before, after]);
  if (!identity) return compareByValue(before, after, place);
  const find = (items: readonly Json[], key: string): Json =>
    items.find((item) => keyOf(item, identity) === key) ?? null;
  const keys = [...new Set([...after, ...before].map((item) => keyOf(item, identity) ?? ''))];
  return keys.flatMap((key) => compare(find(before, key), find(after, key), numbered(place, key)));
}

/** The order of values counts only where nothing else differs. */
function compareByValue(before: readonly Json[], after: readonly Json[], place: Place): Difference[] {
  const removed = missingFrom(after, before);
  const added = missingFrom(before, after);
  if (removed.length + added.length === 0) return [{ ...place, kind: 'CHANGED', before, after }];
  return [
    ...removed.map((item): Difference => ({ ...place, kind: 'REMOVED', before: item, after: null })),
    ...added.map((item): Difference => ({ ...place, kind: 'ADDED', before: null, after: item })),
  ];
}

/** The items that the others have not, each counted as often as it occurs. */
function missingFrom(others: readonly Json[], items: readonly Json[]): Json[] {
  const left = others.map(canonicalJson);
  return items.filter((item) => {
    const at = left.indexOf(canonicalJson(item));
    if (at === -1) return true;
    left.splice(at, 1);
    return false;
  });
}

function identityOf(lists: readonly (readonly Json[])[]): string | null {
  const identifies = (name: string): boolean =>
    lists.every((items) => {
      const keys = items.map((item) => keyOf(item, name));
      return keys.every((key) => key !== null) && new Set(keys).size === keys.length;
    });
  return IDENTITIES.find(identifies) ?? null;
}

function keyOf(item: Json, name: string): string | null {
  if (!isObject(item)) return null;
  const key = item[name];
  return typeof key === 'string' || typeof key === 'number' ? String(key) : null;
}

function kindOf(before: Json, after: Json): ChangeKind {
  if (before === null) return 'ADDED';
  return after === null ? 'REMOVED' : 'CHANGED';
}

const isSame = (before: Json, after: Json): boolean => canonicalJson(before) === canonicalJson(after);

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !isList(value);
}

/** An object whose members are compared one by one. */
function isComposite(value: Json): value is JsonObject {
  return isObject(value) && !isBilingual(value);
}

function isBilingual(value: JsonObject): boolean {
  return Object.keys(value).sort().join() === 'en,ko';
}

function within({ path, labelKey }: Place, name: string): Place {
  return { path: joined(path, name), labelKey: joined(labelKey, name) };
}

function numbered({ path, labelKey }: Place, key: string): Place {
  return { path: `${path}[${key}]`, labelKey };
}

const joined = (parent: string, name: string): string => (parent === '' ? name : `${parent}.${name}`);
