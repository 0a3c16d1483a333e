import { Link, useParams } from 'react-router';
import { api } from '../../api/client';
import { useUser } from '../../api/use-session';
import { StatusBadge } from '../../components/badge';
import { useCaseCrumb } from '../../components/case-crumb';
import { Due, DueBadge, WhyThisDate } from '../../components/due';
import { Moves } from '../../components/moves';
import { Facts, PageHeader, Prose, Section } from '../../components/page';
import { Loaded, Note } from '../../components/states';
import { EvidenceList } from '../../components/submitted-evidence';
import { Day, Instant } from '../../components/time';
import { ReceiptsOf } from '../../components/receipts';
import { useLanguage } from '../../i18n/i18n';
import { useLabels } from '../../i18n/labels';
import { addressOf } from '../../lib/addresses';
import { notify } from '../../lib/notices';
import { OtherDateForm, ReturnForm, SubmitForm } from './decision-forms';
import { DecisionLetterSection } from './letter';
import { ExtensionForm } from './extension-form';
import { type Extension, valuesOf, WRITABLE } from './extension-values';
import { useExtensionTexts } from './texts';

/** A request as its provider writes it and as the approver decides on it, with the working of the date in question. */
export function Component() {
  const { id = '' } = useParams();
  const query = api.useQuery('get', '/api/extension-requests/{id}', { params: { path: { id } } });
  return <Loaded query={query}>{(request) => <RequestPage key={request.id} request={request} />}</Loaded>;
}

function RequestPage({ request }: { request: Extension }) {
  const t = useExtensionTexts();
  const language = useLanguage();
  const { permissions } = useUser();
  const mayWrite = WRITABLE.includes(request.status) && permissions.includes('extension-requests.update');
  return (
    <>
      <PageHeader
        title={t('title')}
        crumbs={[
          useCaseCrumb(request.caseId),
          { to: `/deadlines/${request.due.deadlineId}/extension`, text: t('earlier') },
        ]}
        badges={
          <>
            <StatusBadge machine="extension-request" status={request.status} />
            <DueBadge due={request.due} />
          </>
        }
      >
        <p className="jg-lead">{language === 'ko' ? request.deadlineTitleKo : request.deadlineTitleEn}</p>
      </PageHeader>
      <Notes request={request} />
      <Acts request={request} />
      <Dates request={request} />
      {mayWrite ? <Writing request={request} /> : <Request request={request} />}
      <ReceiptsOf subjectId={request.id} />
      <Decision request={request} />
      <DecisionLetterSection request={request} />
    </>
  );
}

function Notes({ request }: { request: Extension }) {
  const t = useExtensionTexts();
  const { status, onlyOnce, filedLate, fileBy } = request;
  return (
    <>
      {onlyOnce && <Note>{t('onlyOnce')}</Note>}
      {status === 'SUBMITTED' && <Note kind="warning">{t('clockRuns')}</Note>}
      {status === 'SUBMITTED' && filedLate && fileBy && (
        <Note>
          {t('filedLate')} <Day on={fileBy} />
        </Note>
      )}
    </>
  );
}

function Acts({ request }: { request: Extension }) {
  const t = useExtensionTexts();
  if (request.availableMoves.length === 0) return null;
  return (
    <section className="jg-card" aria-label={t('acts')}>
      <h2>{t('acts')}</h2>
      <Moves
        machine="extension-request"
        moves={request.availableMoves}
        path={`/api/extension-requests/${request.id}`}
        version={request.version}
        subject={request.receiptNo ?? t('draft')}
        primary={['submit', 'approve']}
        forms={{
          submit: (props) => <SubmitForm {...props} request={request} />,
          'approve-other-date': (props) => <OtherDateForm {...props} request={request} />,
          return: (props) => <ReturnForm {...props} request={request} />,
        }}
      />
    </section>
  );
}

function Dates({ request }: { request: Extension }) {
  const t = useExtensionTexts();
  const { orderId, orderNo, deadlineSubjectType, deadlineSubjectId, caseId, dueOnBefore, requestedOn, grantedOn, due } =
    request;
  return (
    <Section title={t('dates')}>
      <Facts
        items={[
          [t('order'), <Link to={`/orders/${orderId}`}>{orderNo}</Link>],
          [
            t('what'),
            deadlineSubjectType === 'order' ? null : (
              <Link to={addressOf(deadlineSubjectType, deadlineSubjectId, caseId)}>{t('openAction')}</Link>
            ),
          ],
          [t('dueBefore'), <Day on={dueOnBefore} />],
          [t('requestedOn'), <Day on={requestedOn} />],
          [t('grantedOn'), grantedOn && <Day on={grantedOn} />],
          [t('presentDue'), <Due due={due} />],
        ]}
      />
      <WhyThisDate deadlineId={due.deadlineId} />
    </Section>
  );
}

function Writing({ request }: { request: Extension }) {
  const t = useExtensionTexts();
  return (
    <Section title={t('formTitle')}>
      <ExtensionForm
        draftKey={`extension-request:${request.id}`}
        written={valuesOf(request)}
        caseId={request.caseId}
        target={{ method: 'PATCH', path: `/api/extension-requests/${request.id}`, version: request.version }}
        submitText={t('save')}
        onSaved={() => notify(t('saved'))}
      />
    </Section>
  );
}

function Request({ request }: { request: Extension }) {
  const t = useExtensionTexts();
  const { label } = useLabels();
  return (
    <Section title={t('request')}>
      <Facts
        items={[
          [t('ground'), label('extensionGround', request.ground)],
          [t('receipt'), request.receiptNo],
          [t('submittedAt'), request.submittedAt && <Instant at={request.submittedAt} />],
        ]}
      />
      <Prose>{request.reason}</Prose>
      <EvidenceList evidence={request.evidence} />
    </Section>
  );
}

function Decision({ request }: { request: Extension }) {
  const t = useExtensionTexts();
  const { decidedAt, decisionReason, respondOn, withdrawalReason } = request;
  if (decidedAt === null && withdrawalReason === null) return null;
  return (
    <Section title={t('decision')}>
      <Facts
        items={[
          [t('decidedAt'), decidedAt && <Instant at={decidedAt} />],
          [t('respondOn'), request.status === 'RETURNED' && respondOn && <Day on={respondOn} />],
        ]}
      />
      <Prose>{decisionReason}</Prose>
      <Prose>{withdrawalReason}</Prose>
    </Section>
  );
}
