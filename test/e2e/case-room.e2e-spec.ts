import { randomUUID } from 'node:crypto';
import { DemoCasesLoader } from '../../src/demo/demo-cases.loader';
import type { CaseHistoryItem, CaseHistoryPage } from '../../src/modules/case-room/case-history.dto';
import type { CaseRoomResponse } from '../../src/modules/case-room/case-room.dto';
import type { IncidentRoomResponse } from '../../src/modules/case-room/incident-room.dto';
import { Tx } from '../../src/platform/database/tx';
import { canariesIn, isInner } from '../support/canaries';
import { DemoRecord, demoFile } from '../support/demo-record';
import { givenGuardedCase } from '../support/given-guarded-case';
import { type GuardedIds } from '../support/guarded-parties';
import { givenPrincipals, type Principal } from '../support/given-guarded-people';
import { Knock } from '../support/knock';
import { plantInternals } from '../support/plant-internals';
import { createTestApp, type Person, type TestApp } from '../support/test-app';

const MOST_STATEMENTS = 12;

describe('The case room', () => {
  let system: TestApp;
  const cases: Record<string, DemoRecord> = {};

  beforeAll(async () => {
    system = await createTestApp();
    await system.app.get(DemoCasesLoader).load();
    for (const name of ['kakao-2024-05', 'pangyo-2022', 'naver-2024'])
      cases[name] = await DemoRecord.of(await system.as('approver'), name);
  }, 120_000);
  afterAll(() => system?.close());
  afterEach(() => jest.restoreAllMocks());

  async function room(name: string, person: Person = 'approver'): Promise<CaseRoomResponse> {
    const { body } = await (await system.as(person)).get(`/cases/${cases[name].caseId}/room`).expect(200);
    return body as CaseRoomResponse;
  }

  async function wholeHistory(name: string, person: Person): Promise<CaseHistoryItem[]> {
    const session = await system.as(person);
    const items: CaseHistoryItem[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body } = await session
        .get(`/cases/${cases[name].caseId}/history?limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`)
        .expect(200);
      const page = body as CaseHistoryPage;
      items.push(...page.items);
      cursor = page.nextCursor;
    }
    return items;
  }

  const pairs = (rows: readonly { from: string; to: string }[]): string[] =>
    rows.map(({ from, to }) => `${from} ${to}`).sort();

  it('tells the three outages of Kakao with their length, what they hit and who says so', async () => {
    const { incidents, facts, head, counts } = await room('kakao-2024-05');
    expect(incidents.map(({ durationMinutes }) => durationMinutes)).toEqual([6, 6, 54]);
    expect(incidents.map(({ startedAt }) => startedAt)).toEqual([
      '2024-05-13T04:44:00.000Z',
      '2024-05-20T05:52:00.000Z',
      '2024-05-20T23:30:00.000Z',
    ]);
    expect(incidents[0].servicesKo.length).toBeGreaterThan(0);
    expect(head).toMatchObject({
      caseNo: '점검-2024-0001',
      title: demoFile('kakao-2024-05').case.title.ko,
      migrated: true,
      confidentiality: 'NORMAL',
    });
    expect(head.departmentKo).toEqual(expect.any(String));
    expect(counts).toMatchObject({ incidents: 3, findings: 3, requirements: 6, actions: 6, actionsSettled: 0 });
    const share = facts.find(({ incidentId, field }) => incidentId === incidents[0].id && field === 'AFFECTED_PERCENT');
    expect(share?.statements).toEqual([
      expect.objectContaining({
        valueNumber: 80,
        basis: 'ESTIMATED',
        standing: true,
        statedBy: expect.objectContaining({ code: 'MSIT', nameKo: '과학기술정보통신부' }) as object,
      }),
    ]);
  });

  it('sets what is claimed of the Pangyo fire beside the official value and its justification', async () => {
    const { incidents, facts, snapshots } = await room('pangyo-2022');
    const official = incidents.find(({ durationMinutes }) => durationMinutes === 127 * 60 + 33);
    expect(official).toBeDefined();
    const start = facts.find(({ incidentId, field }) => incidentId === official?.id && field === 'STARTED_AT');
    expect(start?.determination).toMatchObject({ undetermined: false });
    expect(start?.determination?.justification.length).toBeGreaterThan(10);
    expect(start?.statements.filter((statement) => statement.official)).toHaveLength(1);
    expect(new Set(start?.statements.map(({ valueAt }) => valueAt)).size).toBeGreaterThan(1);
    expect(snapshots.length).toBe(demoFile('pangyo-2022').snapshots.length);
  });

  it('draws the third outage of Kakao as caused by the second, and every cause with its code in words', async () => {
    const { incidents, causes } = await room('kakao-2024-05');
    expect(causes.edges).toContainEqual({ from: incidents[1].id, to: incidents[2].id, kind: 'CAUSED_BY' });
    const nodes = new Set(causes.nodes.map(({ id }) => id));
    expect(causes.edges.filter(({ from, to }) => !nodes.has(from) || !nodes.has(to))).toEqual([]);
    const unnamed = causes.nodes.filter(({ kind, labelKo, labelEn }) => kind !== 'INCIDENT' && !(labelKo && labelEn));
    expect(unnamed).toEqual([]);
    expect(causes.analyses).toHaveLength(3);
  });

  it('links findings, requirements, actions and incidents exactly as the database does', async () => {
    for (const name of Object.keys(cases)) {
      const { links } = await room(name);
      const stored = async (sql: string): Promise<string[]> =>
        pairs(await system.sql<{ from: string; to: string }>('owner', sql, [cases[name].caseId]));
      expect(pairs(links.findingRequirements)).toEqual(
        await stored('SELECT finding_id AS from, requirement_id AS to FROM requirement_findings WHERE case_id = $1'),
      );
      expect(pairs(links.requirementActions)).toEqual(
        await stored('SELECT requirement_id AS from, id AS to FROM corrective_actions WHERE case_id = $1'),
      );
      expect(pairs(links.findingIncidents)).toEqual(
        await stored('SELECT finding_id AS from, incident_id AS to FROM finding_incidents WHERE case_id = $1'),
      );
    }
    const { links, requirements } = await room('kakao-2024-05');
    expect(requirements).toHaveLength(6);
    expect(links.findingRequirements.length).toBeGreaterThan(6);
  });

  it('judges dates by the clock of legal acts and marks what is overdue', async () => {
    await system.setClock('2024-08-31T12:00:00+09:00');
    const before = await room('kakao-2024-05');
    await system.setClock('2024-09-03T00:00:01+09:00');
    const after = await room('kakao-2024-05');
    expect([before.today, after.today]).toEqual(['2024-08-31', '2024-09-03']);
    expect([before.counts.actionsOverdue, after.counts.actionsOverdue]).toEqual([0, 6]);
    expect(after.deadlines.find(({ dueOn }) => dueOn === '2024-09-02')).toMatchObject({
      standing: 'OVERDUE',
      overdueDays: 1,
      daysLeft: -1,
    });
  });

  it('shows the committee, the result, the documents with their arrival and the people in charge', async () => {
    const { committee, results, documents, people, respondents, inspections } = await room('kakao-2024-05');
    expect(inspections).toEqual([
      expect.objectContaining({
        kind: 'URGENT',
        sessionDays: ['2024-05-21', '2024-05-23'],
        exemptionKo: expect.stringContaining('긴급') as string,
      }),
    ]);
    expect(committee).toEqual([expect.objectContaining({ status: 'RESOLVED', heldFrom: '2024-05-28' })]);
    expect(results).toEqual([expect.objectContaining({ status: 'CONFIRMED', seq: 1 })]);
    const order = documents.find(({ type }) => type === 'ORDER');
    expect(order?.deliveries).toEqual([expect.objectContaining({ arrivedAt: expect.any(String) as string })]);
    expect(people.filter(({ capacity }) => capacity === 'TEAM').map(({ role }) => role)).toContain('LEAD');
    expect(respondents).toEqual([expect.objectContaining({ role: 'OUTAGE_PROVIDER' })]);
  });

  it('asks the database no more than twelve statements', async () => {
    const query = jest.spyOn(Tx.prototype, 'query');
    for (const [name, person] of [
      ['kakao-2024-05', 'approver'],
      ['pangyo-2022', 'approver'],
      ['pangyo-2022', 'skccManager'],
    ] as const) {
      query.mockClear();
      await room(name, person);
      const ofReader = query.mock.contexts.filter(({ actor }) => actor.side !== 'SYSTEM');
      expect(ofReader.length).toBeLessThanOrEqual(MOST_STATEMENTS);
      expect(ofReader.length).toBeGreaterThan(5);
    }
  });

  it('gives a respondent its own released part and nothing of the inside or of the others', async () => {
    const { head, sections, ...own } = await room('pangyo-2022', 'kakaoManager');
    expect(head).toMatchObject({ status: null, trigger: null, summary: null, leadName: null, migrated: false });
    expect(sections).not.toEqual(expect.arrayContaining(['course']));
    expect(sections).not.toEqual(expect.arrayContaining(['causes']));
    expect(own.facts).toEqual([]);
    expect(own.timeline).toEqual([]);
    expect(own.causes).toEqual({ analyses: [], nodes: [], edges: [] });
    expect(own.committee).toEqual([]);
    expect(own.respondents).toHaveLength(1);
    expect(own.people.filter(({ capacity }) => capacity === 'TEAM')).toEqual([]);
    expect(own.findings.length).toBeGreaterThan(0);
    const providers = [...own.incidents, ...own.findings, ...own.orders, ...own.actions].map(
      ({ providerId }) => providerId,
    );
    expect(new Set(providers)).toEqual(new Set([own.respondents[0].providerId]));
    expect(own.findings.map(({ priority }) => priority)).toEqual(own.findings.map(() => null));
  });

  it('does not exist for another provider, for whoever is off the team, and under an id of nobody', async () => {
    const { caseId } = cases['naver-2024'];
    const kakao = await system.as('kakaoManager');
    for (const part of ['room', 'history']) {
      await kakao.get(`/cases/${caseId}/${part}`).expect(404);
      await kakao.get(`/cases/${randomUUID()}/${part}`).expect(404);
      await (await system.as('approver')).get(`/cases/${randomUUID()}/${part}`).expect(404);
    }
  });

  describe('of one incident', () => {
    async function incidentRoom(name: string, ref: string, person: Person): Promise<IncidentRoomResponse> {
      const { body } = await (await system.as(person)).get(`/incidents/${cases[name].idOf(ref)}/room`).expect(200);
      return body as IncidentRoomResponse;
    }

    it('tells what was stated of it by whom, what caused it and which findings rest on it', async () => {
      const found = await incidentRoom('kakao-2024-05', 'incident-3', 'lead');
      expect(found).toMatchObject({ caseNo: '점검-2024-0001', providerKo: '주식회사 카카오', showsCourse: true });
      expect(found.incident.durationMinutes).toBe(54);
      expect(found.facts.map(({ field }) => field)).toEqual(expect.arrayContaining(['STARTED_AT', 'SYMPTOM', 'CAUSE']));
      expect(new Set(found.facts.map(({ incidentId }) => incidentId))).toEqual(new Set([found.incident.id]));
      expect(found.causes.map(({ kind }) => kind)).toEqual(['DIRECT', 'ROOT', 'CONTRIBUTING']);
      expect(found.links).toEqual([
        expect.objectContaining({
          kind: 'CAUSED_BY',
          isEffect: true,
          otherId: cases['kakao-2024-05'].idOf('incident-2'),
          otherNo: '점검-2024-0001-장02',
        }),
      ]);
      const earlier = await incidentRoom('kakao-2024-05', 'incident-2', 'lead');
      expect(earlier.links).toEqual([expect.objectContaining({ isEffect: false, otherNo: '점검-2024-0001-장03' })]);
      expect(found.findings.length).toBeGreaterThan(0);
    });

    it('gives the respondent the released incident alone, and another provider nothing', async () => {
      const own = await incidentRoom('kakao-2024-05', 'incident-1', 'kakaoManager');
      expect(own).toMatchObject({ showsCourse: false, showsCauses: false, analysis: null });
      expect([own.facts, own.timeline, own.reports, own.causes, own.links]).toEqual([[], [], [], [], []]);
      expect(own.incident).toMatchObject({ status: null, thirdParty: null, durationMinutes: 6 });
      const path = `/incidents/${cases['kakao-2024-05'].idOf('incident-1')}/room`;
      await (await system.as('naverManager')).get(path).expect(404);
    });
  });

  describe('its history', () => {
    it('tells every act of the case once, newest first, by whom, as a sentence in two languages', async () => {
      const items = await wholeHistory('kakao-2024-05', 'approver');
      const times = items.map(({ at }) => String(at));
      expect(times).toEqual(times.toSorted().toReversed());
      const [{ n }] = await system.sql<{ n: number }>(
        'owner',
        `SELECT count(*)::int AS n FROM audit_events WHERE case_id = $1 AND type !~ '[.-]read$' AND type <> 'document.rendered'`,
        [cases['kakao-2024-05'].caseId],
      );
      expect(items).toHaveLength(n);
      const registered = items.at(-1);
      expect(registered).toMatchObject({
        type: 'case.registered',
        textKo: '사건(점검-2024-0001)을 등록함',
        textEn: 'Case 점검-2024-0001 registered',
        target: { page: 'case', id: cases['kakao-2024-05'].caseId },
      });
      expect(registered?.actorName).toEqual(expect.any(String));
      expect(items.find(({ type }) => type === 'finding.confirmed')).toMatchObject({
        textKo: expect.stringMatching(/^지적사항\(점검-2024-0001-지0\d\)을 확정함$/) as string,
        target: { page: 'finding' },
        actorRoles: ['LEAD'],
      });
    });

    it('has a word for every event that the demo cases record', async () => {
      for (const name of Object.keys(cases)) {
        const items = await wholeHistory(name, 'auditor');
        expect(items.filter(({ textKo, type }) => textKo === type)).toEqual([]);
      }
    });

    it('tells a respondent only what its own people did', async () => {
      const items = await wholeHistory('naver-2024', 'naverManager');
      expect(items.map(({ type }) => type)).toContain('action-plan.submitted');
      expect(new Set(items.flatMap(({ actorRoles }) => actorRoles))).toEqual(new Set(['PS', 'PM']));
      const all = await wholeHistory('naver-2024', 'approver');
      expect(all.length).toBeGreaterThan(items.length);
    });

    it('is kept from experts and from provider staff', async () => {
      const { caseId } = cases['naver-2024'];
      for (const person of ['naverStaff', 'expert'] as const)
        await (await system.as(person)).get(`/cases/${caseId}/history`).expect(403);
    });
  });
});

