import type { Label } from './label';

/** Refusals about publishing violations (행정절차법 제40조의3). */
export const PUBLICATION_REFUSALS = {
  'publication.move-not-allowed': {
    ko: '공표의 현재 상태에서는 할 수 없는 처리입니다.',
    en: 'This cannot be done with a publication in its present state.',
  },
  'publication.no-violation': {
    ko: '위반을 확정하지 않는 조치(행정지도·시정요구·경고·자료보전명령·긴급조치)는 위반사실로 공표할 수 없습니다.',
    en: 'Guidance, requests, warnings, interim measures and orders to preserve records establish no violation and are never published as one.',
  },
  'publication.order-not-delivered': {
    ko: '처분이 사업자에게 도달한 뒤에 공표를 검토할 수 있습니다.',
    en: 'The order must have reached the provider first.',
  },
  'publication.order-fell': {
    ko: '처분이 취소되었거나 변경되어 공표할 수 없습니다.',
    en: 'The order was revoked or changed; it is not published.',
  },
  'publication.order-stayed': {
    ko: '집행정지 중인 처분은 공표할 수 없습니다.',
    en: 'An order that is stayed is not published.',
  },
  'publication.no-legal-basis': {
    ko: '공표를 허용하는, 오늘 시행 중인 법률 조항이 필요합니다.',
    en: 'An article of law in force today must allow the publication.',
  },
  'publication.basis-of-another-act': {
    ko: '처분의 근거 법률과 공표의 근거 법률이 같아야 합니다.',
    en: 'The article must be of the act on which the order rests.',
  },
  'publication.notice-exempted': {
    ko: '사전통지를 생략하기로 한 공표입니다.',
    en: 'The prior notice of this publication is dispensed with.',
  },
  'publication.notice-missing': {
    ko: '사전통지를 하거나 생략 사유를 적어야 합니다.',
    en: 'Give prior notice, or state why it is dispensed with.',
  },
  'publication.opinion-period-running': {
    ko: '통지한 의견제출 기한이 지난 뒤에 마칠 수 있습니다.',
    en: 'The announced period for opinions has not run out.',
  },
  'publication.opinion-not-considered': {
    ko: '제출된 의견마다 반영 여부와 이유를 기록해야 합니다.',
    en: 'Record of every opinion whether it was heeded, and why not.',
  },
  'publication.no-release-time': { ko: '공표 일시를 정해야 합니다.', en: 'Name the time of the publication.' },
  'publication.embargoed': {
    ko: '정한 공표 일시가 되지 않았습니다.',
    en: 'The time set for the publication has not come.',
  },
  'publication.no-correction-proposed': {
    ko: '정정하거나 철회할 내용을 먼저 작성해야 합니다.',
    en: 'Write first what is to be corrected or withdrawn.',
  },
  'publication.correction-too-short': {
    ko: '정정 내용은 당초 공표한 기간 이상 공표해야 합니다.',
    en: 'A correction stands at least as long as what it corrects was to stand.',
  },
} as const satisfies Record<string, Label>;
