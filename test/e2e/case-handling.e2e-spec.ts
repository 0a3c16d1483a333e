import { provider } from '../support/given-incident';
import { deadlinesOf, dueOf, givenDisposition } from '../support/given-disposition';
import { type CaseInHand, givenCaseInHand, givenDraft } from '../support/given-finding';
import { moved, refused, versionOf } from '../support/moves';
import { createTestApp, type Session, type TestApp } from '../support/test-app';

interface CaseBody {
  readonly id: string;
  readonly caseNo: string;
  readonly status: string | null;
  readonly suspended: boolean;
  readonly mergedInto: { id: string; caseNo: string } | null;
  readonly closedAt: string | null;
}

interface Handling {
  readonly version: number;
  readonly suspended: boolean;
  readonly mergedFrom: { id: string }[];
  readonly splitFrom: { id: string } | null;
  readonly splitInto: { id: string }[];
  readonly transfer: { agencyName: string; documentNo: string; acknowledgedOn: string | null; version: number } | null;
  readonly carryOvers: {
    outgoing: boolean;
    incidents: { from: string; to: string }[];
    findings: object[];
    evidence: object[];
  }[];
  readonly suspensions: { ground: string; authority: string; stoppedDeadlines: number; endedOn: string | null }[];
  readonly closures: { closedAt: string; retainedUntil: string | null; reopenedAt: string | null; reason: string }[];
  readonly availableMoves: { event: string; allowed: boolean; refusal: { code: string } | null }[];
}

