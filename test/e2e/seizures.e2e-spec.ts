import { seoulDay } from '../../src/domain/calendar-day';
import { moved, refused } from '../support/moves';
import { givenVisitAhead, type VisitAhead } from '../support/given-visit';
import { createTestApp, type TestApp } from '../support/test-app';

interface Seizure {
  readonly id: string;
  readonly version: number;
  readonly items: readonly { readonly id: string; readonly returned: { readonly receiptNo: string } | null }[];
}

describe('A seizure', () => {
  let system: TestApp;
  let visit: VisitAhead;
  let sessionId: string;

  beforeAll(async () => {
    system = await createTestApp();
    visit = await givenVisitAhead(system, 'KAKAO');
    const inspector = await system.as('inspector');
    const { body } = await inspector
      .post(`/inspections/${visit.inspectionId}/sessions`, { onDate: seoulDay(new Date()), site: '판교아지트' })
      .expect(201);
    sessionId = (body as { id: string }).id;
    await moved(inspector, `/sessions/${sessionId}`, 'show-credentials');
    await moved(inspector, `/sessions/${sessionId}`, 'hand-over-entry-document');
    await moved(await system.as('lead'), `/inspections/${visit.inspectionId}`, 'start');
  });
  afterAll(() => system?.close());

  const body = (more: object = {}) => ({
    seizedAt: new Date().toISOString(),
    place: '판교아지트 전산실',
    reason: '장애 원인을 담은 장비이다.',
    witness: '운영팀장 이입회',
    hindersBusiness: false,
    items: [
      { description: '서버 저장장치', quantity: '1개', heldAs: 'ORIGINAL' },
      { description: '작업 일지', quantity: '2권', heldAs: 'COPY' },
    ],
    ...more,
  });
  const signatures = (more: object = {}) => ({
    inspector: '김조사',
    witnessSigned: true,
    signedAt: new Date().toISOString(),
    copyHandedAt: new Date().toISOString(),
    ...more,
  });

  it('is recorded before a witness, signed in two copies before the field is left, and given back against a receipt', async () => {
    const [inspector, lead, manager] = [
      await system.as('inspector'),
      await system.as('lead'),
      await system.as('kakaoManager'),
    ];
    const address = `/sessions/${sessionId}/seizures`;
    await inspector.post(address, body({ hindersBusiness: true })).expect(422, /original-stops-business/);
    const { body: recorded } = await inspector.post(address, body()).expect(201);
    const { id, items, version } = recorded as Seizure;
    const list = `/inspections/${visit.inspectionId}/seizures`;
    expect((await manager.get(list).expect(200)).body).toEqual([]);
    const back = { returnedAt: new Date().toISOString(), returnedTo: '운영팀장', reason: '조사와 관계가 없다.' };
    await inspector.post(`/seized-items/${items[0].id}/return`, back).expect(409, /not-signed/);

    const closing = {
      endedAt: new Date().toISOString(),
      closingMeetingAt: new Date().toISOString(),
      statement: 'SIGNED',
    };
    await moved(inspector, `/sessions/${sessionId}`, 'close', closing);
    await refused(lead, `/inspections/${visit.inspectionId}`, 'close-field', /seizure-record-missing/);
    await inspector
      .post(`/seizures/${id}/sign`, signatures({ witnessSigned: false }), version)
      .expect(422, /witness-without-reason/);
    await inspector.post(`/seizures/${id}/sign`, signatures(), version).expect(200);
    await inspector.post(`/seizures/${id}/sign`, signatures(), version + 1).expect(409, /record\.frozen/);
    await moved(lead, `/inspections/${visit.inspectionId}`, 'close-field');

    const { body: returned } = await inspector.post(`/seized-items/${items[0].id}/return`, back).expect(201);
    expect((returned as Seizure).items[0].returned?.receiptNo).toMatch(/^접수-\d{8}-\d+$/);
    await inspector.post(`/seized-items/${items[0].id}/return`, back).expect(409, /item-returned/);
    expect((await manager.get(list).expect(200)).body).toMatchObject([{ id, maySign: false, mayReturn: false }]);
    const naver = await system.as('naverManager');
    await naver.get(list).expect(404);
    const change = `UPDATE seizures SET witness = '다른 사람' WHERE id = $1`;
    await expect(system.sql('owner', change, [id])).rejects.toThrow(/frozen/);
  });
});
