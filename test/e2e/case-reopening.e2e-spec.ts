import { givenCaseInHand } from '../support/given-finding';
import { moved, refused } from '../support/moves';
import { createTestApp, type TestApp } from '../support/test-app';

describe('A closed case', () => {
  let system: TestApp;

  beforeAll(async () => {
    system = await createTestApp();
  });
  afterAll(() => system?.close());

  it.each([
    ['reopen-remediation', 'REMEDIATING'],
    ['reopen-investigation', 'INVESTIGATING'],
  ])('C13 %s: is opened again by the approver on a ground, with the reason', async (event, status) => {
    const { caseId } = await givenCaseInHand(system, ['KAKAO'], { status: 'CLOSED' });
    const [approver, path] = [await system.as('approver'), `/cases/${caseId}`];
    const body = { ground: 'NEW_EVIDENCE', reason: '새로운 로그가 발견되어 다시 조사한다.' };
    await refused(await system.as('lead'), path, event, /permission.denied/, body, 403);
    await refused(approver, path, event, /request.invalid/, { ...body, ground: 'OTHER' }, 400);
    expect((await moved<{ status: string }>(approver, path, event, body)).status).toBe(status);
    await refused(approver, path, event, /case.move-not-allowed/, body);
    const [kept] = await system.sql<{ payload: string }>(
      'owner',
      `SELECT payload FROM audit_events WHERE case_id = $1 AND type = 'case.reopened'`,
      [caseId],
    );
    expect(JSON.parse(kept.payload)).toMatchObject({ from: 'CLOSED', to: status, ground: 'NEW_EVIDENCE' });
  });
});
