import { useForm } from 'react-hook-form';
import { useCommand } from '../../api/command';
import { ChoiceField, TextArea } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons, type MoveFormProps } from '../../components/moves';
import type { components } from '../../generated/api';
import { useLanguage } from '../../i18n/i18n';
import { useLabels } from '../../i18n/labels';
import { formatDay } from '../../lib/dates';
import { useRecurrenceTexts } from './recurrence-texts';

type Recurrence = components['schemas']['RecurrenceResponse'];

/** It is a recurrence: the lead inspector says on what, and which of the verified actions did not hold. */
export function RecurrenceConfirmForm({
  of,
  title,
  onDone,
  onCancel,
}: MoveFormProps & { of: Recurrence; title: string }) {
  const t = useRecurrenceTexts();
  const { label } = useLabels();
  const language = useLanguage();
  const reopenable = of.actions.filter((action) => action.reopenable);
  const form = useForm({ defaultValues: { reason: '', actionIds: reopenable.map(({ actionId }) => actionId) } });
  const command = useCommand();
  const path = `/api/recurrences/${of.id}/confirm`;
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={async (body) => {
        await command.mutateAsync({ path, version: of.version, body }).then(onDone, () => undefined);
      }}
    >
      <p>
        {t('confirmQuestion', {
          no: of.earlierNo,
          strength: label('recurrenceStrength', of.strength),
          basis: label('recurrenceBasis', of.basis),
        })}
      </p>
      {reopenable.length > 0 && (
        <ChoiceField
          label={t('chooseActions')}
          hint={t('chooseActionsHint')}
          field={form.register('actionIds')}
          options={reopenable.map(({ actionId, actionNo, title: actionTitle, verifiedOn, failedAfterDays }) => ({
            value: actionId,
            text: `${actionNo} ${actionTitle}`,
            hint:
              verifiedOn === null
                ? undefined
                : t('failed', { day: formatDay(verifiedOn, language), days: failedAfterDays ?? 0 }),
          }))}
        />
      )}
      <TextArea
        label={t('reason')}
        hint={t('reasonHint')}
        required
        error={errorOf(form, 'reason')}
        field={form.register('reason', { required: t('reasonMissing') })}
      />
      <FormButtons isBusy={command.isPending} submitText={title} onCancel={onCancel} />
    </Form>
  );
}
