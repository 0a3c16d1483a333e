import { Link } from 'react-router';
import { useUser } from '../../api/use-session';
import { CodeBadge, StatusBadge } from '../../components/badge';
import { ButtonLink } from '../../components/button';
import { Disclosure } from '../../components/disclosure';
import { Facts, Section } from '../../components/page';
import { Empty } from '../../components/states';
import { useLanguage } from '../../i18n/i18n';
import { formatDuration } from '../../lib/dates';
import { useNameOf } from '../../i18n/names';
import { ClaimsPlot } from './claims-plot';
import { Extent } from './extent';
import { IncidentAxis } from './incident-axis';
import { factOf, type IncidentRow, type KnownTime, otherClaims } from './incident-rows';
import { RecoveryPicture } from './recovery-picture';
import { knownTo } from './room-dates';
import { type Room, shortNo, useProviderName } from './room';
import { useRoomTexts } from './texts';
import { TimelineTable } from './timeline-table';

/** Outages with what is known of them, how they were overcome, and what happened meanwhile. */
export function IncidentsSection({ room, rows }: { room: Room; rows: readonly IncidentRow[] }) {
  const t = useRoomTexts();
  const { permissions } = useUser();
  return (
    <Section
      id="incidents"
      title={t('section_incidents')}
      actions={
        permissions.includes('incidents.create') && (
          <ButtonLink size="small" to={`/cases/${room.head.id}/incidents/new`}>
            {t('addIncident')}
          </ButtonLink>
        )
      }
    >
      {rows.length === 0 ? (
        <Empty>{t('noIncidents')}</Empty>
      ) : (
        <>
          <IncidentAxis rows={rows} asOf={room.asOf} />
          <div className="jg-cards">
            {rows.map((row) => (
              <IncidentCard key={row.incident.id} row={row} room={room} />
            ))}
          </div>
        </>
      )}
      {rows.map(({ incident }) => (
        <RecoveryPicture
          key={incident.id}
          incident={incident}
          snapshots={room.snapshots.filter(({ incidentId }) => incidentId === incident.id)}
        />
      ))}
      {room.timeline.length > 0 && (
        <Disclosure summary={t('timelineTitle', { count: room.timeline.length })}>
          {() => <TimelineTable events={room.timeline} />}
        </Disclosure>
      )}
    </Section>
  );
}

function IncidentCard({ row: { incident, start, end, isOngoing }, room }: { row: IncidentRow; room: Room }) {
  const t = useRoomTexts();
  const pick = useNameOf();
  const language = useLanguage();
  const providerName = useProviderName(room.respondents);
  const started = factOf(room.facts, incident.id, 'STARTED_AT');
  const time = (known: KnownTime | null) => (known ? knownTo(known.at, known.precision, language) : t('unknownTime'));
  return (
    <article className="jg-card jg-room-card">
      <h3>
        <Link to={`/incidents/${incident.id}`}>
          {shortNo(incident.incidentNo)} {incident.title}
        </Link>
      </h3>
      <p className="jg-badges">
        <CodeBadge list="incidentType" code={incident.type} />
        <StatusBadge machine="incident" status={incident.status} />
      </p>
      <Facts
        items={[
          [t('provider'), room.respondents.length > 1 ? providerName(incident.providerId) : null],
          [t('start'), time(start)],
          [t('end'), isOngoing ? t('ongoing') : time(end)],
          [
            t('duration'),
            incident.durationMinutes === null ? null : (
              <strong key="duration">{formatDuration(incident.durationMinutes, language)}</strong>
            ),
          ],
          [
            t('extent'),
            room.sections.includes('course') ? (
              <Extent key="extent" facts={room.facts.filter((fact) => fact.incidentId === incident.id)} />
            ) : null,
          ],
          [t('services'), incident.servicesKo.map((ko, index) => pick(ko, incident.servicesEn[index])).join(', ')],
          [
            t('facilities'),
            incident.facilitiesKo.map((ko, index) => pick(ko, incident.facilitiesEn[index])).join(', '),
          ],
        ]}
      />
      {started && otherClaims(started).length > 0 && <ClaimsPlot fact={started} />}
    </article>
  );
}
