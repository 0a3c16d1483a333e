import { useCommand } from '../../api/command';
import { DraftNote, useDraftForm } from '../../components/draft-form';
import { SelectField, TextArea } from '../../components/field';
import { Form, errorOf } from '../../components/form';
import { FormButtons } from '../../components/moves';
import type { components } from '../../generated/api';
import { useLabels } from '../../i18n/labels';
import { notify } from '../../lib/notices';
import { useOpinionTexts } from './texts';

type Opinion = components['schemas']['OpinionResponse'];

/** The ministry's record of what became of an opinion; the party learns it with the order. */
export function ConsiderForm({ opinion }: { opinion: Opinion }) {
  const t = useOpinionTexts();
  const { options } = useLabels();
  const written = {
    consideration: opinion.consideration === 'OPEN' ? '' : opinion.consideration,
    reason: opinion.considerationReason ?? '',
  };
  const { form, draft } = useDraftForm(`consider:${opinion.id}`, written, opinion.version);
  const consider = useCommand();
  const send = async ({ consideration, reason }: typeof written) => {
    const body = { consideration, ...(reason.trim() ? { reason } : {}) };
    const path = `/api/opinions/${opinion.id}/consider`;
    const isDone = await consider.mutateAsync({ path, version: opinion.version, body }).then(
      () => true,
      () => false,
    );
    if (!isDone) return;
    draft.done();
    notify(t('considered'));
  };
  return (
    <section aria-label={t('considerTitle')}>
      <h3>{t('considerTitle')}</h3>
      <Form form={form} error={consider.error} onSubmit={send} label={t('considerTitle')}>
        <DraftNote draft={draft} />
        <SelectField
          label={t('consideration')}
          required
          emptyText=""
          options={options('opinionConsideration').filter(({ value }) => value !== 'OPEN')}
          error={errorOf(form, 'consideration')}
          field={form.register('consideration', { required: t('considerationMissing') })}
        />
        <TextArea
          label={t('reason')}
          hint={t('reasonHint')}
          rows={3}
          maxLength={5000}
          error={errorOf(form, 'reason')}
          field={form.register('reason')}
        />
        <FormButtons isBusy={consider.isPending} submitText={t('consider')} />
      </Form>
    </section>
  );
}
