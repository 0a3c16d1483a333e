import { useCommand } from '../../api/command';
import { isStale } from '../../api/problem';
import { Conflict } from '../../components/conflict';
import { DraftNote } from '../../components/draft-form';
import { Form } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { Section } from '../../components/page';
import { useSharedForm } from '../../components/shared-form';
import { notify } from '../../lib/notices';
import { loadInspection } from './load-inspection';
import { PenaltyField } from './plan-extras';
import { PlanContent, PlanDates } from './plan-fields';
import { planOf, updateBody, type InspectionInHand, type PlanValues } from './inspection-values';
import { usePlanFieldTitles } from './plan-field-titles';
import { useInspectionTexts } from './texts';

const EDITABLE = [
  'plannedStartAt',
  'plannedEndOn',
  'purposes',
  'scope',
  'sites',
  'requestedMaterials',
  'method',
  'selectionReason',
  'refusalConsequence',
  'refusalPenaltyCode',
] as const satisfies readonly (keyof PlanValues)[];

/** Edits a drafted plan. Where somebody else saved first, both versions are shown and chosen field by field. */
export function EditPlan({ inspection, onClose }: { inspection: InspectionInHand; onClose: () => void }) {
  const t = useInspectionTexts();
  const { titleOf, textOf } = usePlanFieldTitles();
  const saved = { version: inspection.version, values: planOf(inspection) };
  const shared = useSharedForm<PlanValues>(`inspection:${inspection.id}`, saved, EDITABLE);
  const { form, draft, conflict } = shared;
  const command = useCommand();
  const save = async (): Promise<void> => {
    const path = `/api/inspections/${inspection.id}`;
    const { version } = shared.base();
    await command.mutateAsync({ method: 'PATCH', path, version, body: updateBody(form.getValues()) }).then(
      () => {
        draft.done();
        notify(t('saved'));
        onClose();
      },
      async (error: unknown) => {
        const theirs = isStale(error) ? await loadInspection(inspection.id) : null;
        if (theirs && shared.meet({ version: theirs.version, values: planOf(theirs) })) await save();
      },
    );
  };
  return (
    <Section title={t('plan')}>
      {conflict && (
        <Conflict
          fields={EDITABLE.filter((name) => conflict.fields.includes(name)).map((name) => ({
            name,
            title: titleOf(name),
            mine: textOf(name, form.getValues(name)),
            theirs: textOf(name, conflict.theirs.values[name]),
          }))}
          onResolve={(theirs) => {
            command.reset();
            shared.resolve(theirs);
          }}
        />
      )}
      <Form form={form} error={conflict ? null : command.error} onSubmit={save} label={t('edit')}>
        <DraftNote draft={draft} />
        <PlanDates form={form} />
        <PlanContent form={form} />
        <PenaltyField form={form} />
        <FormButtons isBusy={command.isPending} submitText={t('saveDraft')} onCancel={onClose} />
      </Form>
    </Section>
  );
}
