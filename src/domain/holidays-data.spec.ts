import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as gazette from '@hyunbinseo/holidays-kr/all';
import { addDays, type CalendarDay, parseDay, seoulDay, toDay, weekday, yearOf } from './calendar-day';
import { calendarFromFile, type HolidayFile, type HolidayRow } from './holiday-calendar';

const file: HolidayFile = JSON.parse(readFileSync(join(__dirname, '../../data/calendar/holidays.json'), 'utf8'));
const rowsOf = (year: number): HolidayRow[] => file.holidays.filter((row) => row.date.startsWith(`${year}-`));
const gazettes = new Map<string, Record<string, readonly string[]>>(Object.entries(gazette));
const gazetteOf = (year: number): Record<string, readonly string[]> => gazettes.get(`y${year}`) ?? {};
const years = Array.from({ length: 13 }, (_, index) => 2015 + index);

/** The lunar calendar of Korea from the Unicode data, a source apart from the gazette. */
const LUNAR = new Intl.DateTimeFormat('en-u-ca-dangi', { month: 'numeric', day: 'numeric', timeZone: 'UTC' });

function lunarDay(year: number, monthAndDay: string): CalendarDay {
  for (let day = toDay(year, 1, 1); yearOf(day) === year; day = addDays(day, 1)) {
    if (LUNAR.format(new Date(`${day}T12:00:00Z`)) === monthAndDay) return day;
  }
  throw new Error(`no ${monthAndDay} in ${year}`);
}

interface Festival {
  days: [CalendarDay, string][];
  name: string;
  /** The first day on which a clash gives a substitute, or `null` where it never does. */
  substituteSince: CalendarDay | null;
  saturdayCounts: boolean;
}

const threeDays = (middle: CalendarDay, name: string): Festival => ({
  days: [
    [addDays(middle, -1), `${name} 전날`],
    [middle, name],
    [addDays(middle, 1), `${name} 다음 날`],
  ],
  name,
  substituteSince: parseDay('2014-01-01'),
  saturdayCounts: false,
});

const oneDay = (day: CalendarDay, name: string, since: string | null): Festival => ({
  days: [[day, name]],
  name,
  substituteSince: since === null ? null : parseDay(since),
  saturdayCounts: true,
});

function festivalsOf(year: number): Festival[] {
  const since2026 =
    year < 2026
      ? []
      : [oneDay(toDay(year, 5, 1), '노동절', '2026-01-01'), oneDay(toDay(year, 7, 17), '제헌절', '2026-01-01')];
  return [
    oneDay(toDay(year, 1, 1), '1월 1일', null),
    threeDays(lunarDay(year, '1/1'), '설날'),
    oneDay(toDay(year, 3, 1), '3ㆍ1절', '2021-08-04'),
    oneDay(toDay(year, 5, 5), '어린이날', '2014-01-01'),
    oneDay(lunarDay(year, '4/8'), '부처님 오신 날', '2023-05-04'),
    oneDay(toDay(year, 6, 6), '현충일', null),
    oneDay(toDay(year, 8, 15), '광복절', '2021-08-04'),
    threeDays(lunarDay(year, '8/15'), '추석'),
    oneDay(toDay(year, 10, 3), '개천절', '2021-08-04'),
    oneDay(toDay(year, 10, 9), '한글날', '2021-08-04'),
    oneDay(toDay(year, 12, 25), '기독탄신일', '2023-05-04'),
    ...since2026,
  ];
}

/** 관공서의 공휴일에 관한 규정 제3조 in its version of each year. */
function substitutesOf(year: number): CalendarDay[] {
  const festivals = festivalsOf(year);
  const taken = festivals.flatMap((festival) => festival.days.map(([day]) => day));
  const adHoc = rowsOf(year).filter((row) => row.kind === 'TEMPORARY' || row.kind === 'ELECTION');
  const off = new Set<CalendarDay>([...taken, ...adHoc.map((row) => parseDay(row.date))]);
  const isOff = (day: CalendarDay): boolean => off.has(day) || weekday(day) === 0 || weekday(day) === 6;
  const clashes = (festival: Festival): boolean =>
    festival.days.some(([day]) => {
      if (festival.substituteSince === null || day < festival.substituteSince) return false;
      const weekend = weekday(day) === 0 || (festival.saturdayCounts && weekday(day) === 6);
      return weekend || taken.filter((other) => other === day).length > 1;
    });
  const lastDays = new Set(festivals.filter(clashes).map((festival) => lastDayOfBlock(festival, taken)));
  return [...lastDays].map((last) => {
    let day = addDays(last, 1);
    while (isOff(day)) day = addDays(day, 1);
    off.add(day);
    return day;
  });
}

