import { Section } from '../../components/page';
import { Table, type Column } from '../../components/table';
import { Instant } from '../../components/time';
import type { components } from '../../generated/api';
import { useLabels } from '../../i18n/labels';
import type { OfficialDocument } from './letter-content';
import { useLetterTexts } from './texts';

type Delivery = components['schemas']['DeliveryResponse'];

/** When the letter arrived, which starts the clocks, and apart from it when it was first opened here. */
export function DeliveryFacts({ document }: { document: OfficialDocument }) {
  const t = useLetterTexts();
  const { label } = useLabels();
  const columns: Column<Delivery>[] = [
    { key: 'attempt', title: t('attempt'), isName: true, cell: ({ attempt }) => t('attemptN', { n: attempt }) },
    { key: 'method', title: t('method'), cell: ({ method }) => label('deliveryMethod', method) },
    { key: 'dispatched', title: t('dispatched'), cell: ({ dispatchedAt }) => <Instant at={dispatchedAt} /> },
    { key: 'arrived', title: t('arrived'), cell: (delivery) => <Arrival delivery={delivery} /> },
    {
      key: 'viewed',
      title: t('firstViewed'),
      cell: ({ firstViewedAt }) => (firstViewedAt ? <Instant at={firstViewedAt} /> : t('notViewed')),
    },
  ];
  return (
    <Section title={t('arrivalTitle')}>
      <p>{t('arrivalText')}</p>
      <Table caption={t('arrivalTitle')} columns={columns} rows={document.deliveries} rowKey={({ id }) => id} />
      <p className="jg-quiet">{t('contentHash')}</p>
      <p className="jg-hash">{document.contentSha256}</p>
    </Section>
  );
}

function Arrival({ delivery: { arrivedAt, failureReason } }: { delivery: Delivery }) {
  const t = useLetterTexts();
  if (arrivedAt) return <Instant at={arrivedAt} />;
  return <>{failureReason ? t('failed', { reason: failureReason }) : t('notArrived')}</>;
}
