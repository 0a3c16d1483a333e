import { Link } from 'react-router';
import { Badge, CodeBadge, StatusBadge } from '../../components/badge';
import { Empty } from '../../components/states';
import { Table } from '../../components/table';
import { Day } from '../../components/time';
import { seoulDay } from '../../lib/dates';
import type { Handling } from './handling';
import { useHandlingTexts } from './texts';

export function Suspensions({ rows }: { rows: Handling['suspensions'] }) {
  const t = useHandlingTexts();
  if (rows.length === 0) return <Empty>{t('noSuspensions')}</Empty>;
  return (
    <Table
      caption={t('suspensions')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'authority',
          title: t('authority'),
          isName: true,
          cell: ({ authority, authorityCaseNo }) => [authority, authorityCaseNo].filter(Boolean).join(' '),
        },
        {
          key: 'ground',
          title: t('ground'),
          cell: ({ ground }) => <CodeBadge list="suspensionGround" code={ground} />,
        },
        {
          key: 'reason',
          title: t('reason'),
          cell: ({ reason, stoppedDeadlines }) => (
            <>
              {reason} {stoppedDeadlines > 0 && <Badge>{t('stopped', { count: stoppedDeadlines })}</Badge>}
            </>
          ),
        },
        { key: 'since', title: t('since'), cell: ({ since }) => <Day on={since} /> },
        {
          key: 'ended',
          title: t('endedOn'),
          cell: ({ endedOn, endReason }) =>
            endedOn ? (
              <>
                <Day on={endedOn} /> {endReason}
              </>
            ) : (
              <Badge tone="warning">{t('stands')}</Badge>
            ),
        },
      ]}
    />
  );
}

export function CarryOvers({ rows }: { rows: Handling['carryOvers'] }) {
  const t = useHandlingTexts();
  return (
    <Table
      caption={t('carryOvers')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'other',
          title: t('other'),
          isName: true,
          cell: ({ other, outgoing }) => (
            <>
              {outgoing ? t('to') : t('from')} {other && <Link to={`/cases/${other.id}`}>{other.caseNo}</Link>}
            </>
          ),
        },
        {
          key: 'records',
          title: t('records'),
          cell: ({ incidents, findings, evidence }) => (
            <ul>
              {[...incidents, ...findings, ...evidence].map(({ from, to }) => (
                <li key={to}>{t('renumbered', { from, to })}</li>
              ))}
            </ul>
          ),
        },
        { key: 'reason', title: t('reason'), cell: ({ reason }) => reason },
        { key: 'on', title: t('decidedOn'), cell: ({ decidedAt }) => <Day on={seoulDay(decidedAt)} /> },
      ]}
    />
  );
}

/** Every closing stays, with what reopened the case after it. */
export function Closures({ rows }: { rows: Handling['closures'] }) {
  const t = useHandlingTexts();
  if (rows.length === 0) return <Empty>{t('noClosures')}</Empty>;
  return (
    <Table
      caption={t('closures')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'closed',
          title: t('closedOn'),
          isName: true,
          cell: ({ closedAt, status }) => (
            <>
              <Day on={seoulDay(closedAt)} /> <StatusBadge machine="case" status={status} />
            </>
          ),
        },
        { key: 'reason', title: t('reason'), cell: ({ reason }) => reason },
        {
          key: 'retention',
          title: t('retention'),
          cell: ({ retention }) => <CodeBadge list="retentionPeriod" code={retention} />,
        },
        { key: 'until', title: t('retainedUntil'), cell: ({ retainedUntil }) => <Day on={retainedUntil} /> },
        {
          key: 'reopened',
          title: t('reopened'),
          cell: ({ reopenedAt, reopeningGround, reopeningReason }) =>
            reopenedAt ? (
              <>
                <Day on={seoulDay(reopenedAt)} /> <CodeBadge list="caseReopeningGround" code={reopeningGround} />{' '}
                {reopeningReason}
              </>
            ) : (
              <span className="jg-quiet">{t('notReopened')}</span>
            ),
        },
      ]}
    />
  );
}
