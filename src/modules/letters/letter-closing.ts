import { seoulDay } from '../../domain/calendar-day';
import { paragraph, table } from '../../platform/pdf/block-builders';
import type { Block, Cell } from '../../platform/pdf/blocks';
import { HEADINGS } from '../../platform/pdf/styles';
import type { LetterRecord, OfficeContact, SignatureBox } from './letter-content';
import type { LetterPrinter } from './letter-printer';
import { sealOver } from './letter-seal';

const ISSUER = { ...HEADINGS[1], size: 17, leading: 26 };

/** 결문: who issues it under which seal, who signed, number and day, where the office is, whether it is open. */
export function closing(letter: LetterRecord, print: LetterPrinter): Block[] {
  const issuer = print.texts.minister(print.label(letter.letterhead.agency));
  const { seal } = letter.letterhead;
  return [
    { kind: 'space', height: seal ? 34 : 14 },
    paragraph(issuer, { style: ISSUER, align: 'center', keepWithNext: true }),
    ...(seal ? [sealOver(issuer, ISSUER, seal, print)] : []),
    { kind: 'space', height: 6 },
    ...signatures(letter, print),
    footer(letter, print),
  ];
}

/** Drafter, reviewers and approver side by side; who was asked to concur stands below, when anybody was. */
function signatures(letter: LetterRecord, print: LetterPrinter): Block[] {
  const line = lineOf(letter);
  const signers = line.filter(({ step }) => step !== 'CONCURRENCE');
  const concurring = line.filter(({ step }) => step === 'CONCURRENCE');
  const { steps } = print.texts;
  const columns = signers.map(() => ({ weight: 1, align: 'center' as const }));
  const rows: Cell[][] = [signers.map((box) => signature(box, print))];
  if (concurring.length > 0) {
    const names = concurring.map((box) => signature(box, print)).join(', ');
    rows.push([{ text: `${steps.CONCURRENCE} ${names}`, span: signers.length, align: 'left' }]);
  }
  const header = signers.map(({ step }) => steps[step]);
  return [table(columns, header, rows, { keepTogether: true })];
}

function lineOf({ letterhead, approvedAt }: LetterRecord): readonly SignatureBox[] {
  const { line, drafter, approver } = letterhead;
  if (line && line.length > 0) return line;
  const plain = { mark: null, opinion: false };
  return [
    { step: 'DRAFT', ...drafter, decidedOn: null, ...plain },
    { step: 'APPROVAL', ...approver, decidedOn: seoulDay(approvedAt), ...plain },
  ];
}

/** The day stands with the approver alone, and with the mark of whoever decided in another's place. */
function signature({ step, title, name, decidedOn, mark, opinion }: SignatureBox, print: LetterPrinter): string {
  const { texts } = print;
  const day = step === 'APPROVAL' && decidedOn ? print.plainDay(decidedOn) : null;
  const decided = [mark && texts.marks[mark], day].filter(Boolean).join(' ');
  const separator = step === 'CONCURRENCE' ? ' ' : '\n';
  const signed = [title, name].filter(Boolean).join(' ');
  return [signed, decided, opinion ? texts.opinionOnRecord : ''].filter(Boolean).join(separator);
}

type Pair = readonly [name: string, value: string];

function footer(letter: LetterRecord, print: LetterPrinter): Block {
  const { texts } = print;
  const { documentNo, approvedAt, departmentName, letterhead } = letter;
  const pairs: Pair[] = [
    [texts.enforced, `${documentNo}${texts.beforeBracket}(${print.plainDay(seoulDay(approvedAt))})`],
    [texts.received, ''],
    [texts.department, departmentName],
    [texts.openness, openness(letter, print)],
    ...officePairs(letterhead.office, print),
  ];
  const columns = [{ weight: 13, heads: true }, { weight: 37 }, { weight: 13, heads: true }, { weight: 37 }];
  return table(columns, undefined, [...inTwos(pairs), ...address(letterhead.office, print)], { keepTogether: true });
}

/** 비공개(제5호, 제7호): with the items of the article by which it is withheld. */
export function openness({ disclosure, letterhead }: LetterRecord, { texts }: LetterPrinter): string {
  const items = (letterhead.disclosureItems ?? []).map((item) => texts.disclosureItem(item));
  return items.length > 0
    ? `${texts.disclosure[disclosure]}${texts.beforeBracket}(${items.join(', ')})`
    : texts.disclosure[disclosure];
}

function officePairs(office: OfficeContact | undefined, { texts }: LetterPrinter): Pair[] {
  if (!office) return [];
  const { homepage, telephone, fax, email } = office;
  const known: [string, string | null][] = [
    [texts.homepage, homepage],
    [texts.email, email],
    [texts.telephone, telephone],
    [texts.fax, fax],
  ];
  return known.filter((pair): pair is [string, string] => pair[1] !== null);
}

function address(office: OfficeContact | undefined, print: LetterPrinter): Cell[][] {
  if (!office?.address) return [];
  const code = office.postalCode ?? '';
  const text = print.locale === 'ko' ? `우 ${code} ${office.address.ko}` : `${office.address.en} ${code}`;
  return [[print.texts.address, { text: text.trim(), span: 3 }]];
}

function inTwos(pairs: readonly Pair[]): Cell[][] {
  const rows: Cell[][] = [];
  for (let at = 0; at < pairs.length; at += 2) {
    const [[name, value], second] = [pairs[at], pairs[at + 1] as Pair | undefined];
    rows.push(second ? [name, value, ...second] : [name, { text: value, span: 3 }]);
  }
  return rows;
}
