import { Link, useParams } from 'react-router';
import { api } from '../../api/client';
import { useCaseCrumb } from '../../components/case-crumb';
import { PageHeader } from '../../components/page';
import { Empty, Loaded } from '../../components/states';
import { Table } from '../../components/table';
import { useThirdPartyTexts } from './texts';

/** Letters that tell a respondent of an inspection of a third party. */
export function Component() {
  const t = useThirdPartyTexts();
  const { caseId = '' } = useParams();
  const query = api.useQuery('get', '/api/cases/{caseId}/third-party-notices', { params: { path: { caseId } } });
  return (
    <>
      <PageHeader title={t('title')} crumbs={[useCaseCrumb(caseId)]}>
        <p>{t('lead')}</p>
      </PageHeader>
      <Loaded query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty>{t('none')}</Empty>
          ) : (
            <Table
              caption={t('title')}
              rows={rows}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'letter',
                  title: t('letter'),
                  isName: true,
                  cell: ({ id, documentNo, title }) => (
                    <Link to={`/third-party-notices/${id}`}>
                      {documentNo} {title}
                    </Link>
                  ),
                },
                { key: 'opinions', title: t('opinions'), cell: ({ opinions }) => opinions.length },
              ]}
            />
          )
        }
      </Loaded>
    </>
  );
}
