import { useFieldArray, type UseFormReturn } from 'react-hook-form';
import { api } from '../../api/client';
import { Button } from '../../components/button';
import { CheckField, SelectField, TextArea, TextField } from '../../components/field';
import { errorOf } from '../../components/form';
import { Loading } from '../../components/states';
import type { components } from '../../generated/api';
import { useNameOf } from '../../i18n/names';
import './committee.css';
import { COUNTS, type ItemValues } from './item-values';
import { useCommitteeTexts } from './texts';

type Form = UseFormReturn<ItemValues>;
type Agency = components['schemas']['AgencyNameResponse'];
type Evidence = components['schemas']['EvidenceResponse'];
const MANY = 100;

/** Agenda, meeting, attendance, votes, recusals and minutes of an item. */
export function ItemFields({ form, caseId }: { form: Form; caseId: string }) {
  const t = useCommitteeTexts();
  const agencies = api.useQuery('get', '/api/reference/agencies').data;
  const evidence = api.useQuery('get', '/api/cases/{caseId}/evidence', {
    params: { path: { caseId }, query: { limit: MANY } },
  }).data;
  // A choice that comes later than its field would leave the field without its value.
  if (!agencies || !evidence) return <Loading />;
  return (
    <>
      <Agenda form={form} agencies={agencies} />
      <fieldset className="jg-committee-group">
        <legend>{t('attendance')}</legend>
        <div className="jg-committee-row">
          {COUNTS.map((name) => (
            <TextField
              key={name}
              type="number"
              min={0}
              label={t(name)}
              error={errorOf(form, name)}
              field={form.register(name, {
                validate: (count) => count === '' || Number(count) >= 0 || t('countWrong'),
              })}
            />
          ))}
        </div>
        <Recusals form={form} />
      </fieldset>
      <Minutes form={form} evidence={evidence.items} />
    </>
  );
}

function Agenda({ form, agencies }: { form: Form; agencies: readonly Agency[] }) {
  const t = useCommitteeTexts();
  const nameOf = useNameOf();
  return (
    <fieldset className="jg-committee-group">
      <legend>{t('agenda')}</legend>
      <SelectField
        label={t('committee')}
        required
        emptyText={t('choose')}
        options={agencies
          .filter(({ kind }) => kind === 'COMMITTEE')
          .map(({ code, nameKo, nameEn }) => ({ value: code, text: nameOf(nameKo, nameEn) }))}
        error={errorOf(form, 'committeeCode')}
        field={form.register('committeeCode', { required: t('committeeMissing') })}
      />
      <TextField
        label={t('title')}
        required
        maxLength={200}
        error={errorOf(form, 'title')}
        field={form.register('title', { required: t('titleMissing') })}
      />
      <div className="jg-committee-row">
        <TextField
          type="number"
          label={t('meetingYear')}
          required
          error={errorOf(form, 'meetingYear')}
          field={form.register('meetingYear')}
        />
        <TextField
          type="number"
          min={1}
          label={t('meetingNo')}
          error={errorOf(form, 'meetingNo')}
          field={form.register('meetingNo')}
        />
        <TextField
          type="number"
          min={1}
          label={t('agendaNo')}
          error={errorOf(form, 'agendaNo')}
          field={form.register('agendaNo')}
        />
        <TextField
          type="date"
          label={t('heldFrom')}
          error={errorOf(form, 'heldFrom')}
          field={form.register('heldFrom')}
        />
        <TextField type="date" label={t('heldTo')} error={errorOf(form, 'heldTo')} field={form.register('heldTo')} />
        <TextField label={t('place')} maxLength={200} error={errorOf(form, 'place')} field={form.register('place')} />
      </div>
    </fieldset>
  );
}

function Recusals({ form }: { form: Form }) {
  const t = useCommitteeTexts();
  const list = useFieldArray({ control: form.control, name: 'recusals' });
  return (
    <div>
      <h3>{t('recusals')}</h3>
      {list.fields.map(({ id }, index) => (
        <div key={id} className="jg-card jg-committee-recusal">
          <div className="jg-committee-row">
            <TextField
              label={t('member')}
              required
              maxLength={100}
              error={errorOf(form, `recusals.${index}.member`)}
              field={form.register(`recusals.${index}.member`, { required: t('memberMissing') })}
            />
            <TextField
              label={t('reason')}
              required
              maxLength={1000}
              error={errorOf(form, `recusals.${index}.reason`)}
              field={form.register(`recusals.${index}.reason`, { required: t('reasonMissing') })}
            />
          </div>
          <CheckField label={t('present')} field={form.register(`recusals.${index}.present`)} />
          <div>
            <Button
              size="xsmall"
              kind="tertiary"
              aria-label={t('removeRecusal', { no: index + 1 })}
              onClick={() => list.remove(index)}
            >
              ✕
            </Button>
          </div>
        </div>
      ))}
      <Button size="small" onClick={() => list.append({ member: '', reason: '', present: false })}>
        {t('addRecusal')}
      </Button>
    </div>
  );
}

function Minutes({ form, evidence }: { form: Form; evidence: readonly Evidence[] }) {
  const t = useCommitteeTexts();
  return (
    <fieldset className="jg-committee-group">
      <legend>{t('minutes')}</legend>
      <TextArea
        label={t('minutesText')}
        rows={6}
        maxLength={10_000}
        error={errorOf(form, 'minutesText')}
        field={form.register('minutesText')}
      />
      <SelectField
        label={t('minutesEvidence')}
        hint={t('minutesEvidenceHint')}
        emptyText={t('noFile')}
        options={evidence.map(({ id, evidenceNo, title }) => ({
          value: id,
          text: `${evidenceNo} ${title}`,
        }))}
        field={form.register('minutesEvidenceId')}
      />
    </fieldset>
  );
}
