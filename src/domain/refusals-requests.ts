import type { Label } from './label';

/** Requests for materials, requests of the respondent, preservation and seizure. */
export const REQUEST_REFUSALS = {
  'information-request.move-not-allowed': {
    ko: '자료제출요구의 현재 상태에서는 할 수 없는 처리입니다.',
    en: 'The information request does not allow this in its present status.',
  },
  'information-request.no-legal-basis': {
    ko: '법적 근거를 지정하거나 자발적 협조에 대한 동의를 기록해야 합니다.',
    en: 'Name the legal basis, or record the consent to voluntary cooperation.',
  },
  'information-request.no-items': {
    ko: '요구할 자료를 한 건 이상 적어야 합니다.',
    en: 'Name at least one item that is asked for.',
  },
  'information-request.not-insufficient': {
    ko: '제출이 미흡하다고 판정한 요구만 다시 요구할 수 있습니다.',
    en: 'Only a request found insufficient can be issued again.',
  },
  'information-request.already-reissued': {
    ko: '이미 다시 요구하였습니다.',
    en: 'It has been issued again already.',
  },
  'information-request.form-incomplete': {
    ko: '제출기간, 사유, 서류, 반환 여부, 거부 시 제재와 담당자를 모두 적어야 합니다.',
    en: 'State period, reason, items, return, consequence of refusal and the officer in charge.',
  },
  'information-request.period-too-short': {
    ko: '제출기간은 7일 이상이어야 합니다. 긴급하면 그 사유를 적습니다.',
    en: 'At least seven days are needed to submit, unless an urgency is stated.',
  },
  'information-request.already-dispatched': {
    ko: '이미 발송하였습니다.',
    en: 'The letter is already on its way.',
  },
  'information-request.not-dispatched': {
    ko: '먼저 요구서를 발송해야 합니다.',
    en: 'Dispatch the letter first.',
  },
  'information-request.arrival-missing': {
    ko: '도달 일시와 증명을 기록해야 합니다.',
    en: 'Record when it arrived, and the proof.',
  },
  'information-request.nothing-answered': {
    ko: '자료를 하나 이상 제출하거나 답변해야 합니다.',
    en: 'Answer at least one item.',
  },
  'information-request.items-not-judged': {
    ko: '답변을 모두 확인해야 합니다.',
    en: 'Judge every answer first.',
  },
  'information-request.items-insufficient': {
    ko: '미흡한 자료가 있습니다. 다시 요구하거나 판정을 고쳐야 합니다.',
    en: 'Some items are insufficient. Ask again, or correct the judgement.',
  },
  'information-request.nothing-insufficient': {
    ko: '미흡하거나 답변하지 않은 자료가 없습니다.',
    en: 'Nothing is insufficient or unanswered.',
  },
  'information-request.period-running': {
    ko: '제출기간이 아직 남아 있습니다.',
    en: 'The period to submit is still running.',
  },
  'information-request.not-refused': {
    ko: '거부한 자료가 없고 제출기간도 지나지 않았습니다.',
    en: 'Nothing was refused, and the period has not passed.',
  },

  'procedure-request.move-not-allowed': {
    ko: '신청의 현재 상태에서는 할 수 없는 처리입니다.',
    en: 'The request does not allow this in its present status.',
  },
  'procedure-request.no-inspection': {
    ko: '통지가 도달한 점검을 지정해야 합니다.',
    en: 'Name the inspection whose notice has arrived.',
  },
  'procedure-request.inspection-begun': {
    ko: '이미 시작할 날이 지난 점검은 연기하거나 일시를 바꿀 수 없습니다.',
    en: 'An inspection whose day has come cannot be postponed.',
  },
  'procedure-request.no-ground': {
    ko: '연기 사유(천재지변, 화재·재해, 장부의 압수·영치, 질병·출장)를 골라야 합니다.',
    en: 'Choose the ground of the postponement that the decree knows.',
  },
  'procedure-request.no-inspector-named': {
    ko: '교체를 신청하는 조사원을 적어야 합니다.',
    en: 'Say which inspector is to be replaced.',
  },
  'procedure-request.no-opinion-period': {
    ko: '문서 열람은 의견제출 기간에 신청할 수 있습니다.',
    en: 'Documents can be inspected while opinions are heard.',
  },
  'procedure-request.not-examined': {
    ko: '조사원의 검토 의견이 있어야 결정할 수 있습니다.',
    en: 'The team examines the request before it is decided.',
  },
  'procedure-request.inspection-not-postponable': {
    ko: '통지가 도달하여 시작을 기다리는 점검만 연기할 수 있습니다.',
    en: 'Only an inspection that awaits its start can be postponed.',
  },
  'procedure-request.no-replacement': {
    ko: '조사원을 교체하려면 교체할 사람과 새 조사원을 정해야 합니다.',
    en: 'Name who is replaced and who inspects instead.',
  },
  'procedure-request.already-dispatched': { ko: '이미 발송하였습니다.', en: 'The letter is already on its way.' },
  'procedure-request.not-dispatched': { ko: '먼저 결과 통지를 발송해야 합니다.', en: 'Dispatch the letter first.' },
  'procedure-request.arrival-missing': {
    ko: '도달 일시와 증명을 기록해야 합니다.',
    en: 'Record when it arrived, and the proof.',
  },
} as const satisfies Record<string, Label>;
