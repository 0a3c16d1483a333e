import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, parseDay, seoulDay } from './calendar-day';
import type { DemoCase } from './demo-case';
import type { DemoTime } from './demo-case-facts';
import { publishedData, validateDemoCase } from './demo-case-validation';
import { resolveDueSpec } from './due-spec';
import { calendarFromFile } from './holiday-calendar';
import { inForceOn, type ReferenceData } from './reference-data';

const DATA = join(__dirname, '../../data');
const read = (path: string) => JSON.parse(readFileSync(join(DATA, path), 'utf8'));
const readDemo = (name: string): DemoCase => read(`demo/${name}.json`);
const numbered = (prefix: string, last: number) =>
  Array.from({ length: last }, (_, index) => `${prefix}-${String(index + 1).padStart(2, '0')}`);

const kakao = readDemo('kakao-2024-05');
const naver = readDemo('naver-2024');
const pangyo = readDemo('pangyo-2022');
const again = readDemo('kakao-2024-09');
const desk = readDemo('kakao-2023-05');
const cases = [kakao, naver, pangyo, again, desk];
const calendar = calendarFromFile(read('calendar/holidays.json'));
const reference = Object.fromEntries(
  readdirSync(join(DATA, 'reference')).map((file) => [file.replace('.json', ''), read(`reference/${file}`)]),
) as ReferenceData;

const valueAt = (value: unknown) => (value as DemoTime).at.slice(0, 16);
const incidentOf = (demo: DemoCase, ref: string) => demo.incidents.find((it) => it.ref === ref) ?? demo.incidents[0];
const times = (demo: DemoCase) =>
  demo.incidents.map((it) => [it.startedAt.at.slice(0, 16), it.restoredAt?.at.slice(0, 16), it.durationMinutes]);

describe('the demo cases', () => {
  it.each(cases.map((demo) => [demo.ref, demo] as const))('%s leaves nothing to guess', (_ref, demo) => {
    expect(validateDemoCase(demo, reference)).toEqual([]);
  });

  it.each([
    ['kakao-2024-05', kakao, numbered('F-K1', 20)],
    ['pangyo-2022', pangyo, numbered('F-P', 17)],
    ['naver-2024', naver, numbered('F-N', 6)],
    ['kakao-2024-09', again, numbered('F-K2', 5)],
    ['kakao-2023-05', desk, numbered('F-K3', 4)],
  ])('%s holds every fact of its record and no other', (_ref, demo, facts) => {
    expect(demo.facts.map((fact) => fact.id)).toEqual(facts);
    expect([...new Set(publishedData(demo).flatMap((datum) => datum.facts))].sort()).toEqual(facts);
  });

  it.each(cases.map((demo) => [demo.ref, demo] as const))(
    '%s has due days that the engine computes too',
    (_ref, demo) => {
      const promised = demo.orders.flatMap((order) => [
        { arrival: order.deliveredOn, due: order.planDue, dueOn: order.planDueOn },
        ...(order.resultDue ? [{ arrival: order.deliveredOn, due: order.resultDue, dueOn: order.resultDueOn }] : []),
        ...order.requirements.map((it) => ({ arrival: order.deliveredOn, due: it.due, dueOn: it.dueOn })),
      ]);
      const computed = promised.map((it) => resolveDueSpec(it.due, parseDay(it.arrival), calendar).deadline.dueOn);
      expect(computed).toEqual(promised.map((it) => it.dueOn));
    },
  );

  it.each(cases.map((demo) => [demo.ref, demo] as const))(
    '%s has evidence in words, published and small',
    (_ref, demo) => {
      expect(
        demo.evidence.filter((it) => it.class !== 'PUBLIC' || it.body.length < 60 || it.body.length > 2_000),
      ).toEqual([]);
    },
  );

  it('gives regular inspections their seven full days and urgent ones a ground', () => {
    const [regular] = naver.inspections;
    const [urgent] = kakao.inspections;
    const start = seoulDay(new Date(regular.plannedStartAt));
    expect(regular.notice).toMatchObject({ kind: 'GIVEN', arrivedOn: addDays(start, -8) });
    expect(urgent.notice).toMatchObject({
      kind: 'EXEMPT',
      ground: 'URGENT',
      legalBasis: 'BCDA_DECREE_24-2_2_EXEMPTION',
    });
  });

  it.each([
    ['a lost evidence', { evidence: [] }, 'no evidence evidence-2'],
    ['a second official start', { assertions: [...kakao.assertions, kakao.assertions[0]] }, 'two official'],
    ['a fact that no datum holds', { facts: [...kakao.facts, { ...kakao.facts[0], id: 'F-K1-99' }] }, 'not held'],
    ['law of another year', { orders: [{ ...kakao.orders[0], issuedOn: parseDay('2022-01-01') }] }, 'on 2022-01-01'],
    ['an order without its basis', { orders: [{ ...kakao.orders[0], legalBasis: null }] }, 'without a legal basis'],
    ['a supposition without a reason', { case: { ...kakao.case, assumedReason: '' } }, 'without fields or reason'],
  ])('would be refused for %s', (_what, change, problem) => {
    expect(validateDemoCase({ ...kakao, ...change }, reference).join('\n')).toContain(problem);
  });
});

