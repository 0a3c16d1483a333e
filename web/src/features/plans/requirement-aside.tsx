import { RequirementBody, RequirementKind, type Requirement } from '../../components/requirement';
import { Day } from '../../components/time';
import { FindingsBeside } from './findings-beside';
import type { PlanItem } from './plan-values';
import { usePlanTexts } from './texts';

/** The requirement beside what is planned for it; whoever may not read the order sees its title and date. */
export function RequirementAside({
  item,
  requirement,
  caseId,
}: {
  item: PlanItem;
  requirement: Requirement | undefined;
  caseId: string;
}) {
  const t = usePlanTexts();
  return (
    <aside className="jg-plans-requirement" aria-label={`${t('requirement')} ${item.requirementNo}`}>
      <p className="jg-eyebrow">
        {item.requirementNo} {requirement && <RequirementKind kind={requirement.kind} />}
      </p>
      <h3>{t('requirement')}</h3>
      {requirement ? (
        <>
          <RequirementBody requirement={requirement} />
          <FindingsBeside ids={requirement.findingIds} caseId={caseId} />
        </>
      ) : (
        item.dueOn && <Day on={item.dueOn} />
      )}
    </aside>
  );
}
