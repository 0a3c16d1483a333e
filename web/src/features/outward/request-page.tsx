import { Link, useParams } from 'react-router';
import { api } from '../../api/client';
import { CodeBadge, StatusBadge } from '../../components/badge';
import { useCaseCrumb } from '../../components/case-crumb';
import { Due, DueBadge, WhyThisDate } from '../../components/due';
import { Moves } from '../../components/moves';
import { Facts, PageHeader, Prose, Section } from '../../components/page';
import { Empty, Loaded, Note } from '../../components/states';
import { Table } from '../../components/table';
import { Day, Instant } from '../../components/time';
import { useLabels } from '../../i18n/labels';
import { AnswerForm } from './answer-form';
import { ExamineForm } from './examine-form';
import { NotifyProvider } from './notify-provider';
import { Notices } from './notices';
import type { ExternalRequest } from './outward';
import { useOutwardTexts } from './texts';

/** What was asked for, by when it is answered, what was decided, and exactly what went out. */
export function Component() {
  const { id = '' } = useParams();
  const query = api.useQuery('get', '/api/external-requests/{id}', { params: { path: { id } } });
  return <Loaded query={query}>{(request) => <RequestView key={request.id} request={request} />}</Loaded>;
}

function RequestView({ request }: { request: ExternalRequest }) {
  const t = useOutwardTexts();
  const { label, moveLabel } = useLabels();
  const path = `/api/external-requests/${request.id}`;
  const act = (event: string) => ({
    path: `${path}/${event}`,
    version: request.version,
    submitText: moveLabel('external-request', event),
  });
  return (
    <>
      <PageHeader
        title={label('externalRequestKind', request.kind)}
        eyebrow={request.requestNo}
        crumbs={[useCaseCrumb(request.caseId), { to: `/cases/${request.caseId}/external-requests`, text: t('title') }]}
        badges={
          <>
            <StatusBadge machine="external-request" status={request.status} />
            {request.due && <DueBadge due={request.due} />}
          </>
        }
      >
        <Moves
          machine="external-request"
          moves={request.availableMoves}
          path={path}
          version={request.version}
          subject={request.requestNo}
          primary={['examine', 'decide', 'answer']}
          forms={{
            examine: (props) => <ExamineForm {...act('examine')} {...props} request={request} />,
            answer: (props) => <AnswerForm {...act('answer')} {...props} />,
          }}
        />
      </PageHeader>
      {request.returnReason && (
        <Note kind="warning">
          <p>{t('returned', { reason: request.returnReason })}</p>
        </Note>
      )}
      <Content request={request} />
      <Decision request={request} />
      <Listed request={request} />
      {request.kind === 'DISCLOSURE' && (
        <Section title={t('notices')} actions={<NotifyProvider request={request} />}>
          <p className="jg-quiet">{t('noticesLead')}</p>
          <Notices notices={request.notices} />
        </Section>
      )}
    </>
  );
}

function Content({ request }: { request: ExternalRequest }) {
  const t = useOutwardTexts();
  return (
    <Section title={t('content')}>
      <Facts
        items={[
          [t('requester'), [request.requester, request.requesterRef].filter(Boolean).join(' · ')],
          [t('receivedOn'), <Day on={request.receivedOn} />],
          [t('due'), request.due && <Due due={request.due} />],
          [t('extension'), request.extensionReason],
        ]}
      />
      <Prose>{request.subject}</Prose>
      {request.due && <WhyThisDate deadlineId={request.due.deadlineId} />}
    </Section>
  );
}

function Decision({ request }: { request: ExternalRequest }) {
  const t = useOutwardTexts();
  const { proposedDecision, proposedReason, closedItem, decision, decidedAt, answeredOn, answeredHow } = request;
  if (!proposedDecision) return null;
  return (
    <Section title={t('examination')}>
      <Facts
        items={[
          [t('proposed'), <CodeBadge list="externalDecision" code={proposedDecision} />],
          [t('reason'), proposedReason],
          [t('closedItem'), closedItem],
          [t('decision'), decision && <CodeBadge list="externalDecision" code={decision} tone="primary" />],
          [t('decidedAt'), decidedAt && <Instant at={decidedAt} />],
          [t('answeredOn'), answeredOn && <Day on={answeredOn} />],
          [t('answeredHow'), answeredHow],
        ]}
      />
    </Section>
  );
}

function Listed({ request: { items } }: { request: ExternalRequest }) {
  const t = useOutwardTexts();
  return (
    <Section title={t('list')}>
      {items.length === 0 ? (
        <Empty>{t('noList')}</Empty>
      ) : (
        <Table
          caption={t('list')}
          rows={items}
          rowKey={({ seq }) => String(seq)}
          columns={[
            {
              key: 'title',
              title: t('itemTitle'),
              isName: true,
              cell: ({ title, documentId, evidenceId }) =>
                documentId || evidenceId ? (
                  <Link to={documentId ? `/documents/${documentId}` : `/evidence/${evidenceId}`}>{title}</Link>
                ) : (
                  title
                ),
            },
            { key: 'kind', title: t('itemKind'), cell: ({ kind }) => <CodeBadge list="handedOverKind" code={kind} /> },
            { key: 'text', title: t('statement'), cell: ({ statement }) => statement },
            { key: 'out', title: t('leftOut'), cell: ({ leftOut }) => leftOut },
            { key: 'hash', title: t('hash'), cell: ({ sha256 }) => <code>{sha256}</code> },
          ]}
        />
      )}
    </Section>
  );
}
