import { CodeBadge } from '../../components/badge';
import { Disclosure } from '../../components/disclosure';
import { Prose, Section } from '../../components/page';
import { EvidenceList } from '../../components/submitted-evidence';
import { Instant } from '../../components/time';
import type { InformationRequest, RequestedItem } from './request-values';
import { useRequestTexts } from './texts';

type Answer = RequestedItem['answers'][number];

/** Each item with the answer that counts, the earlier ones and what the ministry thinks of it. */
export function RequestItems({ request }: { request: InformationRequest }) {
  const t = useRequestTexts();
  return (
    <Section title={t('items')}>
      {request.items.map((item) => (
        <Item key={item.id} item={item} />
      ))}
    </Section>
  );
}

function Item({ item: { seq, title, detail, answers, judgement } }: { item: RequestedItem }) {
  const t = useRequestTexts();
  const [latest, ...earlier] = answers;
  return (
    <section className="jg-card jg-section" aria-label={title}>
      <p className="jg-eyebrow">{t('item', { no: seq })}</p>
      <h3>{title}</h3>
      {detail && <Prose>{detail}</Prose>}
      {latest ? <AnswerView answer={latest} /> : <p className="jg-quiet">{t('noAnswer')}</p>}
      {judgement && (
        <p>
          <CodeBadge
            list="itemJudgement"
            code={judgement.judgement}
            tone={judgement.judgement === 'SUFFICIENT' ? 'success' : 'warning'}
          />{' '}
          {judgement.note}
        </p>
      )}
      {earlier.length > 0 && (
        <Disclosure summary={t('earlier')}>
          {() => earlier.map((answer) => <AnswerView key={answer.id} answer={answer} />)}
        </Disclosure>
      )}
    </section>
  );
}

function AnswerView({ answer: { kind, text, receiptNo, submittedAt, evidence } }: { answer: Answer }) {
  const t = useRequestTexts();
  return (
    <div>
      <p>
        <CodeBadge list="itemAnswer" code={kind} tone={kind === 'SUBMITTED' ? 'success' : 'warning'} />{' '}
        <span className="jg-quiet">
          {receiptNo} · {t('answeredAt')} <Instant at={submittedAt} />
        </span>
      </p>
      {text && <Prose>{text}</Prose>}
      <EvidenceList evidence={evidence} />
    </div>
  );
}
