import { readMilestones } from './milestone-sheet';

const REQUIREMENTS = [1, 2, 12].map((n) => ({
  id: `id-${n}`,
  requirementNo: `점검-2024-0001-요01-${n}`,
  completeOn: n === 2 ? '2024-08-31' : null,
}));

const read = (...table: string[][]) => readMilestones(table, REQUIREMENTS);

describe('A table of milestones', () => {
  it('is read by the names of its columns, wherever they stand', () => {
    const rows = read(
      ['번호', '목표일', '추진과제', '요구사항 번호'],
      ['1', '2024. 7. 15.', '지침 초안', '점검-2024-0001-요01-1'],
      ['2', '2024-08-30', '시험환경 구축', '요01-12'],
    );
    expect(rows).toEqual([
      {
        line: 2,
        requirement: '점검-2024-0001-요01-1',
        requirementId: 'id-1',
        title: '지침 초안',
        day: '2024-07-15',
        faults: [],
      },
      {
        line: 3,
        requirement: '요01-12',
        requirementId: 'id-12',
        title: '시험환경 구축',
        day: '2024-08-30',
        faults: [],
      },
    ]);
  });

  it('is read in the order of requirement, milestone and day where no row names them', () => {
    expect(read(['③', '이것은 없다', '2024-07-01'], ['①', '지침', '20240701'])).toMatchObject([
      { line: 1, requirementId: null, faults: ['REQUIREMENT_UNKNOWN'] },
      { line: 2, requirementId: 'id-1', day: '2024-07-01', faults: [] },
    ]);
  });

  it.each([
    ['2024-08-30', '2024-08-30'],
    ['2024. 8. 30.(금)', '2024-08-30'],
    ['2024/8/3', '2024-08-03'],
    ['2024년 8월 3일', '2024-08-03'],
    ['2024-08-30 00:00:00', '2024-08-30'],
  ])('reads the day %s', (written, day) => {
    expect(read(['1', '지침', written])).toMatchObject([{ day, faults: [] }]);
  });

  it.each(['2024-02-30', '8월 말', '30/08/2024', '45534'])(
    'keeps the day %s as it is written, and says so',
    (written) => {
      expect(read(['1', '지침', written])).toMatchObject([{ day: written, faults: ['DAY_UNREADABLE'] }]);
    },
  );

  it('names everything that is wrong with a row, and passes over empty ones', () => {
    expect(
      read(
        ['요구사항', '과제', '예정일'],
        ['', ' ', ''],
        ['', '', '2024-07-01'],
        ['2', '가'.repeat(201), '2024-09-01'],
        ['9', '지침', ''],
        ['1', '지침', '2024-07-01'],
        ['요01-1', '지침', '2024. 7. 1.'],
      ).map(({ line, faults }) => [line, ...faults]),
    ).toEqual([
      [3, 'REQUIREMENT_MISSING', 'TITLE_MISSING'],
      [4, 'TITLE_TOO_LONG', 'AFTER_COMPLETION'],
      [5, 'REQUIREMENT_UNKNOWN', 'DAY_MISSING'],
      [6],
      [7, 'TWICE'],
    ]);
  });

  it('is empty where nothing is', () => {
    expect([read(), read([]), read(['요구사항', '과제', '예정일'])]).toEqual([[], [], []]);
  });
});
