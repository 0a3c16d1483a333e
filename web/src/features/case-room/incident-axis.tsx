import { useId } from 'react';
import { Link } from 'react-router';
import { CodeBadge } from '../../components/badge';
import { Picture } from '../../components/picture';
import { Table } from '../../components/table';
import { Duration } from '../../components/time';
import { useLanguage } from '../../i18n/i18n';
import { formatDuration, formatShortDay, formatTime } from '../../lib/dates';
import { useNameOf } from '../../i18n/names';
import { useFigureWidth } from './figure-width';
import type { IncidentRow, KnownTime } from './incident-rows';
import { knownTo, timeOf } from './room-dates';
import { shortNo } from './room';
import { cut, emWidth } from './text-width';
import { useRoomTexts } from './texts';
import { timeAxis, type TimeAxis } from './time-axis';

const HEAD = 46;
const ROW = 62;
const BAR = 18;
const LEAST_BAR = 4;
const FONT = 13;

interface DrawnRow extends IncidentRow {
  readonly from: number;
  readonly to: number;
}

/** Outages on one time axis: as long as they lasted, as well founded as they are. */
export function IncidentAxis({ rows, asOf }: { rows: readonly IncidentRow[]; asOf: string }) {
  const t = useRoomTexts();
  const width = useFigureWidth();
  const describe = useDescription();
  const drawn = rows.flatMap((row) => drawnRow(row, asOf));
  if (drawn.length === 0) return null;
  const axis = timeAxis(drawn.flatMap(intervalsOf), width);
  return (
    <Picture caption={t('axisCaption')} table={() => <IncidentTable rows={rows} />}>
      <svg
        className="jg-room-svg"
        viewBox={`0 0 ${width} ${HEAD + drawn.length * ROW}`}
        role="img"
        aria-label={`${t('axisCaption')}: ${drawn.map(describe).join('; ')}`}
      >
        <Scale axis={axis} height={HEAD + drawn.length * ROW} />
        {drawn.map((row, index) => (
          <Bar key={row.incident.id} row={row} axis={axis} y={HEAD + index * ROW} width={width} />
        ))}
      </svg>
      <Legend hasClaims={drawn.some(({ otherClaims }) => otherClaims.length > 0)} />
    </Picture>
  );
}

function drawnRow(row: IncidentRow, asOf: string): DrawnRow[] {
  const from = row.start?.at ?? row.end?.at;
  if (from === undefined) return [];
  const to = row.end?.at ?? (row.isOngoing ? asOf : from);
  return [{ ...row, from: Date.parse(from), to: Date.parse(to) }];
}

function intervalsOf({ from, to, otherClaims }: DrawnRow) {
  const claimed = otherClaims.flatMap(({ valueAt }) => (valueAt ? [Date.parse(valueAt)] : []));
  return [{ from, to }, ...claimed.map((at) => ({ from: at, to: at }))];
}

function useDescription(): (row: IncidentRow) => string {
  const t = useRoomTexts();
  const language = useLanguage();
  const time = (known: KnownTime | null) => (known ? knownTo(known.at, known.precision, language) : t('unknownTime'));
  return ({ incident, start, end, footing }) =>
    t('axisRow', {
      no: shortNo(incident.incidentNo),
      start: time(start),
      end: time(end),
      duration:
        incident.durationMinutes === null ? t('durationOpen') : formatDuration(incident.durationMinutes, language),
      footing: t(`footing_${footing}`),
    });
}

/** Days and times above, hairlines through all rows, and what was left out between two segments. */
function Scale({ axis, height }: { axis: TimeAxis; height: number }) {
  const language = useLanguage();
  return (
    <g>
      {axis.segments.map((segment, index) => (
        <g key={segment.from}>
          {index > 0 && <Pause milliseconds={axis.pauses[index] ?? 0} x={segment.x0 - 30} height={height} />}
          <line className="axis" x1={segment.x0} x2={segment.x1} y1={HEAD - 8} y2={HEAD - 8} />
          <text className="strong" x={segment.x0} y={13}>
            {formatShortDay(segment.from, language)}
          </text>
          {segment.ticks.map((tick) => (
            <g key={tick.at}>
              <line className={tick.isDay ? 'day' : 'hair'} x1={tick.x} x2={tick.x} y1={HEAD - 12} y2={height} />
              {tick.isDay && tick.x - segment.x0 > 84 && (
                <text className="strong" x={tick.x} y={13} textAnchor="middle">
                  {formatShortDay(tick.at, language)}
                </text>
              )}
              {tick.x < segment.x1 - 16 && tick.x > 14 && (
                <text className="quiet" x={tick.x} y={31} textAnchor="middle">
                  {timeOf(tick.at)}
                </text>
              )}
            </g>
          ))}
        </g>
      ))}
    </g>
  );
}

function Pause({ milliseconds, x, height }: { milliseconds: number; x: number; height: number }) {
  const t = useRoomTexts();
  const hours = Math.round(milliseconds / 3_600_000);
  const text = hours >= 48 ? t('pauseDays', { count: Math.round(hours / 24) }) : t('pauseHours', { count: hours });
  return (
    <g>
      <path className="break" d={`M${x - 5} ${HEAD - 14}l5 5l-5 5M${x + 1} ${HEAD - 14}l5 5l-5 5`} />
      <text className="quiet" x={x} y={31} textAnchor="middle">
        {text}
      </text>
      <line className="pause" x1={x} x2={x} y1={HEAD + 4} y2={height} />
    </g>
  );
}

