import { Link } from 'react-router';
import { StatusBadge } from '../../components/badge';
import { addressOf } from '../../lib/addresses';
import type { Approval } from './approval';
import { useApprovalTexts } from './texts';

/** Every condition of the approval with what is missing, the open ones first. */
export function Conditions({ approval }: { approval: Approval }) {
  const t = useApprovalTexts();
  const { conditions } = approval;
  const open = conditions.filter(({ met }) => !met);
  const ordered = [...open, ...conditions.filter(({ met }) => met)];
  const total = conditions.length;
  return (
    <section className="jg-card" aria-label={t('conditions')}>
      <h2>{t('conditions')}</h2>
      <p className={open.length > 0 ? 'jg-approvals-open' : 'jg-quiet'}>
        {open.length > 0 ? t('conditionsOpen', { count: open.length, total }) : t('conditionsMet', { count: total })}
      </p>
      <ul className="jg-approvals-conditions">
        {ordered.map(({ code, label, met, message }) => (
          <li key={code} className={met ? 'is-met' : 'is-open'}>
            <span aria-hidden="true" className="jg-approvals-mark">
              {met ? '✔' : '✖'}
            </span>
            <span>
              <span className="sr-only">{met ? t('met') : t('unmet')}: </span>
              {label}
              {message && <span className="jg-approvals-why">{message}</span>}
            </span>
          </li>
        ))}
      </ul>
      <OpenItems approval={approval} />
    </section>
  );
}

function OpenItems({ approval: { openItems, caseId } }: { approval: Approval }) {
  const t = useApprovalTexts();
  if (openItems.length === 0) return null;
  return (
    <>
      <h3>{t('openItems')}</h3>
      <ul className="jg-approvals-items">
        {openItems.map(({ subjectType, subjectId, no, title, status, refusals }) => (
          <li key={subjectId}>
            <Link to={addressOf(subjectType, subjectId, caseId)}>
              {no} {title}
            </Link>{' '}
            {subjectType === 'finding' && <StatusBadge machine="finding" status={status} />}
            {refusals.map(({ code, message }) => (
              <span key={code} className="jg-approvals-why">
                {message}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
