import { seoulDay } from '../../src/domain/calendar-day';
import { givenVisitAhead } from '../support/given-visit';
import { createTestApp, type TestApp } from '../support/test-app';

interface Material {
  readonly id: string;
  readonly version: number;
  readonly answer: string | null;
}

describe('Materials asked for on site', () => {
  let system: TestApp;

  beforeAll(async () => {
    system = await createTestApp();
  });
  afterAll(() => system?.close());

  it('are handed over, not handed over or refused on the spot, once each, until the session is closed', async () => {
    const { inspectionId, evidence } = await givenVisitAhead(system, 'KAKAO');
    const inspector = await system.as('inspector');
    const onDate = seoulDay(new Date());
    const { body: opened } = await inspector
      .post(`/inspections/${inspectionId}/sessions`, { onDate, site: '판교아지트' })
      .expect(201);
    const session = `/sessions/${(opened as Material).id}/materials`;
    const ask = async (title: string) => {
      const { body } = await inspector.post(session, { title }).expect(201);
      return body as Material;
    };
    const [plan, log, staff] = [await ask('작업 계획서'), await ask('작업 기록'), await ask('근무표')];
    const answer = (material: Material, body: object) =>
      inspector.post(`/session-materials/${material.id}/answer`, { answeredBy: '운영팀장', ...body }, material.version);
    await answer(log, { answer: 'REFUSED' }).expect(422, /answer-without-reason/);
    await answer(plan, { answer: 'SUBMITTED', evidenceIds: [evidence.KAKAO] }).expect(200);
    await answer(log, { answer: 'REFUSED', text: '영업비밀이 들어 있다고 하였다.' }).expect(200);
    await answer(staff, { answer: 'NOT_SUBMITTED', text: '보관하지 않는다고 하였다.' }).expect(200);
    const { body: kept } = await inspector.get(session).expect(200);
    expect(kept).toMatchObject([
      { answer: 'SUBMITTED', answeredBy: '운영팀장', evidenceIds: [evidence.KAKAO], mayAnswer: false },
      { answer: 'REFUSED', answerText: '영업비밀이 들어 있다고 하였다.' },
      { answer: 'NOT_SUBMITTED' },
    ]);
    await inspector
      .post(`/session-materials/${plan.id}/answer`, { answer: 'SUBMITTED', answeredBy: '팀장' }, plan.version + 1)
      .expect(409, /already-answered/);
    await (await system.as('kakaoManager')).get(session).expect(403);
  });
});
