import { givenCaseInHand } from '../support/given-finding';
import {
  arrivalNow,
  givenBindingPreservation,
  givenPreservationDraft,
  HAND_OVER,
  type PreservationBody,
  preservationBody,
} from '../support/given-preservation';
import { moved, refused } from '../support/moves';
import { createTestApp, type TestApp } from '../support/test-app';

interface Hold {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly evidenceNo: string | null;
}

const REASON = '원인 분석이 끝나 더 보전할 필요가 없습니다.';

describe('A preservation order', () => {
  let system: TestApp;
  let caseId: string;

  beforeAll(async () => {
    system = await createTestApp();
    await system.setClock('2024-09-20T10:00:00+09:00');
    ({ caseId } = await givenCaseInHand(system, ['KAKAO', 'NAVER'], { tracks: ['A', 'E'] }));
  });
  afterAll(() => system?.close());

  it('is approved by another, binds from its arrival, is answered by the provider and lifted with a reason', async () => {
    const [approver, inspector, staff, naver] = [
      await system.as('approver'),
      await system.as('inspector'),
      await system.as('kakaoStaff'),
      await system.as('naverManager'),
    ];
    const { id, orderNo } = await givenPreservationDraft(system, caseId, 'KAKAO');
    expect(orderNo).toMatch(/-보01$/);
    const path = `/preservation-orders/${id}`;
    await staff.get(path).expect(404);
    const issued = await moved<PreservationBody>(approver, path, 'issue');
    const { body: letter } = await approver.get(`/documents/${issued.documentId}`).expect(200);
    expect(letter).toMatchObject({
      type: 'PRESERVATION_ORDER',
      content: {
        legalBasis: { article: '제48조의4제5항' },
        materials: [{ no: 1, system: '인증 서버' }, { no: 2 }],
        penaltyClause: { conduct: { ko: '자료보전명령을 어긴 경우' } },
        closing: { heading: { ko: '불복 고지' } },
      },
    });
    await refused(inspector, path, 'record-arrival', /not-dispatched/, await arrivalNow(system));
    await moved(inspector, path, 'dispatch', HAND_OVER);
    const bound = await moved<PreservationBody>(inspector, path, 'record-arrival', await arrivalNow(system));
    expect(bound.status).toBe('ACKNOWLEDGED');
    const { body: clocks } = await staff.get(`/deadlines?subjectId=${id}`).expect(200);
    expect((clocks as { items: { ruleId: string }[] }).items.map(({ ruleId }) => ruleId)).toContain('DL-15');

    await naver.get(path).expect(404);
    const kept = await moved<PreservationBody>(staff, path, 'confirm', { confirmation: '사본을 떠 따로 보관합니다.' });
    expect(kept).toMatchObject({ status: 'IN_FORCE', confirmation: { receiptNo: '접수-20240920-1' } });
    const ending = { reason: REASON, dispatch: HAND_OVER };
    await refused(approver, path, 'release', /reason-required/, { ...ending, reason: '해제' });
    const released = await moved<PreservationBody>(approver, path, 'release', ending);
    expect(released).toMatchObject({ status: 'RELEASED', mayRecordReleaseArrival: true });
    const told = await moved<PreservationBody>(inspector, path, 'record-release-arrival', await arrivalNow(system));
    expect(told.release?.arrivedAt).not.toBeNull();
    await staff.get(`/documents/${told.release?.documentId}`).expect(200);
  });

  it('needs an article on preservation that is in force and of a track of the case', async () => {
    const approver = await system.as('approver');
    const { caseId: otherTrack } = await givenCaseInHand(system, ['NAVER']);
    const foreign = await givenPreservationDraft(system, otherTrack, 'NAVER');
    await refused(approver, `/preservation-orders/${foreign.id}`, 'issue', /basis-not-in-force/);
    const inspector = await system.as('inspector');
    const reversed = preservationBody('KAKAO', {
      items: [{ system: '서버', material: '기록', rangeFrom: '2024-09-02T00:00:00Z', rangeTo: '2024-09-01T00:00:00Z' }],
    });
    await inspector.post(`/cases/${caseId}/preservation-orders`, reversed).expect(400, /range-reversed/);
  });

  it('keeps what was found of a violation inside, and lasts until it is lifted', async () => {
    const { id } = await givenBindingPreservation(system, caseId, 'KAKAO');
    const path = `/preservation-orders/${id}`;
    const [lead, staff] = [await system.as('lead'), await system.as('kakaoStaff')];
    const facts = { reason: '명령이 도달한 뒤 인증 서버의 접속기록을 지웠습니다.', foundOn: '2024-09-20' };
    await refused(lead, path, 'record-violation', /found-in-future/, { ...facts, foundOn: '2024-09-21' }, 400);
    const violated = await moved<PreservationBody>(lead, path, 'record-violation', facts);
    expect(violated).toMatchObject({ status: 'VIOLATED', violation: { facts: facts.reason } });
    const { body: seen } = await staff.get(path).expect(200);
    expect((seen as PreservationBody).violation).toBeNull();
    await expect(system.sql('jeomgeom_provider', 'SELECT facts FROM preservation_violations')).rejects.toThrow(
      /permission denied/,
    );
  });

  it('is not changed behind the back of the application', async () => {
    const { id } = await givenBindingPreservation(system, caseId, 'NAVER');
    const asOwner = (sql: string) => system.sql('owner', sql, [id]);
    await expect(asOwner(`UPDATE preservation_orders SET reason = '다른 이유' WHERE id = $1`)).rejects.toThrow(
      /frozen/,
    );
    await expect(asOwner(`UPDATE preservation_items SET material = '다른 자료' WHERE order_id = $1`)).rejects.toThrow(
      /frozen/,
    );
    await expect(asOwner(`UPDATE preservation_orders SET delivered_at = now() WHERE id = $1`)).rejects.toThrow(
      /frozen/,
    );
  });
});

