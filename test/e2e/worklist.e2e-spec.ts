import { WORK_ITEM_KINDS, workKindsOf } from '../../src/domain/work-item';
import type { Role } from '../../src/domain/roles';
import { Journey, legalBasis, provider } from '../support/journey';
import { givenDraftOrder } from '../support/given-order';
import { givenCaseInHand, givenConfirmedFinding, givenDraft } from '../support/given-finding';
import { resultBody } from '../support/given-result';
import { demoTemplate } from '../support/demo-template';
import { createTestApp, PEOPLE, type Person, type TestApp } from '../support/test-app';
import { type WorkItem, Worklist } from '../support/worklist';

const ROLE_OF: Record<Person, Role> = {
  inspector: 'INS',
  lead: 'LEAD',
  approver: 'APP',
  director: 'APP',
  auditor: 'AUD',
  admin: 'ADM',
  expert: 'EXP',
  kakaoStaff: 'PS',
  kakaoManager: 'PM',
  naverStaff: 'PS',
  naverManager: 'PM',
  skccStaff: 'PS',
  skccManager: 'PM',
};
const EVERYBODY = Object.keys(PEOPLE) as Person[];
const REASON = '판단의 근거가 분명하지 않아 다시 작성하여야 합니다.';
const ADDRESS = { method: 'HAND', address: '제주특별자치도 제주시 첨단로 242', recipient: '대표이사' };

const INSPECTION = {
  providerId: provider('KAKAO'),
  kind: 'REGULAR',
  purposes: ['PLAN_COMPLIANCE'],
  legalBasisId: legalBasis('BCDA_36-2_2', '2024-05-21'),
  scope: '2024년 통신재난관리계획의 이행 여부',
  sites: ['카카오 판교아지트'],
  plannedStartAt: '2024-06-20T14:00:00+09:00',
  plannedEndOn: '2024-06-21',
};
const PLAN_ELEMENTS = {
  method: '현장 방문과 기록 확인',
  selectionReason: '연간 점검 계획에 따른 대상이다.',
  refusalConsequence: '거부하면 과태료를 물 수 있다.',
};

