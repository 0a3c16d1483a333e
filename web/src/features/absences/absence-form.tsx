import { useForm } from 'react-hook-form';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { useUser } from '../../api/use-session';
import { SelectField, TextField } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { Section } from '../../components/page';
import { Loaded } from '../../components/states';
import type { components } from '../../generated/api';
import { notify } from '../../lib/notices';
import { useAbsenceTexts } from './texts';

type Person = components['schemas']['AbsencePersonResponse'];

const EMPTY = { userId: '', deputyId: '', startsOn: '', endsOn: '', reason: '' };

/** One's own absence; an administrator sets that of any approver. */
export function AbsenceForm() {
  const t = useAbsenceTexts();
  const query = api.useQuery('get', '/api/absences/people');
  return (
    <Section title={t('new')}>
      <Loaded query={query}>{(people) => <Fields people={people} />}</Loaded>
    </Section>
  );
}

function Fields({ people }: { people: readonly Person[] }) {
  const t = useAbsenceTexts();
  const { id } = useUser();
  const isApprover = people.some((person) => person.id === id);
  const command = useCommand();
  const form = useForm({ defaultValues: { ...EMPTY, userId: isApprover ? id : '' } });
  const away = form.watch('userId');
  const options = people.map(({ id: value, name, title }) => ({ value, text: title ? `${name} (${title})` : name }));
  const record = (body: typeof EMPTY) =>
    command.mutateAsync({ path: '/api/absences', body }).then(
      () => {
        form.reset();
        notify(t('recorded'));
      },
      () => undefined,
    );
  return (
    <Form form={form} error={command.error} onSubmit={record} label={t('new')}>
      {!isApprover && (
        <SelectField
          label={t('who')}
          required
          emptyText={t('choose')}
          options={options}
          error={errorOf(form, 'userId')}
          field={form.register('userId', { required: t('whoMissing') })}
        />
      )}
      <SelectField
        label={t('deputy')}
        required
        emptyText={t('choose')}
        options={options.filter(({ value }) => value !== away)}
        error={errorOf(form, 'deputyId')}
        field={form.register('deputyId', { required: t('deputyMissing') })}
      />
      <TextField
        type="date"
        label={t('startsOn')}
        required
        error={errorOf(form, 'startsOn')}
        field={form.register('startsOn', { required: t('dayMissing') })}
      />
      <TextField
        type="date"
        label={t('endsOn')}
        required
        error={errorOf(form, 'endsOn')}
        field={form.register('endsOn', { required: t('dayMissing') })}
      />
      <TextField
        label={t('reason')}
        hint={t('reasonHint')}
        required
        maxLength={500}
        error={errorOf(form, 'reason')}
        field={form.register('reason', { required: t('reasonMissing') })}
      />
      <FormButtons isBusy={command.isPending} submitText={t('record')} />
    </Form>
  );
}
