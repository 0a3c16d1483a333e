import { useUser } from '../../api/use-session';
import { Badge, CodeBadge } from '../../components/badge';
import { Facts, Prose, Section } from '../../components/page';
import { Empty } from '../../components/states';
import { Day } from '../../components/time';
import { useLabels } from '../../i18n/labels';
import { seoulDay } from '../../lib/dates';
import { useNameOf } from '../../i18n/names';
import { ActButton } from './act-button';
import { CauseEditor } from './cause-editor';
import { DialogButton } from './dialog-button';
import type { Incident, IncidentRoom } from './incident';
import { useIncidentTexts } from './incident-texts';

const KINDS = ['DIRECT', 'ROOT', 'CONTRIBUTING', 'RULED_OUT'] as const;

/** Why it happened: the newest version of the analysis; what is concluded changes only by a new version. */
export function CauseSection({ room, incident }: { room: IncidentRoom; incident: Incident }) {
  const t = useIncidentTexts();
  const { permissions } = useUser();
  const { analysis } = room;
  const isDraft = analysis !== null && analysis.concludedAt === null;
  const mayWrite = permissions.includes(isDraft ? 'causes.update' : 'causes.create');
  return (
    <Section
      id="causes"
      title={t('causesTitle')}
      actions={
        <>
          {isDraft && <Conclude analysis={analysis} incident={incident} />}
          {mayWrite && (
            <DialogButton
              text={isDraft ? t('editAnalysis') : analysis ? t('newAnalysis') : t('writeAnalysis')}
              done={t('analysisSaved')}
            >
              {(close) => <CauseEditor incident={incident} draftId={isDraft ? analysis.id : null} {...close} />}
            </DialogButton>
          )}
        </>
      }
    >
      {analysis === null ? (
        <Empty>{t('noAnalysis')}</Empty>
      ) : (
        <>
          <Analysis analysis={analysis} />
          <Causes causes={room.causes} />
        </>
      )}
    </Section>
  );
}

/** While the incident looks for its cause, the incident's own moves conclude the analysis; a later version is concluded here. */
function Conclude({ analysis, incident }: { analysis: NonNullable<IncidentRoom['analysis']>; incident: Incident }) {
  const t = useIncidentTexts();
  const { permissions } = useUser();
  const isSearchOver = incident.status === 'CAUSE_DETERMINED' || incident.status === 'CAUSE_UNDETERMINED';
  if (!isSearchOver || !permissions.includes('incidents.conclude-cause')) return null;
  return (
    <ActButton
      text={t('conclude')}
      done={t('concludedNow')}
      path={`/api/cause-analyses/${analysis.id}/conclude`}
      version={analysis.version}
    >
      {t('concludeQuestion')}
    </ActButton>
  );
}

function Analysis({ analysis }: { analysis: NonNullable<IncidentRoom['analysis']> }) {
  const t = useIncidentTexts();
  const { label } = useLabels();
  return (
    <>
      <p className="jg-badges">
        <CodeBadge list="causeDetermination" code={analysis.determination} />
        <Badge>{t('analysisVersion', { version: analysis.versionNo })}</Badge>
        {analysis.concludedAt ? (
          <Badge tone="success">{t('concluded')}</Badge>
        ) : (
          <Badge tone="warning">{t('inWork')}</Badge>
        )}
      </p>
      <Prose>{analysis.summary}</Prose>
      <Facts
        items={[
          [t('method'), label('causeMethod', analysis.method)],
          [t('providerClaim'), analysis.providerClaim],
          [t('concludedOn'), analysis.concludedAt && <Day on={seoulDay(analysis.concludedAt)} />],
        ]}
      />
    </>
  );
}

function Causes({ causes }: { causes: IncidentRoom['causes'] }) {
  const { label } = useLabels();
  return (
    <div className="jg-cards jg-incident-causes">
      {KINDS.map((kind) => ({ kind, own: causes.filter((cause) => cause.kind === kind) }))
        .filter(({ own }) => own.length > 0)
        .map(({ kind, own }) => (
          <article key={kind} className="jg-card">
            <h3>{label('causeKind', kind)}</h3>
            <ul>
              {own.map((cause) => (
                <CauseLine key={cause.id} cause={cause} />
              ))}
            </ul>
          </article>
        ))}
    </div>
  );
}

function CauseLine({ cause }: { cause: IncidentRoom['causes'][number] }) {
  const t = useIncidentTexts();
  const pick = useNameOf();
  const code = [cause.categoryKo && pick(cause.categoryKo, cause.categoryEn), pick(cause.labelKo, cause.labelEn)];
  return (
    <li>
      <p>
        <strong>{cause.text}</strong> {cause.thirdParty && <Badge>{t('thirdParty')}</Badge>}
      </p>
      <p className="jg-quiet">{code.filter(Boolean).join(' › ')}</p>
      {cause.ruledOutReason && <p>{cause.ruledOutReason}</p>}
    </li>
  );
}
