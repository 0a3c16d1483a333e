import { legalBasis } from '../support/given-case';
import { type CaseInHand, findingBody, givenCaseInHand } from '../support/given-finding';
import { provider } from '../support/given-incident';
import { moved, refused } from '../support/moves';
import { Worklist } from '../support/worklist';
import { createTestApp, type Session, type TestApp } from '../support/test-app';

interface ThirdPartyBody {
  readonly id: string;
  readonly inspectionId: string;
  readonly version: number;
  readonly noticeDocumentId: string | null;
  readonly noticeArrivedAt: string | null;
  readonly used: { copiedToId: string; copiedToNo: string }[];
  readonly availableMoves: { event: string }[];
}

describe('A supplementary inspection of a third party', () => {
  let system: TestApp;
  let lead: Session;
  let inspector: Session;
  let approver: Session;
  let kakao: Session;
  let skcc: Session;
  let inHand: CaseInHand;

  beforeAll(async () => {
    system = await createTestApp();
    [lead, inspector, approver] = [await system.as('lead'), await system.as('inspector'), await system.as('approver')];
    [kakao, skcc] = [await system.as('kakaoManager'), await system.as('skccManager')];
  });
  afterAll(() => system?.close());

  beforeEach(async () => {
    await system.setClock('2024-06-03T09:00:00+09:00');
    inHand = await givenCaseInHand(system, ['KAKAO'], { status: 'INVESTIGATING' });
  });

  const plan = (more: object = {}): object => ({
    respondentId: provider('KAKAO'),
    providerTitle: '데이터센터 전력 기록에 관한 보충조사',
    ground: 'CONSENT',
    consent: { by: '데이터센터장', on: '2024-06-03' },
    necessity: '전원 차단 시각은 데이터센터 운영자의 기록으로만 확인할 수 있다.',
    inspection: {
      providerId: provider('SKCC'),
      kind: 'SUPPLEMENTARY',
      purposes: ['CAUSE'],
      legalBasisId: legalBasis('AIA_19', '2007-08-18'),
      scope: '전원 차단 시각의 기록',
      method: '기록 열람',
      selectionReason: '운영자만 기록을 가지고 있다.',
      refusalConsequence: '동의에 따른 조사이므로 거부하여도 제재가 없다.',
      sites: ['판교 데이터센터'],
      plannedStartAt: '2024-06-18T10:00:00+09:00',
      plannedEndOn: '2024-06-18',
    },
    ...more,
  });
  const list = () => `/cases/${inHand.caseId}/third-party-inspections`;
  const given = async (): Promise<ThirdPartyBody> =>
    (await inspector.post(list(), plan()).expect(201)).body as ThirdPartyBody;
  const hand = (recipient: string) => ({ method: 'HAND', address: '판교', recipient });

  async function notified(planned: ThirdPartyBody): Promise<string> {
    const path = `/inspections/${planned.inspectionId}`;
    await moved(approver, path, 'approve-plan');
    await moved(inspector, path, 'send-notice', hand('데이터센터장'));
    await system.setClock('2024-06-03T18:00:00+09:00');
    await moved(inspector, path, 'record-notice-arrival', {
      arrivedAt: '2024-06-03T10:00:00+09:00',
      proof: '수령 서명',
    });
    return path;
  }

  /** 행정조사기본법 제19조제4항. */
  async function answerNotice({ id, noticeDocumentId }: ThirdPartyBody): Promise<void> {
    const notice = `/third-party-notices/${noticeDocumentId}`;
    const tasks = () => new Worklist(system, 'lead').tasksAbout(id);
    await skcc.get(notice).expect(404);
    await lead.post(`${notice}/opinions`, { text: '대신 적는다.' }).expect(403);
    const words = { text: '기록의 범위를 사고 당일로 좁혀 주시기 바랍니다.' };
    const { body } = await kakao.post(`${notice}/opinions`, words).expect(201);
    const [opinion] = (body as { opinions: { id: string; receiptNo: string; note: null }[] }).opinions;
    expect(opinion.receiptNo).toMatch(/^접수-20240618-/);
    expect(await tasks()).toContain('REMEDY NOTE_THIRD_PARTY_OPINION');
    const note = { opinionId: opinion.id, note: '당일 기록만 받기로 하였다.' };
    await kakao.post(`${notice}/opinion-notes`, note).expect(403);
    await lead.post(`${notice}/opinion-notes`, { ...note, opinionId: id }).expect(422, /third-party.opinion-unknown/);
    await lead.post(`${notice}/opinion-notes`, note).expect(201);
    await lead.post(`${notice}/opinion-notes`, note).expect(409, /third-party.opinion-noted/);
    expect(await tasks()).not.toContain('REMEDY NOTE_THIRD_PARTY_OPINION');
    expect((await kakao.get(notice).expect(200)).text).not.toContain('당일 기록만');
  }

  async function onSite(path: string): Promise<void> {
    await system.setClock('2024-06-18T10:00:10+09:00');
    const { body } = await inspector
      .post(`${path}/sessions`, { onDate: '2024-06-18', site: '판교 데이터센터' })
      .expect(201);
    const { id, version } = body as { id: string; version: number };
    const at = '2024-06-18T10:00:05+09:00';
    await inspector.post(`/sessions/${id}/show-credentials`, { at }, version).expect(200);
    await inspector.post(`/sessions/${id}/hand-over-entry-document`, { at }, version + 1).expect(200);
  }

  it('stands on the permission of law or the consent of the third party, and never on a respondent', async () => {
    await inspector.post(list(), plan({ consent: undefined })).expect(422, /third-party.ground/);
    await inspector.post(list(), plan({ ground: 'LAW' })).expect(422, /third-party.ground/);
    await inspector.post(list(), plan({ respondentId: provider('NAVER') })).expect(422, /third-party.respondent/);
    const { inspection } = plan() as { inspection: object };
    const ofRespondent = { inspection: { ...inspection, providerId: provider('KAKAO') } };
    await inspector.post(list(), plan(ofRespondent)).expect(409, /third-party.is-a-respondent/);
    const planned = await given();
    expect(planned.availableMoves.map(({ event }) => event)).toEqual(['use-evidence']);
    const alone = { ...inspection, newEvidence: '새 기록' };
    await inspector
      .post(`/cases/${inHand.caseId}/inspections`, alone)
      .expect(409, /inspection.third-party-ground-missing/);
    await refused(
      approver,
      `/inspections/${planned.inspectionId}`,
      'authorise-urgent',
      /inspection.third-party-needs-notice/,
      {
        ground: 'GENERAL_VOLUNTARY',
        reason: '운영자가 스스로 협조한다.',
      },
    );
    await kakao.get(list()).expect(403);
  });

  it('begins once the respondent was told, seven full days after the notice of the third party', async () => {
    const planned = await given();
    const path = await notified(planned);
    await onSite(path);
    await refused(lead, path, 'start', /inspection.original-respondent-not-told/);
    const third = `/third-party-inspections/${planned.id}`;
    await refused(lead, third, 'tell-respondent', /permission.denied/, hand('재난관리책임자'), 403);
    await refused(inspector, third, 'record-arrival', /third-party.not-told/, {
      arrivedAt: '2024-06-18T10:00:00+09:00',
      proof: '서명',
    });
    const told = await moved<ThirdPartyBody>(approver, third, 'tell-respondent', hand('재난관리책임자'));
    await kakao.get(`/documents/${told.noticeDocumentId}`).expect(404);
    await system.setClock('2024-06-18T10:05:00+09:00');
    await moved(inspector, third, 'record-arrival', { arrivedAt: '2024-06-18T10:04:00+09:00', proof: '수령 서명' });
    expect((await kakao.get(`/documents/${told.noticeDocumentId}`).expect(200)).text).toContain('보충조사');
    await skcc.get(`/documents/${told.noticeDocumentId}`).expect(404);
    await answerNotice(told);
    expect((await moved<{ status: string }>(lead, path, 'start')).status).toBe('IN_PROGRESS');
  });

  it('may begin before telling where the approver puts it off, but its report waits, also in SQL', async () => {
    const planned = await given();
    const path = await notified(planned);
    await onSite(path);
    const third = `/third-party-inspections/${planned.id}`;
    await moved(approver, third, 'defer-telling', { reason: '미리 알리면 기록이 바뀔 수 있다.' });
    expect((await moved<{ status: string }>(lead, path, 'start')).status).toBe('IN_PROGRESS');
    await expect(
      system.sql(
        'owner',
        `ALTER TABLE inspections DISABLE TRIGGER USER; ALTER TABLE inspections ENABLE TRIGGER inspections_third_party; UPDATE inspections SET status = 'REPORT_APPROVED' WHERE id = '${planned.inspectionId}'`,
      ),
    ).rejects.toThrow('inspection.original-respondent-not-told');
  });

  it('W1 shows the third party its own inspection alone, and the respondent nothing of it but that it is made', async () => {
    const planned = await given();
    const path = await notified(planned);
    const { body: seen } = await skcc.get(`/cases/${inHand.caseId}/room`).expect(200);
    const room = seen as { respondents: { providerId: string }[]; inspections: { id: string }[]; findings: object[] };
    expect(room.respondents.map(({ providerId }) => providerId)).toEqual([provider('SKCC')]);
    expect(room.inspections.map(({ id }) => id)).toEqual([planned.inspectionId]);
    expect(room.findings).toEqual([]);
    await skcc.get(path).expect(200);
    await kakao.get(path).expect(404);
    await skcc.get(`/evidence/${inHand.evidence.KAKAO}`).expect(404);
    expect(JSON.stringify(seen)).not.toContain('카카오');
    await expect(
      system.sql('jeomgeom_provider', 'SELECT * FROM third_party_inspections', [], {
        userId: skcc.userId,
        providerId: provider('SKCC'),
      }),
    ).rejects.toThrow('permission denied');
  });

  it('feeds what was given into the file of the respondent, where a finding may rest on it', async () => {
    const planned = await given();
    const file = {
      providerId: provider('SKCC'),
      title: '전원 차단 기록',
      class: 'RECORD',
      origin: 'ON_SITE',
    };
    const { body } = await inspector
      .upload(`/cases/${inHand.caseId}/evidence`, file, 'log.txt', Buffer.from('15:19 전원 차단'))
      .expect(201);
    const evidenceId = (body as { id: string }).id;
    const third = `/third-party-inspections/${planned.id}`;
    const purpose = '카카오 서비스가 멈춘 시각의 확인';
    await refused(
      inspector,
      third,
      'use-evidence',
      /third-party.evidence-not-its-own/,
      { evidenceIds: [inHand.evidence.KAKAO], purpose },
      422,
    );
    const used = await moved<ThirdPartyBody>(inspector, third, 'use-evidence', { evidenceIds: [evidenceId], purpose });
    expect(used.used).toHaveLength(1);
    const finding = findingBody('KAKAO', used.used[0].copiedToId);
    await inspector.post(`/cases/${inHand.caseId}/findings`, finding).expect(201);
    await skcc.get(`/evidence/${used.used[0].copiedToId}`).expect(404);
    await expect(
      inspector.post(`/cases/${inHand.caseId}/findings`, findingBody('SKCC', evidenceId)).expect(201),
    ).rejects.toThrow();
  });
});
