import { Link } from 'react-router';
import { api } from '../../api/client';
import { useUser } from '../../api/use-session';
import { PageHeader } from '../../components/page';
import type { components } from '../../generated/api';
import { Disputes } from './disputes';
import { FactChecks } from './fact-checks';
import { FindingBadges } from './finding-badges';
import { FindingFacts } from './finding-facts';
import { FindingMoves } from './finding-moves';
import { InternalNote } from './internal-note';
import type { FindingInHand } from './finding-values';
import { useFindingTexts } from './texts';

type Case = components['schemas']['CaseResponse'];

/** A finding that is read, not written: with its moves for the ministry, without anything internal for the provider. */
export function FindingView({ finding, found }: { finding: FindingInHand; found: Case }) {
  const t = useFindingTexts();
  const { side, permissions } = useUser();
  const isProvider = side === 'PROVIDER';
  return (
    <>
      <PageHeader
        title={finding.title}
        eyebrow={finding.findingNo}
        crumbs={[
          { to: '/cases', text: t('cases') },
          { to: `/cases/${found.id}`, text: found.title },
        ]}
        badges={<FindingBadges finding={finding} />}
      >
        {isProvider && <ProviderLead finding={finding} />}
        <FindingMoves finding={finding} settle={() => Promise.resolve(finding.version)} />
      </PageHeader>
      {!isProvider && <FactChecks findingId={finding.id} />}
      <FindingFacts finding={finding} />
      <Disputes finding={finding} />
      {permissions.includes('findings.read-internal') && <InternalNote findingId={finding.id} />}
    </>
  );
}

/** The check of the facts has a page of its own; the provider knows it by the number of the finding. */
function ProviderLead({ finding: { caseId, findingNo } }: { finding: FindingInHand }) {
  const t = useFindingTexts();
  const { data } = api.useQuery('get', '/api/fact-checks', { params: { query: { caseId, limit: 100 } } });
  const check = data?.items.find((one) => one.findingNo === findingNo);
  return (
    <p>
      {t('providerLead')} {check && <Link to={`/fact-checks/${check.id}`}>{t('toFactCheck')}</Link>}
    </p>
  );
}
