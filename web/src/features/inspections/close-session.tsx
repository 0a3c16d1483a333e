import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useCommand } from '../../api/command';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { SelectField, TextArea } from '../../components/field';
import { Form, errorOf } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { TimeField } from '../../components/time-field';
import { useLabels } from '../../i18n/labels';
import { fromLocalField } from '../../lib/dates';
import { notify } from '../../lib/notices';
import type { Session } from './session-values';
import { useSessionTexts } from './session-texts';

export function CloseSession({ session }: { session: Session }) {
  const t = useSessionTexts();
  const [isClosing, setClosing] = useState(false);
  return (
    <div>
      <Button size="large" onClick={() => setClosing(true)}>
        {t('close')}
      </Button>
      {isClosing && <CloseDialog session={session} onClose={() => setClosing(false)} />}
    </div>
  );
}

interface ClosingValues {
  endedAt: string;
  closingMeetingAt: string;
  closingNotes: string;
  statement: string;
  statementReason: string;
}

function CloseDialog({ session, onClose }: { session: Session; onClose: () => void }) {
  const t = useSessionTexts();
  const { options } = useLabels();
  const form = useForm<ClosingValues>({
    defaultValues: { endedAt: '', closingMeetingAt: '', closingNotes: '', statement: 'SIGNED', statementReason: '' },
  });
  const command = useCommand();
  const submit = async (values: ClosingValues) => {
    const path = `/api/sessions/${session.id}/close`;
    await command.mutateAsync({ path, version: session.version, body: bodyOf(values) }).then(
      () => {
        onClose();
        notify(t('sessionDone'));
      },
      () => undefined,
    );
  };
  return (
    <Dialog title={t('close')} onClose={onClose}>
      <Form form={form} error={command.error} onSubmit={submit}>
        <p>{t('closeText')}</p>
        <TimeField form={form} name="closingMeetingAt" label={t('closingMeetingAt')} hint={t('closingMeetingHint')} />
        <TextArea
          label={t('closingNotes')}
          rows={2}
          maxLength={10_000}
          error={errorOf(form, 'closingNotes')}
          field={form.register('closingNotes')}
        />
        <SelectField
          label={t('statement')}
          options={options('statementStatus').filter(({ value }) => value !== 'PENDING')}
          error={errorOf(form, 'statement')}
          field={form.register('statement')}
        />
        {form.watch('statement') === 'REFUSED' && (
          <TextArea
            label={t('statementReason')}
            rows={2}
            maxLength={2000}
            error={errorOf(form, 'statementReason')}
            field={form.register('statementReason')}
          />
        )}
        <TimeField form={form} name="endedAt" label={t('endedAt')} hint={t('endedAtHint')} />
        <FormButtons isBusy={command.isPending} submitText={t('close')} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

function bodyOf({ endedAt, closingMeetingAt, closingNotes, statement, statementReason }: ClosingValues): object {
  return {
    endedAt: fromLocalField(endedAt) ?? undefined,
    closingMeetingAt: fromLocalField(closingMeetingAt) ?? undefined,
    closingNotes: closingNotes.trim() || undefined,
    statement,
    statementReason: statement === 'REFUSED' ? statementReason.trim() || undefined : undefined,
  };
}
