const PREFIX = 'jeomgeom.draft.';

export interface StoredDraft<Values> {
  readonly values: Values;
  /** ISO instant of the device when it was kept; shown, never sent. */
  readonly keptAt: string;
  /** The version of the object the draft was written on, null for something new. */
  readonly version: number | null;
  /** What that version said, where it is known. */
  readonly base?: Values | null;
}

/** What was typed and not yet saved, kept on this device for one person until it is saved, thrown away or signed out of. */
export function readDraft<Values>(userId: string, key: string): StoredDraft<Values> | null {
  const text = localStorage.getItem(nameOf(userId, key));
  if (text === null) return null;
  try {
    return JSON.parse(text) as StoredDraft<Values>;
  } catch {
    return null;
  }
}

/** Whether it could be kept: a full or forbidden store is told to the person, not swallowed. */
export function keepDraft(userId: string, key: string, draft: StoredDraft<unknown>): boolean {
  try {
    localStorage.setItem(nameOf(userId, key), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function dropDraft(userId: string, key: string): void {
  localStorage.removeItem(nameOf(userId, key));
}

export function countDrafts(userId: string): number {
  return namesOf(userId).length;
}

export function dropAllDrafts(userId: string): void {
  for (const name of namesOf(userId)) localStorage.removeItem(name);
}

function namesOf(userId: string): string[] {
  return Object.keys(localStorage).filter((name) => name.startsWith(nameOf(userId, '')));
}

function nameOf(userId: string, key: string): string {
  return `${PREFIX}${userId}.${key}`;
}
