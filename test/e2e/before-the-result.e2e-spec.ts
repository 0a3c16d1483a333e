import { Scheduler } from '../../src/platform/jobs/scheduler';
import { provider } from '../support/given-incident';
import { givenCaseInHand, type CaseInHand } from '../support/given-finding';
import { actOn, byHand, givenDraftOrder, requirementBody } from '../support/given-order';
import { arrival, EXEMPTED_ORDER } from '../support/given-disposition';
import { resultBody } from '../support/given-result';
import { moved, versionOf } from '../support/moves';
import { createTestApp, type Session, type TestApp } from '../support/test-app';

interface Measure {
  readonly id: string;
  readonly status: string;
  readonly version: number;
  readonly [field: string]: unknown;
}

interface Determination {
  readonly id: string;
  readonly version: number;
  readonly [field: string]: unknown;
}

const INTERIM = { ...EXEMPTED_ORDER, instrumentType: 'INTERIM_MEASURE', title: '신규 영업 중단' };
const STOP = { measure: '신규 가입과 번호이동을 받지 않는다.', reason: '유심 물량이 모자란다.' };
const WAIVED_FEES = {
  matter: '이용자의 위약금 면제',
  affected: '침해사고가 알려진 뒤 해지한 이용자',
  holding: 'APPLIES',
  grounds: '사업자의 귀책으로 서비스의 주된 의무를 다하지 못하였다.',
  provision: '이용약관 제43조',
  decidedOn: '2024-07-04',
  appliesFrom: '2024-04-18',
  appliesUntil: '2024-07-14',
};

