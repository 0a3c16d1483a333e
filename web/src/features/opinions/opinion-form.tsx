import { useCommand } from '../../api/command';
import { DraftNote, useDraftForm } from '../../components/draft-form';
import { TextArea } from '../../components/field';
import { Form, errorOf } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { Section } from '../../components/page';
import { EvidenceAttach, type EvidenceReference } from '../../components/submitted-evidence';
import type { components } from '../../generated/api';
import { notify } from '../../lib/notices';
import { useOpinionTexts } from './texts';

type Round = components['schemas']['OpinionRoundResponse'];
type Opinion = components['schemas']['OpinionResponse'];

interface OpinionValues {
  text: string;
  evidence: EvidenceReference[];
}

/** An opinion with its evidence; kept on the device until it is submitted. */
export function OpinionForm({ round }: { round: Round }) {
  const t = useOpinionTexts();
  const empty: OpinionValues = { text: '', evidence: [] };
  const { form, draft } = useDraftForm<OpinionValues>(`opinion:${round.id}`, empty, round.version);
  const submit = useCommand<Opinion>();
  const evidence = form.watch('evidence');
  const send = async ({ text }: OpinionValues) => {
    const body = { text, evidenceIds: evidence.map(({ id }) => id) };
    const opinion = await submit.mutateAsync({ path: `/api/orders/${round.orderId}/opinions`, body }).catch(() => null);
    if (!opinion) return;
    form.reset(empty);
    draft.done();
    notify(t('submitted', { no: opinion.receiptNo }));
  };
  return (
    <Section title={t('submitTitle')}>
      <Form form={form} error={submit.error} onSubmit={send} label={t('submitTitle')}>
        <DraftNote draft={draft} />
        <TextArea
          label={t('text')}
          hint={t('submitHint')}
          required
          rows={6}
          maxLength={10_000}
          error={errorOf(form, 'text')}
          field={form.register('text', { required: t('textMissing') })}
        />
        <EvidenceAttach
          caseId={round.caseId}
          label={t('evidence')}
          attached={evidence}
          onChange={(attached) => form.setValue('evidence', attached)}
        />
        <FormButtons isBusy={submit.isPending} submitText={t('submit')} />
      </Form>
    </Section>
  );
}
