import type { Path, UseFormReturn } from 'react-hook-form';
import { TextArea } from '../../components/field';
import type { TemplateValues } from './template-values';
import { useTemplateTexts } from './texts';

export type TemplateFormState = UseFormReturn<TemplateValues>;

interface WordsProps {
  form: TemplateFormState;
  name: 'introduction' | 'closing' | `items.${number}.heading` | `items.${number}.text`;
  label: string;
}

/** One text in both languages. */
export function Words({ form, name, label }: WordsProps) {
  const t = useTemplateTexts();
  const [ko, en] = [`${name}.ko`, `${name}.en`] as [Path<TemplateValues>, Path<TemplateValues>];
  return (
    <>
      <TextArea label={t('korean', { what: label })} rows={2} maxLength={2000} field={form.register(ko)} />
      <TextArea label={t('english', { what: label })} rows={2} maxLength={2000} field={form.register(en)} />
    </>
  );
}
