import PDFDocument from 'pdfkit';
import type { PrintImage } from './marks';
import type { FaceName, FontSet } from './fonts';
import { A4, CONTENT } from './geometry';
import type { StructureNode } from './structure';

export interface PdfMetadata {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  /** BCP 47, e.g. `ko-KR`. */
  readonly language: string;
  /** Written as creation date and into the file id; it comes from the frozen content, never from a clock. */
  readonly createdAt: Date;
}

/** A file within the file (PDF/A-3): the data that the document prints. */
export interface PdfAttachment {
  readonly name: string;
  readonly mime: string;
  readonly description: string;
  readonly bytes: Buffer;
}

interface FileOptions {
  readonly attachment?: PdfAttachment | null;
  readonly profile?: 'PDF/A-1b';
}

/** What pdfkit 0.20 has and its type package does not say. */
interface EmbeddedFont {
  readonly id: string;
  encode(text: string): [hexGlyphs: string[], positions: unknown];
  ref(): unknown;
}

interface EmbeddedImage {
  readonly label: string;
  readonly obj: unknown;
  embed(pdf: unknown): void;
}

interface UntypedDocument {
  readonly _font: EmbeddedFont;
  readonly page: { readonly fonts: Record<string, unknown>; readonly xobjects: Record<string, unknown> };
  openImage(jpeg: Buffer): EmbeddedImage;
  file(bytes: Buffer, options: Readonly<Record<string, unknown>>): void;
  appendXML(xml: string): void;
}

interface LinkOptions extends PDFKit.Mixins.AnnotationOption {
  readonly structParent: PDFKit.PDFStructureElement;
}

interface UntypedOutline {
  readonly children: readonly UntypedOutline[];
  readonly outlineData: Record<string, unknown>;
  options: { readonly expanded?: boolean };
}

interface UntypedElement {
  readonly dictionary: { readonly data: { A?: Record<string, unknown> } };
}

const APPLICATION = 'Jeomgeom';

/**
 * pdfkit with three things of our own.
 * - XMP: pdfkit writes texts into it unescaped, and no modification date, which PDF/A wants to match.
 * - Output: collected as text and joined once; a stream chunk per line and object costs more than the layout.
 * - Page content: one write per page, for the same reason.
 */
class ArchivableDocument extends PDFDocument {
  // Without initialisers: pdfkit's constructor already writes.
  private parts?: (string | Uint8Array)[];
  private content?: string[];
  private _offset: number;

  _addInfo(): void {
    (this as unknown as UntypedDocument).appendXML(xmpDescription(this.info));
  }

  /** Strings are bytes: pdfkit has encoded everything by now. */
  _write(data: string | Uint8Array): void {
    this.parts ??= [];
    if (typeof data === 'string') this.parts.push(data, '\n');
    else this.parts.push(data);
    this._offset += typeof data === 'string' ? data.length + 1 : data.length;
  }

  push(): boolean {
    return true;
  }

  addContent(operators: string): this {
    this.content ??= [];
    this.content.push(operators);
    return this;
  }

  /** To be called before the current page is left. */
  flushContent(): void {
    if (!this.content?.length) return;
    super.addContent(Buffer.from(`${this.content.join('\n')}\n`, 'latin1'));
    this.content = [];
  }

  bytes(): Buffer {
    const buffers: Uint8Array[] = [];
    let text: string[] = [];
    for (const part of [...(this.parts ?? []), new Uint8Array()]) {
      if (typeof part === 'string') text.push(part);
      else {
        buffers.push(Buffer.from(text.join(''), 'latin1'), part);
        text = [];
      }
    }
    return Buffer.concat(buffers);
  }
}

/** A tagged PDF/A-2a file, PDF/A-3a with an attachment, under construction: pages, fonts, structure; it knows nothing of layout. */
export class TaggedDocument {
  private readonly pdf: ArchivableDocument;
  private readonly elements = new Map<StructureNode, PDFKit.PDFStructureElement>();
  private readonly fonts: Record<FaceName, DocumentFont>;
  private readonly images = new Map<PrintImage, EmbeddedImage>();
  /** The open branch of the outline, root first. */
  private readonly bookmarks: PDFKit.PDFOutline[];

