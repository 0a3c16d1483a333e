import type { ReactNode } from 'react';
import { ItemReviewNote } from './item-review-note';
import { ItemWords } from './item-words';
import { type Plan, type PlanItem, type PlanParts, shortNo } from './plan-values';
import { RequirementAside } from './requirement-aside';
import { usePlanTexts } from './texts';

/** One requirement and what is planned for it, side by side. */
export function ItemView({
  plan,
  order,
  item,
  before,
  children,
}: PlanParts & { item: PlanItem; before: Plan | undefined; children?: ReactNode }) {
  const t = usePlanTexts();
  const itemBefore = before?.items.find(({ requirementId }) => requirementId === item.requirementId);
  return (
    <>
      <h2>
        {t('requirementN', { no: shortNo(item) })}. {item.requirementTitle}
      </h2>
      <div className="jg-plans-columns">
        <RequirementAside
          item={item}
          requirement={order?.requirements.find(({ id }) => id === item.requirementId)}
          caseId={plan.caseId}
        />
        <div>
          <h3>{t('response')}</h3>
          <ItemReviewNote item={item} title={t('itemReview')} />
          <ItemWords item={item} before={itemBefore} />
          {children}
        </div>
      </div>
    </>
  );
}
