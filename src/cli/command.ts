/** What stops a command; the message tells the operator what to do. */
export class CommandError extends Error {}

export interface Command {
  /** How it is called, such as `audit:verify [--case <no>]`. */
  readonly usage: string;
  readonly summary: string;
  /** Resolves to the exit code. */
  run(args: readonly string[]): Promise<number>;
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
