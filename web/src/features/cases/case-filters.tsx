import { FilterSelect } from '../../components/filter-select';
import { useLabels } from '../../i18n/labels';
import type { Filters } from './filters';
import { useCaseTexts } from './texts';

export function CaseFilters({
  filters,
  onChange,
}: {
  filters: Filters;
  onChange: (changed: Partial<Filters>) => void;
}) {
  const t = useCaseTexts();
  const { options, statusOptions } = useLabels();
  return (
    <div className="jg-cases-filters" role="group" aria-label={t('filters')}>
      <FilterSelect
        label={t('status')}
        value={filters.status}
        options={statusOptions('case')}
        emptyText={t('statusAll')}
        onChange={(status) => onChange({ status })}
      />
      <FilterSelect
        label={t('trigger')}
        value={filters.trigger}
        options={options('caseTrigger')}
        emptyText={t('triggerAll')}
        onChange={(trigger) => onChange({ trigger })}
      />
      <FilterSelect
        label={t('sort')}
        value={filters.sort}
        options={[{ value: 'openedAt', text: t('sortOldest') }]}
        emptyText={t('sortNewest')}
        onChange={(sort) => onChange({ sort })}
      />
    </div>
  );
}
