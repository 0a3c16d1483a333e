import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useCommand } from '../../api/command';
import { CheckField, TextArea, TextField } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons, type MoveFormProps } from '../../components/moves';
import { EvidenceAttach, type EvidenceReference } from '../../components/submitted-evidence';
import { useLabels } from '../../i18n/labels';
import type { Occurrence } from './occurrence-page';
import { useOccurrenceTexts } from './texts';

interface Values {
  readonly heldOn: string;
  readonly summary: string;
  readonly attested: boolean;
}

/** What took place in the period, with its proof, attested by the manager. */
export function ReportForm({ move, onDone, onCancel, occurrence }: MoveFormProps & { occurrence: Occurrence }) {
  const t = useOccurrenceTexts();
  const { moveLabel } = useLabels();
  const command = useCommand();
  const form = useForm<Values>({ defaultValues: { heldOn: '', summary: '', attested: false } });
  const [evidence, setEvidence] = useState<readonly EvidenceReference[]>([]);
  const send = async (values: Values) => {
    const body = { ...values, evidenceIds: evidence.map(({ id }) => id) };
    await command.mutateAsync({ path: `/api/occurrences/${occurrence.id}/report`, version: occurrence.version, body });
    onDone();
  };
  return (
    <Form form={form} error={command.error} onSubmit={(values) => send(values).catch(() => undefined)}>
      <TextField
        type="date"
        label={t('heldOn')}
        hint={t('heldOnHint')}
        required
        error={errorOf(form, 'heldOn')}
        field={form.register('heldOn', { required: t('heldOnMissing') })}
      />
      <TextArea
        label={t('summary')}
        required
        rows={4}
        maxLength={10_000}
        error={errorOf(form, 'summary')}
        field={form.register('summary', { required: t('summaryMissing') })}
      />
      <EvidenceAttach
        caseId={occurrence.caseId}
        label={t('evidence')}
        attached={evidence}
        onChange={(attached) => setEvidence(attached)}
      />
      <CheckField label={t('attested')} field={form.register('attested')} />
      <FormButtons
        isBusy={command.isPending}
        submitText={moveLabel('action-occurrence', move.event)}
        onCancel={onCancel}
      />
    </Form>
  );
}
