import { useParams } from 'react-router';
import { api } from '../../api/client';
import { useUser } from '../../api/use-session';
import { Badge } from '../../components/badge';
import { ButtonLink } from '../../components/button';
import { Facts, PageHeader } from '../../components/page';
import { Loaded, Note } from '../../components/states';
import { Day, Instant } from '../../components/time';
import { useLanguage } from '../../i18n/i18n';
import { formatDay } from '../../lib/dates';
import { CloseSession } from './close-session';
import type { InspectionInHand } from './inspection-values';
import { RecordSeizure } from './seizure-forms';
import { SessionEvidence } from './session-evidence';
import { SessionMaterials } from './session-materials';
import { SessionPeople } from './session-people';
import { SessionRecord } from './session-record';
import { SessionTaps } from './session-taps';
import type { Session } from './session-values';
import { useSessionTexts } from './session-texts';
import './inspections.css';

export function Component() {
  const { id = '' } = useParams();
  const session = api.useQuery('get', '/api/sessions/{id}', { params: { path: { id } } });
  const inspectionId = session.data?.inspectionId ?? '';
  const inspection = api.useQuery(
    'get',
    '/api/inspections/{id}',
    { params: { path: { id: inspectionId } } },
    { enabled: inspectionId !== '' },
  );
  return (
    <Loaded query={session}>
      {(data) => (
        <Loaded query={inspection}>
          {(ofInspection) => <SessionView key={id} session={data} inspection={ofInspection} />}
        </Loaded>
      )}
    </Loaded>
  );
}

function SessionView({ session, inspection }: { session: Session; inspection: InspectionInHand }) {
  const t = useSessionTexts();
  const language = useLanguage();
  const { permissions } = useUser();
  const isOpen = !session.closed;
  const mayWrite = isOpen && permissions.includes('sessions.update');
  const { caseId, providerId, id: inspectionId } = inspection;
  return (
    <>
      <PageHeader
        title={`${t('title')}: ${session.site}`}
        eyebrow={inspection.inspectionNo}
        crumbs={[
          { to: `/cases/${caseId}`, text: t('cases') },
          { to: `/inspections/${inspectionId}`, text: t('toInspection') },
        ]}
        badges={
          <>
            <Badge tone={isOpen ? 'information' : 'gray'}>{isOpen ? t('open') : t('closed')}</Badge>
            <Badge>{formatDay(session.onDate, language)}</Badge>
          </>
        }
        actions={
          permissions.includes('findings.create') && (
            <ButtonLink
              to={`/cases/${caseId}/findings/new?inspection=${inspectionId}&provider=${providerId}&session=${session.id}`}
            >
              {t('writeFinding')}
            </ButtonLink>
          )
        }
      />
      {!isOpen && <Note>{t('closedNote')}</Note>}
      <SessionTaps session={session} mayWrite={mayWrite} />
      <SessionEvidence session={session} providerId={providerId} mayWrite={isOpen} />
      <SessionMaterials session={session} mayWrite={mayWrite} />
      {mayWrite && permissions.includes('seizures.record') && <RecordSeizure sessionId={session.id} />}
      <SessionPeople session={session} mayWrite={mayWrite} />
      <SessionRecord session={session} mayWrite={mayWrite} />
      {mayWrite ? <CloseSession session={session} /> : <Times session={session} />}
    </>
  );
}

function Times({ session }: { session: Session }) {
  const t = useSessionTexts();
  return (
    <Facts
      items={[
        [t('startedAt'), session.startedAt ? <Instant at={session.startedAt} /> : <Day on={session.onDate} />],
        [t('ended'), session.endedAt && <Instant at={session.endedAt} />],
      ]}
    />
  );
}
