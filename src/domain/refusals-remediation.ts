import type { Label } from './label';

/** Order, opinion round, action plan, corrective action and extension request. */
export const REMEDIATION_REFUSALS = {
  'order.move-not-allowed': {
    ko: '조치요구의 현재 상태에서는 할 수 없는 처리입니다.',
    en: 'The order does not allow this in its present status.',
  },
  'order.legal-basis-missing': {
    ko: '법적 근거를 지정해야 합니다. 행정지도만 근거 없이 할 수 있습니다.',
    en: 'State the legal basis. Only administrative guidance may do without one.',
  },
  'order.no-requirement': { ko: '요구사항을 하나 이상 적어야 합니다.', en: 'State at least one requirement.' },
  'order.requirement-without-criteria': {
    ko: '모든 요구사항에 이행 판단 기준이 하나 이상 있어야 합니다.',
    en: 'Every requirement needs at least one acceptance criterion.',
  },
  'order.requirement-without-due': {
    ko: '모든 요구사항에 이행 기한을 정해야 합니다.',
    en: 'Every requirement needs a due specification.',
  },
  'order.prior-notice-not-applicable': {
    ko: '이 유형의 조치요구는 사전통지 대상이 아닙니다. 바로 결재를 올리세요.',
    en: 'This instrument needs no prior notice. Request approval directly.',
  },
  'order.prior-notice-not-dispatched': {
    ko: '처분사전통지서를 먼저 결재받아 발송해야 합니다.',
    en: 'Have the prior notice approved and dispatched first.',
  },
  'order.prior-notice-missing': {
    ko: '처분은 사전통지와 의견제출을 거쳐야 합니다. 생략하려면 사유를 기록하세요.',
    en: 'A disposition needs prior notice and an opinion period, or a recorded reason for the exemption.',
  },
  'order.prior-notice-not-arrived': {
    ko: '사전통지가 도달한 일시를 기록해야 합니다.',
    en: 'Record when the prior notice arrived.',
  },
  'order.opinion-window-too-short': {
    ko: '의견제출 기간은 10일 이상이어야 합니다.',
    en: 'The opinion period must be at least ten days.',
  },
  'order.opinion-window-open': {
    ko: '의견제출 기간이 끝나지 않았고 의견이 모두 제출되지 않았습니다.',
    en: 'The opinion period is still running and not every opinion is in.',
  },
  'order.opinions-not-considered': {
    ko: '제출된 모든 의견에 반영 여부와 사유를 적어야 합니다.',
    en: 'State for every opinion whether it is reflected, and why.',
  },
  'order.appeal-notice-missing': {
    ko: '불복 방법과 기간을 알리는 고지 문구가 있어야 합니다.',
    en: 'The letter must say how and until when to appeal.',
  },
  'order.voluntariness-text-missing': {
    ko: '행정지도에는 따르지 않아도 불이익이 없다는 문구가 있어야 합니다.',
    en: 'Guidance must say that following it is voluntary.',
  },
  'order.officer-contact-missing': {
    ko: '담당자의 소속·성명·연락처를 적어야 합니다.',
    en: "State the officer's department, name and contact.",
  },
  'order.committee-resolution-missing': {
    ko: '위원회에 부의한 사건입니다. 의결을 첨부해야 합니다.',
    en: "The case was referred to the committee. Attach the committee's resolution.",
  },
  'order.document-not-numbered': {
    ko: '문서번호가 부여되어야 발송할 수 있습니다.',
    en: 'The letter needs its document number before it is dispatched.',
  },
  'order.recipient-not-confirmed': {
    ko: '수신자와 송달 주소를 확인해야 합니다.',
    en: 'Confirm the recipient and the address of service.',
  },
  'order.arrival-not-recorded': {
    ko: '도달 일시와 증빙을 기록해야 합니다.',
    en: 'Record when the letter arrived and the proof of it.',
  },
  'order.service-failure-not-recorded': {
    ko: '송달하지 못한 사실과 증빙을 기록해야 합니다.',
    en: 'Record the failed service and the proof of it.',
  },
  'order.public-notice-not-posted': {
    ko: '공시송달을 게시한 일시를 기록해야 합니다.',
    en: 'Record when the public notice was posted.',
  },
  'order.public-notice-not-effective': {
    ko: '공시송달은 게시한 날부터 14일이 지나야 효력이 생깁니다.',
    en: 'Service by public notice takes effect fourteen days after posting.',
  },
  'order.requirement-open': {
    ko: '이행이 확인되지 않은 요구사항이 있습니다.',
    en: 'At least one requirement is not complied with yet.',
  },
  'order.nothing-complied': {
    ko: '이행이 확인된 요구사항이 없습니다.',
    en: 'No requirement has been complied with.',
  },
  'order.everything-complied': {
    ko: '모든 요구사항의 이행이 확인되었습니다.',
    en: 'Every requirement has been complied with.',
  },
  'order.guidance-cannot-be-violated': {
    ko: '명령이 아닌 조치요구는 미이행으로 처리할 수 없습니다.',
    en: 'Only a disposition can be recorded as not complied with.',
  },
  'order.due-day-not-passed': {
    ko: '이행 기한이 지난 다음 날부터 미이행으로 처리할 수 있습니다.',
    en: 'Non-compliance can be recorded from the day after the due date.',
  },
  'order.compliance-not-judged': {
    ko: '이행 여부를 먼저 판단해야 합니다.',
    en: 'Judge the compliance with this order first.',
  },
  'order.actions-unsettled': {
    ko: '모든 시정조치가 종료·면제·대체되어야 합니다.',
    en: 'Every corrective action must be closed, waived or superseded.',
  },
  'order.proceedings-open': {
    ko: '진행 중인 불복 또는 집행정지가 있습니다.',
    en: 'An appeal or a stay is still open.',
  },
  'order.stay-order-missing': {
    ko: '집행정지 결정을 먼저 등록해야 합니다.',
    en: 'Record the stay order first.',
  },
  'order.stay-not-ended': {
    ko: '집행정지가 끝났다는 결정을 먼저 등록해야 합니다.',
    en: 'Record the decision that ends the stay first.',
  },
  'order.replacing-order-missing': {
    ko: '대체하는 조치요구가 결재되어야 합니다.',
    en: 'The replacing order must be approved first.',
  },
  'order.revocation-notice-missing': {
    ko: '상대방이 알고 있는 조치요구입니다. 취소·철회 통지를 먼저 결재받으세요.',
    en: 'The respondent knows of this order. Have the notice of revocation approved first.',
  },

  'opinion-round.move-not-allowed': {
    ko: '의견제출 절차의 현재 상태에서는 할 수 없는 처리입니다.',
    en: 'The opinion round does not allow this in its present status.',
  },
  'opinion-round.notice-not-arrived': {
    ko: '사전통지가 도달한 일시를 기록해야 합니다.',
    en: 'Record when the prior notice arrived.',
  },
  'opinion-round.window-too-short': {
    ko: '의견제출 기간은 10일 이상이어야 합니다.',
    en: 'The opinion period must be at least ten days.',
  },
  'opinion-round.window-over': {
    ko: '의견제출 기간이 지났습니다.',
    en: 'The opinion period is over.',
  },
  'opinion-round.window-running': {
    ko: '의견제출 기간이 끝나지 않았습니다.',
    en: 'The opinion period is still running.',
  },
  'opinion-round.opinion-missing': {
    ko: '의견을 적거나 첨부해야 합니다.',
    en: 'Write or attach the opinion.',
  },
  'opinion-round.waiver-not-signed': {
    ko: '의견이 없다는 뜻에 서명해야 합니다.',
    en: 'Sign the statement that no opinion is submitted.',
  },
  'opinion-round.not-considered': {
    ko: '제출된 모든 의견에 반영 여부를 적어야 합니다.',
    en: 'State for every opinion whether it is reflected.',
  },
  'opinion-round.rejection-without-reason': {
    ko: '반영하지 않은 의견에는 사유를 적어야 합니다.',
    en: 'Give the reason for every opinion that is not reflected.',
  },

  'action-plan.move-not-allowed': {
    ko: '조치계획의 현재 상태에서는 할 수 없는 처리입니다.',
    en: 'The action plan does not allow this in its present status.',
  },
  'action-plan.order-not-delivered': {
    ko: '조치요구가 도달한 뒤에 조치계획을 작성할 수 있습니다.',
    en: 'A plan can be drawn up once the order has been delivered.',
  },
  'action-plan.drafted-by-wrong-side': {
    ko: '조치계획은 사업자가, 지시 계획은 점검반장이 작성합니다.',
    en: 'The provider drafts its plan; only a directed plan is drafted by the lead inspector.',
  },
  'action-plan.directed-not-submitted': {
    ko: '지시 계획은 제출하지 않고 승인권자가 승인합니다.',
    en: 'A directed plan is not submitted; the approver approves it.',
  },
  'action-plan.not-directed': {
    ko: '사업자가 작성한 조치계획은 제출과 검토를 거쳐야 합니다.',
    en: "A provider's plan must be submitted and reviewed.",
  },
  'action-plan.elements-missing': {
    ko: '원인, 시정 방법, 동일 유형 점검 범위, 재발방지 체계, 모니터링 방법, 완료일·책임자를 모두 적어야 합니다.',
    en: 'Fill in all six elements: cause, correction, same-type check, prevention, monitoring, completion date and owner.',
  },
  'action-plan.requirement-uncovered': {
    ko: '모든 요구사항에 시정조치가 하나 이상 있어야 합니다.',
    en: 'Every requirement needs at least one corrective action.',
  },
  'action-plan.not-signed': {
    ko: '사업자 책임자가 서명해야 합니다.',
    en: "The provider's manager must sign the plan.",
  },
  'action-plan.supplement-rounds-used-up': {
    ko: '보완 요구 횟수를 모두 썼습니다. 승인권자가 수용 또는 반려를 결정해야 합니다.',
    en: 'No supplement round is left. The approver must accept or reject the plan.',
  },
  'action-plan.approver-must-decide': {
    ko: '보완 요구 횟수를 모두 썼으므로 승인권자가 결정해야 합니다.',
    en: 'The supplement rounds are used up, so the approver must decide.',
  },
  'action-plan.supplement-due-missing': {
    ko: '보완 기한을 정해야 합니다.',
    en: 'Set the date by which the supplement is due.',
  },
  'action-plan.new-version-missing': {
    ko: '변경된 조치계획의 새 판이 수용되어야 합니다.',
    en: 'The new version of the plan must be accepted first.',
  },
  'action-plan.due-date-moved': {
    ko: '이행 기한은 연장 승인을 받아야만 바꿀 수 있습니다.',
    en: 'A due date moves only by an approved extension.',
  },

  'corrective-action.move-not-allowed': {
    ko: '시정조치의 현재 상태에서는 할 수 없는 처리입니다.',
    en: 'The corrective action does not allow this in its present status.',
  },
  'corrective-action.order-not-delivered': {
    ko: '조치요구가 도달해야 시정조치가 생깁니다.',
    en: 'Corrective actions begin with the delivery of the order.',
  },
  'corrective-action.plan-not-accepted': {
    ko: '수용된 조치계획에 연결되어야 합니다.',
    en: 'Link the action to an accepted plan.',
  },
  'corrective-action.no-acceptance-criteria': {
    ko: '이행 판단 기준이 없는 조치는 완료를 보고하거나 확인할 수 없습니다.',
    en: 'An action without acceptance criteria can be neither reported complete nor verified.',
  },
  'corrective-action.criterion-without-evidence': {
    ko: '모든 이행 판단 기준에 등록된 증거가 하나 이상 있어야 합니다.',
    en: 'Every acceptance criterion needs at least one accepted piece of evidence.',
  },
  'corrective-action.milestone-without-date': {
    ko: '모든 중간 목표에 실제 완료일을 적어야 합니다.',
    en: 'Enter the actual date of every milestone.',
  },
  'corrective-action.not-attested': {
    ko: '사업자 책임자가 보고 내용이 사실과 다름이 없음을 확인해야 합니다.',
    en: "The provider's manager must attest that the report is true.",
  },
  'corrective-action.no-verifier': {
    ko: '이행점검 담당자를 지정해야 합니다.',
    en: 'Assign a verifier first.',
  },
  'corrective-action.verifier-is-reporter': {
    ko: '완료를 보고했거나 이행을 맡은 사람은 이행점검을 할 수 없습니다.',
    en: 'Whoever reported completion or owns the action cannot verify it.',
  },
  'corrective-action.decider-is-verifier': {
    ko: '이행점검을 한 사람이 그 결과를 결정할 수 없습니다. 다른 점검반장이 결정해야 합니다.',
    en: 'Whoever carried out the verification cannot decide on it. Another lead inspector must.',
  },
  'corrective-action.criterion-not-judged': {
    ko: '모든 이행 판단 기준을 판정해야 합니다.',
    en: 'Judge every acceptance criterion first.',
  },
  'corrective-action.criterion-not-complied': {
    ko: '이행되지 않았거나 확인할 수 없는 판단 기준이 있습니다.',
    en: 'At least one acceptance criterion is not met or could not be verified.',
  },
  'corrective-action.alternative-not-allowed': {
    ko: '이 요구사항에는 대안을 인정할 수 없습니다.',
    en: 'This requirement does not allow an alternative.',
  },
  'corrective-action.inspection-report-open': {
    ko: '현장 이행점검의 보고서가 확정되어야 합니다.',
    en: 'The report of the on-site inspection must be approved first.',
  },
  'corrective-action.nothing-complied': {
    ko: '이행된 판단 기준이 하나도 없습니다.',
    en: 'No acceptance criterion is met.',
  },
  'corrective-action.everything-complied': {
    ko: '모든 판단 기준이 이행되었습니다.',
    en: 'Every acceptance criterion is met.',
  },
  'corrective-action.remaining-items-missing': {
    ko: '남은 이행 항목을 적어야 합니다.',
    en: 'List what remains to be done.',
  },
  'corrective-action.nothing-to-watch': {
    ko: '사후 관찰 기간이나 반복 이행이 없는 조치입니다.',
    en: 'The action has neither an effectiveness window nor a recurrence rule.',
  },
  'corrective-action.effect-to-be-watched': {
    ko: '사후 관찰을 거쳐야 종료할 수 있습니다.',
    en: 'The effect must be watched before the action is closed.',
  },
  'corrective-action.effectiveness-window-running': {
    ko: '사후 관찰 기간이 끝나지 않았습니다.',
    en: 'The effectiveness window is still running.',
  },
  'corrective-action.effectiveness-review-missing': {
    ko: '효과가 있다는 효과성 검토를 기록해야 합니다.',
    en: 'Record an effectiveness review that finds the action effective.',
  },
  'corrective-action.occurrence-open': {
    ko: '관찰 기간 안의 반복 이행이 모두 확인되어야 합니다.',
    en: 'Every occurrence within the window must be satisfied.',
  },
  'corrective-action.no-recurrence-recorded': {
    ko: '같은 원인의 재발이 기록되어야 합니다.',
    en: 'Record the recurrence of the same cause first.',
  },
  'corrective-action.waiver-ground-missing': {
    ko: '면제의 법적 사유를 선택해야 합니다.',
    en: 'Choose the legal ground of the waiver.',
  },
  'corrective-action.waiver-document-missing': {
    ko: '면제 문서가 결재되어야 합니다.',
    en: 'The waiver document must be approved first.',
  },
  'corrective-action.replacing-action-missing': {
    ko: '대체하는 시정조치를 지정해야 합니다.',
    en: 'Name the replacing action.',
  },
  'corrective-action.stay-order-missing': {
    ko: '집행정지 결정을 먼저 등록해야 합니다.',
    en: 'Record the stay order first.',
  },
  'corrective-action.stay-not-ended': {
    ko: '집행정지가 끝났다는 결정을 먼저 등록해야 합니다.',
    en: 'Record the decision that ends the stay first.',
  },
  'corrective-action.no-ground-to-reopen': {
    ko: '허위 이행 또는 재발이 확인된 경우에만 재개할 수 있습니다.',
    en: 'Reopen only on false completion or recurrence.',
  },

  'extension-request.move-not-allowed': {
    ko: '기한 연장 신청의 현재 상태에서는 할 수 없는 처리입니다.',
    en: 'The extension request does not allow this in its present status.',
  },
  'extension-request.not-extendable': {
    ko: '조치요구에 따른 계획 제출 기한과 이행 기한만 연장을 신청할 수 있습니다.',
    en: 'Only the due dates of a plan or of results that an order requires can be extended.',
  },
  'extension-request.deadline-settled': {
    ko: '이미 이행했거나 없어진 기한입니다.',
    en: 'The deadline has been met or has fallen away.',
  },
  'extension-request.other-request-open': {
    ko: '같은 기한에 대하여 처리 중인 연장 신청이 있습니다.',
    en: 'Another request for this deadline is still open.',
  },
  'extension-request.due-passed': {
    ko: '이행 기한이 지난 뒤에는 불가항력인 경우에만 연장을 신청할 수 있습니다.',
    en: 'After the due date an extension can be requested only for force majeure.',
  },
  'extension-request.not-later-than-due': {
    ko: '희망 기한은 현재 기한보다 늦어야 합니다.',
    en: 'The requested date must be later than the present due date.',
  },
  'extension-request.evidence-missing': {
    ko: '연장 사유를 증명하는 자료를 첨부해야 합니다.',
    en: 'Attach evidence of the reason.',
  },
  'extension-request.not-signed': {
    ko: '사업자 책임자가 서명해야 합니다.',
    en: "The provider's manager must sign the request.",
  },
  'extension-request.longer-than-policy': {
    ko: '희망 기한이 허용되는 최대 연장 기간을 넘습니다.',
    en: 'The requested date exceeds the longest extension allowed.',
  },
  'extension-request.already-extended-once': {
    ko: '전기통신사업법 제92조제4항에 따른 연장은 한 번만 할 수 있습니다.',
    en: 'An extension under art. 92(4) of the Telecommunications Business Act can be granted only once.',
  },
  'extension-request.ground-not-in-law': {
    ko: '전기통신사업법 제92조제4항의 연장은 천재지변이나 부득이한 사유에만 허용됩니다.',
    en: 'Art. 92(4) of the Telecommunications Business Act permits an extension only for a disaster or an unavoidable cause.',
  },
  'extension-request.decider-is-requester': {
    ko: '연장을 신청한 사람은 결정할 수 없습니다.',
    en: 'Whoever requested the extension cannot decide on it.',
  },
  'extension-request.other-date-missing': {
    ko: '승인하는 기한을 적어야 하며, 현재 기한보다 늦고 희망 기한보다 빨라야 합니다.',
    en: 'State the date that is granted: later than the present due date and earlier than requested.',
  },
  'extension-request.respond-on-passed': {
    ko: '보완 기한은 오늘이거나 그 뒤여야 합니다.',
    en: 'The day for the supplement must be today or later.',
  },
  'extension-request.response-period-running': {
    ko: '보완 기한이 끝나지 않았습니다.',
    en: 'The period for completing the request is still running.',
  },
} as const satisfies Record<string, Label>;
