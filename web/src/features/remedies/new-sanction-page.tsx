import { useForm, type UseFormReturn } from 'react-hook-form';
import { useNavigate, useParams } from 'react-router';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { useCaseCrumb } from '../../components/case-crumb';
import { SelectField, TextArea, TextField } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { PageHeader } from '../../components/page';
import { Loaded } from '../../components/states';
import type { components } from '../../generated/api';
import { useLabels } from '../../i18n/labels';
import type { Sanction } from './remedies';
import { useSanctionTexts } from './sanction-texts';

type Order = components['schemas']['OrderResponse'];

const YEARS = [1, 2, 3] as const;

interface ProposalValues {
  kind: string;
  legalBasisId: string;
  facts: string;
  violationEndedOn: string;
  statutoryMaximum: string;
  baseAmount: string;
  revenue1: string;
  revenue2: string;
  revenue3: string;
  rate: string;
  aggravation: string;
  reduction: string;
  calculationReason: string;
}
type Proposal = UseFormReturn<ProposalValues>;

const EMPTY: ProposalValues = {
  kind: 'FINE',
  legalBasisId: '',
  facts: '',
  violationEndedOn: '',
  statutoryMaximum: '',
  baseAmount: '',
  revenue1: '',
  revenue2: '',
  revenue3: '',
  rate: '',
  aggravation: '0',
  reduction: '0',
  calculationReason: '',
};

/** A fine or surcharge on an order that was not complied with; the server works the amount out. */
export function Component() {
  const { orderId = '' } = useParams();
  const query = api.useQuery('get', '/api/orders/{id}', { params: { path: { id: orderId } } });
  return <Loaded query={query}>{(order) => <NewSanction key={order.id} order={order} />}</Loaded>;
}

function NewSanction({ order }: { order: Order }) {
  const t = useSanctionTexts();
  const navigate = useNavigate();
  const command = useCommand<Sanction>();
  const form = useForm<ProposalValues>({ defaultValues: EMPTY });
  const send = async (values: ProposalValues) => {
    const path = `/api/orders/${order.id}/sanctions`;
    const sanction = await command.mutateAsync({ path, body: bodyOf(values) }).catch(() => null);
    if (sanction) void navigate(`/sanctions/${sanction.id}`);
  };
  return (
    <>
      <PageHeader title={t('newTitle')} eyebrow={order.orderNo} crumbs={[useCaseCrumb(order.caseId)]}>
        <p>{order.title}</p>
      </PageHeader>
      <Form form={form} error={command.error} onSubmit={send} label={t('newTitle')}>
        <Ground form={form} />
        <Calculation form={form} />
        <FormButtons
          isBusy={command.isPending}
          submitText={t('submit')}
          onCancel={() => void navigate(`/cases/${order.caseId}/remedies`)}
        />
      </Form>
    </>
  );
}

function Ground({ form }: { form: Proposal }) {
  const t = useSanctionTexts();
  const { options } = useLabels();
  const bases = api.useQuery('get', '/api/reference/legal-bases').data ?? [];
  return (
    <>
      <SelectField label={t('kind')} required options={options('sanctionKind')} field={form.register('kind')} />
      <SelectField
        label={t('basis')}
        required
        emptyText={t('choose')}
        options={bases
          .filter(({ power }) => power === 'SANCTION')
          .map(({ id, act, article, titleKo }) => ({ value: id, text: `${act} ${article} ${titleKo}` }))}
        error={errorOf(form, 'legalBasisId')}
        field={form.register('legalBasisId', { required: t('basisMissing') })}
      />
      <TextArea
        label={t('facts')}
        required
        rows={5}
        maxLength={10_000}
        error={errorOf(form, 'facts')}
        field={form.register('facts', { required: t('factsMissing') })}
      />
      <TextField
        type="date"
        label={t('violationEndedOn')}
        hint={t('violationHint')}
        required
        error={errorOf(form, 'violationEndedOn')}
        field={form.register('violationEndedOn', { required: t('dayMissing') })}
      />
    </>
  );
}

function Calculation({ form }: { form: Proposal }) {
  const t = useSanctionTexts();
  const isFine = form.watch('kind') === 'FINE';
  const amount = (name: keyof ProposalValues, label: string, hint?: string) => (
    <TextField
      key={name}
      type="number"
      min={0}
      label={label}
      hint={hint}
      required
      error={errorOf(form, name)}
      field={form.register(name, { required: t('amountMissing') })}
    />
  );
  return (
    <fieldset>
      <legend>{t('calculation')}</legend>
      {isFine
        ? [amount('statutoryMaximum', t('maximum')), amount('baseAmount', t('base'))]
        : [
            ...YEARS.map((no) => amount(`revenue${no}`, t('revenue', { no }))),
            amount('rate', t('rate'), t('rateHint')),
          ]}
      {amount('aggravation', t('aggravation'))}
      {amount('reduction', t('reduction'))}
      <TextArea
        label={t('calculationReason')}
        required
        maxLength={5000}
        error={errorOf(form, 'calculationReason')}
        field={form.register('calculationReason', { required: t('reasonMissing') })}
      />
    </fieldset>
  );
}

function bodyOf(values: ProposalValues): object {
  const { kind, legalBasisId, facts, violationEndedOn, calculationReason } = values;
  const shared = {
    kind,
    legalBasisId,
    facts,
    violationEndedOn,
    calculationReason,
    aggravation: Number(values.aggravation),
    reduction: Number(values.reduction),
  };
  if (kind === 'FINE')
    return { ...shared, statutoryMaximum: Number(values.statutoryMaximum), baseAmount: Number(values.baseAmount) };
  return { ...shared, revenues: YEARS.map((no) => Number(values[`revenue${no}`])), rate: Number(values.rate) };
}
