import type { Label } from './label';

/** Case, incident, inspection, finding, result and committee. */
export const INSPECTION_REFUSALS = {
  'case.move-not-allowed': {
    ko: '사건의 현재 상태에서는 할 수 없는 처리입니다.',
    en: 'The case does not allow this in its present status.',
  },
  'case.no-respondent': {
    ko: '피점검자를 한 곳 이상 지정해야 합니다.',
    en: 'Name at least one respondent.',
  },
  'case.no-track': { ko: '근거 체계를 하나 이상 선택해야 합니다.', en: 'Choose at least one legal track.' },
  'case.no-trigger': { ko: '인지 경위를 선택해야 합니다.', en: 'State how the case came to notice.' },
  'case.possible-duplicate': {
    ko: '같은 사업자의 24시간 이내 장애로 등록된 사건이 있습니다. 중복이 아님을 확인해야 합니다.',
    en: 'A case exists for the same provider with an incident within 24 hours. Confirm that this is not a duplicate.',
  },
  'case.suspended': {
    ko: '집행정지 또는 형사절차로 정지된 사건입니다. 정지를 해제한 뒤 처리하세요.',
    en: 'The case is suspended by a stay order or criminal proceedings. Lift the suspension first.',
  },
  'case.already-suspended': { ko: '이미 정지된 사건입니다.', en: 'The case is already suspended.' },
  'case.not-suspended': { ko: '정지된 사건이 아닙니다.', en: 'The case is not suspended.' },
  'case.stay-order-missing': {
    ko: '정지의 근거가 되는 결정을 먼저 등록해야 합니다.',
    en: 'Record the decision that suspends the case first.',
  },
  'case.stay-not-ended': {
    ko: '집행정지가 끝났다는 결정을 먼저 등록해야 합니다.',
    en: 'Record the decision that ends the stay first.',
  },
  'case.no-inspection': {
    ko: '점검 또는 자료제출요구가 한 건 이상 있어야 조사를 시작할 수 있습니다.',
    en: 'Add an inspection or an information request before starting the investigation.',
  },
  'case.findings-unsettled': {
    ko: '모든 지적을 확정하거나 제외해야 합니다.',
    en: 'Confirm or dismiss every finding first.',
  },
  'case.official-times-missing': {
    ko: '모든 장애의 시작·복구 일시를 확정하거나 "미상"으로 정해야 합니다.',
    en: 'Determine the official start and restoration of every incident, or declare them unknown.',
  },
  'case.result-not-in-review': {
    ko: '점검 결과가 검토 중이어야 합니다. 결과를 먼저 상신하세요.',
    en: 'The inspection result must be in review. Submit it first.',
  },
  'case.no-agenda-item': {
    ko: '심의 안건을 먼저 만들어야 합니다.',
    en: 'Create an agenda item for the committee first.',
  },
  'case.minutes-not-approved': {
    ko: '회의록이 승인되어야 합니다.',
    en: "The committee's minutes must be approved first.",
  },
  'case.resolution-missing': { ko: '의결 내용을 첨부해야 합니다.', en: "Attach the committee's resolution." },
  'case.has-orders': {
    ko: '조치요구가 있는 사건은 조치 없음으로 종결할 수 없습니다.',
    en: 'A case with orders cannot be closed without action.',
  },
  'case.result-notice-not-delivered': {
    ko: '결과 통지가 모든 피점검자에게 도달해야 합니다.',
    en: 'The result notice must have reached every respondent.',
  },
  'case.no-order-issued': { ko: '발령된 조치요구가 한 건 이상 있어야 합니다.', en: 'Issue at least one order first.' },
  'case.result-notice-not-dispatched': {
    ko: '결과 통지를 먼저 발송해야 합니다.',
    en: 'Dispatch the result notice first.',
  },
  'case.actions-unsettled': {
    ko: '모든 시정조치가 종료·면제·대체되어야 합니다.',
    en: 'Every corrective action must be closed, waived or superseded.',
  },
  'case.proceedings-open': {
    ko: '진행 중인 불복·집행정지·미납 제재가 있습니다. 끝내거나 종결해도 되는 사유를 적으세요.',
    en: 'An appeal, a stay or an unpaid sanction is open. End it, or state why the case may close all the same.',
  },
  'case.closure-report-not-approved': {
    ko: '종결 보고가 승인되어야 합니다.',
    en: 'The closure report must be approved first.',
  },
  'case.retention-class-missing': {
    ko: '보존기간 구분을 정해야 합니다.',
    en: 'Set the retention class of the records first.',
  },
  'case.reopening-ground-missing': {
    ko: '재개 근거(재발, 허위 이행, 새로운 증거, 재결·판결)를 선택해야 합니다.',
    en: 'Choose the ground for reopening: recurrence, false completion, new evidence, or a ruling.',
  },
  'case.transfer-document-missing': {
    ko: '이송 문서를 먼저 시행해야 합니다.',
    en: 'Issue the transfer document first.',
  },
  'case.documents-issued': {
    ko: '시행된 문서가 있는 사건은 등록을 취소할 수 없습니다.',
    en: 'A case with issued documents cannot be voided.',
  },
  'case.merge-target-missing': { ko: '병합할 대상 사건을 지정해야 합니다.', en: 'Name the case to merge into.' },
  'case.merge-target-closed': {
    ko: '병합 대상은 진행 중인 다른 사건이어야 합니다.',
    en: 'The case to merge into must be another, open case.',
  },
  'case.merge-target-has-other-providers': {
    ko: '피점검자가 서로 다른 사건은 병합할 수 없습니다.',
    en: 'Cases with different respondents cannot be merged.',
  },

  'incident.move-not-allowed': {
    ko: '장애의 현재 상태에서는 할 수 없는 처리입니다.',
    en: 'The incident does not allow this in its present status.',
  },
  'incident.start-missing': {
    ko: '공식 시작 일시를 정하거나 "미상"으로 정해야 합니다.',
    en: 'Determine the official start, or declare it unknown.',
  },
  'incident.mitigation-time-missing': {
    ko: '완화 일시를 기록해야 합니다.',
    en: 'Record when the incident was mitigated.',
  },
  'incident.restoration-missing': {
    ko: '공식 복구 일시를 정하거나 "미상"으로 정해야 합니다.',
    en: 'Determine the official restoration, or declare it unknown.',
  },
  'incident.restored-before-started': {
    ko: '복구 일시는 시작 일시보다 빠를 수 없습니다.',
    en: 'The restoration cannot be earlier than the start.',
  },
  'incident.cause-analysis-missing': {
    ko: '원인 분석을 먼저 작성해야 합니다.',
    en: 'Write the cause analysis first.',
  },
  'incident.direct-cause-missing': { ko: '직접 원인을 적어야 합니다.', en: 'State the direct cause.' },
  'incident.root-cause-missing': {
    ko: '근본 원인을 하나 이상 적어야 합니다.',
    en: 'State at least one root cause.',
  },

  'inspection.move-not-allowed': {
    ko: '점검의 현재 상태에서는 할 수 없는 처리입니다.',
    en: 'The inspection does not allow this in its present status.',
  },
  'inspection.no-legal-basis': {
    ko: '법적 근거를 지정하거나, 피점검자의 자발적 동의를 기록해야 합니다.',
    en: "State the legal basis, or record the respondent's voluntary consent.",
  },
  'inspection.no-scope': { ko: '점검 범위를 적어야 합니다.', en: 'State the scope of the inspection.' },
  'inspection.ad-hoc-ground-missing': {
    ko: '수시 점검의 사유(행정조사기본법 제7조)를 선택해야 합니다.',
    en: 'Choose the ground for an inspection outside the plan (Framework Act on Administrative Investigations, art. 7).',
  },
  'inspection.follow-up-without-action': {
    ko: '이행점검은 시정조치를 한 건 이상 연결해야 합니다.',
    en: 'Link at least one corrective action to a follow-up inspection.',
  },
  'inspection.same-matter-investigated': {
    ko: '같은 사안으로 이미 조사한 피점검자입니다. 새로운 증거가 있어야 다시 조사할 수 있습니다.',
    en: 'This respondent was already investigated on the same matter. Only new evidence permits another investigation.',
  },
  'inspection.plan-incomplete': {
    ko: '조사계획의 빈 항목을 모두 채워야 합니다.',
    en: 'Complete every element of the inspection plan.',
  },
  'inspection.no-team': { ko: '점검반을 구성해야 합니다.', en: 'Appoint the inspection team.' },
  'inspection.credential-missing': {
    ko: '점검반 전원에게 증표가 발급되어야 합니다.',
    en: 'Every member of the team needs an inspector credential.',
  },
  'inspection.entry-document-not-approved': {
    ko: '현장출입조사서가 결재되어야 합니다.',
    en: 'The entry document must be approved first.',
  },
  'inspection.entry-document-not-dispatched': {
    ko: '현장출입조사서를 먼저 발송해야 합니다.',
    en: 'Dispatch the entry document first.',
  },
  'inspection.notice-arrival-missing': {
    ko: '통지가 도달한 일시를 기록해야 합니다.',
    en: 'Record when the notice arrived.',
  },
  'inspection.no-ground-to-postpone': {
    ko: '받아들인 연기 신청이 있거나 통지가 늦게 도달한 경우에만 연기할 수 있습니다.',
    en: 'Postpone only on an accepted request, or because the notice arrived too late.',
  },
  'inspection.new-notice-not-dispatched': {
    ko: '새 일정의 통지 문서를 먼저 발송해야 합니다.',
    en: 'Dispatch a new notice with the new dates first.',
  },
  'inspection.exemption-ground-missing': {
    ko: '사전통지를 생략하는 사유를 선택해야 합니다.',
    en: 'Choose the ground for acting without prior notice.',
  },
  'inspection.exemption-article-missing': {
    ko: '사전통지 생략을 허용하는 법 조항을 지정해야 합니다.',
    en: 'State the article of law that permits acting without prior notice.',
  },
  'inspection.notice-period-too-short': {
    ko: '통지가 점검 시작 7일 전까지 도달하지 않았습니다. 일정을 미루거나 생략 사유를 승인받으세요.',
    en: 'The notice did not arrive seven days before the start. Postpone, or have an exemption approved.',
  },
  'inspection.no-session': { ko: '현장 세션을 먼저 열어야 합니다.', en: 'Open an inspection session first.' },
  'inspection.credential-not-shown': {
    ko: '조사원 증표를 보인 일시를 기록해야 합니다.',
    en: "Record when the inspectors' credentials were shown.",
  },
  'inspection.entry-document-not-handed-over': {
    ko: '현장출입조사서를 내준 일시를 기록해야 합니다.',
    en: 'Record when the entry document was handed over.',
  },
  'inspection.notice-not-shown-at-start': {
    ko: '긴급 점검은 시작할 때 통지서를 보이거나 말로 알린 사실을 기록해야 합니다.',
    en: 'Record that the notice was shown or told at the start of the urgent inspection.',
  },
  'inspection.extension-not-told': {
    ko: '기간 연장을 피점검자에게 알린 사실을 기록해야 합니다.',
    en: 'Record that the respondent was told of the extension.',
  },
  'inspection.scope-extension-not-told': {
    ko: '범위 확대의 필요와 내용을 피점검자에게 알린 사실을 기록해야 합니다.',
    en: 'Record that the respondent was told why and how the scope is extended.',
  },
  'inspection.refusal-not-recorded': {
    ko: '조사 거부의 경위를 먼저 기록해야 합니다.',
    en: 'Record the circumstances of the refusal first.',
  },
  'inspection.sessions-open': {
    ko: '끝나지 않은 현장 세션이 있습니다.',
    en: 'An inspection session is still open.',
  },
  'inspection.closing-meeting-missing': {
    ko: '종료 회의를 기록해야 합니다.',
    en: 'Record the closing meeting first.',
  },
  'inspection.confirmation-missing': {
    ko: '모든 세션의 사실확인서에 서명을 받거나 서명 거부를 기록해야 합니다.',
    en: 'Each session needs a signed confirmation of facts, or a record that signing was refused.',
  },
  'inspection.seizure-record-missing': {
    ko: '영치한 모든 물건에 영치조서가 있어야 합니다.',
    en: 'Every seized item needs a seizure record.',
  },
  'inspection.report-missing': { ko: '점검 보고서 초안이 있어야 합니다.', en: 'Draft the inspection report first.' },
  'inspection.finding-without-evidence': {
    ko: '모든 지적에 등록된 증거가 하나 이상 있어야 합니다.',
    en: 'Every finding needs at least one accepted piece of evidence.',
  },
  'inspection.urgent-approval-unconfirmed': {
    ko: '구두로 받은 긴급 실시 승인을 서면으로 확인받아야 합니다.',
    en: 'The oral approval of the urgent inspection must be confirmed in writing.',
  },
  'inspection.report-lacks-plan-elements': {
    ko: '조사계획 없이 실시한 긴급 점검은 보고서에 계획의 항목을 모두 담아야 합니다.',
    en: 'The report of an urgent inspection made without a plan must contain every element of the plan.',
  },
  'inspection.cancellation-notice-missing': {
    ko: '이미 통지가 도달했으므로 취소 통지를 먼저 발송해야 합니다.',
    en: 'The notice has arrived, so dispatch a cancellation notice first.',
  },

  'finding.move-not-allowed': {
    ko: '지적의 현재 상태에서는 할 수 없는 처리입니다.',
    en: 'The finding does not allow this in its present status.',
  },
  'finding.criteria-missing': {
    ko: '점검 기준을 하나 이상 연결해야 합니다.',
    en: 'Link at least one criterion to the finding.',
  },
  'finding.condition-missing': {
    ko: '현황(확인된 사실)을 적어야 합니다.',
    en: 'State the condition: the facts as found.',
  },
  'finding.cause-missing': { ko: '원인을 적어야 합니다.', en: 'State the cause.' },
  'finding.effect-missing': { ko: '영향을 적어야 합니다.', en: 'State the effect.' },
  'finding.evidence-missing': {
    ko: '등록된 증거를 하나 이상 연결해야 합니다.',
    en: 'Link at least one accepted piece of evidence.',
  },
  'finding.outside-scope': {
    ko: '통지한 점검 범위를 벗어났습니다. 범위 확대를 먼저 기록하세요.',
    en: 'The finding lies outside the noticed scope. Record a scope extension first.',
  },
  'finding.fact-check-due-missing': {
    ko: '사실확인 의견의 제출 기한을 정해야 합니다.',
    en: 'Set the date by which the respondent may comment on the facts.',
  },
  'finding.comment-missing': { ko: '사실확인 의견을 적어야 합니다.', en: 'Write the comment on the facts.' },
  'finding.fact-check-running': {
    ko: '사실확인 기간이 끝나지 않았습니다.',
    en: 'The period for the fact check is still running.',
  },
  'finding.fact-check-not-done': {
    ko: '사실확인을 거쳐야 지적을 확정할 수 있습니다.',
    en: 'The facts must be checked with the respondent before the finding is confirmed.',
  },
  'finding.issued-only-by-document': {
    ko: '지적은 조치요구나 결과 통지의 결재로만 통지됩니다.',
    en: 'A finding is issued only by the approval of an order or a result notice.',
  },
  'finding.nothing-lodged': {
    ko: '이의신청 또는 의견을 먼저 제출해야 합니다.',
    en: 'Lodge an appeal or an opinion first.',
  },
  'finding.new-version-missing': {
    ko: '변경된 지적의 새 판이 확정되어야 합니다.',
    en: 'The new version of the finding must be confirmed first.',
  },
  'finding.correction-document-missing': {
    ko: '정정 문서가 결재되어야 합니다.',
    en: 'The correction document must be approved first.',
  },
  'finding.plan-not-accepted': {
    ko: '조치계획이 수용되어야 합니다.',
    en: 'The action plan must be accepted first.',
  },
  'finding.no-linked-action': {
    ko: '이 지적에 연결된 시정조치가 없습니다.',
    en: 'No corrective action is linked to this finding.',
  },
  'finding.actions-unverified': {
    ko: '연결된 모든 시정조치의 이행이 확인되어야 합니다.',
    en: 'Every linked corrective action must be verified.',
  },
  'finding.effectiveness-pending': {
    ko: '끝나지 않은 효과성 검토가 있습니다.',
    en: 'An effectiveness review is still pending.',
  },
  'finding.recurrence-link-missing': {
    ko: '재발한 장애나 지적을 연결해야 합니다.',
    en: 'Link the incident or finding in which it recurred.',
  },

  'inspection-result.move-not-allowed': {
    ko: '점검 결과의 현재 상태에서는 할 수 없는 처리입니다.',
    en: 'The inspection result does not allow this in its present status.',
  },
  'inspection-result.findings-unsettled': {
    ko: '모든 지적을 확정하거나 제외해야 합니다.',
    en: 'Confirm or dismiss every finding first.',
  },
  'inspection-result.official-times-missing': {
    ko: '모든 장애의 시작·복구 일시를 확정하거나 "미상"으로 정해야 합니다.',
    en: 'Determine the official start and restoration of every incident, or declare them unknown.',
  },
  'inspection-result.comments-unanswered': {
    ko: '피점검자의 의견에 답하지 않은 것이 있습니다. 모두 답한 뒤에 최종 결과를 확정합니다.',
    en: 'Some comments of respondents have no answer. Answer them all before the final result.',
  },
  'inspection-result.conclusions-missing': { ko: '종합 의견을 적어야 합니다.', en: 'State the conclusions.' },
  'inspection-result.report-not-approved': {
    ko: '점검 보고서가 확정되어야 합니다.',
    en: 'The inspection reports must be approved first.',
  },
  'inspection-result.committee-resolution-missing': {
    ko: '위원회에 부의한 사건입니다. 의결을 첨부해야 합니다.',
    en: "The case was referred to the committee. Attach the committee's resolution.",
  },

  'committee-item.move-not-allowed': {
    ko: '심의 안건의 현재 상태에서는 할 수 없는 처리입니다.',
    en: 'The agenda item does not allow this in its present status.',
  },
  'committee-item.meeting-missing': { ko: '회의를 지정해야 합니다.', en: 'Name the meeting.' },
  'committee-item.quorum-not-met': { ko: '의사정족수가 채워지지 않았습니다.', en: 'The quorum is not met.' },
  'committee-item.recused-member-voted': {
    ko: '제척된 위원의 표결이 포함되어 있습니다.',
    en: 'A recused member has voted.',
  },
  'committee-item.resolution-text-missing': {
    ko: '의결 주문을 적어야 합니다.',
    en: 'State the text of the resolution.',
  },
  'committee-item.minutes-not-approved': {
    ko: '회의록이 승인되어야 합니다.',
    en: 'The minutes must be approved first.',
  },
} as const satisfies Record<string, Label>;
