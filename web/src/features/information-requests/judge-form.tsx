import { useForm } from 'react-hook-form';
import { useCommand } from '../../api/command';
import { ChoiceField, TextArea } from '../../components/field';
import { Form } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { Section } from '../../components/page';
import { useLabels } from '../../i18n/labels';
import { notify } from '../../lib/notices';
import type { InformationRequest } from './request-values';
import { useRequestTexts } from './texts';

interface JudgeValues {
  items: { itemId: string; title: string; judgement: string; note: string }[];
}

/** The ministry's judgement of every answer that came in. */
export function JudgeForm({ request }: { request: InformationRequest }) {
  const t = useRequestTexts();
  const { options } = useLabels();
  const items = request.items
    .filter(({ answers }) => answers.length > 0)
    .map(({ id, title, judgement }) => ({
      itemId: id,
      title,
      judgement: judgement?.judgement ?? '',
      note: judgement?.note ?? '',
    }));
  const form = useForm<JudgeValues>({ values: { items } });
  const command = useCommand();
  const send = async ({ items: judged }: JudgeValues) => {
    const body = {
      items: judged
        .filter(({ judgement }) => judgement !== '')
        .map(({ itemId, judgement, note }) => ({ itemId, judgement, ...(note.trim() ? { note } : {}) })),
    };
    const path = `/api/information-requests/${request.id}/judge`;
    await command.mutateAsync({ path, version: request.version, body }).then(
      () => notify(t('judged')),
      () => undefined,
    );
  };
  const values = form.watch('items');
  return (
    <Section title={t('judgeTitle')}>
      <Form form={form} error={command.error} onSubmit={send} label={t('judgeTitle')}>
        {values.map(({ itemId, title, judgement }, index) => (
          <section key={itemId} className="jg-card jg-section" aria-label={t('judgeOf', { title })}>
            <ChoiceField
              kind="radio"
              label={title}
              options={options('itemJudgement')}
              field={form.register(`items.${index}.judgement`)}
            />
            {judgement === 'INSUFFICIENT' && (
              <TextArea
                label={t('note')}
                hint={t('noteHint')}
                rows={2}
                maxLength={2000}
                field={form.register(`items.${index}.note`)}
              />
            )}
          </section>
        ))}
        <FormButtons isBusy={command.isPending} submitText={t('judgeSave')} />
      </Form>
    </Section>
  );
}
