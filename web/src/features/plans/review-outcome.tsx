import { StatusBadge } from '../../components/badge';
import { Due } from '../../components/due';
import { Facts, Prose, Section } from '../../components/page';
import { Day, Instant } from '../../components/time';
import type { Plan } from './plan-values';
import { usePlanTexts } from './texts';

/** What the ministry decided on a version, why, and by when the next is due. */
export function ReviewOutcome({ plan, title }: { plan: Plan; title: string }) {
  const t = usePlanTexts();
  if (!plan.reviewedAt) return null;
  return (
    <Section title={title}>
      <Facts
        items={[
          [t('status'), <StatusBadge machine="action-plan" status={plan.status} />],
          [t('reviewedAt'), <Instant at={plan.reviewedAt} />],
          [t('supplementDue'), <SupplementDue plan={plan} />],
          [t('reviewReason'), plan.reviewReason && <Prose>{plan.reviewReason}</Prose>],
        ]}
      />
    </Section>
  );
}

function SupplementDue({ plan: { supplementDue, supplementDueOn } }: { plan: Plan }) {
  if (supplementDue) return <Due due={supplementDue} />;
  return supplementDueOn ? <Day on={supplementDueOn} /> : null;
}
