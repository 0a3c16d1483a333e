import type { Language } from '../../i18n/language';
import { formatDay, formatInstant, formatTime, seoulDay } from '../../lib/dates';

export function timeOf(at: number): string {
  return formatTime(new Date(at).toISOString());
}

/** An instant no more exactly than it is known. */
export function knownTo(at: string, precision: string | null, language: Language): string {
  if (precision === 'DAY') return formatDay(seoulDay(at), language);
  const text = formatInstant(at, language);
  if (precision !== 'APPROXIMATE') return text;
  return language === 'ko' ? `${text}경` : `about ${text}`;
}

const MS_PER_DAY = 86_400_000;

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MS_PER_DAY);
}
