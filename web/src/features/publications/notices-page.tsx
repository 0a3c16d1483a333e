import { Link, useParams } from 'react-router';
import { api } from '../../api/client';
import { useCaseCrumb } from '../../components/case-crumb';
import { Due } from '../../components/due';
import { PageHeader } from '../../components/page';
import { Empty, Loaded } from '../../components/states';
import { Table } from '../../components/table';
import { Instant } from '../../components/time';
import { usePublicationTexts } from './texts';

/** What the party was told is to be published of it. */
export function Component() {
  const t = usePublicationTexts();
  const { caseId = '' } = useParams();
  const query = api.useQuery('get', '/api/cases/{caseId}/publication-notices', { params: { path: { caseId } } });
  return (
    <>
      <PageHeader title={t('noticesTitle')} crumbs={[useCaseCrumb(caseId)]}>
        <p>{t('noticesLead')}</p>
      </PageHeader>
      <Loaded query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty>{t('noticesNone')}</Empty>
          ) : (
            <Table
              caption={t('noticesTitle')}
              rows={rows}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'title',
                  title: t('name'),
                  isName: true,
                  cell: ({ id, title }) => <Link to={`/publication-notices/${id}`}>{title}</Link>,
                },
                { key: 'arrived', title: t('arrived'), cell: ({ arrivedAt }) => <Instant at={arrivedAt} /> },
                { key: 'due', title: t('due'), cell: ({ due }) => due && <Due due={due} /> },
              ]}
            />
          )
        }
      </Loaded>
    </>
  );
}
