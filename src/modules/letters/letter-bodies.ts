import type { DocumentType } from '../../domain/enumerations';
import type { Block } from '../../platform/pdf/blocks';
import type { LetterRecord } from './letter-content';
import type { LetterPrinter } from './letter-printer';
import { PROCEDURE_BODIES } from './letter-bodies-procedure';
import { PUBLICATION_BODIES } from './letter-bodies-publications';
import { templateBody } from './letter-template';

/** What every letter prints in its frame, so that its body does not say it again. */
export const FRAME = [
  'schema',
  'kind',
  'documentNo',
  'department',
  'departmentName',
  'title',
  'letterhead',
  'template',
  'recipient',
  'enclosures',
  'issuedAt',
  'approvedAt',
];

type Body = (content: object, print: LetterPrinter) => Block[];

/** Bodies in a layout of the program, of papers that no template writes. */
const BODIES: Partial<Record<DocumentType, Body>> = { ...PROCEDURE_BODIES, ...PUBLICATION_BODIES };

/** 본문: by the template of its day; else in the layout of its type; else everything that it holds, each by its name. */
export function letterBody({ type, content, template }: LetterRecord, print: LetterPrinter): Block[] {
  if (template) return templateBody(type, template, content, print);
  const body = BODIES[type];
  return body ? body(content, print) : print.content(content, FRAME);
}
