import { Link } from 'react-router';
import { useUser } from '../../api/use-session';
import { Badge, CodeBadge } from '../../components/badge';
import { DueBadge, WhyThisDate } from '../../components/due';
import { type Column, Table } from '../../components/table';
import { Day, Instant } from '../../components/time';
import type { components } from '../../generated/api';
import { useLanguage } from '../../i18n/i18n';
import { addressOf } from '../../lib/addresses';
import { ReviseButton } from './revise';
import { useDeadlineTexts } from './texts';

export type BoardItem = components['schemas']['DeadlineBoardItem'];

export function BoardTable({ items, caption }: { items: readonly BoardItem[]; caption: string }) {
  const t = useDeadlineTexts();
  const { permissions, side } = useUser();
  const mayRevise = permissions.includes('deadlines.revise') && items.some(isOpen);
  const columns: Column<BoardItem>[] = [
    { key: 'due', title: t('due'), cell: (item) => <DueCell item={item} /> },
    { key: 'what', title: t('what'), isName: true, cell: (item) => <WhatCell item={item} /> },
    ...(side === 'PROVIDER'
      ? []
      : [
          {
            key: 'bound',
            title: t('bound'),
            cell: ({ bound }: BoardItem) => <CodeBadge list="boundParty" code={bound} />,
          },
        ]),
    { key: 'case', title: t('case'), cell: (item) => <CaseCell item={item} /> },
    ...(mayRevise
      ? [{ key: 'acts', title: t('acts'), cell: (item: BoardItem) => isOpen(item) && <ReviseButton deadline={item} /> }]
      : []),
  ];
  return (
    <div className="jg-deadlines-table">
      <Table caption={caption} columns={columns} rows={items} rowKey={({ id }) => id} />
    </div>
  );
}

function isOpen({ satisfiedAt, voidReason }: BoardItem): boolean {
  return satisfiedAt === null && voidReason === null;
}

function DueCell({ item }: { item: BoardItem }) {
  const t = useDeadlineTexts();
  const { dueOn, dueAt, firstDayOfNonCompliance, standing } = item;
  return (
    <div className="jg-deadlines-due">
      <DueBadge due={item} />
      {dueOn ? <Day on={dueOn} /> : dueAt ? <Instant at={dueAt} /> : <NoDate item={item} />}
      {standing === 'OVERDUE' && firstDayOfNonCompliance !== null && (
        <span className="jg-quiet">
          {t('firstLateDay')} <Day on={firstDayOfNonCompliance} />
        </span>
      )}
    </div>
  );
}

/** A duty without a date, or one whose date waits for the holidays of its year. */
function NoDate({ item: { awaitsYear } }: { item: BoardItem }) {
  const t = useDeadlineTexts();
  if (awaitsYear === null) return <span className="jg-quiet">{t('noDate')}</span>;
  return <Badge tone="warning">{t('awaitsYear', { year: awaitsYear })}</Badge>;
}

function WhatCell({ item }: { item: BoardItem }) {
  const t = useDeadlineTexts();
  const { permissions } = useUser();
  const language = useLanguage();
  const { id, titleKo, titleEn, subjectType, subjectId, caseId, printedPhrase, voidReason, binding } = item;
  return (
    <div className="jg-deadlines-what">
      <Link to={addressOf(subjectType, subjectId, caseId)}>{language === 'ko' ? titleKo : titleEn}</Link>
      {printedPhrase !== null && <span className="jg-quiet">“{printedPhrase}”</span>}
      {!binding && <span className="jg-quiet">{t('voluntary')}</span>}
      {voidReason !== null && <span className="jg-quiet">{t('fellAway', { reason: voidReason })}</span>}
      <WhyThisDate deadlineId={id} />
      {item.bound === 'PROVIDER' && permissions.includes('extension-requests.read') && (
        <Link to={`/deadlines/${id}/extension`}>{t('extension')}</Link>
      )}
    </div>
  );
}

function CaseCell({ item: { caseId, caseNo, caseTitle } }: { item: BoardItem }) {
  return caseNo === null ? null : (
    <Link to={`/cases/${caseId}`}>
      <span className="jg-deadlines-no">{caseNo}</span> {caseTitle}
    </Link>
  );
}
