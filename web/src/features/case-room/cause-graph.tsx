import { useId } from 'react';
import { Link } from 'react-router';
import { CodeBadge, StatusBadge } from '../../components/badge';
import { Picture } from '../../components/picture';
import { Table } from '../../components/table';
import { useLabels } from '../../i18n/labels';
import { useNameOf } from '../../i18n/names';
import { type Arrow, type Box, causeLayout, inOrder } from './cause-layout';
import { useFigureWidth } from './figure-width';
import { type CauseGraphData, type CauseNode, type Room, shortNo } from './room';
import { useRoomTexts } from './texts';

const LINE = 18;
const PHONE = 340;

/** What led to what. A drawing where there is room for one, on a phone the same as a tree of lists. */
export function CauseGraph({ causes, incidents }: { causes: CauseGraphData; incidents: Room['incidents'] }) {
  const t = useRoomTexts();
  const width = useFigureWidth();
  return (
    <Picture caption={t('causeCaption')} table={() => <CauseTable causes={causes} />}>
      {width === PHONE ? (
        <CauseTree causes={causes} incidents={incidents} />
      ) : (
        <Drawing causes={causes} width={width} />
      )}
    </Picture>
  );
}

/** The first line of a node: what it is, and the code of the cause in words. */
function useHead(): (node: CauseNode) => string {
  const pick = useNameOf();
  return ({ kind, code, labelKo, labelEn }) =>
    kind === 'INCIDENT' ? shortNo(code ?? '') : pick(labelKo ?? '', labelEn);
}

function Drawing({ causes, width }: { causes: CauseGraphData; width: number }) {
  const t = useRoomTexts();
  const headOf = useHead();
  const describe = useDescription(causes);
  const arrow = useId();
  const { boxes, arrows, height } = causeLayout(causes, width, headOf);
  return (
    <>
      <svg
        className="jg-room-svg jg-room-causes"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`${t('causeCaption')}: ${describe}`}
      >
        <defs>
          <ArrowHead id={arrow} kind="cause" />
          <ArrowHead id={`${arrow}-incident`} kind="caused_by" />
        </defs>
        {arrows.map((one) => (
          <ArrowLine key={`${one.edge.from}${one.edge.to}`} arrow={one} marker={headFor(one, arrow)} />
        ))}
        {boxes.map((box) => (
          <NodeBox key={box.node.id} box={box} />
        ))}
      </svg>
      <CauseLegend causes={causes} />
    </>
  );
}

function ArrowHead({ id, kind }: { id: string; kind: string }) {
  return (
    <marker
      id={id}
      viewBox="0 0 8 8"
      refX="4"
      refY="4"
      markerWidth="11"
      markerHeight="11"
      markerUnits="userSpaceOnUse"
      orient="auto"
    >
      <path className={`arrow-head ${kind}`} d="M0 0l8 4l-8 4z" />
    </marker>
  );
}

function headFor({ edge: { kind } }: Arrow, marker: string): string | null {
  if (kind === 'RULED_OUT') return null;
  return kind === 'CAUSE' ? marker : `${marker}-incident`;
}

function ArrowLine({ arrow: { edge, path, at }, marker }: { arrow: Arrow; marker: string | null }) {
  return (
    <g>
      <path
        className={`edge ${edge.kind.toLowerCase()}`}
        d={path}
        markerEnd={marker === null ? undefined : `url(#${marker})`}
      />
      {edge.kind === 'RULED_OUT' && <path className="cross" d={`M${at.x - 5} ${at.y - 5}l10 10m0 -10l-10 10`} />}
    </g>
  );
}

function NodeBox({ box: { node, head, lines, x, y, width, height } }: { box: Box }) {
  const heads = head.split('\n');
  return (
    <g className={`node ${node.kind.toLowerCase()}`}>
      <rect x={x} y={y} width={width} height={height} rx="6" />
      {heads.map((line, index) => (
        <text key={line} className="strong" x={x + 12} y={y + 21 + index * LINE}>
          {line}
        </text>
      ))}
      {lines.map((line, index) => (
        <text key={line} x={x + 12} y={y + 21 + (heads.length + index) * LINE}>
          {line}
        </text>
      ))}
    </g>
  );
}

const NODE_KINDS = ['ROOT', 'CONTRIBUTING', 'DIRECT', 'RULED_OUT'] as const;

function CauseLegend({ causes }: { causes: CauseGraphData }) {
  const t = useRoomTexts();
  const { label } = useLabels();
  const has = (kind: string) => causes.edges.some((edge) => edge.kind === kind);
  return (
    <ul className="jg-room-legend">
      {NODE_KINDS.filter((kind) => causes.nodes.some((node) => node.kind === kind)).map((kind) => (
        <li key={kind}>
          <svg className="jg-room-causes" viewBox="0 0 28 16" width="28" height="16" aria-hidden="true">
            <g className={`node ${kind.toLowerCase()}`}>
              <rect x="2" y="2" width="24" height="12" rx="3" />
            </g>
          </svg>
          {label('causeKind', kind)}
        </li>
      ))}
      {has('CAUSED_BY') && (
        <li>
          <svg className="jg-room-causes" viewBox="0 0 28 16" width="28" height="16" aria-hidden="true">
            <path className="edge caused_by" d="M2 8H26" />
          </svg>
          {t('edgeCausedBy')}
        </li>
      )}
      {has('RECURRENCE_OF') && (
        <li>
          <svg className="jg-room-causes" viewBox="0 0 28 16" width="28" height="16" aria-hidden="true">
            <path className="edge recurrence_of" d="M2 8H26" />
          </svg>
          {t('edgeRecurrence')}
        </li>
      )}
    </ul>
  );
}

