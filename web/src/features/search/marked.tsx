import { Fragment } from 'react';

const SPECIAL = /[$()*+.?[\\\]^{|}]/g;

/** A text in which the words looked for are marked, whatever case they are in. */
export function Marked({ text, words }: { text: string; words: string }) {
  if (words === '') return text;
  const parts = text.split(new RegExp(`(${words.replaceAll(SPECIAL, String.raw`\$&`)})`, 'gi'));
  // Every second part is what the expression itself matched.
  return parts.map((part, index) => {
    const key = `${index} ${part}`;
    return index % 2 === 1 ? <mark key={key}>{part}</mark> : <Fragment key={key}>{part}</Fragment>;
  });
}
