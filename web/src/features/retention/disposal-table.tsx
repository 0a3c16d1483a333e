import { Link } from 'react-router';
import { CodeBadge, StatusBadge } from '../../components/badge';
import { Empty } from '../../components/states';
import { Table } from '../../components/table';
import { Day } from '../../components/time';
import type { components } from '../../generated/api';
import { useNameOf } from '../../i18n/names';
import { useRetentionTexts } from './texts';

type Item = components['schemas']['DisposalListItem'];

/** What is longest due first. */
export function DisposalTable({ items }: { items: readonly Item[] }) {
  const t = useRetentionTexts();
  const nameOf = useNameOf();
  if (items.length === 0) return <Empty>{t('noDisposals')}</Empty>;
  return (
    <Table
      caption={t('disposals')}
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'no',
          title: t('number'),
          isName: true,
          cell: ({ id, disposalNo }) => <Link to={`/disposals/${id}`}>{disposalNo}</Link>,
        },
        { key: 'kind', title: t('kind'), cell: ({ kind }) => <CodeBadge list="disposalKind" code={kind} /> },
        {
          key: 'whom',
          title: t('ofWhom'),
          cell: ({ providerNameKo, providerNameEn }) => providerNameKo && nameOf(providerNameKo, providerNameEn),
        },
        { key: 'files', title: t('files'), cell: ({ items: count }) => t('count', { count }) },
        {
          key: 'due',
          title: t('dueSince'),
          cell: ({ dueSince, overdueDays }) => (
            <>
              <Day on={dueSince} /> {overdueDays > 0 && t('overdue', { count: overdueDays })}
            </>
          ),
        },
        { key: 'status', title: t('status'), cell: ({ status }) => <StatusBadge machine="disposal" status={status} /> },
      ]}
    />
  );
}
