import { printedVerificationCode, readVerificationCode, verificationAddress } from './verification-code';

const CODE = '4F7KQ0M2XC9TZ1ABCDEF';

describe('A verification code', () => {
  it('is printed in groups of five', () => {
    expect(printedVerificationCode(CODE)).toBe('4F7KQ-0M2XC-9TZ1A-BCDEF');
  });

  it.each([
    ['as printed', '4F7KQ-0M2XC-9TZ1A-BCDEF'],
    ['in small letters with blanks', ' 4f7kq 0m2xc 9tz1a bcdef '],
    ['with O for 0, I and l for 1', '4F7KQ-OM2XC-9TZlA-BCDEF'],
    ['in full-width letters', '４Ｆ７ＫＱ0M2XC9TZ1ABCDEF'],
  ])('is read %s', (_how, typed) => {
    expect(readVerificationCode(typed)).toBe(CODE);
  });

  it.each([
    ['too short', CODE.slice(1)],
    ['too long', `${CODE}A`],
    ['with a U', `U${CODE.slice(1)}`],
    ['empty', ''],
  ])('is none when %s', (_what, typed) => {
    expect(readVerificationCode(typed)).toBeNull();
  });

  it('is opened under the address that the document carries', () => {
    expect(verificationAddress('https://jeomgeom.example.go.kr', CODE)).toBe(
      `https://jeomgeom.example.go.kr/verify/${CODE}`,
    );
  });
});
