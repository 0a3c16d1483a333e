import i18next from 'i18next';
import { useSyncExternalStore } from 'react';
import { currentLanguage, rememberLanguage, type Language } from './language';

void i18next.init({
  lng: currentLanguage(),
  fallbackLng: false,
  resources: {},
  interpolation: { escapeValue: false },
  // A text that is missing is a defect that tests find; it never shows in another language.
  saveMissing: true,
  missingKeyHandler: (_languages, namespace, key) => console.error(`Text missing: ${namespace}:${key}`),
});

type Texts = Readonly<Record<string, string>>;
/** English counts by `_one` and `_other`; Korean needs the latter only. */
type BaseKey<Key> = Key extends `${infer Base}_${'one' | 'other'}` ? Base : Key;
type SingularKey<Key> = Key extends `${infer Base}_other` ? `${Base}_one` : never;
type SameKeys<Korean extends Texts> = Readonly<
  Record<Extract<keyof Korean, string> | SingularKey<keyof Korean>, string>
>;

export type Translate<Korean extends Texts> = (
  key: BaseKey<Extract<keyof Korean, string>>,
  values?: Readonly<Record<string, string | number>>,
) => string;

/** Names that `defineTexts` gave out, for the test that reads every catalogue. */
export const CATALOGUES: Record<string, { ko: Texts; en: Texts }> = {};

/**
 * The texts of one part of the interface in both languages; English must have exactly the keys of Korean.
 * Gives the hook that reads them: `const t = useHomeTexts(); t('title')`, with values `t('due', { day })`.
 */
export function defineTexts<const Korean extends Texts>(
  namespace: string,
  texts: { ko: Korean; en: SameKeys<Korean> },
): () => Translate<Korean> {
  CATALOGUES[namespace] = texts;
  i18next.addResourceBundle('ko', namespace, texts.ko);
  i18next.addResourceBundle('en', namespace, texts.en);
  const translators = { ko: translator('ko', namespace), en: translator('en', namespace) };
  return function useTexts() {
    return translators[useLanguage()];
  };
}

/** Looks a text without values up once: pages show the same words again and again. */
function translator(language: Language, namespace: string) {
  const known = new Map<string, string>();
  const translate = i18next.getFixedT(language, namespace);
  return (key: string, values?: Readonly<Record<string, string | number>>): string => {
    const text = values ? translate(key, { ...values }) : (known.get(key) ?? translate(key));
    if (!values) known.set(key, text);
    return text;
  };
}

export function useLanguage(): Language {
  return useSyncExternalStore(onLanguageChange, currentLanguage);
}

export async function chooseLanguage(language: Language): Promise<void> {
  rememberLanguage(language);
  await i18next.changeLanguage(language);
}

function onLanguageChange(listener: () => void): () => void {
  i18next.on('languageChanged', listener);
  return () => i18next.off('languageChanged', listener);
}
