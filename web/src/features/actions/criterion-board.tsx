import { useEffect, useRef } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Section } from '../../components/page';
import { checkOf, type Action, type Criterion, type Report, type Verification } from './action-data';
import { ComparisonPanes } from './comparison-panes';
import { Judgement } from './judgement';
import { ResultBadge } from './result-badge';
import { useVerificationTexts } from './verification-texts';

/** One criterion at a time: what was found, what was planned and what was brought, side by side, and the judgement. */
export function CriterionBoard({
  action,
  report,
  verification,
}: {
  action: Action;
  report: Report;
  /** Before it is started, what was reported is only read. */
  verification: Verification | undefined;
}) {
  const t = useVerificationTexts();
  const { criterion, choose, heading } = useChosenCriterion(action, verification);
  if (!criterion) return null;
  const count = action.acceptanceCriteria.length;
  return (
    <Section title={t('criteria')}>
      <CriterionSteps action={action} verification={verification} chosen={criterion} />
      <div className="jg-v-board">
        <h3 ref={heading} tabIndex={-1}>
          {t('criterionOf', { seq: criterion.seq, count })}
        </h3>
        <p className="jg-lead">{criterion.text}</p>
        <ComparisonPanes action={action} report={report} criterion={criterion} />
        {verification && (
          <Judgement
            key={`${verification.id}:${criterion.id}`}
            action={action}
            report={report}
            verification={verification}
            criterion={criterion}
            onSaved={() => choose(nextOpen(action, verification, criterion))}
          />
        )}
      </div>
    </Section>
  );
}

/** The criterion in the address; where there is none, the first that is not judged yet. */
function useChosenCriterion(action: Action, verification: Verification | undefined) {
  const [address, setAddress] = useSearchParams();
  const heading = useRef<HTMLHeadingElement>(null);
  const isMoved = useRef(false);
  const criteria = action.acceptanceCriteria;
  const wanted = Number(address.get('criterion'));
  const criterion =
    criteria.find(({ seq }) => seq === wanted) ?? criteria.find((one) => !checkOf(verification, one)) ?? criteria[0];
  useEffect(() => {
    if (isMoved.current) heading.current?.focus();
    isMoved.current = false;
  }, [criterion?.id]);
  const choose = (next: Criterion | undefined) => {
    if (!next || next.id === criterion?.id) return;
    isMoved.current = true;
    setAddress({ criterion: String(next.seq) }, { replace: true, preventScrollReset: true });
  };
  return { criterion, choose, heading };
}

function nextOpen(action: Action, verification: Verification, current: Criterion): Criterion | undefined {
  return action.acceptanceCriteria.find((one) => one.id !== current.id && !checkOf(verification, one));
}

function CriterionSteps({
  action,
  verification,
  chosen,
}: {
  action: Action;
  verification: Verification | undefined;
  chosen: Criterion;
}) {
  const t = useVerificationTexts();
  if (action.acceptanceCriteria.length < 2) return null;
  return (
    <ol className="jg-v-steps">
      {action.acceptanceCriteria.map((criterion) => {
        const check = checkOf(verification, criterion);
        return (
          <li key={criterion.id}>
            <Link
              to={`?criterion=${criterion.seq}`}
              replace
              preventScrollReset
              className="jg-v-step"
              aria-current={criterion.id === chosen.id ? 'step' : undefined}
            >
              <span className="jg-v-step-text">
                {criterion.seq}. {criterion.text}
              </span>
              {check && <ResultBadge check={check} />}
              {verification && !check && <span className="jg-quiet">{t('notJudged')}</span>}
            </Link>
          </li>
        );
      })}
    </ol>
  );
}
