import { Link, useParams } from 'react-router';
import { api } from '../../api/client';
import { useUser } from '../../api/use-session';
import { CodeBadge, StatusBadge } from '../../components/badge';
import { ButtonLink } from '../../components/button';
import { useCaseCrumb } from '../../components/case-crumb';
import { PageHeader, Section } from '../../components/page';
import { Empty, Loaded } from '../../components/states';
import { Table } from '../../components/table';
import { Day } from '../../components/time';
import { Notices } from './notices';
import { useOutwardTexts } from './texts';

/** Of the ministry the requests from outside; of a provider the notices about its own materials. */
export function Component() {
  const { caseId = '' } = useParams();
  const t = useOutwardTexts();
  const { permissions } = useUser();
  const reads = permissions.includes('external-requests.read');
  return (
    <>
      <PageHeader title={t('title')} crumbs={[useCaseCrumb(caseId)]}>
        {reads && <p>{t('lead')}</p>}
      </PageHeader>
      {reads ? <Requests caseId={caseId} /> : <OwnNotices caseId={caseId} />}
    </>
  );
}

function OwnNotices({ caseId }: { caseId: string }) {
  const t = useOutwardTexts();
  const query = api.useQuery('get', '/api/cases/{caseId}/disclosure-notices', { params: { path: { caseId } } });
  return (
    <Section title={t('ofUs')}>
      <Loaded query={query}>{(notices) => <Notices notices={notices} />}</Loaded>
    </Section>
  );
}

function Requests({ caseId }: { caseId: string }) {
  const t = useOutwardTexts();
  const { permissions } = useUser();
  const query = api.useQuery('get', '/api/external-requests', { params: { query: { caseId, limit: 100 } } });
  return (
    <Section
      title={t('title')}
      actions={
        permissions.includes('external-requests.receive') && (
          <ButtonLink size="small" to={`/cases/${caseId}/external-requests/new`}>
            {t('receive')}
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
                  key: 'no',
                  title: t('number'),
                  isName: true,
                  cell: ({ id, requestNo }) => <Link to={`/external-requests/${id}`}>{requestNo}</Link>,
                },
                {
                  key: 'kind',
                  title: t('kind'),
                  cell: ({ kind }) => <CodeBadge list="externalRequestKind" code={kind} />,
                },
                { key: 'who', title: t('requester'), cell: ({ requester }) => requester },
                { key: 'what', title: t('subject'), cell: ({ subject }) => subject },
                { key: 'due', title: t('due'), cell: ({ dueOn }) => <Day on={dueOn} /> },
                {
                  key: 'status',
                  title: t('status'),
                  cell: ({ status }) => <StatusBadge machine="external-request" status={status} />,
                },
              ]}
            />
          )
        }
      </Loaded>
    </Section>
  );
}
