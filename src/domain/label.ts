/** A text for people, in both languages of the product. */
export interface Label {
  readonly ko: string;
  readonly en: string;
}

export const LANGUAGES = ['ko', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
