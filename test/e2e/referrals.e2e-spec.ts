import { type CaseInHand, givenCaseInHand } from '../support/given-finding';
import { provider } from '../support/given-incident';
import { moved, refused } from '../support/moves';
import { createTestApp, type Session, type TestApp } from '../support/test-app';

interface ReferralBody {
  readonly id: string;
  readonly referralNo: string;
  readonly status: string;
  readonly documentId: string;
  readonly answers: { answer: string }[];
}

describe('A referral', () => {
  let system: TestApp;
  let lead: Session;
  let approver: Session;
  let inHand: CaseInHand;

  beforeAll(async () => {
    system = await createTestApp();
    [lead, approver] = [await system.as('lead'), await system.as('approver')];
  });
  afterAll(() => system?.close());

  beforeEach(async () => {
    await system.setClock('2026-05-06T10:00:00+09:00');
    inHand = await givenCaseInHand(system, ['KAKAO', 'NAVER'], { status: 'INVESTIGATING' });
  });

  const body = (more: object = {}): object => ({
    kind: 'CRIMINAL_INVESTIGATION',
    concernsId: provider('KAKAO'),
    agencyName: '서울경찰청',
    legalGround: '형사소송법 제234조',
    facts: '제출된 서버 저장장치가 조사 전에 폐기되었다.',
    enclosures: ['경위서 1부'],
    evidenceIds: [inHand.evidence.KAKAO],
    ...more,
  });
  const proposed = async (more: object = {}): Promise<ReferralBody> =>
    (await lead.post(`/cases/${inHand.caseId}/referrals`, body(more)).expect(201)).body as ReferralBody;
  const at = ({ id }: ReferralBody) => `/referrals/${id}`;
  const decision = { method: 'E_DOC', reason: '폐기 경위를 수사로 밝힐 필요가 있다.' };

  it('is proposed by the lead, also about a respondent without a finding, and decided and sent by the approver', async () => {
    await approver.post(`/cases/${inHand.caseId}/referrals`, body()).expect(403);
    await lead
      .post(`/cases/${inHand.caseId}/referrals`, body({ agencyCode: 'KISA' }))
      .expect(422, /case-transfer.agency/);
    const referral = await proposed();
    expect(referral.referralNo).toMatch(/-의01$/);
    await refused(lead, at(referral), 'decide', /permission.denied/, decision, 403);
    const sent = await moved<ReferralBody>(approver, at(referral), 'decide', decision);
    expect(sent.status).toBe('SENT');
    expect((await lead.get(`/documents/${sent.documentId}`).expect(200)).text).toContain('서울경찰청');
    await refused(approver, at(referral), 'decide', /referral.move-not-allowed/, decision);
    await lead.put(at(referral), body(), 2).expect(409, /record.frozen/);
    await expect(
      system.sql('jeomgeom_manager', `UPDATE referrals SET facts = 'x' WHERE id = $1`, [referral.id], {
        userId: approver.userId,
      }),
    ).rejects.toThrow('record.frozen');
    const dropped = await proposed({ kind: 'AGENCY_NOTICE', agencyName: undefined, agencyCode: 'KISA' });
    expect((await moved<ReferralBody>(approver, at(dropped), 'drop', { reason: '소관이 아니다.' })).status).toBe(
      'DROPPED',
    );
  });

  it('keeps every answer, and is concluded once there is one', async () => {
    const referral = await proposed();
    await moved(approver, at(referral), 'decide', decision);
    await refused(lead, at(referral), 'conclude', /referral.move-not-allowed/, { reason: '끝났다.' });
    const early = { answer: 'RECEIVED', answeredOn: '2026-05-05' };
    await refused(lead, at(referral), 'record-answer', /agency-answer.before-request/, early, 422);
    await moved(lead, at(referral), 'record-answer', {
      answer: 'RECEIVED',
      answeredOn: '2026-05-06',
      reference: '2026-11',
    });
    await system.setClock('2026-09-01T10:00:00+09:00');
    const paper = { answer: 'NOT_PROSECUTED', answeredOn: '2026-08-31', paperEvidenceId: inHand.evidence.KAKAO };
    const answered = await moved<ReferralBody>(lead, at(referral), 'record-answer', paper);
    expect(answered.answers.map(({ answer }) => answer)).toEqual(['RECEIVED', 'NOT_PROSECUTED']);
    expect((await moved<ReferralBody>(lead, at(referral), 'conclude', { reason: '불기소로 끝났다.' })).status).toBe(
      'CONCLUDED',
    );
  });

  it('may suspend its case while criminal proceedings run, and only one of that kind', async () => {
    const [criminal, notice] = [await proposed(), await proposed({ kind: 'AGENCY_NOTICE' })];
    const path = `/cases/${inHand.caseId}`;
    const suspension = (referral: ReferralBody) => ({
      ground: 'CRIMINAL_PROCEDURE',
      authority: '서울경찰청',
      referralId: referral.id,
      since: '2026-05-06',
      reason: '수사가 끝날 때까지 멈춘다.',
    });
    await refused(approver, path, 'suspend', /case.stay-order-missing/, suspension(criminal));
    for (const referral of [criminal, notice]) await moved(approver, at(referral), 'decide', decision);
    await refused(approver, path, 'suspend', /case.stay-order-missing/, suspension(notice));
    const held = await moved<{ suspensions: { referralId: string }[] }>(
      approver,
      path,
      'suspend',
      suspension(criminal),
    );
    expect(held.suspensions[0].referralId).toBe(criminal.id);
  });

  it('W2 is never seen by a provider, over HTTP or in SQL', async () => {
    const referral = await proposed();
    const sent = await moved<ReferralBody>(approver, at(referral), 'decide', decision);
    const manager = await system.as('kakaoManager');
    await manager.get(at(referral)).expect(403);
    await manager.get(`/cases/${inHand.caseId}/referrals`).expect(403);
    await manager.get(`/documents/${sent.documentId}`).expect(404);
    await expect(
      system.sql('jeomgeom_provider', 'SELECT * FROM referrals', [], {
        userId: manager.userId,
        providerId: provider('KAKAO'),
      }),
    ).rejects.toThrow('permission denied');
  });
});
