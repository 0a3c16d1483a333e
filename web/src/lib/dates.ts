import type { Language } from '../i18n/language';

/** Everything is shown in the time of Seoul, which has kept this offset since 1988, whatever the device thinks. */
const SEOUL_OFFSET = '+09:00';
const SEOUL_AHEAD_MS = 9 * 60 * 60 * 1_000;
const MINUTES_OF_HOUR = 60;

const WEEKDAYS = {
  ko: ['일', '월', '화', '수', '목', '금', '토'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'] as const;

/** A calendar day, `2024-05-31`, as people write it: `2024. 5. 31.(금)` · `Fri, 31 May 2024`. */
export function formatDay(day: string, language: Language): string {
  return formatDate(`${day.slice(0, 10)}T00:00:00${SEOUL_OFFSET}`, language);
}

/** An instant with its day and time: `2024. 5. 31.(금) 13:30` · `Fri, 31 May 2024, 13:30`. */
export function formatInstant(instant: string, language: Language): string {
  return `${formatDate(instant, language)}${language === 'ko' ? ' ' : ', '}${formatTime(instant)}`;
}

/** An instant to the second, as a receipt names it: `2024. 5. 31.(금) 13:30:05`. */
export function formatSecond(instant: string, language: Language): string {
  return `${formatInstant(instant, language)}:${twoDigits(inSeoul(instant).getUTCSeconds())}`;
}

/** The time of day in Seoul, `13:30`. */
export function formatTime(instant: string): string {
  const seoul = inSeoul(instant);
  return `${twoDigits(seoul.getUTCHours())}:${twoDigits(seoul.getUTCMinutes())}`;
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
  return inSeoul(instant).toISOString().slice(0, 10);
}

/** What a `datetime-local` field holds for an instant, in the time of Seoul: `2024-05-31T13:30`. */
export function toLocalField(instant: string | Date): string {
  return inSeoul(instant).toISOString().slice(0, 16);
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

function formatDate(instant: string, language: Language): string {
  const seoul = inSeoul(instant);
  const [year, month, day] = [seoul.getUTCFullYear(), seoul.getUTCMonth(), seoul.getUTCDate()];
  const weekday = WEEKDAYS[language][seoul.getUTCDay()];
  return language === 'en'
    ? `${weekday}, ${day} ${MONTHS[month]} ${year}`
    : `${year}. ${month + 1}. ${day}.(${weekday})`;
}

/** A day without its year, for axes, of a calendar day or an instant: `5. 21. (화)` · `Tue 21 May`. */
export function formatShortDay(at: number | string, language: Language): string {
  const seoul = inSeoul(typeof at === 'string' && at.length === 10 ? `${at}T00:00:00${SEOUL_OFFSET}` : at);
  const [month, day, weekday] = [seoul.getUTCMonth(), seoul.getUTCDate(), WEEKDAYS[language][seoul.getUTCDay()]];
  return language === 'en' ? `${weekday} ${day} ${MONTHS[month]}` : `${month + 1}. ${day}. (${weekday})`;
}

/** The instant moved so that its UTC reading is the clock on the wall in Seoul. */
function inSeoul(instant: number | string | Date): Date {
  return new Date(new Date(instant).getTime() + SEOUL_AHEAD_MS);
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');
