import { Fragment } from 'react';

/** A text in which the words looked for are marked, whatever case they are in. */
export function Marked({ text, words }: { text: string; words: string }) {
  return partsOf(text, words).map(({ part, at, isHit }) =>
    isHit ? <mark key={at}>{part}</mark> : <Fragment key={at}>{part}</Fragment>,
  );
}

interface Part {
  readonly part: string;
  readonly at: number;
  readonly isHit: boolean;
}

function partsOf(text: string, words: string): Part[] {
  const [where, what] = [text.toLowerCase(), words.toLowerCase()];
  const parts: Part[] = [];
  let from = 0;
  for (let at = where.indexOf(what); at >= 0 && what !== ''; at = where.indexOf(what, from)) {
    if (at > from) parts.push({ part: text.slice(from, at), at: from, isHit: false });
    parts.push({ part: text.slice(at, at + words.length), at, isHit: true });
    from = at + words.length;
  }
  if (from < text.length) parts.push({ part: text.slice(from), at: from, isHit: false });
  return parts;
}
