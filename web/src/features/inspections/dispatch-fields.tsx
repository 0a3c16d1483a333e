import type { FieldValues, Path, UseFormReturn } from 'react-hook-form';
import { SelectField, TextField } from '../../components/field';
import { errorOf } from '../../components/form';
import { useLabels } from '../../i18n/labels';
import { useInspectionTexts } from './texts';

export interface DispatchValues {
  method: string;
  address: string;
  recipient: string;
}

export const NO_DISPATCH: DispatchValues = { method: 'E_DOC', address: '', recipient: '' };

/** How a document goes out. */
export function DispatchFields<Values extends FieldValues>({
  form,
  prefix = '',
}: {
  form: UseFormReturn<Values>;
  /** Where the fields stand in the form, such as `notice.`. */
  prefix?: string;
}) {
  const t = useInspectionTexts();
  const { options } = useLabels();
  const name = (field: keyof DispatchValues) => `${prefix}${field}` as Path<Values>;
  return (
    <>
      <SelectField
        label={t('dispatchMethod')}
        required
        options={options('deliveryMethod')}
        error={errorOf(form, name('method'))}
        field={form.register(name('method'))}
      />
      <TextField
        label={t('address')}
        hint={t('addressHint')}
        required
        maxLength={500}
        error={errorOf(form, name('address'))}
        field={form.register(name('address'), { required: t('valueMissing') })}
      />
      <TextField
        label={t('recipient')}
        required
        maxLength={200}
        error={errorOf(form, name('recipient'))}
        field={form.register(name('recipient'), { required: t('valueMissing') })}
      />
    </>
  );
}
