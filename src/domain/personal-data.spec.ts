import { namesOfOthers } from './names-of-others';
import { redacted, sensitivePlaces } from './personal-data';

const kindsIn = (text: string): string[] => sensitivePlaces({ text }).map(({ kind }) => kind);

describe('W26 data of a person in a text', () => {
  it.each([
    ['a resident registration number', '주민번호 900101-1234567입니다', 'RESIDENT_NO'],
    ['one of a foreigner', '외국인 850315 - 5123456', 'RESIDENT_NO'],
    ['one without its dash', '9001011234567', 'RESIDENT_NO'],
    ['one of which the end is starred', '900101-1******', 'RESIDENT_NO'],
    ['one in full-width digits', '９００１０１－１２３４５６７', 'RESIDENT_NO'],
    ['a mobile number', '연락처 010-1234-5678.', 'PHONE'],
    ['a mobile number in one piece', '(01012345678)', 'PHONE'],
    ['a number with dots', '02.2110.2345', 'PHONE'],
    ['a number with its area in brackets', '(044) 202-6789', 'PHONE'],
    ['a number with the code of the country', '+82-10-1234-5678', 'PHONE'],
    ['an e-mail address', 'hong.gildong@kakao.co.kr 로', 'EMAIL'],
    ['a card number', '4111-1111-1111-1111', 'CARD_NO'],
    ['a card number in one piece', '4111111111111111', 'CARD_NO'],
  ])('finds %s', (_name, text, kind) => {
    expect(kindsIn(text)).toEqual([kind]);
  });

  it.each([
    ['a case number', '점검-2024-0012-장01'],
    ['a document number', '디지털기반안전과-1234'],
    ['a day', '2024. 5. 13.(월) 13:44'],
    ['a day as data', '2024-05-13'],
    ['an instant as data', '2024-05-13T04:44:00.000Z'],
    ['a count', '1,234,567명 (80%)'],
    ['a business number', '120-81-47521'],
    ['sixteen digits that are no card', '1234567812345678'],
    ['an article', '제27조의2제1항'],
    ['a version', '버전 10.21.3456'],
  ])('leaves %s alone', (_name, text) => {
    expect(kindsIn(text)).toEqual([]);
  });

  it('names the place and the text, and other respondents by their names', () => {
    const content = { findings: [{ condition: '담당 010-1234-5678, 주식회사 다른통신과 협의' }] };
    expect(sensitivePlaces(content, ['주식회사 다른통신'])).toEqual([
      { path: 'findings[0].condition', kind: 'PHONE', found: '010-1234-5678' },
      { path: 'findings[0].condition', kind: 'OTHER_RESPONDENT', found: '주식회사 다른통신' },
    ]);
  });

  it.each([
    ['다른통신의 장비', '다른통신'],
    ['㈜다른통신', '다른통신'],
    ['주식회사  다른통신', '주식회사  다른통신'],
    ['다른 통신', '다른 통신'],
    ['OTHER telecom에서', 'OTHER telecom'],
    ['다른톡 장애', '다른톡'],
  ])('finds another respondent in %s', (text, found) => {
    const others = namesOfOthers(['주식회사 다른통신', 'Other Telecom Co., Ltd.', '다른톡'], ['한통신 주식회사']);
    expect(sensitivePlaces({ text }, others)).toEqual([{ path: 'text', kind: 'OTHER_RESPONDENT', found }]);
  });

  it.each([
    ['a name of one sign', '가 항', ['가'], []],
    ['a name within the name of the reader', '한통신클라우드와 한통신', ['한통신 주식회사'], ['한통신클라우드']],
    ['Latin letters within a longer word', 'KTX 역', ['KT Corp.'], []],
    ['a form of company alone', '주식회사', ['(주)'], []],
  ])('takes %s for nobody', (_name, text, others, own) => {
    expect(sensitivePlaces({ text }, namesOfOthers(others, own))).toEqual([]);
  });

  it('is replaced at its place alone, and nowhere where it does not stand', () => {
    const content = { a: [{ b: '앞 010-1234-5678 뒤' }], c: '010-1234-5678' };
    expect(redacted(content, 'a[0].b', '010-1234-5678', '[가림]')).toEqual({
      a: [{ b: '앞 [가림] 뒤' }],
      c: '010-1234-5678',
    });
    expect(redacted(content, 'a[0].b', '없는 글', '[가림]')).toBeNull();
    expect(redacted(content, 'a[1].b', '010', '[가림]')).toBeNull();
    expect(redacted(content, 'a.__proto__.b', '010', '[가림]')).toBeNull();
  });
});
