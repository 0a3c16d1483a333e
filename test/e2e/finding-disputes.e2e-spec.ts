import { givenRecords, legalBasis, person } from '../support/given-case';
import { givenDeliveredOrder } from '../support/given-delivered-order';
import { provider } from '../support/given-incident';
import { moved, refused, versionOf } from '../support/moves';
import { createTestApp, type Session, type TestApp } from '../support/test-app';
import { Worklist } from '../support/worklist';

interface FindingBody {
  readonly id: string;
  readonly status: string;
  readonly version: number;
  readonly availableMoves: { event: string; allowed: boolean }[];
}

interface DisputeBody {
  readonly receiptNo: string;
  readonly decision: { decision: string; reason: string; documentId: string; replacedById: string | null } | null;
}

const HAND = { method: 'HAND', address: '제주시 첨단로 242', recipient: '대표이사' };

describe('A finding that its respondent disputes', () => {
  let system: TestApp;
  let lead: Session;
  let approver: Session;
  let manager: Session;
  let caseId: string;
  let findingId: string;

  beforeAll(async () => {
    system = await createTestApp();
    [lead, approver, manager] = [await system.as('lead'), await system.as('approver'), await system.as('kakaoManager')];
  });
  afterAll(() => system?.close());

  beforeEach(async () => {
    await system.setClock('2026-05-06T10:00:00+09:00');
    const given = await givenDeliveredOrder(system);
    caseId = given.caseId;
    findingId = given.findingIds[0];
    await confirmedBy('inspector', 'lead');
    await proved(findingId);
  });

  /** The proof without which no finding is issued. */
  const proved = (id: string) =>
    givenRecords(system.ownerUrl, async (records) => {
      const [found] = await records.read<{ case_id: string; provider_id: string; seq: number }>(
        'SELECT case_id, provider_id, seq FROM findings WHERE id = $1',
        [id],
      );
      const keys = { case_id: found.case_id, provider_id: found.provider_id };
      const evidenceId = await records.add('evidence', {
        ...keys,
        seq: 50 + found.seq,
        evidence_no: `증-${id}`,
        title: '작업 기록',
        class: 'RECORD',
        origin: 'ON_SITE',
        sha256: 'a'.repeat(64),
        size: 10,
        mime: 'text/plain',
        filename: 'log.txt',
        storage_key: `sha256/${'a'.repeat(64)}`,
        collected_at: new Date('2024-05-21T01:00:00Z'),
        collector: '조사원',
        uploaded_by: person('inspector'),
        uploaded_side: 'MINISTRY',
        status: 'ACCEPTED',
      });
      await records.read(
        'INSERT INTO finding_evidence (finding_id, evidence_id, case_id, provider_id) VALUES ($1, $2, $3, $4)',
        [id, evidenceId, found.case_id, found.provider_id],
      );
      const basis = { legal_basis_id: legalBasis('BCDA_36-2_2', '2023-07-04') };
      await records.add('finding_criteria', { ...keys, finding_id: id, ...basis });
    });

  const confirmedBy = (author: 'inspector' | 'approver', by: 'lead' | 'approver', id = findingId) =>
    givenRecords(system.ownerUrl, (records) =>
      records.set('findings', id, {
        author_id: person(author),
        confirmed_by: person(by),
        confirmed_at: new Date('2026-05-01T00:00:00Z'),
      }),
    );
  const at = () => `/findings/${findingId}`;
  const words = { text: '사전테스트 기록은 변경관리 체계에 남아 있습니다.' };
  const decision = { reason: '제출된 기록은 다른 작업에 관한 것이다.', dispatch: HAND };
  const disputes = async (who: Session) => (await who.get(`${at()}/disputes`).expect(200)).body as DisputeBody[];
  const disputed = () => moved<FindingBody>(manager, at(), 'dispute', words);
  /** To its respondent, whatever was decided of it meanwhile. */
  const knownAsDisputed = async () => {
    const read = (await manager.get(at()).expect(200)).body as FindingBody;
    expect(read).toMatchObject({ status: 'DISPUTED', availableMoves: [] });
    const list = await manager.get(`/cases/${caseId}/findings?status=DISPUTED`).expect(200);
    expect((list.body as { items: FindingBody[] }).items.map(({ id }) => id)).toEqual([findingId]);
    const room = (await manager.get(`/cases/${caseId}/room`).expect(200)).body as { findings: FindingBody[] };
    expect(room.findings.find(({ id }) => id === findingId)?.status).toBe('DISPUTED');
  };
  const disputeBySql = () =>
    system.sql(
      'jeomgeom_provider',
      `INSERT INTO finding_disputes (id, case_id, provider_id, finding_id, seq, text, receipt_no, submitted_by, submitted_at)
       SELECT gen_random_uuid(), case_id, provider_id, id, 9, 'x', 'x', $2, app.now() FROM findings WHERE id = $1`,
      [findingId, manager.userId],
      { userId: manager.userId, providerId: provider('KAKAO') },
    );
  const arrive = async (day = '2026-05-08') => {
    await system.setClock(`${day}T12:00:00+09:00`);
    await moved(lead, at(), 'record-dispute-arrival', { arrivedAt: `${day}T11:00:00+09:00`, proof: '수령증' });
  };
  const anotherConfirmed = async (): Promise<string> => {
    const { findingIds } = await givenDeliveredOrder(system);
    const id = findingIds[0];
    await givenRecords(system.ownerUrl, async (records) => {
      const [{ provider_id: providerId }] = await records.read<{ provider_id: string }>(
        'SELECT provider_id FROM findings WHERE id = $1',
        [findingId],
      );
      for (const table of ['finding_criteria', 'finding_incidents', 'finding_evidence', 'requirement_findings'])
        await records.read(`DELETE FROM ${table} WHERE finding_id = $1`, [id]);
      await records.set('findings', id, {
        case_id: caseId,
        provider_id: providerId,
        seq: 90,
        status: 'CONFIRMED',
        released_at: null,
      });
    });
    await confirmedBy('inspector', 'lead', id);
    await proved(id);
    return id;
  };

  it('is disputed by the respondent alone, with its receipt, and waits for the approver', async () => {
    const before = (await manager.get(at()).expect(200)).body as FindingBody;
    expect(before.availableMoves.map(({ event }) => event)).toEqual(['dispute']);
    await lead.post(`${at()}/dispute`, words, before.version).expect(403);
    await (await system.as('kakaoStaff')).post(`${at()}/dispute`, words, before.version).expect(403);
    await (await system.as('naverManager')).post(`${at()}/dispute`, words, before.version).expect(404);
    expect((await disputed()).status).toBe('DISPUTED');
    expect((await disputes(manager))[0]).toMatchObject({ decision: null });
    expect((await disputes(manager))[0].receiptNo).toMatch(/^접수-20260506-/);
    await refused(manager, at(), 'dispute', /finding.move-not-allowed/, words);
    expect(await new Worklist(system, 'approver').tasksAbout(findingId)).toContain('APPROVAL DECIDE_DISPUTE');
  });

  it('stands when it is upheld, and the respondent reads why once the letter has arrived', async () => {
    await disputed();
    await refused(lead, at(), 'uphold', /permission.denied/, decision, 403);
    const upheld = await moved<FindingBody>(approver, at(), 'uphold', decision);
    expect(upheld.status).toBe('ISSUED');
    expect((await disputes(manager))[0].decision).toBeNull();
    await knownAsDisputed();
    await refused(manager, at(), 'dispute', /finding.move-not-allowed/, words);
    await expect(disputeBySql()).rejects.toThrow('finding.move-not-allowed');
    expect(await new Worklist(system, 'lead').tasksAbout(findingId)).toContain('REMEDY RECORD_ARRIVAL');
    await arrive();
    const [{ decision: told }] = await disputes(manager);
    expect(told).toMatchObject({ decision: 'UPHELD', reason: decision.reason });
    const { headers } = await manager.get(`/documents/${told?.documentId}/pdf`).expect(200);
    expect(headers['content-type']).toBe('application/pdf');
    expect((await disputed()).status).toBe('DISPUTED');
    await moved(approver, at(), 'uphold', decision);
    await arrive('2026-05-11');
    expect((await disputes(manager)).map((one) => one.decision?.decision)).toEqual(['UPHELD', 'UPHELD']);
  });

  it('is decided by nobody who wrote or confirmed it, also in SQL', async () => {
    await disputed();
    await confirmedBy('approver', 'lead');
    await refused(approver, at(), 'withdraw', /approval.approver-is-author/, decision);
    const [{ id }] = await system.sql<{ id: string }>(
      'owner',
      'SELECT id FROM finding_disputes WHERE finding_id = $1',
      [findingId],
    );
    await expect(
      system.sql(
        'jeomgeom_manager',
        `INSERT INTO finding_dispute_decisions (dispute_id, case_id, provider_id, decision, reason, document_id, decided_by, decided_at)
         SELECT d.id, d.case_id, d.provider_id, 'WITHDRAWN', 'x', gen_random_uuid(), $2, app.now() FROM finding_disputes d WHERE d.id = $1`,
        [id, approver.userId],
        { userId: approver.userId },
      ),
    ).rejects.toThrow('approval.approver-is-author');
  });

  it('gives way to another confirmed finding, which the same letter issues and the arrival shows', async () => {
    await disputed();
    const other = await anotherConfirmed();
    await refused(approver, at(), 'amend', /finding.new-version-missing/, { ...decision, replacedById: findingId });
    await confirmedBy('approver', 'lead', other);
    await refused(approver, at(), 'amend', /approver-is-author/, { ...decision, replacedById: other });
    await expect(
      system.sql(
        'jeomgeom_manager',
        `INSERT INTO finding_dispute_decisions (dispute_id, case_id, provider_id, decision, reason, replaced_by_id, document_id, decided_by, decided_at)
         SELECT d.id, d.case_id, d.provider_id, 'AMENDED', 'x', $3, gen_random_uuid(), $2, app.now() FROM finding_disputes d WHERE d.finding_id = $1`,
        [findingId, approver.userId, other],
        { userId: approver.userId },
      ),
    ).rejects.toThrow('approval.approver-is-author');
    await confirmedBy('inspector', 'lead', other);
    const amended = await moved<FindingBody>(approver, at(), 'amend', { ...decision, replacedById: other });
    expect(amended.status).toBe('AMENDED');
    expect(((await lead.get(`/findings/${other}`).expect(200)).body as FindingBody).status).toBe('ISSUED');
    await manager.get(`/findings/${other}`).expect(404);
    await knownAsDisputed();
    await arrive();
    expect(((await manager.get(at()).expect(200)).body as FindingBody).status).toBe('AMENDED');
    await manager.get(`/findings/${other}`).expect(200);
    expect((await disputes(manager))[0].decision).toMatchObject({ decision: 'AMENDED', replacedById: other });
  });

  it('falls when it is withdrawn, and cannot be disputed again', async () => {
    await disputed();
    expect((await moved<FindingBody>(approver, at(), 'withdraw', decision)).status).toBe('WITHDRAWN');
    await refused(manager, at(), 'dispute', /finding.move-not-allowed/, words);
  });

  it('W20 two disputes at once begin one', async () => {
    const version = await versionOf(manager, at());
    const answers = await Promise.all([1, 2].map(() => manager.post(`${at()}/dispute`, words, version)));
    const [done, late] = answers.map(({ status }) => status).toSorted();
    expect(done).toBe(200);
    expect([409, 412]).toContain(late);
    expect(await disputes(lead)).toHaveLength(1);
  });
});
