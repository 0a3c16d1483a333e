import { legalBasis } from '../support/given-case';
import { provider } from '../support/given-incident';
import { givenRecords, person } from '../support/given-records';
import { arrival, byPost, dueOf, givenDisposition } from '../support/given-disposition';
import { givenCaseInHand, type CaseInHand } from '../support/given-finding';
import { actOn, type OrderBody } from '../support/given-order';
import { moved, refused } from '../support/moves';
import { createTestApp, type Session, type TestApp } from '../support/test-app';

interface SanctionBody {
  readonly id: string;
  readonly status: string;
  readonly version: number;
  readonly sanctionNo: string;
  readonly amount: number;
  readonly decisionDocumentId: string | null;
  readonly noticeDocumentId: string | null;
}

const FINE = {
  kind: 'FINE',
  legalBasisId: legalBasis('BCDA_48', '2023-07-04'),
  facts: '시정명령에서 정한 기한까지 조치하지 않았다.',
  violationEndedOn: '2026-09-03',
  statutoryMaximum: 10_000_000,
  baseAmount: 5_000_000,
  aggravation: 20,
  reduction: 0,
  calculationReason: '1차 위반, 피해 범위가 넓어 가중',
};
const SURCHARGE = {
  ...FINE,
  kind: 'SURCHARGE',
  legalBasisId: legalBasis('BCDA_40-4', '2023-07-04'),
  statutoryMaximum: null,
  baseAmount: null,
  revenues: [900_000_000_001, 1_000_000_000_000, 1_100_000_000_000],
  rate: 150,
};
const NOTICE = { ...byPost, opinionDays: 14 };
const REASON = '기한을 두 차례 알렸으나 이행하지 않았다.';

