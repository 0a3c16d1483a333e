import type { Label } from './label';

/** What the log says of preservation, holds, retention and disposal. */
export const RETENTION_EVENT_LABELS: Record<string, Label> = {
  'case-bundle.requested': { ko: '사건 기록 묶음{}을 요청함', en: 'Case bundle{} requested' },
  'case-bundle.made': { ko: '사건 기록 묶음{}을 만듦', en: 'Case bundle{} made' },
  'case-bundle.read': { ko: '사건 기록 묶음{}을 내려받음', en: 'Case bundle{} downloaded' },
  'preservation-order.drafted': { ko: '자료보전명령{}을 작성함', en: 'Preservation order{} drafted' },
  'preservation-order.updated': { ko: '자료보전명령{}을 고침', en: 'Preservation order{} updated' },
  'preservation-order.returned': {
    ko: '자료보전명령{}을 반려함',
    en: 'Preservation order{} returned to its author',
  },
  'preservation-order.issued': { ko: '자료보전명령{}을 결재함', en: 'Preservation order{} approved' },
  'preservation-order.dispatched': { ko: '자료보전명령{}을 발송함', en: 'Preservation order{} dispatched' },
  'preservation-order.letter-returned': { ko: '자료보전명령{}이 반송됨', en: 'Preservation order{} came back' },
  'preservation-order.arrived': { ko: '자료보전명령{}이 도달함', en: 'Preservation order{} arrived' },
  'preservation-order.confirmed': {
    ko: '자료보전명령{}의 보전 조치를 확인함',
    en: 'What the preservation order{} asks for confirmed as kept',
  },
  'preservation-order.violated': {
    ko: '자료보전명령{} 위반을 기록함',
    en: 'Violation of the preservation order{} recorded',
  },
  'preservation-order.released': { ko: '자료보전명령{}을 해제함', en: 'Preservation order{} released' },
  'preservation-order.release-notified': {
    ko: '자료보전명령{} 해제 통지가 도달함',
    en: 'Release of the preservation order{} arrived',
  },
  'disposal.proposed': { ko: '파기할 때가 된 자료{}를 알림', en: 'Disposal{} found due' },
  'disposal.examined': { ko: '파기{}를 검토하여 상신함', en: 'Disposal{} examined' },
  'disposal.approved': { ko: '파기{}를 승인함', en: 'Disposal{} approved' },
  'disposal.retained': { ko: '파기{}하지 않기로 함', en: 'Disposal{} decided against' },
  'disposal.executed': { ko: '파기{}를 집행함', en: 'Disposal{} carried out' },
  'disposal.handed-over': { ko: '기록물{}을 기록관에 인계함', en: 'Records{} handed over to the records office' },
  'disposal.bytes-erased': { ko: '파기{} 자료의 내용을 지움', en: 'Bytes of the disposal{} erased' },
  'evidence.purge-proposed': { ko: '증거{}의 파기를 상신함', en: 'Purge of the evidence{} proposed' },
  'evidence.kept-after-all': { ko: '증거{}를 파기하지 않기로 함', en: 'Evidence{} kept after all' },
  'legal-hold.placed': { ko: '파기 보류{}를 걺', en: 'Hold{} placed' },
  'legal-hold.released': { ko: '파기 보류{}를 해제함', en: 'Hold{} released' },
};
