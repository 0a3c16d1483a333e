import { useCommand } from '../../api/command';
import { DraftNote, useDraftForm } from '../../components/draft-form';
import { ChoiceField, TextArea } from '../../components/field';
import { Form } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { Section } from '../../components/page';
import { EvidenceAttach, type EvidenceReference } from '../../components/submitted-evidence';
import { useLabels } from '../../i18n/labels';
import { notify } from '../../lib/notices';
import type { InformationRequest } from './request-values';
import { useRequestTexts } from './texts';

const NOT_NOW = '';

interface AnswerValues {
  answers: { itemId: string; title: string; kind: string; text: string; evidence: EvidenceReference[] }[];
}

/** The provider's answers, those of this time; kept on the device until they are sent. */
export function AnswerForm({ request }: { request: InformationRequest }) {
  const t = useRequestTexts();
  const { options } = useLabels();
  const empty: AnswerValues = {
    answers: request.items.map(({ id, title }) => ({ itemId: id, title, kind: NOT_NOW, text: '', evidence: [] })),
  };
  const { form, draft } = useDraftForm<AnswerValues>(
    `information-request-answer:${request.id}`,
    empty,
    request.version,
  );
  const command = useCommand();
  const values = form.watch('answers');
  const send = async ({ answers }: AnswerValues) => {
    const given = answers.filter(({ kind }) => kind !== NOT_NOW);
    const body = {
      answers: given.map(({ itemId, kind, text, evidence }) => ({
        itemId,
        kind,
        ...(text.trim() ? { text } : {}),
        evidenceIds: evidence.map(({ id }) => id),
      })),
    };
    const path = `/api/information-requests/${request.id}/answer`;
    const isDone = await command.mutateAsync({ path, version: request.version, body }).then(
      () => true,
      () => false,
    );
    if (!isDone) return;
    draft.done();
    form.reset(empty);
    notify(t('sent'));
  };
  return (
    <Section title={t('answerTitle')}>
      <p>{t('answerLead')}</p>
      <Form form={form} error={command.error} onSubmit={send} label={t('answerTitle')}>
        <DraftNote draft={draft} />
        {values.map(({ itemId, title, kind, evidence }, index) => (
          <section key={itemId} className="jg-card jg-section" aria-label={t('answerOf', { title })}>
            <ChoiceField
              kind="radio"
              label={title}
              options={[{ value: NOT_NOW, text: t('notNow') }, ...options('itemAnswer')]}
              field={form.register(`answers.${index}.kind`)}
            />
            {kind !== NOT_NOW && (
              <TextArea
                label={t('answerText')}
                hint={t('answerTextHint')}
                rows={3}
                maxLength={10_000}
                field={form.register(`answers.${index}.text`)}
              />
            )}
            {kind === 'SUBMITTED' && (
              <EvidenceAttach
                caseId={request.caseId}
                label={t('answerFiles')}
                attached={evidence}
                onChange={(attached) => form.setValue(`answers.${index}.evidence`, attached)}
              />
            )}
          </section>
        ))}
        <FormButtons isBusy={command.isPending} submitText={t('send')} />
      </Form>
    </Section>
  );
}
