import { useState } from 'react';
import { Badge } from '../../components/badge';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { Facts, Prose, Section } from '../../components/page';
import { Empty } from '../../components/states';
import { Day, Instant } from '../../components/time';
import { useLabels } from '../../i18n/labels';
import type { Action, EffectivenessReview } from './action-data';
import { EffectForm } from './effect-form';
import { useActionTexts } from './texts';

/** Whether what was done had its effect; reviewed while the action is watched. */
export function Effect({ action }: { action: Action }) {
  const t = useActionTexts();
  const [isOpen, setOpen] = useState(false);
  const mayReview = action.availableWork.includes('REVIEW_EFFECT');
  const reviews = action.effectivenessReviews;
  const opened = action.effectivenessChecks.find(({ closedAt }) => closedAt === null);
  return (
    <Section
      id="effect"
      title={t('effect')}
      actions={mayReview && <Button onClick={() => setOpen(true)}>{t('addReview')}</Button>}
    >
      {opened && (
        <p>
          <strong>{t('checkOpened')}</strong> <Instant at={opened.openedAt} /> (<Day on={opened.windowFrom} /> –{' '}
          <Day on={opened.windowTo} />)
        </p>
      )}
      {reviews.length === 0 && <Empty>{action.monitoringUntil ? t('effectEmpty') : t('effectNone')}</Empty>}
      <div className="jg-a-stack">
        {reviews.toReversed().map((review) => (
          <Review key={review.id} review={review} />
        ))}
      </div>
      {isOpen && (
        <Dialog title={t('addReview')} onClose={() => setOpen(false)} wide>
          <EffectForm action={action} onDone={() => setOpen(false)} />
        </Dialog>
      )}
    </Section>
  );
}

function Review({ review }: { review: EffectivenessReview }) {
  const t = useActionTexts();
  const { label } = useLabels();
  return (
    <article className="jg-card jg-a-stack">
      <header className="jg-section-head">
        <h3>
          <Day on={review.windowFrom} /> – <Day on={review.windowTo} />
        </h3>
        <Badge tone={review.result === 'EFFECTIVE' ? 'success' : 'danger'}>
          {label('effectResult', review.result)}
        </Badge>
      </header>
      <Facts
        items={[
          [t('metric'), review.metric],
          [t('baseline'), review.baseline],
          [t('measured'), review.measured],
          [t('recurrences'), String(review.recurrences)],
        ]}
      />
      <Prose>{review.reason}</Prose>
      <p className="jg-quiet">
        <Instant at={review.reviewedAt} />
      </p>
    </article>
  );
}
