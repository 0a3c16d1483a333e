import { Link } from 'react-router';
import { Button } from '../../components/button';
import { FilterSelect } from '../../components/filter-select';
import { PageHeader } from '../../components/page';
import { Paged, usePages } from '../../components/paged';
import { Table } from '../../components/table';
import { Instant } from '../../components/time';
import type { components } from '../../generated/api';
import { useLabels } from '../../i18n/labels';
import { useNameOf } from '../../i18n/names';
import './documents.css';
import { useDocumentTexts } from './texts';
import { useFilters } from './use-filters';

type Entry = components['schemas']['LedgerEntryResponse'];

const STATES = ['UNDER_WAY', 'ARRIVED', 'FAILED'] as const;

/** 발송확인대장 (행정조사기본법 시행령 별지 제9호): what was sent to whom, how, and what became of it. */
export function Component() {
  const t = useDocumentTexts();
  const { options } = useLabels();
  const [filters, setFilter] = useFilters();
  const [state, method] = [filters.get('state'), filters.get('method')];
  const query = usePages<Entry>('/api/deliveries', { state, method });
  return (
    <>
      <PageHeader
        title={t('ledger')}
        crumbs={[{ to: '/documents', text: t('title') }]}
        actions={<Button onClick={() => window.print()}>{t('print')}</Button>}
      >
        <p>{t('ledgerIntro')}</p>
      </PageHeader>
      <div className="jg-documents-filters" role="group" aria-label={t('filters')}>
        <FilterSelect
          label={t('ledgerState')}
          value={state ?? ''}
          emptyText={t('allStates')}
          options={STATES.map((value) => ({ value, text: t(`state${value}`) }))}
          onChange={(value) => setFilter('state', value)}
        />
        <FilterSelect
          label={t('method')}
          value={method ?? ''}
          emptyText={t('allMethods')}
          options={options('deliveryMethod')}
          onChange={(value) => setFilter('method', value)}
        />
      </div>
      <Paged query={query} empty={t('ledgerEmpty')}>
        {(items) => <Ledger items={items} />}
      </Paged>
    </>
  );
}

function Ledger({ items }: { items: readonly Entry[] }) {
  const t = useDocumentTexts();
  const { label } = useLabels();
  const nameOf = useNameOf();
  return (
    <Table
      caption={t('ledger')}
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'dispatched',
          title: t('dispatched'),
          cell: ({ dispatchedAt, dispatchedByName, attempt }) => (
            <>
              <Instant at={dispatchedAt} />
              {dispatchedByName && <Quiet>{t('sentBy', { name: dispatchedByName })}</Quiet>}
              {attempt > 1 && <Quiet>{t('attemptNo', { count: attempt })}</Quiet>}
            </>
          ),
        },
        {
          key: 'document',
          title: t('documentColumn'),
          isName: true,
          cell: ({ documentId, documentNo, documentTitle }) => (
            <>
              <Link to={`/documents/${documentId}`}>{documentNo}</Link>
              <Quiet>{documentTitle}</Quiet>
            </>
          ),
        },
        {
          key: 'recipient',
          title: t('recipient'),
          cell: ({ recipient, providerNameKo, providerNameEn }) => (
            <>
              {nameOf(providerNameKo, providerNameEn)}
              <Quiet>{recipient}</Quiet>
            </>
          ),
        },
        {
          key: 'method',
          title: t('method'),
          cell: ({ method, address }) => (
            <>
              {label('deliveryMethod', method)}
              <Quiet>{address}</Quiet>
            </>
          ),
        },
        { key: 'outcome', title: t('arrived'), cell: (entry) => <Outcome entry={entry} /> },
        {
          key: 'viewed',
          title: t('viewed'),
          cell: ({ firstViewedAt }) => (firstViewedAt ? <Instant at={firstViewedAt} /> : '—'),
        },
        {
          key: 'case',
          title: t('caseColumn'),
          cell: ({ caseId, caseNo }) => <Link to={`/cases/${caseId}`}>{caseNo}</Link>,
        },
      ]}
    />
  );
}

function Outcome({ entry }: { entry: Entry }) {
  const t = useDocumentTexts();
  const { arrivedAt, arrivalProof, arrivalEvidenceId, failedAt, failureReason } = entry;
  if (failedAt)
    return (
      <>
        {t('failed')} <Instant at={failedAt} />
        <Quiet>{failureReason}</Quiet>
      </>
    );
  if (!arrivedAt) return t('notArrived');
  return (
    <>
      <Instant at={arrivedAt} />
      {arrivalProof && <Quiet>{t('proof', { proof: arrivalProof })}</Quiet>}
      {arrivalEvidenceId && <Link to={`/evidence/${arrivalEvidenceId}`}>{t('receiptLink')}</Link>}
    </>
  );
}

function Quiet({ children }: { children: string | null }) {
  return children ? <span className="jg-quiet jg-documents-line">{children}</span> : null;
}
