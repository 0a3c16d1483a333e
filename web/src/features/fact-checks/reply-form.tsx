import { useCommand } from '../../api/command';
import { DraftNote, useDraftForm } from '../../components/draft-form';
import { TextArea } from '../../components/field';
import { Form, errorOf } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { Section } from '../../components/page';
import type { components } from '../../generated/api';
import { notify } from '../../lib/notices';
import { useFactCheckTexts } from './texts';

type FactCheck = components['schemas']['FactCheckResponse'];

/** What the ministry says to the provider's comment. */
export function ReplyForm({ check }: { check: FactCheck }) {
  const t = useFactCheckTexts();
  const written = { answer: check.ministryAnswer ?? '' };
  const { form, draft } = useDraftForm(`fact-check-reply:${check.id}`, written, check.version);
  const reply = useCommand();
  const send = async ({ answer }: { answer: string }) => {
    const path = `/api/fact-checks/${check.id}/ministry-answer`;
    const isDone = await reply.mutateAsync({ path, version: check.version, body: { answer } }).then(
      () => true,
      () => false,
    );
    if (!isDone) return;
    draft.done();
    notify(t('replyDone'));
  };
  return (
    <Section title={t(check.ministryAnswer ? 'replyAgain' : 'replyTitle')}>
      <Form form={form} error={reply.error} onSubmit={send} label={t('replyTitle')}>
        <DraftNote draft={draft} />
        <TextArea
          label={t('replyText')}
          hint={t('replyHint')}
          required
          rows={4}
          maxLength={10_000}
          error={errorOf(form, 'answer')}
          field={form.register('answer', { required: t('replyMissing') })}
        />
        <FormButtons isBusy={reply.isPending} submitText={t('replySubmit')} />
      </Form>
    </Section>
  );
}