const lastDayOfBlock = (festival: Festival, taken: CalendarDay[]): CalendarDay => {
  let last = festival.days[festival.days.length - 1][0];
  while (taken.includes(addDays(last, 1))) last = addDays(last, 1);
  return last;
};

describe('the holiday data', () => {
  it('loads as a calendar of 2015 to 2027 in order of days', () => {
    expect(file.years).toEqual(years);
    expect(file.source.length).toBeGreaterThan(0);
    expect(file.holidays.map((row) => row.date)).toEqual(file.holidays.map((row) => row.date).sort());
    expect(calendarFromFile(file).isWorkingDay(parseDay('2027-12-27'))).toBe(false);
  });

  it.each(years.filter((year) => year >= 2018))('%i is what the gazette published', (year) => {
    const published = Object.entries(gazetteOf(year)).flatMap(([date, names]) =>
      names.map((name) => `${date} ${name.replace('제22대국회', '제22대 국회')}`),
    );
    expect(rowsOf(year).map((row) => `${row.date} ${row.nameKo}`)).toEqual(published);
  });

  it.each(years)('%i has the statutory days that law and lunar calendar give', (year) => {
    const derived = festivalsOf(year).flatMap((festival) => festival.days.map(([day, name]) => `${day} ${name}`));
    const stored = rowsOf(year).filter((row) => row.kind === 'STATUTORY');
    expect(stored.map((row) => `${row.date} ${row.nameKo}`).sort()).toEqual(derived.sort());
  });

  it.each(years)('%i has the substitutes that the rules of its time give', (year) => {
    const stored = rowsOf(year).filter((row) => row.kind === 'SUBSTITUTE');
    expect(stored.map((row) => row.date)).toEqual(substitutesOf(year).sort());
  });

  it('has every temporary holiday and election', () => {
    const adHoc = file.holidays.filter((row) => row.kind === 'TEMPORARY' || row.kind === 'ELECTION');
    expect(adHoc.map((row) => `${row.date} ${row.kind}`)).toEqual([
      '2015-08-14 TEMPORARY',
      '2016-04-13 ELECTION',
      '2016-05-06 TEMPORARY',
      '2017-05-09 TEMPORARY',
      '2017-10-02 TEMPORARY',
      '2018-06-13 ELECTION',
      '2020-04-15 ELECTION',
      '2020-08-17 TEMPORARY',
      '2022-03-09 ELECTION',
      '2022-06-01 ELECTION',
      '2023-10-02 TEMPORARY',
      '2024-04-10 ELECTION',
      '2024-10-01 TEMPORARY',
      '2025-01-27 TEMPORARY',
      '2025-06-03 TEMPORARY',
      '2026-06-03 ELECTION',
    ]);
  });

  it('has names in both languages, a law, and an announcement no later than the day', () => {
    for (const row of file.holidays) {
      expect(
        [row.nameKo, row.nameEn, row.law].every((text) => text.length > 2 || text === '설날' || text === '추석'),
      ).toBe(true);
      expect(seoulDay(new Date(row.announcedAt)) <= row.date).toBe(true);
      expect(row.announcedAt).toMatch(/\+09:00$/);
    }
  });

  it('did not know the temporary holiday of January 2025 at New Year', () => {
    const calendar = calendarFromFile(file);
    const asked = parseDay('2025-01-27');
    expect(calendar.asAnnouncedAt(new Date('2025-01-01T00:00:00+09:00')).isWorkingDay(asked)).toBe(true);
    expect(calendar.asAnnouncedAt(new Date('2025-01-14T12:00:00+09:00')).isWorkingDay(asked)).toBe(false);
  });
});
