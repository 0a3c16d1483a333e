import { useState } from 'react';
import { useParams } from 'react-router';
import { api } from '../../api/client';
import { useUser } from '../../api/use-session';
import { StatusBadge } from '../../components/badge';
import { Button } from '../../components/button';
import { useCaseCrumb } from '../../components/case-crumb';
import { Dialog } from '../../components/dialog';
import { Due, DueBadge, WhyThisDate } from '../../components/due';
import { Facts, PageHeader, Section } from '../../components/page';
import { Empty, Loaded, Note } from '../../components/states';
import { Instant } from '../../components/time';
import type { components } from '../../generated/api';
import { useLabels } from '../../i18n/labels';
import { NoticePaper } from './notice-paper';
import { OpinionForm } from './opinion-form';
import { Opinions } from './opinions';
import { useOpinionTexts } from './texts';
import { WaiveForm } from './waive-form';
import './opinions.css';

type Round = components['schemas']['OpinionRoundResponse'];

/** What is intended, by when the party may say something on it, what it said and what became of that. */
export function Component() {
  const { orderId = '' } = useParams();
  const query = api.useQuery('get', '/api/opinion-rounds', { params: { query: { orderId } } });
  return (
    <Loaded query={query}>
      {({ items: [round] }) => (round ? <RoundView key={round.id} round={round} /> : <NoRound orderId={orderId} />)}
    </Loaded>
  );
}

/** Guidance and requests need no opinions, and of a disposition they are asked for only with its prior notice. */
function NoRound({ orderId }: { orderId: string }) {
  const t = useOpinionTexts();
  const query = api.useQuery('get', '/api/orders/{id}', { params: { path: { id: orderId } } });
  return (
    <Loaded query={query}>
      {(order) => (
        <>
          <PageHeader title={t('title')} eyebrow={order.orderNo} />
          <Empty>{t('noRound')}</Empty>
        </>
      )}
    </Loaded>
  );
}

function RoundView({ round }: { round: Round }) {
  const t = useOpinionTexts();
  const { side } = useUser();
  return (
    <>
      <PageHeader
        title={t('title')}
        crumbs={[
          useCaseCrumb(round.caseId),
          ...(side === 'PROVIDER' ? [] : [{ to: `/orders/${round.orderId}`, text: t('order') }]),
        ]}
        badges={
          <>
            <StatusBadge machine="opinion-round" status={round.status} />
            {round.due && <DueBadge due={round.due} />}
          </>
        }
      >
        <p className="jg-lead">{round.proposedDisposition}</p>
      </PageHeader>
      <div className="jg-opinions-columns">
        <Section title={t('noticeTitle')}>
          <NoticePaper documentId={round.noticeDocumentId} />
        </Section>
        <div>
          <Times round={round} />
          <Opinions round={round} />
          <Submission round={round} />
        </div>
      </div>
    </>
  );
}

function Times({ round }: { round: Round }) {
  const t = useOpinionTexts();
  const { label } = useLabels();
  return (
    <Section title={t('due')}>
      <p>{t('window', { days: round.windowDays })}</p>
      {round.due ? (
        <>
          <Due due={round.due} />
          <WhyThisDate deadlineId={round.due.deadlineId} />
        </>
      ) : (
        <p>{t('dueOpen')}</p>
      )}
      <Facts
        items={[
          [t('arrived'), round.arrivedAt && <Instant at={round.arrivedAt} />],
          [t('closed'), round.closedAt && <Instant at={round.closedAt} />],
          [t('closeReason'), label('opinionCloseReason', round.closeReason)],
        ]}
      />
    </Section>
  );
}

/** Submitting and waiving, exactly as the server allows them now. */
function Submission({ round }: { round: Round }) {
  const t = useOpinionTexts();
  const { side } = useUser();
  const [isWaiving, setWaiving] = useState(false);
  const moveOf = (event: string) => round.availableMoves.find((move) => move.event === event);
  const [submit, waive] = [moveOf('submit'), moveOf('waive')];
  if (side === 'PROVIDER' && round.closedAt === null && !submit && !waive) return <p>{t('managerSubmits')}</p>;
  return (
    <>
      {submit &&
        (submit.allowed ? <OpinionForm round={round} /> : <Note kind="warning">{submit.refusal?.message}</Note>)}
      {waive?.allowed && (
        <div className="jg-actions jg-section">
          <Button kind="tertiary" onClick={() => setWaiving(true)}>
            {t('waive')}
          </Button>
        </div>
      )}
      {isWaiving && (
        <Dialog title={t('waiveTitle')} onClose={() => setWaiving(false)}>
          <WaiveForm orderId={round.orderId} onDone={() => setWaiving(false)} />
        </Dialog>
      )}
    </>
  );
}
