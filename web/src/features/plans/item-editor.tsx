import { useEffect } from 'react';
import { command } from '../../api/command';
import { Conflict, type ConflictField } from '../../components/conflict';
import { DraftNote } from '../../components/draft-form';
import { Disclosure } from '../../components/disclosure';
import type { Requirement } from '../../components/requirement';
import type { SaveState } from './autosaver';
import { ElementMarks, Warnings } from './element-marks';
import { ItemFields } from './item-fields';
import { ItemReviewNote } from './item-review-note';
import { ItemWords } from './item-words';
import {
  anchorOf,
  bodyOf,
  isComplete,
  type ItemValues,
  type Plan,
  type PlanItem,
  shortNo,
  valuesOf,
} from './plan-values';
import { RequirementAside } from './requirement-aside';
import type { SaveBoard } from './save-board';
import { SaveStateLine } from './save-state';
import { usePlanTexts } from './texts';
import { useAutosave } from './use-autosave';
import { loadPlan, useRefreshPlan } from './use-plan';

interface ItemEditorProps {
  plan: Plan;
  item: PlanItem;
  requirement: Requirement | undefined;
  /** What the version before said on this requirement, and what its review said of that. */
  previous: PlanItem | undefined;
  previousNo: number | undefined;
  board: SaveBoard;
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
}

/** What the plan says on one requirement, written beside the requirement and saved by itself. */
export function ItemEditor({
  plan,
  item,
  requirement,
  previous,
  previousNo,
  board,
  isOpen,
  onToggle,
}: ItemEditorProps) {
  const t = usePlanTexts();
  const { form, draft, state, flush, resolve } = useItemAutosave(plan, item);
  const { report } = board;
  const { requirementId } = item;
  useEffect(() => report(requirementId, { isSaved: isSaved(state), flush }), [flush, report, requirementId, state]);
  return (
    <section className="jg-section jg-plans-item" id={anchorOf(item)} aria-label={item.requirementTitle}>
      <h2>
        {t('requirementN', { no: shortNo(item) })}. {item.requirementTitle}
      </h2>
      <ElementMarks item={item} />
      <details className="jg-disclosure" open={isOpen} onToggle={(event) => onToggle(event.currentTarget.open)}>
        <summary>
          {t('writeItem')} <span className="sr-only">{t('requirementN', { no: shortNo(item) })}</span>
        </summary>
        <Warnings item={item} />
        <div className="jg-plans-columns">
          <RequirementAside item={item} requirement={requirement} caseId={plan.caseId} />
          <div className="jg-form">
            <h3>{t('response')}</h3>
            {previous && previousNo !== undefined && (
              <>
                <ItemReviewNote item={previous} title={t('previousReview', { no: previousNo })} />
                <Disclosure summary={t('previousWords')}>{() => <ItemWords item={previous} />}</Disclosure>
              </>
            )}
            <DraftNote draft={draft} />
            {state.kind === 'conflict' && <ItemConflict state={state} mine={form.getValues()} onResolve={resolve} />}
            <ItemFields form={form} mayOfferAlternative={item.alternativeAllowed} />
            <SaveStateLine state={state} onSave={() => void flush()} />
          </div>
        </div>
      </details>
    </section>
  );
}

function useItemAutosave(plan: Plan, item: PlanItem) {
  const refresh = useRefreshPlan(plan.id);
  return useAutosave<ItemValues>({
    key: `plan:${plan.id}:${item.requirementId}`,
    server: { values: valuesOf(item), version: item.version },
    isWhole: ({ milestones }) => milestones.every(isComplete),
    save: async (values, version) => {
      const saved = await command<PlanItem>({
        method: 'PUT',
        path: `/api/plans/${plan.id}/items/${item.requirementId}`,
        version,
        body: bodyOf(values, item.alternativeAllowed),
      });
      void refresh();
      return saved.version;
    },
    load: async () => {
      const { items } = await loadPlan(plan.id);
      const now = items.find(({ requirementId }) => requirementId === item.requirementId) ?? item;
      return { values: valuesOf(now), version: now.version };
    },
  });
}

function ItemConflict({
  state: { fields, theirs },
  mine,
  onResolve,
}: {
  state: Extract<SaveState<ItemValues>, { kind: 'conflict' }>;
  mine: ItemValues;
  onResolve: (theirs: ReadonlySet<string>) => void;
}) {
  const t = usePlanTexts();
  const differing: ConflictField[] = fields.map((name) => ({
    name,
    title: t(name),
    mine: shown(mine, name),
    theirs: shown(theirs.values, name),
  }));
  return <Conflict fields={differing} onResolve={onResolve} />;
}

function shown(values: ItemValues, name: keyof ItemValues): string {
  if (name !== 'milestones') return values[name];
  return values.milestones.map(({ title, plannedOn }) => `${plannedOn} ${title}`).join('\n');
}

function isSaved({ kind }: SaveState<ItemValues>): boolean {
  return kind === 'idle' || kind === 'saved';
}
