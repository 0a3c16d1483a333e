import type { Room } from './room';
import { useRoomTexts } from './texts';

const SECTIONS = [
  'course',
  'incidents',
  'causes',
  'recurrences',
  'inspections',
  'requests',
  'remediation',
  'decisions',
  'deadlines',
  'documents',
  'evidence',
  'people',
  'history',
] as const;
export type PageSection = (typeof SECTIONS)[number];

/** Sections that the server lets this reader see; a drawing of nothing is left out. */
export function sectionsShown({ sections, causes }: Room): PageSection[] {
  const shows: Record<PageSection, boolean> = {
    course: true,
    incidents: sections.includes('incidents'),
    causes:
      sections.includes('causes') && (causes.edges.length > 0 || causes.nodes.some(({ kind }) => kind !== 'INCIDENT')),
    recurrences: sections.includes('causes'),
    inspections: sections.includes('inspections'),
    requests: sections.includes('inspections'),
    remediation: sections.includes('findings'),
    decisions: sections.includes('results'),
    deadlines: sections.includes('deadlines'),
    documents: sections.includes('documents'),
    evidence: sections.includes('evidence'),
    people: true,
    history: sections.includes('history'),
  };
  return SECTIONS.filter((section) => shows[section]);
}

export function RoomNav({ shown }: { shown: readonly PageSection[] }) {
  const t = useRoomTexts();
  return (
    <nav className="jg-room-nav no-print" aria-label={t('navTitle')}>
      <ul>
        {shown.map((section) => (
          <li key={section}>
            <a href={`#${section}`}>{t(`section_${section}`)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
