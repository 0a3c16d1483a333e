import type { Language } from '../../i18n/language';

/** The legal name in the language of the reader; the Korean one where there is no other. */
export function nameOfProvider(
  { providerNameKo, providerNameEn }: { providerNameKo: string; providerNameEn: string | null },
  language: Language,
): string {
  return language === 'en' ? (providerNameEn ?? providerNameKo) : providerNameKo;
}
