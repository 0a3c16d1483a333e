import { parseNoteDetails } from './case-note';
import { DomainError } from './domain-error';
import type { CaseNoteKind } from './enumerations';

const statement = {
  statement: 'QUOTE',
  party: 'MSIT',
  speakerTitle: '과학기술정보통신부장관',
  saidOn: '2024-05-31',
  textEn: null,
  quoted: true,
};
const meeting = {
  no: 1,
  heldAt: '2022-10-16T10:30:00+09:00',
  precision: 'MINUTE',
  chairTitle: '과학기술정보통신부장관',
  place: null,
};
const disclosure = {
  requester: 'NATIONAL_ASSEMBLY',
  disclosedOn: '2024-09-29',
  whatKo: '정기점검 결과',
  whatEn: null,
};
const publication = {
  publication: 'POLICY',
  publishers: ['MSIT'],
  publishedOn: '2023-03-30',
  titleKo: '디지털서비스 안정성 강화방안',
  titleEn: null,
  due: '2023년 1분기',
  items: [{ textKo: '배터리 계측 주기 단축', textEn: null, before: '약 10분', after: '10초 이내' }],
};
const damage = { provider: 'KAKAO', count: 105_000, approximate: true, unit: 'CASES', asOf: '2022-12-06' };

const EXAMPLES: [CaseNoteKind, object][] = [
  ['STATEMENT', statement],
  ['MEETING', meeting],
  ['DISCLOSURE', disclosure],
  ['PUBLICATION', publication],
  ['DAMAGE_REPORT', damage],
];

describe('The details of a case note', () => {
  it.each(EXAMPLES)('of the kind %s are kept as they are given', (kind, details) => {
    expect(parseNoteDetails(kind, details)).toEqual(details);
  });

  it.each(EXAMPLES)('of the kind %s are refused when a field is missing or unknown', (kind, details) => {
    const [first] = Object.keys(details);
    expect(() => parseNoteDetails(kind, { ...details, [first]: undefined })).toThrow(
      new DomainError('case-note.details-invalid', { kind, field: first }),
    );
    expect(() => parseNoteDetails(kind, { ...details, mood: 'good' })).toThrow(
      new DomainError('case-note.details-invalid', { kind, field: 'mood' }),
    );
  });

  it('may be left out, and an internal note has none', () => {
    expect(parseNoteDetails('MEETING', null)).toBeNull();
    expect(parseNoteDetails('INTERNAL', undefined)).toBeNull();
    expect(() => parseNoteDetails('INTERNAL', statement)).toThrow('case-note.details-invalid');
  });

  it('keep a meeting whose time is unknown', () => {
    const unknown = { no: 15, heldAt: null, precision: null, chairTitle: null, place: null };
    expect(parseNoteDetails('MEETING', unknown)).toEqual(unknown);
  });

  it.each([
    ['a day that does not exist', 'DISCLOSURE', { ...disclosure, disclosedOn: '2024-02-30' }, 'disclosedOn'],
    ['an instant that is none', 'MEETING', { ...meeting, heldAt: 'yesterday' }, 'heldAt'],
    ['a count below zero', 'DAMAGE_REPORT', { ...damage, count: -1 }, 'count'],
    ['an item without its value', 'PUBLICATION', { ...publication, items: [{ textKo: '구분' }] }, 'items'],
    ['a list', 'STATEMENT', [statement], 'details'],
  ] as const)('refuse %s', (_what, kind, details, field) => {
    expect(() => parseNoteDetails(kind, details)).toThrow(
      new DomainError('case-note.details-invalid', { kind, field }),
    );
  });
});
