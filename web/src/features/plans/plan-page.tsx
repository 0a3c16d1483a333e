import { useParams } from 'react-router';
import { StatusBadge, CodeBadge } from '../../components/badge';
import { useCaseCrumb } from '../../components/case-crumb';
import { DueBadge } from '../../components/due';
import { PageHeader } from '../../components/page';
import { Loaded } from '../../components/states';
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
  return (
    <>
      <PlanHeader {...parts} />
      <Ready isReady={!order.isLoading && !previous.isLoading}>
        {plan.mayWrite ? <PlanEditor {...parts} /> : <PlanView {...parts} />}
      </Ready>
    </>
  );
}

/** The fields of the form start from everything that belongs beside them. */
function Ready({ isReady, children }: { isReady: boolean; children: React.ReactNode }) {
  return (
    <Loaded query={{ data: isReady || undefined, error: null, refetch: () => undefined }}>{() => children}</Loaded>
  );
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
