import { sampleReportSnapshot } from '../../test/support/sample-report-snapshot';
import type { InspectionReportSnapshot, ReportEditionOf } from './inspection-report';
import { projectReport } from './report-projection';
import { WITHHELD } from './report-view';

const KAKAO = sampleReportSnapshot().respondents[0].name;
const OTHER = '주식회사 다른통신';
const PROVIDER: ReportEditionOf = { variant: 'PROVIDER', respondent: KAKAO };
const PUBLIC: ReportEditionOf = { variant: 'PUBLIC' };

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** Every field of the report with a value: what a canary can be put into. */
function fullReport(): InspectionReportSnapshot {
  const sample = sampleReportSnapshot();
  const [finding] = sample.findings;
  const inspection = sample.overview.inspections[0];
  return {
    ...sample,
    cover: {
      ...sample.cover,
      versionKind: { ko: '최종', en: 'Final' },
      versionReason: '사유',
      disclosure: '비공개(5호)',
    },
    overview: {
      ...sample.overview,
      inspections: [
        {
          ...inspection,
          respondent: KAKAO,
          notice: {
            kind: 'EXEMPT',
            ground: { ko: '긴급', en: 'Urgent' },
            article: '제1조',
            reason: '사유',
            approver: '과장',
            approvedAt: sample.cover.frozenAt,
          },
        },
        { ...inspection, respondent: KAKAO, no: '점검-2', notice: { kind: 'NOT_REQUIRED', reason: '사유' } },
        {
          ...inspection,
          respondent: KAKAO,
          no: '점검-3',
          notice: { kind: 'GIVEN', arrivedOn: '2024-05-01', documentNo: '문서-1', daysAhead: 7 },
        },
      ],
    },
    findings: [
      {
        ...finding,
        repeatOf: '지적-0',
        tables: [{ title: '표', source: '출처', columns: [{ title: '열', numeric: false }], rows: [['칸']] }],
        providerComment: { opinion: { ko: '다툼', en: 'Disputed' }, text: '의견', on: '2024-05-20', answer: '답' },
      },
    ],
    opinion: { ...sample.opinion, summary: ['요약'] },
    annex: {
      ...sample.annex,
      replies: [
        {
          findingNo: finding.no,
          respondent: KAKAO,
          round: 1,
          opinion: { ko: '다툼', en: 'Disputed' },
          comment: '의견',
          commentedOn: '2024-05-20',
          answer: '답',
          answeredOn: '2024-05-21',
        },
      ],
    },
    changes: {
      sinceNo: '문서-0',
      sinceOn: '2024-05-01',
      reason: '사유',
      rows: [
        {
          path: '곳',
          place: { ko: '곳', en: 'place' },
          kind: { ko: '변경', en: 'Changed' },
          before: { ko: '종전', en: 'before' },
          after: { ko: '이번', en: 'after' },
        },
      ],
    },
  };
}

/** Names by which the projection decides what belongs to whom: a canary there would be another respondent. */
const DECIDING = /(^|\.)(respondents?|name|claimedBy|who|incidentNo|no|schema|term|kind)$/;

/** Path without indices → a canary for every text that is not a name by which things are found. */
function withCanaries(report: InspectionReportSnapshot): {
  report: InspectionReportSnapshot;
  canaries: Map<string, string>;
} {
  const canaries = new Map<string, string>();
  const visit = (value: Json, path: string): Json => {
    if (Array.isArray(value)) return value.map((item) => visit(item, path));
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(
        Object.entries(value).map(([name, member]) => [name, visit(member, path === '' ? name : `${path}.${name}`)]),
      );
    }
    if (typeof value !== 'string' || DECIDING.test(path)) return value;
    const canary = `canary-${canaries.size}-${path.replaceAll('.', '-')}-end`;
    canaries.set(canary, path);
    return canary;
  };
  return { report: visit(report as unknown as Json, '') as unknown as InspectionReportSnapshot, canaries };
}

function survivors(edition: ReportEditionOf): string[] {
  const { report, canaries } = withCanaries(fullReport());
  const text = JSON.stringify(projectReport(report, edition));
  const paths = [...canaries].filter(([canary]) => text.includes(canary)).map(([, path]) => path);
  return [...new Set(paths)].sort();
}

