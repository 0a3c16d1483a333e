import { createTestApp, type Session, type SqlContext, type TestApp } from '../support/test-app';
import {
  givenCase,
  givenIncident,
  givenOfficialTime,
  type Identified,
  instant,
  moved,
  provider,
  service,
  stated,
} from '../support/given-incident';

const START = '2022-10-15T15:27:00+09:00';
const FORGED = '2020-01-01T00:00:00+09:00';
/** The tables about incidents that no provider's login may read at all. */
const INTERNAL_TABLES = [
  'fact_assertions',
  'fact_determinations',
  'timeline_events',
  'recovery_snapshots',
  'incident_reports',
  'incident_links',
  'cause_analyses',
  'causes',
  'case_notes',
  'case_relations',
];
const INTERNAL_PATHS = ['facts', 'timeline', 'recovery-snapshots', 'reports', 'links', 'cause-analyses'];

describe('In a case of several respondents', () => {
  let system: TestApp;
  let inspector: Session;
  let lead: Session;
  let caseId: string;
  let fire: Identified;
  let kakao: Identified;
  let asInspector: SqlContext;
  let asKakao: SqlContext;

  beforeAll(async () => {
    system = await createTestApp();
    [inspector, lead] = [await system.as('inspector'), await system.as('lead')];
    caseId = await givenCase(system, ['SKCC', 'KAKAO', 'NAVER']);
    fire = await givenIncident(system, caseId, 'SKCC', {
      type: 'FIRE',
      title: '판교 데이터센터 화재',
      serviceIds: [service('SKCC_COLOCATION')],
    });
    kakao = await givenIncident(system, caseId, 'KAKAO', {
      title: '카카오 서비스 장애',
      thirdParty: true,
      serviceIds: [service('KAKAOTALK')],
    });
    await givenOfficialTime(system, kakao.id, 'STARTED_AT', START);
    await lead
      .post(`/incidents/${kakao.id}/links`, {
        linkedIncidentId: fire.id,
        kind: 'CAUSED_BY',
        justification: '화재로 전원이 끊겨 서비스가 멈췄다.',
      })
      .expect(201);
    await moved(lead, `/incidents/${fire.id}`, 'release');
    await moved(lead, `/incidents/${kakao.id}`, 'release');
    asInspector = { userId: inspector.userId };
    const staff = await system.as('kakaoStaff');
    asKakao = { userId: staff.userId, providerId: provider('KAKAO') };
  });
  afterAll(() => system?.close());

  it('W1 a provider sees its own released incident, and neither the fire that caused it nor the link', async () => {
    const staff = await system.as('kakaoStaff');
    const { body: list } = await staff.get(`/cases/${caseId}/incidents`).expect(200);
    expect((list.items as Identified[]).map(({ id }) => id)).toEqual([kakao.id]);
    const { body: own } = await staff.get(`/incidents/${kakao.id}`).expect(200);
    expect(own).toMatchObject({
      startedAt: new Date(START).toISOString(),
      status: null,
      thirdParty: null,
      plannedWork: null,
      availableMoves: [],
    });
    expect(own.services).toEqual([expect.objectContaining({ code: 'KAKAOTALK' })]);
    expect(JSON.stringify([list, own])).not.toMatch(/화재|SKCC|장01/);
    await staff.get(`/incidents/${fire.id}`).expect(404);
    const { body: searched } = await staff.get(`/cases/${caseId}/incidents?providerId=${provider('SKCC')}`).expect(200);
    expect(searched.items).toEqual([]);
  });

  it('W1 a respondent whose incident is not released, and a provider outside the case, see nothing', async () => {
    const naver = await givenIncident(system, caseId, 'NAVER');
    const staff = await system.as('naverStaff');
    await staff.get(`/cases/${caseId}/incidents`).expect(404);
    for (const { id } of [naver, fire, kakao]) await staff.get(`/incidents/${id}`).expect(404);
  });

  it('W1 the status an incident has reached cannot be found out by searching for it', async () => {
    const staff = await system.as('kakaoStaff');
    const { body: reported } = await staff.get(`/cases/${caseId}/incidents?status=REPORTED`).expect(200);
    const { body: restored } = await staff.get(`/cases/${caseId}/incidents?status=RESTORED`).expect(200);
    expect(restored).toEqual(reported);
  });

  it.each(INTERNAL_PATHS)('W1 a provider is not told %s, even of its own incident', async (path) => {
    const staff = await system.as('kakaoManager');
    const { body } = await staff.get(`/incidents/${kakao.id}/${path}`).expect(403);
    expect(body.code).toBe('permission.denied');
  });

  it('W1 in raw SQL as a provider, others’ incidents are zero rows with any context', async () => {
    const visible = await system.sql<{ id: string }>('jeomgeom_provider', 'SELECT id FROM incidents', [], asKakao);
    expect(visible).toEqual([{ id: kakao.id }]);
    const services = await system.sql<{ incident_id: string }>(
      'jeomgeom_provider',
      'SELECT incident_id FROM incident_services',
      [],
      asKakao,
    );
    expect(services).toEqual([{ incident_id: kakao.id }]);
    expect(await system.sql('jeomgeom_provider', 'SELECT id FROM incidents')).toEqual([]);
    expect(await system.sql('jeomgeom_inspector', 'SELECT id FROM incidents')).toEqual([]);
  });

  it.each(INTERNAL_TABLES)('W1 in raw SQL as a provider, %s is out of reach', async (table) => {
    await expect(system.sql('jeomgeom_provider', `SELECT 1 FROM ${table}`, [], asKakao)).rejects.toMatchObject({
      code: '42501',
    });
  });

  it('W1 in raw SQL as a provider, its own incident cannot be changed or another one written', async () => {
    for (const sql of [
      'UPDATE incidents SET title = title',
      'DELETE FROM incidents',
      'DELETE FROM incident_services',
    ]) {
      await expect(system.sql('jeomgeom_provider', sql, [], asKakao)).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('W1 an inspector off the team reaches nothing of the case in raw SQL either', async () => {
    const stranger = { userId: (await system.as('expert')).userId };
    for (const table of ['incidents', ...INTERNAL_TABLES]) {
      expect(await system.sql('jeomgeom_inspector', `SELECT 1 FROM ${table}`, [], stranger)).toEqual([]);
    }
  });

  it('a statement cannot be overwritten, brought back or removed in raw SQL', async () => {
    const fact = await stated(inspector, kakao.id, instant('DETECTED_AT', START));
    for (const change of [
      `value_at = value_at - interval '1 hour'`,
      `source = '다른 출처'`,
      `asserted_by = '카카오'`,
      `status = 'CLAIMED'`,
      `recorded_by = '${lead.userId}'`,
      `incident_id = '${fire.id}'`,
    ]) {
      const overwritten = system.sql(
        'jeomgeom_inspector',
        `UPDATE fact_assertions SET ${change} WHERE id = $1`,
        [fact.id],
        asInspector,
      );
      await expect(overwritten).rejects.toMatchObject({ constraint: 'fact_assertions_immutable' });
    }
    const silent = system.sql(
      'jeomgeom_inspector',
      `UPDATE fact_assertions SET status = 'RETRACTED' WHERE id = $1`,
      [fact.id],
      asInspector,
    );
    await expect(silent).rejects.toMatchObject({ constraint: 'fact_assertions_retracted_check' });
    await expect(
      system.sql('jeomgeom_inspector', 'DELETE FROM fact_assertions WHERE id = $1', [fact.id], asInspector),
    ).rejects.toMatchObject({ code: '42501' });
    await moved(inspector, `/facts/${fact.id}`, 'retract', { body: { reason: '출처가 확인되지 않는 시각이다.' } });
    const back = system.sql(
      'jeomgeom_manager',
      `UPDATE fact_assertions SET status = 'CLAIMED', retracted_reason = NULL WHERE id = $1`,
      [fact.id],
      asInspector,
    );
    await expect(back).rejects.toMatchObject({ constraint: 'fact_assertions_immutable' });
  });

  it('W11 a determination cannot be backdated or postdated in raw SQL, by whichever login', async () => {
    const fact = await stated(inspector, kakao.id, instant('USER_NOTICE_AT', START));
    const determine = (role: 'jeomgeom_inspector' | 'jeomgeom_manager', decidedAt: string, seq: number) =>
      system.sql(
        role,
        `INSERT INTO fact_determinations (id, case_id, incident_id, field, fact_id, justification, decided_by, decided_at, seq)
         VALUES (gen_random_uuid(), $1, $2, 'USER_NOTICE_AT', $3, '공식', $4, ${decidedAt}, $5)`,
        [caseId, kakao.id, fact.id, inspector.userId, seq],
        asInspector,
      );
    await expect(determine('jeomgeom_inspector', `now() - interval '2 days'`, 901)).rejects.toMatchObject({
      constraint: 'fact_determinations_server_time',
    });
    await expect(determine('jeomgeom_manager', `now() - interval '2 days'`, 902)).rejects.toMatchObject({
      constraint: 'fact_determinations_server_time',
    });
    await expect(determine('jeomgeom_inspector', `now() + interval '1 second'`, 903)).rejects.toMatchObject({
      constraint: 'fact_determinations_server_time',
    });
    const kept = await system.sql<{ seq: number }>(
      'jeomgeom_inspector',
      'SELECT seq FROM fact_determinations WHERE seq > 900',
      [],
      asInspector,
    );
    expect(kept).toEqual([]);
    for (const role of ['jeomgeom_inspector', 'jeomgeom_manager', 'jeomgeom_migrator'] as const) {
      const rewritten = system.sql(role, `UPDATE fact_determinations SET decided_at = $1`, [FORGED], asInspector);
      await expect(rewritten).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('W11 a report cannot be given an earlier receipt in raw SQL', async () => {
    const backdated = system.sql(
      'jeomgeom_inspector',
      `INSERT INTO incident_reports (id, case_id, incident_id, kind, channel, received_at, content, source, recorded_by)
       VALUES (gen_random_uuid(), $1, $2, 'INITIAL', '전화', now() - interval '1 hour', '보고', '대장', $3)`,
      [caseId, kakao.id, inspector.userId],
      asInspector,
    );
    await expect(backdated).rejects.toMatchObject({ constraint: 'incident_reports_server_time' });
  });

  it('W11 the official times of an incident follow from a determination alone, also in raw SQL', async () => {
    for (const [column, role] of [
      ['started_at', 'jeomgeom_inspector'],
      ['restored_at', 'jeomgeom_manager'],
    ] as const) {
      const forged = system.sql(
        role,
        `UPDATE incidents SET ${column} = $1 WHERE id = $2`,
        [FORGED, kakao.id],
        asInspector,
      );
      await expect(forged).rejects.toMatchObject({ constraint: 'incidents_official_times' });
    }
    const { body } = await inspector.get(`/incidents/${kakao.id}`).expect(200);
    expect(body.startedAt).toBe(new Date(START).toISOString());
  });

  it('a statement about another incident cannot be made official in raw SQL', async () => {
    const other = await stated(inspector, fire.id, instant('STARTED_AT', START));
    const crossed = system.sql(
      'jeomgeom_inspector',
      `INSERT INTO fact_determinations (id, case_id, incident_id, field, fact_id, justification, decided_by, decided_at, seq)
       VALUES (gen_random_uuid(), $1, $2, 'STARTED_AT', $3, '공식', $4, now(), 950)`,
      [caseId, kakao.id, other.id, inspector.userId],
      asInspector,
    );
    await expect(crossed).rejects.toMatchObject({ constraint: 'fact_determinations_fact' });
  });

  describe('incidents are linked', () => {
    const link = (linkedIncidentId: string, kind = 'CAUSED_BY') => ({
      linkedIncidentId,
      kind,
      justification: '조사에서 확인된 관계이다.',
    });

    it('across respondents as cause and effect, seen from both ends by the team', async () => {
      for (const { id } of [kakao, fire]) {
        const { body } = await inspector.get(`/incidents/${id}/links`).expect(200);
        expect(body).toEqual([
          expect.objectContaining({
            kind: 'CAUSED_BY',
            incidentId: kakao.id,
            linkedIncidentId: fire.id,
            linkedTitle: '판교 데이터센터 화재',
          }),
        ]);
      }
    });

    it.each([
      ['to itself', () => kakao.id, 'CAUSED_BY', 422, 'incident-link.to-itself'],
      ['a second time', () => fire.id, 'CAUSED_BY', 409, 'request.conflict'],
      ['as the recurrence of another provider’s', () => fire.id, 'RECURRENCE_OF', 422, 'incident-link.out-of-reach'],
      [
        'to one that is not there',
        () => '019cc6a0-0000-7000-8000-000000000000',
        'CAUSED_BY',
        404,
        'resource.not-found',
      ],
    ])('but not %s', async (_, linkedId, kind, status, code) => {
      const { body } = await lead.post(`/incidents/${kakao.id}/links`, link(linkedId(), kind)).expect(status);
      expect(body.code).toBe(code);
    });

    it('but not in a circle, however long', async () => {
      const next = await givenIncident(system, caseId, 'KAKAO');
      await lead.post(`/incidents/${next.id}/links`, link(kakao.id)).expect(201);
      const { body } = await lead.post(`/incidents/${fire.id}/links`, link(next.id)).expect(409);
      expect(body.code).toBe('incident-link.circular');
    });

    it('by the lead inspector alone, who may also withdraw the link with a reason', async () => {
      const [later, earlier] = [
        await givenIncident(system, caseId, 'KAKAO'),
        await givenIncident(system, caseId, 'KAKAO'),
      ];
      await inspector.post(`/incidents/${later.id}/links`, link(earlier.id, 'RECURRENCE_OF')).expect(403);
      const { body: decided } = await lead
        .post(`/incidents/${later.id}/links`, link(earlier.id, 'RECURRENCE_OF'))
        .expect(201);
      await moved(lead, `/incident-links/${decided.id}`, 'withdraw', { body: { reason: '짧음' }, status: 409 });
      const reason = '원인이 달라 재발로 볼 수 없다.';
      expect(await moved(lead, `/incident-links/${decided.id}`, 'withdraw', { body: { reason } })).toMatchObject({
        withdrawnReason: reason,
        version: 2,
      });
      await moved(lead, `/incident-links/${decided.id}`, 'withdraw', { body: { reason }, status: 409 });
      const rewritten = system.sql(
        'jeomgeom_inspector',
        `UPDATE incident_links SET justification = '다름' WHERE id = $1`,
        [decided.id],
        asInspector,
      );
      await expect(rewritten).rejects.toMatchObject({ constraint: 'incident_links_immutable' });
      await lead.post(`/incidents/${later.id}/links`, link(earlier.id, 'RECURRENCE_OF')).expect(201);
    });

    it('across cases only as a recurrence of the same provider', async () => {
      const laterCase = await givenCase(system, ['KAKAO', 'NAVER']);
      const again = await givenIncident(system, laterCase, 'KAKAO');
      const naver = await givenIncident(system, laterCase, 'NAVER');
      const { body } = await lead.post(`/incidents/${again.id}/links`, link(kakao.id)).expect(422);
      expect(body.code).toBe('incident-link.out-of-reach');
      await lead.post(`/incidents/${naver.id}/links`, link(kakao.id, 'RECURRENCE_OF')).expect(422);
      await lead.post(`/incidents/${again.id}/links`, link(kakao.id, 'RECURRENCE_OF')).expect(201);
    });
  });
});
