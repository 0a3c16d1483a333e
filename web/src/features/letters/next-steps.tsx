import { Link, useNavigate } from 'react-router';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { useUser } from '../../api/use-session';
import { StatusBadge } from '../../components/badge';
import { Button, ButtonLink } from '../../components/button';
import { ExtensionLink } from '../../components/extension-link';
import { DueOfOrder } from '../../components/requirement';
import { Section } from '../../components/page';
import { Loaded, ProblemNote } from '../../components/states';
import type { components } from '../../generated/api';
import type { Order } from './letter-content';
import { useLetterTexts } from './texts';

type Plan = components['schemas']['PlanListItem'];

/** Statuses of an action that nothing more is asked for. */
const SETTLED: readonly string[] = ['CLOSED', 'WAIVED', 'SUPERSEDED'];

/** The two things that the letter asks for, with their dates and the way to them. */
export function NextSteps({ order }: { order: Order }) {
  const t = useLetterTexts();
  const { permissions } = useUser();
  return (
    <Section title={t('nextTitle')}>
      <div className="jg-two-columns">
        <div className="jg-card jg-letters-step">
          <h3>{t('planStep')}</h3>
          {order.planDue ? <StepDue due={order.planDue} /> : <p>{t('noDue')}</p>}
          {permissions.includes('plans.read') && <PlanStep order={order} />}
        </div>
        <div className="jg-card jg-letters-step">
          <h3>{t('resultStep')}</h3>
          {order.resultDue ? <StepDue due={order.resultDue} /> : <p>{t('noDue')}</p>}
          <p>{t('resultText')}</p>
          <ActionsStep orderId={order.id} />
        </div>
      </div>
    </Section>
  );
}

function StepDue({ due }: { due: NonNullable<Order['planDue']> }) {
  return (
    <>
      <DueOfOrder due={due} />
      {due.deadlineId && <ExtensionLink due={{ deadlineId: due.deadlineId }} />}
    </>
  );
}

function PlanStep({ order }: { order: Order }) {
  const query = api.useQuery('get', '/api/orders/{orderId}/plans', { params: { path: { orderId: order.id } } });
  return (
    <Loaded query={query}>
      {([latest]) => (latest ? <LatestPlan plan={latest} /> : <NoPlan orderId={order.id} />)}
    </Loaded>
  );
}

function LatestPlan({ plan }: { plan: Plan }) {
  const t = useLetterTexts();
  return (
    <>
      <p>
        {t('planVersion', { no: plan.versionNo })} <StatusBadge machine="action-plan" status={plan.status} />{' '}
        {plan.receiptNo && <span className="jg-quiet">{t('planReceipt', { no: plan.receiptNo })}</span>}
      </p>
      {plan.status === 'SUPPLEMENT_REQUESTED' && <p>{t('planReturned')}</p>}
      <div className="jg-actions">
        <ButtonLink kind="primary" to={`/plans/${plan.id}`}>
          {t('planOpen')}
        </ButtonLink>
        <Link to={`/orders/${plan.orderId}/plans`}>{t('planVersions')}</Link>
      </div>
    </>
  );
}

function NoPlan({ orderId }: { orderId: string }) {
  const t = useLetterTexts();
  const { side, permissions } = useUser();
  const navigate = useNavigate();
  const begin = useCommand<Plan>();
  const write = async () => {
    const plan = await begin.mutateAsync({ path: `/api/orders/${orderId}/plans` }).catch(() => null);
    if (plan) void navigate(`/plans/${plan.id}`);
  };
  return (
    <>
      <p>{t('planNone')}</p>
      <ProblemNote error={begin.error} />
      {side === 'PROVIDER' && permissions.includes('plans.create') && (
        <div className="jg-actions">
          <Button kind="primary" busy={begin.isPending} onClick={() => void write()}>
            {t('planWrite')}
          </Button>
        </div>
      )}
    </>
  );
}

function ActionsStep({ orderId }: { orderId: string }) {
  const t = useLetterTexts();
  const query = api.useQuery('get', '/api/corrective-actions', { params: { query: { orderId, limit: 100 } } });
  return (
    <Loaded query={query}>
      {({ items }) => (
        <>
          <p>
            {t('actionsSettled', {
              total: items.length,
              settled: items.filter(({ status }) => SETTLED.includes(status)).length,
            })}
          </p>
          <div className="jg-actions">
            <ButtonLink to={`/actions?orderId=${orderId}`}>{t('resultOpen')}</ButtonLink>
          </div>
        </>
      )}
    </Loaded>
  );
}
