import { useForm } from 'react-hook-form';
import { useNavigate, useParams } from 'react-router';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { useCaseCrumb } from '../../components/case-crumb';
import { SelectField } from '../../components/field';
import { Form } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { PageHeader } from '../../components/page';
import { Loaded } from '../../components/states';
import type { components } from '../../generated/api';
import { useLabels } from '../../i18n/labels';
import { CalculationFields, EMPTY_PROPOSAL, proposalBody, ViolationFields } from './proposal-fields';
import type { Sanction } from './remedies';
import { useSanctionTexts } from './sanction-texts';
import './remedies.css';

type Order = components['schemas']['OrderResponse'];

/** A fine or surcharge on an order that was not complied with; the server works the amount out. */
export function Component() {
  const { orderId = '' } = useParams();
  const query = api.useQuery('get', '/api/orders/{id}', { params: { path: { id: orderId } } });
  return <Loaded query={query}>{(order) => <NewSanction key={order.id} order={order} />}</Loaded>;
}

function NewSanction({ order }: { order: Order }) {
  const t = useSanctionTexts();
  const { options } = useLabels();
  const navigate = useNavigate();
  const command = useCommand<Sanction>();
  const form = useForm({ defaultValues: EMPTY_PROPOSAL });
  return (
    <>
      <PageHeader title={t('newTitle')} eyebrow={order.orderNo} crumbs={[useCaseCrumb(order.caseId)]}>
        <p>{order.title}</p>
      </PageHeader>
      <Form
        form={form}
        error={command.error}
        onSubmit={async (values) => {
          const path = `/api/orders/${order.id}/sanctions`;
          const body = { kind: values.kind, ...proposalBody(values) };
          const sanction = await command.mutateAsync({ path, body }).catch(() => null);
          if (sanction) void navigate(`/sanctions/${sanction.id}`);
        }}
        label={t('newTitle')}
      >
        <SelectField label={t('kind')} required options={options('sanctionKind')} field={form.register('kind')} />
        <ViolationFields form={form} />
        <CalculationFields form={form} />
        <FormButtons
          isBusy={command.isPending}
          submitText={t('submit')}
          onCancel={() => void navigate(`/cases/${order.caseId}/remedies`)}
        />
      </Form>
    </>
  );
}
