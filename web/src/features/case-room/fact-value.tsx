import { useLanguage } from '../../i18n/i18n';
import { formatCount, formatDuration } from '../../lib/dates';
import { knownTo } from './room-dates';
import type { RoomFact, RoomStatement } from './room';

/** A stated value as people write it. */
export function FactValue({ field, statement }: { field: RoomFact['field']; statement: RoomStatement }) {
  const language = useLanguage();
  const { valueAt, valueNumber, valueText, precision, unit } = statement;
  if (valueAt !== null) return <>{knownTo(valueAt, precision, language)}</>;
  if (valueText !== null) return <>{valueText}</>;
  if (valueNumber === null) return null;
  const about = precision === 'APPROXIMATE' ? '≈ ' : '';
  if (field === 'AFFECTED_PERCENT') return <>{`${about}${valueNumber}%`}</>;
  if (field === 'DURATION_MINUTES') return <>{about + formatDuration(valueNumber, language)}</>;
  return <>{`${about}${formatCount(valueNumber)}${unit && unit !== 'USERS' && unit !== 'CASES' ? ` ${unit}` : ''}`}</>;
}

/** By how many minutes an instant differs from the official one; null where there is nothing to compare. */
export function minutesApart(statement: RoomStatement, official: RoomStatement | undefined): number | null {
  if (!official?.valueAt || !statement.valueAt || statement.id === official.id) return null;
  return Math.round((Date.parse(statement.valueAt) - Date.parse(official.valueAt)) / 60_000);
}
