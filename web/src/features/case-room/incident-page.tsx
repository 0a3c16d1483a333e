import { useParams } from 'react-router';
import { api } from '../../api/client';
import { Loaded } from '../../components/states';
import { CauseSection } from './incident-causes';
import { FactsSection } from './incident-facts';
import { IncidentHead } from './incident-head';
import { LinksSection } from './incident-links';
import { CourseSection, RecoverySection, ReportsSection } from './incident-records';
import { IncidentFindings } from './incident-findings';
import type { Incident, IncidentRoom } from './incident';
import { RecurrencesOfIncident } from './recurrences';
import './room.css';

/** One outage: who states what of it and what is official, how it went, why it happened. */
export function Component() {
  const { id = '' } = useParams();
  const params = { params: { path: { id } } };
  const room = api.useQuery('get', '/api/incidents/{id}/room', params);
  const incident = api.useQuery('get', '/api/incidents/{id}', params);
  return (
    <Loaded query={room}>
      {(read) => <Loaded query={incident}>{(own) => <IncidentPage room={read} incident={own} />}</Loaded>}
    </Loaded>
  );
}

function IncidentPage({ room, incident }: { room: IncidentRoom; incident: Incident }) {
  return (
    <div className="jg-incident">
      <IncidentHead room={room} incident={incident} />
      {room.showsCourse && <FactsSection room={room} incident={incident} />}
      {room.showsCourse && <CourseSection room={room} incident={incident} />}
      {room.showsCourse && <RecoverySection room={room} incident={incident} />}
      {room.showsCauses && <CauseSection room={room} incident={incident} />}
      {room.showsCourse && <LinksSection room={room} incident={incident} />}
      {room.showsCauses && <RecurrencesOfIncident incidentId={incident.id} />}
      <IncidentFindings room={room} />
      {room.showsCourse && <ReportsSection room={room} incident={incident} />}
    </div>
  );
}