function Bar({ row, axis, y, width }: { row: DrawnRow; axis: TimeAxis; y: number; width: number }) {
  const t = useRoomTexts();
  const language = useLanguage();
  const hatch = useId();
  const [x0, x1] = [axis.x(row.from), axis.x(row.to)];
  const long = Math.max(x1 - x0, LEAST_BAR);
  const minutes = row.incident.durationMinutes;
  const lasted = minutes === null ? t('durationOpen') : formatDuration(minutes, language);
  const times = [row.start, row.end].map((known) => (known ? formatTime(known.at) : ''));
  const head = `${shortNo(row.incident.incidentNo)} · ${times.join('–')} · ${lasted}`;
  const title = cut(row.incident.title, (width - emWidth(head) * FONT - 30) / FONT);
  const wide = (emWidth(head) + emWidth(title) + 2) * FONT;
  const x = Math.max(0, Math.min(x0, width - wide));
  return (
    <g>
      <text x={x} y={y + 18}>
        <tspan className="strong">{head}</tspan>
        <tspan dx={8} className="quiet">
          {title}
        </tspan>
      </text>
      <Hatch id={hatch} />
      <rect
        className={`bar ${row.footing.toLowerCase()}`}
        x={x0}
        y={y + 28}
        width={long}
        height={BAR}
        rx={2}
        fill={row.footing === 'DETERMINED' ? undefined : `url(#${hatch})`}
      />
      {row.isOngoing && <path className="ongoing" d={`M${x1} ${y + 30}l10 7l-10 7z`} />}
      {row.otherClaims.map(({ id, valueAt }) =>
        valueAt ? (
          <path key={id} className="claim" d={`M${axis.x(Date.parse(valueAt)) - 5} ${y + 22}h10l-5 7z`} />
        ) : null,
      )}
    </g>
  );
}

/** Slanting lines: told from a full surface without any colour. */
export function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="7" height="7" className="hatch-ground" />
        <line x1="0" y1="0" x2="0" y2="7" className="hatch-line" />
      </pattern>
    </defs>
  );
}

function Legend({ hasClaims }: { hasClaims: boolean }) {
  const t = useRoomTexts();
  const hatch = useId();
  return (
    <ul className="jg-room-legend">
      <li>
        <svg viewBox="0 0 28 14" width="28" height="14" aria-hidden="true">
          <rect className="bar determined" width="28" height="14" rx="2" />
        </svg>
        {t('footing_DETERMINED')}
      </li>
      <li>
        <svg viewBox="0 0 28 14" width="28" height="14" aria-hidden="true">
          <Hatch id={hatch} />
          <rect className="bar estimated" width="28" height="14" rx="2" fill={`url(#${hatch})`} />
        </svg>
        {t('footing_ESTIMATED')}
      </li>
      <li>
        <svg viewBox="0 0 28 14" width="28" height="14" aria-hidden="true">
          <rect className="bar claimed" x="1" y="1" width="26" height="12" rx="2" fill={`url(#${hatch})`} />
        </svg>
        {t('footing_CLAIMED')}
      </li>
      {hasClaims && (
        <li>
          <svg viewBox="0 0 28 14" width="28" height="14" aria-hidden="true">
            <path className="claim" d="M9 3h10l-5 8z" />
          </svg>
          {t('otherClaim')}
        </li>
      )}
    </ul>
  );
}

export function IncidentTable({ rows }: { rows: readonly IncidentRow[] }) {
  const t = useRoomTexts();
  const pick = useNameOf();
  const language = useLanguage();
  const time = (known: KnownTime | null) => (known ? knownTo(known.at, known.precision, language) : t('unknownTime'));
  return (
    <Table
      caption={t('axisCaption')}
      rows={rows}
      rowKey={({ incident }) => incident.id}
      columns={[
        {
          key: 'no',
          title: t('incident'),
          isName: true,
          cell: ({ incident }) => (
            <Link to={`/incidents/${incident.id}`}>
              {shortNo(incident.incidentNo)} {incident.title}
            </Link>
          ),
        },
        {
          key: 'type',
          title: t('type'),
          cell: ({ incident }) => <CodeBadge list="incidentType" code={incident.type} />,
        },
        { key: 'start', title: t('start'), cell: ({ start }) => time(start) },
        { key: 'end', title: t('end'), cell: ({ end, isOngoing }) => (isOngoing ? t('ongoing') : time(end)) },
        {
          key: 'duration',
          title: t('duration'),
          align: 'end',
          cell: ({ incident }) =>
            incident.durationMinutes === null ? t('durationOpen') : <Duration minutes={incident.durationMinutes} />,
        },
        { key: 'footing', title: t('footing'), cell: ({ footing }) => t(`footing_${footing}`) },
        {
          key: 'services',
          title: t('services'),
          cell: ({ incident }) =>
            incident.servicesKo.map((ko, index) => pick(ko, incident.servicesEn[index])).join(', '),
        },
      ]}
    />
  );
}
