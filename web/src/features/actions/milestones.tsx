import { useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { Section } from '../../components/page';
import { Empty } from '../../components/states';
import { Table, type Column } from '../../components/table';
import { Day } from '../../components/time';
import type { Action, Milestone } from './action-data';
import { AddMilestoneForm, RecordMilestoneForm } from './milestone-forms';
import { useActionTexts } from './texts';

type Opened = { readonly kind: 'add' } | { readonly kind: 'record'; readonly milestone: Milestone };

/** Steps on the way, planned and reached; whoever works on the action adds to them and records them. */
export function Milestones({ action }: { action: Action }) {
  const t = useActionTexts();
  const [opened, setOpened] = useState<Opened | null>(null);
  const mayRecord = action.availableWork.includes('RECORD_MILESTONE');
  const close = () => setOpened(null);
  return (
    <Section
      id="milestones"
      title={t('milestones')}
      actions={mayRecord && <Button onClick={() => setOpened({ kind: 'add' })}>{t('addMilestone')}</Button>}
    >
      {action.milestones.length === 0 ? (
        <Empty>{t('milestonesEmpty')}</Empty>
      ) : (
        <MilestoneTable
          milestones={action.milestones}
          onRecord={mayRecord ? (milestone) => setOpened({ kind: 'record', milestone }) : null}
        />
      )}
      {opened?.kind === 'add' && (
        <Dialog title={t('addMilestone')} onClose={close}>
          <AddMilestoneForm action={action} onDone={close} />
        </Dialog>
      )}
      {opened?.kind === 'record' && (
        <Dialog title={opened.milestone.title} onClose={close} wide>
          <RecordMilestoneForm action={action} milestone={opened.milestone} onDone={close} />
        </Dialog>
      )}
    </Section>
  );
}

function MilestoneTable({
  milestones,
  onRecord,
}: {
  milestones: readonly Milestone[];
  onRecord: ((milestone: Milestone) => void) | null;
}) {
  const t = useActionTexts();
  const columns: Column<Milestone>[] = [
    { key: 'title', title: t('milestone'), isName: true, cell: ({ title }) => title },
    { key: 'planned', title: t('plannedOn'), cell: ({ plannedOn }) => <Day on={plannedOn} /> },
    {
      key: 'actual',
      title: t('actualOn'),
      cell: ({ actualOn }) => (actualOn ? <Day on={actualOn} /> : <span className="jg-quiet">{t('notReached')}</span>),
    },
    {
      key: 'proof',
      title: t('proof'),
      cell: ({ evidenceId, title }) =>
        evidenceId && (
          <Link to={`/evidence/${evidenceId}`} aria-label={t('evidenceOf', { title })}>
            {t('open')}
          </Link>
        ),
    },
    ...(onRecord ? [{ key: 'act', title: t('recordMilestone'), cell: recordButton }] : []),
  ];
  function recordButton(milestone: Milestone) {
    return (
      <Button
        size="small"
        kind="tertiary"
        aria-label={t('recordMilestoneOf', { title: milestone.title })}
        onClick={() => onRecord?.(milestone)}
      >
        {t('recordMilestone')}
      </Button>
    );
  }
  return <Table caption={t('milestones')} columns={columns} rows={milestones} rowKey={({ id }) => id} />;
}
