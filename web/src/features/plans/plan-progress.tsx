import { Section } from '../../components/page';
import { useLabels } from '../../i18n/labels';
import { anchorOf, shortNo, type Plan } from './plan-values';
import { usePlanTexts } from './texts';

/** How far the draft is, and what is missing where. */
export function PlanProgress({
  plan: { items },
  onPick,
}: {
  plan: Plan;
  /** An item that is gone to is opened. */
  onPick: (requirementId: string) => void;
}) {
  const t = usePlanTexts();
  const { label } = useLabels();
  const open = items.filter(({ missing }) => missing.length > 0);
  const done = items.length - open.length;
  return (
    <Section title={t('progressTitle')}>
      <p>
        <progress max={items.length} value={done} aria-label={t('progressTitle')} />{' '}
        {t('progress', { total: items.length, done })}
      </p>
      {open.length > 0 && (
        <ul className="jg-plans-open" aria-label={t('missing')}>
          {open.map((item) => (
            <li key={item.requirementId}>
              <a href={`#${anchorOf(item)}`} onClick={() => onPick(item.requirementId)}>
                {shortNo(item)}. {item.requirementTitle}
              </a>{' '}
              <span className="jg-quiet">
                {t('missing')}: {item.missing.map((element) => label('planElement', element)).join(', ')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
