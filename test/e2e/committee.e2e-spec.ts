import { givenRecords, person } from '../support/given-case';
import { givenCaseInHand } from '../support/given-finding';
import { givenResultInReview } from '../support/given-result';
import { moved, refused, versionOf } from '../support/moves';
import { createTestApp, type TestApp } from '../support/test-app';

interface Item {
  id: string;
  version: number;
  status: string;
  decision: string | null;
  frozenAt: string | null;
  availableMoves: { event: string; allowed: boolean; refusal: { code: string } | null }[];
}

const MEETING = { heldFrom: '2024-05-28', heldTo: '2024-05-30', place: '서면', membersTotal: 15, membersPresent: 9 };
const MINUTES = { minutesText: '위원 9명이 출석하여 원안을 심의하였다.' };
const RESOLUTION = { decision: 'AS_PROPOSED', resolution: '카카오에 시정을 요구한다.', resolvedOn: '2024-05-30' };

describe('An agenda item of the committee', () => {
  let system: TestApp;
  let caseId: string;

  beforeAll(async () => {
    system = await createTestApp();
    ({ caseId } = await givenCaseInHand(system, ['KAKAO']));
  });
  afterAll(() => system?.close());

  it('is tabled for a meeting, resolved on its votes and minutes, and stands from then on', async () => {
    const approver = await system.as('approver');
    const path = `/committee-items/${(await drafted()).id}`;
    await refused(approver, path, 'table', /committee-item\.meeting-missing/);
    await approver.patch(path, MEETING, await versionOf(approver, path)).expect(200);
    await moved(approver, path, 'table');
    await refused(approver, path, 'resolve', /committee-item\.quorum-not-met/, RESOLUTION);
    await approver
      .patch(path, { votesFor: 8, votesAgainst: 1, votesAbstained: 0 }, await versionOf(approver, path))
      .expect(200);
    await refused(approver, path, 'resolve', /committee-item\.minutes-not-approved/, RESOLUTION);
    await approver.patch(path, MINUTES, await versionOf(approver, path)).expect(200);
    await refused(approver, path, 'resolve', /resolved-before-meeting/, { ...RESOLUTION, resolvedOn: '2024-05-27' });
    const resolved = await moved<Item>(approver, path, 'resolve', RESOLUTION);
    expect(resolved).toMatchObject({ status: 'RESOLVED', ...RESOLUTION, ...MEETING, availableMoves: [] });
    await approver.patch(path, { title: '다른 안건' }, resolved.version).expect(409, /record\.frozen/);
  });

  it.each([
    ['half of the members attend', { membersPresent: 7, votesFor: 7 }, /quorum-not-met/],
    ['half of those present agree', { membersPresent: 8, votesFor: 4, votesAgainst: 4 }, /quorum-not-met/],
    [
      'a recused member votes',
      {
        membersPresent: 9,
        votesFor: 9,
        recusals: [{ member: '위원 갑', reason: '피점검자의 임원이었다.', present: true }],
      },
      /recused-member-voted/,
    ],
  ])('is not resolved when %s', async (_, votes, code) => {
    const approver = await system.as('approver');
    const { id } = await drafted({ ...MEETING, membersTotal: 14, ...MINUTES, ...votes });
    await moved(approver, `/committee-items/${id}`, 'table');
    await refused(approver, `/committee-items/${id}`, 'resolve', code, RESOLUTION);
    const { body } = await approver.get(`/committee-items/${id}`).expect(200);
    const resolve = (body as Item).availableMoves.find((move) => move.event === 'resolve');
    expect(resolve).toMatchObject({ allowed: false, refusal: { code: expect.stringMatching(code) } });
  });

  it('is rejected by a committee that attends but does not agree, and tabled again after it was deferred', async () => {
    const approver = await system.as('approver');
    const votes = { votesFor: 3, votesAgainst: 6 };
    const path = `/committee-items/${(await drafted({ ...MEETING, ...MINUTES, ...votes })).id}`;
    await moved(approver, path, 'table');
    await refused(approver, path, 'defer', /move\.reason-required/, { reason: '다음' });
    const deferred = await moved<Item>(approver, path, 'defer', { reason: '원인 분석을 보완하여 다시 심의한다.' });
    expect(deferred).toMatchObject({ status: 'DEFERRED', decision: 'DEFERRED' });
    expect(await moved<Item>(approver, path, 'table')).toMatchObject({ status: 'TABLED', decision: null });
    const rejected = await moved<Item>(approver, path, 'reject', { reason: '요구의 근거가 충분하지 않다.' });
    expect(rejected).toMatchObject({ status: 'REJECTED', decision: 'REJECTED' });
    expect(rejected.frozenAt).not.toBeNull();
  });

  it('may leave votes unknown in the record of the past alone', async () => {
    const approver = await system.as('approver');
    const past = await givenCaseInHand(system, ['KAKAO'], { migrated: true });
    const { heldFrom, heldTo } = MEETING;
    const item = await drafted({ heldFrom, heldTo, ...MINUTES }, past.caseId);
    await moved(approver, `/committee-items/${item.id}`, 'table');
    expect(await moved<Item>(approver, `/committee-items/${item.id}`, 'resolve', RESOLUTION)).toMatchObject({
      status: 'RESOLVED',
    });
    const present = await drafted({ heldFrom, heldTo, ...MINUTES });
    await moved(approver, `/committee-items/${present.id}`, 'table');
    await refused(approver, `/committee-items/${present.id}`, 'resolve', /quorum-not-met/, RESOLUTION);
  });

  it('is decided by the approver alone, read inside the ministry, and lists with its case', async () => {
    const item = await drafted(MEETING);
    const lead = await system.as('lead');
    await refused(lead, `/committee-items/${item.id}`, 'table', /permission\.denied/, {}, 403);
    await (await system.as('kakaoManager')).get(`/committee-items/${item.id}`).expect(403);
    const { body } = await lead.get(`/cases/${caseId}/committee-items?status=DRAFT&limit=1`).expect(200);
    expect(body.items).toHaveLength(1);
    await lead.post(`/cases/${caseId}/committee-items`, { ...required, votesFor: -1 }).expect(400);
    await lead
      .post(`/cases/${caseId}/committee-items`, { ...required, membersTotal: 5, membersPresent: 6 })
      .expect(409, /record\.rule-violated/);
  });

  it('W3 keeps its resolution in raw SQL as manager and inspector', async () => {
    const approver = await system.as('approver');
    const { id } = await drafted({ ...MEETING, ...MINUTES, votesFor: 8 });
    await moved(approver, `/committee-items/${id}`, 'table');
    await moved(approver, `/committee-items/${id}`, 'resolve', RESOLUTION);
    for (const role of ['jeomgeom_inspector', 'jeomgeom_manager'] as const) {
      const context = { userId: person(role === 'jeomgeom_manager' ? 'approver' : 'lead') };
      for (const change of [`resolution = '다른 의결'`, 'votes_for = 9', 'frozen_at = NULL', `status = 'TABLED'`]) {
        await expect(
          system.sql(role, `UPDATE committee_items SET ${change} WHERE id = $1`, [id], context),
        ).rejects.toThrow(/frozen|move-not-allowed/);
      }
      await expect(system.sql(role, 'DELETE FROM committee_items WHERE id = $1', [id], context)).rejects.toThrow(
        /permission denied/,
      );
    }
  });

  it('holds up the result of its case until it is resolved', async () => {
    const approver = await system.as('approver');
    const { inHand, resultId } = await givenResultInReview(system, ['KAKAO']);
    const item = await drafted({ ...MEETING, ...MINUTES, votesFor: 8 }, inHand.caseId);
    await moved(approver, `/cases/${inHand.caseId}`, 'refer-to-committee');
    await moved(approver, `/committee-items/${item.id}`, 'table');
    await refused(approver, `/results/${resultId}`, 'confirm', /committee-resolution-missing/);
    await moved(approver, `/committee-items/${item.id}`, 'resolve', RESOLUTION);
    await moved(approver, `/cases/${inHand.caseId}`, 'record-resolution');
    const result = await moved<{ documents: { id: string; type: string }[] }>(
      approver,
      `/results/${resultId}`,
      'confirm',
    );
    const report = result.documents.find(({ type }) => type === 'INSPECTION_REPORT');
    const [{ snapshot }] = await givenRecords(system.ownerUrl, (records) =>
      records.read<{ snapshot: string }>('SELECT snapshot FROM official_documents WHERE id = $1', [report?.id]),
    );
    expect(snapshot).toContain(RESOLUTION.resolution);
  });

  const required = {
    committeeCode: 'DISASTER_COMMITTEE',
    meetingYear: 2024,
    title: '카카오톡 장애 점검 결과와 조치 요구',
  };

  async function drafted(more: object = {}, ofCase = caseId): Promise<Item> {
    const approver = await system.as('approver');
    const { body } = await approver.post(`/cases/${ofCase}/committee-items`, { ...required, ...more }).expect(201);
    return body as Item;
  }
});
