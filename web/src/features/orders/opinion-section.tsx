import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '../../api/client';
import { useUser } from '../../api/use-session';
import { CodeBadge, StatusBadge } from '../../components/badge';
import { Button } from '../../components/button';
import { DispatchForm, FailureForm } from '../../components/delivery-forms';
import { Dialog } from '../../components/dialog';
import { Facts, Prose, Section } from '../../components/page';
import { Note } from '../../components/states';
import { Day, Instant } from '../../components/time';
import type { components } from '../../generated/api';
import type { Order } from './order-values';
import { useOrderTexts } from './texts';

type Round = components['schemas']['OpinionRoundResponse'];

/** The prior notice and the opinions on it (행정절차법 제21조, 제27조), which have a page of their own. */
export function OpinionSection({ order }: { order: Order }) {
  const t = useOrderTexts();
  const { data } = api.useQuery('get', '/api/opinion-rounds', { params: { query: { orderId: order.id } } });
  const round = data?.items.at(-1);
  if (!round) return null;
  return (
    <Section title={t('opinionRound')}>
      <p>
        <StatusBadge machine="opinion-round" status={round.status} />
      </p>
      <Facts
        items={[
          [t('opinionSent'), <Link to={`/documents/${round.noticeDocumentId}`}>{t('openDocument')}</Link>],
          [t('opinionArrived'), round.arrivedAt && <Instant at={round.arrivedAt} />],
          [t('opinionDue'), round.dueOn && <Day on={round.dueOn} />],
          [t('opinionClosed'), round.closedAt && <Closed round={round} />],
        ]}
      />
      {round.arrivedAt === null && <NoticeDelivery order={order} round={round} />}
      {round.arrivedAt !== null && (
        <p>
          {t('opinionCount', { count: round.opinions.length })}{' '}
          <Link to={`/orders/${order.id}/opinion`}>{t('openOpinion')}</Link>
        </p>
      )}
    </Section>
  );
}

function Closed({ round }: { round: Round }) {
  return (
    <>
      <Instant at={round.closedAt} /> <CodeBadge list="opinionCloseReason" code={round.closeReason} />
    </>
  );
}

/** A notice that came back is sent again before the period can begin. */
function NoticeDelivery({ order, round }: { order: Order; round: Round }) {
  const t = useOrderTexts();
  const { permissions } = useUser();
  const [open, setOpen] = useState<'again' | 'failure' | null>(null);
  const query = api.useQuery('get', '/api/deliveries', {
    params: { query: { documentId: round.noticeDocumentId } },
  });
  const last = query.data?.items.toSorted((one, other) => one.attempt - other.attempt).at(-1);
  if (!last || !permissions.includes('orders.record-service-failure')) return null;
  const act = { version: order.version, onDone: () => setOpen(null), onCancel: () => setOpen(null) };
  return (
    <>
      {last.failedAt ? (
        <Note kind="warning">
          <p>{t('noticeReturned')}</p>
          <Prose>{last.failureReason}</Prose>
          <Button onClick={() => setOpen('again')}>{t('noticeAgain')}</Button>
        </Note>
      ) : (
        <p>
          <Button kind="tertiary" size="small" onClick={() => setOpen('failure')}>
            {t('noticeFailure')}
          </Button>
        </p>
      )}
      {open === 'again' && (
        <Dialog title={t('noticeAgain')} onClose={act.onCancel} wide>
          <DispatchForm
            {...act}
            providerId={order.providerId}
            path={`/api/orders/${order.id}/prior-notice/dispatch`}
            submitText={t('noticeAgain')}
          />
        </Dialog>
      )}
      {open === 'failure' && (
        <Dialog title={t('noticeFailure')} onClose={act.onCancel}>
          <FailureForm
            {...act}
            path={`/api/orders/${order.id}/prior-notice/record-service-failure`}
            submitText={t('noticeFailure')}
            sentAt={last.dispatchedAt}
          />
        </Dialog>
      )}
    </>
  );
}
