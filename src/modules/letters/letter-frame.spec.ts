import { readPdfText } from '../../platform/pdf/pdf-text-reader';
import { heading, list, paragraph, table } from '../../platform/pdf/block-builders';
import type { Block, FigureBlock } from '../../platform/pdf/blocks';
import { HEADINGS } from '../../platform/pdf/styles';
import type { Letterhead, LetterRecord } from './letter-content';
import { withEnd } from './letter-end';
import { LetterPrinter } from './letter-printer';
import { sealOver } from './letter-seal';
import { renderLetter } from './letter.pdf';

const ko = new LetterPrinter('ko');
const SEAL = { sizeMm: 30, lines: ['과학기술', '정보통신', '부장관인'], specimen: { ko: '견본', en: 'SPECIMEN' } };

const signed = { decidedOn: null, mark: null, opinion: false } as const;
const LETTERHEAD: Letterhead = {
  agency: { ko: '과학기술정보통신부', en: 'Ministry of Science and ICT' },
  drafter: { title: '사무관', name: '홍길동' },
  approver: { title: '과장', name: '성춘향' },
};

const letterOf = (more: Partial<Letterhead>, content: object = {}): LetterRecord => ({
  type: 'CASE_TRANSFER',
  documentNo: '디지털기반안전과-7',
  title: '사건 이송',
  departmentName: '디지털기반안전과',
  approvedAt: new Date('2024-05-31T01:00:00Z'),
  disclosure: 'CLOSED',
  letterhead: { ...LETTERHEAD, ...more },
  content: { reasons: '이유', ...content },
  template: null,
  proof: null,
});

const printed = async (letter: LetterRecord): Promise<string> =>
  readPdfText(await renderLetter(letter, 'ko')).replaceAll(/\s+/g, '');

describe('결문', () => {
  it('has a box for everyone who signed and none for a step that nobody took', async () => {
    const line = [
      { step: 'DRAFT', title: '주무관', name: '홍길동', ...signed },
      { step: 'CONCURRENCE', title: '법무담당관', name: '허준', ...signed, opinion: true },
      { step: 'APPROVAL', title: '과장', name: '성춘향', decidedOn: '2024-05-31', mark: 'DELEGATED', opinion: false },
    ] as const;
    const text = await printed(letterOf({ line }));
    expect(text).toContain('과장성춘향전결2024.5.31.');
    expect(text).toContain('협조자법무담당관허준(의견있음)');
    expect(text).not.toContain('검토자');
  });

  it('marks who acted for an absent approver, and dates the approver alone', async () => {
    const line = [
      { step: 'DRAFT', title: null, name: '홍길동', ...signed, decidedOn: '2024-05-30' },
      { step: 'REVIEW', title: '팀장', name: '이몽룡', ...signed, decidedOn: '2024-05-30' },
      { step: 'APPROVAL', title: '과장', name: '성춘향', decidedOn: '2024-05-31', mark: 'ACTING', opinion: false },
    ] as const;
    const text = await printed(letterOf({ line }));
    expect(text).toContain('대결2024.5.31.');
    expect(text).toContain('검토자');
    expect(text).not.toContain('2024.5.30.');
  });

  it('says where the office is and by which items it is withheld; what is not known has no line', async () => {
    const office = {
      postalCode: '30121',
      address: { ko: '세종특별자치시 가름로 194', en: '194 Gareum-ro, Sejong' },
      homepage: 'www.msit.go.kr',
      telephone: '044-000-0000',
      fax: null,
      email: null,
    };
    const text = await printed(letterOf({ office, disclosureItems: [5, 7] }));
    for (const words of ['우30121세종특별자치시가름로194', 'www.msit.go.kr', '044-000-0000', '비공개(제5호,제7호)'])
      expect(text).toContain(words);
    expect(text).toContain('시행디지털기반안전과-7(2024.5.31.)접수');
    expect(text).not.toMatch(/팩스번호|전자우편/);
  });

  it('goes to the one whom the register names, whatever its content says', async () => {
    const addressee = { nameKo: '주식회사 가나', nameEn: null, address: null };
    const text = await printed(letterOf({ addressee }, { recipient: { nameKo: '주식회사 다라' } }));
    expect(text).toContain('수신주식회사가나');
    expect(text).not.toContain('다라');
  });
});

