import type { CauseKind } from '../../domain/enumerations';

export const CAUSE_NODE_KINDS = ['INCIDENT', 'DIRECT', 'ROOT', 'CONTRIBUTING', 'RULED_OUT'] as const;
export type CauseNodeKind = (typeof CAUSE_NODE_KINDS)[number];

export const CAUSE_EDGE_KINDS = ['CAUSE', 'RULED_OUT', 'CAUSED_BY', 'RECURRENCE_OF'] as const;
export type CauseEdgeKind = (typeof CAUSE_EDGE_KINDS)[number];

export interface CauseNode {
  readonly id: string;
  readonly kind: CauseNodeKind;
  readonly incidentId: string;
  readonly code: string | null;
  readonly labelKo: string | null;
  readonly labelEn: string | null;
  readonly categoryKo: string | null;
  readonly categoryEn: string | null;
  readonly text: string;
  readonly ruledOutReason: string | null;
  readonly thirdParty: boolean;
}

export interface CauseEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: CauseEdgeKind;
}

export interface GraphIncident {
  readonly id: string;
  readonly incidentNo: string;
  readonly title: string;
  readonly thirdParty: boolean | null;
  readonly causedByIds: readonly string[];
  readonly recurrenceOfIds: readonly string[];
  /** In the order of `recurrenceOfIds`, empty where the reader does not see the other incident. */
  readonly recurrenceOfNos: readonly string[];
  readonly recurrenceOfTitles: readonly string[];
}

export interface GraphCause extends Omit<CauseNode, 'kind'> {
  readonly kind: CauseKind;
}

/**
 * What led to what: root and contributing causes lead to the direct cause of their incident, or to the incident itself where
 * no direct cause is named; the direct cause leads to the incident; an incident to the one that it caused.
 */
export function causeGraph(
  incidents: readonly GraphIncident[],
  causes: readonly GraphCause[],
): { nodes: CauseNode[]; edges: CauseEdge[] } {
  const own = incidents.map(incidentNode);
  const known = new Set(own.map(({ id }) => id));
  const others = incidents.flatMap(linkedNodes).filter(({ id }) => !known.has(id));
  return {
    nodes: [...own, ...new Map(others.map((node) => [node.id, node])).values(), ...causes],
    edges: [...incidents.flatMap(incidentEdges), ...causes.flatMap((cause) => causeEdges(cause, causes))],
  };
}

function incidentNode({ id, incidentNo, title, thirdParty }: GraphIncident): CauseNode {
  return { ...unexplained(id), code: incidentNo, text: title, thirdParty: thirdParty ?? false };
}

/** Incidents of other cases that are named as what has recurred. */
function linkedNodes({ recurrenceOfIds, recurrenceOfNos, recurrenceOfTitles }: GraphIncident): CauseNode[] {
  return recurrenceOfIds.map((id, index) => ({
    ...unexplained(id),
    code: recurrenceOfNos[index] || null,
    text: recurrenceOfTitles[index] ?? '',
  }));
}

function unexplained(id: string): CauseNode {
  return {
    id,
    kind: 'INCIDENT',
    incidentId: id,
    code: null,
    labelKo: null,
    labelEn: null,
    categoryKo: null,
    categoryEn: null,
    text: '',
    ruledOutReason: null,
    thirdParty: false,
  };
}

function incidentEdges({ id, causedByIds, recurrenceOfIds }: GraphIncident): CauseEdge[] {
  return [
    ...causedByIds.map((from): CauseEdge => ({ from, to: id, kind: 'CAUSED_BY' })),
    ...recurrenceOfIds.map((from): CauseEdge => ({ from, to: id, kind: 'RECURRENCE_OF' })),
  ];
}

function causeEdges(cause: GraphCause, all: readonly GraphCause[]): CauseEdge[] {
  if (cause.kind === 'RULED_OUT') return [{ from: cause.id, to: cause.incidentId, kind: 'RULED_OUT' }];
  const direct = all.filter(({ kind, incidentId }) => kind === 'DIRECT' && incidentId === cause.incidentId);
  const effects = cause.kind === 'DIRECT' || direct.length === 0 ? [cause.incidentId] : direct.map(({ id }) => id);
  return effects.map((to) => ({ from: cause.id, to, kind: 'CAUSE' }));
}
