import { useState } from 'react';
import type { Path, UseFormReturn } from 'react-hook-form';
import { CheckField, ChoiceField, SelectField, TextArea, TextField, type Option } from '../../components/field';
import { errorOf } from '../../components/form';
import { useLabels } from '../../i18n/labels';
import { useNameOf } from '../../i18n/names';
import type { components } from '../../generated/api';
import type { PlanValues } from './inspection-values';
import { useInspectionTexts } from './texts';
import { useInspectionBases } from './use-reference';

type PlanForm = UseFormReturn<PlanValues>;
type Case = components['schemas']['CaseResponse'];

/** Kind, respondent and legal basis: settled when the plan is drafted. */
export function PlanHead({ form, found }: { form: PlanForm; found: Case }) {
  const t = useInspectionTexts();
  const { options } = useLabels();
  const nameOf = useNameOf();
  const respondents: Option[] = found.respondents.map(({ providerId, providerNameKo, providerNameEn }) => ({
    value: providerId,
    text: nameOf(providerNameKo, providerNameEn),
  }));
  return (
    <>
      <SelectField
        label={t('respondent')}
        required
        options={respondents}
        emptyText={respondents.length > 1 ? t('choose') : undefined}
        error={errorOf(form, 'providerId')}
        field={form.register('providerId', { required: t('respondentMissing') })}
      />
      <SelectField
        label={t('kind')}
        required
        emptyText={t('choose')}
        options={options('inspectionKind')}
        error={errorOf(form, 'kind')}
        field={form.register('kind', { required: t('kindMissing') })}
      />
      <LegalBasisField form={form} tracks={found.tracks} />
    </>
  );
}

function LegalBasisField({ form, tracks }: { form: PlanForm; tracks: Case['tracks'] }) {
  const t = useInspectionTexts();
  const [showAll, setShowAll] = useState(false);
  const begins = form.watch('plannedStartAt').slice(0, 10) || undefined;
  const bases = useInspectionBases(begins, showAll ? null : tracks);
  return (
    <>
      <SelectField
        key={bases.length}
        label={t('legalBasis')}
        hint={t('legalBasisHint')}
        required
        emptyText={t('choose')}
        options={bases}
        error={errorOf(form, 'legalBasisId')}
        field={form.register('legalBasisId', { required: t('legalBasisMissing') })}
      />
      <CheckField
        label={t('allBases')}
        field={{
          name: 'allBases',
          ref: () => undefined,
          onBlur: () => Promise.resolve(),
          onChange: () => Promise.resolve(setShowAll(!showAll)),
        }}
      />
    </>
  );
}

export function PlanDates({ form }: { form: PlanForm }) {
  const t = useInspectionTexts();
  return (
    <div className="jg-two-columns">
      <TextField
        type="datetime-local"
        label={t('plannedStart')}
        required
        error={errorOf(form, 'plannedStartAt')}
        field={form.register('plannedStartAt', { required: t('plannedStartMissing') })}
      />
      <TextField
        type="date"
        label={t('plannedEnd')}
        required
        error={errorOf(form, 'plannedEndOn')}
        field={form.register('plannedEndOn', { required: t('plannedEndMissing') })}
      />
    </div>
  );
}

/** What stays open to editing while the plan is a draft. */
export function PlanContent({ form }: { form: PlanForm }) {
  const t = useInspectionTexts();
  const { options } = useLabels();
  return (
    <>
      <ChoiceField
        label={t('purposes')}
        required
        options={options('inspectionPurpose')}
        error={errorOf(form, 'purposes')}
        field={form.register('purposes', { required: t('purposesMissing') })}
      />
      <TextArea
        label={t('scope')}
        hint={t('scopeHint')}
        required
        maxLength={10_000}
        error={errorOf(form, 'scope')}
        field={form.register('scope', { required: t('scopeMissing') })}
      />
      <PlanText form={form} name="sites" label={t('sites')} hint={t('sitesHint')} rows={2} />
      <PlanText
        form={form}
        name="requestedMaterials"
        label={t('requestedMaterials')}
        hint={t('materialsHint')}
        rows={3}
      />
      <PlanText form={form} name="method" label={t('method')} rows={2} />
      <PlanText form={form} name="selectionReason" label={t('selectionReason')} rows={2} />
      <PlanText form={form} name="refusalConsequence" label={t('refusalConsequence')} rows={2} />
    </>
  );
}

export function PlanText({
  form,
  name,
  label,
  hint,
  rows,
}: {
  form: PlanForm;
  name: Path<PlanValues>;
  label: string;
  hint?: string;
  rows: number;
}) {
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
