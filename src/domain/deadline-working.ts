import {
  type CalendarDay,
  dayParts,
  daysBetween,
  printDayEn,
  printDayWithWeekday,
  seoulDay,
  seoulTime,
} from './calendar-day';
import type { FixedDateSpec, PeriodUnit, RangeSpec, RuleReference } from './deadline-spec';
import type { BilingualText } from './duration';
import type { OffDay } from './holiday-calendar';

export const WORKING_CODES = [
  'RULE',
  'TRIGGER',
  'FIRST_DAY_EXCLUDED',
  'FIRST_DAY_FROM_MIDNIGHT',
  'FIRST_DAY_OF_RESTRICTION',
  'HOURS_COUNTED',
  'HOURS_NEVER_ROLL',
  'DAYS_COUNTED',
  'CORRESPONDING_DAY',
  'NO_CORRESPONDING_DAY',
  'BUSINESS_DAYS_COUNTED',
  'ROLLED_OVER',
  'NOT_ROLLED',
  'BACKWARD_COUNTED',
  'BACKWARD_STRICT',
  'BACKWARD_LOOSE',
  'BACKWARD_NEVER_ROLLS',
  'SEND_BY',
  'FIXED_DATE',
  'RANGE_LAST_DAY',
  'ACCEPTED_ON_NEXT_WORKING_DAY',
  'NO_DATE',
  'EXPIRES',
  'REVISED',
  'STAYED',
  'RESUMED',
] as const;
export type WorkingCode = (typeof WORKING_CODES)[number];

/** One line of "why this date". */
export interface WorkingStep extends BilingualText {
  code: WorkingCode;
  /** The provision, or `null` where the line is a policy or a plain fact. */
  basis: string | null;
  /** The day the line arrives at. */
  day: CalendarDay | null;
}

/** The explanation of a due date, stored and shown with it; plain JSON. */
export interface Working {
  steps: WorkingStep[];
  calendarVersion: string;
}

/** An event known to the instant, or only by its day. */
export type Trigger = Date | CalendarDay;

const UNITS: Record<PeriodUnit, BilingualText> = {
  HOURS: { ko: '시간', en: 'hour' },
  DAYS: { ko: '일', en: 'day' },
  WEEKS: { ko: '주', en: 'week' },
  MONTHS: { ko: '개월', en: 'month' },
  YEARS: { ko: '년', en: 'year' },
  BUSINESS_DAYS: { ko: '영업일', en: 'business day' },
};

/** `1개월`, `1 month`, `5영업일`, `5 business days` */
export function printPeriod(amount: number, unit: PeriodUnit): BilingualText {
  const { ko, en } = UNITS[unit];
  return { ko: `${amount}${ko}`, en: `${amount} ${en}${amount === 1 ? '' : 's'}` };
}

export function ruleStep(rule: RuleReference): WorkingStep {
  const texts = [
    `적용 규정: ${rule.id} ${rule.nameKo}(${rule.basis})`,
    `Rule: ${rule.id} ${rule.nameEn} (${rule.basis})`,
  ];
  return step('RULE', rule.basis, null, texts[0], texts[1]);
}

export function triggerStep(trigger: Trigger): WorkingStep {
  const law = '행정기본법 제6조제1항';
  if (typeof trigger === 'string') {
    return step('TRIGGER', law, trigger, `기준 사건: ${ko(trigger)}`, `Event: ${printDayEn(trigger)}`);
  }
  const day = seoulDay(trigger);
  const time = seoulTime(trigger);
  return step('TRIGGER', law, day, `기준 사건: ${ko(day)} ${time}`, `Event: ${printDayEn(day)} ${time}, Korean time`);
}

export function firstDayExcluded(start: CalendarDay): WorkingStep {
  return step(
    'FIRST_DAY_EXCLUDED',
    '민법 제157조',
    start,
    `기간의 첫날은 산입하지 않으므로 기산일은 ${ko(start)}입니다(민법 제157조).`,
    `The first day is not counted; counting starts on ${printDayEn(start)} (Civil Act art. 157).`,
  );
}

