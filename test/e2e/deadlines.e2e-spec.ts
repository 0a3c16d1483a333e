import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { referenceId } from '../../src/reference-data/load-reference-data';
import { createTestApp, type Person, PEOPLE, type TestApp } from '../support/test-app';

interface Vector {
  id: string;
  why: string;
  spec: {
    kind?: string;
    amount: number;
    unit: string;
    direction: string;
    roll?: boolean;
    strict?: boolean;
    firstDayCounts?: boolean;
  };
  trigger: string;
  dueOn?: string | null;
  dueAt?: string;
}

const { vectors } = JSON.parse(readFileSync(join(__dirname, '../vectors/deadlines.json'), 'utf8')) as {
  vectors: Vector[];
};
/** A preview counts as the engine does by default: rolling forward, strict backward, the first day excluded. */
const previewed = vectors.filter(
  ({ spec }) => !spec.kind && spec.roll === undefined && spec.strict !== false && !spec.firstDayCounts,
);

describe('A deadline preview', () => {
  let system: TestApp;
  beforeAll(async () => {
    system = await createTestApp();
  });
  afterAll(() => system?.close());

  const month = { amount: 1, unit: 'MONTHS', direction: 'FORWARD' };
  const preview = async (body: object, person: Person = 'inspector') =>
    (await system.as(person)).post('/deadlines/preview', body);

  it.each(previewed.map((vector) => [vector.id, vector.why, vector] as const))('W5 %s: %s', async (_, __, vector) => {
    const { amount, unit, direction } = vector.spec;
    const { status, body } = await preview({ amount, unit, direction, triggeredAt: vector.trigger });
    expect(status).toBe(200);
    if (vector.dueAt) expect(body).toMatchObject({ dueOn: null, dueAt: new Date(vector.dueAt).toISOString() });
    else expect(body.dueOn).toBe(vector.dueOn);
  });

  it.each([
    ['올해 4분기', '2024-12-31', 'QUARTER'],
    ['1월 내', '2025-01-31', 'MONTH'],
    ['도달일부터 3개월 이내', '2024-11-19', 'DAY'],
    ['분기별 1회 이상', '2024-12-31', 'QUARTER'],
    ['지체 없이', null, null],
  ])('reads "%s", keeps the words and resolves them to %s', async (phrase, dueOn, precision) => {
    const { status, body } = await preview({ phrase, triggeredAt: '2024-08-19' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ printedPhrase: phrase, dueOn, precision });
  });

  it('is refused for words that name no time', async () => {
    const { body } = await preview({ phrase: '적절한 시기에', triggeredAt: '2024-08-19' });
    expect(body).toMatchObject({ status: 422, code: 'deadline.phrase-unreadable' });
  });

  it('tells the trigger, the article and every day it rolled over', async () => {
    const { body } = await preview({ ...month, triggeredAt: '2024-05-31' });
    const steps: { code: string; basis: string | null; day: string | null }[] = body.working.steps;
    expect(steps.map((step) => step.code)).toEqual([
      'TRIGGER',
      'FIRST_DAY_EXCLUDED',
      'CORRESPONDING_DAY',
      'ROLLED_OVER',
      'EXPIRES',
    ]);
    expect(steps[3]).toMatchObject({ basis: '민법 제161조', day: '2024-06-30' });
    expect(body.dueAt).toBe('2024-07-01T15:00:00.000Z');
    expect(body.working.calendarVersion).toMatch(/^KR-2015-2027\/[0-9a-f]{12}$/);
  });

  it.each(Object.keys(PEOPLE).map((person) => [person as Person]))('is open to %s', async (person) => {
    expect((await preview({ ...month, triggeredAt: '2024-05-31T15:00:00+09:00' }, person)).body.dueOn).toBe(
      '2024-07-01',
    );
  });

  it('answers a repeated key as before', async () => {
    const inspector = await system.as('inspector');
    const body = { ...month, triggeredAt: '2024-08-19' };
    const first = await inspector.post('/deadlines/preview', body).set('Idempotency-Key', 'preview').expect(200);
    const again = await inspector.post('/deadlines/preview', body).set('Idempotency-Key', 'preview').expect(200);
    expect(again.body).toEqual(first.body);
    expect(again.body.dueOn).toBe('2024-09-19');
  });

  it('takes the length of a rule in the version in force on the day of the event', async () => {
    const { body } = await preview({ ruleId: 'DL-10', triggeredAt: '2025-04-18T23:20:00+09:00' });
    expect(body).toMatchObject({ dueOn: null, dueAt: '2025-04-19T14:20:00.000Z' });
    expect(body.working.steps[0]).toMatchObject({ code: 'RULE', basis: '정보통신망법 시행령 제58조의2' });
    const before = await preview({ ruleId: 'DL-10', triggeredAt: '2024-08-13T10:00:00+09:00' });
    expect(before.body).toMatchObject({ dueOn: null, dueAt: null });
    expect((await preview({ ruleId: 'DL-11', triggeredAt: '2024-08-13' })).body).toMatchObject({
      status: 422,
      code: 'deadline-rule.not-in-force',
    });
    expect((await preview({ ruleId: 'DL-99', triggeredAt: '2024-08-13' })).body).toMatchObject({
      status: 422,
      code: 'deadline-rule.not-found',
    });
  });

  it.each([
    ['a rolling period', { amount: 5, unit: 'YEARS', direction: 'FORWARD', triggeredAt: '2024-08-19' }, 2029],
    [
      'an hour clock',
      { amount: 24, unit: 'HOURS', direction: 'FORWARD', triggeredAt: '2027-12-31T12:00:00+09:00' },
      2028,
    ],
    ['a notice counted back', { amount: 10, unit: 'DAYS', direction: 'BACKWARD', triggeredAt: '2015-01-05' }, 2014],
  ])('is refused for %s that ends in a year without a calendar', async (_, body, year) => {
    const { body: problem } = await (
      await system.as('inspector')
    )
      .post('/deadlines/preview', body)
      .set('Accept-Language', 'en')
      .expect(422);
    expect(problem.code).toBe('deadline.calendar-not-loaded');
    expect(problem.detail).toContain(String(year));
  });

  it('needs no calendar of the year in which a period ends that never rolls', async () => {
    const { body } = await preview({ ruleId: 'DL-30', triggeredAt: '2024-10-15' });
    expect(body).toMatchObject({ dueOn: '2029-10-15' });
  });

  it.each([
    ['no length', { ...month, amount: 0 }],
    ['a negative length', { ...month, amount: -1 }],
    ['half a month', { ...month, amount: 1.5 }],
    ['a number in words', { ...month, amount: '1' }],
    ['a century of months', { ...month, amount: 1201 }],
    ['an endless number', { ...month, amount: 1e300 }],
    ['an unknown unit', { ...month, unit: 'FORTNIGHTS' }],
    ['a day that does not exist', { ...month, triggeredAt: '2024-02-30' }],
    ['an instant without an offset', { ...month, triggeredAt: '2024-05-31T09:00:00' }],
    ['a rule beside a length', { ...month, ruleId: 'DL-07' }],
    ['neither a rule nor a length', { amount: undefined, unit: undefined, direction: undefined }],
    ['half a period', { amount: 1, unit: undefined, direction: undefined }],
    ['hours from a day', { amount: 1, unit: 'HOURS', triggeredAt: '2024-05-31' }],
  ])('is refused with %s', async (_, fault) => {
    expect((await preview({ ...month, triggeredAt: '2024-05-31', ...fault })).status).toBe(400);
  });

  it('reads the calendar again once a holiday is announced', async () => {
    const count = { amount: 7, unit: 'DAYS', direction: 'FORWARD', triggeredAt: '2027-03-02' };
    const before = (await preview(count)).body;
    await system.sql(
      'owner',
      `INSERT INTO holidays (on_date, name_ko, name_en, kind, law, announced_at, source) VALUES ('2027-03-09', '임시공휴일', 'Temporary holiday', 'TEMPORARY', '시험', '2027-03-01', 'test')`,
    );
    const after = (await preview(count)).body;
    expect([before.dueOn, after.dueOn]).toEqual(['2027-03-09', '2027-03-10']);
    expect(after.working.calendarVersion).not.toBe(before.working.calendarVersion);
  });
});