  constructor(
    metadata: PdfMetadata,
    private readonly faces: FontSet,
    { attachment = null, profile }: FileOptions = {},
  ) {
    this.pdf = new ArchivableDocument(documentOptions(metadata, profile ?? (attachment ? 'PDF/A-3a' : 'PDF/A-2a')));
    if (attachment && !profile) this.attach(attachment, metadata.createdAt);
    this.bookmarks = [this.pdf.outline];
    this.fonts = { regular: this.embed('regular'), bold: this.embed('bold') };
  }

  addPage(): void {
    this.pdf.flushContent();
    this.pdf.addPage();
  }

  /** Writes the operators as content of `node` on the current page. */
  tagged(node: StructureNode, operators: string): void {
    this.elementOf(node).add(() => this.pdf.addContent(operators));
  }

  artifact(operators: string): void {
    this.untagged('Layout', operators);
  }

  /** Running heads and page numbers. */
  pagination(operators: string): void {
    this.untagged('Pagination', operators);
  }

  link(node: StructureNode, box: { x: number; y: number; width: number; height: number }, target: string): void {
    const element = this.elementOf(node);
    const options: LinkOptions = { structParent: element };
    this.pdf.goTo(box.x, box.y, box.width, box.height, target, options);
    element.end();
  }

  /** The operators that show `text`; the font becomes a resource of the current page. */
  textOperators(face: FaceName, size: number, x: number, baseline: number, text: string): string {
    const font = this.fonts[face];
    font.useOn(this.pdf);
    return `/${font.id} ${size} Tf 1 0 0 -1 ${x.toFixed(2)} ${baseline.toFixed(2)} Tm <${font.encode(text)}> Tj`;
  }

  /** The image becomes a resource of the current page; its bytes stand in the file once. */
  imageName(image: PrintImage): string {
    const pdf = this.pdf as unknown as UntypedDocument;
    const embedded = this.images.get(image) ?? pdf.openImage(Buffer.from(image.jpeg));
    this.images.set(image, embedded);
    if (!embedded.obj) embedded.embed(pdf);
    pdf.page.xobjects[embedded.label] ??= embedded.obj;
    return embedded.label;
  }

  widthOf(face: FaceName, size: number, text: string): number {
    return this.faces[face].widthOf(text, size);
  }

  /** A place on the current page that links can name. */
  addDestination(name: string, y: number): void {
    this.pdf.addNamedDestination(name, 'XYZ', 0, y, 0);
  }

  /** `level` counts from 1, `page` from 0; a level skipped hangs under the nearest level above. */
  addBookmark(title: string, level: number, page: number, y: number): void {
    this.bookmarks.length = Math.min(this.bookmarks.length, level);
    const parent = this.bookmarks[this.bookmarks.length - 1];
    // pdfkit measures `left` from the right edge of the page.
    const options = { expanded: level === 1, pageNumber: page, fit: false, top: y, left: A4.width, zoom: 0 };
    this.bookmarks.push(parent.addItem(title, options));
  }

  private attach({ name, mime, description, bytes }: PdfAttachment, at: Date): void {
    const options = { name, type: mime, description, creationDate: at, modifiedDate: at, relationship: 'Source' };
    (this.pdf as unknown as UntypedDocument).file(bytes, options);
  }

  finish(): Buffer {
    this.pdf.flushContent();
    countVisible(this.pdf.outline as unknown as UntypedOutline, true);
    this.pdf.end();
    return this.pdf.bytes();
  }

  private untagged(type: 'Layout' | 'Pagination', operators: string): void {
    this.pdf.markContent('Artifact', { type });
    this.pdf.addContent(operators);
    this.pdf.endMarkedContent();
  }

  private embed(face: FaceName): DocumentFont {
    // pdfkit takes a parsed font where its types expect bytes.
    this.pdf.registerFont(face, this.faces[face].toEmbeddable() as unknown as ArrayBuffer, face);
    this.pdf.font(face);
    return new DocumentFont((this.pdf as unknown as UntypedDocument)._font);
  }

