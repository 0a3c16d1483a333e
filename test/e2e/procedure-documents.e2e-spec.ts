import { addDays, printDay, seoulDay } from '../../src/domain/calendar-day';
import { readPdfText } from '../../src/platform/pdf/pdf-text-reader';
import { act, givenAcceptedPlan, givenDeliveredOrder, type DeliveredOrder } from '../support/given-delivered-order';
import { givenCaseInHand, givenDraft } from '../support/given-finding';
import { givenVisitAhead } from '../support/given-visit';
import { moved } from '../support/moves';
import { createTestApp, type Session, type TestApp } from '../support/test-app';

interface Written {
  readonly document: { readonly id: string; readonly documentNo: string; readonly status: string } | null;
  readonly mayIssue: boolean;
  readonly refusal: { readonly code: string } | null;
}

interface Verified {
  readonly verifications: readonly { readonly id: string; readonly version: number }[];
  readonly acceptanceCriteria: readonly { readonly id: string }[];
}

const DISPATCH = { method: 'HAND', address: '판교역로 166', recipient: '대표이사' };
const LOG = Buffer.from('2024-06-20 사전테스트 시행 기록\n');
const bare = (text: string): string => text.replaceAll(/\s+/g, '');

describe('A document that writes down an act of the procedure', () => {
  let system: TestApp;
  let approver: Session;
  let lead: Session;
  let inspector: Session;
  let staff: Session;
  let manager: Session;

  beforeAll(async () => {
    system = await createTestApp();
    [approver, lead, inspector] = [await system.as('approver'), await system.as('lead'), await system.as('inspector')];
    [staff, manager] = [await system.as('kakaoStaff'), await system.as('kakaoManager')];
  });
  afterAll(() => system?.close());

  it('tells the provider what to supplement in its plan, item by item, once, and is its own only when it arrived', async () => {
    const order = await givenDeliveredOrder(system, 'KAKAO', [{}, {}]);
    const { id, requirementIds } = await submittedPlan(order);
    const path = `/procedure-documents/SUPPLEMENT_REQUEST/${id}`;
    expect(await read(approver, path)).toMatchObject({
      mayIssue: false,
      refusal: { code: 'procedure-document.act-not-done' },
    });
    const items = [
      { requirementId: requirementIds[1], review: 'SUPPLEMENT_REQUESTED', reason: '점검 범위를 모든 설비로 넓힐 것' },
    ];
    const reason = '동일 유형 점검 범위가 좁다.';
    const dueOn = addDays(seoulDay(new Date()), 30);
    await act(200, lead, `/plans/${id}`, 'request-supplement', { reason, dueOn, items });

    await lead.post(`${path}/issue`, { dispatch: DISPATCH }).expect(403);
    await approver.post(`${path}/issue`, {}).expect(409, /procedure-document\.dispatch/);
    const { body } = await approver.post(`${path}/issue`, { dispatch: DISPATCH }).expect(201);
    const { document } = body as Written;
    await approver.post(`${path}/issue`, { dispatch: DISPATCH }).expect(409, /issued-already/);
    expect(document).toMatchObject({ status: 'DISPATCHED' });

    const text = await print(approver, body as Written);
    const [row] = await system.sql<{ receipt_no: string; order_no: string; requirement: string }>(
      'owner',
      `SELECT p.receipt_no, o.order_no, r.title AS requirement
       FROM action_plans p
       JOIN orders o ON o.id = p.order_id
       JOIN requirements r ON r.id = $2
       WHERE p.id = $1`,
      [id, requirementIds[1]],
    );
    for (const words of [reason, items[0].reason, row.receipt_no, row.order_no, row.requirement, printDay(dueOn)])
      expect(text).toContain(bare(words));
    expect(text).not.toContain(bare('작업관리 개선 1'));

    const documentPath = `/documents/${document?.id}`;
    await manager.get(documentPath).expect(404);
    await moved(inspector, documentPath, 'record-arrival', { arrivedAt: new Date().toISOString(), proof: '수령증' });
    expect(await read(manager, path)).toMatchObject({ document: { id: document?.id }, mayIssue: false });
    await (await system.as('naverManager')).get(path).expect(404);
  });

  it('gives the result of a verification for each criterion, and what of the report is to be supplemented', async () => {
    const { verificationId } = await rejected();
    const issued = await issue('VERIFICATION_RESULT', verificationId, { dispatch: DISPATCH });
    const text = await print(approver, issued);
    const rows = await system.sql<{ words: string | null }>(
      'owner',
      `SELECT unnest(ARRAY[v.reason, r.receipt_no, x.action_no, q.requirement_no, q.text, a.text, c.reason, l.ko]) AS words
       FROM verifications v
       JOIN completion_reports r ON r.id = v.report_id
       JOIN corrective_actions x ON x.id = v.action_id
       JOIN requirements q ON q.id = x.requirement_id
       JOIN acceptance_criteria a ON a.requirement_id = q.id
       JOIN verification_checks c ON c.verification_id = v.id AND c.criterion_id = a.id
       JOIN (VALUES ('COMPLIED', '이행'), ('NOT_COMPLIED', '미이행')) l (code, ko) ON l.code = c.result
       WHERE v.id = $1`,
      [verificationId],
    );
    expect(rows).toHaveLength(16);
    for (const { words } of rows) expect(text).toContain(bare(words ?? ''));
    const asked = await issue('SUPPLEMENT_REQUEST', verificationId, { dispatch: DISPATCH });
    const request = await print(approver, asked);
    expect(request).toContain(bare('훈련 기록이 없다.'));
    expect(request).not.toContain(bare('지침을 고친다.'));
  });

  it('confirms facts line by line with what the provider says to them', async () => {
    const inHand = await givenCaseInHand(system, ['KAKAO']);
    const condition = '사전테스트 기록이 없다.\n점검표가 갱신되지 않았다.';
    const draft = await givenDraft(system, inHand, 'KAKAO', { condition });
    await moved(inspector, `/findings/${draft.id}`, 'propose');
    await moved(lead, `/findings/${draft.id}`, 'send-to-fact-check', { dueOn: '2030-01-31' });
    const { body } = await lead.get(`/fact-checks?findingId=${draft.id}`).expect(200);
    const [check] = (body as { items: { id: string; version: number }[] }).items;
    const path = `/procedure-documents/CONFIRMATION_OF_FACTS/${check.id}`;
    expect(await read(approver, path)).toMatchObject({ refusal: { code: 'procedure-document.act-not-done' } });
    const comment = '점검표는 2024년 5월에 갱신하였습니다.';
    await staff.post(`/fact-checks/${check.id}/answer`, { outcome: 'CORRECTION', comment }, check.version).expect(200);
    const text = await print(approver, await issue('CONFIRMATION_OF_FACTS', check.id, { dispatch: DISPATCH }));
    for (const words of ['1사전테스트기록이없다.', '2점검표가갱신되지않았다.', bare(comment), '사실정정'])
      expect(text).toContain(words);
    const { body: receipts } = await staff.get(`/receipts?subjectId=${check.id}`).expect(200);
    expect(receipts).toMatchObject({ items: [{ kind: 'FACT_CHECK_ANSWER' }] });
  });

  it('records a seizure in two copies with things, witness and signatures', async () => {
    const visit = await givenVisitAhead(system, 'KAKAO');
    const id = await seized(visit.inspectionId);
    const issued = await issue('SEIZURE_RECORD', id, { dispatch: DISPATCH });
    const text = await print(approver, issued);
    for (const words of ['서버 저장장치', '운영팀장 이입회', '장애 원인을 담은 장비이다.', '김조사 (서명)'])
      expect(text.split(bare(words))).toHaveLength(3);
    expect(text).toContain(bare('2부 중 제1부(기관 보관)'));
    expect(text).toContain(bare('2부 중 제2부(입회인 교부)'));
    expect(text.match(/끝\./g)).toHaveLength(1);
  });

  it('keeps a resolution inside the ministry: quorum, votes, recusals and what was resolved', async () => {
    const { caseId } = await givenCaseInHand(system, ['KAKAO']);
    const recusals = [{ member: '위원 갑', reason: '피점검자의 임원이었다.', present: true }];
    const meeting = {
      heldFrom: '2024-05-28',
      heldTo: '2024-05-30',
      place: '서면',
      membersTotal: 15,
      membersPresent: 9,
    };
    const votes = { votesFor: 7, votesAgainst: 1, votesAbstained: 0, recusals, minutesText: '원안을 심의하였다.' };
    const { body } = await lead
      .post(`/cases/${caseId}/committee-items`, {
        committeeCode: 'DISASTER_COMMITTEE',
        meetingYear: 2024,
        meetingNo: 2,
        agendaNo: 3,
        title: '장애 시정요구안',
        ...meeting,
        ...votes,
      })
      .expect(201);
    const { id } = body as { id: string };
    const path = `/committee-items/${id}`;
    await moved(approver, path, 'table');
    const resolution = { decision: 'AS_PROPOSED', resolution: '카카오에 시정을 요구한다.', resolvedOn: '2024-05-30' };
    await moved(approver, path, 'resolve', resolution);
    const address = `/procedure-documents/COMMITTEE_RESOLUTION/${id}`;
    await approver.post(`${address}/issue`, { dispatch: DISPATCH }).expect(409, /procedure-document\.dispatch/);
    const text = await print(approver, await issue('COMMITTEE_RESOLUTION', id, {}));
    for (const words of [
      '2024년 제2차 통신재난관리심의위원회 의안 제3호',
      '재적위원 15명 중 9명 출석 (과반수 출석)',
      '찬성 7명, 반대 1명, 기권 0명',
      '위원 갑',
      resolution.resolution,
      '원안 의결',
    ])
      expect(text).toContain(bare(words));
    await manager.get(address).expect(404);
  });

  async function issue(type: string, subjectId: string, body: object): Promise<Written> {
    const { body: answer } = await approver.post(`/procedure-documents/${type}/${subjectId}/issue`, body).expect(201);
    return answer as Written;
  }

  async function read(who: Session, path: string): Promise<Written> {
    return (await who.get(path).expect(200)).body as Written;
  }

  async function print(who: Session, { document }: Written): Promise<string> {
    const { body } = await who.get(`/documents/${document?.id}/pdf`).buffer(true).expect(200);
    const text = readPdfText(body as Buffer);
    expect(text).not.toMatch(/null|undefined|\[object/);
    return bare(text);
  }

  async function submittedPlan({ orderId }: DeliveredOrder): Promise<{ id: string; requirementIds: string[] }> {
    const { body } = await staff.post(`/orders/${orderId}/plans`).expect(201);
    const plan = body as { id: string; items: { requirementId: string; version: number }[] };
    const words = { cause: '원인', correction: '시정', sameKindScope: '일부', prevention: '체계', monitoring: '매월' };
    const item = { ...words, completePhrase: '기한까지', responsibleTitle: '책임자' };
    for (const { requirementId, version } of plan.items)
      await staff.put(`/plans/${plan.id}/items/${requirementId}`, item, version).expect(200);
    await act(200, manager, `/plans/${plan.id}`, 'submit', { signed: true });
    await act(200, inspector, `/plans/${plan.id}`, 'take-up-review');
    return { id: plan.id, requirementIds: plan.items.map(({ requirementId }) => requirementId) };
  }

  async function rejected(): Promise<{ verificationId: string }> {
    const order = await givenDeliveredOrder(system, 'KAKAO', [{ criteria: ['지침을 고친다.', '훈련을 한다.'] }]);
    await givenAcceptedPlan(system, order);
    const path = `/corrective-actions/${order.actionIds[0]}`;
    await act(200, staff, path, 'start');
    const { body: item } = await staff
      .upload(`/cases/${order.caseId}/evidence`, { title: '기록' }, '기록.txt', LOG)
      .expect(201);
    const evidenceIds = [(item as { id: string }).id];
    const { acceptanceCriteria } = (await staff.get(path).expect(200)).body as Verified;
    const evidence = acceptanceCriteria.map(({ id }) => ({ criterionId: id, evidenceIds, note: '이행함' }));
    const report = { summary: '모두 이행함', completedOn: '2024-06-20', attested: true, evidence };
    await act(200, manager, path, 'report-completion', report);
    await act(200, inspector, path, 'start-verification', { method: 'DOCUMENT' });
    const judgements = [
      { result: 'COMPLIED', evidenceIds, reason: '고친 지침을 확인하였다.' },
      { result: 'NOT_COMPLIED', evidenceIds: [], reason: '훈련 기록이 없다.' },
    ];
    for (const [index, { id }] of acceptanceCriteria.entries()) {
      const [verification] = ((await inspector.get(path).expect(200)).body as Verified).verifications;
      const address = `/verifications/${verification.id}/checks/${id}`;
      await inspector.put(address, judgements[index], verification.version).expect(200);
    }
    const { body } = await act(200, lead, path, 'reject', { reason: '훈련을 하였다는 증거가 없다.' });
    return { verificationId: (body as Verified).verifications[0].id };
  }

  async function seized(inspectionId: string): Promise<string> {
    const { body } = await inspector
      .post(`/inspections/${inspectionId}/sessions`, { onDate: seoulDay(new Date()), site: '판교아지트' })
      .expect(201);
    const session = `/sessions/${(body as { id: string }).id}`;
    await moved(inspector, session, 'show-credentials');
    await moved(inspector, session, 'hand-over-entry-document');
    await moved(lead, `/inspections/${inspectionId}`, 'start');
    const { body: recorded } = await inspector
      .post(`${session}/seizures`, {
        seizedAt: new Date().toISOString(),
        place: '판교아지트 전산실',
        reason: '장애 원인을 담은 장비이다.',
        witness: '운영팀장 이입회',
        hindersBusiness: false,
        items: [{ description: '서버 저장장치', quantity: '1개', heldAs: 'ORIGINAL' }],
      })
      .expect(201);
    const { id, version } = recorded as { id: string; version: number };
    const at = new Date().toISOString();
    const signed = { inspector: '김조사', witnessSigned: true, signedAt: at, copyHandedAt: at };
    await inspector.post(`/seizures/${id}/sign`, signed, version).expect(200);
    return id;
  }
});
