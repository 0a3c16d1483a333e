import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { api } from '../../api/client';
import { Badge, CodeBadge, StatusBadge } from '../../components/badge';
import { Moves } from '../../components/moves';
import { Facts, Section } from '../../components/page';
import { Empty, Loaded } from '../../components/states';
import { Instant } from '../../components/time';
import type { components } from '../../generated/api';
import { useLanguage } from '../../i18n/i18n';
import { useLabels } from '../../i18n/labels';
import { useNameOf } from '../../i18n/names';
import { addressOf } from '../../lib/addresses';
import { formatDay } from '../../lib/dates';
import { RecurrenceConfirmForm } from './recurrence-confirm-form';
import { useRecurrenceTexts } from './recurrence-texts';

type Recurrence = components['schemas']['RecurrenceResponse'];

const SUBJECTS = { INCIDENT: 'incident', FINDING: 'finding', CORRECTIVE_ACTION: 'corrective-action' } as const;

/** What the incident looks like a recurrence of, for the lead inspector to answer. */
export function RecurrencesOfIncident({ incidentId }: { incidentId: string }) {
  const query = api.useQuery('get', '/api/incidents/{id}/recurrences', { params: { path: { id: incidentId } } });
  return <Recurrences>{<Loaded query={query}>{(found) => <Found found={found} isOfIncident />}</Loaded>}</Recurrences>;
}

/** What recurred in the case, and what of the case recurred elsewhere. */
export function RecurrencesOfCase({ caseId }: { caseId: string }) {
  const query = api.useQuery('get', '/api/cases/{caseId}/recurrences', { params: { path: { caseId } } });
  return <Recurrences>{<Loaded query={query}>{(found) => <Found found={found} />}</Loaded>}</Recurrences>;
}

function Recurrences({ children }: { children: ReactNode }) {
  const t = useRecurrenceTexts();
  return <Section title={t('title')}>{children}</Section>;
}

function Found({ found, isOfIncident = false }: { found: Recurrence[]; isOfIncident?: boolean }) {
  const t = useRecurrenceTexts();
  const waiting = found.filter(({ status }) => status === 'PROPOSED').length;
  if (found.length === 0) return <Empty>{t('none')}</Empty>;
  return (
    <>
      <p className="jg-quiet">{t('hint')}</p>
      {waiting > 0 && (
        <p>
          <strong>{t('waiting', { count: waiting })}</strong>
        </p>
      )}
      <ul className="jg-incident-links">
        {found.map((recurrence) => (
          <li key={recurrence.id} className="jg-card">
            <RecurrenceCard recurrence={recurrence} isOfIncident={isOfIncident} />
          </li>
        ))}
      </ul>
    </>
  );
}

function RecurrenceCard({ recurrence, isOfIncident }: { recurrence: Recurrence; isOfIncident: boolean }) {
  const t = useRecurrenceTexts();
  const nameOf = useNameOf();
  const { label, moveLabel } = useLabels();
  const causeComparison = label('causeComparison', recurrence.causeComparison);
  const { kind, earlierId, earlierCaseId, earlierNo, earlierTitle, causes, services } = recurrence;
  return (
    <article aria-label={`${earlierNo} ${earlierTitle ?? ''}`}>
      <p>
        <CodeBadge list="recurrenceKind" code={kind} />{' '}
        <Link to={addressOf(SUBJECTS[kind], earlierId, earlierCaseId)}>
          {earlierNo} {earlierTitle}
        </Link>{' '}
        <StatusBadge machine="recurrence-match" status={recurrence.status} />{' '}
        <CodeBadge list="recurrenceStrength" code={recurrence.strength} />
      </p>
      <Failure of={recurrence} />
      <Facts
        items={[
          [t('incident'), isOfIncident ? null : <OwnIncident of={recurrence} />],
          [t('basis'), <CodeBadge list="recurrenceBasis" code={recurrence.basis} />],
          [t('causes'), causes.map(({ nameKo, nameEn }) => nameOf(nameKo, nameEn)).join(', ') || causeComparison],
          [t('services'), services.map(({ nameKo, nameEn }) => nameOf(nameKo, nameEn)).join(', ') || t('noService')],
          [t('through'), kind === 'INCIDENT' ? null : recurrence.incidentNos.join(', ') || null],
          [t('days'), t('daysBetween', { days: recurrence.daysBetween, months: recurrence.windowMonths })],
          [t('actions'), recurrence.actions.length === 0 ? null : <Actions of={recurrence} />],
        ]}
      />
      <Answer of={recurrence} />
      <Moves
        machine="recurrence-match"
        moves={recurrence.availableMoves}
        path={`/api/recurrences/${recurrence.id}`}
        version={recurrence.version}
        subject={earlierNo}
        forms={{
          confirm: (props) => (
            <RecurrenceConfirmForm {...props} of={recurrence} title={moveLabel('recurrence-match', 'confirm')} />
          ),
        }}
      />
      {recurrence.reopenings.length > 0 && <Reopenings of={recurrence} />}
    </article>
  );
}

function Failure({ of: { verifiedOn, failedAfterDays } }: { of: Pick<Recurrence, 'verifiedOn' | 'failedAfterDays'> }) {
  const t = useRecurrenceTexts();
  const language = useLanguage();
  if (verifiedOn === null || failedAfterDays === null) return null;
  return (
    <p>
      <strong>{t('failed', { day: formatDay(verifiedOn, language), days: failedAfterDays })}</strong>
    </p>
  );
}

function OwnIncident({ of: { incidentId, incidentNo, incidentTitle } }: { of: Recurrence }) {
  const t = useRecurrenceTexts();
  if (incidentNo === null) return <>{t('unseen')}</>;
  return (
    <Link to={`/incidents/${incidentId}`}>
      {incidentNo} {incidentTitle}
    </Link>
  );
}

function Actions({ of: { actions, status } }: { of: Recurrence }) {
  const t = useRecurrenceTexts();
  return (
    <>
      <ul>
        {actions.map((action) => (
          <li key={action.actionId}>
            <Link to={`/actions/${action.actionId}`}>
              {action.actionNo} {action.title}
            </Link>{' '}
            <StatusBadge machine="corrective-action" status={action.status} />{' '}
            {status === 'PROPOSED' && action.reopenable && <Badge>{t('reopenable')}</Badge>}
          </li>
        ))}
      </ul>
      {status === 'PROPOSED' && actions.some(({ reopenable }) => reopenable) && (
        <p className="jg-quiet">{t('reopens')}</p>
      )}
    </>
  );
}

function Answer({ of: { decisionReason, decidedByName, decidedAt } }: { of: Recurrence }) {
  const t = useRecurrenceTexts();
  if (decisionReason === null) return null;
  return (
    <p>
      {decisionReason}{' '}
      <span className="jg-quiet">
        {t('answered', { name: decidedByName ?? '' })}, <Instant at={decidedAt} />
      </span>
    </p>
  );
}

function Reopenings({ of: { reopenings } }: { of: Recurrence }) {
  const t = useRecurrenceTexts();
  return (
    <>
      <h4>{t('reopenings')}</h4>
      <ul>
        {reopenings.map((reopening) => (
          <li key={reopening.id}>
            <Link to={`/actions/${reopening.actionId}`}>{reopening.actionNo}</Link>{' '}
            <StatusBadge machine="action-reopening" status={reopening.status} />
            <Failure of={reopening} />
          </li>
        ))}
      </ul>
    </>
  );
}
