import { Badge } from '../../components/badge';
import { Button } from '../../components/button';
import { Facts, Section } from '../../components/page';
import { saveBlob } from '../../components/secured-file';
import { Instant } from '../../components/time';
import { useLanguage } from '../../i18n/i18n';
import { formatInstant } from '../../lib/dates';
import type { Order, Plan } from './plan-values';
import { usePlanTexts } from './texts';

/** That and when the plan was received, by the clock of the server; to be kept as a file. */
export function PlanReceipt({ plan, order }: { plan: Plan; order: Order | undefined }) {
  const t = usePlanTexts();
  const language = useLanguage();
  const { receiptNo, signedAt, signer, late } = plan;
  if (!receiptNo || !signedAt) return null;
  const signedBy = signer && [signer.title, signer.name].filter(Boolean).join(' ');
  const timeliness = late === null ? null : t(late ? 'late' : 'onTime');
  const save = () => {
    const lines = [
      `${t('receiptTitle')} ${receiptNo}`,
      [order?.orderNo, t('title', { no: plan.versionNo })].filter(Boolean).join(' '),
      `${t('receivedAt')}: ${formatInstant(signedAt, language)} (${signedAt})`,
      signedBy && `${t('signer')}: ${signedBy}`,
      timeliness && `${t('timeliness')}: ${timeliness}`,
    ];
    saveBlob(new Blob([lines.filter(Boolean).join('\n')], { type: 'text/plain;charset=utf-8' }), `${receiptNo}.txt`);
  };
  return (
    <Section title={t('receiptTitle')} actions={<Button onClick={save}>{t('saveReceipt')}</Button>}>
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
