import { useState } from 'react';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { useUser } from '../../api/use-session';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { PageHeader } from '../../components/page';
import { Empty, Loaded, NotFound, ProblemNote } from '../../components/states';
import { Table } from '../../components/table';
import { Instant } from '../../components/time';
import type { components } from '../../generated/api';
import { notify } from '../../lib/notices';
import { useRetentionTexts } from './texts';

type Purge = components['schemas']['PurgeResponse'];
type Purged = components['schemas']['PurgedResponse'];

/** What an approver decided and an administrator runs, without seeing what it is. */
export function Component() {
  const { permissions } = useUser();
  return permissions.includes('evidence.purge') ? <Purges /> : <NotFound />;
}

function Purges() {
  const t = useRetentionTexts();
  const query = api.useQuery('get', '/api/purges');
  return (
    <>
      <PageHeader title={t('purges')}>
        <p>{t('purgesLead')}</p>
      </PageHeader>
      <Loaded query={query}>
        {(purges) =>
          purges.length === 0 ? (
            <Empty>{t('noPurges')}</Empty>
          ) : (
            <Table
              caption={t('purges')}
              rows={purges}
              rowKey={({ id }) => id}
              columns={[
                { key: 'no', title: t('number'), isName: true, cell: ({ disposalNo }) => disposalNo },
                { key: 'files', title: t('files'), cell: ({ items: count }) => t('count', { count }) },
                { key: 'bytes', title: t('bytes'), cell: ({ bytes }) => bytes.toLocaleString() },
                { key: 'at', title: t('approvedAt'), cell: ({ approvedAt }) => <Instant at={approvedAt} /> },
                {
                  key: 'acts',
                  title: t('acts'),
                  cell: (purge) => (purge.obstructed ? t('stopped') : <Run purge={purge} />),
                },
              ]}
            />
          )
        }
      </Loaded>
    </>
  );
}

function Run({ purge: { id, disposalNo, version } }: { purge: Purge }) {
  const t = useRetentionTexts();
  const [isOpen, setOpen] = useState(false);
  const command = useCommand<Purged>();
  const run = () =>
    void command.mutateAsync({ path: `/api/purges/${id}/execute`, version, body: {} }).then(
      ({ certificateNo }) => {
        setOpen(false);
        notify(t('executed', { no: certificateNo }));
      },
      () => undefined,
    );
  return (
    <>
      <Button size="small" kind="primary" onClick={() => setOpen(true)}>
        {t('execute')}
      </Button>
      {isOpen && (
        <Dialog title={t('execute')} onClose={() => setOpen(false)}>
          <p>{t('executeAsk', { no: disposalNo })}</p>
          <ProblemNote error={command.error} />
          <div className="jg-actions">
            <Button kind="primary" busy={command.isPending} onClick={run}>
              {t('execute')}
            </Button>
            <Button kind="tertiary" onClick={() => setOpen(false)}>
              {t('cancel')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
