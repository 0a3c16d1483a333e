import { legalBasis } from '../support/given-case';
import { type CaseInHand, givenCaseInHand } from '../support/given-finding';
import { provider } from '../support/given-incident';
import { moved, refused } from '../support/moves';
import { createTestApp, type Session, type TestApp } from '../support/test-app';

interface Participant {
  readonly id: string;
  readonly status: string;
  readonly agencyNameKo: string;
  readonly availableMoves: { event: string; allowed: boolean }[];
}

describe('A joint inspection', () => {
  let system: TestApp;
  let lead: Session;
  let inspector: Session;
  let approver: Session;
  let inHand: CaseInHand;
  let path: string;

  beforeAll(async () => {
    system = await createTestApp();
    [lead, inspector, approver] = [await system.as('lead'), await system.as('inspector'), await system.as('approver')];
  });
  afterAll(() => system?.close());

  beforeEach(async () => {
    await system.setClock('2024-06-03T09:00:00+09:00');
    inHand = await givenCaseInHand(system, ['KAKAO'], { status: 'INVESTIGATING' });
    path = `/inspections/${await drafted(inHand, 'JOINT')}`;
  });

  async function drafted({ caseId }: CaseInHand, kind: string): Promise<string> {
    const { body } = await inspector
      .post(`/cases/${caseId}/inspections`, {
        providerId: provider('KAKAO'),
        kind,
        purposes: ['CAUSE'],
        legalBasisId: legalBasis('BCDA_36-2_2', '2023-07-04'),
        scope: '화재의 원인과 대응',
        method: '현장 확인',
        selectionReason: '화재가 난 시설이다.',
        refusalConsequence: '과태료를 부과할 수 있음',
        sites: ['판교 데이터센터'],
        plannedStartAt: '2024-06-18T10:00:00+09:00',
        plannedEndOn: '2024-06-18',
      })
      .expect(201);
    return (body as { id: string }).id;
  }

  const ask = (more: object = {}): object => ({
    agencyCode: 'FIRE_AGENCY',
    initiative: 'MINISTRY',
    requestedOn: '2024-06-03',
    reason: '화재의 원인을 함께 확인한다.',
    matter: '소화 설비의 작동',
    ...more,
  });
  const agreement = {
    answeredOn: '2024-06-03',
    answerReference: '소방청-123',
    officers: [{ title: '소방 조사원' }],
    leads: false,
    printed: true,
  };
  const asked = async (more: object = {}): Promise<Participant> =>
    (await inspector.post(`${path}/joint-participants`, ask(more)).expect(201)).body as Participant;

  it('is approved once every agency has answered and one takes part, also in SQL', async () => {
    await refused(approver, path, 'approve-plan', /inspection.joint-agencies-unsettled/);
    const fire = await asked();
    expect(fire).toMatchObject({ status: 'ASKED', agencyNameKo: '소방청' });
    await inspector.post(`${path}/joint-participants`, ask()).expect(409, /joint-participant.agency-asked/);
    const other = await asked({ agencyCode: undefined, agencyName: '한국전력공사' });
    await moved(inspector, `/joint-participants/${fire.id}`, 'agree', agreement);
    await refused(approver, path, 'approve-plan', /inspection.joint-agencies-unsettled/);
    const early = { ...agreement, answeredOn: '2024-06-02' };
    await refused(inspector, `/joint-participants/${other.id}`, 'agree', /agency-answer.before-request/, early, 422);
    await moved(inspector, `/joint-participants/${other.id}`, 'decline', {
      answeredOn: '2024-06-03',
      reason: '소관이 아니다.',
    });
    await moved(approver, path, 'approve-plan');
    await inspector
      .post(`${path}/joint-participants`, ask({ agencyCode: 'KISA' }))
      .expect(409, /joint-participant.plan-approved/);
    await expect(
      system.sql('owner', `UPDATE joint_participants SET matter = 'x' WHERE id = $1`, [fire.id]),
    ).rejects.toThrow('joint-participant.plan-approved');
  });

  it('prints the agencies that agreed to be named, the leading one first, under the name of that day', async () => {
    const [fire, kisa] = [await asked(), await asked({ agencyCode: 'KISA' })];
    await moved(inspector, `/joint-participants/${fire.id}`, 'agree', { ...agreement, printed: false });
    await moved(inspector, `/joint-participants/${kisa.id}`, 'agree', { ...agreement, leads: true });
    const third = await asked({ agencyCode: 'BROADCAST_COMMISSION' });
    expect(third.agencyNameKo).toBe('방송통신위원회');
    await refused(inspector, `/joint-participants/${third.id}`, 'agree', /joint-participant.another-leads/, {
      ...agreement,
      leads: true,
    });
    await moved(inspector, `/joint-participants/${third.id}`, 'agree', agreement);
    await moved(approver, path, 'approve-plan');
    const [document] = await system.sql<{ snapshot: string }>(
      'owner',
      `SELECT snapshot FROM official_documents WHERE case_id = $1 AND type = 'ENTRY_DOCUMENT'`,
      [inHand.caseId],
    );
    const { jointAgencies } = JSON.parse(document.snapshot) as { jointAgencies: { nameKo: string; leads: boolean }[] };
    expect(jointAgencies.map(({ leads }) => leads)).toEqual([true, false]);
    expect(jointAgencies[1].nameKo).toBe('방송통신위원회');
    expect(document.snapshot).not.toContain('소방청');
  });

  it('has agencies only where it is planned as a joint one, and no provider sees how they were asked', async () => {
    const regular = await givenCaseInHand(system, ['NAVER'], { status: 'INVESTIGATING' });
    const single = await drafted(inHand, 'REGULAR');
    await inspector
      .post(`/inspections/${single}/joint-participants`, ask())
      .expect(409, /joint-participant.inspection-not-joint/);
    await asked();
    await (await system.as('kakaoManager')).get(`${path}/joint-participants`).expect(403);
    expect(regular.caseId).not.toBe(inHand.caseId);
  });

  it('is preceded by asking whether the same matter was inspected, here and elsewhere', async () => {
    const list = `/cases/${inHand.caseId}/duplicate-checks`;
    const elsewhere = await givenCaseInHand(system, ['KAKAO'], { status: 'INVESTIGATING' });
    const earlier = await drafted(elsewhere, 'REGULAR');
    await moved(approver, `/inspections/${earlier}`, 'approve-plan');
    const { body: known } = await lead.get(list).expect(200);
    const { inspectionNo } = (await lead.get(`/inspections/${earlier}`).expect(200)).body as { inspectionNo: string };
    expect((known as { earlier: object[] }).earlier).toContainEqual(
      expect.objectContaining({ inspectionNo, sameTrack: true }),
    );
    const question = {
      providerId: provider('KAKAO'),
      agencyCode: 'FIRE_AGENCY',
      matter: '화재의 원인',
      askedOn: '2024-06-03',
    };
    const { body } = await inspector.post(list, question).expect(201);
    const [check] = (body as { checks: { id: string; version: number }[] }).checks;
    const answer = { answer: 'UNDER_WAY', answeredOn: '2024-06-03', summary: '화재 원인을 조사하고 있다.' };
    await inspector
      .post(`/duplicate-checks/${check.id}/answer`, { ...answer, answeredOn: '2024-06-01' }, check.version)
      .expect(422);
    const { body: answered } = await inspector
      .post(`/duplicate-checks/${check.id}/answer`, answer, check.version)
      .expect(200);
    expect(answered).toMatchObject({ checks: [{ agencyName: '소방청', answer: 'UNDER_WAY' }] });
    await inspector
      .post(`/duplicate-checks/${check.id}/answer`, answer, check.version + 1)
      .expect(409, /duplicate-check.answered/);
  });
});
