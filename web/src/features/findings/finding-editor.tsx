import { Controller, type UseFormReturn } from 'react-hook-form';
import { SelectField, TextArea, TextField, type Option } from '../../components/field';
import { errorOf } from '../../components/form';
import { MultiPick } from '../../components/multi-pick';
import { Section } from '../../components/page';
import { useLabels, type LabelList } from '../../i18n/labels';
import { CriteriaField } from './criteria-field';
import { EvidenceField } from './evidence-field';
import type { FindingValues, WrittenField } from './finding-values';
import { LinkFields } from './link-fields';
import { useCauseCodes } from './use-case-links';
import { TablesField } from './tables-field';
import { useFindingTexts } from './texts';

export interface FindingForm {
  form: UseFormReturn<FindingValues>;
  caseId: string;
}

/** The form of a finding, in the order in which it is told on site: what was seen, what should be, why, and with what effect. */
export function FindingEditor({
  form,
  caseId,
  respondents,
  sessionId,
  isNew,
}: FindingForm & { respondents: readonly Option[]; sessionId: string | null; isNew: boolean }) {
  const t = useFindingTexts();
  return (
    <div className="jg-form">
      {isNew && respondents.length > 1 && <RespondentField form={form} respondents={respondents} />}
      <TextField
        label={t('title')}
        hint={isNew ? t('titleHint') : undefined}
        required
        maxLength={200}
        error={errorOf(form, 'title')}
        field={form.register('title')}
      />
      <Words form={form} name="condition" label={t('condition')} hint={t('conditionHint')} rows={4} />
      <EvidenceField form={form} caseId={caseId} sessionId={sessionId} />
      <CriteriaField form={form} />
      <Words form={form} name="cause" label={t('cause')} rows={2} />
      <CauseCodesField form={form} />
      <Words form={form} name="effect" label={t('effect')} rows={2} />
      <TablesField form={form} />
      <Section title={t('classification')}>
        <div className="jg-finding-grid">
          <Choice form={form} name="aspect" list="findingAspect" />
          <Choice form={form} name="type" list="findingType" />
          <Choice form={form} name="severity" list="severity" />
          <Choice form={form} name="scope" list="scope" />
          <Choice form={form} name="causal" list="causality" />
        </div>
      </Section>
      <LinkFields form={form} caseId={caseId} />
    </div>
  );
}

function RespondentField({ form, respondents }: Pick<FindingForm, 'form'> & { respondents: readonly Option[] }) {
  const t = useFindingTexts();
  const forget = () => {
    form.setValue('evidenceIds', []);
    form.setValue('incidentIds', []);
    form.setValue('inspectionId', '');
  };
  return (
    <SelectField
      label={t('respondent')}
      required
      emptyText={t('choose')}
      options={respondents}
      error={errorOf(form, 'providerId')}
      field={form.register('providerId', { onChange: forget })}
    />
  );
}

function Words({
  form,
  name,
  label,
  hint,
  rows,
}: Pick<FindingForm, 'form'> & { name: 'condition' | 'cause' | 'effect'; label: string; hint?: string; rows: number }) {
  return (
    <TextArea
      label={label}
      hint={hint}
      rows={rows}
      maxLength={10_000}
      error={errorOf(form, name)}
      field={form.register(name)}
    />
  );
}

function CauseCodesField({ form }: Pick<FindingForm, 'form'>) {
  const t = useFindingTexts();
  const codes = useCauseCodes();
  return (
    <Controller
      control={form.control}
      name="causeCodes"
      render={({ field }) => (
        <MultiPick
          label={t('causeCodes')}
          hint={t('causeCodesHint')}
          options={codes}
          value={field.value}
          onChange={field.onChange}
          error={errorOf(form, 'causeCodes')}
        />
      )}
    />
  );
}

function Choice({
  form,
  name,
  list,
}: Pick<FindingForm, 'form'> & {
  name: WrittenField & ('aspect' | 'type' | 'severity' | 'scope' | 'causal');
  list: LabelList;
}) {
  const t = useFindingTexts();
  const { options } = useLabels();
  return (
    <SelectField label={t(name)} options={options(list)} error={errorOf(form, name)} field={form.register(name)} />
  );
}
