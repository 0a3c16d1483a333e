import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useCommand } from '../../api/command';
import { CodeBadge } from '../../components/badge';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { SelectField, TextField } from '../../components/field';
import { Form, errorOf } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { Section } from '../../components/page';
import { ProblemNote } from '../../components/states';
import { useLabels } from '../../i18n/labels';
import { attendeesOf, type Attendee, type Session } from './session-values';
import { useSessionTexts } from './session-texts';

/** Who was there, for the respondent and for the ministry. */
export function SessionPeople({ session, mayWrite }: { session: Session; mayWrite: boolean }) {
  const t = useSessionTexts();
  const [isAdding, setAdding] = useState(false);
  const command = useCommand();
  const replace = (attendees: Attendee[]) =>
    command.mutateAsync({
      method: 'PATCH',
      path: `/api/sessions/${session.id}`,
      version: session.version,
      body: { attendees },
    });
  const people = attendeesOf(session);
  return (
    <Section
      title={t('people')}
      actions={mayWrite && <Button onClick={() => setAdding(true)}>{t('addPerson')}</Button>}
    >
      <ProblemNote error={isAdding ? null : command.error} />
      {people.length === 0 && <p className="jg-quiet">{t('noPeople')}</p>}
      <ul className="jg-session-people">
        {people.map((person, index) => (
          <li key={`${person.side}${person.title}${person.name}${index}`}>
            <span>
              <CodeBadge list="attendeeSide" code={person.side} /> {person.organisation} {person.title} {person.name}
            </span>
            {mayWrite && (
              <Button
                size="small"
                kind="tertiary"
                aria-label={t('removeNamed', { name: person.name ?? person.title })}
                onClick={() => void replace(people.filter((_, place) => place !== index)).catch(() => undefined)}
              >
                {t('remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {isAdding && (
        <AddPerson
          isBusy={command.isPending}
          error={command.error}
          onAdd={(person) =>
            replace([...people, person]).then(
              () => setAdding(false),
              () => undefined,
            )
          }
          onClose={() => setAdding(false)}
        />
      )}
    </Section>
  );
}

function AddPerson({
  isBusy,
  error,
  onAdd,
  onClose,
}: {
  isBusy: boolean;
  error: unknown;
  onAdd: (person: Attendee) => Promise<void>;
  onClose: () => void;
}) {
  const t = useSessionTexts();
  const { options } = useLabels();
  const form = useForm<Attendee>({ defaultValues: { side: 'PROVIDER', title: '', name: '', organisation: '' } });
  return (
    <Dialog title={t('addPerson')} onClose={onClose}>
      <Form
        form={form}
        error={error}
        onSubmit={({ name, ...person }) => onAdd({ ...person, ...(name?.trim() ? { name } : {}) })}
      >
        <SelectField
          label={t('side')}
          options={options('attendeeSide')}
          error={errorOf(form, 'side')}
          field={form.register('side')}
        />
        <TextField
          label={t('organisation')}
          required
          maxLength={200}
          error={errorOf(form, 'organisation')}
          field={form.register('organisation', { required: t('organisationMissing') })}
        />
        <TextField
          label={t('personTitle')}
          required
          maxLength={200}
          error={errorOf(form, 'title')}
          field={form.register('title', { required: t('personTitleMissing') })}
        />
        <TextField label={t('name')} maxLength={100} error={errorOf(form, 'name')} field={form.register('name')} />
        <FormButtons isBusy={isBusy} submitText={t('addPerson')} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
