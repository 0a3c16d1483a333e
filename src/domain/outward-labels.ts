import type {
  ExternalDecision,
  ExternalRequestEvent,
  ExternalRequestKind,
  ExternalRequestStatus,
  HandedOverKind,
} from './external-request';
import type { Label } from './label';

export const EXTERNAL_REQUEST_STATUS_LABELS: Record<ExternalRequestStatus, Label> = {
  RECEIVED: { ko: '접수', en: 'Received' },
  EXAMINED: { ko: '검토 완료', en: 'Examined' },
  DECIDED: { ko: '결정', en: 'Decided' },
  ANSWERED: { ko: '제출·통지 완료', en: 'Answered' },
};

export const EXTERNAL_REQUEST_MOVE_LABELS: Record<ExternalRequestEvent, Label> = {
  extend: { ko: '결정 기간 연장', en: 'Extend the period' },
  examine: { ko: '검토·목록 작성', en: 'Examine and list' },
  return: { ko: '반려', en: 'Return to the team' },
  decide: { ko: '결정', en: 'Decide' },
  answer: { ko: '제출·통지 기록', en: 'Record the answer' },
};

export const EXTERNAL_REQUEST_KIND_LABELS: Record<ExternalRequestKind, Label> = {
  ASSEMBLY: { ko: '국회 자료요구', en: 'Request of parliament' },
  DISCLOSURE: { ko: '정보공개 청구', en: 'Request for disclosure' },
  AUDIT: { ko: '감사 자료요구', en: 'Request of an audit' },
};

export const EXTERNAL_DECISION_LABELS: Record<ExternalDecision, Label> = {
  FULL: { ko: '전부 제출·공개', en: 'In full' },
  PARTIAL: { ko: '일부 제출·부분공개', en: 'In part' },
  REFUSED: { ko: '거절·비공개', en: 'Refused' },
};

export const HANDED_OVER_KIND_LABELS: Record<HandedOverKind, Label> = {
  DOCUMENT: { ko: '공문서', en: 'Official document' },
  EVIDENCE: { ko: '증거·가림본', en: 'Evidence or redacted copy' },
  STATEMENT: { ko: '답변 글', en: 'Written answer' },
};

/** What the log says of requests from outside. */
export const OUTWARD_EVENT_LABELS: Record<string, Label> = {
  'external-request.received': { ko: '대외 요구{}를 접수함', en: 'External request{} received' },
  'external-request.extended': {
    ko: '대외 요구{}의 결정 기간을 연장함',
    en: 'Period of the external request{} extended',
  },
  'external-request.examined': { ko: '대외 요구{}를 검토함', en: 'External request{} examined' },
  'external-request.returned': { ko: '대외 요구{} 검토를 반려함', en: 'External request{} returned to the team' },
  'external-request.decided': { ko: '대외 요구{}를 결정함', en: 'External request{} decided' },
  'external-request.answered': { ko: '대외 요구{}에 제출·통지함', en: 'External request{} answered' },
  'external-request.third-party-notified': {
    ko: '대외 요구{}를 사업자에게 통지함',
    en: 'Provider notified of the external request{}',
  },
  'external-request.third-party-notice-arrived': {
    ko: '대외 요구{} 통지가 사업자에게 도달함',
    en: 'Notice of the external request{} arrived',
  },
  'external-request.third-party-answered': {
    ko: '대외 요구{}에 사업자가 의견을 냄',
    en: 'Provider answered the notice of the external request{}',
  },
};