describe('관인', () => {
  const ISSUER = { ...HEADINGS[1], size: 17, leading: 26 };
  const measure = (text: string): number => [...text].length * 17;
  const figure = sealOver('과학기술정보통신부장관', ISSUER, SEAL, ko) as FigureBlock;

  it('has its centre on the last character of the name of the issuer', () => {
    const [outer] = figure.draw(480, measure).flatMap((mark) => (mark.kind === 'path' ? [mark] : []));
    const [xs, ys] = [outer.points.map(([x]) => x), outer.points.map(([, y]) => y)];
    const end = (480 + measure('과학기술정보통신부장관')) / 2;
    expect((Math.min(...xs) + Math.max(...xs)) / 2).toBeCloseTo(end - 17 / 2);
    expect((Math.min(...ys) + Math.max(...ys)) / 2).toBeCloseTo(-26 / 2);
    expect(Math.max(...xs) - Math.min(...xs)).toBeCloseTo((30 / 25.4) * 72);
  });

  it('says in the drawing and to who cannot see it that it is a specimen', () => {
    expect(figure.alt).toBe('과학기술정보통신부장관의 관인 (견본)');
    const texts = figure.draw(480, measure).flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
    expect(texts.join('')).toBe('과학기술정보통신부장관인견본');
  });
});

describe('끝', () => {
  const textOf = (block: Block | undefined): unknown => block && 'text' in block && block.text;

  it('follows the last character after a space', () => {
    expect(textOf(withEnd([paragraph('알립니다.')], {}, ko).at(-1))).toBe('알립니다. 끝.');
  });

  it('stands on the next line, one space in, where the text reaches the right margin', () => {
    const full = `${'가'.repeat(8)} `.repeat(5) + '가'.repeat(2);
    const lines = Array.from({ length: 12 }, (_, more) =>
      textOf(withEnd([paragraph(full + '가'.repeat(more))], {}, ko).at(-1)),
    );
    expect(lines).toContainEqual(expect.stringMatching(/가 끝\.$/));
    expect(lines).toContainEqual(expect.stringMatching(/가\n\u3000끝\.$/));
  });

  it('stands below a table', () => {
    const body = [heading(2, '1. 표'), table([{ weight: 1 }], undefined, [['하나']])];
    expect(textOf(withEnd(body, {}, ko).at(-1))).toBe('\u3000끝.');
  });

  it('follows the last of the enclosures, which have numbers when there are several', () => {
    expect(textOf(withEnd([paragraph('글')], { enclosures: ['목록'] }, ko).at(-1))).toBe('붙임\u3000목록 1부. 끝.');
    const [, word, last] = withEnd([paragraph('글')], { enclosures: ['산정표', '사진 3매'] }, ko);
    expect(textOf(word)).toBe('붙임');
    expect(last).toEqual(list([{ text: '산정표 1부.' }, { text: '사진 3매. 끝.' }]));
  });
});

describe('a form with a fixed number of lines', () => {
  const rowsOf = (rows: string[][]) => {
    const [block] = ko.form([{ weight: 1 }, { weight: 1 }], ['성명', '직위'], rows, 3);
    return block.kind === 'table' ? block.rows : [];
  };

  it('says below the last entry that nothing follows', () => {
    expect(rowsOf([['홍길동', '사무관']])).toEqual([
      ['홍길동', '사무관'],
      ['이하 빈칸', ''],
      ['', ''],
    ]);
  });

  it('says nothing where it is full', () => {
    const full = [
      ['가', ''],
      ['나', ''],
      ['다', ''],
    ];
    expect(rowsOf(full)).toEqual(full);
  });
});
