import { Link } from 'react-router';
import type { components } from '../../generated/api';
import { useLabels } from '../../i18n/labels';
import { useHomeTexts } from './texts';

type Group = components['schemas']['WorkGroupResponse'];

/** How many wait of each kind; every count leads to the list that it counts. Kinds with nothing in them stand small below. */
export function Overview({ groups }: { groups: readonly Group[] }) {
  const t = useHomeTexts();
  const { label } = useLabels();
  const busy = groups.filter(({ count }) => count > 0);
  const idle = groups.filter(({ count }) => count === 0);
  return (
    <nav aria-label={t('overview')}>
      {busy.length > 0 && (
        <ul className="jg-home-overview">
          {busy.map(({ kind, count, items }) => (
            <li key={kind}>
              <Link to={`/work/${kind}`} className={`jg-home-tile${isLate(items) ? ' is-late' : ''}`}>
                <span>{label('workItemKind', kind)}</span>
                <strong>{t('count', { count })}</strong>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {busy.length > 0 && idle.length > 0 && (
        <div className="jg-home-idle">
          <span id="idle">{t('idle')}</span>
          <ul aria-labelledby="idle">
            {idle.map(({ kind }) => (
              <li key={kind}>
                <Link to={`/work/${kind}`}>{label('workItemKind', kind)}</Link>
              </li>
            ))}
          </ul>
        </div>
      )}
    </nav>
  );
}

function isLate(items: Group['items']): boolean {
  return items.some(({ standing }) => standing === 'OVERDUE');
}
