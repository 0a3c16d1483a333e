import { useForm } from 'react-hook-form';
import { useCommand } from '../../api/command';
import { TextField } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { TimeField } from '../../components/time-field';
import { fromLocalField } from '../../lib/dates';
import { notify } from '../../lib/notices';
import { useCalendarTexts } from './texts';

const EMPTY = { startedAt: '', endedAt: '', reason: '' };

/** A time in which the system was down; it stays as it was recorded. */
export function OutageForm() {
  const t = useCalendarTexts();
  const form = useForm({ defaultValues: EMPTY });
  const command = useCommand();
  const send = async ({ startedAt, endedAt, reason }: typeof EMPTY) => {
    const body = { startedAt: fromLocalField(startedAt), endedAt: fromLocalField(endedAt), reason };
    const isDone = await command.mutateAsync({ path: '/api/system-outages', body }).then(
      () => true,
      () => false,
    );
    if (!isDone) return;
    form.reset(EMPTY);
    notify(t('outageRecorded'));
  };
  return (
    <section className="jg-card" aria-label={t('outageTitle')}>
      <h3>{t('outageTitle')}</h3>
      <Form form={form} error={command.error} onSubmit={send} label={t('outageTitle')}>
        <TimeField form={form} name="startedAt" label={t('startedAt')} missing={t('missing')} />
        <TimeField form={form} name="endedAt" label={t('endedAt')} missing={t('missing')} />
        <TextField
          label={t('reason')}
          required
          maxLength={500}
          error={errorOf(form, 'reason')}
          field={form.register('reason', { required: t('missing') })}
        />
        <FormButtons isBusy={command.isPending} submitText={t('outageRecord')} />
      </Form>
    </section>
  );
}
