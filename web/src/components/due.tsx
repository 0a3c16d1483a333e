import { useState } from 'react';
import { api } from '../api/client';
import { useLanguage } from '../i18n/i18n';
import { formatDay, seoulDay } from '../lib/dates';
import { Badge, type Tone } from './badge';
import { useComponentTexts } from './component-texts';
import { Loaded } from './states';
import { Day, Instant } from './time';
import { Working } from './working';

type Standing = 'ON_TIME' | 'DUE_SOON' | 'OVERDUE';
const TONE: Record<Standing, Tone> = { ON_TIME: 'gray', DUE_SOON: 'warning', OVERDUE: 'danger' };

export interface DueState {
  readonly dueOn?: string | null;
  readonly dueAt?: string | null;
  readonly standing?: Standing | null;
  readonly overdueDays?: number | null;
  /** Whole days until the due day by the server's legal clock; 0 on the day itself. */
  readonly daysLeft?: number | null;
  readonly satisfiedAt?: string | null;
}

/** D-3, D-DAY or how long overdue, counted by the server; what is met says so. What began and cannot be late has none. */
export function DueBadge({ due }: { due: DueState }) {
  const t = useComponentTexts();
  const language = useLanguage();
  const isLate = due.standing === 'OVERDUE';
  const days = due.overdueDays ?? 0;
  if (due.satisfiedAt) {
    const day = formatDay(seoulDay(due.satisfiedAt), language);
    return isLate ? (
      <Badge tone="warning">{t('satisfiedLate', { day, days })}</Badge>
    ) : (
      <Badge tone="success">{t('satisfied', { day })}</Badge>
    );
  }
  if (isLate) return <Badge tone="danger">{t('overdueDays', { days })}</Badge>;
  if (due.daysLeft == null || due.daysLeft < 0) return null;
  const tone = due.standing ? TONE[due.standing] : 'gray';
  return <Badge tone={tone}>{due.daysLeft === 0 ? t('dueToday') : t('daysLeft', { days: due.daysLeft })}</Badge>;
}

/** The due date with its badge; an instant only where hours are counted, because a day ends at its 24:00. */
export function Due({ due }: { due: DueState }) {
  const t = useComponentTexts();
  return (
    <span className="jg-due">
      <DueBadge due={due} />{' '}
      {due.dueOn ? <Day on={due.dueOn} /> : due.dueAt ? <Instant at={due.dueAt} /> : <span>{t('noDate')}</span>}
    </span>
  );
}

/** Loads, on demand, how a deadline's date came about. */
export function WhyThisDate({ deadlineId }: { deadlineId: string }) {
  const t = useComponentTexts();
  const [open, setOpen] = useState(false);
  return (
    <details className="jg-disclosure" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('whyThisDate')}</summary>
      {open && <WorkingOf deadlineId={deadlineId} />}
    </details>
  );
}

function WorkingOf({ deadlineId }: { deadlineId: string }) {
  const query = api.useQuery('get', '/api/deadlines/{id}', { params: { path: { id: deadlineId } } });
  return (
    <div className="jg-disclosure-body">
      <Loaded query={query}>{(deadline) => <Working deadline={deadline} />}</Loaded>
    </div>
  );
}
