import { useForm, type UseFormReturn } from 'react-hook-form';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { ChoiceField, SelectField, TextArea } from '../../components/field';
import { Form, errorOf } from '../../components/form';
import { FormButtons, type MoveFormProps } from '../../components/moves';
import { useLabels } from '../../i18n/labels';
import type { ProcedureRequest } from './request-page';
import { useProcedureTexts } from './texts';

interface DecisionValues {
  decision: string;
  reason: string;
  disclosedEvidenceIds: string[];
  leavingUserId: string;
  userId: string;
}

/** The team's proposal, or the decision; of documents to be inspected also which of them. */
export function DecisionForm({
  request,
  isProposal,
  path,
  version,
  submitText,
  onDone,
  onCancel,
}: MoveFormProps & {
  request: ProcedureRequest;
  isProposal: boolean;
  path: string;
  version: number;
  submitText: string;
}) {
  const t = useProcedureTexts();
  const { options } = useLabels();
  const { proposal } = request;
  const form = useForm<DecisionValues>({
    defaultValues: {
      decision: proposal?.decision ?? '',
      reason: proposal?.reason ?? '',
      disclosedEvidenceIds: [],
      leavingUserId: '',
      userId: '',
    },
  });
  const command = useCommand();
  const opens = !isProposal && request.kind === 'DOCUMENT_INSPECTION';
  const replaces =
    !isProposal && request.kind === 'INSPECTOR_CHANGE' && !['', 'REJECTED'].includes(form.watch('decision'));
  const send = async ({ decision, reason, disclosedEvidenceIds, leavingUserId, userId }: DecisionValues) => {
    const body = {
      decision,
      ...(reason.trim() ? { reason } : {}),
      ...(opens ? { disclosedEvidenceIds } : {}),
      ...(replaces ? { replacement: { leavingUserId, userId } } : {}),
    };
    await command.mutateAsync({ path, version, body }).then(onDone, () => undefined);
  };
  return (
    <Form form={form} error={command.error} onSubmit={send}>
      <ChoiceField
        kind="radio"
        label={t('decision')}
        required
        options={options('procedureDecision')}
        error={errorOf(form, 'decision')}
        field={form.register('decision', { required: t('missing') })}
      />
      <TextArea
        label={t('decisionReason')}
        hint={isProposal ? undefined : t('decisionReasonHint')}
        required={isProposal}
        maxLength={2000}
        error={errorOf(form, 'reason')}
        field={form.register('reason', isProposal ? { required: t('missing') } : {})}
      />
      {replaces && <Replacement form={form} caseId={request.caseId} />}
      {opens && (
        <Disclosures
          caseId={request.caseId}
          providerId={request.providerId}
          field={form.register('disclosedEvidenceIds')}
        />
      )}
      <FormButtons isBusy={command.isPending} submitText={submitText} onCancel={onCancel} />
    </Form>
  );
}

/** Who leaves the team with the decision, and who inspects instead. */
function Replacement({ form, caseId }: { form: UseFormReturn<DecisionValues>; caseId: string }) {
  const t = useProcedureTexts();
  const team = api.useQuery('get', '/api/cases/{id}', { params: { path: { id: caseId } } }).data?.team ?? [];
  const organisations = api.useQuery('get', '/api/organisations').data ?? [];
  const ministry = organisations.find(({ kind }) => kind === 'MINISTRY')?.id;
  const people = api.useQuery(
    'get',
    '/api/users',
    { params: { query: { limit: 100, status: 'ACTIVE', organisationId: ministry } } },
    { enabled: ministry !== undefined },
  ).data;
  const named = (name: string, title: string | null) => [name, title].filter(Boolean).join(' · ');
  return (
    <div className="jg-two-columns">
      <SelectField
        label={t('leaving')}
        hint={t('leavingHint')}
        required
        emptyText={t('choose')}
        options={team
          .filter(({ validTo }) => validTo === null)
          .map(({ userId, name, title }) => ({ value: userId, text: named(name, title) }))}
        error={errorOf(form, 'leavingUserId')}
        field={form.register('leavingUserId', { required: t('missing') })}
      />
      <SelectField
        label={t('instead')}
        required
        emptyText={t('choose')}
        options={(people?.items ?? [])
          .filter(({ id }) => id !== form.watch('leavingUserId'))
          .map(({ id, name, title }) => ({ value: id, text: named(name, title) }))}
        error={errorOf(form, 'userId')}
        field={form.register('userId', { required: t('missing') })}
      />
    </div>
  );
}

function Disclosures({
  caseId,
  providerId,
  field,
}: {
  caseId: string;
  providerId: string;
  field: ReturnType<ReturnType<typeof useForm<DecisionValues>>['register']>;
}) {
  const t = useProcedureTexts();
  const { data } = api.useQuery('get', '/api/cases/{caseId}/evidence', {
    params: { path: { caseId }, query: { limit: 100 } },
  });
  const own = (data?.items ?? []).filter((item) => item.providerId === providerId);
  return (
    <ChoiceField
      label={t('disclosed')}
      hint={t('disclosedHint')}
      options={own.map(({ id, title }) => ({ value: id, text: title, isWritten: true }))}
      field={field}
    />
  );
}
