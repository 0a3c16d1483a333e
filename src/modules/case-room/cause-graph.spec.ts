import { causeGraph, type GraphCause, type GraphIncident } from './cause-graph';

const incident = (id: string, links: Partial<GraphIncident> = {}): GraphIncident => ({
  id,
  incidentNo: `no-${id}`,
  title: `title of ${id}`,
  thirdParty: false,
  causedByIds: [],
  recurrenceOfIds: [],
  recurrenceOfNos: [],
  recurrenceOfTitles: [],
  ...links,
});

const cause = (id: string, kind: GraphCause['kind'], incidentId = 'a'): GraphCause => ({
  id,
  kind,
  incidentId,
  code: 'CODE',
  labelKo: '원인',
  labelEn: 'Cause',
  categoryKo: null,
  categoryEn: null,
  text: id,
  ruledOutReason: kind === 'RULED_OUT' ? 'not so' : null,
  thirdParty: false,
});

const arrows = (edges: readonly { from: string; to: string; kind: string }[]): string[] =>
  edges.map(({ from, to, kind }) => `${from} → ${to} ${kind}`);

describe('The graph of causes', () => {
  it('leads from root and contributing causes over the direct cause to the incident', () => {
    const { edges } = causeGraph(
      [incident('a')],
      [cause('direct', 'DIRECT'), cause('root', 'ROOT'), cause('more', 'CONTRIBUTING')],
    );
    expect(arrows(edges)).toEqual(['direct → a CAUSE', 'root → direct CAUSE', 'more → direct CAUSE']);
  });

  it('leads straight to the incident where no direct cause is named, and keeps what was ruled out apart', () => {
    const { edges } = causeGraph([incident('a')], [cause('root', 'ROOT'), cause('not', 'RULED_OUT')]);
    expect(arrows(edges)).toEqual(['root → a CAUSE', 'not → a RULED_OUT']);
  });

  it('does not mix the causes of one incident with those of another', () => {
    const { edges } = causeGraph(
      [incident('a'), incident('b')],
      [cause('direct', 'DIRECT', 'a'), cause('root', 'ROOT', 'b')],
    );
    expect(arrows(edges)).toEqual(['direct → a CAUSE', 'root → b CAUSE']);
  });

  it('shows incidents of other cases that recurred, without their number where it is not to be seen', () => {
    const recurred = { recurrenceOfIds: ['x', 'y'], recurrenceOfNos: ['no-x', ''], recurrenceOfTitles: ['old', ''] };
    const { nodes, edges } = causeGraph([incident('a', { causedByIds: ['b'], ...recurred }), incident('b')], []);
    expect(nodes.map(({ id, code }) => [id, code])).toEqual([
      ['a', 'no-a'],
      ['b', 'no-b'],
      ['x', 'no-x'],
      ['y', null],
    ]);
    expect(arrows(edges)).toEqual(['b → a CAUSED_BY', 'x → a RECURRENCE_OF', 'y → a RECURRENCE_OF']);
  });
});
