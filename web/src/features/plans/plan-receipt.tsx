import { Badge } from '../../components/badge';
import { Facts, Section } from '../../components/page';
import { ReceiptFilesOf } from '../../components/receipts';
import { Instant } from '../../components/time';
import type { Plan } from './plan-values';
import { usePlanTexts } from './texts';

/** That and when the plan was received, by the clock of the server; to be kept as a file. */
export function PlanReceipt({ plan }: { plan: Plan }) {
  const t = usePlanTexts();
  const { receiptNo, signedAt, signer, late } = plan;
  if (!receiptNo || !signedAt) return null;
  const signedBy = signer && [signer.title, signer.name].filter(Boolean).join(' ');
  const timeliness = late === null ? null : t(late ? 'late' : 'onTime');
  return (
    <Section title={t('receiptTitle')} actions={<ReceiptFilesOf subjectId={plan.id} />}>
      <Facts
        items={[
          [t('receiptNo'), <strong>{receiptNo}</strong>],
          [t('receivedAt'), <Instant at={signedAt} />],
          [t('signer'), signedBy],
          [t('timeliness'), timeliness && <Badge tone={late ? 'warning' : 'success'}>{timeliness}</Badge>],
        ]}
      />
    </Section>
  );
}
