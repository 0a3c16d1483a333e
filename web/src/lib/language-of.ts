const HANGUL = /[가-힣]/;

/** The `lang` of a text that people wrote, for a page that may be in the other language (WCAG 2.2, 3.1.2). */
export function languageOf(written: unknown): 'ko' | undefined {
  return typeof written === 'string' && HANGUL.test(written) ? 'ko' : undefined;
}
