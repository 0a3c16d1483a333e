import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { useUser } from '../../api/use-session';
import { Badge } from '../../components/badge';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { TextArea } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { PageHeader, Section } from '../../components/page';
import { Empty, Loaded, NotFound, Note } from '../../components/states';
import { Table } from '../../components/table';
import { Day } from '../../components/time';
import type { components } from '../../generated/api';
import { notify } from '../../lib/notices';
import { AbsenceForm } from './absence-form';
import { ActingDecisions } from './acting-decisions';
import { useAbsenceTexts } from './texts';

type Absence = components['schemas']['AbsenceResponse'];

/** Who is away when, who decides in the meantime, and what was decided so. */
export function Component() {
  const t = useAbsenceTexts();
  const { permissions } = useUser();
  if (!permissions.includes('absences.read')) return <NotFound />;
  return (
    <>
      <PageHeader title={t('title')} crumbs={[{ to: '/', text: t('home') }]} />
      <Note>
        <p>{t('lead')}</p>
      </Note>
      {permissions.includes('approvals.note-acting') && <ActingDecisions />}
      {permissions.includes('absences.manage') && <AbsenceForm />}
      <Absences />
    </>
  );
}

function Absences() {
  const t = useAbsenceTexts();
  const query = api.useQuery('get', '/api/absences');
  return (
    <Section title={t('list')}>
      <Loaded query={query}>
        {(absences) => (absences.length === 0 ? <Empty>{t('none')}</Empty> : <AbsenceTable absences={absences} />)}
      </Loaded>
    </Section>
  );
}

function AbsenceTable({ absences }: { absences: readonly Absence[] }) {
  const t = useAbsenceTexts();
  const [cancelled, setCancelled] = useState<Absence | null>(null);
  return (
    <>
      <Table
        caption={t('list')}
        rows={absences}
        rowKey={({ id }) => id}
        columns={[
          { key: 'who', title: t('who'), isName: true, cell: ({ userName }) => userName },
          { key: 'deputy', title: t('deputy'), cell: ({ deputyName }) => deputyName },
          { key: 'period', title: t('period'), cell: (row) => <Period {...row} /> },
          { key: 'reason', title: t('reason'), cell: ({ reason }) => reason },
          { key: 'state', title: t('state'), cell: (row) => <State {...row} /> },
          { key: 'by', title: t('by'), cell: ({ recordedByName }) => recordedByName },
          {
            key: 'act',
            title: t('cancel'),
            cell: (row) =>
              row.cancellable && (
                <Button size="small" onClick={() => setCancelled(row)}>
                  {t('cancel')}
                </Button>
              ),
          },
        ]}
      />
      {cancelled && <CancelDialog absence={cancelled} onClose={() => setCancelled(null)} />}
    </>
  );
}

function Period({ startsOn, endsOn }: Absence) {
  return (
    <>
      <Day on={startsOn} /> – <Day on={endsOn} />
    </>
  );
}

function State({ inForce, cancelledAt, over }: Absence) {
  const t = useAbsenceTexts();
  if (cancelledAt) return <Badge tone="gray">{t('cancelled')}</Badge>;
  if (inForce) return <Badge tone="warning">{t('inForce')}</Badge>;
  return <Badge tone="gray">{over ? t('past') : t('planned')}</Badge>;
}

function CancelDialog({ absence, onClose }: { absence: Absence; onClose: () => void }) {
  const t = useAbsenceTexts();
  const command = useCommand();
  const form = useForm({ defaultValues: { reason: '' } });
  const cancel = (body: { reason: string }) =>
    command.mutateAsync({ path: `/api/absences/${absence.id}/cancel`, version: absence.version, body }).then(
      () => {
        onClose();
        notify(t('cancelDone'));
      },
      () => undefined,
    );
  return (
    <Dialog title={t('cancel')} onClose={onClose}>
      <Form form={form} error={command.error} onSubmit={cancel}>
        <p>{t('cancelText', { name: absence.userName })}</p>
        <TextArea
          label={t('reason')}
          required
          error={errorOf(form, 'reason')}
          field={form.register('reason', { required: t('reasonMissing') })}
        />
        <FormButtons isBusy={command.isPending} submitText={t('cancel')} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
