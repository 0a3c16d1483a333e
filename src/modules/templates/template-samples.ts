import type { TemplatedType } from '../../domain/template-parts';

/** Made-up words for the preview of a template, in the shape that letters of the type have. */
export interface TemplateSample {
  readonly title: string;
  readonly content: Readonly<Record<string, unknown>>;
}

const RECIPIENT = { nameKo: '주식회사 가나다', nameEn: 'Ganada Inc.', address: '서울특별시 중구 세종대로 1' };
const OFFICER = { officerDepartment: '디지털기반안전과', name: '홍길동', contact: '044-000-0000' };
const BASIS = { act: '방송통신발전 기본법', article: '제36조의2제2항' };
const REMEDIES = {
  heading: { ko: '불복 고지', en: 'Notice of appeal' },
  ko: '이 처분에 불복하면 처분을 받은 날부터 30일 이내에 이의신청을 할 수 있습니다.',
  en: 'An objection may be made within 30 days of receiving this.',
};
const FACTS = '2024. 5. 20. 설정 변경 작업 전에 사전 시험을 하지 않아 전자우편 전송이 54분 동안 멈추었다.';
const REQUIREMENTS = [
  {
    no: '점검-2024-0001-요01-1',
    title: '작업 전 사전 시험 체계 마련',
    text: '이용자 영향이 있는 작업은 운영과 같은 환경에서 시험한 뒤에 실시할 것',
    due: { ko: '이 요구가 도달한 날부터 3개월 이내', en: 'within 3 months of the arrival of this order' },
    acceptanceCriteria: ['시험 절차서가 시행 중일 것', '최근 3개월 작업의 시험 기록이 모두 있을 것'],
    alternativeAllowed: true,
  },
];
const INSTRUMENT = { code: 'CORRECTIVE_REQUEST', ko: '시정요구', en: 'Corrective request' };
const SANCTION = {
  sanctionNo: '점검-2024-0001-제01',
  sanction: { ko: '과태료', en: 'Fine' },
  orderNo: '점검-2024-0001-요01',
  ground: { ko: '자료제출 거부', en: 'Refusal to submit materials' },
  facts: FACTS,
  legalBasis: { act: '방송통신발전 기본법', article: '제48조제2항' },
  amount: 5_000_000,
  calculation: { statutoryMaximum: 10_000_000, baseAmount: 5_000_000, reason: '첫 위반' },
  officer: OFFICER,
};

