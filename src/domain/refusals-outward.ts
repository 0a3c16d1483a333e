import type { Label } from './label';

/** Requests from outside. */
export const OUTWARD_REFUSALS = {
  'external-request.move-not-allowed': {
    ko: '대외 요구의 현재 상태에서는 할 수 없는 처리입니다.',
    en: 'The external request does not allow this in its present status.',
  },
  'external-request.not-extendable': {
    ko: '정보공개 청구만 결정 기간을 연장할 수 있습니다.',
    en: 'Only the period of a request for disclosure can be extended.',
  },
  'external-request.already-extended': {
    ko: '결정 기간은 한 번만 연장할 수 있습니다.',
    en: 'The period can be extended once.',
  },
  'external-request.nothing-listed': {
    ko: '제출하거나 공개할 것을 한 건 이상 적어야 합니다.',
    en: 'List at least one thing that is to be handed over.',
  },
  'external-request.refused-but-listed': {
    ko: '거절하거나 비공개할 때에는 제출 목록을 둘 수 없습니다.',
    en: 'A refusal lists nothing to hand over.',
  },
  'external-request.refusal-without-ground': {
    ko: '일부 제출이나 거절은 이유를 적어야 하고, 정보공개 청구는 제9조제1항의 호를 함께 적어야 합니다.',
    en: 'State the reason, and for a disclosure the item of Article 9(1).',
  },
  'external-request.third-party-not-told': {
    ko: '자료의 사업자에게 먼저 공개 청구 사실을 통지해야 합니다.',
    en: 'The provider whose materials they are is notified first.',
  },
  'external-request.third-party-still-heard': {
    ko: '사업자가 의견을 낼 수 있는 3일이 지나지 않았습니다.',
    en: 'The three days in which the provider may object are not over.',
  },
  'external-request.too-early-to-disclose': {
    ko: '사업자가 비공개를 요청한 자료는 결정한 날부터 30일이 지나야 공개할 수 있습니다.',
    en: 'What a provider objected to is disclosed no earlier than thirty days after the decision.',
  },
} as const satisfies Record<string, Label>;
