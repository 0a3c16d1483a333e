import { Controller } from 'react-hook-form';
import { Button } from '../../components/button';
import { MultiPick } from '../../components/multi-pick';
import { useLanguage } from '../../i18n/i18n';
import type { Template } from './template-values';
import { type TemplateFormState, Words } from './template-words';
import { useTemplateTexts } from './texts';

interface Props {
  form: TemplateFormState;
  index: number;
  parts: Template['parts'];
  /** Null where it cannot go further. */
  onUp: (() => void) | null;
  onDown: (() => void) | null;
  onRemove: () => void;
}

/** One numbered item: heading, sentence and what it prints of the letter. */
export function TemplateItemFields({ form, index, parts, onUp, onDown, onRemove }: Props) {
  const t = useTemplateTexts();
  const language = useLanguage();
  const title = t('itemNo', { no: index + 1 });
  const about = (what: string) => `${title}: ${what}`;
  const options = parts.map(({ name, labelKo, labelEn, required }) => ({
    id: name,
    text: language === 'ko' ? labelKo : labelEn,
    detail: required ? `${name} · ${t('required')}` : name,
  }));
  return (
    <section className="jg-card jg-section" aria-label={title}>
      <h3>{title}</h3>
      <Words form={form} name={`items.${index}.heading`} label={about(t('heading'))} />
      <Words form={form} name={`items.${index}.text`} label={about(t('text'))} />
      <Controller
        control={form.control}
        name={`items.${index}.parts`}
        render={({ field }) => (
          <MultiPick
            label={about(t('parts'))}
            hint={t('partsHint')}
            options={options}
            value={field.value}
            onChange={field.onChange}
          />
        )}
      />
      <div className="jg-actions">
        {onUp && (
          <Button size="small" aria-label={about(t('up'))} onClick={onUp}>
            {t('up')}
          </Button>
        )}
        {onDown && (
          <Button size="small" aria-label={about(t('down'))} onClick={onDown}>
            {t('down')}
          </Button>
        )}
        <Button size="small" kind="tertiary" aria-label={about(t('remove'))} onClick={onRemove}>
          {t('remove')}
        </Button>
      </div>
    </section>
  );
}
