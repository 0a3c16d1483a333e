import { setTimeout as delay } from 'node:timers/promises';
import { demoOrganisationId } from '../../src/demo/load-demo-accounts';
import { givenAcceptedPlan, givenDeliveredOrder } from '../support/given-delivered-order';
import { disable, newPerson } from '../support/given-guarded-people';
import { person } from '../support/given-records';
import { Journey, legalBasis, provider, type Answer } from '../support/journey';
import { createTestApp, type Session, type TestApp } from '../support/test-app';

const KAKAO = provider('KAKAO');

/** A looked-up right may live on for half a second; the bar is one. */
const SOON_MS = 900;

const URGENT_REASON = '장애가 거듭되어 미리 알리고 기다릴 수 없다.';

interface Move {
  readonly event: string;
  readonly allowed: boolean;
  readonly refusal: { code: string } | null;
}

describe('A right that is taken away', () => {
  let system: TestApp;
  let admin: Session;

  beforeAll(async () => {
    system = await createTestApp();
    admin = await system.as('admin');
  });
  afterAll(() => system?.close());

  const yesterday = (): string => new Date(Date.now() + 9 * 3_600_000 - 86_400_000).toISOString().slice(0, 10);

  it('by the end of a membership of the team is gone from the live session at once', async () => {
    const journey = new Journey(system);
    await journey.register(caseBody());
    const { session } = await newPerson(system, 'team-leaver', 'MSIT', ['INS']);
    const member = { userId: session.userId, duty: 'INSPECTOR', validFrom: '2024-01-01' };
    await journey.create('approver', `/cases/${journey.caseId}/team`, member);
    const { body } = await session.get('/cases/declarations').expect(200);
    await session
      .post(`/cases/declarations/${(body as Answer[])[0].id}`, { conflictOfInterest: 'NONE' }, 1)
      .expect(200);
    await session.get(`/cases/${journey.caseId}`).expect(200);
    const { team } = await journey.get<{ team: (Answer & { userId: string })[] }>(
      'approver',
      `/cases/${journey.caseId}`,
    );
    const mine = team.find(({ userId }) => userId === session.userId) as Answer;
    const approver = await system.as('approver');
    await approver
      .post(`/cases/${journey.caseId}/team/${mine.id}/end`, { validTo: yesterday() }, mine.version)
      .expect(200);
    await session.get(`/cases/${journey.caseId}`).expect(404);
    await session.get(`/cases/${journey.caseId}/notes`).expect(404);
  });

  it('by the end of a role leaves the other roles of the person and takes that one from the live session', async () => {
    const { session, membershipIds } = await newPerson(system, 'role-leaver', 'MSIT', ['INS', 'AUD']);
    await system.sql('owner', `UPDATE memberships SET valid_from = '2024-01-01' WHERE user_id = $1`, [session.userId]);
    const [row] = await system.sql<{ id: string; version: number }>(
      'owner',
      `SELECT id, version FROM memberships WHERE id = ANY ($1) AND role = 'AUD'`,
      [membershipIds],
    );
    await session.get('/audit-events').expect(200);
    await admin.post(`/memberships/${row.id}/end`, { validTo: yesterday() }, row.version).expect(200);
    await delay(SOON_MS);
    await session.get('/audit-events').expect(403);
    await session.get('/cases').expect(200);
  });

  it('by the disabling of the account ends the live session, its access token and its refresh token', async () => {
    const { session } = await newPerson(system, 'disabled-soon', 'KAKAO', ['PM']);
    await session.get('/cases').expect(200);
    await disable(system, session.userId);
    await delay(SOON_MS);
    await session.get('/cases').expect(401);
    const login = { email: 'disabled-soon@people.example', password: 'a passphrase of the guarded people' };
    await system.anonymous().post('/api/auth/login').send(login).expect(401);
  });
});

