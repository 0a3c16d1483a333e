import { Link } from 'react-router';
import { useUser } from '../../api/use-session';
import { Badge, StatusBadge } from '../../components/badge';
import { MergedInto } from '../../components/merged-into';
import { type Column, Table } from '../../components/table';
import { Day } from '../../components/time';
import type { components } from '../../generated/api';
import { useNameOf } from '../../i18n/names';
import { seoulDay } from '../../lib/dates';
import { useCaseTexts } from './texts';

export type CaseItem = components['schemas']['CaseOverviewItem'];

export function CaseTable({ items }: { items: readonly CaseItem[] }) {
  const t = useCaseTexts();
  const { side } = useUser();
  const isProvider = side === 'PROVIDER';
  const inside: Column<CaseItem>[] = [
    {
      key: 'status',
      title: t('status'),
      cell: ({ status, suspended }) => (
        <>
          <StatusBadge machine="case" status={status} /> {suspended && <Badge tone="warning">{t('suspended')}</Badge>}
        </>
      ),
    },
    { key: 'respondents', title: t('respondents'), cell: (item) => <Respondents item={item} /> },
  ];
  const columns: Column<CaseItem>[] = [
    { key: 'case', title: t('case'), isName: true, cell: (item) => <CaseName item={item} /> },
    ...(isProvider ? [] : inside),
    { key: 'findings', title: t('findings'), cell: ({ openFindings }) => <Count count={openFindings} /> },
    { key: 'actions', title: t('actions'), cell: ({ openActions }) => <Count count={openActions} /> },
    {
      key: 'opened',
      title: isProvider ? t('told') : t('opened'),
      cell: ({ openedAt }) => <Day on={seoulDay(openedAt)} />,
    },
  ];
  return (
    <div className="jg-cases-table">
      <Table caption={t('title')} columns={columns} rows={items} rowKey={({ id }) => id} />
    </div>
  );
}

function CaseName({ item: { id, caseNo, title, mergedInto } }: { item: CaseItem }) {
  return (
    <div className="jg-cases-name">
      <span className="jg-quiet">{caseNo}</span>
      <Link to={`/cases/${id}`}>{title}</Link>
      <MergedInto target={mergedInto} />
    </div>
  );
}

function Respondents({ item: { respondents } }: { item: CaseItem }) {
  const nameOf = useNameOf();
  return (
    <ul>
      {respondents.map(({ nameKo, nameEn }) => (
        <li key={nameKo}>{nameOf(nameKo, nameEn)}</li>
      ))}
    </ul>
  );
}

function Count({ count }: { count: number }) {
  const t = useCaseTexts();
  return count === 0 ? <span className="jg-quiet">{t('none')}</span> : <>{t('count', { count })}</>;
}
