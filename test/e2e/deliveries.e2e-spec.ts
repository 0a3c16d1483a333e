import { actOn, byHand, givenOrderAt, handedOver } from '../support/given-order';
import { provider } from '../support/given-incident';
import { givenCaseInHand } from '../support/given-finding';
import { createTestApp, type Person, type TestApp } from '../support/test-app';

interface Entry {
  readonly documentNo: string;
  readonly method: string;
  readonly caseNo: string;
  readonly providerNameKo: string;
  readonly dispatchedByName: string | null;
  readonly arrivalProof: string | null;
  readonly arrivalEvidenceId: string | null;
  readonly failedAt: string | null;
  readonly firstViewedAt: string | null;
}

describe('Deliveries', () => {
  let system: TestApp;
  let caseId: string;

  beforeAll(async () => {
    system = await createTestApp();
    ({ caseId } = await givenCaseInHand(system, ['KAKAO', 'NAVER'], { status: 'RESULT_CONFIRMED' }));
  });

  afterAll(() => system.close());

  const letterOnItsWay = async (code: string, method: string): Promise<string> => {
    const { id } = await givenOrderAt(system, caseId, code, 'APPROVED');
    expect((await actOn(system, 'lead', id, 'dispatch', { ...byHand, method })).status).toBe(200);
    return id;
  };

  const scan = async (who: Person, code: string): Promise<string> => {
    const fields = { title: '등기 수령증', providerId: provider(code), class: 'RECORD', origin: 'INTERNAL' };
    const session = await system.as(who);
    const { body } = await session.upload(`/cases/${caseId}/evidence`, fields, '수령증.txt', Buffer.from(who + code));
    return (body as { id: string }).id;
  };

  const ledger = async (who: Person, query = ''): Promise<Entry[]> => {
    const { body } = await (await system.as(who)).get(`/deliveries?caseId=${caseId}${query}`).expect(200);
    return (body as { items: Entry[] }).items;
  };

  it('by registered mail arrive with the scanned receipt, and not without', async () => {
    const id = await letterOnItsWay('KAKAO', 'POST_REGISTERED');
    const arrive = (more: object) => actOn(system, 'lead', id, 'record-arrival', { ...handedOver(), ...more });
    expect(await arrive({})).toMatchObject({ status: 409, body: { code: 'delivery.receipt-missing' } });
    const unusable = { status: 409, body: { code: 'delivery.receipt-unusable' } };
    expect(await arrive({ evidenceId: await scan('lead', 'NAVER') })).toMatchObject(unusable);
    const receipt = await scan('inspector', 'KAKAO');
    expect(await arrive({ evidenceId: receipt })).toMatchObject({ status: 200, body: { status: 'DELIVERED' } });

    const [entry] = await ledger('lead', '&state=ARRIVED');
    expect(entry).toMatchObject({ method: 'POST_REGISTERED', arrivalEvidenceId: receipt, firstViewedAt: null });
    expect(entry.dispatchedByName).not.toBeNull();
  });

  it('do not accept as a receipt what the provider itself filed', async () => {
    const id = await letterOnItsWay('KAKAO', 'POST_REGISTERED');
    const evidenceId = await scan('kakaoManager', 'KAKAO');
    expect(await actOn(system, 'lead', id, 'record-arrival', { ...handedOver(), evidenceId })).toMatchObject({
      status: 409,
      body: { code: 'delivery.receipt-unusable' },
    });
  });

  it('that came back stay in the ledger beside the attempt that followed', async () => {
    const id = await letterOnItsWay('NAVER', 'FAX');
    const failure = { failedAt: new Date().toISOString(), reason: '수신 번호가 바뀌어 전송되지 않았다.' };
    expect((await actOn(system, 'lead', id, 'record-service-failure', failure)).body.status).toBe('SERVICE_FAILED');
    expect((await actOn(system, 'lead', id, 'dispatch', byHand)).status).toBe(200);
    const states = ['FAILED', 'UNDER_WAY'].map((state) => ledger('inspector', `&state=${state}`));
    const [failed, underWay] = await Promise.all(states);
    expect(failed.map(({ method }) => method)).toEqual(['FAX']);
    expect(underWay.map(({ method }) => method)).toEqual(['HAND', 'POST_REGISTERED']);
    expect(await ledger('inspector', '&method=FAX')).toEqual(failed);
  });

  it('are told to their recipient without the names and papers of the ministry, and to nobody else', async () => {
    const [own, ...more] = await ledger('kakaoManager');
    expect(more).toEqual([]);
    expect(own).toMatchObject({ dispatchedByName: null, arrivalProof: null, arrivalEvidenceId: null });
    expect(await ledger('naverManager')).toEqual([]);
  });
});
