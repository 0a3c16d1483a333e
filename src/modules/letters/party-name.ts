import type { Party } from './letter-content';
import type { LetterPrinter } from './letter-printer';

/** The English name in English where there is one. */
export function partyName({ nameKo, nameEn }: Party, { locale }: LetterPrinter): string {
  return locale === 'en' && nameEn ? nameEn : nameKo;
}
