import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { canonicalJson } from '../../src/domain/canonical-json';
import type { InspectionReportSnapshot } from '../../src/domain/inspection-report';
import { projectReport } from '../../src/domain/report-projection';
import { readPdfBookmarks, readPdfText } from '../../src/platform/pdf/pdf-text-reader';
import { person } from '../support/given-case';
import { givenCaseInHand, givenDraft } from '../support/given-finding';
import { provider } from '../support/given-incident';
import { givenConfirmedResult, givenResultInReview, type ResultBody } from '../support/given-result';
import { moved, refused, versionOf } from '../support/moves';
import { createTestApp, type Session, type TestApp } from '../support/test-app';

interface Edition {
  readonly id: string;
  readonly documentId: string;
  readonly variant: 'PROVIDER' | 'PUBLIC';
  readonly providerId: string | null;
  readonly status: string;
  readonly releasedAt: string | null;
  readonly contentSha256: string;
  readonly content: InspectionReportSnapshot;
  readonly sensitivePlaces: readonly { path: string; kind: string; found: string }[];
  readonly redactions: readonly { path: string; original: string; reason: string }[];
  readonly availableMoves: readonly { event: string; allowed: boolean }[];
}

type Reader = Pick<Session, 'get'>;

const squeezed = (text: string): string => text.replace(/\s+/g, '');

