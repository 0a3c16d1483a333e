import { useFieldArray } from 'react-hook-form';
import { useCommand } from '../../api/command';
import { Button } from '../../components/button';
import { Disclosure } from '../../components/disclosure';
import { DraftNote, useDraftForm } from '../../components/draft-form';
import { SelectField, TextArea, TextField } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { Table } from '../../components/table';
import { useLanguage } from '../../i18n/i18n';
import { useLabels } from '../../i18n/labels';
import { notify } from '../../lib/notices';
import { TemplateItemFields } from './template-item';
import { type TemplateFormState, Words } from './template-words';
import { areItems, bodyOf, EMPTY_TEXT, type Template, type TemplateValues, valuesOf } from './template-values';
import { useTemplateTexts } from './texts';

/** The words of a draft. What is typed is kept on the device until it is saved. */
export function TemplateForm({ template, onSaved }: { template: Template; onSaved: () => void }) {
  const t = useTemplateTexts();
  const { id, version } = template;
  const { form, draft } = useDraftForm<TemplateValues>(`template:${id}`, valuesOf(template), version);
  const command = useCommand<Template>();
  const save = (values: TemplateValues) =>
    command
      .mutateAsync({
        method: 'PUT',
        path: `/api/templates/${id}`,
        version: draft.restoredVersion ?? version,
        body: bodyOf(values),
      })
      .then(
        () => {
          draft.done();
          notify(t('saved'));
          onSaved();
        },
        () => undefined,
      );
  return (
    <Form form={form} error={command.error} onSubmit={save} label={t('edit')}>
      <DraftNote draft={draft} />
      <Frame form={form} />
      <Names template={template} />
      <Words form={form} name="introduction" label={t('introduction')} />
      <Items form={form} template={template} />
      <Words form={form} name="closing" label={t('closing')} />
      <FormButtons isBusy={command.isPending} submitText={t('save')} />
    </Form>
  );
}

function Frame({ form }: { form: TemplateFormState }) {
  const t = useTemplateTexts();
  const { options } = useLabels();
  return (
    <>
      <TextField
        type="date"
        label={t('effectiveFrom')}
        required
        error={errorOf(form, 'effectiveFrom')}
        field={form.register('effectiveFrom', { required: t('missing') })}
      />
      <TextArea
        label={t('changeNote')}
        required
        rows={2}
        maxLength={1000}
        error={errorOf(form, 'changeNote')}
        field={form.register('changeNote', { required: t('missing') })}
      />
      <SelectField
        label={t('disclosure')}
        required
        options={options('disclosure')}
        field={form.register('disclosure')}
      />
      <TextField
        label={t('disclosureItems')}
        hint={t('disclosureHint')}
        error={errorOf(form, 'disclosureItems')}
        field={form.register('disclosureItems', { validate: (text) => areItems(text) || t('disclosureWrong') })}
      />
    </>
  );
}

function Items({ form, template }: { form: TemplateFormState; template: Template }) {
  const t = useTemplateTexts();
  const { fields, append, remove, swap } = useFieldArray({ control: form.control, name: 'items' });
  return (
    <>
      {fields.map((field, index) => (
        <TemplateItemFields
          key={field.id}
          form={form}
          index={index}
          parts={template.parts}
          onUp={index > 0 ? () => swap(index, index - 1) : null}
          onDown={index < fields.length - 1 ? () => swap(index, index + 1) : null}
          onRemove={() => remove(index)}
        />
      ))}
      <Button onClick={() => append({ heading: EMPTY_TEXT, text: EMPTY_TEXT, parts: [] })}>{t('add')}</Button>
    </>
  );
}

/** The names that sentences may use, with what stands for them in the letter. */
function Names({ template: { parts } }: { template: Template }) {
  const t = useTemplateTexts();
  const language = useLanguage();
  return (
    <Disclosure summary={t('names')}>
      {() => (
        <>
          <p>{t('namesLead')}</p>
          <Table
            caption={t('names')}
            rows={parts.filter(({ inline }) => inline)}
            rowKey={({ name }) => name}
            columns={[
              { key: 'name', title: t('names'), isName: true, cell: ({ name }) => <code>{`{${name}}`}</code> },
              {
                key: 'label',
                title: t('content'),
                cell: ({ labelKo, labelEn }) => (language === 'ko' ? labelKo : labelEn),
              },
            ]}
          />
        </>
      )}
    </Disclosure>
  );
}
