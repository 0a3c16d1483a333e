import { referenceId } from '../../src/reference-data/load-reference-data';
import { createTestApp, type TestApp } from '../support/test-app';

interface ProviderBody {
  id: string;
  version: number;
  businessRegistrationNo: string | null;
  services: { code: string }[];
  facilities: { code: string }[];
  officers: { role: string; validTo: string | null }[];
  deliveryConsents: { id: string; version: number; revokedAt: string | null }[];
}

const KAKAO = referenceId('provider', 'KAKAO');
const NAVER = referenceId('provider', 'NAVER');
const SOURCE = '사업자 신고';

describe('A provider', () => {
  let system: TestApp;

  beforeAll(async () => {
    system = await createTestApp();
  });
  afterAll(() => system?.close());

  async function read(id: string): Promise<ProviderBody> {
    return (await (await system.as('admin')).get(`/providers/${id}`).expect(200)).body as ProviderBody;
  }

  it('is found by part of its name or alias, and wildcards are plain characters', async () => {
    const inspector = await system.as('inspector');
    const codes = async (q: string) => {
      const { body } = await inspector.get(`/providers?q=${encodeURIComponent(q)}`).expect(200);
      return (body as { items: { code: string }[] }).items.map(({ code }) => code);
    };
    expect(await codes('카카오')).toContain('KAKAO');
    expect(await codes('kakao')).toContain('KAKAO');
    expect(await codes('%')).toEqual([]);
    expect(await codes('없는 이름')).toEqual([]);
  });

  it('sees itself and no other provider', async () => {
    const staff = await system.as('kakaoStaff');
    const { body } = await staff.get('/providers').expect(200);
    expect(body).toMatchObject({ items: [{ id: KAKAO }], nextCursor: null });
    const { body: own } = await staff.get(`/providers/${KAKAO}`).expect(200);
    expect((own as ProviderBody).services.map(({ code }) => code)).toContain('KAKAOTALK');
    await staff.get(`/providers/${NAVER}`).expect(404);
    await staff.patch(`/providers/${KAKAO}`, { address: '다른 곳' }, 1).expect(403);
  });

  it('is registered by an administrator with a business number that is checked and stored without dashes', async () => {
    const admin = await system.as('admin');
    const body = {
      code: 'NEWCO',
      legalNameKo: '주식회사 새회사',
      kind: 'VALUE_ADDED',
      businessRegistrationNo: '124-81-00998',
      source: SOURCE,
    };
    const wrong = await admin.post('/providers', { ...body, businessRegistrationNo: '124-81-00997' }).expect(400);
    expect(wrong.body).toMatchObject({
      errors: [{ field: 'businessRegistrationNo', code: 'validation.isBusinessNumber' }],
    });
    const created = await admin.post('/providers', body).expect(201);
    expect((created.body as ProviderBody).businessRegistrationNo).toBe('1248100998');
    await admin.post('/providers', { ...body, code: 'OTHERCO' }).expect(409);
    await (await system.as('approver')).post('/providers', { ...body, code: 'NEWCO2' }).expect(403);
  });

  it('changes only at the version that was read, and clears what may be empty', async () => {
    const admin = await system.as('admin');
    const { version } = await read(NAVER);
    await admin.patch(`/providers/${NAVER}`, { address: null }).expect(428);
    await admin.patch(`/providers/${NAVER}`, { address: null }, version + 1).expect(412);
    const { body } = await admin
      .patch(`/providers/${NAVER}`, { address: null, aliases: ['네이버'] }, version)
      .expect(200);
    expect(body).toMatchObject({ address: null, aliases: ['네이버'], version: version + 1 });
    await admin.patch(`/providers/${NAVER}`, { legalNameKo: null }, version + 1).expect(400);
  });

  it('has services and facilities, whose parents are its own', async () => {
    const admin = await system.as('admin');
    const service = { code: 'NAVER_TEST', nameKo: '시험 서비스', source: SOURCE };
    await admin
      .post(`/providers/${NAVER}/services`, {
        ...service,
        userBase: [{ metric: 'MAU', count: 1000, approximate: true, asOf: '2024-05-01', source: SOURCE }],
      })
      .expect(201);
    await admin
      .post(`/providers/${NAVER}/services`, {
        ...service,
        code: 'NAVER_CHILD',
        parentServiceId: referenceId('service', 'KAKAOTALK'),
      })
      .expect(409);
    const facility = await admin
      .post(`/providers/${NAVER}/facilities`, {
        code: 'NAVER_DC',
        nameKo: '시험 센터',
        kind: 'DATA_CENTRE',
        tenantIds: [KAKAO],
        source: SOURCE,
      })
      .expect(201);
    expect(facility.body).toMatchObject({ tenantIds: [KAKAO], version: 1 });
    await admin
      .post(`/providers/${referenceId('provider', 'NOBODY')}/services`, { ...service, code: 'LOST' })
      .expect(404);
    expect((await read(NAVER)).services.map(({ code }) => code)).toContain('NAVER_TEST');
  });

  it('has officers for dated terms', async () => {
    const admin = await system.as('admin');
    const officer = {
      role: 'DISASTER_MANAGER',
      title: '통신재난관리책임자',
      personName: '책임자',
      validFrom: '2024-01-01',
    };
    await admin.post(`/providers/${KAKAO}/officers`, { ...officer, validTo: '2023-12-31' }).expect(422);
    const { body } = await admin.post(`/providers/${KAKAO}/officers`, officer).expect(201);
    const { id, version } = body as { id: string; version: number };
    await admin.post(`/providers/${KAKAO}/officers/${id}/end`, { until: '2023-01-01' }, version).expect(422);
    await admin.post(`/providers/${NAVER}/officers/${id}/end`, { until: '2024-12-31' }, version).expect(404);
    const ended = await admin
      .post(`/providers/${KAKAO}/officers/${id}/end`, { until: '2024-12-31' }, version)
      .expect(200);
    expect(ended.body).toMatchObject({ validTo: '2024-12-31' });
  });

  it('is designated under a track from a day on', async () => {
    const admin = await system.as('admin');
    const { body } = await admin
      .post(`/providers/${NAVER}/designations`, {
        track: 'B',
        designatedFrom: '2025-01-01',
        basis: '일평균 이용자 수',
        source: SOURCE,
      })
      .expect(201);
    const { id, version } = body as { id: string; version: number };
    const ended = await admin
      .post(`/providers/${NAVER}/designations/${id}/end`, { until: '2025-12-31' }, version)
      .expect(200);
    expect(ended.body).toMatchObject({ designatedTo: '2025-12-31' });
  });

  it('consents to electronic delivery and takes the consent back, once', async () => {
    const admin = await system.as('admin');
    const consent = { address: 'legal@kakao.example', grantedBy: '대표이사' };
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    await admin.post(`/providers/${KAKAO}/delivery-consents`, { ...consent, grantedAt: tomorrow }).expect(422);
    const { body } = await admin.post(`/providers/${KAKAO}/delivery-consents`, consent).expect(201);
    const { id, version } = body as { id: string; version: number };
    const path = `/providers/${KAKAO}/delivery-consents/${id}/revoke`;
    const revoked = await admin.post(path, {}, version).expect(200);
    expect((revoked.body as { revokedAt: string | null }).revokedAt).not.toBeNull();
    expect((await admin.post(path, {}, version + 1).expect(409)).body).toMatchObject({
      code: 'delivery-consent.already-revoked',
    });
    const own = (await (await system.as('kakaoManager')).get(`/providers/${KAKAO}`).expect(200)).body as ProviderBody;
    expect(own.deliveryConsents).toHaveLength(1);
  });

  it('leaves a trace of every change in the audit log', async () => {
    const events = await system.sql<{ type: string }>(
      'owner',
      `SELECT DISTINCT type FROM audit_events WHERE provider_id = $1 ORDER BY type`,
      [KAKAO],
    );
    expect(events.map(({ type }) => type)).toEqual([
      'delivery-consent.granted',
      'delivery-consent.revoked',
      'officer.appointed',
      'officer.ended',
    ]);
  });
});
