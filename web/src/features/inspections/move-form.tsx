import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useForm, type DefaultValues, type FieldValues, type UseFormReturn } from 'react-hook-form';
import { useCommand } from '../../api/command';
import { isStale } from '../../api/problem';
import { Form } from '../../components/form';
import { FormButtons, type MoveFormProps } from '../../components/moves';
import { useLabels } from '../../i18n/labels';
import type { InspectionInHand } from './inspection-values';

export interface InspectionMoveProps extends MoveFormProps {
  readonly inspection: InspectionInHand;
}

/** The form of a move that needs more than a reason; the server judges what was typed. */
export function MoveForm<Values extends FieldValues>({
  inspection,
  move,
  onDone,
  onCancel,
  defaults,
  body,
  path,
  children,
}: InspectionMoveProps & {
  defaults: Values;
  body: (values: Values) => object;
  /** Where it goes; left out, to the move of that name. */
  path?: string;
  children: (form: UseFormReturn<Values>) => ReactNode;
}) {
  const { moveLabel } = useLabels();
  const form = useForm<Values>({ defaultValues: defaults as DefaultValues<Values> });
  const command = useCommand();
  const queries = useQueryClient();
  const submit = async (values: Values) => {
    await command
      .mutateAsync({
        path: path ?? `/api/inspections/${inspection.id}/${move.event}`,
        version: inspection.version,
        body: body(values),
      })
      .then(onDone, (error: unknown) => (isStale(error) ? queries.invalidateQueries() : undefined));
  };
  return (
    <Form form={form} error={command.error} onSubmit={submit}>
      {children(form)}
      <FormButtons isBusy={command.isPending} submitText={moveLabel('inspection', move.event)} onCancel={onCancel} />
    </Form>
  );
}