describe('A person who wrote as lead inspector and was then made approver', () => {
  let system: TestApp;
  let journey: Journey;
  let one: Session;
  const written: Record<string, string> = {};

  beforeAll(async () => {
    system = await createTestApp();
    journey = new Journey(system);
    await journey.at('2024-05-21T09:40:00+09:00');
    one = (await newPerson(system, 'writer', 'MSIT', ['INS', 'LEAD'])).session;
    await caseWithWriter();
    await writeInspections();
    await writeResultAndOrders();
    await caseWithWriter();
    await writeFinding();
    await promote();
  }, 60_000);
  afterAll(() => system?.close());

  async function caseWithWriter(): Promise<void> {
    await journey.register(caseBody());
    await journey.addLead('2024-05-21');
    const member = { userId: one.userId, duty: 'INSPECTOR', validFrom: '2024-05-21' };
    await journey.create('approver', `/cases/${journey.caseId}/team`, member);
    const { body } = await one.get('/cases/declarations').expect(200);
    await one.post(`/cases/declarations/${(body as Answer[])[0].id}`, { conflictOfInterest: 'NONE' }, 1).expect(200);
  }

  async function writeInspections(): Promise<void> {
    const path = `/cases/${journey.caseId}/inspections`;
    written.planned = (await created(path, inspectionBody('REGULAR'))).id;
    written.urgent = (await created(path, inspectionBody('URGENT'))).id;
    const { id } = await journey.create('inspector', path, inspectionBody('URGENT'));
    written.reported = id;
    const reported = `/inspections/${id}`;
    await journey.move('approver', reported, 'authorise-urgent', { ground: 'A_URGENT', reason: URGENT_REASON });
    await journey.at('2024-05-21T18:00:00+09:00');
    const session = await journey.session(id, '2024-05-21', '판교', '14:00', '17:30');
    await journey.move('lead', reported, 'start');
    await journey.closeSession(session.id, '2024-05-21', '17:30');
    for (const event of ['close-field', 'start-report']) await moved(reported, event);
    const { body } = await one.get(reported).expect(200);
    await one
      .patch(`${reported}/report`, { conclusion: '작업 통제가 미흡하다.' }, (body as Answer).version)
      .expect(200);
    await moved(reported, 'submit-report');
  }

  async function writeResultAndOrders(): Promise<void> {
    await journey.move('lead', `/cases/${journey.caseId}`, 'start');
    const result = await created(`/cases/${journey.caseId}/results`, resultBody());
    written.result = result.id;
    await moved(`/results/${result.id}`, 'submit');
    written.order = (
      await created(`/cases/${journey.caseId}/orders`, { ...orderBody('CORRECTIVE_ORDER'), resultId: result.id })
    ).id;
    written.request = (
      await created(`/cases/${journey.caseId}/orders`, { ...orderBody('CORRECTIVE_REQUEST'), resultId: result.id })
    ).id;
  }

  async function writeFinding(): Promise<void> {
    const { id: evidence } = await journey.evidence('inspector', KAKAO, '작업 기록', '사전테스트 기록이 없다.');
    const body = { ...findingBody(), evidenceIds: [evidence] };
    written.finding = (await created(`/cases/${journey.caseId}/findings`, body)).id;
    await moved(`/findings/${written.finding}`, 'propose', { withinScope: true });
  }

  async function promote(): Promise<void> {
    const role = { role: 'APP', organisationId: demoOrganisationId('MSIT') };
    await (await system.as('admin')).post(`/users/${one.userId}/memberships`, role).expect(201);
    await delay(SOON_MS);
  }

  async function created(path: string, body: object): Promise<Answer> {
    const { status, body: answer } = await one.post(path, body);
    expect({ path, status, code: (answer as { code?: string }).code }).toEqual({ path, status: 201, code: undefined });
    return answer as Answer;
  }

  async function moved(path: string, event: string, body: object = {}): Promise<void> {
    const { status, code } = await attempt(path, event, body);
    expect({ path, event, status, code }).toEqual({ path, event, status: 200, code: undefined });
  }

  async function attempt(path: string, event: string, body: object): Promise<{ status: number; code?: string }> {
    const { body: read } = await one.get(path).expect(200);
    const response = await one.post(`${path}/${event}`, body, (read as Answer).version);
    return { status: response.status, code: (response.body as { code?: string }).code };
  }

  /** The move is refused, and shown as refused to whoever looks at what may be done next. */
  async function refusesItsAuthor(path: string, event: string, body: object = {}): Promise<void> {
    const { body: shown } = await one.get(path).expect(200);
    const move = (shown as { availableMoves: Move[] }).availableMoves.find((candidate) => candidate.event === event);
    const [allowed, refusal] = [move?.allowed, move?.refusal?.code];
    expect({ event, allowed, refusal, ...(await attempt(path, event, body)) }).toEqual({
      event,
      allowed: false,
      refusal: 'approval.approver-is-author',
      status: 409,
      code: 'approval.approver-is-author',
    });
  }

  /** What the database says to the same approval when no application stands before it. */
  const bySql = (text: string, id: string): Promise<unknown> =>
    system.sql('jeomgeom_manager', text, [id, one.userId], {
      userId: one.userId,
      organisationId: demoOrganisationId('MSIT'),
    });

  it('approves neither the plan nor the urgency of an inspection that they drafted', async () => {
    await refusesItsAuthor(`/inspections/${written.planned}`, 'approve-plan');
    await refusesItsAuthor(`/inspections/${written.urgent}`, 'authorise-urgent', {
      ground: 'A_URGENT',
      reason: URGENT_REASON,
    });
    const plan = `UPDATE inspections SET plan_approved_by = $2, plan_approved_at = app.now() WHERE id = $1`;
    await expect(bySql(plan, written.planned)).rejects.toThrow(/inspections_plan_four_eyes/);
    const urgency = `UPDATE inspections SET exemption_ground = 'A_URGENT', exemption_reason = 'x', exemption_legal_basis_id = legal_basis_id, exemption_approved_by = $2, exemption_approved_at = app.now() WHERE id = $1`;
    await expect(bySql(urgency, written.urgent)).rejects.toThrow(/inspections_exemption_four_eyes/);
  });

  it('approves no report of an inspection that they wrote', async () => {
    await refusesItsAuthor(`/inspections/${written.reported}`, 'approve-report');
    const report = `UPDATE inspections SET report_approved_by = $2, report_approved_at = app.now() WHERE id = $1`;
    await expect(bySql(report, written.reported)).rejects.toThrow(/inspections_report_four_eyes/);
  });

  it('confirms no finding that they drafted', async () => {
    await refusesItsAuthor(`/findings/${written.finding}`, 'confirm');
    const finding = `UPDATE findings SET confirmed_by = $2, confirmed_at = app.now() WHERE id = $1`;
    await expect(bySql(finding, written.finding)).rejects.toThrow(/findings_four_eyes/);
  });

  it('confirms no result that they wrote', async () => {
    await refusesItsAuthor(`/results/${written.result}`, 'confirm');
    const result = `UPDATE inspection_results SET confirmed_by = $2, confirmed_at = app.now() WHERE id = $1`;
    await expect(bySql(result, written.result)).rejects.toThrow(/inspection_results_four_eyes/);
  });

  it('approves no order that they drafted, and gives no prior notice of one', async () => {
    const handed = { method: 'HAND', address: '회의실', recipient: '재난관리책임자', windowDays: 10 };
    await refusesItsAuthor(`/orders/${written.order}`, 'send-prior-notice', handed);
    await journey.move('lead', `/orders/${written.request}`, 'request-approval');
    await refusesItsAuthor(`/orders/${written.request}`, 'approve');
    const order = `UPDATE orders SET approved_by = $2, approved_at = app.now() WHERE id = $1`;
    await expect(bySql(order, written.request)).rejects.toThrow(/orders_four_eyes/);
  });
});

