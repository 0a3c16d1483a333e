import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useCommand } from '../../api/command';
import { useComponentTexts } from '../../components/component-texts';
import { TextField } from '../../components/field';
import { Form, errorOf } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { notify } from '../../lib/notices';
import { pathOf, type Action, type Milestone } from './action-data';
import { EvidenceChoice } from './evidence-choice';
import { useActionTexts } from './texts';

export function AddMilestoneForm({ action, onDone }: { action: Action; onDone: () => void }) {
  const t = useActionTexts();
  const command = useCommand();
  const form = useForm({ defaultValues: { title: '', plannedOn: '' } });
  const save = async (body: { title: string; plannedOn: string }) => {
    await command.mutateAsync({ path: `${pathOf(action)}/milestones`, body });
    notify(t('milestoneAdded'));
    onDone();
  };
  return (
    <Form form={form} error={command.error} onSubmit={(values) => save(values).catch(() => undefined)}>
      <TextField
        label={t('milestoneTitle')}
        required
        maxLength={200}
        error={errorOf(form, 'title')}
        field={form.register('title', { required: t('milestoneTitleMissing') })}
      />
      <TextField
        label={t('plannedOn')}
        type="date"
        required
        error={errorOf(form, 'plannedOn')}
        field={form.register('plannedOn', { required: t('plannedOnMissing') })}
      />
      <FormButtons isBusy={command.isPending} submitText={t('addMilestone')} onCancel={onDone} />
    </Form>
  );
}

export function RecordMilestoneForm({
  action,
  milestone,
  onDone,
}: {
  action: Action;
  milestone: Milestone;
  onDone: () => void;
}) {
  const t = useActionTexts();
  const c = useComponentTexts();
  const command = useCommand();
  const form = useForm({ defaultValues: { actualOn: milestone.actualOn ?? '' } });
  const [evidenceIds, setEvidenceIds] = useState(milestone.evidenceId ? [milestone.evidenceId] : []);
  const save = async ({ actualOn }: { actualOn: string }) => {
    const body = { actualOn: actualOn === '' ? null : actualOn, evidenceId: evidenceIds[0] ?? null };
    await command.mutateAsync({
      method: 'PATCH',
      path: `/api/milestones/${milestone.id}`,
      version: milestone.version,
      body,
    });
    notify(t('milestoneRecorded'));
    onDone();
  };
  return (
    <Form form={form} error={command.error} onSubmit={(values) => save(values).catch(() => undefined)}>
      <TextField
        label={t('actualOn')}
        hint={t('actualOnHint')}
        type="date"
        error={errorOf(form, 'actualOn')}
        field={form.register('actualOn')}
      />
      <EvidenceChoice
        action={action}
        label={t('milestoneEvidence')}
        chosen={evidenceIds}
        onChange={(ids) => setEvidenceIds(ids.slice(-1))}
        fields={{}}
      />
      <FormButtons isBusy={command.isPending} submitText={c('save')} onCancel={onDone} />
    </Form>
  );
}
