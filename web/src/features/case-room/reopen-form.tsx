import { useForm } from 'react-hook-form';
import { useCommand } from '../../api/command';
import { SelectField, TextArea } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons, type MoveFormProps } from '../../components/moves';
import { useLabels } from '../../i18n/labels';
import { useRoomTexts } from './texts';

/** A closed case is opened again on one of the grounds that the law knows. */
export function ReopenForm({
  move,
  onDone,
  onCancel,
  caseId,
  version,
}: MoveFormProps & { caseId: string; version: number }) {
  const t = useRoomTexts();
  const { moveLabel, options } = useLabels();
  const command = useCommand();
  const form = useForm({ defaultValues: { ground: 'RECURRENCE', reason: '' } });
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={(body) =>
        command.mutateAsync({ path: `/api/cases/${caseId}/${move.event}`, version, body }).then(onDone, () => undefined)
      }
    >
      <SelectField
        label={t('reopenGround')}
        required
        options={options('caseReopeningGround')}
        field={form.register('ground')}
      />
      <TextArea
        label={t('reopenReason')}
        required
        maxLength={2000}
        error={errorOf(form, 'reason')}
        field={form.register('reason', { required: t('reopenReasonMissing') })}
      />
      <FormButtons isBusy={command.isPending} submitText={moveLabel('case', move.event)} onCancel={onCancel} />
    </Form>
  );
}
