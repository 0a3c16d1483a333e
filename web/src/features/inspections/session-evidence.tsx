import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '../../api/client';
import { useUser } from '../../api/use-session';
import { StatusBadge } from '../../components/badge';
import { EvidenceUpload } from '../../components/evidence-upload';
import { Section } from '../../components/page';
import { SecuredImage } from '../../components/secured-file';
import { Loaded } from '../../components/states';
import { Instant } from '../../components/time';
import type { Session } from './session-values';
import { useSessionTexts } from './session-texts';

/** Straight from the camera to the case, and what has been collected so far. */
export function SessionEvidence({
  session,
  providerId,
  mayWrite,
}: {
  session: Session;
  providerId: string;
  mayWrite: boolean;
}) {
  const t = useSessionTexts();
  const { permissions } = useUser();
  const queries = useQueryClient();
  const query = api.useQuery('get', '/api/cases/{caseId}/evidence', {
    params: { path: { caseId: session.caseId }, query: { sessionId: session.id, limit: 100 } },
  });
  return (
    <Section title={t('evidence')}>
      {mayWrite && permissions.includes('evidence.upload') && (
        <EvidenceUpload
          caseId={session.caseId}
          fields={{ class: 'RECORD', origin: 'ON_SITE', providerId, sessionId: session.id }}
          onStored={() => void queries.invalidateQueries()}
          withCamera
          label={t('collect')}
        />
      )}
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="jg-quiet">{t('noEvidence')}</p>
          ) : (
            <ul className="jg-session-evidence">
              {items.map(({ id, evidenceNo, title, mime, receivedAt, status }) => (
                <li key={id} className="jg-card">
                  {mime.startsWith('image/') && <SecuredImage path={`/api/evidence/${id}/content`} alt={title} />}
                  <p>
                    <Link to={`/evidence/${id}`}>{title}</Link>
                  </p>
                  <p className="jg-quiet">
                    {evidenceNo} · {t('receivedAt')} <Instant at={receivedAt} />
                  </p>
                  <p>
                    <StatusBadge machine="evidence" status={status} />
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
}
