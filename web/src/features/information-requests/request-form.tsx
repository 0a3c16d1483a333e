import { useFieldArray, type UseFormReturn } from 'react-hook-form';
import { api } from '../../api/client';
import { Button } from '../../components/button';
import { CheckField, ChoiceField, SelectField, TextArea, TextField, type Option } from '../../components/field';
import { errorOf } from '../../components/form';
import type { components } from '../../generated/api';
import { useNameOf } from '../../i18n/names';
import { EMPTY_ITEM, type RequestValues } from './request-values';
import { useRequestTexts } from './texts';

type RequestForm = UseFormReturn<RequestValues>;
type Case = components['schemas']['CaseResponse'];

/** Everything that the letter says, in its order. */
export function RequestFields({ form, found }: { form: RequestForm; found: Case }) {
  const t = useRequestTexts();
  return (
    <>
      <TextField
        label={t('title')}
        required
        maxLength={200}
        error={errorOf(form, 'title')}
        field={form.register('title', { required: t('missing') })}
      />
      <TextArea
        label={t('reason')}
        hint={t('reasonHint')}
        required
        rows={3}
        maxLength={5000}
        error={errorOf(form, 'reason')}
        field={form.register('reason', { required: t('missing') })}
      />
      <ItemFields form={form} />
      <GroundFields form={form} tracks={found.tracks} />
      <DueFields form={form} />
      <CheckField label={t('returnRequired')} field={form.register('returnRequired')} />
      <TextArea label={t('remarks')} rows={2} maxLength={2000} field={form.register('remarks')} />
      <OfficerFields form={form} />
    </>
  );
}

export function RespondentField({ form, found }: { form: RequestForm; found: Case }) {
  const t = useRequestTexts();
  const nameOf = useNameOf();
  const options: Option[] = found.respondents.map(({ providerId, providerNameKo, providerNameEn }) => ({
    value: providerId,
    text: nameOf(providerNameKo, providerNameEn),
  }));
  return (
    <SelectField
      label={t('respondent')}
      required
      options={options}
      emptyText={options.length > 1 ? t('choose') : undefined}
      error={errorOf(form, 'providerId')}
      field={form.register('providerId', { required: t('missing') })}
    />
  );
}

function ItemFields({ form }: { form: RequestForm }) {
  const t = useRequestTexts();
  const list = useFieldArray({ control: form.control, name: 'items' });
  return (
    <fieldset className="jg-choice">
      <legend>{t('items')}</legend>
      {list.fields.map(({ id }, index) => (
        <section key={id} className="jg-card jg-section" aria-label={t('item', { no: index + 1 })}>
          <TextField
            label={`${t('item', { no: index + 1 })} · ${t('itemTitle')}`}
            required
            maxLength={200}
            error={form.formState.errors.items?.[index]?.title?.message}
            field={form.register(`items.${index}.title`, { required: t('missing') })}
          />
          <TextArea
            label={`${t('item', { no: index + 1 })} · ${t('itemDetail')}`}
            rows={2}
            maxLength={5000}
            field={form.register(`items.${index}.detail`)}
          />
          {list.fields.length > 1 && (
            <div className="jg-actions">
              <Button size="small" kind="tertiary" onClick={() => list.remove(index)}>
                {t('removeItem', { no: index + 1 })}
              </Button>
            </div>
          )}
        </section>
      ))}
      <div>
        <Button onClick={() => list.append(EMPTY_ITEM)}>{t('addItem')}</Button>
      </div>
    </fieldset>
  );
}

