import {
  caseNumber,
  documentNumber,
  englishAlias,
  partNumber,
  receiptNumber,
  requirementNumber,
} from './reference-number';

describe('Reference numbers', () => {
  const KAKAO = caseNumber(2024, 12);

  it('number a case by year and serial', () => {
    expect(KAKAO).toBe('점검-2024-0012');
  });

  it.each([
    ['INCIDENT', '점검-2024-0012-장03'],
    ['INSPECTION', '점검-2024-0012-현03'],
    ['FINDING', '점검-2024-0012-지03'],
    ['ORDER', '점검-2024-0012-요03'],
    ['ACTION', '점검-2024-0012-조03'],
    ['EVIDENCE', '점검-2024-0012-증0003'],
  ] as const)('number each %s within its case', (part, expected) => {
    expect(partNumber(KAKAO, part, 3)).toBe(expected);
  });

  it('number a requirement within its order', () => {
    expect(requirementNumber(partNumber(KAKAO, 'ORDER', 1), 6)).toBe('점검-2024-0012-요01-6');
  });

  it('number a receipt by the day of its arrival', () => {
    expect(receiptNumber('2024-07-01', 7)).toBe('접수-20240701-7');
  });

  it('number an official document by department and serial', () => {
    expect(documentNumber('디지털기반안전과', 1234)).toBe('디지털기반안전과-1234');
  });

  it('grow wider instead of wrapping around', () => {
    expect(caseNumber(2024, 10_000)).toBe('점검-2024-10000');
    expect(partNumber(caseNumber(2024, 10_000), 'INCIDENT', 100)).toBe('점검-2024-10000-장100');
    expect(partNumber(KAKAO, 'EVIDENCE', 12_345)).toBe('점검-2024-0012-증12345');
  });

  it.each([
    [KAKAO, 'INSP-2024-0012'],
    [partNumber(KAKAO, 'INCIDENT', 3), 'INSP-2024-0012-INC03'],
    [partNumber(KAKAO, 'INSPECTION', 1), 'INSP-2024-0012-VIS01'],
    [partNumber(KAKAO, 'FINDING', 1), 'INSP-2024-0012-FND01'],
    [requirementNumber(partNumber(KAKAO, 'ORDER', 1), 6), 'INSP-2024-0012-ORD01-6'],
    [partNumber(KAKAO, 'ACTION', 2), 'INSP-2024-0012-ACT02'],
    [partNumber(KAKAO, 'EVIDENCE', 4), 'INSP-2024-0012-EVD0004'],
  ])('read %s in English as %s', (reference, alias) => {
    expect(englishAlias(reference)).toBe(alias);
  });

  it.each([0, -1, 1.5, Number.NaN, Number.MAX_SAFE_INTEGER + 1])('take no %s for a serial number', (serial) => {
    expect(() => caseNumber(2024, serial)).toThrow(RangeError);
  });

  it('are built only on numbers of the right kind', () => {
    expect(() => caseNumber(24, 1)).toThrow('Not a year: 24');
    expect(() => partNumber('점검-2024-12', 'FINDING', 1)).toThrow('Not the number of a case');
    expect(() => requirementNumber(KAKAO, 1)).toThrow('Not the number of an order');
    expect(() => receiptNumber('20240701', 1)).toThrow('Not a day');
    expect(() => documentNumber(' ', 1)).toThrow('needs the name of its department');
    expect(() => englishAlias('접수-20240701-7')).toThrow('Not the number of a case');
  });
});
