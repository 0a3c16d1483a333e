import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useCommand } from '../../api/command';
import { Button } from '../../components/button';
import { Moves } from '../../components/moves';
import { Prose, Section } from '../../components/page';
import { ProcedureDocument } from '../../components/procedure-document';
import { Note, ProblemNote } from '../../components/states';
import { Difference } from '../../components/difference';
import { ItemView } from './item-view';
import { PlanReceipt } from './plan-receipt';
import { PlanReview } from './plan-review';
import { anchorOf, type Plan, type PlanParts } from './plan-values';
import { ReviewOutcome } from './review-outcome';
import { usePlanTexts } from './texts';

/** The moves that come with a judgement on each requirement. */
const DECISIONS = ['accept', 'request-supplement', 'reject'];

/** A version as it was submitted, with its receipt, what the review said, and what may be done next. */
export function PlanView(parts: PlanParts) {
  const t = usePlanTexts();
  const { plan, previous } = parts;
  const [isComparing, setComparing] = useState(false);
  const isUnderDecision = plan.availableMoves.some(({ event }) => DECISIONS.includes(event));
  const before = isComparing ? previous : undefined;
  return (
    <>
      <PlanReceipt plan={plan} />
      <ReviewOutcome plan={plan} title={t('reviewTitle')} />
      {plan.status === 'SUPPLEMENT_REQUESTED' && <ProcedureDocument type="SUPPLEMENT_REQUEST" subjectId={plan.id} />}
      <NextVersion plan={plan} />
      <Moves
        machine="action-plan"
        moves={plan.availableMoves}
        except={DECISIONS}
        path={`/api/plans/${plan.id}`}
        version={plan.version}
        subject={t('title', { no: plan.versionNo })}
        primary={['take-up-review', 'approve-directed']}
      />
      {previous && (
        <div className="jg-actions jg-section">
          <Button kind="tertiary" aria-pressed={isComparing} onClick={() => setComparing(!isComparing)}>
            {t(isComparing ? 'compareOff' : 'compare')}
          </Button>
          {isComparing && <span role="status">{t('comparing', { before: previous.versionNo })}</span>}
        </div>
      )}
      <SummaryView plan={plan} before={before} />
      {isUnderDecision ? (
        <PlanReview {...parts} before={before} />
      ) : (
        plan.items.map((item) => (
          <section
            key={item.requirementId}
            className="jg-section jg-plans-item"
            id={anchorOf(item)}
            aria-label={item.requirementTitle}
          >
            <ItemView {...parts} item={item} before={before} />
          </section>
        ))
      )}
    </>
  );
}

function SummaryView({ plan, before }: { plan: Plan; before: Plan | undefined }) {
  const t = usePlanTexts();
  if (!plan.summary && !before?.summary) return null;
  return (
    <Section title={t('summary')}>
      {before && before.summary !== plan.summary ? (
        <Difference before={before.summary} after={plan.summary} />
      ) : (
        <Prose>{plan.summary}</Prose>
      )}
    </Section>
  );
}

/** Where the server lets the person go on with a next version, which begins with every word of this one. */
function NextVersion({ plan }: { plan: Plan }) {
  const t = usePlanTexts();
  const navigate = useNavigate();
  const begin = useCommand<Plan>();
  if (!plan.nextVersion) return null;
  const write = async () => {
    const next = await begin.mutateAsync({ path: `/api/plans/${plan.id}/versions` }).catch(() => null);
    if (next) void navigate(`/plans/${next.id}`);
  };
  return (
    <Section title={t('nextVersion', { no: plan.versionNo + 1 })}>
      <p>{t('nextVersionText')}</p>
      <ProblemNote error={begin.error} />
      {plan.nextVersion.allowed ? (
        <Button kind="primary" busy={begin.isPending} onClick={() => void write()}>
          {t('nextVersion', { no: plan.versionNo + 1 })}
        </Button>
      ) : (
        <Note kind="warning">{plan.nextVersion.refusal?.message}</Note>
      )}
    </Section>
  );
}
