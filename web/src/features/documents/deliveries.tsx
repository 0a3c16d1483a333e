import { Table } from '../../components/table';
import { Instant } from '../../components/time';
import { useLabels } from '../../i18n/labels';
import type { OfficialDocument } from './document-page';
import { useDocumentTexts } from './texts';

/** Every attempt to deliver it: sent, arrived or returned, and when it was first opened here. */
export function Deliveries({ deliveries }: { deliveries: OfficialDocument['deliveries'] }) {
  const t = useDocumentTexts();
  const { label } = useLabels();
  if (deliveries.length === 0) return <p className="jg-quiet">{t('noDelivery')}</p>;
  return (
    <>
      <Table
        caption={t('deliveries')}
        rows={deliveries}
        rowKey={({ id }) => id}
        columns={[
          { key: 'attempt', title: t('attempt'), isName: true, cell: ({ attempt }) => attempt },
          {
            key: 'method',
            title: t('method'),
            cell: ({ method, address }) => (
              <>
                {label('deliveryMethod', method)}
                <br />
                <span className="jg-quiet">{address}</span>
              </>
            ),
          },
          { key: 'recipient', title: t('recipient'), cell: ({ recipient }) => recipient },
          { key: 'dispatched', title: t('dispatched'), cell: ({ dispatchedAt }) => <Instant at={dispatchedAt} /> },
          {
            key: 'arrived',
            title: t('arrived'),
            cell: ({ arrivedAt, arrivalProof, failedAt, failureReason }) =>
              arrivedAt ? (
                <>
                  <Instant at={arrivedAt} />
                  {arrivalProof && (
                    <>
                      <br />
                      <span className="jg-quiet">{t('proof', { proof: arrivalProof })}</span>
                    </>
                  )}
                </>
              ) : failedAt ? (
                <>
                  {t('failed')} <Instant at={failedAt} />
                  <br />
                  <span className="jg-quiet">{failureReason}</span>
                </>
              ) : (
                t('notArrived')
              ),
          },
          {
            key: 'viewed',
            title: t('viewed'),
            cell: ({ firstViewedAt }) => (firstViewedAt ? <Instant at={firstViewedAt} /> : '—'),
          },
        ]}
      />
      <p className="jg-quiet">{t('viewedHint')}</p>
    </>
  );
}
