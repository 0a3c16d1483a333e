import { useForm } from 'react-hook-form';
import { useCommand } from '../../api/command';
import { ChoiceField, TextArea, TextField } from '../../components/field';
import { Form, errorOf } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { useLanguage } from '../../i18n/i18n';
import { useLabels } from '../../i18n/labels';
import { formatDay } from '../../lib/dates';
import { notify } from '../../lib/notices';
import { pathOf, type Action } from './action-data';
import { useActionTexts } from './texts';

interface ReviewValues {
  windowFrom: string;
  windowTo: string;
  metric: string;
  baseline: string;
  measured: string;
  recurrences: string;
  result: string;
  reason: string;
}

const EMPTY: ReviewValues = {
  windowFrom: '',
  windowTo: '',
  metric: '',
  baseline: '',
  measured: '',
  recurrences: '0',
  result: '',
  reason: '',
};

export function EffectForm({ action, onDone }: { action: Action; onDone: () => void }) {
  const t = useActionTexts();
  const { options } = useLabels();
  const language = useLanguage();
  const command = useCommand();
  const form = useForm({ defaultValues: EMPTY });
  const save = async ({ baseline, recurrences, ...rest }: ReviewValues) => {
    const body = { ...rest, recurrences: Number(recurrences), ...(baseline.trim() ? { baseline } : {}) };
    await command.mutateAsync({ path: `${pathOf(action)}/effectiveness-reviews`, body });
    notify(t('reviewAdded'));
    onDone();
  };
  const required = { required: t('missing') };
  const until = action.monitoringUntil;
  return (
    <Form form={form} error={command.error} onSubmit={(values) => save(values).catch(() => undefined)}>
      <div className="jg-two-columns">
        <TextField
          label={t('windowFrom')}
          type="date"
          required
          error={errorOf(form, 'windowFrom')}
          field={form.register('windowFrom', required)}
        />
        <TextField
          label={t('windowTo')}
          hint={until && t('windowHint', { day: formatDay(until, language) })}
          type="date"
          required
          error={errorOf(form, 'windowTo')}
          field={form.register('windowTo', required)}
        />
      </div>
      <TextField
        label={t('metric')}
        required
        maxLength={1000}
        error={errorOf(form, 'metric')}
        field={form.register('metric', required)}
      />
      <div className="jg-two-columns">
        <TextField
          label={t('baseline')}
          maxLength={1000}
          error={errorOf(form, 'baseline')}
          field={form.register('baseline')}
        />
        <TextField
          label={t('measured')}
          required
          maxLength={1000}
          error={errorOf(form, 'measured')}
          field={form.register('measured', required)}
        />
      </div>
      <TextField
        label={t('recurrences')}
        type="number"
        min={0}
        required
        inputMode="numeric"
        error={errorOf(form, 'recurrences')}
        field={form.register('recurrences', required)}
      />
      <ChoiceField
        kind="radio"
        label={t('result')}
        required
        options={options('effectResult')}
        error={errorOf(form, 'result')}
        field={form.register('result', required)}
      />
      <TextArea
        label={t('reviewReason')}
        required
        maxLength={10_000}
        error={errorOf(form, 'reason')}
        field={form.register('reason', required)}
      />
      <FormButtons isBusy={command.isPending} submitText={t('addReview')} onCancel={onDone} />
    </Form>
  );
}
