import { seoulDay } from '../../domain/calendar-day';
import type { Language } from '../../domain/label';
import { heading, paragraph, table } from '../../platform/pdf/block-builders';
import type { Block } from '../../platform/pdf/blocks';
import { renderPdf } from '../../platform/pdf/render-pdf';
import { HEADINGS } from '../../platform/pdf/styles';
import { verificationBlock } from '../reports/verification-block';
import { letterBody, partyName } from './letter-bodies';
import type { LetterRecord, Party, Signatory } from './letter-content';
import { LetterPrinter } from './letter-printer';

const AGENCY = { ...HEADINGS[1], size: 20, leading: 30 };
const ISSUER = { ...HEADINGS[1], size: 17, leading: 26 };

/**
 * An outgoing letter as PDF/A-2a: 두문, 본문, 결문 (행정 효율과 협업 촉진에 관한 규정 시행규칙 제4조). Pure: the same record and
 * language give the same bytes. English has English headings around the content as it was stored. Throws MissingGlyphError.
 */
export function renderLetter(letter: LetterRecord, locale: Language): Promise<Buffer> {
  const print = new LetterPrinter(locale);
  const agency = print.label(letter.letterhead.agency);
  return renderPdf({
    metadata: {
      title: `${letter.documentNo} ${letter.title}`,
      author: `${agency} ${letter.departmentName}`,
      subject: letter.title,
      keywords: [letter.documentNo],
      language: print.texts.language,
      createdAt: letter.approvedAt,
    },
    runningHead: { left: letter.documentNo, right: print.texts.disclosure[letter.disclosure] },
    blocks: [
      ...opening(letter, print),
      ...withEnd(letterBody(letter, print), print),
      ...closing(letter, print),
      ...verificationBlock(letter.proof, locale),
    ],
  });
}

/** 두문: who writes, to whom, about what. */
function opening({ letterhead, title, content }: LetterRecord, print: LetterPrinter): Block[] {
  const { texts } = print;
  const to = recipientOf(content, print);
  return [
    paragraph(print.label(letterhead.agency), { style: AGENCY, align: 'center', keepWithNext: true }),
    { kind: 'space', height: 8 },
    ...(to ? [paragraph(`${texts.to}  ${to}`, { keepWithNext: true })] : []),
    heading(1, `${texts.subject}  ${title}`),
  ];
}

interface Addressed {
  readonly recipient?: Party;
  readonly party?: Party;
  readonly respondent?: { readonly name: string };
  readonly items?: { readonly party?: Party };
}

function recipientOf({ recipient, party, items, respondent }: Addressed, print: LetterPrinter): string | null {
  const addressed = recipient ?? party ?? items?.party;
  return addressed?.nameKo ? partyName(addressed, print) : (respondent?.name ?? null);
}

/** "끝." follows the last words of the text, and stands below a table. */
function withEnd(body: readonly Block[], { texts }: LetterPrinter): Block[] {
  const last = body.at(-1);
  if (last?.kind === 'paragraph') return [...body.slice(0, -1), { ...last, text: `${last.text}  ${texts.end}` }];
  return [...body, paragraph(texts.end)];
}

/** 결문: who issues, who drafted and approved, number and day. */
function closing(letter: LetterRecord, print: LetterPrinter): Block[] {
  const { texts } = print;
  const { letterhead, documentNo, approvedAt, departmentName, disclosure } = letter;
  const day = print.day(seoulDay(approvedAt));
  const rows = [
    [texts.drafter, signed(letterhead.drafter), texts.approver, `${signed(letterhead.approver)}  ${day}`],
    [texts.enforced, `${documentNo} (${day})`, texts.department, departmentName],
    [texts.openness, { text: texts.disclosure[disclosure], span: 3 }],
  ];
  const columns = [{ weight: 15, heads: true }, { weight: 35 }, { weight: 15, heads: true }, { weight: 35 }];
  return [
    { kind: 'space', height: 14 },
    paragraph(texts.minister(print.label(letterhead.agency)), { style: ISSUER, align: 'center', keepWithNext: true }),
    { kind: 'space', height: 6 },
    table(columns, undefined, rows, { keepTogether: true }),
  ];
}

function signed({ title, name }: Signatory): string {
  return [title, name].filter(Boolean).join(' ');
}
