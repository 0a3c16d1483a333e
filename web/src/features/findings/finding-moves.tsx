import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useForm, type DefaultValues, type FieldValues, type UseFormReturn } from 'react-hook-form';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { isStale } from '../../api/problem';
import { useComponentTexts } from '../../components/component-texts';
import { ChoiceField, TextArea, TextField } from '../../components/field';
import { Form, errorOf } from '../../components/form';
import { FormButtons, Moves, type MoveFormProps } from '../../components/moves';
import { Note } from '../../components/states';
import { useLabels } from '../../i18n/labels';
import type { FindingInHand } from './finding-values';
import { AmendForm, DecideDisputeForm, DisputeForm } from './dispute-forms';
import { useFindingTexts } from './texts';

/** Makes sure that everything typed is on the server, and says at which version; null when it is not. */
export type Settle = () => Promise<number | null>;

interface FindingMoveProps extends MoveFormProps {
  finding: FindingInHand;
  settle: Settle;
}

export function FindingMoves({ finding, settle }: { finding: FindingInHand; settle: Settle }) {
  return (
    <Moves
      machine="finding"
      moves={finding.availableMoves}
      path={`/api/findings/${finding.id}`}
      version={finding.version}
      subject={finding.findingNo}
      primary={['propose', 'send-to-fact-check', 'confirm']}
      forms={{
        propose: (props) => <ProposeForm {...props} finding={finding} settle={settle} />,
        'send-to-fact-check': (props) => <FactCheckForm {...props} finding={finding} settle={settle} />,
        dispute: (props) => <DisputeForm {...props} finding={finding} />,
        uphold: (props) => <DecideDisputeForm {...props} finding={finding} />,
        amend: (props) => <AmendForm {...props} finding={finding} />,
        withdraw: (props) => <DecideDisputeForm {...props} finding={finding} />,
        void: (props) => <VoidForm {...props} finding={finding} settle={settle} />,
      }}
    />
  );
}

function ProposeForm(props: FindingMoveProps) {
  const t = useFindingTexts();
  const { inspectionId } = props.finding;
  const { data } = api.useQuery(
    'get',
    '/api/inspections/{id}',
    { params: { path: { id: inspectionId ?? '' } } },
    { enabled: inspectionId !== null },
  );
  const extensions = data?.scopeExtensions.filter(({ kind }) => kind === 'SCOPE') ?? [];
  return (
    <FindingMoveForm
      {...props}
      defaults={{ scope: extensions.length === 0 ? 'WITHIN' : '' }}
      body={({ scope }) => {
        if (inspectionId === null) return {};
        return scope === 'WITHIN' ? { withinScope: true } : { scopeExtensionId: scope };
      }}
    >
      {(form) =>
        inspectionId !== null && (
          <ChoiceField
            kind="radio"
            label={t('scopeQuestion')}
            required
            options={[
              { value: 'WITHIN', text: t('withinScope') },
              ...extensions.map(({ id, added }) => ({ value: id, text: t('byExtension', { added }), isWritten: true })),
            ]}
            error={errorOf(form, 'scope')}
            field={form.register('scope', { required: t('scopeMissing') })}
          />
        )
      }
    </FindingMoveForm>
  );
}

function FactCheckForm(props: FindingMoveProps) {
  const t = useFindingTexts();
  return (
    <FindingMoveForm {...props} defaults={{ dueOn: '' }} body={(values) => values}>
      {(form) => (
        <TextField
          type="date"
          label={t('dueOn')}
          hint={t('dueHint')}
          required
          error={errorOf(form, 'dueOn')}
          field={form.register('dueOn', { required: t('dueMissing') })}
        />
      )}
    </FindingMoveForm>
  );
}

function VoidForm(props: FindingMoveProps) {
  const c = useComponentTexts();
  return (
    <FindingMoveForm {...props} defaults={{ reason: '' }} body={(values) => values}>
      {(form) => (
        <TextArea
          label={c('reason')}
          hint={c('reasonHint')}
          required
          error={errorOf(form, 'reason')}
          field={form.register('reason', { required: c('reasonMissing') })}
        />
      )}
    </FindingMoveForm>
  );
}

/** A move of a draft goes out only after the last words are saved. */
function FindingMoveForm<Values extends FieldValues>({
  finding,
  settle,
  move,
  onDone,
  onCancel,
  defaults,
  body,
  children,
}: FindingMoveProps & {
  defaults: Values;
  body: (values: Values) => object;
  children: (form: UseFormReturn<Values>) => ReactNode;
}) {
  const t = useFindingTexts();
  const c = useComponentTexts();
  const { moveLabel } = useLabels();
  const queries = useQueryClient();
  const form = useForm<Values>({ defaultValues: defaults as DefaultValues<Values> });
  const command = useCommand();
  const [isUnsaved, setUnsaved] = useState(false);
  const title = moveLabel('finding', move.event);
  const submit = async (values: Values) => {
    const version = await settle();
    setUnsaved(version === null);
    if (version === null) return;
    await command
      .mutateAsync({ path: `/api/findings/${finding.id}/${move.event}`, version, body: body(values) })
      .then(onDone, (error: unknown) => (isStale(error) ? queries.invalidateQueries() : undefined));
  };
  return (
    <Form form={form} error={command.error} onSubmit={submit}>
      {isUnsaved && <Note kind="warning">{t('notSavedYet')}</Note>}
      <p>{c('moveQuestion', { subject: finding.findingNo, move: title })}</p>
      {children(form)}
      <FormButtons isBusy={command.isPending} submitText={title} onCancel={onCancel} />
    </Form>
  );
}
