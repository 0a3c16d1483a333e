import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { Section } from '../../components/page';
import { Loaded } from '../../components/states';
import { CauseGraph } from './cause-graph';
import { courseOf } from './course';
import { CourseStrip } from './course-strip';
import { DeadlinesSection } from './deadlines-section';
import { DecisionsSection } from './decisions-section';
import { DocumentsSection } from './documents-section';
import { EvidenceSection } from './evidence-section';
import { Growing } from './growing';
import { HistorySection } from './history-section';
import { incidentRows } from './incident-rows';
import { IncidentsSection } from './incidents-section';
import { InspectionsSection } from './inspections-section';
import { PeopleSection } from './people-section';
import { RecurrencesOfCase } from './recurrences';
import { RemediationSection } from './remediation-section';
import { RequestsSection } from './requests-section';
import { MeasuresSection } from './measures-section';
import { ProcedureSection } from './procedure-section';
import type { Room } from './room';
import { RoomHead } from './room-head';
import { type PageSection, RoomNav, sectionsShown } from './room-nav';
import { roomQuery } from './room-query';
import { useRoomTexts } from './texts';
import { WhenNear } from './when-near';
import './room.css';

/** 사건 상황판: everything that one case is, on one page. */
export function Component() {
  const { id = '' } = useParams();
  const query = useQuery(roomQuery(id));
  return <Loaded query={query}>{(room) => <CaseRoom room={room} />}</Loaded>;
}

/** What the first screen shows below the head of the case: its course. */
const FIRST_SCREEN = 1;

function CaseRoom({ room }: { room: Room }) {
  const shown = sectionsShown(room);
  const sections = shown.map((section) => <SectionOfRoom key={section} section={section} room={room} />);
  return (
    <>
      <RoomHead room={room} />
      <div className="jg-room">
        <RoomNav shown={shown} />
        <Growing first={FIRST_SCREEN} sections={sections} />
      </div>
    </>
  );
}

function SectionOfRoom({ section, room }: { section: PageSection; room: Room }) {
  const t = useRoomTexts();
  const caseId = room.head.id;
  switch (section) {
    case 'course':
      return (
        <Section id="course" title={t('section_course')}>
          <CourseStrip room={room} days={courseOf(room, incidentRows(room.incidents, room.facts))} />
        </Section>
      );
    case 'incidents':
      return <IncidentsSection room={room} rows={incidentRows(room.incidents, room.facts)} />;
    case 'causes':
      return (
        <Section id="causes" title={t('section_causes')}>
          <CauseGraph causes={room.causes} incidents={room.incidents} />
        </Section>
      );
    case 'recurrences':
      return <WhenNear id="recurrences">{() => <RecurrencesOfCase caseId={caseId} />}</WhenNear>;
    case 'inspections':
      return <InspectionsSection room={room} />;
    case 'requests':
      return (
        <WhenNear id="requests">
          {() => (
            <>
              <RequestsSection room={room} />
              <ProcedureSection caseId={caseId} />
            </>
          )}
        </WhenNear>
      );
    case 'remediation':
      return (
        <>
          <MeasuresSection caseId={caseId} />
          <RemediationSection room={room} />
        </>
      );
    case 'decisions':
      return <DecisionsSection room={room} />;
    case 'deadlines':
      return <DeadlinesSection room={room} />;
    case 'documents':
      return <DocumentsSection room={room} />;
    case 'evidence':
      return <EvidenceSection caseId={caseId} />;
    case 'people':
      return <PeopleSection room={room} />;
    case 'history':
      return <HistorySection caseId={caseId} />;
  }
}