function GroundFields({ form, tracks }: { form: RequestForm; tracks: Case['tracks'] }) {
  const t = useRequestTexts();
  const bases = useMaterialBases(tracks);
  const penalties = usePenaltyClauses();
  const isLaw = form.watch('ground') === 'LAW';
  return (
    <>
      <ChoiceField
        kind="radio"
        label={t('ground')}
        required
        options={[
          { value: 'LAW', text: t('byLaw') },
          { value: 'CONSENT', text: t('byConsent'), hint: t('byConsentHint') },
        ]}
        field={form.register('ground')}
      />
      {isLaw ? (
        <>
          <SelectField
            key={bases.length}
            label={t('legalBasis')}
            required
            emptyText={t('choose')}
            options={bases}
            error={errorOf(form, 'legalBasisId')}
            field={form.register('legalBasisId', { required: t('missing') })}
          />
          <TextArea
            label={t('consequence')}
            required
            rows={2}
            maxLength={2000}
            error={errorOf(form, 'refusalConsequence')}
            field={form.register('refusalConsequence', { required: t('missing') })}
          />
          <SelectField
            key={`penalty-${penalties.length}`}
            label={t('penalty')}
            emptyText={t('none')}
            options={penalties}
            field={form.register('penaltyCode')}
          />
        </>
      ) : (
        <div className="jg-two-columns">
          <TextField
            label={t('consentBy')}
            required
            maxLength={200}
            error={errorOf(form, 'consentBy')}
            field={form.register('consentBy', { required: t('missing') })}
          />
          <TextField
            type="date"
            label={t('consentOn')}
            required
            error={errorOf(form, 'consentOn')}
            field={form.register('consentOn', { required: t('missing') })}
          />
        </div>
      )}
    </>
  );
}

function DueFields({ form }: { form: RequestForm }) {
  const t = useRequestTexts();
  return (
    <>
      <ChoiceField
        kind="radio"
        label={t('due')}
        required
        options={[
          { value: 'DAYS', text: t('days') },
          { value: 'DAY', text: t('byDay') },
        ]}
        field={form.register('due')}
      />
      {form.watch('due') === 'DAYS' ? (
        <TextField
          type="number"
          label={t('periodDays')}
          hint={t('periodHint')}
          required
          min={1}
          max={365}
          error={errorOf(form, 'periodDays')}
          field={form.register('periodDays', { required: t('missing') })}
        />
      ) : (
        <TextField
          type="date"
          label={t('dueOn')}
          hint={t('periodHint')}
          required
          error={errorOf(form, 'dueOn')}
          field={form.register('dueOn', { required: t('missing') })}
        />
      )}
      <TextArea
        label={t('urgentReason')}
        hint={t('urgentHint')}
        rows={2}
        maxLength={2000}
        field={form.register('urgentReason')}
      />
    </>
  );
}

function OfficerFields({ form }: { form: RequestForm }) {
  const t = useRequestTexts();
  return (
    <fieldset className="jg-choice">
      <legend>{t('officer')}</legend>
      {(['department', 'officer', 'contact'] as const).map((name) => (
        <TextField
          key={name}
          label={t(name === 'officer' ? 'name' : name)}
          required
          maxLength={100}
          error={errorOf(form, name)}
          field={form.register(name, { required: t('missing') })}
        />
      ))}
    </fieldset>
  );
}

/** Articles in force that give the power to ask for materials, those of the case's frames and of general Acts. */
function useMaterialBases(tracks: Case['tracks']): Option[] {
  const nameOf = useNameOf();
  const { data } = api.useQuery('get', '/api/reference/legal-bases', { params: { query: { power: 'MATERIALS' } } });
  return (data ?? [])
    .filter(({ track }) => track === null || track === 'F' || tracks.some((one) => one === track))
    .map(({ id, act, article, titleKo, titleEn }) => ({
      value: id,
      text: `「${act}」 ${article} (${nameOf(titleKo, titleEn)})`,
    }));
}

function usePenaltyClauses(): Option[] {
  const nameOf = useNameOf();
  const { data } = api.useQuery('get', '/api/reference/entries/{dataset}', {
    params: { path: { dataset: 'penalty-clauses' } },
  });
  return (data ?? []).map(({ code, entry, source }) => {
    const words = entry as Record<string, string | null | undefined>;
    return { value: code, text: `${nameOf(words.conductKo ?? code, words.conductEn)} — ${source}` };
  });
}
