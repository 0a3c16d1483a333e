import { createHash } from 'node:crypto';
import { readPdfText } from '../../src/platform/pdf/pdf-text-reader';
import { act, givenAcceptedPlan, givenDeliveredOrder, type DeliveredOrder } from '../support/given-delivered-order';
import { createTestApp, type Session, type TestApp } from '../support/test-app';

interface Receipt {
  readonly id: string;
  readonly receiptNo: string;
  readonly kind: string;
  readonly title: string;
  readonly receivedAt: string;
  readonly contentSha256: string;
  readonly files: readonly { readonly sha256: string; readonly filename: string }[];
}

const LOG = Buffer.from('2024-06-20 사전테스트 시행 기록\n');
const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');
const bare = (text: string): string => text.replaceAll(/\s+/g, '');

describe('What a provider hands in', () => {
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

  it('is entered with number, time of the server and the fingerprints of its files, and is printed word for word', async () => {
    const { order, reportId } = await reported();
    const receipt = await only(manager, reportId);
    expect(receipt).toMatchObject({ kind: 'COMPLETION_REPORT', receiptNo: expect.stringMatching(/^접수-\d{8}-\d+$/) });
    expect(receipt.files).toMatchObject([{ filename: '기록.txt', sha256: sha256(LOG) }]);
    expect(Math.abs(Date.parse(receipt.receivedAt) - Date.now())).toBeLessThan(10_000);

    const paper = bare(readPdfText(await pdf(manager, receipt.id, 'RECEIPT')));
    for (const words of ['접수증', receipt.receiptNo, sha256(LOG), receipt.contentSha256, '이행결과보고서'])
      expect(paper).toContain(bare(words));
    expect(paper).not.toMatch(/null|undefined|COMPLETION_REPORT/);

    const printed = bare(readPdfText(await pdf(manager, receipt.id, 'SUBMISSION')));
    const rows = await system.sql<{ words: string }>(
      'owner',
      `SELECT unnest(ARRAY[r.summary, r.attestation, a.action_no, o.order_no, q.title, c.text, p.note]) AS words
       FROM completion_reports r
       JOIN corrective_actions a ON a.id = r.action_id
       JOIN orders o ON o.id = a.order_id
       JOIN requirements q ON q.id = a.requirement_id
       JOIN acceptance_criteria c ON c.requirement_id = q.id
       JOIN completion_evidence p ON p.report_id = r.id AND p.criterion_id = c.id
       WHERE r.id = $1`,
      [reportId],
    );
    expect(rows).toHaveLength(14);
    for (const { words } of rows) expect(printed).toContain(bare(words));
    expect(order.caseId).toBeTruthy();
  });

  it('is printed as it was signed, the same bytes at every call, whatever becomes of it afterwards', async () => {
    const order = await givenDeliveredOrder(system);
    const planId = await givenAcceptedPlan(system, order, { interimMeasure: '작업 시간에 두 명을 둔다.' });
    const receipt = await only(manager, planId);
    const first = await pdf(manager, receipt.id, 'SUBMISSION');
    await system.sql('owner', `UPDATE users SET name = '이름이 바뀐 사람' WHERE id = $1`, [manager.userId]);
    expect((await pdf(inspector, receipt.id, 'SUBMISSION')).equals(first)).toBe(true);
    const text = bare(readPdfText(first));
    const items = await system.sql<Record<string, string | null>>(
      'owner',
      `SELECT cause, correction, same_kind_scope, prevention, monitoring, complete_phrase, responsible_title, interim_measure
       FROM plan_items WHERE plan_id = $1`,
      [planId],
    );
    for (const words of items.flatMap((item) => Object.values(item))) expect(text).toContain(bare(words ?? '?'));
    const english = readPdfText(await pdf(manager, receipt.id, 'RECEIPT', 'en'));
    expect(english).toContain('Receipt number');
  });

  it('is the provider’s own: another provider reads no receipt of it and finds none', async () => {
    const { reportId } = await reported();
    const { id } = await only(staff, reportId);
    const naver = await system.as('naverManager');
    for (const path of [`/receipts/${id}`, `/receipts/${id}/pdf`]) await naver.get(path).expect(404);
    expect((await naver.get(`/receipts?subjectId=${reportId}`).expect(200)).body).toMatchObject({ items: [] });
    await (await system.as('admin')).get('/receipts').expect(403);
  });

  it('has numbers without a gap on each day, one for each submission, also when many come at once', async () => {
    const orders = await Promise.all(['하나', '둘', '셋'].map(() => givenDeliveredOrder(system)));
    const plans = await Promise.all(orders.map(drafted));
    const sent = await Promise.all(
      plans.map(({ path, version }) => manager.post(`${path}/submit`, { signed: true }, version)),
    );
    expect(sent.map(({ status }) => status)).toEqual([200, 200, 200]);
    const gaps = await system.sql<{ day: string; receipts: number; last: number; highest: number }>(
      'owner',
      `SELECT t.received_on::text AS day, count(*)::integer AS receipts, max(t.serial) AS highest, max(n.last) AS last
       FROM receipts t
       JOIN number_counters n ON n.kind = 'receipt' AND n.scope = t.received_on::text
       GROUP BY t.received_on`,
    );
    expect(gaps.length).toBeGreaterThan(0);
    for (const { receipts, last, highest } of gaps) expect([last, highest]).toEqual([receipts, receipts]);
  });

  it('cannot be entered otherwise than it came, changed or removed, even in SQL', async () => {
    const { order, reportId } = await reported();
    const { id } = await only(manager, reportId);
    const as = { userId: manager.userId, providerId: order.providerId };
    const forged = `INSERT INTO receipts (id, case_id, provider_id, receipt_no, received_on, serial, kind, subject_type, subject_id, title, content, content_sha256, recorded_by, received_at)
      SELECT gen_random_uuid(), case_id, provider_id, '접수-' || to_char(received_on, 'YYYYMMDD') || '-' || 9999, received_on, 9999, kind, subject_type, subject_id, title, content, content_sha256, recorded_by, app.now()
      FROM receipts WHERE id = $1`;
    await expect(system.sql('jeomgeom_provider', forged, [id], as)).rejects.toMatchObject({
      constraint: 'receipts_as_received',
    });
    await expect(
      system.sql('jeomgeom_provider', `UPDATE receipts SET title = 'x' WHERE id = $1`, [id], as),
    ).rejects.toMatchObject({ code: '42501' });
    await expect(system.sql('owner', `UPDATE receipts SET content = '{}' WHERE id = $1`, [id])).rejects.toThrow(
      /append-only/,
    );
    await expect(system.sql('owner', `DELETE FROM receipts WHERE id = $1`, [id])).rejects.toThrow(/append-only/);
  });

  async function reported(): Promise<{ order: DeliveredOrder; reportId: string }> {
    const order = await givenDeliveredOrder(system, 'KAKAO', [{ criteria: ['지침을 고친다.', '훈련을 한다.'] }]);
    await givenAcceptedPlan(system, order);
    const path = `/corrective-actions/${order.actionIds[0]}`;
    const { body: started } = await act(200, staff, path, 'start');
    const { body: item } = await staff
      .upload(`/cases/${order.caseId}/evidence`, { title: '기록' }, '기록.txt', LOG)
      .expect(201);
    const criteria = (started as { acceptanceCriteria: { id: string }[] }).acceptanceCriteria;
    const evidenceIds = [(item as { id: string }).id];
    const evidence = criteria.map(({ id }, index) => ({
      criterionId: id,
      evidenceIds,
      note: `이행 설명 ${index + 1}`,
    }));
    const report = { summary: '모두 이행함', completedOn: '2024-06-20', attested: true, evidence };
    const { body } = await act(200, manager, path, 'report-completion', report);
    return { order, reportId: (body as { reports: { id: string }[] }).reports[0].id };
  }

  async function drafted({ orderId }: DeliveredOrder): Promise<{ path: string; version: number }> {
    const { body } = await staff.post(`/orders/${orderId}/plans`).expect(201);
    const plan = body as { id: string; items: { requirementId: string; version: number }[] };
    const words = { cause: '원인', correction: '시정', sameKindScope: '모두', prevention: '체계', monitoring: '매월' };
    const item = { ...words, completePhrase: '기한까지', responsibleTitle: '책임자' };
    for (const { requirementId, version } of plan.items)
      await staff.put(`/plans/${plan.id}/items/${requirementId}`, item, version).expect(200);
    const { body: read } = await staff.get(`/plans/${plan.id}`).expect(200);
    return { path: `/plans/${plan.id}`, version: (read as { version: number }).version };
  }

  async function only(who: Session, subjectId: string): Promise<Receipt> {
    const { body } = await who.get(`/receipts?subjectId=${subjectId}`).expect(200);
    const { items } = body as { items: Receipt[] };
    expect(items).toHaveLength(1);
    return (await who.get(`/receipts/${items[0].id}`).expect(200)).body as Receipt;
  }

  async function pdf(who: Session, id: string, form: string, locale = 'ko'): Promise<Buffer> {
    const { body } = await who.get(`/receipts/${id}/pdf?form=${form}&locale=${locale}`).buffer(true).expect(200);
    return body as Buffer;
  }
});
