import type { ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { ArrivalForm, DispatchFields, DispatchForm, type DispatchValues } from '../../components/delivery-forms';
import { SelectField, TextArea, TextField } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons, type MoveFormProps } from '../../components/moves';
import { useLabels } from '../../i18n/labels';
import { seoulDay } from '../../lib/dates';
import { MoneyField } from './money-field';
import type { Sanction } from './remedies';
import { useSanctionTexts } from './sanction-texts';
import { useRemedyTexts } from './texts';
import './remedies.css';

type FormProps = MoveFormProps & { sanction: Sanction };

const LEAST_DAYS = 10;
const MANY = 100;
const INSTALMENTS = [1, 2] as const;

/** The moves that need more than a reason, each with its form. */
export function sanctionForms(sanction: Sanction): Readonly<Record<string, (props: MoveFormProps) => ReactNode>> {
  return {
    'send-prior-notice': (props) => <NoticeForm {...props} sanction={sanction} />,
    'open-opinion-period': (props) => <Arrival {...props} sanction={sanction} documentId={sanction.noticeDocumentId} />,
    decide: (props) => <DecideForm {...props} sanction={sanction} />,
    'record-arrival': (props) => <Arrival {...props} sanction={sanction} documentId={sanction.decisionDocumentId} />,
    'grant-instalments': (props) => <InstalmentsForm {...props} sanction={sanction} />,
    dun: (props) => <Dun {...props} sanction={sanction} />,
    'send-to-court': (props) => <CourtForm {...props} sanction={sanction} />,
    'record-court-decision': (props) => <CourtDecisionForm {...props} sanction={sanction} />,
  };
}

function useAct({ sanction, move, onDone, onCancel }: FormProps) {
  const { moveLabel } = useLabels();
  return {
    path: `/api/sanctions/${sanction.id}/${move.event}`,
    version: sanction.version,
    submitText: moveLabel('sanction', move.event),
    onDone,
    onCancel,
  };
}

function Arrival({ documentId, ...props }: FormProps & { documentId: string | null }) {
  const id = documentId ?? '';
  const document = api.useQuery(
    'get',
    '/api/documents/{id}',
    { params: { path: { id } } },
    { enabled: id !== '' },
  ).data;
  return (
    <ArrivalForm {...useAct(props)} of={props.sanction} sentAt={document?.deliveries.at(-1)?.dispatchedAt ?? null} />
  );
}

function Dun(props: FormProps) {
  return <DispatchForm {...useAct(props)} providerId={props.sanction.providerId} />;
}

const POST: DispatchValues = { method: 'POST_REGISTERED', recipient: '', address: '' };

function NoticeForm(props: FormProps) {
  const t = useSanctionTexts();
  const { path, version, submitText, onDone, onCancel } = useAct(props);
  const command = useCommand();
  const form = useForm({ defaultValues: { ...POST, opinionDays: String(LEAST_DAYS) } });
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={({ opinionDays, ...dispatch }) => {
        const body = { ...dispatch, opinionDays: Number(opinionDays) };
        return command.mutateAsync({ path, version, body }).then(onDone, () => undefined);
      }}
    >
      <DispatchFields form={form} providerId={props.sanction.providerId} />
      <TextField
        type="number"
        min={LEAST_DAYS}
        label={t('opinionDays')}
        hint={t('opinionDaysHint')}
        required
        error={errorOf(form, 'opinionDays')}
        field={form.register('opinionDays', {
          validate: (days) => Number(days) >= LEAST_DAYS || t('opinionDaysWrong'),
        })}
      />
      <FormButtons isBusy={command.isPending} submitText={submitText} onCancel={onCancel} />
    </Form>
  );
}

function DecideForm(props: FormProps) {
  const t = useSanctionTexts();
  const { options } = useLabels();
  const { path, version, submitText, onDone, onCancel } = useAct(props);
  const command = useCommand();
  const form = useForm({
    defaultValues: { ...POST, reason: '', consideration: 'NOT_REFLECTED', considerationReason: '' },
  });
  const { opinion } = props.sanction;
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={({ reason, consideration, considerationReason, ...dispatch }) => {
        const answer = considerationReason.trim() ? { consideration, considerationReason } : { consideration };
        const body = { reason, dispatch, ...(opinion ? answer : {}) };
        return command.mutateAsync({ path, version, body }).then(onDone, () => undefined);
      }}
    >
      <TextArea
        label={t('decisionReason')}
        required
        rows={4}
        maxLength={10_000}
        error={errorOf(form, 'reason')}
        field={form.register('reason', { required: t('reasonMissing') })}
      />
      {opinion && (
        <>
          <SelectField
            label={t('consideration')}
            required
            options={options('opinionConsideration').filter(({ value }) => value !== 'OPEN')}
            field={form.register('consideration')}
          />
          <TextArea label={t('considerationReason')} maxLength={5000} field={form.register('considerationReason')} />
        </>
      )}
      <DispatchFields form={form} providerId={props.sanction.providerId} />
      <FormButtons isBusy={command.isPending} submitText={submitText} onCancel={onCancel} />
    </Form>
  );
}

