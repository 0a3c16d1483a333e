import { readPdfObjects, type PdfObject } from '../../src/platform/pdf/pdf-text-reader';

interface Element {
  readonly tag: string;
  readonly dictionary: string;
  readonly kids: readonly Kid[];
}

/** A child element, a piece of marked content of a page, or something else (a link's annotation). */
type Kid = { readonly element: Element } | { readonly page: number; readonly mcid: number } | 'other';

type Objects = ReadonlyMap<number, PdfObject>;

/** What may stand in what (ISO 32000-1, 14.8.4), for the tags that the toolkit writes. */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  Table: ['TR', 'Caption'],
  TR: ['TH', 'TD'],
  L: ['LI'],
  LI: ['Lbl', 'LBody', 'L'],
  TOC: ['TOCI'],
};

/** What a reader with a screen reader would stumble over; empty for a file that is in order. */
export function auditTags(bytes: Buffer): string[] {
  const objects = readPdfObjects(bytes);
  const catalog = [...objects.values()].find(({ dictionary }) => /\/Type \/Catalog\b/.test(dictionary))?.dictionary;
  if (!catalog) return ['no catalog'];
  const pages = pagesOf(objects);
  const root = elementOf(objects, reference(dictionaryOf(objects, reference(catalog, 'StructTreeRoot')), 'K'), pages);
  return [
    ...catalogProblems(objects, catalog),
    ...pages.flatMap((id, index) => contentProblems(objects, id, index + 1)),
    ...structureProblems(root),
    ...orderProblems(root),
    ...coverProblems(objects, pages, root),
  ];
}

