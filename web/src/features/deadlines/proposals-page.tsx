import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { isStale } from '../../api/problem';
import { useUser } from '../../api/use-session';
import { Badge, CodeBadge } from '../../components/badge';
import { Button } from '../../components/button';
import { PageHeader } from '../../components/page';
import { Empty, Loaded, ProblemNote } from '../../components/states';
import { Table } from '../../components/table';
import { Day } from '../../components/time';
import { WorkingList } from '../../components/working';
import type { components } from '../../generated/api';
import { useLanguage } from '../../i18n/i18n';
import { useNameOf } from '../../i18n/names';
import { notify } from '../../lib/notices';
import { useProposalTexts } from './proposal-texts';

type Proposal = components['schemas']['DeadlineProposalResponse'];

/** Dates that a new holiday or an outage of this system would change, each with the working of the new date. */
export function Component() {
  const t = useProposalTexts();
  const query = api.useQuery('get', '/api/deadlines/proposals');
  return (
    <>
      <PageHeader title={t('title')} crumbs={[{ to: '/deadlines', text: t('deadlines') }]}>
        <p className="jg-quiet">{t('lead')}</p>
      </PageHeader>
      <Loaded query={query}>
        {({ items }) => (items.length === 0 ? <Empty>{t('none')}</Empty> : <Proposals items={items} />)}
      </Loaded>
    </>
  );
}

function Proposals({ items }: { items: readonly Proposal[] }) {
  const t = useProposalTexts();
  const nameOf = useNameOf();
  return (
    <Table
      caption={t('title')}
      rows={items}
      rowKey={({ deadline, reasonCode }) => `${deadline.id} ${reasonCode}`}
      columns={[
        {
          key: 'what',
          title: t('what'),
          isName: true,
          cell: ({ deadline }) => (
            <>
              {nameOf(deadline.titleKo, deadline.titleEn)} <span className="jg-quiet">{deadline.caseNo}</span>
            </>
          ),
        },
        { key: 'cause', title: t('cause'), cell: (proposal) => <Cause proposal={proposal} /> },
        { key: 'from', title: t('from'), cell: ({ deadline }) => <Day on={deadline.dueOn} /> },
        { key: 'to', title: t('to'), cell: (proposal) => <NewDay proposal={proposal} /> },
        { key: 'act', title: t('act'), cell: (proposal) => <Confirm proposal={proposal} /> },
      ]}
    />
  );
}

function Cause({ proposal: { reasonCode, causeKo, causeEn } }: { proposal: Proposal }) {
  const nameOf = useNameOf();
  return (
    <>
      <CodeBadge list="revisionReason" code={reasonCode} /> {nameOf(causeKo, causeEn)}
    </>
  );
}

function NewDay({ proposal: { proposedOn, working } }: { proposal: Proposal }) {
  const t = useProposalTexts();
  return (
    <>
      <Day on={proposedOn} />
      <details className="jg-disclosure">
        <summary>{t('why')}</summary>
        <div className="jg-disclosure-body">
          <WorkingList working={working} />
        </div>
      </details>
    </>
  );
}

function Confirm({ proposal: { deadline, reasonCode, effect, proposedOn } }: { proposal: Proposal }) {
  const t = useProposalTexts();
  const language = useLanguage();
  const queries = useQueryClient();
  const { permissions } = useUser();
  const command = useCommand();
  if (effect === 'EARLIER') return <Badge tone="gray">{t('earlier')}</Badge>;
  if (!permissions.includes('deadlines.revise')) return <span className="jg-quiet">{t('waits')}</span>;
  const title = language === 'ko' ? deadline.titleKo : deadline.titleEn;
  const confirm = () =>
    command
      .mutateAsync({
        path: `/api/deadlines/${deadline.id}/apply-proposal`,
        version: deadline.version,
        body: { reasonCode },
      })
      .then(
        () => notify(t('confirmed')),
        (error: unknown) => (isStale(error) ? queries.invalidateQueries() : undefined),
      );
  return (
    <>
      <Button
        size="small"
        busy={command.isPending}
        aria-label={t('confirmOf', { title, day: proposedOn ?? '' })}
        onClick={() => void confirm()}
      >
        {t('confirm')}
      </Button>
      <ProblemNote error={command.error} />
    </>
  );
}