export function firstDayFromMidnight(start: CalendarDay): WorkingStep {
  return step(
    'FIRST_DAY_FROM_MIDNIGHT',
    '민법 제157조 단서',
    start,
    `기간이 오전 영시부터 시작하므로 첫날인 ${ko(start)}도 산입합니다(민법 제157조 단서).`,
    `The period starts at 00:00, so the first day ${printDayEn(start)} is counted (Civil Act art. 157, proviso).`,
  );
}

export function firstDayOfRestriction(start: CalendarDay): WorkingStep {
  return step(
    'FIRST_DAY_OF_RESTRICTION',
    '행정기본법 제6조제2항제1호',
    start,
    `권익을 제한하거나 의무가 지속되는 기간이므로 첫날인 ${ko(start)}도 산입합니다(행정기본법 제6조제2항제1호).`,
    `A lasting restriction or duty counts its first day ${printDayEn(start)} (General Act on Public Administration art. 6(2)1).`,
  );
}

export function hoursCounted(hours: number, dueAt: Date): WorkingStep {
  const day = seoulDay(dueAt);
  return step(
    'HOURS_COUNTED',
    '민법 제156조',
    day,
    `시간으로 정한 기간은 즉시 기산하므로 ${hours}시간은 ${ko(day)} ${seoulTime(dueAt)}에 끝납니다(민법 제156조).`,
    `A period in hours runs at once: ${hours} h, ending on ${printDayEn(day)} ${seoulTime(dueAt)} (Civil Act art. 156).`,
  );
}

/** 민법 제161조 speaks of the last day of a period in days or longer. */
export function hoursNeverRoll(): WorkingStep {
  return step(
    'HOURS_NEVER_ROLL',
    '민법 제156조',
    null,
    '시간 단위 기간은 토요일이나 공휴일에 끝나도 다음 날로 넘어가지 않습니다.',
    'A period in hours does not move when it ends on a Saturday or holiday.',
  );
}

export function daysCounted(period: BilingualText, start: CalendarDay, last: CalendarDay): WorkingStep {
  return step(
    'DAYS_COUNTED',
    '민법 제159조',
    last,
    `${ko(start)}부터 ${period.ko}의 마지막 날은 ${ko(last)}입니다(민법 제159조).`,
    `The last day of ${period.en} from ${printDayEn(start)} is ${printDayEn(last)} (Civil Act art. 159).`,
  );
}

export function dayBeforeCorresponding(period: BilingualText, same: CalendarDay, last: CalendarDay): WorkingStep {
  return step(
    'CORRESPONDING_DAY',
    '민법 제160조제2항',
    last,
    `${period.ko} 뒤의 해당일 ${ko(same)}의 전날인 ${ko(last)}에 끝납니다(민법 제160조제2항).`,
    `The period of ${period.en} ends on ${printDayEn(last)}, the day before the corresponding day ${printDayEn(same)} (Civil Act art. 160(2)).`,
  );
}

export function noCorrespondingDay(period: BilingualText, start: CalendarDay, last: CalendarDay): WorkingStep {
  const { day } = dayParts(start);
  const { month } = dayParts(last);
  return step(
    'NO_CORRESPONDING_DAY',
    '민법 제160조제3항',
    last,
    `${period.ko} 뒤인 ${month}월에는 ${day}일이 없으므로 그 달의 마지막 날 ${ko(last)}에 끝납니다(민법 제160조제3항).`,
    `${period.en} on, the month has no day ${day}; the period ends with the month on ${printDayEn(last)} (Civil Act art. 160(3)).`,
  );
}

