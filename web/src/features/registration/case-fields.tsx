import { useEffect, useMemo } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { api } from '../../api/client';
import { CheckField, ChoiceField, SelectField, TextField } from '../../components/field';
import { errorOf } from '../../components/form';
import type { components } from '../../generated/api';
import { useLabels } from '../../i18n/labels';
import { useNameOf } from '../../i18n/names';
import { seoulDay } from '../../lib/dates';
import type { CaseValues } from './registration-values';
import { useRegistrationTexts } from './texts';

type Designation = components['schemas']['DesignationResponse'];

const LAST_DEPARTMENT = 'jeomgeom.department';

export function rememberDepartment(code: string): void {
  localStorage.setItem(LAST_DEPARTMENT, code);
}

/** What the file itself needs; most of it is there already when the provider is chosen. */
export function CaseFields({ form, suggestion }: { form: UseFormReturn<CaseValues>; suggestion: string }) {
  const t = useRegistrationTexts();
  return (
    <>
      <TracksField form={form} />
      <DepartmentField form={form} />
      <TextField
        label={t('title')}
        hint={t('titleHint', { title: suggestion })}
        maxLength={200}
        error={errorOf(form, 'title')}
        field={form.register('title')}
      />
      <CheckField
        label={t('noConflict')}
        hint={t('noConflictHint')}
        error={errorOf(form, 'noConflictOfInterest')}
        field={form.register('noConflictOfInterest', { required: t('noConflictMissing') })}
      />
    </>
  );
}

/** Chosen from the designations in force as soon as the provider is known; the person may choose others. */
function TracksField({ form }: { form: UseFormReturn<CaseValues> }) {
  const t = useRegistrationTexts();
  const { options } = useLabels();
  const { getValues, setValue } = form;
  const providerId = form.watch('providerId');
  const { data } = api.useQuery(
    'get',
    '/api/providers/{id}',
    { params: { path: { id: providerId } } },
    { enabled: providerId !== '' },
  );
  useEffect(() => {
    if (data && getValues('tracks').length === 0) setValue('tracks', designatedTracks(data.designations));
  }, [data, getValues, setValue]);
  return (
    <ChoiceField
      label={t('tracks')}
      hint={t('tracksHint')}
      required
      options={options('track')}
      error={errorOf(form, 'tracks')}
      field={form.register('tracks', { required: t('tracksMissing') })}
    />
  );
}

function DepartmentField({ form }: { form: UseFormReturn<CaseValues> }) {
  const t = useRegistrationTexts();
  const nameOf = useNameOf();
  const { data } = api.useQuery('get', '/api/reference/agencies');
  const departments = useMemo(() => (data ?? []).filter(({ kind }) => kind === 'DEPARTMENT'), [data]);
  const { getValues, setValue } = form;
  useEffect(() => {
    if (departments.length === 0) return;
    const kept = getValues('departmentCode') || localStorage.getItem(LAST_DEPARTMENT) || '';
    if (departments.some(({ code }) => code === kept)) setValue('departmentCode', kept);
  }, [departments, getValues, setValue]);
  return (
    <SelectField
      label={t('department')}
      required
      emptyText={t('choose')}
      options={departments.map(({ code, nameKo, nameEn }) => ({ value: code, text: nameOf(nameKo, nameEn) }))}
      error={errorOf(form, 'departmentCode')}
      field={form.register('departmentCode', { required: t('departmentMissing') })}
    />
  );
}

function designatedTracks(designations: readonly Designation[]): CaseValues['tracks'] {
  const today = seoulDay(new Date());
  return [
    ...new Set(
      designations
        .filter(
          ({ designatedFrom, designatedTo }) => designatedFrom <= today && (!designatedTo || today <= designatedTo),
        )
        .map(({ track }) => track),
    ),
  ];
}
