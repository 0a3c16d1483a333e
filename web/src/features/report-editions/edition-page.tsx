import { Link, useParams } from 'react-router';
import { api } from '../../api/client';
import { useUser } from '../../api/use-session';
import { CodeBadge, StatusBadge } from '../../components/badge';
import { useCaseCrumb } from '../../components/case-crumb';
import { Moves } from '../../components/moves';
import { Facts, PageHeader, Prose, Section } from '../../components/page';
import { PdfView } from '../../components/pdf-view';
import { Loaded, Note } from '../../components/states';
import { Instant } from '../../components/time';
import { useLanguage } from '../../i18n/i18n';
import { formatInstant } from '../../lib/dates';
import type { Edition } from './editions';
import { Redactions, SensitivePlaces } from './redaction';
import { ReleaseForm } from './release-form';
import { useEditionTexts } from './texts';

export function Component() {
  const { id = '' } = useParams();
  const query = api.useQuery('get', '/api/report-editions/{id}', { params: { path: { id } } });
  return <Loaded query={query}>{(edition) => <EditionPage edition={edition} />}</Loaded>;
}

function EditionPage({ edition }: { edition: Edition }) {
  const t = useEditionTexts();
  const language = useLanguage();
  const isMinistry = useUser().permissions.includes('report-versions.compare');
  return (
    <>
      <PageHeader
        eyebrow={edition.documentNo}
        title={edition.title}
        crumbs={[useCaseCrumb(edition.caseId), { to: `/cases/${edition.caseId}/report-editions`, text: t('ofCase') }]}
        badges={
          <>
            <CodeBadge list="editionVariant" code={edition.variant} />
            <StatusBadge machine="report-edition" status={edition.status} />
          </>
        }
      />
      <Standing edition={edition} />
      {edition.availableMoves.length > 0 && (
        <section className="jg-card" aria-label={t('moves')}>
          <h2>{t('moves')}</h2>
          <Moves
            machine="report-edition"
            moves={edition.availableMoves}
            path={`/api/report-editions/${edition.id}`}
            version={edition.version}
            subject={`${edition.documentNo} ${edition.title}`}
            primary={['release']}
            forms={{ release: (props) => <ReleaseForm edition={edition} {...props} /> }}
          />
        </section>
      )}
      <About edition={edition} />
      {isMinistry && edition.status === 'PREPARED' && <SensitivePlaces edition={edition} />}
      {isMinistry && edition.redactions.length > 0 && <Redactions edition={edition} />}
      <Section title={t('content')}>
        <PdfView
          path={`/api/report-editions/${edition.id}/pdf?locale=${language}`}
          revision={`${edition.status} ${edition.contentSha256}`}
          title={`${edition.documentNo} ${edition.title}`}
          fileName={`${edition.documentNo} (${language}).pdf`}
        />
      </Section>
    </>
  );
}

function Standing({ edition }: { edition: Edition }) {
  const t = useEditionTexts();
  const language = useLanguage();
  const { status, releasedAt, withholdReason } = edition;
  if (status === 'WITHHELD' && withholdReason) {
    return (
      <Note kind="warning">
        <p>
          <strong>{t('withheld')}</strong>
        </p>
        <Prose>{withholdReason}</Prose>
      </Note>
    );
  }
  if (status !== 'RELEASED' || !releasedAt || Date.parse(releasedAt) <= Date.now()) return null;
  return (
    <Note>
      <p>{t('embargo', { at: formatInstant(releasedAt, language) })}</p>
    </Note>
  );
}

function About({ edition }: { edition: Edition }) {
  const t = useEditionTexts();
  const isOpen = edition.variant === 'PUBLIC' && edition.status === 'RELEASED';
  return (
    <Section title={t('title')}>
      <Facts
        items={[
          [t('report'), `${edition.documentNo} (${t('version', { no: edition.reportVersion })})`],
          [t('readers'), edition.respondent ?? t('everyone')],
          [t('releasedAt'), edition.releasedAt ? <Instant at={edition.releasedAt} /> : t('notYet')],
          [
            t('publicAddress'),
            isOpen && <Link to={`/public/reports/${edition.id}`}>{`/public/reports/${edition.id}`}</Link>,
          ],
          [t('fingerprint'), <span className="jg-hash">{edition.contentSha256}</span>],
        ]}
      />
    </Section>
  );
}
