import { Link } from 'react-router';
import { api } from '../../api/client';
import { useUser } from '../../api/use-session';
import { StatusBadge } from '../../components/badge';
import { ButtonLink } from '../../components/button';
import { Section } from '../../components/page';
import { Loaded } from '../../components/states';
import { Table } from '../../components/table';
import { Day } from '../../components/time';
import { useLabels } from '../../i18n/labels';
import { seoulDay } from '../../lib/dates';
import { useRequestSectionTexts } from './requests-texts';

/** What the respondents ask for about their inspections. */
export function ProcedureSection({ caseId }: { caseId: string }) {
  const t = useRequestSectionTexts();
  const { label } = useLabels();
  const { permissions } = useUser();
  const query = api.useQuery('get', '/api/procedure-requests', { params: { query: { caseId, limit: 100 } } });
  return (
    <Section
      title={t('procedureTitle')}
      actions={
        permissions.includes('procedure-requests.submit') && (
          <ButtonLink size="small" to={`/cases/${caseId}/procedure-requests/new`}>
            {t('procedureAdd')}
          </ButtonLink>
        )
      }
    >
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="jg-quiet">{t('procedureNone')}</p>
          ) : (
            <Table
              caption={t('procedureTitle')}
              rows={items}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'kind',
                  title: t('procedure'),
                  isName: true,
                  cell: ({ id, kind, receiptNo }) => (
                    <Link to={`/procedure-requests/${id}`}>
                      {label('procedureRequestKind', kind)} {receiptNo}
                    </Link>
                  ),
                },
                {
                  key: 'status',
                  title: t('status'),
                  cell: ({ status }) => <StatusBadge machine="procedure-request" status={status} />,
                },
                { key: 'received', title: t('received'), cell: ({ receivedAt }) => <Day on={seoulDay(receivedAt)} /> },
                { key: 'due', title: t('decideBy'), cell: ({ dueOn }) => dueOn && <Day on={dueOn} /> },
              ]}
            />
          )
        }
      </Loaded>
    </Section>
  );
}
