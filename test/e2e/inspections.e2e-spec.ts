import { referenceId } from '../../src/reference-data/load-reference-data';
import { createTestApp, type Person, type TestApp } from '../support/test-app';

interface Move {
  event: string;
  allowed: boolean;
  refusal: { code: string } | null;
}

interface Inspection {
  id: string;
  caseId: string;
  version: number;
  status: string | null;
  inspectionNo: string;
  entryDocumentId: string | null;
  notice: { days: number; arriveBy: string | null; inTime: boolean | null };
  exemption: {
    ground: string;
    legalBasisId: string;
    approvedBy: string | null;
    confirmedInWritingAt: string | null;
  } | null;
  availableMoves: Move[];
  scopeExtensions: { added: string }[];
  [field: string]: unknown;
}

interface Item {
  id: string;
  version: number;
}

const kakao = referenceId('provider', 'KAKAO');
const basis = (code: string, from: string) => referenceId('legal-basis', code, from);
const PLAN_INSPECTION = basis('BCDA_36-2_2', '2023-07-04');
const POST = { method: 'HAND', address: '제주특별자치도 제주시 첨단로 242', recipient: '재난관리책임자' };
const REASON = '아흐레 동안 장애가 세 차례 이어져 미리 알리고 기다릴 수 없다.';
const kst = (day: string, time: string) => `${day}T${time}:00+09:00`;

const PLAN = {
  providerId: kakao,
  kind: 'REGULAR',
  purposes: ['PLAN_COMPLIANCE'],
  legalBasisId: PLAN_INSPECTION,
  scope: '2024년 통신재난관리계획의 이행 여부',
  method: '현장 방문과 기록 확인',
  selectionReason: '해마다 한 번 이상 점검하는 사업자이다.',
  refusalConsequence: '거부하면 과태료를 물 수 있다.',
  requestedMaterials: ['작업계획서와 승인 이력'],
  sites: ['판교아지트'],
  plannedStartAt: kst('2024-06-11', '10:00'),
  plannedEndOn: '2024-06-11',
  criteria: ['A-2024-02'],
};
const URGENT = {
  ...PLAN,
  kind: 'URGENT',
  adHocGround: 'DECREE_URGENT_PREVENTION',
  method: undefined,
  selectionReason: undefined,
  refusalConsequence: undefined,
  plannedStartAt: kst('2024-05-21', '14:00'),
  plannedEndOn: '2024-05-23',
};

