import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  readPdfBookmarks,
  readPdfObjects,
  readPdfPages,
  readPdfString,
  readPdfText,
} from '../../platform/pdf/pdf-text-reader';
import { sampleReportSnapshot } from '../../../test/support/sample-report-snapshot';
import type { InspectionReportSnapshot, ReportFinding } from '../../domain/inspection-report';
import { MissingGlyphError } from '../../platform/pdf/missing-glyph-error';
import { renderInspectionReport, snapshotHash } from './inspection-report.pdf';
import type { ReportLocale } from './report-format';
import { REPORT_TEXTS } from './report-texts';

const render = (snapshot: InspectionReportSnapshot, locale: ReportLocale = 'ko') =>
  renderInspectionReport(snapshot, { locale });

/** Without white space: where lines break is the layout's business. */
const squeezed = (text: string) => text.replace(/\s+/g, '');
const printed = async (snapshot: InspectionReportSnapshot, locale: ReportLocale = 'ko') =>
  squeezed(readPdfText(await render(snapshot, locale)));

/** The files within the file. */
function attachmentsOf(bytes: Buffer): Buffer[] {
  return [...readPdfObjects(bytes).values()]
    .filter(({ dictionary }) => dictionary.includes('/Type /EmbeddedFile'))
    .map(({ stream }) => Buffer.from(stream ?? '', 'latin1'));
}

/** Of figures; written as UTF-16 with a mark. */
function alternateTexts(bytes: Buffer): string[] {
  return [...readPdfObjects(bytes).values()]
    .filter(({ dictionary }) => dictionary.includes('/S /Figure'))
    .map(({ dictionary }) => readPdfString(dictionary, 'Alt'));
}

const SECTIONS = [
  '1. 점검 개요',
  '2. 피점검자·서비스 현황',
  '3. 장애 개요',
  '4. 원인 분석',
  '5. 대응·복구 현황',
  '6. 재난관리계획 등 이행 점검표',
  '7. 지적사항',
  '8. 요구사항',
  '9. 위원회 심의 결과',
  '10. 이전 시정조치 이행 확인',
  '11. 종합 의견과 후속 조치',
  '12. 향후 일정',
  '붙임',
];

const EMPTY: Partial<InspectionReportSnapshot> = {
  approvals: [],
  respondents: [],
  incidents: [],
  timeline: [],
  causes: [],
  response: { narratives: [], recovery: [], duties: [] },
  checklist: [],
  findings: [],
  orders: [],
  requirements: [],
  resolutions: [],
  earlierActions: [],
  opinion: { overall: [], followUps: [] },
  schedule: [],
  annex: { evidence: [], sessions: [], statements: [], facts: [], terms: [] },
};

