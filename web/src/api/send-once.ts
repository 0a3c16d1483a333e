import { command, type CommandRequest } from './command';
import { isUncertain } from './problem';

export type Outcome<Answer> =
  | { readonly kind: 'stored'; readonly answer: Answer }
  /** Nothing was stored: the request may be changed and needs a new key. */
  | { readonly kind: 'refused'; readonly error: unknown }
  /** Whether it was stored is not known: the same request with the same key tells. */
  | { readonly kind: 'uncertain'; readonly error: unknown };

/** One step of several that must each happen once. */
export async function sendOnce<Answer>(request: CommandRequest, key: string): Promise<Outcome<Answer>> {
  try {
    return { kind: 'stored', answer: await command<Answer>(request, key) };
  } catch (error) {
    return { kind: isUncertain(error) ? 'uncertain' : 'refused', error };
  }
}
