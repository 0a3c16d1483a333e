import { type FontFace } from './font-face';

export interface TextStyle {
  readonly face: FontFace;
  readonly size: number;
}

export interface TextLine {
  /** Ends with a space where it was broken between words, so that extracted text keeps them apart. */
  readonly text: string;
  /** Without that space. */
  readonly width: number;
}

const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;
const DECOMPOSED_OR_ODD = /[^\n\u0020-\u007e\u00a1-\u00ac\u2010-\u2027\u3000-\u303f\uac00-\ud7a3]/;

/** Units that stay with the number before them, also across the space in `5 MWh`. */
const UNIT =
  /^(?:%|％|℃|㎡|명|인|개|건|회|차|대|곳|종|호|조|항|배|초|분|시|시간|일|주|개월|월|년|원|만|억|조원|만명|억원|bp|ms|s|min|h|d|kW|MW|GW|kWh|MWh|GWh|V|A|m|km|KB|MB|GB|TB|Gbps|Mbps|hours?|minutes?|days?|months?)(?=$|[^A-Za-z])/;
const NUMBER_AT_END = /(?:^|[^A-Za-z])[\d.,:]*\d$/;
const DATE_PART_AT_END = /\d\.$/;
const STARTS_WITH_DIGIT = /^\d/;
const DURATION_AT_END = /\d ?(?:시간|분|h|min)$/;
const REST_OF_DURATION = /^\d+(?:분|초|$)/;

const PREFERRED_BREAK = /(?<=.)(?=\()|(?<=[^\d][-·ㆍ/_]|\d[-·ㆍ_])(?![)\]}.,])/;
const NEVER_FIRST = /^[)\]}〉》」』】〕”’,.!?:;%％℃·ㆍ…～~、。]/;
const NEVER_LAST = /[([{〈《「『【〔“‘]$/;
const CLUSTERS =
  /\d[\d.,:]*(?:%|％|℃|㎡|시간|개월|[명인개건회차대곳종호조항배초분시일주월년원만억](?![가-힣])|k?[WVA]h?\b|[MG]Wh?|[KMGT]B)?|[\s\S]/gu;

/** Composes Hangul and drops characters without any appearance; line feeds stay, other white space becomes a space. */
export function printableText(text: string): string {
  if (!DECOMPOSED_OR_ODD.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\t\u00a0\v\f]/g, ' ')
    .replace(INVISIBLE, '');
}

/**
 * Breaks at the spaces between 어절; a number is not torn from its unit, nor a date such as `2024. 5. 31.` apart.
 * Only a word wider than the line is broken inside, and then not before closing or after opening punctuation.
 * Line feeds begin new lines. Throws MissingGlyphError.
 */
export function breakLines(text: string, style: TextStyle, width: number): TextLine[] {
  const paragraphs = printableText(text).split('\n');
  return paragraphs.flatMap((paragraph, index) => {
    const lines = new LineFiller(style, width).fill(unbreakableWords(paragraph));
    return index < paragraphs.length - 1 ? withSpaceAtEnd(lines) : lines;
  });
}

function withSpaceAtEnd(lines: readonly TextLine[]): TextLine[] {
  return lines.map((line, index) => (index === lines.length - 1 ? { ...line, text: `${line.text} ` } : line));
}

/** The 어절 of one paragraph, joined where a break would tear a number from its unit or a date apart. */
export function unbreakableWords(paragraph: string): string[] {
  const words: string[] = [];
  for (const word of paragraph.split(' ').filter((part) => part !== '')) {
    const previous = words.at(-1);
    if (previous !== undefined && belongTogether(previous, word)) words[words.length - 1] = `${previous} ${word}`;
    else words.push(word);
  }
  return words;
}

function belongTogether(before: string, after: string): boolean {
  if (NUMBER_AT_END.test(before)) return UNIT.test(after);
  if (DURATION_AT_END.test(before) && REST_OF_DURATION.test(after)) return true;
  return DATE_PART_AT_END.test(before) && STARTS_WITH_DIGIT.test(after);
}

class LineFiller {
  private readonly lines: TextLine[] = [];
  private text = '';
  private used = 0;
  private readonly space: number;

  constructor(
    private readonly style: TextStyle,
    private readonly width: number,
  ) {
    this.space = this.measure(' ');
  }

  fill(words: readonly string[]): TextLine[] {
    words.forEach((word) => this.add(word));
    this.lines.push({ text: this.text, width: this.used });
    return this.lines;
  }

  private add(word: string): void {
    const wordWidth = this.measure(word);
    const gap = this.text === '' ? 0 : this.space;
    if (this.used + gap + wordWidth <= this.width) return this.append(gap > 0 ? ` ${word}` : word, gap + wordWidth);
    if (this.text !== '') this.endLine(' ');
    if (wordWidth <= this.width) return this.append(word, wordWidth);
    if (word.includes(' ')) return word.split(' ').forEach((part) => this.add(part));
    this.addLongWord(word);
  }

  /** After a hyphen or a middle dot before anywhere else: numbers such as 점검-2024-0012-지01 read on. */
  private addLongWord(word: string): void {
    for (const piece of word.split(PREFERRED_BREAK)) {
      const pieceWidth = this.measure(piece);
      if (this.used + pieceWidth > this.width && this.text !== '') this.endLine('');
      if (pieceWidth <= this.width) this.append(piece, pieceWidth);
      else this.addClusters(piece);
    }
  }

  private addClusters(piece: string): void {
    for (const cluster of breakableClusters(piece)) {
      const clusterWidth = this.measure(cluster);
      if (this.used + clusterWidth > this.width && this.text !== '') this.endLine('');
      if (clusterWidth <= this.width) this.append(cluster, clusterWidth);
      else this.addCharacters(cluster);
    }
  }

  private addCharacters(cluster: string): void {
    for (const character of cluster) {
      const characterWidth = this.measure(character);
      if (this.used + characterWidth > this.width && this.text !== '') this.endLine('');
      this.append(character, characterWidth);
    }
  }

  private append(text: string, width: number): void {
    this.text += text;
    this.used += width;
  }

  private endLine(trailing: '' | ' '): void {
    this.lines.push({ text: this.text + trailing, width: this.used });
    this.text = '';
    this.used = 0;
  }

  private measure(text: string): number {
    return this.style.face.widthOf(text, this.style.size);
  }
}

function breakableClusters(word: string): string[] {
  const clusters: string[] = [];
  for (const [cluster] of word.matchAll(CLUSTERS)) {
    const previous = clusters.at(-1);
    const joined = previous !== undefined && (NEVER_FIRST.test(cluster) || NEVER_LAST.test(previous));
    if (joined) clusters[clusters.length - 1] = previous + cluster;
    else clusters.push(cluster);
  }
  return clusters;
}
