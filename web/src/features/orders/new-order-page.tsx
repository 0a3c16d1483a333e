import { useNavigate, useParams, useSearchParams } from 'react-router';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { useUser } from '../../api/use-session';
import { DraftNote, useDraftForm } from '../../components/draft-form';
import { Form } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { PageHeader } from '../../components/page';
import { Loaded, Loading } from '../../components/states';
import type { components } from '../../generated/api';
import { notify } from '../../lib/notices';
import { OrderFields } from './order-form';
import { draftOf, emptyOrder, type Order, type OrderValues } from './order-values';
import { useOrderTexts } from './texts';
import { type OrderChoices, useOrderChoices } from './use-order-choices';

type Case = components['schemas']['CaseResponse'];

/** A new order of a case; it is kept on the device until it is stored as a draft. */
export function Component() {
  const { caseId = '' } = useParams();
  const query = api.useQuery('get', '/api/cases/{id}', { params: { path: { id: caseId } } });
  const agencies = api.useQuery('get', '/api/reference/agencies');
  return (
    <Loaded query={query}>
      {(ofCase) => (
        <Loaded query={agencies}>
          {(known) => (
            <NewOrder
              ofCase={ofCase}
              department={known.find(({ code }) => code === ofCase.departmentCode)?.nameKo ?? ''}
            />
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

/** `department`: as its letters name it, which are in Korean. */
function NewOrder({ ofCase, department }: { ofCase: Case; department: string }) {
  const choices = useOrderChoices(ofCase, null);
  return choices ? <NewOrderForm ofCase={ofCase} department={department} choices={choices} /> : <Loading />;
}

function NewOrderForm({ ofCase, department, choices }: { ofCase: Case; department: string; choices: OrderChoices }) {
  const t = useOrderTexts();
  const user = useUser();
  const navigate = useNavigate();
  const [asked] = useSearchParams();
  const [only, ...others] = ofCase.respondents;
  const providerId = asked.get('provider') ?? (others.length === 0 ? (only?.providerId ?? '') : '');
  const { form, draft } = useDraftForm<OrderValues>(
    `order:new:${ofCase.id}`,
    emptyOrder({ department, name: user.name, contact: '' }, providerId),
  );
  const command = useCommand<Order>();
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
          command.mutateAsync({ path: `/api/cases/${ofCase.id}/orders`, body: draftOf(values) }).then(
            (order) => {
              draft.done();
              notify(t('created'));
              return navigate(`/orders/${order.id}`);
            },
            () => undefined,
          )
        }
      >
        <DraftNote draft={draft} />
        <OrderFields form={form} ofCase={ofCase} choices={choices} isNew />
        <FormButtons isBusy={command.isPending} submitText={t('create')} />
      </Form>
    </>
  );
}
