import { Link, useNavigate, useParams } from 'react-router';
import { api } from '../../api/client';
import { useUser } from '../../api/use-session';
import { StatusBadge } from '../../components/badge';
import { useCaseCrumb } from '../../components/case-crumb';
import { Due, DueBadge, WhyThisDate } from '../../components/due';
import { PageHeader, Section } from '../../components/page';
import { Empty, Loaded, Note } from '../../components/states';
import { Table } from '../../components/table';
import { Day, Instant } from '../../components/time';
import type { components } from '../../generated/api';
import { useLanguage } from '../../i18n/i18n';
import { useLabels } from '../../i18n/labels';
import { notify } from '../../lib/notices';
import { Changes } from './changes';
import { ExtensionForm } from './extension-form';
import { EMPTY, ENDED, type Extension } from './extension-values';
import { useExtensionTexts } from './texts';

type Deadline = components['schemas']['DeadlineResponse'];

/** A deadline, what was asked for it before, and for its provider the form of a new request. */
export function Component() {
  const { deadlineId = '' } = useParams();
  const query = api.useQuery('get', '/api/deadlines/{id}', { params: { path: { id: deadlineId } } });
  return <Loaded query={query}>{(deadline) => <DeadlinePage key={deadline.id} deadline={deadline} />}</Loaded>;
}

function DeadlinePage({ deadline }: { deadline: Deadline }) {
  const t = useExtensionTexts();
  const language = useLanguage();
  const query = api.useQuery('get', '/api/extension-requests', {
    params: { query: { deadlineId: deadline.id, limit: 100 } },
  });
  return (
    <>
      <PageHeader title={t('title')} crumbs={[useCaseCrumb(deadline.caseId)]} badges={<DueBadge due={deadline} />}>
        <p className="jg-lead">{language === 'ko' ? deadline.titleKo : deadline.titleEn}</p>
      </PageHeader>
      <Section title={t('presentDue')}>
        <Due due={deadline} />
        {!deadline.binding && <p className="jg-quiet">{t('voluntary')}</p>}
        <WhyThisDate deadlineId={deadline.id} />
      </Section>
      <Changes deadline={deadline} />
      <Loaded query={query}>
        {({ items }) => (
          <>
            <Earlier requests={items} />
            <NewRequest deadline={deadline} requests={items} />
          </>
        )}
      </Loaded>
    </>
  );
}

function Earlier({ requests }: { requests: readonly Extension[] }) {
  const t = useExtensionTexts();
  const { label } = useLabels();
  return (
    <Section title={t('earlier')}>
      {requests.length === 0 ? (
        <Empty>{t('earlierNone')}</Empty>
      ) : (
        <Table
          caption={t('earlier')}
          rows={requests}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'no',
              title: t('request'),
              isName: true,
              cell: ({ id, receiptNo }) => <Link to={`/extension-requests/${id}`}>{receiptNo ?? t('draft')}</Link>,
            },
            { key: 'ground', title: t('ground'), cell: ({ ground }) => label('extensionGround', ground) },
            { key: 'on', title: t('requestedOn'), cell: ({ requestedOn }) => <Day on={requestedOn} /> },
            { key: 'granted', title: t('grantedOn'), cell: ({ grantedOn }) => grantedOn && <Day on={grantedOn} /> },
            { key: 'at', title: t('submittedAt'), cell: ({ submittedAt }) => <Instant at={submittedAt} /> },
            {
              key: 'status',
              title: t('status'),
              cell: ({ status }) => <StatusBadge machine="extension-request" status={status} />,
            },
          ]}
        />
      )}
    </Section>
  );
}

function NewRequest({ deadline, requests }: { deadline: Deadline; requests: readonly Extension[] }) {
  const t = useExtensionTexts();
  const { permissions } = useUser();
  const navigate = useNavigate();
  if (!permissions.includes('extension-requests.create')) return null;
  if (requests.some(({ status }) => !ENDED.includes(status))) return <Note>{t('oneAtATime')}</Note>;
  if (deadline.satisfiedAt !== null || deadline.voidReason !== null) return <Note>{t('settled')}</Note>;
  const onSaved = ({ id }: Extension) => {
    notify(t('saved'));
    void navigate(`/extension-requests/${id}`);
  };
  return (
    <Section title={t('formTitle')}>
      <Note kind="warning">{t('clockRuns')}</Note>
      <ExtensionForm
        draftKey={`extension:${deadline.id}`}
        written={EMPTY}
        caseId={deadline.caseId}
        target={{ method: 'POST', path: `/api/deadlines/${deadline.id}/extension-requests` }}
        submitText={t('saveDraft')}
        onSaved={onSaved}
      />
    </Section>
  );
}
