import { Link, useParams } from 'react-router';
import { Button, ButtonLink } from '../../components/button';
import { PageHeader } from '../../components/page';
import { ReceiptsOf } from '../../components/receipts';
import { Empty, Loaded } from '../../components/states';
import { saveBlob } from '../../components/secured-file';
import { useLanguage } from '../../i18n/i18n';
import { useAction, type Action, type Report } from './action-data';
import { Receipt } from './receipt';
import { receiptFile } from './receipt-file';
import { useReportTexts } from './report-texts';
import { useActionTexts } from './texts';
import './actions.css';
import './receipt.css';

export function Component() {
  const { id = '', reportId = '' } = useParams();
  return (
    <Loaded query={useAction(id)}>
      {(action) => {
        const report = action.reports.find((one) => one.id === reportId);
        return report ? <ReceiptPage action={action} report={report} /> : <NoReceipt action={action} />;
      }}
    </Loaded>
  );
}

const RECEIPT = 'receipt';

function ReceiptPage({ action, report }: { action: Action; report: Report }) {
  const t = useReportTexts();
  const a = useActionTexts();
  const language = useLanguage();
  const save = () => {
    const element = document.getElementById(RECEIPT);
    if (element)
      saveBlob(receiptFile(element, `${t('receiptTitle')} ${report.receiptNo}`, language), `${report.receiptNo}.html`);
  };
  return (
    <>
      <PageHeader
        title={t('receiptTitle')}
        eyebrow={report.receiptNo}
        crumbs={[
          { to: `/cases/${action.caseId}`, text: action.caseNo },
          { to: `/actions?caseId=${action.caseId}`, text: a('listTitle') },
          { to: `/actions/${action.id}`, text: action.actionNo },
        ]}
        actions={
          <>
            <Button kind="primary" onClick={save}>
              {t('save')}
            </Button>
            <Button onClick={() => window.print()}>{t('print')}</Button>
            <ButtonLink kind="tertiary" to={`/actions/${action.id}`}>
              {t('toAction')}
            </ButtonLink>
          </>
        }
      />
      <article id={RECEIPT} className="jg-receipt" lang={language}>
        <Receipt action={action} report={report} />
      </article>
      <ReceiptsOf subjectId={report.id} />
    </>
  );
}

function NoReceipt({ action }: { action: Action }) {
  const t = useReportTexts();
  return (
    <>
      <PageHeader title={t('receiptTitle')} />
      <Empty>
        <p>{t('receiptMissing')}</p>
        <Link to={`/actions/${action.id}`}>{t('toAction')}</Link>
      </Empty>
    </>
  );
}
