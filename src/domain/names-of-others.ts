const FORM_OF_COMPANY =
  /주식회사|유한책임회사|유한회사|㈜|㈲|\([^)]*\)|,?\s*\b(?:Corporation|Corp|Incorporated|Inc|Co|Ltd|Limited|LLC)(?![A-Za-z])\.?/giu;

const SHORTEST = 2;

/**
 * By what the others are called: as registered and without the form of the company. Names too short to tell anybody, and those
 * that stand within a name of the reader's own, are left out.
 */
export function namesOfOthers(others: readonly string[], own: readonly string[]): string[] {
  const mine = own.map(folded);
  const names = new Map(others.flatMap(formsOf).map((name) => [folded(name), name]));
  return [...names]
    .filter(([fold]) => fold.length >= SHORTEST && !mine.some((one) => one.includes(fold)))
    .map(([, name]) => name);
}

function formsOf(name: string): string[] {
  return [name, name.replace(FORM_OF_COMPANY, ' ').replace(/\s+/g, ' ').trim()];
}

function folded(name: string): string {
  return name.replace(/\s+/g, '').toLowerCase();
}

/** Finds each of the names, the longest first, whatever its case and spaces; null without names. */
export function expressionOf(names: readonly string[]): RegExp | null {
  const found = names.filter((name) => folded(name) !== '').toSorted((a, b) => folded(b).length - folded(a).length);
  return found.length === 0 ? null : new RegExp(found.map(sourceOf).join('|'), 'giu');
}

/** Letters of a Latin name are no part of a longer word: `KT` is not in `KTX`. */
function sourceOf(name: string): string {
  const signs = [...name.replace(/\s+/g, '')];
  const spaced = signs.map((sign) => sign.replace(/[\\^$.*+?()[\]{}|/]/, String.raw`\$&`)).join(String.raw`\s*`);
  const before = isLatin(signs[0]) ? '(?<![A-Za-z0-9])' : '';
  const after = isLatin(signs[signs.length - 1]) ? '(?![A-Za-z0-9])' : '';
  return `${before}${spaced}${after}`;
}

function isLatin(sign: string): boolean {
  return /[A-Za-z0-9]/.test(sign);
}
