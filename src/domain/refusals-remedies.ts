import type { Label } from './label';

/** Appeal and sanction. */
export const REMEDY_REFUSALS = {
  'appeal.move-not-allowed': {
    ko: '불복 절차의 현재 상태에서는 할 수 없는 처리입니다.',
    en: 'The appeal does not allow this in its present status.',
  },
  'appeal.guidance-binds-nobody': {
    ko: '행정지도는 처분이 아니므로 불복할 대상이 아닙니다.',
    en: 'Guidance binds nobody, so there is nothing to appeal against.',
  },
  'appeal.order-not-in-force': {
    ko: '도달하여 효력이 있는 조치요구에 대하여만 할 수 있습니다.',
    en: 'Only an order that has arrived and is in force can be appealed against.',
  },
  'appeal.sanction-not-in-force': {
    ko: '통지되어 효력이 있는 과징금에 대하여만 할 수 있습니다.',
    en: 'Only a surcharge that was notified and stands can be appealed against.',
  },
  'appeal.fine-is-objected': {
    ko: '과태료에는 이의제기를 합니다. 이의제기가 있으면 부과처분은 효력을 잃고 법원이 과태료 재판을 합니다.',
    en: 'A fine is objected to: with the objection it loses its effect and the court decides.',
  },
  'appeal.filed-elsewhere': {
    ko: '행정심판과 행정소송은 행정심판위원회와 법원에 제기하고 취하합니다. 여기에는 부처가 기록합니다.',
    en: 'Administrative appeals and suits are filed and withdrawn at the tribunal and the court; the ministry records them here.',
  },
  'appeal.already-filed': {
    ko: '같은 조치요구에 같은 종류의 불복이 이미 접수되어 있습니다.',
    en: 'An appeal of this kind against the order has been filed already.',
  },
  'appeal.extension-only-of-objections': {
    ko: '결정 기간 연장은 이의신청에만 있습니다.',
    en: 'Only the answer to an objection can be put off.',
  },
  'appeal.answer-period-over': {
    ko: '결과 통지 기간이 이미 지나 연장할 수 없습니다.',
    en: 'The period for the answer has passed; it can no longer be put off.',
  },
  'appeal.extension-too-long': {
    ko: '결정 기간은 10일 안에서 한 번만 연장할 수 있습니다.',
    en: 'The answer can be put off once, by ten days at most.',
  },
  'sanction.move-not-allowed': {
    ko: '제재의 현재 상태에서는 할 수 없는 처리입니다.',
    en: 'The sanction does not allow this in its present status.',
  },
  'sanction.surcharge-needs-order': {
    ko: '과징금은 이행하지 않은 시정명령을 근거로만 부과할 수 있습니다.',
    en: 'A surcharge rests on an order that was not complied with, and on nothing else.',
  },
  'sanction.ground-not-recorded': {
    ko: '근거가 되는 거부·미제출·장애가 이 사건에 기록되어 있지 않습니다.',
    en: 'The refusal, missing answer or incident that it rests on is not in the records of the case.',
  },
  'sanction.instrument-cannot-lead-to-it': {
    ko: '명령만 제재의 근거가 됩니다. 행정지도·시정요구·경고를 따르지 않았다고 제재할 수 없습니다.',
    en: 'Only a statutory order can lead to a sanction. Guidance, requests and warnings cannot.',
  },
  'sanction.non-compliance-not-recorded': {
    ko: '조치요구의 미이행 또는 일부 이행을 먼저 기록해야 합니다.',
    en: 'Record first that the order was not, or only partly, complied with.',
  },
  'sanction.already-proposed': {
    ko: '이 조치요구에는 같은 종류의 제재가 이미 진행 중입니다.',
    en: 'A sanction of this kind on the order is already under way.',
  },
  'sanction.stayed': {
    ko: '집행정지 중에는 제재를 진행할 수 없습니다.',
    en: 'While a stay is in force the sanction is not pursued.',
  },
  'sanction.limitation-passed': {
    ko: '제척기간(위반 종료일부터 5년)이 지났습니다.',
    en: 'The period of limitation, five years from the end of the violation, has passed.',
  },
  'sanction.opinion-window-too-short': {
    ko: '의견제출 기간은 10일 이상이어야 합니다.',
    en: 'The opinion period must be at least ten days.',
  },
  'sanction.opinion-window-open': {
    ko: '의견제출 기간이 끝나지 않았고 의견이 제출되지 않았습니다.',
    en: 'The opinion period is still running and no opinion is in.',
  },
  'sanction.opinion-not-considered': {
    ko: '제출된 의견에 반영 여부와 사유를 적어야 합니다.',
    en: 'State whether the opinion is reflected, and why.',
  },
  'sanction.not-paid-in-full': {
    ko: '부과 금액이 모두 납부되지 않았습니다.',
    en: 'The amount has not been paid in full.',
  },
  'sanction.instalments-differ-from-amount': {
    ko: '분할납부 금액의 합이 남은 금액과 같아야 합니다.',
    en: 'The instalments must add up to the amount still owed.',
  },
  'sanction.payment-still-due': { ko: '납부기한이 지나지 않았습니다.', en: 'The payment period has not passed.' },
  'sanction.dunning-still-due': {
    ko: '독촉 납부기한이 지나지 않았습니다.',
    en: 'The period of the dunning notice has not passed.',
  },
  'sanction.early-payment-over': {
    ko: '자진납부 감경은 의견제출 기한까지만 됩니다.',
    en: 'Early payment at a reduction ends with the opinion period.',
  },
  'sanction.surcharge-is-appealed': {
    ko: '과징금은 이의제기가 아니라 이의신청·행정심판·행정소송으로 다툽니다.',
    en: 'A surcharge is contested by appeal, not by objection to a fine.',
  },
  'sanction.objection-period-over': {
    ko: '과태료 이의제기 기간(60일)이 지났습니다.',
    en: 'The sixty days for objecting to the fine have passed.',
  },
} as const satisfies Record<string, Label>;
