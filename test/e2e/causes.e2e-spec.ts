import { createTestApp, type Session, type TestApp } from '../support/test-app';
import { givenCase, givenIncident, givenOfficialTime, type Identified, moved } from '../support/given-incident';

const DIRECT = { kind: 'DIRECT', causeCode: 'FIRE', text: '배터리실 화재' };
const ROOT = { kind: 'ROOT', causeCode: 'NOT_CONFIRMED', text: '발화 원인 확인되지 않음' };
const RULED_OUT = {
  kind: 'RULED_OUT',
  causeCode: 'HARDWARE_FAILURE',
  text: '가스 소화설비의 미작동',
  ruledOutReason: '설비는 작동하였다.',
};
const ANALYSIS = { method: 'TIMELINE', determination: 'CONFIRMED', summary: '배터리실에서 불이 났다.' };

describe('The cause of an incident', () => {
  let system: TestApp;
  let inspector: Session;
  let lead: Session;
  let caseId: string;

  beforeAll(async () => {
    system = await createTestApp();
    [inspector, lead] = [await system.as('inspector'), await system.as('lead')];
    caseId = await givenCase(system, ['SKCC']);
  });
  afterAll(() => system?.close());

  const given = async (): Promise<string> => {
    const { id } = await givenIncident(system, caseId, 'SKCC', { type: 'FIRE' });
    await givenOfficialTime(system, id, 'STARTED_AT', '2022-10-15T15:19:00+09:00');
    await givenOfficialTime(system, id, 'RESTORED_AT', '2022-10-15T23:45:00+09:00');
    await moved(inspector, `/incidents/${id}`, 'record-restoration');
    await moved(inspector, `/incidents/${id}`, 'start-cause-analysis');
    return id;
  };
  const written = async (incidentId: string, more: object = {}): Promise<Identified> => {
    const { body } = await inspector
      .post(`/incidents/${incidentId}/cause-analyses`, { ...ANALYSIS, ...more })
      .expect(201);
    return body as Identified;
  };

  it('is analysed into direct, root, contributing and ruled-out causes with their place in the classification', async () => {
    const id = await given();
    const analysis = await written(id, { causes: [DIRECT, ROOT, RULED_OUT], providerClaim: '전력 케이블 손상' });
    const { body } = await lead.get(`/cause-analyses/${analysis.id}`).expect(200);
    expect(body).toMatchObject({ versionNo: 1, frozenAt: null, providerClaim: '전력 케이블 손상', version: 1 });
    expect(body.causes).toEqual([
      expect.objectContaining({ seq: 1, kind: 'DIRECT', causeCode: 'FIRE', enisaCategory: expect.any(String) }),
      expect.objectContaining({ seq: 2, kind: 'ROOT', ruledOutReason: null }),
      expect.objectContaining({ seq: 3, kind: 'RULED_OUT', ruledOutReason: '설비는 작동하였다.' }),
    ]);
  });

  it('is determined by the lead inspector only when a direct and a root cause are stated', async () => {
    const id = await given();
    await moved(inspector, `/incidents/${id}`, 'determine-cause', { status: 403 });
    expect(await moved(lead, `/incidents/${id}`, 'determine-cause', { status: 409 })).toMatchObject({
      code: 'incident.cause-analysis-missing',
    });
    const analysis = await written(id, { causes: [ROOT] });
    expect(await moved(lead, `/incidents/${id}`, 'determine-cause', { status: 409 })).toMatchObject({
      code: 'incident.direct-cause-missing',
    });
    await inspector.patch(`/cause-analyses/${analysis.id}`, { causes: [DIRECT] }, 1).expect(200);
    expect(await moved(lead, `/incidents/${id}`, 'determine-cause', { status: 409 })).toMatchObject({
      code: 'incident.root-cause-missing',
    });
    await inspector.patch(`/cause-analyses/${analysis.id}`, { causes: [DIRECT, ROOT] }, 1).expect(412);
    await inspector.patch(`/cause-analyses/${analysis.id}`, { causes: [DIRECT, ROOT] }, 2).expect(200);
    expect(await moved(lead, `/incidents/${id}`, 'determine-cause')).toMatchObject({
      status: 'CAUSE_DETERMINED',
      availableMoves: [],
    });
  });

  it('may lawfully stay unknown, with the reason, when the analysis says so', async () => {
    const id = await given();
    const analysis = await written(id, { determination: 'CONFIRMED', causes: [DIRECT, ROOT] });
    const reason = '발화 원인은 감식에서도 확인되지 않았다.';
    expect(
      await moved(lead, `/incidents/${id}`, 'declare-undetermined', { body: { reason }, status: 409 }),
    ).toMatchObject({ code: 'cause-analysis.not-undetermined' });
    await inspector.patch(`/cause-analyses/${analysis.id}`, { determination: 'UNDETERMINED' }, 1).expect(200);
    expect(await moved(lead, `/incidents/${id}`, 'determine-cause', { status: 409 })).toMatchObject({
      code: 'cause-analysis.is-undetermined',
    });
    expect(
      await moved(lead, `/incidents/${id}`, 'declare-undetermined', { body: { reason: '미상' }, status: 409 }),
    ).toMatchObject({ code: 'move.reason-required' });
    expect(await moved(lead, `/incidents/${id}`, 'declare-undetermined', { body: { reason } })).toMatchObject({
      status: 'CAUSE_UNDETERMINED',
    });
  });

  it('W3 stays as concluded: not over the API, not in raw SQL, only in a new version', async () => {
    const id = await given();
    const analysis = await written(id, { causes: [DIRECT, ROOT] });
    await inspector.post(`/incidents/${id}/cause-analyses`, ANALYSIS).expect(409);
    await moved(lead, `/incidents/${id}`, 'determine-cause');
    const { body: frozen } = await lead.get(`/cause-analyses/${analysis.id}`).expect(200);
    expect(frozen.frozenAt).toEqual(expect.any(String));
    const { body: problem } = await inspector
      .patch(`/cause-analyses/${analysis.id}`, { summary: '다른 원인' }, frozen.version as number)
      .expect(409);
    expect(problem.code).toBe('record.frozen');
    const context = { userId: lead.userId };
    for (const sql of [
      `UPDATE cause_analyses SET summary = '다른 원인' WHERE id = $1`,
      `UPDATE cause_analyses SET frozen_at = NULL WHERE id = $1`,
      `UPDATE causes SET text = '다른 원인' WHERE analysis_id = $1`,
      'DELETE FROM causes WHERE analysis_id = $1',
    ]) {
      await expect(system.sql('jeomgeom_inspector', sql, [analysis.id], context)).rejects.toMatchObject({
        constraint: expect.stringMatching(/_frozen$|_server_time$/),
      });
    }
    const next = await written(id, { summary: '추가 감식 결과를 반영했다.' });
    const { body: second } = await lead.get(`/cause-analyses/${next.id}`).expect(200);
    expect(second).toMatchObject({ versionNo: 2, frozenAt: null });
    expect((second.causes as { causeCode: string }[]).map(({ causeCode }) => causeCode)).toEqual([
      'FIRE',
      'NOT_CONFIRMED',
    ]);
    await moved(lead, `/cause-analyses/${next.id}`, 'conclude');
    await moved(lead, `/cause-analyses/${next.id}`, 'conclude', { status: 409 });
    const { body: versions } = await inspector.get(`/incidents/${id}/cause-analyses`).expect(200);
    expect(
      (versions as { versionNo: number; summary: string }[]).map(({ versionNo, summary }) => [versionNo, summary]),
    ).toEqual([
      [2, '추가 감식 결과를 반영했다.'],
      [1, ANALYSIS.summary],
    ]);
  });

  it('W11 is not concluded at an earlier time in raw SQL', async () => {
    const analysis = await written(await given(), { causes: [DIRECT] });
    const backdated = system.sql(
      'jeomgeom_inspector',
      `UPDATE cause_analyses SET frozen_at = now() - interval '1 day' WHERE id = $1`,
      [analysis.id],
      { userId: lead.userId },
    );
    await expect(backdated).rejects.toMatchObject({ constraint: 'cause_analyses_server_time' });
  });

  it.each([
    [
      'a code that is not in the classification',
      { ...DIRECT, causeCode: 'GREMLINS' },
      422,
      'cause-analysis.cause-code-unknown',
    ],
    [
      'a cause ruled out without saying why',
      { ...RULED_OUT, ruledOutReason: undefined },
      422,
      'cause-analysis.ruled-out-reason',
    ],
    [
      'a reason for ruling out a cause that stands',
      { ...DIRECT, ruledOutReason: '이유' },
      422,
      'cause-analysis.ruled-out-reason',
    ],
    ['an unknown kind', { ...DIRECT, kind: 'MAIN' }, 400, 'request.invalid'],
    ['an empty text', { ...DIRECT, text: ' ' }, 400, 'request.invalid'],
  ])('is not given %s', async (_, cause, status, code) => {
    const { id } = await givenIncident(system, caseId, 'SKCC');
    const { body } = await inspector
      .post(`/incidents/${id}/cause-analyses`, { ...ANALYSIS, causes: [cause] })
      .expect(status);
    expect(body.code).toBe(code);
    const { body: all } = await inspector.get(`/incidents/${id}/cause-analyses`).expect(200);
    expect(all).toEqual([]);
  });
});
