import { itemsOfSheet, readPlanSheet, type SheetRow } from './plan-sheet';

const REQUIREMENTS = [1, 2, 12].map((n) => ({
  id: `id-${n}`,
  requirementNo: `점검-2024-0001-요01-${n}`,
  completeOn: n === 2 ? '2024-08-31' : null,
  alternativeAllowed: n === 1,
}));

const read = (...table: string[][]) => readPlanSheet(table, REQUIREMENTS);
const codes = ({ line, problems }: SheetRow) => [line, ...problems.map(({ column, code }) => `${column} ${code}`)];

describe('A table that brings a plan', () => {
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
        words: {},
        problems: [],
      },
      {
        line: 3,
        requirement: '요01-12',
        requirementId: 'id-12',
        title: '시험환경 구축',
        day: '2024-08-30',
        words: {},
        problems: [],
      },
    ]);
  });

  it('is read in the order of requirement, milestone and day where no row names them', () => {
    expect(read(['③', '이것은 없다', '2024-07-01'], ['①', '지침', '20240701'])).toMatchObject([
      { line: 1, requirementId: null, problems: [{ column: 'requirement', code: 'plan-sheet.requirement-unknown' }] },
      { line: 2, requirementId: 'id-1', day: '2024-07-01', problems: [] },
    ]);
  });

  it.each([
    ['2024-08-30', '2024-08-30'],
    ['2024. 8. 30.(금)', '2024-08-30'],
    ['2024/8/3', '2024-08-03'],
    ['2024년 8월 3일', '2024-08-03'],
    ['2024-08-30 00:00:00', '2024-08-30'],
  ])('reads the day %s', (written, day) => {
    expect(read(['1', '지침', written])).toMatchObject([{ day, problems: [] }]);
  });

  it.each(['2024-02-30', '8월 말', '30/08/2024', '45534'])(
    'keeps the day %s as it is written, and says so',
    (written) => {
      expect(read(['1', '지침', written])).toMatchObject([
        { day: written, problems: [{ column: 'day', code: 'plan-sheet.day-unreadable' }] },
      ]);
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
      ).map(codes),
    ).toEqual([
      [3, 'requirement plan-sheet.requirement-missing', 'title plan-sheet.title-missing'],
      [4, 'title plan-sheet.text-too-long', 'day plan-sheet.after-completion'],
      [5, 'requirement plan-sheet.requirement-unknown', 'day plan-sheet.day-missing'],
      [6],
      [7, 'requirement plan-sheet.row-twice'],
    ]);
  });

  const HEAD = [
    '요구사항',
    '추진과제',
    '원인',
    '시정 방법',
    '동일 유형 점검 범위',
    '재발방지 체계',
    '모니터링',
    '완료일',
    '책임자',
    '대안',
  ];

  it('brings the six elements of a plan, for each task or for the requirement once', () => {
    const rows = read(
      HEAD,
      [
        '1',
        '지침 개정',
        '사전시험 누락',
        '지침을 고친다',
        '모든 서버',
        '자동 차단',
        '주간 점검',
        '2024-08-01',
        '인프라실장',
        '수동 승인',
      ],
      ['1', '환경 구축', '사전시험 누락', '시험환경을 만든다', '', '', '', '2024. 9. 2.', '플랫폼실장', ''],
      ['2', '', '', '', '전체 IDC', '', '', '', '', ''],
    );
    expect(rows.flatMap(({ problems }) => problems)).toEqual([]);
    expect(itemsOfSheet(rows)).toEqual([
      {
        requirementId: 'id-1',
        words: {
          cause: '사전시험 누락',
          correction: '지침 개정: 지침을 고친다\n환경 구축: 시험환경을 만든다',
          sameKindScope: '모든 서버',
          prevention: '자동 차단',
          monitoring: '주간 점검',
          completeOn: '2024-09-02',
          responsibleTitle: '인프라실장, 플랫폼실장',
          alternative: '수동 승인',
        },
        milestones: [
          { title: '지침 개정', plannedOn: '2024-08-01' },
          { title: '환경 구축', plannedOn: '2024-09-02' },
        ],
      },
      { requirementId: 'id-2', words: { sameKindScope: '전체 IDC' }, milestones: [] },
    ]);
  });

  it('names the cell that cannot be taken', () => {
    const long = '가'.repeat(6000);
    expect(
      read(
        HEAD,
        ['2', '지침', long, '', '', '', '', '9월 말', '', '다른 길'],
        ['2', '환경', `${long}.`, '', '', '', '', '2024-08-01', '장'.repeat(201), ''],
        ['12', '', '', '', '', '', '', '', '', ''],
      ).map(codes),
    ).toEqual([
      [
        2,
        'day plan-sheet.day-unreadable',
        'completeOn plan-sheet.day-unreadable',
        'alternative plan-sheet.alternative-not-allowed',
      ],
      [3, 'responsibleTitle plan-sheet.text-too-long', 'cause plan-sheet.text-too-long'],
      [4, 'title plan-sheet.row-says-nothing'],
    ]);
  });

  it('is empty where nothing is', () => {
    expect([read(), read([]), read(['요구사항', '과제', '예정일'])]).toEqual([[], [], []]);
  });
});
