import { useNavigate, useParams } from 'react-router';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { DraftNote, useDraftForm } from '../../components/draft-form';
import { Form } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { PageHeader } from '../../components/page';
import { Loaded } from '../../components/states';
import { notify } from '../../lib/notices';
import { ResultFields } from './result-form';
import { bodyOf, type Case, emptyResult, type Result, type ResultValues } from './result-values';
import { useResultTexts } from './texts';

/** A new result of a case; it is kept on the device until it is stored as a draft. */
export function Component() {
  const { caseId = '' } = useParams();
  const query = api.useQuery('get', '/api/cases/{id}', { params: { path: { id: caseId } } });
  return <Loaded query={query}>{(ofCase) => <NewResult ofCase={ofCase} />}</Loaded>;
}

function NewResult({ ofCase }: { ofCase: Case }) {
  const t = useResultTexts();
  const navigate = useNavigate();
  const { form, draft } = useDraftForm<ResultValues>(`result:new:${ofCase.id}`, emptyResult(ofCase));
  const command = useCommand<Result>();
  return (
    <>
      <PageHeader
        title={t('newTitle')}
        crumbs={[{ to: `/cases/${ofCase.id}`, text: `${ofCase.caseNo} ${ofCase.title}` }]}
      />
      <Form
        form={form}
        error={command.error}
        onSubmit={(values) =>
          command.mutateAsync({ path: `/api/cases/${ofCase.id}/results`, body: bodyOf(values) }).then(
            (result) => {
              draft.done();
              notify(t('created'));
              return navigate(`/results/${result.id}`);
            },
            () => undefined,
          )
        }
      >
        <DraftNote draft={draft} />
        <ResultFields form={form} ofCase={ofCase} />
        <FormButtons isBusy={command.isPending} submitText={t('create')} />
      </Form>
    </>
  );
}