function InstalmentsForm(props: FormProps) {
  const t = useSanctionTexts();
  const { path, version, submitText, onDone, onCancel } = useAct(props);
  const command = useCommand();
  const form = useForm({ defaultValues: { reason: '', amount1: '', dueOn1: '', amount2: '', dueOn2: '' } });
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={(values) => {
        const instalments = INSTALMENTS.map((no) => ({
          amount: Number(values[`amount${no}`]),
          dueOn: values[`dueOn${no}`],
        }));
        const body = { reason: values.reason, instalments };
        return command.mutateAsync({ path, version, body }).then(onDone, () => undefined);
      }}
    >
      {INSTALMENTS.map((no) => (
        <div key={no} className="jg-money-row">
          <MoneyField form={form} name={`amount${no}`} label={t('instalment', { no })} min={1} />
          <TextField
            type="date"
            label={t('instalmentDue', { no })}
            required
            error={errorOf(form, `dueOn${no}`)}
            field={form.register(`dueOn${no}`, { required: t('dayMissing') })}
          />
        </div>
      ))}
      <TextArea
        label={t('decisionReason')}
        required
        error={errorOf(form, 'reason')}
        field={form.register('reason', { required: t('reasonMissing') })}
      />
      <FormButtons isBusy={command.isPending} submitText={submitText} onCancel={onCancel} />
    </Form>
  );
}

function CourtForm(props: FormProps) {
  const t = useSanctionTexts();
  const remedies = useRemedyTexts();
  const { path, version, submitText, onDone, onCancel } = useAct(props);
  const command = useCommand();
  const form = useForm({ defaultValues: { court: '' } });
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={(body) => command.mutateAsync({ path, version, body }).then(onDone, () => undefined)}
    >
      <TextField
        label={t('court')}
        required
        maxLength={200}
        error={errorOf(form, 'court')}
        field={form.register('court', { required: remedies('forumMissing') })}
      />
      <FormButtons isBusy={command.isPending} submitText={submitText} onCancel={onCancel} />
    </Form>
  );
}

function CourtDecisionForm(props: FormProps) {
  const t = useSanctionTexts();
  const remedies = useRemedyTexts();
  const { path, version, submitText, onDone, onCancel } = useAct(props);
  const command = useCommand();
  const { sanction } = props;
  const form = useForm({
    defaultValues: { decidedOn: seoulDay(new Date()), amount: '', paperEvidenceId: '', reason: '' },
  });
  const evidence = api.useQuery('get', '/api/cases/{caseId}/evidence', {
    params: { path: { caseId: sanction.caseId }, query: { limit: MANY } },
  }).data;
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={({ amount, ...values }) => {
        const body = { ...values, court: sanction.court, amount: Number(amount) };
        return command.mutateAsync({ path, version, body }).then(onDone, () => undefined);
      }}
    >
      <TextField type="date" label={t('courtDecidedOn')} required field={form.register('decidedOn')} />
      <MoneyField form={form} name="amount" label={t('courtAmount')} />
      <SelectField
        label={t('paper')}
        hint={remedies('paperHint')}
        required
        emptyText={t('choose')}
        options={(evidence?.items ?? []).map(({ id, evidenceNo, title }) => ({
          value: id,
          text: `${evidenceNo} ${title}`,
        }))}
        error={errorOf(form, 'paperEvidenceId')}
        field={form.register('paperEvidenceId', { required: remedies('paperMissing') })}
      />
      <TextArea
        label={t('decisionReason')}
        required
        error={errorOf(form, 'reason')}
        field={form.register('reason', { required: t('reasonMissing') })}
      />
      <FormButtons isBusy={command.isPending} submitText={submitText} onCancel={onCancel} />
    </Form>
  );
}
