import type { UseFormReturn } from 'react-hook-form';
import { api } from '../../api/client';
import { SelectField, TextArea, TextField } from '../../components/field';
import { errorOf } from '../../components/form';
import { MoneyField } from './money-field';
import { useSanctionTexts } from './sanction-texts';

const YEARS = [1, 2, 3] as const;

export interface ProposalValues {
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
  ground: string;
  subjectId: string;
  providerId: string;
  title: string;
  department: string;
  name: string;
  contact: string;
}
export type Proposal = UseFormReturn<ProposalValues>;

export const EMPTY_PROPOSAL: ProposalValues = {
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
  ground: 'INSPECTION_REFUSED',
  subjectId: '',
  providerId: '',
  title: '',
  department: '',
  name: '',
  contact: '',
};

/** The article, what was done against it and until when. */
export function ViolationFields({ form }: { form: Proposal }) {
  const t = useSanctionTexts();
  const bases = api.useQuery('get', '/api/reference/legal-bases').data ?? [];
  return (
    <>
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

/** What the server works the amount out from. */
export function CalculationFields({ form }: { form: Proposal }) {
  const t = useSanctionTexts();
  const isFine = form.watch('kind') === 'FINE';
  const rate = (name: 'rate' | 'aggravation' | 'reduction', label: string, hint?: string) => (
    <TextField
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
    <fieldset className="jg-card jg-money">
      <legend>{t('calculation')}</legend>
      <div className="jg-money-row">
        {isFine ? (
          <>
            <MoneyField form={form} name="statutoryMaximum" label={t('maximum')} />
            <MoneyField form={form} name="baseAmount" label={t('base')} />
          </>
        ) : (
          YEARS.map((no) => <MoneyField key={no} form={form} name={`revenue${no}`} label={t('revenue', { no })} />)
        )}
      </div>
      <div className="jg-money-row">
        {!isFine && rate('rate', t('rate'), t('rateHint'))}
        {rate('aggravation', t('aggravation'))}
        {rate('reduction', t('reduction'))}
      </div>
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

export function proposalBody(values: ProposalValues): object {
  const { legalBasisId, facts, violationEndedOn, calculationReason } = values;
  const shared = {
    legalBasisId,
    facts,
    violationEndedOn,
    calculationReason,
    aggravation: Number(values.aggravation),
    reduction: Number(values.reduction),
  };
  if (values.kind === 'FINE')
    return { ...shared, statutoryMaximum: Number(values.statutoryMaximum), baseAmount: Number(values.baseAmount) };
  return { ...shared, revenues: YEARS.map((no) => Number(values[`revenue${no}`])), rate: Number(values.rate) };
}
