import { useParams } from 'react-router';
import { api } from '../../api/client';
import { CodeBadge } from '../../components/badge';
import { ButtonLink } from '../../components/button';
import { useCaseCrumb } from '../../components/case-crumb';
import { DueBadge } from '../../components/due';
import { Facts, PageHeader, Prose, Section } from '../../components/page';
import { ProcedureDocument } from '../../components/procedure-document';
import { ReceiptsOf } from '../../components/receipts';
import { Loaded } from '../../components/states';
import { EvidenceList } from '../../components/submitted-evidence';
import { Day, Instant } from '../../components/time';
import type { components } from '../../generated/api';
import { AnswerForm } from './answer-form';
import { ReplyForm } from './reply-form';
import { useFactCheckTexts } from './texts';

type FactCheck = components['schemas']['FactCheckResponse'];

/** The facts as they were sent to the provider, what it answered, and what the ministry said to that. */
export function Component() {
  const { id = '' } = useParams();
  const query = api.useQuery('get', '/api/fact-checks/{id}', { params: { path: { id } } });
  return <Loaded query={query}>{(check) => <FactCheckView key={check.id} check={check} />}</Loaded>;
}

function FactCheckView({ check }: { check: FactCheck }) {
  const t = useFactCheckTexts();
  return (
    <>
      <PageHeader
        title={t('title')}
        eyebrow={check.findingNo}
        crumbs={[useCaseCrumb(check.caseId)]}
        badges={
          <>
            <CodeBadge
              list="factCheckOutcome"
              code={check.outcome}
              tone={check.outcome === 'OPEN' ? 'warning' : 'gray'}
            />
            <DueBadge due={{ ...check, satisfiedAt: check.commentedAt }} />
          </>
        }
        actions={check.findingId && <ButtonLink to={`/findings/${check.findingId}`}>{t('finding')}</ButtonLink>}
      />
      {check.mayAnswer && <p className="jg-lead jg-section">{t('lead')}</p>}
      <Section title={t('statement')}>
        <div className="jg-card jg-section">
          <Prose>{check.factualText}</Prose>
        </div>
        <Facts
          items={[
            [t('sentAt'), <Instant at={check.releasedAt} />],
            [t('due'), <Day on={check.dueOn} />],
            [t('roundName'), check.round > 1 ? t('round', { n: check.round }) : null],
          ]}
        />
      </Section>
      {check.mayAnswer ? <AnswerForm check={check} /> : <Answer check={check} />}
      <ReceiptsOf subjectId={check.id} />
      {check.outcome !== 'OPEN' && <ProcedureDocument type="CONFIRMATION_OF_FACTS" subjectId={check.id} />}
    </>
  );
}

function Answer({ check }: { check: FactCheck }) {
  const t = useFactCheckTexts();
  if (!check.commentedAt)
    return (
      <Section title={t('answer')}>
        <p>{t(check.outcome === 'LAPSED' ? 'lapsed' : 'waiting')}</p>
      </Section>
    );
  return (
    <>
      <Section title={t('answer')}>
        <Facts
          items={[
            [t('outcome'), <CodeBadge list="factCheckOutcome" code={check.outcome} />],
            [t('answeredAt'), <Instant at={check.commentedAt} />],
          ]}
        />
        {check.comment ? <Prose>{check.comment}</Prose> : <p className="jg-quiet">{t('noComment')}</p>}
        <EvidenceList evidence={check.evidence} />
      </Section>
      <Section title={t('reply')}>
        {check.ministryAnswer ? (
          <>
            <Prose>{check.ministryAnswer}</Prose>
            <p className="jg-quiet">
              {t('repliedAt')} <Instant at={check.answeredAt} />
            </p>
          </>
        ) : (
          <p>{t('noReply')}</p>
        )}
      </Section>
      {check.mayReply && <ReplyForm check={check} />}
    </>
  );
}
