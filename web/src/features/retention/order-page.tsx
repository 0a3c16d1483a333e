import { Link, useParams } from 'react-router';
import { api } from '../../api/client';
import { StatusBadge } from '../../components/badge';
import { ButtonLink } from '../../components/button';
import { useCaseCrumb } from '../../components/case-crumb';
import { ArrivalForm, DispatchForm, FailureForm } from '../../components/delivery-forms';
import { Moves } from '../../components/moves';
import { Facts, PageHeader, Prose, Section } from '../../components/page';
import { Loaded, Note } from '../../components/states';
import { Table } from '../../components/table';
import { Day, Instant } from '../../components/time';
import { ReceiptFilesOf } from '../../components/receipts';
import { useLabels } from '../../i18n/labels';
import { useNameOf } from '../../i18n/names';
import { ConfirmForm, ReleaseForm, ViolationForm } from './order-forms';
import type { PreservationOrder } from './order-values';
import { ReleaseArrival } from './release-arrival';
import { useRetentionTexts } from './texts';

/** What is to be kept and why, what the provider says of it, and what may be done next. */
export function Component() {
  const { id = '' } = useParams();
  const query = api.useQuery('get', '/api/preservation-orders/{id}', { params: { path: { id } } });
  return <Loaded query={query}>{(order) => <OrderView key={order.id} order={order} />}</Loaded>;
}

function OrderView({ order }: { order: PreservationOrder }) {
  const t = useRetentionTexts();
  return (
    <>
      <PageHeader
        title={order.title}
        eyebrow={order.orderNo}
        crumbs={[useCaseCrumb(order.caseId), { to: `/cases/${order.caseId}/retention`, text: t('title') }]}
        badges={<StatusBadge machine="preservation-order" status={order.status} />}
      >
        <OrderMoves order={order} />
      </PageHeader>
      {order.returnReason && (
        <Note kind="warning">
          <p>{t('returned', { reason: order.returnReason })}</p>
        </Note>
      )}
      <Content order={order} />
      <Answers order={order} />
    </>
  );
}

function OrderMoves({ order }: { order: PreservationOrder }) {
  const { moveLabel } = useLabels();
  const t = useRetentionTexts();
  const path = `/api/preservation-orders/${order.id}`;
  const act = (event: string) => ({
    path: `${path}/${event}`,
    version: order.version,
    submitText: moveLabel('preservation-order', event),
  });
  return (
    <>
      {order.mayEdit && <ButtonLink to={`/preservation-orders/${order.id}/edit`}>{t('edit')}</ButtonLink>}
      <Moves
        machine="preservation-order"
        moves={order.availableMoves}
        path={path}
        version={order.version}
        subject={order.orderNo}
        primary={['issue', 'dispatch', 'record-arrival', 'confirm']}
        forms={{
          dispatch: (props) => <DispatchForm {...act('dispatch')} {...props} providerId={order.providerId} />,
          'record-arrival': (props) => <ArrivalForm {...act('record-arrival')} {...props} of={order} />,
          'record-return': (props) => <FailureForm {...act('record-return')} {...props} />,
          confirm: (props) => <ConfirmForm {...act('confirm')} {...props} />,
          'record-violation': (props) => <ViolationForm {...act('record-violation')} {...props} />,
          release: (props) => <ReleaseForm {...act('release')} {...props} providerId={order.providerId} />,
        }}
      />
    </>
  );
}

function Content({ order }: { order: PreservationOrder }) {
  const t = useRetentionTexts();
  const nameOf = useNameOf();
  const { basis, officer } = order;
  return (
    <Section title={t('content')}>
      <Facts
        items={[
          [t('basis'), `「${basis.act}」 ${basis.article} (${nameOf(basis.titleKo, basis.titleEn)})`],
          [t('preserveFrom'), <Day on={order.preserveFrom} />],
          [t('until'), order.untilPhrase],
          [t('exemption'), order.hearingExemption],
          [t('officer'), `${officer.department} ${officer.name} ${officer.contact}`],
          [t('delivered'), order.deliveredAt && <Instant at={order.deliveredAt} />],
          [t('letter'), order.documentId && <Link to={`/documents/${order.documentId}`}>{t('open')}</Link>],
        ]}
      />
      <Prose>{order.reason}</Prose>
      <Table
        caption={t('items')}
        rows={order.items}
        rowKey={({ id }) => id}
        columns={[
          { key: 'system', title: t('system'), isName: true, cell: ({ seq, system }) => `${seq}. ${system}` },
          { key: 'material', title: t('material'), cell: ({ material }) => material },
          {
            key: 'range',
            title: t('range'),
            cell: ({ rangeFrom, rangeTo }) => (
              <>
                {rangeFrom && <Instant at={rangeFrom} />}
                {(rangeFrom ?? rangeTo) && ' ~ '}
                {rangeTo && <Instant at={rangeTo} />}
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}

function Answers({ order }: { order: PreservationOrder }) {
  const t = useRetentionTexts();
  const { confirmation, violation, release } = order;
  return (
    <>
      {order.deliveredAt && (
        <Section title={t('confirmation')}>
          {confirmation ? (
            <>
              <Prose>{confirmation.text}</Prose>
              <p>
                {t('receipt')} {confirmation.receiptNo} · <Instant at={confirmation.confirmedAt} />
              </p>
              <ReceiptFilesOf subjectId={order.id} />
            </>
          ) : (
            <p className="jg-quiet">{t('noConfirmation')}</p>
          )}
        </Section>
      )}
      {violation && (
        <Section title={t('violation')}>
          <p className="jg-quiet">{t('violationLead')}</p>
          <Prose>{violation.facts}</Prose>
          <p>
            {t('foundOn')} <Day on={violation.foundOn} />
          </p>
        </Section>
      )}
      {release && (
        <Section title={t('release')} actions={<ReleaseArrival order={order} />}>
          <Prose>{release.reason}</Prose>
          <Facts
            items={[
              [t('releasedAt'), <Instant at={release.liftedAt} />],
              [t('releaseArrived'), release.arrivedAt && <Instant at={release.arrivedAt} />],
              [t('letter'), <Link to={`/documents/${release.documentId}`}>{t('open')}</Link>],
            ]}
          />
        </Section>
      )}
    </>
  );
}
