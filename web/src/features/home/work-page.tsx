import { useParams } from 'react-router';
import { PageHeader } from '../../components/page';
import { Paged, usePages } from '../../components/paged';
import { NotFound } from '../../components/states';
import type { components } from '../../generated/api';
import { useLabels } from '../../i18n/labels';
import { useHomeTexts } from './texts';
import type { WorkItem } from './work-address';
import { WorkTable } from './work-table';

type Kind = components['schemas']['WorkItemResponse']['kind'];

/** The whole list behind a count of the home page. */
export function Component() {
  const { kind = '' } = useParams();
  const { options } = useLabels();
  const isKind = options('workItemKind').some(({ value }) => value === kind);
  return isKind ? <WorkOfKind key={kind} kind={kind as Kind} /> : <NotFound />;
}

function WorkOfKind({ kind }: { kind: Kind }) {
  const t = useHomeTexts();
  const { label } = useLabels();
  const name = label('workItemKind', kind);
  const query = usePages<WorkItem>(`/api/work-items/${kind}`);
  return (
    <>
      <PageHeader title={name} crumbs={[{ to: '/', text: t('title') }]} />
      <Paged query={query} empty={t('emptyKind', { kind: name })}>
        {(items) => <WorkTable items={items} caption={t('tableOf', { kind: name })} />}
      </Paged>
    </>
  );
}
