import { readPdfText } from '../../platform/pdf/pdf-text-reader';
import type { LetterRecord } from './letter-content';
import { renderLetter } from './letter.pdf';

const FINE: LetterRecord = {
  type: 'SANCTION_NOTICE',
  documentNo: '디지털기반안전과-33',
  title: '과태료 부과 통지',
  departmentName: '디지털기반안전과',
  approvedAt: new Date('2024-11-01T01:00:00Z'),
  disclosure: 'CLOSED',
  template: null,
  letterhead: {
    agency: { ko: '과학기술정보통신부', en: 'Ministry of Science and ICT' },
    drafter: { title: '점검반장', name: '기안한 사람' },
    approver: { title: '과장', name: '결재한 사람' },
  },
  content: {
    kind: 'SANCTION_NOTICE',
    recipient: { nameKo: '주식회사 가나', nameEn: 'Gana Inc.', address: null },
    legalBasis: { act: '방송통신발전 기본법', article: '제48조', titleKo: '과태료', titleEn: 'Fine' },
    amount: 5_000_000,
    calculation: { baseAmount: 5_000_000, reason: '첫 위반', rate: null },
    payBy: { ko: '이 통지를 받은 날부터 60일 이내', en: 'within 60 days of receiving this notice' },
    filedOn: '2024-11-01',
    enclosures: ['산정표', '고지서'],
  },
  proof: { documentNo: '디지털기반안전과-33', code: '4F7KQ0M2XC9TZ1ABCDEF', address: 'https://jeomgeom.example.go.kr' },
};

const printed = async (letter: LetterRecord, locale: 'ko' | 'en'): Promise<string> =>
  readPdfText(await renderLetter(letter, locale)).replaceAll(/\s+/g, '');

describe('a letter without a layout of its own', () => {
  it('names what its content holds, numbered, with amounts, articles and days as people read them', async () => {
    const text = await printed(FINE, 'ko');
    const expected = [
      '수신주식회사가나',
      '제목과태료부과통지',
      '1.법적근거「방송통신발전기본법」제48조',
      '2.금액(원)5,000,000',
      '기준금액(원)5,000,000',
      '이통지를받은날부터60일이내',
      '2024.11.1.(금)',
      '고지서',
      '끝.',
      '과학기술정보통신부장관',
      '점검반장기안한사람',
      '과장결재한사람',
    ];
    for (const words of expected) expect(text).toContain(words);
    expect(text).not.toMatch(/SANCTION_NOTICE|titleKo|null/);
  });

  it('tells in both languages how it is checked, by number, code and address', async () => {
    expect(await printed(FINE, 'ko')).toContain(
      '문서확인번호:4F7KQ-0M2XC-9TZ1A-BCDEFhttps://jeomgeom.example.go.kr/verify',
    );
    expect(await printed(FINE, 'en')).toContain(
      'Verificationcode:4F7KQ-0M2XC-9TZ1A-BCDEFhttps://jeomgeom.example.go.kr/verify',
    );
  });

  it('is English around the words of the record, and the same bytes for the same record', async () => {
    const text = await printed(FINE, 'en');
    for (const words of ['ToGanaInc.', 'Amount(KRW)', 'within60daysofreceivingthisnotice', 'End.'])
      expect(text).toContain(words);
    expect((await renderLetter(FINE, 'en')).equals(await renderLetter(FINE, 'en'))).toBe(true);
  });
});
