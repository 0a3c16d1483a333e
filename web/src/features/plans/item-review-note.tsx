import { CodeBadge } from '../../components/badge';
import { Prose } from '../../components/page';
import { Note } from '../../components/states';
import type { PlanItem } from './plan-values';

/** What the review said of one requirement. */
export function ItemReviewNote({ item: { review, reviewReason }, title }: { item: PlanItem; title: string }) {
  if (!review) return null;
  return (
    <Note kind={review === 'ACCEPTED' ? 'success' : 'warning'}>
      <p>
        <strong>{title}</strong>{' '}
        <CodeBadge list="itemReview" code={review} tone={review === 'ACCEPTED' ? 'success' : 'warning'} />
      </p>
      <Prose>{reviewReason}</Prose>
    </Note>
  );
}
