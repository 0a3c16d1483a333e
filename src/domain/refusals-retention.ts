import type { Label } from './label';

/** Preservation, holds, retention and disposal. */
export const RETENTION_REFUSALS = {
  'preservation-order.move-not-allowed': {
    ko: '자료보전명령의 현재 상태에서는 할 수 없는 처리입니다.',
    en: 'The preservation order does not allow this in its present status.',
  },
  'preservation-order.no-items': {
    ko: '보전할 자료를 한 건 이상 적어야 합니다.',
    en: 'Name at least one thing that is to be kept.',
  },
  'preservation-order.basis-not-in-force': {
    ko: '처분일에 시행 중이고 사건의 근거 체계에 속하는 자료보전 조항을 지정해야 합니다.',
    en: 'Name an article on preservation that is in force on the day of the act and of a track of the case.',
  },
  'preservation-order.already-dispatched': { ko: '이미 발송하였습니다.', en: 'The letter is already on its way.' },
  'preservation-order.not-dispatched': { ko: '먼저 명령서를 발송해야 합니다.', en: 'Dispatch the letter first.' },
  'preservation-order.arrival-missing': {
    ko: '도달 일시와 증명을 기록해야 합니다.',
    en: 'Record when it arrived, and the proof.',
  },

  'disposal.move-not-allowed': {
    ko: '파기 안건의 현재 상태에서는 할 수 없는 처리입니다.',
    en: 'The disposal does not allow this in its present status.',
  },
  'disposal.obstructed': {
    ko: '파기를 막는 사유(진행 중인 사건, 파기 보류, 보전명령, 불복과 그 기간, 집행정지, 제재, 재발 의심, 대외 요구)가 남아 있습니다.',
    en: 'Something stands against it: an open case, a hold, a preservation order, an appeal or its period, a stay, a sanction, a possible recurrence or an open external request.',
  },
  'disposal.items-held': {
    ko: '파기 보류가 걸린 증거가 들어 있습니다.',
    en: 'Some of its items are under a hold.',
  },
  'disposal.retention-running': { ko: '보존기간이 끝나지 않았습니다.', en: 'The retention period is still running.' },
  'disposal.review-missing': {
    ko: '기록물은 기록물평가심의회의 심의 결과를 적어야 합니다.',
    en: 'Of records, state what the review board of the records office decided.',
  },
  'disposal.records-are-not-erased': {
    ko: '기록물은 시스템이 지우지 않습니다. 기록관에 인계합니다.',
    en: 'The system never erases records. They are handed over to the records office.',
  },
  'disposal.only-records-are-handed-over': {
    ko: '사업자 자료는 인계하지 않고 파기합니다.',
    en: 'Materials of a provider are destroyed, not handed over.',
  },

  'legal-hold.move-not-allowed': {
    ko: '이미 해제한 보류입니다.',
    en: 'The hold was released already.',
  },
  'legal-hold.releaser-placed-it': {
    ko: '파기 보류를 건 사람은 스스로 해제할 수 없습니다.',
    en: 'Whoever placed the hold does not release it.',
  },
} as const satisfies Record<string, Label>;
