import { isProblem } from '../../api/problem';

/** Field errors of one incident, at the fields of that incident in the form. */
export function atIncident(error: unknown, index: number): unknown {
  if (!isProblem(error) || !error.errors) return error;
  const errors = error.errors.map((one) => ({ ...one, field: `incidents[${index}].${one.field}` }));
  return { ...error, errors };
}
