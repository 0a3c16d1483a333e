import { useUser } from '../../api/use-session';
import { CodeBadge } from '../../components/badge';
import { Facts, Prose, Section } from '../../components/page';
import { ReceiptFilesOf } from '../../components/receipts';
import { Empty } from '../../components/states';
import { EvidenceList } from '../../components/submitted-evidence';
import { Instant } from '../../components/time';
import type { components } from '../../generated/api';
import { ConsiderForm } from './consider-form';
import { useOpinionTexts } from './texts';

type Round = components['schemas']['OpinionRoundResponse'];
type Opinion = components['schemas']['OpinionResponse'];

/** What was submitted, with receipts, and what became of each. */
export function Opinions({ round: { opinions } }: { round: Round }) {
  const t = useOpinionTexts();
  return (
    <Section title={t('opinionsTitle')}>
      {opinions.length === 0 ? (
        <Empty>{t('noOpinions')}</Empty>
      ) : (
        <ol className="jg-opinions-list">
          {opinions.map((opinion) => (
            <li key={opinion.id} className="jg-card">
              <OpinionCard opinion={opinion} />
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

function OpinionCard({ opinion }: { opinion: Opinion }) {
  const t = useOpinionTexts();
  return (
    <>
      <Facts
        items={[
          [t('receipt'), <strong>{opinion.receiptNo}</strong>],
          [t('receivedAt'), <Instant at={opinion.submittedAt} />],
        ]}
      />
      <p>
        <CodeBadge list="opinionKind" code={opinion.kind} />
      </p>
      <Prose>{opinion.text}</Prose>
      <EvidenceList evidence={opinion.evidence} />
      <ReceiptFilesOf subjectId={opinion.id} />
      {opinion.kind === 'OPINION' && <Consideration opinion={opinion} />}
      {opinion.mayConsider && <ConsiderForm opinion={opinion} />}
    </>
  );
}

function Consideration({ opinion: { consideration, considerationReason, consideredAt } }: { opinion: Opinion }) {
  const t = useOpinionTexts();
  const { side } = useUser();
  return (
    <section aria-label={t('considerationTitle')}>
      <h3>{t('considerationTitle')}</h3>
      {consideration === 'OPEN' && side === 'PROVIDER' ? (
        <p className="jg-quiet">{t('considerationLater')}</p>
      ) : (
        <>
          <p>
            <CodeBadge list="opinionConsideration" code={consideration} />{' '}
            {consideredAt && <Instant at={consideredAt} />}
          </p>
          <Prose>{considerationReason}</Prose>
        </>
      )}
    </section>
  );
}
