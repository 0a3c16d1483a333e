import { fillPlaceholders, type TemplateContent, type TemplateItem } from '../../domain/document-template';
import type { DocumentType } from '../../domain/enumerations';
import type { Label } from '../../domain/label';
import { paragraph } from '../../platform/pdf/block-builders';
import type { Block } from '../../platform/pdf/blocks';
import { partBlocks, partWords } from './letter-parts';
import type { LetterPrinter } from './letter-printer';

/**
 * The body of a letter as its template orders it. A text that names something the letter does not have is left out whole, and so
 * is an item that would have nothing but its heading; the numbers follow on.
 */
export function templateBody(
  type: DocumentType,
  template: TemplateContent,
  content: object,
  print: LetterPrinter,
): Block[] {
  const part = { type, content, print };
  const filled = (text: Label | null): string | null =>
    text && fillPlaceholders(print.label(text), (name) => partWords(name, part));
  const body = ({ text, parts }: TemplateItem): Block[] => [
    ...print.text(filled(text)),
    ...parts.flatMap((name) => partBlocks(name, part)),
  ];
  const items = template.items.map((item) => [filled(item.heading) ?? '', ...body(item)] as const);
  return [
    ...print.text(filled(template.introduction)),
    ...print.items(items.filter(([heading]) => heading !== '')),
    ...closingText(filled(template.closing)),
  ];
}

function closingText(text: string | null): Block[] {
  return text ? [paragraph(text, { spaceBefore: 12 })] : [];
}
