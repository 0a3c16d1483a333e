import { Link } from 'react-router';
import { api } from '../../api/client';
import { Section, Prose } from '../../components/page';
import { Empty, Loaded } from '../../components/states';
import { Day } from '../../components/time';
import { useLabels } from '../../i18n/labels';
import type { Action, PlanItem } from './action-data';
import { useActionTexts } from './texts';

/** What the accepted plan says on the requirement of the action. */
export function PlanOfAction({ action }: { action: Action }) {
  const t = useActionTexts();
  return (
    <Section
      id="plan"
      title={t('plan')}
      actions={action.planId && <Link to={`/plans/${action.planId}`}>{t('openPlan')}</Link>}
    >
      <PlanContent action={action} />
    </Section>
  );
}

export function PlanContent({ action: { planId, requirement } }: { action: Action }) {
  const t = useActionTexts();
  if (planId === null) return <Empty>{t('noPlan')}</Empty>;
  return <LoadedPlan planId={planId} requirementId={requirement.id} />;
}

function LoadedPlan({ planId, requirementId }: { planId: string; requirementId: string }) {
  const t = useActionTexts();
  const query = api.useQuery('get', '/api/plans/{id}', { params: { path: { id: planId } } });
  return (
    <Loaded query={query}>
      {({ items }) => {
        const item = items.find((one) => one.requirementId === requirementId);
        return item ? <Elements item={item} /> : <Empty>{t('planWithout')}</Empty>;
      }}
    </Loaded>
  );
}

/** The six elements of a plan, in the order in which the letter asks for them. */
function Elements({ item }: { item: PlanItem }) {
  const t = useActionTexts();
  const { label } = useLabels();
  const texts: readonly (readonly [string, string | null])[] = [
    [label('planElement', 'CAUSE'), item.cause],
    [label('planElement', 'CORRECTION'), item.correction],
    [label('planElement', 'SAME_TYPE_CHECK'), item.sameKindScope],
    [label('planElement', 'RECURRENCE_PREVENTION'), item.prevention],
    [label('planElement', 'MONITORING'), item.monitoring],
    [t('planAlternative'), item.alternative],
    [t('interimMeasure'), item.interimMeasure],
  ];
  return (
    <dl className="jg-a-elements">
      {texts
        .filter(([, text]) => text)
        .map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <Prose>{text}</Prose>
            </dd>
          </div>
        ))}
      <div>
        <dt>{label('planElement', 'COMPLETION_AND_OWNER')}</dt>
        <dd>
          {item.completeOn ? <Day on={item.completeOn} /> : item.completePhrase}
          {item.responsibleTitle && ` · ${item.responsibleTitle}`}
        </dd>
      </div>
    </dl>
  );
}
