import { addCase, type GivenRespondent, givenRecords, legalBasis, person, type Row, seoul, within } from './given-case';
import type { GivenReport } from './given-kakao-case';

export const PANGYO_CASE_NO = '점검-2022-0001';

interface Part {
  readonly provider: string;
  readonly role: string;
  readonly service: string;
  readonly incident: Row & { readonly title: string };
  readonly finding: string;
  readonly requirement: string;
}

const PARTS: readonly Part[] = [
  {
    provider: 'SKCC',
    role: 'FACILITY_OPERATOR',
    service: 'SKCC_COLOCATION',
    incident: {
      title: '판교 데이터센터 배터리실 화재',
      type: 'FIRE',
      symptoms: '배터리실 화재',
      platforms: ['FACILITY'],
      started_at: seoul('2022-10-15T15:19'),
      restored_at: seoul('2022-10-15T23:45'),
    },
    finding: '배터리와 UPS의 공간이 분리되지 않음',
    requirement: '배터리와 UPS의 구역을 나누고 개별 전원 차단이 되게 할 것',
  },
  {
    provider: 'KAKAO',
    role: 'TENANT',
    service: 'KAKAOTALK',
    incident: {
      title: '카카오 서비스 중단',
      type: 'OUTAGE',
      symptoms: '주요 서비스 중단',
      platforms: ['MOBILE', 'PC'],
      started_at: seoul('2022-10-15T15:27'),
      restored_at: seoul('2022-10-20T23:00'),
    },
    finding: '이중화 전환 도구가 이중화되지 않음',
    requirement: '운영·관리 도구를 액티브-액티브로 이중화할 것',
  },
  {
    provider: 'NAVER',
    role: 'TENANT',
    service: 'NAVER_COMMENTS',
    incident: {
      title: '네이버 일부 서비스 오류',
      type: 'PARTIAL',
      symptoms: '일부 기사 댓글 오류',
      platforms: ['PC'],
      started_at: null,
    },
    finding: '서비스 전환 과정의 오류',
    requirement: '서비스별 복구 목표를 다시 점검할 것',
  },
];

/** The fire of October 2022 with three respondents, each with an outage, a finding and guidance of its own. */
export function givenPangyoCase(ownerUrl: string): Promise<GivenReport> {
  return givenRecords(ownerUrl, async (records) => {
    const { caseId, of } = await addCase(records, {
      caseNo: PANGYO_CASE_NO,
      title: '판교 데이터센터 화재에 따른 서비스 장애 점검',
      openedAt: '2022-10-15T16:00',
      row: { tracks: ['A', 'D'], migrated: true },
      respondents: PARTS.map(({ provider, role }) => ({ provider, role })),
    });
    const resultId = await records.add('inspection_results', {
      case_id: caseId,
      seq: 1,
      kind: 'FINAL',
      as_of: seoul('2022-12-05T18:00'),
      outcome_class: 'VOLUNTARY_IMPROVEMENT',
      conclusions: '세 사업자에게 행정지도를 한다.',
      author_id: person('lead'),
      status: 'IN_REVIEW',
    });
    const incidents: string[] = [];
    for (const [index, part] of PARTS.entries()) {
      incidents.push(await addPart(of(part.provider), part, { seq: index + 1, resultId }));
    }
    await records.add('incident_links', {
      case_id: caseId,
      incident_id: incidents[1],
      linked_incident_id: incidents[0],
      kind: 'CAUSED_BY',
      justification: '전원 차단',
      decided_by: person('lead'),
    });
    await records.add('recovery_snapshots', {
      case_id: caseId,
      incident_id: incidents[0],
      as_of: seoul('2022-10-17T06:00'),
      asset_group: '전력',
      state: 'PARTIAL',
      percent: 95,
      reported_by: 'MSIT',
      source: '상황 발표',
      recorded_by: person('inspector'),
    });
    return { caseId, resultId };
  });
}

async function addPart(
  respondent: GivenRespondent,
  part: Part,
  { seq, resultId }: { seq: number; resultId: string },
): Promise<string> {
  const incident = await respondent.incident(seq, part.incident, [part.service]);
  const evidence = await respondent.evidence(seq, `${part.finding} 확인 자료`, {
    collected_at: seoul('2022-10-16T15:00'),
  });
  await addVisit(respondent, seq);
  const finding = await respondent.finding(
    seq,
    {
      title: part.finding,
      condition: part.finding,
      cause: '대비 부족',
      effect: part.incident.title,
      confirmed_at: seoul('2022-12-01T10:00'),
    },
    {
      incidents: [incident],
      evidence: [evidence],
      criteria: [{ legal_basis_id: legalBasis('ICNA_46_1', '2022-10-15') }],
    },
  );
  const orderNo = respondent.no(`요${String(seq).padStart(2, '0')}`);
  const orderId = await addGuidance(respondent, orderNo, seq, resultId);
  await respondent.requirement(
    orderId,
    orderNo,
    1,
    { title: part.requirement, text: part.requirement, due: within(1, 'MONTHS') },
    { criteria: [`${part.requirement}: 이행 자료로 확인된다.`], findings: [finding] },
  );
  return incident;
}

async function addVisit(respondent: GivenRespondent, seq: number): Promise<void> {
  const { records, keys } = respondent;
  await records.add('inspections', {
    ...keys,
    seq,
    inspection_no: respondent.no(`현${String(seq).padStart(2, '0')}`),
    kind: 'JOINT',
    purposes: ['CAUSE', 'RECOVERY', 'RECURRENCE'],
    legal_basis_id: legalBasis('AIA_5', '2007-08-18'),
    scope: '화재와 서비스 중단의 원인',
    sites: ['판교 데이터센터'],
    planned_start_at: seoul('2022-10-16T13:00'),
    planned_end_on: '2022-10-16',
    notice_days: 7,
    exemption_ground: 'VOLUNTARY',
    exemption_legal_basis_id: legalBasis('AIA_17_1_EXEMPTION', '2007-08-18'),
    exemption_reason: '스스로 협조함',
    exemption_approved_by: person('approver'),
    exemption_approved_at: seoul('2022-10-16T11:00'),
    voluntary_consent_by: '사업자 책임자',
    voluntary_consent_on: '2022-10-16',
    author_id: person('inspector'),
    status: 'FIELD_CLOSED',
  });
}

/** Drafted before the result is confirmed: neither numbered as a document nor arrived. */
function addGuidance(
  { records, keys }: GivenRespondent,
  order_no: string,
  seq: number,
  result_id: string,
): Promise<string> {
  return records.add('orders', {
    ...keys,
    seq,
    order_no,
    instrument_type: 'ADMIN_GUIDANCE',
    result_id,
    title: '행정지도',
    facts: '점검에서 확인한 미흡',
    plan_due: within(1, 'MONTHS'),
    officer_department: '네트워크안전기획과',
    officer_name: '담당',
    officer_contact: '044',
    author_id: person('lead'),
    status: 'DRAFT',
  });
}
