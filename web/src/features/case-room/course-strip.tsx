import { Link } from 'react-router';
import { Badge, type Tone } from '../../components/badge';
import { Picture } from '../../components/picture';
import { Table } from '../../components/table';
import { useLabels } from '../../i18n/labels';
import { useLanguage } from '../../i18n/i18n';
import { formatDay, formatDuration } from '../../lib/dates';
import { COURSE_LANES, type CourseDay, type CourseItem } from './course';
import { useFigureWidth } from './figure-width';
import { daysBetween, shortDay } from './room-dates';
import { isOpen, shortNo, usePick } from './room';
import { useRoomTexts } from './texts';

/** The whole case day by day: a lane for each kind of act, the days between left out and counted. */
export function CourseStrip({ days, today }: { days: readonly CourseDay[]; today: string }) {
  const t = useRoomTexts();
  const width = useFigureWidth();
  if (days.length === 0) return null;
  return (
    <Picture caption={t('courseCaption')} table={() => <CourseTable days={days} />}>
      {width === 340 ? <CourseList days={days} /> : <CourseGrid days={days} today={today} />}
    </Picture>
  );
}

function CourseGrid({ days, today }: { days: readonly CourseDay[]; today: string }) {
  const t = useRoomTexts();
  const lanes = COURSE_LANES.filter((lane) => days.some(({ items }) => items.some((item) => item.lane === lane)));
  return (
    <div
      className="jg-room-course"
      role="region"
      aria-label={t('courseCaption')}
      tabIndex={0}
      style={{ gridTemplateColumns: `7.6rem repeat(${days.length}, minmax(9.6rem, 1fr))` }}
    >
      <span className="lane" />
      {days.map(({ day }, index) => (
        <DayHead key={day} day={day} before={days[index - 1]?.day} isToday={day === today} />
      ))}
      {lanes.map((lane) => (
        <Lane key={lane} lane={lane} days={days} />
      ))}
    </div>
  );
}

function DayHead({ day, before, isToday }: { day: string; before: string | undefined; isToday: boolean }) {
  const t = useRoomTexts();
  const language = useLanguage();
  const isNewYear = before?.slice(0, 4) !== day.slice(0, 4);
  return (
    <span className={`day${isToday ? ' is-today' : ''}`}>
      {isNewYear && <small>{day.slice(0, 4)}</small>}
      <strong>{shortDay(day, language)}</strong>
      {before && <small>{t('daysLater', { count: daysBetween(before, day) })}</small>}
    </span>
  );
}

function Lane({ lane, days }: { lane: (typeof COURSE_LANES)[number]; days: readonly CourseDay[] }) {
  const t = useRoomTexts();
  return (
    <>
      <span className="lane">{t(`lane_${lane}`)}</span>
      {days.map(({ day, items }) => (
        <span key={day} className="cell">
          {items
            .filter((item) => item.lane === lane)
            .map((item) => (
              <CourseChip key={keyOf(item)} item={item} />
            ))}
        </span>
      ))}
    </>
  );
}

function CourseList({ days }: { days: readonly CourseDay[] }) {
  const language = useLanguage();
  return (
    <ol className="jg-room-days">
      {days.map(({ day, items }) => (
        <li key={day}>
          <strong>{formatDay(day, language)}</strong>
          {items.map((item) => (
            <CourseChip key={keyOf(item)} item={item} />
          ))}
        </li>
      ))}
    </ol>
  );
}

function CourseTable({ days }: { days: readonly CourseDay[] }) {
  const t = useRoomTexts();
  const language = useLanguage();
  return (
    <Table
      caption={t('courseCaption')}
      rows={days.flatMap(({ day, items }) => items.map((item) => ({ day, item })))}
      rowKey={({ day, item }) => day + keyOf(item)}
      columns={[
        { key: 'day', title: t('day'), isName: true, cell: ({ day }) => formatDay(day, language) },
        { key: 'lane', title: t('kind'), cell: ({ item }) => t(`lane_${item.lane}`) },
        { key: 'what', title: t('what'), cell: ({ item }) => <CourseChip item={item} /> },
      ]}
    />
  );
}

