import { Link, useNavigate, useParams } from 'react-router';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { useUser } from '../../api/use-session';
import { Badge, StatusBadge } from '../../components/badge';
import { Button } from '../../components/button';
import { useCaseCrumb } from '../../components/case-crumb';
import { PageHeader } from '../../components/page';
import { Empty, Loaded, ProblemNote } from '../../components/states';
import { Table, type Column } from '../../components/table';
import { Instant } from '../../components/time';
import type { components } from '../../generated/api';
import { useLabels } from '../../i18n/labels';
import { addressOf } from '../../lib/addresses';
import type { Order, Plan } from './plan-values';
import { usePlanTexts } from './texts';
import { useOrderOfPlan } from './use-plan';

type ListedPlan = components['schemas']['PlanListItem'];

/** Every version of the plan of an order that the reader may see, the last first. */
export function Component() {
  const { orderId = '' } = useParams();
  const query = api.useQuery('get', '/api/orders/{orderId}/plans', { params: { path: { orderId } } });
  return (
    <Loaded query={query}>
      {(plans) => (
        <>
          <VersionsHeader orderId={orderId} />
          {plans.length === 0 ? <NoVersions orderId={orderId} /> : <Versions plans={plans} />}
        </>
      )}
    </Loaded>
  );
}

function VersionsHeader({ orderId }: { orderId: string }) {
  const t = usePlanTexts();
  const { data: order } = useOrderOfPlan(orderId);
  if (!order) return <PageHeader title={t('versionsTitle')} />;
  return <HeaderOfOrder order={order} />;
}

function HeaderOfOrder({ order }: { order: Order }) {
  const t = usePlanTexts();
  return (
    <PageHeader
      title={t('versionsTitle')}
      eyebrow={order.orderNo}
      crumbs={[useCaseCrumb(order.caseId), { to: addressOf('order', order.id, order.caseId), text: order.orderNo }]}
    >
      <p className="jg-lead">{order.title}</p>
    </PageHeader>
  );
}

function NoVersions({ orderId }: { orderId: string }) {
  const t = usePlanTexts();
  const navigate = useNavigate();
  const { side, permissions } = useUser();
  const isProvider = side === 'PROVIDER';
  const begin = useCommand<Plan>();
  const write = async () => {
    const plan = await begin.mutateAsync({ path: `/api/orders/${orderId}/plans` }).catch(() => null);
    if (plan) void navigate(`/plans/${plan.id}`);
  };
  return (
    <Empty>
      <p>{t(isProvider ? 'noVersions' : 'noneSubmitted')}</p>
      <ProblemNote error={begin.error} />
      {permissions.includes('plans.create') && (
        <>
          {!isProvider && <p className="jg-quiet">{t('directLead')}</p>}
          <Button kind={isProvider ? 'primary' : 'tertiary'} busy={begin.isPending} onClick={() => void write()}>
            {t(isProvider ? 'write' : 'direct')}
          </Button>
        </>
      )}
    </Empty>
  );
}

function Versions({ plans }: { plans: readonly ListedPlan[] }) {
  const t = usePlanTexts();
  const { label } = useLabels();
  const columns: Column<ListedPlan>[] = [
    {
      key: 'version',
      title: t('version'),
      isName: true,
      cell: ({ id, versionNo }) => <Link to={`/plans/${id}`}>{t('versionNo', { no: versionNo })}</Link>,
    },
    { key: 'status', title: t('status'), cell: ({ status }) => <StatusBadge machine="action-plan" status={status} /> },
    { key: 'origin', title: t('origin'), cell: ({ origin }) => label('planOrigin', origin) },
    {
      key: 'signed',
      title: t('signedAt'),
      cell: ({ signedAt }) => (signedAt ? <Instant at={signedAt} /> : t('notSigned')),
    },
    { key: 'receipt', title: t('receipt'), cell: ({ receiptNo }) => receiptNo },
    {
      key: 'late',
      title: t('timeliness'),
      cell: ({ late }) =>
        late === null ? null : <Badge tone={late ? 'warning' : 'success'}>{t(late ? 'late' : 'onTime')}</Badge>,
    },
  ];
  return <Table caption={t('versionsTitle')} columns={columns} rows={plans} rowKey={({ id }) => id} />;
}
