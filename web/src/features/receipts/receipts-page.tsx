import { Link, useSearchParams } from 'react-router';
import { ButtonLink } from '../../components/button';
import { FilterSelect } from '../../components/filter-select';
import { PageHeader } from '../../components/page';
import { Paged, usePages } from '../../components/paged';
import { ReceiptFiles, type ReceiptItem } from '../../components/receipts';
import { Note } from '../../components/states';
import { Table } from '../../components/table';
import { Instant } from '../../components/time';
import { useLabels } from '../../i18n/labels';
import { useNameOf } from '../../i18n/names';
import { useReceiptTexts } from './texts';

/** 접수대장: what was handed in, the latest first; the filters stand in the address. */
export function Component() {
  const t = useReceiptTexts();
  const { options } = useLabels();
  const [filters, setFilters] = useSearchParams();
  const kind = filters.get('kind');
  const caseId = filters.get('case');
  const query = usePages<ReceiptItem>('/api/receipts', { kind, caseId });
  const setKind = (value: string) =>
    setFilters({ ...(caseId && { case: caseId }), ...(value && { kind: value }) }, { replace: true });
  return (
    <>
      <PageHeader title={t('title')} actions={<ButtonLink to="/documents">{t('documents')}</ButtonLink>}>
        <p>{t('intro')}</p>
      </PageHeader>
      <div className="jg-section" role="group" aria-label={t('filters')}>
        <FilterSelect
          label={t('kind')}
          value={kind ?? ''}
          emptyText={t('allKinds')}
          options={options('receiptKind')}
          onChange={setKind}
        />
      </div>
      {caseId && (
        <Note>
          <p>
            {t('ofCase')} <Link to="/receipts">{t('everyCase')}</Link>
          </p>
        </Note>
      )}
      <Paged query={query} empty={t('empty')}>
        {(items) => <Register items={items} />}
      </Paged>
    </>
  );
}

function Register({ items }: { items: readonly ReceiptItem[] }) {
  const t = useReceiptTexts();
  const { label } = useLabels();
  const nameOf = useNameOf();
  return (
    <Table
      caption={t('list')}
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        { key: 'no', title: t('receiptNo'), isName: true, cell: ({ receiptNo }) => receiptNo },
        { key: 'kind', title: t('kind'), cell: ({ kind }) => label('receiptKind', kind) },
        { key: 'about', title: t('about'), cell: ({ title }) => title },
        {
          key: 'case',
          title: t('case'),
          cell: ({ caseId, caseNo }) => <Link to={`/cases/${caseId}`}>{caseNo}</Link>,
        },
        {
          key: 'provider',
          title: t('provider'),
          cell: ({ providerNameKo, providerNameEn }) => nameOf(providerNameKo, providerNameEn),
        },
        { key: 'at', title: t('receivedAt'), cell: ({ receivedAt }) => <Instant at={receivedAt} /> },
        { key: 'save', title: t('save'), cell: (receipt) => <ReceiptFiles receipt={receipt} /> },
      ]}
    />
  );
}
