import { Link } from 'react-router';
import { StatusBadge } from '../../components/badge';
import { Section } from '../../components/page';
import type { IncidentRoom } from './incident';
import { useIncidentTexts } from './incident-texts';

/** Findings that rest on this outage. */
export function IncidentFindings({ room }: { room: IncidentRoom }) {
  const t = useIncidentTexts();
  if (room.findings.length === 0) return null;
  return (
    <Section id="findings" title={t('findingsTitle')}>
      <ul className="jg-incident-links">
        {room.findings.map(({ id, findingNo, title, status }) => (
          <li key={id}>
            <Link to={`/findings/${id}`}>
              {findingNo} {title}
            </Link>{' '}
            <StatusBadge machine="finding" status={status} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
