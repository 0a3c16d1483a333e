import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { api } from '../../api/client';
import { useUser } from '../../api/use-session';
import { StatusBadge } from '../../components/badge';
import { Button } from '../../components/button';
import { useCaseCrumb } from '../../components/case-crumb';
import { Dialog } from '../../components/dialog';
import { PageHeader } from '../../components/page';
import { Empty, Loaded } from '../../components/states';
import { Table } from '../../components/table';
import { Day, Instant } from '../../components/time';
import { PublicationForm } from './publication-form';
import { usePublicationTexts } from './texts';

/** What of a case is, was or is to be made public. */
export function Component() {
  const t = usePublicationTexts();
  const { caseId = '' } = useParams();
  const { permissions } = useUser();
  const navigate = useNavigate();
  const [isNew, setNew] = useState(false);
  const query = api.useQuery('get', '/api/cases/{caseId}/publications', { params: { path: { caseId } } });
  return (
    <>
      <PageHeader
        title={t('title')}
        crumbs={[useCaseCrumb(caseId)]}
        actions={
          permissions.includes('publications.draft') && (
            <Button kind="primary" onClick={() => setNew(true)}>
              {t('draft')}
            </Button>
          )
        }
      >
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
                  key: 'name',
                  title: t('name'),
                  isName: true,
                  cell: ({ id, publicationNo, title }) => (
                    <Link to={`/publications/${id}`}>
                      {publicationNo} {title}
                    </Link>
                  ),
                },
                {
                  key: 'order',
                  title: t('order'),
                  cell: ({ orderId, orderNo }) => <Link to={`/orders/${orderId}`}>{orderNo}</Link>,
                },
                {
                  key: 'status',
                  title: t('notice'),
                  cell: ({ status }) => <StatusBadge machine="publication" status={status} />,
                },
                { key: 'release', title: t('releaseAt'), cell: ({ releaseAt }) => <Instant at={releaseAt} /> },
                {
                  key: 'until',
                  title: t('publishedUntil'),
                  cell: ({ publishedUntil }) => <Day on={publishedUntil} />,
                },
              ]}
            />
          )
        }
      </Loaded>
      {isNew && (
        <Dialog title={t('draft')} onClose={() => setNew(false)} wide>
          <PublicationForm
            caseId={caseId}
            onDone={({ id }) => void navigate(`/publications/${id}`)}
            onCancel={() => setNew(false)}
          />
        </Dialog>
      )}
    </>
  );
}
