import { Badge, CodeBadge } from '../../components/badge';
import { Table } from '../../components/table';
import { useLabels } from '../../i18n/labels';
import { useLanguage } from '../../i18n/i18n';
import { knownTo } from './room-dates';
import type { RoomEvent } from './room';
import { useRoomTexts } from './texts';

/** What happened, each with its source and no more exactly than it is known. */
export function TimelineTable({ events }: { events: readonly RoomEvent[] }) {
  const t = useRoomTexts();
  const language = useLanguage();
  const { label } = useLabels();
  return (
    <Table
      caption={t('timelineCaption')}
      rows={events}
      rowKey={({ id }) => id}
      columns={[
        { key: 'at', title: t('at'), isName: true, cell: ({ at, precision }) => knownTo(at, precision, language) },
        {
          key: 'kind',
          title: t('kind'),
          cell: ({ kind, alertLevel, alertAction }) => (
            <>
              <CodeBadge list="timelineKind" code={kind} />{' '}
              {alertLevel && (
                <Badge tone="danger">
                  {label('crisisLevel', alertLevel)} {label('crisisAction', alertAction)}
                </Badge>
              )}
            </>
          ),
        },
        { key: 'text', title: t('what'), cell: ({ text }) => text },
        { key: 'source', title: t('source'), cell: ({ source }) => <span className="jg-quiet">{source}</span> },
        { key: 'audience', title: t('audience'), cell: ({ visibility }) => label('audience', visibility) },
      ]}
    />
  );
}
