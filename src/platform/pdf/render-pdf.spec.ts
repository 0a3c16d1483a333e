import { readPdfBookmarks, readPdfPages, readPdfText, type PdfPage } from './pdf-text-reader';
import { figure, heading, list, paragraph, table } from './block-builders';
import type { Block } from './blocks';
import { curveFigure, elapsedFigure } from './figures';
import { MissingGlyphError } from './missing-glyph-error';
import { A4, CONTENT, mm } from './geometry';
import { renderPdf, type PdfDocumentSpec } from './render-pdf';

const spec = (blocks: readonly Block[]): PdfDocumentSpec => ({
  metadata: {
    title: '점검 결과 & <보고>',
    author: '과학기술정보통신부',
    subject: '점검-2024-0012',
    keywords: ['점검'],
    language: 'ko-KR',
    createdAt: new Date('2024-05-31T05:00:00Z'),
  },
  runningHead: { left: '디지털기반안전과-1234', right: '대외비' },
  blocks,
});
const sentence = '작업계획서와 시험 결과서를 대조하여 확인한 사실을 적고 판단의 근거를 남긴다. ';
const columns = [{ weight: 1 }, { weight: 3 }, { weight: 2 }];
const rows = (count: number) => Array.from({ length: count }, (_, index) => [`행${index + 1}`, sentence, '미흡']);
const pagesOf = async (blocks: readonly Block[]) => {
  const pages = readPdfPages(await renderPdf(spec(blocks)));
  expect(pages.length).toBeGreaterThan(0);
  return pages;
};
const pageWith = (pages: readonly PdfPage[], text: string) => pages.findIndex((page) => page.text.includes(text));