const APP_ROLES = [
  'jeomgeom_inspector',
  'jeomgeom_manager',
  'jeomgeom_auditor',
  'jeomgeom_provider',
  'jeomgeom_worker',
  'jeomgeom_admin',
  'jeomgeom_migrator',
  'jeomgeom_auth',
] as const;

describe('A deadline on record', () => {
  let system: TestApp;
  const kakao = referenceId('provider', 'KAKAO');
  const ids = {
    deadline: '01900000-0000-7000-8000-00000000d001',
    subject: '01900000-0000-7000-8000-00000000d002',
    hidden: '01900000-0000-7000-8000-00000000d003',
  };
  let caseId: string;

  beforeAll(async () => {
    system = await createTestApp();
    const inspector = await system.as('inspector');
    const { body } = await inspector
      .post('/cases', {
        title: '카카오톡 장애 관련 점검',
        trigger: 'MEDIA',
        tracks: ['A'],
        departmentCode: 'DIGITAL_SAFETY',
        respondents: [{ providerId: kakao, role: 'OUTAGE_PROVIDER', providerTitle: '카카오톡 장애 관련 점검' }],
        noConflictOfInterest: true,
      })
      .expect(201);
    caseId = body.id;
    await insert(ids.deadline, 'DL-07', true);
    await insert(ids.hidden, 'DL-08', false);
  });
  afterAll(() => system?.close());

  const insert = async (id: string, ruleId: string, released: boolean) => {
    const context = { userId: (await system.as('approver')).userId };
    await system.sql(
      'jeomgeom_manager',
      `INSERT INTO deadlines (id, case_id, provider_id, rule_id, subject_type, subject_id, bound, title_ko, title_en, trigger_kind, trigger_at, trigger_precision, released_at)
       VALUES ($1, $2, $3, $4, 'order', $5, 'PROVIDER', '조치계획 제출', 'Action plan', 'ORDER_ARRIVED', '2024-05-31T00:00+09:00', 'DAY', $6)`,
      [id, caseId, kakao, ruleId, ids.subject, released ? new Date() : null],
      context,
    );
    await revise(id, 1, '2024-07-01', context.userId);
  };
  const revise = async (id: string, seq: number, dueOn: string, userId: string) =>
    system.sql(
      'jeomgeom_manager',
      `INSERT INTO deadline_revisions (id, case_id, provider_id, deadline_id, seq, reason_code, reason, spec, due_on, due_at, accepted_until, calendar_version, working, decided_by)
       SELECT gen_random_uuid(), $1, $2, $3, $4, 'INITIAL', '도달', '{}', $5::date, ends, ends, 'KR', '{"steps":[],"calendarVersion":"KR"}', $6
       FROM (SELECT ($5::date + 1 || ' 00:00+09')::timestamptz AS ends) t`,
      [caseId, kakao, id, seq, dueOn, userId],
      { userId },
    );

  it('is overdue from the day after it expired, which is day 1 of non-compliance', async () => {
    const { body } = await (await system.as('approver')).get(`/deadlines/${ids.deadline}`).expect(200);
    expect(body).toMatchObject({
      dueOn: '2024-07-01',
      standing: 'OVERDUE',
      firstDayOfNonCompliance: '2024-07-02',
      triggerPrecision: 'DAY',
    });
    expect(body.overdueDays).toBeGreaterThan(500);
  });

  it('is listed by due date with its filters', async () => {
    const approver = await system.as('approver');
    const list = async (query: string) =>
      (await approver.get(`/deadlines?caseId=${caseId}&${query}`).expect(200)).body.items as { id: string }[];
    expect((await list('overdue=true')).length).toBe(2);
    expect(await list('overdue=false')).toEqual([]);
    expect(await list('bound=MINISTRY')).toEqual([]);
    expect(await list('dueBefore=2024-07-01')).toEqual([]);
    expect((await list('dueBefore=2024-07-02&open=true')).length).toBe(2);
    const { body: first } = await approver.get(`/deadlines?caseId=${caseId}&limit=1`).expect(200);
    const { body: second } = await approver
      .get(`/deadlines?caseId=${caseId}&limit=1&cursor=${first.nextCursor}`)
      .expect(200);
    expect([first.items[0].id, second.items[0].id].sort()).toEqual([ids.deadline, ids.hidden].sort());
    expect(second.nextCursor).toBeNull();
  });

  it('is shown to the provider it binds once released, and to nobody else', async () => {
    await (await system.as('kakaoStaff')).get(`/deadlines/${ids.deadline}`).expect(200);
    await (await system.as('kakaoStaff')).get(`/deadlines/${ids.hidden}`).expect(404);
    await (await system.as('naverManager')).get(`/deadlines/${ids.deadline}`).expect(404);
    await (await system.as('lead')).get(`/deadlines/${ids.deadline}`).expect(404);
    await (await system.as('admin')).get('/deadlines').expect(403);
    expect((await (await system.as('kakaoStaff')).get('/deadlines').expect(200)).body.items).toHaveLength(1);
  });

  it('is corrected by an approver with a reason, and keeps every date it ever had', async () => {
    const approver = await system.as('approver');
    const { body: before } = await approver.get(`/deadlines/${ids.deadline}`).expect(200);
    const path = `/deadlines/${ids.deadline}/revise`;
    const correction = { dueOn: '2024-07-06', reason: '도달일을 잘못 기재하였음' };
    await approver.post(path, correction).expect(428);
    await approver.post(path, { dueOn: '2024-07-05' }, before.version).expect(400);
    await (await system.as('inspector')).post(path, correction, before.version).expect(403);
    const { body } = await approver.post(path, correction, before.version).expect(200);
    expect(body).toMatchObject({
      dueOn: '2024-07-06',
      acceptedUntil: '2024-07-08T15:00:00.000Z',
      firstDayOfNonCompliance: '2024-07-09',
    });
    expect(body.revisions).toMatchObject([
      { seq: 1, dueOn: '2024-07-01' },
      { seq: 2, dueOn: '2024-07-06', reasonCode: 'CORRECTION', reason: correction.reason, decidedBy: approver.userId },
    ]);
    await approver.post(path, correction, before.version).expect(412);
    const { body: seen } = await (await system.as('kakaoManager')).get(`/deadlines/${ids.deadline}`).expect(200);
    expect(seen.revisions).toMatchObject([{ decidedBy: null }, { decidedBy: null }]);
  });

  it.each(APP_ROLES)('W5 cannot have its date written by SQL as %s', async (role) => {
    const context = { userId: (await system.as('approver')).userId, providerId: kakao };
    await expect(
      system.sql(role, `UPDATE deadlines SET due_on = '2030-01-01' WHERE id = $1`, [ids.deadline], context),
    ).rejects.toThrow(/permission denied/);
    await expect(
      system.sql(
        role,
        `UPDATE deadlines SET due_at = now(), accepted_until = now() WHERE id = $1`,
        [ids.deadline],
        context,
      ),
    ).rejects.toThrow(/permission denied/);
    await expect(
      system.sql(role, `UPDATE deadlines SET trigger_at = now() WHERE id = $1`, [ids.deadline], context),
    ).rejects.toThrow(/permission denied/);
    await expect(system.sql(role, `DELETE FROM deadlines WHERE id = $1`, [ids.deadline], context)).rejects.toThrow(
      /permission denied/,
    );
    await expect(
      system.sql(
        role,
        `UPDATE deadline_revisions SET due_on = '2030-01-01' WHERE deadline_id = $1`,
        [ids.deadline],
        context,
      ),
    ).rejects.toThrow(/permission denied/);
    await expect(
      system.sql(role, `DELETE FROM deadline_revisions WHERE deadline_id = $1`, [ids.deadline], context),
    ).rejects.toThrow(/permission denied/);
  });

  it('W5 keeps its revisions from their own owner, and takes them in order', async () => {
    await expect(system.sql('owner', `UPDATE deadline_revisions SET reason = 'x'`)).rejects.toThrow(
      /record.append-only/,
    );
    await expect(system.sql('owner', `DELETE FROM deadline_revisions`)).rejects.toThrow(/record.append-only/);
    await expect(revise(ids.deadline, 2, '2030-01-01', (await system.as('approver')).userId)).rejects.toThrow(
      /deadline_revisions_seq_key/,
    );
    await expect(revise(ids.deadline, 9, '2030-01-01', (await system.as('approver')).userId)).rejects.toThrow(
      /revision-out-of-order/,
    );
  });
});