describe('The list of what waits for a person', () => {
  let system: TestApp;
  const of = (person: Person): Worklist => new Worklist(system, person);

  beforeAll(async () => {
    system = await createTestApp();
  });
  afterAll(() => system?.close());

  it.each(EVERYBODY)(
    'has the kinds of work of %s alone, the most urgent first, and says where nothing waits',
    async (person) => {
      const groups = await of(person).groups();
      expect(groups).toEqual(workKindsOf([ROLE_OF[person]]).map((kind) => ({ kind, count: 0, items: [] })));
      expect(await of(person).all('owed')).toEqual([]);
    },
  );

  it('has nothing in a kind of another role, and no list of a kind that there is not', async () => {
    expect(await of('kakaoManager').all('APPROVAL')).toEqual([]);
    expect(await of('approver').all('LETTER')).toEqual([]);
    await (await system.as('approver')).get('/work-items/HOLIDAYS').expect(404);
    await (await system.as('approver')).get('/work-items/VISIT?cursor=nonsense').expect(400);
    await system.anonymous().get('/api/work-items').expect(401);
  });

  describe('from the declaration of interest to the visit', () => {
    let journey: Journey;
    let inspectionId: string;

    beforeAll(async () => {
      journey = new Journey(system);
      await journey.at('2024-05-27T09:00:00+09:00');
      await journey.register({
        title: '카카오 2024년 정기점검',
        trigger: 'ANNUAL_PLAN',
        tracks: ['A'],
        departmentCode: 'NETWORK_SAFETY',
        respondents: [{ providerId: provider('KAKAO'), role: 'OUTAGE_PROVIDER', providerTitle: '2024년 정기점검' }],
      });
    });

    it('asks the approver to call a lead, and the lead to declare interests, who is told of no case before that', async () => {
      expect(await of('approver').tasksAbout(journey.caseId)).toEqual(['APPROVAL CALL_LEAD']);
      const lead = await system.as('lead');
      const member = { userId: lead.userId, duty: 'LEAD', validFrom: '2024-05-27' };
      await journey.create('approver', `/cases/${journey.caseId}/team`, member);
      expect(await of('approver').tasksAbout(journey.caseId)).toEqual([]);
      const [declaration] = await of('lead').all('DECLARATION');
      expect(declaration).toMatchObject({ task: 'DECLARE_INTEREST', caseNo: null, caseTitle: null, title: '' });
      await journey.declare('lead', { conflictOfInterest: 'NONE' });
      expect(await of('lead').all('DECLARATION')).toEqual([]);
    });

    it('keeps an incomplete plan of an inspection with its author', async () => {
      ({ id: inspectionId } = await journey.create('inspector', `/cases/${journey.caseId}/inspections`, INSPECTION));
      expect(await of('inspector').tasksAbout(inspectionId)).toEqual(['DRAFT FINISH_DRAFT']);
      expect(await of('lead').tasksAbout(inspectionId)).toEqual([]);
      expect(await of('approver').tasksAbout(inspectionId)).toEqual([]);
    });

    it('puts a complete plan before the approver, with its case, its place and since when', async () => {
      await journey.at('2024-05-27T11:00:00+09:00');
      await journey.change('inspector', `/inspections/${inspectionId}`, `/inspections/${inspectionId}`, PLAN_ELEMENTS);
      const [waiting] = await of('approver').about(inspectionId);
      expect(waiting).toMatchObject({
        kind: 'APPROVAL',
        task: 'APPROVE_INSPECTION_PLAN',
        caseId: journey.caseId,
        caseNo: journey.caseNo,
        caseTitle: '카카오 2024년 정기점검',
        subjectType: 'inspection',
        title: '카카오 판교아지트',
        dueOn: null,
        standing: null,
        daysLeft: null,
      });
      expect(await of('inspector').tasksAbout(inspectionId)).toEqual([]);
    });

    it('shows the inspectors an approved inspection with the days until it begins, which is no deadline', async () => {
      await journey.move('approver', `/inspections/${inspectionId}`, 'approve-plan');
      const [visit] = await of('inspector').about(inspectionId);
      expect(visit).toMatchObject({
        kind: 'VISIT',
        task: 'SEND_NOTICE',
        dueOn: '2024-06-20',
        daysLeft: 24,
        standing: null,
      });
      await journey.move('inspector', `/inspections/${inspectionId}`, 'send-notice', ADDRESS);
      await journey.at('2024-05-29T10:00:00+09:00');
      await journey.move('inspector', `/inspections/${inspectionId}`, 'record-notice-arrival', {
        arrivedAt: '2024-05-29T09:00:00+09:00',
        proof: '등기우편 배달증명',
      });
      expect(await of('lead').tasksAbout(inspectionId)).toEqual(['VISIT VISIT']);
      expect(await of('approver').tasksAbout(inspectionId)).toEqual([]);
    });

    it('shows its respondent the letter that arrived until somebody reads it', async () => {
      const [letter] = await of('kakaoStaff').all('LETTER');
      expect(letter).toMatchObject({
        task: 'READ',
        caseNo: journey.caseNo,
        caseTitle: '2024년 정기점검',
        since: '2024-05-29T00:00:00.000Z',
      });
      await (await system.as('kakaoManager')).get(`/documents/${letter.subjectId}`).expect(200);
      expect(await of('kakaoStaff').all('LETTER')).toEqual([]);
    });

    it('reminds the approver of an oral approval that is not yet in writing, until it is', async () => {
      await journey.at('2024-05-30T10:00:00+09:00');
      const { id } = await journey.create('inspector', `/cases/${journey.caseId}/inspections`, {
        ...INSPECTION,
        kind: 'URGENT',
        adHocGround: 'DECREE_URGENT_PREVENTION',
        newEvidence: '장애가 다시 일어났다.',
      });
      expect(await of('approver').tasksAbout(id)).toEqual(['APPROVAL AUTHORISE_URGENT']);
      const ground = { ground: 'A_URGENT', reason: '장애가 이어져 미리 알리고 기다릴 수 없다.', oral: true };
      await journey.move('approver', `/inspections/${id}`, 'authorise-urgent', ground);
      const items = await of('approver').about(id);
      expect(items.map(({ kind, task }) => `${kind} ${task}`)).toEqual([
        'APPROVAL CONFIRM_IN_WRITING',
        'LAW_DEADLINE MEET_DEADLINE',
      ]);
      expect(items[0]).toMatchObject({
        dueOn: null,
        dueAt: expect.stringContaining('2024-05-31T01:00:00') as string,
        standing: 'DUE_SOON',
        daysLeft: 1,
      });
      expect(items[0].deadlineId).toBe(items[1].deadlineId);
      await journey.at('2024-05-31T12:00:00+09:00');
      expect((await of('approver').about(id))[0]).toMatchObject({ standing: 'OVERDUE', overdueDays: 1, daysLeft: 0 });
      await journey.move('approver', `/inspections/${id}`, 'confirm-in-writing');
      expect(await of('approver').tasksAbout(id)).toEqual([]);
    });
  });

  describe('of findings', () => {
    it('follows a finding from draft to fact check and back, with the words of the return and of the comment', async () => {
      const inHand = await givenCaseInHand(system, ['NAVER'], { status: 'INVESTIGATING' });
      const { id } = await givenDraft(system, inHand, 'NAVER');
      const path = `/findings/${id}`;
      const [inspector, lead, naver] = [of('inspector'), of('lead'), of('naverStaff')];
      expect(await inspector.tasksAbout(id)).toEqual(['DRAFT FINISH_DRAFT']);
      const journey = new Journey(system);
      await journey.move('inspector', path, 'propose');
      expect(await lead.tasksAbout(id)).toEqual(['PROPOSAL SEND_TO_FACT_CHECK']);
      await journey.move('lead', path, 'return-to-draft', { reason: REASON });
      expect(await inspector.about(id)).toMatchObject([{ kind: 'RETURNED', task: 'REWORK', note: REASON }]);
      await journey.move('inspector', path, 'propose');
      await journey.move('lead', path, 'send-to-fact-check', { dueOn: '2024-06-10' });
      const [question] = await naver.all('FACT_CHECK');
      expect(question).toMatchObject({
        task: 'ANSWER_FACT_CHECK',
        dueOn: '2024-06-10',
        standing: 'ON_TIME',
        daysLeft: 10,
      });
      await journey.at('2024-06-11T00:00:01+09:00');
      expect((await naver.all('FACT_CHECK'))[0]).toMatchObject({ standing: 'OVERDUE', overdueDays: 1, daysLeft: -1 });
      expect(await lead.tasksAbout(id)).toEqual(['FACT_CHECK_ANSWERED CLOSE_FACT_CHECK']);
      const answer = { outcome: 'DISPUTED', comment: '사전테스트 기록은 다른 체계에 남아 있습니다.' };
      const { version } = await journey
        .get('naverStaff', `/fact-checks/${question.subjectId}`)
        .catch(() => ({ version: 1 }));
      await (
        await system.as('naverStaff')
      )
        .post(`/fact-checks/${question.subjectId}/answer`, answer, version)
        .expect(200);
      expect(await naver.all('FACT_CHECK')).toEqual([]);
      expect(await inspector.about(id)).toMatchObject([
        { kind: 'FACT_CHECK_ANSWERED', task: 'ANSWER_COMMENT', note: answer.comment },
      ]);
    });
  });

  describe('of a case', () => {
    it('leads from the last settled finding by the result to the order', async () => {
      const inHand = await givenCaseInHand(system, ['KAKAO'], { status: 'INVESTIGATING' });
      const { caseId } = inHand;
      const journey = new Journey(system);
      expect(await of('lead').tasksAbout(caseId)).toEqual([]);
      await givenConfirmedFinding(system, inHand, 'KAKAO');
      expect(await of('lead').tasksAbout(caseId)).toEqual(['CASE_STEP DRAFT_RESULT']);
      const result = await journey.create('lead', `/cases/${caseId}/results`, resultBody(['KAKAO']));
      expect(await of('lead').tasksAbout(caseId)).toEqual([]);
      await journey.move('lead', `/results/${result.id}`, 'submit');
      expect(await of('lead').tasksAbout(caseId)).toEqual(['CASE_STEP SUBMIT_RESULT']);
      await journey.move('lead', `/cases/${caseId}`, 'submit-result');
      expect(await of('lead').tasksAbout(caseId)).toEqual([]);
      await journey.move('approver', `/results/${result.id}`, 'confirm');
      expect(await of('lead').tasksAbout(caseId)).toEqual(['CASE_STEP DRAFT_ORDER']);
      await givenDraftOrder(system, caseId, 'KAKAO');
      expect(await of('lead').tasksAbout(caseId)).toEqual([]);
    });
  });

  describe('of orders', () => {
    it('goes from the draft of the lead to the approver and back with the reason, never to its author for approval', async () => {
      const { caseId } = await givenCaseInHand(system, ['KAKAO'], { status: 'RESULT_CONFIRMED' });
      const { id } = await givenDraftOrder(system, caseId, 'KAKAO');
      const journey = new Journey(system);
      expect(await of('lead').tasksAbout(id)).toEqual(['DRAFT FINISH_DRAFT']);
      await journey.move('lead', `/orders/${id}`, 'request-approval');
      expect(await of('approver').tasksAbout(id)).toEqual(['APPROVAL APPROVE_ORDER']);
      expect(await of('lead').tasksAbout(id)).toEqual([]);
      await journey.move('approver', `/orders/${id}`, 'return', { reason: REASON });
      expect(await of('lead').about(id)).toMatchObject([{ kind: 'RETURNED', task: 'REWORK', note: REASON }]);
    });
  });
});

