import type { UseFormReturn } from 'react-hook-form';
import { TextArea, TextField } from '../../components/field';
import { MilestoneFields } from './milestone-fields';
import { ELEMENT_FIELDS, type ItemValues } from './plan-values';
import { usePlanTexts } from './texts';

export type ItemForm = UseFormReturn<ItemValues>;

const LONGEST_TEXT = 10_000;

/** The six elements of one requirement, and what may go beyond them. */
export function ItemFields({ form, mayOfferAlternative }: { form: ItemForm; mayOfferAlternative: boolean }) {
  const t = usePlanTexts();
  return (
    <>
      {ELEMENT_FIELDS.map((name) => (
        <TextArea
          key={name}
          label={t(name)}
          hint={t(`${name}Hint`)}
          rows={3}
          maxLength={LONGEST_TEXT}
          field={form.register(name)}
        />
      ))}
      <fieldset className="jg-choice jg-plans-completion">
        <legend>{t('completion')}</legend>
        <TextField type="date" label={t('completeOn')} field={form.register('completeOn')} />
        <TextField
          label={t('completePhrase')}
          hint={t('completePhraseHint')}
          maxLength={500}
          field={form.register('completePhrase')}
        />
        <TextField
          label={t('responsibleTitle')}
          hint={t('responsibleTitleHint')}
          maxLength={200}
          field={form.register('responsibleTitle')}
        />
      </fieldset>
      <MilestoneFields form={form} />
      {mayOfferAlternative && <ExtraField form={form} name="alternative" />}
      <ExtraField form={form} name="interimMeasure" />
    </>
  );
}

function ExtraField({ form, name }: { form: ItemForm; name: 'alternative' | 'interimMeasure' }) {
  const t = usePlanTexts();
  return (
    <TextArea label={t(name)} hint={t(`${name}Hint`)} rows={2} maxLength={LONGEST_TEXT} field={form.register(name)} />
  );
}
