import { Controller, type UseFormReturn } from 'react-hook-form';
import { api } from '../../api/client';
import { ChoiceField, SelectField, TextArea, TextField } from '../../components/field';
import { errorOf } from '../../components/form';
import { MultiPick } from '../../components/multi-pick';
import { useLabels } from '../../i18n/labels';
import { useNameOf } from '../../i18n/names';
import { type Case, recipientsOf, type ResultValues } from './result-values';
import './results.css';
import { useResultTexts } from './texts';

type Form = UseFormReturn<ResultValues>;

/** Everything a result says; whoever uses it brings the form around it. */
export function ResultFields({ form, ofCase }: { form: Form; ofCase: Case }) {
  const t = useResultTexts();
  const { options } = useLabels();
  return (
    <>
      <fieldset className="jg-results-group">
        <legend>{t('words')}</legend>
        <div className="jg-results-row">
          <SelectField label={t('kind')} required options={options('resultKind')} field={form.register('kind')} />
          <TextField
            type="datetime-local"
            label={t('asOf')}
            hint={t('asOfHint')}
            required
            error={errorOf(form, 'asOf')}
            field={form.register('asOf', { required: t('asOfMissing') })}
          />
        </div>
        <ChoiceField
          kind="radio"
          label={t('outcomeClass')}
          required
          options={options('outcomeClass')}
          field={form.register('outcomeClass')}
        />
        <TextArea
          label={t('conclusions')}
          hint={t('conclusionsHint')}
          required
          rows={8}
          maxLength={10_000}
          error={errorOf(form, 'conclusions')}
          field={form.register('conclusions', { required: t('conclusionsMissing') })}
        />
        <TextArea
          label={t('overallOpinion')}
          hint={t('overallHint')}
          maxLength={10_000}
          field={form.register('overallOpinion')}
        />
        <TextArea
          label={t('followUp')}
          hint={t('followUpHint')}
          rows={3}
          maxLength={10_000}
          field={form.register('followUp')}
        />
      </fieldset>
      <Telling form={form} ofCase={ofCase} />
    </>
  );
}

function Telling({ form, ofCase }: { form: Form; ofCase: Case }) {
  const t = useResultTexts();
  const nameOf = useNameOf();
  const agencies = api.useQuery('get', '/api/reference/agencies').data ?? [];
  const recipients = recipientsOf(ofCase);
  return (
    <fieldset className="jg-results-group">
      <legend>{t('telling')}</legend>
      {recipients.map(({ providerId }, index) => (
        <NoticeField
          key={providerId}
          form={form}
          index={index}
          providerId={providerId}
          hint={recipients.length > 1 ? t('noticeHint') : t('noticeHintOne')}
        />
      ))}
      <TextArea
        label={t('publicSummary')}
        hint={t('publicHint')}
        rows={3}
        maxLength={10_000}
        field={form.register('publicSummary')}
      />
      <Controller
        control={form.control}
        name="announcingAgencies"
        render={({ field }) => (
          <MultiPick
            label={t('announcingAgencies')}
            options={agencies.map(({ code, nameKo, nameEn }) => ({ id: code, text: nameOf(nameKo, nameEn) }))}
            value={field.value}
            onChange={field.onChange}
          />
        )}
      />
    </fieldset>
  );
}

function NoticeField({
  form,
  index,
  providerId,
  hint,
}: {
  form: Form;
  index: number;
  providerId: string;
  hint: string;
}) {
  const t = useResultTexts();
  const nameOf = useNameOf();
  const { data } = api.useQuery('get', '/api/providers/{id}', { params: { path: { id: providerId } } });
  return (
    <TextArea
      label={t('noticeFor', { name: data ? nameOf(data.legalNameKo, data.legalNameEn) : '' })}
      hint={hint}
      rows={4}
      maxLength={10_000}
      error={errorOf(form, `noticeTexts.${index}.text`)}
      field={form.register(`noticeTexts.${index}.text`)}
    />
  );
}
