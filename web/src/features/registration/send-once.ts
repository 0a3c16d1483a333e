import { command, type CommandRequest } from '../../api/command';
import { isProblem, isUncertain } from '../../api/problem';

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

/** Field errors of one incident, at the fields of that incident in the form. */
export function atIncident(error: unknown, index: number): unknown {
  if (!isProblem(error) || !error.errors) return error;
  const errors = error.errors.map((one) => ({ ...one, field: `incidents[${index}].${one.field}` }));
  return { ...error, errors };
}
