import type { Language } from '../../domain/label';
import { heading, paragraph } from '../../platform/pdf/block-builders';
import type { Block } from '../../platform/pdf/blocks';
import { renderPdf } from '../../platform/pdf/render-pdf';
import { HEADINGS } from '../../platform/pdf/styles';
import { verificationBlock } from '../reports/verification-block';
import { letterBody } from './letter-bodies';
import { closing, openness } from './letter-closing';
import type { LetterRecord, Party } from './letter-content';
import { WIDE_SPACE, withEnd } from './letter-end';
import { LetterPrinter } from './letter-printer';
import { partyName } from './party-name';

const AGENCY = { ...HEADINGS[1], size: 20, leading: 30 };

/**
 * An outgoing letter as PDF/A-2a: 두문, 본문, 결문 (행정 효율과 협업 촉진에 관한 규정 시행규칙 제4조). Pure: the same record and
 * language give the same bytes. English has English headings around the content as it was stored. Throws MissingGlyphError.
 */
export function renderLetter(letter: LetterRecord, locale: Language, mark?: string): Promise<Buffer> {
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
    runningHead: { left: letter.documentNo, right: openness(letter, print) },
    mark,
    blocks: [
      ...opening(letter, print),
      ...withEnd(letterBody(letter, print), letter.content, print),
      ...closing(letter, print),
      ...(letter.proof ? verificationBlock(letter.proof, locale) : []),
    ],
  });
}

/** 두문: who writes, to whom, by way of whom, about what. */
function opening({ letterhead, title, content }: LetterRecord, print: LetterPrinter): Block[] {
  const { texts } = print;
  const to = letterhead.addressee ? partyName(letterhead.addressee, print) : recipientOf(content, print);
  return [
    paragraph(print.label(letterhead.agency), { style: AGENCY, align: 'center', keepWithNext: true }),
    { kind: 'space', height: 8 },
    ...(to ? [paragraph(`${texts.to}${WIDE_SPACE}${to}`, { keepWithNext: true })] : []),
    paragraph(texts.via, { keepWithNext: true }),
    heading(1, `${texts.subject}${WIDE_SPACE}${title}`),
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
