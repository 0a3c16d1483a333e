import { dutiesOf, type DutyRule } from './report-duties.query';
import { FactBook, type FactRow } from './report-facts.query';
import type { IncidentRow } from './report-incidents.query';

const INCIDENT: IncidentRow = {
  id: 'incident',
  no: '점검-2025-0001-장01',
  title: '침해사고',
  provider: 'SKT',
  type: 'INTRUSION',
  symptoms: '유심 정보 유출',
  platforms: [],
  plannedWork: null,
  startedAt: null,
  restoredAt: null,
  status: 'REPORTED',
  services: [],
  facilities: [],
  links: [],
};
const BREACH_RULE: DutyRule = {
  id: 'DL-10',
  rule: { nameKo: '침해사고 최초신고', basis: '정보통신망법 시행령 제58조의2', amount: 24, unit: 'HOURS' },
};

function official(field: FactRow['field'], at: string): FactRow {
  return {
    id: field,
    incidentId: INCIDENT.id,
    incidentNo: INCIDENT.no,
    serviceId: null,
    serviceName: null,
    segment: null,
    field,
    valueAt: new Date(at),
    valueNumber: null,
    valueText: null,
    precision: 'MINUTE',
    unit: null,
    basis: null,
    note: null,
    assertedBy: 'MSIT',
    assertedAt: new Date(at),
    source: '조사 결과',
    status: 'DETERMINED',
    retractedReason: null,
    superseded: false,
    settled: true,
    official: true,
  };
}

function reportOf(...facts: readonly FactRow[]) {
  return dutiesOf(INCIDENT, { facts: new FactBook(facts), deadlines: [] }, [], [BREACH_RULE]);
}

describe('the first report of a breach within 24 hours', () => {
  it.each([
    ['2025-04-18T18:09:00+09:00', '22시간 37분 경과'],
    ['2025-04-18T23:20:00+09:00', '17시간 26분 경과'],
    ['2025-04-18T23:40:00+09:00', '17시간 6분 경과'],
  ])('counts from the awareness that was decided: %s', (awareAt, note) => {
    const [duty] = reportOf(
      official('PROVIDER_AWARE_AT', awareAt),
      official('REPORTED_AT', '2025-04-20T16:46:00+09:00'),
    );
    expect(duty).toMatchObject({ judgement: { ko: '기한 경과' }, note });
  });

  it('is in time until the last minute, weekend or not', () => {
    const [duty] = reportOf(
      official('PROVIDER_AWARE_AT', '2025-04-18T23:20:00+09:00'),
      official('REPORTED_AT', '2025-04-19T23:20:00+09:00'),
    );
    expect(duty).toMatchObject({
      due: '24시간 이내\n2025. 4. 19.(토) 23:20',
      judgement: { ko: '기한 내' },
      note: null,
    });
  });

  it('is not judged while the awareness is open', () => {
    expect(reportOf(official('REPORTED_AT', '2025-04-20T16:46:00+09:00'))).toEqual([]);
  });
});
