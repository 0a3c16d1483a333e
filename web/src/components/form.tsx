import { useEffect, useRef, type FormEventHandler, type ReactNode } from 'react';
import type { FieldErrors, FieldValues, Path, UseFormReturn } from 'react-hook-form';
import { isProblem } from '../api/problem';
import { useComponentTexts } from './component-texts';
import { ProblemNote } from './states';

interface FlatError {
  readonly path: string;
  readonly message: string;
}

/**
 * A form whose errors stand at their fields and, together, at its head, where the focus goes after a failed attempt.
 * `error` is what the act failed with: the server's field errors are tied to the fields of the same name.
 */
export function Form<Values extends FieldValues>({
  form,
  onSubmit,
  error,
  children,
  label,
}: {
  form: UseFormReturn<Values>;
  onSubmit: (values: Values) => unknown;
  error?: unknown;
  children: ReactNode;
  label?: string;
}) {
  useServerErrors(form, error);
  const errors = flatten(form.formState.errors);
  const submit: FormEventHandler = (event) =>
    void form.handleSubmit(async (values) => void (await onSubmit(values)))(event);
  return (
    <form onSubmit={submit} noValidate className="jg-form" aria-label={label}>
      <ErrorSummary
        errors={errors}
        attempt={form.formState.submitCount}
        onPick={(path) => form.setFocus(path as Path<Values>)}
      />
      {errors.length === 0 && <Failure error={error} />}
      {children}
    </form>
  );
}

function ErrorSummary({
  errors,
  attempt,
  onPick,
}: {
  errors: readonly FlatError[];
  attempt: number;
  onPick: (path: string) => void;
}) {
  const t = useComponentTexts();
  const box = useRef<HTMLDivElement>(null);
  const hasErrors = errors.length > 0;
  useEffect(() => {
    if (hasErrors) box.current?.focus();
  }, [attempt, hasErrors]);
  if (!hasErrors) return null;
  return (
    <div className="jg-error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{t('errorsTitle')}</h2>
      <ul>
        {errors.map(({ path, message }) => (
          <li key={path}>
            <button type="button" className="jg-link-button" onClick={() => onPick(path)}>
              {message}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What the act failed with. It takes the focus, so that it is seen and read wherever the button was. */
function Failure({ error }: { error: unknown }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) box.current?.focus();
  }, [error]);
  if (!error) return null;
  return (
    <div tabIndex={-1} ref={box}>
      <ProblemNote error={error} />
    </div>
  );
}

/** Puts the field errors of a problem document on the fields: `requirements[0].title` → `requirements.0.title`. */
function useServerErrors<Values extends FieldValues>(form: UseFormReturn<Values>, error: unknown): void {
  const { setError } = form;
  useEffect(() => {
    if (!isProblem(error)) return;
    for (const { field, message } of error.errors ?? []) {
      setError(field.replaceAll(/\[(\d+)\]/g, '.$1') as Path<Values>, { type: 'server', message });
    }
  }, [error, setError]);
}

function flatten(errors: FieldErrors, prefix = ''): FlatError[] {
  return Object.entries(errors).flatMap(([name, value]) => {
    const path = `${prefix}${name}`;
    if (value && typeof value.message === 'string' && value.message !== '') return [{ path, message: value.message }];
    return value && typeof value === 'object' && !('ref' in value) ? flatten(value as FieldErrors, `${path}.`) : [];
  });
}

/** The message of the field's error, for the `error` of a field: `errorOf(form, 'requirements.0.title')`. */
export function errorOf<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  path: Path<Values>,
): string | undefined {
  return form.getFieldState(path, form.formState).error?.message;
}