describe('W2 an edition for readers outside the ministry', () => {
  it('carries of every field of the report only what is decided here: for the provider', () => {
    expect(survivors(PROVIDER)).toMatchSnapshot();
  });

  it('carries of every field of the report only what is decided here: for the public', () => {
    expect(survivors(PUBLIC)).toMatchSnapshot();
  });

  it('leaves out opinions, signatures, the team, evidence, statements, sessions and the history of facts', () => {
    for (const path of [...survivors(PROVIDER), ...survivors(PUBLIC)]) {
      expect(path).not.toMatch(
        /^(approvals|overview\.team|overview\.method|resolutions|earlierActions|opinion\.(overall|followUps)|annex\.(evidence|sessions|statements|facts)|changes)|source|working|evidence|reportedBy|approver|collectedBy/,
      );
    }
  });

  it('gives the public less than the respondent, but for the title, which may name others', () => {
    const provider = [...survivors(PROVIDER), 'cover.title'];
    expect(survivors(PUBLIC).filter((path) => !provider.includes(path))).toEqual([]);
    expect(survivors(PUBLIC).length).toBeLessThan(provider.length);
  });

  it('never carries a field that nobody decided on', () => {
    const report = { ...fullReport(), internalNote: 'canary-note' } as InspectionReportSnapshot;
    const finding = { ...report.findings[0], internalNote: 'canary-note' };
    const projected = projectReport({ ...report, findings: [finding] }, PROVIDER);
    expect(JSON.stringify(projected)).not.toContain('canary-note');
  });

  it('shows a respondent nothing of another', () => {
    const sample = fullReport();
    const foreign = <T extends object>(item: T): T => ({ ...item, respondent: OTHER });
    const report: InspectionReportSnapshot = {
      ...sample,
      respondents: [
        ...sample.respondents,
        {
          ...sample.respondents[0],
          name: OTHER,
          services: [{ ...sample.respondents[0].services[0], name: '남의 서비스' }],
        },
      ],
      incidents: [
        ...sample.incidents,
        { ...sample.incidents[0], no: '장99', title: 'canary-incident', respondents: [OTHER] },
        {
          ...sample.incidents[0],
          no: '장98',
          respondents: [KAKAO, OTHER],
          services: [{ name: '남의 서비스', platform: '', symptom: 'canary-service' }],
          plannedWork: 'canary-work',
        },
      ],
      timeline: [
        ...sample.timeline,
        { ...sample.timeline[0], incidentNo: '장99', text: 'canary-event' },
        { ...sample.timeline[0], incidentNo: null, text: 'canary-common' },
      ],
      causes: [...sample.causes, { ...sample.causes[0], incidentNo: '장99', direct: 'canary-cause' }],
      findings: [...sample.findings, { ...foreign(sample.findings[0]), no: '지적-9', condition: 'canary-finding' }],
      requirements: [...sample.requirements, { ...foreign(sample.requirements[0]), text: 'canary-requirement' }],
      orders: [...sample.orders, { ...foreign(sample.orders[0]), no: 'canary-order' }],
      checklist: [...sample.checklist, { ...foreign(sample.checklist[0]), condition: 'canary-check' }],
      schedule: [...sample.schedule, { ...sample.schedule[0], who: OTHER, what: 'canary-schedule' }],
      annex: {
        ...sample.annex,
        replies: [{ ...(sample.annex.replies ?? [])[0], respondent: OTHER, comment: 'canary-reply' }],
      },
    };
    const text = JSON.stringify(projectReport(report, PROVIDER));
    expect(text).not.toContain('canary');
    expect(text).not.toContain(OTHER);
    expect(text).not.toContain('남의 서비스');
    expect(JSON.stringify(projectReport(report, PUBLIC))).toContain('canary-finding');
  });

  it('has the same content for the same report, and says for whom it is', () => {
    const projected = projectReport(fullReport(), PROVIDER);
    expect(projected).toEqual(projectReport(fullReport(), PROVIDER));
    expect(projected.cover.variant.ko).toBe('사업자 통지본');
    expect(projected.findings[0].evidence).toEqual([WITHHELD]);
    expect(projected.edition).toEqual(PROVIDER);
  });
});
