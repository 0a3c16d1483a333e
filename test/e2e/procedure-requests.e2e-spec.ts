import { provider } from '../support/given-incident';
import { givenCaseInHand } from '../support/given-finding';
import { nowOf } from '../support/given-information-request';
import { givenNotifiedInspection, type NotifiedInspection } from '../support/given-notified-inspection';
import { moved, refused } from '../support/moves';
import { createTestApp, type TestApp } from '../support/test-app';

interface ProcedureRequest {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly receiptNo: string;
  readonly due: { readonly dueOn: string; readonly satisfiedAt: string | null } | null;
  readonly proposal: object | null;
  readonly decision: { readonly decision: string; readonly documentId: string } | null;
}

const HAND = { method: 'HAND', address: '판교', recipient: '재난관리책임자' };
const POSTPONE = {
  kind: 'POSTPONEMENT',
  ground: 'FIRE_OR_DISASTER',
  reason: '사업장에 불이 나 자료를 볼 수 없습니다.',
};
const YES = { decision: 'ACCEPTED', reason: '화재가 확인된다.' };

describe('What a respondent asks for about its inspection', () => {
  let system: TestApp;
  let given: NotifiedInspection;

  beforeAll(async () => {
    system = await createTestApp();
  });
  beforeEach(async () => {
    given = await givenNotifiedInspection(system, 'KAKAO');
  });
  afterAll(() => system?.close());

  async function submitted(more: object = {}): Promise<ProcedureRequest> {
    const manager = await system.as('kakaoManager');
    const body = { ...POSTPONE, inspectionId: given.inspectionId, ...more };
    const { body: answer } = await manager.post(`/cases/${given.caseId}/procedure-requests`, body).expect(201);
    return answer as ProcedureRequest;
  }

  it('is received with a number, decided within seven days and told in writing; the inspection is postponed with it (DL-03)', async () => {
    const request = await submitted({ wishedStartAt: '2024-06-25T10:00:00+09:00' });
    expect(request).toMatchObject({ status: 'RECEIVED', due: { dueOn: '2024-06-10' }, decision: null });
    expect(request.receiptNo).toMatch(/^접수-20240603-\d+$/);
    const path = `/procedure-requests/${request.id}`;
    const [approver, inspector, manager] = [
      await system.as('approver'),
      await system.as('inspector'),
      await system.as('kakaoManager'),
    ];
    await refused(approver, path, 'decide', /not-examined/, YES);
    await moved(inspector, path, 'propose', YES);
    expect((await manager.get(path)).body).toMatchObject({ proposal: null, decision: null });
    await moved(approver, path, 'decide', YES);
    const { body: inspection } = await inspector.get(`/inspections/${given.inspectionId}`).expect(200);
    expect(inspection).toMatchObject({ status: 'POSTPONED' });
    expect((await manager.get(path)).body).toMatchObject({ status: 'DECIDED', decision: null });
    await refused(inspector, path, 'record-arrival', /not-dispatched/, await arrival());
    await moved(inspector, path, 'dispatch', HAND);
    const told = await moved<ProcedureRequest>(inspector, path, 'record-arrival', await arrival());
    expect(told.due?.satisfiedAt).not.toBeNull();
    const { body: seen } = await manager.get(path).expect(200);
    expect(seen).toMatchObject({ status: 'NOTIFIED', proposal: null, decision: { decision: 'ACCEPTED' } });
    const renewed = await moved<{ status: string }>(approver, `/inspections/${given.inspectionId}`, 'send-new-notice', {
      ...HAND,
      plannedStartAt: '2024-06-25T10:00:00+09:00',
      plannedEndOn: '2024-06-25',
    });
    expect(renewed.status).toBe('NOTICED');
  });

  it('is refused with a reason by another than who proposed it, and leaves the inspection where it is', async () => {
    const { id } = await submitted();
    const path = `/procedure-requests/${id}`;
    const approver = await system.as('approver');
    const no = { decision: 'REJECTED', reason: '화재가 난 곳은 점검할 장소가 아니다.' };
    await moved(await system.as('lead'), path, 'propose', no);
    await refused(approver, path, 'decide', /reason-required/, { decision: 'REJECTED' });
    await moved(approver, path, 'decide', no);
    const { body } = await approver.get(`/inspections/${given.inspectionId}`).expect(200);
    expect(body).toMatchObject({ status: 'NOTICE_DELIVERED' });
    const userId = (await system.as('inspector')).userId;
    const own = `UPDATE procedure_decisions SET decision = 'ACCEPTED' WHERE request_id = $1`;
    await expect(system.sql('jeomgeom_manager', own, [id], { userId })).rejects.toThrow(/frozen/);
  });

  it('keeps to the grounds of the decree and to an inspection that lies ahead', async () => {
    const manager = await system.as('kakaoManager');
    const address = `/cases/${given.caseId}/procedure-requests`;
    const { inspectionId } = given;
    await manager.post(address, { ...POSTPONE, ground: undefined, inspectionId }).expect(409, /no-ground/);
    await manager.post(address, POSTPONE).expect(409, /no-inspection/);
    await manager
      .post(address, { kind: 'INSPECTOR_CHANGE', reason: '전 직원', inspectionId })
      .expect(409, /no-inspector/);
    await manager.post(address, { kind: 'DOCUMENT_INSPECTION', reason: '열람' }).expect(409, /no-opinion-period/);
    await system.setClock('2024-06-11T10:00:01+09:00');
    await manager.post(address, { ...POSTPONE, inspectionId }).expect(409, /inspection-begun/);
  });

  it('for another inspector is examined without a day set by law', async () => {
    const change = {
      kind: 'INSPECTOR_CHANGE',
      aboutInspector: '김조사 주무관',
      reason: '최근까지 경쟁사에 근무하였습니다.',
    };
    const request = await submitted({ ...change, ground: undefined });
    expect(request.due).toBeNull();
    const { body } = await (await system.as('inspector')).get('/work-items/PROCEDURE_REQUEST?limit=100').expect(200);
    expect(JSON.stringify(body)).toContain(request.id);
  });

  it('for another inspector ends the membership of the former at once and needs who inspects instead', async () => {
    const request = await submitted({
      kind: 'INSPECTOR_CHANGE',
      aboutInspector: '김조사 주무관',
      reason: '최근까지 경쟁사에 근무하였습니다.',
      ground: undefined,
    });
    const path = `/procedure-requests/${request.id}`;
    const [lead, approver, inspector, expert, auditor] = await Promise.all(
      (['lead', 'approver', 'inspector', 'expert', 'auditor'] as const).map((who) => system.as(who)),
    );
    const yes = { decision: 'ACCEPTED', reason: '공정한 조사를 기대하기 어렵다.' };
    await moved(lead, path, 'propose', yes);
    await refused(approver, path, 'decide', /procedure-request.no-replacement/, yes);
    const instead = (userId: string, leavingUserId = inspector.userId) => ({
      ...yes,
      replacement: { leavingUserId, userId },
    });
    await refused(approver, path, 'decide', /case.not-on-team/, instead(auditor.userId, approver.userId), 422);
    await refused(approver, path, 'decide', /case.on-team-already/, instead(expert.userId), 422);
    await refused(approver, path, 'decide', /team.investigator-cannot-approve/, instead(approver.userId));
    await inspector.get(`/cases/${given.caseId}`).expect(200);
    await moved<ProcedureRequest>(approver, path, 'decide', instead(auditor.userId));
    await inspector.get(`/cases/${given.caseId}`).expect(404);
    const { body } = await lead.get(`/cases/${given.caseId}`).expect(200);
    const team = (body as { team: { userId: string; duty: string; validTo: string | null }[] }).team;
    const of = (userId: string) => team.find((member) => member.userId === userId);
    expect(of(auditor.userId)).toMatchObject({ duty: of(inspector.userId)?.duty, validTo: null });
    expect(of(inspector.userId)?.validTo).not.toBeNull();
    const letter = await approver.get(`/documents?subjectId=${request.id}`).expect(200);
    const [{ id }] = (letter.body as { items: { id: string }[] }).items;
    const { body: document } = await approver.get(`/documents/${id}`).expect(200);
    expect(document.content.inspector.name).toEqual(expect.any(String));
  });

  it('alone, once accepted, or a ground of the ministry’s own puts off an inspection that was notified in time', async () => {
    const approver = await system.as('approver');
    const path = `/inspections/${given.inspectionId}`;
    const reason = '점검반이 다른 재난에 나가 있다.';
    const request = await submitted();
    await refused(approver, path, 'postpone', /inspection.no-ground-to-postpone/, { reason });
    await refused(approver, path, 'postpone', /request.invalid/, { reason, requestAccepted: true }, 400);
    const claimed = { reason, procedureRequestId: request.id };
    await refused(approver, path, 'postpone', /inspection.request-not-accepted/, claimed, 422);
    const own = { reason, ministryGround: 'DISASTER_RESPONSE' };
    expect(await moved(approver, path, 'postpone', own)).toMatchObject({ status: 'POSTPONED' });
  });

  it('is recorded by the ministry where it came on paper, from the day on which it came', async () => {
    const inspector = await system.as('inspector');
    const address = `/cases/${given.caseId}/procedure-requests`;
    const paper = { ...POSTPONE, inspectionId: given.inspectionId, providerId: provider('KAKAO') };
    await inspector.post(address, paper).expect(400, /paper-incomplete/);
    const { body } = await inspector
      .post(address, { ...paper, handedInBy: '법무팀장', receivedAt: '2024-06-03T11:00:00+09:00' })
      .expect(201);
    expect(body).toMatchObject({ handedInBy: '법무팀장', due: { dueOn: '2024-06-10' } });
  });

  it('is its respondent’s alone', async () => {
    const { id } = await submitted();
    const naver = await system.as('naverManager');
    await naver.get(`/procedure-requests/${id}`).expect(404);
    await naver.post(`/cases/${given.caseId}/procedure-requests`, { kind: 'OPINION', reason: '의견' }).expect(404);
    const both = await givenCaseInHand(system, ['KAKAO', 'NAVER']);
    const foreign = { ...POSTPONE, inspectionId: given.inspectionId };
    await naver.post(`/cases/${both.caseId}/procedure-requests`, foreign).expect(404);
  });

  async function arrival(): Promise<object> {
    return { arrivedAt: await nowOf(system), proof: '수령 서명' };
  }
});
