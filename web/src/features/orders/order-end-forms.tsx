import { type FieldValues, type Path, useForm, type UseFormReturn } from 'react-hook-form';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { DispatchFields, type DispatchValues } from '../../components/delivery-forms';
import { SelectField, TextArea, TextField } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons, type MoveFormProps } from '../../components/moves';
import { useLabels } from '../../i18n/labels';
import { seoulDay } from '../../lib/dates';
import type { Order } from './order-values';
import { useOrderTexts } from './texts';

type FormProps = MoveFormProps & { order: Order };

const MANY = 100;
const POST: DispatchValues = { method: 'POST_REGISTERED', recipient: '', address: '' };

/** Statuses before anything of the order went out. */
const NEVER_SENT: readonly Order['status'][] = ['DRAFT', 'IN_APPROVAL', 'APPROVED'];

function useSend({ order, move, onDone }: FormProps) {
  const { moveLabel } = useLabels();
  const command = useCommand();
  const path = `/api/orders/${order.id}/${move.event}`;
  return {
    command,
    submitText: moveLabel('order', move.event),
    send: (body: object) => command.mutateAsync({ path, version: order.version, body }).then(onDone, () => undefined),
  };
}

/** What a court ordered, from its paper. */
export function StayForm(props: FormProps) {
  const t = useOrderTexts();
  const { command, submitText, send } = useSend(props);
  const today = seoulDay(new Date());
  const form = useForm({
    defaultValues: {
      court: '',
      courtCaseNo: '',
      scope: '',
      decidedOn: today,
      effectiveOn: today,
      untilPhrase: '',
      paperEvidenceId: '',
      reason: '',
    },
  });
  const required = { required: t('fieldMissing') };
  return (
    <Form form={form} error={command.error} onSubmit={send}>
      <TextField label={t('court')} required error={errorOf(form, 'court')} field={form.register('court', required)} />
      <TextField
        label={t('courtCaseNo')}
        required
        error={errorOf(form, 'courtCaseNo')}
        field={form.register('courtCaseNo', required)}
      />
      <TextArea
        label={t('stayScope')}
        required
        error={errorOf(form, 'scope')}
        field={form.register('scope', required)}
      />
      <TextField type="date" label={t('decidedOn')} required field={form.register('decidedOn', required)} />
      <TextField type="date" label={t('effectiveOn')} required field={form.register('effectiveOn', required)} />
      <TextField
        label={t('untilPhrase')}
        hint={t('untilHint')}
        required
        error={errorOf(form, 'untilPhrase')}
        field={form.register('untilPhrase', required)}
      />
      <Paper form={form} name="paperEvidenceId" caseId={props.order.caseId} />
      <Reason form={form} name="reason" />
      <FormButtons isBusy={command.isPending} submitText={submitText} onCancel={props.onCancel} />
    </Form>
  );
}

export function LiftForm(props: FormProps) {
  const t = useOrderTexts();
  const { command, submitText, send } = useSend(props);
  const form = useForm({ defaultValues: { liftedOn: seoulDay(new Date()), paperEvidenceId: '', reason: '' } });
  return (
    <Form form={form} error={command.error} onSubmit={send}>
      <TextField
        type="date"
        label={t('liftedOn')}
        hint={t('liftedHint')}
        required
        error={errorOf(form, 'liftedOn')}
        field={form.register('liftedOn', { required: t('fieldMissing') })}
      />
      <Paper form={form} name="paperEvidenceId" caseId={props.order.caseId} />
      <Reason form={form} name="reason" />
      <FormButtons isBusy={command.isPending} submitText={submitText} onCancel={props.onCancel} />
    </Form>
  );
}

/** The respondent is told by a numbered notice of what had gone out to it. */
export function RevokeForm(props: FormProps) {
  const t = useOrderTexts();
  const { command, submitText, send } = useSend(props);
  const form = useForm({ defaultValues: { ...POST, reason: '' } });
  const isSilent = NEVER_SENT.includes(props.order.status);
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={({ reason, ...dispatch }) => send(isSilent ? { reason } : { reason, dispatch })}
    >
      <p>{t('sendNotice')}</p>
      {!isSilent && <DispatchFields form={form} providerId={props.order.providerId} />}
      <Reason form={form} name="reason" />
      <FormButtons isBusy={command.isPending} submitText={submitText} onCancel={props.onCancel} />
    </Form>
  );
}

export function ChangeForm(props: FormProps) {
  const t = useOrderTexts();
  const { command, submitText, send } = useSend(props);
  const { order } = props;
  const form = useForm({ defaultValues: { ...POST, replacedById: '', reason: '' } });
  const orders = api.useQuery('get', '/api/cases/{caseId}/orders', {
    params: { path: { caseId: order.caseId }, query: { limit: MANY } },
  }).data;
  const others = (orders?.items ?? []).filter(
    ({ id, providerId }) => id !== order.id && providerId === order.providerId,
  );
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={({ reason, replacedById, ...dispatch }) => send({ reason, replacedById, dispatch })}
    >
      <SelectField
        label={t('replacedBy')}
        hint={t('replacedHint')}
        required
        emptyText={t('choosePlain')}
        options={others.map(({ id, orderNo, title }) => ({ value: id, text: `${orderNo} ${title}` }))}
        error={errorOf(form, 'replacedById')}
        field={form.register('replacedById', { required: t('fieldMissing') })}
      />
      <DispatchFields form={form} providerId={order.providerId} />
      <Reason form={form} name="reason" />
      <FormButtons isBusy={command.isPending} submitText={submitText} onCancel={props.onCancel} />
    </Form>
  );
}

interface PartProps<Values extends FieldValues> {
  form: UseFormReturn<Values>;
  name: Path<Values>;
}

function Paper<Values extends FieldValues>({ form, name, caseId }: PartProps<Values> & { caseId: string }) {
  const t = useOrderTexts();
  const evidence = api.useQuery('get', '/api/cases/{caseId}/evidence', {
    params: { path: { caseId }, query: { limit: MANY } },
  }).data;
  return (
    <SelectField
      label={t('courtPaper')}
      hint={t('courtPaperHint')}
      required
      emptyText={t('choosePlain')}
      options={(evidence?.items ?? []).map(({ id, evidenceNo, title }) => ({
        value: id,
        text: `${evidenceNo} ${title}`,
      }))}
      error={errorOf(form, name)}
      field={form.register(name, { required: t('fieldMissing') })}
    />
  );
}

function Reason<Values extends FieldValues>({ form, name }: PartProps<Values>) {
  const t = useOrderTexts();
  return (
    <TextArea
      label={t('endReason')}
      required
      maxLength={2000}
      error={errorOf(form, name)}
      field={form.register(name, { required: t('fieldMissing') })}
    />
  );
}
