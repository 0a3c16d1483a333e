import { Link, useParams } from 'react-router';
import { api } from '../../api/client';
import { useUser } from '../../api/use-session';
import { CodeBadge, StatusBadge } from '../../components/badge';
import { EvidencePreview } from '../../components/evidence-preview';
import { Moves } from '../../components/moves';
import { Facts, PageHeader, Section } from '../../components/page';
import { SaveFileButton } from '../../components/secured-file';
import { Loaded } from '../../components/states';
import { Instant } from '../../components/time';
import type { components } from '../../generated/api';
import { useLanguage } from '../../i18n/i18n';
import { useLabels } from '../../i18n/labels';
import { formatSecond } from '../../lib/dates';
import { FileFacts } from './file-facts';
import { useEvidenceTexts } from './texts';
import { Uses } from './uses';
import './evidence.css';

export type EvidenceDetail = components['schemas']['EvidenceDetailResponse'];

export function Component() {
  const { id = '' } = useParams();
  const query = api.useQuery('get', '/api/evidence/{id}', { params: { path: { id } } });
  return <Loaded query={query}>{(evidence) => <EvidencePage key={evidence.id} evidence={evidence} />}</Loaded>;
}

function EvidencePage({ evidence }: { evidence: EvidenceDetail }) {
  const t = useEvidenceTexts();
  const { id, evidenceNo, caseId, caseNo, title, filename, status, version, availableMoves } = evidence;
  return (
    <>
      <PageHeader
        title={title}
        eyebrow={evidenceNo}
        crumbs={[{ to: `/cases/${caseId}`, text: caseNo }]}
        badges={
          <>
            <StatusBadge machine="evidence" status={status} />
            <CodeBadge list="evidenceClass" code={evidence.class} />
          </>
        }
        actions={
          status !== 'QUARANTINED' && (
            <SaveFileButton kind="primary" path={`/api/evidence/${id}/content`} fileName={filename}>
              {t('save')}
            </SaveFileButton>
          )
        }
      />
      <div className="jg-e-moves">
        <Moves
          machine="evidence"
          moves={availableMoves}
          path={`/api/evidence/${id}`}
          version={version}
          subject={evidenceNo}
        />
      </div>
      <About evidence={evidence} />
      <FileFacts evidence={evidence} />
      <Section title={t('content')}>
        <EvidencePreview evidence={evidence} withSave={false} />
      </Section>
      <Uses evidence={evidence} />
    </>
  );
}

function About({ evidence }: { evidence: EvidenceDetail }) {
  const t = useEvidenceTexts();
  const { label } = useLabels();
  const language = useLanguage();
  const isProvider = useUser().side === 'PROVIDER';
  const { sessionId, supersedesId, releasedAt, uploadedSide } = evidence;
  const isReleased = uploadedSide === 'PROVIDER' ? null : releasedAt ? <Instant at={releasedAt} /> : t('notReleased');
  return (
    <Section title={t('about')}>
      <Facts
        items={[
          [t('receivedAt'), <time dateTime={evidence.receivedAt}>{formatSecond(evidence.receivedAt, language)}</time>],
          [t('sentBy'), label('uploadingSide', uploadedSide)],
          [t('sender'), evidence.uploadedByName],
          [t('provider'), isProvider ? null : nameOf(evidence, language)],
          [t('case'), <Link to={`/cases/${evidence.caseId}`}>{evidence.caseNo}</Link>],
          [t('origin'), label('evidenceOrigin', evidence.origin)],
          [t('collectedAt'), evidence.collectedAt && <Instant at={evidence.collectedAt} />],
          [t('place'), evidence.place],
          [t('collector'), evidence.collector],
          [t('source'), evidence.source],
          [t('condition'), evidence.conditionAtReceipt],
          [t('session'), isProvider ? null : sessionId && <Link to={`/sessions/${sessionId}`}>{t('open')}</Link>],
          [t('supersedes'), supersedesId && <Link to={`/evidence/${supersedesId}`}>{t('open')}</Link>],
          [t('released'), isProvider ? null : isReleased],
        ]}
      />
    </Section>
  );
}

function nameOf({ providerNameKo, providerNameEn }: EvidenceDetail, language: 'ko' | 'en'): string {
  return language === 'en' ? (providerNameEn ?? providerNameKo) : providerNameKo;
}