const SAMPLES: Readonly<Record<TemplatedType, TemplateSample>> = {
  ORDER: {
    title: '전자우편 장애에 대한 시정요구',
    content: {
      orderNo: '점검-2024-0001-요01',
      title: '전자우편 장애에 대한 시정요구',
      instrument: INSTRUMENT,
      legalBasis: BASIS,
      facts: FACTS,
      requirements: REQUIREMENTS,
      interimMeasures: [
        {
          no: 1,
          measure: '같은 작업의 잠정 중지',
          reason: '재발 우려',
          startsOn: '2024-05-31',
          months: 3,
          endsOn: null,
          endCondition: null,
        },
      ],
      planDue: { ko: '이 요구가 도달한 날부터 1개월 이내', en: 'within 1 month of the arrival of this order' },
      resultDue: { ko: '2024. 8. 31.까지', en: 'by 31 August 2024' },
      priorNoticeExemption: '공공의 안전을 위하여 긴급히 처분할 필요가 있다.',
      closing: REMEDIES,
      officer: OFFICER,
    },
  },
  PRIOR_NOTICE: {
    title: '처분 사전통지(의견제출 통지): 전자우편 장애에 대한 시정명령',
    content: {
      orderNo: '점검-2024-0001-요01',
      items: {
        title: '전자우편 장애에 대한 시정명령',
        party: RECIPIENT,
        causeAndDisposition: {
          facts: FACTS,
          disposition: { code: 'CORRECTIVE_ORDER', ko: '시정명령', en: 'Corrective order' },
          requirements: REQUIREMENTS,
          legalBasis: BASIS,
        },
        opinions: { ko: '이 처분에 대하여 의견을 제출할 수 있습니다.', en: 'You may give your opinion.' },
        submitTo: { department: '디지털기반안전과', ...OFFICER },
        due: { ko: '이 통지가 도달한 날부터 10일 이내', en: 'within 10 days of the arrival of this notice' },
        other: '전자문서로도 제출할 수 있습니다.',
      },
    },
  },
  RESULT_NOTICE: {
    title: '점검 결과 통지',
    content: {
      caseNo: '점검-2024-0001',
      asOf: '2024-05-30T06:00:00.000Z',
      confirmedOn: '2024-05-31',
      text: '서비스 안정성 관리에 미흡한 점이 있었다.',
      outcomeClass: 'ACTION_REQUIRED',
      findings: [
        {
          findingNo: '점검-2024-0001-지01',
          title: '사전 시험 미실시',
          condition: '운영 환경에 바로 적용하였다.',
          cause: '작업 절차에 시험 단계가 없었다.',
          effect: '54분 동안 이용이 제한되었다.',
        },
      ],
      determinations: [
        {
          no: 1,
          matter: '이용자의 계약 해지',
          affected: '해당 기간의 이용자',
          holding: { ko: '적용됨', en: 'Applies' },
          provision: '이용약관 제10조',
          grounds: '서비스 제공 의무를 이행하지 못하였다.',
        },
      ],
      publicSummary: '사업자에게 개선을 요구하였다.',
    },
  },
  ENTRY_DOCUMENT: {
    title: '현장출입조사서(점검-2024-0001-현01)',
    content: {
      caseNo: '점검-2024-0001',
      inspectionNo: '점검-2024-0001-현01',
      purposes: ['CAUSE', 'RECOVERY'],
      period: { startAt: '2024-05-21T01:00:00.000Z', endOn: '2024-05-22' },
      sites: ['서울특별시 중구 세종대로 1', '경기도 성남시 분당구 판교역로 1'],
      inspectors: [{ name: '홍길동', title: '사무관', duty: 'LEAD' }],
      jointAgencies: [
        {
          nameKo: '소방청',
          nameEn: 'National Fire Agency',
          leads: false,
          matter: '소방 시설',
          officers: [{ name: '김소방', title: '소방경' }],
        },
      ],
      scope: '장애의 원인과 복구 과정',
      method: '면담과 기록 확인',
      requestedMaterials: ['작업 절차서', '모니터링 기록'],
      refusal: { consequence: '거부하면 1천만원 이하의 과태료를 부과할 수 있습니다.' },
      other: {
        legalBasis: BASIS,
        withoutNotice: {
          ground: 'EVIDENCE',
          nameKo: '증거 인멸의 우려',
          nameEn: 'Risk that evidence is destroyed',
          legalBasis: { act: '행정조사기본법', article: '제17조제1항제1호' },
        },
      },
    },
  },
  INSPECTION_NOTICE: {
    title: '점검 취소 통지(점검-2024-0001-현01)',
    content: {
      caseNo: '점검-2024-0001',
      inspectionNo: '점검-2024-0001-현01',
      plannedStartAt: '2024-05-21T01:00:00.000Z',
      reason: '제출된 자료로 사실을 확인하였다.',
    },
  },
  INFORMATION_REQUEST: {
    title: '자료제출요구서: 작업 기록',
    content: {
      requestNo: '점검-2024-0001-자01',
      title: '작업 기록',
      legalBasis: BASIS,
      period: { ko: '이 문서가 도달한 날부터 7일 이내', en: 'within 7 days of the arrival of this letter' },
      urgentReason: '기록의 보존 기간이 곧 끝난다.',
      reason: '장애의 원인을 확인하기 위함',
      materials: [
        { no: 1, title: '작업 기록', detail: '2024. 5. 1.부터 5. 21.까지' },
        { no: 2, title: '모니터링 화면', detail: null },
      ],
      returned: { ko: '제출한 자료는 돌려드리지 않습니다.', en: 'The materials are not returned.' },
      refusal: {
        consequence: '거부하면 과태료를 부과할 수 있습니다.',
        penaltyClause: {
          article: '방송통신발전 기본법 제48조제2항',
          conduct: { ko: '자료를 제출하지 아니한 자', en: 'Whoever does not submit materials' },
        },
        voluntary: { ko: '자발적인 협조를 구하는 것입니다.', en: 'This asks for voluntary cooperation.' },
      },
      other: '전자파일로 제출하여 주시기 바랍니다.',
      officer: OFFICER,
    },
  },
  PROCEDURE_DECISION: {
    title: '신청 결과 통지(접수-20240521-1)',
    content: {
      request: {
        kind: 'POSTPONEMENT',
        receiptNo: '접수-20240521-1',
        receivedAt: '2024-05-21T01:00:00.000Z',
        reason: '복구 작업 중이다.',
      },
      decision: 'ACCEPTED',
      reason: '신청한 사유가 인정된다.',
      inspector: { name: '임꺽정', title: '주무관' },
    },
  },
  EXTENSION_DECISION: {
    title: '기한연장 통지(2024. 9. 30.까지)',
    content: {
      orderNo: '점검-2024-0001-요01',
      title: { ko: '이행결과 제출', en: 'Corrective results' },
      receiptNo: '접수-20240821-1',
      submittedAt: '2024-08-21T01:00:00.000Z',
      extensionGround: { ko: '부득이한 사유', en: 'Unavoidable reason' },
      requestedOn: '2024-09-30',
      decision: { ko: '승인', en: 'Approved' },
      reasons: '신청한 사유가 인정되어 연장합니다.',
      dueOnBefore: '2024-08-31',
      dueOnAfter: '2024-09-30',
      closing: REMEDIES,
      officer: OFFICER,
    },
  },
  INTERIM_MEASURE_LIFTED: {
    title: '중간조치 해제 통지: 같은 작업의 잠정 중지',
    content: {
      orderNo: '점검-2024-0001-요01',
      measure: '같은 작업의 잠정 중지',
      inForceFrom: '2024-05-31',
      liftedOn: '2024-07-01',
      reason: '시험 체계가 마련되었다.',
      officer: OFFICER,
    },
  },
  APPEAL_DECISION: {
    title: '이의신청 결과 통지',
    content: {
      orderNo: '점검-2024-0001-요01',
      sanctionNo: '점검-2024-0001-제01',
      title: '전자우편 장애에 대한 시정명령',
      receiptNo: '접수-20240610-1',
      filedOn: '2024-06-10',
      relief: '처분의 취소',
      decision: { ko: '기각', en: 'Dismissed' },
      reasons: '처분의 원인이 된 사실이 인정된다.',
      closing: REMEDIES,
      officer: OFFICER,
    },
  },
  REVOCATION_NOTICE: {
    title: '처분 변경 통지',
    content: {
      orderNo: '점검-2024-0001-요01',
      title: '전자우편 장애에 대한 시정명령',
      instrument: INSTRUMENT,
      replacedBy: { orderNo: '점검-2024-0001-요02', title: '전자우편 장애에 대한 시정명령(변경)' },
      reason: '요구한 내용의 일부를 바꾼다.',
      officer: OFFICER,
    },
  },
  SANCTION_PRIOR_NOTICE: {
    title: '과태료·과징금 사전통지',
    content: {
      ...SANCTION,
      opinions: { ko: '이 부과에 대하여 의견을 제출할 수 있습니다.', en: 'You may give your opinion on it.' },
      due: { ko: '이 통지가 도달한 날부터 10일 이내', en: 'within 10 days of the arrival of this notice' },
      earlyPayment: 4_000_000,
    },
  },
  SANCTION_NOTICE: {
    title: '과태료·과징금 부과 통지',
    content: {
      ...SANCTION,
      reason: '위반한 사실이 확인된다.',
      opinion: '감경을 바란다.',
      consideration: 'PARTLY_REFLECTED',
      considerationReason: '첫 위반임을 고려하였다.',
      payBy: { ko: '이 통지를 받은 날부터 60일 이내', en: 'within 60 days of receiving this notice' },
      closing: REMEDIES,
    },
  },
  DUNNING_NOTICE: {
    title: '독촉장',
    content: {
      ...SANCTION,
      owed: 5_150_000,
      paymentDueOn: '2024-08-30',
      lateCharge: {
        amount: 150_000,
        asOf: '2024-09-02',
        basis: { ko: '질서위반행위규제법 제24조', en: 'Act on the Regulation of Violations of Public Order, art. 24' },
      },
    },
  },
  PRESERVATION_ORDER: {
    title: '자료보전명령서',
    content: {
      orderNo: '점검-2024-0001-보01',
      title: '접속 기록의 보전',
      legalBasis: { act: '정보통신망 이용촉진 및 정보보호 등에 관한 법률', article: '제48조의4제1항' },
      reason: '원인 분석에 필요하다.',
      materials: [
        {
          no: 1,
          system: '전자우편 서버',
          material: '접속 기록',
          rangeFrom: '2024-05-01T00:00:00.000Z',
          rangeTo: '2024-05-21T00:00:00.000Z',
        },
      ],
      preserveFrom: '2024-05-21',
      until: '원인 분석이 끝날 때',
      hearingExemption: '긴급히 처분할 필요가 있다.',
      penaltyClause: {
        article: '제73조',
        conduct: { ko: '명령을 위반하여 자료를 보전하지 아니한 자', en: 'Whoever does not keep the materials' },
      },
      closing: REMEDIES,
      officer: OFFICER,
    },
  },
  PRESERVATION_RELEASE: {
    title: '자료보전명령 해제 통지',
    content: {
      orderNo: '점검-2024-0001-보01',
      title: '접속 기록의 보전',
      reason: '원인 분석이 끝났다.',
      officer: OFFICER,
    },
  },
  DISCLOSURE_NOTICE: {
    title: '정보공개 청구 사실 통지',
    content: {
      subject: '점검 결과 보고서',
      closing: {
        heading: { ko: '비공개 요청', en: 'Request not to disclose' },
        ko: '이 통지를 받은 날부터 3일 이내에 비공개를 요청할 수 있습니다.',
        en: 'Within three days you may ask that the information be not disclosed.',
      },
    },
  },
  CASE_TRANSFER: {
    title: '사건 이송: 전자우편 장애',
    content: {
      recipient: { nameKo: '방송미디어통신위원회' },
      caseNo: '점검-2024-0001',
      title: '전자우편 장애',
      legalGround: '행정절차법 제6조제1항',
      reasons: '이용자 보호에 관한 사항이다.',
      enclosures: ['사건 기록', '증거 목록'],
    },
  },
  THIRD_PARTY_NOTICE: {
    title: '제3자 보충조사 통지(점검-2024-0001-현02)',
    content: {
      caseNo: '점검-2024-0001',
      inspectionNo: '점검-2024-0001-현02',
      thirdParty: { nameKo: '주식회사 라마바', nameEn: 'Ramaba Inc.' },
      reasons: '장비를 공급한 사업자의 기록이 필요하다.',
      basis: '행정조사기본법 제19조제3항',
      opinion: { ko: '이 통지에 대하여 의견을 제출할 수 있습니다.', en: 'You may give your opinion on this.' },
    },
  },
  REFERRAL: {
    title: '수사의뢰: 전자우편 장애',
    content: {
      recipient: { nameKo: '경찰청' },
      referralKind: { ko: '수사의뢰', en: 'Request for a criminal investigation' },
      referralNo: '점검-2024-0001-의01',
      caseNo: '점검-2024-0001',
      legalGround: '형사소송법 제234조제2항',
      facts: FACTS,
      reasons: '기록을 지운 흔적이 있다.',
      enclosures: ['증거 목록'],
    },
  },
  CLOSURE_NOTICE: {
    title: '종결 통지',
    content: {
      caseNo: '점검-2024-0001',
      reason: '모든 시정조치의 이행을 확인하였다.',
      reasons: null,
      officer: OFFICER,
    },
  },
};

export function sampleOf(type: TemplatedType): TemplateSample {
  return SAMPLES[type];
}

export const SAMPLE_RECIPIENT = RECIPIENT;
