import { createHash } from 'node:crypto';
import { act, givenAcceptedPlan, givenDeliveredOrder, type DeliveredOrder } from '../support/given-delivered-order';
import { createTestApp, type Session, type TestApp } from '../support/test-app';

interface Draft {
  summary: string | null;
  completedOn: string | null;
  criteria: { criterionId: string; note: string | null; evidenceIds: string[] }[];
  savedByName: string | null;
  version: number;
}

interface Action {
  acceptanceCriteria: { id: string }[];
  reports: {
    receiptNo: string;
    reportedAt: string;
    attestedByName: string | null;
    evidence: Record<string, unknown>[];
  }[];
  verifications: { id: string; version: number; checks: { evidence: Record<string, unknown>[] }[] }[];
  requirement: { findings: { id: string; findingNo: string }[] };
  status: string;
}

interface Item {
  id: string;
  evidenceNo: string;
  sha256: string;
  uploadedByName: string | null;
  uses: { kind: string; id: string; no: string }[];
}

const LOG = Buffer.from('2024-06-20 사전테스트 시행 기록\n');

describe('The report of completion', () => {
  let system: TestApp;
  let staff: Session;
  let manager: Session;
  let inspector: Session;

  beforeAll(async () => {
    system = await createTestApp();
    staff = await system.as('kakaoStaff');
    manager = await system.as('kakaoManager');
    inspector = await system.as('inspector');
  });
  afterAll(() => system?.close());

  it('is prepared by the staff and read by the manager, word for word', async () => {
    const { path, criteria, evidenceId } = await inProgress(['하나', '둘']);
    expect(await draft(staff, path)).toMatchObject({ version: 0, summary: null, criteria: [] });
    const words = {
      summary: '지침을 고쳤습니다.',
      completedOn: '2024-06-20',
      criteria: [{ criterionId: criteria[0], note: '제12조', evidenceIds: [evidenceId] }],
    };
    await staff.put(`${path}/report-draft`, words, 0).expect(200);
    const read = await draft(manager, path);
    expect(read).toMatchObject({ ...words, version: 1, residualRisk: null });
    expect(read.savedByName).not.toBeNull();
    await manager.put(`${path}/report-draft`, { criteria: [] }, 1).expect(200);
    expect(await draft(staff, path)).toMatchObject({ summary: null, completedOn: null, criteria: [], version: 2 });
  });

  it('keeps the words of whoever saved first: the second is told', async () => {
    const { path } = await inProgress();
    await staff.put(`${path}/report-draft`, { summary: '먼저 쓴 내용', criteria: [] }, 0).expect(200);
    await manager.put(`${path}/report-draft`, { summary: '나중에 쓴 내용', criteria: [] }, 0).expect(412);
    await manager.put(`${path}/report-draft`, { summary: '나중에 쓴 내용', criteria: [] }).expect(428);
    expect(await draft(manager, path)).toMatchObject({ summary: '먼저 쓴 내용' });
  });

  it('takes neither a criterion nor evidence of something else', async () => {
    const { path, criteria } = await inProgress();
    const other = await inProgress();
    const save = (criterionId: string, evidenceIds: string[]) =>
      staff.put(`${path}/report-draft`, { criteria: [{ criterionId, evidenceIds }] }, 0);
    await save(other.criteria[0], []).expect(422);
    await save(criteria[0], [other.evidenceId]).expect(422);
    expect((await draft(staff, path)).version).toBe(0);
  });

  it('is the provider’s own until it is sent: the ministry and other providers read nothing of it', async () => {
    const { path, order } = await inProgress();
    await staff.put(`${path}/report-draft`, { summary: '아직 보내지 않은 내용', criteria: [] }, 0).expect(200);
    await inspector.get(`${path}/report-draft`).expect(403);
    await (await system.as('naverStaff')).get(`${path}/report-draft`).expect(404);
    await (await system.as('naverStaff')).put(`${path}/report-draft`, { criteria: [] }, 1).expect(404);
    const count = 'SELECT count(*)::integer AS n FROM completion_drafts WHERE case_id = $1';
    for (const role of ['jeomgeom_inspector', 'jeomgeom_manager', 'jeomgeom_auditor'] as const)
      await expect(system.sql(role, count, [order.caseId], { userId: inspector.userId })).rejects.toMatchObject({
        code: '42501',
      });
    const events = await system.sql<{ payload: string }>(
      'owner',
      `SELECT payload::text AS payload FROM audit_events WHERE case_id = $1 AND type = 'completion-report.drafted'`,
      [order.caseId],
    );
    expect(events).toHaveLength(1);
    expect(events[0].payload).not.toContain('아직');
  });

  it('ends its draft with the report, whose receipt names every file by its size and SHA-256', async () => {
    const { path, criteria, evidenceId, order } = await inProgress(['하나', '둘']);
    await staff.put(`${path}/report-draft`, { summary: '초안', criteria: [] }, 0).expect(200);
    const evidence = criteria.map((criterionId) => ({ criterionId, evidenceIds: [evidenceId], note: '기록' }));
    const report = { summary: '모두 이행함', completedOn: '2024-06-20', attested: true, evidence };
    const { body } = await act(200, manager, path, 'report-completion', report);
    const [sent] = (body as Action).reports;
    expect(sent.attestedByName).not.toBeNull();
    expect(sent.evidence).toHaveLength(2);
    for (const file of sent.evidence) {
      expect(file).toMatchObject({ evidenceId, filename: '기록.txt', size: LOG.length, note: '기록' });
      expect(file.sha256).toBe(createHash('sha256').update(LOG).digest('hex'));
      expect(Date.parse(file.receivedAt as string)).toBeLessThanOrEqual(Date.parse(sent.reportedAt));
    }
    expect(await draft(staff, path)).toMatchObject({ version: 0, summary: null });
    await staff.put(`${path}/report-draft`, { criteria: [] }, 0).expect(409);

    await act(200, inspector, path, 'start-verification', { method: 'DOCUMENT' });
    await check(path, criteria[0], evidenceId);
    const seen = (await inspector.get(path).expect(200)).body as Action;
    expect(seen.verifications[0].checks[0].evidence).toMatchObject([{ evidenceId, filename: '기록.txt' }]);
    expect(seen.requirement.findings).toMatchObject([{ id: order.findingIds[0] }]);
    expect(await uses(inspector, evidenceId)).toEqual([
      ['COMPLETION_REPORT', sent.receiptNo],
      ['VERIFICATION', expect.stringMatching(/-조01$/)],
    ]);
    expect(await uses(staff, evidenceId)).toEqual([['COMPLETION_REPORT', sent.receiptNo]]);
  });

  it('names the sender of a file to the sender’s own people, and the evidence of findings to nobody who may not see them', async () => {
    const { evidenceId } = await inProgress();
    const own = (await manager.get(`/evidence/${evidenceId}`).expect(200)).body as Item;
    expect(own.uploadedByName).not.toBeNull();
    await (await system.as('naverManager')).get(`/evidence/${evidenceId}`).expect(404);
  });

  async function inProgress(criteria: string[] = ['하나']) {
    const order: DeliveredOrder = await givenDeliveredOrder(system, 'KAKAO', [{ criteria }]);
    await givenAcceptedPlan(system, order);
    const path = `/corrective-actions/${order.actionIds[0]}`;
    const { body } = await act(200, staff, path, 'start');
    const { body: item } = await staff
      .upload(`/cases/${order.caseId}/evidence`, { title: '기록' }, '기록.txt', LOG)
      .expect(201);
    const ids = (body as Action).acceptanceCriteria.map(({ id }) => id);
    return { order, path, criteria: ids, evidenceId: (item as Item).id };
  }

  async function draft(who: Session, path: string): Promise<Draft> {
    return (await who.get(`${path}/report-draft`).expect(200)).body as Draft;
  }

  async function check(path: string, criterionId: string, evidenceId: string): Promise<void> {
    const { id, version } = ((await inspector.get(path).expect(200)).body as Action).verifications[0];
    const judgement = { result: 'COMPLIED', evidenceIds: [evidenceId] };
    await inspector.put(`/verifications/${id}/checks/${criterionId}`, judgement, version).expect(200);
  }

  async function uses(who: Session, evidenceId: string): Promise<string[][]> {
    const item = (await who.get(`/evidence/${evidenceId}`).expect(200)).body as Item;
    return item.uses.map(({ kind, no }) => [kind, no]);
  }
});