export function businessDaysCounted(amount: number, last: CalendarDay, skipped: readonly OffDay[]): WorkingStep {
  const holidays = skipped.filter((off) => off.reason === 'HOLIDAY');
  const namesKo = holidays.map((off) => `${ko(off.day)} ${off.nameKo}`).join(', ') || '없음';
  const namesEn = holidays.map((off) => `${printDayEn(off.day)} ${off.nameEn}`).join(', ') || 'none';
  return step(
    'BUSINESS_DAYS_COUNTED',
    null,
    last,
    `토요일·일요일·공휴일을 빼고 ${amount}영업일째는 ${ko(last)}입니다(빠진 공휴일: ${namesKo}).`,
    `Business day ${amount} is ${printDayEn(last)} (holidays passed over: ${namesEn}).`,
  );
}

export function rolledOver(off: OffDay): WorkingStep {
  return step(
    'ROLLED_OVER',
    '민법 제161조',
    off.day,
    `${ko(off.day)} ${off.nameKo}에는 기간이 만료하지 않고 다음 날로 넘어갑니다(민법 제161조).`,
    `${printDayEn(off.day)} is off (${off.nameEn}); the period moves to the next day (Civil Act art. 161).`,
  );
}

export function notRolled(off: OffDay, restriction: boolean): WorkingStep {
  const law = restriction ? '행정기본법 제6조제2항제2호' : null;
  return step(
    'NOT_ROLLED',
    law,
    off.day,
    `${ko(off.day)} ${off.nameKo}에 해당하더라도 그 날로 만료합니다${law ? `(${law})` : ''}.`,
    `${printDayEn(off.day)} is off (${off.nameEn}), yet the period ends on it${law ? ' (General Act on Public Administration art. 6(2)2)' : ''}.`,
  );
}

export function backwardCounted(period: BilingualText, eventDay: CalendarDay): WorkingStep {
  return step(
    'BACKWARD_COUNTED',
    '민법 제157조',
    eventDay,
    `${ko(eventDay)} 당일은 산입하지 않고 거꾸로 ${period.ko} 전을 셉니다(민법 제157조).`,
    `${period.en} are counted back from ${printDayEn(eventDay)}, which is not counted itself (Civil Act art. 157).`,
  );
}

export function backwardStrict(period: BilingualText, eventDay: CalendarDay, day: CalendarDay): WorkingStep {
  const label = `D-${daysBetween(day, eventDay)}`;
  return step(
    'BACKWARD_STRICT',
    null,
    day,
    `권장(${label}): 사이에 온전한 ${period.ko} 이상을 두려면 ${ko(day)}까지 도달하여야 합니다.`,
    `Recommended (${label}): to leave ${period.en} in full, the notice arrives by ${printDayEn(day)}.`,
  );
}

export function backwardLoose(eventDay: CalendarDay, day: CalendarDay): WorkingStep {
  const label = `D-${daysBetween(day, eventDay)}`;
  return step(
    'BACKWARD_LOOSE',
    null,
    day,
    `최소(${label}): 도달한 날을 산입하면 ${ko(day)}까지입니다.`,
    `At the least (${label}): counting the day of arrival, by ${printDayEn(day)}.`,
  );
}

export function backwardNeverRolls(off: OffDay): WorkingStep {
  return step(
    'BACKWARD_NEVER_ROLLS',
    null,
    off.day,
    `${ko(off.day)} ${off.nameKo}에 해당하더라도 거꾸로 세는 기한은 뒤로 미루지 않습니다.`,
    `${printDayEn(off.day)} is off (${off.nameEn}), but a deadline counted backwards never moves later.`,
  );
}

export function sendBy(day: CalendarDay): WorkingStep {
  return step(
    'SEND_BY',
    null,
    day,
    `그 전의 마지막 근무일인 ${ko(day)}까지 보내야 합니다.`,
    `Send it by ${printDayEn(day)}, the last working day before.`,
  );
}

export function namedDate(spec: FixedDateSpec | RangeSpec): WorkingStep {
  if (spec.kind === 'FIXED') {
    return step('FIXED_DATE', null, spec.date, `정해진 날짜: ${ko(spec.date)}`, `Named date: ${printDayEn(spec.date)}`);
  }
  return step(
    'RANGE_LAST_DAY',
    null,
    spec.to,
    `${ko(spec.from)}부터 ${ko(spec.to)}까지로 정해져 마지막 날을 기한으로 봅니다.`,
    `Stated as ${printDayEn(spec.from)} to ${printDayEn(spec.to)}; its last day is due.`,
  );
}

