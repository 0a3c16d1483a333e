import type { UseFormReturn } from 'react-hook-form';
import { CheckField, SelectField, TextArea, TextField } from '../../components/field';
import { errorOf } from '../../components/form';
import type { components } from '../../generated/api';
import { useLabels } from '../../i18n/labels';
import { useNameOf } from '../../i18n/names';
import { DueField } from './due-field';
import type { OrderValues } from './order-values';
import './orders.css';
import { RequirementFields } from './requirement-fields';
import { useOrderTexts } from './texts';
import type { OrderChoices } from './use-order-choices';

type Case = components['schemas']['CaseResponse'];
type Form = UseFormReturn<OrderValues>;

interface FieldsProps {
  readonly form: Form;
  readonly ofCase: Case;
  readonly choices: OrderChoices;
}

/** Everything an order says; whoever uses it brings the form around it. */
export function OrderFields({ form, ofCase, choices, isNew }: FieldsProps & { isNew: boolean }) {
  const t = useOrderTexts();
  return (
    <>
      <Basics form={form} ofCase={ofCase} choices={choices} isNew={isNew} />
      <Grounds form={form} choices={choices} />
      <fieldset className="jg-orders-group">
        <legend>{t('deadlines')}</legend>
        <DueField form={form} name="planDue" label={t('planDue')} isOptional />
        <DueField form={form} name="resultDue" label={t('resultDue')} isOptional />
      </fieldset>
      <RequirementFields form={form} caseId={ofCase.id} />
      <Officer form={form} />
    </>
  );
}

function Basics({ form, ofCase, choices: { bases, instruments }, isNew }: FieldsProps & { isNew: boolean }) {
  const t = useOrderTexts();
  const nameOf = useNameOf();
  const chosen = instruments.find(({ code }) => code === form.watch('instrumentType'));
  return (
    <fieldset className="jg-orders-group">
      <legend>{t('basics')}</legend>
      {isNew && (
        <SelectField
          label={t('providerId')}
          required
          emptyText={t('choose')}
          options={ofCase.respondents.map(({ providerId, providerNameKo }) => ({
            value: providerId,
            text: providerNameKo,
          }))}
          error={errorOf(form, 'providerId')}
          field={form.register('providerId', { required: t('providerMissing') })}
        />
      )}
      <SelectField
        label={t('instrumentType')}
        required
        emptyText={t('choose')}
        hint={chosen && instrumentHint(chosen, t)}
        options={instruments.map(({ code, nameKo, nameEn }) => ({ value: code, text: nameOf(nameKo, nameEn) }))}
        error={errorOf(form, 'instrumentType')}
        field={form.register('instrumentType', { required: t('instrumentMissing') })}
      />
      <SelectField
        label={t('legalBasisId')}
        hint={t('legalBasisHint')}
        emptyText={t('noBasis')}
        options={bases}
        error={errorOf(form, 'legalBasisId')}
        field={form.register('legalBasisId')}
      />
      <TextField
        label={t('title')}
        required
        maxLength={200}
        error={errorOf(form, 'title')}
        field={form.register('title', { required: t('titleMissing') })}
      />
      <TextArea
        label={t('facts')}
        hint={t('factsHint')}
        required
        rows={6}
        maxLength={10_000}
        error={errorOf(form, 'facts')}
        field={form.register('facts', { required: t('factsMissing') })}
      />
      <TextArea
        label={t('consequence')}
        hint={t('consequenceHint')}
        rows={2}
        maxLength={2000}
        error={errorOf(form, 'consequence')}
        field={form.register('consequence')}
      />
    </fieldset>
  );
}

function instrumentHint(
  { isDisposition, requiresLegalBasis }: { isDisposition: boolean; requiresLegalBasis: boolean },
  t: ReturnType<typeof useOrderTexts>,
): string | undefined {
  if (isDisposition) return t('instrumentDisposition');
  return requiresLegalBasis ? undefined : t('instrumentGuidance');
}

function Grounds({
  form,
  choices: { results, committeeItems, exemptionBases },
}: Pick<FieldsProps, 'form' | 'choices'>) {
  const t = useOrderTexts();
  const { label, statusLabel } = useLabels();
  const isExempt = form.watch('exempt');
  return (
    <fieldset className="jg-orders-group">
      <legend>{t('grounds')}</legend>
      <SelectField
        label={t('resultId')}
        emptyText={t('latestResult')}
        options={results.map(({ id, seq, kind, status }) => ({
          value: id,
          text: t('resultOption', {
            seq,
            kind: label('resultKind', kind),
            status: statusLabel('inspection-result', status),
          }),
        }))}
        field={form.register('resultId')}
      />
      <SelectField
        label={t('committeeItemId')}
        emptyText={t('noCommittee')}
        options={committeeItems.map(({ id, title, status }) => ({
          value: id,
          text: `${title} (${statusLabel('committee-item', status)})`,
        }))}
        field={form.register('committeeItemId')}
      />
      <CheckField label={t('exempt')} hint={t('exemptHint')} field={form.register('exempt')} />
      {isExempt && (
        <>
          <TextArea
            label={t('exemptionReason')}
            required
            rows={2}
            maxLength={2000}
            error={errorOf(form, 'exemptionReason')}
            field={form.register('exemptionReason', { required: t('exemptionReasonMissing') })}
          />
          <SelectField
            label={t('exemptionBasisId')}
            required
            emptyText={t('choose')}
            options={exemptionBases}
            error={errorOf(form, 'exemptionBasisId')}
            field={form.register('exemptionBasisId', { required: t('exemptionBasisMissing') })}
          />
        </>
      )}
    </fieldset>
  );
}

function Officer({ form }: { form: Form }) {
  const t = useOrderTexts();
  const required = { required: t('officerMissing') };
  return (
    <fieldset className="jg-orders-group">
      <legend>{t('officer')}</legend>
      <div className="jg-orders-row">
        <TextField
          label={t('officerDepartment')}
          required
          maxLength={200}
          error={errorOf(form, 'officer.department')}
          field={form.register('officer.department', required)}
        />
        <TextField
          label={t('officerName')}
          required
          maxLength={100}
          error={errorOf(form, 'officer.name')}
          field={form.register('officer.name', required)}
        />
        <TextField
          label={t('officerContact')}
          required
          maxLength={200}
          error={errorOf(form, 'officer.contact')}
          field={form.register('officer.contact', required)}
        />
      </div>
    </fieldset>
  );
}
