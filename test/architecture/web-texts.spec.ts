import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

const WEB = join(__dirname, '..', '..', 'web', 'src');
const HANGUL = /[가-힣ㄱ-ㅎ]/;
const LETTERS = /[A-Za-z가-힣]{2,}/;
/** The same in both languages. */
const ACRONYM = /^[A-Z]{2,5}$/;
const SPOKEN_ATTRIBUTES = new Set(['aria-label', 'title', 'alt', 'placeholder', 'label', 'caption', 'summary']);

interface Catalogue {
  readonly name: string;
  readonly ko: Map<string, string>;
  readonly en: Map<string, string>;
}

const sources = readdirSync(WEB, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true, kindOf(path)));
const catalogues = sources.flatMap(cataloguesOf);

/** The language switch names the other language in that language. */
const IN_THE_OTHER_LANGUAGE = new Set(['app.languageOther']);

describe('the texts of the web application', () => {
  test('there are catalogues in both languages', () => {
    expect(catalogues.length).toBeGreaterThan(10);
    expect(catalogues.flatMap(({ ko }) => [...ko.keys()]).length).toBeGreaterThan(300);
  });

  test('no two catalogues share a name', () => {
    const names = catalogues.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('every text exists in both languages, and English counts singular and plural', () => {
    const missing = catalogues.flatMap(({ name, ko, en }) => [
      ...[...ko.keys()].filter((key) => !en.has(key)).map((key) => `${name}.${key} in English`),
      ...[...en.keys()]
        .filter((key) => !ko.has(key) && !ko.has(key.replace(/_one$/, '_other')))
        .map((key) => `${name}.${key} in Korean`),
      ...[...en.keys()]
        .filter((key) => key.endsWith('_other') && !en.has(key.replace(/_other$/, '_one')))
        .map((key) => `${name}.${key}: singular`),
    ]);
    expect(missing).toEqual([]);
  });

  test('no English text contains Korean, and no text is empty', () => {
    const wrong = catalogues.flatMap(({ name, ko, en }) => [
      ...[...en].filter(([key, text]) => HANGUL.test(text) && !IN_THE_OTHER_LANGUAGE.has(`${name}.${key}`)),
      ...[...en, ...ko].filter(([, text]) => text.trim() === ''),
    ]);
    expect(wrong).toEqual([]);
  });

  test('a Korean text is Korean unless it is a name, a unit or a sign', () => {
    const latin = catalogues.flatMap(({ name, ko }) =>
      [...ko]
        .filter(
          ([key, text]) => !HANGUL.test(text) && LETTERS.test(withoutValues(text)) && !isName(text, `${name}.${key}`),
        )
        .map(([key, text]) => `${name}.${key}: ${text}`),
    );
    expect(latin).toEqual([]);
  });

  test('both languages speak of the same values', () => {
    const different = catalogues.flatMap(({ name, ko, en }) =>
      [...ko]
        .filter(([key, text]) => en.has(key) && valuesOf(text) !== valuesOf(en.get(key) ?? ''))
        .map(([key]) => `${name}.${key}`),
    );
    expect(different).toEqual([]);
  });

  test('no word for people stands outside a catalogue', () => {
    expect(sources.flatMap(wordsInMarkup)).toEqual([]);
  });
});

function kindOf(path: string): ts.ScriptKind {
  return path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
}

function cataloguesOf(source: ts.SourceFile): Catalogue[] {
  const found: Catalogue[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText(source) === 'defineTexts') found.push(toCatalogue(node));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function toCatalogue(call: ts.CallExpression): Catalogue {
  const [name, texts] = call.arguments;
  if (!name || !ts.isStringLiteral(name) || !texts || !ts.isObjectLiteralExpression(texts))
    throw new Error(`${call.getSourceFile().fileName}: defineTexts takes a name and an object literal.`);
  return { name: name.text, ko: textsOf(texts, 'ko'), en: textsOf(texts, 'en') };
}

function textsOf(texts: ts.ObjectLiteralExpression, language: string): Map<string, string> {
  const property = texts.properties.find((one) => one.name?.getText() === language);
  if (!property || !ts.isPropertyAssignment(property) || !ts.isObjectLiteralExpression(property.initializer))
    throw new Error(`${texts.getSourceFile().fileName}: ${language} is not an object literal.`);
  return new Map(property.initializer.properties.map(textOf));
}

function textOf(property: ts.ObjectLiteralElementLike): [string, string] {
  if (!ts.isPropertyAssignment(property) || !ts.isStringLiteralLike(property.initializer))
    throw new Error(`${property.getSourceFile().fileName}: ${property.getText()} is not a literal text.`);
  const name = ts.isStringLiteral(property.name) ? property.name.text : property.name.getText();
  return [name, property.initializer.text];
}

function withoutValues(text: string): string {
  return text.replaceAll(/\{\{\w+\}\}/g, '');
}

function valuesOf(text: string): string {
  return [...new Set(text.match(/\{\{\w+\}\}/g))].sort().join();
}

function isName(text: string, key: string): boolean {
  return (
    IN_THE_OTHER_LANGUAGE.has(key) ||
    /^[\sA-Z0-9{}·:/%().,+-]*$/.test(withoutValues(text)) ||
    text.startsWith('SHA-256')
  );
}

/** Words in markup or in attributes that are spoken or shown. */
function wordsInMarkup(source: ts.SourceFile): string[] {
  const found: string[] = [];
  const report = (node: ts.Node, text: string): void => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
    found.push(`${relative(WEB, source.fileName)}:${line + 1}: ${text.trim()}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && LETTERS.test(node.text) && !ACRONYM.test(node.text.trim())) report(node, node.text);
    if (
      ts.isJsxAttribute(node) &&
      SPOKEN_ATTRIBUTES.has(node.name.getText(source)) &&
      node.initializer &&
      ts.isStringLiteral(node.initializer) &&
      LETTERS.test(node.initializer.text)
    )
      report(node, node.initializer.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