export function acceptedOnNextWorkingDay(off: OffDay, until: CalendarDay): WorkingStep {
  return step(
    'ACCEPTED_ON_NEXT_WORKING_DAY',
    null,
    until,
    `${ko(off.day)} ${off.nameKo}: 날짜로 정한 기한은 민법 제161조의 기간이 아니므로 옮기지 않되, ${ko(until)}까지 낸 것은 기한 내로 봅니다(운영 방침).`,
    `${printDayEn(off.day)} is off (${off.nameEn}): a named date is not a period of art. 161 and stays, but what arrives by ${printDayEn(until)} counts as on time (policy).`,
  );
}

export function noDate(): WorkingStep {
  return step(
    'NO_DATE',
    null,
    null,
    '지체 없이 하여야 하는 의무로, 법정 기한일이 없습니다.',
    'A duty to act without delay; the law names no date.',
  );
}

export function expires(day: CalendarDay): WorkingStep {
  return step(
    'EXPIRES',
    '민법 제159조',
    day,
    `${ko(day)} 24:00에 만료합니다(민법 제159조).`,
    `Expires on ${printDayEn(day)} at 24:00, Korean time (Civil Act art. 159).`,
  );
}

export function stayed(since: CalendarDay): WorkingStep {
  return step(
    'STAYED',
    '행정소송법 제23조',
    since,
    `집행정지로 ${ko(since)}부터 기간이 진행하지 않습니다(행정소송법 제23조). 정지가 끝나면 남은 날을 다시 셉니다.`,
    `Stayed: from ${printDayEn(since)} on the period does not run (Administrative Litigation Act art. 23). The days left are counted once the stay ends.`,
  );
}
interface Resumption {
  since: CalendarDay;
  resumedOn: CalendarDay;
  /** Days of the period that had not passed when it stopped; 0 where it was over before. */
  left: number;
  day: CalendarDay;
}
export function resumed({ since, resumedOn, left, day }: Resumption): WorkingStep {
  const stopped = daysBetween(since, resumedOn);
  return left > 0
    ? step(
        'RESUMED',
        '행정소송법 제23조',
        day,
        `${ko(since)}부터 ${stopped}일 동안 정지되었고, 남은 ${left}일을 ${ko(resumedOn)}부터 다시 세면 ${ko(day)}에 끝납니다.`,
        `Stopped for ${stopped} days from ${printDayEn(since)}; the ${left} days left run from ${printDayEn(resumedOn)} and end on ${printDayEn(day)}.`,
      )
    : step(
        'RESUMED',
        '행정소송법 제23조',
        day,
        `정지(${ko(since)}부터)되기 전에 이미 지난 기한이므로 ${ko(day)} 그대로입니다.`,
        `It had passed before the stay of ${printDayEn(since)} and remains ${printDayEn(day)}.`,
      );
}

/** Leads the working of a date that replaces another one. `why` names the kind of revision. */
export function revised(why: BilingualText, basis: string | null, former: CalendarDay | null): WorkingStep {
  const law = basis ? `(${basis})` : '';
  return step(
    'REVISED',
    basis,
    former,
    former ? `${why.ko}${law}: 종전 기한은 ${ko(former)}이었습니다.` : `${why.ko}${law}`,
    former
      ? `${why.en}${law && ` ${law}`}: it was due on ${printDayEn(former)} before.`
      : `${why.en}${law && ` ${law}`}`,
  );
}

function step(
  code: WorkingCode,
  basis: string | null,
  day: CalendarDay | null,
  textKo: string,
  en: string,
): WorkingStep {
  return { code, ko: textKo, en, basis, day };
}

function ko(day: CalendarDay): string {
  return printDayWithWeekday(day);
}
