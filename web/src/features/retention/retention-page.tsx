import { Link, useParams } from 'react-router';
import { api } from '../../api/client';
import { useUser } from '../../api/use-session';
import { CodeBadge, StatusBadge } from '../../components/badge';
import { ButtonLink } from '../../components/button';
import { useCaseCrumb } from '../../components/case-crumb';
import { Facts, PageHeader, Section } from '../../components/page';
import { Empty, Loaded } from '../../components/states';
import { Table } from '../../components/table';
import { Day, Instant } from '../../components/time';
import { useLabels } from '../../i18n/labels';
import { DisposalTable } from './disposal-table';
import { Holds } from './holds';
import { useRetentionTexts } from './texts';

const MANY = 100;

/** What is kept of a case, by whom and until when, and what of it was destroyed. */
export function Component() {
  const { caseId = '' } = useParams();
  const t = useRetentionTexts();
  const { permissions } = useUser();
  return (
    <>
      <PageHeader title={t('title')} crumbs={[useCaseCrumb(caseId)]}>
        <p>{t('lead')}</p>
      </PageHeader>
      <Orders caseId={caseId} />
      {permissions.includes('legal-holds.read') && <Holds caseId={caseId} />}
      {permissions.includes('disposals.read') && <Retention caseId={caseId} />}
      {permissions.includes('disposals.read') && <Disposals caseId={caseId} />}
      {permissions.includes('disposals.read-certificate') && <Certificates caseId={caseId} />}
    </>
  );
}

function Orders({ caseId }: { caseId: string }) {
  const t = useRetentionTexts();
  const { permissions } = useUser();
  const query = api.useQuery('get', '/api/preservation-orders', { params: { query: { caseId, limit: MANY } } });
  return (
    <Section
      title={t('orders')}
      actions={
        permissions.includes('preservation-orders.create') && (
          <ButtonLink size="small" to={`/cases/${caseId}/preservation-orders/new`}>
            {t('newOrder')}
          </ButtonLink>
        )
      }
    >
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>{t('noOrders')}</Empty>
          ) : (
            <Table
              caption={t('orders')}
              rows={items}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'order',
                  title: t('order'),
                  isName: true,
                  cell: ({ id, orderNo, title }) => (
                    <Link to={`/preservation-orders/${id}`}>
                      {orderNo} {title}
                    </Link>
                  ),
                },
                {
                  key: 'status',
                  title: t('status'),
                  cell: ({ status }) => <StatusBadge machine="preservation-order" status={status} />,
                },
                { key: 'items', title: t('items'), cell: ({ items: count }) => t('count', { count }) },
                { key: 'from', title: t('preserveFrom'), cell: ({ preserveFrom }) => <Day on={preserveFrom} /> },
                { key: 'until', title: t('until'), cell: ({ untilPhrase }) => untilPhrase },
              ]}
            />
          )
        }
      </Loaded>
    </Section>
  );
}

function Retention({ caseId }: { caseId: string }) {
  const t = useRetentionTexts();
  const { label } = useLabels();
  const query = api.useQuery('get', '/api/cases/{caseId}/retention', { params: { path: { caseId } } });
  return (
    <Section title={t('retention')}>
      <Loaded query={query}>
        {({ period, retainedUntil, closedAt, obstacles }) => (
          <div className="jg-spaced">
            {period ? (
              <Facts
                items={[
                  [t('closedAt'), closedAt && <Instant at={closedAt} />],
                  [t('period'), label('retentionPeriod', period)],
                  [t('retainedUntil'), retainedUntil ? <Day on={retainedUntil} /> : t('forever')],
                ]}
              />
            ) : (
              <p>{t('notClosed')}</p>
            )}
            <h3>{t('obstacles')}</h3>
            {obstacles.length === 0 ? (
              <p>{t('noObstacles')}</p>
            ) : (
              <ul className="jg-badges">
                {obstacles.map((code) => (
                  <li key={code}>
                    <CodeBadge list="disposalObstacle" code={code} tone="warning" />
                  </li>
                ))}
              </ul>
            )}
          </div>
        )}
      </Loaded>
    </Section>
  );
}

function Disposals({ caseId }: { caseId: string }) {
  const t = useRetentionTexts();
  const query = api.useQuery('get', '/api/disposals', { params: { query: { caseId, limit: MANY } } });
  return (
    <Section
      title={t('disposals')}
      actions={
        <ButtonLink size="small" kind="tertiary" to="/disposals">
          {t('allDisposals')}
        </ButtonLink>
      }
    >
      <Loaded query={query}>{({ items }) => <DisposalTable items={items} />}</Loaded>
    </Section>
  );
}

function Certificates({ caseId }: { caseId: string }) {
  const t = useRetentionTexts();
  const query = api.useQuery('get', '/api/destruction-certificates', { params: { query: { caseId, limit: MANY } } });
  return (
    <Section title={t('certificates')}>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>{t('noCertificates')}</Empty>
          ) : (
            items.map(({ id, certificateNo, basis, destroyedAt, items: files }) => (
              <section key={id} className="jg-card jg-section" aria-label={certificateNo}>
                <h3>{certificateNo}</h3>
                <p>
                  <Instant at={destroyedAt} /> · {basis}
                </p>
                <Table
                  caption={`${t('files')} ${certificateNo}`}
                  rows={files}
                  rowKey={({ evidenceNo }) => evidenceNo}
                  columns={[
                    { key: 'no', title: t('number'), isName: true, cell: ({ evidenceNo }) => evidenceNo },
                    { key: 'name', title: t('fileName'), cell: ({ filename }) => filename },
                    { key: 'hash', title: t('hash'), cell: ({ sha256 }) => <code>{sha256}</code> },
                  ]}
                />
              </section>
            ))
          )
        }
      </Loaded>
    </Section>
  );
}
