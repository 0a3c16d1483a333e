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
} as const satisfies Record<string, Label>;
