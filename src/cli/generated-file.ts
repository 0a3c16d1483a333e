export interface GeneratedFile {
  /** From the project's folder. */
  readonly path: string;
  readonly content: string;
}
