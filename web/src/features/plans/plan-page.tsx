import { useParams } from 'react-router';
import { StatusBadge, CodeBadge } from '../../components/badge';
import { useCaseCrumb } from '../../components/case-crumb';
import { DueBadge } from '../../components/due';
import { PageHeader } from '../../components/page';
import { LoadError, Loaded, Loading } from '../../components/states';
import { addressOf } from '../../lib/addresses';
import { PlanEditor } from './plan-editor';
import { PlanView } from './plan-view';
import type { Plan, PlanParts } from './plan-values';
import { usePlanTexts } from './texts';
import { useOrderOfPlan, usePlan, usePreviousPlan } from './use-plan';
import './plans.css';

/** A version of the plan of an order: written, signed, reviewed or read, as the server lets the person. */
export function Component() {
  const { id = '' } = useParams();
  return <Loaded query={usePlan(id)}>{(plan) => <PlanOfOrder key={plan.id} plan={plan} />}</Loaded>;
}

function PlanOfOrder({ plan }: { plan: Plan }) {
  const order = useOrderOfPlan(plan.orderId);
  const previous = usePreviousPlan(plan);
  const parts = { plan, order: order.data, previous: previous.data };
  const failed = [order, previous].find(({ error }) => error);
  return (
    <>
      <PlanHeader {...parts} />
      {failed ? (
        <LoadError error={failed.error} onRetry={() => void failed.refetch()} />
      ) : (
        <Body {...parts} isLoading={order.isLoading || previous.isLoading} />
      )}
    </>
  );
}

/** The fields of a draft start from everything that stands beside them. */
function Body({ isLoading, ...parts }: PlanParts & { isLoading: boolean }) {
  if (isLoading) return <Loading />;
  return parts.plan.mayWrite ? <PlanEditor {...parts} /> : <PlanView {...parts} />;
}

function PlanHeader({ plan, order }: PlanParts) {
  const t = usePlanTexts();
  const crumbs = [
    useCaseCrumb(plan.caseId),
    ...(order
      ? [
          { to: addressOf('order', plan.orderId, plan.caseId), text: order.orderNo },
          { to: `/orders/${plan.orderId}/plans`, text: t('versionsCrumb') },
        ]
      : []),
  ];
  return (
    <PageHeader
      title={t('title', { no: plan.versionNo })}
      eyebrow={order?.orderNo}
      crumbs={crumbs}
      badges={
        <>
          <StatusBadge machine="action-plan" status={plan.status} />
          {plan.origin === 'DIRECTED' && <CodeBadge list="planOrigin" code={plan.origin} />}
          {plan.due && <DueBadge due={plan.due} />}
        </>
      }
    >
      {order && <p className="jg-lead">{order.title}</p>}
    </PageHeader>
  );
}
