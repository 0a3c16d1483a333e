import type { Label } from './label';
import { MIN_REASON_LENGTH } from './reason';

export const GENERAL_REFUSALS = {
  'move.reason-required': {
    ko: `사유를 ${MIN_REASON_LENGTH}자 이상 적어야 합니다.`,
    en: `Give a reason of at least ${MIN_REASON_LENGTH} characters.`,
  },
  'approval.approver-is-author': {
    ko: '작성자는 자신이 작성한 것을 승인할 수 없습니다. 다른 승인권자가 처리해야 합니다.',
    en: 'The author cannot approve their own work. Another approver must decide.',
  },
  'approval.content-changed': {
    ko: '상신한 뒤 내용이 바뀌었습니다. 반려하고 다시 상신하게 해야 결재할 수 있습니다.',
    en: 'The content changed after it was submitted. Return it, so that it is submitted anew.',
  },
  'approval.not-submitted': {
    ko: '상신된 내용이 없습니다. 먼저 상신해야 합니다.',
    en: 'Nothing was submitted for this approval. It must be submitted first.',
  },
  'approval.line-out-of-order': {
    ko: '결재선은 검토, 협조, 결재의 순서이고 결재 한 단계로 끝나며, 검토자와 협조자는 사람을 지정해야 합니다.',
    en: 'A line goes from review over concurrence to one approval, and names who reviews and who concurs.',
  },
  'approval.signer-is-author': {
    ko: '작성자나 상신자는 자신의 결재선에 들어갈 수 없습니다.',
    en: 'Whoever wrote or submits it cannot be in its approval line.',
  },
  'approval.signer-twice': {
    ko: '한 결재선에서 같은 사람이 두 번 서명할 수 없습니다.',
    en: 'Nobody signs twice in one line.',
  },
  'approval.signer-not-available': {
    ko: '결재선에 든 사람 가운데 이 사건에서 서명할 수 없는 사람이 있습니다.',
    en: 'Someone in the line cannot sign on this case.',
  },
  'approval.review-required': {
    ko: '전결 규정에 따라 검토 단계를 생략할 수 없습니다.',
    en: 'The delegation rules do not allow leaving out the review.',
  },
  'approval.concurrence-required': {
    ko: '전결 규정에 따라 협조 단계를 생략할 수 없습니다.',
    en: 'The delegation rules do not allow leaving out the concurrence.',
  },
  'approval.position-too-low': {
    ko: '전결 규정상 이 문서를 결재할 직위가 아닙니다.',
    en: 'The delegation rules ask for a higher position to approve this.',
  },
  'approval.step-open': {
    ko: '앞 단계의 서명이 끝나지 않았습니다.',
    en: 'A step before this one is not signed yet.',
  },
  'approval.step-settled': {
    ko: '이미 처리된 단계입니다.',
    en: 'This step is already settled.',
  },
  'approval.not-your-step': {
    ko: '지금 단계의 서명은 다른 사람의 차례입니다.',
    en: 'It is someone else who signs now.',
  },
  'approval.signed-already': {
    ko: '이 결재선의 다른 단계를 맡은 사람은 또 서명할 수 없습니다.',
    en: 'Whoever has another step in this line cannot sign this one as well.',
  },
  'approval.final-step': {
    ko: '결재 단계는 문서의 승인으로 서명합니다.',
    en: 'The last step is signed by approving the document itself.',
  },
  'approval.nothing-to-note': {
    ko: '대결로 처리되어 확인을 기다리는 건이 아닙니다.',
    en: 'This was not decided on your behalf, or you have noted it already.',
  },
  'absence.ends-before-start': {
    ko: '부재 기간의 끝날은 첫날보다 빠를 수 없습니다.',
    en: 'The last day of an absence cannot be before its first.',
  },
  'absence.over': {
    ko: '이미 지난 기간은 부재로 설정하거나 취소할 수 없습니다.',
    en: 'A period that has passed can be neither set as an absence nor called off.',
  },
  'absence.overlaps': {
    ko: '그 기간에 이미 설정된 부재가 있습니다.',
    en: 'There is an absence in that period already.',
  },
  'absence.deputy-is-self': {
    ko: '자신을 대결자로 지정할 수 없습니다.',
    en: 'Nobody is their own deputy.',
  },
  'absence.not-an-approver': {
    ko: '부재자와 대결자는 그 기간에 승인권자여야 합니다.',
    en: 'Both the absent person and the deputy must be approvers in that period.',
  },
  'absence.not-yours': {
    ko: '다른 사람의 부재는 시스템관리자만 설정할 수 있습니다.',
    en: "Only an administrator sets someone else's absence.",
  },
  'absence.cancelled': {
    ko: '이미 취소된 부재입니다.',
    en: 'This absence was called off already.',
  },
  'team.conflict-of-interest-open': {
    ko: '점검반 전원이 이해충돌이 없음을 신고해야 합니다.',
    en: 'Every member of the team must first declare that there is no conflict of interest.',
  },
  'team.investigator-cannot-approve': {
    ko: '같은 사건에서 조사원·점검반장과 승인권자를 함께 맡을 수 없습니다.',
    en: 'The same person cannot investigate and approve in one case.',
  },
  'team.administrator-has-no-case-role': {
    ko: '시스템관리자는 사건에서 역할을 맡을 수 없습니다.',
    en: 'A system administrator cannot hold a role in a case.',
  },
  'team.scheduler-is-not-a-person': {
    ko: '시스템 역할은 사람의 역할과 함께 부여할 수 없습니다.',
    en: "The scheduler's role cannot be given together with a person's role.",
  },
  'procedure-document.act-not-done': {
    ko: '문서로 남길 행위가 아직 끝나지 않았습니다.',
    en: 'The act that the document would write down is not done yet.',
  },
  'procedure-document.issued-already': {
    ko: '이 행위의 문서는 이미 발급되었습니다.',
    en: 'The document of this act has been issued already.',
  },
  'procedure-document.dispatch': {
    ko: '사업자에게 보내는 문서는 발송 방법을 적어야 하고, 내부 문서는 발송하지 않습니다.',
    en: 'A document for a respondent needs its dispatch; one that stays inside is not sent.',
  },
} as const satisfies Record<string, Label>;
