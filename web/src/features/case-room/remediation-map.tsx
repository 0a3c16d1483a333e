import { useState } from 'react';
import { Link } from 'react-router';
import { Badge, CodeBadge, StatusBadge } from '../../components/badge';
import { Picture } from '../../components/picture';
import { type FigureWidth, useFigureWidth } from './figure-width';
import { type MapLink, pathThrough, type RemediationMapData } from './map-paths';
import { RemediationList, RemediationTable } from './remediation-list';
import { shortNo } from './room';
import { useRoomTexts } from './texts';

const ROW_REM = 10.4;
const GAP_REM = { 340: 0, 700: 4, 1060: 6 } as const;
const PHONE = 340;

interface Card {
  readonly id: string;
  readonly to: string | null;
  readonly no: string;
  readonly title: string;
  readonly badges: React.ReactNode;
}

interface MapColumn {
  readonly name: string;
  readonly cards: readonly Card[];
}

/** Findings × requirements × actions: whatever lies on a path through the card under the pointer or the focus stands out. */
export function RemediationMap({ caption, data }: { caption: string; data: RemediationMapData }) {
  const width = useFigureWidth();
  return (
    <Picture caption={caption} table={() => <RemediationTable caption={caption} data={data} />}>
      {width === PHONE ? <RemediationList data={data} /> : <WideMap data={data} width={width} caption={caption} />}
    </Picture>
  );
}

function WideMap({ data, width, caption }: { data: RemediationMapData; width: FigureWidth; caption: string }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const columns = useColumns(data, width);
  const rows = Math.max(...columns.map(({ cards }) => cards.length));
  const lit = chosen === null ? null : pathThrough(chosen, data.links);
  return (
    <div className="jg-room-map" role="group" aria-label={caption} onMouseLeave={() => setChosen(null)}>
      {columns.map((column, index) => (
        <div key={column.name} className="jg-room-map-part">
          {index > 0 && (
            <Connectors
              left={columns[index - 1]?.cards ?? []}
              right={column.cards}
              links={data.links}
              rows={rows}
              lit={lit}
              gap={GAP_REM[width]}
            />
          )}
          <div className="jg-room-map-column">
            <h4>{column.name}</h4>
            <ul style={{ height: `${rows * ROW_REM}rem` }}>
              {column.cards.map((card) => (
                <MapCard key={card.id} card={card} isDim={lit !== null && !lit.has(card.id)} onChoose={setChosen} />
              ))}
            </ul>
          </div>
        </div>
      ))}
    </div>
  );
}

function MapCard({ card, isDim, onChoose }: { card: Card; isDim: boolean; onChoose: (id: string | null) => void }) {
  const content = (
    <>
      <span className="jg-room-map-no">{card.no}</span> <span className="jg-room-map-title">{card.title}</span>
    </>
  );
  return (
    <li
      className={isDim ? 'is-dim' : undefined}
      onMouseEnter={() => onChoose(card.id)}
      onFocus={() => onChoose(card.id)}
      onBlur={() => onChoose(null)}
    >
      {card.to === null ? <span>{content}</span> : <Link to={card.to}>{content}</Link>}
      <span className="jg-room-map-badges">{card.badges}</span>
    </li>
  );
}

/** Lines between two columns of evenly spread cards: their places follow from their numbers, nothing is measured. */
function Connectors({
  left,
  right,
  links,
  rows,
  lit,
  gap,
}: {
  left: readonly Card[];
  right: readonly Card[];
  links: readonly MapLink[];
  rows: number;
  lit: ReadonlySet<string> | null;
  gap: number;
}) {
  const height = rows * ROW_REM * 10;
  const place = (cards: readonly Card[], id: string) => {
    const index = cards.findIndex((card) => card.id === id);
    return index < 0 ? null : ((index + 0.5) / cards.length) * height;
  };
  return (
    <svg
      className="jg-room-map-lines"
      viewBox={`0 0 100 ${height}`}
      preserveAspectRatio="none"
      style={{ width: `${gap}rem`, height: `${rows * ROW_REM}rem` }}
      aria-hidden="true"
    >
      {links.map(({ from, to }) => {
        const [y0, y1] = [place(left, from), place(right, to)];
        if (y0 === null || y1 === null) return null;
        const state = lit === null ? '' : lit.has(from) && lit.has(to) ? ' is-lit' : ' is-dim';
        return (
          <path
            key={from + to}
            className={`line${state}`}
            d={`M0 ${y0}C50 ${y0} 50 ${y1} 100 ${y1}`}
            vectorEffect="non-scaling-stroke"
          />
        );
      })}
    </svg>
  );
}

function useColumns(
  { incidents, findings, requirements, actions }: RemediationMapData,
  width: FigureWidth,
): MapColumn[] {
  const t = useRoomTexts();
  const shown = [
    {
      name: t('incidents'),
      cards: incidents.map(({ id, incidentNo, title, type }) => ({
        id,
        to: `/incidents/${id}`,
        no: shortNo(incidentNo),
        title,
        badges: <CodeBadge list="incidentType" code={type} />,
      })),
    },
    {
      name: t('findings'),
      cards: findings.map(({ id, findingNo, title, severity, type, status }) => ({
        id,
        to: `/findings/${id}`,
        no: shortNo(findingNo),
        title,
        badges: (
          <>
            <CodeBadge list="findingType" code={type} />
            <CodeBadge list="severity" code={severity} />
            <StatusBadge machine="finding" status={status} />
          </>
        ),
      })),
    },
    {
      name: t('requirements'),
      cards: requirements.map(({ id, orderId, requirementNo, title, incidentSpecific }) => ({
        id,
        to: orderId === '' ? null : `/orders/${orderId}`,
        no: shortNo(requirementNo),
        title,
        badges: incidentSpecific ? null : <Badge>{t('notIncidentSpecific')}</Badge>,
      })),
    },
    {
      name: t('actions'),
      cards: actions.map(({ id, actionNo, description, status, overdue }) => ({
        id,
        to: `/actions/${id}`,
        no: shortNo(actionNo),
        title: description,
        badges: (
          <>
            <StatusBadge machine="corrective-action" status={status} />
            {overdue && <Badge tone="danger">{t('overdue')}</Badge>}
          </>
        ),
      })),
    },
  ];
  return shown.filter(({ cards }, index) => cards.length > 0 && (index > 0 || width === 1060));
}
