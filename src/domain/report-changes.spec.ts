import { sampleReportSnapshot } from '../../test/support/sample-report-snapshot';
import { reportChanges, reportDifferences } from './report-changes';

const SINCE = { sinceNo: '디지털기반안전과-1200', sinceOn: '2024-05-24', reason: '현황을 바로잡음' };

describe('The changes of a report against the version before', () => {
  const before = sampleReportSnapshot();

  it('are none where only number, signatures and version differ', () => {
    const cover = { ...before.cover, documentNo: '디지털기반안전과-1300', version: 2, versionReason: '사유' };
    expect(reportDifferences(before, { ...before, cover, approvals: [] })).toEqual([]);
  });

  it('name the place in words of both languages, with old and new', () => {
    const [first, ...rest] = before.findings;
    const after = { ...before, findings: [{ ...first, condition: '바뀐 현황' }, ...rest] };
    expect(reportChanges(before, after, SINCE)).toEqual({
      ...SINCE,
      rows: [
        {
          path: `findings[${first.no}].condition`,
          place: { ko: `지적사항 ${first.no} › 현황`, en: `Findings ${first.no} › Condition` },
          kind: { ko: '변경', en: 'Changed' },
          before: { ko: first.condition, en: first.condition },
          after: { ko: '바뀐 현황', en: '바뀐 현황' },
        },
      ],
    });
  });

  it('say what was added and removed as a reader sees it, times as instants and codes in their words', () => {
    const [first] = before.incidents;
    const after = {
      ...before,
      incidents: [
        { ...first, startedAt: null, status: { ko: '진행 중', en: 'Ongoing' } },
        ...before.incidents.slice(1),
      ],
    };
    const { rows } = reportChanges(before, after, SINCE);
    expect(rows.map(({ kind, before: was, after: is }) => [kind.en, was.en, is.en])).toEqual([
      ['Removed', first.startedAt?.at, ''],
      ['Changed', first.status.en, 'Ongoing'],
    ]);
  });

  it('give the gist of a whole item, which the report itself prints, and leave out how a date was counted', () => {
    const [first, ...rest] = before.requirements;
    const recounted = { ...first, due: { ...first.due, working: '다른 계산' } };
    expect(reportDifferences(before, { ...before, requirements: [recounted, ...rest] })).toEqual([]);
    const added = { ...first, no: `${first.no}9` };
    const { rows } = reportChanges(before, { ...before, requirements: [...before.requirements, added] }, SINCE);
    expect(rows).toHaveLength(1);
    expect(rows[0].after.ko).toContain(first.text);
    expect(rows[0].after.ko).toContain(first.due.phrase);
    expect(rows[0].after.ko).not.toContain(first.acceptanceCriteria[0]);
  });
});