describe('PDF toolkit', () => {
  it('gives the same bytes for the same specification, also after other documents used the shared font', async () => {
    const blocks = () => [
      heading(1, '1. 개요'),
      paragraph(sentence.repeat(30)),
      table(columns, ['가', '나', '다'], rows(40)),
    ];
    const first = await renderPdf(spec(blocks()));
    await renderPdf(spec([paragraph('다른 문서 漢字 ABC')]));
    expect((await renderPdf(spec(blocks()))).equals(first)).toBe(true);
  });

  it('takes every date in the file from the metadata', async () => {
    const source = (await renderPdf(spec([paragraph('가')]))).toString('latin1');
    expect(source.match(/D:\d{14}Z/g)).toEqual(['D:20240531050000Z', 'D:20240531050000Z']);
    expect(source.match(/<xmp:\w+Date>[^<]+/g)).toEqual([
      '<xmp:CreateDate>2024-05-31T05:00:00Z',
      '<xmp:ModifyDate>2024-05-31T05:00:00Z',
    ]);
  });

  it('declares a tagged PDF/A-2a in Korean and escapes what it writes into the metadata', async () => {
    const source = (await renderPdf(spec([paragraph('가')]))).toString('utf8');
    expect(source).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(source).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(source).toContain('점검 결과 &amp; &lt;보고&gt;');
    expect(source).toMatch(/\/Lang \(ko-KR\)/);
    expect(source).toMatch(/\/Marked true/);
  });

  it('prints Hanja, circled digits, brackets with 주, the middle dot and square metres as they were written', async () => {
    const text = '漢字 ① ㈜카카오 서버ㆍ저장장치 330㎡ “인용”';
    expect(readPdfText(await renderPdf(spec([paragraph(text)])))).toContain(text);
  });

  it('fails by name on a character the font lacks', async () => {
    await expect(renderPdf(spec([paragraph('인용문 😀')]))).rejects.toThrow(MissingGlyphError);
    await expect(renderPdf(spec([paragraph('인용문 😀')]))).rejects.toMatchObject({
      character: '😀',
      codePoint: 'U+1F600',
    });
  });

  it('numbers pages as - n / N - and repeats the running head', async () => {
    const pages = await pagesOf([paragraph(sentence.repeat(200))]);
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((page, index) => {
      expect(page.text).toContain(`- ${index + 1} / ${pages.length} -`);
      expect(page.text).toContain('디지털기반안전과-1234\n대외비');
    });
  });

  it('keeps everything but the running head and foot inside the margins', async () => {
    const pages = await pagesOf([
      heading(1, '1. 개요'),
      paragraph(sentence.repeat(60)),
      table(columns, ['가', '나', '다'], rows(80)),
    ]);
    for (const run of pages.flatMap((page) => page.runs.slice(3))) {
      expect(run.x).toBeGreaterThanOrEqual(A4.left - 0.01);
      expect(run.baseline).toBeGreaterThan(mm(30));
      expect(run.baseline).toBeLessThan(CONTENT.y + CONTENT.height);
    }
  });

  it('never draws two lines of one column over each other', async () => {
    const pages = await pagesOf([paragraph(sentence.repeat(80)), table(columns, ['가', '나', '다'], rows(60))]);
    for (const page of pages) {
      const places = page.runs.map(({ x, baseline }) => `${x.toFixed(0)} ${baseline.toFixed(0)}`);
      expect(new Set(places).size).toBe(places.length);
    }
  });

  it('repeats the header row on every page of a table, and loses or doubles no row', async () => {
    const pages = await pagesOf([table(columns, ['번호', '내용', '판정'], rows(120))]);
    expect(pages.length).toBeGreaterThan(3);
    pages.forEach((page) => expect(page.text).toContain('번호\n내용\n판정'));
    const printed = pages.flatMap((page) =>
      page.runs.map(({ text }) => text.trim()).filter((text) => /^행\d+$/.test(text)),
    );
    expect(printed).toEqual(rows(120).map(([first]) => first));
  });

  it('cuts a row that is taller than a page between lines and loses no text', async () => {
    const long = Array.from({ length: 300 }, (_, index) => `${sentence}${index}`).join('\n');
    const pages = await pagesOf([
      table(
        columns,
        ['번호', '내용', '판정'],
        [
          ['1', long, '미흡'],
          ['2', '끝', '적합'],
        ],
      ),
    ]);
    expect(pages.length).toBeGreaterThan(5);
    const words = pages.flatMap((page) => page.runs.map(({ text }) => text)).join('');
    for (let index = 0; index < 300; index += 1) expect(words).toContain(`남긴다. ${index}`);
  });

  it('leaves no heading alone at the bottom of a page', async () => {
    for (let filler = 30; filler < 45; filler += 1) {
      const pages = await pagesOf([
        ...Array.from({ length: filler }, () => paragraph('한 줄')),
        heading(1, '2. 절'),
        heading(2, '가. 항'),
        table(columns, ['번호', '내용', '판정'], [['본문첫행', '나', '다']]),
      ]);
      expect(pageWith(pages, '2. 절')).toBe(pageWith(pages, '본문첫행'));
    }
  });

  it('moves a table that fits a page rather than split it, when that leaves only a small gap', async () => {
    const card = Array.from({ length: 18 }, (_, index) => [`항목${index + 1}.`, '내용', '판정']);
    const pages = await pagesOf([
      ...Array.from({ length: 28 }, () => paragraph('한 줄')),
      heading(2, '가. 지적'),
      table(columns, undefined, card),
    ]);
    expect([pageWith(pages, '가. 지적'), pageWith(pages, '항목1.'), pageWith(pages, '항목18.')]).toEqual([1, 1, 1]);
  });

  it('leaves at least two lines of a paragraph at either side of a page break', async () => {
    for (let filler = 28; filler < 40; filler += 1) {
      const pages = await pagesOf([
        ...Array.from({ length: filler }, () => paragraph('한 줄')),
        paragraph(sentence.repeat(10)),
      ]);
      const counts = pages.map(({ runs }) => runs.filter(({ text }) => text.trim() !== '한 줄').length - 3);
      expect(counts.filter((count) => count === 1)).toEqual([]);
    }
  });

  it('lists headings with their pages in the contents and as bookmarks', async () => {
    const bytes = await renderPdf(
      spec([
        { kind: 'contents' },
        { kind: 'page-break' },
        heading(1, '1. 개요'),
        heading(2, '가. 목적'),
        { kind: 'page-break' },
        heading(1, '2. 결과 (요약)'),
        heading(3, '목차에 없는 제목'),
        paragraph('가'),
      ]),
    );
    const [contents] = readPdfPages(bytes);
    expect(contents.text).toContain('1. 개요\n 2\n가. 목적\n 2\n2. 결과 (요약)\n 3');
    expect(contents.text).not.toContain('목차에 없는 제목');
    expect(readPdfBookmarks(bytes)).toEqual(['1. 개요', '가. 목적', '2. 결과 (요약)', '목차에 없는 제목']);
  });

  it('numbers nested items in the Korean way', async () => {
    const text = readPdfText(
      await renderPdf(
        spec([list([{ text: '첫째', items: [{ text: '둘째', items: [{ text: '셋째' }] }] }, { text: '넷째' }])]),
      ),
    );
    expect(text).toContain('1. \n첫째\n가. \n둘째\n1) \n셋째\n2. \n넷째');
  });

  it('refuses a figure without alternate text and a row that does not fill its table', async () => {
    const blank = figure({ caption: '그림', alt: ' ', height: 10, draw: () => [] });
    await expect(renderPdf(spec([blank]))).rejects.toThrow('no alternate text');
    await expect(renderPdf(spec([table(columns, undefined, [['하나', '둘']])]))).rejects.toThrow('2 of 3 columns');
  });

  it('draws figures as vectors whose labels are text', async () => {
    const tick = (minutes: number) => `${minutes}분`;
    const elapsed = elapsedFigure({
      caption: '경과 시간',
      alt: '장애 두 건의 경과 시간',
      rows: [
        { label: '장애 1', note: '6분', minutes: 6, markers: [{ shape: 'square', minute: 4 }] },
        { label: '장애 2', note: '54분', minutes: 54, markers: [] },
      ],
      legend: [{ shape: 'square', label: '고지' }],
      tick,
    });
    const series = [
      {
        label: '메시지',
        points: [
          { minute: 0, percent: 20 },
          { minute: 6, percent: 100 },
        ],
      },
    ];
    const bytes = await renderPdf(
      spec([elapsed, curveFigure({ caption: '복구 곡선', alt: '20%에서 100%로', series, tick })]),
    );
    expect(readPdfText(bytes)).toMatch(
      /경과 시간[\s\S]*장애 1[\s\S]*54분[\s\S]*고지[\s\S]*복구 곡선[\s\S]*100%[\s\S]*메시지/,
    );
    expect(bytes.toString('latin1')).toContain('/S /Figure');
  });

  it('sets a 1,000-row table', async () => {
    const pages = await pagesOf([table(columns, ['번호', '내용', '판정'], rows(1000))]);
    expect(pageWith(pages, '행1000')).toBe(pages.length - 1);
  });
});
