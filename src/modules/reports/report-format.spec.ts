import { formatCount, formatDay, formatDuration, formatInstant, formatPeriod, formatTime } from './report-format';

describe('dates, times and durations in reports', () => {
  it('prints days as official documents do, with the weekday', () => {
    expect(formatDay('2024-05-31', 'ko')).toBe('2024. 5. 31.(금)');
    expect(formatDay('2024-05-31', 'en')).toBe('31 May 2024 (Fri)');
    expect(formatPeriod({ from: '2024-05-28', to: '2024-05-30' }, 'ko')).toBe('2024. 5. 28.(화) ~ 2024. 5. 30.(목)');
    expect(formatPeriod({ from: '2024-05-21', to: '2024-05-21' }, 'ko')).toBe('2024. 5. 21.(화)');
  });

  it('prints instants in Seoul on a 24-hour clock, whatever the zone they were written in', () => {
    expect(formatInstant('2024-05-20T15:05:00Z', 'ko')).toBe('2024. 5. 21.(화) 00:05');
    expect(formatInstant('2024-05-21T09:24:00+09:00', 'ko')).toBe('2024. 5. 21.(화) 09:24');
  });

  it.each([
    ['SECOND', false, '2022. 10. 15.(토) 15:19:07'],
    ['MINUTE', false, '2022. 10. 15.(토) 15:19'],
    ['MINUTE', true, '약 2022. 10. 15.(토) 15:19'],
    ['HOUR', false, '2022. 10. 15.(토) 15시'],
    ['DAY', false, '2022. 10. 15.(토)'],
  ] as const)('prints no more precision than is known: %s, approximate %s', (precision, approximate, printed) => {
    expect(formatTime({ at: '2022-10-15T06:19:07Z', precision, approximate }, 'ko')).toBe(printed);
  });

  it('keeps hours beyond a day as hours', () => {
    expect([6, 54, 60, 89, 7653].map((minutes) => formatDuration(minutes, 'ko'))).toEqual([
      '6분',
      '54분',
      '1시간',
      '1시간 29분',
      '127시간 33분',
    ]);
    expect(formatDuration(7653, 'en')).toBe('127 h 33 min');
  });

  it('groups digits and refuses what is no instant', () => {
    expect(formatCount(23_244_649)).toBe('23,244,649');
    expect(() => formatInstant('어제', 'ko')).toThrow(RangeError);
  });
});
