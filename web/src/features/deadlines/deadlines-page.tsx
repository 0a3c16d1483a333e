import { useUser } from '../../api/use-session';
import { ButtonLink } from '../../components/button';
import { FilterSelect } from '../../components/filter-select';
import { PageHeader } from '../../components/page';
import { useLabels } from '../../i18n/labels';
import { BoardSection } from './board-section';
import { CaseNotice } from './case-notice';
import { type Filters, type Show, SHOWS, STANDINGS, useFilters } from './filters';
import { useDeadlineTexts } from './texts';
import './deadlines.css';

/** Every deadline that the person may see: open ones by standing, each with the working of its date. */
export function Component() {
  const t = useDeadlineTexts();
  const { filters, change } = useFilters();
  const parts = filters.show === 'open' ? STANDINGS : ([filters.show] as const);
  return (
    <>
      <PageHeader title={t('title')} actions={<Links />}>
        <p className="jg-quiet">{t('lead')}</p>
      </PageHeader>
      <FilterBar filters={filters} onChange={change} />
      {filters.caseId !== '' && <CaseNotice caseId={filters.caseId} onAllCases={() => change({ caseId: '' })} />}
      {parts.map((part) => (
        <BoardSection key={part} part={part} filters={filters} />
      ))}
    </>
  );
}

function Links() {
  const t = useDeadlineTexts();
  const { permissions } = useUser();
  return (
    <>
      {permissions.includes('deadlines.read-proposals') && (
        <ButtonLink kind="tertiary" to="/deadlines/proposals">
          {t('proposals')}
        </ButtonLink>
      )}
      <ButtonLink kind="tertiary" to="/calendar">
        {t('calendar')}
      </ButtonLink>
    </>
  );
}

function FilterBar({ filters, onChange }: { filters: Filters; onChange: (changed: Partial<Filters>) => void }) {
  const t = useDeadlineTexts();
  const { options } = useLabels();
  const { side } = useUser();
  return (
    <div className="jg-deadlines-filters" role="group" aria-label={t('filters')}>
      <FilterSelect
        label={t('show')}
        value={filters.show}
        options={SHOWS.map((value) => ({ value, text: t(`show_${value}`) }))}
        onChange={(show) => onChange({ show: show as Show })}
      />
      {side !== 'PROVIDER' && (
        <FilterSelect
          label={t('bound')}
          value={filters.bound}
          options={options('boundParty')}
          emptyText={t('boundAll')}
          onChange={(bound) => onChange({ bound })}
        />
      )}
    </div>
  );
}
