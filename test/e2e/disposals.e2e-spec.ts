import { Client } from 'pg';
import { verifyChains } from '../../src/platform/audit/verify-chains';
import { Scheduler } from '../../src/platform/jobs/scheduler';
import { type ClosedCase, givenClosedCase } from '../support/given-closed-case';
import { provider } from '../support/given-incident';
import { person, Records, type Row } from '../support/given-records';
import { moved, refused } from '../support/moves';
import { asSuperuser } from '../support/superuser';
import { createTestApp, type TestApp } from '../support/test-app';

interface DisposalBody {
  readonly id: string;
  readonly disposalNo: string;
  readonly status: string;
  readonly kind: string;
  readonly dueSince: string;
  readonly basis: string;
  readonly obstacles: readonly string[];
  readonly items: readonly { readonly evidenceId: string; readonly sha256: string; readonly erasedAt: string | null }[];
  readonly version: number;
}

const CLOSED_AT = '2026-03-02T10:00:00+09:00';
const EXTRACTED = '지적에 필요한 부분은 보고서에 인용하였고 나머지는 더 필요하지 않습니다.';
const ANY = '01900000-0000-7000-8000-00000000f001';

/** One row each of what must stop a disposal, with how it ends. */
const OBSTACLES: readonly (readonly [code: string, table: string, row: Row, over: Row])[] = [
  [
    'LEGAL_HOLD',
    'legal_holds',
    { ground: 'LITIGATION', reason: '소송', placed_by: person('lead'), placed_at: CLOSED_AT, status: 'PLACED' },
    { status: 'RELEASED', lifted_by: person('approver'), lifted_at: CLOSED_AT, lift_reason: '소송이 끝났습니다.' },
  ],
  [
    'APPEAL',
    'appeals',
    {
      provider_id: provider('KAKAO'),
      order_id: ANY,
      kind: 'OBJECTION',
      grounds: '다툼',
      relief: '취소',
      receipt_no: '접수-20260302-901',
      filed_on: '2026-03-02',
      filed_by: person('kakaoManager'),
      filed_at: CLOSED_AT,
      status: 'FILED',
    },
    { status: 'DECIDED' },
  ],
  [
    'STAY',
    'stay_orders',
    {
      provider_id: provider('KAKAO'),
      order_id: ANY,
      court: '서울행정법원',
      court_case_no: '2026아1',
      scope: '전부',
      decided_on: '2026-03-02',
      effective_on: '2026-03-02',
      until_phrase: '본안 판결까지',
      paper_evidence_id: ANY,
      status_before: 'DELIVERED',
      set_by: person('approver'),
      set_at: CLOSED_AT,
    },
    {
      lifted_on: '2026-03-04',
      lift_reason: '취소',
      lift_paper_evidence_id: ANY,
      lifted_by: person('approver'),
      lifted_at: CLOSED_AT,
    },
  ],
  [
    'REMEDY_PERIOD',
    'deadlines',
    {
      provider_id: provider('KAKAO'),
      rule_id: 'DL-17A',
      subject_type: 'order',
      subject_id: ANY,
      bound: 'PROVIDER',
      title_ko: '행정심판 청구',
      title_en: 'Administrative appeal',
      trigger_kind: 'ORDER_ARRIVED',
      trigger_at: CLOSED_AT,
      due_on: '2026-05-31',
      accepted_until: '2026-05-31T15:00:00Z',
    },
    { void_reason: '처분 취소' },
  ],
  [
    'RECURRENCE',
    'recurrences',
    {
      provider_id: provider('KAKAO'),
      incident_id: ANY,
      kind: 'FINDING',
      finding_id: ANY,
      earlier_case_id: ANY,
      earlier_no: '점검-2024-0001-지01',
      basis: 'CAUSE',
      cause_comparison: 'COMMON',
      earlier_at: '2024-05-21T00:00:00Z',
      began_at: CLOSED_AT,
      days_between: 100,
      window_months: 24,
      status: 'PROPOSED',
      proposed_at: CLOSED_AT,
    },
    { status: 'LAPSED' },
  ],
];

