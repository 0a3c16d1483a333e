import { api } from '../../api/client';
import { useUser } from '../../api/use-session';
import { Button, ButtonLink } from '../../components/button';
import { PageHeader } from '../../components/page';
import { Paged, usePages } from '../../components/paged';
import { Note } from '../../components/states';
import { useNameOf } from '../../i18n/names';
import { CaseFilters } from './case-filters';
import { type CaseItem, CaseTable } from './case-table';
import { type Filters, useFilters } from './filters';
import { useCaseTexts } from './texts';
import './cases.css';

/** The cases that the person may see. */
export function Component() {
  const t = useCaseTexts();
  const { permissions, side } = useUser();
  const { filters, change } = useFilters();
  const { status, trigger, sort, provider } = filters;
  const query = usePages<CaseItem>('/api/cases', { status, trigger, sort, providerId: provider });
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          permissions.includes('cases.create') && (
            <ButtonLink to="/cases/new" kind="primary">
              {t('newCase')}
            </ButtonLink>
          )
        }
      />
      {side !== 'PROVIDER' && <CaseFilters filters={filters} onChange={change} />}
      {provider !== '' && <OfProvider id={provider} onAll={() => change({ provider: '' })} />}
      <Paged query={query} empty={<NoCases filters={filters} onClear={() => change(UNFILTERED)} />}>
        {(items) => <CaseTable items={items} />}
      </Paged>
    </>
  );
}

const UNFILTERED: Filters = { status: '', trigger: '', sort: '', provider: '' };

function NoCases({ filters, onClear }: { filters: Filters; onClear: () => void }) {
  const t = useCaseTexts();
  const { side } = useUser();
  if (Object.values(filters).some((value) => value !== ''))
    return (
      <>
        <p>{t('emptyFiltered')}</p>
        <Button kind="tertiary" onClick={onClear}>
          {t('clear')}
        </Button>
      </>
    );
  if (side === 'PROVIDER') return t('emptyProvider');
  return (
    <>
      <p>{t('empty')}</p>
      <p className="jg-quiet">{t('emptyHint')}</p>
    </>
  );
}

function OfProvider({ id, onAll }: { id: string; onAll: () => void }) {
  const t = useCaseTexts();
  const nameOf = useNameOf();
  const { data } = api.useQuery('get', '/api/providers/{id}', { params: { path: { id } } });
  return (
    <Note>
      <p>
        {t('ofProvider')} <strong>{data && nameOf(data.legalNameKo, data.legalNameEn)}</strong>
      </p>
      <Button size="small" kind="tertiary" onClick={onAll}>
        {t('allProviders')}
      </Button>
    </Note>
  );
}
