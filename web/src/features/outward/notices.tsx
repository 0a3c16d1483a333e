import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Link } from 'react-router';
import { useCommand } from '../../api/command';
import { Button } from '../../components/button';
import { ArrivalForm } from '../../components/delivery-forms';
import { Dialog } from '../../components/dialog';
import { CheckField, TextArea } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { Empty } from '../../components/states';
import { Table } from '../../components/table';
import { Day, Instant } from '../../components/time';
import { notify } from '../../lib/notices';
import type { Notice } from './outward';
import { useOutwardTexts } from './texts';

/** Letters to providers about a request for their materials, and what they said. */
export function Notices({ notices }: { notices: readonly Notice[] }) {
  const t = useOutwardTexts();
  if (notices.length === 0) return <Empty>{t('noNotices')}</Empty>;
  return (
    <Table
      caption={t('notices')}
      rows={notices}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'letter',
          title: t('letter'),
          isName: true,
          cell: ({ documentId }) => <Link to={`/documents/${documentId}`}>{t('letter')}</Link>,
        },
        { key: 'arrived', title: t('arrived'), cell: ({ arrivedAt }) => arrivedAt && <Instant at={arrivedAt} /> },
        { key: 'until', title: t('answerUntil'), cell: ({ answerBy }) => <Day on={answerBy} /> },
        {
          key: 'opinion',
          title: t('opinion'),
          cell: ({ objects, answer }) =>
            answer && (
              <>
                {objects ? t('objects') : t('noObjection')}: {answer}
              </>
            ),
        },
        { key: 'acts', title: t('acts'), cell: (notice) => <Acts notice={notice} /> },
      ]}
    />
  );
}

function Acts({ notice }: { notice: Notice }) {
  const t = useOutwardTexts();
  const [open, setOpen] = useState<'arrival' | 'answer' | null>(null);
  const close = () => setOpen(null);
  const arrived = () => {
    close();
    notify(t('arrivalDone'));
  };
  return (
    <>
      {notice.mayRecordArrival && (
        <Button size="small" onClick={() => setOpen('arrival')}>
          {t('recordArrival')}
        </Button>
      )}
      {notice.mayAnswer && (
        <Button size="small" kind="primary" onClick={() => setOpen('answer')}>
          {t('giveOpinion')}
        </Button>
      )}
      {open === 'arrival' && (
        <Dialog title={t('recordArrival')} onClose={close} wide>
          <ArrivalForm
            path={`/api/disclosure-notices/${notice.id}/record-arrival`}
            version={notice.version}
            submitText={t('recordArrival')}
            of={notice}
            onDone={arrived}
            onCancel={close}
          />
        </Dialog>
      )}
      {open === 'answer' && (
        <Dialog title={t('giveOpinion')} onClose={close} wide>
          <OpinionForm notice={notice} onClose={close} />
        </Dialog>
      )}
    </>
  );
}

function OpinionForm({ notice, onClose }: { notice: Notice; onClose: () => void }) {
  const t = useOutwardTexts();
  const command = useCommand();
  const form = useForm({ defaultValues: { objects: false, answer: '' } });
  const sent = () => {
    notify(t('opinionDone'));
    onClose();
  };
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={(body) => {
        const path = `/api/disclosure-notices/${notice.id}/answer`;
        return command.mutateAsync({ path, version: notice.version, body }).then(sent, () => undefined);
      }}
    >
      <CheckField label={t('wantsClosed')} field={form.register('objects')} />
      <TextArea
        label={t('text')}
        required
        rows={4}
        maxLength={5000}
        error={errorOf(form, 'answer')}
        field={form.register('answer', { required: t('missing') })}
      />
      <FormButtons isBusy={command.isPending} submitText={t('giveOpinion')} onCancel={onClose} />
    </Form>
  );
}
