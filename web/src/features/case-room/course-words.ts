import type { Tone } from '../../components/badge';
import { useLabels } from '../../i18n/labels';
import { useLanguage } from '../../i18n/i18n';
import { formatDuration } from '../../lib/dates';
import { useNameOf } from '../../i18n/names';
import type { CourseItem, DeadlineItem, DecisionItem, InspectionItem, OrderItem } from './course';
import type { IncidentRow } from './incident-rows';
import { isOpen, type Room, shortened, shortNo, useProviderName } from './room';
import { useRoomTexts } from './texts';

/** The day is told by the column already. */
const LEADING_DAY = /^\d{4}\.\s*\d{1,2}\.\s*\d{1,2}\.\s*/;

/** An item of the course as people read it. */
export interface Words {
  readonly text: string;
  readonly detail?: string;
  readonly to?: string;
  readonly tone?: Tone;
}

export type Speak = (item: CourseItem) => Words;

export function useCourseWords(respondents: Room['respondents']): Speak {
  const t = useRoomTexts();
  const incident = useIncidentWords();
  const act = useActWords(respondents);
  const due = useDueWords();
  return (item) => {
    switch (item.lane) {
      case 'incident':
        return item.kind === 'incident' ? incident(item.row) : { text: t(`course_${item.kind}`) };
      case 'inspection':
      case 'decision':
      case 'order':
        return act(item);
      case 'action':
        return { text: t(`course_${item.kind}`, { count: item.count }), to: '#remediation' };
      case 'deadline':
        return due(item);
    }
  };
}

function useIncidentWords(): (row: IncidentRow) => Words {
  const t = useRoomTexts();
  const language = useLanguage();
  return ({ incident: { id, incidentNo, title, durationMinutes } }) => ({
    text: shortened(`${shortNo(incidentNo)} ${title.replace(LEADING_DAY, '')}`, 24),
    detail: durationMinutes === null ? t('durationOpen') : formatDuration(durationMinutes, language),
    to: `/incidents/${id}`,
    tone: 'danger',
  });
}

function useActWords(respondents: Room['respondents']): (item: InspectionItem | DecisionItem | OrderItem) => Words {
  const t = useRoomTexts();
  const { label } = useLabels();
  const providerName = useProviderName(respondents);
  /** Whose it is, where that is not plain. */
  const whose = (providerId: string) => (respondents.length > 1 ? ` (${providerName(providerId)})` : '');
  const decision = (item: DecisionItem): Words =>
    item.kind === 'result'
      ? {
          text: t('course_result'),
          detail: label('outcomeClass', item.result.outcomeClass),
          to: `/results/${item.result.id}`,
          tone: 'primary',
        }
      : { text: t(`course_${item.kind}`), to: '#decisions' };
  const order = ({ kind, order: { id, providerId, instrumentType, plan } }: OrderItem): Words =>
    kind === 'order'
      ? {
          text: label('instrumentType', instrumentType) + whose(providerId),
          detail: t('arrived'),
          to: `/orders/${id}`,
          tone: 'primary',
        }
      : { text: t('course_plan') + whose(providerId), to: plan ? `/plans/${plan.id}` : undefined };
  return (item) => {
    if (item.lane === 'decision') return decision(item);
    if (item.lane === 'order') return order(item);
    const { id, kind, providerId } = item.inspection;
    const text = t(`course_${item.kind}`, { kind: label('inspectionKind', kind) });
    return { text: text + whose(providerId), to: `/inspections/${id}` };
  };
}

function useDueWords(): (item: DeadlineItem) => Words {
  const t = useRoomTexts();
  const pick = useNameOf();
  return ({ deadlines }) => {
    const [only] = deadlines.length === 1 ? deadlines : [];
    const text = only ? headOf(pick(only.titleKo, only.titleEn)) : t('course_due', { count: deadlines.length });
    const count = deadlines.filter(isOpen).length;
    if (count === 0) return { text, detail: t('met'), to: '#deadlines', tone: 'success' };
    const isLate = deadlines.some((deadline) => isOpen(deadline) && deadline.standing === 'OVERDUE');
    const detail = isLate ? t('overdueCount', { count }) : t('openCount', { count });
    return { text, detail, to: '#deadlines', tone: isLate ? 'danger' : 'warning' };
  };
}

/** `조치계획 제출: 카카오톡 장애 관련 시정 요구` → what comes before the name of the thing. */
const headOf = (title: string): string => title.split(/[:(]/)[0]?.trim() ?? title;
