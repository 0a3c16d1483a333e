import { useForm } from 'react-hook-form';
import { useCommand } from '../../api/command';
import { DispatchFields } from '../../components/delivery-forms';
import { TextArea, TextField } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import type { Measure } from '../../components/interim-measures';
import { FormButtons, type MoveFormProps } from '../../components/moves';
import { useLabels } from '../../i18n/labels';
import { seoulDay } from '../../lib/dates';
import { useOrderTexts } from './texts';

/** What, why, and how long: months, a last day or a condition; the server asks for one of them. */
export function MeasureForm({
  orderId,
  written,
  onDone,
}: {
  orderId: string;
  written: Measure | null;
  onDone: () => void;
}) {
  const t = useOrderTexts();
  const command = useCommand();
  const form = useForm({ defaultValues: valuesOf(written) });
  const send = ({ startsOn, months, endsOn, endCondition, ...words }: ReturnType<typeof valuesOf>) => {
    const body = {
      ...words,
      startsOn: startsOn || null,
      months: months === '' ? null : Number(months),
      endsOn: endsOn || null,
      endCondition: endCondition || null,
    };
    const target = written
      ? ({ method: 'PUT', path: `/api/interim-measures/${written.id}`, version: written.version } as const)
      : ({ path: `/api/orders/${orderId}/interim-measures` } as const);
    return command.mutateAsync({ ...target, body }).then(onDone, () => undefined);
  };
  const needed = { required: t('fieldMissing') };
  return (
    <Form form={form} error={command.error} onSubmit={send}>
      {(['measure', 'reason'] as const).map((name) => (
        <TextArea
          key={name}
          label={t(name === 'measure' ? 'measureWhat' : 'measureWhy')}
          required
          rows={3}
          maxLength={5000}
          error={errorOf(form, name)}
          field={form.register(name, needed)}
        />
      ))}
      <TextField
        type="date"
        label={t('measureStartsOn')}
        hint={t('measureStartsHint')}
        field={form.register('startsOn')}
      />
      <TextField
        type="number"
        min={1}
        max={24}
        label={t('measureMonths')}
        hint={t('measureEndHint')}
        field={form.register('months')}
      />
      <TextField type="date" label={t('measureEndsOn')} field={form.register('endsOn')} />
      <TextArea label={t('measureEndCondition')} rows={2} maxLength={2000} field={form.register('endCondition')} />
      <FormButtons isBusy={command.isPending} submitText={t('measureSave')} onCancel={onDone} />
    </Form>
  );
}

/** The end before the last day, told by a letter that goes out at once. */
export function LiftForm({ measure, move, onDone, onCancel }: MoveFormProps & { measure: Measure }) {
  const t = useOrderTexts();
  const { moveLabel } = useLabels();
  const command = useCommand();
  const form = useForm({
    defaultValues: {
      liftedOn: seoulDay(new Date()),
      reason: '',
      method: 'POST_REGISTERED',
      recipient: '',
      address: '',
    },
  });
  const needed = { required: t('fieldMissing') };
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={({ liftedOn, reason, ...dispatch }) =>
        command
          .mutateAsync({
            path: `/api/interim-measures/${measure.id}/lift`,
            version: measure.version,
            body: { liftedOn, reason, dispatch },
          })
          .then(onDone, () => undefined)
      }
    >
      <TextField
        type="date"
        label={t('measureLiftedOn')}
        required
        error={errorOf(form, 'liftedOn')}
        field={form.register('liftedOn', needed)}
      />
      <TextArea
        label={t('measureLiftReason')}
        required
        maxLength={2000}
        error={errorOf(form, 'reason')}
        field={form.register('reason', needed)}
      />
      <DispatchFields form={form} providerId={measure.providerId} />
      <FormButtons
        isBusy={command.isPending}
        submitText={moveLabel('interim-measure', move.event)}
        onCancel={onCancel}
      />
    </Form>
  );
}

function valuesOf(written: Measure | null) {
  return {
    measure: written?.measure ?? '',
    reason: written?.reason ?? '',
    startsOn: written?.startsOn ?? '',
    months: written?.months === null || written === null ? '' : String(written.months),
    endsOn: written?.endsOn ?? '',
    endCondition: written?.endCondition ?? '',
  };
}
