import { useFieldArray, type UseFormReturn } from 'react-hook-form';
import { api } from '../../api/client';
import { Button } from '../../components/button';
import { ChoiceField, SelectField, TextArea } from '../../components/field';
import { errorOf } from '../../components/form';
import { TimeField } from '../../components/time-field';
import { useLabels } from '../../i18n/labels';
import { useNameOf } from '../../i18n/names';
import { emptyIncident, type CaseValues } from './registration-values';
import { useRegistrationTexts } from './texts';

/** One or more incidents; what is stored already is shown as such and no longer edited. */
export function IncidentFields({ form, disabled }: { form: UseFormReturn<CaseValues>; disabled: boolean }) {
  const t = useRegistrationTexts();
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'incidents' });
  return (
    <>
      {fields.map(({ id }, index) => (
        <fieldset key={id} className="jg-card jg-registration-incident" disabled={disabled}>
          <legend>{fields.length === 1 ? t('incidents') : t('incidentN', { n: index + 1 })}</legend>
          <Incident form={form} index={index} onRemove={fields.length > 1 ? () => remove(index) : null} />
        </fieldset>
      ))}
      <div>
        <Button disabled={disabled} onClick={() => append(emptyIncident())}>
          {t('addIncident')}
        </Button>
      </div>
    </>
  );
}

function Incident({
  form,
  index,
  onRemove,
}: {
  form: UseFormReturn<CaseValues>;
  index: number;
  onRemove: (() => void) | null;
}) {
  const t = useRegistrationTexts();
  const { options } = useLabels();
  const stored = form.watch(`incidents.${index}.stored`);
  if (stored) return <p role="status">✓ {t('storedIncident', { number: stored.number })}</p>;
  return (
    <>
      <ServiceChoice form={form} index={index} />
      <TextArea
        label={t('symptoms')}
        hint={t('symptomsHint')}
        required
        rows={2}
        maxLength={10_000}
        error={errorOf(form, `incidents.${index}.symptoms`)}
        field={form.register(`incidents.${index}.symptoms`, { required: t('symptomsMissing') })}
      />
      <div className="jg-two-columns">
        <SelectField
          label={t('type')}
          options={options('incidentType')}
          field={form.register(`incidents.${index}.type`)}
          error={errorOf(form, `incidents.${index}.type`)}
        />
        <TimeField form={form} name={`incidents.${index}.seenAt`} label={t('seenAt')} hint={t('seenAtHint')} />
      </div>
      {onRemove && (
        <div>
          <Button size="small" kind="tertiary" onClick={onRemove}>
            {t('removeIncident', { n: index + 1 })}
          </Button>
        </div>
      )}
    </>
  );
}

function ServiceChoice({ form, index }: { form: UseFormReturn<CaseValues>; index: number }) {
  const t = useRegistrationTexts();
  const nameOf = useNameOf();
  const providerId = form.watch('providerId');
  const { data } = api.useQuery(
    'get',
    '/api/providers/{id}',
    { params: { path: { id: providerId } } },
    { enabled: providerId !== '' },
  );
  if (!data) return null;
  if (data.services.length === 0) return <p className="jg-hint">{t('noServices')}</p>;
  return (
    <div className="jg-registration-services">
      <ChoiceField
        label={t('services')}
        error={errorOf(form, `incidents.${index}.serviceIds`)}
        field={form.register(`incidents.${index}.serviceIds`)}
        options={data.services.map(({ id, nameKo, nameEn }) => ({ value: id, text: nameOf(nameKo, nameEn) }))}
      />
    </div>
  );
}
