import { Note } from '../../components/states';
import { Prose } from '../../components/page';
import { useLanguage } from '../../i18n/i18n';
import { formatInstant } from '../../lib/dates';
import { checkOf, lastShortfall, type Action, type Verification } from './action-data';
import { ResultBadge } from './result-badge';
import { useActionTexts } from './texts';

const TO_BE_DONE_AGAIN: readonly Action['status'][] = [
  'IN_PROGRESS',
  'PARTIALLY_VERIFIED',
  'REJECTED',
  'FAILED_EFFECT',
  'REOPENED',
];

/** Why it came back: the decision, what was said with its return, and what each criterion still lacks. */
export function ReturnedNote({ action }: { action: Action }) {
  const t = useActionTexts();
  const language = useLanguage();
  const reason = action.reasons.findLast(({ event }) => SENT_BACK.includes(event));
  const decision = lastShortfall(action);
  const at = reason?.statedAt ?? decision?.decidedAt;
  if (!TO_BE_DONE_AGAIN.includes(action.status) || !at) return null;
  const isBack = action.status === 'IN_PROGRESS' || action.status === 'REOPENED';
  return (
    <section className="jg-a-returned" aria-labelledby="returned">
      <Note kind={isBack ? 'danger' : 'warning'}>
        <h2 id="returned">{isBack ? t('returnedTitle') : t('shortfallTitle')}</h2>
        <Prose>{reason?.reason}</Prose>
        {decision && <DecisionWords decision={decision} said={reason?.reason} />}
        {decision && <Shortfalls action={action} decision={decision} />}
        <p className="jg-quiet">{t('returnedText', { at: formatInstant(at, language) })}</p>
      </Note>
    </section>
  );
}

/** The words of the decision, unless they were said already. */
function DecisionWords({ decision, said }: { decision: Verification; said: string | undefined }) {
  const t = useActionTexts();
  const { reason, remainingItems } = decision;
  return (
    <>
      {reason !== said && <Prose>{reason}</Prose>}
      {remainingItems && (
        <p>
          <strong>{t('remaining')}</strong>: {remainingItems}
        </p>
      )}
    </>
  );
}

const SENT_BACK: readonly string[] = [
  'reject',
  'accept-partially',
  'return-for-rework',
  'record-failed-effect',
  'reopen',
];
const MET: readonly string[] = ['COMPLIED', 'ALTERNATIVE_ACCEPTED'];

function Shortfalls({ action, decision }: { action: Action; decision: Verification }) {
  const t = useActionTexts();
  const open = action.acceptanceCriteria.flatMap((criterion) => {
    const check = checkOf(decision, criterion);
    return check && !MET.includes(check.result) ? [{ criterion, check }] : [];
  });
  if (open.length === 0) return null;
  return (
    <>
      <h3>{t('whatRemains')}</h3>
      <ul className="jg-bullets">
        {open.map(({ criterion, check }) => (
          <li key={criterion.id}>
            {criterion.text} <ResultBadge check={check} />
            <Prose>{check.reason}</Prose>
          </li>
        ))}
      </ul>
    </>
  );
}
