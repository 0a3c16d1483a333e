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
  if (!TO_BE_DONE_AGAIN.includes(action.status) || (!reason && !decision)) return null;
  const isBack = action.status === 'IN_PROGRESS' || action.status === 'REOPENED';
  const at = reason?.statedAt ?? decision?.decidedAt;
  return (
    <section className="jg-a-returned" aria-labelledby="returned">
      <Note kind={isBack ? 'danger' : 'warning'}>
        <h2 id="returned">{isBack ? t('returnedTitle') : t('shortfallTitle')}</h2>
        {reason && <Prose>{reason.reason}</Prose>}
        {decision?.reason && decision.reason !== reason?.reason && <Prose>{decision.reason}</Prose>}
        {decision?.remainingItems && (
          <p>
            <strong>{t('remaining')}</strong>: {decision.remainingItems}
          </p>
        )}
        {decision && <Shortfalls action={action} decision={decision} />}
        {at && <p className="jg-quiet">{t('returnedText', { at: formatInstant(at, language) })}</p>}
      </Note>
    </section>
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
