import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useCommand } from '../../api/command';
import { isStale } from '../../api/problem';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { DraftNote, useDraftForm } from '../../components/draft-form';
import { TextArea, TextField } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { Facts } from '../../components/page';
import { Day, Instant } from '../../components/time';
import { notify } from '../../lib/notices';
import type { BoardItem } from './board-table';
import { useDeadlineTexts } from './texts';

/** Corrects a date that was computed wrongly. */
export function ReviseButton({ deadline }: { deadline: BoardItem }) {
  const t = useDeadlineTexts();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button size="small" kind="tertiary" onClick={() => setOpen(true)}>
        {t('revise')}
      </Button>
      {isOpen && (
        <Dialog title={t('reviseTitle')} onClose={close}>
          <ReviseForm deadline={deadline} onClose={close} />
        </Dialog>
      )}
    </>
  );
}

function ReviseForm({
  deadline: { id, version, dueOn, dueAt },
  onClose,
}: {
  deadline: BoardItem;
  onClose: () => void;
}) {
  const t = useDeadlineTexts();
  const queries = useQueryClient();
  const { form, draft } = useDraftForm(`deadline:${id}`, { dueOn: dueOn ?? '', reason: '' }, version);
  const command = useCommand();
  const onDone = () => {
    draft.done();
    onClose();
    notify(t('revised'));
  };
  // Whoever came first is shown with the next answer; what was typed here stays.
  const onFailed = (error: unknown) => (isStale(error) ? queries.invalidateQueries() : undefined);
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={(body) =>
        command.mutateAsync({ path: `/api/deadlines/${id}/revise`, version, body }).then(onDone, onFailed)
      }
    >
      <p>{t('reviseText')}</p>
      <DraftNote draft={draft} />
      <Facts items={[[t('revisePresent'), dueOn ? <Day on={dueOn} /> : <Instant at={dueAt} />]]} />
      <TextField
        type="date"
        label={t('reviseDueOn')}
        required
        error={errorOf(form, 'dueOn')}
        field={form.register('dueOn', { required: t('reviseDueOnMissing') })}
      />
      <TextArea
        label={t('reviseReason')}
        hint={t('reviseReasonHint')}
        required
        maxLength={2000}
        error={errorOf(form, 'reason')}
        field={form.register('reason', { required: t('reviseReasonMissing') })}
      />
      <FormButtons isBusy={command.isPending} submitText={t('revise')} onCancel={onClose} />
    </Form>
  );
}
