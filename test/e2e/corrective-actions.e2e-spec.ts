import { createHash } from 'node:crypto';
import {
  act,
  givenAcceptedPlan,
  givenDeliveredOrder,
  type DeliveredOrder,
  type GivenRequirement,
} from '../support/given-delivered-order';
import { givenRecords, legalBasis, person, type Row, within } from '../support/given-case';
import { createTestApp, type Session, type SqlContext, type TestApp } from '../support/test-app';

interface Criterion {
  id: string;
  text: string;
}

interface Check {
  criterionId: string;
  result: string;
  reason: string | null;
  evidenceIds: string[];
}

interface Verification {
  id: string;
  result: string | null;
  reason: string | null;
  remainingItems: string | null;
  verifierId: string | null;
  decidedBy: string | null;
  checks: Check[];
  version: number;
}

interface Action {
  id: string;
  actionNo: string;
  status: string;
  orderId: string;
  requirementTitle: string;
  overdue: boolean;
  dueOn: string | null;
  acceptanceCriteria: Criterion[];
  milestones: { id: string; title: string; version: number }[];
  reports: { receiptNo: string; round: number; late: boolean | null; withdrawnAt: string | null; evidence: object[] }[];
  verifications: Verification[];
  reasons: { event: string; reason: string }[];
  deadline: { satisfiedAt: string | null; working: { steps: object[] } } | null;
  monitoringUntil: string | null;
  availableWork: string[];
  version: number;
  availableMoves: { event: string; allowed: boolean; refusal: { code: string } | null }[];
}

interface Problem {
  code: string;
}

const REASON = '판단 기준에 이르지 못한 사항이 남아 있습니다.';
const REVIEW = {
  metric: '같은 원인의 장애 건수',
  baseline: '3건',
  measured: '0건',
  reason: '같은 원인의 장애가 없었다.',
};

