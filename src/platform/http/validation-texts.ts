import type { Locale } from './request-context';

/** What to tell a person about a field, by the name of the constraint it broke. */
export const VALIDATION_TEXTS: Record<string, Record<Locale, string>> = {
  whitelistValidation: { ko: '알 수 없는 항목입니다.', en: 'This field is unknown.' },
  isText: {
    ko: '내용을 입력하십시오. 길이 제한과 저장할 수 없는 문자를 확인하십시오.',
    en: 'Enter text within the length limit and without characters that cannot be stored.',
  },
  isInstant: {
    ko: '시간대가 있는 실제 일시를 입력하십시오(예: 2024-05-21T08:30:00+09:00).',
    en: 'Enter a real date and time with its offset, such as 2024-05-21T08:30:00+09:00.',
  },
  isCalendarDay: { ko: '실제 날짜를 입력하십시오(예: 2024-05-21).', en: 'Enter a real date, such as 2024-05-21.' },
  isInstantOrDay: {
    ko: '시간대가 있는 일시 또는 날짜를 입력하십시오(예: 2024-05-31T15:00:00+09:00, 2024-05-31).',
    en: 'Enter a date and time with its offset, or a date, such as 2024-05-31.',
  },
  isTableRows: {
    ko: '행마다 열의 수만큼 값을 넣고, 수의 열에는 수를 넣으십시오.',
    en: 'Give each row one cell per column, and numbers in columns of numbers.',
  },
  isDueSpec: { ko: '기한의 형식이 잘못되었습니다.', en: 'The due date specification is malformed.' },
  isUuid: { ko: '식별자의 형식이 잘못되었습니다.', en: 'The identifier is malformed.' },
  isIn: { ko: '정해진 값 가운데 하나를 고르십시오.', en: 'Choose one of the listed values.' },
  isInt: { ko: '정수를 입력하십시오.', en: 'Enter a whole number.' },
  isNumber: { ko: '숫자를 입력하십시오.', en: 'Enter a number.' },
  isBoolean: { ko: '예 또는 아니요를 고르십시오.', en: 'Choose yes or no.' },
  isEmail: { ko: '이메일 주소의 형식이 잘못되었습니다.', en: 'The e-mail address is malformed.' },
  isArray: { ko: '목록이어야 합니다.', en: 'A list is needed.' },
  arrayMinSize: { ko: '하나 이상 있어야 합니다.', en: 'At least one is needed.' },
  arrayMaxSize: { ko: '너무 많습니다.', en: 'There are too many.' },
  arrayUnique: { ko: '같은 것이 두 번 있습니다.', en: 'The same entry appears twice.' },
  min: { ko: '값이 너무 작습니다.', en: 'The value is too small.' },
  max: { ko: '값이 너무 큽니다.', en: 'The value is too large.' },
  isObject: { ko: '객체여야 합니다.', en: 'An object is needed.' },
  nestedValidation: { ko: '항목의 형식이 잘못되었습니다.', en: 'The entry is malformed.' },
  matches: { ko: '형식이 맞지 않습니다.', en: 'The format is wrong.' },
  isBusinessNumber: { ko: '사업자등록번호가 맞지 않습니다.', en: 'This is not a valid business registration number.' },
  isString: { ko: '문자열이어야 합니다.', en: 'Text is needed.' },
  cursor: {
    ko: '앞선 목록에서 받은 cursor가 아닙니다. 처음부터 다시 조회하십시오.',
    en: 'This cursor did not come from a page of this list. Start again from the first page.',
  },
  minLength: { ko: '너무 짧습니다.', en: 'The text is too short.' },
  maxLength: { ko: '너무 깁니다.', en: 'The text is too long.' },
};
