/**
 * A rule of the domain said no. `code` is stable and has the form `thing.reason`; the texts for people live in the
 * message catalogue, which fills them with `params`.
 */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly params: Record<string, string | number> = {},
  ) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = 'DomainError';
  }
}
