import { api } from '../../api/client';
import { useUser } from '../../api/use-session';
import { StatusBadge } from '../../components/badge';
import { Moves } from '../../components/moves';
import { Section } from '../../components/page';
import { Instant } from '../../components/time';
import type { components } from '../../generated/api';
import { useLanguage } from '../../i18n/i18n';
import { formatDay } from '../../lib/dates';
import { useActionTexts } from './texts';

type Reopening = components['schemas']['ReopeningResponse'];

/** What was asked after a confirmed recurrence: shall the action be done anew? An approver who did not ask decides. */
export function Reopenings({ actionId }: { actionId: string }) {
  return useUser().permissions.includes('reopenings.read') ? <Asked actionId={actionId} /> : null;
}

function Asked({ actionId }: { actionId: string }) {
  const t = useActionTexts();
  const { data = [] } = api.useQuery('get', '/api/corrective-actions/{id}/reopenings', {
    params: { path: { id: actionId } },
  });
  if (data.length === 0) return null;
  return (
    <Section id="reopenings" title={t('reopenings')}>
      <div className="jg-a-stack">
        {data.map((reopening) => (
          <Card key={reopening.id} reopening={reopening} />
        ))}
      </div>
    </Section>
  );
}

function Card({ reopening }: { reopening: Reopening }) {
  const t = useActionTexts();
  const language = useLanguage();
  const { verifiedOn, failedAfterDays, decisionReason, decidedByName } = reopening;
  return (
    <article className="jg-card jg-a-stack">
      <p>
        <StatusBadge machine="action-reopening" status={reopening.status} />{' '}
        {verifiedOn && (
          <strong>{t('failedAfter', { day: formatDay(verifiedOn, language), days: failedAfterDays ?? 0 })}</strong>
        )}
      </p>
      <p>{reopening.reason}</p>
      <p className="jg-quiet">
        {reopening.proposedByName}, <Instant at={reopening.proposedAt} />
      </p>
      {decisionReason && (
        <p>
          {decisionReason}{' '}
          <span className="jg-quiet">
            {decidedByName}, <Instant at={reopening.decidedAt} />
          </span>
        </p>
      )}
      <Moves
        machine="action-reopening"
        moves={reopening.availableMoves}
        path={`/api/reopenings/${reopening.id}`}
        version={reopening.version}
        subject={reopening.actionNo}
        primary={['approve']}
      />
    </article>
  );
}
