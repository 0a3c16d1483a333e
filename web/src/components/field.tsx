import { useId, type KeyboardEventHandler, type ReactNode, type Ref } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { useComponentTexts } from './component-texts';

interface FieldProps {
  label: string;
  hint?: ReactNode;
  error?: string;
  required?: boolean;
  children: (ids: { id: string; describedBy: string | undefined; isInvalid: boolean }) => ReactNode;
}

/** A label, a hint and an error tied to one control. */
export function Field({ label, hint, error, required = false, children }: FieldProps) {
  const t = useComponentTexts();
  const id = useId();
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div className={`jg-field${error ? ' is-error' : ''}`}>
      <label htmlFor={id}>
        {label} {required && <span className="jg-required">({t('required')})</span>}
      </label>
      {hint && (
        <p className="jg-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="jg-field-error" id={`${id}-error`}>
          <span aria-hidden="true">⚠ </span>
          {error}
        </p>
      )}
      {children({ id, describedBy, isInvalid: error !== undefined })}
    </div>
  );
}

interface ControlProps {
  label: string;
  hint?: ReactNode;
  error?: string;
  required?: boolean;
  /** What `register('name')` of the form gives. */
  field?: UseFormRegisterReturn;
  autoComplete?: string;
}

interface TextFieldProps extends ControlProps {
  type?: 'text' | 'email' | 'password' | 'date' | 'datetime-local' | 'number' | 'search' | 'tel' | 'time';
  maxLength?: number;
  min?: string | number;
  max?: string | number;
  inputMode?: 'numeric' | 'decimal' | 'text';
  ref?: Ref<HTMLInputElement>;
  defaultValue?: string;
  onKeyDown?: KeyboardEventHandler<HTMLInputElement>;
}

export function TextField({ label, hint, error, required, field, ...rest }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} required={required}>
      {({ id, describedBy, isInvalid }) => (
        <input
          id={id}
          className="krds-input"
          aria-describedby={describedBy}
          aria-invalid={isInvalid || undefined}
          aria-required={required || undefined}
          {...rest}
          {...field}
        />
      )}
    </Field>
  );
}

export function TextArea({
  label,
  hint,
  error,
  required,
  field,
  rows = 4,
  maxLength,
}: ControlProps & { rows?: number; maxLength?: number }) {
  return (
    <Field label={label} hint={hint} error={error} required={required}>
      {({ id, describedBy, isInvalid }) => (
        <textarea
          id={id}
          className="krds-input jg-textarea"
          rows={rows}
          maxLength={maxLength}
          aria-describedby={describedBy}
          aria-invalid={isInvalid || undefined}
          aria-required={required || undefined}
          {...field}
        />
      )}
    </Field>
  );
}

export interface Option {
  readonly value: string;
  readonly text: string;
}

export function SelectField({
  label,
  hint,
  error,
  required,
  field,
  options,
  emptyText,
}: ControlProps & { options: readonly Option[]; /** Offered first, with no value. */ emptyText?: string }) {
  return (
    <Field label={label} hint={hint} error={error} required={required}>
      {({ id, describedBy, isInvalid }) => (
        <select
          id={id}
          className="krds-form-select"
          aria-describedby={describedBy}
          aria-invalid={isInvalid || undefined}
          aria-required={required || undefined}
          {...field}
        >
          {emptyText !== undefined && <option value="">{emptyText}</option>}
          {options.map(({ value, text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export function CheckField({ label, hint, field, error }: ControlProps) {
  const id = useId();
  return (
    <div className={`jg-check${error ? ' is-error' : ''}`}>
      <input type="checkbox" id={id} aria-describedby={hint || error ? `${id}-hint` : undefined} {...field} />
      <label htmlFor={id}>{label}</label>
      {(hint || error) && (
        <p className={error ? 'jg-field-error' : 'jg-hint'} id={`${id}-hint`}>
          {error ?? hint}
        </p>
      )}
    </div>
  );
}

export interface ChoiceOption extends Option {
  readonly hint?: string;
  /** The text is data that people wrote, in whatever language, such as the title of an incident. */
  readonly isWritten?: boolean;
}

/** A group of check boxes or radio buttons under one question. With `register` of the form, all share its name. */
export function ChoiceField({
  label,
  hint,
  error,
  required = false,
  field,
  options,
  kind = 'checkbox',
}: ControlProps & { options: readonly ChoiceOption[]; kind?: 'checkbox' | 'radio' }) {
  const t = useComponentTexts();
  const id = useId();
  return (
    <fieldset className={`jg-choice${error ? ' is-error' : ''}`} aria-describedby={error ? `${id}-error` : undefined}>
      <legend>
        {label} {required && <span className="jg-required">({t('required')})</span>}
      </legend>
      {hint && <p className="jg-hint">{hint}</p>}
      {error && (
        <p className="jg-field-error" id={`${id}-error`}>
          <span aria-hidden="true">⚠ </span>
          {error}
        </p>
      )}
      <div className="jg-choices">
        {options.map(({ value, text, hint: about, isWritten }) => (
          <div key={value} className="jg-check">
            <input type={kind} id={`${id}-${value}`} value={value} {...field} />
            <label htmlFor={`${id}-${value}`} data-written={isWritten || undefined}>
              {text}
            </label>
            {about && <p className="jg-hint">{about}</p>}
          </div>
        ))}
      </div>
    </fieldset>
  );
}