describe('A case as a whole', () => {
  let system: TestApp;
  let lead: Session;
  let approver: Session;

  beforeAll(async () => {
    system = await createTestApp();
    lead = await system.as('lead');
    approver = await system.as('approver');
  });
  afterAll(() => system?.close());

  const given = (codes: string[], status = 'INVESTIGATING'): Promise<CaseInHand> =>
    givenCaseInHand(system, codes, { status });
  const at = ({ caseId }: CaseInHand) => `/cases/${caseId}`;
  const handlingOf = async (inHand: CaseInHand, as = approver): Promise<Handling> =>
    (await as.get(`${at(inHand)}/handling`).expect(200)).body as Handling;
  const incident = async ({ caseId }: CaseInHand, code: string, title: string) => {
    const body = {
      providerId: provider(code),
      type: 'OUTAGE',
      title,
      symptoms: '로그인이 되지 않았다.',
      facts: [
        {
          field: 'STARTED_AT',
          valueAt: '2024-05-13T13:00:00+09:00',
          status: 'CLAIMED',
          precision: 'MINUTE',
          assertedBy: '사업자',
          source: '사업자 보고',
        },
      ],
    };
    return (await lead.post(`/cases/${caseId}/incidents`, body).expect(201)).body as { id: string; incidentNo: string };
  };

  describe('C14 transfer', () => {
    const transfer = {
      agencyCode: 'BROADCAST_COMMISSION',
      legalGround: '행정절차법 제6조',
      reason: '이용자 보호에 관한 사항으로 소관 기관이 다르다.',
      enclosures: ['장애 경위서 1부'],
      method: 'HAND',
    };

    it('goes to the agency under the name it bears today, by a numbered letter of the approver', async () => {
      await system.setClock('2026-05-06T10:00:00+09:00');
      const inHand = await given(['KAKAO']);
      await refused(lead, at(inHand), 'transfer', /permission.denied/, transfer, 403);
      await refused(
        approver,
        at(inHand),
        'transfer',
        /case-transfer.agency/,
        { ...transfer, agencyName: '방통위' },
        422,
      );
      expect((await moved<CaseBody>(approver, at(inHand), 'transfer', transfer)).status).toBe('TRANSFERRED');
      const handed = await handlingOf(inHand, lead);
      expect(handed.transfer).toMatchObject({ agencyName: '방송미디어통신위원회', acknowledgedOn: null });
      expect(handed.transfer?.documentNo).toMatch(/-\d+$/);
      await refused(approver, at(inHand), 'transfer', /case.move-not-allowed/, transfer);
      const { body } = await lead
        .post(
          `${at(inHand)}/acknowledge-transfer`,
          { acknowledgedOn: '2026-05-06', acknowledgementNo: '접수-77' },
          handed.transfer?.version,
        )
        .expect(200);
      expect(body).toMatchObject({ transfer: { acknowledgedOn: '2026-05-06', acknowledgementNo: '접수-77' } });
      await (await system.as('kakaoManager')).get(`${at(inHand)}/handling`).expect(403);
    });

    it('is not made by SQL without its letter, and takes no new records afterwards', async () => {
      const inHand = await given(['KAKAO']);
      const as = { userId: approver.userId };
      await expect(
        system.sql('jeomgeom_manager', `UPDATE cases SET status = 'TRANSFERRED' WHERE id = $1`, [inHand.caseId], as),
      ).rejects.toThrow('case.transfer-document-missing');
      await moved(approver, at(inHand), 'transfer', transfer);
      await expect(
        system.sql(
          'owner',
          `INSERT INTO incidents (id, case_id, provider_id, seq, incident_no, type, title, symptoms, status, created_by)
           VALUES (gen_random_uuid(), $1, $2, 99, 'x-99', 'OUTAGE', 'x', 'x', 'REPORTED', $3)`,
          [inHand.caseId, provider('KAKAO'), approver.userId],
        ),
      ).rejects.toThrow('case.not-open');
    });
  });

  it('C15 voids only what nothing was issued of, also in SQL', async () => {
    const issued = await given(['KAKAO'], 'REGISTERED');
    await givenDisposition(system, issued.caseId, 'KAKAO', '2026-06-02T10:00:00+09:00');
    await refused(approver, at(issued), 'void', /case.documents-issued/, { reason: '중복 등록이어서 취소한다.' });
    await expect(
      system.sql('jeomgeom_manager', `UPDATE cases SET status = 'VOIDED' WHERE id = $1`, [issued.caseId], {
        userId: approver.userId,
      }),
    ).rejects.toThrow('case.documents-issued');
    const bare = await given(['KAKAO'], 'REGISTERED');
    const voided = await moved<CaseBody>(approver, at(bare), 'void', { reason: '중복 등록이어서 취소한다.' });
    expect(voided).toMatchObject({ status: 'VOIDED' });
  });

  it('C13 keeps each closure with its retention when it is opened again, and closes anew', async () => {
    await system.setClock('2026-05-06T10:00:00+09:00');
    const inHand = await given(['KAKAO'], 'CLOSURE_REVIEW');
    await moved(approver, at(inHand), 'close', { reason: '모든 조치를 확인하였다.', retention: 'YEARS_30' });
    await system.setClock('2027-03-02T10:00:00+09:00');
    const ground = { ground: 'RECURRENCE', reason: '같은 원인의 장애가 다시 일어났다.' };
    expect((await moved<CaseBody>(approver, at(inHand), 'reopen-remediation', ground)).closedAt).toBeNull();
    const [closure] = (await handlingOf(inHand)).closures;
    expect(closure).toMatchObject({ retainedUntil: '2056-12-31', reason: '모든 조치를 확인하였다.' });
    expect(closure).toMatchObject({ reopeningGround: 'RECURRENCE', reopeningReason: ground.reason });
    await moved(lead, at(inHand), 'submit-closure');
    await moved(approver, at(inHand), 'close', { reason: '다시 확인하였다.' });
    const { closures } = await handlingOf(inHand);
    expect(
      closures.map(({ reason, retainedUntil, reopenedAt }) => [reason, retainedUntil, reopenedAt !== null]),
    ).toEqual([
      ['다시 확인하였다.', '2037-12-31', false],
      ['모든 조치를 확인하였다.', '2056-12-31', true],
    ]);
    await expect(
      system.sql('jeomgeom_manager', `UPDATE case_closures SET reason = 'x' WHERE case_id = $1`, [inHand.caseId], {
        userId: approver.userId,
      }),
    ).rejects.toThrow('record.frozen');
  });

  describe('C16 merger', () => {
    const reason = '같은 장애를 두 번 등록하였다.';

    it('W1 leads to its target everywhere, keeps its number, and shows no provider another', async () => {
      await system.setClock('2026-05-06T10:00:00+09:00');
      const source = await given(['KAKAO'], 'REMEDIATING');
      const target = await given(['KAKAO', 'NAVER'], 'REMEDIATING');
      await system.sql('owner', 'UPDATE case_respondents SET released_at = now() WHERE case_id = $1', [source.caseId]);
      const [kakao, naver] = [await system.as('kakaoManager'), await system.as('naverManager')];
      await kakao.get(at(target)).expect(404);
      const merged = await moved<CaseBody>(approver, at(source), 'merge', { intoCaseId: target.caseId, reason });
      const { caseNo } = (await approver.get(at(target)).expect(200)).body as CaseBody;
      const mergedInto = { id: target.caseId, caseNo };
      expect(merged).toMatchObject({ status: 'MERGED', mergedInto });
      for (const reader of [lead, approver, kakao]) {
        const listed = (await reader.get('/cases?limit=100').expect(200)).body as { items: CaseBody[] };
        expect(listed.items.find(({ id }) => id === source.caseId)).toMatchObject({
          mergedInto,
          caseNo: merged.caseNo,
        });
        const found = (await reader.get(`/search?q=${encodeURIComponent(merged.caseNo)}`).expect(200)).body as {
          groups: { type: string; hits: { id: string; mergedInto: object }[] }[];
        };
        const hits = found.groups.find(({ type }) => type === 'case')?.hits ?? [];
        expect(hits.find(({ id }) => id === source.caseId)).toMatchObject({ mergedInto });
        expect((await reader.get(`${at(source)}/room`).expect(200)).body).toMatchObject({ head: { mergedInto } });
      }
      expect((await handlingOf(target)).mergedFrom).toMatchObject([{ id: source.caseId }]);
      const ofKakao = (await kakao.get(`${at(target)}/room`).expect(200)).body as {
        respondents: { providerId: string }[];
      };
      expect(ofKakao.respondents.map(({ providerId }) => providerId)).toEqual([provider('KAKAO')]);
      await kakao.get(`/evidence/${target.evidence.NAVER}`).expect(404);
      await naver.get(at(source)).expect(404);
      await naver.get(at(target)).expect(404);
      const seen = await system.sql<{ provider_id: string }>(
        'jeomgeom_provider',
        'SELECT provider_id FROM case_respondents WHERE case_id = ANY ($1)',
        [[source.caseId, target.caseId]],
        { userId: naver.userId, providerId: provider('NAVER') },
      );
      expect(seen).toEqual([]);
    });

    it('goes only into another open case with all its respondents, and leaves no finding behind unissued', async () => {
      const source = await given(['KAKAO', 'NAVER']);
      const [narrow, over, wide] = [
        await given(['KAKAO']),
        await given(['KAKAO', 'NAVER'], 'CLOSED'),
        await given(['KAKAO', 'NAVER']),
      ];
      const into = (to: CaseInHand) => ({ intoCaseId: to.caseId, reason });
      await refused(lead, at(source), 'merge', /permission.denied/, into(wide), 403);
      await refused(approver, at(source), 'merge', /case.merge-target-has-other-providers/, into(narrow));
      await refused(approver, at(source), 'merge', /case.merge-target-closed/, into(over));
      await refused(approver, at(source), 'merge', /case.merge-target-closed/, into(source));
      await expect(
        system.sql(
          'jeomgeom_manager',
          `UPDATE cases SET status = 'MERGED', merged_into_id = $2 WHERE id = $1`,
          [source.caseId, narrow.caseId],
          { userId: approver.userId },
        ),
      ).rejects.toThrow('case.merge-target');
      const draft = await givenDraft(system, source, 'KAKAO');
      await refused(approver, at(source), 'merge', /case.findings-not-issued/, into(wide));
      await moved(lead, at(source), 'carry-over', { toCaseId: wide.caseId, findingIds: [draft.id], reason });
      expect((await moved<CaseBody>(approver, at(source), 'merge', into(wide))).status).toBe('MERGED');
      const listed = (await lead.get(`/cases/${wide.caseId}/findings`).expect(200)).body as {
        items: { title: string }[];
      };
      expect(listed.items).toHaveLength(1);
    });

    it('makes the target answer for what is still open in the merged case', async () => {
      const source = await given(['KAKAO']);
      await givenDisposition(system, source.caseId, 'KAKAO', '2026-06-02T10:00:00+09:00');
      const target = await given(['KAKAO'], 'REMEDIATING');
      await moved(approver, at(source), 'merge', { intoCaseId: target.caseId, reason });
      await refused(lead, at(target), 'submit-closure', /case.actions-unsettled/);
    });
  });

  describe('A split', () => {
    const reason = '원인과 사업자가 달라 따로 조사한다.';

    it('registers another case with what is named, under numbers of its own, and the origin says where it went', async () => {
      await system.setClock('2026-05-06T10:00:00+09:00');
      const origin = await given(['KAKAO', 'NAVER']);
      const stays = await incident(origin, 'KAKAO', '메시지 수발신 장애');
      const goes = await incident(origin, 'NAVER', '로그인 장애');
      const draft = await givenDraft(system, origin, 'NAVER', { incidentIds: [goes.id] });
      const named = { incidentIds: [goes.id], findingIds: [draft.id], reason, title: '네이버 로그인 장애 점검' };
      const split = await moved<CaseBody>(lead, at(origin), 'split', { ...named, noConflictOfInterest: true });
      expect(split.status).toBe('REGISTERED');
      const there = { caseId: split.id, evidence: {} };
      const { carryOvers, splitFrom } = await handlingOf(there);
      expect(splitFrom?.id).toBe(origin.caseId);
      expect(carryOvers).toMatchObject([
        {
          outgoing: false,
          incidents: [{ from: goes.incidentNo, to: `${split.caseNo}-장01` }],
          findings: [{ from: draft.findingNo }],
          evidence: [{}],
        },
      ]);
      const respondents = (await lead.get(at(there)).expect(200)).body as { respondents: { providerId: string }[] };
      expect(respondents.respondents.map(({ providerId }) => providerId)).toEqual([provider('NAVER')]);
      const moreFindings = (await lead.get(`${at(there)}/findings`).expect(200)).body as {
        items: { status: string; id: string }[];
      };
      expect(moreFindings.items).toMatchObject([{ status: 'DRAFT' }]);
      const copied = (await lead.get(`/findings/${moreFindings.items[0].id}`).expect(200)).body as {
        evidenceIds: string[];
        incidentIds: string[];
      };
      expect([copied.evidenceIds.length, copied.incidentIds.length]).toEqual([1, 1]);
      const facts = (await lead.get(`/incidents/${copied.incidentIds[0]}/facts`).expect(200)).body as {
        items?: object[];
      };
      expect(JSON.stringify(facts)).toContain('STARTED_AT');
      expect((await lead.get(`/findings/${draft.id}`).expect(200)).body).toMatchObject({ status: 'VOIDED' });
      expect((await handlingOf(origin)).splitInto).toMatchObject([{ id: split.id }]);
      await refused(lead, at(origin), 'carry-over', /case-split.issued/, {
        toCaseId: split.id,
        incidentIds: [goes.id],
        reason,
      });
      const kept = (await lead.get(`/incidents/${stays.id}`).expect(200)).body as { incidentNo: string };
      expect(kept.incidentNo).toBe(stays.incidentNo);
    });

    it('moves nothing that somebody was told of, and nothing of a case past its investigation', async () => {
      const origin = await given(['KAKAO']);
      const told = await incident(origin, 'KAKAO', '알린 장애');
      await moved(lead, `/incidents/${told.id}`, 'release');
      const body = { incidentIds: [told.id], reason, title: '다른 사건', noConflictOfInterest: true };
      await refused(lead, at(origin), 'split', /case-split.issued/, body);
      await refused(lead, at(origin), 'split', /case-split.nothing-named/, { ...body, incidentIds: [] });
      await refused(approver, at(origin), 'split', /permission.denied/, body, 403);
      const late = await given(['KAKAO'], 'RESULT_PENDING');
      await refused(lead, at(late), 'split', /case-split.origin-past-investigation/, {
        ...body,
        incidentIds: [],
        providerIds: [provider('KAKAO')],
      });
    });
  });

  describe('SUSPENDED', () => {
    it('is set by the approver for criminal proceedings, stops the periods it says and gives the days back', async () => {
      const inHand = await given(['KAKAO'], 'CLOSURE_REVIEW');
      const order = await givenDisposition(system, inHand.caseId, 'KAKAO', '2026-06-02T10:00:00+09:00');
      await system.setClock('2026-06-11T15:00:00+09:00');
      const manager = await system.as('kakaoManager');
      const body = {
        ground: 'CRIMINAL_PROCEDURE',
        authority: '서울경찰청',
        since: '2026-06-11',
        stopsDeadlines: true,
        reason: '수사 자료가 압수되어 조사를 멈춘다.',
      };
      await refused(lead, at(inHand), 'suspend', /permission.denied/, body, 403);
      await refused(approver, at(inHand), 'suspend', /case-suspension.since/, { ...body, since: '2026-06-12' }, 422);
      await refused(approver, at(inHand), 'suspend', /case.stay-order-missing/, { ...body, authority: undefined });
      expect(
        (await moved<Handling>(approver, at(inHand), 'suspend', body)).suspensions[0].stoppedDeadlines,
      ).toBeGreaterThan(0);
      expect(await dueOf(manager, order.id, 'DL-07')).toBeNull();
      expect(await dueOf(manager, order.id, 'DL-15')).toBe('2026-07-02');
      expect((await lead.get(at(inHand)).expect(200)).body).toMatchObject({ suspended: true });
      expect((await lead.get(`${at(inHand)}/room`).expect(200)).body).toMatchObject({ head: { suspended: true } });
      await refused(approver, at(inHand), 'close', /case.suspended/, { reason: '종결한다.' });
      await refused(approver, at(inHand), 'suspend', /case.already-suspended/, body);
      await expect(
        system.sql('jeomgeom_manager', 'UPDATE cases SET suspended = false WHERE id = $1', [inHand.caseId], {
          userId: approver.userId,
        }),
      ).rejects.toThrow('case.suspension-not-as-recorded');
      await system.setClock('2026-08-20T10:00:00+09:00');
      const end = { endedOn: '2026-08-20', reason: '불기소로 형사절차가 끝났다.' };
      await refused(approver, at(inHand), 'resume', /case-suspension.ended-on/, { ...end, endedOn: '2026-06-11' }, 422);
      expect((await moved<Handling>(approver, at(inHand), 'resume', end)).suspended).toBe(false);
      expect(await dueOf(manager, order.id, 'DL-07')).toBe('2026-09-10');
      expect((await deadlinesOf(manager, order.id)).length).toBeGreaterThan(0);
      await refused(approver, at(inHand), 'resume', /case.not-suspended/, end);
    });

    it('rests on a stay while the stay stands', async () => {
      const inHand = await given(['KAKAO']);
      const order = await givenDisposition(system, inHand.caseId, 'KAKAO', '2026-06-02T10:00:00+09:00');
      await system.setClock('2026-06-11T15:00:00+09:00');
      await moved(approver, `/orders/${order.id}`, 'stay', {
        court: '서울행정법원',
        courtCaseNo: '2026아1234',
        scope: '시정명령 전부',
        decidedOn: '2026-06-11',
        effectiveOn: '2026-06-11',
        untilPhrase: '본안 판결 선고 시까지',
        paperEvidenceId: inHand.evidence.KAKAO,
        reason: '법원이 집행정지를 결정하였다.',
      });
      const stays = (await approver.get(`${at(inHand)}/stays`).expect(200)).body as { id: string }[];
      const body = {
        ground: 'STAY_ORDER',
        stayOrderId: stays[0].id,
        since: '2026-06-11',
        reason: '본안 판결까지 사건을 멈춘다.',
      };
      await refused(
        approver,
        at(inHand),
        'suspend',
        /case-suspension.stay-stops-its-own/,
        { ...body, stopsDeadlines: true },
        422,
      );
      const held = await moved<Handling>(approver, at(inHand), 'suspend', body);
      expect(held.suspensions).toMatchObject([
        { ground: 'STAY_ORDER', authority: '서울행정법원', authorityCaseNo: '2026아1234' },
      ]);
      await system.setClock('2026-08-20T10:00:00+09:00');
      const end = { endedOn: '2026-08-20', reason: '본안 판결이 선고되었다.' };
      await refused(approver, at(inHand), 'resume', /case.stay-not-ended/, end);
      await moved(approver, `/orders/${order.id}`, 'lift-stay', {
        liftedOn: '2026-08-20',
        paperEvidenceId: inHand.evidence.KAKAO,
        reason: '본안에서 청구가 기각되었다.',
      });
      expect((await moved<Handling>(approver, at(inHand), 'resume', end)).suspensions[0].endedOn).toBe('2026-08-20');
      expect(await versionOf(lead, at(inHand))).toBeGreaterThan(1);
    });
  });
});
