import { Link, useParams } from 'react-router';
import { api } from '../../api/client';
import { CodeBadge, StatusBadge } from '../../components/badge';
import { useCaseCrumb } from '../../components/case-crumb';
import { ArrivalForm, DispatchForm, FailureForm } from '../../components/delivery-forms';
import { Due, DueBadge, WhyThisDate } from '../../components/due';
import { Moves } from '../../components/moves';
import { Facts, PageHeader, Prose, Section } from '../../components/page';
import { ReceiptsOf } from '../../components/receipts';
import { Loaded } from '../../components/states';
import { EvidenceList } from '../../components/submitted-evidence';
import { Instant } from '../../components/time';
import type { components } from '../../generated/api';
import { useLabels } from '../../i18n/labels';
import { DecisionForm } from './decision-form';
import { useProcedureTexts } from './texts';

export type ProcedureRequest = components['schemas']['ProcedureRequestResponse'];

/** What was asked for, by when it is decided, and the decision once it may be read. */
export function Component() {
  const { id = '' } = useParams();
  const query = api.useQuery('get', '/api/procedure-requests/{id}', { params: { path: { id } } });
  return <Loaded query={query}>{(request) => <RequestView key={request.id} request={request} />}</Loaded>;
}

function RequestView({ request }: { request: ProcedureRequest }) {
  const t = useProcedureTexts();
  const { label } = useLabels();
  return (
    <>
      <PageHeader
        title={t('title', { kind: label('procedureRequestKind', request.kind) })}
        eyebrow={request.receiptNo}
        crumbs={[useCaseCrumb(request.caseId)]}
        badges={
          <>
            <StatusBadge machine="procedure-request" status={request.status} />
            {request.due && <DueBadge due={request.due} />}
          </>
        }
      >
        <RequestMoves request={request} />
      </PageHeader>
      <Content request={request} />
      <ReceiptsOf subjectId={request.id} />
      <Decision request={request} />
    </>
  );
}

function RequestMoves({ request }: { request: ProcedureRequest }) {
  const { moveLabel } = useLabels();
  const path = `/api/procedure-requests/${request.id}`;
  const act = (event: string) => ({
    path: `${path}/${event}`,
    version: request.version,
    submitText: moveLabel('procedure-request', event),
  });
  return (
    <Moves
      machine="procedure-request"
      moves={request.availableMoves}
      path={path}
      version={request.version}
      subject={request.receiptNo}
      primary={['propose', 'decide', 'dispatch', 'record-arrival']}
      forms={{
        propose: (props) => <DecisionForm {...act('propose')} {...props} request={request} isProposal />,
        decide: (props) => <DecisionForm {...act('decide')} {...props} request={request} isProposal={false} />,
        dispatch: (props) => <DispatchForm {...act('dispatch')} {...props} providerId={request.providerId} />,
        'record-arrival': (props) => <ArrivalForm {...act('record-arrival')} {...props} of={request} />,
        'record-return': (props) => <FailureForm {...act('record-return')} {...props} />,
      }}
    />
  );
}

function Content({ request }: { request: ProcedureRequest }) {
  const t = useProcedureTexts();
  const { label } = useLabels();
  return (
    <Section title={t('content')}>
      <Facts
        items={[
          [t('receivedAt'), <Instant at={request.receivedAt} />],
          [t('handedInBy'), request.handedInBy],
          [t('due'), request.due && <Due due={request.due} />],
          [t('ground'), request.ground && label('postponementGround', request.ground)],
          [t('wished'), request.wishedStartAt && <Instant at={request.wishedStartAt} />],
          [t('inspector'), request.aboutInspector],
          [
            t('inspection'),
            request.inspectionId && <Link to={`/inspections/${request.inspectionId}`}>{t('inspectionOpen')}</Link>,
          ],
        ]}
      />
      <Prose>{request.reason}</Prose>
      <EvidenceList evidence={request.evidence} />
      {request.due && <WhyThisDate deadlineId={request.due.deadlineId} />}
    </Section>
  );
}

function Decision({ request: { proposal, decision } }: { request: ProcedureRequest }) {
  const t = useProcedureTexts();
  return (
    <>
      {proposal && !decision && (
        <Section title={t('proposal')}>
          <p>
            <CodeBadge list="procedureDecision" code={proposal.decision} />
          </p>
          <Prose>{proposal.reason}</Prose>
        </Section>
      )}
      <Section title={t('decision')}>
        {decision ? (
          <>
            <p>
              <CodeBadge list="procedureDecision" code={decision.decision} tone="primary" /> {t('decidedAt')}{' '}
              <Instant at={decision.decidedAt} />
            </p>
            {decision.reason && <Prose>{decision.reason}</Prose>}
            <p>
              <Link to={`/documents/${decision.documentId}`}>{t('letter')}</Link>
            </p>
            <EvidenceList evidence={decision.disclosed} />
          </>
        ) : (
          <p>{t('waiting')}</p>
        )}
      </Section>
    </>
  );
}