describe('A corrective action', () => {
  let system: TestApp;
  let staff: Session;
  let manager: Session;
  let inspector: Session;
  let lead: Session;
  let approver: Session;
  let documents = 9001;

  beforeAll(async () => {
    system = await createTestApp();
    staff = await system.as('kakaoStaff');
    manager = await system.as('kakaoManager');
    inspector = await system.as('inspector');
    lead = await system.as('lead');
    approver = await system.as('approver');
  });
  afterAll(() => system?.close());

  describe('from its order to its closure', () => {
    it('is required by the arrival of the order, one per requirement, with a due date and its working', async () => {
      const order = await givenDeliveredOrder(system, 'KAKAO', [
        { criteria: ['지침 개정', '교육 실시'] },
        { due: within(1, 'MONTHS') },
      ]);
      const { body } = await staff.get(`/corrective-actions?orderId=${order.orderId}`).expect(200);
      const { items } = body as { items: Action[] };
      expect(items.map(({ id }) => id)).toEqual([order.actionIds[1], order.actionIds[0]]);
      const action = await read(order.actionIds[0]);
      expect(action).toMatchObject({ status: 'REQUIRED', overdue: false, effectivenessMonths: 6 });
      expect(action.actionNo).toMatch(/^점검-2020-\d{4}-조01$/);
      expect(action.acceptanceCriteria.map(({ text }) => text)).toEqual(['지침 개정', '교육 실시']);
      expect(action.deadline?.working.steps.length).toBeGreaterThan(1);
      expect(action.dueOn).not.toBeNull();
      const listed = items.find(({ id }) => id === action.id);
      expect(listed).toMatchObject({ standing: 'ON_TIME', daysLeft: daysUntil(action.dueOn), overdueDays: null });
      expect(listed).toMatchObject({
        requirementTitle: '작업관리 개선 1',
        providerNameKo: expect.stringMatching('카카오'),
      });
    });

    it('is reported, verified, watched for the months of its order and closed, and its findings go with it', async () => {
      const { order, action } = await inProgress([{ criteria: ['지침 개정', '교육 실시'] }], {
        milestones: [{ title: '지침 개정', plannedOn: '2099-01-31' }],
      });
      const evidenceId = await evidence(order);
      await reachMilestones(action.id, evidenceId);
      const reported = await report(action, evidenceId);
      expect(reported).toMatchObject({ status: 'COMPLETION_REPORTED', reports: [{ round: 1, late: false }] });
      expect(reported.reports[0].receiptNo).toMatch(/^접수-\d{8}-\d+$/);
      expect(reported.reports[0].evidence).toHaveLength(2);
      expect(await satisfaction(order.orderId, 'DL-08')).toBe(`completion-report ${reported.reports[0].receiptNo}`);

      await checkAll(await verification(action.id), 'COMPLIED', evidenceId);
      expect((await read(action.id)).verifications).toEqual([]);
      const { body: verified } = await act(200, lead, `/corrective-actions/${action.id}`, 'verify');
      expect(verified).toMatchObject({ status: 'MONITORING', monitoringUntil: monthsFromToday(6) });
      const seen = (await read(action.id)).verifications[0];
      expect(seen).toMatchObject({ result: 'COMPLIED', verifierId: null, decidedBy: null });
      expect(seen.checks.map(({ result, evidenceIds }) => [result, evidenceIds])).toEqual([
        ['COMPLIED', [evidenceId]],
        ['COMPLIED', [evidenceId]],
      ]);
      expect(await findingStatuses(order)).toEqual(['REMEDIATED']);

      await expectRefusal(lead, action.id, 'close', {}, 'corrective-action.effectiveness-window-running');
      await inTheFuture(200, async (day) => {
        await expectRefusal(lead, action.id, 'close', {}, 'corrective-action.effectiveness-review-missing');
        const window = { windowFrom: monthsFromToday(0), windowTo: day };
        const good = { ...REVIEW, ...window, recurrences: 0, result: 'EFFECTIVE' };
        await inspector.post(`/corrective-actions/${action.id}/effectiveness-reviews`, good).expect(201);
        const { body: closed } = await act(200, lead, `/corrective-actions/${action.id}`, 'close');
        expect(closed).toMatchObject({ status: 'CLOSED', effectivenessReviews: [{ result: 'EFFECTIVE' }] });
      });
      expect(await findingStatuses(order)).toEqual(['CLOSED']);
    });

    it('W17 leaves an audit event of every move, in the chain of its case', async () => {
      const { action, order } = await verified([{ effectivenessMonths: 0 }]);
      await act(200, lead, `/corrective-actions/${action.id}`, 'close');
      const events = await system.sql<{ type: string }>(
        'owner',
        `SELECT type FROM audit_events WHERE chain_id = $1 AND subject_id = $2 ORDER BY seq`,
        [order.caseId, action.id],
      );
      expect(events.map(({ type }) => type)).toEqual([
        'corrective-action.required',
        'corrective-action.planned',
        'corrective-action.started',
        'corrective-action.completion-reported',
        'corrective-action.verification-started',
        'corrective-action.verified',
        'corrective-action.closed',
      ]);
    });

    it('satisfies the deadline of the order with the report of its last action, and is overdue while it is not reported', async () => {
      const { order } = await inProgress([{}, {}]);
      const evidenceId = await evidence(order);
      const [first, second] = order.actionIds;
      await report(await started(first), evidenceId);
      expect(await satisfaction(order.orderId, 'DL-08')).toBeNull();
      await system.sql(
        'owner',
        `UPDATE deadlines SET due_at = now() - interval '1 day', accepted_until = now() - interval '1 day' WHERE subject_id = ANY ($1)`,
        [order.actionIds],
      );
      const { body } = await lead.get(`/corrective-actions?orderId=${order.orderId}&overdue=true`).expect(200);
      expect((body as { items: Action[] }).items.map(({ id }) => id)).toEqual([second]);
      expect((await report(await started(second), evidenceId)).reports[0].late).toBe(true);
      expect(await satisfaction(order.orderId, 'DL-08')).not.toBeNull();
    });

    it('is listed page by page, by due date and by id', async () => {
      const order = await givenDeliveredOrder(system, 'KAKAO', [
        {},
        { due: { kind: 'WITHOUT_DELAY' } },
        { due: within(1, 'MONTHS') },
      ]);
      const [three, none, one] = order.actionIds;
      expect(await pages(`orderId=${order.orderId}`)).toEqual([one, three, none]);
      expect(await pages(`orderId=${order.orderId}&sort=id`)).toEqual([three, none, one]);
      expect(await pages(`orderId=${order.orderId}&sort=-id`)).toEqual([one, none, three]);
      expect(await pages(`orderId=${order.orderId}&status=CLOSED`)).toEqual([]);
      await staff.get('/corrective-actions?sort=title').expect(400);
      await staff.get('/corrective-actions?cursor=zzz').expect(400);
    });
  });

  describe('a report of completion', () => {
    it('brings evidence for every criterion, is attested by the manager, and waits for every milestone', async () => {
      const { order, action } = await inProgress([{ criteria: ['하나', '둘'] }], {
        milestones: [{ title: '중간', plannedOn: '2099-01-31' }],
      });
      const evidenceId = await evidence(order);
      const [first, second] = action.acceptanceCriteria.map(({ id }) => ({
        criterionId: id,
        evidenceIds: [evidenceId],
      }));
      const body = { summary: '모두 이행함', completedOn: today(), attested: true, evidence: [first, second] };
      const refuse = (session: Session, change: object, code: string) =>
        expectRefusal(session, action.id, 'report-completion', { ...body, ...change }, code);
      await act(403, staff, `/corrective-actions/${action.id}`, 'report-completion', body);
      await refuse(manager, { evidence: [first] }, 'corrective-action.criterion-without-evidence');
      await refuse(manager, {}, 'corrective-action.milestone-without-date');
      await act(400, manager, `/corrective-actions/${action.id}`, 'report-completion', {
        ...body,
        evidence: [{ ...first, evidenceIds: [] }, second],
      });
      await act(400, manager, `/corrective-actions/${action.id}`, 'report-completion', {
        ...body,
        completedOn: '2099-01-01',
      });
      await reachMilestones(action.id, evidenceId);
      await refuse(manager, { attested: false }, 'corrective-action.not-attested');
      const other = await givenDeliveredOrder(system, 'NAVER');
      const stolen = await evidence(other, 'naverStaff');
      await act(422, manager, `/corrective-actions/${action.id}`, 'report-completion', {
        ...body,
        evidence: [first, { ...second, evidenceIds: [stolen] }],
      });
      expect((await read(action.id)).reports).toEqual([]);
      await act(200, manager, `/corrective-actions/${action.id}`, 'report-completion', body);
    });

    it('is withdrawn only before the verification begins, and the deadline then runs on', async () => {
      const { order, action } = await inProgress();
      const evidenceId = await evidence(order);
      await report(action, evidenceId);
      const { body } = await act(200, manager, `/corrective-actions/${action.id}`, 'withdraw-report', {
        reason: '증빙을 잘못 올려 다시 제출합니다.',
      });
      expect(body).toMatchObject({ status: 'IN_PROGRESS', deadline: { satisfiedAt: null } });
      expect((body as Action).reports[0].withdrawnAt).not.toBeNull();
      expect((await report(await read(action.id), evidenceId)).reports.map(({ round }) => round)).toEqual([1, 2]);
      await act(200, inspector, `/corrective-actions/${action.id}`, 'start-verification', { method: 'DOCUMENT' });
      await expectRefusal(
        manager,
        action.id,
        'withdraw-report',
        { reason: '다시 제출하고자 합니다.' },
        'corrective-action.move-not-allowed',
      );
    });

    it('takes the actual day of a milestone not later than today, and lets milestones stand once it is made', async () => {
      const { order, action } = await inProgress([{}], { milestones: [{ title: '중간', plannedOn: '2099-01-31' }] });
      const [milestone] = (await read(action.id)).milestones;
      await staff.patch(`/milestones/${milestone.id}`, { actualOn: '2099-01-01' }, milestone.version).expect(400);
      const { body: added } = await staff
        .post(`/corrective-actions/${action.id}/milestones`, { title: '추가', plannedOn: '2099-02-28' })
        .expect(201);
      expect(added).toMatchObject({ seq: 2, actualOn: null });
      const evidenceId = await evidence(order);
      await reachMilestones(action.id, evidenceId);
      await report(await read(action.id), evidenceId);
      await staff.patch(`/milestones/${milestone.id}`, { actualOn: null }, milestone.version + 1).expect(409);
      const raw = `UPDATE milestones SET actual_on = '2020-01-01' WHERE id = $1`;
      await expect(system.sql('jeomgeom_provider', raw, [milestone.id], asKakao(order))).rejects.toMatchObject({
        constraint: 'milestones_frozen',
      });
    });
  });

  describe('W10', () => {
    it('W10 the provider neither verifies nor closes its own action, over the API or in SQL', async () => {
      const { action, order } = await judged('COMPLIED');
      for (const event of ['verify', 'close', 'start-verification', 'accept-partially', 'waive', 'reopen'])
        await act(403, manager, `/corrective-actions/${action.id}`, event, { reason: REASON });
      await decideInSql(action.id, lead.userId);
      for (const status of ['VERIFIED', 'WAIVED', 'REJECTED']) {
        const raw = 'UPDATE corrective_actions SET status = $2, version = version + 1 WHERE id = $1';
        await expect(system.sql('jeomgeom_provider', raw, [action.id, status], asKakao(order))).rejects.toMatchObject({
          constraint: 'corrective_actions_transition',
        });
      }
      const raw = `INSERT INTO verifications (id, case_id, provider_id, action_id, report_id, method, verifier_id, started_at)
                   VALUES (gen_random_uuid(), $1, $2, $3, gen_random_uuid(), 'DOCUMENT', $4, app.now())`;
      await expect(
        system.sql(
          'jeomgeom_provider',
          raw,
          [order.caseId, order.providerId, action.id, manager.userId],
          asKakao(order),
        ),
      ).rejects.toMatchObject({ code: '42501' });
    });

    it('W10 whoever reported does not verify, over the API or in SQL', async () => {
      const { action } = await reportedAction();
      await system.sql('owner', 'UPDATE completion_reports SET attested_by = $2 WHERE action_id = $1', [
        action.id,
        inspector.userId,
      ]);
      await expectRefusal(
        inspector,
        action.id,
        'start-verification',
        { method: 'DOCUMENT' },
        'corrective-action.verifier-is-reporter',
      );

      const { action: other } = await judged('COMPLIED');
      await system.sql('owner', 'UPDATE completion_reports SET attested_by = $2 WHERE action_id = $1', [
        other.id,
        inspector.userId,
      ]);
      await expectRefusal(lead, other.id, 'verify', {}, 'corrective-action.verifier-is-reporter');
      await decideInSql(other.id, lead.userId);
      await expect(verifyInSql('jeomgeom_inspector', other.id)).rejects.toMatchObject({
        constraint: 'corrective_actions_four_eyes',
      });
    });

    it('W10 a lead inspector who verified does not decide, over the API or in SQL', async () => {
      const { action } = await judged('COMPLIED');
      await system.sql('owner', 'UPDATE verifications SET verifier_id = $2 WHERE action_id = $1', [
        action.id,
        lead.userId,
      ]);
      await expectRefusal(lead, action.id, 'verify', {}, 'corrective-action.decider-is-verifier');
      await expect(decideInSql(action.id, lead.userId)).rejects.toMatchObject({
        constraint: 'verifications_four_eyes',
      });

      const { action: checked } = await judged('COMPLIED');
      await system.sql(
        'owner',
        'UPDATE verification_checks SET checked_by = $2 WHERE verification_id IN (SELECT id FROM verifications WHERE action_id = $1)',
        [checked.id, lead.userId],
      );
      await expectRefusal(lead, checked.id, 'verify', {}, 'corrective-action.decider-is-verifier');
      await decideInSql(checked.id, lead.userId);
      await expect(verifyInSql('jeomgeom_inspector', checked.id)).rejects.toMatchObject({
        constraint: 'corrective_actions_four_eyes',
      });
    });
  });

  describe('proof', () => {
    it('nothing is verified without accepted evidence per criterion, over the API or in SQL', async () => {
      const { action, order, evidenceId } = await underVerification([{ criteria: ['하나', '둘'] }]);
      await expectRefusal(lead, action.id, 'verify', {}, 'corrective-action.criterion-not-judged');
      const [first, second] = action.acceptanceCriteria;
      await check(action.id, first.id, { result: 'COMPLIED', evidenceIds: [evidenceId] });
      await check(action.id, second.id, { result: 'COMPLIED', evidenceIds: [] });
      await expectRefusal(lead, action.id, 'verify', {}, 'corrective-action.criterion-without-evidence');
      for (const role of ['jeomgeom_inspector', 'jeomgeom_manager'] as const)
        await expect(verifyInSql(role, action.id)).rejects.toMatchObject({
          constraint: expect.stringMatching(/^corrective_actions_(proof|transition)$/),
        });
      await decideInSql(action.id, lead.userId);
      await expect(verifyInSql('jeomgeom_inspector', action.id)).rejects.toMatchObject({
        constraint: 'corrective_actions_proof',
      });
      await expect(verifyInSql('jeomgeom_manager', action.id)).rejects.toMatchObject({ code: '23514' });
      expect((await read(action.id)).status).toBe('UNDER_VERIFICATION');
      expect(await findingStatuses(order)).toEqual(['IN_REMEDIATION']);
    });

    it('a criterion that was not complied with needs a reason and keeps the action from being verified', async () => {
      const { action, evidenceId } = await underVerification();
      const [criterion] = action.acceptanceCriteria;
      const { id, version } = await verification(action.id);
      await inspector
        .put(`/verifications/${id}/checks/${criterion.id}`, { result: 'NOT_COMPLIED', evidenceIds: [] }, version)
        .expect(400);
      await inspector
        .put(`/verifications/${id}/checks/${criterion.id}`, { result: 'COMPLIED', evidenceIds: [evidenceId] })
        .expect(428);
      await inspector
        .put(`/verifications/${id}/checks/${criterion.id}`, { result: 'COMPLIED', evidenceIds: [action.id] }, version)
        .expect(422);
      await check(action.id, criterion.id, { result: 'NOT_COMPLIED', reason: '기록이 없다.', evidenceIds: [] });
      await expectRefusal(lead, action.id, 'verify', {}, 'corrective-action.criterion-not-complied');
      await expectRefusal(
        lead,
        action.id,
        'accept-partially',
        { reason: REASON, remainingItems: '기록' },
        'corrective-action.nothing-complied',
      );
    });

    it('an alternative is accepted only where the requirement allows one', async () => {
      const refused = await judged('ALTERNATIVE_ACCEPTED');
      await expectRefusal(lead, refused.action.id, 'verify', {}, 'corrective-action.alternative-not-allowed');
      const allowed = await judged('ALTERNATIVE_ACCEPTED', [{ alternativeAllowed: true }]);
      await act(200, lead, `/corrective-actions/${allowed.action.id}`, 'verify');
      expect((await read(allowed.action.id)).verifications[0].result).toBe('ALTERNATIVE_ACCEPTED');
    });

    it('a decision is bound to what was judged: a check made meanwhile makes it stale', async () => {
      const { action, evidenceId } = await judged('COMPLIED');
      const { version } = (await lead.get(`/corrective-actions/${action.id}`).expect(200)).body as Action;
      await check(action.id, action.acceptanceCriteria[0].id, {
        result: 'COMPLIED',
        reason: '다시 봄',
        evidenceIds: [evidenceId],
      });
      await lead.post(`/corrective-actions/${action.id}/verify`, {}, version).expect(412);
    });

    it('an on-site verification names its inspection, whose report is approved before the decision', async () => {
      const { action, order, evidenceId } = await reportedAction();
      await act(422, inspector, `/corrective-actions/${action.id}`, 'start-verification', { method: 'ON_SITE' });
      const inspectionId = await givenFollowUp(order);
      const start = { method: 'ON_SITE', inspectionId };
      await act(200, inspector, `/corrective-actions/${action.id}`, 'start-verification', start);
      await checkAll(await verification(action.id), 'COMPLIED', evidenceId);
      await expectRefusal(lead, action.id, 'verify', {}, 'corrective-action.inspection-report-open');
      await givenRecords(system.ownerUrl, (records) => records.set('inspections', inspectionId, approvedReport()));
      await act(200, lead, `/corrective-actions/${action.id}`, 'verify');
    });
  });

  describe('after a decision against it', () => {
    it('is rejected with reasons that the provider sees, goes back to work, and its due date stays', async () => {
      const { action, evidenceId } = await judged('NOT_COMPLIED');
      const before = await read(action.id);
      await expectRefusal(lead, action.id, 'reject', { reason: '미흡' }, 'move.reason-required');
      await act(200, lead, `/corrective-actions/${action.id}`, 'reject', { reason: REASON });
      const seen = await read(action.id);
      expect(seen).toMatchObject({ status: 'REJECTED', dueOn: before.dueOn, deadline: { satisfiedAt: null } });
      expect(seen.verifications[0]).toMatchObject({
        result: 'NOT_COMPLIED',
        reason: REASON,
        checks: [{ result: 'NOT_COMPLIED', reason: '사유' }],
      });
      const rework = '기록을 갖추어 다시 보고하십시오.';
      await act(200, lead, `/corrective-actions/${action.id}`, 'return-for-rework', { reason: rework });
      expect((await read(action.id)).reasons).toMatchObject([
        { event: 'reject', reason: REASON },
        { event: 'return-for-rework', reason: rework },
      ]);
      expect((await report(await read(action.id), evidenceId)).reports).toHaveLength(2);
      await act(200, inspector, `/corrective-actions/${action.id}`, 'start-verification', { method: 'LOG_REVIEW' });
      await checkAll(await verification(action.id), 'COMPLIED', evidenceId);
      await act(200, lead, `/corrective-actions/${action.id}`, 'verify');
    });

    it('is accepted in part with what is left to do', async () => {
      const { action, evidenceId } = await underVerification([{ criteria: ['하나', '둘'] }]);
      const [first, second] = action.acceptanceCriteria;
      await check(action.id, first.id, { result: 'COMPLIED', evidenceIds: [evidenceId] });
      await check(action.id, second.id, { result: 'PARTIAL', reason: '일부만', evidenceIds: [] });
      await act(400, lead, `/corrective-actions/${action.id}`, 'accept-partially', { reason: REASON });
      await act(200, lead, `/corrective-actions/${action.id}`, 'accept-partially', {
        reason: REASON,
        remainingItems: '둘째 기준',
      });
      const seen = await read(action.id);
      expect(seen).toMatchObject({
        status: 'PARTIALLY_VERIFIED',
        verifications: [{ result: 'PARTIAL', remainingItems: '둘째 기준' }],
      });
    });

    it('a decided verification stands, also for SQL', async () => {
      const { action } = await verified();
      const raw = `UPDATE verifications SET reason = '다른 사유' WHERE action_id = $1`;
      await expect(system.sql('jeomgeom_inspector', raw, [action.id], { userId: lead.userId })).rejects.toMatchObject({
        constraint: 'verifications_frozen',
      });
    });
  });

  describe('its effect', () => {
    it('does not close without a review that found it effective, over the API or in SQL', async () => {
      const { action } = await verified();
      expect((await read(action.id)).status).toBe('MONITORING');
      const raw = `UPDATE corrective_actions SET status = 'CLOSED', version = version + 1 WHERE id = $1`;
      const context = { userId: lead.userId };
      await expect(system.sql('jeomgeom_inspector', raw, [action.id], context)).rejects.toMatchObject({
        constraint: 'corrective_actions_effect',
      });
      await inTheFuture(200, async (day) => {
        const window = { windowFrom: monthsFromToday(0), windowTo: day };
        await inspector
          .post(`/corrective-actions/${action.id}/effectiveness-reviews`, {
            ...REVIEW,
            ...window,
            recurrences: 2,
            result: 'NOT_EFFECTIVE',
          })
          .expect(201);
        await expectRefusal(lead, action.id, 'close', {}, 'corrective-action.effectiveness-review-missing');
        await expect(system.sql('jeomgeom_inspector', raw, [action.id], context)).rejects.toMatchObject({
          constraint: 'corrective_actions_effect',
        });
        const { body } = await act(200, lead, `/corrective-actions/${action.id}`, 'record-failed-effect', {
          reason: REASON,
        });
        expect(body).toMatchObject({ status: 'FAILED_EFFECT' });
        await act(200, lead, `/corrective-actions/${action.id}`, 'return-for-rework', { reason: REASON });
      });
    });

    it('fails only by a recurrence of the same cause, and is reviewed only while it is watched', async () => {
      const { action } = await verified();
      await expectRefusal(
        lead,
        action.id,
        'record-failed-effect',
        { reason: REASON },
        'corrective-action.no-recurrence-recorded',
      );
      const review = {
        ...REVIEW,
        windowFrom: '2024-01-02',
        windowTo: '2024-01-01',
        recurrences: 0,
        result: 'EFFECTIVE',
      };
      await inspector.post(`/corrective-actions/${action.id}/effectiveness-reviews`, review).expect(400);
      await inspector
        .post(`/corrective-actions/${action.id}/effectiveness-reviews`, { ...review, windowTo: '2099-01-01' })
        .expect(400);
      const { action: required } = await inProgress();
      await inspector
        .post(`/corrective-actions/${required.id}/effectiveness-reviews`, { ...review, windowTo: '2024-01-03' })
        .expect(409);
    });

    it('of a recurring action is watched over every occurrence, also when its order names no window', async () => {
      const due = { kind: 'RECURRING', times: 1, per: 'QUARTER', until: null } as const;
      const { action, evidenceId } = await verified([{ due, effectivenessMonths: 0 }]);
      expect(await read(action.id)).toMatchObject({
        status: 'MONITORING',
        recurrenceRule: '분기별 1회 이상',
        monitoringUntil: monthsFromToday(6),
      });
      await inTheFuture(200, async (day) => {
        const review = {
          ...REVIEW,
          windowFrom: monthsFromToday(0),
          windowTo: day,
          recurrences: 0,
          result: 'EFFECTIVE',
        };
        await inspector.post(`/corrective-actions/${action.id}/effectiveness-reviews`, review).expect(201);
        await expectRefusal(lead, action.id, 'close', {}, 'corrective-action.occurrence-open');
        const { body } = await staff.get(`/corrective-actions/${action.id}/occurrences`).expect(200);
        const path = `/occurrences/${(body as { items: { id: string }[] }).items[0].id}`;
        const held = { heldOn: quarterAfterNext(), summary: '분기 훈련', evidenceIds: [evidenceId], attested: true };
        await act(200, manager, path, 'report', held);
        const raw = `UPDATE corrective_actions SET status = 'CLOSED' WHERE id = $1`;
        await expect(system.sql('jeomgeom_inspector', raw, [action.id], { userId: lead.userId })).rejects.toMatchObject(
          { constraint: 'corrective_actions_occurrences' },
        );
        await expectRefusal(lead, action.id, 'close', {}, 'corrective-action.occurrence-open');
        await act(200, inspector, path, 'accept');
        await act(200, lead, `/corrective-actions/${action.id}`, 'close');
      });
    });
  });

  describe('an end by the approver', () => {
    it('is waived with a ground and an approved document, and superseded by another open action', async () => {
      const { order } = await inProgress([{}, {}]);
      const [first, second] = order.actionIds;
      await act(403, lead, `/corrective-actions/${first}`, 'waive', {
        reason: REASON,
        ground: '서비스 종료',
        documentId: first,
      });
      await expectRefusal(
        approver,
        first,
        'waive',
        { reason: REASON, ground: '서비스 종료', documentId: first },
        'corrective-action.waiver-document-missing',
      );
      await expectRefusal(
        approver,
        first,
        'supersede',
        { reason: REASON, replacedById: first },
        'corrective-action.replacing-action-missing',
      );
      const { body } = await act(200, approver, `/corrective-actions/${first}`, 'supersede', {
        reason: REASON,
        replacedById: second,
      });
      expect(body).toMatchObject({ status: 'SUPERSEDED', replacedById: second, overdue: false });
      const documentId = await givenDocument(order);
      const waiver = { reason: REASON, ground: '서비스 종료', documentId };
      const { body: waived } = await act(200, approver, `/corrective-actions/${second}`, 'waive', waiver);
      expect(waived).toMatchObject({ status: 'WAIVED', endReason: `서비스 종료: ${REASON}` });
      expect(await findingStatuses(order)).toEqual(['CLOSED', 'CLOSED']);
    });

    it('is suspended while its order is stayed and resumed where it was', async () => {
      const { order, action } = await inProgress();
      await expectRefusal(approver, action.id, 'suspend', { reason: REASON }, 'corrective-action.stay-order-missing');
      await setOrderStatus(order, 'STAYED');
      const { body } = await act(200, approver, `/corrective-actions/${action.id}`, 'suspend', { reason: REASON });
      expect(body).toMatchObject({ status: 'SUSPENDED' });
      await expectRefusal(approver, action.id, 'resume', { reason: REASON }, 'corrective-action.stay-not-ended');
      await setOrderStatus(order, 'DELIVERED');
      expect(
        (await act(200, approver, `/corrective-actions/${action.id}`, 'resume', { reason: REASON })).body,
      ).toMatchObject({ status: 'IN_PROGRESS' });
    });

    it('is reopened for a false completion, and then proved anew', async () => {
      const { action } = await verified([{ effectivenessMonths: 0 }]);
      await act(200, lead, `/corrective-actions/${action.id}`, 'close');
      const { body } = await act(200, approver, `/corrective-actions/${action.id}`, 'reopen', {
        reason: REASON,
        ground: 'FALSE_COMPLETION',
      });
      expect(body).toMatchObject({ status: 'REOPENED', deadline: { satisfiedAt: null } });
      expect((await act(200, staff, `/corrective-actions/${action.id}`, 'start')).body).toMatchObject({
        status: 'IN_PROGRESS',
      });
    });
  });

  it('W1 is not there for another provider: neither actions, plans, milestones, reports nor verifications, nor their number', async () => {
    const { action, order } = await verified([{}], { milestones: [{ title: '중간', plannedOn: '2099-01-31' }] });
    const stranger = await system.as('skccManager');
    const seen = await read(action.id);
    await stranger.get(`/corrective-actions/${action.id}`).expect(404);
    await stranger.patch(`/corrective-actions/${action.id}`, { description: '남의 조치' }, 1).expect(404);
    await stranger
      .post(`/corrective-actions/${action.id}/report-completion`, reportBody(seen, action.id), 1)
      .expect(404);
    await stranger
      .post(`/corrective-actions/${action.id}/milestones`, { title: '끼워넣기', plannedOn: '2099-01-01' })
      .expect(404);
    await stranger.patch(`/milestones/${seen.milestones[0].id}`, { actualOn: '2024-01-01' }, 1).expect(404);
    await stranger.get(`/verifications/${seen.verifications[0].id}`).expect(404);
    for (const filter of ['', `?caseId=${order.caseId}`, `?orderId=${order.orderId}`, '?sort=-id&status=MONITORING'])
      expect((await stranger.get(`/corrective-actions${filter}`).expect(200)).body).toEqual({
        items: [],
        nextCursor: null,
      });
    const skcc = (await givenDeliveredOrder(system, 'SKCC')).providerId;
    for (const table of [
      'corrective_actions',
      'milestones',
      'completion_reports',
      'completion_evidence',
      'verifications',
      'verification_checks',
      'action_reasons',
      'action_plans',
      'plan_items',
    ]) {
      const [{ n }] = await system.sql<{ n: number }>(
        'jeomgeom_provider',
        `SELECT count(*)::integer AS n FROM ${table} WHERE case_id = $1`,
        [order.caseId],
        {
          userId: stranger.userId,
          providerId: skcc,
        },
      );
      expect({ table, n }).toEqual({ table, n: 0 });
    }
  });

  it('offers to each person what that person may do, with the reason against it', async () => {
    const { action } = await judged('NOT_COMPLIED');
    const moves = (session: Session) =>
      session
        .get(`/corrective-actions/${action.id}`)
        .expect(200)
        .then(({ body }) =>
          (body as Action).availableMoves.map(({ event, allowed, refusal }) => [event, allowed, refusal?.code ?? null]),
        );
    expect(await moves(lead)).toEqual([
      ['verify', false, 'corrective-action.criterion-not-complied'],
      ['accept-partially', false, 'corrective-action.nothing-complied'],
      ['reject', true, null],
    ]);
    expect(await moves(manager)).toEqual([]);
    const work = (session: Session) =>
      session
        .get(`/corrective-actions/${action.id}`)
        .expect(200)
        .then(({ body }) => (body as Action).availableWork);
    expect(await work(inspector)).toEqual(['JUDGE_CRITERION']);
    expect([await work(lead), await work(manager), await work(staff)]).toEqual([[], [], []]);
    const { action: begun } = await inProgress();
    expect((await read(begun.id)).availableWork).toEqual(['DESCRIBE', 'RECORD_MILESTONE', 'PREPARE_REPORT']);
  });

  async function read(id: string): Promise<Action> {
    return (await staff.get(`/corrective-actions/${id}`).expect(200)).body as Action;
  }

  async function inProgress(
    requirements: GivenRequirement[] = [{}],
    item: object = {},
  ): Promise<{ order: DeliveredOrder; action: Action }> {
    const order = await givenDeliveredOrder(system, 'KAKAO', requirements);
    await givenAcceptedPlan(system, order, item);
    return { order, action: await started(order.actionIds[0]) };
  }

  async function started(id: string): Promise<Action> {
    const action = await read(id);
    if (action.status !== 'PLANNED') return action;
    return (await act(200, staff, `/corrective-actions/${id}`, 'start')).body as Action;
  }

  async function reportedAction(requirements: GivenRequirement[] = [{}], item: object = {}) {
    const { order, action } = await inProgress(requirements, item);
    const evidenceId = await evidence(order);
    await reachMilestones(action.id, evidenceId);
    return { order, evidenceId, action: await report(action, evidenceId) };
  }

  async function underVerification(requirements: GivenRequirement[] = [{}], item: object = {}) {
    const { order, evidenceId, action } = await reportedAction(requirements, item);
    const { body } = await act(200, inspector, `/corrective-actions/${action.id}`, 'start-verification', {
      method: 'DOCUMENT',
    });
    return { order, evidenceId, action: body as Action };
  }

  async function judged(result: string, requirements: GivenRequirement[] = [{}], item: object = {}) {
    const { order, evidenceId, action } = await underVerification(requirements, item);
    await checkAll(await verification(action.id), result, evidenceId);
    return { order, evidenceId, action };
  }

  async function verified(requirements: GivenRequirement[] = [{}], item: object = {}) {
    const given = await judged('COMPLIED', requirements, item);
    await act(200, lead, `/corrective-actions/${given.action.id}`, 'verify');
    return given;
  }

  async function evidence(
    { caseId }: DeliveredOrder,
    who: 'kakaoStaff' | 'naverStaff' = 'kakaoStaff',
  ): Promise<string> {
    const session = await system.as(who);
    const { body } = await session
      .upload(`/cases/${caseId}/evidence`, { title: '증빙' }, '증빙.txt', Buffer.from(`증빙 ${caseId}`))
      .expect(201);
    return (body as { id: string }).id;
  }

  async function reachMilestones(actionId: string, evidenceId: string): Promise<void> {
    for (const { id, version } of (await read(actionId)).milestones)
      await staff.patch(`/milestones/${id}`, { actualOn: today(), evidenceId }, version).expect(200);
  }

  function reportBody({ acceptanceCriteria }: Action, evidenceId: string): object {
    const given = acceptanceCriteria.map(({ id }) => ({ criterionId: id, evidenceIds: [evidenceId] }));
    return { summary: '모두 이행함', completedOn: today(), attested: true, evidence: given };
  }

  async function report(action: Action, evidenceId: string): Promise<Action> {
    const { body } = await act(
      200,
      manager,
      `/corrective-actions/${action.id}`,
      'report-completion',
      reportBody(action, evidenceId),
    );
    return body as Action;
  }

  async function verification(actionId: string): Promise<Verification & { actionId: string }> {
    const action = (await inspector.get(`/corrective-actions/${actionId}`).expect(200)).body as Action;
    if (action.status === 'COMPLETION_REPORTED') {
      await act(200, inspector, `/corrective-actions/${actionId}`, 'start-verification', { method: 'DOCUMENT' });
      return verification(actionId);
    }
    const open = action.verifications.find(({ result }) => result === null);
    if (!open) throw new Error('no verification is open');
    return { ...open, actionId };
  }

  async function check(actionId: string, criterionId: string, dto: object): Promise<void> {
    const { id, version } = await verification(actionId);
    await inspector.put(`/verifications/${id}/checks/${criterionId}`, dto, version).expect(200);
  }

  async function checkAll({ actionId }: { actionId: string }, result: string, evidenceId: string): Promise<void> {
    for (const { id } of (await read(actionId)).acceptanceCriteria)
      await check(actionId, id, {
        result,
        evidenceIds: [evidenceId],
        ...(result === 'COMPLIED' ? {} : { reason: '사유' }),
      });
  }

  async function expectRefusal(session: Session, id: string, event: string, body: object, code: string): Promise<void> {
    const { body: problem } = await act(409, session, `/corrective-actions/${id}`, event, body);
    expect((problem as Problem).code).toBe(code);
  }

  async function findingStatuses({ findingIds }: DeliveredOrder): Promise<string[]> {
    const rows = await system.sql<{ status: string }>(
      'owner',
      'SELECT status FROM findings WHERE id = ANY ($1) ORDER BY seq',
      [[...findingIds]],
    );
    return rows.map(({ status }) => status);
  }

  async function satisfaction(subjectId: string, ruleId: string): Promise<string | null> {
    const [row] = await system.sql<{ satisfied_by: string | null }>(
      'owner',
      'SELECT satisfied_by FROM deadlines WHERE subject_id = $1 AND rule_id = $2',
      [subjectId, ruleId],
    );
    return row.satisfied_by;
  }

  async function pages(filter: string): Promise<string[]> {
    const ids: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body } = await staff
        .get(`/corrective-actions?limit=2&${filter}${cursor && `&cursor=${cursor}`}`)
        .expect(200);
      const page = body as { items: Action[]; nextCursor: string | null };
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    return ids;
  }

  /** The follow-up inspection of an order, its report still being written. */
  function givenFollowUp({ caseId, providerId }: DeliveredOrder): Promise<string> {
    const inspection = {
      case_id: caseId,
      provider_id: providerId,
      seq: 90,
      inspection_no: `${caseId}-현90`,
      kind: 'FOLLOW_UP',
      purposes: ['ACTION_VERIFICATION'],
      legal_basis_id: legalBasis('BCDA_36-2_2', '2023-07-04'),
      scope: '이행 여부',
      method: '현장 확인',
      selection_reason: '시정요구 이행 확인',
      refusal_consequence: '과태료',
      sites: ['판교'],
      planned_start_at: new Date(),
      planned_end_on: today(),
      notice_days: 0,
      notice_arrived_at: new Date(),
      plan_approved_at: new Date(),
      plan_approved_by: person('approver'),
      author_id: person('inspector'),
      status: 'REPORTING',
    };
    return givenRecords(system.ownerUrl, (records) => records.add('inspections', inspection));
  }

  function approvedReport(): Row {
    return {
      report_conclusion: '이행됨',
      report_author_id: person('lead'),
      report_approved_by: person('approver'),
      report_approved_at: new Date(),
      frozen_at: new Date(),
      status: 'REPORT_APPROVED',
    };
  }

  /** The approved letter that tells the provider that its duty has fallen away. */
  function givenDocument({ caseId, providerId, orderId }: DeliveredOrder): Promise<string> {
    const snapshot = '{}';
    const serial = documents++;
    const letter = {
      case_id: caseId,
      provider_id: providerId,
      type: 'CLOSURE_NOTICE',
      subject_type: 'order',
      subject_id: orderId,
      title: '조치 면제 통지',
      department_code: 'DIGITAL_SAFETY',
      department_name: '디지털기반안전과',
      document_year: 2024,
      document_serial: serial,
      document_no: `디지털기반안전과-${serial}`,
      author_id: person('lead'),
      approved_by: person('approver'),
      approved_at: new Date(),
      snapshot,
      snapshot_sha256: createHash('sha256').update(snapshot).digest('hex'),
      frozen_at: new Date(),
      status: 'APPROVED',
    };
    return givenRecords(system.ownerUrl, (records) => records.add('official_documents', letter));
  }

  async function setOrderStatus({ orderId }: DeliveredOrder, status: string): Promise<void> {
    await system.sql('owner', 'ALTER TABLE orders DISABLE TRIGGER USER');
    await system.sql('owner', 'UPDATE orders SET status = $2 WHERE id = $1', [orderId, status]);
    await system.sql('owner', 'ALTER TABLE orders ENABLE TRIGGER USER');
  }

  function asKakao({ providerId }: DeliveredOrder): SqlContext {
    return { userId: manager.userId, providerId };
  }

  async function decideInSql(actionId: string, deciderId: string): Promise<void> {
    await system.sql(
      'jeomgeom_inspector',
      `UPDATE verifications
       SET result = 'COMPLIED', decided_by = $2, decided_at = app.now(), frozen_at = app.now(), released_at = app.now(), version = version + 1
       WHERE action_id = $1`,
      [actionId, deciderId],
      { userId: deciderId },
    );
  }

  function verifyInSql(role: 'jeomgeom_inspector' | 'jeomgeom_manager', actionId: string): Promise<object[]> {
    const raw = `UPDATE corrective_actions SET status = 'VERIFIED', version = version + 1 WHERE id = $1`;
    return system.sql(role, raw, [actionId], { userId: role === 'jeomgeom_manager' ? approver.userId : lead.userId });
  }

  /** Runs with the clock of legal acts that many days on, and turns it back. */
  async function inTheFuture(days: number, work: (today: string) => Promise<void>): Promise<void> {
    const then = new Date(Date.now() + days * 86_400_000);
    await system.setClock(then.toISOString());
    try {
      await work(seoulDay(then));
    } finally {
      await system.setClock(new Date().toISOString());
    }
  }

  function seoulDay(at: Date): string {
    return new Date(at.getTime() + 9 * 3_600_000).toISOString().slice(0, 10);
  }

  function today(): string {
    return seoulDay(new Date());
  }

  function daysUntil(day: string | null): number {
    return (Date.parse(day ?? '') - Date.parse(today())) / 86_400_000;
  }

  function monthsFromToday(months: number): string {
    const [year, month, day] = today().split('-').map(Number);
    const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
    return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
  }

  /** A day in the first whole quarter that begins after today. */
  function quarterAfterNext(): string {
    const [year, month] = today().split('-').map(Number);
    return new Date(Date.UTC(year, Math.floor((month - 1) / 3) * 3 + 3, 15)).toISOString().slice(0, 10);
  }
});
