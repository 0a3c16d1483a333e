import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useForm } from 'react-hook-form';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { useUser } from '../../api/use-session';
import { Badge } from '../../components/badge';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { SelectField, TextField } from '../../components/field';
import { Form, errorOf } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { Section } from '../../components/page';
import { Empty } from '../../components/states';
import type { components } from '../../generated/api';
import { useLanguage } from '../../i18n/i18n';
import { formatDay, seoulDay } from '../../lib/dates';
import { given, type InspectionInHand } from './inspection-values';
import { useInspectionTexts } from './texts';

type Session = components['schemas']['SessionResponse'];

/** The visits to the site, and the start of a new one. */
export function SessionsSection({ inspection }: { inspection: InspectionInHand }) {
  const t = useInspectionTexts();
  const language = useLanguage();
  const { permissions } = useUser();
  const [isOpening, setOpening] = useState(false);
  const { data } = api.useQuery('get', '/api/inspections/{id}/sessions', { params: { path: { id: inspection.id } } });
  return (
    <Section
      title={t('sessions')}
      actions={
        permissions.includes('sessions.create') &&
        inspection.frozenAt === null && <Button onClick={() => setOpening(true)}>{t('openSession')}</Button>
      }
    >
      {data?.length === 0 && <Empty>{t('noSessions')}</Empty>}
      <ul className="jg-inspection-list">
        {data?.map(({ id, onDate, site, closed }) => (
          <li key={id}>
            <Link to={`/sessions/${id}`}>{t('sessionOn', { day: formatDay(onDate, language), site })}</Link>{' '}
            <Badge tone={closed ? 'gray' : 'information'}>{closed ? t('sessionClosed') : t('sessionOpen')}</Badge>
          </li>
        ))}
      </ul>
      {isOpening && <OpenSession inspection={inspection} onClose={() => setOpening(false)} />}
    </Section>
  );
}

function OpenSession({ inspection, onClose }: { inspection: InspectionInHand; onClose: () => void }) {
  const t = useInspectionTexts();
  const navigate = useNavigate();
  const [place = '', ...others] = inspection.sites;
  const form = useForm({ defaultValues: { onDate: seoulDay(new Date()), site: place, outOfHoursGround: '' } });
  const command = useCommand<Session>();
  const submit = async ({
    outOfHoursGround,
    ...values
  }: {
    onDate: string;
    site: string;
    outOfHoursGround: string;
  }) => {
    const body = { ...values, outOfHoursGround: given(outOfHoursGround) };
    await command.mutateAsync({ path: `/api/inspections/${inspection.id}/sessions`, body }).then(
      ({ id }) => navigate(`/sessions/${id}`),
      () => undefined,
    );
  };
  const required = { required: t('siteMissing') };
  return (
    <Dialog title={t('openSession')} onClose={onClose}>
      <Form form={form} error={command.error} onSubmit={submit}>
        {others.length > 0 ? (
          <SelectField
            label={t('site')}
            required
            options={inspection.sites.map((site) => ({ value: site, text: site }))}
            error={errorOf(form, 'site')}
            field={form.register('site', required)}
          />
        ) : (
          <TextField
            label={t('site')}
            required
            maxLength={200}
            error={errorOf(form, 'site')}
            field={form.register('site', required)}
          />
        )}
        <TextField
          type="date"
          label={t('onDate')}
          required
          error={errorOf(form, 'onDate')}
          field={form.register('onDate', { required: t('valueMissing') })}
        />
        <TextField
          label={t('outOfHoursGround')}
          hint={t('outOfHoursHint')}
          maxLength={1000}
          error={errorOf(form, 'outOfHoursGround')}
          field={form.register('outOfHoursGround')}
        />
        <FormButtons isBusy={command.isPending} submitText={t('openSession')} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
