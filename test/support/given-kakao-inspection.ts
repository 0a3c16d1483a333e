import { type GivenRespondent, legalBasis, person, type Row, seoul } from './given-case';
import { INTERNAL_WORDS } from './internal-words';

interface Inspected {
  readonly incidents: readonly string[];
  readonly evidence: readonly string[];
  readonly inspectionId: string;
}

export async function addEvidence(kakao: GivenRespondent): Promise<string[]> {
  const ids = [
    await kakao.evidence(1, '작업계획서(2024. 5. 13.).pdf'),
    await kakao.evidence(2, '변경 로그(2024. 5. 20.~21.).log', {
      origin: 'ON_SITE',
      class: 'RECORD',
      size: 24_118_720,
    }),
    await kakao.evidence(3, '회의록(2024년 제2차).pdf', { origin: 'INTERNAL', class: 'RECORD' }),
  ];
  await kakao.evidence(4, '격리된 파일.exe', { status: 'QUARANTINED' });
  return ids;
}

export async function addInspection(kakao: GivenRespondent): Promise<string> {
  const { records, keys, caseId } = kakao;
  const inspection_id = await records.add('inspections', {
    ...keys,
    seq: 1,
    inspection_no: kakao.no('현01'),
    kind: 'URGENT',
    purposes: ['CAUSE', 'RECOVERY', 'RECURRENCE', 'PLAN_COMPLIANCE'],
    legal_basis_id: legalBasis('BCDA_36-2_2', '2023-07-04'),
    adhoc_ground: 'URGENT_PREVENTION',
    scope: '세 차례 장애의 원인과 2024년 통신재난관리계획의 이행 여부',
    method: '현장 방문과 로그 대조',
    selection_reason: '아흐레 동안 장애 세 차례',
    refusal_consequence: '과태료',
    sites: ['카카오 판교아지트'],
    planned_start_at: seoul('2024-05-21T14:00'),
    planned_end_on: '2024-05-23',
    notice_days: 7,
    exemption_ground: 'URGENT',
    exemption_legal_basis_id: legalBasis('BCDA_DECREE_24-2_2_EXEMPTION', '2023-07-04'),
    exemption_reason: '장애가 이어져 원인을 바로 확인할 필요',
    exemption_approved_by: person('approver'),
    exemption_approved_at: seoul('2024-05-21T10:40'),
    author_id: person('inspector'),
    status: 'FIELD_CLOSED',
  });
  await records.add('inspection_internals', { inspection_id, case_id: caseId, note: INTERNAL_WORDS.inspection });
  await records.lines(
    'inspection_criteria',
    ['A-2024-01', 'A-2024-07'].map((criteria_item_code) => ({ inspection_id, ...keys, criteria_item_code })),
  );
  await records.add('scope_extensions', {
    case_id: caseId,
    inspection_id,
    kind: 'SCOPE',
    added: '시험환경의 구성',
    reason: '2차 장애의 원인 확인',
    told_how: 'ORAL',
    told_at: seoul('2024-05-23T10:30'),
    told_to: '재난대응 총괄책임자',
    recorded_by: person('inspector'),
  });
  for (const day of ['2024-05-21', '2024-05-23']) await addSession(kakao, inspection_id, day);
  return inspection_id;
}

async function addSession(
  { records, keys, caseId }: GivenRespondent,
  inspection_id: string,
  day: string,
): Promise<void> {
  const session_id = await records.add('inspection_sessions', {
    ...keys,
    inspection_id,
    on_date: day,
    site: '카카오 판교아지트',
    started_at: seoul(`${day}T14:00`),
    ended_at: seoul(`${day}T18:00`),
    credential_shown_at: seoul(`${day}T14:01`),
    entry_document_handed_at: seoul(`${day}T14:02`),
    closing_notes: '확인한 사실만 설명함',
    statement_status: day === '2024-05-23' ? 'REFUSED' : 'SIGNED',
    statement_reason: day === '2024-05-23' ? '법무 검토 중' : null,
    created_by: person('inspector'),
  });
  await records.lines('session_attendees', [
    { case_id: caseId, session_id, side: 'PROVIDER', title: '재난대응 총괄책임자', organisation: 'KAKAO' },
    { case_id: caseId, session_id, side: 'MINISTRY', title: '점검반장', name: '시연 점검반장', organisation: 'MSIT' },
  ]);
}

export async function addFindings(
  kakao: GivenRespondent,
  { incidents, evidence, inspectionId }: Inspected,
): Promise<string[]> {
  const [first, second, third] = incidents;
  const inspection_id = inspectionId;
  const catalogue = (item: string): Row => ({ criteria_item_code: item, plan_year: 2024, clause: '제3장' });
  const ids = [
    await kakao.finding(
      1,
      {
        inspection_id,
        title: '주요 작업 전 사전테스트 미실시',
        condition: '13일 작업은 사전테스트 없이 시행되었다.',
        cause: '대상 작업의 기준이 없다.',
        effect: '6분씩 두 차례 장애',
      },
      { incidents: [first, second], evidence: [evidence[0], evidence[1]], criteria: [catalogue('A-2024-01')] },
    ),
    await kakao.finding(
      2,
      {
        inspection_id,
        title: '작업관리 통제 미흡',
        condition: '작업이 다른 서버에 적용되었다.',
        cause: '통제 절차가 없다.',
        effect: '54분 장애',
        type: 'VIOLATION',
      },
      {
        incidents: [second, third],
        evidence: [evidence[1]],
        criteria: [{ legal_basis_id: legalBasis('BCDA_36-2', '2023-07-04'), clause: '제1항' }],
      },
    ),
    await kakao.finding(
      3,
      {
        inspection_id,
        title: '비상조치 계획 부재',
        condition: '작업계획서에 비상조치가 없다.',
        cause: '양식에 항목이 없다.',
        effect: '복구 판단이 담당자에게 맡겨짐',
        scope: 'WIDESPREAD',
        causal: 'CONTRIBUTING',
        severity: 'MODERATE',
      },
      { incidents, evidence: [evidence[0]], criteria: [catalogue('A-2024-03')] },
    ),
  ];
  await kakao.finding(
    4,
    { title: '지적에서 뺀 사항', condition: '-', cause: '-', effect: '-', status: 'NOT_A_FINDING' },
    { incidents: [], evidence: [], criteria: [] },
  );
  await kakao.records.add('finding_internals', {
    finding_id: ids[0],
    case_id: kakao.caseId,
    note: INTERNAL_WORDS.finding,
  });
  const check = {
    ...kakao.keys,
    finding_no: kakao.no('지03'),
    factual_text: '사실',
    released_at: seoul('2024-05-26T09:00'),
    due_on: '2024-05-28',
  };
  await kakao.records.lines('fact_checks', [
    {
      ...check,
      finding_id: ids[2],
      round: 1,
      outcome: 'CORRECTION',
      comment: '매뉴얼은 있으나 작업 단위의 계획은 없었음',
      commented_at: seoul('2024-05-27T11:00'),
      ministry_answer: '작업계획서 기준으로 고쳐 적음',
      answered_at: seoul('2024-05-28T10:00'),
    },
    { ...check, finding_no: kakao.no('지01'), finding_id: ids[0], round: 1, outcome: 'LAPSED' },
  ]);
  return ids;
}
