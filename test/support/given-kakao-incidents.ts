import { referenceId } from '../../src/reference-data/load-reference-data';
import { type GivenRespondent, person, type Row, seoul } from './given-case';

export async function addIncidents(kakao: GivenRespondent): Promise<string[]> {
  const times = [
    ['2024-05-13T13:44', '2024-05-13T13:50', '80', null],
    ['2024-05-20T14:52', '2024-05-20T14:58', '80', null],
    ['2024-05-21T08:30', '2024-05-21T09:24', '8', 'PC'],
  ] as const;
  const ids: string[] = [];
  for (const [index, [from, to, percent, segment]] of times.entries()) {
    const id = await kakao.incident(
      index + 1,
      {
        title: `${index + 1}차 카카오톡 장애`,
        type: index === 2 ? 'PARTIAL' : 'DEGRADATION',
        symptoms: '메시지 전송 지연과 실패',
        platforms: index === 2 ? ['PC'] : ['MOBILE', 'PC'],
        planned_work:
          index === 0
            ? { description: '서버 파일 갱신', workerOrganisation: '사내 운영팀', supervisorPresent: false }
            : null,
        started_at: seoul(from),
        restored_at: seoul(to),
      },
      index === 2 ? ['KAKAOTALK_MESSAGING', 'KAKAOTALK_PC_LOGIN'] : ['KAKAOTALK_MESSAGING'],
    );
    ids.push(id);
    await addOfficial(kakao, id, { field: 'STARTED_AT', value_at: seoul(from), precision: 'MINUTE' });
    await addOfficial(kakao, id, { field: 'RESTORED_AT', value_at: seoul(to), precision: 'MINUTE' });
    await addOfficial(kakao, id, {
      field: 'AFFECTED_PERCENT',
      value_number: percent,
      unit: 'PERCENT',
      basis: 'ESTIMATED',
      status: 'ESTIMATED',
      segment,
    });
  }
  await addFactVersions(kakao, ids[2]);
  await kakao.records.add('incident_links', {
    case_id: kakao.caseId,
    incident_id: ids[2],
    linked_incident_id: ids[1],
    kind: 'CAUSED_BY',
    justification: '2차 장애의 오류가 풀리지 않음',
    decided_by: person('lead'),
  });
  return ids;
}

function addFact(kakao: GivenRespondent, incident_id: string, row: Row): Promise<string> {
  return kakao.records.add('fact_assertions', {
    case_id: kakao.caseId,
    incident_id,
    asserted_by: 'MSIT',
    asserted_at: seoul('2024-05-30T18:00'),
    source: '현장점검 결과',
    basis: 'CONFIRMED',
    status: 'DETERMINED',
    recorded_by: person('inspector'),
    ...row,
  });
}

async function addOfficial(kakao: GivenRespondent, incident_id: string, row: Row): Promise<void> {
  const fact_id = await addFact(kakao, incident_id, row);
  await addDetermination(kakao, incident_id, { field: row.field, segment: row.segment ?? null, fact_id });
}

async function addDetermination({ records, caseId }: GivenRespondent, incident_id: string, row: Row): Promise<void> {
  const [{ seq }] = await records.read<{ seq: number }>(
    'SELECT count(*) + 1 AS seq FROM fact_determinations WHERE case_id = $1',
    [caseId],
  );
  await records.add('fact_determinations', {
    case_id: caseId,
    incident_id,
    justification: '점검에서 로그로 확인',
    decided_by: person('lead'),
    decided_at: seoul('2024-05-30T18:00'),
    seq,
    ...row,
  });
}

/** The provider first said 09:40, took it back, and explained the cause its own way; when it noticed stays unknown. */
async function addFactVersions(kakao: GivenRespondent, incidentId: string): Promise<void> {
  const claim = {
    asserted_by: 'KAKAO',
    asserted_at: seoul('2024-05-21T09:50'),
    source: '사업자 공지',
    basis: 'PROVIDER_CLAIM',
  };
  const first = await addFact(kakao, incidentId, {
    ...claim,
    field: 'RESTORED_AT',
    value_at: seoul('2024-05-21T09:40'),
    precision: 'APPROXIMATE',
    status: 'RETRACTED',
    retracted_reason: '집계 오류',
  });
  await addFact(kakao, incidentId, {
    ...claim,
    field: 'RESTORED_AT',
    value_at: seoul('2024-05-21T09:24'),
    precision: 'MINUTE',
    status: 'CLAIMED',
    supersedes_id: first,
    asserted_at: seoul('2024-05-21T15:00'),
  });
  await addFact(kakao, incidentId, {
    ...claim,
    field: 'CAUSE',
    value_text: '내부 시스템 작업 중 오류이며 신규 기능 부작용이 아님',
    status: 'CLAIMED',
  });
  await addOfficial(kakao, incidentId, {
    field: 'DETECTED_AT',
    value_at: seoul('2024-05-21T08:35'),
    precision: 'APPROXIMATE',
  });
  await addOfficial(kakao, incidentId, {
    field: 'USER_NOTICE_AT',
    value_at: seoul('2024-05-21T08:52'),
    precision: 'MINUTE',
    source: '앱 공지',
  });
  await addDetermination(kakao, incidentId, {
    field: 'PROVIDER_AWARE_AT',
    fact_id: null,
    undetermined: true,
    justification: '인지 기록이 남아 있지 않음',
  });
}

