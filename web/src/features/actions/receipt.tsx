import { Table, type Column } from '../../components/table';
import { Day } from '../../components/time';
import { useLanguage } from '../../i18n/i18n';
import { formatBytes, formatCount, formatSecond } from '../../lib/dates';
import type { Action, Criterion, Proof, Report } from './action-data';
import { nameOfProvider } from './provider-name';
import { useReportTexts } from './report-texts';

/** What was received, when, and by which fingerprints it is known again. Stands alone when it is saved or printed. */
export function Receipt({ action, report }: { action: Action; report: Report }) {
  const t = useReportTexts();
  const language = useLanguage();
  return (
    <>
      <p className="jg-receipt-title">{t('receiptTitle')}</p>
      {report.withdrawnAt && (
        <p className="jg-receipt-withdrawn">{t('withdrawn', { at: formatSecond(report.withdrawnAt, language) })}</p>
      )}
      <Head action={action} report={report} />
      <h2>{t('summary')}</h2>
      <p className="jg-prose">{report.summary}</p>
      {report.residualRisk && (
        <>
          <h2>{t('residualRisk')}</h2>
          <p className="jg-prose">{report.residualRisk}</p>
        </>
      )}
      <h2>{t('statements')}</h2>
      <ol className="jg-receipt-statements">
        {action.acceptanceCriteria.map((criterion) => (
          <Statement key={criterion.id} criterion={criterion} report={report} />
        ))}
      </ol>
      <h2>{t('files')}</h2>
      <Files action={action} report={report} />
      <p className="jg-quiet">{t('receiptHint')}</p>
      <h2>{t('attested')}</h2>
      <p>{report.attestation}</p>
    </>
  );
}

function Head({ action, report }: { action: Action; report: Report }) {
  const t = useReportTexts();
  const language = useLanguage();
  const timeliness = report.late === null ? t('noDue') : report.late ? t('late') : t('inTime');
  const signer = [report.attestedByTitle, report.attestedByName].filter(Boolean).join(' ');
  return (
    <dl className="jg-receipt-head">
      {(
        [
          [t('receiptNo'), report.receiptNo],
          [t('receivedAt'), <time dateTime={report.reportedAt}>{formatSecond(report.reportedAt, language)}</time>],
          [t('provider'), nameOfProvider(action, language)],
          [t('action'), `${action.actionNo} ${action.requirementTitle}`],
          [t('requirement'), action.requirementNo],
          [t('order'), action.orderNo],
          [t('round'), t('roundNo', { round: report.round })],
          [t('completedOn'), <Day on={report.completedOn} />],
          [t('due'), action.dueOn ? <Day on={action.dueOn} /> : t('noDue')],
          [t('timeliness'), timeliness],
          [t('signer'), signer || t('nobody')],
        ] as const
      ).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Statement({ criterion, report }: { criterion: Criterion; report: Report }) {
  const t = useReportTexts();
  const brought = report.evidence.filter(({ criterionId }) => criterionId === criterion.id);
  return (
    <li>
      <strong>{criterion.text}</strong>
      <p className="jg-prose">{brought[0]?.note ?? t('noNote')}</p>
      <p className="jg-quiet">{brought.map(({ evidenceNo }) => evidenceNo).join(', ')}</p>
    </li>
  );
}

interface FileRow extends Proof {
  readonly criteria: readonly number[];
}

function Files({ action, report }: { action: Action; report: Report }) {
  const t = useReportTexts();
  const language = useLanguage();
  const columns: Column<FileRow>[] = [
    {
      key: 'file',
      title: t('file'),
      isName: true,
      cell: ({ evidenceNo, title, filename }) => (
        <>
          {title}
          <br />
          <span className="jg-quiet">
            {evidenceNo} · {filename}
          </span>
        </>
      ),
    },
    { key: 'criteria', title: t('forCriteria'), cell: ({ criteria }) => criteria.join(', ') },
    {
      key: 'size',
      title: t('size'),
      cell: ({ size }) => (
        <>
          {formatBytes(size)} <span className="jg-quiet">({t('bytes', { bytes: formatCount(size) })})</span>
        </>
      ),
    },
    { key: 'hash', title: t('sha256'), cell: ({ sha256 }) => <code className="jg-hash">{sha256}</code> },
    {
      key: 'received',
      title: t('fileReceived'),
      cell: ({ receivedAt }) => <time dateTime={receivedAt}>{formatSecond(receivedAt, language)}</time>,
    },
  ];
  return (
    <Table
      caption={t('files')}
      columns={columns}
      rows={filesOf(action, report)}
      rowKey={({ evidenceId }) => evidenceId}
    />
  );
}

/** Each file once, with the criteria that it was brought for. */
function filesOf({ acceptanceCriteria }: Action, { evidence }: Report): FileRow[] {
  const seqs = new Map(acceptanceCriteria.map(({ id, seq }) => [id, seq]));
  const ids = [...new Set(evidence.map(({ evidenceId }) => evidenceId))];
  return ids.flatMap((id) => {
    const rows = evidence.filter(({ evidenceId }) => evidenceId === id);
    const criteria = rows.map(({ criterionId }) => seqs.get(criterionId) ?? 0).sort((a, b) => a - b);
    return rows[0] ? [{ ...rows[0], criteria }] : [];
  });
}
