import { Link, useParams } from 'react-router';
import { api } from '../../api/client';
import { useUser } from '../../api/use-session';
import { Badge, CodeBadge, StatusBadge } from '../../components/badge';
import { ButtonLink } from '../../components/button';
import { useCaseCrumb } from '../../components/case-crumb';
import { PageHeader, Section } from '../../components/page';
import { Empty, Loaded } from '../../components/states';
import { Table } from '../../components/table';
import { Day } from '../../components/time';
import { Sanctions, Stays } from './legal-tables';
import { type Appeal, IN_FORCE, type Order } from './remedies';
import { useSanctionTexts } from './sanction-texts';
import { useRemedyTexts } from './texts';

const MANY = 100;
/** What the server takes as the ground of a sanction, for orders that can lead to one. */
const NEGLECTED: readonly Order['status'][] = ['NON_COMPLIED', 'PARTIALLY_COMPLIED'];

/** What follows the orders of a case in law. */
export function Component() {
  const { caseId = '' } = useParams();
  const orders = api.useQuery('get', '/api/cases/{caseId}/orders', {
    params: { path: { caseId }, query: { limit: MANY } },
  });
  return <Loaded query={orders}>{({ items }) => <Remedies caseId={caseId} orders={items} />}</Loaded>;
}

function Remedies({ caseId, orders }: { caseId: string; orders: readonly Order[] }) {
  const t = useRemedyTexts();
  const s = useSanctionTexts();
  const { permissions } = useUser();
  const params = { path: { caseId } };
  const appeals = api.useQuery('get', '/api/cases/{caseId}/appeals', { params });
  const stays = api.useQuery('get', '/api/cases/{caseId}/stays', { params });
  const sanctions = api.useQuery('get', '/api/cases/{caseId}/sanctions', { params });
  return (
    <>
      <PageHeader title={t('title')} crumbs={[useCaseCrumb(caseId)]}>
        <p>{t('lead')}</p>
      </PageHeader>
      <Section title={t('orders')}>
        <Orders orders={orders} />
      </Section>
      <Section title={t('appeals')}>
        <Loaded query={appeals}>{(rows) => <Appeals appeals={rows} />}</Loaded>
      </Section>
      <Section title={s('stays')}>
        <Loaded query={stays}>{(rows) => <Stays stays={rows} />}</Loaded>
      </Section>
      <Section
        title={s('sanctions')}
        actions={
          permissions.includes('sanctions.propose') && (
            <ButtonLink size="small" to={`/cases/${caseId}/sanctions/new`}>
              {s('proposeFine')}
            </ButtonLink>
          )
        }
      >
        <Loaded query={sanctions}>{(rows) => <Sanctions sanctions={rows} />}</Loaded>
      </Section>
    </>
  );
}

function Orders({ orders }: { orders: readonly Order[] }) {
  const t = useRemedyTexts();
  const s = useSanctionTexts();
  const { side, permissions } = useUser();
  const inForce = orders.filter(({ status }) => IN_FORCE.includes(status));
  if (inForce.length === 0) return <Empty>{t('noOrders')}</Empty>;
  return (
    <Table
      caption={t('orders')}
      rows={inForce}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'order',
          title: t('order'),
          isName: true,
          cell: ({ id, orderNo, title, instrumentType }) => (
            <>
              <Link to={`/orders/${id}`}>
                {orderNo} {title}
              </Link>{' '}
              <CodeBadge list="instrumentType" code={instrumentType} />
            </>
          ),
        },
        { key: 'state', title: t('state'), cell: ({ status }) => <StatusBadge machine="order" status={status} /> },
        {
          key: 'acts',
          title: t('acts'),
          cell: ({ id, status }) => (
            <>
              {permissions.includes('appeals.file') && (
                <ButtonLink size="small" to={`/orders/${id}/appeals/new`}>
                  {side === 'PROVIDER' ? t('fileObjection') : t('recordAppeal')}
                </ButtonLink>
              )}{' '}
              {permissions.includes('sanctions.propose') && NEGLECTED.includes(status) && (
                <ButtonLink size="small" to={`/orders/${id}/sanctions/new`}>
                  {s('propose')}
                </ButtonLink>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

function Appeals({ appeals }: { appeals: readonly Appeal[] }) {
  const t = useRemedyTexts();
  if (appeals.length === 0) return <Empty>{t('noAppeals')}</Empty>;
  return (
    <Table
      caption={t('appeals')}
      rows={appeals}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'receipt',
          title: t('receipt'),
          isName: true,
          cell: ({ id, receiptNo, filedLate }) => (
            <>
              <Link to={`/appeals/${id}`}>{receiptNo}</Link> {filedLate && <Badge tone="warning">{t('late')}</Badge>}
            </>
          ),
        },
        { key: 'kind', title: t('kind'), cell: ({ kind }) => <CodeBadge list="appealKind" code={kind} /> },
        { key: 'order', title: t('order'), cell: ({ orderNo, sanctionNo }) => sanctionNo ?? orderNo },
        { key: 'filed', title: t('filedOn'), cell: ({ filedOn }) => <Day on={filedOn} /> },
        { key: 'due', title: t('answerDue'), cell: ({ due }) => <Day on={due?.dueOn} /> },
        {
          key: 'state',
          title: t('state'),
          cell: ({ status, decision }) => (
            <>
              <StatusBadge machine="appeal" status={status} />{' '}
              <CodeBadge list="appealDecision" code={decision?.decision} />
            </>
          ),
        },
      ]}
    />
  );
}
