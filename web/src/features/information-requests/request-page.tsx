import { Link, useParams } from 'react-router';
import { api } from '../../api/client';
import { useUser } from '../../api/use-session';
import { StatusBadge } from '../../components/badge';
import { ButtonLink } from '../../components/button';
import { useCaseCrumb } from '../../components/case-crumb';
import { ArrivalForm, DispatchForm, FailureForm } from '../../components/delivery-forms';
import { Due, DueBadge, WhyThisDate } from '../../components/due';
import { Moves } from '../../components/moves';
import { Facts, PageHeader, Prose, Section } from '../../components/page';
import { Loaded, Note } from '../../components/states';
import { Day } from '../../components/time';
import { ReceiptsOf } from '../../components/receipts';
import { useLabels } from '../../i18n/labels';
import { useNameOf } from '../../i18n/names';
import { AnswerForm } from './answer-form';
import { JudgeForm } from './judge-form';
import { RequestItems } from './request-items';
import type { InformationRequest } from './request-values';
import { useRequestTexts } from './texts';

/** What was asked for, what came in and what is to be done next, for both sides. */
export function Component() {
  const { id = '' } = useParams();
  const query = api.useQuery('get', '/api/information-requests/{id}', { params: { path: { id } } });
  return <Loaded query={query}>{(request) => <RequestView key={request.id} request={request} />}</Loaded>;
}

const FORWARD = ['issue', 'dispatch', 'record-arrival', 'accept'];

function RequestView({ request }: { request: InformationRequest }) {
  const t = useRequestTexts();
  const { side, permissions } = useUser();
  const may = (event: string) => request.availableMoves.some((move) => move.event === event && move.allowed);
  return (
    <>
      <PageHeader
        title={request.title}
        eyebrow={request.requestNo}
        crumbs={[useCaseCrumb(request.caseId)]}
        badges={
          <>
            <StatusBadge machine="information-request" status={request.status} />
            {request.due && <DueBadge due={request.due} />}
          </>
        }
        actions={<Links request={request} mayCreate={permissions.includes('information-requests.create')} />}
      >
        {side === 'PROVIDER' && <p>{t('lead')}</p>}
        <RequestMoves request={request} />
      </PageHeader>
      {request.returnReason && (
        <Note kind="warning">
          <p>
            <strong>{t('sentBack')}</strong>
          </p>
          <Prose>{request.returnReason}</Prose>
        </Note>
      )}
      {request.decisionReason && (
        <Section title={t('decision')}>
          <Prose>{request.decisionReason}</Prose>
        </Section>
      )}
      <RequestItems request={request} />
      {may('answer') && <AnswerForm request={request} />}
      {may('judge') && <JudgeForm request={request} />}
      <ReceiptsOf subjectId={request.id} />
      <LetterFacts request={request} />
    </>
  );
}

function RequestMoves({ request }: { request: InformationRequest }) {
  const { moveLabel } = useLabels();
  const path = `/api/information-requests/${request.id}`;
  const act = (event: string) => ({
    path: `${path}/${event}`,
    version: request.version,
    submitText: moveLabel('information-request', event),
  });
  return (
    <Moves
      machine="information-request"
      moves={request.availableMoves}
      path={path}
      version={request.version}
      subject={request.requestNo}
      primary={FORWARD}
      except={['answer', 'judge']}
      forms={{
        dispatch: (props) => <DispatchForm {...act('dispatch')} {...props} providerId={request.providerId} />,
        'record-arrival': (props) => <ArrivalForm {...act('record-arrival')} {...props} of={request} />,
        'record-return': (props) => <FailureForm {...act('record-return')} {...props} />,
      }}
    />
  );
}

function Links({ request, mayCreate }: { request: InformationRequest; mayCreate: boolean }) {
  const t = useRequestTexts();
  const mayAskAgain = mayCreate && request.status === 'INSUFFICIENT' && request.reissuedById === null;
  return (
    <>
      {mayCreate && request.status === 'DRAFT' && (
        <ButtonLink to={`/information-requests/${request.id}/edit`}>{t('edit')}</ButtonLink>
      )}
      {mayAskAgain && (
        <ButtonLink to={`/cases/${request.caseId}/information-requests/new?again=${request.id}`}>
          {t('again')}
        </ButtonLink>
      )}
    </>
  );
}

function LetterFacts({ request }: { request: InformationRequest }) {
  const t = useRequestTexts();
  const nameOf = useNameOf();
  const { legalBasis, consent, penalty, officer, due } = request;
  return (
    <Section title={t('letter')}>
      <Facts
        items={[
          [t('reason'), <Prose>{request.reason}</Prose>],
          [t('legalBasis'), legalBasis && `「${legalBasis.act}」 ${legalBasis.article}`],
          [
            t('byConsent'),
            consent && (
              <>
                {t('consentFact', { by: consent.by })} <Day on={consent.on} />
              </>
            ),
          ],
          [t('due'), due ? <Due due={due} /> : <PlannedDue request={request} />],
          [t('urgentReason'), request.urgentReason],
          [t('returned'), t(request.returnRequired ? 'returnedYes' : 'returnedNo')],
          [t('consequence'), request.refusalConsequence],
          [t('penalty'), penalty && `${penalty.article ?? ''} ${nameOf(penalty.conductKo, penalty.conductEn)}`],
          [t('remarks'), request.remarks],
          [t('officer'), [officer.department, officer.name, officer.contact].join(' · ')],
          [
            t('inspection'),
            request.inspectionId && <Link to={`/inspections/${request.inspectionId}`}>{t('inspection')}</Link>,
          ],
          [
            t('letterDocument'),
            request.documentId && <Link to={`/documents/${request.documentId}`}>{t('letterDocument')}</Link>,
          ],
          [
            t('againOf'),
            request.reissueOfId && <Link to={`/information-requests/${request.reissueOfId}`}>{t('againOf')}</Link>,
          ],
          [
            t('againBy'),
            request.reissuedById && <Link to={`/information-requests/${request.reissuedById}`}>{t('againBy')}</Link>,
          ],
        ]}
      />
      {due && <WhyThisDate deadlineId={due.deadlineId} />}
    </Section>
  );
}

function PlannedDue({ request: { fixedDueOn, periodDays } }: { request: InformationRequest }) {
  const t = useRequestTexts();
  return fixedDueOn ? <Day on={fixedDueOn} /> : <>{t('within', { days: periodDays ?? 0 })}</>;
}