describe('The case room of a case with a canary in every text', () => {
  let system: TestApp;
  let ids: GuardedIds;
  let knock: Knock;
  let principals: readonly Principal[];

  beforeAll(async () => {
    system = await createTestApp();
    ids = await givenGuardedCase(system);
    await plantInternals(system.ownerUrl, ids.case);
    principals = await givenPrincipals(system);
    knock = await Knock.at(system.app);
  }, 90_000);
  afterAll(() => system?.close());

  async function wordsSeenBy(name: string): Promise<string[]> {
    const token = principals.find((candidate) => candidate.name === name)?.token ?? null;
    const paths = [`cases/${ids.case}/room`, `cases/${ids.case}/history?limit=100`, `incidents/${ids.incident}/room`];
    const replies = await Promise.all(paths.map((path) => knock.get(`/api/${path}`, token)));
    return canariesIn(replies.map(({ text }) => text).join('\n'));
  }

  it('W2 shows the respondent what is its own and no word of the inside', async () => {
    const words = await wordsSeenBy('manager of the respondent');
    expect(words.length).toBeGreaterThan(5);
    expect(words.filter(isInner)).toEqual([]);
  });

  it('shows the team the inside too', async () => {
    expect((await wordsSeenBy('lead on the team')).filter(isInner).length).toBeGreaterThan(10);
  });

  it('W1 shows a stranger nothing', async () => {
    expect(await wordsSeenBy('manager of another provider')).toEqual([]);
  });
});
