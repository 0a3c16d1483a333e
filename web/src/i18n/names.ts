import { useLanguage } from './i18n';

/** Picks the name in the language of the interface; where none is on record, the Korean one stands. */
export function useNameOf(): (korean: string, english: string | null | undefined) => string {
  const language = useLanguage();
  return (korean, english) => (language === 'en' ? (english ?? korean) : korean);
}
