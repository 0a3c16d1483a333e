import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { api } from '../../api/client';
import { useUser } from '../../api/use-session';
import { CodeBadge, StatusBadge } from '../../components/badge';
import { Button } from '../../components/button';
import { useCaseCrumb } from '../../components/case-crumb';
import { Dialog } from '../../components/dialog';
import { Moves } from '../../components/moves';
import { Facts, PageHeader, Prose, Section } from '../../components/page';
import { Empty, Loaded } from '../../components/states';
import { Table } from '../../components/table';
import { Day } from '../../components/time';
import type { components } from '../../generated/api';
import { useLabels } from '../../i18n/labels';
import { useNameOf } from '../../i18n/names';
import { seoulDay } from '../../lib/dates';
import { notify } from '../../lib/notices';
import { AnswerForm, DecideForm } from './referral-acts';
import { ReferralForm } from './referral-form';
import { useReferralTexts } from './texts';

export type Referral = components['schemas']['ReferralResponse'];

/** What of a case went to other authorities. */
export function Component() {
  const t = useReferralTexts();
  const { caseId = '' } = useParams();
  const { permissions } = useUser();
  const [isNew, setNew] = useState(false);
  const params = { path: { caseId } };
  const query = api.useQuery('get', '/api/cases/{caseId}/referrals', { params });
  return (
    <>
      <PageHeader
        title={t('title')}
        crumbs={[useCaseCrumb(caseId)]}
        actions={
          permissions.includes('referrals.propose') && (
            <Button kind="primary" onClick={() => setNew(true)}>
              {t('propose')}
            </Button>
          )
        }
      >
        <p>{t('lead')}</p>
      </PageHeader>
      <Loaded query={query}>
        {(referrals) =>
          referrals.length === 0 ? (
            <Empty>{t('none')}</Empty>
          ) : (
            referrals.map((referral) => <ReferralView key={referral.id} referral={referral} />)
          )
        }
      </Loaded>
      {isNew && <FormDialog title={t('propose')} caseId={caseId} onClose={() => setNew(false)} />}
    </>
  );
}

interface FormDialogProps {
  title: string;
  caseId: string;
  referral?: Referral;
  onClose: () => void;
}

function FormDialog({ title, caseId, referral, onClose }: FormDialogProps) {
  const t = useReferralTexts();
  const onDone = () => {
    onClose();
    notify(t('saved'));
  };
  return (
    <Dialog title={title} onClose={onClose} wide>
      <ReferralForm caseId={caseId} referral={referral} onDone={onDone} onCancel={onClose} />
    </Dialog>
  );
}

function ReferralView({ referral }: { referral: Referral }) {
  const t = useReferralTexts();
  const { permissions } = useUser();
  const [isEdited, setEdited] = useState(false);
  const { id, caseId, referralNo, kind, status, version } = referral;
  const mayEdit = status === 'PROPOSED' && permissions.includes('referrals.update');
  return (
    <Section
      title={referralNo}
      actions={
        mayEdit && (
          <Button size="small" onClick={() => setEdited(true)}>
            {t('edit')}
          </Button>
        )
      }
    >
      <p>
        <CodeBadge list="referralKind" code={kind} /> <StatusBadge machine="referral" status={status} />
      </p>
      <Moves
        machine="referral"
        moves={referral.availableMoves}
        path={`/api/referrals/${id}`}
        version={version}
        subject={referralNo}
        primary={['decide', 'record-answer']}
        forms={{
          decide: (props) => <DecideForm {...props} referral={referral} />,
          'record-answer': (props) => <AnswerForm {...props} referral={referral} />,
        }}
      />
      <ReferralFacts referral={referral} />
      <Answers referral={referral} />
      {isEdited && (
        <FormDialog title={t('edit')} caseId={caseId} referral={referral} onClose={() => setEdited(false)} />
      )}
    </Section>
  );
}

function ReferralFacts({ referral }: { referral: Referral }) {
  const t = useReferralTexts();
  const nameOf = useNameOf();
  const { label } = useLabels();
  const { data } = api.useQuery('get', '/api/cases/{id}', { params: { path: { id: referral.caseId } } });
  const concerned = data?.respondents.find(({ providerId }) => providerId === referral.concernsId);
  const { documentId, decidedAt, method } = referral;
  return (
    <>
      <Facts
        items={[
          [t('agency'), referral.agencyName],
          [t('concerns'), concerned ? nameOf(concerned.providerNameKo, concerned.providerNameEn) : t('nobody')],
          [t('legalGround'), referral.legalGround],
          [t('enclosures'), referral.enclosures.join(', ')],
          [t('method'), method && label('deliveryMethod', method)],
          [t('document'), documentId && <Link to={`/documents/${documentId}`}>{t('open')}</Link>],
          [t('decidedOn'), decidedAt && <Day on={seoulDay(decidedAt)} />],
          [t('reason'), referral.decisionReason],
          [t('conclusion'), referral.conclusion],
        ]}
      />
      <Prose>{referral.facts}</Prose>
    </>
  );
}

function Answers({ referral: { answers, status } }: { referral: Referral }) {
  const t = useReferralTexts();
  if (status === 'PROPOSED' || status === 'DROPPED') return null;
  if (answers.length === 0) return <Empty>{t('noAnswers')}</Empty>;
  return (
    <Table
      caption={t('answers')}
      rows={answers}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'answer',
          title: t('answer'),
          isName: true,
          cell: ({ answer }) => <CodeBadge list="referralAnswer" code={answer} />,
        },
        { key: 'on', title: t('answeredOn'), cell: ({ answeredOn }) => <Day on={answeredOn} /> },
        { key: 'reference', title: t('reference'), cell: ({ reference }) => reference },
        { key: 'text', title: t('text'), cell: ({ text }) => text },
      ]}
    />
  );
}
