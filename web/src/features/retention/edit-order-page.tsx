import { useNavigate, useParams } from 'react-router';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { Button } from '../../components/button';
import { DraftNote, useDraftForm } from '../../components/draft-form';
import { Form } from '../../components/form';
import { PageHeader } from '../../components/page';
import { Loaded, NotFound } from '../../components/states';
import { notify } from '../../lib/notices';
import { OrderFields } from './order-form';
import { type Case, contentBody, type OrderValues, type PreservationOrder, valuesOf } from './order-values';
import { useRetentionTexts } from './texts';

export function Component() {
  const { id = '' } = useParams();
  const order = api.useQuery('get', '/api/preservation-orders/{id}', { params: { path: { id } } });
  const caseId = order.data?.caseId ?? '';
  const found = api.useQuery(
    'get',
    '/api/cases/{id}',
    { params: { path: { id: caseId } } },
    { enabled: caseId !== '' },
  );
  return (
    <Loaded query={order}>
      {(data) =>
        data.mayEdit ? (
          <Loaded query={found}>{(ofCase) => <EditOrder key={id} order={data} found={ofCase} />}</Loaded>
        ) : (
          <NotFound />
        )
      }
    </Loaded>
  );
}

function EditOrder({ order, found }: { order: PreservationOrder; found: Case }) {
  const t = useRetentionTexts();
  const navigate = useNavigate();
  const command = useCommand<PreservationOrder>();
  const { form, draft } = useDraftForm<OrderValues>(`preservation-order:${order.id}`, valuesOf(order), order.version);
  const submit = async (values: OrderValues) => {
    const path = `/api/preservation-orders/${order.id}`;
    const act = { method: 'PATCH', path, version: order.version, body: contentBody(values) } as const;
    const stored = await command.mutateAsync(act).catch(() => null);
    if (!stored) return;
    draft.done();
    notify(t('saved'));
    void navigate(`/preservation-orders/${order.id}`);
  };
  return (
    <>
      <PageHeader
        title={t('editOrder')}
        eyebrow={order.orderNo}
        crumbs={[
          { to: `/cases/${found.id}`, text: found.title },
          { to: `/preservation-orders/${order.id}`, text: order.title },
        ]}
      />
      <Form form={form} error={command.error} onSubmit={submit} label={t('editOrder')}>
        <DraftNote draft={draft} />
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
