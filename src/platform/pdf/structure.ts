/** Standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4) that the toolkit writes. */
export type StructureTag =
  | 'Document'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Caption'
  | 'TOC'
  | 'TOCI'
  | 'Link';

export interface StructureNode {
  readonly tag: StructureTag;
  readonly parent: StructureNode | null;
  /** Alternate text, required of figures. */
  readonly alt?: string;
  readonly scope?: 'Column' | 'Row';
  readonly columnSpan?: number;
}

export function structureNode(
  tag: StructureTag,
  parent: StructureNode | null,
  more: Omit<StructureNode, 'tag' | 'parent'> = {},
): StructureNode {
  return { tag, parent, ...more };
}
