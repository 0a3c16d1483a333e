import { useForm } from 'react-hook-form';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { DispatchFields, type DispatchValues } from '../../components/delivery-forms';
import { DraftNote, useDraftForm } from '../../components/draft-form';
import { SelectField, TextArea } from '../../components/field';
import { Form, errorOf } from '../../components/form';
import { FormButtons, type MoveFormProps } from '../../components/moves';
import { EvidenceAttach, type EvidenceReference } from '../../components/submitted-evidence';
import { useLabels } from '../../i18n/labels';
import { useDisputeTexts } from './dispute-texts';
import type { FindingInHand } from './finding-values';

type Props = MoveFormProps & { finding: FindingInHand };

interface DisputeValues {
  text: string;
  evidence: EvidenceReference[];
}

/** What is not right, with what shows it; kept on the device until it is handed in. */
export function DisputeForm({ finding: { id, version, caseId }, move, onDone, onCancel }: Props) {
  const t = useDisputeTexts();
  const { moveLabel } = useLabels();
  const command = useCommand();
  const { form, draft } = useDraftForm<DisputeValues>(`dispute:${id}`, { text: '', evidence: [] }, version);
  const evidence = form.watch('evidence');
  const send = async ({ text }: DisputeValues) => {
    const body = { text, evidenceIds: evidence.map((one) => one.id) };
    const sent = await command.mutateAsync({ path: `/api/findings/${id}/dispute`, version, body }).catch(() => null);
    if (!sent) return;
    draft.done();
    onDone();
  };
  return (
    <Form form={form} error={command.error} onSubmit={send}>
      <DraftNote draft={draft} />
      <TextArea
        label={t('text')}
        hint={t('textHint')}
        required
        rows={6}
        maxLength={10_000}
        error={errorOf(form, 'text')}
        field={form.register('text', { required: t('missing') })}
      />
      <EvidenceAttach
        caseId={caseId}
        label={t('evidence')}
        attached={evidence}
        onChange={(attached) => form.setValue('evidence', attached)}
      />
      <FormButtons isBusy={command.isPending} submitText={moveLabel('finding', move.event)} onCancel={onCancel} />
    </Form>
  );
}

interface DecisionValues extends DispatchValues {
  reason: string;
  replacedById: string;
}

const UNDECIDED: DecisionValues = {
  method: 'POST_REGISTERED',
  recipient: '',
  address: '',
  reason: '',
  replacedById: '',
};

/** The decision goes out by letter at once. */
export function DecideDisputeForm(props: Props) {
  return <DecisionForm {...props} choice={false} />;
}

/** Another confirmed finding takes the place of the disputed one. */
export function AmendForm(props: Props) {
  return <DecisionForm {...props} choice />;
}

function DecisionForm({ finding, move, onDone, onCancel, choice }: Props & { choice: boolean }) {
  const t = useDisputeTexts();
  const { moveLabel } = useLabels();
  const command = useCommand();
  const form = useForm<DecisionValues>({ defaultValues: UNDECIDED });
  const { id, version, caseId, providerId } = finding;
  const { data } = api.useQuery('get', '/api/cases/{caseId}/findings', {
    params: { path: { caseId }, query: { status: 'CONFIRMED', providerId, limit: 100 } },
  });
  const others = data?.items ?? [];
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={({ reason, replacedById, ...dispatch }) => {
        const body = { reason, dispatch, ...(choice && { replacedById }) };
        const path = `/api/findings/${id}/${move.event}`;
        return command.mutateAsync({ path, version, body }).then(onDone, () => undefined);
      }}
    >
      {choice && (
        <SelectField
          key={others.length}
          label={t('replacement')}
          hint={t('replacementHint')}
          required
          emptyText={t('choose')}
          options={others.map((one) => ({ value: one.id, text: `${one.findingNo} ${one.title}` }))}
          error={errorOf(form, 'replacedById')}
          field={form.register('replacedById', { required: t('missing') })}
        />
      )}
      <TextArea
        label={t('reason')}
        required
        rows={4}
        maxLength={5000}
        error={errorOf(form, 'reason')}
        field={form.register('reason', { required: t('missing') })}
      />
      <DispatchFields form={form} providerId={providerId} />
      <FormButtons isBusy={command.isPending} submitText={moveLabel('finding', move.event)} onCancel={onCancel} />
    </Form>
  );
}