function useDescription({ nodes, edges }: CauseGraphData): string {
  const t = useRoomTexts();
  const headOf = useHead();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return edges
    .map(({ from, to, kind }) => {
      const [cause, effect] = [byId.get(from), byId.get(to)];
      return cause && effect ? t(`edgeSays_${kind}`, { cause: headOf(cause), effect: headOf(effect) }) : '';
    })
    .join('; ');
}

/** Incident by incident: its direct cause, and under it what lay behind. */
function CauseTree({ causes: { nodes, edges }, incidents }: { causes: CauseGraphData; incidents: Room['incidents'] }) {
  const t = useRoomTexts();
  const headOf = useHead();
  const own = new Set(incidents.map(({ id }) => id));
  return (
    <ul className="jg-room-tree">
      {inOrder(nodes, edges).map((incident) => {
        const before = edges.filter(({ to, kind }) => to === incident.id && kind === 'CAUSED_BY');
        return (
          <li key={incident.id}>
            <p>
              <strong>
                {own.has(incident.id) ? (
                  <Link to={`/incidents/${incident.id}`}>
                    {headOf(incident)} {incident.text}
                  </Link>
                ) : (
                  `${headOf(incident)} ${incident.text}`
                )}
              </strong>
            </p>
            {before.map(({ from }) => (
              <p key={from} className="jg-quiet">
                {t('causedByNo', { no: headOf(nodes.find(({ id }) => id === from) ?? incident) })}
              </p>
            ))}
            <Branch nodes={nodes} edges={edges} of={incident.id} />
          </li>
        );
      })}
    </ul>
  );
}

function Branch({ nodes, edges, of }: { nodes: CauseGraphData['nodes']; edges: CauseGraphData['edges']; of: string }) {
  const headOf = useHead();
  const causes = edges
    .filter(({ to, kind }) => to === of && (kind === 'CAUSE' || kind === 'RULED_OUT'))
    .flatMap(({ from }) => nodes.find(({ id, kind }) => id === from && kind !== 'INCIDENT') ?? []);
  if (causes.length === 0) return null;
  return (
    <ul>
      {causes.map((cause) => (
        <li key={cause.id}>
          <CodeBadge list="causeKind" code={cause.kind} /> {headOf(cause)}
          {cause.text !== cause.labelKo && <p>{cause.text}</p>}
          {cause.ruledOutReason && <p className="jg-quiet">{cause.ruledOutReason}</p>}
          <Branch nodes={nodes} edges={edges} of={cause.id} />
        </li>
      ))}
    </ul>
  );
}

function CauseTable({ causes: { nodes, edges, analyses } }: { causes: CauseGraphData }) {
  const t = useRoomTexts();
  const pick = useNameOf();
  const headOf = useHead();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const effectsOf = (node: CauseNode) =>
    edges
      .filter(({ from }) => from === node.id)
      .flatMap(({ to }) => byId.get(to) ?? [])
      .map(headOf)
      .join(', ');
  return (
    <>
      <Table
        caption={t('causeCaption')}
        rows={nodes}
        rowKey={({ id }) => id}
        columns={[
          { key: 'text', title: t('what'), isName: true, cell: (node) => `${headOf(node)} — ${node.text}` },
          {
            key: 'kind',
            title: t('type'),
            cell: ({ kind }) => (kind === 'INCIDENT' ? t('incident') : <CodeBadge list="causeKind" code={kind} />),
          },
          {
            key: 'category',
            title: t('category'),
            cell: ({ categoryKo, categoryEn }) => pick(categoryKo ?? '', categoryEn),
          },
          { key: 'effect', title: t('ledTo'), cell: effectsOf },
          { key: 'ruledOut', title: t('ruledOutWhy'), cell: ({ ruledOutReason }) => ruledOutReason },
        ]}
      />
      <Analyses analyses={analyses} byId={byId} />
    </>
  );
}

function Analyses({ analyses, byId }: { analyses: CauseGraphData['analyses']; byId: ReadonlyMap<string, CauseNode> }) {
  const t = useRoomTexts();
  const { label } = useLabels();
  return (
    <Table
      caption={t('analyses')}
      rows={analyses}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'incident',
          title: t('incident'),
          isName: true,
          cell: ({ incidentId }) => shortNo(byId.get(incidentId)?.code ?? ''),
        },
        { key: 'summary', title: t('summary'), cell: ({ summary }) => summary },
        { key: 'method', title: t('method'), cell: ({ method }) => label('causeMethod', method) },
        {
          key: 'determination',
          title: t('determination'),
          cell: ({ determination, concludedAt }) => (
            <>
              <CodeBadge list="causeDetermination" code={determination} />{' '}
              {concludedAt === null && <StatusBadge machine="finding" status="DRAFT" />}
            </>
          ),
        },
        { key: 'claim', title: t('providerClaim'), cell: ({ providerClaim }) => providerClaim },
      ]}
    />
  );
}
