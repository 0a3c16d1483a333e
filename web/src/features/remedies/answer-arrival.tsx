import { useState } from 'react';
import { api } from '../../api/client';
import { useUser } from '../../api/use-session';
import { Button } from '../../components/button';
import { ArrivalForm } from '../../components/delivery-forms';
import { Dialog } from '../../components/dialog';
import { notify } from '../../lib/notices';
import type { Appeal } from './remedies';
import { useRemedyTexts } from './texts';

/** The letter with the answer is on its way until somebody records that it arrived. */
export function AnswerArrival({ appeal }: { appeal: Appeal }) {
  const t = useRemedyTexts();
  const { permissions } = useUser();
  const [isOpen, setOpen] = useState(false);
  const documentId = appeal.decision?.documentId ?? '';
  const waits = documentId !== '' && appeal.decision?.notifiedAt === null;
  const document = api.useQuery(
    'get',
    '/api/documents/{id}',
    { params: { path: { id: documentId } } },
    { enabled: waits },
  ).data;
  if (!waits || !permissions.includes('appeals.record-arrival')) return null;
  const done = () => {
    setOpen(false);
    notify(t('arrivalDone'));
  };
  return (
    <>
      <Button kind="primary" onClick={() => setOpen(true)}>
        {t('recordArrival')}
      </Button>
      {isOpen && (
        <Dialog title={t('recordArrival')} onClose={() => setOpen(false)} wide>
          <ArrivalForm
            path={`/api/appeals/${appeal.id}/record-arrival`}
            version={appeal.version}
            submitText={t('recordArrival')}
            of={appeal}
            sentAt={document?.deliveries.at(-1)?.dispatchedAt ?? null}
            onDone={done}
            onCancel={() => setOpen(false)}
          />
        </Dialog>
      )}
    </>
  );
}
