import { Link, useParams } from 'react-router';
import { useUser } from '../../api/use-session';
import { Due, WhyThisDate } from '../../components/due';
import { ExtensionLink } from '../../components/extension-link';
import { Facts, Section } from '../../components/page';
import { Loaded } from '../../components/states';
import { Day } from '../../components/time';
import { useLanguage } from '../../i18n/i18n';
import { useLabels } from '../../i18n/labels';
import { useAction, type Action } from './action-data';
import { ActionHead } from './action-head';
import { NextStep } from './action-moves';
import { Describe } from './describe';
import { Effect } from './effect';
import { Milestones } from './milestones';
import { Occurrences } from './occurrences';
import { PlanOfAction } from './plan-of-action';
import { nameOfProvider } from './provider-name';
import { Reasons } from './reasons';
import { RequirementOfAction } from './requirement-of-action';
import { Reopenings } from './reopenings';
import { ReturnedNote } from './returned-note';
import { Rounds } from './rounds';
import { useActionTexts } from './texts';
import './actions.css';

export function Component() {
  const { id = '' } = useParams();
  return <Loaded query={useAction(id)}>{(action) => <ActionPage key={action.id} action={action} />}</Loaded>;
}

function ActionPage({ action }: { action: Action }) {
  return (
    <>
      <ActionHead action={action} />
      <div className="jg-a-layout">
        <div>
          <ReturnedNote action={action} />
          <Reopenings actionId={action.id} />
          <NextStep action={action} />
          <RequirementOfAction action={action} />
          <Rounds action={action} />
          <Occurrences action={action} />
          <Milestones action={action} />
          <PlanOfAction action={action} />
          <Effect action={action} />
        </div>
        <Aside action={action} />
      </div>
    </>
  );
}

function Aside({ action }: { action: Action }) {
  const t = useActionTexts();
  const { label } = useLabels();
  const language = useLanguage();
  const isProvider = useUser().side === 'PROVIDER';
  const { deadline } = action;
  return (
    <aside className="jg-a-aside">
      <Section title={t('dueDate')}>
        <Due due={action} />
        {deadline?.printedPhrase && (
          <p className="jg-quiet">
            {t('printedPhrase')}: {deadline.printedPhrase}
          </p>
        )}
        {deadline && <WhyThisDate deadlineId={deadline.id} />}
        {deadline && <ExtensionLink due={{ deadlineId: deadline.id, satisfiedAt: deadline.satisfiedAt }} />}
      </Section>
      <Section title={t('summary')} actions={<Describe action={action} />}>
        <Facts
          items={[
            [t('provider'), isProvider ? null : nameOfProvider(action, language)],
            [t('case'), <Link to={`/cases/${action.caseId}`}>{action.caseNo}</Link>],
            [t('order'), <Link to={`/orders/${action.orderId}`}>{action.orderNo}</Link>],
            [t('kind'), label('actionKind', action.kind)],
            [t('description'), action.description === action.requirementTitle ? null : action.description],
            [t('owner'), action.ownerTitle ?? t('noOwner')],
            [t('recurrence'), action.recurrenceRule],
            [t('monitoringUntil'), action.monitoringUntil && <Day on={action.monitoringUntil} />],
            [t('endReason'), action.endReason],
            [t('replacedBy'), action.replacedById && <Link to={`/actions/${action.replacedById}`}>{t('open')}</Link>],
          ]}
        />
      </Section>
      <Reasons action={action} />
    </aside>
  );
}
