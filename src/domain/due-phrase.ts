import { type CalendarDay, isCalendarDay, lastDayOfMonth, toDay, yearOf } from './calendar-day';
import type { PeriodUnit } from './deadline-spec';
import { type DueSpec, endOfPeriod, printDueSpec, type RecurrencePeriod, startOfPeriod } from './due-spec';
import type { DuePrecision } from './enumerations';

const UNITS: Record<string, PeriodUnit> = {
  시간: 'HOURS',
  일: 'DAYS',
  주: 'WEEKS',
  주일: 'WEEKS',
  개월: 'MONTHS',
  월: 'MONTHS',
  년: 'YEARS',
  영업일: 'BUSINESS_DAYS',
};

const RECURRENCES: Record<string, RecurrencePeriod> = {
  매월: 'MONTH',
  월: 'MONTH',
  분기별: 'QUARTER',
  분기: 'QUARTER',
  반기별: 'HALF',
  반기: 'HALF',
  매년: 'YEAR',
  연: 'YEAR',
  연간: 'YEAR',
};

const WITHOUT_DELAY = /^(지체없이|즉시|조속히|신속히)$/;
/** `3월 이내` is the old wording of three months; `1월 내` is a month of the calendar. */
const RELATIVE =
  /^(?:(?:도달|통지|수령)(?:일|받은날)?(?:부터|로부터))?(\d{1,5})(?:(시간|영업일|주일|개월|일|주|년)(?:이내|내)|(월)이내)$/;
const RECURRING = /^(매월|분기별|분기|반기별|반기|매년|연간|연|월)(\d{1,3})회(?:이상)?$/;
const DATE = /^(\d{4})(?:\.|년)(\d{1,2})(?:\.|월)(\d{1,2})(?:\.|일)?(?:까지)?$/;
const SPAN =
  /^(올해|금년|내년|\d{4}년)?(?:([1-4])(?:\/4)?분기|(상|하)반기|(\d{1,2})월|(연))?(?:중|내|안|이내|말)?(?:까지)?$/;

type Reader = (text: string, today: CalendarDay) => DueSpec | null;

/**
 * The due specification that a Korean phrase means on the day it is said: `내년 1월 내`, `올해 4분기`, `상반기 중`, `1개월 이내`,
 * `분기별 1회 이상`, `지체 없이`. `null` where the phrase names no computable time; a person then decides.
 */
export function readDuePhrase(phrase: string, saidOn: CalendarDay): DueSpec | null {
  const text = phrase.normalize('NFC').replace(/\s+/g, '');
  const readers: Reader[] = [readWithoutDelay, readRelative, readRecurring, readDate, readSpan];
  const spec = readers.reduce<DueSpec | null>((found, read) => found ?? read(text, saidOn), null);
  if (spec === null) return null;
  return { ...spec, phrase: { ko: phrase.normalize('NFC').trim(), en: printDueSpec(spec).en } };
}

function readWithoutDelay(text: string): DueSpec | null {
  return WITHOUT_DELAY.test(text) ? { kind: 'WITHOUT_DELAY' } : null;
}

function readRelative(text: string): DueSpec | null {
  const match = RELATIVE.exec(text);
  if (!match || Number(match[1]) === 0) return null;
  return { kind: 'RELATIVE', amount: Number(match[1]), unit: UNITS[match[2] ?? match[3]], from: 'ARRIVAL' };
}

function readRecurring(text: string): DueSpec | null {
  const match = RECURRING.exec(text);
  if (!match || Number(match[2]) === 0) return null;
  return { kind: 'RECURRING', times: Number(match[2]), per: RECURRENCES[match[1]], until: null };
}

function readDate(text: string): DueSpec | null {
  const match = DATE.exec(text);
  if (!match) return null;
  const date = `${match[1]}-${match[2].padStart(2, '0')}-${match[3].padStart(2, '0')}`;
  return isCalendarDay(date) ? { kind: 'FIXED', date } : null;
}

function readSpan(text: string, saidOn: CalendarDay): DueSpec | null {
  const match = SPAN.exec(text);
  if (!match || text === '') return null;
  const [, yearWord, quarter, half, month, whole] = match;
  const year = yearWord === undefined ? yearAhead(quarter, half, month, saidOn) : readYear(yearWord, saidOn);
  if (quarter) return span('QUARTER', year, Number(quarter) * 3);
  if (half) return span('HALF', year, half === '상' ? 6 : 12);
  if (month) return Number(month) >= 1 && Number(month) <= 12 ? span('MONTH', year, Number(month)) : null;
  return yearWord || whole === '연' ? span('YEAR', year, 12) : null;
}

/** A span without a year is the next one that is not over: `1월 내` said in August is next January. */
function yearAhead(quarter: string, half: string, month: string, saidOn: CalendarDay): number {
  const thisYear = yearOf(saidOn);
  const lastMonth = quarter ? Number(quarter) * 3 : half === '상' ? 6 : Number(month || 12);
  const isOver = lastMonth >= 1 && lastMonth <= 12 && lastDayOfMonth(toDay(thisYear, lastMonth, 1)) < saidOn;
  return isOver ? thisYear + 1 : thisYear;
}

function readYear(word: string, saidOn: CalendarDay): number {
  if (word === '올해' || word === '금년') return yearOf(saidOn);
  return word === '내년' ? yearOf(saidOn) + 1 : Number(word.slice(0, 4));
}

function span(precision: Exclude<DuePrecision, 'DAY'>, year: number, lastMonth: number): DueSpec {
  const within = toDay(year, lastMonth, 1);
  return { kind: 'RANGE', from: startOfPeriod(precision, within), to: endOfPeriod(precision, within), precision };
}
