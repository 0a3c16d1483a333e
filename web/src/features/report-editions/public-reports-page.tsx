import { Link } from 'react-router';
import { api } from '../../api/client';
import { PageHeader } from '../../components/page';
import { Empty, Loaded } from '../../components/states';
import { Table } from '../../components/table';
import { Instant } from '../../components/time';
import { useEditionTexts } from './texts';

/** What the ministry has published, for everyone. */
export function Component() {
  const t = useEditionTexts();
  const query = api.useQuery('get', '/api/public/reports');
  return (
    <>
      <PageHeader title={t('publicTitle')}>
        <p className="jg-lead">{t('publicLead')}</p>
      </PageHeader>
      <Loaded query={query}>
        {(reports) =>
          reports.length === 0 ? (
            <Empty>{t('publicNone')}</Empty>
          ) : (
            <Table
              caption={t('publicTitle')}
              rows={reports}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'title',
                  title: t('report'),
                  isName: true,
                  cell: ({ id, title }) => <Link to={`/public/reports/${id}`}>{title}</Link>,
                },
                { key: 'no', title: t('documentNo'), cell: ({ documentNo }) => documentNo },
                { key: 'department', title: t('department'), cell: ({ departmentName }) => departmentName },
                { key: 'released', title: t('releasedAt'), cell: ({ releasedAt }) => <Instant at={releasedAt} /> },
              ]}
            />
          )
        }
      </Loaded>
    </>
  );
}
