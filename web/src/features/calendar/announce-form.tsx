import { useForm } from 'react-hook-form';
import { useCommand } from '../../api/command';
import { SelectField, TextField } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { useLabels } from '../../i18n/labels';
import { notify } from '../../lib/notices';
import { useCalendarTexts } from './texts';

const EMPTY = { onDate: '', nameKo: '', nameEn: '', kind: 'TEMPORARY', law: '', source: '' };

/** A holiday as it is announced. Due dates stay until an approver confirms the later ones. */
export function AnnounceForm() {
  const t = useCalendarTexts();
  const { options } = useLabels();
  const form = useForm({ defaultValues: EMPTY });
  const command = useCommand();
  const send = async (body: typeof EMPTY) => {
    const isDone = await command.mutateAsync({ path: '/api/reference/holidays', body }).then(
      () => true,
      () => false,
    );
    if (!isDone) return;
    form.reset(EMPTY);
    notify(t('announced'));
  };
  const text = (name: 'nameKo' | 'nameEn' | 'law' | 'source', maxLength: number) => (
    <TextField
      label={t(name)}
      required
      maxLength={maxLength}
      error={errorOf(form, name)}
      field={form.register(name, { required: t('missing') })}
    />
  );
  return (
    <section className="jg-card" aria-label={t('announceTitle')}>
      <h3>{t('announceTitle')}</h3>
      <p>{t('announceLead')}</p>
      <Form form={form} error={command.error} onSubmit={send} label={t('announceTitle')}>
        <TextField
          type="date"
          label={t('onDate')}
          required
          error={errorOf(form, 'onDate')}
          field={form.register('onDate', { required: t('missing') })}
        />
        {text('nameKo', 200)}
        {text('nameEn', 200)}
        <SelectField
          label={t('kind')}
          required
          options={options('holidayKind')}
          error={errorOf(form, 'kind')}
          field={form.register('kind')}
        />
        {text('law', 500)}
        {text('source', 500)}
        <FormButtons isBusy={command.isPending} submitText={t('announce')} />
      </Form>
    </section>
  );
}
