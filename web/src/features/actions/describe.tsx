import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useCommand } from '../../api/command';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { TextArea, TextField } from '../../components/field';
import { Form, errorOf } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { useComponentTexts } from '../../components/component-texts';
import { notify } from '../../lib/notices';
import { pathOf, type Action } from './action-data';
import { useActionTexts } from './texts';

/** The provider says in its own words what it does, and which office answers for it. */
export function Describe({ action }: { action: Action }) {
  const t = useActionTexts();
  const [isOpen, setOpen] = useState(false);
  if (!action.availableWork.includes('DESCRIBE')) return null;
  return (
    <>
      <Button size="small" kind="tertiary" onClick={() => setOpen(true)}>
        {t('describe')}
      </Button>
      {isOpen && (
        <Dialog title={t('describe')} onClose={() => setOpen(false)}>
          <DescribeForm action={action} onDone={() => setOpen(false)} />
        </Dialog>
      )}
    </>
  );
}

function DescribeForm({ action, onDone }: { action: Action; onDone: () => void }) {
  const t = useActionTexts();
  const c = useComponentTexts();
  const command = useCommand();
  const form = useForm({ defaultValues: { description: action.description, ownerTitle: action.ownerTitle ?? '' } });
  const save = async ({ description, ownerTitle }: { description: string; ownerTitle: string }) => {
    const body = { description, ...(ownerTitle.trim() === '' ? {} : { ownerTitle }) };
    await command.mutateAsync({ method: 'PATCH', path: pathOf(action), version: action.version, body });
    notify(t('described'));
    onDone();
  };
  return (
    <Form form={form} error={command.error} onSubmit={(values) => save(values).catch(() => undefined)}>
      <TextArea
        label={t('description')}
        required
        maxLength={10_000}
        error={errorOf(form, 'description')}
        field={form.register('description', { required: t('descriptionMissing') })}
      />
      <TextField
        label={t('owner')}
        hint={t('ownerHint')}
        maxLength={200}
        error={errorOf(form, 'ownerTitle')}
        field={form.register('ownerTitle')}
      />
      <FormButtons isBusy={command.isPending} submitText={c('save')} onCancel={onDone} />
    </Form>
  );
}
