import { Prose, Section } from '../../components/page';
import { Instant } from '../../components/time';
import { useLabels } from '../../i18n/labels';
import type { Action } from './action-data';
import { useActionTexts } from './texts';

/** What was said with every step that needed a reason, the last first. */
export function Reasons({ action: { reasons } }: { action: Action }) {
  const t = useActionTexts();
  const { moveLabel } = useLabels();
  if (reasons.length === 0) return null;
  return (
    <Section title={t('reasons')}>
      <ol className="jg-a-reasons">
        {reasons.toReversed().map(({ id, event, reason, statedAt }) => (
          <li key={id}>
            <strong>{moveLabel('corrective-action', event)}</strong>{' '}
            <span className="jg-quiet">
              <Instant at={statedAt} />
            </span>
            <Prose>{reason}</Prose>
          </li>
        ))}
      </ol>
    </Section>
  );
}
