import { Link } from 'react-router';
import { Badge } from '../../components/badge';
import { Disclosure } from '../../components/disclosure';
import { Due, WhyThisDate } from '../../components/due';
import { Section } from '../../components/page';
import { Empty } from '../../components/states';
import { Table } from '../../components/table';
import { useLabels } from '../../i18n/labels';
import { useNameOf } from '../../i18n/names';
import { isOpen, type Room, type RoomDeadline } from './room';
import { useRoomTexts } from './texts';

const PAGES: Readonly<Record<string, string>> = {
  order: 'orders',
  'corrective-action': 'actions',
  'action-occurrence': 'occurrences',
  document: 'documents',
  'action-plan': 'plans',
};

/** What is owed by when, the longest overdue first; how a date came about opens on demand. What is done stands apart. */
export function DeadlinesSection({ room }: { room: Room }) {
  const t = useRoomTexts();
  const open = room.deadlines.filter(isOpen);
  const done = room.deadlines.filter((deadline) => !isOpen(deadline));
  return (
    <Section id="deadlines" title={t('section_deadlines')}>
      {open.length === 0 ? (
        <Empty>{t('noDeadlines')}</Empty>
      ) : (
        <DeadlineTable caption={t('deadlinesOpen')} deadlines={open} />
      )}
      {done.length > 0 && (
        <Disclosure summary={t('deadlinesDone', { count: done.length })}>
          {() => <DeadlineTable caption={t('deadlinesDone', { count: done.length })} deadlines={done} />}
        </Disclosure>
      )}
    </Section>
  );
}

function DeadlineTable({ caption, deadlines }: { caption: string; deadlines: readonly RoomDeadline[] }) {
  const t = useRoomTexts();
  const pick = useNameOf();
  const { label } = useLabels();
  return (
    <Table
      caption={caption}
      rows={deadlines}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title',
          title: t('what'),
          isName: true,
          cell: ({ titleKo, titleEn, subjectType, subjectId }) => {
            const page = PAGES[subjectType];
            const title = pick(titleKo, titleEn);
            return page ? <Link to={`/${page}/${subjectId}`}>{title}</Link> : title;
          },
        },
        { key: 'bound', title: t('bound'), cell: ({ bound }) => label('boundParty', bound) },
        {
          key: 'due',
          title: t('due'),
          cell: (deadline) => (
            <>
              {deadline.voidReason ? <Badge>{t('fellAway')}</Badge> : <Due due={deadline} />}
              {deadline.printedPhrase && <p className="jg-quiet">{deadline.printedPhrase}</p>}
            </>
          ),
        },
        { key: 'why', title: t('why'), cell: ({ id }) => <WhyThisDate deadlineId={id} /> },
      ]}
    />
  );
}
