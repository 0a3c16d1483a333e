import { useWatch, type UseFormReturn } from 'react-hook-form';
import { DraftNote, useDraftForm } from '../../components/draft-form';
import { ChoiceField, TextArea } from '../../components/field';
import { Moves } from '../../components/moves';
import { Section } from '../../components/page';
import { Note } from '../../components/states';
import { useLabels } from '../../i18n/labels';
import { AcceptForm, ReturnForm } from './decision-forms';
import { ItemView } from './item-view';
import { anchorOf, type ItemReview, type Plan, type PlanItem, type PlanParts, shortNo } from './plan-values';
import { usePlanTexts } from './texts';

interface Judgement {
  review: string;
  reason: string;
}
interface ReviewValues {
  items: Record<string, Judgement>;
}
type ReviewForm = UseFormReturn<ReviewValues>;

/** The ministry judges each requirement and decides at the end. */
export function PlanReview({ before, ...parts }: PlanParts & { before: Plan | undefined }) {
  const t = usePlanTexts();
  const { plan } = parts;
  const { form, draft } = useDraftForm<ReviewValues>(`plan-review:${plan.id}`, emptyReview(plan), plan.version);
  return (
    <Section title={t('decisionTitle')}>
      <p>{t('decisionLead')}</p>
      <DraftNote draft={draft} />
      {plan.items.map((item) => (
        <section
          key={item.requirementId}
          className="jg-section jg-plans-item"
          id={anchorOf(item)}
          aria-label={item.requirementTitle}
        >
          <ItemView {...parts} item={item} before={before}>
            <JudgementFields form={form} item={item} />
          </ItemView>
        </section>
      ))}
      <Decision plan={plan} form={form} onDecided={draft.done} />
    </Section>
  );
}

function JudgementFields({ form, item }: { form: ReviewForm; item: PlanItem }) {
  const t = usePlanTexts();
  const { options } = useLabels();
  const name = `items.${item.requirementId}` as const;
  return (
    <div className="jg-form jg-plans-judgement">
      <ChoiceField
        kind="radio"
        label={t('itemDecision', { no: shortNo(item) })}
        options={options('itemReview')}
        field={form.register(`${name}.review`)}
      />
      <TextArea
        label={t('itemReason')}
        hint={t('itemReasonHint')}
        rows={2}
        maxLength={10_000}
        field={form.register(`${name}.reason`)}
      />
    </div>
  );
}

function Decision({ plan, form, onDecided }: { plan: Plan; form: ReviewForm; onDecided: () => void }) {
  const t = usePlanTexts();
  const { items } = useWatch({ control: form.control }) as ReviewValues;
  const judged = plan.items.filter(({ requirementId }) => items[requirementId]?.review);
  const bare = judged.filter(({ requirementId }) => lacksReason(items[requirementId]));
  const reviews = judged.map(({ requirementId }) => reviewOf(requirementId, items[requirementId]));
  return (
    <>
      <p>{t('decided', { total: plan.items.length, done: judged.length })}</p>
      {bare.length > 0 && <Note kind="warning">{t('itemReasonsOpen', { list: bare.map(shortNo).join(', ') })}</Note>}
      <Moves
        machine="action-plan"
        moves={plan.availableMoves}
        path={`/api/plans/${plan.id}`}
        version={plan.version}
        subject={t('title', { no: plan.versionNo })}
        primary={['accept']}
        onMoved={onDecided}
        forms={{
          accept: (props) => <AcceptForm {...props} plan={plan} />,
          'request-supplement': (props) => <ReturnForm {...props} plan={plan} reviews={reviews} withDueDay />,
          reject: (props) => <ReturnForm {...props} plan={plan} reviews={reviews} />,
        }}
      />
    </>
  );
}

function reviewOf(requirementId: string, judgement: Judgement | undefined): ItemReview {
  const reason = judgement?.reason.trim();
  return { requirementId, review: judgement?.review ?? '', ...(reason ? { reason } : {}) };
}

function lacksReason(judgement: Judgement | undefined): boolean {
  return judgement !== undefined && judgement.review !== 'ACCEPTED' && judgement.reason.trim() === '';
}

function emptyReview({ items }: Plan): ReviewValues {
  return { items: Object.fromEntries(items.map(({ requirementId }) => [requirementId, { review: '', reason: '' }])) };
}
