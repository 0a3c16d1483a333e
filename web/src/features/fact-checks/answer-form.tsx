import { useCommand } from '../../api/command';
import { DraftNote, useDraftForm } from '../../components/draft-form';
import { ChoiceField, TextArea } from '../../components/field';
import { Form, errorOf } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { Section } from '../../components/page';
import { EvidenceAttach, type EvidenceReference } from '../../components/submitted-evidence';
import type { components } from '../../generated/api';
import { useLabels } from '../../i18n/labels';
import { notify } from '../../lib/notices';
import { useFactCheckTexts } from './texts';

type FactCheck = components['schemas']['FactCheckResponse'];

const OUTCOMES = ['AGREED', 'DISPUTED', 'CORRECTION'] as const;

interface AnswerValues {
  outcome: string;
  comment: string;
  evidence: EvidenceReference[];
}

/** The provider's answer, with evidence of its own; kept on the device until it is sent. */
export function AnswerForm({ check }: { check: FactCheck }) {
  const t = useFactCheckTexts();
  const { label } = useLabels();
  const empty: AnswerValues = { outcome: '', comment: '', evidence: [] };
  const { form, draft } = useDraftForm<AnswerValues>(`fact-check:${check.id}`, empty, check.version);
  const answer = useCommand();
  const evidence = form.watch('evidence');
  const send = async ({ outcome, comment }: AnswerValues) => {
    const body = {
      outcome,
      ...(comment.trim() ? { comment } : {}),
      evidenceIds: evidence.map(({ id }) => id),
    };
    const path = `/api/fact-checks/${check.id}/answer`;
    const isDone = await answer.mutateAsync({ path, version: check.version, body }).then(
      () => true,
      () => false,
    );
    if (!isDone) return;
    draft.done();
    notify(t('done'));
  };
  return (
    <Section title={t('answerTitle')}>
      <Form form={form} error={answer.error} onSubmit={send} label={t('answerTitle')}>
        <DraftNote draft={draft} />
        <ChoiceField
          kind="radio"
          label={t('outcome')}
          required
          options={OUTCOMES.map((value) => ({ value, text: label('factCheckOutcome', value), hint: t(value) }))}
          error={errorOf(form, 'outcome')}
          field={form.register('outcome', { required: t('outcomeMissing') })}
        />
        <TextArea
          label={t('comment')}
          hint={t('commentHint')}
          rows={5}
          maxLength={10_000}
          error={errorOf(form, 'comment')}
          field={form.register('comment')}
        />
        <EvidenceAttach
          caseId={check.caseId}
          label={t('evidence')}
          attached={evidence}
          onChange={(attached) => form.setValue('evidence', attached)}
        />
        <p className="jg-quiet">{t('submitLead')}</p>
        <FormButtons isBusy={answer.isPending} submitText={t('submit')} />
      </Form>
    </Section>
  );
}