function catalogProblems(objects: Objects, catalog: string): string[] {
  const preferences = dictionaryOf(objects, reference(catalog, 'ViewerPreferences'));
  return [
    ...(/\/Lang \((?:ko|en)(?:-[A-Z]{2})?\)/.test(catalog) ? [] : ['no language']),
    ...(/\/Marked true/.test(dictionaryOf(objects, reference(catalog, 'MarkInfo'))) ? [] : ['not marked as tagged']),
    ...(/\/DisplayDocTitle true/.test(preferences) ? [] : ['shows the file name instead of its title']),
    ...(/\/OutputIntents \[/.test(catalog) ? [] : ['no output intent']),
    ...(/\/Metadata \d+ 0 R/.test(catalog) ? [] : ['no XMP']),
  ];
}

/** Everything that paints stands in a tagged or an artifact sequence, and these do not nest. */
function contentProblems(objects: Objects, id: number, page: number): string[] {
  const content = streamOf(objects, reference(dictionaryOf(objects, id), 'Contents'));
  const problems: string[] = [];
  let open = 0;
  for (const line of content.split('\n')) {
    if (/\b(BMC|BDC)\s*$/.test(line)) open += 1;
    else if (/^EMC\b/.test(line)) open -= 1;
    else if (open === 0 && /\b(Tj|TJ|f|S|Do)\s*$/.test(line))
      problems.push(`page ${page}: untagged ${line.slice(-40)}`);
    if (open > 1) problems.push(`page ${page}: nested marked content`);
  }
  return problems;
}

function structureProblems(root: Element): string[] {
  const problems: string[] = [];
  let level = 0;
  visit(root, (element) => {
    const { tag, dictionary, kids } = element;
    const heading = /^H([1-6])$/.exec(tag);
    if (heading) {
      if (Number(heading[1]) > level + 1) problems.push(`H${heading[1]} follows H${level}`);
      level = Number(heading[1]);
    }
    if (tag === 'Figure' && !/\/Alt \((?!\))/.test(dictionary)) problems.push('a Figure without alternate text');
    if (tag === 'TH' && !/\/Scope \/(Column|Row)/.test(dictionary)) problems.push('a TH without scope');
    for (const kid of kids) {
      const allowed = CHILDREN[tag];
      if (allowed && kid !== 'other' && 'element' in kid && !allowed.includes(kid.element.tag))
        problems.push(`${kid.element.tag} in ${tag}`);
    }
    if (tag === 'Table') problems.push(...tableProblems(element));
  });
  return problems;
}

/** Every row has as many columns as the others, and some cell that heads. */
function tableProblems(table: Element): string[] {
  const rows = childrenOf(table).filter(({ tag }) => tag === 'TR');
  const widths = rows.map((row) =>
    childrenOf(row).reduce((sum, { dictionary }) => sum + Number(/\/ColSpan (\d+)/.exec(dictionary)?.[1] ?? 1), 0),
  );
  return [
    ...(new Set(widths).size > 1 ? [`a table with rows of ${[...new Set(widths)].join(' and ')} columns`] : []),
    ...(rows.some((row) => childrenOf(row).some(({ tag }) => tag === 'TH')) ? [] : ['a table without header cells']),
  ];
}

/** The blocks of the document follow each other as they stand on the pages. */
function orderProblems(root: Element): string[] {
  const starts = childrenOf(root).flatMap((element) => contentOf(element).slice(0, 1));
  return starts.flatMap(({ page, mcid }, index) => {
    const before = starts[index - 1];
    const after = !before || page > before.page || (page === before.page && mcid > before.mcid);
    return after ? [] : [`page ${page}: content ${mcid} is read after what follows it`];
  });
}

/** Each piece of tagged content belongs to exactly one element, and none is named that is not there. */
function coverProblems(objects: Objects, pages: readonly number[], root: Element): string[] {
  const named = contentOf(root).map(({ page, mcid }) => `${page}/${mcid}`);
  const painted = pages.flatMap((id, page) =>
    [...streamOf(objects, reference(dictionaryOf(objects, id), 'Contents')).matchAll(/\/MCID (\d+)/g)].map(
      ([, mcid]) => `${page}/${mcid}`,
    ),
  );
  const [once, all] = [new Set(named), new Set(painted)];
  return [
    ...(once.size === named.length ? [] : ['content that belongs to two elements']),
    ...painted.filter((place) => !once.has(place)).map((place) => `content ${place} belongs to no element`),
    ...named.filter((place) => !all.has(place)).map((place) => `an element names content ${place}, which is not there`),
  ];
}

function pagesOf(objects: Objects): number[] {
  const tree = [...objects.values()].find(({ dictionary }) => /\/Type \/Pages\b/.test(dictionary))?.dictionary ?? '';
  return [...(/\/Kids \[([^\]]*)\]/.exec(tree)?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map(([, id]) => Number(id));
}

function elementOf(objects: Objects, id: number, pages: readonly number[]): Element {
  const dictionary = dictionaryOf(objects, id);
  const tag = /\/S \/(\w+)/.exec(dictionary)?.[1] ?? '';
  const own = pages.indexOf(reference(dictionary.replace(KIDS, ''), 'Pg'));
  return { tag, dictionary, kids: kidsOf(objects, dictionary, own, pages) };
}

const KIDS = /\/K \[([\s\S]*?)\](?=\s*(?:\/|>>))/;
const KID = /<<([\s\S]*?)>>|(\d+) 0 R|(\d+)/g;

function kidsOf(objects: Objects, dictionary: string, own: number, pages: readonly number[]): Kid[] {
  const list = KIDS.exec(dictionary)?.[1] ?? '';
  return [...list.matchAll(KID)].map(([, inner, child, mcid]): Kid => {
    if (child !== undefined) return { element: elementOf(objects, Number(child), pages) };
    if (mcid !== undefined) return { page: own, mcid: Number(mcid) };
    const marked = /\/MCID (\d+)/.exec(inner);
    return marked ? { page: pages.indexOf(reference(inner, 'Pg')), mcid: Number(marked[1]) } : 'other';
  });
}

function visit(element: Element, see: (element: Element) => void): void {
  see(element);
  childrenOf(element).forEach((child) => visit(child, see));
}

function childrenOf({ kids }: Element): Element[] {
  return kids.flatMap((kid) => (kid !== 'other' && 'element' in kid ? [kid.element] : []));
}

function contentOf(element: Element): { page: number; mcid: number }[] {
  return element.kids.flatMap((kid) => {
    if (kid === 'other') return [];
    return 'element' in kid ? contentOf(kid.element) : [kid];
  });
}

function dictionaryOf(objects: Objects, id: number): string {
  return objects.get(id)?.dictionary ?? '';
}

function streamOf(objects: Objects, id: number): string {
  return objects.get(id)?.stream ?? '';
}

function reference(dictionary: string, key: string): number {
  const found = new RegExp(`/${key} \\[?(\\d+) 0 R`).exec(dictionary);
  return found ? Number(found[1]) : -1;
}
