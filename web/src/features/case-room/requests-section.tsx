import { Link } from 'react-router';
import { api } from '../../api/client';
import { useUser } from '../../api/use-session';
import { StatusBadge } from '../../components/badge';
import { ButtonLink } from '../../components/button';
import { Section } from '../../components/page';
import { Empty, Loaded } from '../../components/states';
import { Table } from '../../components/table';
import { Day } from '../../components/time';
import type { Room } from './room';
import { shortNo } from './room';
import { useRequestSectionTexts } from './requests-texts';

/** What was asked of the respondents in writing. */
export function RequestsSection({ room }: { room: Room }) {
  const t = useRequestSectionTexts();
  const { permissions } = useUser();
  const caseId = room.head.id;
  const query = api.useQuery('get', '/api/information-requests', { params: { query: { caseId, limit: 100 } } });
  return (
    <Section
      title={t('title')}
      actions={
        permissions.includes('information-requests.create') && (
          <ButtonLink size="small" to={`/cases/${caseId}/information-requests/new`}>
            {t('add')}
          </ButtonLink>
        )
      }
    >
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>{t('none')}</Empty>
          ) : (
            <Table
              caption={t('title')}
              rows={items}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'title',
                  title: t('request'),
                  isName: true,
                  cell: ({ id, requestNo, title }) => (
                    <Link to={`/information-requests/${id}`}>
                      {shortNo(requestNo)} {title}
                    </Link>
                  ),
                },
                {
                  key: 'status',
                  title: t('status'),
                  cell: ({ status }) => <StatusBadge machine="information-request" status={status} />,
                },
                { key: 'items', title: t('items'), cell: ({ items: count }) => t('count', { count }) },
                { key: 'due', title: t('due'), cell: ({ dueOn }) => dueOn && <Day on={dueOn} /> },
              ]}
            />
          )
        }
      </Loaded>
    </Section>
  );
}