describe('A person who verified as inspector and is lead as well', () => {
  let system: TestApp;

  beforeAll(async () => {
    system = await createTestApp();
  });
  afterAll(() => system?.close());

  it('decides no verification that they carried out themselves, by the API or by SQL', async () => {
    const order = await givenDeliveredOrder(system, 'KAKAO');
    await givenAcceptedPlan(system, order);
    const path = `/corrective-actions/${order.actionIds[0]}`;
    const journey = Object.assign(new Journey(system), { caseId: order.caseId });
    await system.sql(
      'owner',
      `INSERT INTO memberships (id, user_id, organisation_id, role, valid_from) VALUES (gen_random_uuid(), $1, $2, 'LEAD', '2024-01-01')`,
      [person('inspector'), demoOrganisationId('MSIT')],
    );
    await delay(SOON_MS);
    await journey.move('kakaoStaff', path, 'start');
    const proof = await journey.evidence('kakaoStaff', KAKAO, '이행 증빙', '이행 결과');
    const { acceptanceCriteria: criteria } = await journey.get<{ acceptanceCriteria: Answer[] }>('kakaoStaff', path);
    await journey.move('kakaoManager', path, 'report-completion', {
      summary: '모두 이행하였다.',
      completedOn: new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10),
      attested: true,
      evidence: criteria.map(({ id }) => ({ criterionId: id, evidenceIds: [proof.id] })),
    });
    await journey.move('inspector', path, 'start-verification', { method: 'DOCUMENT' });
    const { verifications } = await journey.get<{ verifications: Answer[] }>('inspector', path);
    const [{ id, version }] = verifications;
    const check = { result: 'COMPLIED', evidenceIds: [proof.id] };
    const inspector = await system.as('inspector');
    await inspector.put(`/verifications/${id}/checks/${criteria[0].id}`, check, version).expect(200);
    expect(await journey.refusedMove('inspector', path, 'verify')).toBe('409 corrective-action.decider-is-verifier');
    const decide = `UPDATE verifications SET decided_by = $2, decided_at = app.now(), result = 'COMPLIED', frozen_at = app.now() WHERE id = $1`;
    const context = { userId: inspector.userId, organisationId: demoOrganisationId('MSIT') };
    await expect(system.sql('jeomgeom_inspector', decide, [id, inspector.userId], context)).rejects.toThrow(
      /verifications_four_eyes/,
    );
  });
});

