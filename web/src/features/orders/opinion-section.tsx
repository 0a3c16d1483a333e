import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Link } from 'react-router';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { useUser } from '../../api/use-session';
import { Badge, CodeBadge, StatusBadge } from '../../components/badge';
import { Button } from '../../components/button';
import { DispatchForm, FailureForm } from '../../components/delivery-forms';
import { Dialog } from '../../components/dialog';
import { SelectField, TextArea } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { Facts, Prose, Section } from '../../components/page';
import { Note } from '../../components/states';
import { Day, Instant } from '../../components/time';
import type { components } from '../../generated/api';
import { useLabels } from '../../i18n/labels';
import type { Order } from './order-values';
import { useOrderTexts } from './texts';

type Round = components['schemas']['OpinionRoundResponse'];
type Opinion = components['schemas']['OpinionResponse'];

/** The prior notice, the opinions on it and what became of each (행정절차법 제21조, 제27조, 제27조의2). */
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
      {round.arrivedAt !== null && round.opinions.length === 0 && <p className="jg-quiet">{t('opinionNone')}</p>}
      <ul className="jg-orders-opinions">
        {round.opinions.map((opinion) => (
          <li key={opinion.id} className="jg-card">
            <OneOpinion opinion={opinion} />
          </li>
        ))}
      </ul>
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

function OneOpinion({ opinion }: { opinion: Opinion }) {
  const t = useOrderTexts();
  const { label } = useLabels();
  const { permissions } = useUser();
  const [isOpen, setOpen] = useState(false);
  const mayConsider = opinion.kind === 'OPINION' && permissions.includes('opinions.consider');
  return (
    <>
      <p className="jg-eyebrow">
        {label('opinionKind', opinion.kind)} · {t('receipt', { no: opinion.receiptNo })} ·{' '}
        <Instant at={opinion.submittedAt} />
      </p>
      <Prose>{opinion.text}</Prose>
      {opinion.kind === 'OPINION' && (
        <p>
          {t('opinionConsidered')}:{' '}
          <Badge tone={opinion.consideration === 'OPEN' ? 'warning' : 'success'}>
            {label('opinionConsideration', opinion.consideration)}
          </Badge>
        </p>
      )}
      <Prose>{opinion.considerationReason}</Prose>
      {mayConsider && (
        <div>
          <Button size="small" onClick={() => setOpen(true)}>
            {t('opinionConsider')}
          </Button>
        </div>
      )}
      {isOpen && (
        <Dialog title={t('opinionConsider')} onClose={() => setOpen(false)}>
          <ConsiderForm opinion={opinion} onClose={() => setOpen(false)} />
        </Dialog>
      )}
    </>
  );
}

function ConsiderForm({ opinion, onClose }: { opinion: Opinion; onClose: () => void }) {
  const t = useOrderTexts();
  const { options } = useLabels();
  const command = useCommand();
  const form = useForm({ defaultValues: { consideration: 'REFLECTED', reason: '' } });
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={({ consideration, reason }) => {
        const body = { consideration, ...(reason.trim() ? { reason } : {}) };
        return command
          .mutateAsync({ path: `/api/opinions/${opinion.id}/consider`, version: opinion.version, body })
          .then(onClose, () => undefined);
      }}
    >
      <Prose>{opinion.text}</Prose>
      <SelectField
        label={t('opinionConsidered')}
        required
        options={options('opinionConsideration').filter(({ value }) => value !== 'OPEN')}
        field={form.register('consideration')}
      />
      <TextArea
        label={t('opinionReason')}
        hint={t('opinionReasonHint')}
        rows={4}
        maxLength={5000}
        error={errorOf(form, 'reason')}
        field={form.register('reason')}
      />
      <FormButtons isBusy={command.isPending} submitText={t('opinionConsider')} onCancel={onClose} />
    </Form>
  );
}
