import { parseDay } from './calendar-day';
import { lastDayOfRestriction } from './restriction-period';

describe('The period of a restriction', () => {
  it.each([
    ['2025-05-05', 1, '2025-06-04'],
    ['2025-05-01', 1, '2025-05-31'],
    ['2025-09-10', 3, '2025-12-09'],
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-12-01', 1, '2024-12-31'],
    // Its last day is a Sunday and a holiday, and still its last day.
    ['2024-09-16', 12, '2025-09-15'],
    ['2025-09-06', 1, '2025-10-05'],
  ])('counts its first day and rolls over nothing: from %s, %i months, to %s', (first, months, last) => {
    expect(lastDayOfRestriction(parseDay(first), months)).toBe(last);
  });
});