describe('A fine or surcharge', () => {
  let system: TestApp;
  let inHand: CaseInHand;
  let order: OrderBody;
  let lead: Session;
  let approver: Session;
  let manager: Session;

  beforeAll(async () => {
    system = await createTestApp();
    [lead, approver, manager] = [await system.as('lead'), await system.as('approver'), await system.as('kakaoManager')];
  });
  afterAll(() => system?.close());

  /** Every order arrives on 2 June 2026 and is recorded as not complied with on 4 September. */
  beforeEach(async () => {
    inHand = await givenCaseInHand(system, ['KAKAO', 'NAVER']);
    order = await givenDisposition(system, inHand.caseId, 'KAKAO', '2026-06-02T10:00:00+09:00');
    await system.setClock('2026-09-04T10:00:00+09:00');
    const judged = await actOn(system, 'lead', order.id, 'record-non-compliance', { reason: REASON });
    if (judged.status !== 200) throw new Error(JSON.stringify(judged.body));
  });

  const propose = async (body: object = FINE): Promise<string> => {
    const { body: sanction } = await lead.post(`/orders/${order.id}/sanctions`, body).expect(201);
    return `/sanctions/${(sanction as SanctionBody).id}`;
  };
  const heard = async (body: object = FINE): Promise<string> => {
    const path = await propose(body);
    await moved(approver, path, 'send-prior-notice', NOTICE);
    await moved(lead, path, 'open-opinion-period', await arrival(system));
    return path;
  };
  const notified = async (body: object = FINE): Promise<string> => {
    const path = await heard(body);
    await system.setClock('2026-09-21T10:00:00+09:00');
    await moved(approver, path, 'decide', { reason: REASON, dispatch: byPost });
    await moved(lead, path, 'record-arrival', await arrival(system));
    return path;
  };
  const idOf = (path: string): string => path.split('/')[2];

  it('W15 is never based on guidance, a request or a warning, through the API nor by SQL', async () => {
    const guidance = await givenDisposition(system, inHand.caseId, 'KAKAO', '2026-09-05T10:00:00+09:00', {
      instrumentType: 'ADMIN_GUIDANCE',
      legalBasisId: undefined,
      priorNoticeExemption: undefined,
    });
    await lead.post(`/orders/${guidance.id}/sanctions`, FINE).expect(409, /sanction.instrument-cannot-lead-to-it/);
    await propose();
    const copy = (orderId: string) =>
      system.sql(
        'owner',
        `INSERT INTO sanctions SELECT (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(), 'order_id', $1::uuid, 'seq', 99, 'sanction_no', 'x'))).*
         FROM sanctions s WHERE s.order_id = $2`,
        [orderId, order.id],
      );
    await expect(copy(guidance.id)).rejects.toThrow('sanction.instrument-cannot-lead-to-it');
  });

  it('is proposed by the lead on recorded non-compliance, its amount worked out and checked by the database', async () => {
    await approver.post(`/orders/${order.id}/sanctions`, FINE).expect(403);
    const fine = await propose();
    expect((await lead.get(fine).expect(200)).body).toMatchObject({ amount: 6_000_000, earlyAmount: 4_800_000 });
    await lead.post(`/orders/${order.id}/sanctions`, FINE).expect(409, /sanction.already-proposed/);
    await lead
      .post(`/orders/${order.id}/sanctions`, { ...SURCHARGE, legalBasisId: legalBasis('BCDA_36-2_2', '2023-07-04') })
      .expect(422, /sanction.legal-basis/);
    await lead.post(`/orders/${order.id}/sanctions`, { ...SURCHARGE, rate: null }).expect(422, /incomplete/);
    const surcharge = await propose(SURCHARGE);
    expect((await lead.get(surcharge).expect(200)).body.amount).toBe(18_000_000_000);
    await expect(
      system.sql('owner', `UPDATE sanctions SET amount = amount + 1 WHERE id = $1`, [idOf(surcharge)]),
    ).rejects.toThrow('sanctions_amount_check');
    expect(await dueOf(lead, idOf(fine), 'DL-30')).toBe('2031-09-03');
    expect(await dueOf(manager, idOf(fine), 'DL-30')).toBeNull();
    await manager.get(fine).expect(404);
  });

  it('is announced with ten days at least, heard from the arrival on, and decided by someone else', async () => {
    const path = await propose();
    await approver.post(`${path}/send-prior-notice`, { ...NOTICE, opinionDays: 9 }, 1).expect(400);
    await moved(approver, path, 'send-prior-notice', NOTICE);
    await manager.get(path).expect(404);
    await moved(lead, path, 'open-opinion-period', await arrival(system));
    expect((await manager.get(path).expect(200)).body).toMatchObject({ status: 'OPINION', opinionDueOn: '2026-09-18' });
    await (await system.as('naverManager')).get(path).expect(404);
    const decision = { reason: REASON, dispatch: byPost };
    await refused(approver, path, 'decide', /sanction.opinion-window-open/, decision);
    await (await system.as('kakaoStaff')).post(`${path}/opinions`, { text: '감경하여 주십시오.' }).expect(403);
    await manager.post(`${path}/opinions`, { text: '감경하여 주십시오.' }).expect(201);
    await manager.post(`${path}/opinions`, { text: '또 감경하여 주십시오.' }).expect(409);
    await refused(approver, path, 'decide', /sanction.opinion-not-considered/, decision);
    const { body: read } = await lead.get(path).expect(200);
    const less = { ...FINE, kind: undefined, legalBasisId: undefined, facts: undefined, violationEndedOn: undefined };
    await lead.patch(path, { ...less, aggravation: 0 }, (read as SanctionBody).version).expect(200);
    const considered = { ...decision, consideration: 'PARTLY_REFLECTED', considerationReason: '가중을 하지 않는다.' };
    const decided = await moved<SanctionBody>(approver, path, 'decide', considered);
    expect(decided).toMatchObject({ status: 'DECIDED', amount: 5_000_000 });
    expect((await manager.get(path).expect(200)).body).toMatchObject({ status: 'OPINION', decisionDocumentId: null });
    const { body: letter } = await approver.get(`/documents/${decided.decisionDocumentId}`).expect(200);
    expect(letter).toMatchObject({
      type: 'SANCTION_NOTICE',
      content: { amount: 5_000_000, consideration: 'PARTLY_REFLECTED' },
    });
    expect(letter.content.closing.ko).toContain('60일');
    await expect(
      system.sql('owner', `UPDATE sanctions SET base_amount = 1, amount = 1 WHERE id = $1`, [idOf(path)]),
    ).rejects.toThrow('record.frozen');
  });

  it('a fine paid within the opinion period is a fifth less and settled', async () => {
    const path = await heard();
    const { version } = (await lead.get(path).expect(200)).body as SanctionBody;
    await lead.post(`${path}/payments`, { amount: 4_800_001, paidOn: '2026-09-04' }, version).expect(409);
    const { body } = await lead
      .post(`${path}/payments`, { amount: 4_800_000, paidOn: '2026-09-04' }, version)
      .expect(200);
    expect(body).toMatchObject({ status: 'PAID', paid: 4_800_000 });
  });

  it('a surcharge is due twenty days after its notice, dunned within seven, and then collected', async () => {
    const path = await notified(SURCHARGE);
    expect(await dueOf(manager, idOf(path), 'DL-18')).toBe('2026-10-12');
    await refused(lead, path, 'record-overdue', /sanction.payment-still-due/);
    await refused(manager, path, 'object', /sanction.surcharge-is-appealed/, { reason: '부당한 과징금이다.' });
    await system.setClock('2026-10-13T10:00:00+09:00');
    await moved(lead, path, 'record-overdue');
    expect(await dueOf(lead, idOf(path), 'DL-19')).toBe('2026-10-19');
    await moved(approver, path, 'dun', byPost);
    expect(await dueOf(manager, idOf(path), 'DL-20')).toBe('2026-10-23');
    await refused(approver, path, 'collect', /sanction.dunning-still-due/, { reason: '독촉하여도 내지 않았다.' });
    await system.setClock('2026-10-26T10:00:00+09:00');
    expect((await moved<SanctionBody>(approver, path, 'collect', { reason: '독촉하여도 내지 않았다.' })).status).toBe(
      'COLLECTION',
    );
    const { version } = (await lead.get(path).expect(200)).body as SanctionBody;
    const half = { amount: 9_000_000_000, paidOn: '2026-10-26' };
    const { body: first } = await lead.post(`${path}/payments`, half, version).expect(200);
    expect(first).toMatchObject({ status: 'COLLECTION', paid: 9_000_000_000 });
    const rest = { ...half, amount: (first as { owed: number }).owed };
    expect(rest.amount).toBeGreaterThan(half.amount);
    const { body: last } = await lead.post(`${path}/payments`, rest, (first as SanctionBody).version).expect(200);
    expect(last).toMatchObject({ status: 'PAID' });
  });

  it('is put in instalments that add up to it', async () => {
    const path = await notified();
    const plan = (amount: number) => ({
      reason: '자금 사정이 어렵다고 소명하였다.',
      instalments: [
        { amount: 3_000_000, dueOn: '2026-12-31' },
        { amount, dueOn: '2027-03-31' },
      ],
    });
    await refused(approver, path, 'grant-instalments', /sanction.instalments-differ-from-amount/, plan(2_000_000));
    expect((await moved<SanctionBody>(approver, path, 'grant-instalments', plan(3_000_000))).status).toBe('INSTALMENT');
  });

  it('W25 a fine has no effect after the objection: nothing is pursued, only the court is told within fourteen days', async () => {
    const path = await notified();
    expect(await dueOf(manager, idOf(path), 'DL-21')).toBe('2026-11-20');
    await system.setClock('2026-11-20T23:30:00+09:00');
    expect((await moved<SanctionBody>(manager, path, 'object', { reason: '위반한 사실이 없다.' })).status).toBe(
      'OBJECTED',
    );
    await system.setClock('2026-11-25T10:00:00+09:00');
    const { body: overdue } = await manager.get('/deadlines?overdue=true&limit=100').expect(200);
    const late = (overdue as { items: { subjectId: string }[] }).items.filter(
      ({ subjectId }) => subjectId === idOf(path),
    );
    expect(late).toEqual([]);
    await refused(lead, path, 'record-overdue', /sanction.move-not-allowed/);
    await refused(approver, path, 'dun', /sanction.move-not-allowed/, byPost);
    await refused(approver, path, 'collect', /sanction.move-not-allowed/, { reason: '강제로 징수한다.' });
    for (const status of ['OVERDUE', 'DUNNED', 'COLLECTION', 'PAID'])
      await expect(
        system.sql('jeomgeom_manager', `UPDATE sanctions SET status = $2 WHERE id = $1`, [idOf(path), status], {
          userId: approver.userId,
        }),
      ).rejects.toThrow('state.move-not-allowed');
    expect(await dueOf(manager, idOf(path), 'DL-22')).toBe('2026-12-04');
    await moved(approver, path, 'send-to-court', { court: '서울중앙지방법원' });
    const decided = await moved<SanctionBody>(approver, path, 'record-court-decision', {
      court: '서울중앙지방법원',
      decidedOn: '2026-11-25',
      amount: 3_000_000,
      paperEvidenceId: inHand.evidence.KAKAO,
      reason: '과태료 3백만 원에 처한다고 결정하였다.',
    });
    expect(decided).toMatchObject({ status: 'COURT_DECIDED' });
  });

  it('W25 the sixty-first day is too late for an objection', async () => {
    const path = await notified();
    await system.setClock('2026-11-21T00:30:00+09:00');
    await refused(manager, path, 'object', /sanction.objection-period-over/, { reason: '위반한 사실이 없다.' });
  });

  it('W25 is not pursued while the order that it rests on is stayed, also not by SQL', async () => {
    const path = await notified(SURCHARGE);
    const stay = {
      court: '서울행정법원',
      courtCaseNo: '2026아9',
      scope: '전부',
      decidedOn: '2026-09-21',
      effectiveOn: '2026-09-21',
      untilPhrase: '본안 판결 선고 시까지',
      paperEvidenceId: inHand.evidence.KAKAO,
      reason: '법원이 집행정지를 결정하였다.',
    };
    await moved(approver, `/orders/${order.id}`, 'stay', stay);
    await system.setClock('2026-10-26T10:00:00+09:00');
    await refused(lead, path, 'record-overdue', /sanction.stayed/);
    await expect(
      system.sql('jeomgeom_manager', `UPDATE sanctions SET status = 'OVERDUE' WHERE id = $1`, [idOf(path)], {
        userId: approver.userId,
      }),
    ).rejects.toThrow(/sanction.stayed|state.move-not-allowed/);
    await lead.post(`/orders/${order.id}/sanctions`, FINE).expect(409, /sanction.stayed/);
  });

  const STAY = {
    court: '서울행정법원',
    courtCaseNo: '2026아9',
    scope: '전부',
    decidedOn: '2026-10-02',
    effectiveOn: '2026-10-02',
    untilPhrase: '본안 판결 선고 시까지',
    reason: '법원이 과징금의 집행정지를 결정하였다.',
  };

  it('W25 a surcharge is stayed by itself: its payment stands still, the order does not, and the days left run on', async () => {
    const path = await notified(SURCHARGE);
    await system.setClock('2026-10-02T10:00:00+09:00');
    const stay = { ...STAY, paperEvidenceId: inHand.evidence.KAKAO };
    const stayed = await moved<SanctionBody & { stay: unknown; stayAct: string }>(approver, path, 'stay', stay);
    expect(stayed).toMatchObject({ status: 'NOTIFIED', stay: { courtCaseNo: '2026아9', ofOrder: false } });
    expect(stayed.stayAct).toBe('lift-stay');
    expect((await lead.get(`/orders/${order.id}`).expect(200)).body).toMatchObject({ status: 'NON_COMPLIED' });
    await refused(approver, path, 'stay', /sanction.stayed/, stay);
    await system.setClock('2026-11-02T10:00:00+09:00');
    await refused(lead, path, 'record-overdue', /sanction.stayed/);
    await expect(
      system.sql('jeomgeom_manager', `UPDATE sanctions SET status = 'OVERDUE' WHERE id = $1`, [idOf(path)], {
        userId: approver.userId,
      }),
    ).rejects.toThrow(/sanction.stayed|state.move-not-allowed/);
    expect((await manager.get(path).expect(200)).body).toMatchObject({ lateCharge: null, owed: 18_000_000_000 });
    const end = { liftedOn: '2026-11-02', paperEvidenceId: inHand.evidence.KAKAO, reason: '본안에서 기각되었다.' };
    const lifted = await moved<SanctionBody>(approver, path, 'lift-stay', end);
    expect(lifted).toMatchObject({ stay: null, paymentDueOn: '2026-11-12', stayAct: 'stay' });
    expect(await dueOf(manager, idOf(path), 'DL-18')).toBe('2026-11-12');
  });

  it('a fine is not stayed and not appealed against: it is objected to', async () => {
    const path = await notified();
    await refused(approver, path, 'stay', /sanction.fine-is-not-stayed/, {
      ...STAY,
      decidedOn: '2026-09-21',
      effectiveOn: '2026-09-21',
      paperEvidenceId: inHand.evidence.KAKAO,
    });
    const objection = { kind: 'OBJECTION', grounds: '위반이 아니다.', relief: '과태료를 취소하여 주십시오.' };
    await manager.post(`${path}/appeals`, objection).expect(409, /appeal.fine-is-objected/);
  });

  it('a surcharge is contested as a disposition is: within thirty days here, or before the tribunal and the court', async () => {
    const path = await notified(SURCHARGE);
    expect(await dueOf(manager, idOf(path), 'DL-15')).toBe('2026-10-21');
    expect(await dueOf(manager, idOf(path), 'DL-17A')).toBe('2026-12-21');
    const objection = { kind: 'OBJECTION', grounds: '매출을 잘못 셈하였다.', relief: '과징금을 취소하여 주십시오.' };
    await (await system.as('naverManager')).post(`${path}/appeals`, objection).expect(404);
    const { body: appeal } = await manager.post(`${path}/appeals`, objection).expect(201);
    expect(appeal).toMatchObject({
      sanctionId: idOf(path),
      orderNo: order.orderNo,
      filingDueOn: '2026-10-21',
      status: 'FILED',
    });
    await manager.post(`${path}/appeals`, objection).expect(409, /appeal.already-filed/);
    await manager.post(`/orders/${order.id}/appeals`, objection).expect(201);
    const contested = `/appeals/${(appeal as SanctionBody).id}`;
    await moved(lead, contested, 'accept');
    const answer = { decision: 'UPHELD', reason: '매출 산정이 잘못되었다.', dispatch: byPost };
    await moved(approver, contested, 'decide', answer);
    const { body: work } = await approver.get('/work-items/APPROVAL').expect(200);
    const items = (work as { items: { task: string; subjectId: string }[] }).items;
    expect(items).toContainEqual(
      expect.objectContaining({ task: 'GIVE_EFFECT', subjectId: (appeal as SanctionBody).id }),
    );
    expect(await moved(approver, path, 'revoke', { reason: '이의신청을 받아들인다.' })).toMatchObject({
      status: 'REVOKED',
    });
  });

  it('the party attaches evidence of its own to its opinion and to its appeal, and nothing of others', async () => {
    const fields = { title: '매출 명세', providerId: provider('KAKAO'), class: 'SUBMITTED', origin: 'SUBMISSION' };
    const bytes = Buffer.from('매출 명세');
    const { body: stored } = await manager.upload(`/cases/${inHand.caseId}/evidence`, fields, '명세.txt', bytes);
    const [own, foreign] = [(stored as SanctionBody).id, inHand.evidence.NAVER];
    const path = await heard(SURCHARGE);
    const opinion = { text: '매출을 다시 셈하여 주십시오.', evidenceIds: [own] };
    await manager
      .post(`${path}/opinions`, { ...opinion, evidenceIds: [foreign] })
      .expect(422, /evidence.not-submitted/);
    const { body: said } = await manager.post(`${path}/opinions`, opinion).expect(201);
    expect(said).toMatchObject({ opinion: { evidence: [{ id: own, title: '매출 명세' }] } });
    const objection = { kind: 'OBJECTION', grounds: '매출을 잘못 셈하였다.', relief: '취소하여 주십시오.' };
    const address = `/orders/${order.id}/appeals`;
    await manager.post(address, { ...objection, evidenceIds: [foreign] }).expect(422, /evidence.not-submitted/);
    const { body: appeal } = await manager.post(address, { ...objection, evidenceIds: [own] }).expect(201);
    expect((await lead.get(`/appeals/${(appeal as SanctionBody).id}`).expect(200)).body.evidence).toEqual([
      expect.objectContaining({ id: own }),
    ]);
    await expect(
      system.sql(
        'jeomgeom_provider',
        `INSERT INTO appeal_evidence (appeal_id, evidence_id, case_id, provider_id)
         SELECT $1, id, case_id, provider_id FROM evidence WHERE id <> $2 AND uploaded_side = 'PROVIDER' LIMIT 1`,
        [(appeal as SanctionBody).id, foreign],
        { userId: manager.userId, providerId: provider('KAKAO') },
      ),
    ).rejects.toThrow(/frozen|duplicate/);
  });

  it('lateness adds six per cent a year to a surcharge, by the day, and the debt is settled with it', async () => {
    const path = await notified(SURCHARGE);
    await system.setClock('2026-10-23T10:00:00+09:00');
    const late = Math.floor((18_000_000_000 * 10 * 600) / 365 / 10_000);
    const { body: owed } = await manager.get(path).expect(200);
    expect(owed).toMatchObject({ lateCharge: { amount: late, asOf: '2026-10-23' }, owed: 18_000_000_000 + late });
    await moved(lead, path, 'record-overdue');
    const { version } = (await lead.get(path).expect(200)).body as SanctionBody;
    const paid = { amount: 18_000_000_000, paidOn: '2026-10-23' };
    const { body: first } = await lead.post(`${path}/payments`, paid, version).expect(200);
    expect(first).toMatchObject({ status: 'OVERDUE', owed: late });
    const more = (amount: number) =>
      lead.post(`${path}/payments`, { amount, paidOn: '2026-10-23' }, (first as SanctionBody).version);
    await more(late + 1).expect(409, /sanction.nothing-owed/);
    expect((await more(late).expect(200)).body).toMatchObject({ status: 'PAID', lateCharge: { amount: late } });
  });

  it('lateness adds three per cent to a fine at once and 1.2 per cent for each full month', async () => {
    const path = await notified();
    await system.setClock('2026-12-21T10:00:00+09:00');
    expect((await manager.get(path).expect(200)).body).toMatchObject({
      paymentDueOn: '2026-11-20',
      lateCharge: { amount: 180_000 + 72_000 },
      owed: 6_252_000,
    });
  });

  describe('on a duty that the law itself imposes', () => {
    const OFFICER = { department: '디지털기반안전과', name: '김담당', contact: '044-000-0000' };
    const DUTY = {
      ...FINE,
      kind: undefined,
      title: '점검 거부 과태료',
      providerId: provider('KAKAO'),
      officer: OFFICER,
    };
    /** An inspection of Kakao that Kakao refused. */
    const givenRefused = (): Promise<string> =>
      givenRecords(system.ownerUrl, async (records) => {
        const inspection_id = await records.add('inspections', {
          case_id: inHand.caseId,
          provider_id: provider('KAKAO'),
          seq: 1,
          inspection_no: `${inHand.caseId}-현01`,
          kind: 'DESK',
          purposes: ['CAUSE'],
          legal_basis_id: legalBasis('BCDA_36-2_2', '2023-07-04'),
          scope: '메시지 서비스',
          method: '서면',
          selection_reason: '장애',
          refusal_consequence: '과태료',
          sites: ['판교'],
          planned_start_at: '2026-09-03T10:00:00Z',
          planned_end_on: '2026-09-04',
          notice_days: 0,
          author_id: person('inspector'),
          status: 'CANCELLED',
        });
        await records.add('inspection_refusals', {
          case_id: inHand.caseId,
          inspection_id,
          refused_at: '2026-09-03T11:00:00Z',
          refused_by: '현장 책임자',
          what: '전산실 출입',
          recorded_by: person('lead'),
        });
        return inspection_id;
      });
    const cases = () => `/cases/${inHand.caseId}/sanctions`;

    it('a refused inspection leads to a fine without any order; nothing that is not on record does', async () => {
      const inspectionId = await givenRefused();
      const body = { ...DUTY, ground: 'INSPECTION_REFUSED', subjectId: inspectionId, violationEndedOn: '2026-09-04' };
      await approver.post(cases(), body).expect(403);
      await lead.post(cases(), { ...body, subjectId: order.id }).expect(409, /sanction.ground-not-recorded/);
      await lead.post(cases(), { ...body, providerId: provider('NAVER') }).expect(409, /sanction.ground-not-recorded/);
      await lead.post(cases(), { ...body, ground: 'ORDER_NOT_COMPLIED' }).expect(400);
      const { body: fine } = await lead.post(cases(), body).expect(201);
      expect(fine).toMatchObject({ kind: 'FINE', orderId: null, inspectionId, amount: 6_000_000, title: DUTY.title });
      await lead.post(cases(), body).expect(409, /sanction.already-proposed/);
      const path = `/sanctions/${(fine as SanctionBody).id}`;
      await moved(approver, path, 'send-prior-notice', NOTICE);
      await moved(lead, path, 'open-opinion-period', await arrival(system));
      await system.setClock('2026-09-21T10:00:00+09:00');
      const decided = await moved<SanctionBody>(approver, path, 'decide', { reason: REASON, dispatch: byPost });
      const { body: letter } = await approver.get(`/documents/${decided.decisionDocumentId}`).expect(200);
      expect(letter.content).toMatchObject({
        orderNo: null,
        ground: { ko: '점검 거부·방해·기피' },
        officer: { name: '김담당' },
      });
      await moved(lead, path, 'record-arrival', await arrival(system));
      expect(await moved(manager, path, 'object', { reason: '점검을 거부한 사실이 없다.' })).toMatchObject({
        status: 'OBJECTED',
      });
    });

    it('a late report does as well, a surcharge never, also not by SQL', async () => {
      const { body: incident } = await (
        await system.as('inspector')
      )
        .post(`/cases/${inHand.caseId}/incidents`, {
          providerId: provider('KAKAO'),
          type: 'PARTIAL',
          title: '메시지 수발신 오류',
          symptoms: '수발신 오류',
          platforms: ['PC'],
          serviceIds: [],
        })
        .expect(201);
      const subjectId = (incident as SanctionBody).id;
      const body = { ...DUTY, ground: 'REPORT_LATE_OR_FALSE', subjectId, title: '재난보고 지연' };
      const { body: fine } = await lead.post(cases(), body).expect(201);
      expect(fine).toMatchObject({ ground: 'REPORT_LATE_OR_FALSE', incidentId: subjectId });
      await expect(
        system.sql(
          'owner',
          `UPDATE sanctions SET kind = 'SURCHARGE', statutory_maximum = NULL, base_amount = NULL, revenues = '{1,1,1}', rate = 1, amount = 0 WHERE id = $1`,
          [(fine as SanctionBody).id],
        ),
      ).rejects.toThrow('sanctions_surcharge_check');
    });
  });
});
