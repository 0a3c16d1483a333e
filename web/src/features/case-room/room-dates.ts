import type { Language } from '../../i18n/language';
import { formatDay, formatInstant, formatTime, seoulDay } from '../../lib/dates';

const ZONE = 'Asia/Seoul';
const korean = new Intl.DateTimeFormat('ko-KR', { timeZone: ZONE, month: 'numeric', day: 'numeric', weekday: 'short' });
const english = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, month: 'short', day: 'numeric', weekday: 'short' });

/** A day without its year, for axes: `5. 21. (화)` · `Tue 21 May`. */
export function shortDay(at: number | string, language: Language): string {
  const date = typeof at === 'string' && at.length === 10 ? new Date(`${at}T00:00:00+09:00`) : new Date(at);
  return language === 'ko' ? korean.format(date) : english.format(date).replace(',', '');
}

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
