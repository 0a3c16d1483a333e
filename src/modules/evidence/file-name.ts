import { extname } from 'node:path';

const MAX_CHARACTERS = 200;
/** Control characters, halves of characters, and the invisible ones that make `exe.gpj` read as `jpg.exe` backwards. */
const DECEPTIVE = /[\p{Cc}\p{Surrogate}\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/** The sender's file name as it is shown and given back: composed (NFC), without folders and without what cannot be seen. */
export function displayName(sent: string): string {
  const name = sent.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const visible = name.replace(DECEPTIVE, '').trim();
  return visible.replaceAll('.', '') === '' ? 'unnamed' : shorten(visible);
}

/** Content-Disposition of RFC 6266: always an attachment, the full name in UTF-8 (RFC 5987) beside an ASCII one. */
export function attachment(filename: string): string {
  const plain = filename.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_');
  const encoded = encodeURIComponent(filename).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

function shorten(name: string): string {
  const characters = [...name];
  if (characters.length <= MAX_CHARACTERS) return name;
  const extension = [...extname(name)].slice(0, 20);
  return [...characters.slice(0, MAX_CHARACTERS - extension.length), ...extension].join('');
}
