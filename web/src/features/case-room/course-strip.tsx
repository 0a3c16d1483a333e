import type { CSSProperties } from 'react';
import { Link } from 'react-router';
import { Badge } from '../../components/badge';
import { Picture } from '../../components/picture';
import { Table } from '../../components/table';
import { useLanguage } from '../../i18n/i18n';
import { formatDay, formatShortDay } from '../../lib/dates';
import { COURSE_LANES, type CourseDay, type CourseLane } from './course';
import { type Speak, useCourseWords, type Words } from './course-words';
import { useFigureWidth } from './figure-width';
import { daysBetween } from './room-dates';
import type { Room } from './room';
import { useRoomTexts } from './texts';

/** The whole case day by day: a lane for each kind of act, the days between left out and counted. */
export function CourseStrip({ room, days }: { room: Room; days: readonly CourseDay[] }) {
  const t = useRoomTexts();
  const words = useCourseWords(room.respondents);
  const width = useFigureWidth();
  if (days.length === 0) return null;
  return (
    <Picture caption={t('courseCaption')} table={() => <CourseTable days={days} words={words} />}>
      {width === 340 ? (
        <CourseList days={days} words={words} />
      ) : (
        <CourseGrid days={days} today={room.today} words={words} />
      )}
    </Picture>
  );
}

interface Drawn {
  readonly days: readonly CourseDay[];
  readonly words: Speak;
}

function CourseGrid({ days, today, words }: Drawn & { today: string }) {
  const t = useRoomTexts();
  const lanes = COURSE_LANES.filter((lane) => days.some(({ items }) => items.some((item) => item.lane === lane)));
  return (
    <div
      className="jg-room-course"
      role="region"
      aria-label={t('courseCaption')}
      tabIndex={0}
      style={{ '--days': days.length } as CSSProperties}
    >
      <span className="lane" />
      {days.map(({ day }, index) => (
        <DayHead key={day} day={day} before={days[index - 1]?.day} isToday={day === today} />
      ))}
      {lanes.map((lane) => (
        <Lane key={lane} lane={lane} days={days} words={words} />
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
      <strong>{formatShortDay(day, language)}</strong>
      {before && <small>{t('daysLater', { count: daysBetween(before, day) })}</small>}
    </span>
  );
}

function Lane({ lane, days, words }: Drawn & { lane: CourseLane }) {
  const t = useRoomTexts();
  return (
    <>
      <span className="lane">{t(`lane_${lane}`)}</span>
      {days.map(({ day, items }) => (
        <span key={day} className="cell">
          {items
            .filter((item) => item.lane === lane)
            .map((item) => (
              <CourseChip key={item.key} lane={item.lane} words={words(item)} />
            ))}
        </span>
      ))}
    </>
  );
}

function CourseList({ days, words }: Drawn) {
  const language = useLanguage();
  return (
    <ol className="jg-room-days">
      {days.map(({ day, items }) => (
        <li key={day}>
          <strong>{formatDay(day, language)}</strong>
          {items.map((item) => (
            <CourseChip key={item.key} lane={item.lane} words={words(item)} />
          ))}
        </li>
      ))}
    </ol>
  );
}

function CourseTable({ days, words }: Drawn) {
  const t = useRoomTexts();
  const language = useLanguage();
  return (
    <Table
      caption={t('courseCaption')}
      rows={days.flatMap(({ day, items }) => items.map((item) => ({ day, item })))}
      rowKey={({ day, item }) => day + item.key}
      columns={[
        { key: 'day', title: t('day'), isName: true, cell: ({ day }) => formatDay(day, language) },
        { key: 'lane', title: t('kind'), cell: ({ item }) => t(`lane_${item.lane}`) },
        { key: 'what', title: t('what'), cell: ({ item }) => <CourseChip lane={item.lane} words={words(item)} /> },
      ]}
    />
  );
}

function CourseChip({ lane, words: { text, detail, to, tone } }: { lane: CourseLane; words: Words }) {
  return (
    <span className={`chip ${lane}`}>
      {to === undefined ? text : to.startsWith('#') ? <a href={to}>{text}</a> : <Link to={to}>{text}</Link>}
      {detail && <Badge tone={tone}>{detail}</Badge>}
    </span>
  );
}
