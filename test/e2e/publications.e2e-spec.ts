import { givenRecords, legalBasis, person } from '../support/given-case';
import { givenDeliveredOrder } from '../support/given-delivered-order';
import { moved, refused, versionOf } from '../support/moves';
import { createTestApp, type Session, type TestApp } from '../support/test-app';
import { Worklist } from '../support/worklist';

interface PublicationBody {
  readonly id: string;
  readonly publicationNo: string;
  readonly status: string;
  readonly documentId: string | null;
  readonly publishedUntil: string | null;
  readonly needsCorrection: boolean;
  readonly notice: { id: string; documentId: string; due: { dueOn: string } | null; opinions: { id: string }[] } | null;
  readonly corrections: { publishedUntil: string | null }[];
  readonly availableMoves: { event: string; allowed: boolean }[];
}

const HAND = { method: 'HAND', address: '제주시 첨단로 242', recipient: '대표이사' };

describe('The publication of a violation', () => {
  let system: TestApp;
  let lead: Session;
  let approver: Session;
  let manager: Session;
  let caseId: string;
  let orderId: string;

  beforeAll(async () => {
    system = await createTestApp();
    [lead, approver, manager] = [await system.as('lead'), await system.as('approver'), await system.as('kakaoManager')];
  });
  afterAll(() => system?.close());

  beforeEach(async () => {
    await system.setClock('2026-05-06T10:00:00+09:00');
    ({ caseId, orderId } = await givenOrder());
  });

  const givenOrder = (more: Record<string, unknown> = {}) =>
    givenDeliveredOrder(system, 'KAKAO', [{}], {
      instrument_type: 'CORRECTIVE_ORDER',
      legal_basis_id: legalBasis('ICNA_64_4', '2022-10-15'),
      delivered_at: new Date('2026-05-01T01:00:00Z'),
      ...more,
    });
  const draft = (more: object = {}): object => ({
    orderId,
    legalBasisId: legalBasis('ICNA_64_5', '2022-10-15'),
    title: '시정조치를 명한 사실의 공표',
    text: '주식회사 카카오에 작업관리 절차를 고치도록 명하였다.',
    grounds: '작업 기록과 점검 결과 보고서를 확인하였다.',
    channel: 'WEBSITE',
    periodDays: 30,
    ...more,
  });
  const drafted = async (more: object = {}): Promise<PublicationBody> =>
    (await lead.post(`/cases/${caseId}/publications`, draft(more)).expect(201)).body as PublicationBody;
  const at = ({ id }: { id: string }) => `/publications/${id}`;
  const read = async (row: { id: string }) => (await lead.get(at(row)).expect(200)).body as PublicationBody;
  const noticed = async (): Promise<PublicationBody> => {
    const publication = await drafted();
    await moved(approver, at(publication), 'send-notice', HAND);
    const arrivedAt = '2026-05-06T11:00:00+09:00';
    await system.setClock('2026-05-06T12:00:00+09:00');
    return moved<PublicationBody>(lead, at(publication), 'record-arrival', { arrivedAt, proof: '수령증' });
  };
  const opinion = { text: '명령을 이미 이행하였으므로 공표할 까닭이 없습니다.' };
  const giveOpinion = async (noticeId: string) => {
    const path = `/publication-notices/${noticeId}`;
    return manager.post(`${path}/give-opinion`, opinion, await versionOf(manager, path));
  };
  const standingOf = async (documentId: string | null) => {
    const sql = 'SELECT standing FROM app.document_standing($1)';
    const [{ standing }] = await system.sql<{ standing: string }>('owner', sql, [documentId]);
    return standing;
  };
  const approval = (releaseAt = '2026-05-20T09:00:00+09:00') => ({ releaseAt, dispatch: HAND });
  const heard = async (): Promise<PublicationBody> => {
    const publication = await noticed();
    await system.setClock('2026-05-19T09:00:00+09:00');
    await moved(lead, at(publication), 'close-opinions');
    return publication;
  };
  const published = async (): Promise<PublicationBody> => {
    const publication = await heard();
    await moved(approver, at(publication), 'approve', approval());
    await system.setClock('2026-05-20T09:00:00+09:00');
    return moved<PublicationBody>(lead, at(publication), 'publish', { place: 'https://www.msit.go.kr/notice/1' });
  };

  it('W15 is never made of guidance or a request, and only of an order that arrived and stands, by an article of its act', async () => {
    const path = `/cases/${caseId}/publications`;
    const request = await givenDeliveredOrder(system);
    await lead
      .post(`/cases/${request.caseId}/publications`, draft({ orderId: request.orderId }))
      .expect(409, /publication.no-violation/);
    await lead.post(path, draft({ orderId: request.orderId })).expect(422, /publication.order-unknown/);
    await lead.post(path, draft({ legalBasisId: legalBasis('ICNA_64_4', '2022-10-15') })).expect(409, /no-legal-basis/);
    for (const instrument_type of ['PRESERVATION_ORDER', 'INTERIM_MEASURE']) {
      const passing = await givenOrder({ instrument_type });
      await lead
        .post(`/cases/${passing.caseId}/publications`, draft({ orderId: passing.orderId }))
        .expect(409, /publication.no-violation/);
    }
    const other = await givenOrder({ legal_basis_id: legalBasis('BCDA_36-2_2_ORDER', '2023-07-04') });
    await lead
      .post(`/cases/${other.caseId}/publications`, draft({ orderId: other.orderId }))
      .expect(409, /basis-of-another-act/);
    const revoked = await givenOrder({ status: 'REVOKED' });
    await lead
      .post(`/cases/${revoked.caseId}/publications`, draft({ orderId: revoked.orderId }))
      .expect(409, /publication.order-fell/);
    await approver.post(path, draft()).expect(403);
    expect((await drafted()).publicationNo).toMatch(/-공01$/);
    await expect(
      system.sql(
        'jeomgeom_manager',
        `INSERT INTO publications (id, case_id, provider_id, order_id, legal_basis_id, seq, publication_no, title, text, grounds, channel, period_days, author_id, status)
         SELECT gen_random_uuid(), o.case_id, o.provider_id, o.id, o.legal_basis_id, 9, 'x', 'x', 'x', 'x', 'WEBSITE', 30, $2, 'DRAFT' FROM orders o WHERE o.id = $1`,
        [request.orderId, person('lead')],
        { userId: approver.userId },
      ),
    ).rejects.toThrow(/publication/);
  });

  it('is told to the party first, which has at least ten days from the arrival and whose opinion is answered', async () => {
    const publication = await drafted();
    await refused(approver, at(publication), 'approve', /publication.notice-missing/, approval());
    await refused(approver, at(publication), 'send-notice', /windowDays/, { ...HAND, windowDays: 9 }, 400);
    await manager.get(`/cases/${caseId}/publication-notices`).expect(200, []);
    await moved(approver, at(publication), 'send-notice', HAND);
    await manager.get(`/cases/${caseId}/publication-notices`).expect(200, []);
    await system.setClock('2026-05-06T12:00:00+09:00');
    const { notice } = await moved<PublicationBody>(lead, at(publication), 'record-arrival', {
      arrivedAt: '2026-05-06T11:00:00+09:00',
      proof: '수령증',
    });
    expect(notice?.due?.dueOn).toBe('2026-05-18');
    const noticeId = notice?.id ?? '';
    expect(await new Worklist(system, 'kakaoManager').tasksAbout(noticeId)).toContain(
      'OPINION GIVE_PUBLICATION_OPINION',
    );
    await refused(lead, at(publication), 'close-opinions', /opinion-period-running/);
    const { body } = (await giveOpinion(noticeId)) as { body: { opinions: { id: string; receiptNo: string }[] } };
    expect(body.opinions[0].receiptNo).toMatch(/^접수-20260506-/);
    expect(await new Worklist(system, 'lead').tasksAbout(publication.id)).toContain(
      'REMEDY ANSWER_PUBLICATION_OPINION',
    );
    const answer = { opinionId: body.opinions[0].id, consideration: 'NOT_REFLECTED' };
    await refused(lead, at(publication), 'consider-opinion', /rejection-without-reason/, answer);
    await moved(lead, at(publication), 'consider-opinion', { ...answer, reason: '명령한 사실을 알리는 것이다.' });
    await refused(lead, at(publication), 'close-opinions', /opinion-period-running/);
    await expect(
      system.sql(
        'jeomgeom_inspector',
        'UPDATE publication_notices SET closed_at = app.now() WHERE id = $1',
        [noticeId],
        { userId: lead.userId },
      ),
    ).rejects.toThrow('publication.opinion-period-running');
    await giveOpinion(noticeId).then(({ status }) => expect(status).toBe(200));
    const [, second] = (await read(publication)).notice?.opinions ?? [];
    await system.setClock('2026-05-19T09:00:00+09:00');
    await refused(lead, at(publication), 'close-opinions', /opinion-not-considered/);
    await moved(lead, at(publication), 'consider-opinion', { opinionId: second.id, consideration: 'REFLECTED' });
    await moved(lead, at(publication), 'close-opinions');
    await giveOpinion(noticeId).then(({ status }) => expect(status).toBe(409));
    const seen = (await manager.get(`/publication-notices/${noticeId}`).expect(200)).body as {
      opinions: { consideration: string }[];
    };
    expect(seen.opinions[0].consideration).toBe('OPEN');
    const { documentId } = await moved<PublicationBody>(approver, at(publication), 'approve', approval());
    expect((await lead.get(`/documents/${documentId}`).expect(200)).text).toContain('명령한 사실을 알리는 것이다.');
  });

  it('may be rewritten after the opinions, and by nobody who then approves it', async () => {
    const publication = await noticed();
    const version = await versionOf(lead, at(publication));
    const { orderId: _order, ...words } = draft({ text: '고친 글' }) as { orderId: string };
    await lead.put(at(publication), words, version).expect(409, /record.frozen/);
    await system.setClock('2026-05-19T09:00:00+09:00');
    await moved(lead, at(publication), 'close-opinions');
    await lead.put(at(publication), words, await versionOf(lead, at(publication))).expect(200);
    const { body } = await manager.get(`/cases/${caseId}/publication-notices`).expect(200);
    expect(JSON.stringify(body)).not.toContain('고친 글');
    for (const more of [
      { periodDays: 31 },
      { channel: 'PRESS' },
      { exemption: 'URGENT', exemptionReason: '급하다.' },
    ]) {
      const wider = { ...words, ...more };
      await lead.put(at(publication), wider, await versionOf(lead, at(publication))).expect(409, /differs-from-notice/);
    }
    const elsewhere = await givenOrder();
    for (const [column, value] of [
      ['order_id', elsewhere.orderId],
      ['channel', 'PRESS'],
    ])
      await expect(
        system.sql(
          'jeomgeom_manager',
          `UPDATE publications SET ${column} = $2, author_id = $3 WHERE id = $1`,
          [publication.id, value, approver.userId],
          { userId: approver.userId },
        ),
      ).rejects.toThrow('record.frozen');
    await expect(
      system.sql('jeomgeom_manager', `UPDATE publications SET text = 'x' WHERE id = $1`, [publication.id], {
        userId: approver.userId,
      }),
    ).rejects.toThrow('publication.author-is-not-the-actor');
    await moved(approver, at(publication), 'approve', approval());
    await expect(
      system.sql('jeomgeom_manager', `UPDATE publications SET text = 'x' WHERE id = $1`, [publication.id], {
        userId: approver.userId,
      }),
    ).rejects.toThrow('record.frozen');
  });

  it('goes out at its hour and not before, also in SQL, and never while its order is stayed', async () => {
    const publication = await heard();
    await refused(approver, at(publication), 'approve', /release-in-past/, approval('2026-05-17T09:00:00+09:00'), 422);
    await moved(approver, at(publication), 'approve', approval());
    const place = { place: 'https://www.msit.go.kr/notice/1' };
    await system.setClock('2026-05-20T08:59:59+09:00');
    await refused(lead, at(publication), 'publish', /publication.embargoed/, place);
    await expect(
      system.sql(
        'jeomgeom_manager',
        `UPDATE publications SET status = 'PUBLISHED', place = 'x', published_by = $2, published_at = app.now(), published_until = '2026-07-01' WHERE id = $1`,
        [publication.id, approver.userId],
        { userId: approver.userId },
      ),
    ).rejects.toThrow('publications_embargo_check');
    await system.setClock('2026-05-20T09:00:00+09:00');
    await givenRecords(system.ownerUrl, (records) => records.set('orders', orderId, { status: 'STAYED' }));
    await refused(lead, at(publication), 'publish', /publication.order-stayed/, place);
    await givenRecords(system.ownerUrl, (records) => records.set('orders', orderId, { status: 'DELIVERED' }));
    expect((await moved<PublicationBody>(lead, at(publication), 'publish', place)).status).toBe('PUBLISHED');
    await givenRecords(system.ownerUrl, (records) => records.set('orders', orderId, { status: 'REVOKED' }));
    expect((await read(publication)).needsCorrection).toBe(true);
    expect(await new Worklist(system, 'lead').tasksAbout(publication.id)).toContain('REMEDY CORRECT_PUBLICATION');
  });

  it('stands for its days from its hour, and is in the list of who publishes', async () => {
    const publication = await heard();
    await moved(approver, at(publication), 'approve', approval());
    expect(await new Worklist(system, 'lead').tasksAbout(publication.id)).not.toContain('REMEDY PUBLISH');
    await system.setClock('2026-05-20T09:00:00+09:00');
    expect(await new Worklist(system, 'lead').tasksAbout(publication.id)).toContain('REMEDY PUBLISH');
    const done = await moved<PublicationBody>(lead, at(publication), 'publish', { place: '관보 제21000호' });
    expect(done).toMatchObject({ status: 'PUBLISHED', publishedUntil: '2026-06-19' });
  });

  it('is corrected or withdrawn as long and in the same way, by a second person, unless the party does not want it', async () => {
    const publication = await published();
    const path = at(publication);
    await refused(approver, path, 'correct', /no-correction-proposed/, HAND);
    const correction = {
      kind: 'CORRECTION',
      text: '장애 시간은 127분이 아니라 121분이다.',
      reason: '시각을 다시 확인하였다.',
      periodDays: 29,
      unwantedByParty: false,
    };
    await refused(lead, path, 'propose-correction', /correction-too-short/, correction);
    await moved(lead, path, 'propose-correction', { ...correction, periodDays: 30 });
    await refused(lead, path, 'propose-correction', /correction-open/, { ...correction, periodDays: 30 });
    await refused(approver, path, 'withdraw', /no-correction-proposed/, HAND);
    await system.setClock('2026-05-25T09:00:00+09:00');
    const corrected = await moved<PublicationBody>(approver, path, 'correct', HAND);
    expect(corrected.status).toBe('PUBLISHED');
    expect(corrected.corrections[0].publishedUntil).toBe('2026-06-24');
    expect(await standingOf(corrected.documentId)).toBe('CORRECTED');
    await moved(lead, path, 'propose-correction', {
      ...correction,
      kind: 'WITHDRAWAL',
      periodDays: 1,
      unwantedByParty: true,
    });
    const withdrawn = await moved<PublicationBody>(approver, path, 'withdraw', HAND);
    expect(withdrawn.status).toBe('WITHDRAWN');
    expect(withdrawn.corrections[1].publishedUntil).toBeNull();
    expect(await standingOf(withdrawn.documentId)).toBe('REVOKED');
  });

  it('is dropped with its ground where the party made good what was wrong', async () => {
    const publication = await noticed();
    const dropped = await moved<PublicationBody>(approver, at(publication), 'drop', {
      ground: 'REMEDIED',
      reason: '명령을 모두 이행하였다.',
    });
    expect(dropped).toMatchObject({ status: 'DROPPED', dropGround: 'REMEDIED' });
    const noticeId = dropped.notice?.id ?? '';
    expect((await giveOpinion(noticeId)).status).toBe(409);
  });

  it('needs no notice where it is urgent, and says why', async () => {
    const urgent = { exemption: 'URGENT', exemptionReason: '같은 장애가 이어지고 있다.' };
    await lead
      .post(`/cases/${caseId}/publications`, draft({ exemption: 'URGENT' }))
      .expect(422, /publication.exemption-incomplete/);
    const publication = await drafted(urgent);
    await refused(approver, at(publication), 'send-notice', /publication.notice-exempted/, HAND);
    const decided = await moved<PublicationBody>(approver, at(publication), 'approve', approval());
    expect((await lead.get(`/documents/${decided.documentId}`).expect(200)).text).toContain('이어지고 있다.');
  });

  it('W2 shows the provider the notice alone, and another provider nothing', async () => {
    const publication = await noticed();
    const { notice } = await read(publication);
    await manager.get(at(publication)).expect(403);
    await manager.get(`/publication-notices/${notice?.id}`).expect(200);
    const other = await system.as('naverManager');
    await other.get(`/publication-notices/${notice?.id}`).expect(404);
    await other.get(`/cases/${caseId}/publication-notices`).expect(404);
    await expect(
      system.sql('jeomgeom_provider', 'SELECT * FROM publications', [], { userId: manager.userId }),
    ).rejects.toThrow(/permission denied/);
  });

  it('prints each of its letters', async () => {
    const publication = await published();
    const { notice, documentId } = await read(publication);
    for (const id of [notice?.documentId, documentId]) {
      const { headers } = await lead.get(`/documents/${id}/pdf`).expect(200);
      expect(headers['content-type']).toBe('application/pdf');
    }
  });
});
