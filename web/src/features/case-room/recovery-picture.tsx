import { CodeBadge } from '../../components/badge';
import { Picture } from '../../components/picture';
import { Table } from '../../components/table';
import { useLanguage } from '../../i18n/i18n';
import { useLabels } from '../../i18n/labels';
import { useNameOf } from '../../i18n/names';
import { type FigureWidth, useFigureWidth } from './figure-width';
import { cut } from './text-width';
import { knownTo, timeOf } from './room-dates';
import { formatShortDay } from '../../lib/dates';
import { type RoomIncident, type RoomSnapshot, shortNo } from './room';
import { useRoomTexts } from './texts';
import { timeAxis, type TimeAxis } from './time-axis';

const TOP = 40;
const CURVE = 150;
const ROW = 30;
const NARROW_ROW = 38;
/** Beside the drawing, for the scale and for labels at its ends. */
const SIDE = 36;
const NARROW = 340;

interface Series {
  readonly name: string;
  readonly points: readonly RoomSnapshot[];
}

/** How an outage was overcome: the share that had recovered as a curve, states without a number as marks in rows. */
export function RecoveryPicture({
  incident,
  snapshots,
}: {
  incident: RoomIncident;
  snapshots: readonly RoomSnapshot[];
}) {
  const t = useRoomTexts();
  const width = useFigureWidth();
  const pick = useNameOf();
  const { label } = useLabels();
  const words = useWords();
  const series = seriesOf(snapshots, ({ subjectKo, subjectEn }) => pick(subjectKo, subjectEn));
  if (series.length === 0) return null;
  const curves = series.filter(({ points }) => points.some((point) => shareOf(point) !== null));
  const top = curves.length > 0 ? TOP + CURVE + 24 : TOP;
  const row = width === NARROW ? NARROW_ROW : ROW;
  const height = top + series.length * row + 8;
  const caption = t('recoveryCaption', { no: shortNo(incident.incidentNo), title: incident.title });
  const gutter = width === NARROW ? 0 : 190;
  return (
    <Picture caption={caption} table={() => <SnapshotTable caption={caption} snapshots={snapshots} />}>
      <svg className="jg-room-svg" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words(caption, series)}>
        <RecoveryDrawing {...{ incident, series, curves, width, gutter, top, height, row }} />
      </svg>
      <ul className="jg-room-legend">
        {(['NORMAL', 'PARTIAL', 'DOWN'] as const).map((state) => (
          <li key={state}>
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <StateMark state={state} x={8} y={8} />
            </svg>
            {label('recoveryState', state)}
          </li>
        ))}
        {curves.length > 0 && <li>{t('recoveryDashes')}</li>}
      </ul>
    </Picture>
  );
}

function RecoveryDrawing({
  incident,
  series,
  curves,
  width,
  gutter,
  top,
  height,
  row,
}: {
  incident: RoomIncident;
  series: readonly Series[];
  curves: readonly Series[];
  width: FigureWidth;
  gutter: number;
  top: number;
  height: number;
  row: number;
}) {
  const language = useLanguage();
  const t = useRoomTexts();
  const axis = axisOf(incident, series, width - gutter - 2 * SIDE);
  const x = (at: string) => gutter + SIDE + axis.x(Date.parse(at));
  return (
    <>
      {axis.segments.flatMap(({ ticks }) =>
        ticks.map((tick) => (
          <g key={tick.at}>
            <line
              className={tick.isDay ? 'day' : 'hair'}
              x1={gutter + SIDE + tick.x}
              x2={gutter + SIDE + tick.x}
              y1={TOP - 14}
              y2={height}
            />
            <text
              className={tick.isDay ? 'strong' : 'quiet'}
              x={gutter + SIDE + tick.x}
              y={TOP - 20}
              textAnchor="middle"
            >
              {tick.isDay ? formatShortDay(tick.at, language) : timeOf(tick.at)}
            </text>
          </g>
        )),
      )}
      {incident.startedAt && <Moment x={x(incident.startedAt)} top={TOP - 10} height={height} text={t('start')} />}
      {incident.restoredAt && (
        <Moment x={x(incident.restoredAt)} top={TOP - 10} height={height} text={t('end')} atEnd />
      )}
      {curves.length > 0 && <Percent from={gutter + SIDE} to={width - SIDE} />}
      {curves.map((curve, index) => (
        <Curve key={curve.name} curve={curve} index={index} x={x} />
      ))}
      {series.map((one, index) => (
        <StateRow key={one.name} series={one} y={top + index * row + row / 2} x={x} gutter={gutter} width={width} />
      ))}
    </>
  );
}

function Moment({
  x,
  top,
  height,
  text,
  atEnd = false,
}: {
  x: number;
  top: number;
  height: number;
  text: string;
  atEnd?: boolean;
}) {
  return (
    <g>
      <line className="moment" x1={x} x2={x} y1={top} y2={height} />
      <text className="quiet" x={atEnd ? x - 4 : x + 4} y={top + 12} textAnchor={atEnd ? 'end' : 'start'}>
        {text}
      </text>
    </g>
  );
}

const level = (percent: number): number => TOP + 36 + (1 - percent / 100) * (CURVE - 36);

function Percent({ from, to }: { from: number; to: number }) {
  return (
    <g>
      {[0, 50, 100].map((percent) => (
        <g key={percent}>
          <line className="hair" x1={from} x2={to} y1={level(percent)} y2={level(percent)} />
          <text className="quiet" x={from - 6} y={level(percent) + 4} textAnchor="end">
            {percent}%
          </text>
        </g>
      ))}
    </g>
  );
}

