import type { Label } from './label';

/** Official document and evidence. */
export const RECORD_REFUSALS = {
  'official-document.move-not-allowed': {
    ko: '문서의 현재 상태에서는 할 수 없는 처리입니다.',
    en: 'The document does not allow this in its present status.',
  },
  'official-document.no-recipient': { ko: '수신자를 지정해야 합니다.', en: 'Name the recipient.' },
  'official-document.concurrence-pending': {
    ko: '협조가 끝나지 않았습니다.',
    en: 'A concurrence is still pending.',
  },
  'official-document.no-concurrence-asked': {
    ko: '협조할 부서를 지정해야 합니다.',
    en: 'Name the department that is to concur.',
  },
  'official-document.opinion-text-missing': {
    ko: '"의견 있음"으로 검토한 사람은 의견을 적어야 합니다.',
    en: 'A reviewer who marks an opinion must write it.',
  },
  'official-document.changed-since-review': {
    ko: '검토한 뒤 내용이 바뀌었습니다. 현재 내용을 다시 확인한 뒤 결재하세요.',
    en: 'The content changed since it was shown for approval. Read the present content and approve that.',
  },
  'official-document.not-sealed': { ko: '관인을 날인해야 합니다.', en: 'The document must be sealed first.' },
  'official-document.address-missing': {
    ko: '모든 수신자의 송달 주소를 확인해야 합니다.',
    en: 'Confirm the address of service of every recipient.',
  },
  'official-document.no-consent-to-e-service': {
    ko: '전자송달에 동의하지 않은 수신자가 있습니다. 다른 방법으로 보내세요.',
    en: 'A recipient has not consented to electronic service. Use another method.',
  },
  'official-document.arrival-not-recorded': {
    ko: '도달 일시와 증빙을 기록해야 합니다.',
    en: 'Record when the document arrived and the proof of it.',
  },
  'official-document.public-notice-not-posted': {
    ko: '공시송달을 게시한 일시를 기록해야 합니다.',
    en: 'Record when the public notice was posted.',
  },
  'official-document.public-notice-not-effective': {
    ko: '공시송달은 게시한 날부터 14일이 지나야 효력이 생깁니다.',
    en: 'Service by public notice takes effect fourteen days after posting.',
  },
  'official-document.replacement-not-approved': {
    ko: '정정 또는 취소하는 문서가 결재되어야 합니다.',
    en: 'The correcting or revoking document must be approved first.',
  },

  'evidence.move-not-allowed': {
    ko: '증거의 현재 상태에서는 할 수 없는 처리입니다.',
    en: 'The evidence does not allow this in its present status.',
  },
  'evidence.file-incomplete': {
    ko: '파일이 끝까지 전송되지 않았습니다.',
    en: 'The file has not arrived completely.',
  },
  'evidence.hash-missing': {
    ko: '해시가 계산되지 않은 파일은 등록할 수 없습니다.',
    en: 'A file without its hash cannot be accepted.',
  },
  'evidence.scan-not-clean': {
    ko: '검사를 통과하지 못한 파일은 등록할 수 없습니다.',
    en: 'A file that did not pass the scan cannot be accepted.',
  },
  'evidence.scan-clean': {
    ko: '검사에서 문제가 발견된 파일만 격리합니다.',
    en: 'Only a file that failed the scan is quarantined.',
  },
  'evidence.receipt-missing': {
    ko: '반환 받은 사람의 수령증을 첨부해야 합니다.',
    en: 'Attach the receipt signed by whoever took the item back.',
  },
  'evidence.legal-hold': {
    ko: '보전 조치된 증거는 반환하거나 파기할 수 없습니다.',
    en: 'Evidence under a legal hold can be neither returned nor purged.',
  },
  'evidence.retention-running': {
    ko: '보존기간이 끝나지 않았습니다.',
    en: 'The retention period is still running.',
  },
  'evidence.purge-not-approved': {
    ko: '승인권자가 파기를 승인해야 합니다.',
    en: 'An approver must approve the purge first.',
  },
} as const satisfies Record<string, Label>;
