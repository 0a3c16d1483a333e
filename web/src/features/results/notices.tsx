import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '../../api/client';
import { useUser } from '../../api/use-session';
import { StatusBadge } from '../../components/badge';
import { Button } from '../../components/button';
import { ArrivalForm, DispatchForm, FailureForm } from '../../components/delivery-forms';
import { Dialog } from '../../components/dialog';
import { Section } from '../../components/page';
import { Table } from '../../components/table';
import { Instant } from '../../components/time';
import { useNameOf } from '../../i18n/names';
import type { Result } from './result-values';
import { useResultTexts } from './texts';

type Notice = Result['documents'][number];
type Act = 'dispatch' | 'arrival' | 'failure';

/** One notice for each respondent; the ministry has seven days from the confirmation (행정조사기본법 제24조). */
export function Notices({ result }: { result: Result }) {
  const t = useResultTexts();
  const [open, setOpen] = useState<{ act: Act; notice: Notice } | null>(null);
  const notices = result.documents.filter(({ type }) => type === 'RESULT_NOTICE');
  if (notices.length === 0)
    return (
      <Section title={t('notices')}>
        <p className="jg-quiet">{t('noticesNone')}</p>
      </Section>
    );
  return (
    <Section title={t('notices')}>
      <Table
        caption={t('notices')}
        rows={notices}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'respondent',
            title: t('respondent'),
            isName: true,
            cell: ({ providerId }) => providerId && <ProviderName id={providerId} />,
          },
          {
            key: 'document',
            title: t('document'),
            cell: ({ id, documentNo }) => <Link to={`/documents/${id}`}>{documentNo}</Link>,
          },
          {
            key: 'status',
            title: t('status'),
            cell: ({ status }) => <StatusBadge machine="official-document" status={status} />,
          },
          { key: 'sent', title: t('dispatched'), cell: ({ dispatchedAt }) => <Instant at={dispatchedAt} /> },
          { key: 'arrived', title: t('arrived'), cell: ({ arrivedAt }) => <Instant at={arrivedAt} /> },
          {
            key: 'acts',
            title: t('acts'),
            cell: (notice) => <Acts notice={notice} onAct={(act) => setOpen({ act, notice })} />,
          },
        ]}
      />
      {open && <ActDialog {...open} result={result} onClose={() => setOpen(null)} />}
    </Section>
  );
}

function ProviderName({ id }: { id: string }) {
  const nameOf = useNameOf();
  const { data } = api.useQuery('get', '/api/providers/{id}', { params: { path: { id } } });
  return data ? nameOf(data.legalNameKo, data.legalNameEn) : null;
}

const SENT = ['DISPATCHED', 'RE_DISPATCHED'];

function Acts({ notice, onAct }: { notice: Notice; onAct: (act: Act) => void }) {
  const t = useResultTexts();
  const { permissions } = useUser();
  const isSent = SENT.includes(notice.status);
  return (
    <span className="jg-actions">
      {['APPROVED', 'RETURNED'].includes(notice.status) && permissions.includes('documents.dispatch') && (
        <Button size="small" kind="primary" onClick={() => onAct('dispatch')}>
          {t('dispatch')}
        </Button>
      )}
      {isSent && permissions.includes('deliveries.record') && (
        <Button size="small" kind="primary" onClick={() => onAct('arrival')}>
          {t('arrival')}
        </Button>
      )}
      {isSent && permissions.includes('documents.dispatch') && (
        <Button size="small" kind="tertiary" onClick={() => onAct('failure')}>
          {t('failure')}
        </Button>
      )}
    </span>
  );
}

const PATHS: Record<Act, string> = {
  dispatch: 'dispatch-notice',
  arrival: 'record-notice-arrival',
  failure: 'record-notice-failure',
};

function ActDialog({
  act,
  notice,
  result,
  onClose,
}: {
  act: Act;
  notice: Notice;
  result: Result;
  onClose: () => void;
}) {
  const t = useResultTexts();
  const props = {
    path: `/api/results/${result.id}/${PATHS[act]}`,
    version: result.version,
    also: { providerId: notice.providerId },
    submitText: t(act),
    onDone: onClose,
    onCancel: onClose,
  };
  return (
    <Dialog title={t(act)} onClose={onClose} wide>
      {act === 'dispatch' && <DispatchForm {...props} providerId={notice.providerId ?? ''} />}
      {act === 'arrival' && (
        <ArrivalForm
          {...props}
          of={{ caseId: result.caseId, providerId: notice.providerId ?? '' }}
          sentAt={notice.dispatchedAt}
        />
      )}
      {act === 'failure' && <FailureForm {...props} sentAt={notice.dispatchedAt} />}
    </Dialog>
  );
}