function caseBody(): object {
  return {
    title: '카카오톡 장애 점검',
    trigger: 'MEDIA',
    tracks: ['A'],
    departmentCode: 'NETWORK_SAFETY',
    respondents: [{ providerId: KAKAO, role: 'OUTAGE_PROVIDER', providerTitle: '카카오톡 장애 점검' }],
    noConflictOfInterest: true,
  };
}

function inspectionBody(kind: 'REGULAR' | 'URGENT'): object {
  return {
    providerId: KAKAO,
    kind,
    purposes: ['PLAN_COMPLIANCE'],
    legalBasisId: legalBasis('BCDA_36-2_2', '2024-05-21'),
    adHocGround: kind === 'URGENT' ? 'DECREE_URGENT_PREVENTION' : undefined,
    scope: '통신재난관리계획의 이행',
    method: '현장 방문',
    selectionReason: '주요통신사업자이다.',
    refusalConsequence: '과태료를 물 수 있다.',
    planYear: 2024,
    sites: ['판교'],
    plannedStartAt: '2024-06-21T14:00:00+09:00',
    plannedEndOn: '2024-06-21',
    criteria: ['A-2024-02'],
  };
}

function findingBody(): object {
  return {
    providerId: KAKAO,
    aspect: 'CAUSE',
    type: 'DEFICIENCY',
    severity: 'MAJOR',
    scope: 'PATTERN',
    causal: 'CAUSAL',
    title: '사전테스트 미실시',
    condition: '기록이 없다.',
    cause: '지침이 없다.',
    effect: '오류가 반영되었다.',
    causeCodes: ['NO_PRETEST'],
    criteria: [{ criteriaItemCode: 'A-2024-01', planYear: 2024 }],
  };
}

function resultBody(): object {
  return {
    kind: 'FINAL',
    asOf: '2024-05-21T09:00:00+09:00',
    conclusions: '작업 통제가 미흡하다.',
    outcomeClass: 'ACTION_REQUIRED',
  };
}

function orderBody(instrumentType: 'CORRECTIVE_ORDER' | 'CORRECTIVE_REQUEST'): object {
  return {
    providerId: KAKAO,
    instrumentType,
    legalBasisId: legalBasis(instrumentType === 'CORRECTIVE_ORDER' ? 'BCDA_36-2_2_ORDER' : 'BCDA_36-2_2', '2024-05-21'),
    title: '시정명령',
    facts: '작업 통제가 미흡하다.',
    planDue: { kind: 'RELATIVE', amount: 1, unit: 'MONTHS', from: 'ARRIVAL' },
    officer: { department: '디지털기반안전과', name: '담당자', contact: '044-000-0000' },
    requirements: [
      {
        title: '작업 통제',
        text: '작업을 통제할 것',
        kind: 'SHORT_TERM',
        due: { kind: 'RELATIVE', amount: 3, unit: 'MONTHS', from: 'ARRIVAL' },
        findingIds: [],
        acceptanceCriteria: ['통제가 이루어진다.'],
      },
    ],
  };
}
