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
import { Loaded, Loading } from '../../components/states';
import type { components } from '../../generated/api';
import { notify } from '../../lib/notices';
import { OrderFields } from './order-form';
import { ORDER_FIELDS, type Order, type OrderValues, updateOf, valuesOf } from './order-values';
import { useOrderTexts } from './texts';
import { type OrderChoices, useOrderChoices } from './use-order-choices';

type Case = components['schemas']['CaseResponse'];

/** A draft, or an order that opinions are being reflected in; two people's changes meet field by field. */
export function Component() {
  const { id = '' } = useParams();
  const query = api.useQuery('get', '/api/orders/{id}', { params: { path: { id } } });
  return <Loaded query={query}>{(order) => <WithCase order={order} />}</Loaded>;
}

function WithCase({ order }: { order: Order }) {
  const query = api.useQuery('get', '/api/cases/{id}', { params: { path: { id: order.caseId } } });
  return <Loaded query={query}>{(ofCase) => <WithChoices order={order} ofCase={ofCase} />}</Loaded>;
}

function WithChoices({ order, ofCase }: { order: Order; ofCase: Case }) {
  const { legalBasis } = order;
  const chosen = legalBasis && { value: legalBasis.id, text: `「${legalBasis.act}」 ${legalBasis.article}` };
  const choices = useOrderChoices(ofCase, chosen);
  return choices ? <EditOrder key={order.id} order={order} ofCase={ofCase} choices={choices} /> : <Loading />;
}

function EditOrder({ order, ofCase, choices }: { order: Order; ofCase: Case; choices: OrderChoices }) {
  const t = useOrderTexts();
  const navigate = useNavigate();
  const shared = useSharedForm<OrderValues>(`order:${order.id}`, savedOf(order), ORDER_FIELDS);
  const { form, draft, conflict } = shared;
  const command = useCommand<Order>();
  const save = async (): Promise<void> => {
    const { version } = shared.base();
    const body = updateOf(form.getValues());
    await command.mutateAsync({ method: 'PATCH', path: `/api/orders/${order.id}`, version, body }).then(
      () => {
        draft.done();
        notify(t('saved'));
        void navigate(`/orders/${order.id}`);
      },
      async (error: unknown) => {
        const theirs = isStale(error) ? await load(order.id) : null;
        if (theirs && shared.meet(savedOf(theirs))) await save();
      },
    );
  };
  return (
    <>
      <PageHeader
        eyebrow={order.orderNo}
        title={t('editTitle')}
        crumbs={[{ to: `/orders/${order.id}`, text: t('backToOrder') }]}
      />
      {conflict && (
        <Conflict
          fields={conflict.fields.map((name) => ({
            name,
            title: t(TITLES[name] ?? 'title'),
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
        <OrderFields form={form} ofCase={ofCase} choices={choices} isNew={false} />
        <FormButtons
          isBusy={command.isPending}
          submitText={t('save')}
          onCancel={() => void navigate(`/orders/${order.id}`)}
        />
      </Form>
    </>
  );
}

function savedOf(order: Order): Saved<OrderValues> {
  return { version: order.version, values: valuesOf(order) };
}

async function load(id: string): Promise<Order | null> {
  return (await client.GET('/api/orders/{id}', { params: { path: { id } } })).data ?? null;
}

type TextKey = Parameters<ReturnType<typeof useOrderTexts>>[0];

const TITLES: Partial<Record<keyof OrderValues, TextKey>> = {
  instrumentType: 'instrumentType',
  legalBasisId: 'legalBasisId',
  resultId: 'resultId',
  committeeItemId: 'committeeItemId',
  title: 'title',
  facts: 'facts',
  consequence: 'consequence',
  exempt: 'exempt',
  exemptionReason: 'exemptionReason',
  exemptionBasisId: 'exemptionBasisId',
  planDue: 'planDue',
  resultDue: 'resultDue',
  officer: 'officer',
  requirements: 'requirements',
};

/** The texts in a value, one per line: enough to tell two versions of it apart. */
function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === null || typeof value !== 'object') return '';
  return Object.values(value)
    .map(wordsOf)
    .filter((text) => text !== '')
    .join('\n');
}
