import { Link, useParams } from 'react-router';
import { api } from '../../api/client';
import { CodeBadge, StatusBadge } from '../../components/badge';
import { useCaseCrumb } from '../../components/case-crumb';
import { Moves } from '../../components/moves';
import { Facts, PageHeader, Section } from '../../components/page';
import { Loaded, Note } from '../../components/states';
import { Table } from '../../components/table';
import { Day, Instant } from '../../components/time';
import type { components } from '../../generated/api';
import { useLabels } from '../../i18n/labels';
import { ApproveForm, HandOverForm, RetainForm } from './disposal-forms';
import { useRetentionTexts } from './texts';

type Disposal = components['schemas']['DisposalResponse'];

/** What is to go, on what ground, what stands against it, who examined and decided. */
export function Component() {
  const { id = '' } = useParams();
  const query = api.useQuery('get', '/api/disposals/{id}', { params: { path: { id } } });
  return <Loaded query={query}>{(disposal) => <DisposalView key={disposal.id} disposal={disposal} />}</Loaded>;
}

function DisposalView({ disposal }: { disposal: Disposal }) {
  const t = useRetentionTexts();
  const { moveLabel } = useLabels();
  const path = `/api/disposals/${disposal.id}`;
  const act = (event: string) => ({
    path: `${path}/${event}`,
    version: disposal.version,
    submitText: moveLabel('disposal', event),
  });
  return (
    <>
      <PageHeader
        title={t('disposal')}
        eyebrow={disposal.disposalNo}
        crumbs={[useCaseCrumb(disposal.caseId), { to: `/cases/${disposal.caseId}/retention`, text: t('title') }]}
        badges={
          <>
            <CodeBadge list="disposalKind" code={disposal.kind} />
            <StatusBadge machine="disposal" status={disposal.status} />
          </>
        }
      >
        <Moves
          machine="disposal"
          moves={disposal.availableMoves}
          path={path}
          version={disposal.version}
          subject={disposal.disposalNo}
          primary={['examine', 'approve', 'hand-over']}
          forms={{
            approve: (props) => (
              <ApproveForm {...act('approve')} {...props} isOfRecords={disposal.kind === 'CASE_RECORDS'} />
            ),
            retain: (props) => <RetainForm {...act('retain')} {...props} />,
            'hand-over': (props) => <HandOverForm {...act('hand-over')} {...props} />,
          }}
        />
      </PageHeader>
      {disposal.obstacles.length > 0 && (
        <Note kind="warning">
          <p>{t('obstacles')}</p>
          <ul>
            {disposal.obstacles.map((code) => (
              <li key={code}>
                <CodeBadge list="disposalObstacle" code={code} tone="warning" />
              </li>
            ))}
          </ul>
        </Note>
      )}
      <Course disposal={disposal} />
      <Items disposal={disposal} />
    </>
  );
}

function Course({ disposal }: { disposal: Disposal }) {
  const t = useRetentionTexts();
  return (
    <Section title={t('content')}>
      <Facts
        items={[
          [t('dueSince'), <Day on={disposal.dueSince} />],
          [t('basisOfDisposal'), disposal.basis],
          [t('manifest'), <code>{disposal.manifestSha256}</code>],
          [t('examination'), disposal.examination],
          [t('reviewBoard'), disposal.reviewBoard],
          [t('decision'), disposal.decisionReason],
          [t('approvedAt'), disposal.decidedAt && <Instant at={disposal.decidedAt} />],
          [t('reviewOn'), disposal.reviewOn && <Day on={disposal.reviewOn} />],
          [t('handedOverTo'), disposal.handedOverTo],
          [t('certificateNo'), disposal.certificateNo],
          [t('destroyedAt'), disposal.endedAt && <Instant at={disposal.endedAt} />],
        ]}
      />
    </Section>
  );
}

function Items({ disposal: { items, status } }: { disposal: Disposal }) {
  const t = useRetentionTexts();
  return (
    <Section title={t('files')}>
      {status === 'EXECUTED' && <p className="jg-quiet">{t('sameBytes')}</p>}
      <Table
        caption={t('files')}
        rows={items}
        rowKey={({ evidenceId }) => evidenceId}
        columns={[
          {
            key: 'no',
            title: t('number'),
            isName: true,
            cell: ({ evidenceId, evidenceNo }) => <Link to={`/evidence/${evidenceId}`}>{evidenceNo}</Link>,
          },
          { key: 'name', title: t('fileName'), cell: ({ filename }) => filename },
          { key: 'size', title: t('size'), cell: ({ size }) => size.toLocaleString() },
          { key: 'hash', title: t('hash'), cell: ({ sha256 }) => <code>{sha256}</code> },
          {
            key: 'erased',
            title: t('erased'),
            cell: ({ erasedAt }) => (erasedAt ? <Instant at={erasedAt} /> : t('notErased')),
          },
        ]}
      />
    </Section>
  );
}
