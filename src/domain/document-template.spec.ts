import { describeMachine } from '../../test/support/describe-machine';
import { parseDay } from './calendar-day';
import {
  documentTemplateMachine,
  fillPlaceholders,
  type TemplateContent,
  templateFaults,
  type TemplateFacts,
  templateInForce,
} from './document-template';

const WILLING: TemplateFacts = { reasonGiven: true, actorIsAuthor: false, faults: 0, effectiveInPast: false };

describe('Document template', () => {
  describeMachine(documentTemplateMachine, {
    willing: WILLING,
    matrix: {
      DRAFT: { submit: 'IN_REVIEW', discard: 'DISCARDED' },
      IN_REVIEW: { approve: 'APPROVED', return: 'DRAFT' },
      APPROVED: {},
      DISCARDED: {},
    },
    who: { submit: ['ADM'], discard: ['ADM'], approve: ['APP'], return: ['APP'] },
    reasons: ['return'],
    rules: [
      ['what cannot be printed is not submitted', 'DRAFT', 'submit', { faults: 1 }, 'document-template.faulty'],
      ['nor approved', 'IN_REVIEW', 'approve', { faults: 1 }, 'document-template.faulty'],
      [
        'a day that is over keeps its version',
        'IN_REVIEW',
        'approve',
        { effectiveInPast: true },
        'document-template.effective-in-past',
      ],
      ['nor is it submitted', 'DRAFT', 'submit', { effectiveInPast: true }, 'document-template.effective-in-past'],
      [
        'whoever wrote it does not approve it',
        'IN_REVIEW',
        'approve',
        { actorIsAuthor: true },
        'approval.approver-is-author',
      ],
    ],
  });
});

const label = (text: string) => ({ ko: text, en: text });
const RELEASE: TemplateContent = {
  introduction: label('{orderNo}의 보전 의무가 없어집니다.'),
  items: [
    { heading: label('이유'), text: null, parts: ['reason'] },
    { heading: label('담당자'), text: null, parts: ['officer'] },
  ],
  closing: null,
  disclosure: 'CLOSED',
  disclosureItems: [5],
};
const codes = (content: TemplateContent) =>
  templateFaults('PRESERVATION_RELEASE', content).map(({ code, what }) => `${code} ${what}`.trim());

describe('what is wrong with a template', () => {
  it('is nothing when every part that the law wants is printed, also within a sentence', () => {
    const item = { heading: label('명령'), text: label('{orderNo}'), parts: [] };
    expect(codes({ ...RELEASE, items: [item, ...RELEASE.items] })).toEqual([]);
    expect(codes(RELEASE)).toEqual(['REQUIRED_PART_MISSING orderNo']);
  });

  it('is a name that its letters do not have, in a text or among the parts', () => {
    const items = [...RELEASE.items, { heading: label('{amount}'), text: null, parts: ['orderNo', 'penalty'] }];
    expect(codes({ ...RELEASE, items })).toEqual(['UNKNOWN_PART amount', 'UNKNOWN_PART penalty']);
  });

  it('is a table or a long text within a sentence', () => {
    const items = [...RELEASE.items, { heading: label('명령'), text: label('{reason} {orderNo}'), parts: [] }];
    expect(codes({ ...RELEASE, items })).toEqual(['NOT_INLINE reason']);
  });

  it('is a part twice, an empty text, an item with nothing, and no item at all', () => {
    const items = [
      ...RELEASE.items,
      { heading: { ko: '명령', en: ' ' }, text: null, parts: ['orderNo', 'reason'] },
      { heading: label('빈 항목'), text: null, parts: [] },
    ];
    expect(codes({ ...RELEASE, items })).toEqual(['EMPTY_TEXT', 'EMPTY_ITEM', 'PART_TWICE reason']);
    expect(codes({ ...RELEASE, items: [] })[0]).toBe('NO_ITEMS');
  });

  it.each([
    ['CLOSED', []],
    ['OPEN', [5]],
    ['CLOSED', [9]],
    ['PARTIAL', [5, 5]],
  ] as const)('is an openness of %s by the items %j', (disclosure, disclosureItems) => {
    const items = [...RELEASE.items, { heading: label('명령'), text: null, parts: ['orderNo'] }];
    const faults = templateFaults('PRESERVATION_RELEASE', { ...RELEASE, items, disclosure, disclosureItems });
    expect(faults.map(({ code }) => code)).toEqual(['UNKNOWN_DISCLOSURE']);
  });
});

describe('a text with names in braces', () => {
  it('is filled, or left out whole where one of them has no words', () => {
    const words = (name: string) => (name === 'a' ? '하나' : null);
    expect(fillPlaceholders('{a}와 {a}', words)).toBe('하나와 하나');
    expect(fillPlaceholders('{a}와 {b}', words)).toBeNull();
  });
});

describe('the version of a day', () => {
  const version = (effectiveFrom: string, versionNo: number, status: 'APPROVED' | 'IN_REVIEW' = 'APPROVED') => ({
    effectiveFrom: parseDay(effectiveFrom),
    versionNo,
    status,
  });
  const versions = [version('2024-01-01', 1), version('2024-06-01', 2), version('2024-03-01', 3, 'IN_REVIEW')];

  it.each([
    ['2023-12-31', undefined],
    ['2024-01-01', 1],
    ['2024-05-31', 1],
    ['2024-06-01', 2],
  ])('%s is version %s', (day, versionNo) => {
    expect(templateInForce(versions, parseDay(day))?.versionNo).toBe(versionNo);
  });
});
