import { Badge, CodeBadge } from '../../components/badge';
import { Picture } from '../../components/picture';
import { Table } from '../../components/table';
import { useLabels } from '../../i18n/labels';
import { useLanguage } from '../../i18n/i18n';
import { formatTime } from '../../lib/dates';
import { useNameOf } from '../../i18n/names';
import { knownTo } from './room-dates';
import type { RoomFact, RoomStatement } from './room';
import { useRoomTexts } from './texts';

const WIDTH = 340;
const HEIGHT = 66;
const MARGIN = 26;
const LINE = 26;

interface Dot {
  readonly statement: RoomStatement;
  readonly x: number;
  readonly row: number;
}

/** Who says that it happened when: the official value is a full diamond, every other statement an empty circle. */
export function ClaimsPlot({ fact }: { fact: RoomFact }) {
  const t = useRoomTexts();
  const pick = useNameOf();
  const { label } = useLabels();
  const statements = fact.statements.filter(({ standing, valueAt }) => standing && valueAt !== null);
  const dots = dotsOf(statements);
  if (dots.length < 2) return null;
  const caption = t('claimsCaption', { field: label('factField', fact.field) });
  const says = ({ valueAt, statedBy, official }: RoomStatement) =>
    `${formatTime(String(valueAt))} ${pick(statedBy.nameKo, statedBy.nameEn)}${official ? ` (${t('official')})` : ''}`;
  return (
    <Picture caption={caption} table={() => <ClaimsTable caption={caption} statements={fact.statements} />}>
      <svg
        className="jg-room-svg jg-room-claims"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`${caption}: ${statements.map(says).join('; ')}`}
      >
        <line className="axis" x1={MARGIN - 12} x2={WIDTH - MARGIN + 12} y1={LINE} y2={LINE} />
        {dots.map(({ statement, x, row }) => (
          <g key={statement.id}>
            {statement.official ? (
              <path className="official" d={`M${x} ${LINE - 9}l9 9l-9 9l-9 -9z`} />
            ) : (
              <circle className="claim" cx={x} cy={LINE} r="6" />
            )}
            <text
              className={statement.official ? 'strong' : 'quiet'}
              x={x}
              y={LINE + 24 + row * 15}
              textAnchor="middle"
            >
              {formatTime(String(statement.valueAt))}
            </text>
          </g>
        ))}
      </svg>
      <p className="jg-quiet">{t('claimsLegend')}</p>
    </Picture>
  );
}

/** Dots in the order of their time; the label of one too near to its neighbour stands a row lower. */
function dotsOf(statements: readonly RoomStatement[]): Dot[] {
  const times = statements.map(({ valueAt }) => Date.parse(String(valueAt)));
  const [least, most] = [Math.min(...times), Math.max(...times)];
  const span = most - least;
  const sorted = statements.toSorted((a, b) => String(a.valueAt).localeCompare(String(b.valueAt)));
  let last: Dot | null = null;
  return sorted.map((statement) => {
    const share = span === 0 ? 0.5 : (Date.parse(String(statement.valueAt)) - least) / span;
    const x = MARGIN + share * (WIDTH - 2 * MARGIN);
    const row = last && x - last.x < 38 && last.row === 0 ? 1 : 0;
    last = { statement, x, row };
    return last;
  });
}

export function ClaimsTable({ caption, statements }: { caption: string; statements: readonly RoomStatement[] }) {
  const t = useRoomTexts();
  const pick = useNameOf();
  const language = useLanguage();
  return (
    <Table
      caption={caption}
      rows={statements}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'value',
          title: t('value'),
          isName: true,
          cell: ({ valueAt, precision }) => (valueAt ? knownTo(valueAt, precision, language) : ''),
        },
        { key: 'by', title: t('statedBy'), cell: ({ statedBy }) => pick(statedBy.nameKo, statedBy.nameEn) },
        { key: 'source', title: t('source'), cell: ({ source }) => source },
        {
          key: 'status',
          title: t('standing'),
          cell: ({ status, official, standing }) => (
            <>
              <CodeBadge list="factStatus" code={status} /> {official && <Badge tone="primary">{t('official')}</Badge>}
              {!standing && status !== 'RETRACTED' && <Badge>{t('superseded')}</Badge>}
            </>
          ),
        },
      ]}
    />
  );
}
