import { Badge, CodeBadge } from '../../components/badge';
import { Facts, Prose, Section } from '../../components/page';
import { ReceiptFilesOf } from '../../components/receipts';
import { Empty } from '../../components/states';
import { EvidenceList } from '../../components/submitted-evidence';
import { Day, Instant } from '../../components/time';
import type { Occurrence } from './occurrence-page';
import { useOccurrenceTexts } from './texts';

/** Every report of the occurrence with its receipt and the ministry's answer to it, the last first. */
export function Reports({ occurrence: { reports } }: { occurrence: Occurrence }) {
  const t = useOccurrenceTexts();
  return (
    <Section title={t('reports')}>
      {reports.length === 0 && <Empty>{t('noReports')}</Empty>}
      {reports.toReversed().map((report) => (
        <article key={report.id} className="jg-card">
          <h3>
            {t('round', { round: report.round })} {report.late === true && <Badge tone="danger">{t('late')}</Badge>}{' '}
            {report.judgement && <CodeBadge list="occurrenceOutcome" code={report.judgement.outcome} />}
          </h3>
          <Prose>{report.summary}</Prose>
          <Facts
            items={[
              [t('heldOn'), <Day on={report.heldOn} />],
              [
                t('receipt'),
                <>
                  {report.receiptNo} · <Instant at={report.reportedAt} />
                </>,
              ],
              [t('judgement'), report.judgement?.reason],
            ]}
          />
          <EvidenceList evidence={report.evidence} />
          <ReceiptFilesOf subjectId={report.id} />
        </article>
      ))}
    </Section>
  );
}
