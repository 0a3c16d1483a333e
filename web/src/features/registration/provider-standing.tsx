import { Link, useNavigate } from 'react-router';
import { api } from '../../api/client';
import { StatusBadge } from '../../components/badge';
import { Button } from '../../components/button';
import { Loaded } from '../../components/states';
import { Instant } from '../../components/time';
import type { components } from '../../generated/api';
import { useRegistrationTexts } from './texts';

type CaseItem = components['schemas']['CaseOverviewItem'];

const SHOWN = 3;

/** What the person may see of the provider's recent cases: perhaps the incident belongs to one of them. */
export function ProviderStanding({ providerId, onMove }: { providerId: string; onMove: (caseId: string) => void }) {
  const t = useRegistrationTexts();
  const query = api.useQuery('get', '/api/cases', { params: { query: { providerId, limit: SHOWN } } });
  return (
    <aside className="jg-card jg-registration-standing" aria-label={t('standing')}>
      <h2>{t('standing')}</h2>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t('standingNone')}</p>
          ) : (
            <ul>
              {items.map((item) => (
                <li key={item.id}>
                  <Standing item={item} providerId={providerId} onMove={onMove} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </aside>
  );
}

function Standing({
  item,
  providerId,
  onMove,
}: {
  item: CaseItem;
  providerId: string;
  onMove: (caseId: string) => void;
}) {
  const t = useRegistrationTexts();
  const navigate = useNavigate();
  const params = { path: { caseId: item.id } };
  const incidents = api.useQuery('get', '/api/cases/{caseId}/incidents', {
    params: { ...params, query: { providerId, limit: SHOWN } },
  });
  const move = () => {
    onMove(item.id);
    void navigate(`/cases/${item.id}/incidents/new`);
  };
  return (
    <>
      <p>
        <Link to={`/cases/${item.id}`}>{item.caseNo}</Link> <StatusBadge machine="case" status={item.status} />
      </p>
      <p>{item.title}</p>
      <OpenMatters item={item} />
      <ul className="jg-bullets jg-quiet">
        {incidents.data?.items.map(({ id, title, startedAt }) => (
          <li key={id}>
            {title} {startedAt && <Instant at={startedAt} />}
          </li>
        ))}
      </ul>
      <Button size="small" onClick={move} aria-label={`${t('addHere')}: ${item.caseNo}`}>
        {t('addHere')}
      </Button>
    </>
  );
}

function OpenMatters({ item }: { item: CaseItem }) {
  const t = useRegistrationTexts();
  const { openFindings, openActions } = item;
  const words = [
    openFindings ? t('openFindings', { count: openFindings }) : null,
    openActions ? t('openActions', { count: openActions }) : null,
  ].filter((word) => word !== null);
  return words.length > 0 ? <p className="jg-quiet">{words.join(' · ')}</p> : null;
}
