import { formatDay, formatDuration, formatInstant } from '../lib/dates';
import { useLanguage } from '../i18n/i18n';

/** An instant with day and time in Seoul. */
export function Instant({ at }: { at: string | null | undefined }) {
  const language = useLanguage();
  return at ? <time dateTime={at}>{formatInstant(at, language)}</time> : null;
}

/** A calendar day. */
export function Day({ on }: { on: string | null | undefined }) {
  const language = useLanguage();
  return on ? <time dateTime={on}>{formatDay(on, language)}</time> : null;
}

/** A length of time in minutes, `127시간 33분`. */
export function Duration({ minutes }: { minutes: number | null | undefined }) {
  const language = useLanguage();
  return minutes == null ? null : <time dateTime={`PT${minutes}M`}>{formatDuration(minutes, language)}</time>;
}
