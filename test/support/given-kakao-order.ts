import { createHash } from 'node:crypto';
import { addCase, type GivenRespondent, legalBasis, person, type Records, type Row, seoul, within } from './given-case';
import { INTERNAL_WORDS } from './internal-words';

export async function addResult({ records, caseId }: GivenRespondent, evidence: readonly string[]): Promise<string> {
  await records.add('committee_items', {
    case_id: caseId,
    committee_code: 'DISASTER_COMMITTEE',
    meeting_year: 2024,
    meeting_no: 2,
    agenda_no: 1,
    title: '카카오톡 장애 관련 시정 요구(안)',
    held_from: '2024-05-28',
    held_to: '2024-05-30',
    members_total: 20,
    members_present: 17,
    votes_for: 16,
    votes_against: 0,
    votes_abstained: 0,
    recusals: [{ name: '위원 1', reason: '자문 이력' }],
    minutes_text: '여섯 가지 요구사항을 심의하여 의결하였다.',
    minutes_evidence_id: evidence[2],
    decision: 'AS_PROPOSED',
    resolution: '여섯 가지 시정을 요구한다.',
    resolved_on: '2024-05-30',
    author_id: person('inspector'),
    status: 'RESOLVED',
  });
  const result = { case_id: caseId, outcome_class: 'ACTION_REQUIRED', author_id: person('lead') };
  const interim = await records.add('inspection_results', {
    ...result,
    seq: 1,
    kind: 'INTERIM',
    as_of: seoul('2024-05-24T18:00'),
    conclusions: '중간',
    confirmed_by: person('approver'),
    confirmed_at: seoul('2024-05-24T18:30'),
    frozen_at: seoul('2024-05-24T18:30'),
    status: 'CONFIRMED',
  });
  await records.add('official_documents', {
    ...documentRow(caseId, interim, 'INSPECTION_REPORT', 1200, '2024-05-24T18:30'),
    subject_type: 'inspection-result',
  });
  return records.add('inspection_results', {
    ...result,
    seq: 2,
    kind: 'FINAL',
    as_of: seoul('2024-05-30T18:00'),
    conclusions: '세 장애는 모두 작업 관리에서 비롯되었다.\n\n세 번째 장애는 두 번째 장애에서 이어졌다.',
    overall_opinion: '요구사항의 이행을 면밀히 점검한다.',
    follow_up: '이행점검 실시\n제도 개선 검토',
    created_at: seoul('2024-05-30T16:02'),
    status: 'IN_REVIEW',
  });
}

const REQUIREMENTS = [
  [
    '주요 작업 전 사전테스트 체계 강화',
    '사전테스트 대상과 범위를 지침으로 정하고 시험환경을 운영과 비슷하게 갖출 것',
    [0],
    ['지침이 시행되고 있다.', '시험환경이 운영환경과 비슷하다.'],
  ],
  ['작업관리 통제 강화', null, [1], ['승인 범위를 벗어난 작업이 실행되지 않는다.']],
  ['통신재난 매뉴얼·지침 보완', null, [2], ['비상조치 계획이 매뉴얼에 있다.']],
  ['모니터링 고도화와 장애 탐지 강화', null, [1, 2], ['이상을 자동으로 탐지한다.']],
  ['장애 원인분석과 사후관리 체계화', null, [0, 1, 2], ['원인분석 보고서를 남긴다.']],
  ['장애 사실 이용자 고지 개선', null, [], ['고지 기준과 수단이 정해져 있다.']],
] as const;

