import { Link, useParams } from 'react-router';
import { api } from '../../api/client';
import { CodeBadge, StatusBadge } from '../../components/badge';
import { useCaseCrumb } from '../../components/case-crumb';
import { PageHeader } from '../../components/page';
import { Empty, Loaded } from '../../components/states';
import { Table } from '../../components/table';
import { Instant } from '../../components/time';
import type { EditionItem } from './editions';
import { useEditionTexts } from './texts';

/** Every edition of the reports of a case that the person may read: for a provider its own. */
export function Component() {
  const t = useEditionTexts();
  const { caseId = '' } = useParams();
  const query = api.useQuery('get', '/api/report-editions', { params: { query: { caseId } } });
  return (
    <>
      <PageHeader title={t('ofCase')} crumbs={[useCaseCrumb(caseId)]}>
        <p className="jg-quiet">{t('hint')}</p>
      </PageHeader>
      <Loaded query={query}>
        {(editions) => (editions.length === 0 ? <Empty>{t('none')}</Empty> : <EditionsTable editions={editions} />)}
      </Loaded>
    </>
  );
}

function EditionsTable({ editions }: { editions: readonly EditionItem[] }) {
  const t = useEditionTexts();
  return (
    <Table
      caption={t('ofCase')}
      rows={editions}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'report',
          title: t('report'),
          isName: true,
          cell: ({ id, documentNo, reportVersion }) => (
            <Link to={`/report-editions/${id}`}>{`${documentNo} (${t('version', { no: reportVersion })})`}</Link>
          ),
        },
        {
          key: 'variant',
          title: t('title'),
          cell: ({ variant }) => <CodeBadge list="editionVariant" code={variant} />,
        },
        { key: 'readers', title: t('readers'), cell: ({ respondent }) => respondent ?? t('everyone') },
        {
          key: 'status',
          title: t('status'),
          cell: ({ status }) => <StatusBadge machine="report-edition" status={status} />,
        },
        { key: 'released', title: t('releasedAt'), cell: ({ releasedAt }) => <Instant at={releasedAt} /> },
      ]}
    />
  );
}
