import { useUser } from '../../api/use-session';
import { CodeBadge } from '../../components/badge';
import { Section } from '../../components/page';
import { Empty } from '../../components/states';
import { Table } from '../../components/table';
import { Instant } from '../../components/time';
import { DialogButton } from './dialog-button';
import type { Incident, IncidentRoom } from './incident';
import { useIncidentTexts } from './incident-texts';
import { RecoveryPicture } from './recovery-picture';
import { ReportForm } from './report-form';
import { SnapshotForm } from './snapshot-form';
import { TimelineForm } from './timeline-form';
import { TimelineTable } from './timeline-table';

interface Own {
  readonly room: IncidentRoom;
  readonly incident: Incident;
}

export function CourseSection({ room, incident }: Own) {
  const t = useIncidentTexts();
  const mayRecord = useUser().permissions.includes('incidents.record-progress');
  return (
    <Section
      id="timeline"
      title={t('timelineTitle')}
      actions={
        mayRecord && (
          <DialogButton text={t('addEvent')} done={t('eventAdded')}>
            {(close) => <TimelineForm incident={incident} {...close} />}
          </DialogButton>
        )
      }
    >
      {room.timeline.length === 0 ? <Empty>{t('noEvents')}</Empty> : <TimelineTable events={room.timeline} />}
    </Section>
  );
}

export function RecoverySection({ room, incident }: Own) {
  const t = useIncidentTexts();
  const mayRecord = useUser().permissions.includes('incidents.record-progress');
  return (
    <Section
      id="recovery"
      title={t('recoveryTitle')}
      actions={
        mayRecord && (
          <DialogButton text={t('addSnapshot')} done={t('snapshotAdded')}>
            {(close) => <SnapshotForm incident={incident} {...close} />}
          </DialogButton>
        )
      }
    >
      {room.snapshots.length === 0 ? (
        <Empty>{t('noSnapshots')}</Empty>
      ) : (
        <RecoveryPicture incident={room.incident} snapshots={room.snapshots} />
      )}
    </Section>
  );
}

export function ReportsSection({ room, incident }: Own) {
  const t = useIncidentTexts();
  const mayRecord = useUser().permissions.includes('incidents.record-progress');
  return (
    <Section
      id="reports"
      title={t('reportsTitle')}
      actions={
        mayRecord && (
          <DialogButton text={t('addReport')} done={t('reportAdded')}>
            {(close) => <ReportForm incident={incident} {...close} />}
          </DialogButton>
        )
      }
    >
      {room.reports.length === 0 ? (
        <Empty>{t('noReports')}</Empty>
      ) : (
        <Table
          caption={t('reportsTitle')}
          rows={room.reports}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'received',
              title: t('receivedAt'),
              isName: true,
              cell: ({ receivedAt }) => <Instant at={receivedAt} />,
            },
            {
              key: 'kind',
              title: t('reportKind'),
              cell: ({ kind }) => <CodeBadge list="incidentReportKind" code={kind} />,
            },
            { key: 'channel', title: t('channel'), cell: ({ channel }) => channel },
            { key: 'sent', title: t('claimedSentAt'), cell: ({ claimedSentAt }) => <Instant at={claimedSentAt} /> },
            { key: 'content', title: t('content'), cell: ({ content }) => content },
            { key: 'by', title: t('recordedBy'), cell: ({ recordedByName }) => recordedByName },
          ]}
        />
      )}
    </Section>
  );
}