describe('An inspection', () => {
  let system: TestApp;

  beforeAll(async () => {
    system = await createTestApp();
  });
  afterAll(() => system?.close());
  beforeEach(() => system.setClock(kst('2024-05-21', '09:00')));

  describe('with notice', () => {
    it('is drafted with the seven days of its track, approved by another and announced by the numbered entry document', async () => {
      const drafted = await draft(await givenCase());
      expect(drafted).toMatchObject({
        status: 'DRAFT',
        notice: { days: 7, arriveBy: '2024-06-03', inTime: null },
        criteria: ['A-2024-02'],
      });
      const approved = await move('approver', drafted.id, 'approve-plan');
      expect(approved).toMatchObject({ status: 'PLAN_APPROVED' });
      const [document] = await system.sql<{ snapshot: string; document_no: string }>(
        'owner',
        'SELECT snapshot, document_no FROM official_documents WHERE id = $1',
        [approved.entryDocumentId],
      );
      const content = JSON.parse(document.snapshot) as Record<string, unknown>;
      expect(Object.keys(content)).toEqual(
        expect.arrayContaining([
          'purposes',
          'period',
          'sites',
          'inspectors',
          'scope',
          'requestedMaterials',
          'refusal',
          'other',
        ]),
      );
      expect(content).toMatchObject({ documentNo: document.document_no, inspectionNo: drafted.inspectionNo });
    });

    it('needs every element of the plan, a team without open declarations and another approver than the author', async () => {
      const caseId = await givenCase();
      const bare = await draft(caseId, { ...PLAN, method: undefined });
      expect(await refused('approver', bare.id, 'approve-plan')).toBe('409 inspection.plan-incomplete');
      const { userId } = await system.as('expert');
      await (
        await system.as('approver')
      )
        .post(`/cases/${caseId}/team`, { userId, duty: 'EXPERT', validFrom: '2024-01-01' })
        .expect(201);
      const whole = await draft(caseId);
      expect(await refused('approver', whole.id, 'approve-plan')).toBe('409 team.conflict-of-interest-open');
      expect(await refused('inspector', whole.id, 'approve-plan')).toBe('403 permission.denied');
    });

    it('W8 starts when the notice arrived with seven full days between (D-8)', async () => {
      const inspection = await notified('2024-06-03');
      expect(inspection.notice).toMatchObject({ inTime: true });
      await system.setClock(kst('2024-06-11', '11:00'));
      await showPapers(inspection.id, '2024-06-11');
      expect(await move('lead', inspection.id, 'start')).toMatchObject({ status: 'IN_PROGRESS' });
    });

    it('W8 does not start when it arrived a day later (D-7), over HTTP or in SQL', async () => {
      const inspection = await notified('2024-06-04');
      expect(inspection.notice).toMatchObject({ inTime: false });
      await system.setClock(kst('2024-06-11', '11:00'));
      await showPapers(inspection.id, '2024-06-11');
      expect(await refused('lead', inspection.id, 'start')).toBe('409 inspection.notice-period-too-short');
      await expect(
        asInspector(
          `UPDATE inspections SET status = 'IN_PROGRESS', version = version + 1 WHERE id = $1`,
          inspection.id,
        ),
      ).rejects.toThrow(/notice-too-short|lawful_start/);
    });

    it('W8 does not start before the planned day on the strength of a notice that counts from it', async () => {
      const inspection = await notified('2024-06-03');
      await system.setClock(kst('2024-06-05', '11:00'));
      await showPapers(inspection.id, '2024-06-05');
      expect(await refused('lead', inspection.id, 'start')).toBe('409 inspection.notice-period-too-short');
      await expect(
        asInspector(
          `UPDATE inspections SET status = 'IN_PROGRESS', version = version + 1 WHERE id = $1`,
          inspection.id,
        ),
      ).rejects.toThrow('notice-too-short');
    });

    it('W8 gets no other notice, days, approval or exemption by SQL', async () => {
      const inspection = await notified('2024-06-04');
      const { userId } = await system.as('approver');
      const set = (assignments: string) =>
        asInspector(`UPDATE inspections SET ${assignments}, version = version + 1 WHERE id = $1`, inspection.id);
      await expect(set(`notice_arrived_at = '2024-05-25T10:00:00+09:00'`)).rejects.toThrow('notice-not-delivered');
      await expect(set('notice_days = 0')).rejects.toThrow('notice-days-shortened');
      await expect(set(`planned_start_at = '2024-06-20T10:00:00+09:00'`)).rejects.toThrow('plan-approved');
      const exemption = `exemption_ground = 'A_URGENT', exemption_legal_basis_id = legal_basis_id, exemption_reason = 'x', exemption_approved_at = app.now()`;
      await expect(set(`${exemption}, exemption_approved_by = '${userId}'`)).rejects.toThrow(
        'approver-is-not-the-actor',
      );
      const own = (await system.as('inspector')).userId;
      await expect(set(`${exemption}, exemption_approved_by = '${own}'`)).rejects.toThrow(
        /approver-is-not-the-actor|four_eyes/,
      );
    });

    it('W11 takes its approval instants from the server alone', async () => {
      const drafted = await draft(await givenCase());
      const { userId } = await system.as('approver');
      const backdated = `UPDATE inspections SET status = 'PLAN_APPROVED', plan_approved_by = '${userId}', plan_approved_at = '2024-05-01T09:00:00+09:00', version = version + 1 WHERE id = $1`;
      await expect(system.sql('jeomgeom_manager', backdated, [drafted.id], { userId })).rejects.toThrow(
        'instant.not-server-time',
      );
      const approved = await move('approver', drafted.id, 'approve-plan');
      expect(String(approved.planApprovedAt)).toMatch(/^2024-05-21T00:0/);
    });

    it('is postponed on an accepted request or a late notice, and then needs a new notice of its own', async () => {
      const inTime = await notified('2024-06-03');
      expect(await refused('approver', inTime.id, 'postpone', { reason: '피점검자의 사정이 있어 미룬다.' })).toBe(
        '409 inspection.no-ground-to-postpone',
      );
      const late = await notified('2024-06-04');
      await move('approver', late.id, 'postpone', { reason: '통지가 하루 늦게 도달하였다.' });
      const renewed = await move('approver', late.id, 'send-new-notice', {
        ...POST,
        plannedStartAt: kst('2024-06-18', '10:00'),
        plannedEndOn: '2024-06-18',
      });
      expect(renewed).toMatchObject({ status: 'NOTICED', notice: { arriveBy: '2024-06-10', inTime: null } });
      expect(renewed.entryDocumentId).not.toBe(late.entryDocumentId);
      await system.setClock(kst('2024-06-10', '18:00'));
      const arrived = await move('inspector', late.id, 'record-notice-arrival', {
        arrivedAt: kst('2024-06-10', '10:00'),
        proof: '등기 수령증',
      });
      expect(arrived.notice).toMatchObject({ inTime: true });
    });

    it('once noticed is cancelled only with a notice of it', async () => {
      const inspection = await notified('2024-06-03');
      expect(
        await refused('approver', inspection.id, 'cancel', { reason: '장애가 이미 해소되어 점검하지 않는다.' }),
      ).toBe('409 inspection.cancellation-notice-missing');
      const cancelled = await move('approver', inspection.id, 'cancel', {
        reason: '장애가 이미 해소되어 점검하지 않는다.',
        notice: POST,
      });
      expect(cancelled).toMatchObject({ status: 'CANCELLED' });
    });
  });

  describe('without notice', () => {
    it('is authorised on a ground and the article that permits it, by another than the author', async () => {
      const drafted = await draft(await givenCase(), URGENT);
      expect(await refused('approver', drafted.id, 'authorise-urgent', { ground: 'F_URGENT', reason: REASON })).toBe(
        '422 inspection.exemption-ground-not-applicable',
      );
      expect(await refused('approver', drafted.id, 'authorise-urgent', { ground: 'A_URGENT', reason: '급함' })).toBe(
        '409 move.reason-required',
      );
      const { userId } = await system.as('approver');
      const authorised = await move('approver', drafted.id, 'authorise-urgent', { ground: 'A_URGENT', reason: REASON });
      expect(authorised).toMatchObject({
        status: 'URGENT_AUTHORISED',
        exemption: {
          ground: 'A_URGENT',
          legalBasisId: basis('BCDA_DECREE_24-2_2_EXEMPTION', '2023-07-04'),
          approvedBy: userId,
          oral: false,
        },
      });
      expect(authorised.entryDocumentId).not.toBeNull();
    });

    it('asks for the ground of an inspection outside the plan, and for consent where no Act gives the power', async () => {
      const caseId = await givenCase();
      const inspector = await system.as('inspector');
      const post = (body: object) => inspector.post(`/cases/${caseId}/inspections`, body);
      await post({ ...URGENT, adHocGround: undefined }).expect(409, /inspection\.ad-hoc-ground-missing/);
      await post({ ...URGENT, adHocGround: 'CURIOSITY' }).expect(422, /inspection\.ad-hoc-ground-unknown/);
      await post({ ...PLAN, legalBasisId: basis('BCDA_36-2_2_ORDER', '2023-07-04') }).expect(
        422,
        /inspection\.basis-not-in-force/,
      );
      await post({ ...PLAN, kind: 'FOLLOW_UP' }).expect(409, /inspection\.follow-up-without-action/);
      await post({ ...PLAN, kind: 'FOLLOW_UP', correctiveActionIds: [kakao] }).expect(409, /request\.conflict/);
      const voluntary = { ...PLAN, legalBasisId: basis('AIA_5', '2007-08-18') };
      await post(voluntary).expect(409, /inspection\.no-legal-basis/);
      const { body } = await post({ ...voluntary, voluntaryConsent: { by: '사업자 책임자', on: '2024-05-20' } }).expect(
        201,
      );
      const authorised = await move('approver', (body as Inspection).id, 'authorise-urgent', {
        ground: 'GENERAL_VOLUNTARY',
        reason: '사업자가 스스로 협조하여 조사를 시작한다.',
      });
      expect(authorised.exemption).toMatchObject({ ground: 'GENERAL_VOLUNTARY' });
    });

    it('W8 does not start before credentials and entry document were shown on site, over HTTP or in SQL', async () => {
      const drafted = await authorised();
      expect(await refused('lead', drafted.id, 'start')).toBe('409 inspection.notice-not-shown-at-start');
      await expect(
        asInspector(`UPDATE inspections SET status = 'IN_PROGRESS', version = version + 1 WHERE id = $1`, drafted.id),
      ).rejects.toThrow('papers-not-shown');
      await system.setClock(kst('2024-05-21', '15:00'));
      await showPapers(drafted.id, '2024-05-21');
      expect(await move('lead', drafted.id, 'start')).toMatchObject({ status: 'IN_PROGRESS' });
    });

    it('W8 cannot be authorised by the inspector in SQL', async () => {
      const drafted = await draft(await givenCase(), URGENT);
      const { userId } = await system.as('approver');
      const forged = `UPDATE inspections SET status = 'URGENT_AUTHORISED', exemption_ground = 'A_URGENT', exemption_legal_basis_id = legal_basis_id, exemption_reason = 'x',
        exemption_approved_by = '${userId}', exemption_approved_at = app.now(), version = version + 1 WHERE id = $1`;
      await expect(asInspector(forged, drafted.id)).rejects.toThrow(/approver-is-not-the-actor|move-not-allowed/);
      const [row] = await system.sql<{ status: string }>('owner', 'SELECT status FROM inspections WHERE id = $1', [
        drafted.id,
      ]);
      expect(row.status).toBe('DRAFT');
    });

    it('approved by word of mouth is due in writing within 24 hours, and no report is handed in before', async () => {
      const inspection = await authorised({ oral: true });
      const [deadline] = await system.sql<{ due_at: Date; bound: string }>(
        'owner',
        'SELECT due_at, bound FROM deadlines WHERE subject_id = $1',
        [inspection.id],
      );
      expect(deadline.bound).toBe('MINISTRY');
      expect(deadline.due_at.toISOString().slice(0, 13)).toBe('2024-05-22T00');
      await inField(inspection.id);
      await closeField(inspection.id);
      await move('lead', inspection.id, 'start-report', {
        conclusion: '계획을 지키지 않았다.',
        method: '현장 방문',
        selectionReason: '장애 세 차례',
        refusalConsequence: '과태료',
      });
      expect(await refused('lead', inspection.id, 'submit-report')).toBe('409 inspection.urgent-approval-unconfirmed');
      const approver = await system.as('approver');
      const { version } = await read('approver', inspection.id);
      const { body } = await approver.post(`/inspections/${inspection.id}/confirm-in-writing`, {}, version).expect(200);
      expect((body as Inspection).exemption?.confirmedInWritingAt).not.toBeNull();
      await move('lead', inspection.id, 'submit-report');
      const [settled] = await system.sql<{ satisfied_at: Date | null }>(
        'owner',
        'SELECT satisfied_at FROM deadlines WHERE subject_id = $1',
        [inspection.id],
      );
      expect(settled.satisfied_at).not.toBeNull();
    });

    it('made without a plan carries the plan in its report', async () => {
      const inspection = await authorised();
      await inField(inspection.id);
      await closeField(inspection.id);
      await move('lead', inspection.id, 'start-report', { conclusion: '계획을 지키지 않았다.' });
      expect(await refused('lead', inspection.id, 'submit-report')).toBe('409 inspection.report-lacks-plan-elements');
      const lead = await system.as('lead');
      const { version } = await read('lead', inspection.id);
      const elements = {
        conclusion: '계획을 지키지 않았다.',
        method: '현장 방문',
        selectionReason: '장애 세 차례',
        refusalConsequence: '과태료',
      };
      await lead.patch(`/inspections/${inspection.id}/report`, elements, version).expect(200);
      expect(await move('lead', inspection.id, 'submit-report')).toMatchObject({ status: 'REPORT_SUBMITTED' });
    });
  });

  describe('on site', () => {
    it('takes the times of its acts as the inspector states them, never from the future or another day', async () => {
      const inspection = await authorised();
      await system.setClock(kst('2024-05-21', '15:00'));
      const inspector = await system.as('inspector');
      const { body } = await inspector
        .post(`/inspections/${inspection.id}/sessions`, { onDate: '2024-05-21', site: '판교아지트' })
        .expect(201);
      const { id } = body as Item;
      const show = (at: string) => inspector.post(`/sessions/${id}/show-credentials`, { at }, 1);
      await show(kst('2024-05-21', '15:30')).expect(400, /inspection\.time-in-future/);
      await show(kst('2024-05-20', '14:00')).expect(400, /session\.time-on-other-day/);
      await show(kst('2024-05-21', '14:00')).expect(200);
      const [event] = await system.sql<{ occurred_at: Date; payload: string }>(
        'owner',
        `SELECT occurred_at, payload FROM audit_events WHERE type = 'session.credentials-shown' AND subject_id = $1`,
        [id],
      );
      expect(event.payload).toContain('2024-05-21T05:00:00.000Z');
      expect(event.occurred_at.toISOString()).toMatch(/^2024-05-21T06:00/);
    });

    it('takes the time of an act from the server where the inspector only taps', async () => {
      const inspection = await authorised();
      await system.setClock(kst('2024-05-21', '15:00'));
      const inspector = await system.as('inspector');
      const { body } = await inspector
        .post(`/inspections/${inspection.id}/sessions`, { onDate: '2024-05-21', site: '판교아지트' })
        .expect(201);
      const path = `/sessions/${(body as Item).id}`;
      const { body: shown } = await inspector.post(`${path}/show-credentials`, {}, 1).expect(200);
      expect(shown).toMatchObject({
        credentialShownAt: expect.stringMatching(/^2024-05-21T06:00/),
        startedAt: expect.stringMatching(/^2024-05-21T06:00/),
      });
      const { body: handed } = await inspector.post(`${path}/hand-over-entry-document`, {}, 2).expect(200);
      expect(handed).toMatchObject({ entryDocumentHandedAt: expect.stringMatching(/^2024-05-21T06:00/) });
      const { body: closed } = await inspector.post(`${path}/close`, { statement: 'NOT_REQUIRED' }, 3).expect(200);
      expect(closed).toMatchObject({ endedAt: expect.stringMatching(/^2024-05-21T06:00/), closed: true });
    });

    it('records attendees, and a closed session with its refused signature takes no more edits', async () => {
      const inspection = await authorised();
      const session = await inField(inspection.id);
      const inspector = await system.as('inspector');
      const attendees = [
        { side: 'MINISTRY', title: '점검반장', organisation: '과학기술정보통신부' },
        { side: 'COUNSEL', title: '변호사', name: '홍길동', organisation: '법무법인' },
      ];
      const { body: updated } = await inspector
        .patch(`/sessions/${session.id}`, { attendees, recordingAgreed: true }, session.version)
        .expect(200);
      expect((updated as { attendees: object[] }).attendees).toHaveLength(2);
      const close = (body: object, version: number) =>
        inspector.post(
          `/sessions/${session.id}/close`,
          { endedAt: kst('2024-05-21', '17:00'), closingMeetingAt: kst('2024-05-21', '16:50'), ...body },
          version,
        );
      const version = session.version + 1;
      await close({ statement: 'REFUSED' }, version).expect(400, /session\.refusal-reason-missing/);
      await close({ statement: 'SIGNED', endedAt: kst('2024-05-21', '10:00') }, version).expect(
        400,
        /session\.ended-before-start/,
      );
      const { body: closed } = await close({ statement: 'REFUSED', statementReason: '법무 검토 중' }, version).expect(
        200,
      );
      expect(closed).toMatchObject({ closed: true, statement: 'REFUSED' });
      await inspector
        .patch(`/sessions/${session.id}`, { openingNotes: '덧붙임' }, version + 1)
        .expect(409, /record\.frozen/);
      await expect(
        asInspector(`UPDATE inspection_sessions SET closing_notes = 'x' WHERE id = $1`, session.id),
      ).rejects.toThrow('record.frozen');
    });

    it('tells an extension and records a refusal with who, what and why, then goes on', async () => {
      const inspection = await authorised();
      await inField(inspection.id);
      const lead = await system.as('lead');
      const extension = {
        kind: 'SCOPE',
        added: '배포 서버의 구성',
        reason: '오배포의 원인이 배포 서버에 있다.',
        toldHow: 'ORAL',
        toldAt: kst('2024-05-21', '15:20'),
        toldTo: '재난관리책임자',
      };
      const { version } = await read('lead', inspection.id);
      await lead
        .post(
          `/inspections/${inspection.id}/scope-extensions`,
          { ...extension, toldAt: kst('2024-05-22', '15:20') },
          version,
        )
        .expect(400, /time-in-future/);
      const { body } = await lead
        .post(`/inspections/${inspection.id}/scope-extensions`, extension, version)
        .expect(200);
      expect((body as Inspection).scopeExtensions).toMatchObject([{ added: '배포 서버의 구성' }]);
      const refusal = {
        refusedAt: kst('2024-05-21', '16:00'),
        refusedBy: '시설 책임자',
        what: '전산실 출입',
        reason: '보안 규정을 들어 출입을 막았다.',
      };
      expect(await move('lead', inspection.id, 'record-refusal', refusal)).toMatchObject({
        status: 'REFUSED',
        refusals: [{ what: '전산실 출입' }],
      });
      expect(await move('lead', inspection.id, 'resume')).toMatchObject({ status: 'IN_PROGRESS' });
      await expect(asInspector('DELETE FROM scope_extensions WHERE inspection_id = $1', inspection.id)).rejects.toThrow(
        /permission denied|append-only/,
      );
    });

    it('closes the field only when its sessions are closed', async () => {
      const inspection = await authorised();
      await inField(inspection.id);
      expect(await refused('lead', inspection.id, 'close-field')).toBe('409 inspection.sessions-open');
      await closeField(inspection.id);
      expect(await read('lead', inspection.id)).toMatchObject({ status: 'FIELD_CLOSED' });
      await (
        await system.as('inspector')
      )
        .post(`/inspections/${inspection.id}/sessions`, { onDate: '2024-05-21', site: '제주' })
        .expect(409, /session\.inspection-not-open/);
    });
  });

  describe('reported', () => {
    it('is returned with a reason, approved by another and then frozen, over HTTP and in SQL', async () => {
      const inspection = await authorised();
      await inField(inspection.id);
      await closeField(inspection.id);
      await move('lead', inspection.id, 'start-report', {
        conclusion: '계획을 지키지 않았다.',
        method: '현장 방문',
        selectionReason: '장애 세 차례',
        refusalConsequence: '과태료',
      });
      await move('lead', inspection.id, 'submit-report');
      expect(await refused('approver', inspection.id, 'return-report', { reason: '다시' })).toBe(
        '409 move.reason-required',
      );
      await move('approver', inspection.id, 'return-report', { reason: '지적의 근거 조항을 더 적어 주십시오.' });
      await move('lead', inspection.id, 'submit-report');
      expect(await refused('lead', inspection.id, 'approve-report')).toBe('403 permission.denied');
      const approved = await move('approver', inspection.id, 'approve-report');
      expect(approved).toMatchObject({ status: 'REPORT_APPROVED', availableMoves: [] });
      expect(approved.frozenAt).not.toBeNull();
      await expect(
        asInspector(
          `UPDATE inspections SET report_conclusion = 'x', version = version + 1 WHERE id = $1`,
          inspection.id,
        ),
      ).rejects.toThrow('record.frozen');
      const again = (await system.as('inspector')).post(`/cases/${inspection.caseId}/inspections`, PLAN);
      await again.expect(409, /inspection\.same-matter-investigated/);
    });

    it('is approved neither by its author nor by the author of the report, not even in SQL', async () => {
      const drafted = await draft(await givenCase());
      const { userId } = await system.as('inspector');
      await expect(
        system.sql(
          'jeomgeom_manager',
          `UPDATE inspections SET status = 'PLAN_APPROVED', plan_approved_by = $2, plan_approved_at = app.now(), version = version + 1 WHERE id = $1`,
          [drafted.id, userId],
          { userId },
        ),
      ).rejects.toThrow('inspections_plan_four_eyes');
    });
  });

  it('is seen by its respondent from the arrived notice or the start on, without what is internal', async () => {
    const inspection = await authorised();
    const staff = await system.as('kakaoStaff');
    await staff.get(`/inspections/${inspection.id}`).expect(404);
    await inField(inspection.id);
    const { body } = await staff.get(`/inspections/${inspection.id}`).expect(200);
    expect(body).toMatchObject({
      status: null,
      authorId: null,
      availableMoves: [],
      exemption: { ground: 'A_URGENT', reason: null, approvedBy: null },
    });
    expect(JSON.stringify(body)).not.toContain(REASON);
    await staff.get(`/documents/${String((body as Inspection).entryDocumentId)}`).expect(200);
    const { body: page } = await staff.get(`/cases/${inspection.caseId}/inspections`).expect(200);
    expect(page).toMatchObject({ items: [{ id: inspection.id, status: null }] });
    await (await system.as('naverStaff')).get(`/inspections/${inspection.id}`).expect(404);
    await staff.get(`/inspections/${inspection.id}/sessions`).expect(403);
    const { userId } = staff;
    await expect(
      system.sql('jeomgeom_provider', 'SELECT exemption_reason FROM inspections', [], { userId, providerId: kakao }),
    ).rejects.toThrow('permission denied');
  });

  it('changes as a draft alone, and follows the version that was read', async () => {
    const drafted = await draft(await givenCase());
    const inspector = await system.as('inspector');
    await inspector.patch(`/inspections/${drafted.id}`, { scope: '새 범위' }).expect(428);
    await inspector
      .patch(`/inspections/${drafted.id}`, { plannedEndOn: '2024-06-01' }, 1)
      .expect(400, /inspection\.ends-before-start/);
    await inspector
      .patch(
        `/inspections/${drafted.id}`,
        { plannedStartAt: kst('2044-06-01', '10:00'), plannedEndOn: '2044-06-02' },
        1,
      )
      .expect(422, /deadline\.calendar-not-loaded/);
    await inspector.patch(`/inspections/${drafted.id}`, { scope: '새 범위' }, 1).expect(200);
    await move('approver', drafted.id, 'approve-plan');
    await inspector.patch(`/inspections/${drafted.id}`, { scope: '또 다른 범위' }, 3).expect(409, /record\.frozen/);
  });

  async function givenCase(): Promise<string> {
    const inspector = await system.as('inspector');
    const lead = await system.as('lead');
    const { body } = await inspector
      .post('/cases', {
        title: '카카오톡 장애 점검',
        trigger: 'MEDIA',
        tracks: ['A'],
        departmentCode: 'NETWORK_SAFETY',
        respondents: [{ providerId: kakao, role: 'OUTAGE_PROVIDER', providerTitle: '카카오톡 장애 관련 점검' }],
        team: [{ userId: lead.userId, duty: 'LEAD', validFrom: '2024-01-01' }],
        noConflictOfInterest: true,
      })
      .expect(201);
    const caseId = (body as Item).id;
    const { body: pending } = await lead.get('/cases/declarations').expect(200);
    const mine = (pending as { id: string; caseId: string; version: number }[]).find(
      (declaration) => declaration.caseId === caseId,
    );
    await lead.post(`/cases/declarations/${mine?.id}`, { conflictOfInterest: 'NONE' }, mine?.version).expect(200);
    return caseId;
  }

  async function draft(caseId: string, plan: object = PLAN): Promise<Inspection> {
    const { body } = await (await system.as('inspector')).post(`/cases/${caseId}/inspections`, plan).expect(201);
    return body as Inspection;
  }

  async function read(person: Person, id: string): Promise<Inspection> {
    const { body } = await (await system.as(person)).get(`/inspections/${id}`).expect(200);
    return body as Inspection;
  }

  async function attempt(person: Person, id: string, event: string, body: object) {
    const { version } = await read('auditor', id);
    return (await system.as(person)).post(`/inspections/${id}/${event}`, body, version);
  }

  async function move(person: Person, id: string, event: string, body: object = {}): Promise<Inspection> {
    const response = await attempt(person, id, event, body);
    if (response.status !== 200) throw new Error(`${event}: ${response.status} ${response.text}`);
    return response.body as Inspection;
  }

  async function refused(person: Person, id: string, event: string, body: object = {}): Promise<string> {
    const response = await attempt(person, id, event, body);
    return `${response.status} ${(response.body as { code: string }).code}`;
  }

  /** Planned for 11 June, sent on the day given and arrived that day at ten. */
  async function notified(day: string): Promise<Inspection> {
    const { id } = await draft(await givenCase());
    await move('approver', id, 'approve-plan');
    await system.setClock(kst(day, '09:00'));
    await move('inspector', id, 'send-notice', POST);
    await system.setClock(kst(day, '18:00'));
    return move('inspector', id, 'record-notice-arrival', { arrivedAt: kst(day, '10:00'), proof: '등기 수령증' });
  }

  async function authorised(also: object = {}): Promise<Inspection> {
    const { id } = await draft(await givenCase(), URGENT);
    return move('approver', id, 'authorise-urgent', { ground: 'A_URGENT', reason: REASON, ...also });
  }

  async function showPapers(id: string, day: string): Promise<Item> {
    const inspector = await system.as('inspector');
    const { body } = await inspector
      .post(`/inspections/${id}/sessions`, { onDate: day, site: '판교아지트', startedAt: kst(day, '10:30') })
      .expect(201);
    const session = (body as Item).id;
    await inspector.post(`/sessions/${session}/show-credentials`, { at: kst(day, '10:30') }, 1).expect(200);
    const { body: handed } = await inspector
      .post(`/sessions/${session}/hand-over-entry-document`, { at: kst(day, '10:31') }, 2)
      .expect(200);
    return handed as Item;
  }

  async function inField(id: string): Promise<Item> {
    await system.setClock(kst('2024-05-21', '18:00'));
    const session = await showPapers(id, '2024-05-21');
    await move('lead', id, 'start');
    return session;
  }

  async function closeField(id: string): Promise<void> {
    const inspector = await system.as('inspector');
    const { body } = await inspector.get(`/inspections/${id}/sessions`).expect(200);
    const at = kst('2024-05-21', '17:30');
    for (const session of body as Item[])
      await inspector
        .post(
          `/sessions/${session.id}/close`,
          { endedAt: at, closingMeetingAt: at, statement: 'SIGNED' },
          session.version,
        )
        .expect(200);
    await move('lead', id, 'close-field');
  }

  async function asInspector(text: string, id: string): Promise<unknown> {
    const { userId } = await system.as('inspector');
    return system.sql('jeomgeom_inspector', text, [id], { userId });
  }
});
