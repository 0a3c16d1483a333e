import { addDays, seoulDay } from '../../src/domain/calendar-day';
import type { SignatureBox, StepRole } from '../../src/domain/approval-line';
import { givenRecords, person } from '../support/given-case';
import { anotherApprover } from '../support/given-extension';
import { givenCaseInHand } from '../support/given-finding';
import { actOn, type Answer, givenDraftOrder } from '../support/given-order';
import { createTestApp, type Person, Session, type TestApp } from '../support/test-app';
import { TEST_PASSWORD } from '../support/test-server';
import { demoOrganisationId } from '../../src/demo/load-demo-accounts';
import { Worklist } from '../support/worklist';

interface Step {
  readonly id: string;
  readonly role: StepRole;
  readonly signerName: string | null;
  readonly decision: string | null;
  readonly opinion: string | null;
  readonly decidedByName: string | null;
  readonly mark: string | null;
  readonly version: number;
}

interface Approval {
  readonly contentSha256: string;
  readonly rounds: readonly { round: number; outcome: string | null; reason: string | null; line: readonly Step[] }[];
  readonly signing: {
    readonly stepId: string;
    readonly version: number;
    readonly role: string;
    readonly actingForName: string | null;
    readonly refusal: { code: string } | null;
  } | null;
  readonly conditions: readonly { code: string; met: boolean }[];
  readonly availableMoves: readonly { event: string; allowed: boolean; refusal: { code: string } | null }[];
}

const REASON = '요구사항의 기한이 근거와 맞지 않아 돌려보낸다.';
const review = (who: Person) => ({ role: 'REVIEW', signerId: person(who) });
const decide = (who: Person) => ({ role: 'APPROVAL', signerId: person(who) });

