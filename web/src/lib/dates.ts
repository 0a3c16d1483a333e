import type { Language } from '../i18n/language';

/** Everything is shown in the time of Seoul, whatever the device thinks. */
const ZONE = 'Asia/Seoul';
const SEOUL_OFFSET = '+09:00';
const MINUTES_OF_HOUR = 60;

type Pieces = Partial<Record<Intl.DateTimeFormatPartTypes, string>>;

const numbers = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});
const koreanWeekday = new Intl.DateTimeFormat('ko-KR', { timeZone: ZONE, weekday: 'short' });
const englishDay = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});

/** A calendar day, `2024-05-31`, as people write it: `2024. 5. 31.(금)` · `Fri, 31 May 2024`. */
export function formatDay(day: string, language: Language): string {
  return formatDate(new Date(`${day.slice(0, 10)}T00:00:00${SEOUL_OFFSET}`), language);
}

/** An instant with its day and time: `2024. 5. 31.(금) 13:30` · `Fri, 31 May 2024, 13:30`. */
export function formatInstant(instant: string, language: Language): string {
  const date = new Date(instant);
  return `${formatDate(date, language)}${language === 'ko' ? ' ' : ', '}${formatTime(instant)}`;
}

/** An instant to the second, as a receipt names it: `2024. 5. 31.(금) 13:30:05`. */
export function formatSecond(instant: string, language: Language): string {
  const date = new Date(instant);
  return `${formatInstant(instant, language)}:${piecesOf(date).second?.padStart(2, '0')}`;
}

/** The time of day in Seoul, `13:30`. */
export function formatTime(instant: string): string {
  const { hour, minute } = piecesOf(new Date(instant));
  return `${hour}:${minute}`;
}

/** Minutes as people say them: `127시간 33분` · `127 h 33 min`. */
export function formatDuration(minutes: number, language: Language): string {
  const whole = Math.round(minutes);
  const [hours, rest] = [Math.floor(whole / MINUTES_OF_HOUR), whole % MINUTES_OF_HOUR];
  const [hour, minute] = language === 'ko' ? ['시간', '분'] : [' h', ' min'];
  if (hours === 0) return `${rest}${minute}`;
  return rest === 0 ? `${hours}${hour}` : `${hours}${hour} ${rest}${minute}`;
}

/** The calendar day in Seoul of an instant, `2024-05-31`. */
export function seoulDay(instant: string | Date): string {
  const { year, month, day } = piecesOf(new Date(instant));
  return `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
}

/** What a `datetime-local` field holds for an instant, in the time of Seoul: `2024-05-31T13:30`. */
export function toLocalField(instant: string | Date): string {
  const { hour, minute } = piecesOf(new Date(instant));
  return `${seoulDay(instant)}T${hour}:${minute}`;
}

/** The instant that a `datetime-local` field means in Seoul; null while it is empty. */
export function fromLocalField(value: string): string | null {
  if (value === '') return null;
  const withSeconds = value.length === 16 ? `${value}:00` : value;
  return `${withSeconds}${SEOUL_OFFSET}`;
}

/** Bytes as people say them: `3.4 MB`. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB'];
  const step = Math.min(units.length - 1, Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(1024)));
  const value = bytes / 1024 ** step;
  return `${step === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[step]}`;
}

/** A count with separators: `39,530,000`. */
export function formatCount(count: number): string {
  return count.toLocaleString('en-US');
}

function formatDate(date: Date, language: Language): string {
  if (language === 'en') return englishDay.format(date);
  const { year, month, day } = piecesOf(date);
  return `${year}. ${month}. ${day}.(${koreanWeekday.format(date)})`;
}

function piecesOf(date: Date): Pieces {
  return Object.fromEntries(numbers.formatToParts(date).map(({ type, value }) => [type, unpadded(type, value)]));
}

function unpadded(type: Intl.DateTimeFormatPartTypes, value: string): string {
  return type === 'month' || type === 'day' ? String(Number(value)) : value;
}
