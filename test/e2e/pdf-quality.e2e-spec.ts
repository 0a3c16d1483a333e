import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { heading, list, paragraph, pictures, table } from '../../src/platform/pdf/block-builders';
import { curveFigure } from '../../src/platform/pdf/figures';
import { printImage } from '../../src/platform/pictures/print-image';
import { readPdfText } from '../../src/platform/pdf/pdf-text-reader';
import { renderPdf, type PdfDocumentSpec } from '../../src/platform/pdf/render-pdf';
import { demoTemplate } from '../support/demo-template';
import { has, hasPreflight, itWith, output, preflight } from '../support/pdf-tools';
import { auditTags } from '../support/tag-audit';
import { createTestApp, type TestApp } from '../support/test-app';
import sharp from 'sharp';

interface Listed {
  readonly id: string;
  readonly type: string;
  readonly documentNo: string;
}

interface Printed extends Listed {
  readonly locale: string;
  readonly bytes: Buffer;
  readonly path: string;
}

describe('Every document of the demo cases as PDF', () => {
  let system: TestApp;
  let folder: string;
  const printed: Printed[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'jeomgeom-pdf-'));
    system = await createTestApp({}, await demoTemplate());
    const approver = await system.as('approver');
    const { body } = await approver.get('/documents?limit=100').expect(200);
    for (const document of (body as { items: Listed[] }).items) {
      for (const locale of ['ko', 'en']) {
        const file = await approver.get(`/documents/${document.id}/pdf?locale=${locale}`).buffer(true).expect(200);
        const bytes = file.body as Buffer;
        const path = join(folder, `${printed.length}-${locale}.pdf`);
        writeFileSync(path, bytes);
        printed.push({ ...document, locale, bytes, path });
      }
    }
  }, 180_000);
  afterAll(async () => {
    await system?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const named = ({ documentNo, type, locale }: Printed): string => `${documentNo} ${type} ${locale}`;

  it('exists, of several kinds, in both languages', () => {
    expect(printed.length).toBeGreaterThan(20);
    expect(new Set(printed.map(({ type }) => type)).size).toBeGreaterThan(4);
  });

  it('is tagged without a gap: text, header cells, alternate texts, headings, order, language', () => {
    const problems = printed.flatMap((one) => auditTags(one.bytes).map((problem) => `${named(one)}: ${problem}`));
    expect([...new Set(problems)].slice(0, 20)).toEqual([]);
  });

  it('prints no character that the reader could not copy', () => {
    expect(printed.filter(({ bytes }) => readPdfText(bytes).includes('\ufffd')).map(named)).toEqual([]);
  });

  itWith(has('qpdf'), 'qpdf', 'is sound in its syntax and streams', () => {
    const sound = ({ path }: Printed): boolean =>
      output('qpdf', '--check', path).includes('No syntax or stream encoding errors');
    return Promise.resolve(printed.filter((one) => !sound(one)).map(named));
  });

  itWith(has('pdfinfo'), 'poppler', 'is read as tagged by another reader, and says the same text', () => {
    const problems = oneOfEach(printed).flatMap((one) => {
      const { path, bytes } = one;
      const [ours, theirs] = [readPdfText(bytes), output('pdftotext', '-raw', path, '-')].map(lettersOf);
      return [
        ...(/Tagged:\s+yes/.test(output('pdfinfo', path)) ? [] : [`${named(one)}: not tagged`]),
        ...(/^Document[\s\S]*H1/.test(output('pdfinfo', '-struct', path)) ? [] : [`${named(one)}: no structure`]),
        ...(theirs === ours ? [] : [`${named(one)}: other text`]),
      ];
    });
    return Promise.resolve(problems);
  });

  itWith(hasPreflight(), 'PDFBox Preflight', 'passes as PDF/A-1b what the same toolkit can draw', async () => {
    const path = join(folder, 'a1b.pdf');
    writeFileSync(path, await renderPdf({ ...(await everything()), profile: 'PDF/A-1b' }));
    const verdict = preflight(join(folder, 'classes'), path);
    return verdict.includes('is a valid PDF/A-1b file') ? [] : [verdict];
  });

  it('would be found out by the audit if a tag were missing', async () => {
    const sound = (await renderPdf(await everything())).toString('latin1');
    expect(auditTags(Buffer.from(sound, 'latin1'))).toEqual([]);
    const spoilt = (from: RegExp, to: string) => auditTags(Buffer.from(sound.replace(from, to), 'latin1'));
    expect(spoilt(/\/Scope \/Column/, '/Scope /Nowher')).toContain('a TH without scope');
    expect(spoilt(/\/Alt \(/, '/Not (')).toContain('a Figure without alternate text');
    expect(spoilt(/\/S \/H1/, '/S /H3')).toContain('H3 follows H0');
    expect(spoilt(/\/Lang \(ko-KR\)/, '/Lung (ko-KR)')).toContain('no language');
    expect(spoilt(/\/S \/LBody/, '/S /LCode')).toContain('LCode in LI');
  });
});

/** One document of each type and language. */
function oneOfEach(printed: readonly Printed[]): Printed[] {
  return [...new Map(printed.map((one) => [`${one.type} ${one.locale}`, one])).values()];
}

/** Every letter of the text, in the order of the alphabet: readers break and space lines as they like. */
function lettersOf(text: string): string {
  return [...text.replaceAll(/[\s\f\u00ad]/g, '')].toSorted().join('');
}

/** One document with every kind of block. */
async function everything(): Promise<PdfDocumentSpec> {
  const photo = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#4477aa' } })
    .jpeg()
    .toBuffer();
  const points = [
    { minute: 0, percent: 20 },
    { minute: 30, percent: 100 },
  ];
  const rows = Array.from({ length: 60 }, (_, index) => [`${index + 1}`, '시험 결과를 확인함', '적합']);
  return {
    metadata: {
      title: '모든 요소',
      author: '과학기술정보통신부',
      subject: '시험',
      keywords: [],
      language: 'ko-KR',
      createdAt: new Date('2024-05-31T05:00:00Z'),
    },
    runningHead: { left: '과-1', right: '대외비' },
    blocks: [
      { kind: 'contents' },
      heading(1, '1. 개요'),
      paragraph('漢字 ① ㈜ ㆍ ㎡ “인용” 본문'),
      heading(2, '가. 목록'),
      list([{ text: '첫째', items: [{ text: '둘째' }] }]),
      table([{ weight: 1, heads: true }, { weight: 3 }, { weight: 1 }], ['번호', '내용', '판정'], rows, {
        caption: '표 1',
      }),
      curveFigure({ caption: '복구', alt: '20%에서 100%로', series: [{ label: '메시지', points }], tick: String }),
      pictures([{ image: await printImage(photo), caption: '배전반', alt: '배전반 사진' }]),
    ],
  };
}