describe('A hold', () => {
  let system: TestApp;
  let caseId: string;

  beforeAll(async () => {
    system = await createTestApp();
    ({ caseId } = await givenCaseInHand(system, ['KAKAO']));
  });
  afterAll(() => system?.close());

  it('is placed by the lead and lifted with a reason by an approver, never by a provider', async () => {
    const [lead, approver, manager] = [
      await system.as('lead'),
      await system.as('approver'),
      await system.as('kakaoManager'),
    ];
    const address = `/cases/${caseId}/legal-holds`;
    const hold = { ground: 'LITIGATION', reason: '행정소송이 예상되어 자료를 남겨 둡니다.' };
    await manager.post(address, hold).expect(403);
    await manager.get(address).expect(403);
    const { body: placed } = await lead.post(address, hold).expect(201);
    const path = `/legal-holds/${(placed as Hold).id}`;
    await lead.post(`${path}/release`, { reason: REASON }, 1).expect(403);
    await refused(approver, path, 'release', /reason-required/, { reason: '해제' });
    const lifted = await moved<Hold>(approver, path, 'release', { reason: REASON });
    expect(lifted.status).toBe('RELEASED');
    await refused(approver, path, 'release', /move-not-allowed/, { reason: REASON });
    const again = `UPDATE legal_holds SET status = 'PLACED', lifted_by = NULL, lifted_at = NULL, lift_reason = NULL WHERE id = $1`;
    await expect(system.sql('owner', again, [lifted.id])).rejects.toThrow();
  });

  it('that an approver placed waits for another approver', async () => {
    const approver = await system.as('approver');
    const hold = { ground: 'AUDIT', reason: '감사원 감사가 진행되고 있습니다.' };
    const { body } = await approver.post(`/cases/${caseId}/legal-holds`, hold).expect(201);
    await refused(approver, `/legal-holds/${(body as Hold).id}`, 'release', /releaser-placed-it/, { reason: REASON });
  });
});
