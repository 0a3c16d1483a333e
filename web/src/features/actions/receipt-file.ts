import type { Language } from '../../i18n/language';
import style from './receipt-file.css?inline';

/** A receipt as a file that needs nothing but itself: the page's own words in a plain document. */
export function receiptFile(element: HTMLElement, title: string, language: Language): Blob {
  const copy = element.cloneNode(true) as HTMLElement;
  for (const hidden of copy.querySelectorAll('.jg-cell-name')) hidden.remove();
  const head = `<meta charset="utf-8"><title>${escaped(title)}</title><style>${style}</style>`;
  const page = `<!doctype html>\n<html lang="${language}"><head>${head}</head><body>${copy.outerHTML}</body></html>\n`;
  return new Blob([page], { type: 'text/html' });
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
