import type { UseFormReturn } from 'react-hook-form';
import { useCommand } from '../../api/command';
import { DraftNote, useDraftForm } from '../../components/draft-form';
import { SelectField, TextArea, TextField } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { useLabels } from '../../i18n/labels';
import { fromLocalField, toLocalField } from '../../lib/dates';
import { useNameOf } from '../../i18n/names';
import { type FactField, INSTANT_FIELDS, NUMBER_FIELDS, type Writing } from './incident';
import { useIncidentTexts } from './incident-texts';

const OTHER = 'OTHER';
const HAVE_BASIS: readonly FactField[] = ['AFFECTED_PERCENT', 'AFFECTED_COUNT'];

const EMPTY = {
  field: 'STARTED_AT' as FactField,
  valueAt: '',
  precision: 'MINUTE',
  valueNumber: '',
  valueText: '',
  basis: '',
  serviceId: '',
  segment: '',
  statedBy: 'MSIT',
  statedByName: '',
  statedAt: '',
  source: '',
  status: 'CLAIMED',
  supersedesId: '',
};
type Values = typeof EMPTY;

/** Puts on record what somebody says of the incident. It becomes official only by a determination. */
export function FactForm({ room, incident, onDone, onCancel }: Writing & { onCancel: () => void }) {
  const t = useIncidentTexts();
  const { form, draft } = useDraftForm<Values>(`fact:${incident.id}`, EMPTY);
  const command = useCommand();
  const submit = (values: Values) =>
    command.mutateAsync({ path: `/api/incidents/${incident.id}/facts`, body: bodyOf(values) }).then(
      () => {
        draft.done();
        onDone();
      },
      () => undefined,
    );
  return (
    <Form form={form} error={command.error} onSubmit={submit}>
      <DraftNote draft={draft} />
      <Value form={form} />
      <Subject form={form} incident={incident} />
      <Origin form={form} room={room} />
      <Correction form={form} room={room} />
      <FormButtons isBusy={command.isPending} submitText={t('addFact')} onCancel={onCancel} />
    </Form>
  );
}

type Part = { readonly form: UseFormReturn<Values> };

function Value({ form }: Part) {
  const t = useIncidentTexts();
  const { options } = useLabels();
  const field = form.watch('field');
  const isInstant = INSTANT_FIELDS.includes(field);
  const isNumber = NUMBER_FIELDS.includes(field);
  return (
    <>
      <SelectField label={t('field')} required options={options('factField')} field={form.register('field')} />
      {isInstant && (
        <div className="jg-two-columns">
          <TextField
            label={t('value')}
            type="datetime-local"
            max={toLocalField(new Date())}
            required
            error={errorOf(form, 'valueAt')}
            field={form.register('valueAt', { required: t('valueMissing'), shouldUnregister: true })}
          />
          <SelectField label={t('precision')} options={options('timePrecision')} field={form.register('precision')} />
        </div>
      )}
      {isNumber && (
        <TextField
          label={
            field === 'AFFECTED_PERCENT'
              ? t('valuePercent')
              : field === 'DURATION_MINUTES'
                ? t('valueMinutes')
                : t('value')
          }
          type="number"
          inputMode="decimal"
          min={0}
          required
          error={errorOf(form, 'valueNumber')}
          field={form.register('valueNumber', { required: t('valueMissing'), shouldUnregister: true })}
        />
      )}
      {!isInstant && !isNumber && (
        <TextArea
          label={t('value')}
          required
          error={errorOf(form, 'valueText')}
          field={form.register('valueText', { required: t('valueMissing'), shouldUnregister: true })}
        />
      )}
      {HAVE_BASIS.includes(field) && (
        <SelectField
          label={t('basis')}
          required
          emptyText={t('choose')}
          options={options('impactBasis')}
          error={errorOf(form, 'basis')}
          field={form.register('basis', { required: t('basisMissing'), shouldUnregister: true })}
        />
      )}
    </>
  );
}

function Subject({ form, incident }: Part & Pick<Writing, 'incident'>) {
  const t = useIncidentTexts();
  const pick = useNameOf();
  return (
    <div className="jg-two-columns">
      <SelectField
        label={t('service')}
        emptyText={t('wholeIncident')}
        options={incident.services.map(({ id, nameKo, nameEn }) => ({ value: id, text: pick(nameKo, nameEn) }))}
        field={form.register('serviceId')}
      />
      <TextField label={t('segment')} hint={t('segmentHint')} maxLength={100} field={form.register('segment')} />
    </div>
  );
}

function Origin({ form, room }: Part & Pick<Writing, 'room'>) {
  const t = useIncidentTexts();
  const pick = useNameOf();
  const { options } = useLabels();
  const parties = [
    { value: 'MSIT', text: t('ministry') },
    { value: room.providerCode, text: pick(room.providerKo, room.providerEn) },
    { value: 'PRESS', text: t('press') },
    { value: OTHER, text: t('otherParty') },
  ];
  return (
    <>
      <div className="jg-two-columns">
        <SelectField label={t('statedBy')} required options={parties} field={form.register('statedBy')} />
        {form.watch('statedBy') === OTHER && (
          <TextField
            label={t('statedByName')}
            maxLength={200}
            required
            error={errorOf(form, 'statedByName')}
            field={form.register('statedByName', { required: t('statedByMissing'), shouldUnregister: true })}
          />
        )}
        <TextField label={t('statedAt')} type="datetime-local" field={form.register('statedAt')} />
        <SelectField
          label={t('status')}
          required
          options={options('factStatus').filter(({ value }) => value !== 'RETRACTED')}
          field={form.register('status')}
        />
      </div>
      <TextField
        label={t('source')}
        hint={t('sourceHint')}
        maxLength={1000}
        required
        error={errorOf(form, 'source')}
        field={form.register('source', { required: t('sourceMissing') })}
      />
    </>
  );
}

/** Offered where something of the same kind is on record already. */
function Correction({ form, room }: Part & Pick<Writing, 'room'>) {
  const t = useIncidentTexts();
  const pick = useNameOf();
  const [field, serviceId, segment] = form.watch(['field', 'serviceId', 'segment']);
  const standing = room.facts
    .filter((fact) => fact.field === field && (fact.serviceId ?? '') === serviceId && (fact.segment ?? '') === segment)
    .flatMap(({ statements }) => statements.filter((statement) => statement.standing));
  if (standing.length === 0) return null;
  return (
    <SelectField
      label={t('corrects')}
      emptyText={t('correctsNone')}
      options={standing.map(({ id, statedBy, source }) => ({
        value: id,
        text: `${pick(statedBy.nameKo, statedBy.nameEn)}, ${source}`,
      }))}
      field={form.register('supersedesId')}
    />
  );
}

function bodyOf(values: Values): object {
  const isInstant = INSTANT_FIELDS.includes(values.field);
  const isNumber = NUMBER_FIELDS.includes(values.field);
  return {
    field: values.field,
    valueAt: isInstant ? (fromLocalField(values.valueAt) ?? undefined) : undefined,
    precision: isInstant ? values.precision : undefined,
    valueNumber: isNumber ? Number(values.valueNumber) : undefined,
    valueText: isInstant || isNumber ? undefined : values.valueText,
    basis: HAVE_BASIS.includes(values.field) ? values.basis : undefined,
    serviceId: values.serviceId || undefined,
    segment: values.segment || undefined,
    assertedBy: values.statedBy === OTHER ? values.statedByName : values.statedBy,
    assertedAt: fromLocalField(values.statedAt) ?? undefined,
    source: values.source,
    status: values.status,
    supersedesId: values.supersedesId || undefined,
  };
}
