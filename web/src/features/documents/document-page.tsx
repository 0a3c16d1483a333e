import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { api } from '../../api/client';
import { useUser } from '../../api/use-session';
import { CodeBadge, StatusBadge } from '../../components/badge';
import { Button, ButtonLink } from '../../components/button';
import { useCaseCrumb } from '../../components/case-crumb';
import { Facts, PageHeader, Section } from '../../components/page';
import { PdfView } from '../../components/pdf-view';
import { PreparedPdf } from '../../components/prepared-pdf';
import { saveBlob, SaveFileButton } from '../../components/secured-file';
import { Loaded } from '../../components/states';
import { Instant } from '../../components/time';
import type { components } from '../../generated/api';
import { useLanguage } from '../../i18n/i18n';
import { useLabels } from '../../i18n/labels';
import { LANGUAGES, type Language } from '../../i18n/language';
import { addressOf } from '../../lib/addresses';
import { Deliveries } from './deliveries';
import './documents.css';
import { DocumentLetter } from './document-letter';
import { LetterMoves } from './letter-moves';
import { OutdatedFacts } from './outdated-facts';
import { useDocumentTexts } from './texts';

export type OfficialDocument = components['schemas']['DocumentResponse'];

export function Component() {
  const { id = '' } = useParams();
  const query = api.useQuery('get', '/api/documents/{id}', { params: { path: { id } } });
  return <Loaded query={query}>{(document) => <DocumentPage document={document} />}</Loaded>;
}

function DocumentPage({ document }: { document: OfficialDocument }) {
  const t = useDocumentTexts();
  const { permissions } = useUser();
  const isSentFromSubject = SUBJECT_NAMES[document.subjectType] !== undefined && document.type !== 'INSPECTION_REPORT';
  return (
    <>
      <PageHeader
        eyebrow={document.documentNo}
        title={document.title}
        crumbs={[{ to: '/documents', text: t('title') }, useCaseCrumb(document.caseId)]}
        badges={
          <>
            <CodeBadge list="documentType" code={document.type} />
            <StatusBadge machine="official-document" status={document.status} />
          </>
        }
      />
      <OutdatedFacts facts={document.outdatedFacts} />
      <Section
        title={document.type === 'INSPECTION_REPORT' ? t('report') : t('content')}
        actions={
          document.type === 'INSPECTION_REPORT' ? (
            <ReportLinks document={document} />
          ) : (
            <SaveLetter document={document} />
          )
        }
      >
        {document.type === 'INSPECTION_REPORT' ? (
          <Report document={document} />
        ) : (
          <DocumentLetter document={document} />
        )}
      </Section>
      <Section
        title={t('deliveries')}
        actions={
          isSentFromSubject &&
          permissions.includes('deliveries.record') && (
            <ButtonLink size="small" to={addressOf(document.subjectType, document.subjectId, document.caseId)}>
              {t('recordDelivery')}
            </ButtonLink>
          )
        }
      >
        <Deliveries deliveries={document.deliveries} />
        <LetterMoves document={document} />
      </Section>
      <Details document={document} />
    </>
  );
}

function ReportLinks({ document }: { document: OfficialDocument }) {
  const t = useDocumentTexts();
  return (
    <span className="jg-actions">
      <ButtonLink size="small" to={`/cases/${document.caseId}/report-editions`}>
        {t('editions')}
      </ButtonLink>
      <ButtonLink size="small" to={`/report-versions/${document.id}`}>
        {t('versions')}
      </ButtonLink>
    </span>
  );
}

function SaveLetter({ document }: { document: OfficialDocument }) {
  const t = useDocumentTexts();
  const language = useLanguage();
  return (
    <SaveFileButton
      size="small"
      path={`/api/documents/${document.id}/pdf?locale=${language}`}
      fileName={`${document.documentNo}.pdf`}
    >
      {t('savePdf')}
    </SaveFileButton>
  );
}

function Details({ document }: { document: OfficialDocument }) {
  const t = useDocumentTexts();
  const { label } = useLabels();
  const subject = SUBJECT_NAMES[document.subjectType];
  const save = () =>
    saveBlob(
      new Blob([JSON.stringify(document.content, null, 2)], { type: 'application/json' }),
      `${document.documentNo}.json`,
    );
  return (
    <Section
      title={t('details')}
      actions={
        <Button size="small" onClick={save}>
          {t('saveContent')}
        </Button>
      }
    >
      <Facts
        items={[
          [t('approved'), <Instant at={document.approvedAt} />],
          [t('department'), document.departmentName],
          [t('disclosure'), label('disclosure', document.disclosure)],
          [
            t('openSubject'),
            subject && (
              <Link to={addressOf(document.subjectType, document.subjectId, document.caseId)}>{t(subject)}</Link>
            ),
          ],
          [
            t('corrects'),
            document.correctionOfId && <Link to={`/documents/${document.correctionOfId}`}>{t('corrects')}</Link>,
          ],
        ]}
      />
      <h3 className="jg-documents-hash">{t('fingerprint')}</h3>
      <p className="jg-hash">{document.contentSha256}</p>
      <p className="jg-quiet">{t('fingerprintHint')}</p>
    </Section>
  );
}

const SUBJECT_NAMES: Readonly<Record<string, 'openOrder' | 'openResult' | 'openInspection'>> = {
  order: 'openOrder',
  'inspection-result': 'openResult',
  inspection: 'openInspection',
};

function Report({ document }: { document: OfficialDocument }) {
  const t = useDocumentTexts();
  const language = useLanguage();
  const [locale, setLocale] = useState<Language>(language);
  return (
    <>
      <div className="jg-actions jg-documents-languages" role="group" aria-label={t('reportLanguage')}>
        {LANGUAGES.map((one) => (
          <Button
            key={one}
            size="small"
            kind={locale === one ? 'secondary' : 'tertiary'}
            aria-pressed={locale === one}
            lang={one}
            onClick={() => setLocale(one)}
          >
            {LANGUAGE_NAMES[one]}
          </Button>
        ))}
      </div>
      <PreparedPdf key={locale} documentId={document.id} locale={locale}>
        <PdfView
          path={`/api/documents/${document.id}/pdf?locale=${locale}`}
          title={`${document.documentNo} ${document.title}`}
          fileName={`${document.documentNo} (${locale}).pdf`}
        />
      </PreparedPdf>
    </>
  );
}

/** A language is called by its own name. */
const LANGUAGE_NAMES: Record<Language, string> = { ko: '한국어', en: 'English' };
