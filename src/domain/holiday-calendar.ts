import { addDays, type CalendarDay, compareDays, isWeekend, parseDay, weekday, yearOf } from './calendar-day';
import { DomainError } from './domain-error';
import { HOLIDAY_KINDS, type HolidayKind } from './enumerations';

/** A 공휴일 of public offices (공휴일에 관한 법률 제2조, 제3조; before 2022 관공서의 공휴일에 관한 규정). */
export interface Holiday {
  date: CalendarDay;
  nameKo: string;
  nameEn: string;
  kind: HolidayKind;
  /** The provision that makes the day a holiday. */
  law: string;
  /** When the day was first published as a holiday; a temporary one becomes known only days ahead. */
  announcedAt: Date;
}

/** A holiday as data files and tables carry it. */
export interface HolidayRow extends Omit<Holiday, 'date' | 'announcedAt'> {
  date: string;
  /** ISO 8601 with offset. */
  announcedAt: string;
  note?: string;
}

export interface HolidayFile {
  /** Where the days come from. */
  source: string[];
  version: string;
  /** Years whose holidays are complete; any other year cannot be asked about. */
  years: number[];
  holidays: HolidayRow[];
}

export type OffDayReason = 'SATURDAY' | 'SUNDAY' | 'HOLIDAY';

/** Why a day is not a working day, with its name for the working of a deadline. */
export interface OffDay {
  day: CalendarDay;
  reason: OffDayReason;
  nameKo: string;
  nameEn: string;
}

/**
 * The working days of public offices: Monday to Friday except 공휴일 (민법 제161조 counts Saturdays as off days).
 * Asking about a day in a year that is not loaded throws `deadline.calendar-not-loaded`: an unknown year is never taken
 * for a year without holidays.
 */
export class HolidayCalendar {
  readonly version: string;
  readonly years: ReadonlySet<number>;
  private readonly holidays: readonly Holiday[];
  private readonly byDay: ReadonlyMap<CalendarDay, readonly Holiday[]>;

  constructor(source: { holidays: readonly Holiday[]; years: Iterable<number>; version: string }) {
    this.version = source.version;
    this.years = new Set(source.years);
    this.holidays = [...source.holidays].sort((a, b) => compareDays(a.date, b.date));
    this.byDay = groupByDay(this.holidays);
    this.refuseStrayHolidays();
  }

  /** The same years as they were known at an instant: holidays announced later are left out. */
  asAnnouncedAt(instant: Date): HolidayCalendar {
    const known = this.holidays.filter((holiday) => holiday.announcedAt.getTime() <= instant.getTime());
    return new HolidayCalendar({
      holidays: known,
      years: this.years,
      version: `${this.version}@${instant.toISOString()}`,
    });
  }

  /** Whether the holidays of the day's year are loaded. */
  knows(day: CalendarDay): boolean {
    return this.years.has(yearOf(day));
  }

  isWorkingDay(day: CalendarDay): boolean {
    return this.offDay(day) === null;
  }

  /** Why the day is off, or `null` for a working day. A holiday's name wins over the weekend it falls on. */
  offDay(day: CalendarDay): OffDay | null {
    const holidays = this.holidaysOn(day);
    if (holidays.length > 0) return namedOffDay(day, holidays);
    if (!isWeekend(day)) return null;
    if (weekday(day) === 6) return { day, reason: 'SATURDAY', nameKo: '토요일', nameEn: 'Saturday' };
    return { day, reason: 'SUNDAY', nameKo: '일요일', nameEn: 'Sunday' };
  }

  holidaysOn(day: CalendarDay): readonly Holiday[] {
    this.assertLoaded(day);
    return this.byDay.get(day) ?? [];
  }

  /** The day itself when it is a working day, otherwise the first one after it. */
  nextWorkingDay(day: CalendarDay): CalendarDay {
    return this.isWorkingDay(day) ? day : this.nextWorkingDay(addDays(day, 1));
  }

  /** The day itself when it is a working day, otherwise the last one before it. */
  previousWorkingDay(day: CalendarDay): CalendarDay {
    return this.isWorkingDay(day) ? day : this.previousWorkingDay(addDays(day, -1));
  }

  private assertLoaded(day: CalendarDay): void {
    if (!this.knows(day)) throw new DomainError('deadline.calendar-not-loaded', { year: yearOf(day) });
  }

  private refuseStrayHolidays(): void {
    const stray = this.holidays.find((holiday) => !this.years.has(yearOf(holiday.date)));
    if (stray) throw new DomainError('holiday-calendar.holiday-outside-years', { date: stray.date });
  }
}

/** @throws DomainError `calendar-day.invalid`, `holiday-calendar.invalid-kind`, `holiday-calendar.invalid-announcement`. */
export function toHoliday(row: HolidayRow): Holiday {
  const announcedAt = new Date(row.announcedAt);
  if (!HOLIDAY_KINDS.includes(row.kind)) throw new DomainError('holiday-calendar.invalid-kind', { date: row.date });
  if (Number.isNaN(announcedAt.getTime())) {
    throw new DomainError('holiday-calendar.invalid-announcement', { date: row.date });
  }
  const { nameKo, nameEn, kind, law } = row;
  return { date: parseDay(row.date), nameKo, nameEn, kind, law, announcedAt };
}

export function calendarFromFile(file: HolidayFile): HolidayCalendar {
  return new HolidayCalendar({ holidays: file.holidays.map(toHoliday), years: file.years, version: file.version });
}

function groupByDay(holidays: readonly Holiday[]): Map<CalendarDay, Holiday[]> {
  const byDay = new Map<CalendarDay, Holiday[]>();
  for (const holiday of holidays) byDay.set(holiday.date, [...(byDay.get(holiday.date) ?? []), holiday]);
  return byDay;
}

function namedOffDay(day: CalendarDay, holidays: readonly Holiday[]): OffDay {
  const nameKo = holidays.map((holiday) => holiday.nameKo).join('·');
  const nameEn = holidays.map((holiday) => holiday.nameEn).join(' / ');
  return { day, reason: 'HOLIDAY', nameKo, nameEn };
}