export async function addOrder(kakao: GivenRespondent, resultId: string, findings: readonly string[]): Promise<void> {
  const { records, keys } = kakao;
  const orderNo = kakao.no('요01');
  const orderId = await addOrderRow(kakao, orderNo, resultId);
  for (const [index, [title, text, linked, criteria]] of REQUIREMENTS.entries()) {
    const requirement_id = await kakao.requirement(
      orderId,
      orderNo,
      index + 1,
      { title, text: text ?? title, due: within(3, 'MONTHS'), alternative_allowed: index === 3 },
      { criteria, findings: linked.map((at) => findings[at]) },
    );
    if (index > 0) continue;
    const action = { ...keys, order_id: orderId, requirement_id, description: title, effectiveness_months: 6 };
    await records.add('corrective_actions', { ...action, seq: 1, action_no: kakao.no('조01'), status: 'IN_PROGRESS' });
  }
  await kakao.deadline({ type: 'order', id: orderId }, 'DL-07', '조치계획 제출', '2024-05-31', within(1, 'MONTHS'), {
    satisfied_at: seoul('2024-06-28T10:00'),
  });
  await kakao.deadline({ type: 'order', id: orderId }, 'DL-08', '시정결과 제출', '2024-05-31', within(3, 'MONTHS'));
  await kakao.deadline({ type: 'result', id: resultId }, 'DL-04', '조사결과 통지', '2024-05-30', within(7, 'DAYS'), {
    bound: 'MINISTRY',
    provider_id: null,
  });
}

async function addOrderRow(kakao: GivenRespondent, orderNo: string, resultId: string): Promise<string> {
  const { records, keys } = kakao;
  const order_id = await records.add('orders', {
    ...keys,
    seq: 1,
    order_no: orderNo,
    instrument_type: 'CORRECTIVE_REQUEST',
    legal_basis_id: legalBasis('BCDA_36-2_2', '2023-07-04'),
    result_id: resultId,
    title: '카카오톡 장애 관련 시정 요구',
    facts: '세 차례 장애',
    plan_due: within(1, 'MONTHS'),
    result_due: within(3, 'MONTHS'),
    appeal_notice: '불복 안내',
    officer_department: '디지털기반안전과',
    officer_name: '담당',
    officer_contact: '044',
    author_id: person('lead'),
    approved_by: person('approver'),
    approved_at: seoul('2024-05-31T10:00'),
    delivered_at: seoul('2024-05-31T14:00'),
    status: 'DELIVERED',
  });
  const document_id = await records.add('official_documents', {
    ...documentRow(keys.case_id, order_id, 'ORDER', 1240, '2024-05-31T10:00'),
    provider_id: keys.provider_id,
    subject_type: 'order',
    status: 'DELIVERED',
  });
  await records.set('orders', order_id, { document_id });
  return order_id;
}

function documentRow(case_id: string, subject_id: string, type: string, serial: number, approvedAt: string): Row {
  return {
    case_id,
    type,
    subject_id,
    title: '문서',
    department_code: 'NETWORK_SAFETY',
    department_name: '디지털기반안전과',
    document_year: 2024,
    document_serial: serial,
    document_no: `디지털기반안전과-${serial}`,
    author_id: person('lead'),
    approved_by: person('approver'),
    approved_at: seoul(approvedAt),
    snapshot: '{}',
    snapshot_sha256: createHash('sha256').update('{}').digest('hex'),
    frozen_at: seoul(approvedAt),
    status: 'APPROVED',
  };
}

