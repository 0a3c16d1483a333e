import type { FieldValues, Path, UseFormReturn } from 'react-hook-form';
import { TextField } from '../../components/field';
import { errorOf } from '../../components/form';
import { useSanctionTexts } from './sanction-texts';
import { useWon } from './won';

/** A sum of money in whole won; below it stands how it reads with its thousands set apart. */
export function MoneyField<Values extends FieldValues>({
  form,
  name,
  label,
  min = 0,
}: {
  form: UseFormReturn<Values>;
  name: Path<Values>;
  label: string;
  min?: number;
}) {
  const t = useSanctionTexts();
  const won = useWon();
  const typed = String(form.watch(name) ?? '');
  const amount = Number(typed);
  return (
    <div className="jg-money-field">
      <TextField
        type="number"
        min={min}
        inputMode="numeric"
        label={label}
        required
        error={errorOf(form, name)}
        field={form.register(name, { required: t('amountMissing') })}
      />
      <p className="jg-quiet jg-money-read">{typed.trim() !== '' && Number.isFinite(amount) ? won(amount) : ''}</p>
    </div>
  );
}
