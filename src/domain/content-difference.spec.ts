import fc from 'fast-check';
import { contentDifference, type Json } from './content-difference';

const requirement = (no: string, more: object = {}): Json => ({
  no,
  title: '사전테스트',
  due: { ko: '도달한 날부터 3개월 이내', en: 'within 3 months of arrival' },
  acceptanceCriteria: [
    { no: 1, text: '지침이 시행되고 있다.' },
    { no: 2, text: '기록이 있다.' },
  ],
  ...more,
});
const order = (more: object = {}): Json => ({
  title: '시정요구',
  consequence: null,
  officer: { department: '디지털기반안전과', name: '홍길동' },
  findings: ['지01', '지02'],
  requirements: [requirement('요01-1'), requirement('요01-2')],
  ...more,
});

describe('The difference of two contents', () => {
  it('is empty when both say the same, in whatever order their members stand', () => {
    expect(contentDifference(order(), order())).toEqual([]);
    expect(contentDifference({ a: 1, b: [{ no: 1, x: 'y' }] }, { b: [{ x: 'y', no: 1 }], a: 1 })).toEqual([]);
  });

  it('names a changed value with what it was and what it is', () => {
    expect(contentDifference(order(), order({ title: '재발방지 시정요구' }))).toEqual([
      { path: 'title', labelKey: 'title', kind: 'CHANGED', before: '시정요구', after: '재발방지 시정요구' },
    ]);
    expect(contentDifference(order(), order({ officer: { department: '디지털기반안전과', name: '김철수' } }))).toEqual([
      { path: 'officer.name', labelKey: 'officer.name', kind: 'CHANGED', before: '홍길동', after: '김철수' },
    ]);
  });

  it('calls a value added that was absent before, and removed that is absent after', () => {
    const with_ = order({ consequence: '과태료' });
    expect(contentDifference(order(), with_)).toEqual([
      { path: 'consequence', labelKey: 'consequence', kind: 'ADDED', before: null, after: '과태료' },
    ]);
    expect(contentDifference(with_, order())).toEqual([
      { path: 'consequence', labelKey: 'consequence', kind: 'REMOVED', before: '과태료', after: null },
    ]);
  });

  it('compares an item of a list with the item of the same number, wherever it stands', () => {
    const reordered = order({
      requirements: [requirement('요01-2', { title: '작업관리' }), requirement('요01-1')],
    });
    expect(contentDifference(order(), reordered)).toEqual([
      {
        path: 'requirements[요01-2].title',
        labelKey: 'requirements.title',
        kind: 'CHANGED',
        before: '사전테스트',
        after: '작업관리',
      },
    ]);
  });

  it('shows an edited acceptance criterion and an added one each by itself', () => {
    const edited = requirement('요01-1', {
      acceptanceCriteria: [
        { no: 1, text: '지침이 시행되고 있다.' },
        { no: 2, text: '최근 작업 3건의 기록이 있다.' },
        { no: 3, text: '시험환경이 있다.' },
      ],
    });
    const found = contentDifference(order(), order({ requirements: [edited, requirement('요01-2')] }));
    expect(found.map(({ path, kind }) => [path, kind])).toEqual([
      ['requirements[요01-1].acceptanceCriteria[2].text', 'CHANGED'],
      ['requirements[요01-1].acceptanceCriteria[3]', 'ADDED'],
    ]);
    expect(found[1]).toMatchObject({
      labelKey: 'requirements.acceptanceCriteria',
      after: { text: '시험환경이 있다.' },
    });
  });

  it('shows a whole item that went or came', () => {
    const found = contentDifference(order(), order({ requirements: [requirement('요01-1')] }));
    expect(found).toEqual([
      {
        path: 'requirements[요01-2]',
        labelKey: 'requirements',
        kind: 'REMOVED',
        before: requirement('요01-2'),
        after: null,
      },
    ]);
  });

  it('takes a text in two languages as one value', () => {
    const longer = { ko: '6개월 이내', en: 'within 6 months' };
    const found = contentDifference(requirement('요01-1'), requirement('요01-1', { due: longer }));
    expect(found).toEqual([expect.objectContaining({ path: 'due', kind: 'CHANGED', after: longer })]);
  });

  it('compares values without a number by what they are, also when they repeat', () => {
    expect(contentDifference(['a', 'b', 'b'], ['b', 'c'])).toEqual([
      { path: '', labelKey: '', kind: 'REMOVED', before: 'a', after: null },
      { path: '', labelKey: '', kind: 'REMOVED', before: 'b', after: null },
      { path: '', labelKey: '', kind: 'ADDED', before: null, after: 'c' },
    ]);
    expect(contentDifference(['a', 'b'], ['b', 'a'])).toEqual([
      { path: '', labelKey: '', kind: 'CHANGED', before: ['a', 'b'], after: ['b', 'a'] },
    ]);
  });

  it('compares by value when two items carry the same number', () => {
    const twice: Json = [
      { no: 1, text: 'a' },
      { no: 1, text: 'b' },
    ];
    expect(contentDifference(twice, [{ no: 1, text: 'a' }])).toEqual([
      { path: '', labelKey: '', kind: 'REMOVED', before: { no: 1, text: 'b' }, after: null },
    ]);
  });

  it('finds something exactly when the contents differ, and the same things with before and after swapped', () => {
    const json = fc.jsonValue({ maxDepth: 3 }).map((value) => normalised(value as Json));
    fc.assert(
      fc.property(json, json, (one, other) => {
        const found = contentDifference(one, other);
        expect(found.length === 0).toBe(JSON.stringify(sorted(one)) === JSON.stringify(sorted(other)));
        const paths = (list: typeof found) => list.map(({ path }) => path).sort();
        expect(paths(contentDifference(other, one))).toEqual(paths(found));
      }),
    );
  });
});

/** Without what a member of value null and an absent one have in common, and in the form in which texts are compared. */
function normalised(value: Json): Json {
  if (typeof value === 'number') return Object.is(value, -0) ? 0 : value;
  if (typeof value === 'string') return value.normalize('NFC').replace(/\p{Surrogate}/gu, '');
  if (Array.isArray(value)) return (value as Json[]).map(normalised);
  if (value === null || typeof value !== 'object') return value;
  const members = Object.entries(value)
    .filter(([name, member]) => member !== null && !/\p{Surrogate}/u.test(name) && name === name.normalize('NFC'))
    .map(([name, member]) => [name, normalised(member)] as const);
  return Object.fromEntries(members);
}

function sorted(value: Json): Json {
  if (Array.isArray(value)) return (value as Json[]).map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, member]) => [name, sorted(member)]));
}
