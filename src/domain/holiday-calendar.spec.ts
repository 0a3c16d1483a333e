import { parseDay } from './calendar-day';
import { DomainError } from './domain-error';
import { calendarFromFile, HolidayCalendar, type HolidayRow, toHoliday } from './holiday-calendar';

const armedForcesDay: HolidayRow = {
  date: '2024-10-01',
  nameKo: '임시공휴일',
  nameEn: 'Temporary holiday',
  kind: 'TEMPORARY',
  law: '공휴일에 관한 법률 제2조 제10호',
  announcedAt: '2024-09-03T00:00:00+09:00',
};
const foundationDay: HolidayRow = {
  ...armedForcesDay,
  date: '2024-10-03',
  nameKo: '개천절',
  kind: 'STATUTORY',
  announcedAt: '2012-12-28T00:00:00+09:00',
};
const calendar = calendarFromFile({
  source: ['test'],
  version: 'test.1',
  years: [2024],
  holidays: [foundationDay, armedForcesDay],
});
const off = (text: string) => calendar.offDay(parseDay(text));

describe('a holiday calendar', () => {
  it('tells why a day is off', () => {
    expect(off('2024-10-01')).toMatchObject({ reason: 'HOLIDAY', nameKo: '임시공휴일' });
    expect(off('2024-10-05')).toMatchObject({ reason: 'SATURDAY', nameKo: '토요일' });
    expect(off('2024-10-06')).toMatchObject({ reason: 'SUNDAY', nameEn: 'Sunday' });
    expect(off('2024-10-02')).toBeNull();
  });

  it('finds the working day on or after, and on or before, a day', () => {
    expect(calendar.nextWorkingDay(parseDay('2024-10-05'))).toBe('2024-10-07');
    expect(calendar.nextWorkingDay(parseDay('2024-10-02'))).toBe('2024-10-02');
    expect(calendar.previousWorkingDay(parseDay('2024-10-06'))).toBe('2024-10-04');
  });

  it('names both holidays of one day', () => {
    const twice = calendarFromFile({
      source: ['test'],
      version: 'x',
      years: [2024],
      holidays: [foundationDay, { ...foundationDay, nameKo: '추석 전날' }],
    });
    expect(twice.offDay(parseDay('2024-10-03'))?.nameKo).toBe('개천절·추석 전날');
  });

  it.each(['2023-12-31', '2025-01-01', '2025-01-04'])('refuses to judge %s, whose year is not loaded', (text) => {
    const year = Number(text.slice(0, 4));
    expect(() => calendar.isWorkingDay(parseDay(text))).toThrow(
      new DomainError('deadline.calendar-not-loaded', { year }),
    );
  });

  it('refuses to walk out of the loaded years', () => {
    expect(() => calendar.nextWorkingDay(parseDay('2025-01-01'))).toThrow('deadline.calendar-not-loaded');
  });

  it('knows only what was announced by an instant', () => {
    const before = calendar.asAnnouncedAt(new Date('2024-09-02T23:59:59+09:00'));
    const after = calendar.asAnnouncedAt(new Date('2024-09-03T00:00:00+09:00'));
    expect(before.isWorkingDay(parseDay('2024-10-01'))).toBe(true);
    expect(before.isWorkingDay(parseDay('2024-10-03'))).toBe(false);
    expect(after.isWorkingDay(parseDay('2024-10-01'))).toBe(false);
    expect(before.version).toBe('test.1@2024-09-02T14:59:59.000Z');
  });

  it('refuses a holiday outside its years, a broken date, kind or announcement', () => {
    const holidays = [toHoliday(armedForcesDay)];
    expect(() => new HolidayCalendar({ holidays, years: [2023], version: 'x' })).toThrow(
      'holiday-calendar.holiday-outside-years',
    );
    expect(() => toHoliday({ ...armedForcesDay, date: '2024-02-30' })).toThrow('calendar-day.invalid');
    expect(() => toHoliday({ ...armedForcesDay, announcedAt: 'soon' })).toThrow(
      'holiday-calendar.invalid-announcement',
    );
    expect(() => toHoliday(JSON.parse('{"kind":"LOCAL","date":"2024-10-01"}'))).toThrow(
      'holiday-calendar.invalid-kind',
    );
  });
});
