import { useForm } from 'react-hook-form';
import { useCommand } from '../../api/command';
import { TextArea, TextField } from '../../components/field';
import { Form, errorOf } from '../../components/form';
import { FormButtons, type MoveFormProps } from '../../components/moves';
import { useComponentTexts } from '../../components/component-texts';
import { useLabels } from '../../i18n/labels';
import { type ItemReview, type Plan, shortNo } from './plan-values';
import { usePlanTexts } from './texts';

type DecisionProps = MoveFormProps & { plan: Plan };

export function AcceptForm({ plan, move, onDone, onCancel }: DecisionProps) {
  const t = usePlanTexts();
  const { moveLabel } = useLabels();
  const form = useForm({ defaultValues: { reason: '' } });
  const command = useCommand();
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={async ({ reason }) => {
        const body = reason.trim() ? { reason } : {};
        const path = `/api/plans/${plan.id}/accept`;
        await command.mutateAsync({ path, version: plan.version, body }).then(onDone, () => undefined);
      }}
    >
      <p>{t('acceptLead')}</p>
      <TextArea label={t('acceptReason')} error={errorOf(form, 'reason')} field={form.register('reason')} />
      <FormButtons isBusy={command.isPending} submitText={moveLabel('action-plan', move.event)} onCancel={onCancel} />
    </Form>
  );
}

/** Gives a plan back with what is to be changed; a supplement also with its due day. */
export function ReturnForm({
  plan,
  move,
  reviews,
  withDueDay = false,
  onDone,
  onCancel,
}: DecisionProps & { reviews: readonly ItemReview[]; withDueDay?: boolean }) {
  const t = usePlanTexts();
  const c = useComponentTexts();
  const { moveLabel } = useLabels();
  const form = useForm({ defaultValues: { reason: '', dueOn: '' } });
  const command = useCommand();
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={async ({ reason, dueOn }) => {
        const body = { reason, items: reviews, ...(withDueDay ? { dueOn } : {}) };
        const path = `/api/plans/${plan.id}/${move.event}`;
        await command.mutateAsync({ path, version: plan.version, body }).then(onDone, () => undefined);
      }}
    >
      <Judgements plan={plan} reviews={reviews} />
      {withDueDay && (
        <TextField
          type="date"
          label={t('supplementDueOn')}
          required
          error={errorOf(form, 'dueOn')}
          field={form.register('dueOn', { required: t('supplementDueMissing') })}
        />
      )}
      <TextArea
        label={c('reason')}
        hint={c('reasonHint')}
        required
        error={errorOf(form, 'reason')}
        field={form.register('reason', { required: c('reasonMissing') })}
      />
      <FormButtons isBusy={command.isPending} submitText={moveLabel('action-plan', move.event)} onCancel={onCancel} />
    </Form>
  );
}

function Judgements({ plan, reviews }: { plan: Plan; reviews: readonly ItemReview[] }) {
  const t = usePlanTexts();
  const { label } = useLabels();
  return (
    <ul className="jg-bullets">
      {plan.items.map((item) => {
        const said = reviews.find(({ requirementId }) => requirementId === item.requirementId);
        return (
          <li key={item.requirementId}>
            {shortNo(item)}. {item.requirementTitle}:{' '}
            <strong>{said ? label('itemReview', said.review) : t('undecided')}</strong>
            {said?.reason && ` — ${said.reason}`}
          </li>
        );
      })}
    </ul>
  );
}
