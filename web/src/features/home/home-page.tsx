import { api } from '../../api/client';
import { useUser } from '../../api/use-session';
import { ButtonLink } from '../../components/button';
import { PageHeader } from '../../components/page';
import { Empty, Loaded } from '../../components/states';
import type { components } from '../../generated/api';
import { useLanguage } from '../../i18n/i18n';
import { formatInstant } from '../../lib/dates';
import { GroupedWork } from './grouped-work';
import { OwedWork } from './owed-work';
import { Overview } from './overview';
import { useHomeTexts } from './texts';
import './home.css';

type Summary = components['schemas']['WorkSummaryResponse'];

/** What needs the person now, by when and why: for a provider one list of all that it owes, for the ministry kind by kind. */
export function Component() {
  const query = api.useQuery('get', '/api/work-items');
  return <Loaded query={query}>{(summary) => <Home summary={summary} />}</Loaded>;
}

function Home({ summary: { asOf, groups } }: { summary: Summary }) {
  const t = useHomeTexts();
  const language = useLanguage();
  const { permissions, side } = useUser();
  const isNothing = groups.every(({ count }) => count === 0);
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={permissions.includes('cases.create') && <ButtonLink to="/cases/new">{t('newCase')}</ButtonLink>}
      >
        <p className="jg-quiet">{t('asOf', { at: formatInstant(asOf, language) })}</p>
      </PageHeader>
      {groups.length > 0 && <Overview groups={groups} />}
      {isNothing && <Nothing hasWork={groups.length > 0} />}
      {!isNothing && (side === 'PROVIDER' ? <OwedWork /> : <GroupedWork groups={groups} />)}
    </>
  );
}

function Nothing({ hasWork }: { hasWork: boolean }) {
  const t = useHomeTexts();
  const { permissions } = useUser();
  if (!hasWork) return <Empty>{t('noWork')}</Empty>;
  return (
    <Empty>
      <p>{t('nothing')}</p>
      <p className="jg-quiet">{t('nothingHint')}</p>
      <div className="jg-actions">
        {permissions.includes('cases.read') && (
          <ButtonLink to="/cases" kind="tertiary">
            {t('toCases')}
          </ButtonLink>
        )}
        {permissions.includes('deadlines.read') && (
          <ButtonLink to="/deadlines" kind="tertiary">
            {t('toDeadlines')}
          </ButtonLink>
        )}
      </div>
    </Empty>
  );
}
