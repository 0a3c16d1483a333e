import { Link } from 'react-router';
import { Badge } from '../../components/badge';
import { DueBadge, WhyThisDate } from '../../components/due';
import { type Column, Table } from '../../components/table';
import { Day, Instant } from '../../components/time';
import { useLanguage } from '../../i18n/i18n';
import { useLabels } from '../../i18n/labels';
import { useHomeTexts } from './texts';
import { pageOf, type WorkItem } from './work-address';
import './home.css';

/** By when or since when, what is to be done, and in which case. */
export function WorkTable({ items, caption, isMixed = false }: Props) {
  const t = useHomeTexts();
  const columns: Column<WorkItem>[] = [
    { key: 'when', title: titleOfWhen(items, t), cell: (item) => <WhenCell item={item} /> },
    { key: 'task', title: t('task'), isName: true, cell: (item) => <TaskCell item={item} isMixed={isMixed} /> },
    { key: 'case', title: t('case'), cell: (item) => <CaseCell item={item} /> },
  ];
  return (
    <div className="jg-home-table">
      <Table caption={caption} columns={columns} rows={items} rowKey={({ kind, subjectId }) => kind + subjectId} />
    </div>
  );
}

const isDated = ({ dueOn, dueAt }: WorkItem): boolean => dueOn !== null || dueAt !== null;

function titleOfWhen(items: readonly WorkItem[], t: ReturnType<typeof useHomeTexts>): string {
  if (items.every(isDated)) return t('due');
  return items.some(isDated) ? t('dueOrWaiting') : t('waiting');
}

interface Props {
  readonly items: readonly WorkItem[];
  readonly caption: string;
  /** Items of several kinds: each names its own. */
  readonly isMixed?: boolean;
}

/** When it is due; what has no date tells how long it waits. */
function WhenCell({ item }: { item: WorkItem }) {
  const { dueOn, dueAt, standing } = item;
  if (!isDated(item)) return <Waiting item={item} />;
  const isAtAnHour = dueAt !== null && (dueOn === null || standing === null);
  return (
    <div className="jg-home-when">
      <DueBadge due={item} />
      {isAtAnHour ? <Instant at={dueAt} /> : <Day on={dueOn} />}
    </div>
  );
}

function Waiting({ item: { since, waitingDays } }: { item: WorkItem }) {
  const t = useHomeTexts();
  return (
    <div className="jg-home-when">
      <strong>{waitingDays === 0 ? t('waitingToday') : t('waitingDays', { count: waitingDays })}</strong>
      <span className="jg-quiet">
        <Instant at={since} />
      </span>
    </div>
  );
}

function TaskCell({ item, isMixed }: { item: WorkItem; isMixed: boolean }) {
  const { label } = useLabels();
  const language = useLanguage();
  const title = language === 'en' ? (item.titleEn ?? item.title) : item.title;
  const [task, kind] = [label('workTask', item.task), label('workItemKind', item.kind)];
  return (
    <div className="jg-home-task">
      <p className="jg-home-what">
        <Badge tone="primary">{task}</Badge>
        {isMixed && kind !== task && <span className="jg-quiet">{kind}</span>}
      </p>
      <Link to={pageOf(item)} className="jg-home-title">
        {title || item.subjectNo || label('workSubject', item.subjectType)}
      </Link>
      <p className="jg-quiet">
        {label('workSubject', item.subjectType)} {title && item.subjectType !== 'case' ? item.subjectNo : ''}
      </p>
      <NoteOf item={item} />
      {item.deadlineId !== null && <WhyThisDate deadlineId={item.deadlineId} />}
    </div>
  );
}

function NoteOf({ item }: { item: WorkItem }) {
  const t = useHomeTexts();
  if (!item.note) return null;
  return (
    <div className="jg-home-note">
      <span className="jg-quiet">{t(noteNameOf(item))}</span>
      <p>{item.note}</p>
    </div>
  );
}

function noteNameOf({ kind, task }: WorkItem): 'noteReturned' | 'noteComment' | 'noteEarlier' | 'noteReason' {
  if (kind === 'FACT_CHECK_ANSWERED') return 'noteComment';
  if (kind === 'RECURRENCE') return task === 'LOOK_AT_ACTION' ? 'noteReason' : 'noteEarlier';
  return 'noteReturned';
}

/** An item that is a case itself names its number alone: its title stands beside. */
function CaseCell({ item: { caseId, caseNo, caseTitle, subjectType } }: { item: WorkItem }) {
  const t = useHomeTexts();
  if (caseNo === null) return <span className="jg-quiet">{t('caseNotOpen')}</span>;
  return (
    <Link to={`/cases/${caseId}`}>
      <span className="jg-home-no">{caseNo}</span> {subjectType === 'case' ? '' : caseTitle}
    </Link>
  );
}
