import { useUser } from '../../api/use-session';
import { Badge, CodeBadge, StatusBadge } from '../../components/badge';
import { Moves } from '../../components/moves';
import { Facts, PageHeader, Prose } from '../../components/page';
import { Day, Instant } from '../../components/time';
import { useLanguage } from '../../i18n/i18n';
import { formatDuration, formatInstant, seoulDay } from '../../lib/dates';
import { useNameOf } from '../../i18n/names';
import { ActButton } from './act-button';
import { Extent } from './extent';
import type { Incident, IncidentRoom } from './incident';
import { useIncidentTexts } from './incident-texts';

const PLATFORMS = ['ALL', 'PC', 'MOBILE', 'FACILITY'] as const;
const isPlatform = (code: string): code is (typeof PLATFORMS)[number] => PLATFORMS.some((known) => known === code);

export function IncidentHead({ room, incident }: { room: IncidentRoom; incident: Incident }) {
  const t = useIncidentTexts();
  const { permissions } = useUser();
  return (
    <PageHeader
      title={incident.title}
      eyebrow={incident.incidentNo}
      crumbs={[
        { to: '/cases', text: t('cases') },
        { to: `/cases/${room.caseId}`, text: `${room.caseNo} ${room.caseTitle}` },
      ]}
      badges={
        <>
          <CodeBadge list="incidentType" code={incident.type} />
          <StatusBadge machine="incident" status={incident.status} />
          {incident.thirdParty && <Badge>{t('thirdParty')}</Badge>}
          {room.showsCourse && incident.releasedAt === null && <Badge tone="warning">{t('notReleased')}</Badge>}
        </>
      }
      actions={
        incident.releasedAt === null &&
        permissions.includes('incidents.release') && (
          <ActButton
            text={t('release')}
            done={t('released')}
            path={`/api/incidents/${incident.id}/release`}
            version={incident.version}
          >
            {t('releaseQuestion')}
          </ActButton>
        )
      }
    >
      <Prose>{incident.symptoms}</Prose>
      <div className="jg-room-head-facts">
        <HeadFacts room={room} incident={incident} />
      </div>
      {incident.availableMoves.length > 0 && (
        <div className="jg-room-moves">
          <Moves
            machine="incident"
            moves={incident.availableMoves}
            path={`/api/incidents/${incident.id}`}
            version={incident.version}
            subject={incident.incidentNo}
          />
        </div>
      )}
    </PageHeader>
  );
}

function HeadFacts({ room, incident }: { room: IncidentRoom; incident: Incident }) {
  const t = useIncidentTexts();
  const pick = useNameOf();
  const language = useLanguage();
  const { startedAt, restoredAt, duration, plannedWork, platforms, releasedAt } = incident;
  return (
    <Facts
      items={[
        [t('provider'), pick(room.providerKo, room.providerEn)],
        [t('services'), incident.services.map(({ nameKo, nameEn }) => pick(nameKo, nameEn)).join(', ')],
        [t('platforms'), platforms.map((code) => (isPlatform(code) ? t(`platform_${code}`) : code)).join(', ')],
        [
          t('facilities'),
          room.incident.facilitiesKo.map((ko, index) => pick(ko, room.incident.facilitiesEn[index])).join(', '),
        ],
        [t('start'), startedAt ? <Instant key="start" at={startedAt} /> : t('notDetermined')],
        [t('end'), restoredAt ? <Instant key="end" at={restoredAt} /> : t('notDetermined')],
        [t('duration'), duration && <strong>{formatDuration(duration.minutes, language)}</strong>],
        [t('extent'), room.showsCourse ? <Extent key="extent" facts={room.facts} /> : null],
        [t('plannedWork'), plannedWork && <PlannedWork key="work" work={plannedWork} />],
        [t('releasedOn'), releasedAt && <Day on={seoulDay(releasedAt)} />],
      ]}
    />
  );
}

function PlannedWork({ work }: { work: NonNullable<Incident['plannedWork']> }) {
  const t = useIncidentTexts();
  const language = useLanguage();
  const span = (from: string | undefined, to: string | undefined) =>
    [from, to].map((at) => (at ? formatInstant(at, language) : '')).join(' ~ ');
  return (
    <ul>
      {work.description && <li>{work.description}</li>}
      {(work.approvedFrom || work.approvedTo) && (
        <li>
          {t('workApproved')} {span(work.approvedFrom, work.approvedTo)}
        </li>
      )}
      {(work.actualFrom || work.actualTo) && (
        <li>
          {t('workDone')} {span(work.actualFrom, work.actualTo)}
        </li>
      )}
      {work.workerOrganisation && (
        <li>
          {t('workers')} {work.workerOrganisation}
        </li>
      )}
      {work.supervisorPresent !== undefined && <li>{work.supervisorPresent ? t('supervised') : t('unsupervised')}</li>}
    </ul>
  );
}