/** The columns of how it ended, empty again. */
const blank = (over: Row): Row => Object.fromEntries(Object.keys(over).map((column) => [column, null]));

const hashOf = ({ items }: DisposalBody, evidenceId: string): string | undefined =>
  items.find((item) => item.evidenceId === evidenceId)?.sha256;

describe('W13: disposal', () => {
  let system: TestApp;
  let closed: ClosedCase;

  beforeAll(async () => {
    system = await createTestApp();
  });
  beforeEach(async () => {
    await system.setClock('2026-03-05T10:00:00+09:00');
    closed = await givenClosedCase(system, 'KAKAO', CLOSED_AT);
  });
  afterAll(() => system?.close());

  const added: (readonly [table: string, id: string])[] = [];
  afterEach(() =>
    asSuperuser(system.ownerUrl, async (client) => {
      for (const [table, id] of added.splice(0)) await client.query(`DELETE FROM ${table} WHERE id = $1`, [id]);
    }),
  );

  async function standsAgainst(table: string, row: Row): Promise<string> {
    const id = await planted((records) => records.add(table, { case_id: closed.caseId, ...row }));
    added.push([table, id]);
    return id;
  }

  /** As it could lie in the tables, past the guards. */
  const planted = <T>(work: (records: Records) => Promise<T>): Promise<T> =>
    asSuperuser(system.ownerUrl, (client) => work(new Records(client)));
  const run = (): Promise<Record<string, number>> => system.app.get(Scheduler).runAll();

  async function proposed(): Promise<DisposalBody[]> {
    const lead = await system.as('lead');
    const { body } = await lead.get(`/disposals?caseId=${closed.caseId}`).expect(200);
    const found: DisposalBody[] = [];
    for (const { id } of (body as { items: DisposalBody[] }).items)
      found.push((await lead.get(`/disposals/${id}`).expect(200)).body as DisposalBody);
    return found;
  }

  async function statusOf(evidenceId: string): Promise<string> {
    const [row] = await system.sql<{ status: string }>('owner', 'SELECT status FROM evidence WHERE id = $1', [
      evidenceId,
    ]);
    return row.status;
  }

  async function purges(): Promise<string[]> {
    const { body } = await (await system.as('admin')).get('/purges').expect(200);
    return (body as { id: string }[]).map(({ id }) => id);
  }

  async function approved(): Promise<DisposalBody> {
    await run();
    const [one] = await proposed();
    await moved(await system.as('lead'), `/disposals/${one.id}`, 'examine', { reason: EXTRACTED });
    return moved<DisposalBody>(await system.as('approver'), `/disposals/${one.id}`, 'approve');
  }

  it('W13: is proposed by the job, examined, approved by another and run by an administrator; a certificate stays', async () => {
    await run();
    await run();
    const [one, ...more] = await proposed();
    expect(more).toEqual([]);
    expect(one).toMatchObject({ status: 'PROPOSED', kind: 'MATERIALS', dueSince: '2026-03-02', obstacles: [] });
    expect(one.basis).toContain('제64조의2');
    const listed = one.items.map(({ evidenceId }) => evidenceId);
    expect(listed).toContain(closed.evidenceId);
    expect(listed).not.toContain(closed.recordId);
    expect(await statusOf(closed.evidenceId)).toBe('ACCEPTED');

    const [lead, approver, admin, manager] = [
      await system.as('lead'),
      await system.as('approver'),
      await system.as('admin'),
      await system.as('kakaoManager'),
    ];
    const path = `/disposals/${one.id}`;
    await refused(approver, path, 'approve', /move-not-allowed/);
    await moved(lead, path, 'examine', { reason: EXTRACTED });
    expect(await statusOf(closed.evidenceId)).toBe('PURGE_PENDING');
    await lead.post(`${path}/approve`, {}, 2).expect(403);
    expect(await purges()).not.toContain(one.id);
    const decided = await moved<DisposalBody>(approver, path, 'approve');
    await admin.get(path).expect(403);
    const { body: waiting } = await admin.get('/purges').expect(200);
    expect(waiting).toMatchObject([{ id: one.id, items: listed.length, obstructed: false, version: decided.version }]);
    expect(JSON.stringify(waiting)).not.toContain('기록');
    await approver.post(`/purges/${one.id}/execute`, {}, decided.version).expect(403);
    await admin.post(`/purges/${one.id}/execute`, {}, decided.version - 1).expect(412);
    const { body: done } = await admin.post(`/purges/${one.id}/execute`, {}, decided.version).expect(200);
    expect(done).toMatchObject({ certificateNo: '파기-2026-1', items: listed.length });

    await lead.get(`/evidence/${closed.evidenceId}/content`).expect(410, /evidence\.purged/);
    const { body: tombstone } = await lead.get(`/evidence/${closed.evidenceId}`).expect(200);
    expect(tombstone).toMatchObject({ status: 'PURGED', sha256: hashOf(one, closed.evidenceId) });
    const after = (await lead.get(path).expect(200)).body as DisposalBody;
    expect(after.status).toBe('EXECUTED');
    expect(after.items.every(({ erasedAt }) => erasedAt !== null)).toBe(true);
    await lead.get(`/evidence/${closed.recordId}/content`).expect(200);

    const { body: own } = await manager.get('/destruction-certificates').expect(200);
    expect(own).toMatchObject({ items: [{ certificateNo: '파기-2026-1' }] });
    expect(JSON.stringify(own)).toContain(hashOf(one, closed.evidenceId));
    const naver = await system.as('naverManager');
    expect((await naver.get('/destruction-certificates').expect(200)).body).toMatchObject({ items: [] });
    const owner = new Client({ connectionString: system.ownerUrl });
    await owner.connect();
    try {
      expect((await verifyChains(owner)).bad).toBeNull();
    } finally {
      await owner.end();
    }
  });

  it.each(OBSTACLES.map(([code, table, row, over]) => ({ code, table, row, over })))(
    'W13: $code stops the proposal, the approval and what was approved',
    async ({ code, table, row, over }) => {
      const [approver, admin] = [await system.as('approver'), await system.as('admin')];
      const obstacle = await standsAgainst(table, row);
      await run();
      expect(await proposed()).toEqual([]);
      await planted((records) => records.set(table, obstacle, over));
      const { id, version } = await approved();
      await planted((records) => records.set(table, obstacle, { ...blank(over), ...row }));
      const { body: retention } = await approver.get(`/cases/${closed.caseId}/retention`).expect(200);
      expect((retention as { obstacles: string[] }).obstacles).toContain(code);
      await admin.post(`/purges/${id}/execute`, {}, version).expect(409, /disposal\.obstructed/);
      const context = { userId: person('admin') };
      const past = `SELECT * FROM app.execute_disposal($1, $2, $3, '파기-2026-99', app.now())`;
      await expect(system.sql('jeomgeom_admin', past, [id, version, ANY], context)).rejects.toThrow(
        /legal-hold|obstructed/,
      );
      expect(await statusOf(closed.evidenceId)).toBe('PURGE_PENDING');
    },
  );

  it('W13: a reopened case and a preservation order stop it too', async () => {
    const { id, version } = await approved();
    const admin = await system.as('admin');
    await planted((records) => records.set('cases', closed.caseId, { status: 'REMEDIATING' }));
    await admin.post(`/purges/${id}/execute`, {}, version).expect(409, /disposal\.obstructed/);
    await planted((records) => records.set('cases', closed.caseId, { status: 'CLOSED' }));
    await standsAgainst('preservation_orders', {
      provider_id: provider('KAKAO'),
      seq: 1,
      order_no: '점검-2024-9999-보01',
      title: '보전',
      reason: '보전',
      legal_basis_id: ANY,
      preserve_from: '2026-03-01',
      until_phrase: '해제까지',
      hearing_exemption: '긴급',
      officer_department: '과',
      officer_name: '김조사',
      officer_contact: '044',
      author_id: person('inspector'),
      approved_by: person('approver'),
      approved_at: CLOSED_AT,
      document_id: ANY,
      frozen_at: CLOSED_AT,
      status: 'ISSUED',
    });
    await admin.post(`/purges/${id}/execute`, {}, version).expect(409, /disposal\.obstructed/);
  });

  it('W13: an item under a hold of its own is left out, and stops what it was in', async () => {
    const { id, version } = await approved();
    const [lead, admin] = [await system.as('lead'), await system.as('admin')];
    const hold = { ground: 'AUDIT', reason: '감사에서 다시 볼 자료입니다.', evidenceId: closed.evidenceId };
    await lead.post(`/cases/${closed.caseId}/legal-holds`, hold).expect(201);
    await admin.post(`/purges/${id}/execute`, {}, version).expect(409, /disposal\.obstructed/);
    const approver = await system.as('approver');
    await moved(approver, `/disposals/${id}`, 'retain', {
      reason: '감사가 끝날 때까지 둡니다.',
      reviewOn: '2026-03-06',
    });
    expect(await statusOf(closed.evidenceId)).toBe('ACCEPTED');
    await system.setClock('2026-03-07T10:00:00+09:00');
    await run();
    const again = (await proposed()).find(({ status }) => status === 'PROPOSED');
    expect(again).toBeUndefined();
  });

  it('W13: the database refuses a purge that nobody approved, of records at any time, and by any other login', async () => {
    const purge = `UPDATE evidence SET status = 'PURGE_PENDING' WHERE id = $1`;
    const lead = { userId: person('lead') };
    await expect(system.sql('jeomgeom_inspector', purge, [closed.evidenceId], lead)).rejects.toThrow(/not-approved/);
    await run();
    await expect(system.sql('jeomgeom_inspector', purge, [closed.recordId], lead)).rejects.toThrow(/never-purged/);
    const [one] = await proposed();
    const approve = `UPDATE disposals SET status = 'APPROVED', decided_by = $2, decided_at = app.now() WHERE id = $1`;
    for (const [login, who] of [
      ['jeomgeom_worker', ANY],
      ['jeomgeom_inspector', person('lead')],
      ['jeomgeom_manager', person('approver')],
    ] as const)
      await expect(system.sql(login, approve, [one.id, who], { userId: who })).rejects.toThrow(/move-not-allowed/);
    const call = `SELECT * FROM app.execute_disposal($1, 1, $2, '파기-2026-99', app.now())`;
    await expect(system.sql('jeomgeom_manager', call, [one.id, ANY], { userId: person('approver') })).rejects.toThrow(
      /not found/,
    );
    const removal = `DELETE FROM disposal_items WHERE disposal_id = $1`;
    await expect(system.sql('owner', removal, [one.id])).rejects.toThrow(/append-only/);
  });

  it('W13: records are proposed the day after their retention ends, need the review board, and are never erased here', async () => {
    await system.setClock('2036-12-31T23:00:00+09:00');
    await run();
    expect((await proposed()).map(({ kind }) => kind)).toEqual(['MATERIALS']);
    await system.setClock('2037-01-01T00:10:00+09:00');
    await run();
    const records = (await proposed()).find(({ kind }) => kind === 'CASE_RECORDS') as DisposalBody;
    expect(records).toMatchObject({ dueSince: '2037-01-01', status: 'PROPOSED' });
    const [lead, approver, admin] = [await system.as('lead'), await system.as('approver'), await system.as('admin')];
    const path = `/disposals/${records.id}`;
    await moved(lead, path, 'examine', { reason: '업무에 더 쓰이지 않아 평가를 요청합니다.' });
    await refused(approver, path, 'approve', /review-missing/);
    const decided = await moved<DisposalBody>(approver, path, 'approve', {
      reviewBoard: '2037년 제1차 심의회 폐기 의결',
    });
    expect(await purges()).not.toContain(records.id);
    await admin.post(`/purges/${records.id}/execute`, {}, decided.version).expect(404);
    const over = await moved<DisposalBody>(lead, path, 'hand-over', { handedOverTo: '기록관, 인수증 2037-3' });
    expect(over.status).toBe('HANDED_OVER');
    await lead.get(`/evidence/${closed.recordId}/content`).expect(200);
  });
});