describe('inspection report of the KakaoTalk outages of May 2024', () => {
  it('carries its content as JSON within the file, whose SHA-256 stands on the cover; a preview carries none', async () => {
    const snapshot = sampleReportSnapshot();
    const bytes = await render(snapshot);
    const [attached] = attachmentsOf(bytes);
    expect(createHash('sha256').update(attached).digest('hex')).toBe(snapshotHash(snapshot));
    expect(await printed(snapshot)).toContain(snapshotHash(snapshot));
    expect(bytes.toString('latin1')).toContain('/AFRelationship /Source');
    expect(bytes.toString('latin1')).toContain('<pdfaid:part>3</pdfaid:part>');
    const preview = await renderInspectionReport(snapshot, { locale: 'ko', preview: true });
    expect(attachmentsOf(preview)).toEqual([]);
    expect(preview.toString('latin1')).toContain('<pdfaid:part>2</pdfaid:part>');
  });

  it('draws findings by severity and scope, and how the requirements stand, with the numbers in words', async () => {
    const text = await printed(sampleReportSnapshot());
    expect(text).toContain('중대도와범위별지적건수');
    expect(text).toContain('요구사항의진행상태등록전6건');
    const alternates = alternateTexts(await render(sampleReportSnapshot()));
    expect(alternates.join()).toContain('중대 · 복수: 2');
    expect(alternates.join()).toContain('등록 전 6건');
  });

  it('is the same bytes for the same snapshot, and other bytes for another', async () => {
    const first = await render(sampleReportSnapshot());
    await render(sampleReportSnapshot(), 'en');
    expect((await render(sampleReportSnapshot())).equals(first)).toBe(true);
    const changed = { ...sampleReportSnapshot(), approvals: [] };
    expect((await render(changed)).equals(first)).toBe(false);
  });

  it('prints the hash of its own content on the cover', async () => {
    const snapshot = sampleReportSnapshot();
    const [cover] = readPdfPages(await render(snapshot));
    expect(snapshotHash(snapshot)).toMatch(/^[0-9a-f]{64}$/);
    expect(squeezed(cover.text)).toContain(snapshotHash(snapshot));
    expect(snapshotHash({ ...snapshot, approvals: [] })).not.toBe(snapshotHash(snapshot));
  });

  it('has every section once, in order, as bookmark and in the contents', async () => {
    const bytes = await render(sampleReportSnapshot());
    expect(readPdfBookmarks(bytes).filter((title) => SECTIONS.includes(title))).toEqual(SECTIONS);
    const contents = readPdfPages(bytes)[1].text;
    const places = SECTIONS.map((title) => contents.indexOf(title));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('names in the contents the page on which each section stands', async () => {
    const pages = readPdfPages(await render(sampleReportSnapshot()));
    for (const title of SECTIONS) {
      const entry = pages[1].runs.findIndex(({ text }) => text === title);
      const page = Number(pages[1].runs[entry + 1].text);
      expect(pages[page - 1].runs.map(({ text }) => text)).toContain(title);
    }
  });

  it('numbers its pages', async () => {
    const pages = readPdfPages(await render(sampleReportSnapshot()));
    expect(pages.length).toBeGreaterThanOrEqual(12);
    expect(pages.length).toBeLessThanOrEqual(20);
    pages.forEach(({ text }, index) => expect(text).toContain(`- ${index + 1} / ${pages.length} -`));
  });

  it.each([
    [
      'the outages',
      '2024. 5. 13.(월) 13:44',
      '2024. 5. 13.(월) 13:50',
      '2024. 5. 20.(월) 14:52',
      '2024. 5. 21.(화) 09:24',
      '54분',
    ],
    ['the share of users, as estimated', '80%', '8%', '추정'],
    ['that the third outage came from the second', '선행 장애(원인) 점검-2024-0012-장02'],
    [
      'the ground of the urgent inspection',
      '긴급한 사유',
      '방송통신발전 기본법 시행령 제24조의2제2항',
      '디지털기반안전과장, 2024. 5. 21.(화) 10:40',
    ],
    ['the deficiencies', '주요 작업 전 사전 시험 미흡', '작업 관리 통제 미흡', '비상조치 계획 부재'],
    [
      'the six requirements',
      '사전 시험 체계 강화',
      '작업 관리 통제 강화',
      '매뉴얼·지침 보완',
      '장애 탐지 강화',
      '사후 관리 체계화',
      '이용자 고지 개선',
    ],
    ['both due dates', '1개월 이내 2024. 7. 1.(월)', '3개월 이내 2024. 9. 2.(월)'],
    ['the resolution', '2024. 5. 28.(화) ~ 2024. 5. 30.(목)', '찬성 16명'],
    ["the provider's claim beside the determination", '신규 기능의 부작용이 아님', '사전 시험 미실시가 근본 원인임'],
  ])('prints %s', async (_name, ...facts) => {
    const text = await printed(sampleReportSnapshot());
    for (const fact of facts) expect(text).toContain(squeezed(fact));
  });

  it('prints every text of its snapshot', async () => {
    const snapshot = sampleReportSnapshot();
    const text = await printed(snapshot);
    const { schema, ...content } = snapshot;
    expect(schema).toBe('inspection-report/1');
    const texts = printableTexts(content);
    expect(texts.length).toBeGreaterThan(300);
    const missing = texts.filter((value) => !text.includes(squeezed(value)));
    expect(missing).toEqual([]);
  });

  it('says 해당 없음 in every section that has nothing to say', async () => {
    const text = await printed({ ...sampleReportSnapshot(), ...EMPTY });
    for (const no of [2, 4, 6, 7, 9, 10]) {
      const title = squeezed(SECTIONS[no - 1]);
      expect(text).toContain(`${title}해당없음`);
    }
    expect(text.split('해당없음').length).toBeGreaterThanOrEqual(25);
  });

  it('holds several respondents, a long outage and many findings', async () => {
    const snapshot = sampleReportSnapshot();
    const [finding] = snapshot.findings;
    const findings = Array.from({ length: 60 }, (_, index): ReportFinding => ({
      ...finding,
      no: `지적-${index + 1}.`,
    }));
    const names = ['에스케이 주식회사', '주식회사 카카오', '네이버 주식회사'];
    const respondents = names.map((name) => ({ ...snapshot.respondents[0], name }));
    const incidents = [{ ...snapshot.incidents[0], durationMinutes: 7653 }];
    const text = await printed({ ...snapshot, findings, respondents, incidents });
    for (const name of names) expect(text).toContain(squeezed(name));
    expect(text).toContain('127시간33분');
    for (const { no } of findings) expect(text).toContain(no);
  });

  it('fails by name on a character that cannot be printed', async () => {
    const snapshot = sampleReportSnapshot();
    const overview = { ...snapshot.overview, purpose: '점검 목적 🚨' };
    await expect(render({ ...snapshot, overview })).rejects.toThrow(MissingGlyphError);
    await expect(render({ ...snapshot, overview })).rejects.toMatchObject({ character: '🚨' });
  });

  it('has English labels around the content as it was stored', async () => {
    const text = await printed(sampleReportSnapshot(), 'en');
    for (const label of ['1. Overview', '7. Findings', 'Acceptance criteria', 'Deficient', '21 May 2024 (Tue) 09:24']) {
      expect(text).toContain(squeezed(label));
    }
    expect(text).toContain(squeezed('주요 작업 전 사전 시험 미흡'));
    expect(text).not.toContain(squeezed(REPORT_TEXTS.ko.findings.severity));
    expect(text).not.toContain(squeezed(REPORT_TEXTS.ko.none));
  });

  it('gives pdftotext correct Korean in reading order', async () => {
    const bytes = await render(sampleReportSnapshot());
    const text = squeezed(extractWithPoppler(bytes) ?? readPdfText(bytes));
    const places = SECTIONS.map((title) => text.lastIndexOf(squeezed(title)));
    expect(places.slice(0, 12)).toEqual(places.slice(0, 12).toSorted((a, b) => a - b));
    expect(text).toContain(
      squeezed('2024년 5월 13일, 20일, 21일에 발생한 카카오톡 장애의 원인과 복구 상황, 재발 방지 대책을 확인하고'),
    );
    expect(text).toContain(squeezed('장애 유형 지연·품질저하 상태 복구 완료'));
  });
});

/** Every text a reader should find: one language of each label, no dates or other machine forms. */
function printableTexts(value: unknown): string[] {
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}|^[A-Z_]+$/.test(value) ? [] : value.split('\n');
  if (Array.isArray(value)) return value.flatMap(printableTexts);
  if (typeof value !== 'object' || value === null) return [];
  if ('ko' in value) return printableTexts(value.ko);
  return Object.values(value).flatMap(printableTexts);
}

function extractWithPoppler(bytes: Buffer): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'report-'));
  const file = join(folder, 'report.pdf');
  try {
    writeFileSync(file, bytes);
    return execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    process.stdout.write('pdftotext is not installed: the text was read through our own decoder instead\n');
    return null;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
