import { referenceId } from '../../src/reference-data/load-reference-data';
import { createTestApp, type TestApp } from '../support/test-app';

describe('A case', () => {
  let system: TestApp;
  const kakao = referenceId('provider', 'KAKAO');

  const kakaoCase = {
    title: '카카오 카카오톡 장애 관련 긴급 현장점검',
    trigger: 'MEDIA',
    tracks: ['A'],
    departmentCode: 'DIGITAL_SAFETY',
    respondents: [{ providerId: kakao, role: 'OUTAGE_PROVIDER', providerTitle: '카카오톡 장애 관련 점검' }],
    noConflictOfInterest: true,
  };

  beforeAll(async () => {
    system = await createTestApp();
  });
  afterAll(() => system?.close());

  it('is registered by an inspector with a number of the year in Seoul', async () => {
    const inspector = await system.as('inspector');
    const { body, headers } = await inspector.post('/cases', kakaoCase).expect(201);
    expect(body).toMatchObject({ status: 'REGISTERED', title: kakaoCase.title, version: 1 });
    expect(body.caseNo).toMatch(/^점검-\d{4}-\d{4}$/);
    expect(headers.etag).toBe('"1"');
  });

  it('is seen by its team and the approver, not by an inspector off the team or a provider before release', async () => {
    const inspector = await system.as('inspector');
    const { body } = await inspector.post('/cases', kakaoCase).expect(201);
    await (await system.as('approver')).get(`/cases/${body.id}`).expect(200);
    await (await system.as('lead')).get(`/cases/${body.id}`).expect(404);
    await (await system.as('kakaoStaff')).get(`/cases/${body.id}`).expect(404);
    await (await system.as('admin')).get(`/cases/${body.id}`).expect(403);
  });

  it('opens to a member of the team only once no interest conflicts', async () => {
    const inspector = await system.as('inspector');
    const lead = await system.as('lead');
    const { body } = await inspector
      .post('/cases', { ...kakaoCase, team: [{ userId: lead.userId, duty: 'LEAD', validFrom: '2024-01-01' }] })
      .expect(201);
    await lead.get(`/cases/${body.id}`).expect(404);
    const { body: pending } = await lead.get('/cases/declarations').expect(200);
    const mine = pending.find((declaration: { caseId: string }) => declaration.caseId === body.id);
    expect(mine).toMatchObject({
      caseNo: body.caseNo,
      duty: 'LEAD',
      respondents: [{ nameKo: '주식회사 카카오', nameEn: 'Kakao Corp.', role: 'OUTAGE_PROVIDER' }],
    });
    expect(JSON.stringify(mine)).not.toContain(kakaoCase.title);
    const { body: ofOthers } = await (await system.as('expert')).get('/cases/declarations').expect(200);
    expect(JSON.stringify(ofOthers)).not.toContain(body.caseNo);
    await lead.post(`/cases/declarations/${mine.id}`, { conflictOfInterest: 'NONE' }).expect(428);
    await lead.post(`/cases/declarations/${mine.id}`, { conflictOfInterest: 'NONE' }, 9).expect(412);
    await lead.post(`/cases/declarations/${mine.id}`, { conflictOfInterest: 'NONE' }, mine.version).expect(200);
    await lead.get(`/cases/${body.id}`).expect(200);
  });

  describe('W23 is closed to an expert', () => {
    const ofExpert = async (declaration: object, validTo?: string) => {
      const approver = await system.as('approver');
      const expert = await system.as('expert');
      const { body: found } = await (await system.as('inspector')).post('/cases', kakaoCase).expect(201);
      const member = {
        userId: expert.userId,
        duty: 'EXPERT',
        validFrom: '2024-01-01',
        ...(validTo ? { validTo } : {}),
      };
      await approver.post(`/cases/${found.id}/team`, member).expect(201);
      const { body: pending } = await expert.get('/cases/declarations').expect(200);
      const mine = (pending as { id: string; caseId: string; version: number }[]).find(
        ({ caseId }) => caseId === found.id,
      );
      if (mine) await expert.post(`/cases/declarations/${mine.id}`, declaration, mine.version);
      const parts = ['', '/room', '/incidents', '/evidence'];
      const answers = await Promise.all(parts.map((part) => expert.get(`/cases/${found.id}${part}`)));
      return answers.map(({ status }) => status);
    };

    it.each([
      [
        'whose interest conflicts',
        { conflictOfInterest: 'CONFLICT', note: '피점검자의 협력사를 자문한다.' },
        undefined,
      ],
      ['who did not pledge confidentiality', { conflictOfInterest: 'NONE' }, undefined],
      ['whose time on the team is over', { conflictOfInterest: 'NONE', confidentialityPledged: true }, '2024-02-01'],
    ])('%s', async (_who, declaration, validTo) => {
      const statuses = await ofExpert(declaration, validTo);
      expect(statuses).toEqual([404, 404, 404, 404]);
    });

    it('no longer, once nothing conflicts and confidentiality is pledged', async () => {
      const statuses = await ofExpert({ conflictOfInterest: 'NONE', confidentialityPledged: true });
      expect(statuses[0]).toBe(200);
    });
  });

  it('takes nobody on its team as an investigator who could approve it, and no administrator', async () => {
    const inspector = await system.as('inspector');
    const approver = await system.as('approver');
    const admin = await system.as('admin');
    const { body } = await inspector.post('/cases', kakaoCase).expect(201);
    const join = (userId: string) =>
      approver.post(`/cases/${body.id}/team`, { userId, duty: 'INSPECTOR', validFrom: '2024-01-01' });
    expect((await join(approver.userId).expect(409)).body.code).toBe('team.investigator-cannot-approve');
    expect((await join(admin.userId).expect(409)).body.code).toBe('team.administrator-has-no-case-role');
  });

  it('changes only with the version that was read', async () => {
    const inspector = await system.as('inspector');
    const { body } = await inspector.post('/cases', kakaoCase).expect(201);
    await inspector.patch(`/cases/${body.id}`, { title: '다른 제목' }).expect(428);
    await inspector.patch(`/cases/${body.id}`, { title: '다른 제목' }, 7).expect(412);
    const { body: changed } = await inspector.patch(`/cases/${body.id}`, { title: '다른 제목' }, 1).expect(200);
    expect(changed).toMatchObject({ title: '다른 제목', version: 2 });
  });

  it('is registered once when the request is repeated with its key, and refused when the key comes with another', async () => {
    const inspector = await system.as('inspector');
    const first = await inspector.post('/cases', kakaoCase).set('Idempotency-Key', 'case-once').expect(201);
    const again = await inspector.post('/cases', kakaoCase).set('Idempotency-Key', 'case-once').expect(201);
    expect(again.body).toEqual(first.body);
    await inspector
      .post('/cases', { ...kakaoCase, title: '다른 건' })
      .set('Idempotency-Key', 'case-once')
      .expect(422);
  });
});
