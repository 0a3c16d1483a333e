import { createTestApp, type Session, type TestApp } from '../support/test-app';
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

const OUTAGE_START = '2022-10-15T15:27:00+09:00';
const OUTAGE_END = '2022-10-20T23:00:00+09:00';
const JUSTIFICATION = '합동 조사 결과로 발표한 지속시간 127시간 33분에서 거꾸로 센 시각이다.';

interface FieldBody {
  readonly field: string;
  readonly official: { valueAt: string | null; undetermined: boolean; justification: string } | null;
  readonly inConflict: boolean;
  readonly statements: {
    id: string;
    assertedBy: string;
    standing: boolean;
    agreesWithOfficial: boolean | null;
    minutesFromOfficial: number | null;
    source: string;
  }[];
  readonly determinations: object[];
}

interface FactsBody {
  readonly fields: FieldBody[];
  readonly officialDuration: { minutes: number; printedKo: string; printedEn: string } | null;
  readonly statedDurations: {
    assertedBy: string;
    origin: string;
    minutes: number;
    minutesFromOfficial: number | null;
  }[];
}

describe('An incident', () => {
  let system: TestApp;
  let inspector: Session;
  let lead: Session;
  let caseId: string;

  beforeAll(async () => {
    system = await createTestApp();
    [inspector, lead] = [await system.as('inspector'), await system.as('lead')];
    caseId = await givenCase(system, ['KAKAO', 'SKCC']);
  });
  afterAll(() => system?.close());

  const factsOf = async (incidentId: string): Promise<FactsBody> =>
    (await lead.get(`/incidents/${incidentId}/facts`).expect(200)).body as FactsBody;
  const fieldOf = async (incidentId: string, field: string): Promise<FieldBody> => {
    const found = (await factsOf(incidentId)).fields.find((entry) => entry.field === field);
    if (!found) throw new Error(`nothing is stated of ${field}`);
    return found;
  };
  const refuse = async (path: string, body: object, status: number, code: string, session = lead): Promise<void> => {
    const { body: problem } = await session.post(path, body).expect(status);
    expect(problem).toMatchObject({ code, status });
  };

  it('is numbered within its case and stores first statements without making them official', async () => {
    const { body } = await inspector
      .post(`/cases/${caseId}/incidents`, {
        providerId: provider('KAKAO'),
        type: 'OUTAGE',
        title: '카카오 서비스 장애',
        symptoms: '카카오톡 등 서비스 접속 불가',
        platforms: ['PC', 'MOBILE'],
        serviceIds: [service('KAKAOTALK'), service('KAKAO_AUTH')],
        facts: [
          instant('STARTED_AT', OUTAGE_START),
          {
            field: 'AFFECTED_PERCENT',
            valueNumber: 80,
            unit: 'PERCENT',
            basis: 'ESTIMATED',
            assertedBy: '과학기술정보통신부',
            source: '보도',
            status: 'ESTIMATED',
          },
        ],
      })
      .expect(201);
    expect(body).toMatchObject({ status: 'REPORTED', startedAt: null, restoredAt: null, duration: null, version: 1 });
    expect(body.incidentNo).toMatch(/^점검-\d{4}-\d{4}-장01$/);
    expect((body.services as { code: string }[]).map(({ code }) => code)).toEqual(['KAKAOTALK', 'KAKAO_AUTH']);
    expect(await fieldOf(body.id, 'STARTED_AT')).toMatchObject({ official: null, inConflict: false });
    expect(await fieldOf(body.id, 'AFFECTED_PERCENT')).toMatchObject({
      official: null,
      statements: [{ valueNumber: 80, basis: 'ESTIMATED' }],
    });
  });

  it('shows four differing starts side by side and one official start with its justification', async () => {
    const { id } = await givenIncident(system, caseId, 'KAKAO');
    await stated(
      inspector,
      id,
      instant('STARTED_AT', '2022-10-15T15:22:00+09:00', {
        assertedBy: '언론',
        source: '뉴데일리 2022-10-15',
        status: 'CLAIMED',
      }),
    );
    await stated(
      inspector,
      id,
      instant('STARTED_AT', '2022-10-15T15:30:00+09:00', {
        assertedBy: '카카오',
        precision: 'APPROXIMATE',
        status: 'CLAIMED',
      }),
    );
    await stated(
      inspector,
      id,
      instant('STARTED_AT', '2022-10-15T15:33:00+09:00', { assertedBy: '소방청', status: 'CLAIMED' }),
    );
    const official = await stated(lead, id, instant('STARTED_AT', OUTAGE_START));
    await lead
      .post(`/incidents/${id}/determinations`, {
        field: 'STARTED_AT',
        factId: official.id,
        justification: JUSTIFICATION,
      })
      .expect(201);
    const started = await fieldOf(id, 'STARTED_AT');
    expect(started).toMatchObject({
      inConflict: true,
      official: { valueAt: new Date(OUTAGE_START).toISOString(), justification: JUSTIFICATION, undetermined: false },
    });
    expect(
      started.statements.map((fact) => [fact.assertedBy, fact.minutesFromOfficial, fact.agreesWithOfficial]),
    ).toEqual([
      ['언론', -5, false],
      ['카카오', 3, false],
      ['소방청', 6, false],
      ['과학기술정보통신부', 0, true],
    ]);
  });

  it('lasts from the official start to the official restoration, printed in hours and minutes, beside what others claim', async () => {
    const { id } = await givenIncident(system, caseId, 'KAKAO');
    await stated(
      inspector,
      id,
      instant('STARTED_AT', '2022-10-15T15:30:00+09:00', { assertedBy: '카카오', status: 'CLAIMED' }),
    );
    await stated(inspector, id, instant('RESTORED_AT', OUTAGE_END, { assertedBy: '카카오', status: 'CLAIMED' }));
    await stated(inspector, id, {
      field: 'DURATION_MINUTES',
      valueNumber: 7653,
      assertedBy: '과학기술정보통신부',
      source: '보도자료',
      status: 'DETERMINED',
    });
    await givenOfficialTime(system, id, 'STARTED_AT', OUTAGE_START);
    await givenOfficialTime(system, id, 'RESTORED_AT', OUTAGE_END);
    const { body } = await inspector.get(`/incidents/${id}`).expect(200);
    expect(body.duration).toEqual({ minutes: 7653, printedKo: '127시간 33분', printedEn: '127 h 33 min' });
    const { officialDuration, statedDurations } = await factsOf(id);
    expect(officialDuration).toEqual(body.duration);
    expect(
      statedDurations.map(({ assertedBy, origin, minutes, minutesFromOfficial }) => [
        assertedBy,
        origin,
        minutes,
        minutesFromOfficial,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['카카오', 'TIMES', 7650, -3],
        ['과학기술정보통신부', 'TIMES', 7653, 0],
        ['과학기술정보통신부', 'STATED', 7653, 0],
      ]),
    );
  });

  it('keeps an estimate that was corrected: 13:54 superseded by 13:50', async () => {
    const { id } = await givenIncident(system, caseId, 'KAKAO');
    const first = await stated(
      inspector,
      id,
      instant('RESTORED_AT', '2023-05-08T13:54:00+09:00', { assertedBy: '카카오', status: 'ESTIMATED' }),
    );
    const corrected = instant('RESTORED_AT', '2023-05-08T13:50:00+09:00', {
      assertedBy: '카카오',
      supersedesId: first.id,
    });
    await stated(inspector, id, corrected);
    const { statements, inConflict } = await fieldOf(id, 'RESTORED_AT');
    expect(statements.map(({ standing }) => standing)).toEqual([false, true]);
    expect(inConflict).toBe(false);
    await refuse(`/incidents/${id}/facts`, corrected, 409, 'fact.already-superseded');
    await refuse(
      `/incidents/${id}/facts`,
      instant('STARTED_AT', '2023-05-08T13:35:00+09:00', { supersedesId: first.id }),
      422,
      'fact.supersedes-other',
    );
  });

  it('retracts a statement with its reason, but never the official one', async () => {
    const { id } = await givenIncident(system, caseId, 'KAKAO');
    const wrong = await stated(inspector, id, instant('STARTED_AT', '2022-10-15T15:00:00+09:00'));
    const right = await stated(inspector, id, instant('STARTED_AT', OUTAGE_START));
    await lead
      .post(`/incidents/${id}/determinations`, { field: 'STARTED_AT', factId: wrong.id, justification: JUSTIFICATION })
      .expect(201);
    const reason = '다른 장애의 시각을 잘못 옮겨 적었다.';
    const { body: problem } = await inspector.post(`/facts/${wrong.id}/retract`, { reason }, 1).expect(409);
    expect(problem.code).toBe('fact.is-official');
    await lead
      .post(`/incidents/${id}/determinations`, { field: 'STARTED_AT', factId: right.id, justification: JUSTIFICATION })
      .expect(201);
    await inspector.post(`/facts/${wrong.id}/retract`, { reason }).expect(428);
    await inspector.post(`/facts/${wrong.id}/retract`, { reason: '오기' }, 1).expect(409);
    const { body } = await inspector.post(`/facts/${wrong.id}/retract`, { reason }, 1).expect(200);
    expect(body).toMatchObject({ status: 'RETRACTED', retractedReason: reason, version: 2 });
    await refuse(
      `/incidents/${id}/determinations`,
      { field: 'STARTED_AT', factId: wrong.id, justification: JUSTIFICATION },
      422,
      'determination.fact-mismatch',
    );
    expect((await fieldOf(id, 'STARTED_AT')).determinations).toHaveLength(2);
  });

  it('has its official values determined by the lead inspector alone', async () => {
    const { id } = await givenIncident(system, caseId, 'KAKAO');
    const fact = await stated(inspector, id, instant('STARTED_AT', OUTAGE_START));
    const determination = { field: 'STARTED_AT', factId: fact.id, justification: JUSTIFICATION };
    await refuse(`/incidents/${id}/determinations`, determination, 403, 'permission.denied', inspector);
    await refuse(
      `/incidents/${id}/determinations`,
      { ...determination, factId: undefined },
      422,
      'determination.choice-missing',
    );
    await refuse(
      `/incidents/${id}/determinations`,
      { ...determination, undetermined: true },
      422,
      'determination.choice-missing',
    );
  });

  it('takes no statement about another incident, field or segment as official', async () => {
    const [one, other] = [await givenIncident(system, caseId, 'KAKAO'), await givenIncident(system, caseId, 'SKCC')];
    const fact = await stated(inspector, other.id, instant('STARTED_AT', OUTAGE_START));
    const own = await stated(inspector, one.id, instant('STARTED_AT', OUTAGE_START, { segment: 'PC' }));
    const path = `/incidents/${one.id}/determinations`;
    await refuse(
      path,
      { field: 'STARTED_AT', factId: fact.id, justification: JUSTIFICATION },
      422,
      'determination.fact-mismatch',
    );
    await refuse(
      path,
      { field: 'STARTED_AT', factId: own.id, justification: JUSTIFICATION },
      422,
      'determination.fact-mismatch',
    );
    await refuse(
      path,
      { field: 'RESTORED_AT', segment: 'PC', factId: own.id, justification: JUSTIFICATION },
      422,
      'determination.fact-mismatch',
    );
  });

  it('is never restored before it started, whichever is determined last', async () => {
    const { id } = await givenIncident(system, caseId, 'KAKAO');
    await givenOfficialTime(system, id, 'STARTED_AT', OUTAGE_START);
    const early = await stated(lead, id, instant('RESTORED_AT', '2022-10-15T15:26:00+09:00'));
    await refuse(
      `/incidents/${id}/determinations`,
      { field: 'RESTORED_AT', factId: early.id, justification: JUSTIFICATION },
      409,
      'incident.restored-before-started',
    );
    const reversed = { providerId: provider('KAKAO'), type: 'OUTAGE', title: '장애', symptoms: '접속 불가' };
    await refuse(
      `/cases/${caseId}/incidents`,
      { ...reversed, facts: [instant('STARTED_AT', OUTAGE_END), instant('RESTORED_AT', OUTAGE_START)] },
      409,
      'incident.restored-before-started',
    );
    const { body } = await lead.get(`/incidents/${id}`).expect(200);
    expect(body.restoredAt).toBeNull();
  });

  it.each([
    [
      'a share above 100',
      { field: 'AFFECTED_PERCENT', valueAt: undefined, valueNumber: 100.01 },
      422,
      'fact.percent-out-of-range',
    ],
    ['a negative number', { field: 'AFFECTED_COUNT', valueAt: undefined, valueNumber: -1 }, 400, 'request.invalid'],
    [
      'impact without its basis',
      { field: 'AFFECTED_COUNT', valueAt: undefined, valueNumber: 10, basis: undefined },
      422,
      'fact.basis-missing',
    ],
    ['a text for an instant', { valueAt: undefined, valueText: '오후' }, 422, 'fact.value-mismatch'],
    ['two values', { valueNumber: 3 }, 422, 'fact.value-mismatch'],
    ['a day that does not exist', { valueAt: '2023-02-29T10:00:00+09:00' }, 400, 'request.invalid'],
    ['an instant without an offset', { valueAt: '2022-10-15T15:27:00' }, 400, 'request.invalid'],
    ['an instant without its precision', { precision: undefined }, 422, 'fact.precision-missing'],
    ['an instant in the future', { valueAt: '2190-01-01T00:00:00+09:00' }, 422, 'instant.in-future'],
    ['a statement made in the future', { assertedAt: '2190-01-01T00:00:00+09:00' }, 422, 'instant.in-future'],
    [
      "another provider's service",
      { serviceId: service('SKCC_COLOCATION') },
      422,
      'incident.service-of-other-provider',
    ],
    [
      'a service that is not there',
      { serviceId: '019cc6a0-0000-7000-8000-000000000000' },
      422,
      'incident.service-of-other-provider',
    ],
    ['a field nobody knows', { field: 'ENDED_AT' }, 400, 'request.invalid'],
    ['a value declared official by its author', { official: true }, 400, 'request.invalid'],
  ])('refuses %s and writes nothing', async (_, wrong, status, code) => {
    const { id } = await givenIncident(system, caseId, 'KAKAO');
    await refuse(
      `/incidents/${id}/facts`,
      { ...instant('STARTED_AT', OUTAGE_START), ...wrong },
      status,
      code,
      inspector,
    );
    expect((await factsOf(id)).fields).toEqual([]);
  });

  it('belongs to a respondent of the case and touches only services of that provider', async () => {
    const body = { providerId: provider('NAVER'), type: 'OUTAGE', title: '장애', symptoms: '접속 불가' };
    await refuse(`/cases/${caseId}/incidents`, body, 422, 'incident.not-a-respondent');
    await refuse(
      `/cases/${caseId}/incidents`,
      { ...body, providerId: provider('SKCC'), serviceIds: [service('KAKAOTALK')] },
      422,
      'incident.service-of-other-provider',
    );
    const { id } = await givenIncident(system, caseId, 'SKCC');
    const { body: problem } = await inspector
      .put(`/incidents/${id}/services`, { serviceIds: [service('KAKAOTALK')] }, 1)
      .expect(422);
    expect(problem.code).toBe('incident.service-of-other-provider');
    await inspector.put(`/incidents/${id}/services`, { serviceIds: [service('SKCC_COLOCATION')] }).expect(428);
    const { body: changed } = await inspector
      .put(`/incidents/${id}/services`, { serviceIds: [service('SKCC_COLOCATION')] }, 1)
      .expect(200);
    expect(changed).toMatchObject({ version: 2, services: [{ code: 'SKCC_COLOCATION' }] });
    const { body: emptied } = await inspector.put(`/incidents/${id}/services`, { serviceIds: [] }, 2).expect(200);
    expect(emptied.services).toEqual([]);
  });

  it('is not reached by whoever is not on the team of its case', async () => {
    await inspector
      .post('/cases/019cc6a0-0000-7000-8000-000000000000/incidents', {
        providerId: provider('KAKAO'),
        type: 'OUTAGE',
        title: '장애',
        symptoms: '장애',
      })
      .expect(404);
    const { id } = await givenIncident(system, caseId, 'KAKAO');
    await (await system.as('expert')).get(`/incidents/${id}`).expect(404);
    await (await system.as('approver')).get(`/incidents/${id}`).expect(200);
    await (await system.as('admin')).get(`/incidents/${id}`).expect(403);
    await (await system.as('auditor')).get(`/incidents/${id}/facts`).expect(200);
  });

  it('moves along its table and says why a move is refused', async () => {
    const { id } = await givenIncident(system, caseId, 'KAKAO');
    const move = (event: string, status = 200): Promise<Record<string, unknown>> =>
      moved(inspector, `/incidents/${id}`, event, { status });
    expect(await move('record-restoration', 409)).toMatchObject({ code: 'incident.start-missing' });
    expect(await move('confirm-ongoing')).toMatchObject({ status: 'ONGOING' });
    expect(await move('record-mitigation', 409)).toMatchObject({ code: 'incident.mitigation-time-missing' });
    await stated(inspector, id, instant('MITIGATED_AT', '2022-10-16T01:30:00+09:00'));
    expect(await move('record-mitigation')).toMatchObject({ status: 'MITIGATED' });
    await givenOfficialTime(system, id, 'STARTED_AT', OUTAGE_START);
    const { body: waiting } = await inspector.get(`/incidents/${id}`).expect(200);
    expect(waiting.availableMoves).toEqual([
      expect.objectContaining({
        event: 'record-restoration',
        allowed: false,
        refusal: expect.objectContaining({ code: 'incident.restoration-missing' }),
      }),
    ]);
    await lead
      .post(`/incidents/${id}/determinations`, {
        field: 'RESTORED_AT',
        undetermined: true,
        justification: '복구 시각을 확인할 기록이 남아 있지 않다.',
      })
      .expect(201);
    expect(await move('record-restoration')).toMatchObject({ status: 'RESTORED', restoredAt: null, duration: null });
    expect(await move('confirm-ongoing', 409)).toMatchObject({ code: 'incident.move-not-allowed' });
    await inspector.post(`/incidents/${id}/start-cause-analysis`).expect(428);
    await inspector.post(`/incidents/${id}/start-cause-analysis`, {}, 1).expect(412);
    expect(await move('start-cause-analysis')).toMatchObject({ status: 'CAUSE_PENDING' });
  });

  it('keeps what work was planned around it, in windows that run forward', async () => {
    const { id } = await givenIncident(system, caseId, 'KAKAO');
    const work = {
      approvedFrom: '2024-05-20T14:00:00+09:00',
      approvedTo: '2024-05-20T15:00:00+09:00',
      supervisorPresent: false,
    };
    const { body } = await inspector.patch(`/incidents/${id}`, { plannedWork: work }, 1).expect(200);
    expect(body).toMatchObject({
      version: 2,
      plannedWork: { supervisorPresent: false, approvedFrom: '2024-05-20T05:00:00.000Z' },
    });
    const refused = async (plannedWork: object, status: number, code: string): Promise<void> => {
      const { body: problem } = await inspector.patch(`/incidents/${id}`, { plannedWork }, 2).expect(status);
      expect(problem.code).toBe(code);
    };
    await refused({ actualFrom: work.approvedTo, actualTo: work.approvedFrom }, 422, 'incident.planned-work-reversed');
    await refused({ actualTo: '2190-01-01T00:00:00Z' }, 422, 'instant.in-future');
    await refused({ sabotage: true }, 400, 'request.invalid');
    const { body: cleared } = await inspector.patch(`/incidents/${id}`, { plannedWork: null }, 2).expect(200);
    expect(cleared.plannedWork).toBeNull();
  });

  it('takes determinations made at the same moment one after the other', async () => {
    const { id } = await givenIncident(system, caseId, 'KAKAO');
    const minutes = ['15:22', '15:27', '15:30', '15:33'];
    const facts: Identified[] = [];
    for (const minute of minutes)
      facts.push(await stated(lead, id, instant('STARTED_AT', `2022-10-15T${minute}:00+09:00`)));
    const determine = (fact: Identified) =>
      lead
        .post(`/incidents/${id}/determinations`, { field: 'STARTED_AT', factId: fact.id, justification: JUSTIFICATION })
        .expect(201);
    await Promise.all(facts.map(determine));
    const { official, determinations } = await fieldOf(id, 'STARTED_AT');
    expect(determinations).toHaveLength(minutes.length);
    const { body } = await lead.get(`/incidents/${id}`).expect(200);
    expect(body.startedAt).toBe(official?.valueAt);
  });

  it('takes no more records once its case has ended', async () => {
    const ended = await givenCase(system, ['KAKAO']);
    const incident = await givenIncident(system, ended, 'KAKAO');
    await moved(await system.as('approver'), `/cases/${ended}`, 'void', {
      body: { reason: '중복으로 등록된 사건이다.' },
    });
    await refuse(`/incidents/${incident.id}/facts`, instant('STARTED_AT', OUTAGE_START), 409, 'case.not-open');
    await refuse(
      `/cases/${ended}/timeline`,
      { at: OUTAGE_START, precision: 'MINUTE', kind: 'OTHER', text: '기록', source: '기록' },
      409,
      'case.not-open',
    );
    await inspector.patch(`/incidents/${incident.id}`, { title: '다른 제목' }, incident.version).expect(409);
  });

  describe('of the case as a whole', () => {
    it('damage cases and user base are facts of the case, with their own official value', async () => {
      const damage = {
        field: 'DAMAGE_CASES',
        valueNumber: 105_000,
        precision: 'APPROXIMATE',
        unit: 'CASES',
        assertedBy: '과학기술정보통신부',
        source: '보도 2022-12-06',
        status: 'DETERMINED',
      };
      const { body: fact } = await inspector.post(`/cases/${caseId}/facts`, damage).expect(201);
      expect(fact).toMatchObject({ incidentId: null, valueNumber: 105_000, precision: 'APPROXIMATE' });
      const { body } = await lead
        .post(`/cases/${caseId}/determinations`, {
          field: 'DAMAGE_CASES',
          factId: fact.id,
          justification: '접수 창구가 집계해 발표한 수이다.',
        })
        .expect(201);
      expect(body.fields).toEqual([
        expect.objectContaining({ field: 'DAMAGE_CASES', official: expect.objectContaining({ valueNumber: 105_000 }) }),
      ]);
      await refuse(
        `/cases/${caseId}/facts`,
        { ...damage, serviceId: service('NAVER_PORTAL') },
        422,
        'incident.service-of-other-provider',
      );
      const { id } = await givenIncident(system, caseId, 'KAKAO');
      await refuse(
        `/incidents/${id}/determinations`,
        { field: 'DAMAGE_CASES', factId: fact.id, justification: JUSTIFICATION },
        422,
        'determination.fact-mismatch',
      );
    });
  });

  describe('on record', () => {
    let incident: Identified;
    beforeAll(async () => {
      incident = await givenIncident(system, caseId, 'KAKAO');
    });

    it('has a timeline in the order of what happened, page by page', async () => {
      const at = (time: string, text: string) => ({
        at: `2022-10-15T${time}:00+09:00`,
        precision: 'MINUTE',
        kind: 'OCCURRENCE',
        text,
        source: '보도자료 2022-12-06',
      });
      await inspector.post(`/incidents/${incident.id}/timeline`, at('15:33', '소방서 신고')).expect(201);
      await inspector.post(`/incidents/${incident.id}/timeline`, at('15:19', '화재 발생')).expect(201);
      await inspector
        .post(`/cases/${caseId}/timeline`, {
          ...at('15:25', '위기경보 발령'),
          kind: 'CRISIS_ALERT',
          alertLevel: 'CAUTION',
          alertAction: 'ISSUED',
        })
        .expect(201);
      const alert = { ...at('15:25', '위기경보'), kind: 'CRISIS_ALERT', alertLevel: 'CAUTION' };
      await refuse(`/cases/${caseId}/timeline`, alert, 422, 'timeline.alert-incomplete');
      await refuse(
        `/incidents/${incident.id}/timeline`,
        { ...at('15:19', '미래'), at: '2190-01-01T00:00:00Z' },
        422,
        'instant.in-future',
      );
      const { body: own } = await lead.get(`/incidents/${incident.id}/timeline`).expect(200);
      expect((own.items as { text: string }[]).map(({ text }) => text)).toEqual(['화재 발생', '소방서 신고']);
      const { body: first } = await lead.get(`/cases/${caseId}/timeline?limit=2`).expect(200);
      const { body: rest } = await lead
        .get(`/cases/${caseId}/timeline?limit=2&cursor=${first.nextCursor as string}`)
        .expect(200);
      expect([...first.items, ...rest.items].map((event: { text: string }) => event.text)).toEqual([
        '화재 발생',
        '위기경보 발령',
        '소방서 신고',
      ]);
      expect(rest.nextCursor).toBeNull();
    });

    it('shows how far services and groups of assets had recovered', async () => {
      const path = `/incidents/${incident.id}/recovery-snapshots`;
      const snapshot = {
        asOf: '2022-10-17T06:00:00+09:00',
        state: 'PARTIAL',
        reportedBy: '카카오',
        source: '상황 발표 2022-10-17',
      };
      await inspector
        .post(path, { ...snapshot, assetGroup: '주요 서비스 13개', totalCount: 13, restoredCount: 4 })
        .expect(201);
      await inspector
        .post(path, { ...snapshot, asOf: '2022-10-16T01:30:00+09:00', serviceId: service('KAKAOTALK'), percent: 95 })
        .expect(201);
      await refuse(
        path,
        { ...snapshot, assetGroup: '서버', totalCount: 4, restoredCount: 5 },
        422,
        'recovery-snapshot.counts-inconsistent',
      );
      await refuse(
        path,
        { ...snapshot, assetGroup: '서버', serviceId: service('KAKAOTALK') },
        422,
        'recovery-snapshot.subject-ambiguous',
      );
      await refuse(path, snapshot, 422, 'recovery-snapshot.subject-ambiguous');
      await refuse(path, { ...snapshot, assetGroup: '서버', percent: 101 }, 400, 'request.invalid');
      await refuse(
        path,
        { ...snapshot, serviceId: service('SKCC_COLOCATION') },
        422,
        'incident.service-of-other-provider',
      );
      const { body } = await lead.get(path).expect(200);
      expect(body.items).toEqual([
        expect.objectContaining({ serviceId: service('KAKAOTALK'), percent: 95 }),
        expect.objectContaining({ assetGroup: '주요 서비스 13개', totalCount: 13, restoredCount: 4 }),
      ]);
    });

    it('W11 takes a report in at the server’s time, whatever the provider says of when it was sent', async () => {
      const path = `/incidents/${incident.id}/reports`;
      const report = {
        kind: 'INITIAL',
        channel: '전화',
        claimedSentAt: '2022-10-15T16:00:00+09:00',
        content: '데이터센터 화재로 접속 불가',
        source: '상황실 접수 대장',
      };
      await refuse(path, { ...report, receivedAt: '2022-10-15T16:00:00+09:00' }, 400, 'request.invalid');
      await refuse(path, { ...report, claimedSentAt: '2190-01-01T00:00:00Z' }, 422, 'instant.in-future');
      const before = Date.now();
      const { body } = await inspector.post(path, report).expect(201);
      expect(Math.abs(Date.parse(body.receivedAt as string) - before)).toBeLessThan(60_000);
      expect(body.claimedSentAt).toBe('2022-10-15T07:00:00.000Z');
      const { body: all } = await lead.get(path).expect(200);
      expect(all).toHaveLength(1);
    });
  });
});
