import { useComponentTexts } from '../../components/component-texts';
import { SelectField, TextArea, TextField } from '../../components/field';
import { errorOf } from '../../components/form';
import { TimeField } from '../../components/time-field';
import { useLabels } from '../../i18n/labels';
import { fromLocalField, toLocalField } from '../../lib/dates';
import { given } from './inspection-values';
import { MoveForm, type InspectionMoveProps } from './move-form';
import { useInspectionTexts } from './texts';

/** Told to the respondent on the spot, orally or in writing (행정조사기본법 제23조). */
export function ExtensionForm(props: InspectionMoveProps) {
  const t = useInspectionTexts();
  const c = useComponentTexts();
  const { options } = useLabels();
  const kind = props.move.event === 'extend-scope' ? 'SCOPE' : 'PERIOD';
  return (
    <MoveForm
      {...props}
      path={`/api/inspections/${props.inspection.id}/scope-extensions`}
      defaults={{
        added: '',
        reason: '',
        toldHow: 'ORAL',
        toldAt: toLocalField(new Date()),
        toldTo: '',
        extendedUntil: '',
      }}
      body={(values) => ({
        ...values,
        kind,
        toldAt: fromLocalField(values.toldAt),
        extendedUntil: given(values.extendedUntil),
      })}
    >
      {(form) => (
        <>
          <TextArea
            label={t('added')}
            required
            rows={2}
            maxLength={10_000}
            error={errorOf(form, 'added')}
            field={form.register('added', { required: t('addedMissing') })}
          />
          {kind === 'PERIOD' && (
            <TextField
              type="date"
              label={t('extendedUntil')}
              required
              error={errorOf(form, 'extendedUntil')}
              field={form.register('extendedUntil', { required: t('valueMissing') })}
            />
          )}
          <TextArea
            label={c('reason')}
            required
            rows={2}
            maxLength={2000}
            error={errorOf(form, 'reason')}
            field={form.register('reason', { required: c('reasonMissing') })}
          />
          <div className="jg-two-columns">
            <SelectField
              label={t('toldHow')}
              options={options('toldHow')}
              field={form.register('toldHow')}
              error={errorOf(form, 'toldHow')}
            />
            <TimeField form={form} name="toldAt" label={t('toldAt')} missing={t('valueMissing')} />
            <TextField
              label={t('toldTo')}
              required
              maxLength={200}
              error={errorOf(form, 'toldTo')}
              field={form.register('toldTo', { required: t('valueMissing') })}
            />
          </div>
        </>
      )}
    </MoveForm>
  );
}

export function RefusalForm(props: InspectionMoveProps) {
  const t = useInspectionTexts();
  const c = useComponentTexts();
  return (
    <MoveForm
      {...props}
      defaults={{ refusedAt: toLocalField(new Date()), refusedBy: '', what: '', reason: '' }}
      body={(values) => ({ ...values, refusedAt: fromLocalField(values.refusedAt) })}
    >
      {(form) => (
        <>
          <div className="jg-two-columns">
            <TimeField form={form} name="refusedAt" label={t('refusedAt')} missing={t('valueMissing')} />
            <TextField
              label={t('refusedBy')}
              required
              maxLength={200}
              error={errorOf(form, 'refusedBy')}
              field={form.register('refusedBy', { required: t('valueMissing') })}
            />
          </div>
          <TextArea
            label={t('what')}
            required
            rows={2}
            maxLength={2000}
            error={errorOf(form, 'what')}
            field={form.register('what', { required: t('valueMissing') })}
          />
          <TextArea
            label={c('reason')}
            required
            rows={2}
            maxLength={2000}
            error={errorOf(form, 'reason')}
            field={form.register('reason', { required: c('reasonMissing') })}
          />
        </>
      )}
    </MoveForm>
  );
}

/** The report is written on the page afterwards; what is known of it may be there from the start. */
export function StartReportForm(props: InspectionMoveProps) {
  const t = useInspectionTexts();
  return (
    <MoveForm {...props} defaults={{ conclusion: '' }} body={({ conclusion }) => ({ conclusion: given(conclusion) })}>
      {(form) => (
        <TextArea
          label={t('conclusion')}
          hint={t('conclusionHint')}
          maxLength={10_000}
          error={errorOf(form, 'conclusion')}
          field={form.register('conclusion')}
        />
      )}
    </MoveForm>
  );
}
