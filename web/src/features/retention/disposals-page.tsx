import { api } from '../../api/client';
import { PageHeader } from '../../components/page';
import { Loaded } from '../../components/states';
import { DisposalTable } from './disposal-table';
import { useRetentionTexts } from './texts';

/** What should have been destroyed, over all cases that the person sees. */
export function Component() {
  const t = useRetentionTexts();
  const query = api.useQuery('get', '/api/disposals', { params: { query: { limit: 100 } } });
  return (
    <>
      <PageHeader title={t('disposals')}>
        <p>{t('disposalsLead')}</p>
      </PageHeader>
      <Loaded query={query}>{({ items }) => <DisposalTable items={items} />}</Loaded>
    </>
  );
}
