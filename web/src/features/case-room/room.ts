import type { components } from '../../generated/api';
import { useNameOf } from '../../i18n/names';

export type Room = components['schemas']['CaseRoomResponse'];
export type RoomSection = Room['sections'][number];
export type RoomIncident = Room['incidents'][number];
export type RoomFact = Room['facts'][number];
export type RoomStatement = RoomFact['statements'][number];
export type RoomSnapshot = Room['snapshots'][number];
export type RoomEvent = Room['timeline'][number];
export type CauseGraphData = Room['causes'];
export type CauseNode = CauseGraphData['nodes'][number];
export type CauseEdge = CauseGraphData['edges'][number];
export type RoomFinding = Room['findings'][number];
export type RoomRequirement = Room['requirements'][number];
export type RoomAction = Room['actions'][number];
export type RoomDeadline = Room['deadlines'][number];
export type RoomDocument = Room['documents'][number];

/** The end of a number within its case: `장01` of `점검-2024-0001-장01`. */
export function shortNo(no: string): string {
  return no.split('-').slice(3).join('-') || no;
}

/** A summary in words, cut where it grows long. */
export function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

export const isOpen = ({ satisfiedAt, voidReason }: Pick<RoomDeadline, 'satisfiedAt' | 'voidReason'>): boolean =>
  satisfiedAt === null && voidReason === null;

/** Provider by id, as the respondents name it. */
export function useProviderName(respondents: Room['respondents']): (providerId: string | null) => string {
  const pick = useNameOf();
  const byId = new Map(respondents.map((respondent) => [respondent.providerId, respondent]));
  return (providerId) => {
    const found = byId.get(providerId ?? '');
    return found ? pick(found.nameKo, found.nameEn) : '';
  };
}
