import { Link, useParams } from 'react-router';
import { api } from '../../api/client';
import { Facts, PageHeader, Section } from '../../components/page';
import { PdfView } from '../../components/pdf-view';
import { SaveFileButton } from '../../components/secured-file';
import { Loaded } from '../../components/states';
import { Instant } from '../../components/time';
import type { components } from '../../generated/api';
import { useLanguage } from '../../i18n/i18n';
import { useEditionTexts } from './texts';

type PublicReport = components['schemas']['PublicReportResponse'];

/** The parts of the content that the page itself shows; the report is the PDF. */
interface Shown {
  readonly cover: { readonly title: string; readonly department: string };
  readonly opinion: { readonly summary?: readonly string[] };
}

export function Component() {
  const { id = '' } = useParams();
  const query = api.useQuery('get', '/api/public/reports/{id}', { params: { path: { id } } });
  return <Loaded query={query}>{(report) => <PublicReportPage report={report} />}</Loaded>;
}

function PublicReportPage({ report }: { report: PublicReport }) {
  const t = useEditionTexts();
  const language = useLanguage();
  const { cover, opinion } = report.content as unknown as Shown;
  const path = `/api/public/reports/${report.id}/pdf?locale=${language}`;
  const fileName = `${report.documentNo} (${language}).pdf`;
  return (
    <>
      <PageHeader
        eyebrow={report.documentNo}
        title={cover.title}
        crumbs={[{ to: '/public/reports', text: t('publicTitle') }]}
        actions={
          <SaveFileButton path={path} fileName={fileName}>
            {t('pdf')}
          </SaveFileButton>
        }
      />
      {(opinion.summary ?? []).length > 0 && (
        <Section title={t('summary')}>
          {opinion.summary?.map((text) => (
            <p key={text} className="jg-prose">
              {text}
            </p>
          ))}
        </Section>
      )}
      <Section title={t('report')}>
        <Facts
          items={[
            [t('department'), cover.department],
            [t('approvedAt'), <Instant at={report.approvedAt} />],
            [t('releasedAt'), <Instant at={report.releasedAt} />],
            [t('fingerprint'), <span className="jg-hash">{report.contentSha256}</span>],
          ]}
        />
        <p>
          <Link to="/verify">{t('verify')}</Link>
        </p>
        <PdfView path={path} title={cover.title} fileName={fileName} />
      </Section>
    </>
  );
}
