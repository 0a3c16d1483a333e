import { createHash } from 'node:crypto';
import { givenRecords, person } from '../support/given-case';
import { givenCaseInHand, givenConfirmedFinding, givenDraft } from '../support/given-finding';
import { provider } from '../support/given-incident';
import {
  givenConfirmedResult,
  givenResultInReview,
  resultBody,
  type ResultBody,
  type ResultDocument,
} from '../support/given-result';
import { moved, refused, versionOf } from '../support/moves';
import { createTestApp, type TestApp } from '../support/test-app';

interface NoticeContent {
  text: string;
  respondent: { name: string };
  findings: { id: string; condition: string }[];
}

const noticeOf = ({ documents }: ResultBody, code: string): ResultDocument => {
  const found = documents.find(
    (document) => document.type === 'RESULT_NOTICE' && document.providerId === provider(code),
  );
  if (!found) throw new Error(`no notice for ${code}`);
  return found;
};
const reportOf = ({ documents }: ResultBody): ResultDocument => {
  const found = documents.find((document) => document.type === 'INSPECTION_REPORT');
  if (!found) throw new Error('no report');
  return found;
};
const serialOf = ({ documentNo }: ResultDocument): number => Number(documentNo.split('-').at(-1));

describe('An inspection result', () => {
  let system: TestApp;

  beforeAll(async () => {
    system = await createTestApp({ DATABASE_POOL_SIZE: '24' });
  });
  afterAll(() => system?.close());

  it('is submitted once every finding is settled, and edited only while it is a draft', async () => {
    const { inHand, resultId } = await givenResultInReview(system, ['KAKAO']);
    const lead = await system.as('lead');
    await lead
      .patch(`/results/${resultId}`, { conclusions: '다른 결론' }, await versionOf(lead, `/results/${resultId}`))
      .expect(409, /result\.not-a-draft/);
    const approver = await system.as('approver');
    await refused(approver, `/results/${resultId}`, 'return', /move\.reason-required/, { reason: '미흡' });
    await moved(approver, `/results/${resultId}`, 'return', { reason: '결론의 근거를 더 적어야 한다.' });
    await givenDraft(system, inHand, 'KAKAO');
    await refused(lead, `/results/${resultId}`, 'submit', /inspection-result\.findings-unsettled/);
  });

  it('is confirmed with one notice for each respondent, the report, issued findings and seven days for the notice', async () => {
    const { inHand, result, findingIds } = await givenConfirmedResult(system, ['KAKAO', 'NAVER']);
    expect(result).toMatchObject({ status: 'CONFIRMED', confirmedBy: person('approver') });
    expect(result.documents.map(({ type }) => type)).toEqual(['RESULT_NOTICE', 'RESULT_NOTICE', 'INSPECTION_REPORT']);
    expect(result.documents.every(({ documentNo }) => /^디지털기반안전과-\d+$/.test(documentNo))).toBe(true);
    const approver = await system.as('approver');
    const { body: ofCase } = await approver.get(`/cases/${inHand.caseId}`).expect(200);
    expect(ofCase.status).toBe('RESULT_CONFIRMED');
    const { body: finding } = await approver.get(`/findings/${findingIds[0]}`).expect(200);
    expect(finding.status).toBe('ISSUED');
    const [deadline] = await system.sql<{ days: number; bound: string; released_at: Date | null }>(
      'owner',
      `SELECT raw_due_on - (trigger_at AT TIME ZONE 'Asia/Seoul')::date AS days, bound, released_at
       FROM deadlines WHERE subject_id = $1 AND rule_id = 'DL-04'`,
      [noticeOf(result, 'KAKAO').id],
    );
    expect(deadline).toEqual({ days: 7, bound: 'MINISTRY', released_at: null });
  });

  it('is numbered while the investigation goes on: 1차 and 2차 are told with findings still open, and only the final one ends it', async () => {
    const inHand = await givenCaseInHand(system, ['KAKAO'], { status: 'INVESTIGATING' });
    const { id: confirmedFinding } = await givenConfirmedFinding(system, inHand, 'KAKAO');
    await givenDraft(system, inHand, 'KAKAO');
    const approver = await system.as('approver');
    const told: string[] = [];
    for (const no of [1, 2]) {
      const result = await confirmedResult(inHand.caseId, { kind: 'INTERIM', conclusions: `${no}차에 확인한 사실` });
      expect(result).toMatchObject({ seq: no, ordinalKo: `${no}차`, status: 'CONFIRMED' });
      told.push(...result.documents.map(({ title }) => title).filter((title) => title.startsWith('조사결과')));
    }
    expect(told).toEqual([expect.stringContaining('(1차 중간)'), expect.stringContaining('(2차 중간)')]);
    const { body: ofCase } = await approver.get(`/cases/${inHand.caseId}`).expect(200);
    expect(ofCase.status).toBe('INVESTIGATING');
    expect((await approver.get(`/findings/${confirmedFinding}`).expect(200)).body.status).toBe('ISSUED');

    const { body: final } = await (
      await system.as('inspector')
    )
      .post(`/cases/${inHand.caseId}/results`, resultBody(['KAKAO']))
      .expect(201);
    expect(final).toMatchObject({ seq: 3, ordinalKo: '최종' });
    const lead = await system.as('lead');
    await refused(lead, `/results/${final.id as string}`, 'submit', /inspection-result\.findings-unsettled/);
    const { body: list } = await lead.get(`/cases/${inHand.caseId}/results`).expect(200);
    expect(list.items.map(({ ordinalKo }: { ordinalKo: string }) => ordinalKo)).toEqual(['1차', '2차', '최종']);
  });

  it('takes the cause analyses with it: they are frozen by the confirmation, in raw SQL too', async () => {
    const { inHand, resultId } = await givenResultInReview(system, ['KAKAO']);
    const approver = await system.as('approver');
    await moved(approver, `/results/${resultId}`, 'return', { reason: '원인 분석을 붙여야 한다.' });
    const analysisId = await givenCauseAnalysis(inHand.caseId);
    await moved(await system.as('lead'), `/results/${resultId}`, 'submit');
    await moved(approver, `/results/${resultId}`, 'confirm');
    for (const role of ['jeomgeom_inspector', 'jeomgeom_manager'] as const) {
      await expect(
        system.sql(role, `UPDATE cause_analyses SET summary = '다른 원인' WHERE id = $1`, [analysisId], {
          userId: person('lead'),
        }),
      ).rejects.toThrow(/frozen/);
    }
  });

  it('is not confirmed by its author, whatever role he holds, nor by an inspector', async () => {
    const { resultId } = await givenResultInReview(system, ['KAKAO']);
    await givenRecords(system.ownerUrl, (records) =>
      records.set('inspection_results', resultId, { author_id: person('approver') }),
    );
    await refused(await system.as('approver'), `/results/${resultId}`, 'confirm', /approval\.approver-is-author/);
    await refused(await system.as('lead'), `/results/${resultId}`, 'confirm', /permission\.denied/, {}, 403);
  });

  it('keeps the result of several respondents back until each has its own text, and leaves no gap in the numbers', async () => {
    const before = await lastNumber();
    const { resultId, inHand } = await givenResultInReview(system, ['KAKAO', 'NAVER'], resultBody(['KAKAO']));
    await refused(await system.as('approver'), `/results/${resultId}`, 'confirm', /result\.notice-text-missing/);
    expect(await lastNumber()).toBe(before);
    const { body } = await (await system.as('approver')).get(`/documents?caseId=${inHand.caseId}`).expect(200);
    expect(body.items).toEqual([]);
  });

  it('W2 tells each respondent its own part alone: no canary of the ministry, nothing of the other', async () => {
    const { inHand, result, resultId, findingIds } = await givenConfirmedResult(system, ['KAKAO', 'NAVER'], {
      conclusions: 'CANARY-CONCLUSIONS',
      overallOpinion: 'CANARY-OPINION',
      followUp: 'CANARY-FOLLOW-UP',
    });
    await givenCanaries(inHand.caseId, findingIds);
    await deliver(resultId, 'KAKAO');
    const manager = await system.as('kakaoManager');
    const notice = noticeOf(result, 'KAKAO');
    const { body } = await manager.get(`/documents/${notice.id}`).expect(200);
    const content = body.content as NoticeContent;
    expect(content).toMatchObject({ text: 'KAKAO에 통지하는 결과', findings: [{ id: findingIds[0] }] });

    await manager.get(`/findings/${findingIds[0]}`).expect(200);
    await manager.get(`/findings/${findingIds[1]}`).expect(404);
    await manager.get(`/documents/${noticeOf(result, 'NAVER').id}`).expect(404);
    await manager.get(`/documents/${reportOf(result).id}`).expect(404);
    await manager.get(`/documents/${reportOf(result).id}/pdf`).expect(404);
    await manager.get(`/results/${resultId}`).expect(404);
    await manager.get(`/cases/${inHand.caseId}/committee-items`).expect(403);
    await (await system.as('naverManager')).get(`/documents/${notice.id}`).expect(404);

    const seen = await Promise.all(
      [
        `/documents/${notice.id}`,
        `/documents?caseId=${inHand.caseId}`,
        `/deliveries?caseId=${inHand.caseId}`,
        `/findings/${findingIds[0]}`,
        `/cases/${inHand.caseId}/findings`,
        `/fact-checks?caseId=${inHand.caseId}`,
        `/cases/${inHand.caseId}`,
        '/deadlines',
      ].map(async (path) => (await manager.get(path).expect(200)).text),
    );
    for (const text of seen) {
      expect(text).not.toMatch(/CANARY/);
      expect(text).not.toContain(provider('NAVER'));
      expect(text).not.toContain(person('lead'));
    }
    const { text: internal } = await (
      await system.as('lead')
    )
      .get(`/findings/${findingIds[0]}/internal-note`)
      .expect(200);
    expect(internal).toContain('CANARY');
  });

  it('reaches the respondent by its arrival, which ends the period; the first look is noted apart', async () => {
    const { result, resultId, findingIds } = await givenConfirmedResult(system, ['KAKAO']);
    const inspector = await system.as('inspector');
    const manager = await system.as('kakaoManager');
    const notice = noticeOf(result, 'KAKAO');
    const path = `/results/${resultId}`;
    await refused(
      inspector,
      path,
      'record-notice-arrival',
      /result\.notice-not-dispatched/,
      arrival('KAKAO', new Date()),
    );
    await refused(inspector, path, 'dispatch-notice', /no-consent-to-e-service/, {
      ...dispatch('KAKAO'),
      method: 'E_DOC',
    });
    await moved(inspector, path, 'dispatch-notice', dispatch('KAKAO'));
    await manager.get(`/documents/${notice.id}`).expect(404);
    await refused(
      inspector,
      path,
      'record-notice-arrival',
      /delivery\.before-dispatch/,
      arrival('KAKAO', new Date('2024-05-31T05:00:00Z')),
    );
    await refused(
      inspector,
      path,
      'record-notice-arrival',
      /delivery\.in-future/,
      arrival('KAKAO', new Date(Date.now() + 86_400_000)),
    );
    await moved(inspector, path, 'record-notice-arrival', arrival('KAKAO', new Date()));
    await refused(inspector, path, 'record-notice-arrival', /delivery\.settled/, arrival('KAKAO', new Date()));

    const { body: unseen } = await inspector.get(`/documents/${notice.id}`).expect(200);
    expect(unseen).toMatchObject({ status: 'DELIVERED', deliveries: [{ firstViewedAt: null, attempt: 1 }] });
    const { body: first } = await manager.get(`/documents/${notice.id}`).expect(200);
    const { body: second } = await manager.get(`/documents/${notice.id}`).expect(200);
    expect(first.deliveries[0].firstViewedAt).not.toBeNull();
    expect(second.deliveries).toEqual(first.deliveries);
    expect(first).toMatchObject({ authorId: null, approvedBy: null });
    await manager.get(`/findings/${findingIds[0]}`).expect(200);
    const [deadline] = await system.sql<{ satisfied: boolean }>(
      'owner',
      `SELECT satisfied_at IS NOT NULL AS satisfied FROM deadlines WHERE subject_id = $1 AND rule_id = 'DL-04'`,
      [notice.id],
    );
    expect(deadline.satisfied).toBe(true);
  });

  it('goes out electronically only with a consent in force, also in raw SQL', async () => {
    const { resultId, result } = await givenConfirmedResult(system, ['NAVER']);
    const consent = '0190a000-0000-7000-8000-000000000001';
    await system.sql(
      'owner',
      `INSERT INTO delivery_consents (id, provider_id, address, granted_by, granted_at, revoked_at)
       VALUES ($1, $2, 'naver@edoc.example', '대표이사', '2023-01-01', '2023-12-31')`,
      [consent, provider('NAVER')],
    );
    const inspector = await system.as('inspector');
    const body = { ...dispatch('NAVER'), method: 'E_DOC', address: 'naver@edoc.example', consentId: consent };
    await refused(inspector, `/results/${resultId}`, 'dispatch-notice', /no-consent-to-e-service/, body);
    await expect(
      system.sql(
        'jeomgeom_inspector',
        `INSERT INTO deliveries (id, case_id, provider_id, document_id, attempt, method, address, recipient, consent_id, dispatched_by, dispatched_at)
         SELECT gen_random_uuid(), case_id, provider_id, id, 1, 'E_DOC', 'naver@edoc.example', '대표', $2, $3, app.now()
         FROM official_documents WHERE id = $1`,
        [noticeOf(result, 'NAVER').id, consent, person('inspector')],
        { userId: person('inspector') },
      ),
    ).rejects.toThrow(/delivery\.no-consent/);
    await system.sql('owner', 'UPDATE delivery_consents SET revoked_at = NULL WHERE id = $1', [consent]);
    await moved(inspector, `/results/${resultId}`, 'dispatch-notice', body);
  });

  it('is sent again when it came back, and every attempt stays in the ledger', async () => {
    const { inHand, resultId } = await givenConfirmedResult(system, ['KAKAO']);
    const inspector = await system.as('inspector');
    const path = `/results/${resultId}`;
    await moved(inspector, path, 'dispatch-notice', dispatch('KAKAO'));
    await refused(inspector, path, 'dispatch-notice', /official-document\.move-not-allowed/, dispatch('KAKAO'));
    const failure = {
      providerId: provider('KAKAO'),
      failedAt: new Date().toISOString(),
      reason: '수취인이 이사하여 반송되었다.',
    };
    await moved(inspector, path, 'record-notice-failure', failure);
    await moved(inspector, path, 'dispatch-notice', { ...dispatch('KAKAO'), method: 'HAND' });
    await moved(inspector, path, 'record-notice-arrival', arrival('KAKAO', new Date()));
    const { body } = await inspector.get(`/deliveries?caseId=${inHand.caseId}`).expect(200);
    expect(body.items).toEqual([
      expect.objectContaining({ attempt: 2, method: 'HAND', failedAt: null }),
      expect.objectContaining({
        attempt: 1,
        method: 'HAND',
        arrivedAt: null,
        failureReason: failure.reason,
      }),
    ]);
  });

  it('W3 stands after the approval: API and raw SQL change neither result, document, content nor arrival', async () => {
    const { result, resultId } = await givenConfirmedResult(system, ['KAKAO']);
    await deliver(resultId, 'KAKAO');
    const lead = await system.as('lead');
    const notice = noticeOf(result, 'KAKAO');
    await lead
      .patch(`/results/${resultId}`, { conclusions: '다른 결론' }, await versionOf(lead, `/results/${resultId}`))
      .expect(409, /record\.frozen/);
    const attempts: [string, string][] = [
      [`UPDATE inspection_results SET conclusions = '다른 결론' WHERE id = $1`, resultId],
      [`UPDATE inspection_results SET notice_texts = '[]' WHERE id = $1`, resultId],
      [`UPDATE inspection_results SET frozen_at = NULL WHERE id = $1`, resultId],
      [`UPDATE inspection_results SET status = 'DRAFT' WHERE id = $1`, resultId],
      [`DELETE FROM inspection_results WHERE id = $1`, resultId],
      [`UPDATE official_documents SET title = '다른 제목' WHERE id = $1`, notice.id],
      [
        `UPDATE official_documents SET snapshot = '{}', snapshot_sha256 = encode(sha256('{}'), 'hex') WHERE id = $1`,
        notice.id,
      ],
      [`UPDATE official_documents SET document_no = '없는과-1' WHERE id = $1`, notice.id],
      [`UPDATE official_documents SET status = 'APPROVED' WHERE id = $1`, notice.id],
      [`DELETE FROM official_documents WHERE id = $1`, notice.id],
      [`UPDATE deliveries SET arrived_at = dispatched_at WHERE document_id = $1`, notice.id],
    ];
    for (const role of ['jeomgeom_inspector', 'jeomgeom_manager'] as const) {
      for (const [attempt, id] of attempts) {
        const userId = person(role === 'jeomgeom_manager' ? 'approver' : 'inspector');
        await expect(system.sql(role, attempt, [id], { userId })).rejects.toThrow(
          /frozen|permission denied|move-not-allowed|arrival-stands/,
        );
      }
    }
    const { body } = await lead.get(`/documents/${notice.id}`).expect(200);
    expect(body.contentSha256).toBe(notice.contentSha256);
  });

  it('comes into being by approval alone: an inspector writes no document in raw SQL, a manager none in another name', async () => {
    const { result } = await givenConfirmedResult(system, ['KAKAO']);
    const copy = `INSERT INTO official_documents (id, case_id, provider_id, type, subject_type, subject_id, title, department_code,
        department_name, document_year, document_serial, document_no, author_id, approved_by, approved_at, snapshot, snapshot_sha256, frozen_at, status)
      SELECT gen_random_uuid(), case_id, provider_id, type, subject_type, subject_id, title, department_code, department_name, document_year,
        99999, '가짜-1', author_id, $2, app.now(), snapshot, snapshot_sha256, app.now(), $3 FROM official_documents WHERE id = $1`;
    const id = noticeOf(result, 'KAKAO').id;
    const as = (role: 'jeomgeom_inspector' | 'jeomgeom_manager', approver: string, status: string, userId: string) =>
      expect(system.sql(role, copy, [id, approver, status], { userId })).rejects.toThrow(
        /official-document\.not-approved|status_check/,
      );
    await as('jeomgeom_inspector', person('lead'), 'APPROVED', person('lead'));
    await as('jeomgeom_manager', person('lead'), 'APPROVED', person('approver'));
    await as('jeomgeom_manager', person('approver'), 'DELIVERED', person('approver'));
  });

  it('W12 numbers fifty simultaneous approvals without a gap and without a double, and a failing one takes no number', async () => {
    const { inHand, resultId } = await givenConfirmedResult(system, ['KAKAO']);
    const { resultId: failing } = await givenResultInReview(system, ['KAKAO', 'NAVER'], resultBody(['KAKAO']));
    const approver = await system.as('approver');
    const before = await lastNumber();
    const version = await versionOf(approver, `/results/${failing}`);
    // Who does not get a connection within two seconds is refused for now, and asks again.
    const issued = async (attempts = 10): Promise<{ body: unknown }> => {
      const answer = await approver.post(`/cases/${inHand.caseId}/reports`, { resultId });
      if (answer.status === 503 && attempts > 1) return issued(attempts - 1);
      expect(answer.status).toBe(201);
      return answer;
    };
    const calls = Array.from({ length: 50 }, () => issued());
    const failed = approver.post(`/results/${failing}/confirm`, {}, version).expect(409);
    const answers = await Promise.all([...calls, failed]);
    const serials = answers.slice(0, 50).map(({ body }) => serialOf(body as ResultDocument));
    expect(serials.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => before + 1 + index));
    expect(await lastNumber()).toBe(before + 50);
  });

  it('W20 is decided by one approver: of two at once one wins, and who read an older version is told so', async () => {
    const { resultId, inHand } = await givenResultInReview(system, ['KAKAO']);
    const approver = await system.as('approver');
    const path = `/results/${resultId}`;
    const version = await versionOf(approver, path);
    const answers = await Promise.all([1, 2].map(() => approver.post(`${path}/confirm`, {}, version)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const { body } = await approver.get(`/documents?caseId=${inHand.caseId}`).expect(200);
    expect(body.items).toHaveLength(2);

    const other = await givenResultInReview(system, ['KAKAO']);
    const read = await versionOf(approver, `/results/${other.resultId}`);
    await moved(approver, `/results/${other.resultId}`, 'return', { reason: '결론의 근거를 더 적어야 한다.' });
    const lead = await system.as('lead');
    await lead
      .patch(
        `/results/${other.resultId}`,
        { conclusions: '바뀐 결론' },
        await versionOf(lead, `/results/${other.resultId}`),
      )
      .expect(200);
    await moved(lead, `/results/${other.resultId}`, 'submit');
    await approver.post(`/results/${other.resultId}/confirm`, {}, read).expect(412);
  });

  it('W18 prints the frozen content: first renderings at once agree, the bytes stay, and the hash is that of the bytes', async () => {
    const { result, inHand } = await givenConfirmedResult(system, ['KAKAO']);
    const report = reportOf(result);
    const approver = await system.as('approver');
    const lead = await system.as('lead');
    const path = `/documents/${report.id}/pdf`;
    const [first, second] = await Promise.all([pdf(approver, path), pdf(lead, path)]);
    await lead
      .patch(`/cases/${inHand.caseId}`, { title: '나중에 바뀐 제목' }, await versionOf(lead, `/cases/${inHand.caseId}`))
      .expect(200);
    const later = await pdf(await system.as('auditor'), path);
    const sha256 = createHash('sha256').update(first.bytes).digest('hex');
    expect(first.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(second.bytes.equals(first.bytes)).toBe(true);
    expect(later.bytes.equals(first.bytes)).toBe(true);
    expect(later.headers).toMatchObject({
      etag: `"${sha256}"`,
      'x-content-sha256': sha256,
      'content-type': 'application/pdf',
    });
    expect(later.headers['content-disposition']).toContain(
      `filename*=UTF-8''${encodeURIComponent(report.documentNo)}.pdf`,
    );
    const rows = await system.sql<{ pdf_sha256: string }>(
      'owner',
      'SELECT pdf_sha256 FROM document_renderings WHERE document_id = $1',
      [report.id],
    );
    expect(rows).toEqual([{ pdf_sha256: sha256 }]);
    const { body } = await lead.get(`/documents/${report.id}`).expect(200);
    expect(body.content.cover).toMatchObject({ documentNo: report.documentNo });
    expect(JSON.stringify(body.content)).not.toContain('나중에 바뀐 제목');
    const english = await pdf(lead, `${path}?locale=en`);
    expect(english.headers.etag).not.toBe(later.headers.etag);
    await lead.get(`${path}?locale=fr`).expect(400);
    await lead
      .get(`/documents/${noticeOf(result, 'KAKAO').id}/pdf`)
      .expect(200)
      .expect('content-type', 'application/pdf');
    const reads = await system.sql(
      'owner',
      `SELECT 1 FROM audit_events WHERE subject_id = $1 AND type = 'document.read'`,
      [report.id],
    );
    expect(reads).toHaveLength(5);
  });

  it('is read by the auditor and followed by further reports, while nobody but the approver issues one', async () => {
    const { result, resultId, inHand } = await givenConfirmedResult(system, ['KAKAO']);
    const body = { resultId };
    await (await system.as('lead')).post(`/cases/${inHand.caseId}/reports`, body).expect(403);
    const approver = await system.as('approver');
    const { body: second } = await approver.post(`/cases/${inHand.caseId}/reports`, body).expect(201);
    expect(serialOf(second as ResultDocument)).toBeGreaterThan(serialOf(reportOf(result)));
    const { resultId: open, inHand: other } = await givenResultInReview(system, ['KAKAO']);
    await approver.post(`/cases/${other.caseId}/reports`, { resultId: open }).expect(409, /result\.not-confirmed/);
    await approver.post(`/cases/${other.caseId}/reports`, { resultId }).expect(404);
    const { body: page } = await (
      await system.as('auditor')
    )
      .get(`/documents?caseId=${inHand.caseId}&type=INSPECTION_REPORT`)
      .expect(200);
    expect(page.items).toHaveLength(2);
  });

  it('W12 begins each series anew at midnight in Seoul, with fifty approvals around the turn of the year', async () => {
    const { inHand, resultId } = await givenConfirmedResult(system, ['KAKAO']);
    const approver = await system.as('approver');
    const issue = () => approver.post(`/cases/${inHand.caseId}/reports`, { resultId }).expect(201);
    await system.setClock('2031-12-31T23:59:30+09:00');
    await issue();
    await system.setClock('2031-12-31T23:59:59.500+09:00');
    await Promise.all(Array.from({ length: 50 }, issue));
    await system.setClock('2032-01-01T00:00:01+09:00');
    await issue();
    const rows = await system.sql<{ year: number; serials: number[]; sealed_in: number[] }>(
      'owner',
      `SELECT document_year AS year, array_agg(document_serial ORDER BY document_serial) AS serials,
              array_agg(DISTINCT extract(year FROM approved_at AT TIME ZONE 'Asia/Seoul')::integer) AS sealed_in
       FROM official_documents WHERE document_year >= 2031 GROUP BY document_year ORDER BY document_year`,
    );
    expect(rows.map(({ year }) => year)).toEqual([2031, 2032]);
    for (const { year, serials, sealed_in } of rows) {
      expect(serials).toEqual(serials.map((_, index) => index + 1));
      expect(sealed_in).toEqual([year]);
    }
    expect(rows.flatMap(({ serials }) => serials)).toHaveLength(52);
  });

  async function pdf(
    session: Awaited<ReturnType<TestApp['as']>>,
    path: string,
  ): Promise<{ bytes: Buffer; headers: Record<string, string> }> {
    const { body, headers } = await session.get(path).buffer(true).expect(200);
    return { bytes: body as Buffer, headers: headers };
  }

  const dispatch = (code: string) => ({
    providerId: provider(code),
    method: 'HAND',
    address: '경기도 성남시 분당구',
    recipient: '대표이사',
  });
  const arrival = (code: string, at: Date) => ({
    providerId: provider(code),
    arrivedAt: at.toISOString(),
    proof: '등기 배달증명 1234',
  });

  async function deliver(resultId: string, code: string): Promise<void> {
    const inspector = await system.as('inspector');
    await moved(inspector, `/results/${resultId}`, 'dispatch-notice', dispatch(code));
    await moved(inspector, `/results/${resultId}`, 'record-notice-arrival', arrival(code, new Date()));
  }

  async function lastNumber(): Promise<number> {
    const [row] = await system.sql<{ last: number }>(
      'owner',
      `SELECT coalesce(max(document_serial), 0) AS last FROM official_documents
       WHERE department_code = 'NETWORK_SAFETY' AND document_year = extract(year FROM app.now() AT TIME ZONE 'Asia/Seoul')`,
    );
    const [counter] = await system.sql<{ last: number }>(
      'owner',
      `SELECT coalesce(max(last), 0) AS last FROM number_counters WHERE kind = 'document'`,
    );
    expect(counter.last).toBe(row.last);
    return row.last;
  }

  /** An incident whose official times are settled as unknown, with a cause analysis. */
  async function givenCauseAnalysis(caseId: string): Promise<string> {
    return givenRecords(system.ownerUrl, async (records) => {
      const incident_id = await records.add('incidents', {
        case_id: caseId,
        provider_id: provider('KAKAO'),
        seq: 1,
        incident_no: `${caseId}-장01`,
        title: '메시지 장애',
        type: 'OUTAGE',
        symptoms: '수발신 오류',
        created_by: person('inspector'),
        status: 'CAUSE_DETERMINED',
      });
      for (const [seq, field] of ['STARTED_AT', 'RESTORED_AT'].entries()) {
        await records.add('fact_determinations', {
          case_id: caseId,
          incident_id,
          field,
          undetermined: true,
          justification: '기록이 없다.',
          decided_by: person('lead'),
          decided_at: '2024-05-30T00:00:00Z',
          seq: seq + 1,
        });
      }
      return records.add('cause_analyses', {
        case_id: caseId,
        incident_id,
        version_no: 1,
        method: 'FIVE_WHYS',
        determination: 'CONFIRMED',
        summary: '작업 오류',
        author_id: person('inspector'),
      });
    });
  }

  async function givenCanaries(caseId: string, findingIds: readonly string[]): Promise<void> {
    await givenRecords(system.ownerUrl, async (records) => {
      for (const finding_id of findingIds)
        await records.add('finding_internals', { finding_id, case_id: caseId, note: 'CANARY-FINDING' });
      await records.add('case_notes', {
        case_id: caseId,
        kind: 'INTERNAL',
        text: 'CANARY-NOTE',
        author_id: person('lead'),
      });
      const inspectionId = await records.add('inspections', {
        case_id: caseId,
        provider_id: provider('KAKAO'),
        seq: 1,
        inspection_no: `${caseId}-현01`,
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
        status: 'CANCELLED',
      });
      await records.add('inspection_internals', {
        inspection_id: inspectionId,
        case_id: caseId,
        note: 'CANARY-INSPECTION',
      });
    });
  }

  async function confirmedResult(caseId: string, more: object): Promise<ResultBody> {
    const inspector = await system.as('inspector');
    const { body } = await inspector.post(`/cases/${caseId}/results`, resultBody(['KAKAO'], more)).expect(201);
    await moved(await system.as('lead'), `/results/${body.id as string}`, 'submit');
    return moved<ResultBody>(await system.as('approver'), `/results/${body.id as string}`, 'confirm');
  }
});
