import type { Actor } from '../../domain/actor';
import { may, type Permission } from '../../domain/permission';

/** Parts of the case room and what a reader of each must hold. Which of its rows are shown is decided by row security. */
const PERMISSION_OF = {
  incidents: 'incidents.read',
  course: 'incidents.read-internal',
  causes: 'causes.read',
  inspections: 'inspections.read',
  findings: 'findings.read',
  orders: 'orders.read',
  actions: 'corrective-actions.read',
  deadlines: 'deadlines.read',
  documents: 'documents.read',
  evidence: 'evidence.read',
  committee: 'committee.read',
  results: 'results.read',
  accounts: 'users.read',
  history: 'cases.read-history',
} as const satisfies Record<string, Permission>;

export type RoomSection = keyof typeof PERMISSION_OF;
export const ROOM_SECTIONS = Object.keys(PERMISSION_OF) as RoomSection[];

/** Sections of which a provider's login reads no row, whatever its roles may. */
const INSIDE: readonly RoomSection[] = ['course', 'causes', 'committee', 'results'];

export function sectionsFor({ roles, side }: Actor): RoomSection[] {
  return ROOM_SECTIONS.filter(
    (section) => may(roles, PERMISSION_OF[section]) && !(side === 'PROVIDER' && INSIDE.includes(section)),
  );
}
