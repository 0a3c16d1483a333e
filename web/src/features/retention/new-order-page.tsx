import { useNavigate, useParams } from 'react-router';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { useUser } from '../../api/use-session';
import { Button } from '../../components/button';
import { DraftNote, useDraftForm } from '../../components/draft-form';
import { Form } from '../../components/form';
import { PageHeader } from '../../components/page';
import { Loaded, NotFound } from '../../components/states';
import { notify } from '../../lib/notices';
import { OrderFields, RespondentField } from './order-form';
import { type Case, contentBody, emptyOrder, type OrderValues, type PreservationOrder } from './order-values';
import { useRetentionTexts } from './texts';

export function Component() {
  const { caseId = '' } = useParams();
  const { permissions } = useUser();
  const query = api.useQuery('get', '/api/cases/{id}', { params: { path: { id: caseId } } });
  if (!permissions.includes('preservation-orders.create')) return <NotFound />;
  return <Loaded query={query}>{(found) => <NewOrder key={found.id} found={found} />}</Loaded>;
}

function NewOrder({ found }: { found: Case }) {
  const t = useRetentionTexts();
  const navigate = useNavigate();
  const command = useCommand<PreservationOrder>();
  const [only, ...others] = found.respondents;
  const initial = emptyOrder(only && others.length === 0 ? only.providerId : '');
  const { form, draft } = useDraftForm<OrderValues>(`preservation-order:new:${found.id}`, initial);
  const submit = async (values: OrderValues) => {
    const body = { ...contentBody(values), providerId: values.providerId };
    const path = `/api/cases/${found.id}/preservation-orders`;
    const stored = await command.mutateAsync({ path, body }).catch(() => null);
    if (!stored) return;
    draft.done();
    notify(t('saved'));
    void navigate(`/preservation-orders/${stored.id}`);
  };
  return (
    <>
      <PageHeader
        title={t('newOrder')}
        eyebrow={found.caseNo}
        crumbs={[
          { to: `/cases/${found.id}`, text: found.title },
          { to: `/cases/${found.id}/retention`, text: t('title') },
        ]}
      />
      <Form form={form} error={command.error} onSubmit={submit} label={t('newOrder')}>
        <DraftNote draft={draft} />
        <RespondentField form={form} found={found} />
        <OrderFields form={form} found={found} />
        <div>
          <Button type="submit" kind="primary" size="large" busy={command.isPending}>
            {t('save')}
          </Button>
        </div>
      </Form>
    </>
  );
}
