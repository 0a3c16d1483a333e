import { useForm } from 'react-hook-form';
import { useCommand } from '../../api/command';
import { SelectField, TextArea, TextField } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons, type MoveFormProps } from '../../components/moves';
import { useLabels } from '../../i18n/labels';
import { seoulDay } from '../../lib/dates';
import type { Referral } from './referrals-page';
import { useReferralTexts } from './texts';

type Props = MoveFormProps & { referral: Referral };

/** The decision is the letter: how it goes out is said with it. */
export function DecideForm({ referral: { id, version }, move, onDone, onCancel }: Props) {
  const t = useReferralTexts();
  const { moveLabel, options } = useLabels();
  const command = useCommand();
  const form = useForm({ defaultValues: { method: 'E_DOC', reason: '' } });
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={(body) =>
        command.mutateAsync({ path: `/api/referrals/${id}/decide`, version, body }).then(onDone, () => undefined)
      }
    >
      <SelectField label={t('method')} required options={options('deliveryMethod')} field={form.register('method')} />
      <TextArea
        label={t('reason')}
        required
        maxLength={2000}
        error={errorOf(form, 'reason')}
        field={form.register('reason', { required: t('reasonMissing') })}
      />
      <FormButtons isBusy={command.isPending} submitText={moveLabel('referral', move.event)} onCancel={onCancel} />
    </Form>
  );
}

export function AnswerForm({ referral: { id, version }, move, onDone, onCancel }: Props) {
  const t = useReferralTexts();
  const { moveLabel, options } = useLabels();
  const command = useCommand();
  const form = useForm({
    defaultValues: { answer: 'RECEIVED', answeredOn: seoulDay(new Date()), reference: '', text: '' },
  });
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={({ answer, answeredOn, reference, text }) => {
        const body = { answer, answeredOn, ...(reference && { reference }), ...(text && { text }) };
        const path = `/api/referrals/${id}/record-answer`;
        return command.mutateAsync({ path, version, body }).then(onDone, () => undefined);
      }}
    >
      <SelectField label={t('answer')} required options={options('referralAnswer')} field={form.register('answer')} />
      <TextField
        type="date"
        label={t('answeredOn')}
        required
        error={errorOf(form, 'answeredOn')}
        field={form.register('answeredOn', { required: t('dayMissing') })}
      />
      <TextField label={t('reference')} field={form.register('reference')} />
      <TextArea label={t('text')} maxLength={10_000} field={form.register('text')} />
      <FormButtons isBusy={command.isPending} submitText={moveLabel('referral', move.event)} onCancel={onCancel} />
    </Form>
  );
}
