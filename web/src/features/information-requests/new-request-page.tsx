import { useNavigate, useParams, useSearchParams } from 'react-router';
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
import { RequestFields, RespondentField } from './request-form';
import { againOf, contentBody, emptyRequest, type InformationRequest, type RequestValues } from './request-values';
import { useRequestTexts } from './texts';

type Case = components['schemas']['CaseResponse'];

/** A request for materials; with `again` in the address one that asks again for what another did not bring. */
export function Component() {
  const { caseId = '' } = useParams();
  const [address] = useSearchParams();
  const again = address.get('again');
  const { permissions } = useUser();
  const found = api.useQuery('get', '/api/cases/{id}', { params: { path: { id: caseId } } });
  const earlier = api.useQuery(
    'get',
    '/api/information-requests/{id}',
    { params: { path: { id: again ?? '' } } },
    { enabled: again !== null },
  );
  if (!permissions.includes('information-requests.create')) return <NotFound />;
  return (
    <Loaded query={found}>
      {(ofCase) =>
        again === null ? (
          <NewRequest found={ofCase} earlier={null} inspectionId={address.get('inspection')} />
        ) : (
          <Loaded query={earlier}>
            {(request) => <NewRequest key={request.id} found={ofCase} earlier={request} inspectionId={null} />}
          </Loaded>
        )
      }
    </Loaded>
  );
}

function NewRequest({
  found,
  earlier,
  inspectionId,
}: {
  found: Case;
  earlier: InformationRequest | null;
  inspectionId: string | null;
}) {
  const t = useRequestTexts();
  const navigate = useNavigate();
  const command = useCommand<InformationRequest>();
  const [only, ...others] = found.respondents;
  const { form, draft } = useDraftForm<RequestValues>(
    `information-request:new:${found.id}:${earlier?.id ?? ''}`,
    earlier ? againOf(earlier) : emptyRequest(only && others.length === 0 ? only.providerId : ''),
  );
  const submit = async (values: RequestValues) => {
    const body = {
      ...contentBody(values),
      providerId: values.providerId,
      ...(earlier ? { reissueOfId: earlier.id } : {}),
      ...(inspectionId ? { inspectionId } : {}),
    };
    const path = `/api/cases/${found.id}/information-requests`;
    const stored = await command.mutateAsync({ path, body }).catch(() => null);
    if (!stored) return;
    draft.done();
    notify(t('saved'));
    void navigate(`/information-requests/${stored.id}`);
  };
  return (
    <>
      <PageHeader
        title={t('newTitle')}
        eyebrow={found.caseNo}
        crumbs={[{ to: `/cases/${found.id}`, text: found.title }]}
      >
        <p>{t(earlier ? 'againLead' : 'newLead')}</p>
      </PageHeader>
      <Form form={form} error={command.error} onSubmit={submit} label={t('newTitle')}>
        <DraftNote draft={draft} />
        {!earlier && <RespondentField form={form} found={found} />}
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