export async function addCourse(
  { records, caseId }: GivenRespondent,
  [first, , third]: readonly string[],
): Promise<void> {
  const recorded_by = person('inspector');
  const event = { case_id: caseId, recorded_by, precision: 'MINUTE', source: '사업자 로그' };
  await records.lines('timeline_events', [
    { ...event, incident_id: third, at: seoul('2024-05-21T08:30'), kind: 'OCCURRENCE', text: '3차 장애 시작' },
    {
      ...event,
      incident_id: third,
      at: seoul('2024-05-21T08:35'),
      precision: 'APPROXIMATE',
      kind: 'DETECTION',
      text: '관제 화면에서 로그인 실패 급증을 확인',
    },
    { ...event, incident_id: third, at: seoul('2024-05-21T09:05'), kind: 'RESPONSE', text: '업데이트를 되돌림' },
    { ...event, incident_id: first, at: seoul('2024-05-13T13:50'), kind: 'RECOVERY', text: '삭제된 파일을 복원' },
    {
      ...event,
      incident_id: null,
      at: seoul('2024-05-23T00:00'),
      precision: 'DAY',
      kind: 'RESPONSE',
      text: '2차 현장점검',
    },
  ]);
  const snapshot = {
    case_id: caseId,
    incident_id: third,
    service_id: referenceId('service', 'KAKAOTALK_MESSAGING'),
    recorded_by,
    source: '상황 보고',
  };
  await records.lines('recovery_snapshots', [
    {
      ...snapshot,
      as_of: seoul('2024-05-21T09:24'),
      state: 'NORMAL',
      total_count: 12,
      restored_count: 12,
      percent: 100,
      reported_by: 'KAKAO',
    },
    { ...snapshot, as_of: seoul('2024-05-21T08:30'), state: 'PARTIAL', percent: 92, reported_by: 'MSIT' },
  ]);
  await records.add('incident_reports', {
    case_id: caseId,
    incident_id: third,
    kind: 'INITIAL',
    channel: '전화',
    received_at: seoul('2024-05-21T09:10'),
    claimed_sent_at: seoul('2024-05-21T08:55'),
    content: '로그인 장애 발생',
    source: '사업자',
    recorded_by,
  });
}

export async function addCauses({ records, caseId }: GivenRespondent, incidents: readonly string[]): Promise<void> {
  const analysis = { case_id: caseId, method: 'TIMELINE', author_id: person('inspector') };
  await records.add('cause_analyses', {
    ...analysis,
    incident_id: incidents[0],
    version_no: 1,
    determination: 'UNDETERMINED',
    summary: '첫 판: 원인 미상',
  });
  const ids = [
    await records.add('cause_analyses', {
      ...analysis,
      incident_id: incidents[0],
      version_no: 2,
      determination: 'CONFIRMED',
      summary: '사전테스트 없이 파일을 갱신하다가 오류가 났다.',
    }),
    await records.add('cause_analyses', {
      ...analysis,
      incident_id: incidents[1],
      version_no: 1,
      determination: 'CONFIRMED',
      summary: '작업이 다른 서버에 적용되었다.',
    }),
    await records.add('cause_analyses', {
      ...analysis,
      incident_id: incidents[2],
      version_no: 1,
      determination: 'ESTIMATED',
      summary: '2차 장애의 오류가 풀리지 않은 채 프로그램을 업데이트하였다.',
    }),
  ];
  const cause = (
    analysis_id: string,
    seq: number,
    kind: string,
    cause_code: string,
    text: string,
    more: Row = {},
  ): Row => ({ case_id: caseId, analysis_id, seq, kind, cause_code, text, ...more });
  await records.lines('causes', [
    cause(ids[0], 1, 'DIRECT', 'COMMAND_CONFIG_ERROR', '기존 파일을 지우는 과정의 오류'),
    cause(ids[0], 2, 'ROOT', 'NO_PRETEST', '사전테스트를 하지 않음'),
    cause(ids[0], 3, 'CONTRIBUTING', 'NO_WORK_CONTROL', '대상 작업을 정한 지침이 없음'),
    cause(ids[0], 4, 'RULED_OUT', 'MALWARE', '외부 침해', { ruled_out_reason: '외부 접근 흔적이 없음' }),
    cause(ids[1], 1, 'ROOT', 'TEST_ENV_DIFFERS', '시험환경이 운영환경과 다름', { third_party: true }),
    cause(ids[2], 1, 'DIRECT', 'PRIOR_INCIDENT_UNRESOLVED', '선행 오류 미해결'),
  ]);
}
