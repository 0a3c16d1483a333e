/** The same request came before and had its effect: this is the answer it got. Not an error; the interceptor sends it. */
export class IdempotentReplay extends Error {
  constructor(
    readonly status: number,
    readonly answer: unknown,
  ) {
    super('idempotent replay');
  }
}
