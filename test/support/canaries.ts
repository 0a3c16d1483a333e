/** Words that occur nowhere else, so that wherever one shows up, what it was planted in has come out. */
const WORD = /kanari[ABC](?:own|inner|register)[a-z_]+/g;

/** What the respondent writes or is sent itself. */
export const ofA = (field: string): string => `kanariAown${field}`;
/** What stays inside the ministry. */
export const innerOfA = (field: string): string => `kanariAinner${field}`;

/** What the registers keep of the respondent: its own and every ministry official's to read. */
export const registerOfA = (field: string): string => `kanariAregister${field}`;

export const ofC = (field: string): string => `kanariCown${field}`;

/** Every canary in a text; line breaks and blanks do not hide one, as the words of a page may be broken. */
export function canariesIn(text: string): string[] {
  return [...new Set(text.replace(/\s+/g, '').match(WORD) ?? [])].sort();
}

export const isOfA = (word: string): boolean => word.startsWith('kanariA');
export const isOfRegister = (word: string): boolean => word.includes('register');
export const isInner = (word: string): boolean => word.includes('inner');
