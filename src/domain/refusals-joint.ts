import type { Label } from './label';

/** Refusals of inspections with others. */
export const JOINT_REFUSALS = {
  'inspection.third-party-ground-missing': {
    ko: '제3자에 대한 조사는 보충조사로만 하며, 법률의 허용 또는 제3자의 동의를 등록해야 합니다.',
    en: 'A third party is inspected only in a supplementary inspection, on the permission of law or its recorded consent.',
  },
  'inspection.third-party-needs-notice': {
    ko: '제3자 보충조사는 7일 전까지 서면으로 통지해야 하며 생략할 수 없습니다.',
    en: 'A third party is given seven days’ written notice; this is never dispensed with.',
  },
  'inspection.original-respondent-not-told': {
    ko: '원래의 조사대상자에게 보충조사 사실을 먼저 통지해야 합니다. 사전 통지를 미루었더라도 결과를 확정하기 전에는 통지해야 합니다.',
    en: 'Tell the respondent of the supplementary inspection first; where telling was put off, do so before the result is approved.',
  },
  'inspection.joint-agencies-unsettled': {
    ko: '공동조사 기관의 참여 여부가 모두 정해지고 한 기관 이상이 참여해야 합니다.',
    en: 'Every agency must have answered, and at least one must take part.',
  },
  'joint-participant.move-not-allowed': {
    ko: '공동조사 기관의 현재 상태에서는 할 수 없는 처리입니다.',
    en: 'This cannot be done with an agency in its present state.',
  },
  'joint-participant.inspection-not-joint': {
    ko: '공동조사로 계획한 점검이 아닙니다.',
    en: 'The inspection is not planned as a joint one.',
  },
  'joint-participant.plan-approved': {
    ko: '계획이 승인된 뒤에는 공동조사 기관을 바꿀 수 없습니다.',
    en: 'Who inspects jointly is settled before the plan is approved.',
  },
  'joint-participant.agency-asked': { ko: '이미 협의한 기관입니다.', en: 'This agency has been asked already.' },
  'joint-participant.reference-missing': {
    ko: '참여에 동의한 공문의 번호를 적어야 합니다.',
    en: 'Name the letter by which the agency agreed.',
  },
  'joint-participant.no-officer': {
    ko: '함께 조사할 사람을 한 명 이상 적어야 합니다.',
    en: 'Name at least one officer who takes part.',
  },
  'joint-participant.another-leads': {
    ko: '다른 기관이 이미 주관합니다.',
    en: 'Another agency leads already.',
  },
} as const satisfies Record<string, Label>;

export const REFERRAL_REFUSALS = {
  'referral.move-not-allowed': {
    ko: '수사의뢰·고발·통보의 현재 상태에서는 할 수 없는 처리입니다.',
    en: 'This cannot be done with a referral in its present state.',
  },
  'referral.case-over': {
    ko: '이송·취소·병합된 사건에서는 할 수 없습니다.',
    en: 'Nothing is referred from a case that was transferred, voided or merged.',
  },
  'referral.facts-missing': { ko: '알릴 사실을 적어야 합니다.', en: 'State the facts to be referred.' },
  'referral.ground-missing': { ko: '근거 규정을 적어야 합니다.', en: 'Name the provision.' },
  'referral.unanswered': { ko: '회신을 먼저 기록해야 합니다.', en: 'Record an answer first.' },
} as const satisfies Record<string, Label>;
