import { Link, Navigate, useParams } from 'react-router';
import { useUser } from '../../api/use-session';
import { Facts, Section } from '../../components/page';
import { Empty, Loaded, Note } from '../../components/states';
import { Instant } from '../../components/time';
import { useLabels } from '../../i18n/labels';
import { ActionHead } from './action-head';
import {
  moveOf,
  standingReport,
  useAction,
  verificationOf,
  type Action,
  type Report,
  type Verification,
} from './action-data';
import { CriterionBoard } from './criterion-board';
import { StartVerificationForm } from './start-verification-form';
import { useActionTexts } from './texts';
import { VerificationDecision } from './verification-decision';
import { useVerificationTexts } from './verification-texts';
import './actions.css';
import './verification.css';

export function Component() {
  const { id = '' } = useParams();
  const query = useAction(id);
  const isProvider = useUser().side === 'PROVIDER';
  if (isProvider) return <Navigate replace to={`/actions/${id}#rounds`} />;
  return <Loaded query={query}>{(action) => <VerificationPage key={action.id} action={action} />}</Loaded>;
}

function VerificationPage({ action }: { action: Action }) {
  const t = useVerificationTexts();
  const report = standingReport(action);
  const verification = report && verificationOf(action, report);
  return (
    <>
      <ActionHead action={action} title={t('title')} />
      {!report && (
        <Empty>
          <p>{t('noReport')}</p>
          <Link to={`/actions/${action.id}`}>{t('back')}</Link>
        </Empty>
      )}
      {report && !verification && <Start action={action} report={report} />}
      {report && verification && <Overview action={action} report={report} verification={verification} />}
      {report && <CriterionBoard action={action} report={report} verification={verification} />}
      {verification && <VerificationDecision action={action} verification={verification} />}
    </>
  );
}

function Start({ action, report }: { action: Action; report: Report }) {
  const t = useVerificationTexts();
  const move = moveOf(action, 'start-verification');
  return (
    <Section title={t('startTitle')}>
      {!move && <Empty>{t('notStarted')}</Empty>}
      {move && !move.allowed && (
        <Note kind="warning">{t('startRefused', { reason: move.refusal?.message ?? '' })}</Note>
      )}
      {move?.allowed && (
        <div className="jg-a-stack">
          <p>{t('startLead', { receiptNo: report.receiptNo })}</p>
          <StartVerificationForm action={action} move={move} onDone={() => undefined} />
        </div>
      )}
    </Section>
  );
}

function Overview({ action, report, verification }: { action: Action; report: Report; verification: Verification }) {
  const t = useVerificationTexts();
  const a = useActionTexts();
  const { label } = useLabels();
  const { inspectionId, inspectionNo } = verification;
  return (
    <Section title={t('facts')}>
      <Facts
        items={[
          [a('receiptNo'), <Link to={`/actions/${action.id}/receipts/${report.id}`}>{report.receiptNo}</Link>],
          [a('reportedAt'), <Instant at={report.reportedAt} />],
          [a('method'), label('verificationMethod', verification.method)],
          [a('inspection'), inspectionId && <Link to={`/inspections/${inspectionId}`}>{inspectionNo}</Link>],
          [a('startedAt'), <Instant at={verification.startedAt} />],
          [a('verifier'), verification.verifierName],
        ]}
      />
    </Section>
  );
}
