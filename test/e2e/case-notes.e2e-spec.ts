import { createTestApp, type Session, type TestApp } from '../support/test-app';
import { givenCase, givenIncident, moved } from '../support/given-incident';

describe('Around a case', () => {
  let system: TestApp;
  let inspector: Session;
  let lead: Session;
  let caseId: string;

  beforeAll(async () => {
    system = await createTestApp();
    [inspector, lead] = [await system.as('inspector'), await system.as('lead')];
    caseId = await givenCase(system, ['KAKAO']);
  });
  afterAll(() => system?.close());

  describe('notes', () => {
    it('are kept by kind with their source and day, in the order written', async () => {
      await inspector
        .post(`/cases/${caseId}/notes`, {
          kind: 'MEETING',
          text: '대책본부 1차 회의',
          source: '보도 2022-10-16',
          notedOn: '2022-10-16',
        })
        .expect(201);
      await lead.post(`/cases/${caseId}/notes`, { kind: 'INTERNAL', text: '현장 확인이 더 필요하다.' }).expect(201);
      await inspector.post(`/cases/${caseId}/notes`, { kind: 'MEETING', text: '대책본부 2차 회의' }).expect(201);
      const { body: meetings } = await lead.get(`/cases/${caseId}/notes?kind=MEETING&limit=1`).expect(200);
      expect(meetings.items).toEqual([
        expect.objectContaining({
          text: '대책본부 1차 회의',
          notedOn: '2022-10-16',
          authorId: inspector.userId,
          authorName: expect.any(String),
        }),
      ]);
      const { body: rest } = await lead
        .get(`/cases/${caseId}/notes?kind=MEETING&limit=1&cursor=${meetings.nextCursor as string}`)
        .expect(200);
      expect(rest).toMatchObject({ items: [{ text: '대책본부 2차 회의' }], nextCursor: null });
    });

    it('carry who said what, in the shape of their kind, and no other', async () => {
      const details = {
        statement: 'ACCEPTANCE',
        party: 'KAKAO',
        speakerTitle: '사업자 대변',
        saidOn: '2024-05-31',
        textEn: null,
        quoted: false,
      };
      const note = { kind: 'STATEMENT', text: '시정 요구를 수용한다.', details };
      const { body } = await inspector.post(`/cases/${caseId}/notes`, note).expect(201);
      expect(body).toMatchObject({ kind: 'STATEMENT', details });
      const { body: refused } = await inspector
        .post(`/cases/${caseId}/notes`, { ...note, details: { ...details, statement: 'RUMOUR' } })
        .expect(422);
      expect(refused.code).toBe('case-note.details-invalid');
      await inspector.post(`/cases/${caseId}/notes`, { kind: 'INTERNAL', text: '기록', details }).expect(422);
    });

    it.each([
      ['of a day to come', { notedOn: '2190-01-01' }, 422],
      ['of a day that does not exist', { notedOn: '2024-02-30' }, 400],
      ['of an unknown kind', { kind: 'GOSSIP' }, 400],
      ['without a text', { text: '' }, 400],
    ])('%s are refused', async (_, wrong, status) => {
      await inspector.post(`/cases/${caseId}/notes`, { kind: 'INTERNAL', text: '기록', ...wrong }).expect(status);
    });

    it('W2 stay inside the ministry, even from the provider of a released incident', async () => {
      const incident = await givenIncident(system, caseId, 'KAKAO');
      await moved(lead, `/incidents/${incident.id}`, 'release');
      await (await system.as('kakaoManager')).get(`/cases/${caseId}/notes`).expect(403);
      await (
        await system.as('kakaoManager')
      )
        .post(`/cases/${caseId}/notes`, { kind: 'INTERNAL', text: '기록' })
        .expect(403);
      await (await system.as('expert')).get(`/cases/${caseId}/notes`).expect(404);
    });

    it('cannot be changed or removed in raw SQL', async () => {
      const context = { userId: inspector.userId };
      for (const sql of [`UPDATE case_notes SET text = '다름'`, 'DELETE FROM case_notes', 'TRUNCATE case_notes']) {
        await expect(system.sql('jeomgeom_inspector', sql, [], context)).rejects.toMatchObject({ code: '42501' });
      }
    });
  });

  describe('relations', () => {
    it('name a recurrence or follow-up and are seen from both cases', async () => {
      const earlier = await givenCase(system, ['KAKAO']);
      const relation = { relatedCaseId: earlier, kind: 'RECURRENCE', note: '같은 원인으로 다시 발생' };
      const { body } = await inspector.post(`/cases/${caseId}/relations`, relation).expect(201);
      expect(body).toMatchObject({ caseId, relatedCaseId: earlier, relatedCaseNo: expect.stringMatching(/^점검-/) });
      const { body: seen } = await lead.get(`/cases/${earlier}/relations`).expect(200);
      expect(seen).toEqual([expect.objectContaining({ id: body.id })]);
      await inspector.post(`/cases/${caseId}/relations`, relation).expect(409);
    });

    it('lead neither to the case itself nor to one that is not visible', async () => {
      const { body } = await inspector
        .post(`/cases/${caseId}/relations`, { relatedCaseId: caseId, kind: 'JOINT' })
        .expect(422);
      expect(body.code).toBe('case-relation.to-itself');
      await inspector
        .post(`/cases/${caseId}/relations`, { relatedCaseId: '019cc6a0-0000-7000-8000-000000000000', kind: 'JOINT' })
        .expect(404);
      await (await system.as('kakaoStaff')).get(`/cases/${caseId}/relations`).expect(403);
    });
  });
});
