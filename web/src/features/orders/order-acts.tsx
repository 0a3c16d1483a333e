import { useForm } from 'react-hook-form';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { SubmissionForm } from '../../components/approval-line-form';
import {
  ArrivalForm,
  DispatchFields,
  DispatchForm,
  FailureForm,
  PublicNoticeForm,
  type DispatchValues,
} from '../../components/delivery-forms';
import { SelectField, TextArea, TextField } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons, Moves, type MoveFormProps } from '../../components/moves';
import { useLabels } from '../../i18n/labels';
import { ChangeForm, LiftForm, RevokeForm, StayForm } from './order-end-forms';
import type { Order } from './order-values';
import { useOrderTexts } from './texts';

/** Approval and return have a page of their own, with what changed and what the approval asks for. */
const ELSEWHERE = ['approve', 'return'];

/** In the order in which an order goes its way. */
const PRIMARY = ['request-approval', 'open-opinion-period', 'close-opinion-period', 'dispatch', 'record-arrival'];

/** The moves of an order, each with what it needs. */
export function OrderActs({ order }: { order: Order }) {
  const t = useOrderTexts();
  const offered = order.availableMoves.filter(({ event }) => !ELSEWHERE.includes(event));
  if (offered.length === 0) return null;
  return (
    <section className="jg-card jg-orders-acts" aria-label={t('moves')}>
      <h2>{t('moves')}</h2>
      <Moves
        machine="order"
        moves={order.availableMoves}
        path={`/api/orders/${order.id}`}
        version={order.version}
        subject={order.orderNo}
        except={ELSEWHERE}
        primary={PRIMARY}
        forms={{
          'request-approval': (props) => <Submit {...props} order={order} />,
          'send-prior-notice': (props) => <PriorNoticeForm {...props} order={order} />,
          'open-opinion-period': (props) => <ArrivalOf {...props} order={order} type="PRIOR_NOTICE" />,
          'close-opinion-period': (props) => <ClosePeriodForm {...props} order={order} />,
          dispatch: (props) => <Dispatch {...props} order={order} />,
          'record-arrival': (props) => <ArrivalOf {...props} order={order} type="ORDER" />,
          'record-service-failure': (props) => <Failure {...props} order={order} />,
          'give-public-notice': (props) => <PostNotice {...props} order={order} />,
          stay: (props) => <StayForm {...props} order={order} />,
          'lift-stay': (props) => <LiftForm {...props} order={order} />,
          revoke: (props) => <RevokeForm {...props} order={order} />,
          change: (props) => <ChangeForm {...props} order={order} />,
        }}
      />
    </section>
  );
}

type FormProps = MoveFormProps & { order: Order };

function useAct({ order, move, onDone, onCancel }: FormProps) {
  const { moveLabel } = useLabels();
  return {
    path: `/api/orders/${order.id}/${move.event}`,
    version: order.version,
    submitText: moveLabel('order', move.event),
    onDone,
    onCancel,
  };
}

function Submit({ order, ...props }: FormProps) {
  const { id: subjectId, orderNo: no, version } = order;
  const subject = { machine: 'order', subjectType: 'order', subjectId, no, version } as const;
  return <SubmissionForm {...props} subject={{ ...subject, path: `/api/orders/${subjectId}` }} />;
}

function Dispatch(props: FormProps) {
  return <DispatchForm {...useAct(props)} providerId={props.order.providerId} />;
}

/** When the letter went out last; what arrives arrives not before. */
function useSentAt(order: Order, type: 'ORDER' | 'PRIOR_NOTICE'): string | null {
  const documents = api.useQuery('get', '/api/documents', { params: { query: { subjectId: order.id, type } } });
  const documentId = documents.data?.items[0]?.id ?? '';
  const deliveries = api.useQuery(
    'get',
    '/api/deliveries',
    { params: { query: { documentId } } },
    { enabled: documentId !== '' },
  );
  const sent = deliveries.data?.items.map(({ dispatchedAt }) => dispatchedAt).toSorted();
  return sent?.at(-1) ?? null;
}

function ArrivalOf({ type, ...props }: FormProps & { type: 'ORDER' | 'PRIOR_NOTICE' }) {
  const sentAt = useSentAt(props.order, type);
  return <ArrivalForm {...useAct(props)} of={props.order} sentAt={sentAt} />;
}

function PostNotice(props: FormProps) {
  return <PublicNoticeForm {...useAct(props)} />;
}

function Failure(props: FormProps) {
  const sentAt = useSentAt(props.order, 'ORDER');
  return <FailureForm {...useAct(props)} sentAt={sentAt} />;
}

interface PriorNoticeValues extends DispatchValues {
  windowDays: string;
  remarks: string;
}

const LEAST_DAYS = 10;

function PriorNoticeForm(props: FormProps) {
  const t = useOrderTexts();
  const { path, version, submitText, onDone, onCancel } = useAct(props);
  const command = useCommand();
  const form = useForm<PriorNoticeValues>({
    defaultValues: {
      method: 'POST_REGISTERED',
      recipient: '',
      address: '',
      windowDays: String(LEAST_DAYS),
      remarks: '',
    },
  });
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={({ windowDays, remarks, ...dispatch }) => {
        const body = { ...dispatch, windowDays: Number(windowDays), ...(remarks.trim() ? { remarks } : {}) };
        return command.mutateAsync({ path, version, body }).then(onDone, () => undefined);
      }}
    >
      <DispatchFields form={form} providerId={props.order.providerId} />
      <TextField
        type="number"
        min={LEAST_DAYS}
        label={t('windowDays')}
        hint={t('windowHint')}
        required
        error={errorOf(form, 'windowDays')}
        field={form.register('windowDays', {
          validate: (days) => Number(days) >= LEAST_DAYS || t('windowWrong'),
        })}
      />
      <TextArea label={t('remarks')} rows={2} maxLength={2000} field={form.register('remarks')} />
      <FormButtons isBusy={command.isPending} submitText={submitText} onCancel={onCancel} />
    </Form>
  );
}

function ClosePeriodForm(props: FormProps) {
  const t = useOrderTexts();
  const { options } = useLabels();
  const { path, version, submitText, onDone, onCancel } = useAct(props);
  const command = useCommand();
  const form = useForm({ defaultValues: { reason: 'ALL_SUBMITTED' } });
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={(body) => command.mutateAsync({ path, version, body }).then(onDone, () => undefined)}
    >
      <SelectField
        label={t('closeReason')}
        required
        options={options('opinionCloseReason')}
        field={form.register('reason')}
      />
      <FormButtons isBusy={command.isPending} submitText={submitText} onCancel={onCancel} />
    </Form>
  );
}