describe('Editions of an inspection report', () => {
  let system: TestApp;

  beforeAll(async () => {
    system = await createTestApp();
  });
  afterAll(() => system?.close());

  async function editionsOf(client: Reader, caseId: string): Promise<Edition[]> {
    const { body } = await client.get(`/report-editions?caseId=${caseId}`).expect(200);
    return body as Edition[];
  }

  async function editionOf(caseId: string, providerId: string | null): Promise<Edition> {
    const found = (await editionsOf(await system.as('approver'), caseId)).find((one) => one.providerId === providerId);
    if (!found) throw new Error('no such edition');
    return found;
  }

  const read = async (client: Reader, id: string): Promise<Edition> =>
    (await client.get(`/report-editions/${id}`).expect(200)).body as Edition;

  async function pdfOf(client: Reader, path: string): Promise<Buffer> {
    const { body, headers } = await client.get(path).expect(200);
    const bytes = body as Buffer;
    expect(headers['x-content-sha256']).toBe(createHash('sha256').update(bytes).digest('hex'));
    return bytes;
  }

  async function notify(result: ResultBody, code: string): Promise<void> {
    const path = `/results/${result.id}`;
    const lead = await system.as('lead');
    const dispatch = { method: 'HAND', address: '본사', recipient: '대표이사', providerId: provider(code) };
    await moved(lead, path, 'dispatch-notice', dispatch);
    const arrival = { arrivedAt: new Date().toISOString(), proof: '수령증', providerId: provider(code) };
    const now = await system.sql<{ now: Date }>('owner', 'SELECT app.now() AS now');
    await moved(lead, path, 'record-notice-arrival', { ...arrival, arrivedAt: now[0].now.toISOString() });
  }

  async function nextReport(caseId: string, resultId: string): Promise<string> {
    const approver = await system.as('approver');
    const { body } = await approver.post(`/cases/${caseId}/reports`, { resultId }).expect(201);
    return body.id as string;
  }

  it('are made with the report: one for each respondent and one for the public, each a frozen content of its own', async () => {
    const { inHand, result } = await givenConfirmedResult(system, ['KAKAO', 'NAVER']);
    const report = result.documents.find(({ type }) => type === 'INSPECTION_REPORT');
    const approver = await system.as('approver');
    const editions = await editionsOf(approver, inHand.caseId);
    expect(editions.map(({ variant, providerId, status }) => [variant, providerId, status]).sort()).toEqual(
      [
        ['PROVIDER', provider('KAKAO'), 'PREPARED'],
        ['PROVIDER', provider('NAVER'), 'PREPARED'],
        ['PUBLIC', null, 'PREPARED'],
      ].sort(),
    );
    const { body } = await approver.get(`/documents/${report?.id}`).expect(200);
    const snapshot = body.content as InspectionReportSnapshot;
    for (const { id, contentSha256 } of editions) {
      const { content } = await read(approver, id);
      expect(content).toEqual(projectReport(snapshot, content.edition ?? { variant: 'PUBLIC' }));
      expect(createHash('sha256').update(canonicalJson(content)).digest('hex')).toBe(contentSha256);
    }
  });

  it('reach a respondent with the notice of its result, its own alone, and nobody else', async () => {
    const { inHand, result } = await givenConfirmedResult(system, ['KAKAO', 'NAVER']);
    const kakao = await system.as('kakaoManager');
    const own = await editionOf(inHand.caseId, provider('KAKAO'));
    await kakao.get(`/report-editions/${own.id}`).expect(404);
    await notify(result, 'KAKAO');
    expect((await editionsOf(kakao, inHand.caseId)).map(({ id }) => id)).toEqual([own.id]);
    const seen = await read(kakao, own.id);
    expect(seen).toMatchObject({ status: 'RELEASED', sensitivePlaces: [], redactions: [], availableMoves: [] });
    expect(JSON.stringify(seen.content)).not.toContain('네이버');
    for (const providerId of [provider('NAVER'), null]) {
      const other = await editionOf(inHand.caseId, providerId);
      await kakao.get(`/report-editions/${other.id}`).expect(404);
      await kakao.get(`/report-editions/${other.id}/pdf`).expect(404);
    }
    expect(await editionsOf(await system.as('naverManager'), inHand.caseId)).toEqual([]);
    await (await system.as('naverManager')).get(`/report-editions/${own.id}/pdf`).expect(404);
    const first = await pdfOf(kakao, `/report-editions/${own.id}/pdf`);
    expect((await pdfOf(await system.as('lead'), `/report-editions/${own.id}/pdf`)).equals(first)).toBe(true);
    const sha256 = createHash('sha256').update(first).digest('hex');
    const { body: checked } = await system.anonymous().get(`/api/verification/files/${sha256}`).expect(200);
    expect(checked).toMatchObject({ standing: 'GENUINE', documentNo: seen.content.cover.documentNo });
    expect(squeezed(readPdfText(first))).toContain('사업자통지본');
  });

  it('W2 carry nothing internal in text, metadata, bookmarks, attachments or alternate text of any language', async () => {
    const { inHand, result } = await givenConfirmedResult(system, ['KAKAO'], {
      conclusions: 'canaryconclusion',
      overallOpinion: 'canaryopinion',
      followUp: 'canaryfollowup',
      publicSummary: '공개할 요약',
    });
    await notify(result, 'KAKAO');
    const open = await editionOf(inHand.caseId, null);
    await moved(await system.as('approver'), `/report-editions/${open.id}`, 'release', {});
    const own = await editionOf(inHand.caseId, provider('KAKAO'));
    const names = await system.sql<{ name: string }>(
      'owner',
      `SELECT u.name FROM case_team_members m JOIN users u ON u.id = m.user_id WHERE m.case_id = $1
       UNION SELECT name FROM users WHERE id = $2`,
      [inHand.caseId, person('approver')],
    );
    expect(names.length).toBeGreaterThan(1);
    const kakao = await system.as('kakaoManager');
    for (const locale of ['ko', 'en']) {
      for (const path of [`/report-editions/${own.id}/pdf`, `/public/reports/${open.id}/pdf`]) {
        const bytes = await pdfOf(kakao, `${path}?locale=${locale}`);
        const everything = squeezed(everythingIn(bytes));
        expect(everything).toContain(squeezed('공개할 요약'));
        expect(everything).not.toContain('canary');
        for (const { name } of names) expect(everything).not.toContain(squeezed(name));
        expect(everything).not.toMatch(/작업기록[0-9a-f]{8}/);
      }
    }
    const { text } = await kakao.get(`/report-editions/${own.id}`).expect(200);
    expect(text).not.toContain('canary');
  });

  it('W26 wait for the redaction of data of persons, which is recorded with its reason', async () => {
    const { inHand, resultId } = await givenResultInReview(system, ['KAKAO'], {
      publicSummary: '문의: 홍길동 010-1234-5678, hong@example.kr (900101-1234567), 4111-1111-1111-1111',
    });
    const approver = await system.as('approver');
    const result = await moved<ResultBody>(approver, `/results/${resultId}`, 'confirm');
    const { id } = await editionOf(inHand.caseId, null);
    const path = `/report-editions/${id}`;
    const before = await read(approver, id);
    expect(before.sensitivePlaces.map(({ kind, path: place }) => [place, kind]).sort()).toEqual([
      ['opinion.summary[0]', 'CARD_NO'],
      ['opinion.summary[0]', 'EMAIL'],
      ['opinion.summary[0]', 'PHONE'],
      ['opinion.summary[0]', 'RESIDENT_NO'],
    ]);
    expect(before.availableMoves).toContainEqual(expect.objectContaining({ event: 'release', allowed: false }));
    await refused(approver, path, 'release', /report-edition\.sensitive-places/, {});
    await notify(result, 'KAKAO');
    expect((await editionOf(inHand.caseId, provider('KAKAO'))).status).toBe('PREPARED');
    const lead = await system.as('lead');
    const replace = { replacement: '[가림]', reason: '개인정보 보호법 제17조' };
    const nowhere = { path: 'opinion.summary[0]', original: '없는 글', ...replace };
    await refused(lead, path, 'redact', /report-edition\.text-not-found/, nowhere, 422);
    for (const { path: place, found } of before.sensitivePlaces) {
      await moved(lead, path, 'redact', { path: place, original: found, ...replace });
    }
    const clean = await read(lead, id);
    expect(clean.sensitivePlaces).toEqual([]);
    expect(clean.redactions).toHaveLength(4);
    expect(clean.content.opinion.summary).toEqual(['문의: 홍길동 [가림], [가림] ([가림]), [가림]']);
    await moved(approver, path, 'release', {});
    await refused(lead, path, 'redact', /record\.frozen/, { ...nowhere, original: '문의' });
    const bytes = await pdfOf(approver, `/public/reports/${id}/pdf`);
    expect(squeezed(everythingIn(bytes))).not.toMatch(/010-1234|hong@|900101|4111-/);
    const trail = await system.sql(
      'owner',
      `SELECT 1 FROM audit_events WHERE subject_id = $1 AND type = 'report-edition.redacted'`,
      [id],
    );
    expect(trail).toHaveLength(4);
  });

  it('are public from the time that an approver set, not before, and no longer once withheld', async () => {
    const { inHand } = await givenConfirmedResult(system, ['KAKAO']);
    const approver = await system.as('approver');
    const { id } = await editionOf(inHand.caseId, null);
    const path = `/report-editions/${id}`;
    const anyone: Reader = { get: (address) => system.anonymous().get(`/api${address}`) };
    const isListed = async (): Promise<boolean> =>
      ((await anyone.get('/public/reports').expect(200)).body as Edition[]).some((one) => one.id === id);
    await anyone.get(`/public/reports/${id}`).expect(404);
    await (await system.as('lead')).post(`${path}/release`, {}, await versionOf(approver, path)).expect(403);
    const [{ now }] = await system.sql<{ now: Date }>('owner', 'SELECT app.now() AS now');
    const at = (hours: number): string => new Date(now.getTime() + hours * 3_600_000).toISOString();
    await refused(approver, path, 'release', /report-edition\.release-in-past/, { releaseAt: at(-1) });
    await moved(approver, path, 'release', { releaseAt: at(24) });
    await anyone.get(`/public/reports/${id}`).expect(404);
    await anyone.get(`/public/reports/${id}/pdf`).expect(404);
    expect(await isListed()).toBe(false);
    await system.setClock(at(25));
    expect(await isListed()).toBe(true);
    const { body } = await anyone.get(`/public/reports/${id}`).expect(200);
    expect(body.content.cover.variant.ko).toBe('공개본');
    const bytes = await pdfOf(anyone, `/public/reports/${id}/pdf`);
    expect(readPdfBookmarks(bytes)).toContain('7. 지적사항');
    await refused(approver, path, 'withhold', /move\.reason-required/, { reason: '짧음' });
    await moved(approver, path, 'withhold', { reason: '사업자의 영업비밀이 있다는 이의를 검토한다.' });
    await anyone.get(`/public/reports/${id}`).expect(404);
    expect(await isListed()).toBe(false);
    const own = await editionOf(inHand.caseId, provider('KAKAO'));
    await refused(approver, `/report-editions/${own.id}`, 'release', /report-edition\.no-embargo-for-provider/, {
      releaseAt: at(48),
    });
  });

  it('W3 stand from their release: no login changes the content, and before it none without its record', async () => {
    const { inHand } = await givenConfirmedResult(system, ['KAKAO']);
    const { id } = await editionOf(inHand.caseId, null);
    const forge = `UPDATE report_editions SET content = content || ' ', content_sha256 = encode(sha256(convert_to(content || ' ', 'UTF8')), 'hex') WHERE id = $1`;
    const as = { userId: person('approver') };
    await expect(system.sql('jeomgeom_manager', forge, [id], as)).rejects.toThrow(/record\.frozen/);
    await moved(await system.as('approver'), `/report-editions/${id}`, 'release', {});
    for (const role of ['jeomgeom_manager', 'jeomgeom_worker'] as const) {
      await expect(system.sql(role, forge, [id], as)).rejects.toThrow(/record\.frozen/);
    }
    await expect(
      system.sql('jeomgeom_auth', 'SELECT content FROM report_editions WHERE id = $1', [id]),
    ).rejects.toThrow(/permission denied/);
    await expect(system.sql('jeomgeom_manager', 'DELETE FROM report_editions WHERE id = $1', [id], as)).rejects.toThrow(
      /permission denied/,
    );
  });

  it('show what differs from the version before, old and new and why, for their readers alone', async () => {
    const { inHand, resultId, result } = await givenConfirmedResult(system, ['KAKAO'], { overallOpinion: '처음 의견' });
    const approver = await system.as('approver');
    const lead = await system.as('lead');
    await notify(result, 'KAKAO');
    await moved(approver, `/report-editions/${(await editionOf(inHand.caseId, null)).id}`, 'release', {});
    const earlier = await editionOf(inHand.caseId, provider('KAKAO'));
    const casePath = `/cases/${inHand.caseId}`;
    await lead.patch(casePath, { title: '고친 제목' }, await versionOf(lead, casePath)).expect(200);
    const correctionReason = '제목에 적은 사업자 이름이 틀렸다.';
    const { body: second } = await approver
      .post(`/cases/${inHand.caseId}/reports`, { resultId, correctionReason })
      .expect(201);
    const { body: document } = await approver.get(`/documents/${second.id}`).expect(200);
    expect(document.correctionOfId).toBe(earlier.documentId);
    expect(document.content.cover).toMatchObject({ version: 2, versionKind: { ko: '정정' } });
    const editions = await editionsOf(approver, inHand.caseId);
    const later = (providerId: string | null): string =>
      editions.find((one) => one.documentId === second.id && one.providerId === providerId)?.id ?? '';
    const title = expect.objectContaining({
      path: 'cover.title',
      before: { ko: 'KAKAO 장애 점검', en: 'KAKAO 장애 점검' },
      after: { ko: '고친 제목', en: '고친 제목' },
    }) as unknown;
    const open = await read(approver, later(null));
    expect(open.content.changes?.reason).toContain(correctionReason);
    expect(open.content.changes?.rows).toContainEqual(title);
    await moved(approver, `/report-editions/${open.id}`, 'release', {});
    const text = squeezed(readPdfText(await pdfOf(approver, `/public/reports/${open.id}/pdf`)));
    for (const words of ['정정·변경 대비표', '고친 제목', 'KAKAO 장애 점검', correctionReason]) {
      expect(text).toContain(squeezed(words));
    }
    const own = await read(approver, later(provider('KAKAO')));
    expect(own.content.changes?.sinceNo).toBe(open.content.changes?.sinceNo);
    expect(own.content.changes?.rows).not.toContainEqual(title);
    const { body: differences } = await lead
      .get(`/report-versions/${second.id}/differences?since=${earlier.documentId}`)
      .expect(200);
    expect(differences.differences).toContainEqual(
      expect.objectContaining({ path: 'cover.title', kind: 'CHANGED', before: 'KAKAO 장애 점검', after: '고친 제목' }),
    );
    const kakao = await system.as('kakaoManager');
    await kakao.get(`/report-versions/${second.id}/differences?since=${earlier.documentId}`).expect(403);
  });

  it('compare with no edition that its readers cannot read: neither a withheld nor a waiting one', async () => {
    const { inHand, resultId } = await givenConfirmedResult(system, ['KAKAO'], { publicSummary: '영업비밀 문장' });
    const approver = await system.as('approver');
    const path = `/report-editions/${(await editionOf(inHand.caseId, null)).id}`;
    await moved(approver, path, 'release', {});
    await moved(approver, path, 'withhold', { reason: '사업자의 영업비밀이 있다는 이의를 검토한다.' });
    const second = await nextReport(inHand.caseId, resultId);
    const later = (await editionsOf(approver, inHand.caseId)).filter(({ documentId }) => documentId === second);
    expect(later).toHaveLength(2);
    for (const { id } of later) expect((await read(approver, id)).content.changes ?? null).toBeNull();
  });

  it('reach a respondent in the newest report alone, and by the approver where an earlier one was redacted', async () => {
    const given = await givenConfirmedResult(system, ['KAKAO', 'NAVER'], { publicSummary: '협력사 명단을 확인함' });
    const { inHand, resultId, result } = given;
    const redacted = await editionOf(inHand.caseId, provider('KAKAO'));
    await moved(await system.as('lead'), `/report-editions/${redacted.id}`, 'redact', {
      path: 'opinion.summary[0]',
      original: '협력사 명단',
      replacement: '[가림]',
      reason: '영업비밀',
    });
    const second = await nextReport(inHand.caseId, resultId);
    for (const code of ['KAKAO', 'NAVER']) await notify(result, code);
    const editions = await editionsOf(await system.as('approver'), inHand.caseId);
    const seen = (code: string): string[][] =>
      editions
        .filter(({ providerId }) => providerId === provider(code))
        .map(({ documentId, status }) => [documentId === second ? 'second' : 'first', status])
        .sort();
    expect(seen('NAVER')).toEqual([
      ['first', 'PREPARED'],
      ['second', 'RELEASED'],
    ]);
    expect(seen('KAKAO')).toEqual([
      ['first', 'PREPARED'],
      ['second', 'PREPARED'],
    ]);
    const waiting = editions.find((one) => one.documentId === second && one.providerId === provider('KAKAO'));
    await moved(await system.as('approver'), `/report-editions/${waiting?.id}`, 'release', {});
  });

  it('W8 are opened by no login by SQL but as the approver does, and end no embargo before its time', async () => {
    const { inHand } = await givenConfirmedResult(system, ['KAKAO']);
    const open = await editionOf(inHand.caseId, null);
    const own = await editionOf(inHand.caseId, provider('KAKAO'));
    const release = `UPDATE report_editions SET status = 'RELEASED', released_at = app.now() + $2::interval, released_by = $3,
      withhold_reason = NULL, frozen_at = coalesce(frozen_at, app.now()) WHERE id = $1 RETURNING id`;
    const lead = { userId: person('lead') };
    const approver = { userId: person('approver') };
    for (const { id } of [open, own]) {
      await expect(system.sql('jeomgeom_inspector', release, [id, '0', lead.userId], lead)).rejects.toThrow(
        /state\.move-not-allowed/,
      );
    }
    for (const [id, after, by] of [
      [open.id, '-1 hour', approver.userId],
      [open.id, '0', lead.userId],
      [own.id, '1 hour', approver.userId],
    ]) {
      await expect(system.sql('jeomgeom_manager', release, [id, after, by], approver)).rejects.toThrow(
        /state\.move-not-allowed/,
      );
    }
    expect(await system.sql('jeomgeom_manager', release, [open.id, '1 day', approver.userId], approver)).toHaveLength(
      1,
    );
    const earlier = `UPDATE report_editions SET released_at = app.now() WHERE id = $1`;
    const mine = `UPDATE report_editions SET released_by = $2 WHERE id = $1`;
    await expect(system.sql('jeomgeom_manager', earlier, [open.id], approver)).rejects.toThrow(/record\.frozen/);
    await expect(system.sql('jeomgeom_inspector', earlier, [open.id], lead)).rejects.toThrow(/record\.frozen/);
    await expect(system.sql('jeomgeom_inspector', mine, [open.id, lead.userId], lead)).rejects.toThrow(
      /record\.frozen/,
    );
  });

  it('are laid out once however many ask at the same time, and prove themselves only while they can be read', async () => {
    const { inHand } = await givenConfirmedResult(system, ['KAKAO']);
    const approver = await system.as('approver');
    const { id } = await editionOf(inHand.caseId, null);
    const path = `/report-editions/${id}`;
    const [{ now }] = await system.sql<{ now: Date }>('owner', 'SELECT app.now() AS now');
    const at = (hours: number): string => new Date(now.getTime() + hours * 3_600_000).toISOString();
    await moved(approver, path, 'release', { releaseAt: at(24) });
    const files = await Promise.all([1, 2, 3].map(() => pdfOf(approver, `${path}/pdf`)));
    const hashes = new Set(files.map((bytes) => createHash('sha256').update(bytes).digest('hex')));
    expect(hashes.size).toBe(1);
    const rendered = `SELECT 1 FROM audit_events WHERE subject_id = $1 AND type = 'report-edition.rendered'`;
    expect(await system.sql('owner', rendered, [id])).toHaveLength(1);
    const standing = async (): Promise<string> =>
      (
        await system
          .anonymous()
          .get(`/api/verification/files/${[...hashes][0]}`)
          .expect(200)
      ).body.standing as string;
    expect(await standing()).toBe('UNKNOWN');
    await system.setClock(at(25));
    expect(await standing()).toBe('GENUINE');
    const { body } = await system.anonymous().get('/api/public/reports').expect(200);
    const listed = (body as { id: string; title: string }[]).find((one) => one.id === id);
    expect(listed?.title).toBe((await read(approver, id)).content.cover.title);
    await moved(approver, path, 'withhold', { reason: '사업자의 영업비밀이 있다는 이의를 검토한다.' });
    expect(await standing()).toBe('REVOKED');
  });

  it('are seen by the approver before the approval, as their readers would get them', async () => {
    const { resultId } = await givenResultInReview(system, ['KAKAO', 'NAVER'], { overallOpinion: '내부 의견 문장' });
    const approver = await system.as('approver');
    const preview = async (query: string): Promise<string> =>
      squeezed(readPdfText(await pdfOf(approver, `/results/${resultId}/preview?${query}`)));
    expect(await preview('')).toContain('내부의견문장');
    const provided = await preview(`variant=PROVIDER&providerId=${provider('KAKAO')}`);
    expect(provided).toContain('사업자통지본');
    expect(provided).not.toContain('내부의견문장');
    expect(await preview('variant=PUBLIC')).not.toContain('내부의견문장');
    await approver.get(`/results/${resultId}/preview?variant=PROVIDER&providerId=${provider('SKCC')}`).expect(422);
  });

  it('carry the comment of the respondent and the answer; without the answer the result is not final', async () => {
    const inHand = await givenCaseInHand(system, ['KAKAO'], { status: 'INVESTIGATING' });
    const lead = await system.as('lead');
    const draft = await givenDraft(system, inHand, 'KAKAO');
    const path = `/findings/${draft.id}`;
    await moved(await system.as('inspector'), path, 'propose', {});
    await moved(lead, path, 'send-to-fact-check', { dueOn: '2030-01-31' });
    const staff = await system.as('kakaoManager');
    const { body: checks } = await staff.get(`/fact-checks?caseId=${inHand.caseId}`).expect(200);
    const [check] = checks.items as { id: string; version: number }[];
    const comment = { outcome: 'DISPUTED', comment: '사전시험 기록은 다른 시스템에 있다.' };
    await staff.post(`/fact-checks/${check.id}/answer`, comment, check.version).expect(200);
    await moved(lead, path, 'confirm', {});
    const body = {
      kind: 'FINAL',
      asOf: '2024-05-31T09:00:00+09:00',
      conclusions: '결론',
      outcomeClass: 'ACTION_REQUIRED',
    };
    const { body: created } = await lead
      .post(`/cases/${inHand.caseId}/results`, { ...body, announcingAgencies: [] })
      .expect(201);
    await refused(lead, `/results/${created.id}`, 'submit', /inspection-result\.comments-unanswered/);
    const reply = { answer: '제출된 기록은 다른 작업의 것이다.' };
    await lead.post(`/fact-checks/${check.id}/ministry-answer`, reply, check.version + 1).expect(200);
    await moved(lead, `/results/${created.id}`, 'submit');
    await moved(lead, `/cases/${inHand.caseId}`, 'submit-result');
    const approver = await system.as('approver');
    await moved(approver, `/results/${created.id}`, 'confirm');
    const own = await editionOf(inHand.caseId, provider('KAKAO'));
    const text = squeezed(readPdfText(await pdfOf(approver, `/report-editions/${own.id}/pdf`)));
    for (const words of ['피점검자 의견과 답변', comment.comment, reply.answer])
      expect(text).toContain(squeezed(words));
    const open = await editionOf(inHand.caseId, null);
    const said = squeezed(readPdfText(await pdfOf(approver, `/report-editions/${open.id}/pdf`)));
    expect(said).not.toContain(squeezed(comment.comment));
  });
});

/** Text, bookmarks and every stream of the file, packed or not, also where strings are UTF-16. */
function everythingIn(bytes: Buffer): string {
  const raw = bytes.toString('latin1');
  const streams = [...raw.matchAll(/stream\r?\n/g)].map(({ index, 0: word }) => {
    const from = index + word.length;
    const packed = bytes.subarray(from, raw.indexOf('endstream', from));
    try {
      return inflateSync(packed);
    } catch {
      return packed;
    }
  });
  const parts = [bytes, ...streams].flatMap((part) => [part.toString('utf8'), utf16(part), utf16(part.subarray(1))]);
  const hex = [...raw.matchAll(/<((?:[0-9A-Fa-f]{4})+)>/g)].map(([, digits]) => utf16(Buffer.from(digits, 'hex')));
  return [readPdfText(bytes), ...readPdfBookmarks(bytes), ...parts, ...hex].join('\n');
}

function utf16(part: Buffer): string {
  const even = Buffer.from(part.subarray(0, part.length - (part.length % 2)));
  return even.swap16().toString('utf16le');
}
