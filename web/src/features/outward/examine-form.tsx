import { useFieldArray, useForm, type UseFormReturn } from 'react-hook-form';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { Button } from '../../components/button';
import { ChoiceField, SelectField, TextArea, TextField } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons, type MoveFormProps } from '../../components/moves';
import { useLabels } from '../../i18n/labels';
import type { ExternalRequest } from './outward';
import { useOutwardTexts } from './texts';

interface ExamineValues {
  decision: string;
  reason: string;
  closedItem: string;
  items: { kind: string; title: string; documentId: string; evidenceId: string; statement: string; leftOut: string }[];
}

const EMPTY_ITEM = { kind: 'STATEMENT', title: '', documentId: '', evidenceId: '', statement: '', leftOut: '' };
const SOURCE = { DOCUMENT: 'documentId', EVIDENCE: 'evidenceId', STATEMENT: 'statement' } as const;

type ExamineProps = MoveFormProps & { request: ExternalRequest; path: string; version: number; submitText: string };

/** The decision that the team proposes, and the list of what would go out. */
export function ExamineForm({ request, path, version, submitText, onDone, onCancel }: ExamineProps) {
  const t = useOutwardTexts();
  const { options } = useLabels();
  const command = useCommand();
  const form = useForm<ExamineValues>({ defaultValues: valuesOf(request) });
  const decision = form.watch('decision');
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={(values) => command.mutateAsync({ path, version, body: bodyOf(values) }).then(onDone, () => undefined)}
    >
      <ChoiceField
        kind="radio"
        label={t('decision')}
        required
        options={options('externalDecision')}
        error={errorOf(form, 'decision')}
        field={form.register('decision', { required: t('missing') })}
      />
      <TextArea label={t('reason')} hint={t('reasonHint')} rows={3} maxLength={5000} field={form.register('reason')} />
      {request.kind === 'DISCLOSURE' && decision !== 'FULL' && (
        <TextField type="number" min={1} max={8} label={t('closedItem')} field={form.register('closedItem')} />
      )}
      {decision !== 'REFUSED' && <Items form={form} caseId={request.caseId} />}
      <FormButtons isBusy={command.isPending} submitText={submitText} onCancel={onCancel} />
    </Form>
  );
}

function Items({ form, caseId }: { form: UseFormReturn<ExamineValues>; caseId: string }) {
  const t = useOutwardTexts();
  const { options } = useLabels();
  const list = useFieldArray({ control: form.control, name: 'items' });
  const kinds = form.watch('items').map(({ kind }) => kind);
  return (
    <fieldset className="jg-choice">
      <legend>{t('list')}</legend>
      {list.fields.map(({ id }, index) => (
        <section key={id} className="jg-card jg-section" aria-label={t('item', { no: index + 1 })}>
          <TextField
            label={`${t('item', { no: index + 1 })} · ${t('itemTitle')}`}
            required
            maxLength={300}
            error={form.formState.errors.items?.[index]?.title?.message}
            field={form.register(`items.${index}.title`, { required: t('missing') })}
          />
          <SelectField
            label={`${t('item', { no: index + 1 })} · ${t('itemKind')}`}
            required
            options={options('handedOverKind')}
            field={form.register(`items.${index}.kind`)}
          />
          <Source form={form} caseId={caseId} index={index} kind={kinds[index]} />
          <TextField
            label={`${t('item', { no: index + 1 })} · ${t('leftOut')}`}
            maxLength={2000}
            field={form.register(`items.${index}.leftOut`)}
          />
          <div className="jg-actions">
            <Button size="small" kind="tertiary" onClick={() => list.remove(index)}>
              {t('removeItem', { no: index + 1 })}
            </Button>
          </div>
        </section>
      ))}
      <div>
        <Button onClick={() => list.append(EMPTY_ITEM)}>{t('addItem')}</Button>
      </div>
    </fieldset>
  );
}

interface SourceProps {
  form: UseFormReturn<ExamineValues>;
  caseId: string;
  index: number;
  kind: string | undefined;
}

function Source({ form, caseId, index, kind }: SourceProps) {
  const t = useOutwardTexts();
  const no = t('item', { no: index + 1 });
  const limit = 100;
  const documents = api.useQuery('get', '/api/documents', { params: { query: { caseId, limit } } }).data;
  const evidence = api.useQuery('get', '/api/cases/{caseId}/evidence', {
    params: { path: { caseId }, query: { limit } },
  }).data;
  if (kind === 'STATEMENT')
    return (
      <TextArea
        label={`${no} · ${t('statement')}`}
        required
        rows={4}
        maxLength={20_000}
        field={form.register(`items.${index}.statement`)}
      />
    );
  const isDocument = kind === 'DOCUMENT';
  const choices = isDocument
    ? (documents?.items ?? []).map(({ id, documentNo, title }) => ({ value: id, text: `${documentNo} ${title}` }))
    : (evidence?.items ?? []).map(({ id, evidenceNo, title }) => ({ value: id, text: `${evidenceNo} ${title}` }));
  return (
    <SelectField
      key={`${kind} ${choices.length}`}
      label={`${no} · ${t(isDocument ? 'document' : 'evidence')}`}
      required
      emptyText={t('choose')}
      options={choices}
      field={form.register(`items.${index}.${isDocument ? 'documentId' : 'evidenceId'}`)}
    />
  );
}

function valuesOf({ proposedDecision, proposedReason, closedItem, items }: ExternalRequest): ExamineValues {
  return {
    decision: proposedDecision ?? '',
    reason: proposedReason ?? '',
    closedItem: closedItem === null ? '' : String(closedItem),
    items:
      items.length === 0
        ? [EMPTY_ITEM]
        : items.map(({ kind, title, documentId, evidenceId, statement, leftOut }) => ({
            kind,
            title,
            documentId: documentId ?? '',
            evidenceId: evidenceId ?? '',
            statement: statement ?? '',
            leftOut: leftOut ?? '',
          })),
  };
}

function bodyOf({ decision, reason, closedItem, items }: ExamineValues): object {
  return {
    decision,
    ...(reason.trim() ? { reason } : {}),
    ...(decision !== 'FULL' && closedItem ? { closedItem: Number(closedItem) } : {}),
    items: decision === 'REFUSED' ? [] : items.map(itemOf),
  };
}

function itemOf(item: ExamineValues['items'][number]): object {
  const source = SOURCE[item.kind as keyof typeof SOURCE];
  const { kind, title, leftOut } = item;
  return { kind, title, [source]: item[source], ...(leftOut.trim() ? { leftOut } : {}) };
}