describe('Kakao, May 2024', () => {
  it('has three outages of 6, 6 and 54 minutes, the third caused by the second', () => {
    expect(times(kakao)).toEqual([
      ['2024-05-13T13:44', '2024-05-13T13:50', 6],
      ['2024-05-20T14:52', '2024-05-20T14:58', 6],
      ['2024-05-21T08:30', '2024-05-21T09:24', 54],
    ]);
    expect(kakao.incidents.map((it) => it.causedBy)).toEqual([null, null, 'incident-2']);
    expect(kakao.incidents.map((it) => [it.affected[0].pct, it.affected[0].basis])).toEqual([
      [80, 'ESTIMATED'],
      [80, 'ESTIMATED'],
      [8, 'ESTIMATED'],
    ]);
  });

  it('was inspected on two days, resolved on 30 May and handed over on 31 May', () => {
    expect(kakao.inspections[0].sessions.map((it) => it.date)).toEqual(['2024-05-21', '2024-05-23']);
    expect([kakao.committeeItems[0].heldFrom, kakao.committeeItems[0].heldTo]).toEqual(['2024-05-28', '2024-05-30']);
    expect(kakao.results[0]).toMatchObject({ announcedOn: '2024-05-31', handedOverTo: '재난대응 총괄책임자' });
  });

  it('asks for six corrections, plan by 1 July and result by 2 September, as a request and not an order', () => {
    const [order] = kakao.orders;
    expect(order).toMatchObject({
      instrument: 'CORRECTIVE_REQUEST',
      planDueOn: '2024-07-01',
      resultDueOn: '2024-09-02',
    });
    expect(order.requirements.map((it) => it.no)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(order.requirements.filter((it) => !it.incidentSpecific).map((it) => it.no)).toEqual([6]);
  });

  it('links outages, deficiencies and requirements many to many', () => {
    const linked = kakao.findings.flatMap((it) => it.incidents.map((incident) => [it.ref, incident]));
    const answered = kakao.orders[0].requirements.flatMap((it) => it.findings.map((finding) => [it.ref, finding]));
    expect(linked.length).toBeGreaterThan(kakao.findings.length);
    expect(new Set(linked.map(([, incident]) => incident)).size).toBe(3);
    expect(answered.length).toBeGreaterThan(6);
    expect(new Set(answered.map(([, finding]) => finding)).size).toBe(3);
  });

  it('keeps the provider’s first explanation as a claim', () => {
    const claim = kakao.assertions.find((it) => it.ref === 'assertion-claimed-cause');
    expect(claim).toMatchObject({ status: 'CLAIMED', official: false, assertedBy: 'KAKAO' });
  });
});

describe('Naver, 2024', () => {
  it('is one finding, one order of 19 August, a plan on its last day and a fuzzy completion', () => {
    expect([naver.findings.length, naver.orders.length, naver.incidents.length]).toEqual([1, 1, 0]);
    expect(naver.orders[0]).toMatchObject({
      instrument: 'CORRECTIVE_ORDER',
      deliveredOn: '2024-08-19',
      planDueOn: '2024-09-19',
    });
    expect(naver.plans[0].submittedOn).toBe('2024-09-19');
    expect(naver.orders[0].requirements[0]).toMatchObject({
      due: { kind: 'RANGE', precision: 'QUARTER', phrase: { ko: '올해 4분기' } },
      dueOn: '2024-12-31',
    });
    expect(naver.disclosures[0]).toMatchObject({ requester: 'NATIONAL_ASSEMBLY', disclosedOn: '2024-09-29' });
  });

  it('gave ten days for opinions before the order', () => {
    const notice = naver.orders[0].priorNotice;
    if (!notice) throw new Error('no prior notice');
    const tenDays = { kind: 'RELATIVE', amount: 10, unit: 'DAYS', from: 'ARRIVAL' } as const;
    expect(resolveDueSpec(tenDays, notice.arrivedOn, calendar).deadline.dueOn).toBe(notice.opinionDueOn);
  });
});

describe('Pangyo, 2022', () => {
  it('keeps five stated starts of one outage and makes one of them official, with its reason', () => {
    const starts = pangyo.assertions.filter((it) => it.incident === 'incident-kakao' && it.field === 'STARTED_AT');
    expect(starts.map((it) => valueAt(it.value).slice(11)).sort()).toEqual([
      '15:19',
      '15:22',
      '15:27',
      '15:30',
      '15:33',
    ]);
    const official = starts.filter((it) => it.official);
    expect(official.map((it) => valueAt(it.value))).toEqual(['2022-10-15T15:27']);
    expect(official[0].justification).toContain('127시간 33분');
    expect(incidentOf(pangyo, 'incident-kakao').durationMinutes).toBe(127 * 60 + 33);
  });

  it('has four of thirteen services normal at 06:00 on 17 October', () => {
    const asked = pangyo.snapshots.filter(
      (it) => it.incident === 'incident-kakao' && it.asOf.at.startsWith('2022-10-17T06:00'),
    );
    const normal = asked.flatMap((it) =>
      it.state === 'NORMAL' && 'service' in it.subject ? [it.subject.service] : [],
    );
    expect(normal.sort()).toEqual(['KAKAOPAY', 'KAKAO_GAMES', 'KAKAO_WEBTOON', 'ZIGZAG']);
    expect(asked.find((it) => it.total === 13)).toMatchObject({ restored: 4, state: 'PARTIAL' });
  });

  it('guides three respondents apart, each told of itself alone', () => {
    expect(pangyo.orders.map((it) => [it.respondent, it.instrument])).toEqual([
      ['respondent-skcc', 'ADMIN_GUIDANCE'],
      ['respondent-kakao', 'ADMIN_GUIDANCE'],
      ['respondent-naver', 'ADMIN_GUIDANCE'],
    ]);
    expect(pangyo.findings.filter((it) => it.type === 'VIOLATION')).toEqual([]);
    const names = {
      'respondent-skcc': /카카오|네이버/,
      'respondent-kakao': /SK|네이버/,
      'respondent-naver': /SK|카카오/,
    };
    const betrayed = pangyo.respondents.filter((it) => names[it.ref as keyof typeof names].test(it.providerTitle.ko));
    expect(betrayed).toEqual([]);
  });

  it('prints the agencies as they were called in 2022', () => {
    const [result] = pangyo.results;
    const printed = result.announcedBy.map(
      (code) => inForceOn(reference.agencies.rows, code, result.confirmedOn)?.nameKo,
    );
    expect(printed).toEqual(['과학기술정보통신부', '방송통신위원회', '소방청']);
  });

  it('had fifteen headquarters meetings, three of them with their time', () => {
    const meetings = pangyo.headquartersMeetings;
    expect(meetings.filter((it) => it.heldAt).map((it) => [it.no, valueAt(it.heldAt)])).toEqual([
      [1, '2022-10-16T10:30'],
      [2, '2022-10-16T20:00'],
      [3, '2022-10-17T09:00'],
    ]);
    expect(Math.max(...meetings.map((it) => it.no))).toBe(15);
  });

  it('counts damage, publications and the drill that all three owe', () => {
    expect(pangyo.damageReports[0]).toMatchObject({ count: 105_000, approximate: true });
    expect(pangyo.publications.map((it) => it.publishedOn)).toEqual(['2023-01-04', '2023-03-30']);
    const drills = pangyo.orders.filter((order) => order.requirements.some((it) => it.facts.includes('F-P-14')));
    expect(drills).toHaveLength(3);
  });
});
