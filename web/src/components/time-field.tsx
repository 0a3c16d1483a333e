import type { FieldValues, Path, PathValue, UseFormReturn } from 'react-hook-form';
import { defineTexts } from '../i18n/i18n';
import { toLocalField } from '../lib/dates';
import { Button } from './button';
import { TextField } from './field';
import { errorOf } from './form';
import './time-field.css';

const useTexts = defineTexts('time-field', {
  ko: { now: '지금', nowFor: '{{label}}: 지금' },
  en: { now: 'Now', nowFor: '{{label}}: now' },
});

/** Day and time in Seoul, with one press for the present minute. */
export function TimeField<Values extends FieldValues>({
  form,
  name,
  label,
  hint,
  missing,
}: {
  form: UseFormReturn<Values>;
  name: Path<Values>;
  label: string;
  hint?: string;
  /** What is said when it is empty; left out, it may be. */
  missing?: string;
}) {
  const t = useTexts();
  const setNow = () =>
    form.setValue(name, toLocalField(new Date()) as PathValue<Values, typeof name>, { shouldDirty: true });
  return (
    <div className="jg-time-now">
      <TextField
        type="datetime-local"
        label={label}
        hint={hint}
        required={missing !== undefined}
        error={errorOf(form, name)}
        field={form.register(name, { required: missing ?? false })}
      />
      <Button aria-label={t('nowFor', { label })} onClick={setNow}>
        {t('now')}
      </Button>
    </div>
  );
}
