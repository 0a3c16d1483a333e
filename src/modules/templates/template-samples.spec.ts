import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReferenceData } from '../../domain/reference-data';
import { partsOf, TEMPLATED_TYPES } from '../../domain/template-parts';
import { readPdfText } from '../../platform/pdf/pdf-text-reader';
import { partBlocks } from '../letters/letter-parts';
import { LetterPrinter } from '../letters/letter-printer';
import { renderLetter } from '../letters/letter.pdf';
import { previewOf } from './template-preview';
import { sampleOf } from './template-samples';

const FILE = join(__dirname, '../../../data/reference/document-templates.json');
const { rows } = JSON.parse(readFileSync(FILE, 'utf8')) as ReferenceData['document-templates'];
const templateOf = (type: string) => rows.filter(({ code }) => code === type)[0].content;

describe.each(TEMPLATED_TYPES)('the template of %s', (type) => {
  it('has words for every part in the sample of its preview', () => {
    const { content } = sampleOf(type);
    const print = new LetterPrinter('ko');
    const silent = partsOf(type).filter(({ name }) => partBlocks(name, { type, content, print }).length === 0);
    expect(silent.map(({ name }) => name)).toEqual(type === 'CLOSURE_NOTICE' ? ['reasons'] : []);
  });

  it.each(['ko', 'en'] as const)('prints in %s without a code, a brace or a name of the program', async (locale) => {
    const text = readPdfText(await renderLetter(previewOf(type, templateOf(type)), locale));
    expect(text).not.toMatch(/[{}]|null|undefined|\[object|\b[A-Z]{3,}_[A-Z]+\b|\b[a-z]+[A-Z][a-z]+\b/);
    expect(text).toContain(locale === 'ko' ? '끝.' : 'End.');
  });
});