  private elementOf(node: StructureNode): PDFKit.PDFStructureElement {
    const known = this.elements.get(node);
    if (known) return known;
    const element = this.pdf.struct(node.tag, { alt: node.alt });
    setTableAttributes(element as unknown as UntypedElement, node);
    this.elements.set(node, element);
    if (node.parent) this.elementOf(node.parent).add(element);
    else this.pdf.addStructure(element);
    return element;
  }
}

/** How many entries an outline shows: pdfkit counts children only, and leaves the root uncounted (ISO 32000-1, 12.3.3). */
function countVisible(outline: UntypedOutline, open = outline.options.expanded === true): number {
  const below = outline.children.map((child) => countVisible(child));
  const visible = below.reduce((sum, count) => sum + Math.max(count, 0), outline.children.length);
  outline.options = { ...outline.options, expanded: false };
  if (visible > 0) outline.outlineData.Count = open ? visible : -visible;
  return open ? visible : 0;
}

function setTableAttributes(element: UntypedElement, { scope, columnSpan }: StructureNode): void {
  if (scope === undefined && columnSpan === undefined) return;
  const attributes: Record<string, unknown> = { O: 'Table' };
  if (scope !== undefined) attributes.Scope = scope;
  if (columnSpan !== undefined) attributes.ColSpan = columnSpan;
  element.dictionary.data.A = attributes;
}

/** Remembers the code of each character, so that pdfkit encodes it once per document. */
class DocumentFont {
  private readonly codes = new Map<string, string>();

  constructor(private readonly font: EmbeddedFont) {}

  get id(): string {
    return this.font.id;
  }

  useOn(pdf: PDFKit.PDFDocument): void {
    const { fonts } = (pdf as unknown as UntypedDocument).page;
    fonts[this.font.id] ??= this.font.ref();
  }

  encode(text: string): string {
    let codes = '';
    for (const character of text) codes += this.codes.get(character) ?? this.encodeNew(character);
    return codes;
  }

  private encodeNew(character: string): string {
    const [glyphs] = this.font.encode(character);
    const code = glyphs.join('');
    this.codes.set(character, code);
    return code;
  }
}

function documentOptions(
  metadata: PdfMetadata,
  subset: 'PDF/A-1b' | 'PDF/A-2a' | 'PDF/A-3a',
): PDFKit.PDFDocumentOptions {
  return {
    pdfVersion: subset === 'PDF/A-1b' ? '1.4' : '1.7',
    subset,
    tagged: true,
    lang: metadata.language,
    displayTitle: true,
    autoFirstPage: false,
    font: '',
    size: [A4.width, A4.height],
    margins: { top: A4.top, left: A4.left, right: A4.right, bottom: A4.height - CONTENT.y - CONTENT.height },
    info: {
      Title: metadata.title,
      Author: metadata.author,
      Subject: metadata.subject,
      Keywords: metadata.keywords.join(', '),
      Creator: APPLICATION,
      Producer: APPLICATION,
      CreationDate: metadata.createdAt,
      ModDate: metadata.createdAt,
    },
  };
}

function xmpDescription(info: PDFKit.DocumentInfo): string {
  const [created, modified] = [info.CreationDate, info.ModDate].map(xmpDate);
  const escaped = (text: string | undefined) => escapeXml(text ?? '');
  return `
    <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
      <xmp:CreateDate>${created}</xmp:CreateDate>
      <xmp:ModifyDate>${modified}</xmp:ModifyDate>
      <xmp:CreatorTool>${escaped(info.Creator)}</xmp:CreatorTool>
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(info.Title)}</rdf:li></rdf:Alt></dc:title>
      <dc:creator><rdf:Seq><rdf:li>${escaped(info.Author)}</rdf:li></rdf:Seq></dc:creator>
      <dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escaped(info.Subject)}</rdf:li></rdf:Alt></dc:description>
      <pdf:Producer>${escaped(info.Producer)}</pdf:Producer>
      <pdf:Keywords>${escaped(info.Keywords)}</pdf:Keywords>
    </rdf:Description>`;
}

function xmpDate(date: Date | undefined): string {
  if (!date) throw new Error('The document has no fixed date');
  return `${date.toISOString().slice(0, 19)}Z`;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;' })[character] ?? '&gt;');
}
