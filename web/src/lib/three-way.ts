export interface Merge<Values> {
  /** Both changed these since the base, and differently: a person has to choose. */
  readonly conflicts: readonly (keyof Values & string)[];
  /** Only the other side changed these. */
  readonly theirs: readonly (keyof Values & string)[];
}

/** Without a base every difference is a conflict: nobody knows who changed what. */
export function mergeThreeWays<Values extends object>(
  base: Values | null,
  mine: Values,
  theirs: Values,
  fields: readonly (keyof Values & string)[],
): Merge<Values> {
  const differing = fields.filter((field) => !isSame(mine[field], theirs[field]));
  if (base === null) return { conflicts: differing, theirs: [] };
  return {
    conflicts: differing.filter((field) => !isSame(base[field], mine[field]) && !isSame(base[field], theirs[field])),
    theirs: differing.filter((field) => isSame(base[field], mine[field])),
  };
}

export function changedFields<Values extends object>(
  before: Values,
  after: Values,
  fields: readonly (keyof Values & string)[],
): (keyof Values & string)[] {
  return fields.filter((field) => !isSame(before[field], after[field]));
}

/** As the server keeps it: spaces around a text and the order of chosen codes do not make it another value. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}

function plain(value: unknown): unknown {
  if (typeof value === 'string') return value.trim().normalize('NFC');
  if (Array.isArray(value))
    return value.every((item) => typeof item === 'string') ? value.toSorted() : value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([name], [next]) => (name < next ? -1 : 1))
      .map(([name, part]) => [name, plain(part)]),
  );
}
