import { Link } from 'react-router';
import { useUser } from '../../api/use-session';
import { CodeBadge, StatusBadge } from '../../components/badge';
import { ButtonLink } from '../../components/button';
import { Prose, Section } from '../../components/page';
import { Empty } from '../../components/states';
import { Day } from '../../components/time';
import { useLabels } from '../../i18n/labels';
import { seoulDay } from '../../lib/dates';
import { useNameOf } from '../../i18n/names';
import type { Room } from './room';
import { useRoomTexts } from './texts';

/** What was concluded: the results of the inspection and what the committee resolved. */
export function DecisionsSection({ room }: { room: Room }) {
  const t = useRoomTexts();
  const { permissions } = useUser();
  return (
    <Section
      id="decisions"
      title={t('section_decisions')}
      actions={
        <>
          {permissions.includes('results.create') && (
            <ButtonLink size="small" to={`/cases/${room.head.id}/results/new`}>
              {t('addResult')}
            </ButtonLink>
          )}
          {permissions.includes('committee.create') && (
            <ButtonLink size="small" to={`/cases/${room.head.id}/committee-items/new`}>
              {t('addItem')}
            </ButtonLink>
          )}
        </>
      }
    >
      {room.results.length + room.committee.length === 0 && <Empty>{t('noDecisions')}</Empty>}
      <div className="jg-two-columns">
        {room.results.map((result) => (
          <Result key={result.id} result={result} />
        ))}
        {room.committee.map((item) => (
          <CommitteeItem key={item.id} item={item} />
        ))}
      </div>
    </Section>
  );
}

function Result({ result }: { result: Room['results'][number] }) {
  const t = useRoomTexts();
  const { label } = useLabels();
  return (
    <article className="jg-card jg-room-card">
      <h3>
        <Link to={`/results/${result.id}`}>
          {t('resultNo', { no: result.seq, kind: label('resultKind', result.kind) })}
        </Link>
      </h3>
      <p className="jg-badges">
        <StatusBadge machine="inspection-result" status={result.status} />
        <CodeBadge list="outcomeClass" code={result.outcomeClass} />
      </p>
      <Prose>{result.conclusions}</Prose>
      <p className="jg-quiet">
        {result.confirmedAt ? (
          <>
            {t('confirmedOn')} <Day on={seoulDay(result.confirmedAt)} />
          </>
        ) : (
          <>
            {t('asOf')} <Day on={seoulDay(result.asOf)} />
          </>
        )}
      </p>
    </article>
  );
}

function CommitteeItem({ item }: { item: Room['committee'][number] }) {
  const t = useRoomTexts();
  const pick = useNameOf();
  const meeting = [
    pick(item.committeeKo, item.committeeEn),
    item.meetingNo !== null && t('meetingNo', { year: item.meetingYear, no: item.meetingNo }),
    item.agendaNo !== null && t('agendaNo', { no: item.agendaNo }),
  ].filter(Boolean);
  return (
    <article className="jg-card jg-room-card">
      <h3>
        <Link to={`/committee-items/${item.id}`}>{item.title}</Link>
      </h3>
      <p className="jg-badges">
        <StatusBadge machine="committee-item" status={item.status} />
        <CodeBadge list="committeeDecision" code={item.decision} />
      </p>
      <p className="jg-quiet">
        {meeting.join(' · ')}
        {item.heldFrom && (
          <>
            {' · '}
            <Day on={item.heldFrom} />
            {item.heldTo && item.heldTo !== item.heldFrom && (
              <>
                {' ~ '}
                <Day on={item.heldTo} />
              </>
            )}
          </>
        )}
      </p>
      <Prose>{item.resolution}</Prose>
    </article>
  );
}
