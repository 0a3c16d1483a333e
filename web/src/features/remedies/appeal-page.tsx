import { Link, useParams } from 'react-router';
import { api } from '../../api/client';
import { CodeBadge, StatusBadge } from '../../components/badge';
import { useCaseCrumb } from '../../components/case-crumb';
import { Due, WhyThisDate } from '../../components/due';
import { Moves } from '../../components/moves';
import { Facts, PageHeader, Prose, Section } from '../../components/page';
import { EvidenceList } from '../../components/submitted-evidence';
import { Loaded, Note } from '../../components/states';
import { Day, Instant } from '../../components/time';
import { ReceiptsOf } from '../../components/receipts';
import { useLabels } from '../../i18n/labels';
import { AnswerArrival } from './answer-arrival';
import { DecideForm, ExtendForm } from './appeal-forms';
import type { Appeal } from './remedies';
import { useRemedyTexts } from './texts';

/** An appeal with its grounds, its clock, its decision and what may be done next. */
export function Component() {
  const { id = '' } = useParams();
  const query = api.useQuery('get', '/api/appeals/{id}', { params: { path: { id } } });
  return <Loaded query={query}>{(appeal) => <AppealPage appeal={appeal} />}</Loaded>;
}

function AppealPage({ appeal }: { appeal: Appeal }) {
  const t = useRemedyTexts();
  const { label } = useLabels();
  return (
    <>
      <PageHeader
        title={`${label('appealKind', appeal.kind)}: ${appeal.orderTitle}`}
        eyebrow={appeal.receiptNo}
        crumbs={[useCaseCrumb(appeal.caseId), { to: `/cases/${appeal.caseId}/remedies`, text: t('title') }]}
        badges={<StatusBadge machine="appeal" status={appeal.status} />}
      />
      {appeal.filedLate && (
        <Note kind="warning">
          <p>{t('lateLead', { day: appeal.filingDueOn ?? '' })}</p>
        </Note>
      )}
      {appeal.availableMoves.length > 0 && (
        <section className="jg-card" aria-label={t('acts')}>
          <h2>{t('acts')}</h2>
          <Moves
            machine="appeal"
            moves={appeal.availableMoves}
            path={`/api/appeals/${appeal.id}`}
            version={appeal.version}
            subject={appeal.receiptNo}
            primary={['accept', 'decide']}
            forms={{
              extend: (props) => <ExtendForm {...props} appeal={appeal} />,
              decide: (props) => <DecideForm {...props} appeal={appeal} />,
            }}
          />
        </section>
      )}
      <Content appeal={appeal} />
      <ReceiptsOf subjectId={appeal.id} />
      <Decision appeal={appeal} />
    </>
  );
}

function Content({ appeal }: { appeal: Appeal }) {
  const t = useRemedyTexts();
  const { due } = appeal;
  return (
    <Section title={t('facts')}>
      <Facts
        items={[
          [
            t('contested'),
            appeal.sanctionId && <Link to={`/sanctions/${appeal.sanctionId}`}>{appeal.sanctionNo}</Link>,
          ],
          [t('order'), <Link to={`/orders/${appeal.orderId}`}>{`${appeal.orderNo} ${appeal.orderTitle}`}</Link>],
          [t('forum'), [appeal.forum, appeal.forumCaseNo].filter(Boolean).join(' ')],
          [t('filedOn'), <Day on={appeal.filedOn} />],
          [t('answerDue'), due && <Due due={due} />],
          [
            t('extension'),
            appeal.extensionDays &&
              `${t('extensionDays', { count: appeal.extensionDays })} (${appeal.extensionReason})`,
          ],
          [t('withdrawal'), appeal.withdrawalReason],
        ]}
      />
      {due && <WhyThisDate deadlineId={due.deadlineId} />}
      <h3>{t('relief')}</h3>
      <Prose>{appeal.relief}</Prose>
      <h3>{t('grounds')}</h3>
      <Prose>{appeal.grounds}</Prose>
      <EvidenceList evidence={appeal.evidence} />
    </Section>
  );
}

function Decision({ appeal }: { appeal: Appeal }) {
  const t = useRemedyTexts();
  const { decision } = appeal;
  if (!decision)
    return (
      <Section title={t('decision')}>
        <p className="jg-quiet">{t('noDecision')}</p>
      </Section>
    );
  const { documentId, paperEvidenceId } = decision;
  return (
    <Section title={t('decision')} actions={<AnswerArrival appeal={appeal} />}>
      <p>
        <CodeBadge list="appealDecision" code={decision.decision} />
      </p>
      <Prose>{decision.reasons}</Prose>
      <Facts
        items={[
          [t('decidedOn'), <Day on={decision.decidedOn} />],
          [t('document'), documentId && <Link to={`/documents/${documentId}`}>{t('open')}</Link>],
          [t('paper'), paperEvidenceId && <Link to={`/evidence/${paperEvidenceId}`}>{t('open')}</Link>],
          [t('notified'), decision.notifiedAt && <Instant at={decision.notifiedAt} />],
        ]}
      />
    </Section>
  );
}
