import { useState } from 'react';
import { CheckField, SelectField, TextArea, TextField } from '../../components/field';
import { errorOf } from '../../components/form';
import { ReceiptField } from '../../components/receipt-field';
import { TimeField } from '../../components/time-field';
import type { components } from '../../generated/api';
import { useComponentTexts } from '../../components/component-texts';
import { fromLocalField, toLocalField } from '../../lib/dates';
import { DispatchFields, NO_DISPATCH } from './dispatch-fields';
import { MoveForm, type InspectionMoveProps } from './move-form';
import { useLabels } from '../../i18n/labels';
import { useInspectionTexts } from './texts';
import { useExemptionGrounds } from './use-reference';

type Track = components['schemas']['CaseResponse']['tracks'][number];

export function SendNoticeForm(props: InspectionMoveProps) {
  return (
    <MoveForm {...props} defaults={NO_DISPATCH} body={(values) => values}>
      {(form) => <DispatchFields form={form} />}
    </MoveForm>
  );
}

export function ArrivalForm(props: InspectionMoveProps) {
  const t = useInspectionTexts();
  const [evidenceId, setEvidenceId] = useState<string>();
  const { caseId, providerId } = props.inspection;
  return (
    <MoveForm
      {...props}
      defaults={{ arrivedAt: toLocalField(new Date()), proof: '' }}
      body={({ arrivedAt, proof }) => ({ arrivedAt: fromLocalField(arrivedAt), proof, evidenceId })}
    >
      {(form) => (
        <>
          <TimeField form={form} name="arrivedAt" label={t('arrivedAt')} missing={t('valueMissing')} />
          <TextField
            label={t('proof')}
            hint={t('proofHint')}
            required
            maxLength={1000}
            error={errorOf(form, 'proof')}
            field={form.register('proof', { required: t('valueMissing') })}
          />
          <ReceiptField caseId={caseId} providerId={providerId} onStored={setEvidenceId} />
        </>
      )}
    </MoveForm>
  );
}

export function PostponeForm(props: InspectionMoveProps) {
  const t = useInspectionTexts();
  const c = useComponentTexts();
  const { options } = useLabels();
  return (
    <MoveForm
      {...props}
      defaults={{ reason: '', ministryGround: '' }}
      body={({ reason, ministryGround }) => ({ reason, ...(ministryGround ? { ministryGround } : {}) })}
    >
      {(form) => (
        <>
          <SelectField
            label={t('ministryGround')}
            hint={t('ministryGroundHint')}
            emptyText={t('noticeTooLate')}
            options={options('ministryPostponementGround')}
            field={form.register('ministryGround')}
          />
          <TextArea
            label={c('reason')}
            hint={c('reasonHint')}
            required
            maxLength={2000}
            error={errorOf(form, 'reason')}
            field={form.register('reason', { required: c('reasonMissing') })}
          />
        </>
      )}
    </MoveForm>
  );
}

export function NewNoticeForm(props: InspectionMoveProps) {
  const t = useInspectionTexts();
  const { plannedStartAt, plannedEndOn } = props.inspection;
  return (
    <MoveForm
      {...props}
      defaults={{ ...NO_DISPATCH, plannedStartAt: toLocalField(plannedStartAt), plannedEndOn }}
      body={(values) => ({ ...values, plannedStartAt: fromLocalField(values.plannedStartAt) })}
    >
      {(form) => (
        <>
          <h3>{t('newDays')}</h3>
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
          <DispatchFields form={form} />
        </>
      )}
    </MoveForm>
  );
}

export function AuthoriseUrgentForm({ tracks, ...props }: InspectionMoveProps & { tracks: readonly Track[] }) {
  const t = useInspectionTexts();
  const c = useComponentTexts();
  const grounds = useExemptionGrounds(tracks);
  return (
    <MoveForm {...props} defaults={{ ground: '', reason: '', oral: false }} body={(values) => values}>
      {(form) => (
        <>
          <SelectField
            label={t('ground')}
            required
            emptyText={t('choose')}
            options={grounds}
            error={errorOf(form, 'ground')}
            field={form.register('ground', { required: t('valueMissing') })}
          />
          <TextArea
            label={c('reason')}
            hint={c('reasonHint')}
            required
            maxLength={2000}
            error={errorOf(form, 'reason')}
            field={form.register('reason', { required: c('reasonMissing') })}
          />
          <CheckField label={t('oral')} hint={t('oralHint')} field={form.register('oral')} />
        </>
      )}
    </MoveForm>
  );
}

export function CancelForm(props: InspectionMoveProps) {
  const t = useInspectionTexts();
  const c = useComponentTexts();
  const isKnown = props.inspection.notice.arrivedAt !== null;
  return (
    <MoveForm
      {...props}
      defaults={{ reason: '', notice: NO_DISPATCH }}
      body={({ reason, notice }) => ({ reason, ...(isKnown ? { notice } : {}) })}
    >
      {(form) => (
        <>
          <TextArea
            label={c('reason')}
            hint={c('reasonHint')}
            required
            maxLength={2000}
            error={errorOf(form, 'reason')}
            field={form.register('reason', { required: c('reasonMissing') })}
          />
          {isKnown && (
            <>
              <p>{t('cancelNotice')}</p>
              <DispatchFields form={form} prefix="notice." />
            </>
          )}
        </>
      )}
    </MoveForm>
  );
}
