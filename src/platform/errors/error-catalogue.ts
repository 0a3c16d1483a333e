interface ErrorText {
  readonly status: number;
  readonly ko: string;
  readonly en: string;
}

/** Every error that is not the refusal of a move: its HTTP status and what to tell the person. `{name}` is filled from the params. */
export const ERRORS = {
  'request.malformed': {
    status: 400,
    ko: '요청을 읽을 수 없습니다. JSON 형식을 확인하십시오.',
    en: 'The request cannot be read. Check that it is valid JSON.',
  },
  'request.invalid': { status: 400, ko: '입력값을 확인하십시오.', en: 'Check the values entered.' },
  'request.invalid-character': {
    status: 400,
    ko: '저장할 수 없는 문자가 들어 있습니다.',
    en: 'The text contains characters that cannot be stored.',
  },
  'request.method-not-allowed': {
    status: 405,
    ko: '이 주소에서 쓸 수 없는 요청 방식입니다.',
    en: 'This method is not allowed at this address.',
  },
  'request.too-large': { status: 413, ko: '요청이 너무 큽니다.', en: 'The request is too large.' },
  'request.unsupported-media-type': {
    status: 415,
    ko: '지원하지 않는 형식의 요청입니다.',
    en: 'This content type is not supported.',
  },
  'request.unprocessable': { status: 422, ko: '저장할 수 없는 값이 있습니다.', en: 'A value cannot be stored.' },
  'request.conflict': {
    status: 409,
    ko: '다른 자료와 겹치거나 맞지 않아 저장할 수 없습니다.',
    en: 'This cannot be stored because it conflicts with other data.',
  },
  'request.too-many': {
    status: 429,
    ko: '요청이 너무 많습니다. 잠시 뒤 다시 시도하십시오.',
    en: 'Too many requests. Try again in a moment.',
  },
  'resource.not-found': { status: 404, ko: '찾을 수 없습니다.', en: 'Not found.' },
  'web.not-built': {
    status: 404,
    ko: '웹 화면이 아직 만들어지지 않았습니다. "npm run build"로 만드십시오. API는 /api/docs에 있습니다.',
    en: 'The web application has not been built yet: run "npm run build". The API is at /api/docs.',
  },
  'precondition.required': {
    status: 428,
    ko: '변경하려면 마지막으로 읽은 버전(If-Match)이 필요합니다.',
    en: 'A change needs the version last read (If-Match).',
  },
  'precondition.invalid': {
    status: 400,
    ko: 'If-Match 값의 형식이 잘못되었습니다.',
    en: 'The If-Match value is malformed.',
  },
  'precondition.stale': {
    status: 412,
    ko: '그 사이 다른 사람이 변경했습니다. 최신 내용을 읽은 뒤 다시 시도하십시오.',
    en: 'Someone changed this in the meantime. Read the latest version and try again.',
  },
  'idempotency.key-invalid': {
    status: 400,
    ko: 'Idempotency-Key는 1~200자의 보이는 ASCII 문자여야 합니다.',
    en: 'Idempotency-Key must be 1 to 200 visible ASCII characters.',
  },
  'idempotency.other-request': {
    status: 422,
    ko: '같은 Idempotency-Key로 다른 요청을 보냈습니다.',
    en: 'This Idempotency-Key was used for a different request.',
  },
  'auth.required': { status: 401, ko: '로그인이 필요합니다.', en: 'Sign in first.' },
  'auth.failed': {
    status: 401,
    ko: '이메일 또는 비밀번호가 맞지 않습니다.',
    en: 'The e-mail address or password is wrong.',
  },
  'auth.too-many-attempts': {
    status: 429,
    ko: '로그인 시도가 너무 많습니다. {minutes}분 뒤 다시 시도하십시오.',
    en: 'Too many attempts to sign in. Try again in {minutes} minutes.',
  },
  'auth.session-ended': {
    status: 401,
    ko: '로그인이 끝났습니다. 다시 로그인하십시오.',
    en: 'Your session has ended. Sign in again.',
  },
  'auth.password-wrong': { status: 403, ko: '현재 비밀번호가 맞지 않습니다.', en: 'The current password is wrong.' },
  'auth.password-weak': {
    status: 400,
    ko: '비밀번호는 12자 이상이어야 하고 흔한 비밀번호나 이메일과 같으면 안 됩니다.',
    en: 'A password needs at least 12 characters and must be neither common nor your e-mail address.',
  },
  'permission.denied': { status: 403, ko: '이 작업을 할 권한이 없습니다.', en: 'You are not allowed to do this.' },
  'state.move-not-allowed': {
    status: 409,
    ko: '지금 상태에서는 할 수 없습니다.',
    en: 'This is not possible in the present status.',
  },
  'record.frozen': {
    status: 409,
    ko: '승인되어 확정된 내용은 바꿀 수 없습니다.',
    en: 'Approved content cannot be changed.',
  },
  'record.rule-violated': {
    status: 409,
    ko: '데이터베이스가 지키는 규칙에 어긋나 저장하지 않았습니다.',
    en: 'Not stored: it breaks a rule that the database keeps.',
  },
  'service.unavailable': {
    status: 503,
    ko: '지금은 처리할 수 없습니다. 잠시 뒤 다시 시도하십시오.',
    en: 'The service cannot answer now. Try again in a moment.',
  },
  'service.outcome-unknown': {
    status: 503,
    ko: '저장되었는지 확인하지 못했습니다. 같은 Idempotency-Key로 다시 보내십시오.',
    en: 'It is unknown whether this was stored. Send it again with the same Idempotency-Key.',
  },
  'service.storage-full': { status: 507, ko: '저장 공간이 부족합니다.', en: 'There is no storage space left.' },
  'service.internal': {
    status: 500,
    ko: '처리하지 못했습니다. 요청 번호를 알려 주시면 확인하겠습니다.',
    en: 'This failed. Tell us the request id and we will look into it.',
  },
  'case.registrar-has-conflict': {
    status: 409,
    ko: '이해충돌이 있는 사람은 사건을 등록할 수 없습니다. 다른 담당자가 등록해야 합니다.',
    en: 'Whoever has a conflict of interest cannot register the case. A colleague must do it.',
  },
  'recurrence.action-not-reopenable': {
    status: 422,
    ko: '이 재발 의심과 관계있고 이행이 확인된 시정조치만 재개를 요청할 수 있습니다.',
    en: 'Only verified actions behind this possible recurrence can be asked to be reopened.',
  },
  'inspection.request-not-accepted': {
    status: 422,
    ko: '이 점검에 대하여 받아들인 연기·일시변경 신청이 아닙니다.',
    en: 'This is no accepted request to put the inspection off.',
  },
  'case.not-on-team': {
    status: 422,
    ko: '교체할 사람이 지금 점검반에 있지 않습니다.',
    en: 'Whoever is to be replaced is not on the team now.',
  },
  'case.on-team-already': {
    status: 422,
    ko: '새 조사원이 이 사건의 점검반에 이미 있거나 있었던 사람입니다. 다른 사람을 지정하십시오.',
    en: 'The new inspector is, or was, on the team of this case. Name somebody else.',
  },
  'timeline.alert-incomplete': {
    status: 422,
    ko: '위기경보에는 단계와 조치(발령·상향·하향·해제)를 함께 적고, 다른 경과에는 적지 않습니다.',
    en: 'A crisis alert needs its level and act (issued, raised, lowered, cancelled); no other entry has them.',
  },
  'deadline.invalid-amount': {
    status: 400,
    ko: '기간의 수는 1 이상의 정수여야 합니다.',
    en: 'The length of a period must be a whole number of at least 1.',
  },
  'deadline.calendar-not-loaded': {
    status: 422,
    ko: '{year}년의 공휴일 자료가 없어 기한을 계산할 수 없습니다.',
    en: 'The holidays of {year} are not loaded, so the date cannot be computed.',
  },
  'document.department-unknown': {
    status: 422,
    ko: '{day}에 있던 부서가 아닙니다: {code}',
    en: 'No such department on {day}: {code}',
  },
  'document.other-recipient': {
    status: 409,
    ko: '문서의 수신자가 아닌 곳으로는 보낼 수 없습니다.',
    en: 'The document is addressed to someone else.',
  },
  'document.not-dispatched': {
    status: 409,
    ko: '아직 발송하지 않은 문서입니다.',
    en: 'This letter has not been sent.',
  },
  'document.not-returned': {
    status: 409,
    ko: '반송된 문서만 다시 보내거나 공시송달할 수 있습니다.',
    en: 'Only a letter that came back is sent again or served by public notice.',
  },
  'document.notice-is-posted': {
    status: 422,
    ko: '공시송달은 따로 결재하여 게시합니다.',
    en: 'A public notice is an act of its own.',
  },
  'document.arrival-elsewhere': {
    status: 409,
    ko: '이 문서의 도달은 그 문서로 기한이 시작되는 절차에서 기록합니다.',
    en: 'The arrival of this letter is recorded with the procedure whose clocks it starts.',
  },
  'document.sent-with-its-order': {
    status: 409,
    ko: '조치요구의 발송·반송·도달은 조치요구에서 기록합니다.',
    en: 'Dispatch, return and arrival of an order are recorded with the order.',
  },
  'document.no-recipient': {
    status: 409,
    ko: '사업자에게 보내는 문서가 아닙니다.',
    en: 'This document does not go to a provider.',
  },
  'document.other-than-previewed': {
    status: 409,
    ko: '미리보기에서 확인한 문서와 보내려는 문서가 다릅니다. 수신자와 문서를 다시 확인하십시오.',
    en: 'What would go out is not what the preview showed. Look at recipient and letter again.',
  },
  'document.template-damaged': {
    status: 500,
    ko: '문서가 가리키는 서식이 발급한 날의 서식과 다릅니다. 관리자에게 알리십시오.',
    en: 'The template of this document is no longer the one of its day. Tell the administrator.',
  },
  'document-template.none-in-force': {
    status: 409,
    ko: '{day}에 시행 중인 문서 서식이 없습니다: {type}.',
    en: 'No template of {type} is in force on {day}.',
  },
  'document-template.day-taken': {
    status: 409,
    ko: '같은 날부터 시행하는 판이 이미 있습니다.',
    en: 'Another version takes effect on the same day.',
  },
  'background-job.ended': {
    status: 409,
    ko: '이미 끝난 작업입니다.',
    en: 'This work has already ended.',
  },
  'background-job.failed': {
    status: 500,
    ko: '작업을 마치지 못했습니다. 다시 시도하고, 되풀이되면 관리자에게 알리십시오.',
    en: 'The work could not be finished. Try again; if it happens again, tell the administrator.',
  },
  'background-job.interrupted': {
    status: 500,
    ko: '작업이 여러 번 중단되어 마치지 못했습니다. 관리자에게 알리십시오.',
    en: 'The work was interrupted several times and could not be finished. Tell the administrator.',
  },
  'background-job.not-allowed-any-more': {
    status: 403,
    ko: '요청한 사람에게 이 작업을 할 권한이 더 이상 없어 작업을 하지 않았습니다.',
    en: 'The person who asked is no longer allowed to do this, so the work was not done.',
  },
  'background-job.requester-gone': {
    status: 409,
    ko: '요청한 사람의 계정이나 소속이 끝나 작업을 하지 않았습니다.',
    en: 'The account or membership of the person who asked has ended, so the work was not done.',
  },
  'document.photograph-unreadable': {
    status: 409,
    ko: '증거 {no}의 사진을 읽을 수 없어 문서를 만들지 못했습니다. 파일이 온전한지 확인하십시오.',
    en: 'The photograph of evidence {no} cannot be read, so the document was not made. Check whether the file is intact.',
  },
  'document.unprintable-character': {
    status: 422,
    ko: '문서에 인쇄할 수 없는 글자 {character}({codePoint})가 있습니다. 그 글자를 바꾼 뒤 다시 시도하십시오.',
    en: 'The document contains the character {character} ({codePoint}), which cannot be printed. Replace it and try again.',
  },
  'case-bundle.purpose-unnamed': {
    status: 422,
    ko: '그 밖의 목적이면 어디에 쓰는지 적어야 합니다.',
    en: 'For another purpose, say what it is for.',
  },
  'case-bundle.damaged': {
    status: 500,
    ko: '보관된 묶음이 만들 당시와 다릅니다. 관리자에게 알리십시오.',
    en: 'The stored bundle is no longer what was made. Tell the administrator.',
  },
  'case-bundle.source-damaged': {
    status: 500,
    ko: '보관된 파일({path})이 등록 당시와 달라 묶음을 만들지 않았습니다. 관리자에게 알리십시오.',
    en: 'A stored file ({path}) is no longer what was registered, so no bundle was made. Tell the administrator.',
  },
  'document.rendering-damaged': {
    status: 500,
    ko: '보관된 파일이 등록된 해시와 다릅니다. 관리자에게 알리십시오.',
    en: 'The stored file no longer has its registered hash. Tell the administrator.',
  },
  'delivery.before-dispatch': {
    status: 409,
    ko: '발송한 때보다 빠를 수 없습니다.',
    en: 'This cannot be earlier than the dispatch.',
  },
  'delivery.in-future': {
    status: 409,
    ko: '아직 오지 않은 때는 기록할 수 없습니다.',
    en: 'An instant in the future cannot be recorded.',
  },
  'delivery.receipt-missing': {
    status: 409,
    ko: '등기우편의 도달은 스캔한 수령증(배달증명)과 함께 기록합니다.',
    en: 'The arrival of registered mail is recorded with its scanned receipt.',
  },
  'delivery.receipt-unusable': {
    status: 409,
    ko: '수령증은 이 사건에서 이 사업자에 대하여 부처가 등록한 증거여야 합니다.',
    en: 'The receipt has to be evidence that the ministry registered in this case for this provider.',
  },
  'delivery.settled': {
    status: 409,
    ko: '도달 또는 반송이 이미 기록된 발송입니다.',
    en: 'The arrival or return of this dispatch is already recorded.',
  },
  'deadline.invalid-unit': {
    status: 400,
    ko: '기간의 단위가 잘못되었습니다.',
    en: 'The unit of the period is unknown.',
  },
  'deadline.invalid-direction': {
    status: 400,
    ko: '기간을 세는 방향이 잘못되었습니다.',
    en: 'The direction of the period is unknown.',
  },
  'deadline.invalid-date': {
    status: 400,
    ko: '기한의 날짜가 잘못되었습니다.',
    en: 'The due date is not a date that exists.',
  },
  'deadline.invalid-range': {
    status: 400,
    ko: '기간의 시작일이 종료일보다 늦습니다.',
    en: 'The range ends before it starts.',
  },
  'deadline.instant-required': {
    status: 400,
    ko: '시간 단위 기간에는 날짜가 아니라 일시가 필요합니다.',
    en: 'A period in hours needs an instant, not a day.',
  },
  'deadline.period-or-rule': {
    status: 400,
    ko: '기간(수·단위·방향)과 규칙 가운데 하나만 지정하십시오.',
    en: 'Name either a period (amount, unit and direction) or a rule.',
  },
  'deadline.revision-detrimental': {
    status: 409,
    ko: '기한을 앞당기는 변경은 오류를 바로잡는 경우에만 할 수 있습니다.',
    en: 'A deadline may be moved earlier only to correct a mistake.',
  },
  'deadline.phrase-unreadable': {
    status: 422,
    ko: '문구에서 날짜를 정할 수 없습니다. 사람이 날짜를 정해야 합니다.',
    en: 'The words name no computable time. A person has to decide on the date.',
  },
  'deadline.nothing-proposed': {
    status: 409,
    ko: '이 기한에는 그런 변경 제안이 없습니다.',
    en: 'Nothing of the kind is proposed for this deadline.',
  },
  'deadline.nothing-to-acknowledge': {
    status: 409,
    ko: '확인하지 않은 기한 변경이 없습니다.',
    en: 'Every change of this date has been taken note of.',
  },
  'system-outage.invalid-times': {
    status: 422,
    ko: '장애가 끝난 시각은 시작한 시각보다 늦고 지금보다 이르러야 합니다.',
    en: 'An outage ends after it began and before now.',
  },
  'deadline-rule.not-found': {
    status: 422,
    ko: '{id}은(는) 없는 기한 규칙입니다.',
    en: 'There is no deadline rule {id}.',
  },
  'deadline-rule.not-in-force': {
    status: 422,
    ko: '{on}에 효력이 있는 기한 규칙 {id}이(가) 없습니다.',
    en: 'Deadline rule {id} is not in force on {on}.',
  },
  'deadline-rule.needs-year': {
    status: 422,
    ko: '규칙 {id}은(는) 연도가 있어야 계산할 수 있습니다.',
    en: 'Rule {id} needs a year.',
  },
  'deadline-rule.needs-length': {
    status: 422,
    ko: '규칙 {id}은(는) 정해진 길이가 없습니다.',
    en: 'Rule {id} has no fixed length.',
  },
  'due-spec.invalid-kind': { status: 400, ko: '기한의 종류가 잘못되었습니다.', en: 'The kind of due date is unknown.' },
  'due-spec.invalid-recurrence': {
    status: 400,
    ko: '반복 기한의 횟수나 주기가 잘못되었습니다.',
    en: 'The recurrence is not valid.',
  },
  'due-spec.ends-before-first-period': {
    status: 422,
    ko: '반복 기한이 첫 주기가 시작되기 전에 끝납니다.',
    en: 'The recurring duty ends before its first period.',
  },
  'calendar-day.invalid': { status: 400, ko: '존재하지 않는 날짜입니다.', en: 'This date does not exist.' },
  'calendar-day.invalid-instant': {
    status: 400,
    ko: '일시의 형식이 잘못되었습니다.',
    en: 'This is not a valid date and time.',
  },
  'calendar-day.year-out-of-range': {
    status: 422,
    ko: '계산할 수 있는 범위(1900–2999년)를 벗어난 날짜입니다.',
    en: 'The date lies outside the years 1900 to 2999.',
  },
  'holiday-calendar.invalid-kind': {
    status: 422,
    ko: '공휴일의 종류가 잘못되었습니다.',
    en: 'The kind of holiday is unknown.',
  },
  'holiday-calendar.invalid-announcement': {
    status: 422,
    ko: '공휴일의 공표 일시가 잘못되었습니다.',
    en: 'The announcement of the holiday is not a valid instant.',
  },
  'holiday-calendar.holiday-outside-years': {
    status: 422,
    ko: '등록되지 않은 연도의 공휴일입니다.',
    en: 'The holiday lies in a year that is not loaded.',
  },
  'evidence.file-missing': {
    status: 400,
    ko: '올릴 파일(file)을 하나 첨부하십시오.',
    en: 'Attach one file, in the part named file.',
  },
  'evidence.file-empty': {
    status: 400,
    ko: '빈 파일은 등록할 수 없습니다.',
    en: 'An empty file cannot be registered.',
  },
  'evidence.form-malformed': {
    status: 400,
    ko: '올린 양식을 끝까지 읽을 수 없습니다. 다시 올리십시오.',
    en: 'The uploaded form cannot be read to its end. Upload it again.',
  },
  'evidence.collected-in-future': {
    status: 400,
    ko: '채증 일시는 지금보다 뒤일 수 없습니다.',
    en: 'The time of collection cannot lie in the future.',
  },
  'evidence.collected-before-credentials': {
    status: 409,
    ko: '증표를 보이기 전에는 증거를 수집할 수 없습니다. 채증 일시나 세션 기록을 확인하십시오.',
    en: 'Evidence is not collected before the credentials are shown. Check the time of collection or the record of the session.',
  },
  'evidence.damaged': {
    status: 409,
    ko: '보관된 파일({evidenceNo})이 없거나 등록 당시와 달라 내보내지 않습니다. 관리자에게 알리십시오.',
    en: 'The stored file ({evidenceNo}) is missing or no longer what was registered, so it is not sent. Tell the administrator.',
  },
  'evidence.quarantined': {
    status: 409,
    ko: '격리된 파일은 내려받을 수 없습니다.',
    en: 'A quarantined file cannot be downloaded.',
  },
  'monthly-status.in-future': {
    status: 422,
    ko: '현황은 오늘이나 지난 날을 기준으로 작성합니다.',
    en: 'The status is drawn up as of today or a day before.',
  },
  'case.not-open': {
    status: 409,
    ko: '끝난 사건에는 새로 기록하거나 고칠 수 없습니다.',
    en: 'A case that has ended takes no new or changed records.',
  },
  'third-party.ground': {
    status: 422,
    ko: '보충조사를 허용하는 시행 중인 법률 조항 또는 제3자의 동의 중 하나를 적어야 합니다.',
    en: 'State either the provision in force that permits it or the consent of the third party.',
  },
  'third-party.respondent': {
    status: 422,
    ko: '보충조사의 원인이 된 조사대상자를 이 사건의 피점검자 중에서 지정해야 합니다.',
    en: 'Name the respondent of this case whose matter it is.',
  },
  'third-party.is-a-respondent': {
    status: 409,
    ko: '이 사건의 피점검자는 제3자로 조사할 수 없습니다.',
    en: 'A respondent of the case is not inspected as a third party.',
  },
  'third-party.already-told': {
    status: 409,
    ko: '조사대상자에 대한 통지가 이미 처리되었습니다.',
    en: 'Telling the respondent has been dealt with already.',
  },
  'third-party.not-told': {
    status: 409,
    ko: '조사대상자에게 통지를 먼저 보내야 합니다.',
    en: 'Send the notice to the respondent first.',
  },
  'third-party.evidence-not-its-own': {
    status: 422,
    ko: '보충조사를 받은 제3자의 등록된 자료만 쓸 수 있습니다.',
    en: 'Only accepted material of the third party itself can be used.',
  },
  'agency-answer.before-request': {
    status: 422,
    ko: '회신일은 요청일보다 빠를 수 없습니다.',
    en: 'An answer does not come before the request.',
  },
  'duplicate-check.answered': {
    status: 409,
    ko: '이 확인 요청에는 이미 회신이 있습니다.',
    en: 'This request has been answered already.',
  },
  'third-party.opinion-unknown': {
    status: 422,
    ko: '이 통지에 대하여 제출된 의견이 아닙니다.',
    en: 'This is not an opinion on this notice.',
  },
  'third-party.opinion-noted': {
    status: 409,
    ko: '이미 검토 내용을 적은 의견입니다.',
    en: 'What the team made of this opinion is on record already.',
  },
  'publication.order-unknown': {
    status: 422,
    ko: '이 사건의 조치요구를 지정해야 합니다.',
    en: 'Name an order of this case.',
  },
  'publication.exemption-incomplete': {
    status: 422,
    ko: '사전통지를 생략하려면 사유와 그 까닭을 함께 적어야 합니다.',
    en: 'Dispensing with the notice takes a ground and its reason.',
  },
  'publication.opinion-unknown': {
    status: 422,
    ko: '이 공표에 대하여 제출된 의견이 아닙니다.',
    en: 'This is not an opinion on this publication.',
  },
  'publication.opinion-answered': {
    status: 409,
    ko: '이미 검토 결과를 기록한 의견입니다.',
    en: 'What became of this opinion is on record already.',
  },
  'publication.release-in-past': {
    status: 422,
    ko: '공표 일시는 지금보다 빠를 수 없습니다.',
    en: 'The publication cannot be set to a time that has passed.',
  },
  'publication.differs-from-notice': {
    status: 409,
    ko: '사전통지한 뒤에는 제목·내용·확인한 근거를 고치고 공표 기간을 줄이는 것만 할 수 있습니다. 그 밖의 것을 바꾸려면 새로 작성해 다시 통지하십시오.',
    en: 'After the notice only the title, the text and the grounds may be reworded and the period shortened. For anything else draft and notify anew.',
  },
  'publication.correction-open': {
    status: 409,
    ko: '결정을 기다리는 정정·철회안이 이미 있습니다.',
    en: 'A correction waits for a decision already.',
  },
  'publication-opinion.not-open': {
    status: 409,
    ko: '의견을 제출할 수 있는 기간이 아닙니다.',
    en: 'Opinions are not open now.',
  },
  'referral.evidence-of-another-case': {
    status: 422,
    ko: '이 사건의 증거만 함께 보내거나 근거로 삼을 수 있습니다.',
    en: 'Only evidence of this case can be sent along or named.',
  },
  'case-transfer.agency': {
    status: 422,
    ko: '받을 기관을 등록된 기관의 부호 또는 기관명 하나로 지정해야 합니다.',
    en: 'Name the receiving agency either by its code in the register or by its name.',
  },
  'case-transfer.none': {
    status: 409,
    ko: '이송한 사건이 아닙니다.',
    en: 'The case has not been transferred.',
  },
  'preservation-order.basis-unknown': {
    status: 422,
    ko: '등록된 근거 조문이 아닙니다.',
    en: 'The article is not in the register.',
  },
  'case-transfer.already-acknowledged': {
    status: 409,
    ko: '이송 접수가 이미 확인되었습니다.',
    en: 'Receipt of the transfer has been confirmed already.',
  },
  'case-transfer.acknowledged-on': {
    status: 422,
    ko: '접수일은 이송일보다 빠르거나 오늘보다 늦을 수 없습니다.',
    en: 'The agency took the case in on the day of the transfer at the earliest, and not in the future.',
  },
  'case-suspension.since': {
    status: 422,
    ko: '정지 시작일은 오늘보다 늦을 수 없습니다.',
    en: 'A suspension does not begin in the future.',
  },
  'case-suspension.ended-on': {
    status: 422,
    ko: '정지가 끝난 날은 정지 시작일보다 늦고 오늘보다 늦지 않아야 합니다.',
    en: 'A suspension ends after the day on which it began, and not in the future.',
  },
  'case-suspension.stay-stops-its-own': {
    status: 422,
    ko: '집행정지로 정지하는 기한은 그 처분의 기한뿐이며, 집행정지 등록 때 이미 정지되었습니다.',
    en: 'A stay stops the periods of its own order, which stopped when the stay was recorded.',
  },
  'case-relation.to-itself': {
    status: 422,
    ko: '사건을 자기 자신과 연결할 수 없습니다.',
    en: 'A case cannot be related to itself.',
  },
  'incident.planned-work-reversed': {
    status: 422,
    ko: '작업의 종료 일시는 시작 일시보다 빠를 수 없습니다.',
    en: 'Planned work cannot end before it begins.',
  },
  'incident.not-a-respondent': {
    status: 422,
    ko: '이 사건의 피점검자가 아닌 사업자입니다.',
    en: 'The provider is not a respondent of this case.',
  },
  'incident.service-of-other-provider': {
    status: 422,
    ko: '해당 사업자의 서비스가 아닙니다.',
    en: 'The service does not belong to the provider concerned.',
  },
  'incident-link.to-itself': {
    status: 422,
    ko: '장애를 자기 자신과 연결할 수 없습니다.',
    en: 'An incident cannot be linked to itself.',
  },
  'incident-link.out-of-reach': {
    status: 422,
    ko: '원인 관계는 같은 사건 안에서, 재발 관계는 같은 사업자의 장애 사이에서만 정할 수 있습니다.',
    en: 'An incident is caused by one of the same case, and recurs from one of the same provider.',
  },
  'incident-link.circular': {
    status: 409,
    ko: '이미 반대 방향으로 이어진 장애입니다.',
    en: 'These incidents are already linked the other way round.',
  },
  'incident-link.already-withdrawn': {
    status: 409,
    ko: '이미 철회된 연결입니다.',
    en: 'The link has already been withdrawn.',
  },
  'fact.value-mismatch': {
    status: 422,
    ko: '이 항목에는 {expected} 값 하나만 적어야 합니다.',
    en: 'This field takes exactly one value: {expected}.',
  },
  'fact.percent-out-of-range': {
    status: 422,
    ko: '비율은 0에서 100 사이여야 합니다.',
    en: 'A percentage lies between 0 and 100.',
  },
  'fact.precision-missing': {
    status: 422,
    ko: '일시가 어디까지 정확한지(초·분·시·일·약) 적어야 합니다.',
    en: 'State how precise the time is: second, minute, hour, day or approximate.',
  },
  'fact.basis-missing': {
    status: 422,
    ko: '영향 수치가 추정인지 확정인지 사업자 주장인지 적어야 합니다.',
    en: 'State whether the impact is estimated, confirmed or claimed by the provider.',
  },
  'fact.supersedes-other': {
    status: 422,
    ko: '같은 항목의 앞선 기록만 바로잡을 수 있습니다.',
    en: 'Only an earlier statement of the same field can be superseded.',
  },
  'fact.already-superseded': {
    status: 409,
    ko: '이미 다른 기록으로 바로잡힌 사실입니다.',
    en: 'This statement has already been superseded.',
  },
  'fact.already-retracted': {
    status: 409,
    ko: '이미 철회된 사실입니다.',
    en: 'This statement has already been retracted.',
  },
  'fact.is-official': {
    status: 409,
    ko: '공식 값입니다. 다른 값을 공식으로 정한 뒤 철회하십시오.',
    en: 'This is the official value. Determine another one before retracting it.',
  },
  'determination.choice-missing': {
    status: 422,
    ko: '공식으로 삼을 사실 하나를 고르거나 미상으로 정하십시오.',
    en: 'Name one statement as official, or declare the field undetermined.',
  },
  'determination.fact-mismatch': {
    status: 422,
    ko: '이 장애의 이 항목에 관한 사실이 아니거나 철회된 사실입니다.',
    en: 'The statement is retracted or is not about this field of this incident.',
  },
  'recovery-snapshot.subject-ambiguous': {
    status: 422,
    ko: '서비스와 설비 묶음 가운데 하나만 적어야 합니다.',
    en: 'Name either a service or a group of assets.',
  },
  'recovery-snapshot.counts-inconsistent': {
    status: 422,
    ko: '복구된 수는 전체 수와 함께 적고 전체 수를 넘을 수 없습니다.',
    en: 'The number restored needs a total and cannot exceed it.',
  },
  'cause-analysis.draft-exists': {
    status: 409,
    ko: '확정되지 않은 원인 분석이 있습니다. 그것을 고치십시오.',
    en: 'There is a cause analysis that is not concluded. Change that one.',
  },
  'cause-analysis.ruled-out-reason': {
    status: 422,
    ko: '배제한 원인에만, 그리고 배제한 원인에는 반드시 배제 이유를 적습니다.',
    en: 'A cause that is ruled out needs its reason, and only such a cause has one.',
  },
  'cause-analysis.cause-code-unknown': { status: 422, ko: '없는 원인 분류입니다.', en: 'There is no such cause code.' },
  'cause-analysis.third-party-mismatch': {
    status: 422,
    ko: '이 원인 분류에는 제3자 표시가 맞지 않습니다({code}).',
    en: 'The third-party mark does not fit the cause code ({code}).',
  },
  'cause-analysis.is-undetermined': {
    status: 409,
    ko: '분석이 원인 미상으로 되어 있습니다. 미상으로 끝맺거나 분석을 고치십시오.',
    en: 'The analysis calls the cause undetermined. Declare it so, or change the analysis.',
  },
  'cause-analysis.not-undetermined': {
    status: 409,
    ko: '원인이 확인되거나 추정된 분석입니다. 미상으로 끝맺으려면 분석을 고치십시오.',
    en: 'The analysis names a cause. Change it before declaring the cause undetermined.',
  },
  'case-note.details-invalid': {
    status: 422,
    ko: '기록의 종류({kind})에 맞지 않는 항목입니다: {field}.',
    en: 'This field does not fit a note of the kind {kind}: {field}.',
  },
  'holiday.announced-in-future': {
    status: 422,
    ko: '공휴일 공표 일시는 지금보다 늦을 수 없습니다.',
    en: 'A holiday cannot have been announced in the future.',
  },
  'instant.in-future': {
    status: 422,
    ko: '일시는 지금보다 늦을 수 없습니다.',
    en: 'The time given lies in the future.',
  },
  'period.ends-before-start': {
    status: 422,
    ko: '끝나는 날이 시작하는 날보다 빠릅니다.',
    en: 'The last day lies before the first.',
  },
  'delivery-consent.already-revoked': {
    status: 409,
    ko: '이미 철회된 전자송달 동의입니다.',
    en: 'This consent to electronic delivery was revoked before.',
  },
  'organisation.provider-mismatch': {
    status: 422,
    ko: '사업자 조직에만 사업자를 지정하며, 사업자 조직에는 반드시 지정해야 합니다.',
    en: 'A provider is named for organisations of kind PROVIDER, and only for these.',
  },
  'membership.role-not-assignable': {
    status: 403,
    ko: '이 역할은 부여할 수 없습니다.',
    en: 'You cannot give this role to anyone.',
  },
  'membership.ends-in-the-past': {
    status: 422,
    ko: '소속은 어제보다 앞선 날로 끝낼 수 없습니다.',
    en: 'A membership cannot be ended earlier than yesterday.',
  },
  'user.own-account': {
    status: 409,
    ko: '자기 계정은 사용 중지할 수 없습니다.',
    en: 'You cannot disable your own account.',
  },
  'user.last-manager': {
    status: 409,
    ko: '사업자의 마지막 책임자입니다. 먼저 다른 책임자를 지정하십시오.',
    en: 'This is the last manager of the provider. Appoint another one first.',
  },
  'finding.not-a-draft': {
    status: 409,
    ko: '초안만 고칠 수 있습니다. 지적안은 초안으로 되돌린 뒤 고치십시오.',
    en: 'Only a draft can be edited. Return the proposal to its draft first.',
  },
  'finding.cause-code-unknown': {
    status: 422,
    ko: '알 수 없는 원인 분류입니다: {codes}',
    en: 'Unknown cause code: {codes}',
  },
  'finding.repeats-unknown': {
    status: 422,
    ko: '반복된 이전 지적은 같은 사업자의 다른 지적이어야 합니다.',
    en: 'What it repeats must be another finding of the same provider.',
  },
  'finding.criterion-empty': {
    status: 422,
    ko: '점검 기준에는 법 조항이나 점검 항목이 있어야 합니다.',
    en: 'A criterion names an article of law or an item of the catalogue.',
  },
  'finding.evidence-not-accepted': {
    status: 409,
    ko: '같은 사건·사업자의 등록된 증거만 연결할 수 있습니다.',
    en: 'Only accepted evidence of the same case and provider can be linked.',
  },
  'evidence.not-submitted': {
    status: 422,
    ko: '이 사건에서 귀사가 제출하여 등록된 자료만 붙일 수 있습니다.',
    en: 'Only evidence that your organisation submitted in this case can be attached.',
  },
  'fact-check.due-in-past': {
    status: 422,
    ko: '사실확인 기한은 오늘보다 빠를 수 없습니다.',
    en: 'The day for the fact check cannot lie in the past.',
  },
  'fact-check.already-answered': {
    status: 409,
    ko: '이미 의견을 냈거나 기한이 지난 사실확인입니다.',
    en: 'This fact check was answered or has lapsed.',
  },
  'fact-check.no-comment': { status: 409, ko: '사업자의 의견이 없습니다.', en: 'There is no comment to reply to.' },
  'corrective-action.no-longer-editable': {
    status: 409,
    ko: '완료 보고 이후에는 바꿀 수 없습니다.',
    en: 'This can no longer be changed once completion is reported.',
  },
  'corrective-action.criterion-unknown': {
    status: 422,
    ko: '이 조치의 판단 기준이 아닌 것이 있습니다.',
    en: 'A criterion does not belong to this action.',
  },
  'corrective-action.evidence-unusable': {
    status: 422,
    ko: '이 사건에서 접수되지 않은 증거가 있습니다.',
    en: 'An item of evidence was not accepted in this case.',
  },
  'corrective-action.inspection-missing': {
    status: 422,
    ko: '현장 이행점검에는 점검을 지정해야 합니다.',
    en: 'An on-site verification names the inspection in which it takes place.',
  },
  'corrective-action.not-monitored': {
    status: 409,
    ko: '사후 관찰 중인 조치만 효과성을 확인할 수 있습니다.',
    en: 'Only the effect of an action under monitoring can be reviewed.',
  },
  'corrective-action.day-in-future': {
    status: 400,
    ko: '오늘(한국 시각) 이후의 날짜는 적을 수 없습니다.',
    en: 'The day cannot lie after today in Korea.',
  },
  'corrective-action.window-reversed': {
    status: 400,
    ko: '관찰 기간의 끝은 시작보다 빠를 수 없습니다.',
    en: 'The window cannot end before it begins.',
  },
  'corrective-action.reason-needed': {
    status: 400,
    ko: '이행이 아닌 판단에는 사유를 적어야 합니다.',
    en: 'Give the reason unless the criterion was complied with.',
  },
  'action-plan.open-version': {
    status: 409,
    ko: '아직 결정되지 않은 조치계획이 있습니다. 그 계획을 이어서 작성하십시오.',
    en: 'A version of the plan is still open. Go on with that one.',
  },
  'action-plan.new-version-not-due': {
    status: 409,
    ko: '보완 요구·반려·수용된 조치계획만 새 판으로 이어 쓸 수 있습니다.',
    en: 'Only a plan that was returned, rejected or accepted goes on as a new version.',
  },
  'action-plan.not-editable': {
    status: 409,
    ko: '제출한 조치계획은 바꿀 수 없습니다. 새 판을 만드십시오.',
    en: 'A submitted plan cannot be changed. Make a new version.',
  },
  'action-plan.requirement-unknown': {
    status: 422,
    ko: '이 조치요구의 요구사항이 아닙니다.',
    en: 'This is not a requirement of the order.',
  },
  'action-plan.alternative-not-allowed': {
    status: 422,
    ko: '이 요구사항은 대안을 허용하지 않습니다.',
    en: 'This requirement allows no alternative.',
  },
  'action-plan.milestone-after-completion': {
    status: 422,
    ko: '중간 목표일은 완료일보다 늦을 수 없습니다.',
    en: 'A milestone cannot lie after the day of completion.',
  },
  'action-plan.sheet-faulty': {
    status: 422,
    ko: '고칠 행이 남아 있어 아무것도 가져오지 않았습니다.',
    en: 'Rows are still wrong, so nothing was taken.',
  },
  'action-plan.sheet-unreadable': {
    status: 422,
    ko: '표로 읽을 수 없습니다. 따옴표가 닫혔는지 확인하십시오.',
    en: 'This cannot be read as a table. See that every quotation mark is closed.',
  },
  'action-plan.sheet-too-long': {
    status: 422,
    ko: '표는 {most}행까지 읽습니다.',
    en: 'A table of up to {most} rows is read.',
  },
  'report-edition.text-not-found': {
    status: 422,
    ko: '{path}에 그 글이 없습니다.',
    en: 'The text does not stand at {path}.',
  },
  'report-edition.nothing-replaced': {
    status: 422,
    ko: '바꿀 글이 원래 글과 같습니다.',
    en: 'The replacement is the text itself.',
  },
  'report.nothing-to-correct': {
    status: 409,
    ko: '정정할 앞선 보고서가 없습니다.',
    en: 'There is no earlier report to correct.',
  },
  'report.other-case': {
    status: 422,
    ko: '같은 사건의 점검 결과 보고서끼리만 비교합니다.',
    en: 'Only inspection reports of the same case are compared.',
  },
  'interim-measure.no-end': {
    status: 422,
    ko: '기간, 마지막 날, 끝나는 조건 가운데 하나를 적어야 합니다.',
    en: 'Say how many months it lasts, its last day, or the condition that ends it.',
  },
  'interim-measure.two-ends': {
    status: 422,
    ko: '기간과 마지막 날을 함께 적을 수 없습니다.',
    en: 'Name either the months or the last day, not both.',
  },
  'interim-measure.end-before-start': {
    status: 422,
    ko: '마지막 날이 첫날보다 빠릅니다.',
    en: 'The last day lies before the first.',
  },
  'determination.retroactivity-reason-missing': {
    status: 422,
    ko: '판단한 날보다 앞서 적용하려면 소급하는 이유를 적어야 합니다.',
    en: 'Say why it applies before the day on which it is made.',
  },
  'determination.span-reversed': {
    status: 422,
    ko: '적용의 마지막 날이 첫날보다 빠릅니다.',
    en: 'The last day on which it applies lies before the first.',
  },
  'determination.supersedes-unknown': {
    status: 422,
    ko: '같은 피점검자에 대한 확정된 판단만 바꿀 수 있습니다.',
    en: 'Only a confirmed determination about the same respondent can be replaced.',
  },
  'determination.superseded': {
    status: 409,
    ko: '이미 다른 판단으로 바뀌었습니다.',
    en: 'Another determination has already taken its place.',
  },
  'plan-sheet.requirement-missing': {
    status: 422,
    ko: '요구사항 번호가 없습니다.',
    en: 'The requirement number is missing.',
  },
  'plan-sheet.requirement-unknown': {
    status: 422,
    ko: '이 조치요구에 없는 요구사항입니다.',
    en: 'The order has no such requirement.',
  },
  'plan-sheet.row-says-nothing': {
    status: 422,
    ko: '과제도 계획의 내용도 없는 행입니다.',
    en: 'The row has neither a task nor words of the plan.',
  },
  'plan-sheet.title-missing': { status: 422, ko: '과제가 비어 있습니다.', en: 'The task is empty.' },
  'plan-sheet.text-too-long': {
    status: 422,
    ko: '적을 수 있는 길이를 넘습니다.',
    en: 'The text is longer than it can be.',
  },
  'plan-sheet.day-missing': { status: 422, ko: '목표일이 없습니다.', en: 'The day is missing.' },
  'plan-sheet.day-unreadable': {
    status: 422,
    ko: '날짜로 읽을 수 없습니다. 2024-08-30처럼 적으십시오.',
    en: 'This cannot be read as a day. Write it like 2024-08-30.',
  },
  'plan-sheet.after-completion': { status: 422, ko: '완료일보다 늦습니다.', en: 'The day lies after the completion.' },
  'plan-sheet.alternative-not-allowed': {
    status: 422,
    ko: '대안을 허용하지 않는 요구사항입니다.',
    en: 'The requirement allows no alternative.',
  },
  'plan-sheet.row-twice': { status: 422, ko: '같은 행이 앞에 있습니다.', en: 'The same row stands above.' },
  'action-plan.too-many-milestones': {
    status: 422,
    ko: '한 요구사항에는 중간 목표를 {most}개까지 둘 수 있습니다.',
    en: 'A requirement can have up to {most} milestones.',
  },
  'action-plan.supplement-due-past': {
    status: 400,
    ko: '보완 기한은 오늘(한국 시각)보다 늦어야 합니다.',
    en: 'The supplement must be due after today in Korea.',
  },
  'action-plan.element-missing': { status: 409, ko: '빠진 항목입니다.', en: 'This element is missing.' },
  'result.not-a-draft': {
    status: 409,
    ko: '초안만 고칠 수 있습니다. 검토 중인 결과는 반려된 뒤 고치십시오.',
    en: 'Only a draft can be edited. A result in review must be returned first.',
  },
  'result.not-a-respondent': {
    status: 422,
    ko: '결과를 통지받을 피점검자가 아닙니다.',
    en: 'Not a respondent that is told of the result.',
  },
  'result.already-confirmed': {
    status: 409,
    ko: '이미 확정된 결과입니다. 발행된 점검 결과 보고서를 여십시오.',
    en: 'The result is confirmed already. Open the inspection report that was issued.',
  },
  'result.notice-text-missing': {
    status: 409,
    ko: '피점검자가 여럿이면 각각에게 통지할 내용을 적어야 합니다: {respondent}',
    en: 'With several respondents, write what each is told: {respondent}',
  },
  'result.not-confirmed': {
    status: 409,
    ko: '확정된 결과로만 보고서를 낼 수 있습니다.',
    en: 'A report is issued on a confirmed result only.',
  },
  'result.notice-not-dispatched': {
    status: 409,
    ko: '결과 통지를 먼저 발송해야 합니다.',
    en: 'Dispatch the result notice first.',
  },
  'committee-item.resolved-before-meeting': {
    status: 409,
    ko: '의결일은 회의 시작일보다 빠를 수 없습니다.',
    en: 'The resolution cannot precede the meeting.',
  },
  'order.not-a-respondent': {
    status: 422,
    ko: '이 사건의 피조사자가 아닌 사업자입니다.',
    en: 'This provider is not a respondent of the case.',
  },
  'order.instrument-not-allowed': {
    status: 422,
    ko: '이 사건의 근거 법령으로는 쓸 수 없는 조치 종류입니다.',
    en: 'The tracks of this case do not allow this instrument.',
  },
  'order.legal-basis-not-in-force': {
    status: 422,
    ko: '지금 효력이 있는 법적 근거가 아닙니다.',
    en: 'The legal basis is not in force today.',
  },
  'order.not-editable': {
    status: 409,
    ko: '초안이거나 의견을 들은 뒤에만 고칠 수 있습니다.',
    en: 'An order can be edited only as a draft or once opinions have been heard.',
  },
  'order.result-not-confirmed': {
    status: 409,
    ko: '확정된 점검 결과가 있어야 승인할 수 있습니다.',
    en: 'The result that the order rests on is not confirmed.',
  },
  'order.public-notice-after-failure': {
    status: 409,
    ko: '공시송달은 송달에 실패한 뒤에 따로 합니다.',
    en: 'Public notice follows a failed service, as a step of its own.',
  },
  'opinion.is-waiver': {
    status: 409,
    ko: '의견제출 포기는 검토할 의견이 아닙니다.',
    en: 'A waiver is not an opinion to consider.',
  },
  'session-material.already-answered': {
    status: 409,
    ko: '이미 답변이 기록되었습니다.',
    en: 'The answer is recorded already.',
  },
  'session-material.answer-without-reason': {
    status: 422,
    ko: '제출하지 않거나 거부한 까닭을 적어야 합니다.',
    en: 'Say why it was not handed over or refused.',
  },
  'session-material.answered-before-asked': {
    status: 400,
    ko: '답변한 때가 요구한 때보다 앞섭니다.',
    en: 'It would be answered before it was asked for.',
  },
  'procedure-request.paper-incomplete': {
    status: 400,
    ko: '서면으로 낸 신청은 신청한 사업자와 낸 사람을 적어야 합니다.',
    en: 'Of a request on paper, name the provider and who handed it in.',
  },
  'seizure.original-stops-business': {
    status: 422,
    ko: '원본을 가져가면 영업을 멈추게 됩니다. 증거인멸의 우려가 없으면 사진이나 사본으로 갈음합니다.',
    en: 'Taking the original would stop the business. Unless its destruction is feared, a photo or a copy takes its place.',
  },
  'seizure.not-signed': { status: 409, ko: '영치조서에 먼저 서명해야 합니다.', en: 'The record is signed first.' },
  'seizure.item-returned': { status: 409, ko: '이미 돌려준 영치물입니다.', en: 'It has been returned already.' },
  'seizure.witness-without-reason': {
    status: 422,
    ko: '입회인이 서명하지 않은 까닭을 적어야 합니다.',
    en: 'Say why the witness did not sign.',
  },
  'external-request.due-missing': {
    status: 422,
    ko: '국회와 감사의 자료요구는 제출 기한을 적어야 합니다.',
    en: 'Of a request of parliament or of an audit, state by when it is to be answered.',
  },
  'external-request.day-in-future': {
    status: 400,
    ko: '아직 오지 않은 날은 적을 수 없습니다.',
    en: 'The day lies in the future.',
  },
  'external-request.item-unclear': {
    status: 400,
    ko: '공문서, 증거, 답변 글 가운데 하나를 지정해야 합니다.',
    en: 'Name one document, one item of evidence or a text.',
  },
  'external-request.notice-answered': {
    status: 409,
    ko: '이미 의견을 냈거나 의견을 낼 수 있는 기간이 지났습니다.',
    en: 'It was answered already, or the days to answer have passed.',
  },
  'external-request.notice-not-dispatched': {
    status: 409,
    ko: '이미 도달을 기록했거나 보내지 않은 통지입니다.',
    en: 'The notice was not sent, or its arrival is recorded already.',
  },
  'disposal.review-not-ahead': {
    status: 400,
    ko: '다시 검토할 날은 오늘보다 뒤여야 합니다.',
    en: 'The day of the next review lies ahead.',
  },
  'evidence.purged': {
    status: 410,
    ko: '내용이 파기된 증거입니다. 번호, 이름, 크기와 해시만 남아 있습니다.',
    en: 'The contents were destroyed. Number, name, size and hash remain.',
  },
  'preservation-order.range-reversed': {
    status: 400,
    ko: '자료의 기간은 시작이 끝보다 앞서야 합니다.',
    en: 'The range of a material begins before it ends.',
  },
  'preservation-order.found-in-future': {
    status: 400,
    ko: '위반을 확인한 날은 오늘보다 뒤일 수 없습니다.',
    en: 'A violation is not found in the future.',
  },
  'information-request.one-due': {
    status: 400,
    ko: '제출기간(일수)과 제출 기한 가운데 하나만 적으십시오.',
    en: 'State either a number of days or a day to submit by.',
  },
  'information-request.due-in-past': {
    status: 400,
    ko: '제출 기한은 오늘보다 뒤여야 합니다.',
    en: 'The day to submit by must lie ahead.',
  },
  'information-request.basis-or-consent': {
    status: 400,
    ko: '법적 근거에 따른 요구에는 자발적 협조의 동의를 적지 않습니다.',
    en: 'A request on a legal basis does not rest on consent.',
  },
  'information-request.basis-not-in-force': {
    status: 422,
    ko: '지금 효력이 있는 자료제출 요구 조항을 고르십시오.',
    en: 'Choose an article in force today that gives the power to ask for materials.',
  },
  'information-request.penalty-unknown': {
    status: 422,
    ko: '지금 효력이 있는 제재 조항 {code}이(가) 없습니다.',
    en: 'There is no penalty clause {code} in force.',
  },
  'information-request.penalty-without-power': {
    status: 422,
    ko: '자발적 협조를 구하는 요구에는 제재를 적을 수 없습니다.',
    en: 'A request for voluntary cooperation cannot name a penalty.',
  },
  'information-request.nothing-attached': {
    status: 422,
    ko: '제출한다고 한 자료에는 파일을 붙여야 합니다.',
    en: 'Attach what is submitted.',
  },
  'information-request.answer-without-reason': {
    status: 422,
    ko: '제출하지 않거나 거부하는 까닭을 적어야 합니다.',
    en: 'Say why it is not submitted or refused.',
  },
  'information-request.item-not-answered': {
    status: 409,
    ko: '아직 답변하지 않은 자료는 확인할 수 없습니다.',
    en: 'An item without an answer cannot be judged.',
  },
  'information-request.judgement-without-note': {
    status: 422,
    ko: '무엇이 미흡한지 적어야 합니다.',
    en: 'Say what is missing.',
  },
  'inspection.basis-not-in-force': {
    status: 422,
    ko: '점검 시작일에 효력이 있는 점검 권한 조항을 고르십시오.',
    en: 'Choose an article that gives the power to inspect and is in force on the day of the start.',
  },
  'inspection.ad-hoc-ground-unknown': {
    status: 422,
    ko: '수시조사 사유 코드가 기준 자료에 없습니다.',
    en: 'This code is not among the grounds for an inspection outside the plan.',
  },
  'inspection.criterion-unknown': {
    status: 422,
    ko: '점검 기준 {code}이(가) 없습니다.',
    en: 'There is no criterion {code}.',
  },
  'inspection.ends-before-start': {
    status: 400,
    ko: '점검 종료일이 시작일보다 앞섭니다.',
    en: 'The inspection would end before it starts.',
  },
  'inspection.exemption-ground-not-applicable': {
    status: 422,
    ko: '이 점검 근거에 쓸 수 없거나 효력이 없는 사전통지 생략 사유입니다.',
    en: 'This ground for acting without notice does not apply to the legal basis or is not in force.',
  },
  'inspection.nothing-to-confirm': {
    status: 409,
    ko: '서면으로 확인할 구두 승인이 없습니다.',
    en: 'There is no oral approval left to confirm in writing.',
  },
  'inspection.confirmed-by-other': {
    status: 409,
    ko: '구두로 승인한 사람만 서면으로 확인할 수 있습니다.',
    en: 'Only whoever approved by word of mouth can confirm it in writing.',
  },
  'inspection.time-in-future': {
    status: 400,
    ko: '아직 오지 않은 일시는 기록할 수 없습니다.',
    en: 'A time that has not come yet cannot be recorded.',
  },
  'inspection.extension-without-day': {
    status: 400,
    ko: '기간을 연장하려면 연장된 종료일을 적어야 합니다.',
    en: 'State the new last day to extend the period.',
  },
  'inspection.not-reporting': {
    status: 409,
    ko: '점검 보고서는 보고서 작성 단계에서만 쓸 수 있습니다.',
    en: 'The report is written only while the inspection is being reported.',
  },
  'session.inspection-not-open': {
    status: 409,
    ko: '현장 세션은 통지가 도달했거나 긴급 실시가 승인된 뒤부터 현장점검이 끝날 때까지만 기록할 수 있습니다.',
    en: 'Sessions are recorded from the arrived notice or the urgent authorisation until the work on site is closed.',
  },
  'session.time-on-other-day': {
    status: 400,
    ko: '세션의 날짜와 다른 날의 일시입니다.',
    en: 'The time lies on another day than the session.',
  },
  'session.not-begun': {
    status: 409,
    ko: '시작 일시가 없는 세션은 끝낼 수 없습니다.',
    en: 'A session without a start cannot be closed.',
  },
  'session.ended-before-start': {
    status: 400,
    ko: '세션이 시작하기 전의 일시입니다.',
    en: 'The time lies before the session began.',
  },
  'session.refusal-reason-missing': {
    status: 400,
    ko: '서명을 거부한 사유를 적어야 합니다.',
    en: 'State why signing was refused.',
  },
  'appeal.forum': {
    status: 422,
    ko: '행정심판과 행정소송에는 심판기관·법원을 적고, 이의신청에는 적지 않습니다.',
    en: 'Name the tribunal or court of an administrative appeal or suit; an objection has none.',
  },
  'appeal.filed-in-future': {
    status: 422,
    ko: '접수일은 오늘보다 늦을 수 없습니다.',
    en: 'The day of filing lies in the future.',
  },
  'appeal.dispatch-missing': {
    status: 422,
    ko: '이의신청 결과 통지서를 보낼 방법과 주소를 적어야 합니다.',
    en: 'State how and where the answer to the objection is sent.',
  },
  'appeal.paper-missing': {
    status: 422,
    ko: '재결서나 판결문을 이 사건의 증거로 등록하여 지정해야 합니다.',
    en: 'Name the paper of the tribunal or court among the evidence of the case.',
  },
  'appeal.no-answer-sent': {
    status: 409,
    ko: '도달을 기록할 결과 통지서가 없습니다.',
    en: 'There is no answer whose arrival could be recorded.',
  },
  'stay.effective-on': {
    status: 422,
    ko: '정지 효력 발생일은 결정일보다 빠르거나 오늘보다 늦을 수 없습니다.',
    en: 'A stay takes effect on the day of the decision at the earliest, and not in the future.',
  },
  'stay.lifted-on': {
    status: 422,
    ko: '정지가 끝난 날은 정지 시작일보다 늦고 오늘보다 늦지 않아야 합니다.',
    en: 'A stay ends after the day on which it began, and not in the future.',
  },
  'stay.paper-missing': {
    status: 422,
    ko: '법원의 결정문을 이 사건의 증거로 등록하여 지정해야 합니다.',
    en: 'Name the paper of the court among the evidence of the case.',
  },
  'stay.other-appeal': {
    status: 422,
    ko: '이 조치요구에 대한 불복이 아닙니다.',
    en: 'That appeal is not against this order.',
  },
  'sanction.fine-is-not-stayed': {
    status: 409,
    ko: '과태료는 집행정지의 대상이 아닙니다. 이의제기가 있으면 부과처분이 효력을 잃습니다.',
    en: 'A fine is not stayed: with an objection it loses its effect.',
  },
  'sanction.not-stayed': {
    status: 409,
    ko: '이 과징금에 대한 집행정지가 없습니다.',
    en: 'No stay of this surcharge is in effect.',
  },
  'sanction.calculation-incomplete': {
    status: 422,
    ko: '과태료는 법정 상한과 기준금액을, 과징금은 최근 3년의 매출액과 부과율을 적어야 합니다.',
    en: 'A fine needs its maximum and base amount, a surcharge the revenue of three years and its rate.',
  },
  'sanction.calculation-out-of-range': {
    status: 422,
    ko: '산정 값 {value}이(가) 허용 범위(0~{maximum})를 벗어났습니다.',
    en: 'The value {value} lies outside 0 to {maximum}.',
  },
  'sanction.legal-basis': {
    status: 422,
    ko: '오늘 시행 중인 제재 조항을 근거로 지정해야 합니다.',
    en: 'Name an article in force today that provides for the sanction.',
  },
  'sanction.violation-in-future': {
    status: 422,
    ko: '위반 종료일은 오늘보다 늦을 수 없습니다.',
    en: 'The end of the violation lies in the future.',
  },
  'sanction.opinion-given-already': {
    status: 409,
    ko: '의견이 이미 제출되었습니다.',
    en: 'An opinion has been given already.',
  },
  'sanction.opinion-window-over': {
    status: 409,
    ko: '의견제출 기간이 아닙니다.',
    en: 'The opinion period is not running.',
  },
  'sanction.nothing-owed': {
    status: 409,
    ko: '납부를 기록할 상태가 아니거나 남은 금액보다 많습니다.',
    en: 'Nothing is owed, or less than this amount.',
  },
  'sanction.court-missing': {
    status: 422,
    ko: '법원의 결정문과 결정 금액을 적어야 합니다.',
    en: 'State the paper of the court and the amount that it decided.',
  },
} as const satisfies Record<string, ErrorText>;

export type ErrorCode = keyof typeof ERRORS;

export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(ERRORS, code);
}
