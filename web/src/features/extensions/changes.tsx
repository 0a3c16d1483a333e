import { useCommand } from '../../api/command';
import { useUser } from '../../api/use-session';
import { CodeBadge } from '../../components/badge';
import { Button } from '../../components/button';
import { Section } from '../../components/page';
import { Note, ProblemNote } from '../../components/states';
import { Table } from '../../components/table';
import { Day, Instant } from '../../components/time';
import type { components } from '../../generated/api';
import { useLabels } from '../../i18n/labels';
import { notify } from '../../lib/notices';
import { useExtensionTexts } from './texts';

type Deadline = components['schemas']['DeadlineResponse'];

/** Every date that the deadline ever had, and whether one's own side has taken note of the last. */
export function Changes({ deadline }: { deadline: Deadline }) {
  const t = useExtensionTexts();
  const { label } = useLabels();
  if (deadline.revisions.length < 2) return null;
  return (
    <Section title={t('changes')}>
      {deadline.unreadChanges > 0 && <Acknowledge deadline={deadline} />}
      <Table
        caption={t('changes')}
        rows={deadline.revisions}
        rowKey={({ seq }) => String(seq)}
        columns={[
          { key: 'on', title: t('presentDue'), isName: true, cell: ({ dueOn }) => <Day on={dueOn} /> },
          {
            key: 'why',
            title: t('changedBy'),
            cell: ({ reasonCode }) => <CodeBadge list="revisionReason" code={reasonCode} />,
          },
          {
            key: 'reason',
            title: t('changeReason'),
            cell: ({ reasonCode, reason }) =>
              reasonCode === 'INITIAL' ? label('revisionReason', reasonCode) : <span lang="ko">{reason}</span>,
          },
          { key: 'at', title: t('decidedAt'), cell: ({ createdAt }) => <Instant at={createdAt} /> },
        ]}
      />
    </Section>
  );
}

function Acknowledge({ deadline: { id, version, unreadChanges } }: { deadline: Deadline }) {
  const t = useExtensionTexts();
  const { permissions } = useUser();
  const command = useCommand();
  const note = () =>
    command.mutateAsync({ path: `/api/deadlines/${id}/acknowledge`, version }).then(
      () => notify(t('acknowledged')),
      () => undefined,
    );
  return (
    <Note kind="warning">
      <p>{t('changesUnread', { count: unreadChanges })}</p>
      {permissions.includes('deadlines.acknowledge') && (
        <Button size="small" busy={command.isPending} onClick={() => void note()}>
          {t('acknowledge')}
        </Button>
      )}
      <ProblemNote error={command.error} />
    </Note>
  );
}
