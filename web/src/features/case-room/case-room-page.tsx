import { startTransition, useEffect, useState } from 'react';
import { useLocation, useParams } from 'react-router';
import { api } from '../../api/client';
import { Section } from '../../components/page';
import { Loaded } from '../../components/states';
import { CauseGraph } from './cause-graph';
import { courseOf } from './course';
import { CourseStrip } from './course-strip';
import { DeadlinesSection } from './deadlines-section';
import { DecisionsSection } from './decisions-section';
import { DocumentsSection } from './documents-section';
import { EvidenceSection } from './evidence-section';
import { HistorySection } from './history-section';
import { incidentRows } from './incident-rows';
import { IncidentsSection } from './incidents-section';
import { InspectionsSection } from './inspections-section';
import { PeopleSection } from './people-section';
import { RecurrencesOfCase } from './recurrences';
import { RemediationSection } from './remediation-section';
import { RequestsSection } from './requests-section';
import { ProcedureSection } from './procedure-section';
import type { Room } from './room';
import { RoomHead } from './room-head';
import { type PageSection, RoomNav, sectionsShown } from './room-nav';
import { useRoomTexts } from './texts';
import { WhenNear } from './when-near';
import './room.css';

/** 사건 상황판: everything that one case is, on one page. */
export function Component() {
  const { id = '' } = useParams();
  const query = api.useQuery('get', '/api/cases/{id}/room', { params: { path: { id } } });
  return <Loaded query={query}>{(room) => <CaseRoom room={room} />}</Loaded>;
}

function CaseRoom({ room }: { room: Room }) {
  const t = useRoomTexts();
  const shown = sectionsShown(room);
  const rows = incidentRows(room.incidents, room.facts);
  const isWhole = useLater();
  useAnchor(isWhole);
  return (
    <>
      <RoomHead room={room} />
      <div className="jg-room">
        <RoomNav shown={shown} />
        <div className="jg-room-body" aria-busy={!isWhole || undefined}>
          <Section id="course" title={t('section_course')}>
            <CourseStrip room={room} days={courseOf(room, rows)} />
          </Section>
          {shown.includes('incidents') && <IncidentsSection room={room} rows={rows} />}
          {isWhole && <Rest room={room} shown={shown} />}
        </div>
      </div>
    </>
  );
}

/** What lies below the first screen. */
function Rest({ room, shown }: { room: Room; shown: readonly PageSection[] }) {
  const t = useRoomTexts();
  return (
    <>
      {shown.includes('causes') && (
        <Section id="causes" title={t('section_causes')}>
          <CauseGraph causes={room.causes} incidents={room.incidents} />
        </Section>
      )}
      {shown.includes('recurrences') && (
        <WhenNear id="recurrences">{() => <RecurrencesOfCase caseId={room.head.id} />}</WhenNear>
      )}
      {shown.includes('inspections') && <InspectionsSection room={room} />}
      {shown.includes('requests') && (
        <WhenNear id="requests">
          {() => (
            <>
              <RequestsSection room={room} />
              <ProcedureSection caseId={room.head.id} />
            </>
          )}
        </WhenNear>
      )}
      {shown.includes('remediation') && <RemediationSection room={room} />}
      {shown.includes('decisions') && <DecisionsSection room={room} />}
      {shown.includes('deadlines') && <DeadlinesSection room={room} />}
      {shown.includes('documents') && <DocumentsSection room={room} />}
      {shown.includes('evidence') && <EvidenceSection caseId={room.head.id} />}
      {shown.includes('people') && <PeopleSection room={room} />}
      {shown.includes('history') && <HistorySection caseId={room.head.id} />}
    </>
  );
}

/** False for the first picture of the page; then the rest is drawn in small pieces, while the page answers already. */
function useLater(): boolean {
  const [isLater, setLater] = useState(false);
  useEffect(() => startTransition(() => setLater(true)), []);
  return isLater;
}

/** An address such as `/cases/…#deadlines` is answered once the section is there. */
function useAnchor(isWhole: boolean): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (hash !== '' && isWhole) document.getElementById(hash.slice(1))?.scrollIntoView();
  }, [hash, isWhole]);
}
