/** What is saved on the server and what was on the screen when the writing began, field by field. */
export interface Merge<Values> {
  readonly values: Values;
  /** Fields that both changed, each in its own way. */
  readonly conflicts: readonly (keyof Values & string)[];
}

export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * Brings together what two people wrote on the same text: a field that only one of them changed takes that change. Without
 * `base`, which is not known after a reload, every difference is a conflict.
 */
export function merge<Values extends object>(base: Values | null, mine: Values, theirs: Values): Merge<Values> {
  const values = { ...mine };
  const conflicts: (keyof Values & string)[] = [];
  for (const name of Object.keys(mine) as (keyof Values & string)[]) {
    if (isSame(mine[name], theirs[name])) continue;
    const isMineUntouched = base !== null && isSame(mine[name], base[name]);
    const isTheirsUntouched = base !== null && isSame(theirs[name], base[name]);
    if (isMineUntouched) values[name] = theirs[name];
    else if (!isTheirsUntouched) conflicts.push(name);
  }
  return { values, conflicts };
}
