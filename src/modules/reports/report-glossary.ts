import type { ReportAnnex } from '../../domain/inspection-report';

type Term = ReportAnnex['terms'][number];

/** In the order of the Korean alphabet. */
const TERMS: readonly Term[] = [
  { term: '근본 원인', meaning: '그것이 없었더라면 장애가 일어나지 않았을, 관리와 설계에 있는 원인' },
  {
    term: '기산일',
    meaning: '기간을 세기 시작하는 날. 첫날은 세지 않으므로 보통 사건이 있은 다음 날이다(민법 제157조).',
  },
  {
    term: '도달',
    meaning: '문서가 상대방이 알 수 있는 상태에 놓인 것. 통지의 효력은 도달한 때에 생긴다(행정절차법 제15조).',
  },
  { term: '배터리 관리 시스템', meaning: '배터리의 전압·온도 등을 재어 이상을 알리는 장치(BMS)' },
  { term: '부하분산', meaning: '한곳에 몰리지 않도록 여러 서버에 요청을 나누어 보내는 일' },
  { term: '사전테스트', meaning: '작업을 운영환경에 적용하기 전에 비슷한 시험환경에서 결과를 확인하는 절차' },
  { term: '시정명령', meaning: '법이 정한 의무를 지키도록 명하는 처분. 따르지 않으면 제재를 받을 수 있다.' },
  { term: '시정요구', meaning: '점검에서 드러난 미흡 사항을 고치도록 근거 조문을 들어 요구하는 문서' },
  { term: '액티브-액티브', meaning: '둘 이상의 설비가 동시에 운영되어 한쪽이 멈추어도 다른 쪽이 곧바로 이어받는 구성' },
  { term: '이중화', meaning: '한 설비가 멈추어도 다른 설비가 기능을 이어받도록 둘 이상을 갖추는 것' },
  {
    term: '재난관리계획',
    meaning: '방송통신재난에 대비하여 사업자마다 해마다 세우는 계획(방송통신발전 기본법 제36조)',
  },
  {
    term: '행정지도',
    meaning:
      '바라는 일을 하도록 권하는 것. 따를지는 상대방의 자유이며 따르지 않았다고 불이익을 줄 수 없다(행정절차법 제48조).',
  },
  {
    term: '현장출입조사서',
    meaning: '현장에 들어갈 때 건네는 조사의 목적·기간·범위 등을 적은 문서(행정조사기본법 제11조)',
  },
  { term: 'UPS', meaning: '정전이 되어도 전기를 끊기지 않게 이어 주는 무정전 전원장치' },
];

/** The terms that occur in the text of a report; white space does not count. */
export function termsIn(text: string): Term[] {
  const squeezed = text.replace(/\s+/g, '');
  return TERMS.filter(({ term }) => squeezed.includes(term.replace(/\s+/g, '')));
}
