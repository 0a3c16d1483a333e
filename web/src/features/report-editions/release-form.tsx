import { useForm } from 'react-hook-form';
import { useCommand } from '../../api/command';
import { Form } from '../../components/form';
import { FormButtons, type MoveFormProps } from '../../components/moves';
import { TimeField } from '../../components/time-field';
import { fromLocalField } from '../../lib/dates';
import type { Edition } from './editions';
import { useEditionTexts } from './texts';

/** A public edition may wait for a time; that of a respondent is released at once. */
export function ReleaseForm({ edition, onDone, onCancel }: MoveFormProps & { edition: Edition }) {
  const t = useEditionTexts();
  const command = useCommand();
  const form = useForm({ defaultValues: { releaseAt: '' } });
  const send = ({ releaseAt }: { releaseAt: string }) =>
    command
      .mutateAsync({
        path: `/api/report-editions/${edition.id}/release`,
        version: edition.version,
        body: releaseAt === '' ? {} : { releaseAt: fromLocalField(releaseAt) },
      })
      .then(onDone, () => undefined);
  return (
    <Form form={form} error={command.error} onSubmit={send}>
      {edition.variant === 'PUBLIC' && (
        <TimeField form={form} name="releaseAt" label={t('releaseAt')} hint={t('releaseAtHint')} />
      )}
      <FormButtons submitText={t('release')} isBusy={command.isPending} onCancel={onCancel} />
    </Form>
  );
}
