import { Controller, useFieldArray, type UseFormReturn } from 'react-hook-form';
import { api } from '../../api/client';
import { Button } from '../../components/button';
import type { Suggestion } from '../../components/combobox';
import { CheckField, SelectField, TextArea, TextField } from '../../components/field';
import { errorOf } from '../../components/form';
import { MultiPick } from '../../components/multi-pick';
import { useLabels } from '../../i18n/labels';
import { DueField } from './due-field';
import { EMPTY_REQUIREMENT, linesOf, type OrderValues } from './order-values';
import { useOrderTexts } from './texts';

type Form = UseFormReturn<OrderValues>;
const MANY = 100;

/** The requirements in their order, each with what it is judged by. */
export function RequirementFields({ form, caseId }: { form: Form; caseId: string }) {
  const t = useOrderTexts();
  const list = useFieldArray({ control: form.control, name: 'requirements' });
  const findings = useFindings(caseId, form.watch('providerId'));
  return (
    <fieldset className="jg-orders-group">
      <legend>{t('requirements')}</legend>
      <p className="jg-quiet">{t('requirementsHint')}</p>
      {list.fields.map(({ id }, index) => (
        <section key={id} className="jg-card jg-orders-requirement" aria-label={t('requirement', { no: index + 1 })}>
          <div className="jg-section-head">
            <h3>{t('requirement', { no: index + 1 })}</h3>
            <Arrange
              index={index}
              last={list.fields.length - 1}
              onMove={list.move}
              onRemove={() => list.remove(index)}
            />
          </div>
          <OneRequirement form={form} index={index} findings={findings} />
        </section>
      ))}
      <div>
        <Button onClick={() => list.append(EMPTY_REQUIREMENT)}>{t('addRequirement')}</Button>
      </div>
    </fieldset>
  );
}

function Arrange({
  index,
  last,
  onMove,
  onRemove,
}: {
  index: number;
  last: number;
  onMove: (from: number, to: number) => void;
  onRemove: () => void;
}) {
  const t = useOrderTexts();
  const no = index + 1;
  return (
    <div className="jg-actions">
      {index > 0 && (
        <button type="button" className="jg-icon-button" onClick={() => onMove(index, index - 1)}>
          <span aria-hidden="true">↑</span>
          <span className="sr-only">{t('moveUp', { no })}</span>
        </button>
      )}
      {index < last && (
        <button type="button" className="jg-icon-button" onClick={() => onMove(index, index + 1)}>
          <span aria-hidden="true">↓</span>
          <span className="sr-only">{t('moveDown', { no })}</span>
        </button>
      )}
      <button type="button" className="jg-icon-button" onClick={onRemove}>
        <span aria-hidden="true">✕</span>
        <span className="sr-only">{t('removeRequirement', { no })}</span>
      </button>
    </div>
  );
}

function OneRequirement({ form, index, findings }: { form: Form; index: number; findings: readonly Suggestion[] }) {
  const t = useOrderTexts();
  const { options } = useLabels();
  const at = `requirements.${index}` as const;
  return (
    <>
      <TextField
        label={t('requirementTitle')}
        required
        maxLength={200}
        error={errorOf(form, `${at}.title`)}
        field={form.register(`${at}.title`, { required: t('requirementTitleMissing') })}
      />
      <TextArea
        label={t('requirementText')}
        required
        rows={3}
        maxLength={10_000}
        error={errorOf(form, `${at}.text`)}
        field={form.register(`${at}.text`, { required: t('requirementTextMissing') })}
      />
      <TextArea
        label={t('criteria')}
        hint={t('criteriaHint')}
        required
        rows={3}
        error={errorOf(form, `${at}.criteria`)}
        field={form.register(`${at}.criteria`, {
          validate: (text: string) => linesOf(text).length > 0 || t('criteriaMissing'),
        })}
      />
      <Controller
        control={form.control}
        name={`${at}.findingIds`}
        render={({ field }) => (
          <MultiPick
            label={t('findingIds')}
            hint={t('findingsHint')}
            options={findings}
            value={field.value}
            onChange={field.onChange}
          />
        )}
      />
      <DueField form={form} name={`${at}.due`} label={t('due')} />
      <div className="jg-orders-row">
        <SelectField label={t('kind')} options={options('requirementKind')} field={form.register(`${at}.kind`)} />
        <TextField
          type="number"
          min={0}
          max={60}
          label={t('effectivenessMonths')}
          error={errorOf(form, `${at}.effectivenessMonths`)}
          field={form.register(`${at}.effectivenessMonths`)}
        />
      </div>
      <CheckField label={t('alternativeAllowed')} field={form.register(`${at}.alternativeAllowed`)} />
      <CheckField label={t('incidentSpecific')} field={form.register(`${at}.incidentSpecific`)} />
    </>
  );
}

/** The findings on the respondent that a requirement may answer. */
function useFindings(caseId: string, providerId: string): Suggestion[] {
  const { label, statusLabel } = useLabels();
  const { data } = api.useQuery(
    'get',
    '/api/cases/{caseId}/findings',
    { params: { path: { caseId }, query: { providerId, limit: MANY } } },
    { enabled: providerId !== '' },
  );
  return (data?.items ?? []).map(({ id, findingNo, title, severity, status }) => ({
    id,
    text: `${findingNo} ${title}`,
    detail: `${label('severity', severity)} · ${statusLabel('finding', status)}`,
  }));
}
