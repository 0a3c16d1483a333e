import { useParams } from 'react-router';
import { api } from '../../api/client';
import { useUser } from '../../api/use-session';
import { StatusBadge } from '../../components/badge';
import { useCaseCrumb } from '../../components/case-crumb';
import { Due, DueBadge, WhyThisDate } from '../../components/due';
import { Moves } from '../../components/moves';
import { Facts, PageHeader, Section } from '../../components/page';
import { Loaded, Note } from '../../components/states';
import { Instant } from '../../components/time';
import type { components } from '../../generated/api';
import { useLanguage } from '../../i18n/i18n';
import { useLabels } from '../../i18n/labels';
import { formatDay } from '../../lib/dates';
import { notify } from '../../lib/notices';
import { ReportForm } from './report-form';
import { Reports } from './reports';
import { useOccurrenceTexts } from './texts';

export type Occurrence = components['schemas']['OccurrenceResponse'];

/** One time at which a recurring action is owed: its deadline, its reports and what may be done with it. */
export function Component() {
  const { id = '' } = useParams();
  const query = api.useQuery('get', '/api/occurrences/{id}', { params: { path: { id } } });
  return (
    <Loaded query={query}>{(occurrence) => <OccurrencePage key={occurrence.id} occurrence={occurrence} />}</Loaded>
  );
}

function OccurrencePage({ occurrence }: { occurrence: Occurrence }) {
  const t = useOccurrenceTexts();
  const isProvider = useUser().side === 'PROVIDER';
  const { seq, status, due, caseId, actionId, actionNo, missedAt } = occurrence;
  return (
    <>
      <PageHeader
        title={t('title', { seq })}
        crumbs={[useCaseCrumb(caseId), { to: `/actions/${actionId}`, text: t('action', { no: actionNo }) }]}
        badges={
          <>
            <StatusBadge machine="action-occurrence" status={status} />
            {due && <DueBadge due={due} />}
          </>
        }
      />
      {missedAt && <Note kind="warning">{t(isProvider ? 'missed' : 'missedMinistry')}</Note>}
      <Acts occurrence={occurrence} />
      <FactsOf occurrence={occurrence} />
      <Reports occurrence={occurrence} />
    </>
  );
}

function Acts({ occurrence }: { occurrence: Occurrence }) {
  const t = useOccurrenceTexts();
  const { id, seq, version, availableMoves } = occurrence;
  if (availableMoves.length === 0) return null;
  return (
    <section className="jg-card" aria-label={t('acts')}>
      <h2>{t('acts')}</h2>
      <Moves
        machine="action-occurrence"
        moves={availableMoves}
        path={`/api/occurrences/${id}`}
        version={version}
        subject={t('title', { seq })}
        primary={['report', 'accept']}
        forms={{ report: (props) => <ReportForm {...props} occurrence={occurrence} /> }}
        onMoved={(event) => notify(t(event === 'report' ? 'reported' : 'moved'))}
      />
    </section>
  );
}

function FactsOf({ occurrence }: { occurrence: Occurrence }) {
  const t = useOccurrenceTexts();
  const language = useLanguage();
  const { label } = useLabels();
  const { periodFrom, periodTo, part, parts, source, openedAt, endReason, due } = occurrence;
  const period = t('period', { from: formatDay(periodFrom, language), to: formatDay(periodTo, language) });
  return (
    <Section title={t('facts')}>
      <Facts
        items={[
          [t('periodTitle'), parts > 1 ? `${period} (${t('ofParts', { part, parts })})` : period],
          [
            t('due'),
            due && (
              <>
                <Due due={due} /> <WhyThisDate deadlineId={due.deadlineId} />
              </>
            ),
          ],
          [t('source'), label('occurrenceSource', source)],
          [t('openedAt'), <Instant at={openedAt} />],
          [t('endReason'), endReason],
        ]}
      />
    </Section>
  );
}
