import { Link } from 'react-router';
import { Badge } from '../../components/badge';
import { Facts, Prose, Section } from '../../components/page';
import { ProcedureDocument } from '../../components/procedure-document';
import { Empty } from '../../components/states';
import { Day, Instant } from '../../components/time';
import { useUser } from '../../api/use-session';
import { useLabels } from '../../i18n/labels';
import { checkOf, verificationOf, type Action, type Criterion, type Report, type Verification } from './action-data';
import { Proofs } from './proofs';
import { ResultBadge, VerificationResult } from './result-badge';
import { useActionTexts } from './texts';

/** Every report with its verification, the last first: what was said in earlier rounds stays to be read. */
export function Rounds({ action }: { action: Action }) {
  const t = useActionTexts();
  return (
    <Section id="rounds" title={t('rounds')}>
      {action.reports.length === 0 && <Empty>{t('roundsEmpty')}</Empty>}
      <div className="jg-a-stack">
        {action.reports.toReversed().map((report) => (
          <Round key={report.id} action={action} report={report} />
        ))}
      </div>
    </Section>
  );
}

function Round({ action, report }: { action: Action; report: Report }) {
  const t = useActionTexts();
  const verification = verificationOf(action, report);
  const title = t('round', { round: report.round });
  return (
    <article className="jg-card jg-a-stack" aria-label={title}>
      <header className="jg-section-head">
        <h3>{title}</h3>
        <span className="jg-actions">
          {report.withdrawnAt && <Badge>{t('withdrawn')}</Badge>}
          {report.late !== null && (
            <Badge tone={report.late ? 'danger' : 'success'}>{report.late ? t('late') : t('inTime')}</Badge>
          )}
          {verification?.result && <VerificationResult result={verification.result} />}
        </span>
      </header>
      <ReportFacts action={action} report={report} />
      <Prose>{report.summary}</Prose>
      <ol className="jg-a-judged">
        {action.acceptanceCriteria.map((criterion) => (
          <CriterionOfRound key={criterion.id} criterion={criterion} report={report} verification={verification} />
        ))}
      </ol>
      {verification ? <Decision verification={verification} /> : <Pending report={report} />}
    </article>
  );
}

function ReportFacts({ action, report }: { action: Action; report: Report }) {
  const t = useActionTexts();
  return (
    <Facts
      items={[
        [t('reportedAt'), <Instant at={report.reportedAt} />],
        [t('receiptNo'), <Link to={`/actions/${action.id}/receipts/${report.id}`}>{report.receiptNo}</Link>],
        [t('completedOn'), <Day on={report.completedOn} />],
        [t('residualRisk'), report.residualRisk],
      ]}
    />
  );
}

function CriterionOfRound({
  criterion,
  report,
  verification,
}: {
  criterion: Criterion;
  report: Report;
  verification: Verification | undefined;
}) {
  const t = useActionTexts();
  const brought = report.evidence.filter(({ criterionId }) => criterionId === criterion.id);
  const check = checkOf(verification, criterion);
  return (
    <li>
      <p>
        <strong>{criterion.text}</strong> <ResultBadge check={check} />
      </p>
      <Prose>{brought[0]?.note}</Prose>
      <Proofs proofs={brought} />
      {check?.reason && (
        <div className="jg-a-judgement">
          <span className="jg-quiet">{t('reason')}</span>
          <Prose>{check.reason}</Prose>
        </div>
      )}
    </li>
  );
}

function Decision({ verification }: { verification: Verification }) {
  const t = useActionTexts();
  const { label } = useLabels();
  return (
    <section className="jg-a-decision" aria-label={t('verification')}>
      <h4>{t('verification')}</h4>
      <Facts
        items={[
          [t('method'), label('verificationMethod', verification.method)],
          [t('inspection'), verification.inspectionId && <InspectionLink verification={verification} />],
          [t('startedAt'), <Instant at={verification.startedAt} />],
          [t('verifier'), verification.verifierName],
          [t('decidedAt'), verification.decidedAt && <Instant at={verification.decidedAt} />],
          [t('decider'), verification.decidedByName],
        ]}
      />
      {verification.reason && <Prose>{verification.reason}</Prose>}
      {verification.remainingItems && (
        <p>
          <strong>{t('remaining')}</strong>: {verification.remainingItems}
        </p>
      )}
      {verification.decidedAt && <Papers verification={verification} />}
    </section>
  );
}

/** 이행점검 결과서 and, of a report that did not hold, 보완요구서. */
function Papers({ verification: { id, result } }: { verification: Verification }) {
  const isMet = result === 'COMPLIED' || result === 'ALTERNATIVE_ACCEPTED';
  return (
    <>
      <ProcedureDocument inCard type="VERIFICATION_RESULT" subjectId={id} />
      {!isMet && <ProcedureDocument inCard type="SUPPLEMENT_REQUEST" subjectId={id} />}
    </>
  );
}

function InspectionLink({ verification: { inspectionId, inspectionNo } }: { verification: Verification }) {
  if (inspectionId === null || inspectionNo === null) return null;
  return <Link to={`/inspections/${inspectionId}`}>{inspectionNo}</Link>;
}

/** A provider hears of a verification once it is decided. */
function Pending({ report }: { report: Report }) {
  const t = useActionTexts();
  const isProvider = useUser().side === 'PROVIDER';
  return report.withdrawnAt === null && isProvider ? <p className="jg-quiet">{t('verificationPending')}</p> : null;
}
