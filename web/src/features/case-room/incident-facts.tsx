import { useUser } from '../../api/use-session';
import { Badge, CodeBadge } from '../../components/badge';
import { Section } from '../../components/page';
import { Empty } from '../../components/states';
import { Day, Instant } from '../../components/time';
import { useLabels } from '../../i18n/labels';
import { seoulDay } from '../../lib/dates';
import { useNameOf } from '../../i18n/names';
import { ClaimsPlot } from './claims-plot';
import { DialogButton } from './dialog-button';
import { FactForm } from './fact-form';
import { DeterminationForm } from './determination-form';
import { FactValue, minutesApart } from './fact-value';
import type { Incident, IncidentRoom } from './incident';
import { useIncidentTexts } from './incident-texts';
import { RetractForm } from './retract-form';
import type { RoomFact, RoomStatement } from './room';

/** Figures that say on what they rest. */
const IMPACT: readonly RoomFact['field'][] = ['AFFECTED_PERCENT', 'AFFECTED_COUNT', 'DAMAGE_CASES', 'USER_BASE'];

interface Own {
  readonly room: IncidentRoom;
  readonly incident: Incident;
}

/** Field by field: the official value on one side, who stated what on the other. */
export function FactsSection({ room, incident }: Own) {
  const t = useIncidentTexts();
  const { permissions } = useUser();
  return (
    <Section
      id="facts"
      title={t('factsTitle')}
      actions={
        permissions.includes('incidents.assert-fact') && (
          <DialogButton text={t('addFact')} done={t('factAdded')}>
            {(close) => <FactForm room={room} incident={incident} {...close} />}
          </DialogButton>
        )
      }
    >
      {room.facts.length === 0 ? (
        <Empty>{t('noFacts')}</Empty>
      ) : (
        <ul className="jg-incident-facts">
          {room.facts.map((fact) => (
            <li key={`${fact.field}${fact.serviceId}${fact.segment}`} className="jg-card">
              <FactCard fact={fact} incident={incident} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function FactCard({ fact, incident }: { fact: RoomFact; incident: Incident }) {
  const { label } = useLabels();
  const pick = useNameOf();
  const t = useIncidentTexts();
  const official = fact.statements.find((statement) => statement.official);
  const about = [fact.serviceKo && pick(fact.serviceKo, fact.serviceEn), fact.segment].filter(Boolean).join(' · ');
  return (
    <article aria-label={`${label('factField', fact.field)} ${about}`}>
      <h3>
        {label('factField', fact.field)} {about !== '' && <small className="jg-quiet">{about}</small>}{' '}
        {isConflicting(fact) && <Badge tone="warning">{t('conflicting')}</Badge>}
      </h3>
      <div className="jg-incident-fact">
        <Official fact={fact} official={official} incident={incident} />
        <div>
          <h4>{t('statements')}</h4>
          <ul className="jg-incident-statements">
            {fact.statements.map((statement) => (
              <Statement key={statement.id} fact={fact} statement={statement} official={official} />
            ))}
          </ul>
          <ClaimsPlot fact={fact} />
        </div>
      </div>
    </article>
  );
}

function Official({
  fact,
  official,
  incident,
}: {
  fact: RoomFact;
  official: RoomStatement | undefined;
  incident: Incident;
}) {
  const t = useIncidentTexts();
  const { permissions } = useUser();
  const { determination } = fact;
  return (
    <div className="official">
      <h4>{t('officialValue')}</h4>
      {determination === null ? (
        <p className="jg-quiet">{t('notDetermined')}</p>
      ) : (
        <>
          <p className="value">
            {official ? <FactValue field={fact.field} statement={official} /> : t('unknown')}{' '}
            {official && <CodeBadge list="factStatus" code={official.status} />}
          </p>
          <p>{determination.justification}</p>
          <p className="jg-quiet">
            {determination.decidedByName}, <Day on={seoulDay(determination.decidedAt)} />
          </p>
        </>
      )}
      {permissions.includes('incidents.determine') && (
        <DialogButton text={determination ? t('determineAnew') : t('determine')} done={t('determined')}>
          {(close) => <DeterminationForm fact={fact} incident={incident} {...close} />}
        </DialogButton>
      )}
    </div>
  );
}

function Statement({
  fact,
  statement,
  official,
}: {
  fact: RoomFact;
  statement: RoomStatement;
  official: RoomStatement | undefined;
}) {
  const t = useIncidentTexts();
  const pick = useNameOf();
  const { permissions } = useUser();
  const apart = minutesApart(statement, official);
  const isRetracted = statement.status === 'RETRACTED';
  return (
    <li className={statement.standing ? undefined : 'is-past'}>
      <p>
        <strong>
          <FactValue field={fact.field} statement={statement} />
        </strong>{' '}
        <CodeBadge list="factStatus" code={statement.status} />{' '}
        {IMPACT.includes(fact.field) && <CodeBadge list="impactBasis" code={statement.basis} />}{' '}
        {statement.official && <Badge tone="primary">{t('official')}</Badge>}
        {!statement.standing && !isRetracted && <Badge>{t('superseded')}</Badge>}
        {apart !== null && apart !== 0 && (
          <span className="jg-quiet">
            {' '}
            {apart > 0 ? t('later', { count: apart }) : t('earlier', { count: -apart })}
          </span>
        )}
      </p>
      {statement.note && <p>{statement.note}</p>}
      <p className="jg-quiet">
        {pick(statement.statedBy.nameKo, statement.statedBy.nameEn)}, <Instant at={statement.statedAt} /> ·{' '}
        {statement.source}
      </p>
      {isRetracted && <p className="jg-quiet">{t('retractedBecause', { reason: statement.retractedReason ?? '' })}</p>}
      {!isRetracted && permissions.includes('incidents.assert-fact') && (
        <DialogButton text={t('retract')} done={t('retracted')} kind="text" wide={false}>
          {(close) => <RetractForm statement={statement} {...close} />}
        </DialogButton>
      )}
    </li>
  );
}

/** What stands is not the same with everybody who states it. */
function isConflicting({ statements }: RoomFact): boolean {
  const standing = statements.filter((statement) => statement.standing);
  return new Set(standing.map(({ valueAt, valueNumber, valueText }) => valueAt ?? valueNumber ?? valueText)).size > 1;
}