/** Known points, joined by dashes: what lay between them nobody reported. */
function Curve({ curve, index, x }: { curve: Series; index: number; x: (at: string) => number }) {
  const points = curve.points.flatMap((point) => {
    const share = shareOf(point);
    return share === null ? [] : [{ id: point.id, x: x(point.asOf), y: level(share), share, state: point.state }];
  });
  const path = points.map((point, place) => `${place === 0 ? 'M' : 'L'}${point.x} ${point.y}`).join('');
  const [first] = points;
  return (
    <g>
      <path className={`curve tone-${(index % 4) + 1}`} d={path} />
      {first && (
        <text className="quiet" x={first.x + 14} y={first.y + 16}>
          {curve.name}
        </text>
      )}
      {points.map((point) => (
        <g key={point.id}>
          <StateMark state={point.state} x={point.x} y={point.y} />
          <text x={point.x} y={point.y - 12} textAnchor="middle">
            <tspan className="strong">{Math.round(point.share)}%</tspan>
          </text>
        </g>
      ))}
    </g>
  );
}

function StateRow({
  series,
  y,
  x,
  gutter,
  width,
}: {
  series: Series;
  y: number;
  x: (at: string) => number;
  gutter: number;
  width: FigureWidth;
}) {
  const isNarrow = gutter === 0;
  return (
    <g>
      <line className="track" x1={gutter + SIDE} x2={width - SIDE} y1={y} y2={y} />
      <text
        className="quiet"
        x={isNarrow ? SIDE : gutter + 14}
        y={isNarrow ? y - 10 : y + 4}
        textAnchor={isNarrow ? 'start' : 'end'}
      >
        {cut(series.name, (isNarrow ? 250 : gutter) / 13)}
      </text>
      {series.points.map((point) => (
        <StateMark key={point.id} state={point.state} x={x(point.asOf)} y={y} />
      ))}
    </g>
  );
}

/** Full: normal. Half full: in part. Empty: down. */
export function StateMark({ state, x, y }: { state: string; x: number; y: number }) {
  return (
    <g className="state">
      <circle cx={x} cy={y} r="6.5" className={state === 'NORMAL' ? 'full' : 'empty'} />
      {state === 'PARTIAL' && <path className="half" d={`M${x} ${y - 6.5}a6.5 6.5 0 0 0 0 13z`} />}
    </g>
  );
}

function axisOf(incident: RoomIncident, series: readonly Series[], width: number): TimeAxis {
  const times = series.flatMap(({ points }) => points.map(({ asOf }) => Date.parse(asOf)));
  const ends = [incident.startedAt, incident.restoredAt].flatMap((at) => (at ? [Date.parse(at)] : []));
  const all = [...times, ...ends];
  return timeAxis([{ from: Math.min(...all), to: Math.max(...all) + 60_000 }], width);
}

function seriesOf(snapshots: readonly RoomSnapshot[], nameOf: (snapshot: RoomSnapshot) => string): Series[] {
  const byName = new Map<string, RoomSnapshot[]>();
  for (const snapshot of snapshots) byName.set(nameOf(snapshot), [...(byName.get(nameOf(snapshot)) ?? []), snapshot]);
  return [...byName].map(([name, points]) => ({
    name,
    points: points.toSorted((a, b) => a.asOf.localeCompare(b.asOf)),
  }));
}

/** The share that had recovered in percent, if one was reported. */
export function shareOf({ percent, totalCount, restoredCount }: RoomSnapshot): number | null {
  if (percent !== null) return percent;
  return totalCount && restoredCount !== null ? (restoredCount / totalCount) * 100 : null;
}

function useWords(): (caption: string, series: readonly Series[]) => string {
  const language = useLanguage();
  const { label } = useLabels();
  const told = (point: RoomSnapshot) => {
    const share = shareOf(point);
    const at = knownTo(point.asOf, point.precision, language);
    return `${at} ${label('recoveryState', point.state)}${share === null ? '' : ` ${Math.round(share)}%`}`;
  };
  return (caption, series) =>
    `${caption}. ${series.map(({ name, points }) => `${name}: ${points.map(told).join(', ')}`).join('; ')}`;
}

export function SnapshotTable({ caption, snapshots }: { caption: string; snapshots: readonly RoomSnapshot[] }) {
  const t = useRoomTexts();
  const pick = useNameOf();
  const language = useLanguage();
  const counted = ({ percent, totalCount, restoredCount }: RoomSnapshot) =>
    [percent === null ? '' : `${percent}%`, totalCount === null ? '' : `${restoredCount ?? '?'}/${totalCount}`]
      .filter((part) => part !== '')
      .join(' · ');
  return (
    <Table
      caption={caption}
      rows={snapshots}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'at',
          title: t('asOf'),
          isName: true,
          cell: ({ asOf, precision }) => knownTo(asOf, precision, language),
        },
        { key: 'subject', title: t('subject'), cell: ({ subjectKo, subjectEn }) => pick(subjectKo, subjectEn) },
        { key: 'state', title: t('state'), cell: ({ state }) => <CodeBadge list="recoveryState" code={state} /> },
        { key: 'counted', title: t('restoredShare'), align: 'end', cell: counted },
        { key: 'by', title: t('statedBy'), cell: ({ reportedBy }) => pick(reportedBy.nameKo, reportedBy.nameEn) },
        { key: 'source', title: t('source'), cell: ({ source }) => source },
      ]}
    />
  );
}
