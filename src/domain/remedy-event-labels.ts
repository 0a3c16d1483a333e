import type { Label } from './label';

/** Audit events of appeals, stays and sanctions, by their type. */
export const REMEDY_EVENT_LABELS: Readonly<Record<string, Label>> = {
  'appeal.filed': { ko: '불복{}을 접수함', en: 'Appeal{} filed' },
  'appeal.accepted': { ko: '불복{}의 심사를 시작함', en: 'Review of the appeal{} taken up' },
  'appeal.extended': { ko: '불복{}의 결정 기간을 연장함', en: 'Answer to the appeal{} put off' },
  'appeal.decided': { ko: '불복{}을 결정함', en: 'Appeal{} decided' },
  'appeal.notified': { ko: '불복{}의 결정이 도달함', en: 'Decision on the appeal{} arrived' },
  'appeal.withdrawn': { ko: '불복{}이 취하됨', en: 'Appeal{} withdrawn' },
  'sanction.proposed': { ko: '제재{} 부과를 검토함', en: 'Sanction{} proposed' },
  'sanction.calculated': { ko: '제재{} 금액을 다시 산정함', en: 'Amount of the sanction{} worked out anew' },
  'sanction.prior-notice-sent': { ko: '제재{} 사전통지를 발송함', en: 'Prior notice of the sanction{} sent' },
  'sanction.opinion-period-opened': { ko: '제재{} 사전통지가 도달함', en: 'Prior notice of the sanction{} arrived' },
  'sanction.opinion-given': { ko: '제재{}에 의견을 제출함', en: 'Opinion on the sanction{} given' },
  'sanction.decided': { ko: '제재{} 부과를 결정함', en: 'Sanction{} decided' },
  'sanction.notified': { ko: '제재{} 부과 통지가 도달함', en: 'Notice of the sanction{} arrived' },
  'sanction.payment-recorded': { ko: '제재{} 납부를 기록함', en: 'Payment of the sanction{} recorded' },
  'sanction.paid': { ko: '제재{}가 완납됨', en: 'Sanction{} paid in full' },
  'sanction.instalments-granted': { ko: '제재{} 분할납부를 허가함', en: 'Instalments of the sanction{} granted' },
  'sanction.overdue': { ko: '제재{} 체납을 기록함', en: 'Sanction{} recorded as overdue' },
  'sanction.dunned': { ko: '제재{} 독촉장을 발급함', en: 'Dunning notice of the sanction{} issued' },
  'sanction.collected': { ko: '제재{}를 강제징수에 회부함', en: 'Sanction{} referred to collection' },
  'sanction.objected': { ko: '과태료{}에 이의제기함', en: 'Objection to the fine{}' },
  'sanction.sent-to-court': { ko: '과태료{}를 법원에 통보함', en: 'Fine{} sent to the court' },
  'sanction.court-decided': { ko: '과태료{} 법원 결정을 기록함', en: 'Decision of the court on the fine{} recorded' },
  'sanction.dropped': { ko: '제재{}를 부과하지 않기로 함', en: 'Sanction{} dropped' },
  'sanction.revoked': { ko: '제재{} 부과를 취소함', en: 'Sanction{} revoked' },
};
