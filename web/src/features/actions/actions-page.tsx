import { Link, useSearchParams } from 'react-router';
import { useUser } from '../../api/use-session';
import { StatusBadge } from '../../components/badge';
import { Button } from '../../components/button';
import { Due } from '../../components/due';
import { FilterSelect } from '../../components/filter-select';
import { PageHeader } from '../../components/page';
import { Paged, usePages } from '../../components/paged';
import { Note } from '../../components/states';
import { Table, type Column } from '../../components/table';
import { useLanguage } from '../../i18n/i18n';
import { useLabels } from '../../i18n/labels';
import type { ActionListItem } from './action-data';
import { nameOfProvider } from './provider-name';
import { useActionTexts } from './texts';
import './actions.css';

const FILTERS = ['status', 'overdue', 'sort', 'caseId', 'orderId'] as const;
type Filter = (typeof FILTERS)[number];
type Filters = Readonly<Record<Filter, string>>;

export function Component() {
  const t = useActionTexts();
  const [address, setAddress] = useSearchParams();
  const values = Object.fromEntries(FILTERS.map((name) => [name, address.get(name) ?? ''])) as Filters;
  const query = usePages<ActionListItem>('/api/corrective-actions', values);
  const choose = (name: Filter, value: string) =>
    setAddress((current) => {
      const next = new URLSearchParams(current);
      if (value === '') next.delete(name);
      else next.set(name, value);
      return next;
    });
  return (
    <>
      <PageHeader title={t('listTitle')} />
      <Scope caseId={values.caseId} orderId={values.orderId} onLeave={() => setAddress({})} />
      <FilterBar values={values} onChoose={choose} />
      <Paged query={query} empty={<NothingFound onClear={address.size > 0 ? () => setAddress({}) : null} />}>
        {(items) => <ActionTable items={items} />}
      </Paged>
    </>
  );
}

function NothingFound({ onClear }: { onClear: (() => void) | null }) {
  const t = useActionTexts();
  return (
    <>
      <p>{t('empty')}</p>
      {onClear && <Button onClick={onClear}>{t('clear')}</Button>}
    </>
  );
}

/** Says that only one case or order is looked at, so that nobody takes a part for all. */
function Scope({ caseId, orderId, onLeave }: { caseId: string; orderId: string; onLeave: () => void }) {
  const t = useActionTexts();
  if (!caseId && !orderId) return null;
  return (
    <Note>
      <p>{orderId ? t('onlyOrder') : t('onlyCase')}</p>
      <Button size="small" kind="tertiary" onClick={onLeave}>
        {t('showAll')}
      </Button>
    </Note>
  );
}

function FilterBar({ values, onChoose }: { values: Filters; onChoose: (name: Filter, value: string) => void }) {
  const t = useActionTexts();
  const { statusOptions } = useLabels();
  const due = [
    { value: 'true', text: t('onlyOverdue') },
    { value: 'false', text: t('notOverdue') },
  ];
  const orders = [
    { value: '-id', text: t('byNew') },
    { value: 'id', text: t('byOld') },
  ];
  const field = (name: Filter) => ({ value: values[name], onChange: (value: string) => onChoose(name, value) });
  return (
    <div className="jg-a-filters" role="group" aria-label={t('filters')}>
      <FilterSelect
        label={t('filterStatus')}
        emptyText={t('anyStatus')}
        options={statusOptions('corrective-action')}
        {...field('status')}
      />
      <FilterSelect label={t('filterDue')} emptyText={t('anyDue')} options={due} {...field('overdue')} />
      <FilterSelect label={t('filterOrder')} emptyText={t('byDue')} options={orders} {...field('sort')} />
    </div>
  );
}

function ActionTable({ items }: { items: ActionListItem[] }) {
  const t = useActionTexts();
  const language = useLanguage();
  const isProvider = useUser().side === 'PROVIDER';
  const columns: Column<ActionListItem>[] = [
    {
      key: 'action',
      title: t('columnAction'),
      isName: true,
      cell: ({ id, actionNo, requirementTitle }) => (
        <Link to={`/actions/${id}`} className="jg-a-name">
          <span className="jg-quiet">{actionNo}</span> {requirementTitle}
        </Link>
      ),
    },
    ...(isProvider
      ? []
      : [
          {
            key: 'provider',
            title: t('columnProvider'),
            cell: (item: ActionListItem) => nameOfProvider(item, language),
          },
        ]),
    {
      key: 'status',
      title: t('columnStatus'),
      cell: ({ status }) => <StatusBadge machine="corrective-action" status={status} />,
    },
    { key: 'due', title: t('columnDue'), cell: (item) => <Due due={item} /> },
    {
      key: 'case',
      title: t('columnCase'),
      cell: ({ caseId, caseNo }) => <Link to={`/cases/${caseId}`}>{caseNo}</Link>,
    },
    { key: 'owner', title: t('columnOwner'), cell: ({ ownerTitle }) => ownerTitle ?? t('noOwner') },
  ];
  return (
    <div className="jg-a-list">
      <Table caption={t('listTitle')} columns={columns} rows={items} rowKey={({ id }) => id} />
    </div>
  );
}