function CourseChip({ item }: { item: CourseItem }) {
  const words = useWords();
  const { text, detail, to, tone } = words(item);
  return (
    <span className={`chip ${item.lane}`}>
      {to ? to.startsWith('#') ? <a href={to}>{text}</a> : <Link to={to}>{text}</Link> : text}
      {detail && <Badge tone={tone}>{detail}</Badge>}
    </span>
  );
}

interface Words {
  readonly text: string;
  readonly detail?: string;
  readonly to?: string;
  readonly tone?: Tone;
}

function useWords(): (item: CourseItem) => Words {
  const t = useRoomTexts();
  const language = useLanguage();
  const pick = usePick();
  const { label } = useLabels();
  return (item) => {
    switch (item.kind) {
      case 'opened':
      case 'closed':
        return { text: t(`course_${item.kind}`) };
      case 'incident': {
        const { id, incidentNo, durationMinutes } = item.row.incident;
        const lasted = durationMinutes === null ? t('durationOpen') : formatDuration(durationMinutes, language);
        return {
          text: `${t('incident')} ${shortNo(incidentNo)}`,
          detail: lasted,
          to: `/incidents/${id}`,
          tone: 'danger',
        };
      }
      case 'notice':
      case 'visit':
      case 'report': {
        const { id, kind } = item.inspection;
        return { text: t(`course_${item.kind}`, { kind: label('inspectionKind', kind) }), to: `/inspections/${id}` };
      }
      case 'meeting':
      case 'resolution':
        return { text: t(`course_${item.kind}`), to: '#decisions' };
      case 'result':
        return {
          text: t('course_result'),
          detail: label('outcomeClass', item.result.outcomeClass),
          to: `/results/${item.result.id}`,
          tone: 'primary',
        };
      case 'order':
        return {
          text: label('instrumentType', item.order.instrumentType),
          detail: t('arrived'),
          to: `/orders/${item.order.id}`,
          tone: 'primary',
        };
      case 'plan':
        return { text: t('course_plan'), to: item.order.plan ? `/plans/${item.order.plan.id}` : undefined };
      case 'reported':
      case 'verified':
        return { text: t(`course_${item.kind}`, { count: item.actions.length }), to: '#remediation' };
      case 'due':
        return dueWords(item.deadlines);
    }
  };

  function dueWords(deadlines: Extract<CourseItem, { kind: 'due' }>['deadlines']): Words {
    const [first] = deadlines;
    const open = deadlines.filter(isOpen);
    const isLate = open.some(({ standing }) => standing === 'OVERDUE');
    return {
      text:
        deadlines.length === 1 && first
          ? headOf(pick(first.titleKo, first.titleEn))
          : t('course_due', { count: deadlines.length }),
      detail:
        open.length === 0
          ? t('met')
          : isLate
            ? t('overdueCount', { count: open.length })
            : t('openCount', { count: open.length }),
      to: '#deadlines',
      tone: open.length === 0 ? 'success' : isLate ? 'danger' : 'warning',
    };
  }
}

/** `조치계획 제출: 카카오톡 장애 관련 시정 요구` → what comes before the name of the thing. */
const headOf = (title: string): string => title.split(/[:(]/)[0]?.trim() ?? title;

function keyOf(item: CourseItem): string {
  switch (item.kind) {
    case 'opened':
    case 'closed':
      return item.kind;
    case 'incident':
      return item.row.incident.id;
    case 'notice':
    case 'visit':
    case 'report':
      return item.kind + item.inspection.id;
    case 'meeting':
    case 'resolution':
      return item.kind + item.item.id;
    case 'result':
      return item.result.id;
    case 'order':
    case 'plan':
      return item.kind + item.order.id;
    case 'reported':
    case 'verified':
      return item.kind;
    case 'due':
      return item.kind;
  }
}
