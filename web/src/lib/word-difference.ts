export interface WordPiece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Texts of more words than this are compared as a whole. */
const MOST_WORDS = 1500;

/** What was added to and taken from a text, word by word; the spaces stay with the word before them. */
export function wordDifference(before: string, after: string): WordPiece[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  if (old.length > MOST_WORDS || now.length > MOST_WORDS) return joined([...removed(old), ...added(now)]);
  const lengths = commonLengths(old, now);
  const pieces: WordPiece[] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < now.length) {
    const kind = kindAt(lengths, i, j, old[i] === now[j]);
    pieces.push({ kind, text: (kind === 'removed' ? old[i] : now[j]) ?? '' });
    if (kind !== 'added') i += 1;
    if (kind !== 'removed') j += 1;
  }
  return joined([...pieces, ...removed(old.slice(i)), ...added(now.slice(j))]);
}

/** What was taken away stands before what came in its place. */
function kindAt(lengths: readonly (readonly number[])[], i: number, j: number, isSame: boolean): WordPiece['kind'] {
  if (isSame) return 'same';
  return at(lengths, i + 1, j) >= at(lengths, i, j + 1) ? 'removed' : 'added';
}

function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|^\s+/g) ?? [];
}

/** How many words both have in common from each place to the end. */
function commonLengths(old: readonly string[], now: readonly string[]): number[][] {
  const lengths = Array.from({ length: old.length + 1 }, () => Array.from({ length: now.length + 1 }, () => 0));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const row = lengths[i];
      if (row)
        row[j] =
          old[i] === now[j] ? at(lengths, i + 1, j + 1) + 1 : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1));
    }
  }
  return lengths;
}

function at(lengths: readonly (readonly number[])[], i: number, j: number): number {
  return lengths[i]?.[j] ?? 0;
}

const removed = (words: readonly string[]): WordPiece[] => words.map((text) => ({ kind: 'removed', text }));
const added = (words: readonly string[]): WordPiece[] => words.map((text) => ({ kind: 'added', text }));

function joined(pieces: readonly WordPiece[]): WordPiece[] {
  const result: WordPiece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last?.kind === piece.kind) result[result.length - 1] = { kind: last.kind, text: last.text + piece.text };
    else result.push(piece);
  }
  return result;
}
