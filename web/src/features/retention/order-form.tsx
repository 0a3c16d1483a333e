import { useFieldArray, type UseFormReturn } from 'react-hook-form';
import { api } from '../../api/client';
import { Button } from '../../components/button';
import { SelectField, TextArea, TextField, type Option } from '../../components/field';
import { errorOf } from '../../components/form';
import { useNameOf } from '../../i18n/names';
import { type Case, EMPTY_ITEM, type OrderValues } from './order-values';
import { useRetentionTexts } from './texts';

type OrderForm = UseFormReturn<OrderValues>;

/** Everything that the letter says, in its order; penalty, remedies and number are printed by the server. */
export function OrderFields({ form, found }: { form: OrderForm; found: Case }) {
  const t = useRetentionTexts();
  const bases = useBases(found.tracks);
  return (
    <>
      <TextField
        label={t('orderTitle')}
        required
        maxLength={200}
        error={errorOf(form, 'title')}
        field={form.register('title', { required: t('missing') })}
      />
      <SelectField
        key={bases.length}
        label={t('basis')}
        required
        emptyText={t('choose')}
        options={bases}
        error={errorOf(form, 'legalBasisId')}
        field={form.register('legalBasisId', { required: t('missing') })}
      />
      <TextArea
        label={t('reason')}
        required
        rows={3}
        maxLength={5000}
        error={errorOf(form, 'reason')}
        field={form.register('reason', { required: t('missing') })}
      />
      <ItemFields form={form} />
      <TextField
        type="date"
        label={t('preserveFrom')}
        required
        error={errorOf(form, 'preserveFrom')}
        field={form.register('preserveFrom', { required: t('missing') })}
      />
      <TextField
        label={t('until')}
        hint={t('untilHint')}
        required
        maxLength={500}
        error={errorOf(form, 'untilPhrase')}
        field={form.register('untilPhrase', { required: t('missing') })}
      />
      <TextArea
        label={t('exemption')}
        hint={t('exemptionHint')}
        required
        rows={2}
        maxLength={1000}
        error={errorOf(form, 'hearingExemption')}
        field={form.register('hearingExemption', { required: t('missing') })}
      />
      <OfficerFields form={form} />
    </>
  );
}

export function RespondentField({ form, found }: { form: OrderForm; found: Case }) {
  const t = useRetentionTexts();
  const nameOf = useNameOf();
  return (
    <SelectField
      label={t('respondent')}
      required
      emptyText={t('choose')}
      options={found.respondents.map(({ providerId, providerNameKo, providerNameEn }) => ({
        value: providerId,
        text: nameOf(providerNameKo, providerNameEn),
      }))}
      error={errorOf(form, 'providerId')}
      field={form.register('providerId', { required: t('missing') })}
    />
  );
}

function ItemFields({ form }: { form: OrderForm }) {
  const t = useRetentionTexts();
  const list = useFieldArray({ control: form.control, name: 'items' });
  return (
    <fieldset className="jg-form jg-plain">
      <legend>{t('items')}</legend>
      {list.fields.map(({ id }, index) => (
        <section key={id} className="jg-card jg-form" aria-label={t('item', { no: index + 1 })}>
          {(['system', 'material'] as const).map((name) => (
            <TextField
              key={name}
              label={`${t('item', { no: index + 1 })} · ${t(name)}`}
              required
              maxLength={300}
              error={form.formState.errors.items?.[index]?.[name]?.message}
              field={form.register(`items.${index}.${name}`, { required: t('missing') })}
            />
          ))}
          <div className="jg-two-columns">
            {(['rangeFrom', 'rangeTo'] as const).map((name) => (
              <TextField
                key={name}
                type="datetime-local"
                label={`${t('item', { no: index + 1 })} · ${t(name)}`}
                field={form.register(`items.${index}.${name}`)}
              />
            ))}
          </div>
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

function OfficerFields({ form }: { form: OrderForm }) {
  const t = useRetentionTexts();
  return (
    <fieldset className="jg-form jg-plain">
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

/** Articles in force that give the power to have materials kept, of the tracks of the case. */
function useBases(tracks: Case['tracks']): Option[] {
  const nameOf = useNameOf();
  const { data } = api.useQuery('get', '/api/reference/legal-bases', { params: { query: { power: 'PRESERVATION' } } });
  return (data ?? [])
    .filter(({ track }) => tracks.some((one) => one === track))
    .map(({ id, act, article, titleKo, titleEn }) => ({
      value: id,
      text: `「${act}」 ${article} (${nameOf(titleKo, titleEn)})`,
    }));
}
