import { Link } from 'react-router';
import { useUser } from '../../api/use-session';
import { Badge, CodeBadge, StatusBadge } from '../../components/badge';
import { ButtonLink } from '../../components/button';
import { Section } from '../../components/page';
import { Empty } from '../../components/states';
import { Table } from '../../components/table';
import { Day } from '../../components/time';
import { useLabels } from '../../i18n/labels';
import { seoulDay } from '../../lib/dates';
import { type Room, type RoomDocument, useProviderName } from './room';
import { useRoomTexts } from './texts';

export function DocumentsSection({ room }: { room: Room }) {
  const t = useRoomTexts();
  const { permissions } = useUser();
  return (
    <Section
      id="documents"
      title={t('section_documents')}
      actions={
        <>
          {permissions.includes('report-editions.read') && (
            <ButtonLink size="small" to={`/cases/${room.head.id}/report-editions`}>
              {t('reportEditions')}
            </ButtonLink>
          )}
          {permissions.includes('case-bundles.read') && (
            <ButtonLink size="small" kind="tertiary" to={`/cases/${room.head.id}/bundles`}>
              {t('bundles')}
            </ButtonLink>
          )}
        </>
      }
    >
      {room.documents.length === 0 ? (
        <Empty>{t('noDocuments')}</Empty>
      ) : (
        <Table
          caption={t('section_documents')}
          rows={room.documents}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'title',
              title: t('document'),
              isName: true,
              cell: ({ id, title, outdatedFacts }) => (
                <>
                  <Link to={`/documents/${id}`}>{title}</Link>{' '}
                  {outdatedFacts > 0 && <Badge tone="warning">{t('outdated', { count: outdatedFacts })}</Badge>}
                </>
              ),
            },
            { key: 'no', title: t('documentNo'), cell: ({ documentNo }) => documentNo },
            { key: 'type', title: t('type'), cell: ({ type }) => <CodeBadge list="documentType" code={type} /> },
            { key: 'approved', title: t('approvedOn'), cell: ({ approvedAt }) => <Day on={seoulDay(approvedAt)} /> },
            {
              key: 'delivery',
              title: t('delivery'),
              cell: (document) => <Deliveries document={document} respondents={room.respondents} />,
            },
          ]}
        />
      )}
    </Section>
  );
}

function Deliveries({ document, respondents }: { document: RoomDocument; respondents: Room['respondents'] }) {
  const t = useRoomTexts();
  const { label } = useLabels();
  const providerName = useProviderName(respondents);
  if (document.deliveries.length === 0) return <StatusBadge machine="official-document" status={document.status} />;
  return (
    <ul>
      {document.deliveries.map(({ id, providerId, method, dispatchedAt, arrivedAt, failedAt, firstViewedAt }) => (
        <li key={id}>
          {respondents.length > 1 && `${providerName(providerId)}: `}
          {arrivedAt ? (
            <>
              <Badge tone="success">{t('arrived')}</Badge> <Day on={seoulDay(arrivedAt)} />
            </>
          ) : failedAt ? (
            <>
              <Badge tone="danger">{t('notDelivered')}</Badge> <Day on={seoulDay(failedAt)} />
            </>
          ) : (
            <>
              <Badge tone="warning">{t('onItsWay')}</Badge> <Day on={seoulDay(dispatchedAt)} />
            </>
          )}{' '}
          <span className="jg-quiet">
            {label('deliveryMethod', method)}
            {firstViewedAt && ` · ${t('viewed')}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
