import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { useUser } from '../../api/use-session';
import { CodeBadge, StatusBadge } from '../../components/badge';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { SelectField, TextArea } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons, Moves } from '../../components/moves';
import { Section } from '../../components/page';
import { Empty, Loaded } from '../../components/states';
import { Table } from '../../components/table';
import { Instant } from '../../components/time';
import { useLabels } from '../../i18n/labels';
import { notify } from '../../lib/notices';
import { useRetentionTexts } from './texts';

const MANY = 100;

/** Holds on the case or on one item of it, with who placed and who lifted them. */
export function Holds({ caseId }: { caseId: string }) {
  const t = useRetentionTexts();
  const { permissions } = useUser();
  const query = api.useQuery('get', '/api/cases/{caseId}/legal-holds', { params: { path: { caseId } } });
  return (
    <Section title={t('holds')} actions={permissions.includes('legal-holds.place') && <PlaceHold caseId={caseId} />}>
      <Loaded query={query}>
        {(holds) =>
          holds.length === 0 ? (
            <Empty>{t('noHolds')}</Empty>
          ) : (
            <Table
              caption={t('holds')}
              rows={holds}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'ground',
                  title: t('ground'),
                  isName: true,
                  cell: ({ ground, status }) => (
                    <>
                      <CodeBadge list="legalHoldGround" code={ground} />{' '}
                      <StatusBadge machine="legal-hold" status={status} />
                    </>
                  ),
                },
                { key: 'covers', title: t('covers'), cell: ({ evidenceNo }) => evidenceNo ?? t('wholeCase') },
                { key: 'why', title: t('why'), cell: ({ reason }) => reason },
                {
                  key: 'placed',
                  title: t('placedBy'),
                  cell: ({ placedByName, placedAt }) => (
                    <>
                      {placedByName} <Instant at={placedAt} />
                    </>
                  ),
                },
                {
                  key: 'acts',
                  title: t('lifted'),
                  cell: ({ id, ground: _, version, availableMoves, liftReason, liftedByName, reason }) =>
                    liftReason ? (
                      <>
                        {liftedByName}: {liftReason}
                      </>
                    ) : (
                      <Moves
                        machine="legal-hold"
                        moves={availableMoves}
                        path={`/api/legal-holds/${id}`}
                        version={version}
                        subject={reason}
                      />
                    ),
                },
              ]}
            />
          )
        }
      </Loaded>
    </Section>
  );
}

function PlaceHold({ caseId }: { caseId: string }) {
  const t = useRetentionTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('placeHold')}
      </Button>
      {isOpen && <PlaceDialog caseId={caseId} onClose={() => setOpen(false)} />}
    </>
  );
}

function PlaceDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const t = useRetentionTexts();
  const { options } = useLabels();
  const command = useCommand();
  const form = useForm({ defaultValues: { ground: '', evidenceId: '', reason: '' } });
  const evidence = api.useQuery('get', '/api/cases/{caseId}/evidence', {
    params: { path: { caseId }, query: { limit: MANY } },
  }).data;
  const placed = () => {
    notify(t('held'));
    onClose();
  };
  return (
    <Dialog title={t('placeHold')} onClose={onClose} wide>
      <Form
        form={form}
        error={command.error}
        label={t('placeHold')}
        onSubmit={({ ground, reason, evidenceId }) => {
          const body = { ground, reason, ...(evidenceId ? { evidenceId } : {}) };
          return command.mutateAsync({ path: `/api/cases/${caseId}/legal-holds`, body }).then(placed, () => undefined);
        }}
      >
        <p>{t('holdLead')}</p>
        <SelectField
          label={t('ground')}
          required
          emptyText={t('choose')}
          options={options('legalHoldGround')}
          error={errorOf(form, 'ground')}
          field={form.register('ground', { required: t('missing') })}
        />
        <SelectField
          label={t('covers')}
          hint={t('coversHint')}
          emptyText={t('wholeCase')}
          options={(evidence?.items ?? []).map(({ id, evidenceNo, title }) => ({
            value: id,
            text: `${evidenceNo} ${title}`,
          }))}
          field={form.register('evidenceId')}
        />
        <TextArea
          label={t('why')}
          required
          rows={3}
          maxLength={2000}
          error={errorOf(form, 'reason')}
          field={form.register('reason', { required: t('missing') })}
        />
        <FormButtons isBusy={command.isPending} submitText={t('placeHold')} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