describe('The lists of the demo cases', () => {
  let system: TestApp;

  beforeAll(async () => {
    system = await createTestApp({}, await demoTemplate());
  }, 120_000);
  afterAll(() => system?.close());

  it.each(EVERYBODY)('hold for %s exactly as many items as the home page counts, each once', async (person) => {
    const worklist = new Worklist(system, person);
    const groups = await worklist.groups();
    const everything: WorkItem[] = [];
    for (const { kind, count, items } of groups) {
      const list = await worklist.all(kind, 2);
      expect([kind, list.length]).toEqual([kind, count]);
      expect(list.slice(0, 5)).toEqual(items);
      expect(new Set(list.map(({ subjectId }) => subjectId)).size).toBe(list.length);
      everything.push(...list);
    }
    const owed = await worklist.all('owed', 7);
    expect(owed.map(({ subjectId }) => subjectId).toSorted()).toEqual(
      everything.map(({ subjectId }) => subjectId).toSorted(),
    );
    const dues = owed.map(({ dueAt }) => dueAt ?? '9999');
    expect(dues).toEqual(dues.toSorted());
  });

  it('call nobody late who was only given guidance', async () => {
    const overdue = await new Worklist(system, 'approver').all('OVERDUE_ACTION');
    expect(overdue.length).toBeGreaterThan(0);
    const rows = await system.sql<{ instrument_type: string }>(
      'owner',
      'SELECT DISTINCT o.instrument_type FROM corrective_actions a JOIN orders o ON o.id = a.order_id WHERE a.id = ANY ($1)',
      [overdue.map(({ subjectId }) => subjectId)],
    );
    const types = rows.map((row) => row.instrument_type);
    expect(types).toContain('CORRECTIVE_REQUEST');
    expect(types.filter((type) => type.endsWith('GUIDANCE'))).toEqual([]);
  });

  it('speak to each provider of its own cases alone, under the titles that it was given', async () => {
    for (const person of ['kakaoStaff', 'naverStaff', 'skccStaff'] as const) {
      const session = await system.as(person);
      const { body } = await session.get('/cases').expect(200);
      const own = new Map(
        (body as { items: { id: string; title: string }[] }).items.map(({ id, title }) => [id, title]),
      );
      for (const item of await new Worklist(system, person).all('owed'))
        expect(item.caseTitle).toBe(own.get(item.caseId));
    }
  });

  it('leave the administrator without any item', async () => {
    for (const kind of WORK_ITEM_KINDS) expect(await new Worklist(system, 'admin').all(kind)).toEqual([]);
  });
});
