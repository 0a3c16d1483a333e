import type { ReportDay, ReportInstant, ReportPeriod, ReportTime } from '../../domain/inspection-report';

export type ReportLocale = 'ko' | 'en';

const WEEKDAYS: Record<ReportLocale, readonly string[]> = {
  ko: ['일', '월', '화', '수', '목', '금', '토'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const SEOUL = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Seoul',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** `2024. 5. 31.(금)`; English `31 May 2024 (Fri)`. */
export function formatDay(day: ReportDay, locale: ReportLocale): string {
  const [year, month, date] = day.split('-').map(Number);
  const weekday = WEEKDAYS[locale][new Date(Date.UTC(year, month - 1, date)).getUTCDay()];
  return locale === 'ko'
    ? `${year}. ${month}. ${date}.(${weekday})`
    : `${date} ${MONTHS[month - 1]} ${year} (${weekday})`;
}

/** One day, or both ends joined by a wave dash. */
export function formatPeriod({ from, to }: ReportPeriod, locale: ReportLocale): string {
  if (from === to) return formatDay(from, locale);
  return `${formatDay(from, locale)} ~ ${formatDay(to, locale)}`;
}

/** Day and 24-hour time in Seoul. */
export function formatInstant(at: ReportInstant, locale: ReportLocale): string {
  return formatTime({ at, precision: 'MINUTE', approximate: false }, locale);
}

export function formatTime({ at, precision, approximate }: ReportTime, locale: ReportLocale): string {
  const { day, hour, minute, second } = seoulParts(at);
  const about = approximate ? { ko: '약 ', en: 'about ' }[locale] : '';
  const printed = formatDay(day, locale);
  switch (precision) {
    case 'DAY':
      return about + printed;
    case 'HOUR':
      return `${about}${printed} ${{ ko: `${Number(hour)}시`, en: `${hour}h` }[locale]}`;
    case 'MINUTE':
      return `${about}${printed} ${hour}:${minute}`;
    case 'SECOND':
      return `${about}${printed} ${hour}:${minute}:${second}`;
  }
}

/** `127시간 33분`: hours are not folded into days. */
export function formatDuration(minutes: number, locale: ReportLocale): string {
  const units = locale === 'ko' ? { hour: '시간', minute: '분' } : { hour: ' h', minute: ' min' };
  const hours = Math.floor(minutes / 60);
  const rest = minutes - hours * 60;
  if (hours === 0) return `${rest}${units.minute}`;
  return rest === 0 ? `${hours}${units.hour}` : `${hours}${units.hour} ${rest}${units.minute}`;
}

/** Digits in groups of three. */
export function formatCount(count: number): string {
  return count.toLocaleString('en-US');
}

export function minutesBetween(from: ReportInstant, to: ReportInstant): number {
  return (Date.parse(to) - Date.parse(from)) / 60_000;
}

function seoulParts(at: ReportInstant): { day: ReportDay; hour: string; minute: string; second: string } {
  const instant = new Date(at);
  if (Number.isNaN(instant.getTime())) throw new RangeError(`Not an instant: ${at}`);
  const parts = Object.fromEntries(SEOUL.formatToParts(instant).map(({ type, value }) => [type, value]));
  const { year, month, day, hour, minute, second } = parts;
  return { day: `${year}-${month}-${day}`, hour, minute, second };
}
