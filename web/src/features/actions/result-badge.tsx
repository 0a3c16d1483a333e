import { Badge, type Tone } from '../../components/badge';
import { useLabels } from '../../i18n/labels';
import type { Check } from './action-data';

const TONES: Record<Check['result'], Tone> = {
  COMPLIED: 'success',
  ALTERNATIVE_ACCEPTED: 'success',
  PARTIAL: 'warning',
  NOT_COMPLIED: 'danger',
  UNVERIFIABLE: 'warning',
};

/** How a criterion or a whole verification was judged. */
export function VerificationResult({ result }: { result: Check['result'] }) {
  const { label } = useLabels();
  return <Badge tone={TONES[result]}>{label('verificationResult', result)}</Badge>;
}

export function ResultBadge({ check }: { check: Check | undefined }) {
  return check ? <VerificationResult result={check.result} /> : null;
}
