import { useState } from 'react';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { api } from '../../api/client';
import { Combobox } from '../../components/combobox';
import { errorOf } from '../../components/form';
import { useNameOf } from '../../i18n/names';
import { useDebounced } from '../../lib/use-debounced';
import type { CaseValues } from './registration-values';
import { useRegistrationTexts } from './texts';

const SETTLED_MS = 200;

/** The provider by part of its legal name or of a name that people use. */
export function ProviderPicker({ form, disabled }: { form: UseFormReturn<CaseValues>; disabled: boolean }) {
  const t = useRegistrationTexts();
  const nameOf = useNameOf();
  const [text, setText] = useState(() => form.getValues('providerText'));
  const q = useDebounced(text.trim(), SETTLED_MS);
  const isPicked = form.watch('providerId') !== '';
  const query = api.useQuery('get', '/api/providers', {
    params: { query: { limit: 8, ...(q && !isPicked ? { q } : {}) } },
  });
  const suggestions = query.data?.items.map(({ id, legalNameKo, legalNameEn, aliases }) => ({
    id,
    text: nameOf(legalNameKo, legalNameEn),
    detail: aliases.slice(0, 3).join(' · '),
  }));
  return (
    <Controller
      control={form.control}
      name="providerId"
      rules={{ required: t('providerMissing') }}
      render={({ field }) => (
        <Combobox
          label={t('provider')}
          hint={t('providerHint')}
          error={errorOf(form, 'providerId')}
          required
          disabled={disabled}
          inputRef={field.ref}
          text={text}
          suggestions={q === text.trim() ? (suggestions ?? null) : null}
          onText={(typed) => {
            setText(typed);
            form.setValue('providerText', typed);
            if (field.value !== '') field.onChange('');
          }}
          onPick={(picked) => {
            setText(picked.text);
            form.setValue('providerText', picked.text);
            field.onChange(picked.id);
          }}
        />
      )}
    />
  );
}
