import { Link } from 'react-router';
import { api } from '../../api/client';
import { Badge, CodeBadge, StatusBadge } from '../../components/badge';
import { DueBadge } from '../../components/due';
import { MergedInto } from '../../components/merged-into';
import { Moves } from '../../components/moves';
import { Facts, PageHeader, Prose } from '../../components/page';
import { Day } from '../../components/time';
import { useLabels } from '../../i18n/labels';
import { formatDuration, seoulDay } from '../../lib/dates';
import { useLanguage } from '../../i18n/i18n';
import { useNameOf } from '../../i18n/names';
import { ReopenForm } from './reopen-form';
import { isOpen, type Room, type RoomDeadline } from './room';
import { useRoomTexts } from './texts';

/** What the case is, where it stands and what can be done with it now. */
export function RoomHead({ room }: { room: Room }) {
  const t = useRoomTexts();
  const { head } = room;
  return (
    <PageHeader
      title={head.title}
      eyebrow={head.caseNo}
      crumbs={[{ to: '/cases', text: t('cases') }]}
      badges={
        <>
          <StatusBadge machine="case" status={head.status} />
          {head.suspended && <Badge tone="warning">{t('suspended')}</Badge>}
          {head.confidentiality === 'RESTRICTED' && (
            <CodeBadge list="confidentiality" code="RESTRICTED" tone="danger" />
          )}
          {head.migrated && <Badge>{t('migrated')}</Badge>}
        </>
      }
    >
      <MergedInto target={head.mergedInto} />
      <Prose>{head.summary}</Prose>
      <HeadFacts room={room} />
      <Figures room={room} />
      {room.sections.includes('course') && (
        <>
          <CaseMoves caseId={head.id} caseNo={head.caseNo} />
          <p>
            <Link to={`/cases/${head.id}/handling`}>{t('handlingOf')}</Link> ·{' '}
            <Link to={`/cases/${head.id}/joint`}>{t('jointOf')}</Link> ·{' '}
            <Link to={`/cases/${head.id}/referrals`}>{t('referralsOf')}</Link> ·{' '}
            <Link to={`/cases/${head.id}/publications`}>{t('publicationsOf')}</Link>
          </p>
        </>
      )}
      {!room.sections.includes('course') && (
        <p>
          <Link to={`/cases/${head.id}/publication-notices`}>{t('publicationNoticesOf')}</Link> ·{' '}
          <Link to={`/cases/${head.id}/third-party-notices`}>{t('thirdPartyNoticesOf')}</Link>
        </p>
      )}
    </PageHeader>
  );
}

function HeadFacts({ room: { head, respondents } }: { room: Room }) {
  const t = useRoomTexts();
  const pick = useNameOf();
  const { label } = useLabels();
  const respondentNames = respondents
    .map(({ nameKo, nameEn, role }) => `${pick(nameKo, nameEn)} (${label('respondentRole', role)})`)
    .join(', ');
  return (
    <div className="jg-room-head-facts">
      <Facts
        items={[
          [t('respondents'), respondentNames],
          [t('lead'), head.leadName],
          [t('department'), head.departmentKo && pick(head.departmentKo, head.departmentEn)],
          [t('trigger'), label('caseTrigger', head.trigger)],
          [t('tracks'), head.tracks.map((track) => label('track', track)).join(', ')],
          [head.status === null ? t('learnedOn') : t('openedOn'), <Day key="opened" on={seoulDay(head.openedAt)} />],
          [t('closedOn'), head.closedAt && <Day on={seoulDay(head.closedAt)} />],
          [t('closeReason'), head.closeReason],
          [t('publicAlias'), head.publicAlias],
        ]}
      />
    </div>
  );
}

/** The case in numbers; each leads to its section. */
function Figures({ room }: { room: Room }) {
  const t = useRoomTexts();
  const language = useLanguage();
  const { counts, incidents, deadlines } = room;
  const minutes = incidents.reduce((sum, { durationMinutes }) => sum + (durationMinutes ?? 0), 0);
  const next = nextDeadline(deadlines);
  return (
    <ul className="jg-room-figures">
      <Figure to="#incidents" name={t('incidents')} value={counts.incidents}>
        {minutes > 0 && t('inAll', { duration: formatDuration(minutes, language) })}
      </Figure>
      <Figure to="#inspections" name={t('inspections')} value={counts.inspections} />
      <Figure to="#remediation" name={t('findings')} value={counts.findings}>
        {counts.requirements > 0 && t('requirementsCount', { count: counts.requirements })}
      </Figure>
      <Figure to="#remediation" name={t('actionsSettled')} value={`${counts.actionsSettled}/${counts.actions}`}>
        {counts.actionsOverdue > 0 && (
          <Badge tone="danger">{t('overdueCount', { count: counts.actionsOverdue })}</Badge>
        )}
      </Figure>
      <Figure to="#deadlines" name={t('deadlinesOpen')} value={counts.deadlinesOpen}>
        {next && <DueBadge due={next} />}
      </Figure>
      <Figure to="#documents" name={t('documents')} value={counts.documents} />
    </ul>
  );
}

function Figure({
  to,
  name,
  value,
  children,
}: {
  to: string;
  name: string;
  value: string | number;
  children?: React.ReactNode;
}) {
  return (
    <li>
      <a href={to}>
        <span>{name}</span>
        <strong>{value}</strong>
      </a>
      {children && <small>{children}</small>}
    </li>
  );
}

/** The earliest open one, which is the longest overdue if any is. */
function nextDeadline(deadlines: Room['deadlines']): RoomDeadline | undefined {
  return deadlines.find((deadline) => isOpen(deadline) && deadline.dueAt !== null);
}

/** Moves that are made elsewhere: the result confirms itself on its page, transfers and mergers have one of their own. */
const ELSEWHERE = ['confirm-result', 'transfer', 'merge'];

function CaseMoves({ caseId, caseNo }: { caseId: string; caseNo: string }) {
  const query = api.useQuery('get', '/api/cases/{id}', { params: { path: { id: caseId } } });
  const t = useRoomTexts();
  if (!query.data) return null;
  const { availableMoves, version } = query.data;
  const confirms = availableMoves.some(({ event, allowed }) => event === 'confirm-result' && allowed);
  if (!confirms && availableMoves.every(({ event }) => ELSEWHERE.includes(event))) return null;
  return (
    <div className="jg-room-moves">
      <Moves
        machine="case"
        moves={availableMoves}
        path={`/api/cases/${caseId}`}
        version={version}
        subject={caseNo}
        except={ELSEWHERE}
        forms={{
          'reopen-remediation': (props) => <ReopenForm {...props} caseId={caseId} version={version} />,
          'reopen-investigation': (props) => <ReopenForm {...props} caseId={caseId} version={version} />,
        }}
        primary={['start', 'submit-result', 'begin-remediation', 'submit-closure', 'close', 'record-resolution']}
      />
      {confirms && (
        <p>
          <Link to="#decisions">{t('confirmAtResult')}</Link>
        </p>
      )}
    </div>
  );
}
