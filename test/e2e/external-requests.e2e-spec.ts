import { createHash } from 'node:crypto';
import { givenCaseInHand } from '../support/given-finding';
import { provider } from '../support/given-incident';
import { person } from '../support/given-records';
import { arrivalNow, HAND_OVER } from '../support/given-preservation';
import { moved, refused, versionOf } from '../support/moves';
import { createTestApp, type Session, type TestApp } from '../support/test-app';

interface Requested {
  readonly id: string;
  readonly requestNo: string;
  readonly status: string;
  readonly due: { readonly dueOn: string; readonly satisfiedAt: string | null } | null;
  readonly items: readonly { readonly sha256: string; readonly providerId: string | null }[];
  readonly notices: readonly { readonly id: string; readonly arrivedAt: string | null }[];
  readonly version: number;
}

const REASON = '제3자의 의견을 들어야 하여 기간 안에 결정하기 어렵습니다.';

describe('A request from outside', () => {
  let system: TestApp;
  let caseId: string;
  let people: Record<'inspector' | 'approver' | 'manager', Session>;

  beforeAll(async () => {
    system = await createTestApp();
  });
  beforeEach(async () => {
    await system.setClock('2024-09-24T10:00:00+09:00');
    ({ caseId } = await givenCaseInHand(system, ['KAKAO']));
    people = {
      inspector: await system.as('inspector'),
      approver: await system.as('approver'),
      manager: await system.as('kakaoManager'),
    };
  });
  afterAll(() => system?.close());

  async function received(body: object): Promise<Requested> {
    const { body: answer } = await people.inspector
      .post(`/cases/${caseId}/external-requests`, { requester: '○○○ 의원실', subject: '5월 시정 요구의 이행', ...body })
      .expect(201);
    return answer as Requested;
  }

  async function submitted(): Promise<{ id: string; sha256: string }> {
    const fields = { title: '제출 자료', providerId: provider('KAKAO'), class: 'SUBMITTED', origin: 'SUBMISSION' };
    const content = Buffer.from(`제출 자료 ${caseId}`);
    const { body } = await people.inspector.upload(`/cases/${caseId}/evidence`, fields, 'a.txt', content).expect(201);
    return body as { id: string; sha256: string };
  }

  it('of parliament is answered by the day it names, with a list of what was handed over (F-K2-05)', async () => {
    const address = `/cases/${caseId}/external-requests`;
    const bare = { kind: 'ASSEMBLY', requester: '○○○ 의원실', subject: '이행 여부', receivedOn: '2024-09-24' };
    await people.inspector.post(address, bare).expect(422, /due-missing/);
    await people.inspector.post(address, { ...bare, answerBy: '2024-10-04', receivedOn: '2024-09-25' }).expect(400);
    const { id, requestNo, due } = await received({
      kind: 'ASSEMBLY',
      receivedOn: '2024-09-24',
      answerBy: '2024-10-04',
    });
    expect(requestNo).toMatch(/-외01$/);
    expect(due?.dueOn).toBe('2024-10-04');
    const path = `/external-requests/${id}`;
    await people.manager.get(path).expect(403);
    const statement = '여섯 요구사항의 이행을 9월 현장점검에서 확인하였습니다.';
    const list = { decision: 'FULL', items: [{ kind: 'STATEMENT', title: '서면 답변', statement }] };
    await refused(people.inspector, path, 'examine', /nothing-listed/, { ...list, items: [] });
    await refused(
      people.inspector,
      path,
      'examine',
      /item-unclear/,
      { ...list, items: [{ kind: 'DOCUMENT', title: '문서' }] },
      400,
    );
    const examined = await moved<Requested>(people.inspector, path, 'examine', list);
    expect(examined.items[0].sha256).toBe(createHash('sha256').update(statement).digest('hex'));
    await refused(people.approver, path, 'extend', /not-extendable/, { reason: REASON });
    await moved(people.approver, path, 'decide');
    const answered = await moved<Requested>(people.inspector, path, 'answer', {
      answeredOn: '2024-09-24',
      answeredHow: '의정자료시스템으로 제출',
    });
    expect(answered).toMatchObject({ status: 'ANSWERED', due: { satisfiedAt: expect.any(String) } });
    const change = `UPDATE external_request_items SET title = '다른 것' WHERE request_id = $1`;
    await expect(system.sql('owner', change, [id])).rejects.toThrow(/frozen/);
  });

  it('for disclosure is decided within ten days, Saturdays and holidays not counted, and once ten more', async () => {
    const { id, due } = await received({ kind: 'DISCLOSURE', receivedOn: '2024-09-24' });
    expect(due?.dueOn).toBe('2024-10-10');
    const path = `/external-requests/${id}`;
    const longer = await moved<Requested>(people.approver, path, 'extend', { reason: REASON });
    expect(longer.due?.dueOn).toBe('2024-10-24');
    await refused(people.approver, path, 'extend', /already-extended/, { reason: REASON });
    const refusal = { decision: 'REFUSED', reason: '진행 중인 조사에 관한 정보입니다.', items: [] };
    await refused(people.inspector, path, 'examine', /refusal-without-ground/, refusal);
    await moved(people.inspector, path, 'examine', { ...refusal, closedItem: 4 });
    const decided = await moved<Requested>(people.approver, path, 'decide');
    expect(decided.due?.satisfiedAt).not.toBeNull();
  });

  it('for materials of a provider waits until it was told and heard, and thirty days where it objects', async () => {
    const evidence = await submitted();
    const { id } = await received({ kind: 'DISCLOSURE', receivedOn: '2024-09-24' });
    const path = `/external-requests/${id}`;
    const items = [{ kind: 'EVIDENCE', title: '제출 자료', evidenceId: evidence.id }];
    const examined = await moved<Requested>(people.inspector, path, 'examine', { decision: 'FULL', items });
    expect(examined.items).toMatchObject([{ sha256: evidence.sha256, providerId: provider('KAKAO') }]);
    await refused(people.approver, path, 'decide', /third-party-not-told/);
    const past = `UPDATE external_requests SET status = 'DECIDED', decision = 'FULL', decided_by = $2, decided_at = app.now() WHERE id = $1`;
    const approver = person('approver');
    await expect(system.sql('jeomgeom_manager', past, [id, approver], { userId: approver })).rejects.toThrow(
      /not-told/,
    );
    const told = await moved<Requested>(people.approver, path, 'notify-third-party', {
      providerId: provider('KAKAO'),
      dispatch: HAND_OVER,
    });
    const notice = `/disclosure-notices/${told.notices[0].id}`;
    await people.manager.get(notice).expect(404);
    await moved(people.inspector, notice, 'record-arrival', await arrivalNow(system));
    const { body: seen } = await people.manager.get(notice).expect(200);
    expect(seen).toMatchObject({ answerBy: '2024-09-27', mayAnswer: true });
    expect(JSON.stringify(seen)).not.toContain('의원실');
    await (await system.as('naverManager')).get(notice).expect(404);
    await refused(people.approver, path, 'decide', /still-heard/);
    const objection = { objects: true, answer: '영업비밀이 들어 있습니다.' };
    await moved(people.manager, notice, 'answer', objection);
    await people.manager
      .post(`${notice}/answer`, objection, await versionOf(people.manager, notice))
      .expect(409, /notice-answered/);
    await moved(people.approver, path, 'decide');
    const sent = { answeredOn: '2024-10-24', answeredHow: '사본 교부' };
    await system.setClock('2024-10-24T10:00:00+09:00');
    await refused(people.inspector, path, 'answer', /too-early-to-disclose/, sent);
    await system.setClock('2024-10-25T10:00:00+09:00');
    await moved(people.inspector, path, 'answer', sent);
  });
});
