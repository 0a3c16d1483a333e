import { useForm } from 'react-hook-form';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { SelectField, TextArea } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { Loaded } from '../../components/states';
import type { FormProps } from './handling';
import { useHandlingTexts } from './texts';

const MANY = 100;
const OVER: readonly string[] = ['CLOSED', 'CLOSED_NO_ACTION', 'TRANSFERRED', 'VOIDED', 'MERGED'];

/** Offers the open cases of the first respondent; whether the others fit the server says. */
export function MergeForm(props: FormProps) {
  const { caseId } = props.handling;
  const query = api.useQuery('get', '/api/cases/{id}', { params: { path: { id: caseId } } });
  return (
    <Loaded query={query}>
      {({ respondents }) => <Targets {...props} providerId={respondents[0]?.providerId ?? ''} />}
    </Loaded>
  );
}

function Targets({ handling: { caseId, version }, onDone, onCancel, providerId }: FormProps & { providerId: string }) {
  const t = useHandlingTexts();
  const command = useCommand();
  const { data } = api.useQuery('get', '/api/cases', { params: { query: { providerId, limit: MANY } } });
  const form = useForm({ defaultValues: { intoCaseId: '', reason: '' } });
  const open = (data?.items ?? []).filter(({ id, status }) => id !== caseId && !OVER.includes(status ?? ''));
  return (
    <Form
      form={form}
      error={command.error}
      onSubmit={(body) =>
        command.mutateAsync({ path: `/api/cases/${caseId}/merge`, version, body }).then(onDone, () => undefined)
      }
    >
      <SelectField
        label={t('intoCase')}
        hint={t('intoCaseHint')}
        required
        emptyText={t('choose')}
        options={open.map(({ id, caseNo, title }) => ({ value: id, text: `${caseNo} ${title}` }))}
        error={errorOf(form, 'intoCaseId')}
        field={form.register('intoCaseId', { required: t('intoCaseMissing') })}
      />
      <TextArea
        label={t('reason')}
        required
        maxLength={2000}
        error={errorOf(form, 'reason')}
        field={form.register('reason', { required: t('reasonMissing') })}
      />
      <FormButtons isBusy={command.isPending} submitText={t('merge')} onCancel={onCancel} />
    </Form>
  );
}
