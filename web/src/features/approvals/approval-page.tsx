import { Link, useParams } from 'react-router';
import { api } from '../../api/client';
import { useUser } from '../../api/use-session';
import { StatusBadge } from '../../components/badge';
import { ButtonLink } from '../../components/button';
import { Facts, PageHeader } from '../../components/page';
import { Loaded, NotFound } from '../../components/states';
import { Instant } from '../../components/time';
import { type Approval, isSubjectType, openRound, SUBJECTS, titleKey } from './approval';
import './approvals.css';
import { ApprovalContent } from './approval-content';
import { Changes } from './changes';
import { Conditions } from './conditions';
import { Decision } from './decision';
import { Line } from './line';
import { Rounds } from './rounds';
import { useApprovalTexts } from './texts';

/** Everything an approver reads before deciding, and the decision. */
export function Component() {
  const { type, id = '' } = useParams();
  const { permissions } = useUser();
  return isSubjectType(type) && permissions.includes('approvals.read') ? <Subject type={type} id={id} /> : <NotFound />;
}

function Subject({ type, id }: { type: Approval['subjectType']; id: string }) {
  const query = api.useQuery('get', '/api/approvals/{subjectType}/{subjectId}', {
    params: { path: { subjectType: type, subjectId: id } },
  });
  return <Loaded query={query}>{(approval) => <ApprovalPage approval={approval} />}</Loaded>;
}

function ApprovalPage({ approval }: { approval: Approval }) {
  const t = useApprovalTexts();
  const { machine, page } = SUBJECTS[approval.subjectType];
  return (
    <>
      <PageHeader
        eyebrow={`${t(`title_${titleKey(approval)}`)} ${approval.no}`}
        title={approval.title}
        crumbs={[
          { to: '/', text: t('home') },
          { to: `/cases/${approval.caseId}`, text: approval.caseNo },
        ]}
        badges={<StatusBadge machine={machine} status={approval.status} />}
        actions={
          <ButtonLink to={`${page}/${approval.subjectId}`} kind="tertiary">
            {t(`openSubject_${approval.subjectType}`)}
          </ButtonLink>
        }
      />
      <div className="jg-approvals-page">
        <aside className="jg-approvals-side" tabIndex={0} aria-label={t('deciding')}>
          <Decision approval={approval} />
          <Line approval={approval} />
          <Conditions approval={approval} />
        </aside>
        <div className="jg-approvals-main">
          <Head approval={approval} />
          <Changes approval={approval} />
          <ApprovalContent approval={approval} />
          <Rounds rounds={approval.rounds} />
        </div>
      </div>
    </>
  );
}

function Head({ approval }: { approval: Approval }) {
  const t = useApprovalTexts();
  const open = openRound(approval);
  return (
    <div className="jg-approvals-head">
      <Facts
        items={[
          [t('case'), <Link to={`/cases/${approval.caseId}`}>{approval.caseTitle}</Link>],
          [t('respondent'), approval.providerName],
          [t('author'), approval.authorName],
          [
            t('submitted'),
            open ? (
              <>
                <Instant at={open.submittedAt} />
                <br />
                {t('submittedBy', { name: open.submittedByName, round: open.round })}
              </>
            ) : approval.rounds.length === 0 ? (
              t('notSubmitted')
            ) : null,
          ],
        ]}
      />
    </div>
  );
}
