import { Link } from 'react-router';
import { Section } from '../../components/page';
import type { components } from '../../generated/api';
import { useLabels } from '../../i18n/labels';
import { useHomeTexts } from './texts';
import { WorkTable } from './work-table';

type Group = components['schemas']['WorkGroupResponse'];

/** The first items of every kind of which something waits, in the order of urgency that the server gives. */
export function GroupedWork({ groups }: { groups: readonly Group[] }) {
  return groups.filter(({ count }) => count > 0).map((group) => <WorkGroup key={group.kind} group={group} />);
}

function WorkGroup({ group: { kind, count, items } }: { group: Group }) {
  const t = useHomeTexts();
  const { label } = useLabels();
  const name = label('workItemKind', kind);
  const isMore = count > items.length;
  return (
    <Section
      id={kind}
      title={name}
      actions={isMore && <span className="jg-quiet">{t('firstOf', { count, shown: items.length })}</span>}
    >
      <WorkTable items={items} caption={t('tableOf', { kind: name })} />
      {isMore && (
        <p className="jg-home-all">
          <Link to={`/work/${kind}`}>{t('all', { kind: name, count })}</Link>
        </p>
      )}
    </Section>
  );
}
