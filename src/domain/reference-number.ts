/** What a case numbers within itself, with the marks of the Korean and the English form. */
const PART_MARKS = {
  INCIDENT: { ko: '장', en: 'INC', width: 2 },
  INSPECTION: { ko: '현', en: 'VIS', width: 2 },
  FINDING: { ko: '지', en: 'FND', width: 2 },
  ORDER: { ko: '요', en: 'ORD', width: 2 },
  SANCTION: { ko: '제', en: 'SAN', width: 2 },
  EXTERNAL_REQUEST: { ko: '외', en: 'EXT', width: 2 },
  DISPOSAL: { ko: '파', en: 'DSP', width: 2 },
  PRESERVATION_ORDER: { ko: '보', en: 'PRS', width: 2 },
  ACTION: { ko: '조', en: 'ACT', width: 2 },
  REFERRAL: { ko: '의', en: 'REF', width: 2 },
  PUBLICATION: { ko: '공', en: 'PUB', width: 2 },
  EVIDENCE: { ko: '증', en: 'EVD', width: 4 },
  INFORMATION_REQUEST: { ko: '자', en: 'REQ', width: 2 },
} as const;

export type CasePart = keyof typeof PART_MARKS;
export const CASE_PARTS = Object.keys(PART_MARKS) as CasePart[];

const CASE_NUMBER = /^점검-(\d{4})-(\d{4,})$/;

/** `점검-2024-0012`. The year is the one in Asia/Seoul at registration; past 9999 the number grows wider. */
export function caseNumber(year: number, serial: number): string {
  return `점검-${yearText(year)}-${padded(serial, 4)}`;
}

/** `점검-2024-0012-장03`: what a case numbers within itself. */
export function partNumber(caseNo: string, part: CasePart, serial: number): string {
  parseCaseNumber(caseNo);
  const { ko, width } = PART_MARKS[part];
  return `${caseNo}-${ko}${padded(serial, width)}`;
}

/** `점검-2024-0012-요01-2`: a requirement carries the number of its order. */
export function requirementNumber(orderNo: string, serial: number): string {
  if (!/-요\d{2,}$/.test(orderNo)) throw new RangeError(`Not the number of an order: ${orderNo}`);
  return `${orderNo}-${padded(serial, 1)}`;
}

/** `접수-20240701-1`. The day is the one in Asia/Seoul on which the submission arrived, as `YYYY-MM-DD`. */
export function receiptNumber(day: string, serial: number): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new RangeError(`Not a day: ${day}`);
  return `접수-${day.replaceAll('-', '')}-${padded(serial, 1)}`;
}

/** `파기-2026-1`: the number of a certificate of destruction, of the year in Asia/Seoul. */
export function destructionNumber(year: number, serial: number): string {
  return `파기-${yearText(year)}-${padded(serial, 1)}`;
}

/** `디지털기반안전과-1234`: the registration number of an official document (공공기록물법 시행령 §20). */
export function documentNumber(department: string, serial: number): string {
  if (department.trim() === '') throw new RangeError('A document number needs the name of its department');
  return `${department.trim()}-${padded(serial, 1)}`;
}

/** `INSP-2024-0012-INC03`: the same number for English texts. */
export function englishAlias(reference: string): string {
  const [, year, serial, ...rest] = reference.split('-');
  parseCaseNumber(`점검-${year}-${serial}`);
  return ['INSP', year, serial, ...rest.map(englishPart)].join('-');
}

function englishPart(part: string): string {
  const mark = CASE_PARTS.map((name) => PART_MARKS[name]).find(({ ko }) => part.startsWith(ko));
  return mark ? part.replace(mark.ko, mark.en) : part;
}

function parseCaseNumber(caseNo: string): { year: number; serial: number } {
  const match = CASE_NUMBER.exec(caseNo);
  if (!match) throw new RangeError(`Not the number of a case: ${caseNo}`);
  return { year: Number(match[1]), serial: Number(match[2]) };
}

function yearText(year: number): string {
  if (!Number.isInteger(year) || year < 1000 || year > 9999) throw new RangeError(`Not a year: ${year}`);
  return String(year);
}

function padded(serial: number, width: number): string {
  if (!Number.isSafeInteger(serial) || serial < 1) throw new RangeError(`Not a serial number: ${serial}`);
  return String(serial).padStart(width, '0');
}
