import { useNavigate, useParams } from 'react-router';
import { api, client } from '../../api/client';
import { useCommand } from '../../api/command';
import { isStale } from '../../api/problem';
import { Conflict } from '../../components/conflict';
import { DraftNote } from '../../components/draft-form';
import { Form } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { PageHeader } from '../../components/page';
import { type Saved, useSharedForm } from '../../components/shared-form';
import { Loaded } from '../../components/states';
import { notify } from '../../lib/notices';
import { ResultFields } from './result-form';
import { bodyOf, type Case, RESULT_FIELDS, type Result, type ResultValues, valuesOf } from './result-values';
import { useResultTexts } from './texts';

export function Component() {
  const { id = '' } = useParams();
  const query = api.useQuery('get', '/api/results/{id}', { params: { path: { id } } });
  return <Loaded query={query}>{(result) => <WithCase result={result} />}</Loaded>;
}

function WithCase({ result }: { result: Result }) {
  const query = api.useQuery('get', '/api/cases/{id}', { params: { path: { id: result.caseId } } });
  return <Loaded query={query}>{(ofCase) => <EditResult key={result.id} result={result} ofCase={ofCase} />}</Loaded>;
}

/** Two people's changes of a draft meet field by field. */
function EditResult({ result, ofCase }: { result: Result; ofCase: Case }) {
  const t = useResultTexts();
  const navigate = useNavigate();
  const savedOf = (stored: Result): Saved<ResultValues> => ({
    version: stored.version,
    values: valuesOf(stored, ofCase),
  });
  const shared = useSharedForm<ResultValues>(`result:${result.id}`, savedOf(result), RESULT_FIELDS);
  const { form, draft, conflict } = shared;
  const command = useCommand<Result>();
  const save = async (): Promise<void> => {
    const { version } = shared.base();
    const body = bodyOf(form.getValues(), result);
    await command.mutateAsync({ method: 'PATCH', path: `/api/results/${result.id}`, version, body }).then(
      () => {
        draft.done();
        notify(t('saved'));
        void navigate(`/results/${result.id}`);
      },
      async (error: unknown) => {
        const theirs = isStale(error) ? await load(result.id) : null;
        if (theirs && shared.meet(savedOf(theirs))) await save();
      },
    );
  };
  return (
    <>
      <PageHeader
        eyebrow={ofCase.caseNo}
        title={t('editTitle')}
        crumbs={[{ to: `/results/${result.id}`, text: t('backToResult') }]}
      />
      {conflict && (
        <Conflict
          fields={conflict.fields.map((name) => ({
            name,
            title: t(name === 'noticeTexts' ? 'telling' : name),
            mine: wordsOf(form.getValues(name)),
            theirs: wordsOf(conflict.theirs.values[name]),
          }))}
          onResolve={(theirs) => {
            command.reset();
            shared.resolve(theirs);
          }}
        />
      )}
      <Form form={form} error={conflict ? null : command.error} onSubmit={save}>
        <DraftNote draft={draft} />
        <ResultFields form={form} ofCase={ofCase} />
        <FormButtons
          isBusy={command.isPending}
          submitText={t('save')}
          onCancel={() => void navigate(`/results/${result.id}`)}
        />
      </Form>
    </>
  );
}

async function load(id: string): Promise<Result | null> {
  return (await client.GET('/api/results/{id}', { params: { path: { id } } })).data ?? null;
}

function wordsOf(value: ResultValues[keyof ResultValues]): string {
  if (typeof value === 'string') return value;
  return value.map((item) => (typeof item === 'string' ? item : item.text)).join('\n\n');
}
