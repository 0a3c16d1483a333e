import { Field, type Option } from './field';

/** A choice that narrows a list at once; the list's page keeps it in the address. */
export function FilterSelect({
  label,
  value,
  options,
  emptyText,
  onChange,
}: {
  label: string;
  value: string;
  options: readonly Option[];
  /** Offered first, for no narrowing. */
  emptyText?: string;
  onChange: (value: string) => void;
}) {
  return (
    <Field label={label}>
      {({ id }) => (
        <select
          id={id}
          className="krds-form-select"
          value={value}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        >
          {emptyText !== undefined && <option value="">{emptyText}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