describe('An approval line', () => {
  let system: TestApp;
  let caseId: string;

  beforeAll(async () => {
    system = await createTestApp();
    ({ caseId } = await givenCaseInHand(system, ['KAKAO'], { status: 'RESULT_CONFIRMED' }));
  });
  afterAll(() => system?.close());

  const read = async (who: Person, id: string): Promise<Approval> =>
    (await (await system.as(who)).get(`/approvals/order/${id}`).expect(200)).body as Approval;
  const givenSubmitted = async (line?: readonly object[]): Promise<string> => {
    const { id } = await givenDraftOrder(system, caseId, 'KAKAO');
    const answer = await actOn(system, 'lead', id, 'request-approval', line ? { line } : {});
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    return id;
  };
  const sign = async (who: Person, id: string, more: object = {}) => {
    const approval = await read(who, id);
    const open = approval.rounds.at(-1)?.line.find(({ decision }) => decision === null);
    const { stepId, version } = approval.signing ?? { stepId: open?.id ?? '', version: open?.version ?? 1 };
    const body = { contentSha256: approval.contentSha256, ...more };
    return (await system.as(who)).post(`/approval-steps/${stepId}/sign`, body, version);
  };
  const move = ({ availableMoves }: Approval, event: string) => availableMoves.find((found) => found.event === event);
  const lineOf = (approval: Approval) => approval.rounds.at(-1)?.line ?? [];
  const boxesOf = async (documentId: string | null): Promise<readonly SignatureBox[]> => {
    const [row] = await system.sql<{ line: SignatureBox[] }>(
      'jeomgeom_manager',
      `SELECT snapshot::jsonb -> 'letterhead' -> 'line' AS line FROM official_documents WHERE id = $1`,
      [documentId],
      { userId: person('approver') },
    );
    return row.line;
  };
  const tasks = (who: Person, id: string) => new Worklist(system, who).tasksAbout(id);
  const refused = ({ status, body }: Answer<unknown>, code: string) => expect([status, body.code]).toEqual([409, code]);

  describe('at the submission', () => {
    it('is suggested from the delegation rules: the director reviews, the director general decides', async () => {
      const { id } = await givenDraftOrder(system, caseId, 'KAKAO');
      const { body } = await (await system.as('lead')).get(`/approvals/order/${id}/line-choice`).expect(200);
      expect(body).toMatchObject({
        rule: { position: 'DIRECTOR', review: 'OPTIONAL', concurrence: 'OPTIONAL' },
        suggested: [review('approver'), decide('director')],
      });
      const ids = (body as { signers: { id: string }[] }).signers.map((signer) => signer.id);
      expect(ids).toEqual(expect.arrayContaining([person('approver'), person('director')]));
      expect(ids).not.toContain(person('lead'));
      expect(ids).not.toContain(person('admin'));
    });

    it.each([
      ['without an approval', () => [review('approver')], 'approval.line-out-of-order'],
      ['with its author', () => [review('lead'), decide('director')], 'approval.signer-is-author'],
      ['with one person twice', () => [review('director'), decide('director')], 'approval.signer-twice'],
      ['with an auditor', () => [review('auditor'), decide('director')], 'approval.signer-not-available'],
      ['with a provider', () => [review('kakaoStaff'), decide('director')], 'approval.signer-not-available'],
    ])('is refused %s', async (_, line, code) => {
      const { id } = await givenDraftOrder(system, caseId, 'KAKAO');
      const answer = await actOn(system, 'lead', id, 'request-approval', { line: line() });
      expect(answer).toMatchObject({ status: 409, body: { code } });
    });

    it('keeps to the rules in force on the day: who decides and which step may not be left out', async () => {
      await givenRule('ADMIN_GUIDANCE');
      const { id } = await givenDraftOrder(system, caseId, 'KAKAO', { instrumentType: 'ADMIN_GUIDANCE' });
      const submit = async (line?: readonly object[]) =>
        (await actOn(system, 'lead', id, 'request-approval', line ? { line } : {})).body.code;
      expect(await submit()).toBe('approval.review-required');
      expect(await submit([review('director'), decide('approver')])).toBe('approval.position-too-low');
      expect(await submit([review('approver'), decide('director')])).toBeUndefined();
    });
  });

  describe('of review and approval', () => {
    it('is signed in its order, and the letter carries every signature with 전결 and the opinion', async () => {
      const id = await givenSubmitted([review('approver'), decide('director')]);
      const waiting = await read('director', id);
      expect(move(waiting, 'approve')).toMatchObject({ allowed: false, refusal: { code: 'approval.step-open' } });
      expect(waiting.signing).toBeNull();
      refused(await actOn(system, 'director', id, 'approve'), 'approval.step-open');
      refused(await actOn(system, 'approver', id, 'approve'), 'approval.step-open');
      expect((await sign('director', id)).body).toMatchObject({ code: 'approval.not-your-step' });
      expect(await tasks('approver', id)).toEqual(['SIGNATURE SIGN_REVIEW']);
      expect(await tasks('director', id)).toEqual([]);

      const signed = await sign('approver', id, { opinion: '기한 산정의 근거를 부기할 것' });
      expect(signed.status).toBe(200);
      expect(await tasks('approver', id)).toEqual([]);
      expect(await tasks('director', id)).toEqual(['APPROVAL APPROVE_ORDER']);
      const reviewed = await read('director', id);
      expect(lineOf(reviewed)).toMatchObject([
        { role: 'REVIEW', decision: 'OPINION', opinion: '기한 산정의 근거를 부기할 것', mark: null },
        { role: 'APPROVAL', decision: null },
      ]);
      refused(await actOn(system, 'approver', id, 'approve'), 'approval.not-your-step');

      const approved = await actOn(system, 'director', id, 'approve');
      expect(approved).toMatchObject({ status: 200, body: { status: 'APPROVED' } });
      const today = seoulDay(new Date());
      expect(await boxesOf(approved.body.documentId)).toEqual([
        { step: 'DRAFT', title: '점검반장', name: '시연 점검반장', decidedOn: today, mark: null, opinion: false },
        { step: 'REVIEW', title: '과장', name: '시연 과장', decidedOn: today, mark: null, opinion: true },
        { step: 'APPROVAL', title: '국장', name: '시연 국장', decidedOn: today, mark: 'DELEGATED', opinion: false },
      ]);
    });

    it('of one step, where none is named, is open to every approver as it was', async () => {
      const id = await givenSubmitted();
      expect(lineOf(await read('approver', id))).toMatchObject([{ role: 'APPROVAL', signerName: null }]);
      const approved = await actOn(system, 'approver', id, 'approve');
      expect((await boxesOf(approved.body.documentId)).map(({ step, name }) => `${step} ${name}`)).toEqual([
        'DRAFT 시연 점검반장',
        'APPROVAL 시연 과장',
      ]);
    });

    it('is returned at any step with a reason; the round stays readable with what was signed', async () => {
      const id = await givenSubmitted([review('approver'), decide('director')]);
      refused(await actOn(system, 'approver', id, 'return', { reason: '짧음' }), 'move.reason-required');
      expect(await actOn(system, 'approver', id, 'return', { reason: REASON })).toMatchObject({ status: 200 });
      const second = await actOn(system, 'lead', id, 'request-approval', {
        line: [review('approver'), decide('director')],
      });
      expect(second.status).toBe(200);
      await sign('approver', id);
      expect(await actOn(system, 'director', id, 'return', { reason: REASON })).toMatchObject({ status: 200 });
      const { rounds } = await read('lead', id);
      expect(rounds.map(({ outcome, reason }) => [outcome, reason])).toEqual([
        ['RETURNED', REASON],
        ['RETURNED', REASON],
      ]);
      expect(rounds.map(({ line }) => line.map(({ decision }) => decision))).toEqual([
        ['RETURNED', null],
        ['SIGNED', 'RETURNED'],
      ]);
    });

    it('lets another lead inspector of the team review and return, and no lead what waits for someone else', async () => {
      const colleague = await givenSecondLead();
      const line = [{ role: 'REVIEW', signerId: colleague.userId }, decide('director')];
      const id = await givenSubmitted(line);
      const approval = (await colleague.get(`/approvals/order/${id}`).expect(200)).body as Approval;
      expect(approval.signing).toMatchObject({ role: 'REVIEW', refusal: null });
      expect(move(approval, 'return')).toMatchObject({ allowed: true });
      const order = async () =>
        ((await colleague.get(`/orders/${id}`).expect(200)).body as { version: number }).version;
      await colleague.post(`/orders/${id}/return`, { reason: REASON }, await order()).expect(200);
      await actOn(system, 'lead', id, 'request-approval', { line });
      const again = (await colleague.get(`/approvals/order/${id}`).expect(200)).body as Approval;
      const body = { contentSha256: again.contentSha256 };
      const { stepId = '', version = 0 } = again.signing ?? {};
      await colleague.post(`/approval-steps/${stepId}/sign`, body, version).expect(200);
      const late = await colleague.post(`/orders/${id}/return`, { reason: REASON }, await order());
      expect([late.status, late.body.code]).toEqual([409, 'approval.not-your-step']);
    });
  });

  describe('W20 binds to the content', () => {
    it('refuses a signature on what was shown before an edit, and on what was edited during the review', async () => {
      const id = await givenSubmitted([review('approver'), decide('director')]);
      const other = await sign('approver', id, { contentSha256: '0'.repeat(64) });
      expect([other.status, other.body.code]).toEqual([409, 'approval.content-changed']);
      await sign('approver', id);
      await givenRecords(system.ownerUrl, (records) => records.set('orders', id, { facts: '고친 사실' }));
      expect((await read('director', id)).conditions).toContainEqual(
        expect.objectContaining({ code: 'approval.content-changed', met: false }),
      );
      refused(await actOn(system, 'director', id, 'approve'), 'approval.content-changed');
    });

    it('says so before the review is signed', async () => {
      const id = await givenSubmitted([review('approver'), decide('director')]);
      await givenRecords(system.ownerUrl, (records) => records.set('orders', id, { facts: '고친 사실' }));
      expect((await read('approver', id)).signing?.refusal?.code).toBe('approval.content-changed');
      expect((await sign('approver', id)).body.code).toBe('approval.content-changed');
      expect(await actOn(system, 'approver', id, 'return', { reason: REASON })).toMatchObject({ status: 200 });
    });

    it('takes one of two signatures given at once', async () => {
      const id = await givenSubmitted([review('approver'), decide('director')]);
      const answers = await Promise.all([sign('approver', id), sign('approver', id), sign('approver', id)]);
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 409 || status === 412)).toHaveLength(2);
      expect(lineOf(await read('director', id)).filter(({ decision }) => decision === 'SIGNED')).toHaveLength(1);
    });

    it('takes one of an approval and a return given at once', async () => {
      const id = await givenSubmitted([decide('director')]);
      const [approved, returned] = await Promise.all([
        actOn(system, 'director', id, 'approve'),
        actOn(system, 'director', id, 'return', { reason: REASON }),
      ]);
      expect([approved.status, returned.status].filter((status) => status === 200)).toHaveLength(1);
      const { rounds } = await read('lead', id);
      expect(rounds.map(({ outcome }) => outcome)).toEqual([approved.status === 200 ? 'APPROVED' : 'RETURNED']);
    });
  });

  describe('of someone absent', () => {
    const today = seoulDay(new Date());
    const absence = (more: object) => ({ startsOn: today, endsOn: addDays(today, 2), reason: '국외 출장', ...more });

    it('is decided by the deputy from the first day to the last, marked 대결 and noted afterwards', async () => {
      const deputy = await anotherApprover(system);
      const director = await system.as('director');
      const from = addDays(today, 1);
      const days = { startsOn: from, endsOn: addDays(today, 2), deputyId: deputy.userId };
      await director.post('/absences', absence(days)).expect(201);
      const act = async (id: string, at: string) => {
        await system.setClock(at);
        const { body } = await deputy.get(`/orders/${id}`).expect(200);
        return deputy.post(`/orders/${id}/approve`, {}, (body as { version: number }).version);
      };
      const id = await givenSubmitted([review('approver'), decide('director')]);
      await sign('approver', id);
      const last = addDays(today, 2);
      const before = await act(id, `${today}T23:59:59+09:00`);
      expect([before.status, before.body.code]).toEqual([409, 'approval.not-your-step']);
      const after = await act(id, `${addDays(last, 1)}T00:00:00+09:00`);
      expect([after.status, after.body.code]).toEqual([409, 'approval.not-your-step']);
      const acted = await act(id, `${last}T23:59:59+09:00`);
      expect(acted.status).toBe(200);
      const { documentId } = acted.body as { documentId: string };
      expect((await boxesOf(documentId)).at(-1)).toMatchObject({
        name: '다른 승인권자',
        mark: 'ACTING',
        decidedOn: last,
      });

      const { body: list } = await (await system.as('director')).get('/acting-decisions').expect(200);
      const [listed] = list as { id: string; version: number; subjectId: string; acknowledgedAt: string | null }[];
      expect(listed).toMatchObject({ subjectId: id, deputyName: '다른 승인권자', acknowledgedAt: null });
      expect(await tasks('director', id)).toEqual(['ACTING NOTE_ACTING']);
      const path = `/approval-steps/${listed.id}/acknowledge`;
      await (await system.as('approver')).post(path, {}, listed.version).expect(404);
      const { body: noted } = await (await system.as('director')).post(path, {}, listed.version).expect(200);
      expect((noted as { acknowledgedAt: string }).acknowledgedAt).not.toBeNull();
      expect(await tasks('director', id)).toEqual([]);
      const again = await (await system.as('director')).post(path, {}, listed.version + 1);
      expect([again.status, again.body.code]).toEqual([409, 'approval.nothing-to-note']);
      await system.setClock(new Date().toISOString());
    });

    it('is not decided by a deputy who has another step, nor once the absence is called off', async () => {
      const director = await system.as('director');
      const far = { startsOn: addDays(today, 20), endsOn: addDays(today, 21), deputyId: person('approver') };
      const { body } = await director.post('/absences', absence(far)).expect(201);
      await system.setClock(`${addDays(today, 20)}T10:00:00+09:00`);
      const both = await givenSubmitted([review('approver'), decide('director')]);
      await sign('approver', both);
      refused(await actOn(system, 'approver', both, 'approve'), 'approval.signed-already');
      const id = await givenSubmitted([decide('director')]);
      expect(move(await read('approver', id), 'approve')).toMatchObject({ allowed: true });
      const { id: absenceId, version } = body as { id: string; version: number };
      await (
        await system.as('director')
      )
        .post(`/absences/${absenceId}/cancel`, { reason: '출장이 취소됨' }, version)
        .expect(200);
      refused(await actOn(system, 'approver', id, 'approve'), 'approval.not-your-step');
      await system.setClock(new Date().toISOString());
    });

    it.each([
      ['whose last day is before the first', { endsOn: '2020-01-01' }, 'absence.ends-before-start'],
      ['with oneself as the deputy', { deputyId: person('approver') }, 'absence.deputy-is-self'],
      ['with a deputy who is no approver', { deputyId: person('lead') }, 'absence.not-an-approver'],
      ['of somebody else', { userId: person('director') }, 'absence.not-yours'],
    ])('is refused %s', async (_, more, code) => {
      const session = await system.as('approver');
      const { status, body } = await session.post('/absences', absence({ deputyId: person('director'), ...more }));
      expect([status, body.code]).toEqual([409, code]);
    });

    it('is not decided by a deputy who is no approver any more', async () => {
      const director = await system.as('director');
      const from = addDays(today, 30);
      const days = { startsOn: from, endsOn: addDays(today, 31), deputyId: person('approver') };
      await director.post('/absences', absence(days)).expect(201);
      await system.setClock(`${from}T10:00:00+09:00`);
      const id = await givenSubmitted([decide('director')]);
      const deputises = async (): Promise<unknown> => {
        const sql = `SELECT app.deputises('${person('director')}', $1::date) AS one, ARRAY(SELECT app.deputised($1::date)) AS all`;
        return (await system.sql('jeomgeom_manager', sql, [from], { userId: person('approver') }))[0];
      };
      expect(await deputises()).toEqual({ one: true, all: [person('director')] });
      const end = (day: string | null) =>
        system.sql('owner', `UPDATE memberships SET valid_to = $2 WHERE user_id = $1 AND role = 'APP'`, [
          person('approver'),
          day,
        ]);
      await end(addDays(from, -1));
      expect(await deputises()).toEqual({ one: false, all: [] });
      const sign = `UPDATE review_steps s SET decision = 'SIGNED', mark = 'ACTING', decided_by = '${person('approver')}', decided_at = app.now(), content_sha256 = r.content_sha256
        FROM review_rounds r WHERE r.id = s.round_id AND r.subject_id = $1`;
      await expect(system.sql('jeomgeom_manager', sign, [id], { userId: person('approver') })).rejects.toThrow(
        /not-the-signer/,
      );
      await end(null);
      await system.setClock(new Date().toISOString());
    });

    it('is set by an administrator for somebody else, once for a period', async () => {
      const admin = await system.as('admin');
      const days = { startsOn: addDays(today, 40), endsOn: addDays(today, 44) };
      const body = absence({ userId: person('approver'), deputyId: person('director'), ...days });
      await admin.post('/absences', body).expect(201);
      const overlapping = { ...body, startsOn: addDays(today, 44), endsOn: addDays(today, 50) };
      const { status, body: answer } = await admin.post('/absences', overlapping);
      expect([status, answer.code]).toEqual([409, 'absence.overlaps']);
      const { body: listed } = await (await system.as('approver')).get('/absences').expect(200);
      expect(listed).toContainEqual(expect.objectContaining({ ...days, deputyName: '시연 국장', cancellable: true }));
      await (await system.as('lead')).get('/absences').expect(403);
    });
  });

  describe('in raw SQL', () => {
    const as = (login: 'jeomgeom_manager' | 'jeomgeom_inspector', who: Person, sql: string, params: unknown[]) =>
      system.sql(login, sql, params, { userId: person(who) });
    const signSql = (by: Person, role: StepRole) =>
      `UPDATE review_steps s SET decision = 'SIGNED', decided_by = '${person(by)}', decided_at = app.now(), content_sha256 = r.content_sha256
       FROM review_rounds r WHERE r.id = s.round_id AND s.role = '${role}' AND r.subject_id = $1`;
    const approveSql = `UPDATE review_rounds SET outcome = 'APPROVED', decided_by = '${person('director')}', decided_at = app.now() WHERE subject_id = $1`;

    it('W20 nothing is approved while a step before it is open', async () => {
      const id = await givenSubmitted([review('approver'), decide('director')]);
      await expect(as('jeomgeom_manager', 'director', signSql('director', 'APPROVAL'), [id])).rejects.toThrow(
        /out-of-turn/,
      );
      await expect(as('jeomgeom_manager', 'director', approveSql, [id])).rejects.toThrow(/step-open/);
    });

    it('a step is signed once, by its signer under their own name, on the content of the round', async () => {
      const id = await givenSubmitted([review('approver'), decide('director')]);
      const manager = (who: Person, sql: string) => as('jeomgeom_manager', who, sql, [id]);
      await expect(manager('director', signSql('director', 'REVIEW'))).rejects.toThrow(/not-the-signer/);
      await expect(manager('director', signSql('approver', 'REVIEW'))).rejects.toThrow(/not-the-signer/);
      const otherHash = signSql('approver', 'REVIEW').replace('r.content_sha256', `repeat('0', 64)`);
      await expect(manager('approver', otherHash)).rejects.toThrow(/other-content/);
      await manager('approver', signSql('approver', 'REVIEW'));
      await expect(manager('approver', signSql('approver', 'REVIEW'))).rejects.toThrow(/review-step\.stands/);
      await expect(
        manager(
          'director',
          signSql('director', 'APPROVAL').replace(`decision = 'SIGNED'`, `decision = 'SIGNED', seq = 9`),
        ),
      ).rejects.toThrow(/review-step\.stands/);
      const drop = 'DELETE FROM review_steps s USING review_rounds r WHERE r.id = s.round_id AND r.subject_id = $1';
      await expect(manager('approver', drop)).rejects.toThrow(/permission denied/);
    });

    it('a lead returns no round that does not wait for them', async () => {
      const id = await givenSubmitted([decide('director')]);
      await expect(
        as(
          'jeomgeom_inspector',
          'lead',
          `UPDATE review_rounds SET outcome = 'RETURNED', decided_by = '${person('lead')}', decided_at = app.now(), reason = '되돌림' WHERE subject_id = $1`,
          [id],
        ),
      ).rejects.toThrow(/not-decided-by-signer/);
    });

    it('nobody is absent in the name of another, nor stands in for themselves', async () => {
      const insert = (user: Person, deputy: Person) =>
        `INSERT INTO approver_absences (id, user_id, deputy_id, starts_on, ends_on, reason, recorded_by)
         VALUES (gen_random_uuid(), '${person(user)}', '${person(deputy)}', app.seoul_today() + 90, app.seoul_today() + 91, '출장', '${person('approver')}')`;
      await expect(as('jeomgeom_manager', 'approver', insert('director', 'approver'), [])).rejects.toThrow(
        /row-level security/,
      );
      await expect(as('jeomgeom_manager', 'approver', insert('approver', 'lead'), [])).rejects.toThrow(
        /absence\.not-an-approver/,
      );
      await expect(as('jeomgeom_inspector', 'lead', insert('approver', 'director'), [])).rejects.toThrow(
        /permission denied/,
      );
    });
  });

  async function givenSecondLead(): Promise<Session> {
    const email = 'second-lead@msit.example';
    const body = { email, name: '다른 점검반장', password: TEST_PASSWORD, organisationId: demoOrganisationId('MSIT') };
    await (await system.as('admin')).post('/users', { ...body, roles: ['LEAD'] }).expect(201);
    const { body: answer } = await system.anonymous().post('/api/auth/login').send({ email, password: TEST_PASSWORD });
    const { accessToken, user } = answer as { accessToken: string; user: { id: string } };
    await givenRecords(system.ownerUrl, (records) =>
      records.add('case_team_members', {
        case_id: caseId,
        user_id: user.id,
        duty: 'INSPECTOR',
        valid_from: '2024-01-01',
        conflict_of_interest: 'NONE',
        declared_at: new Date(),
        added_by: person('lead'),
      }),
    );
    return new Session(system.app, accessToken, user.id);
  }

  /** From today on, guidance needs a review and a director general. */
  async function givenRule(...kinds: string[]): Promise<void> {
    const entry = {
      subject: 'order',
      kinds,
      position: 'DIRECTOR_GENERAL',
      review: 'REQUIRED',
      concurrence: 'OPTIONAL',
      nameKo: '행정지도',
      nameEn: 'Guidance',
      basisKo: '위임전결 규정',
      basisEn: 'Delegation rules',
    };
    await system.sql(
      'owner',
      `INSERT INTO reference_entries (dataset, code, effective_from, entry, source)
       VALUES ('delegation-rules', 'ORDER_GUIDANCE', app.seoul_today(), $1, 'test')`,
      [JSON.stringify(entry)],
    );
  }
});
