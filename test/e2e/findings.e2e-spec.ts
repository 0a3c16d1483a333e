import { randomUUID } from 'node:crypto';
import type { Actor } from '../../src/domain/actor';
import { FindingWorkflow } from '../../src/modules/findings/finding-workflow.service';
import { Transactions } from '../../src/platform/database/transactions';
import type { Tx } from '../../src/platform/database/tx';
import { givenRecords, person } from '../support/given-case';
import {
  findingBody,
  givenCaseInHand,
  givenConfirmedFinding,
  givenDraft,
  givenFactsAgreed,
  type CaseInHand,
  type FindingBody,
} from '../support/given-finding';
import { provider } from '../support/given-incident';
import { moved, refused } from '../support/moves';
import { createTestApp, type TestApp } from '../support/test-app';

const leadInspector: Actor = {
  userId: person('lead'),
  orgId: '',
  side: 'MINISTRY',
  providerId: null,
  roles: ['LEAD'],
  sessionId: '',
};

interface Check {
  id: string;
  version: number;
  factualText: string;
  findingId: string | null;
  outcome: string;
}

describe('A finding', () => {
  let system: TestApp;
  let inHand: CaseInHand;
  let serial = 0;

  beforeAll(async () => {
    system = await createTestApp();
    inHand = await givenCaseInHand(system, ['KAKAO', 'NAVER']);
  });
  afterAll(() => system?.close());

  it('is drafted with its number within the case, its criteria and the priority of the grid', async () => {
    const draft = await givenDraft(system, inHand, 'KAKAO', { severity: 'CRITICAL', scope: 'WIDESPREAD' });
    expect(draft.findingNo).toMatch(/^점검-2024-\d{4}-지\d{2}$/);
    const { body } = await (await system.as('lead')).get(`/findings/${draft.id}`).expect(200);
    expect(body).toMatchObject({ priority: 'S', status: 'DRAFT', evidenceIds: [inHand.evidence.KAKAO], warnings: [] });
    expect(body.criteria).toEqual([
      expect.objectContaining({
        planYear: 2024,
        clause: '작업관리',
        article: expect.stringContaining('방송통신발전 기본법'),
      }),
    ]);
    expect(body.availableMoves.map((move: { event: string }) => move.event)).toContain('void');
  });

  it('is pointed at, not refused, when its condition judges', async () => {
    const draft = await givenDraft(system, inHand, 'KAKAO', { condition: '무책임한 작업이 있었다.' });
    const { body } = await (await system.as('inspector')).get(`/findings/${draft.id}`).expect(200);
    expect(body.warnings).toEqual([expect.objectContaining({ field: 'condition', word: '무책임' })]);
  });

  it('rests on accepted evidence of the same respondent, on known codes and on stated criteria', async () => {
    const inspector = await system.as('inspector');
    const post = (more: object) =>
      inspector.post(`/cases/${inHand.caseId}/findings`, findingBody('KAKAO', inHand.evidence.KAKAO, more));
    await post({ evidenceIds: [inHand.evidence.NAVER] }).expect(409, /finding\.evidence-not-accepted/);
    await post({ causeCodes: ['NO-SUCH-CODE'] }).expect(422, /finding\.cause-code-unknown/);
    await post({ criteria: [{ clause: '3.1' }] }).expect(422, /finding\.criterion-empty/);
    await post({ incidentIds: [randomUUID()] }).expect(409, /request\.conflict/);
    await post({ repeatOfId: randomUUID() }).expect(422, /finding\.repeats-unknown/);
    await post({ severity: 'ENORMOUS' }).expect(400);
    await post({ priority: 'C' }).expect(400, /whitelist|unknown|priority/);
  });

  it('lists by status, provider and severity, page by page', async () => {
    const many = await givenCaseInHand(system, ['KAKAO']);
    for (let n = 0; n < 3; n += 1) await givenDraft(system, many, 'KAKAO');
    const inspector = await system.as('inspector');
    const { body: first } = await inspector
      .get(`/cases/${many.caseId}/findings?limit=2&status=DRAFT&severity=MAJOR`)
      .expect(200);
    expect(first.items).toHaveLength(2);
    const { body: rest } = await inspector
      .get(`/cases/${many.caseId}/findings?limit=2&cursor=${first.nextCursor}&providerId=${provider('KAKAO')}`)
      .expect(200);
    expect(rest.items).toHaveLength(1);
    expect(rest.nextCursor).toBeNull();
    const { body: none } = await inspector.get(`/cases/${many.caseId}/findings?status=ISSUED`).expect(200);
    const elsewhere = `/cases/${many.caseId}/findings?inspectionId=${randomUUID()}`;
    expect((await inspector.get(elsewhere).expect(200)).body.items).toEqual([]);
    expect(none.items).toEqual([]);
  });

  it('may be drafted word by word, and says everything that it lacks before it can be proposed', async () => {
    const inspector = await system.as('inspector');
    const { condition, cause, effect, criteria, evidenceIds, ...head } = findingBody(
      'KAKAO',
      inHand.evidence.KAKAO,
    ) as Record<string, string>;
    const { body: draft } = await inspector.post(`/cases/${inHand.caseId}/findings`, head).expect(201);
    expect(draft).toMatchObject({ condition: '', cause: '', effect: '' });
    expect(draft.missing.map((one: { code: string }) => one.code)).toEqual([
      'finding.criteria-missing',
      'finding.condition-missing',
      'finding.cause-missing',
      'finding.effect-missing',
      'finding.evidence-missing',
    ]);
    const path = `/findings/${draft.id}`;
    const { body: written } = await inspector
      .patch(path, { condition, cause, effect, criteria, evidenceIds }, draft.version)
      .expect(200);
    expect(written.missing).toEqual([]);
    const { body: emptied } = await inspector.patch(path, { cause: '' }, written.version).expect(200);
    expect(emptied.missing).toEqual([expect.objectContaining({ code: 'finding.cause-missing' })]);
    await refused(inspector, path, 'propose', /finding\.cause-missing/);
  });

  it('is proposed only with criteria and evidence, and inside the scope of its inspection', async () => {
    const inspector = await system.as('inspector');
    const bare = await givenDraft(system, inHand, 'KAKAO', { criteria: [], evidenceIds: [] });
    const path = `/findings/${bare.id}`;
    await refused(inspector, path, 'propose', /finding\.criteria-missing/);
    const { body } = await inspector.get(path).expect(200);
    const withCriteria = findingBody('KAKAO', inHand.evidence.KAKAO) as { criteria: object[] };
    await inspector.patch(path, { criteria: withCriteria.criteria }, body.version).expect(200);
    await refused(inspector, path, 'propose', /finding\.evidence-missing/);
  });

  it('needs, where it comes from an inspection, the statement that it lies in scope or a recorded extension', async () => {
    const inspectionId = await givenInspection();
    const inspector = await system.as('inspector');
    const draft = await givenDraft(system, inHand, 'KAKAO', { inspectionId });
    await refused(inspector, `/findings/${draft.id}`, 'propose', /finding\.outside-scope/);
    await refused(inspector, `/findings/${draft.id}`, 'propose', /./, { scopeExtensionId: randomUUID() });
    await moved(inspector, `/findings/${draft.id}`, 'propose', { withinScope: true });
  });

  it('shows the provider the facts alone, and goes back to the inspectors with its answer', async () => {
    const draft = await givenDraft(system, inHand, 'KAKAO', { cause: 'CANARY-CAUSE', title: 'CANARY-TITLE' });
    const path = `/findings/${draft.id}`;
    await moved(await system.as('inspector'), path, 'propose');
    const lead = await system.as('lead');
    await refused(lead, path, 'send-to-fact-check', /fact-check\.due-in-past/, { dueOn: '2020-01-01' }, 422);
    await moved(lead, path, 'send-to-fact-check', { dueOn: '2030-01-31' });
    await refused(lead, path, 'confirm', /finding\.move-not-allowed/);
    await refused(lead, path, 'close-fact-check', /finding\.fact-check-running/);

    const staff = await system.as('kakaoStaff');
    const { body, text } = await staff.get(`/fact-checks?outcome=OPEN&caseId=${inHand.caseId}`).expect(200);
    const [check] = (body as { items: Check[] }).items;
    expect(check).toMatchObject({
      factualText: '2024-05-13 파일 갱신 작업의 사전테스트 기록이 없다.',
      findingId: null,
    });
    expect(text).not.toContain('CANARY');
    await staff.get(path).expect(404);
    await staff.get(`/cases/${inHand.caseId}`).expect(200);
    await (await system.as('naverStaff')).post(`/fact-checks/${check.id}/answer`, { outcome: 'AGREED' }, 1).expect(404);

    const answer = (dto: object, version = check.version) =>
      staff.post(`/fact-checks/${check.id}/answer`, dto, version);
    await answer({ outcome: 'DISPUTED' }).expect(409, /finding\.comment-missing/);
    await answer({ outcome: 'DISPUTED', comment: '사전테스트는 있었다.' }, 9).expect(412);
    await answer({ outcome: 'DISPUTED', comment: '사전테스트는 있었다.' }).expect(200);
    await answer({ outcome: 'AGREED' }, check.version + 1).expect(409, /fact-check\.already-answered/);

    await lead
      .post(`/fact-checks/${check.id}/ministry-answer`, { answer: '기록을 다시 확인하였다.' }, check.version + 1)
      .expect(200);
    const { body: after } = await staff.get('/fact-checks?outcome=DISPUTED').expect(200);
    expect(after.items[0]).toMatchObject({ ministryAnswer: '기록을 다시 확인하였다.' });
    const { body: back } = await lead.get(path).expect(200);
    expect(back.status).toBe('PROPOSED');
    await moved(lead, path, 'confirm');
  });

  it('lets the provider answer with evidence of its own, read one by one, with nothing of the finding in it', async () => {
    const draft = await givenDraft(system, inHand, 'KAKAO', { cause: 'CANARY-CAUSE', title: 'CANARY-TITLE' });
    await moved(await system.as('inspector'), `/findings/${draft.id}`, 'propose');
    const lead = await system.as('lead');
    await moved(lead, `/findings/${draft.id}`, 'send-to-fact-check', { dueOn: '2030-01-31' });
    const { body: sent } = await lead.get(`/fact-checks?findingId=${draft.id}`).expect(200);
    const path = `/fact-checks/${(sent as { items: Check[] }).items[0].id}`;

    const staff = await system.as('kakaoStaff');
    const { body: open, text } = await staff.get(path).expect(200);
    expect(open).toMatchObject({
      findingId: null,
      mayAnswer: true,
      mayReply: false,
      standing: 'ON_TIME',
      evidence: [],
    });
    expect((open as { daysLeft: number }).daysLeft).toBeGreaterThan(0);
    expect(text).not.toContain('CANARY');
    await (await system.as('naverStaff')).get(path).expect(404);
    expect((await lead.get(path).expect(200)).body).toMatchObject({ findingId: draft.id, mayAnswer: false });

    const { body: log } = await staff
      .upload(`/cases/${inHand.caseId}/evidence`, { title: '접속 기록' }, 'access.log', Buffer.from(randomUUID()))
      .expect(201);
    const answer = (evidenceId: string) => ({
      outcome: 'CORRECTION',
      comment: '이용자 수가 다르다.',
      evidenceIds: [evidenceId],
    });
    const post = (evidenceId: string) => staff.post(`${path}/answer`, answer(evidenceId), open.version);
    await post(inHand.evidence.KAKAO).expect(422, /evidence\.not-submitted/);
    await post(inHand.evidence.NAVER).expect(422, /evidence\.not-submitted/);
    const { body: answered } = await post(log.id).expect(200);
    expect(answered).toMatchObject({
      mayAnswer: false,
      daysLeft: null,
      evidence: [{ id: log.id, title: '접속 기록' }],
    });
    expect((await lead.get(path).expect(200)).body).toMatchObject({ mayReply: true, evidence: [{ id: log.id }] });

    const { body: late } = await staff
      .upload(`/cases/${inHand.caseId}/evidence`, { title: '늦은 자료' }, 'late.log', Buffer.from(randomUUID()))
      .expect(201);
    const slipIn = system.sql(
      'jeomgeom_provider',
      'INSERT INTO fact_check_evidence (fact_check_id, evidence_id, case_id, provider_id) VALUES ($1, $2, $3, $4)',
      [answered.id, late.id, inHand.caseId, provider('KAKAO')],
      { userId: staff.userId, providerId: provider('KAKAO') },
    );
    await expect(slipIn).rejects.toMatchObject({ constraint: 'fact_check_evidence_frozen' });
  });

  it('lapses into the hands of the inspectors when nothing came by the day', async () => {
    const draft = await givenDraft(system, inHand, 'KAKAO');
    const path = `/findings/${draft.id}`;
    await moved(await system.as('inspector'), path, 'propose');
    const lead = await system.as('lead');
    await moved(lead, path, 'send-to-fact-check', { dueOn: '2030-01-31' });
    await givenRecords(system.ownerUrl, (records) =>
      records.read(`UPDATE fact_checks SET due_on = '2020-01-31' WHERE finding_id = $1 AND outcome = 'OPEN'`, [
        draft.id,
      ]),
    );
    const body = await moved<FindingBody & { [field: string]: unknown }>(lead, path, 'close-fact-check');
    expect(body.status).toBe('PROPOSED');
    const { body: checks } = await lead.get(`/fact-checks?findingId=${draft.id}`).expect(200);
    expect(checks.items[0].outcome).toBe('LAPSED');
  });

  it('is confirmed by the lead inspector, never by its author and never unchecked', async () => {
    const lead = await system.as('lead');
    const { body: own } = await lead
      .post(`/cases/${inHand.caseId}/findings`, findingBody('KAKAO', inHand.evidence.KAKAO))
      .expect(201);
    await moved(await system.as('inspector'), `/findings/${own.id}`, 'propose');
    await refused(lead, `/findings/${own.id}`, 'confirm', /approval\.approver-is-author/);
    const other = await givenDraft(system, inHand, 'KAKAO');
    await moved(await system.as('inspector'), `/findings/${other.id}`, 'propose');
    await refused(lead, `/findings/${other.id}`, 'confirm', /finding\.fact-check-not-done/);
    await refused(await system.as('inspector'), `/findings/${other.id}`, 'confirm', /./, {}, 403);
    await givenFactsAgreed(system, other.id, 'KAKAO');
    const body = await moved<FindingBody & { [field: string]: unknown }>(lead, `/findings/${other.id}`, 'confirm');
    expect(body).toMatchObject({ status: 'CONFIRMED', confirmedBy: person('lead') });
    expect(body.frozenAt).not.toBeNull();
  });

  it('is returned, dismissed and voided with a reason in writing, and never deleted', async () => {
    const inspector = await system.as('inspector');
    const lead = await system.as('lead');
    const draft = await givenDraft(system, inHand, 'KAKAO');
    const path = `/findings/${draft.id}`;
    await moved(inspector, path, 'propose');
    const { body: proposed } = await inspector.get(path).expect(200);
    await inspector.patch(path, { title: '다른 제목' }, proposed.version).expect(409, /finding\.not-a-draft/);
    await refused(lead, path, 'return-to-draft', /move\.reason-required/, { reason: '짧다' });
    await moved(lead, path, 'return-to-draft', { reason: '증거의 출처를 더 적어야 한다.' });
    await moved(inspector, path, 'propose');
    await moved(lead, path, 'dismiss', { reason: '기준에 미달하지 않음이 확인되었다.' });
    const { body } = await lead.get(path).expect(200);
    expect(body).toMatchObject({ status: 'NOT_A_FINDING', decisionReason: '기준에 미달하지 않음이 확인되었다.' });
    const second = await givenDraft(system, inHand, 'KAKAO');
    await moved(inspector, `/findings/${second.id}`, 'void', { reason: '같은 지적을 두 번 적었다.' });
  });

  it('keeps an internal note of its own, also after it is frozen, with a version of its own', async () => {
    const finding = await givenConfirmedFinding(system, inHand, 'KAKAO');
    const inspector = await system.as('inspector');
    const path = `/findings/${finding.id}/internal-note`;
    await inspector.put(path, { note: '추가 확인 필요' }).expect(428);
    await inspector.put(path, { note: '추가 확인 필요' }, 0).expect(200);
    await inspector.put(path, { note: '확인함' }, 0).expect(412);
    const { body } = await inspector.put(path, { note: '확인함' }, 1).expect(200);
    expect(body).toMatchObject({ note: '확인함', version: 2 });
    await (await system.as('kakaoManager')).get(path).expect(403);
  });

  it('repeats the answer of a change under the same key, and puts every read of an internal note on record', async () => {
    const finding = await givenConfirmedFinding(system, inHand, 'KAKAO');
    const inspector = await system.as('inspector');
    const path = `/findings/${finding.id}/internal-note`;
    const note = { note: '한 번만 적힌다' };
    const first = await inspector.put(path, note, 0).set('Idempotency-Key', 'note-once').expect(200);
    const again = await inspector.put(path, note, 0).set('Idempotency-Key', 'note-once').expect(200);
    expect(again.body).toEqual(first.body);
    await inspector.put(path, { note: '다른 내용' }, 1).set('Idempotency-Key', 'note-once').expect(422);
    await inspector.get(path).expect(200, first.body);
    const { body } = await (await system.as('auditor')).get('/audit-events?type=finding.note-read').expect(200);
    expect(body.items).toContainEqual(expect.objectContaining({ subjectId: finding.id, actorRole: 'INS' }));
  });

  it('W3 stands as confirmed: the API and raw SQL as inspector or manager change neither it nor its links', async () => {
    const finding: FindingBody = await givenConfirmedFinding(system, inHand, 'KAKAO');
    const inspector = await system.as('inspector');
    const { body: before } = await inspector.get(`/findings/${finding.id}`).expect(200);
    await inspector
      .patch(`/findings/${finding.id}`, { condition: '다른 사실' }, before.version)
      .expect(409, /record\.frozen/);
    const attempts = [
      `UPDATE findings SET condition = '다른 사실' WHERE id = $1`,
      `UPDATE findings SET severity = 'MINOR', frozen_at = NULL WHERE id = $1`,
      `UPDATE findings SET status = 'DRAFT' WHERE id = $1`,
      `DELETE FROM findings WHERE id = $1`,
      `DELETE FROM finding_evidence WHERE finding_id = $1`,
      `DELETE FROM finding_criteria WHERE finding_id = $1`,
      `UPDATE finding_criteria SET clause = '다른 조항' WHERE finding_id = $1`,
      `UPDATE finding_evidence SET finding_id = (SELECT id FROM findings WHERE id <> $1 AND provider_id = finding_evidence.provider_id LIMIT 1) WHERE finding_id = $1`,
      `INSERT INTO finding_incidents (finding_id, incident_id, case_id, provider_id) SELECT id, id, case_id, provider_id FROM findings WHERE id = $1`,
    ];
    for (const role of ['jeomgeom_inspector', 'jeomgeom_manager'] as const) {
      for (const attempt of attempts) {
        const userId = person(role === 'jeomgeom_manager' ? 'approver' : 'inspector');
        await expect(system.sql(role, attempt, [finding.id], { userId })).rejects.toThrow(
          /frozen|permission denied|move-not-allowed/,
        );
      }
    }
    const { body: after } = await inspector.get(`/findings/${finding.id}`).expect(200);
    expect(after).toEqual(before);
  });

  it('is being remedied with the accepted plan of its order, and remedied once the last linked action is verified', async () => {
    const finding = await givenConfirmedFinding(system, inHand, 'KAKAO');
    const { orderId, requirementId } = await givenRequirement(finding.id, 'ISSUED', 'UNDER_VERIFICATION');
    const workflow = system.app.get(FindingWorkflow);
    const statusAfter = async (act: (tx: Tx) => Promise<void>) => {
      await system.app.get(Transactions).write(leadInspector, act);
      const { body } = await (await system.as('lead')).get(`/findings/${finding.id}`).expect(200);
      return (body as FindingBody).status;
    };
    expect(await statusAfter((tx) => workflow.startRemediationIn(tx, orderId))).toBe('IN_REMEDIATION');
    expect(await statusAfter((tx) => workflow.completeRemediationIn(tx, requirementId))).toBe('IN_REMEDIATION');
    await givenRecords(system.ownerUrl, (records) =>
      records.read(`UPDATE corrective_actions SET status = 'VERIFIED' WHERE requirement_id = $1`, [requirementId]),
    );
    expect(await statusAfter((tx) => workflow.completeRemediationIn(tx, requirementId))).toBe('REMEDIATED');
  });

  it('is closed once every linked action is, and recurs only with the later finding that repeats it', async () => {
    const finding = await givenConfirmedFinding(system, inHand, 'KAKAO');
    const lead = await system.as('lead');
    const path = `/findings/${finding.id}`;
    await givenRequirement(finding.id, 'REMEDIATED', 'MONITORING');
    await refused(lead, path, 'close', /finding\.effectiveness-pending/);
    await givenRecords(system.ownerUrl, (records) =>
      records.read(`UPDATE corrective_actions SET status = 'CLOSED'`, []),
    );
    await moved(lead, path, 'close');
    const reason = { reason: '같은 원인의 장애가 다시 일어났다.' };
    await refused(lead, path, 'mark-recurred', /finding\.recurrence-link-missing/, reason);
    await givenDraft(system, inHand, 'KAKAO', { repeatOfId: finding.id });
    expect(await moved<FindingBody>(lead, path, 'mark-recurred', reason)).toMatchObject({ status: 'RECURRED' });
  });

  it('is proved in the database too: no confirmation in raw SQL without accepted evidence', async () => {
    const bare = await givenDraft(system, inHand, 'KAKAO', { evidenceIds: [] });
    const userId = person('inspector');
    await system.sql('jeomgeom_inspector', `UPDATE findings SET status = 'PROPOSED' WHERE id = $1`, [bare.id], {
      userId,
    });
    await expect(
      system.sql('jeomgeom_inspector', `UPDATE findings SET status = 'CONFIRMED' WHERE id = $1`, [bare.id], { userId }),
    ).rejects.toThrow(/finding\.no-proof/);
  });

  /** The finding in this status, with one requirement and one action in the status given. */
  async function givenRequirement(
    findingId: string,
    findingStatus: string,
    actionStatus: string,
  ): Promise<{ orderId: string; requirementId: string }> {
    serial += 1;
    return givenRecords(system.ownerUrl, async (records) => {
      const keys = { case_id: inHand.caseId, provider_id: provider('KAKAO') };
      const result_id = await records.add('inspection_results', {
        case_id: inHand.caseId,
        seq: serial,
        kind: 'FINAL',
        as_of: '2024-05-31T00:00:00Z',
        conclusions: '결론',
        outcome_class: 'ACTION_REQUIRED',
        author_id: person('inspector'),
        status: 'DRAFT',
      });
      const order_id = await records.add('orders', {
        ...keys,
        seq: serial,
        order_no: `${inHand.caseId}-요${serial}`,
        instrument_type: 'ADMIN_GUIDANCE',
        result_id,
        title: '시정 요구',
        facts: '사실',
        officer_department: '과',
        officer_name: '담당',
        officer_contact: '044',
        author_id: person('lead'),
        status: 'DELIVERED',
      });
      const requirement_id = await records.add('requirements', {
        ...keys,
        order_id,
        seq: 1,
        requirement_no: `${inHand.caseId}-요${serial}-1`,
        title: '사전테스트',
        text: '사전테스트 체계를 갖춘다.',
        kind: 'SHORT_TERM',
        due: { kind: 'RELATIVE', amount: 3, unit: 'MONTHS', from: 'ARRIVAL' },
      });
      await records.add('requirement_findings', { ...keys, order_id, requirement_id, finding_id: findingId });
      await records.add('corrective_actions', {
        ...keys,
        order_id,
        requirement_id,
        seq: serial,
        action_no: `${inHand.caseId}-조${serial}`,
        description: '사전테스트 지침',
        effectiveness_months: 6,
        status: actionStatus,
      });
      await records.set('findings', findingId, { status: findingStatus });
      return { orderId: order_id, requirementId: requirement_id };
    });
  }

  async function givenInspection(): Promise<string> {
    return givenRecords(system.ownerUrl, async (records) =>
      records.add('inspections', {
        case_id: inHand.caseId,
        provider_id: provider('KAKAO'),
        seq: 91,
        inspection_no: `점검-2024-${randomUUID().slice(0, 4)}-현91`,
        kind: 'DESK',
        purposes: ['CAUSE'],
        legal_basis_id: (await records.read<{ id: string }>('SELECT id FROM legal_bases LIMIT 1', []))[0].id,
        scope: '메시지 서비스',
        method: '서면',
        selection_reason: '장애',
        refusal_consequence: '과태료',
        sites: ['판교'],
        planned_start_at: '2024-05-21T10:00:00Z',
        planned_end_on: '2024-05-23',
        notice_days: 0,
        author_id: person('inspector'),
        status: 'DRAFT',
      }),
    );
  }
});
