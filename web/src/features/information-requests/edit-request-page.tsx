import { useNavigate, useParams } from 'react-router';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { useUser } from '../../api/use-session';
import { Button } from '../../components/button';
import { DraftNote, useDraftForm } from '../../components/draft-form';
import { Form } from '../../components/form';
import { PageHeader } from '../../components/page';
import { Loaded, NotFound } from '../../components/states';
import type { components } from '../../generated/api';
import { notify } from '../../lib/notices';
import { RequestFields } from './request-form';
import { contentBody, type InformationRequest, type RequestValues, valuesOf } from './request-values';
import { useRequestTexts } from './texts';

type Case = components['schemas']['CaseResponse'];

export function Component() {
  const { id = '' } = useParams();
  const { permissions } = useUser();
  const request = api.useQuery('get', '/api/information-requests/{id}', { params: { path: { id } } });
  const caseId = request.data?.caseId ?? '';
  const found = api.useQuery(
    'get',
    '/api/cases/{id}',
    { params: { path: { id: caseId } } },
    { enabled: caseId !== '' },
  );
  if (!permissions.includes('information-requests.update')) return <NotFound />;
  return (
    <Loaded query={request}>
      {(data) => <Loaded query={found}>{(ofCase) => <EditRequest key={id} request={data} found={ofCase} />}</Loaded>}
    </Loaded>
  );
}

function EditRequest({ request, found }: { request: InformationRequest; found: Case }) {
  const t = useRequestTexts();
  const navigate = useNavigate();
  const command = useCommand<InformationRequest>();
  const { form, draft } = useDraftForm<RequestValues>(
    `information-request:${request.id}`,
    valuesOf(request),
    request.version,
  );
  const submit = async (values: RequestValues) => {
    const path = `/api/information-requests/${request.id}`;
    const act = { method: 'PATCH', path, version: request.version, body: contentBody(values) } as const;
    const stored = await command.mutateAsync(act).catch(() => null);
    if (!stored) return;
    draft.done();
    notify(t('saved'));
    void navigate(`/information-requests/${request.id}`);
  };
  return (
    <>
      <PageHeader
        title={t('editTitle')}
        eyebrow={request.requestNo}
        crumbs={[
          { to: `/cases/${found.id}`, text: found.title },
          { to: `/information-requests/${request.id}`, text: request.title },
        ]}
      />
      <Form form={form} error={command.error} onSubmit={submit} label={t('editTitle')}>
        <DraftNote draft={draft} />
        <RequestFields form={form} found={found} />
        <div>
          <Button type="submit" kind="primary" size="large" busy={command.isPending}>
            {t('save')}
          </Button>
        </div>
      </Form>
    </>
  );
}
