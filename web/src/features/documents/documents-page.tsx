import { Link, useNavigate } from 'react-router';
import { useCommand } from '../../api/command';
import { useUser } from '../../api/use-session';
import { CodeBadge, StatusBadge } from '../../components/badge';
import { Button, ButtonLink } from '../../components/button';
import { FilterSelect } from '../../components/filter-select';
import { PageHeader } from '../../components/page';
import { Paged, usePages } from '../../components/paged';
import { Note, ProblemNote } from '../../components/states';
import { Table } from '../../components/table';
import { Instant } from '../../components/time';
import type { components } from '../../generated/api';
import { useLanguage } from '../../i18n/i18n';
import { useLabels } from '../../i18n/labels';
import { notify } from '../../lib/notices';
import './documents.css';
import { useDocumentTexts } from './texts';
import { useFilters } from './use-filters';

type Item = components['schemas']['DocumentListItem'];

/** Every document that the person may read, the latest first; the filters stand in the address. */
export function Component() {
  const t = useDocumentTexts();
  const { side, permissions } = useUser();
  const { options } = useLabels();
  const [filters, setFilter] = useFilters();
  const type = filters.get('type');
  const caseId = filters.get('case');
  const query = usePages<Item>('/api/documents', { type, caseId });
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <ButtonLink to="/deliveries">{t('ledger')}</ButtonLink>
            <ButtonLink to="/receipts">{t('receipts')}</ButtonLink>
            {permissions.includes('templates.read') && <ButtonLink to="/templates">{t('templates')}</ButtonLink>}
          </>
        }
      >
        <p>{t('intro')}</p>
      </PageHeader>
      <div className="jg-documents-filters" role="group" aria-label={t('filters')}>
        <FilterSelect
          label={t('type')}
          value={type ?? ''}
          emptyText={t('allTypes')}
          options={options('documentType')}
          onChange={(value) => setFilter('type', value)}
        />
      </div>
      {caseId && (
        <Note>
          <p>
            {t('ofCase')} <Link to="/documents">{t('everyCase')}</Link>
          </p>
          {permissions.includes('reports.render') && <PrepareAll caseId={caseId} />}
        </Note>
      )}
      <Paged query={query} empty={side === 'PROVIDER' ? t('emptyProvider') : t('empty')}>
        {(items) => <DocumentTable items={items} />}
      </Paged>
    </>
  );
}

/** Has every PDF of the case made, for whoever is about to read or hand over the file. */
function PrepareAll({ caseId }: { caseId: string }) {
  const t = useDocumentTexts();
  const language = useLanguage();
  const navigate = useNavigate();
  const command = useCommand<components['schemas']['RenderingRequestedResponse']>();
  const prepare = () =>
    command.mutate(
      { path: `/api/cases/${caseId}/renderings`, body: { locale: language } },
      { onSuccess: ({ job }) => (job ? void navigate('/jobs') : notify(t('allPrepared'))) },
    );
  return (
    <>
      <Button size="small" busy={command.isPending} onClick={prepare}>
        {t('prepareAll')}
      </Button>
      {command.error !== null && <ProblemNote error={command.error} />}
    </>
  );
}

function DocumentTable({ items }: { items: readonly Item[] }) {
  const t = useDocumentTexts();
  return (
    <Table
      caption={t('list')}
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title',
          title: t('subject'),
          isName: true,
          cell: ({ id, title }) => <Link to={`/documents/${id}`}>{title}</Link>,
        },
        { key: 'number', title: t('number'), cell: ({ documentNo }) => documentNo },
        { key: 'type', title: t('type'), cell: ({ type }) => <CodeBadge list="documentType" code={type} /> },
        {
          key: 'status',
          title: t('status'),
          cell: ({ status }) => <StatusBadge machine="official-document" status={status} />,
        },
        { key: 'approved', title: t('approved'), cell: ({ approvedAt }) => <Instant at={approvedAt} /> },
      ]}
    />
  );
}
