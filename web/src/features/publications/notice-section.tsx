import { useState } from 'react';
import { Link } from 'react-router';
import { CodeBadge } from '../../components/badge';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { Due } from '../../components/due';
import { Facts, Prose, Section } from '../../components/page';
import { Empty, Note } from '../../components/states';
import { EvidenceList } from '../../components/submitted-evidence';
import { Instant } from '../../components/time';
import type { components } from '../../generated/api';
import { notify } from '../../lib/notices';
import { ConsiderForm } from './publication-acts';
import type { Publication } from './publication-form';
import { usePublicationTexts } from './texts';

type Notice = components['schemas']['PublicationNoticeResponse'];
type Opinion = components['schemas']['PublicationOpinionResponse'];

/** What the party was told, by when it is heard, and what it said. */
export function NoticeSection({ publication }: { publication: Publication }) {
  const t = usePublicationTexts();
  const { notice, exemption } = publication;
  if (exemption !== null && notice === null) return null;
  return (
    <Section title={t('notice')}>
      {notice === null ? (
        <Empty>{t('noticeNone')}</Empty>
      ) : (
        <>
          <Facts
            items={[
              [t('letter'), <Link to={`/documents/${notice.documentId}`}>{t('letter')}</Link>],
              [t('windowDays'), notice.windowDays],
              [t('arrived'), notice.arrivedAt && <Instant at={notice.arrivedAt} />],
              [t('due'), notice.due && <Due due={notice.due} />],
              [t('closed'), notice.closedAt && <Instant at={notice.closedAt} />],
            ]}
          />
          <Noticed publication={publication} notice={notice} />
          <Opinions publication={publication} opinions={notice.opinions} />
        </>
      )}
    </Section>
  );
}

/** What the party was told, where what is to be published is no longer the same. */
function Noticed({ publication, notice: { title, text } }: { publication: Publication; notice: Notice }) {
  const t = usePublicationTexts();
  if (title === publication.title && text === publication.text) return null;
  return (
    <>
      <Note kind="warning">
        <p>{t('changedSinceNotice')}</p>
      </Note>
      <Facts items={[[t('noticedText'), title]]} />
      <Prose>{text}</Prose>
    </>
  );
}

function Opinions({ publication, opinions }: { publication: Publication; opinions: readonly Opinion[] }) {
  const t = usePublicationTexts();
  const [answered, setAnswered] = useState<string | null>(null);
  const done = () => {
    setAnswered(null);
    notify(t('saved'));
  };
  if (opinions.length === 0) return <Empty>{t('opinionsNone')}</Empty>;
  return (
    <>
      {opinions.map((opinion) => (
        <OpinionView key={opinion.id} opinion={opinion}>
          {publication.mayConsider && opinion.consideration === 'OPEN' && (
            <Button size="small" onClick={() => setAnswered(opinion.id)}>
              {t('consider')}
            </Button>
          )}
        </OpinionView>
      ))}
      {answered && (
        <Dialog title={t('consider')} onClose={() => setAnswered(null)} wide>
          <ConsiderForm
            publication={publication}
            opinionId={answered}
            onDone={done}
            onCancel={() => setAnswered(null)}
          />
        </Dialog>
      )}
    </>
  );
}

export function OpinionView({ opinion, children }: { opinion: Opinion; children?: React.ReactNode }) {
  const t = usePublicationTexts();
  const { receiptNo, submittedAt, text, evidence, consideration, considerationReason } = opinion;
  return (
    <>
      <Facts
        items={[
          [t('receipt'), receiptNo],
          [t('arrived'), <Instant at={submittedAt} />],
          [
            t('consideration'),
            consideration !== 'OPEN' && <CodeBadge list="opinionConsideration" code={consideration} />,
          ],
          [t('considerReason'), considerationReason],
        ]}
      />
      <Prose>{text}</Prose>
      <EvidenceList evidence={evidence} />
      {children}
    </>
  );
}
