import { Section } from '../../components/page';
import { Paged, usePages } from '../../components/paged';
import { useHomeTexts } from './texts';
import type { WorkItem } from './work-address';
import { WorkTable } from './work-table';

/** Everything a provider owes in one list, what is due first at its head. */
export function OwedWork() {
  const t = useHomeTexts();
  const query = usePages<WorkItem>('/api/work-items/owed');
  return (
    <Section title={t('owed')}>
      <Paged query={query} empty={t('nothing')}>
        {(items) => <WorkTable items={items} caption={t('owed')} isMixed />}
      </Paged>
    </Section>
  );
}
