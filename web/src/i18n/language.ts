export const LANGUAGES = ['ko', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const STORED_AS = 'jeomgeom.language';

let language: Language = localStorage.getItem(STORED_AS) === 'en' ? 'en' : 'ko';
document.documentElement.lang = language;

/** The language of the interface, and of what the server is asked to answer in. Korean unless chosen otherwise. */
export function currentLanguage(): Language {
  return language;
}

export function rememberLanguage(chosen: Language): void {
  language = chosen;
  localStorage.setItem(STORED_AS, chosen);
  document.documentElement.lang = chosen;
}