describe('Before any final result', () => {
  let system: TestApp;
  let inHand: CaseInHand;
  let lead: Session;
  let approver: Session;
  let provided: Session;

  beforeAll(async () => {
    system = await createTestApp();
    await system.setClock('2024-06-03T10:00:00+09:00');
    inHand = await givenCaseInHand(system, ['KAKAO', 'NAVER'], { status: 'INVESTIGATING', tracks: ['A', 'D'] });
    lead = await system.as('lead');
    approver = await system.as('approver');
    provided = await system.as('kakaoManager');
  });
  afterAll(() => system?.close());

  const measuresOf = async (who: Session): Promise<Measure[]> =>
    (await who.get(`/cases/${inHand.caseId}/interim-measures`).expect(200)).body as Measure[];

  describe('an interim measure', () => {
    let orderId: string;

    it('is written with the draft of its order alone, with an end of its own', async () => {
      const other = await givenDraftOrder(system, inHand.caseId, 'KAKAO');
      const wrong = await lead.post(`/orders/${other.id}/interim-measures`, { ...STOP, months: 1 });
      expect([wrong.status, wrong.body.code]).toEqual([409, 'interim-measure.other-instrument']);
      const more = { ...INTERIM, requirements: [requirementBody()] };
      ({ id: orderId } = await givenDraftOrder(system, inHand.caseId, 'KAKAO', more));
      const endless = await lead.post(`/orders/${orderId}/interim-measures`, STOP);
      expect([endless.status, endless.body.code]).toEqual([422, 'interim-measure.no-end']);
      const two = await lead.post(`/orders/${orderId}/interim-measures`, { ...STOP, months: 1, endsOn: '2024-07-01' });
      expect(two.body.code).toBe('interim-measure.two-ends');
      const { body } = await lead.post(`/orders/${orderId}/interim-measures`, { ...STOP, months: 2 }).expect(201);
      const { id, version } = body as Measure;
      const once = { ...STOP, months: 1, endCondition: '유심 물량이 확보될 때까지' };
      await lead.put(`/interim-measures/${id}`, once, version).expect(200);
      await lead.put(`/interim-measures/${id}`, once, version).expect(412);
      const second = {
        measure: '결제 차단 한도를 낮춘다.',
        reason: '피해를 막는다.',
        startsOn: '2024-06-10',
        endsOn: '2024-06-20',
      };
      await lead.post(`/orders/${orderId}/interim-measures`, second).expect(201);
      // Nothing of the case has reached the provider yet, so it does not know of the case.
      await provided.get(`/cases/${inHand.caseId}/interim-measures`).expect(404);
    });

    it('takes effect with the arrival of the order, its first day counted and nothing rolled over, before any result', async () => {
      for (const [who, event, body] of [
        ['lead', 'request-approval', {}],
        ['approver', 'approve', {}],
        ['lead', 'dispatch', byHand],
      ] as const)
        expect(await actOn(system, who, orderId, event, body)).toMatchObject({ status: 200 });
      await system.setClock('2024-06-05T10:00:00+09:00');
      const arrived = await actOn(system, 'lead', orderId, 'record-arrival', await arrival(system));
      expect(arrived.status).toBe(200);
      expect(await measuresOf(provided)).toMatchObject([
        { status: 'IN_FORCE', inForceFrom: '2024-06-05', inForceTo: '2024-07-04', mayWrite: false },
        { status: 'IN_FORCE', inForceFrom: '2024-06-10', inForceTo: '2024-06-20' },
      ]);
      await (await system.as('naverManager')).get(`/orders/${orderId}/interim-measures`).expect(404);
      const { body: results } = await lead.get(`/cases/${inHand.caseId}/results`).expect(200);
      expect(results.items).toEqual([]);
      const late = await lead.post(`/orders/${orderId}/interim-measures`, { ...STOP, months: 1 });
      expect(late.body.code).toBe('interim-measure.order-not-a-draft');
      const [document] = await system.sql<{ snapshot: string }>(
        'owner',
        `SELECT snapshot FROM official_documents WHERE subject_id = $1 AND type = 'ORDER'`,
        [orderId],
      );
      expect(JSON.parse(document.snapshot)).toMatchObject({
        interimMeasures: [{ measure: STOP.measure, months: 1 }, { endsOn: '2024-06-20' }],
      });
    });

    it('is lifted by the approver with a letter, on a day on which it is in force', async () => {
      const [first] = await measuresOf(approver);
      const path = `/interim-measures/${first.id}/lift`;
      const body = { liftedOn: '2024-06-24', reason: '유심 물량을 확보하였다.', dispatch: byHand };
      await system.setClock('2024-06-24T15:00:00+09:00');
      await lead.post(path, body, first.version).expect(403);
      const early = await approver.post(path, { ...body, liftedOn: '2024-06-04' }, first.version);
      expect([early.status, early.body.code]).toEqual([409, 'interim-measure.lifted-outside-force']);
      await approver.post(path, body, first.version + 1).expect(412);
      const { body: lifted } = await approver.post(path, body, first.version).expect(200);
      expect(lifted).toMatchObject({ status: 'LIFTED', liftedOn: '2024-06-24', inForceTo: '2024-07-04' });
      const { body: letter } = await lead.get(`/documents/${String(lifted.liftDocumentId)}`).expect(200);
      expect(letter).toMatchObject({ type: 'INTERIM_MEASURE_LIFTED', status: 'DISPATCHED' });
    });

    it('ends by itself once its last day is over', async () => {
      expect(await system.app.get(Scheduler).runAll()).toMatchObject({ 'interim-measures': 1 });
      expect((await measuresOf(lead)).map(({ status }) => status)).toEqual(['LIFTED', 'EXPIRED']);
      expect(await system.app.get(Scheduler).runAll()).toMatchObject({ 'interim-measures': 0 });
    });

    it('stays as it was ordered, also against SQL', async () => {
      const [, expired] = await measuresOf(lead);
      const context = { userId: approver.userId };
      for (const change of [`measure = '다른 조치'`, `in_force_to = '2024-12-31'`, `status = 'IN_FORCE'`])
        await expect(
          system.sql('jeomgeom_manager', `UPDATE interim_measures SET ${change} WHERE id = $1`, [expired.id], context),
        ).rejects.toThrow(/record\.frozen|state\.move-not-allowed/);
    });
  });

  describe('a determination for others', () => {
    let resultId: string;
    let first: Determination;
    const of = (more: object = {}) => ({ ...WAIVED_FEES, providerId: provider('KAKAO'), ...more });
    const ofCase = async (who: Session): Promise<Determination[]> =>
      (await who.get(`/cases/${inHand.caseId}/determinations`).expect(200)).body as Determination[];

    it('says from and until when it applies, and why it reaches back', async () => {
      await system.setClock('2024-07-04T10:00:00+09:00');
      const inspector = await system.as('inspector');
      const body = resultBody(['KAKAO', 'NAVER'], { kind: 'INTERIM' });
      resultId = (await inspector.post(`/cases/${inHand.caseId}/results`, body).expect(201)).body.id as string;
      const path = `/results/${resultId}/determinations`;
      const bare = await inspector.post(path, of());
      expect([bare.status, bare.body.code]).toEqual([422, 'determination.retroactivity-reason-missing']);
      const reversed = await inspector.post(path, of({ retroactivityReason: '알려진 날', appliesUntil: '2024-04-01' }));
      expect(reversed.body.code).toBe('determination.span-reversed');
      const told = { retroactivityReason: '사고가 알려진 날부터 이용자가 해지할 사유가 있었다.' };
      first = (await inspector.post(path, of(told)).expect(201)).body as Determination;
      expect(first).toMatchObject({
        retroactive: true,
        confirmed: false,
        resultOrdinalKo: '1차',
        appliesFrom: '2024-04-18',
      });
      await inspector
        .put(`/determinations/${first.id}`, of({ ...told, holding: 'UNDETERMINED' }), first.version)
        .expect(200);
      await inspector.put(`/determinations/${first.id}`, of(told), first.version).expect(412);
      await inspector.put(`/determinations/${first.id}`, of(told), first.version + 1).expect(200);
      expect(await ofCase(provided)).toEqual([]);
    });

    it('stands with its confirmed result, is told by the notice, and changes no more', async () => {
      await moved(lead, `/results/${resultId}`, 'submit');
      const { documents } = await moved<{ documents: { id: string; type: string; providerId: string }[] }>(
        approver,
        `/results/${resultId}`,
        'confirm',
      );
      const notice = documents.find(
        ({ type, providerId }) => type === 'RESULT_NOTICE' && providerId === provider('KAKAO'),
      );
      const { body: letter } = await lead.get(`/documents/${notice?.id}`).expect(200);
      expect(letter.content.determinations).toMatchObject([
        { matter: WAIVED_FEES.matter, appliesFrom: '2024-04-18', retroactive: true, holding: { ko: '해당함' } },
      ]);
      const frozen = await lead.put(
        `/determinations/${first.id}`,
        of({ retroactivityReason: '다시' }),
        first.version + 2,
      );
      expect([frozen.status, frozen.body.code]).toEqual([409, 'record.frozen']);
      const raw = `UPDATE legal_determinations SET matter = '다른 판단' WHERE id = $1`;
      await expect(system.sql('jeomgeom_manager', raw, [first.id], { userId: approver.userId })).rejects.toThrow(
        /record\.frozen/,
      );
      expect(await ofCase(provided)).toEqual([]);
      const at = { providerId: provider('KAKAO'), ...byHand };
      await lead
        .post(`/results/${resultId}/dispatch-notice`, at, await versionOf(lead, `/results/${resultId}`))
        .expect(200);
      const here = { providerId: provider('KAKAO'), ...(await arrival(system)) };
      await lead
        .post(`/results/${resultId}/record-notice-arrival`, here, await versionOf(lead, `/results/${resultId}`))
        .expect(200);
      expect(await ofCase(provided)).toMatchObject([{ matter: WAIVED_FEES.matter, confirmed: true }]);
      const { body: strange } = await (await system.as('naverManager')).get(`/cases/${inHand.caseId}/determinations`);
      expect(JSON.stringify(strange)).not.toContain(WAIVED_FEES.matter);
    });

    it('is replaced by one of a later result, and both stay on record', async () => {
      const inspector = await system.as('inspector');
      const { body: later } = await inspector
        .post(`/cases/${inHand.caseId}/results`, resultBody(['KAKAO', 'NAVER'], { kind: 'INTERIM' }))
        .expect(201);
      const path = `/results/${String(later.id)}/determinations`;
      const wider = of({ appliesUntil: null, retroactivityReason: '피해가 더 있었다.', supersedesId: first.id });
      const { body: second } = await inspector.post(path, wider).expect(201);
      const again = await inspector.post(path, wider);
      expect([again.status, again.body.code]).toEqual([409, 'determination.superseded']);
      expect(await ofCase(lead)).toMatchObject([
        { id: first.id, supersededById: second.id, resultOrdinalKo: '1차' },
        { id: second.id, supersedesId: first.id, resultOrdinalKo: '2차', confirmed: false },
      ]);
    });
  });
});