/** A case of 2023 whose action was verified; the first outage of 2024 is a recurrence of its outage. */
export async function addEarlierCase(
  records: Records,
  kakao: GivenRespondent,
  [firstIncident]: readonly string[],
): Promise<void> {
  const { caseId, of } = await addCase(records, {
    caseNo: '점검-2023-0007',
    title: '2023년 카카오톡 장애',
    openedAt: '2023-05-09T10:00',
    row: { status: 'CLOSED' },
    respondents: [{ provider: 'KAKAO', role: 'OUTAGE_PROVIDER' }],
  });
  const earlier = of('KAKAO');
  const incident = await earlier.incident(
    1,
    { title: '2023. 5. 8. 장애', type: 'OUTAGE', symptoms: '전송 실패', started_at: seoul('2023-05-08T13:35') },
    ['KAKAOTALK_MESSAGING'],
  );
  const order_id = await records.add('orders', {
    ...earlier.keys,
    seq: 1,
    order_no: earlier.no('요01'),
    instrument_type: 'ADMIN_GUIDANCE',
    title: '지도',
    facts: '사실',
    officer_department: '과',
    officer_name: '담당',
    officer_contact: '044',
    author_id: person('lead'),
    status: 'CLOSED',
  });
  const requirement_id = await earlier.requirement(
    order_id,
    earlier.no('요01'),
    1,
    { title: '야간 작업 절차 마련', text: '야간 작업 절차 마련', due: within(1, 'MONTHS') },
    { criteria: ['절차가 있다.'], findings: [] },
  );
  const action_id = await records.add('corrective_actions', {
    ...earlier.keys,
    order_id,
    requirement_id,
    seq: 1,
    action_no: earlier.no('조01'),
    description: '절차',
    effectiveness_months: 6,
    status: 'CLOSED',
  });
  const report_id = await records.add('completion_reports', {
    ...earlier.keys,
    action_id,
    round: 1,
    summary: '마쳤음',
    completed_on: '2023-07-01',
    attestation: '사실과 다름이 없음',
    attested_by: person('kakaoManager'),
    reported_at: seoul('2023-07-02T10:00'),
    receipt_no: '접수-20230702-1',
  });
  await records.add('verifications', {
    ...earlier.keys,
    action_id,
    report_id,
    method: 'DOCUMENT',
    verifier_id: person('inspector'),
    started_at: seoul('2023-07-03T10:00'),
    result: 'COMPLIED',
    reason: '절차서로 확인',
    decided_by: person('lead'),
    decided_at: seoul('2023-07-10T10:00'),
    frozen_at: seoul('2023-07-10T10:00'),
  });
  await records.add('case_relations', {
    case_id: kakao.caseId,
    related_case_id: caseId,
    kind: 'RECURRENCE',
    created_by: person('lead'),
  });
  await records.add('incident_links', {
    case_id: kakao.caseId,
    incident_id: firstIncident,
    linked_incident_id: incident,
    kind: 'RECURRENCE_OF',
    justification: '같은 서비스',
    decided_by: person('lead'),
  });
}

export async function addNotes({ records, caseId }: GivenRespondent): Promise<void> {
  const note = { case_id: caseId, author_id: person('inspector') };
  await records.lines('case_notes', [
    { ...note, kind: 'INTERNAL', text: INTERNAL_WORDS.note },
    {
      ...note,
      kind: 'STATEMENT',
      text: '시정 요구를 수용한다.',
      source: '한국경제TV 2024-05-31',
      noted_on: '2024-05-31',
      details: {
        statement: 'ACCEPTANCE',
        party: 'KAKAO',
        speakerTitle: '대변인',
        saidOn: '2024-05-31',
        textEn: null,
        quoted: true,
      },
    },
    {
      ...note,
      kind: 'MEETING',
      text: '대책 회의',
      source: null,
      noted_on: '2024-05-22',
      details: {
        no: 1,
        heldAt: '2024-05-22T10:30:00+09:00',
        precision: 'MINUTE',
        chairTitle: '과학기술정보통신부 제2차관',
        place: '판교',
      },
    },
    { ...note, kind: 'MEETING', text: '2차 회의', source: null, noted_on: '2024-05-23' },
    {
      ...note,
      kind: 'DAMAGE_REPORT',
      text: '피해 접수 12건',
      source: null,
      noted_on: '2024-05-24',
      details: { provider: 'KAKAO', count: 12, approximate: false, unit: 'CASES', asOf: '2024-05-24' },
    },
    {
      ...note,
      kind: 'PUBLICATION',
      text: '강화방안',
      source: null,
      noted_on: '2024-06-01',
      details: {
        publication: 'POLICY',
        publishers: ['MSIT', 'FIRE_AGENCY'],
        publishedOn: '2024-06-01',
        titleKo: '강화방안',
        titleEn: null,
        due: null,
        items: [{ textKo: '계측 주기', textEn: null, before: '약 10분', after: '10초 이내' }],
      },
    },
    {
      ...note,
      kind: 'DISCLOSURE',
      text: '점검 내역',
      source: null,
      noted_on: '2024-06-02',
      details: { requester: 'NATIONAL_ASSEMBLY', disclosedOn: '2024-06-02', whatKo: '점검 내역', whatEn: null },
    },
  ]);
}
