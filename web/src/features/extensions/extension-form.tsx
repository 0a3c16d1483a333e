import { useCommand } from '../../api/command';
import { DraftNote, useDraftForm } from '../../components/draft-form';
import { SelectField, TextArea, TextField } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { EvidenceAttach } from '../../components/submitted-evidence';
import { useLabels } from '../../i18n/labels';
import { bodyOf, type Extension, type ExtensionValues } from './extension-values';
import { useExtensionTexts } from './texts';

interface ExtensionFormProps {
  /** The place where what is typed is kept on the device. */
  readonly draftKey: string;
  readonly written: ExtensionValues;
  readonly caseId: string;
  readonly target:
    | { readonly method: 'POST'; readonly path: string }
    | { readonly method: 'PATCH'; readonly path: string; readonly version: number };
  readonly submitText: string;
  readonly onSaved: (request: Extension) => void;
}

/** Ground, date, reason and proof of a request; saved as a draft that only the provider sees. */
export function ExtensionForm({ draftKey, written, caseId, target, submitText, onSaved }: ExtensionFormProps) {
  const t = useExtensionTexts();
  const { options } = useLabels();
  const version = target.method === 'PATCH' ? target.version : 0;
  const { form, draft } = useDraftForm<ExtensionValues>(draftKey, written, version);
  const save = useCommand<Extension>();
  const evidence = form.watch('evidence');
  const send = async (values: ExtensionValues) => {
    const saved = await save.mutateAsync({ ...target, body: bodyOf({ ...values, evidence }) }).catch(() => null);
    if (!saved) return;
    draft.done();
    onSaved(saved);
  };
  return (
    <Form form={form} error={save.error} onSubmit={send} label={t('formTitle')}>
      <DraftNote draft={draft} />
      <SelectField
        label={t('ground')}
        hint={t('groundHint')}
        required
        emptyText=""
        options={options('extensionGround')}
        error={errorOf(form, 'ground')}
        field={form.register('ground', { required: t('groundMissing') })}
      />
      <TextField
        type="date"
        label={t('requestedOn')}
        required
        error={errorOf(form, 'requestedOn')}
        field={form.register('requestedOn', { required: t('requestedOnMissing') })}
      />
      <TextArea
        label={t('reason')}
        hint={t('reasonHint')}
        required
        rows={5}
        maxLength={5000}
        error={errorOf(form, 'reason')}
        field={form.register('reason', { required: t('reasonMissing') })}
      />
      <EvidenceAttach
        caseId={caseId}
        label={t('evidence')}
        attached={evidence}
        onChange={(attached) => form.setValue('evidence', attached)}
      />
      <FormButtons isBusy={save.isPending} submitText={submitText} />
    </Form>
  );
}
