import { DomainError } from '../../domain/domain-error';

/** The year whose holidays are not loaded, if that is what went wrong. */
export function yearMissing(error: unknown): number | null {
  if (!(error instanceof DomainError) || error.code !== 'deadline.calendar-not-loaded') return null;
  const year = Number(error.params.year);
  return Number.isInteger(year) ? year : null;
}
