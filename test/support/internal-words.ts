/** Words that only the ministry may read: a report must not carry them. */
export const INTERNAL_WORDS = {
  finding: '내부메모-지적: 담당자 징계 여부는 따로 검토',
  inspection: '내부메모-점검: 제보자 이름은 적지 않음',
  note: '내부메모-사건: 국회 질의 대응 방향',
} as const;
