import { useForm, type UseFormReturn } from 'react-hook-form';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { DispatchFields, type DispatchValues } from '../../components/delivery-forms';
import { SelectField, TextArea, TextField } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons, type MoveFormProps } from '../../components/moves';
import { useLabels } from '../../i18n/labels';
import { seoulDay } from '../../lib/dates';
import type { Appeal } from './remedies';
import { useRemedyTexts } from './texts';

type FormProps = MoveFormProps & { appeal: Appeal };

const MOST_DAYS = 10;
const MANY = 100;

/** Once, within ten days. */
export function ExtendForm({ appeal, move, onDone, onCancel }: FormProps) {
  const t = useRemedyTexts();
  const { moveLabel } = useLabels();
  const command = useCommand();
  const form = useForm({ defaultValues: { days: String(MOST_DAYS), reason: '' } });
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={({ days, reason }) => {
        const body = { days: Number(days), reason };
        const path = `/api/appeals/${appeal.id}/extend`;
        return command.mutateAsync({ path, version: appeal.version, body }).then(onDone, () => undefined);
      }}
    >
      <TextField
        type="number"
        min={1}
        max={MOST_DAYS}
        label={t('days')}
        hint={t('daysHint')}
        required
        error={errorOf(form, 'days')}
        field={form.register('days', {
          validate: (days) => (Number(days) >= 1 && Number(days) <= MOST_DAYS) || t('daysWrong'),
        })}
      />
      <TextArea
        label={t('reason')}
        required
        error={errorOf(form, 'reason')}
        field={form.register('reason', { required: t('reasonMissing') })}
      />
      <FormButtons isBusy={command.isPending} submitText={moveLabel('appeal', move.event)} onCancel={onCancel} />
    </Form>
  );
}

interface DecideValues extends DispatchValues {
  decision: string;
  reason: string;
  decidedOn: string;
  paperEvidenceId: string;
}

/** The ministry answers an objection by a letter; what a tribunal or court decided is recorded with its paper. */
export function DecideForm({ appeal, move, onDone, onCancel }: FormProps) {
  const t = useRemedyTexts();
  const { moveLabel, options } = useLabels();
  const command = useCommand();
  const isObjection = appeal.kind === 'OBJECTION';
  const form = useForm<DecideValues>({
    defaultValues: {
      decision: 'DISMISSED',
      reason: '',
      method: 'POST_REGISTERED',
      recipient: '',
      address: '',
      decidedOn: seoulDay(new Date()),
      paperEvidenceId: '',
    },
  });
  const bodyOf = ({ decision, reason, decidedOn, paperEvidenceId, ...dispatch }: DecideValues) =>
    isObjection ? { decision, reason, dispatch } : { decision, reason, decidedOn, paperEvidenceId };
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={(values) => {
        const path = `/api/appeals/${appeal.id}/decide`;
        const body = bodyOf(values);
        return command.mutateAsync({ path, version: appeal.version, body }).then(onDone, () => undefined);
      }}
    >
      <SelectField
        label={t('decisionKind')}
        required
        options={options('appealDecision')}
        field={form.register('decision')}
      />
      <TextArea
        label={t('decisionReason')}
        required
        rows={5}
        maxLength={10_000}
        error={errorOf(form, 'reason')}
        field={form.register('reason', { required: t('reasonMissing') })}
      />
      {isObjection ? (
        <DispatchFields form={form} providerId={appeal.providerId} />
      ) : (
        <PaperFields form={form} caseId={appeal.caseId} />
      )}
      <FormButtons isBusy={command.isPending} submitText={moveLabel('appeal', move.event)} onCancel={onCancel} />
    </Form>
  );
}

function PaperFields({ form, caseId }: { form: UseFormReturn<DecideValues>; caseId: string }) {
  const t = useRemedyTexts();
  const evidence = api.useQuery('get', '/api/cases/{caseId}/evidence', {
    params: { path: { caseId }, query: { limit: MANY } },
  }).data;
  return (
    <>
      <TextField type="date" label={t('decidedOn')} required field={form.register('decidedOn')} />
      <SelectField
        label={t('paper')}
        hint={t('paperHint')}
        required
        emptyText={t('choose')}
        options={(evidence?.items ?? []).map(({ id, evidenceNo, title }) => ({
          value: id,
          text: `${evidenceNo} ${title}`,
        }))}
        error={errorOf(form, 'paperEvidenceId')}
        field={form.register('paperEvidenceId', { required: t('paperMissing') })}
      />
    </>
  );
}
