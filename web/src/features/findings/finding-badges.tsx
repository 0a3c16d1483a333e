import { CodeBadge, StatusBadge, type Tone } from '../../components/badge';
import type { FindingInHand } from './finding-values';

const SEVERITY_TONES: Record<FindingInHand['severity'], Tone> = {
  CRITICAL: 'danger',
  MAJOR: 'warning',
  MODERATE: 'information',
  MINOR: 'gray',
};

export function FindingBadges({ finding }: { finding: FindingInHand }) {
  return (
    <>
      <StatusBadge machine="finding" status={finding.status} />
      <CodeBadge list="findingType" code={finding.type} />
      <CodeBadge list="severity" code={finding.severity} tone={SEVERITY_TONES[finding.severity]} />
    </>
  );
}
