import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { api } from '../../api/client';
import { CodeBadge, StatusBadge } from '../../components/badge';
import { Button } from '../../components/button';
import { useCaseCrumb } from '../../components/case-crumb';
import { ArrivalForm, DispatchForm } from '../../components/delivery-forms';
import { Dialog } from '../../components/dialog';
import { Moves, type MoveFormProps } from '../../components/moves';
import { Facts, PageHeader, Prose, Section } from '../../components/page';
import { Loaded, Note } from '../../components/states';
import { Table } from '../../components/table';
import { Day, Instant } from '../../components/time';
import { useLabels } from '../../i18n/labels';
import { notify } from '../../lib/notices';
import { ApproveForm, CorrectionForm, DropForm, NoticeForm, PublishForm } from './publication-acts';
import { PublicationForm, type Publication } from './publication-form';
import { NoticeSection } from './notice-section';
import { usePublicationTexts } from './texts';

/** One publication from its draft to what was corrected of it. */
export function Component() {
  const { id = '' } = useParams();
  const query = api.useQuery('get', '/api/publications/{id}', { params: { path: { id } } });
  return <Loaded query={query}>{(publication) => <PublicationView publication={publication} />}</Loaded>;
}

function PublicationView({ publication }: { publication: Publication }) {
  const t = usePublicationTexts();
  const [isEdited, setEdited] = useState(false);
  const { caseId, publicationNo, title, status, needsCorrection, mayWrite } = publication;
  const list = { to: `/cases/${caseId}/publications`, text: t('title') };
  return (
    <>
      <PageHeader
        title={title}
        eyebrow={publicationNo}
        crumbs={[useCaseCrumb(caseId), list]}
        badges={<StatusBadge machine="publication" status={status} />}
        actions={mayWrite && <Button onClick={() => setEdited(true)}>{t('edit')}</Button>}
      />
      {needsCorrection && (
        <Note kind="danger">
          <p>{t('needsCorrection')}</p>
        </Note>
      )}
      <Acts publication={publication} />
      <PublicationFacts publication={publication} />
      <Section title={t('text')}>
        <Prose>{publication.text}</Prose>
      </Section>
      <Section title={t('grounds')}>
        <Prose>{publication.grounds}</Prose>
      </Section>
      <NoticeSection publication={publication} />
      <Corrections publication={publication} />
      {isEdited && (
        <Dialog title={t('edit')} onClose={() => setEdited(false)} wide>
          <PublicationForm
            caseId={caseId}
            publication={publication}
            onDone={() => setEdited(false)}
            onCancel={() => setEdited(false)}
          />
        </Dialog>
      )}
    </>
  );
}

function Acts({ publication }: { publication: Publication }) {
  const { id, version, publicationNo, providerId } = publication;
  const { moveLabel } = useLabels();
  const path = `/api/publications/${id}`;
  const dispatch = ({ move, ...props }: MoveFormProps) => (
    <DispatchForm
      {...props}
      path={`${path}/${move.event}`}
      version={version}
      providerId={providerId}
      submitText={moveLabel('publication', move.event)}
    />
  );
  return (
    <Moves
      machine="publication"
      moves={publication.availableMoves}
      path={path}
      version={version}
      subject={publicationNo}
      primary={['send-notice', 'record-arrival', 'close-opinions', 'approve', 'publish', 'correct', 'withdraw']}
      forms={{
        'send-notice': (props) => <NoticeForm {...props} publication={publication} />,
        'record-arrival': ({ move, ...props }) => (
          <ArrivalForm
            {...props}
            path={`${path}/record-arrival`}
            version={version}
            submitText={moveLabel('publication', move.event)}
            of={publication}
          />
        ),
        approve: (props) => <ApproveForm {...props} publication={publication} />,
        publish: (props) => <PublishForm {...props} publication={publication} />,
        drop: (props) => <DropForm {...props} publication={publication} />,
        correct: dispatch,
        withdraw: dispatch,
      }}
    />
  );
}

function PublicationFacts({ publication }: { publication: Publication }) {
  const t = usePublicationTexts();
  const { label } = useLabels();
  const { orderId, orderNo, documentId, exemption, dropGround } = publication;
  const { data: bases = [] } = api.useQuery('get', '/api/reference/legal-bases', {
    params: { query: { power: 'PUBLICATION' } },
  });
  const basis = bases.find(({ id }) => id === publication.legalBasisId);
  return (
    <Facts
      items={[
        [t('order'), <Link to={`/orders/${orderId}`}>{orderNo}</Link>],
        [t('basis'), basis && `${basis.act} ${basis.article}`],
        [t('channel'), label('publicationChannel', publication.channel)],
        [t('periodDays'), publication.periodDays],
        [t('exemption'), exemption && label('publicationExemption', exemption)],
        [t('exemptionReason'), publication.exemptionReason],
        [t('releaseAt'), publication.releaseAt && <Instant at={publication.releaseAt} />],
        [t('letter'), documentId && <Link to={`/documents/${documentId}`}>{t('letter')}</Link>],
        [t('place'), publication.place],
        [t('publishedAt'), publication.publishedAt && <Instant at={publication.publishedAt} />],
        [t('publishedUntil'), publication.publishedUntil && <Day on={publication.publishedUntil} />],
        [t('dropGround'), dropGround && label('publicationDropGround', dropGround)],
        [t('reason'), publication.dropReason],
      ]}
    />
  );
}

function Corrections({ publication }: { publication: Publication }) {
  const t = usePublicationTexts();
  const [isOpen, setOpen] = useState(false);
  const { corrections, mayProposeCorrection } = publication;
  if (publication.publishedAt === null) return null;
  const done = () => {
    setOpen(false);
    notify(t('saved'));
  };
  return (
    <Section
      title={t('corrections')}
      actions={mayProposeCorrection && <Button onClick={() => setOpen(true)}>{t('proposeCorrection')}</Button>}
    >
      {corrections.length > 0 && (
        <Table
          caption={t('corrections')}
          rows={corrections}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'kind',
              title: t('correctionKind'),
              isName: true,
              cell: ({ kind }) => <CodeBadge list="publicationCorrectionKind" code={kind} />,
            },
            { key: 'text', title: t('correctionText'), cell: ({ text }) => text },
            { key: 'reason', title: t('reason'), cell: ({ reason }) => reason },
            {
              key: 'decided',
              title: t('decided'),
              cell: ({ decidedAt, documentId }) =>
                decidedAt === null ? (
                  t('waiting')
                ) : (
                  <Link to={`/documents/${documentId}`}>
                    <Instant at={decidedAt} />
                  </Link>
                ),
            },
            { key: 'until', title: t('publishedUntil'), cell: ({ publishedUntil }) => <Day on={publishedUntil} /> },
          ]}
        />
      )}
      {isOpen && (
        <Dialog title={t('proposeCorrection')} onClose={() => setOpen(false)} wide>
          <CorrectionForm publication={publication} onDone={done} onCancel={() => setOpen(false)} />
        </Dialog>
      )}
    </Section>
  );
}
