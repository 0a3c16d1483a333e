import type { Label } from './label';

/** Recurrences and the reopening of actions. */
export const RECURRENCE_REFUSALS = {
  'recurrence-match.move-not-allowed': {
    ko: '이미 답하였거나 해당이 없어진 재발 의심입니다.',
    en: 'This possible recurrence has been answered or has lapsed.',
  },
  'action-reopening.move-not-allowed': {
    ko: '이미 결정된 재개 요청입니다.',
    en: 'This request has been decided.',
  },
  'action-reopening.approver-is-proposer': {
    ko: '재발을 확인하고 재개를 요청한 사람은 재개를 결정할 수 없습니다.',
    en: 'Whoever confirmed the recurrence cannot decide on the reopening.',
  },
  'action-reopening.action-not-proved': {
    ko: '이행이 확인된 시정조치만 다시 열 수 있습니다.',
    en: 'Only an action that was verified can be reopened.',
  },
  'case.recurrence-unanswered': {
    ko: '답하지 않은 재발 의심이나 결정하지 않은 재개 요청이 있습니다. 먼저 처리하세요.',
    en: 'Answer every possible recurrence and decide every request to reopen an action first.',
  },
  'finding.recurrence-unanswered': {
    ko: '이 지적사항의 재발 의심에 먼저 답하세요.',
    en: 'Answer the possible recurrence of this finding first.',
  },
  'corrective-action.recurrence-unanswered': {
    ko: '이 시정조치에 관한 재발 의심이나 재개 요청에 먼저 답하세요.',
    en: 'Answer the possible recurrence that concerns this action, or decide on its reopening, first.',
  },
} satisfies Record<string, Label>;
