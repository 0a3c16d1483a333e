import { useFieldArray, useWatch } from 'react-hook-form';
import { Button } from '../../components/button';
import { TextField } from '../../components/field';
import { isComplete } from './plan-values';
import type { ItemForm } from './item-fields';
import { usePlanTexts } from './texts';

/** Planned steps on the way to completion; each needs a title and a day. */
export function MilestoneFields({ form }: { form: ItemForm }) {
  const t = usePlanTexts();
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'milestones' });
  const milestones = useWatch({ control: form.control, name: 'milestones' });
  return (
    <fieldset className="jg-choice">
      <legend>{t('milestones')}</legend>
      {fields.map(({ id }, index) => (
        <div key={id} className="jg-plans-milestone">
          <TextField
            label={t('milestoneTitle', { n: index + 1 })}
            maxLength={200}
            field={form.register(`milestones.${index}.title`)}
          />
          <TextField
            type="date"
            label={t('milestoneDay', { n: index + 1 })}
            field={form.register(`milestones.${index}.plannedOn`)}
          />
          <Button
            size="small"
            kind="tertiary"
            aria-label={t('removeMilestone', { n: index + 1 })}
            onClick={() => remove(index)}
          >
            <span aria-hidden="true">✕</span>
          </Button>
        </div>
      ))}
      {!milestones.every(isComplete) && <p className="jg-hint">{t('milestoneIncomplete')}</p>}
      <div className="jg-actions">
        <Button size="small" onClick={() => append({ title: '', plannedOn: '' })}>
          {t('addMilestone')}
        </Button>
      </div>
    </fieldset>
  );
}
