import type { Room } from './room';

export interface MapNode {
  readonly id: string;
  readonly column: 'incident' | 'finding' | 'requirement' | 'action';
}

export interface MapLink {
  readonly from: string;
  readonly to: string;
}

export interface RemediationMapData {
  readonly incidents: Room['incidents'];
  readonly findings: Room['findings'];
  readonly requirements: Room['requirements'];
  readonly actions: Room['actions'];
  /** From left to right: incident → finding → requirement → action. */
  readonly links: readonly MapLink[];
}

/** The part of the case that concerns one respondent. Whoever may not see orders gets requirements from the actions. */
export function mapOf(room: Room, providerId: string): RemediationMapData {
  const own = <T extends { readonly providerId: string }>(rows: readonly T[]): T[] =>
    rows.filter((row) => row.providerId === providerId);
  const findings = own(room.findings);
  const actions = own(room.actions);
  const orders = new Set(own(room.orders).map(({ id }) => id));
  const requirements =
    room.orders.length > 0 ? room.requirements.filter(({ orderId }) => orders.has(orderId)) : requirementsOf(actions);
  const linkedIncidents = new Set(room.links.findingIncidents.map(({ to }) => to));
  const incidents = own(room.incidents).filter(({ id }) => linkedIncidents.has(id));
  const known = new Set([...incidents, ...findings, ...requirements, ...actions].map(({ id }) => id));
  const links = [
    ...room.links.findingIncidents.map(({ from, to }) => ({ from: to, to: from })),
    ...room.links.findingRequirements,
    ...room.links.requirementActions,
  ].filter(({ from, to }) => known.has(from) && known.has(to));
  return { incidents, findings, requirements, actions, links };
}

function requirementsOf(actions: Room['actions']): Room['requirements'] {
  const byId = new Map(
    actions.map(({ requirementId: id, requirementNo, requirementTitle: title }) => [
      id,
      {
        id,
        orderId: '',
        requirementNo,
        title,
        text: title,
        kind: 'SHORT_TERM' as const,
        incidentSpecific: true,
        criteriaCount: 0,
        duePhraseKo: '',
        duePhraseEn: '',
      },
    ]),
  );
  return [...byId.values()];
}

/** Everything on a path through the node: what leads to it and what it leads to. */
export function pathThrough(id: string, links: readonly MapLink[]): ReadonlySet<string> {
  const found = new Set([id]);
  follow(id, links, found, ({ from, to }) => [from, to]);
  follow(id, links, found, ({ from, to }) => [to, from]);
  return found;
}

function follow(
  id: string,
  links: readonly MapLink[],
  found: Set<string>,
  ends: (link: MapLink) => readonly [here: string, there: string],
): void {
  for (const link of links) {
    const [here, there] = ends(link);
    if (here !== id) continue;
    found.add(there);
    follow(there, links, found, ends);
  }
}
