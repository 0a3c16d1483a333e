interface ErrorText {
  readonly status: number;
  readonly ko: string;
  readonly en: string;
}

/** Every error that is not the refusal of a move: its HTTP status and what to tell the person. `{name}` is filled from the params. */
export const ERRORS = {
  'request.malformed': { status: 400, ko: '요청을 읽을 수 없습니다. JSON 형식을 확인하십시오.', en: 'The request cannot be read. Check that it is valid JSON.' },
  'request.invalid': { status: 400, ko: '입력값을 확인하십시오.', en: 'Check the values entered.' },
  'request.invalid-character': { status: 400, ko: '저장할 수 없는 문자가 들어 있습니다.', en: 'The text contains characters that cannot be stored.' },
  'request.method-not-allowed': { status: 405, ko: '이 주소에서 쓸 수 없는 요청 방식입니다.', en: 'This method is not allowed at this address.' },
  'request.too-large': { status: 413, ko: '요청이 너무 큽니다.', en: 'The request is too large.' },
  'request.unsupported-media-type': { status: 415, ko: '지원하지 않는 형식의 요청입니다.', en: 'This content type is not supported.' },
  'request.unprocessable': { status: 422, ko: '저장할 수 없는 값이 있습니다.', en: 'A value cannot be stored.' },
  'request.conflict': { status: 409, ko: '다른 자료와 겹치거나 맞지 않아 저장할 수 없습니다.', en: 'This cannot be stored because it conflicts with other data.' },
  'request.too-many': { status: 429, ko: '요청이 너무 많습니다. 잠시 뒤 다시 시도하십시오.', en: 'Too many requests. Try again in a moment.' },
  'resource.not-found': { status: 404, ko: '찾을 수 없습니다.', en: 'Not found.' },
  'precondition.required': { status: 428, ko: '변경하려면 마지막으로 읽은 버전(If-Match)이 필요합니다.', en: 'A change needs the version last read (If-Match).' },
  'precondition.invalid': { status: 400, ko: 'If-Match 값의 형식이 잘못되었습니다.', en: 'The If-Match value is malformed.' },
  'precondition.stale': { status: 412, ko: '그 사이 다른 사람이 변경했습니다. 최신 내용을 읽은 뒤 다시 시도하십시오.', en: 'Someone changed this in the meantime. Read the latest version and try again.' },
  'idempotency.key-invalid': { status: 400, ko: 'Idempotency-Key는 1~200자의 보이는 ASCII 문자여야 합니다.', en: 'Idempotency-Key must be 1 to 200 visible ASCII characters.' },
  'idempotency.other-request': { status: 422, ko: '같은 Idempotency-Key로 다른 요청을 보냈습니다.', en: 'This Idempotency-Key was used for a different request.' },
  'auth.required': { status: 401, ko: '로그인이 필요합니다.', en: 'Sign in first.' },
  'auth.failed': { status: 401, ko: '이메일 또는 비밀번호가 맞지 않습니다.', en: 'The e-mail address or password is wrong.' },
  'auth.too-many-attempts': { status: 429, ko: '로그인 시도가 너무 많습니다. {minutes}분 뒤 다시 시도하십시오.', en: 'Too many attempts to sign in. Try again in {minutes} minutes.' },
  'auth.session-ended': { status: 401, ko: '로그인이 끝났습니다. 다시 로그인하십시오.', en: 'Your session has ended. Sign in again.' },
  'auth.password-wrong': { status: 403, ko: '현재 비밀번호가 맞지 않습니다.', en: 'The current password is wrong.' },
  'auth.password-weak': { status: 400, ko: '비밀번호는 12자 이상이어야 하고 흔한 비밀번호나 이메일과 같으면 안 됩니다.', en: 'A password needs at least 12 characters and must be neither common nor your e-mail address.' },
  'permission.denied': { status: 403, ko: '이 작업을 할 권한이 없습니다.', en: 'You are not allowed to do this.' },
  'state.move-not-allowed': { status: 409, ko: '지금 상태에서는 할 수 없습니다.', en: 'This is not possible in the present status.' },
  'record.frozen': { status: 409, ko: '승인되어 확정된 내용은 바꿀 수 없습니다.', en: 'Approved content cannot be changed.' },
  'record.rule-violated': { status: 409, ko: '데이터베이스가 지키는 규칙에 어긋나 저장하지 않았습니다.', en: 'Not stored: it breaks a rule that the database keeps.' },
  'service.unavailable': { status: 503, ko: '지금은 처리할 수 없습니다. 잠시 뒤 다시 시도하십시오.', en: 'The service cannot answer now. Try again in a moment.' },
  'service.outcome-unknown': { status: 503, ko: '저장되었는지 확인하지 못했습니다. 같은 Idempotency-Key로 다시 보내십시오.', en: 'It is unknown whether this was stored. Send it again with the same Idempotency-Key.' },
  'service.storage-full': { status: 507, ko: '저장 공간이 부족합니다.', en: 'There is no storage space left.' },
  'service.internal': { status: 500, ko: '처리하지 못했습니다. 요청 번호를 알려 주시면 확인하겠습니다.', en: 'This failed. Tell us the request id and we will look into it.' },
  'case.registrar-has-conflict': { status: 409, ko: '이해충돌이 있는 사람은 사건을 등록할 수 없습니다. 다른 담당자가 등록해야 합니다.', en: 'Whoever has a conflict of interest cannot register the case. A colleague must do it.' },
  'deadline.invalid-amount': { status: 400, ko: '기간의 수는 1 이상의 정수여야 합니다.', en: 'The length of a period must be a whole number of at least 1.' },
  'deadline.calendar-not-loaded': { status: 422, ko: '{year}년의 공휴일 자료가 없어 기한을 계산할 수 없습니다.', en: 'The holidays of {year} are not loaded, so the date cannot be computed.' },
  'deadline.out-of-range': { status: 422, ko: '계산할 수 있는 범위를 벗어난 날짜입니다.', en: 'The date lies outside the range that can be computed.' },
  'deadline.rule-unknown': { status: 422, ko: '그 날짜에 효력이 있는 기한 규칙이 없습니다.', en: 'No such deadline rule is in force on that date.' },
  'deadline.rule-without-length': { status: 422, ko: '이 규칙은 정해진 길이가 없어 미리 계산할 수 없습니다.', en: 'This rule has no fixed length, so nothing can be computed in advance.' },
} as const satisfies Record<string, ErrorText>;

export type ErrorCode = keyof typeof ERRORS;

export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(ERRORS, code);
}
